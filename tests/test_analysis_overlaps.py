"""Agencies at once, the peak and pairs, on whole cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.agencies import counted_tops
from analysis.overlaps import PairOverlap, at_once, pair_overlaps, peak
from analysis.spells import find_spells
from case.dates import Precision, Qualifier, Span, Until, When, on, year_of
from case.model import Case, Event
from tests.building import an_agency, an_event

AGENCIES = (
    an_agency("a1", "Police"),
    an_agency("a2", "Children's services"),
    an_agency("a3", "Support team", parent="a2"),
    an_agency("a4", "School", "school", counted=False),
    an_agency("a5", "Housing"),
)


def a_case(*events: Event) -> Case:
    return Case("Example", agencies=AGENCIES, events=events)


def test_a_contact_known_to_its_month_may_lie_on_any_day_of_it() -> None:
    found = peak(a_case(an_event("e1", "2009-04", agencies=("a1",)), an_event("e2", "2009-04-09", agencies=("a2",))))
    assert found.count == 2
    assert found.span == Span(date(2009, 4, 9), date(2009, 4, 10))
    assert found.agencies == ("a2", "a1")  # in order of name: Children's services, Police


def test_a_contact_known_only_to_its_year_is_left_out() -> None:
    vague = replace(an_event("e1", agencies=("a1",)), when=year_of(2009))
    assert peak(a_case(vague)).count == 0


def test_a_contact_known_to_92_days_counts_and_one_known_to_93_does_not() -> None:
    found = []
    for days in (92, 93):
        last = date(2009, 1, 1) + timedelta(days=days - 1)
        window = When(date(2009, 1, 1), last, Precision.RANGE, Qualifier.BETWEEN)
        found.append(peak(a_case(replace(an_event("e1", agencies=("a1",)), when=window))).count)
    assert found == [1, 0]


def test_a_moment_with_an_open_side_is_left_out() -> None:
    before = When(None, date(2009, 5, 31), Precision.MONTH, Qualifier.BEFORE)
    assert peak(a_case(replace(an_event("e1", agencies=("a1",)), when=before))).span is None


def test_a_team_and_its_agency_are_one_at_once() -> None:
    assert peak(a_case(an_event("e1", "2009-04", agencies=("a2", "a3")))).count == 1


def test_a_universal_service_is_not_at_once_with_anybody() -> None:
    found = peak(a_case(an_event("e1", "2009-04", agencies=("a1", "a4"))))
    assert (found.count, found.agencies) == (1, ("a1",))


def test_pairs_overlap_by_their_spells_alone() -> None:
    case = a_case(
        an_event("e1", "2009-04-01", "2009-04-10", agencies=("a1",)),
        an_event("e2", "2009-04-08", "2009-05-31", agencies=("a3",)),
        an_event("e3", "2009-04-02", agencies=("a5",)),
    )
    assert pair_overlaps(case) == (PairOverlap("a2", "a1", 3),)


def test_pairs_stand_longest_first_then_by_name() -> None:
    case = a_case(
        an_event("e1", "2009-04-01", "2009-04-30", agencies=("a1",)),
        an_event("e2", "2009-04-01", "2009-04-30", agencies=("a2",)),
        an_event("e3", "2009-04-20", "2009-05-31", agencies=("a5",)),
    )
    assert [(pair.a, pair.b, pair.days) for pair in pair_overlaps(case)] == [
        ("a2", "a1", 30),
        ("a2", "a5", 11),
        ("a5", "a1", 11),
    ]


def test_a_case_without_dates_has_no_peak_and_no_pairs() -> None:
    case = a_case(an_event("e1", agencies=("a1",)))
    assert peak(case).span is None
    assert pair_overlaps(case) == ()
    assert len(at_once(case).starts) == 0


def _event(number: int, first: int, days: int, length: int, agencies: list[str]) -> Event:
    start = date(2009, 1, 1) + timedelta(days=first)
    when = When(start, start + timedelta(days=days), Precision.DAY if days == 0 else Precision.RANGE)
    until: Until = on(start + timedelta(days=days + length)) if length else None
    return Event(f"e{number}", when, until, tuple(agencies), text="x")


events = st.builds(
    _event,
    st.integers(1, 10_000),
    st.integers(0, 200),
    st.sampled_from([0, 0, 29, 91, 92, 200]),
    st.sampled_from([0, 0, 1, 20, 90]),
    st.lists(st.sampled_from([agency.id for agency in AGENCIES]), max_size=3, unique=True),
)
cases = st.lists(events, max_size=8, unique_by=lambda event: event.id).map(lambda found: a_case(*found))


def stays_by_hand(case: Case) -> list[tuple[str, Span]]:
    """Return every spell and every contact of an agency that counts."""
    tops = counted_tops(case)
    stays = [(tops[spell.agency], spell.span) for spell in find_spells(case) if spell.agency in tops]
    for event in case.events:
        days = event.when.span
        close = days is not None and days.days <= 92
        stays += [(tops[agency], days) for agency in event.agencies if days and close and agency in tops]
    return stays


def there_on(stays: list[tuple[str, Span]], day: date) -> set[str]:
    return {agency for agency, span in stays if span.start <= day < span.end}


@given(cases)
def test_the_curve_and_the_peak_agree_with_a_count_day_by_day(case: Case) -> None:
    curve, found = at_once(case), peak(case)
    days = [date(2008, 12, 30) + timedelta(days=number) for number in range(520)]
    stays = stays_by_hand(case)
    by_hand = [len(there_on(stays, day)) for day in days]
    steps = np.searchsorted(curve.starts, [day.toordinal() for day in days], side="right") - 1
    assert [int(curve.counts[step]) if step >= 0 else 0 for step in steps] == by_hand
    assert found.count == max(by_hand)
    if found.span:
        assert there_on(stays, found.span.start) == set(found.agencies) == there_on(stays, found.span.last)


@given(cases, st.integers(-4000, 4000))
def test_shifting_all_dates_changes_no_duration(case: Case, days: int) -> None:
    def shifted(when: When) -> When:
        step = timedelta(days=days)
        ends = [day + step if day else None for day in (when.earliest, when.latest)]
        return replace(when, earliest=ends[0], latest=ends[1])

    later = replace(
        case,
        events=tuple(
            replace(e, when=shifted(e.when), until=shifted(e.until) if isinstance(e.until, When) else e.until)
            for e in case.events
        ),
    )
    assert pair_overlaps(later) == pair_overlaps(case)
    assert [spell.span.days for spell in find_spells(later)] == [spell.span.days for spell in find_spells(case)]
    assert peak(later).count == peak(case).count
    assert np.array_equal(np.diff(at_once(later).starts), np.diff(at_once(case).starts))
