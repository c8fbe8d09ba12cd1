"""Before and after: what counts in a window, what only may, and when a target is met, not met or not to be known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison import COMPARISON_RULE, Comparison, Row, compare
from analysis.targets import Reached, Result, absences_told, last_terms, results, targets
from analysis.windows import WindowError, read_window, tally, windows_around
from case.dates import Span, on
from case.model import Case, Event, EventKind, Factor
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    *(an_agency(f"a{n}", f"Agency {n:02}", "voluntary sector") for n in range(1, 22)),
    an_agency("a30", "Police", "police"),
    an_agency("a31", "Dale School", "school"),
)
BEFORE, AFTER = Span(date(2009, 1, 1), date(2009, 7, 1)), Span(date(2009, 7, 1), date(2009, 12, 29))
CAUSAL = re.compile(r"\b(because|caus\w+|led to|leads? to|due to|thanks to|result(ed)? in|effects? of|impact)\b")


def a_case(*events: Event) -> Case:
    frame = (an_event("e900", "2009-01-01"), an_event("e901", "2009-12-31"))
    return replace(a_family(), agencies=AGENCIES, events=(*frame, *events))


def incident(id: str, when: str, number: int = 1, until: str = "", text: str = "Seen.") -> Event:
    event = an_event(id, when, until, ("a30",), text=text, occurrences=number, kind=EventKind.INCIDENT)
    return replace(event, factors=(Factor.ANTI_SOCIAL,))


def row(comparison: Comparison, measure: str) -> Row:
    found = comparison.row(measure)
    assert found is not None
    return found


def result(case: Case, name: str, before: Span = BEFORE, after: Span = AFTER) -> Result:
    return next(one for one in results(case, compare(case, before, after)) if one.target.name.startswith(name))


def test_occurrences_are_counted_in_each_window_with_difference_percentage_and_rates() -> None:
    """181 days on both sides: 10 before and 4 after are 6 less, 60 % less, and 1.68 and 0.67 a month of 30.44 days."""
    case = a_case(incident("e1", "2009-03-02", 10), incident("e2", "2009-09-02", 4))
    assert BEFORE.days == AFTER.days == 181
    found = row(compare(case, BEFORE, AFTER), "anti-social behaviour")
    assert (found.before, found.after, found.difference, found.percent) == (10, 4, -6, -60.0)
    assert (found.before_a_month, found.after_a_month) == (1.68, 0.67)
    assert (found.before_events, found.after_events, found.small) == (("e1",), ("e2",), False)


def test_the_first_and_the_last_day_of_a_window_belong_to_it() -> None:
    edges = [incident("e1", "2009-01-01"), incident("e2", "2009-06-30"), incident("e3", "2009-07-01")]
    assert tally(edges, BEFORE)[:2] == (2, 0)


def test_a_month_across_the_edge_only_may_lie_in_a_window() -> None:
    middle = Span(date(2009, 3, 15), date(2009, 6, 1))
    found = tally([incident("e1", "2009-03", 3), incident("e2", "2009-04", 2)], middle)
    assert (found.sure, found.perhaps) == (2, 3)


def test_the_others_of_first_of_several_lie_on_any_later_day() -> None:
    first = incident("e1", "2009-03-02", 37, text="First of 37 incidents.")
    assert tally([first], BEFORE)[:2] == (1, 36)
    assert tally([first], AFTER)[:2] == (0, 36)
    assert tally([first], Span(date(2008, 1, 1), date(2009, 1, 1)))[:2] == (0, 0)


def test_several_occurrences_of_a_lasting_entry_lie_on_its_days() -> None:
    lasting = incident("e1", "2009-03", 12, until="2009-05")
    assert tally([lasting], BEFORE)[:2] == (12, 0)
    assert tally([lasting], Span(date(2009, 4, 1), date(2009, 12, 1)))[:2] == (0, 12)


def test_small_numbers_unequal_and_incomplete_windows_are_flagged() -> None:
    case = a_case(incident("e1", "2009-03-02"), incident("e2", "2009-09-02"))
    found = compare(case, BEFORE, Span(date(2009, 7, 1), date(2010, 3, 1)))
    assert row(found, "anti-social behaviour").small
    assert not found.complete
    said = " ".join(found.cautions)
    assert "The window after (July 2009 to February 2010) is incomplete" in said
    assert "The windows differ in length: 181 days before, 243 after" in said
    assert "small" in said


def test_windows_of_different_length_are_compared_by_their_rates() -> None:
    """4 in 181 days and 2 in 90 or 91 are about the same rate."""
    case = a_case(incident("e1", "2009-03-02", 4), incident("e2", "2009-07-02", 2))
    found = row(compare(case, BEFORE, Span(date(2009, 7, 1), date(2009, 9, 29))), "anti-social behaviour")
    assert found.percent == 0.6


def test_nothing_before_has_no_percentage() -> None:
    assert row(compare(a_case(incident("e2", "2009-09-02")), BEFORE, AFTER), "anti-social behaviour").percent is None


def test_agencies_level_and_how_many_at_once_stand_side_by_side() -> None:
    events = (
        an_event("e1", "2009-02-01", "2009-02-10", agencies=("a1",)),
        an_event("e2", "2009-02-01", "2009-02-10", agencies=("a2",)),
        replace(an_event("e3", "2009-03-01", people=("p2",)), level=4),
        replace(an_event("e4", "2009-07-01", agencies=("a1",), people=("p2",)), level=2),
    )
    found = compare(a_case(*events), BEFORE, AFTER)
    assert row(found, "agencies")[2:4] == (2, 1)
    assert row(found, "most agencies at once")[2:4] == (2, 1)
    assert row(found, "agencies at once on average").before == round(20 / 181, 2)
    assert row(found, "highest level of need")[2:4] == (4, 2)
    assert row(found, "highest level of need").percent is None


def test_an_average_is_rounded_also_where_the_other_window_knows_none() -> None:
    events = (
        replace(an_event("e1", "2009-07-03", people=("p2",)), level=4),
        replace(an_event("e2", "2009-09-02", people=("p2",)), level=3),
        replace(an_event("e3", "2009-11-28", people=("p2",)), level=2),
    )
    found = row(compare(a_case(*events), BEFORE, AFTER), "level of need on average")
    assert (found.before, found.after) == (None, 3.17)


def test_no_word_says_that_one_thing_made_another() -> None:
    case = a_case(incident("e1", "2009-03", 10), incident("e2", "2009-09-02", 4))
    found = compare(case, BEFORE, AFTER)
    said = " ".join((COMPARISON_RULE, *found.cautions, *(one.why for one in results(case, found))))
    assert not CAUSAL.search(said.casefold())


def test_the_published_targets_are_there() -> None:
    assert [(one.measure, one.value) for one in targets()] == [
        ("agencies", -66.6),
        ("police call-outs", -90),
        ("anti-social behaviour", -60),
        ("offences by minors", -33),
        ("fixed exclusions", 3),
        ("share of absence", 15),
    ]


def test_twenty_one_agencies_to_seven_is_met_and_to_eight_is_not() -> None:
    many = an_event("e1", "2009-03-02", agencies=tuple(f"a{n}" for n in range(1, 22)))
    for left, reached in ((7, Reached.MET), (8, Reached.NOT_MET)):
        few = an_event("e2", "2009-09-02", agencies=tuple(f"a{n}" for n in range(1, left + 1)))
        assert result(a_case(many, few), "Agencies").reached is reached


def test_ninety_percent_fewer_call_outs_are_met() -> None:
    case = a_case(incident("e1", "2009-03-02", 10), incident("e2", "2009-09-02", 1))
    assert result(case, "Police").reached is Reached.MET
    assert "−90%" in result(case, "Police").why


def test_a_target_cannot_be_known_when_dates_leave_both_open() -> None:
    """4 after is 60 % less than 10; one more that may lie in either window leaves it open."""
    events = (incident("e1", "2009-03-02", 10), incident("e2", "2009-09-02", 4))
    assert result(a_case(*events), "Anti-social").reached is Reached.MET
    unsure = replace(incident("e3", "2009-06-15"), when=replace(on(date(2009, 6, 15)), latest=date(2009, 7, 15)))
    assert result(a_case(*events, unsure), "Anti-social").reached is Reached.UNKNOWN


def test_a_target_cannot_be_known_without_anything_before_or_beyond_the_data() -> None:
    after = incident("e2", "2009-09-02", 4)
    assert result(a_case(after), "Anti-social").reached is Reached.UNKNOWN
    late = Span(date(2009, 12, 1), date(2010, 6, 1))
    assert result(a_case(incident("e1", "2009-03-02", 9), after), "Anti-social", after=late).reached is Reached.UNKNOWN


def test_a_target_in_six_months_needs_six_months() -> None:
    case = a_case(incident("e1", "2009-03-02", 10), incident("e2", "2009-07-02", 1))
    short = Span(date(2009, 7, 1), date(2009, 8, 1))
    assert "183 days" in result(case, "Anti-social", after=short).why


def test_offences_of_adults_are_no_offences_of_minors() -> None:
    offence = replace(an_event("e1", "2009-03-02", people=("p2",)), kind=EventKind.OFFENCE)
    adult = replace(an_event("e2", "2009-03-02", people=("p1",)), kind=EventKind.OFFENCE)
    assert row(compare(a_case(offence, adult), BEFORE, AFTER), "offences by minors").before == 1


def term_case(*exclusions: str, absence: str = "10") -> Case:
    school = [
        an_event(f"e{n}", when, agencies=("a31",), text=f"Tom has {absence} % unauthorised absence.")
        for n, when in enumerate(("2008-10-06", "2009-02-02", "2009-05-04"), 100)
    ]
    excluded = [
        replace(an_event(f"e{n}", when, agencies=("a31",), text="Two days."), factors=(Factor.EXCLUSION,))
        for n, when in enumerate(exclusions, 200)
    ]
    case = a_case(*school, *excluded)
    return replace(case, events=(an_event("e902", "2008-08-01"), *case.events))


AFTER_SUMMER = Span(date(2009, 2, 1), date(2009, 8, 1))


def test_fewer_than_three_exclusions_and_under_fifteen_percent_absence_in_each_term() -> None:
    before = Span(date(2008, 8, 1), date(2009, 2, 1))
    case = term_case("2009-02-05", "2009-02-09")
    assert result(case, "Fewer", before, AFTER_SUMMER).reached is Reached.MET
    assert result(case, "Less", before, AFTER_SUMMER).reached is Reached.MET
    worse = term_case("2009-02-05", "2009-02-09", "2009-03-09", absence="18.5")
    assert result(worse, "Fewer", before, AFTER_SUMMER).reached is Reached.NOT_MET
    assert result(worse, "Less", before, AFTER_SUMMER).reached is Reached.NOT_MET


def test_terms_of_which_no_school_tells_cannot_be_known() -> None:
    case = replace(term_case(), events=tuple(e for e in term_case().events if e.id != "e101"))
    assert result(case, "Fewer", BEFORE, AFTER_SUMMER).reached is Reached.UNKNOWN
    assert result(case, "Less", BEFORE, AFTER_SUMMER).reached is Reached.UNKNOWN


def test_the_last_terms_are_those_that_have_ended() -> None:
    assert [span.start for span in last_terms(date(2009, 7, 31))] == [
        date(2008, 4, 16),
        date(2008, 9, 1),
        date(2009, 1, 1),
    ]


def test_attendance_told_is_absence_turned_round() -> None:
    assert absences_told("Attendance at 61%.") == [39]
    assert absences_told("12 % unauthorised absence") == [12]
    assert absences_told("unauthorised absence of 7.5 per cent") == [7.5]
    assert absences_told("61% of the rent") == []


def test_windows_are_read_as_people_write_them() -> None:
    assert read_window("2009-01-01..2009-06-30") == BEFORE
    assert read_window("January 2009..June 2009") == BEFORE
    for wrong in ("2009", "2009-06-30..2009-01-01", "soon..later", ".."):
        with pytest.raises(WindowError):
            read_window(wrong)


def test_windows_around_an_entry_are_equally_long_and_leave_an_unsure_day_out() -> None:
    case = a_case(an_event("e1", "2009-07-01"), an_event("e2", "2009-07"))
    before, after = windows_around(case, "e1", 30)
    assert (before.end, after.start, before.days, after.days) == (date(2009, 7, 1), date(2009, 7, 1), 30, 30)
    before, after = windows_around(case, "e2", 30)
    assert (before.end, after.start) == (date(2009, 7, 1), date(2009, 8, 1))
    with pytest.raises(WindowError):
        windows_around(case, "e77")


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60), st.integers(1, 9)), max_size=8), st.integers(1, 199))
def test_what_is_sure_in_two_halves_and_what_may_lie_in_either_make_the_whole(
    drawn: list[tuple[int, int, int]], cut: int
) -> None:
    """Whatever day inside its window each entry truly had, no half holds fewer than its sure ones or more than its
    most, and both sure numbers together are never more than all there is."""
    first = date(2009, 1, 1)
    events = [
        replace(
            incident(f"e{n}", "2009-01-01", number),
            when=replace(on(first), earliest=first + timedelta(start), latest=first + timedelta(start + wide)),
        )
        for n, (start, wide, number) in enumerate(drawn)
    ]
    halves = Span(first, first + timedelta(cut)), Span(first + timedelta(cut), first + timedelta(300))
    found = [tally(events, half) for half in halves]
    assert sum(one.sure for one in found) <= sum(event.occurrences for event in events)
    for choose in (min, max):
        truly = [0, 0]
        for event in events:
            earliest, latest = event.when.earliest, event.when.latest
            assert earliest and latest
            truly[choose(earliest, latest) >= halves[1].start] += event.occurrences
        assert all(one.sure <= number <= one.most for one, number in zip(found, truly, strict=True))
