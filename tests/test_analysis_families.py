"""Answers worked out by hand for two real families, from our own samples and from the published timelines.

Where both tell the same, the answers agree; where our retelling names an agency that the original leaves out,
the test says so. The published files are read where they stand and skipped where they are not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from analysis.agencies import name_of
from analysis.finding import FindingKind
from analysis.indicators import Answer
from analysis.summary import Summary, summarise
from case.model import Case
from importers.run import ImportOptions, import_files
from privacy.anonymise import anonymise
from privacy.plan import AgencyStyle, DateGrain, PeopleStyle, Plan, TextStyle
from tests.building import SHARED

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
PUBLISHED = SHARED / "data" / "nesep"
REGISTER = SHARED / "data" / "norwich-agencies.csv"

SOURCES = ["sample", "published"]


@cache
def family(name: str, source: str) -> Case:
    if source == "sample":
        folder = SAMPLES / name
        files, options = (folder / f"{name}.txt",), ImportOptions(folder / "agencies.csv", folder / "people.csv")
    else:
        files = (PUBLISHED / f"{name}.txt",)
        options = ImportOptions(REGISTER, PUBLISHED / f"{name}-people.csv")
    if not files[0].exists():
        pytest.skip("the published timelines are not here")
    return import_files(Case(), files, options).case


@cache
def calder() -> Case:
    folder = SAMPLES / "calder"
    files = sorted(file for file in folder.iterdir() if file.stem not in ("agencies", "people"))
    return import_files(Case(), files, ImportOptions(folder / "agencies.csv", folder / "people.csv")).case


def summary_of(name: str, source: str) -> Summary:
    return summarise(family(name, source))


def spells(name: str, source: str) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Return the first and last month of each spell by agency and service."""
    case = family(name, source)
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for spell in summarise(case).spells:
        assert spell.inferred
        months = f"{spell.span.start:%Y-%m}", f"{spell.span.last:%Y-%m}"
        found.setdefault((name_of(case, spell.agency), spell.service), []).append(months)
    return found


@pytest.mark.parametrize("source", SOURCES)
def test_brown_has_five_agencies_with_two_teams(source: str) -> None:
    """Children's services (with its home-based and its intensive team), housing, probation, the drug service
    and Baseline. School and court are universal here, prison is not counted as a service: none did more."""
    summary, case = summary_of("brown", source), family("brown", source)
    counted = {name_of(case, row.agency) for row in summary.rows if row.counted and row.parent is None}
    assert (summary.agency_count, summary.team_count) == (5, 2)
    assert {"Children's services", "Probation", "Trust Alcohol & Drugs Service", "Baseline"} < counted
    assert (summary.event_count, summary.occurrence_count) == (18, 18)


@pytest.mark.parametrize("source", SOURCES)
def test_brown_has_five_spells_each_from_a_start_and_an_end(source: str) -> None:
    """The plan for the children from the conference of November 2007 to February 2009. Prison from December
    2007 to the release in February 2008. The home-based team from April to October 2008, when the intensive
    team takes over with its assessment, to January 2009. The common assessment, being set up in February
    2009, to September 2009. Probation, the drug service and Baseline have starts but no ends: no spells."""
    assert spells("brown", source) == {
        ("Children's services", "child protection plan"): [("2007-11", "2009-02")],
        ("Prison", "custody"): [("2007-12", "2008-02")],
        ("Home-based support team", "home-based support"): [("2008-04", "2008-10")],
        ("Intensive support team", "parenting assessment"): [("2008-10", "2009-01")],
        ("Children's services", "common assessment framework"): [("2009-02", "2009-09")],
    }


