"""Laws of whole cases, held by recounting day by day and by changing a case in ways that must change nothing.

`recount` holds for any case; more cases than the tests take: python3 -c "from tests.test_analysis_laws import
recount_many; recount_many(10_000)".
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.agencies import counted_tops
from analysis.costs import find_costs
from analysis.findings import find_findings
from analysis.summary import Summary, summarise
from case.dates import ONGOING, Precision, Span, Until, When, on
from case.edits import in_order
from case.filters import Filter, apply
from case.model import Case, Event, EventKind, Factor, Part, PartKind
from tests.building import a_family, an_agency

START = date(2009, 1, 5)  # a Monday
LENGTH = 120  # days in which everything starts
AGENCIES = (
    an_agency("a1", "Police", "police"),
    an_agency("a2", "Children's services", "children's social care"),
    an_agency("a3", "Children's team", "children's social care", parent="a2"),
    an_agency("a4", "Dale School", "school", counted=False),
    an_agency("a5", "Housing", "housing"),
)
TEXTS = (
    "Seen at home.",
    "Mentoring starts.",
    "Mentoring ends.",
    "Did not attend.",
    "A warning letter.",
    "Child protection plan for Tom begins.",
    "The child protection plan ends.",
    "Referred to Housing.",
)


def a_random_case(chance: random.Random) -> Case:
    """Return a case of up to nine entries known to the day, or to some days, with an end, ongoing or without."""
    events = []
    for number in range(chance.randint(0, 9)):
        first = START + timedelta(chance.randrange(LENGTH))
        last = first + timedelta(chance.choice((0, 0, 0, 6, 30, 91, 92)))
        when = When(first, last, Precision.DAY if first == last else Precision.RANGE)
        until: Until = None
        if chance.random() < 0.4:
            until = ONGOING if chance.random() < 0.2 else on(last + timedelta(chance.randrange(60)))
        agencies = tuple(dict.fromkeys(chance.choice(AGENCIES).id for _ in range(chance.randint(0, 3))))
        people = tuple(
            Part(p, chance.choice(list(PartKind))) for p in chance.sample(("p1", "p2", "p3"), chance.randint(0, 2))
        )
        factors = (
            (chance.choice((Factor.EXCLUSION, Factor.DEBT, Factor.DOMESTIC_ABUSE)),) if chance.random() < 0.4 else ()
        )
        kind = chance.choice((EventKind.VISIT, EventKind.INCIDENT, EventKind.REFERRAL, EventKind.MEETING))
        events.append(
            Event(
                f"e{number}",
                when,
                until,
                agencies,
                people,
                kind,
                factors,
                occurrences=chance.choice((1, 1, 5)),
                text=chance.choice(TEXTS),
            )
        )
    return replace(a_family(), agencies=AGENCIES, events=in_order(events))


cases = st.integers(0, 2**32).map(lambda seed: a_random_case(random.Random(seed)))


def days() -> list[date]:
    return [START + timedelta(number) for number in range(-2, LENGTH + 170)]


def there(summary: Summary, case: Case, day: date, sure: bool) -> set[str]:
    """Return the agencies that count and are there on a day, by looking at every spell and entry."""
    tops = counted_tops(case)
    found = set()
    for spell in summary.spells:
        span = spell.sure if sure else spell.span
        if span and span.start <= day < span.end and spell.agency in tops:
            found.add(tops[spell.agency])
    for event in case.events:
        first, last = event.when.earliest, event.when.latest
        assert first and last
        lies = first == last == day if sure else first <= day <= last and (last - first).days < 92
        found |= {tops[agency] for agency in event.agencies if lies and agency in tops}
    return found


def recount(case: Case) -> None:
    """Hold the peaks, the curve, the days with so many, and the pairs against a count day by day."""
    summary = summarise(case)
    perhaps = {day: there(summary, case, day, sure=False) for day in days()}
    surely = {day: there(summary, case, day, sure=True) for day in days()}
    assert summary.peak.count == max(map(len, perhaps.values()))
    assert summary.sure_peak.count == max(map(len, surely.values()))
    assert all(surely[day] <= perhaps[day] for day in days())
    for peak, by_day in ((summary.peak, perhaps), (summary.sure_peak, surely)):
        if peak.span:
            run = [START + timedelta(n) for n in range((peak.span.start - START).days, (peak.span.end - START).days)]
            assert all(by_day[day] == set(peak.agencies) for day in run)
            assert by_day[peak.span.start - timedelta(1)] != by_day[run[0]] != by_day[peak.span.end]
    for least, number in summary.days_with:
        assert number == sum(len(agencies) >= least for agencies in perhaps.values())
    assert {(pair.a, pair.b): pair.days for pair in summary.overlaps} == shared_days(summary, case)


def shared_days(summary: Summary, case: Case) -> Mapping[tuple[str, str], int]:
    tops, names = counted_tops(case), {agency.id: agency.name for agency in case.agencies}
    found: dict[tuple[str, str], int] = {}
    for day in days():
        with_spell = {tops[s.agency] for s in summary.spells if s.agency in tops and s.span.start <= day < s.span.end}
        for pair in combinations(sorted(with_spell, key=names.__getitem__), 2):
            found[pair] = found.get(pair, 0) + 1
    return found


def recount_many(number: int, seed: int = 2009) -> None:
    chance = random.Random(seed)
    for _ in range(number):
        recount(a_random_case(chance))


def test_a_recount_day_by_day_agrees() -> None:
    recount_many(120)


@settings(max_examples=60, deadline=None)
@given(cases, st.integers(0, 2**32))
def test_the_truth_lies_between_the_sure_and_the_possible_count(case: Case, seed: int) -> None:
    """Draw for each contact one day on which it truly was: no day has fewer agencies than are sure, nor more than
    are possible. Contacts that may lie on 92 days or more are in neither count."""
    chance, summary, tops = random.Random(seed), summarise(case), counted_tops(case)
    truly: dict[date, set[str]] = {day: set() for day in days()}
    for event in case.events:
        first, last = event.when.earliest, event.when.latest
        assert first and last
        if (last - first).days < 92:
            true_day = first + timedelta(chance.randint(0, (last - first).days))
            truly[true_day] |= {tops[agency] for agency in event.agencies if agency in tops}
    for spell in summary.spells:
        begin, end = spell.span.start, spell.span.last
        if spell.sure:
            begin += timedelta(chance.randint(0, (spell.sure.start - begin).days))
            end -= timedelta(chance.randint(0, (end - spell.sure.last).days))
        elif chance.random() < 0.5:
            continue
        for day in days():
            if begin <= day <= end and spell.agency in tops:
                truly[day].add(tops[spell.agency])
    for day in days():
        low, high = (there(summary, case, day, sure) for sure in (True, False))
        assert low <= truly[day] <= high


@settings(max_examples=60, deadline=None)
@given(cases, st.integers(-80, 80))
def test_shifting_all_dates_by_weeks_changes_no_count_and_no_duration(case: Case, weeks: int) -> None:
    moved = replace(case, events=tuple(shifted(event, timedelta(weeks=weeks)) for event in case.events))
    here, there_ = summarise(case), summarise(moved)
    for one, other in ((here.peak, there_.peak), (here.sure_peak, there_.sure_peak)):
        assert (one.count, one.agencies, one.span and one.span.days) == (
            other.count,
            other.agencies,
            other.span and other.span.days,
        )
    assert (here.agency_count, here.days_with, here.overlaps) == (
        there_.agency_count,
        there_.days_with,
        there_.overlaps,
    )
    assert [spell.span.days for spell in here.spells] == [spell.span.days for spell in there_.spells]
    assert [[step.span.days for step in ladder.steps] for ladder in here.levels] == [
        [step.span.days for step in ladder.steps] for ladder in there_.levels
    ]
    assert [(one.id, one.weight, one.span.days) for one in here.findings] == [
        (one.id, one.weight, one.span.days) for one in there_.findings
    ]
    assert [cell.days_since for cell in here.matrix.cells] == [cell.days_since for cell in there_.matrix.cells]
    assert (here.costs.lines, here.indicators, here.attendance) == (
        there_.costs.lines,
        there_.indicators,
        there_.attendance,
    )


def shifted(event: Event, by: timedelta) -> Event:
    def moved(when: When) -> When:
        assert when.earliest and when.latest
        return replace(when, earliest=when.earliest + by, latest=when.latest + by)

    until = moved(event.until) if isinstance(event.until, When) else event.until
    return replace(event, when=moved(event.when), until=until)


@settings(max_examples=60, deadline=None)
@given(cases, st.integers(0, 30))
def test_splitting_a_lasting_entry_changes_no_count_of_agencies(case: Case, days_after: int) -> None:
    lasting = [
        event
        for event in case.events
        if isinstance(event.until, When) and event.when.earliest == event.when.latest and "Housing" not in event.text
    ]  # an agency that the text only mentions has a contact on the first day and no spell
    if not lasting:
        return
    chosen = lasting[0]
    assert isinstance(chosen.until, When) and chosen.when.latest and chosen.until.latest
    middle = min(chosen.when.latest + timedelta(days_after), chosen.until.latest)
    if middle == chosen.until.latest:
        return
    first = replace(chosen, until=on(middle))
    second = replace(chosen, id="e99", when=on(middle + timedelta(1)))
    split = replace(case, events=in_order([*(e for e in case.events if e is not chosen), first, second]))
    here, there_ = summarise(case), summarise(split)
    assert (here.agency_count, here.team_count) == (there_.agency_count, there_.team_count)
    assert (here.peak, here.days_with, here.overlaps) == (there_.peak, there_.days_with, there_.overlaps)


@settings(max_examples=60, deadline=None)
@given(cases)
def test_a_contact_of_a_universal_service_changes_no_count(case: Case) -> None:
    more = replace(
        case, events=in_order([*case.events, Event("e99", on(START), agencies=("a6",), text="Parents' evening.")])
    )
    more = replace(more, agencies=(*AGENCIES, an_agency("a6", "Other School", "school", counted=False)))
    here, there_ = summarise(case), summarise(more)
    assert (here.agency_count, here.peak.count, here.sure_peak.count) == (
        there_.agency_count,
        there_.peak.count,
        there_.sure_peak.count,
    )


@settings(max_examples=60, deadline=None)
@given(
    cases, st.sets(st.sampled_from(["a1", "a2", "a4", "a5"]), max_size=2), st.integers(0, LENGTH), st.integers(1, 60)
)
def test_a_filter_never_increases_a_count(case: Case, agencies: set[str], start: int, length: int) -> None:
    since = START + timedelta(start)
    shown = apply(case, Filter(agencies=frozenset(agencies), since=since, until=since + timedelta(length)))
    here, there_ = summarise(case), summarise(shown, case)
    assert there_.agency_count <= here.agency_count
    assert there_.peak.count <= here.peak.count
    assert there_.sure_peak.count <= here.sure_peak.count
    assert len(there_.spells) <= len(here.spells)
    assert {one.id for one in there_.findings} <= {one.id for one in here.findings}
    assert len(there_.matrix.cells) <= len(here.matrix.cells)
    assert len(there_.knowing) <= len(here.knowing)
    assert sum(line.high for line in there_.costs.lines) <= sum(line.high for line in here.costs.lines)
    for fewer, more in zip(there_.indicators, here.indicators, strict=True):
        assert fewer.yes <= more.yes
    assert sum(one.missed for one in there_.attendance) <= sum(one.missed for one in here.attendance)


@settings(max_examples=60, deadline=None)
@given(cases, st.integers(1, LENGTH))
def test_costs_of_two_windows_are_never_more_than_those_of_both(case: Case, cut: int) -> None:
    first, middle, end = START, START + timedelta(cut), START + timedelta(400)
    whole = find_costs(case, window=Span(first, end))
    halves = [find_costs(case, window=window) for window in (Span(first, middle), Span(middle, end))]
    together = sum(line.quantity for half in halves for line in half.lines)
    assert together <= sum(line.quantity for line in whole.lines) + 0.05


@settings(max_examples=60, deadline=None)
@given(cases)
def test_every_finding_has_an_id_of_its_own_and_entries_that_are_there(case: Case) -> None:
    findings = find_findings(case)
    ids = [finding.id for finding in findings]
    assert len(set(ids)) == len(ids)
    assert all(event in case.event_by_id for finding in findings for event in finding.events)
