"""Findings: gaps, waits, repeats and duplication, each with its days and entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.finding import DEFAULT_THRESHOLDS, Finding, FindingKind, Thresholds
from analysis.findings import find_findings
from analysis.summary import summarise
from case.dates import on
from case.model import Case, Event, EventKind
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    an_agency("a1", "Police"),
    an_agency("a2", "Children's services", "children's social care", aliases=("CS",)),
    an_agency("a3", "Support team", "children's social care", parent="a2"),
    an_agency("a4", "Haven House", "domestic abuse support"),
    an_agency("a5", "Northgate Clinic", "child and adolescent mental health"),
)


def a_case(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def found(kind: FindingKind, *events: Event, limits: Thresholds = DEFAULT_THRESHOLDS) -> list[Finding]:
    return [finding for finding in find_findings(a_case(*events), limits) if finding.kind is kind]


def referral(id: str, when: str, text: str, *agencies: str) -> Event:
    return an_event(id, when, agencies=agencies, text=text, kind=EventKind.REFERRAL)


def test_two_agencies_with_the_same_work_for_the_same_child_are_a_duplication() -> None:
    (finding,) = found(
        FindingKind.DUPLICATION,
        an_event("e1", "2009-01", "2009-04", ("a3",), ("p2",), "Mentoring."),
        an_event("e2", "2009-03", "2009-08", ("a4",), ("p2", "p3"), "Mentoring each week."),
    )
    assert finding.sentence == (
        "Haven House and Support team both provided mentoring for Tom Example at the same time, for 61 days "
        "(March to April 2009)."
    )
    assert (finding.events, finding.weight) == (("e1", "e2"), 61)


@pytest.mark.parametrize(
    "other",
    [
        an_event("e2", "2009-03", "2009-08", ("a4",), ("p3",), "Mentoring."),  # another child
        an_event("e2", "2009-03", "2009-08", ("a4",), ("p2",), "Counselling."),  # other work
        an_event("e2", "2009-05", "2009-08", ("a4",), ("p2",), "Mentoring."),  # after the first
    ],
)
def test_other_people_other_work_or_other_weeks_are_no_duplication(other: Event) -> None:
    assert not found(
        FindingKind.DUPLICATION, an_event("e1", "2009-01", "2009-04", ("a3",), ("p2",), "Mentoring."), other
    )


def test_two_agencies_in_one_entry_work_together() -> None:
    assert not found(FindingKind.DUPLICATION, an_event("e1", "2009-01", "2009-06", ("a3", "a4"), text="Mentoring."))


def test_an_assessment_again_within_half_a_year_is_found_once() -> None:
    first = an_event("e1", "2009-01", agencies=("a2",), text="Core assessment.", kind=EventKind.ASSESSMENT)
    again = replace(first, id="e2", when=on(date(2009, 5, 1)))
    (finding,) = found(FindingKind.REPEATED_ASSESSMENT, first, again)
    assert finding.events == ("e1", "e2")
    assert finding.sentence.startswith(
        "Another core assessment of the household followed within 26 weeks: January 2009"
    )


def test_the_start_and_the_end_of_one_assessment_are_not_two() -> None:
    start = an_event("e1", "2009-01", agencies=("a2",), text="CS starts a parenting assessment.")
    end = an_event("e2", "2009-03", agencies=("a2",), text="CS parenting assessment ceases.")
    both = (replace(event, kind=EventKind.ASSESSMENT) for event in (start, end))
    assert not found(FindingKind.REPEATED_ASSESSMENT, *both)


def test_a_wait_runs_from_the_referral_to_the_first_contact_and_says_how_sure_it_is() -> None:
    (finding,) = found(
        FindingKind.WAIT,
        referral("e1", "2009-01", "Police refer Tom to Northgate Clinic.", "a1", "a5"),
        an_event("e2", "2009-02", agencies=("a2",), text="Visit."),
        an_event("e3", "2009-04", agencies=("a5",), people=("p2",), text="First appointment."),
    )
    assert "the referral of Tom Example (referred January 2009, contact" in finding.sentence
    assert "between 60 and 119 days" in finding.sentence  # 31 January to 1 April; 1 January to 30 April
    assert finding.events == ("e1", "e3")


def test_a_contact_of_another_child_is_no_answer() -> None:
    (finding,) = found(
        FindingKind.NO_ANSWER,
        referral("e1", "2009-01-01", "Police refer Tom to Northgate Clinic.", "a1", "a5"),
        an_event("e3", "2009-04-02", agencies=("a5",), people=("p3",), text="First appointment."),
    )
    assert "the records go on for 13 weeks" in finding.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Police refer Tom to Northgate Clinic, who start visits.",
        "CS refers Tom to its Support team.",
        "Referral order with work at the play area.",
    ],
)
def test_an_answer_in_the_entry_a_referral_within_an_agency_and_an_order_are_no_waits(text: str) -> None:
    events = referral("e1", "2009-01", text, "a2", "a5"), an_event("e2", "2010-01")
    assert not found(FindingKind.NO_ANSWER, *events)


def test_a_second_referral_within_a_year_is_a_repeat_and_one_told_twice_is_not() -> None:
    text = "Police refer Tom to Northgate Clinic."
    (finding,) = found(
        FindingKind.REPEAT_REFERRAL,
        referral("e1", "2009-01", text, "a1", "a5"),
        referral("e2", "2009-01-20", "Referral of Tom received from police.", "a5", "a1"),
        referral("e3", "2009-10", text, "a1", "a5"),
        referral("e4", "2011-02", text, "a1", "a5"),
    )
    assert finding.events == ("e1", "e3")


def silent_weeks(*more: Event) -> list[Finding]:
    plan = replace(an_event("e1", "2009-01-05", people=("p2",), text="Child protection plan."), level=4)
    return found(FindingKind.SILENCE, plan, an_event("e2", "2009-05-05"), *more)


def test_weeks_without_an_entry_at_a_high_level_are_a_silence() -> None:
    (finding,) = silent_weeks()
    assert finding.sentence == (
        "Nothing is recorded for 17 weeks (6 January to 4 May 2009), while need stood at level 4."
    )


def test_weeks_with_visits_or_with_an_entry_that_may_lie_in_them_are_no_silence() -> None:
    assert not silent_weeks(an_event("e3", "2009-01-02", "2009-06", ("a2",), text="Weekly home visits."))
    assert not silent_weeks(an_event("e3", "2009-02", text="Call."), an_event("e4", "2009-04", text="Call."))


def test_a_service_that_ends_with_nothing_after_is_found() -> None:
    (finding,) = found(
        FindingKind.CLIFF,
        an_event("e1", "2009-01", "2009-03", ("a4",), ("p2",), "Mentoring."),
        an_event("e2", "2009-09", agencies=("a1",), text="Police called."),
    )
    assert finding.sentence == (
        "After mentoring with Haven House ended for Tom Example (January to March 2009), no agency is recorded for "
        "21 weeks."
    )


def test_a_service_that_hands_on_to_another_is_no_cliff() -> None:
    assert not found(
        FindingKind.CLIFF,
        an_event("e1", "2009-01", "2009-03", ("a4",), ("p2",), "Mentoring."),
        an_event("e2", "2009-02", "2009-12", ("a2",), ("p2",), "Counselling."),
    )


def test_a_service_that_ends_around_an_eighteenth_birthday_is_found() -> None:
    (finding,) = found(  # Tom was born in April 1999
        FindingKind.ADULTHOOD, an_event("e1", "2016-01", "2017-03", ("a4",), ("p2",), "Mentoring.")
    )
    assert "Tom Example turned 18 (April 2017) within 13 weeks of the end of mentoring" in finding.sentence


def test_thresholds_decide() -> None:
    events = (
        an_event("e1", "2009-01", "2009-04", ("a3",), ("p2",), "Mentoring."),
        an_event("e2", "2009-03", "2009-08", ("a4",), ("p2",), "Mentoring."),
    )
    assert not found(FindingKind.DUPLICATION, *events, limits=Thresholds(duplication_days=62))


def test_what_a_filter_hides_is_no_gap() -> None:
    plan = replace(an_event("e1", "2009-01-05", people=("p2",), text="Child protection plan."), level=4)
    visits = [an_event(f"e{n + 2}", f"2009-{n:02}-02", agencies=("a2",)) for n in range(2, 8)]
    whole = a_case(plan, *visits)
    shown = replace(whole, events=(whole.events[0], whole.events[-1]))
    assert summarise(shown).findings
    assert not summarise(shown, whole).findings