@pytest.mark.parametrize("source", SOURCES)
def test_brown_peaks_in_july_2007_with_three_agencies(source: str) -> None:
    """In July 2007 the new order joins probation, the drug service and a meeting with children's services.
    No other month has three that count: March 2007 has probation and the drug service, October 2008
    children's services and housing."""
    case, peak = family("brown", source), summary_of("brown", source).peak
    assert peak.span is not None
    assert (peak.count, f"{peak.span.start}", f"{peak.span.last}") == (3, "2007-07-01", "2007-07-31")
    assert [name_of(case, agency) for agency in peak.agencies] == [
        "Children's services",
        "Probation",
        "Trust Alcohol & Drugs Service",
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_brown_stands_at_level_four_from_the_plan_to_the_end_of_the_common_assessment(source: str) -> None:
    """The plan (4) makes way for child in need (4) beside a common assessment (3) in February 2009; when that
    ends in September 2009 no entry says what follows. 1 November 2007 to 31 August 2009 is 670 days."""
    household = summary_of("brown", source).levels[0]
    assert [(step.level, f"{step.span.start}") for step in household.steps] == [
        (4, "2007-11-01"),
        (None, "2009-09-01"),
    ]
    assert household.days_at(4) == 670


@pytest.mark.parametrize("source", SOURCES)
def test_brown_hears_nothing_for_half_a_year_twice(source: str) -> None:
    """March to August 2009 has no entry while need stands at 4 (184 days), and after September 2009 nobody is
    named until July 2010 (1 October to 30 June, 273 days). May to September 2008 is no silence: the home-based
    team was there. The first referral is answered in its own entry, so it is no wait."""
    found = {finding.kind: finding for finding in summary_of("brown", source).findings}
    assert found.keys() == {FindingKind.SILENCE, FindingKind.CLIFF}
    assert (found[FindingKind.SILENCE].span.days, found[FindingKind.CLIFF].span.days) == (184, 273)


@pytest.mark.parametrize("source", SOURCES)
def test_ford_counts_each_incident_behind_its_first(source: str) -> None:
    """50 court dates, 37 incidents and 11 complaints stand in three entries; every other entry is one. The
    sample tells Jack's sentence in an entry of its own, so it has 14 and not 13."""
    summary = summary_of("ford", source)
    entries = 14 if source == "sample" else 13
    assert summary.event_count == entries
    assert summary.occurrence_count == 50 + 37 + 11 + entries - 3
    assert (summary.agency_count, summary.team_count) == (7, 2)


@pytest.mark.parametrize("source", SOURCES)
def test_ford_has_two_plans_and_not_one_long_one(source: str) -> None:
    """August 2007 to April 2009, when the three children move to support as children in need; then all of
    2010. Home-based support from April to December 2010. Jack's sentence from January (told as early in the
    year) to his release in May 2010. The intensive team breaks down within its own entry and the 50 court
    dates are no spell. Only the original says that the weekly visits begin, so only there they are one, to
    the entry that says that they remain."""
    expected = {
        ("Children's services", "child protection plan"): [("2007-08", "2009-04"), ("2010-01", "2010-12")],
        ("Home-based support team", "home-based support"): [("2010-04", "2010-12")],
        ("Young offender institution", "custody"): [("2010-01", "2010-05")],
    }
    if source == "published":
        expected["Children's services", "home visits"] = [("2007-08", "2009-04")]
    assert spells("ford", source) == expected


@pytest.mark.parametrize("source", SOURCES)
def test_ford_peaks_in_october_2009_with_three_agencies(source: str) -> None:
    """Baseline refers Jess to the police's unit, and Leeway comes in. Children's services has no spell then:
    the first plan has ended and the second not begun. In January 2010 there are two, it and Leeway."""
    peak = summary_of("ford", source).peak
    assert peak.span is not None
    assert (peak.count, f"{peak.span.start}", f"{peak.span.last}") == (3, "2009-10-01", "2009-10-31")


@pytest.mark.parametrize("source", SOURCES)
def test_ford_custody_overlaps_with_no_agency_that_counts(source: str) -> None:
    """The institution is not counted, and all other spells are of children's services and its team."""
    assert summary_of("ford", source).overlaps == ()


@pytest.mark.parametrize("source", SOURCES)
def test_ford_children_on_the_plan_stand_at_level_four_until_they_come_off(source: str) -> None:
    """1 August 2007 to 30 November 2010: plan, child in need, plan again are all level 4, so no step up or
    down. In December 2010 they come off and no entry says what follows. 1,218 days."""
    summary, case = summary_of("ford", source), family("ford", source)
    for ladder in summary.levels:
        if ladder.person and case.person_by_id[ladder.person].name in {"Sara Ford", "Josh Ford", "Becca Ford"}:
            assert ladder.days_at(4) == 1218
            assert [step.level for step in ladder.steps] == [4, None]
            assert (ladder.ups, ladder.downs) == (0, 0)


@pytest.mark.parametrize("source", SOURCES)
def test_only_one_agency_is_sure_on_any_day_of_brown_and_ford(source: str) -> None:
    """No contact is known to its day, so only the plans count: Brown's certainly ran from the last day of November
    2007 to the first of February 2009 (430 days), Ford's first one from 31 August 2007 to 1 April 2009 (580)."""
    for name, first, last, days in (
        ("brown", "2007-11-30", "2009-02-01", 430),
        ("ford", "2007-08-31", "2009-04-01", 580),
    ):
        case, sure = family(name, source), summary_of(name, source).sure_peak
        assert sure.span is not None
        assert (sure.count, f"{sure.span.start}", f"{sure.span.last}", sure.span.days) == (1, first, last, days)
        assert [name_of(case, agency) for agency in sure.agencies] == ["Children's services"]


@pytest.mark.parametrize("source", SOURCES)
def test_three_at_once_in_brown_for_a_month_and_in_ford_for_two(source: str) -> None:
    """Brown: July 2007, 31 days. Ford: October 2009 (31), and June 2010 (30) with Baseline, housing and the plan."""
    assert dict(summary_of("brown", source).days_with)[3] == 31
    assert dict(summary_of("ford", source).days_with)[3] == 31 + 30


def test_ford_waits_from_october_to_april_for_the_police() -> None:
    """Baseline refers Jess in October 2009; the next entry of the police is of April 2010. At least from 31 October
    to 1 April, 152 days; at most from 1 October to 30 April, 211. Only our retelling names the police in April."""
    (wait,) = (one for one in summary_of("ford", "sample").findings if one.kind is FindingKind.WAIT)
    assert wait.weight == 152
    assert "between 152 and 211 days" in wait.sentence


@pytest.mark.parametrize("source", SOURCES)
def test_ford_baseline_knows_of_the_police_because_it_refers_to_them(source: str) -> None:
    case = family("ford", source)
    referred = {
        (name_of(case, pair.a), name_of(case, pair.b)) for pair in summary_of("ford", source).knowing if pair.a_to_b
    }
    assert {("Baseline", "Police"), ("Children's services", "Mental health services")} <= referred


@pytest.mark.parametrize("source", SOURCES)
def test_brown_and_ford_show_what_their_entries_say_of_the_toxic_mix(source: str) -> None:
    """Brown: neglect, home conditions, offences and control of the children. Ford: domestic incidents, Jack's court
    dates and the complaints about him. All else no entry tells of, so it is not known."""
    expected = {
        "brown": ["Child neglect", "Poor home conditions", "Criminality", "Lack of parental control"],
        "ford": ["Domestic abuse", "Criminality", "Anti-social behaviour"],
    }
    for name, indicators in expected.items():
        profile = summary_of(name, source).indicators[0]
        assert [one.name for one in profile.indicators if one.answer is Answer.YES] == indicators
        assert {one.answer for one in profile.indicators} == {Answer.YES, Answer.UNKNOWN}


def test_ford_custody_costs_a_range_for_its_weeks() -> None:
    """January (told as early in the year) to May 2010 are 151 days, 21.57 weeks of £620 to £870."""
    line = next(one for one in summary_of("ford", "sample").costs.lines if one.unit.item == "Custody")
    assert (line.quantity, line.low, line.high) == (21.57, 13373.4, 18765.9)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", ["brown", "ford"])
@pytest.mark.parametrize("people", PeopleStyle)
@pytest.mark.parametrize("agencies", AgencyStyle)
def test_what_the_words_tell_is_the_same_without_names(
    name: str, source: str, people: PeopleStyle, agencies: AgencyStyle
) -> None:
    """A panel must be shown the spells and findings that the analyst saw, where days are not made coarser."""
    case = family(name, source)
    shared = anonymise(case, Plan(people=people, agencies=agencies, dates=DateGrain.AS_IS))
    own = dict(zip((event.id for event in shared.case.events), shared.event_ids, strict=True))
    named, shown = summarise(case), summarise(shared.case)
    assert {(spell.service, *map(own.get, spell.events)) for spell in shown.spells} == {
        (spell.service, *spell.events) for spell in named.spells
    }
    assert [(one.kind, frozenset(map(own.get, one.events))) for one in shown.findings] == [
        (one.kind, frozenset(one.events)) for one in named.findings
    ]
    assert (shown.peak.count, shown.agency_count) == (named.peak.count, named.agency_count)


@cache
def seen_by_the_analyst(name: str) -> Summary:
    return summarise(calder() if name == "calder" else family(name, "sample"))


@pytest.mark.parametrize("name", ["brown", "ford", "calder"])
@pytest.mark.parametrize("text", TextStyle)
@pytest.mark.parametrize("dates", [grain for grain in DateGrain if grain is not DateGrain.SHIFTED])
def test_a_copy_finds_nothing_that_the_record_does_not_show(name: str, text: TextStyle, dates: DateGrain) -> None:
    """Without the words an assessment would be 'again' though it was of another kind, and need seem to go on."""
    named = seen_by_the_analyst(name)
    shared = anonymise(named.read.case, Plan(dates=dates, text=text))
    shown = summarise(shared.case)
    own = dict(zip((event.id for event in shared.case.events), shared.event_ids, strict=True))
    assert {(one.kind, frozenset(own[event] for event in one.events)) for one in shown.findings} <= {
        (one.kind, frozenset(one.events)) for one in named.findings
    }
    assert {own[spell.events[0]] for spell in shown.spells} <= {spell.events[0] for spell in named.spells}
    assert len(shown.spells) <= len(named.spells)


@pytest.mark.parametrize("name", ["brown", "ford"])
def test_a_level_that_words_end_does_not_go_on_where_the_words_do_not_leave(name: str) -> None:
    named = summary_of(name, "sample").levels[0]
    shared = anonymise(family(name, "sample"), Plan(dates=DateGrain.AS_IS, text=TextStyle.KIND)).case
    shown = summarise(shared).levels[0]
    assert named.steps[-1].level is None
    assert (shown.steps[-1].level, shown.steps[-1].span.start) == (None, named.steps[-1].span.start)
