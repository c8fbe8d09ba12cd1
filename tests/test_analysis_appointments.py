"""Appointments by the week, missed ones, meetings that decide nothing, and waiting lists as told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.appointments import read_appointments
from analysis.finding import Finding, FindingKind
from analysis.findings import find_findings
from case.dates import on
from case.model import Case, Event, EventKind
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    an_agency("a1", "Children's services", "children's social care"),
    an_agency("a2", "Children's team", "children's social care", parent="a1"),
    an_agency("a3", "CAMHS", "child and adolescent mental health"),
)


def a_case(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def found(kind: FindingKind, *events: Event) -> list[Finding]:
    return [one for one in find_findings(a_case(*events)) if one.kind is kind]


def visit(id: str, when: str, text: str = "Seen at home.", **more: object) -> Event:
    return an_event(id, when, agencies=("a2",), text=text, kind=EventKind.VISIT, **more)  # type: ignore[arg-type]


def test_missed_appointments_are_counted_with_those_kept_and_fold_into_the_agency() -> None:
    """Two missed in one entry and one in another, of four with the visit that took place: three of four."""
    events = (
        visit("e1", "2009-03-02"),
        visit("e2", "2009-03-09", "Ann did not attend.", occurrences=2),
        an_event("e3", "2009-03-16", agencies=("a1",), text="No access on the home visit.", kind=EventKind.CONTACT),
    )
    (one,) = read_appointments(a_case(*events)).attendance
    assert (one.agency, one.missed, one.kept, one.share) == ("a1", 3, 1, 0.75)
    assert one.events == ("e2", "e3")
    (finding,) = found(FindingKind.MISSED, *events)
    assert "3 of 4 appointments recorded with Children's services" in finding.sentence
    assert "75%" in finding.sentence


def test_a_denied_word_is_no_missed_appointment() -> None:
    assert read_appointments(a_case(visit("e1", "2009-03-02", "Never missed an appointment."))).attendance == ()


def test_a_week_runs_from_monday_and_takes_only_what_is_known_to_it() -> None:
    """2 to 8 March 2009 is a Monday to a Sunday. The month of March and a weekend to Monday are known to no week;
    what lasts is a spell."""
    case = a_case(
        visit("e1", "2009-03-02"),
        visit("e2", "2009-03-08"),
        visit("e3", "2009-03-09"),
        visit("e4", "2009-03"),
        replace(visit("e8", "2009-03-07"), when=replace(on(date(2009, 3, 7)), latest=date(2009, 3, 9))),
        an_event("e5", "2009-03-03", "2009-03-05", ("a1",), kind=EventKind.VISIT),
        visit("e6", "2009-03-04", "Did not attend."),
        an_event("e7", "2009-03-04", agencies=("a1",), kind=EventKind.INCIDENT),
    )
    burden = read_appointments(case).burden
    assert (burden.appointments, burden.most) == (3, 2)
    assert burden.busiest is not None
    assert (burden.busiest.start, burden.busiest.days) == (date(2009, 3, 2), 7)


def test_full_weeks_one_after_the_other_are_one_finding() -> None:
    """Four in each of two weeks, three in the third, four in the fourth: a run of two weeks, and one alone."""
    days = [f"2009-03-{day:02}" for week in (2, 9, 23) for day in range(week, week + 4)]
    days += ["2009-03-16", "2009-03-17", "2009-03-18"]
    events = tuple(visit(f"e{n}", day) for n, day in enumerate(days))
    findings = found(FindingKind.CONTACT_BURDEN, *events)
    assert [(one.span.days, len(one.events)) for one in findings] == [(14, 8), (7, 4)]
    assert (
        findings[0].sentence
        == "There were 4 appointments a week for 2 weeks (2 to 15 March 2009), with Children's services."
    )


def meeting(id: str, when: str, text: str = "Core group.", **more: object) -> Event:
    event = an_event(id, when, agencies=("a1",), people=("p2",), text=text, kind=EventKind.MEETING)
    return replace(event, **more)  # type: ignore[arg-type]


def test_three_meetings_without_a_decision_are_repeated_questions() -> None:
    (finding,) = found(
        FindingKind.REPEATED_QUESTIONS,
        meeting("e1", "2009-03-02"),
        meeting("e2", "2009-04-02"),
        meeting("e3", "2009-05-02"),
    )
    assert finding.events == ("e1", "e2", "e3")
    assert finding.sentence.startswith(
        "3 meetings about Tom Example took place within 26 weeks; no decision is recorded"
    )


def test_a_decision_in_any_column_or_word_ends_the_row_of_meetings() -> None:
    for middle in (
        meeting("e2", "2009-04-02", decision="Step down."),
        meeting("e2", "2009-04-02", action="School to write."),
        meeting("e2", "2009-04-02", "All agreed on a plan."),
    ):
        assert not found(
            FindingKind.REPEATED_QUESTIONS, meeting("e1", "2009-03-02"), middle, meeting("e3", "2009-05-02")
        )


def test_meetings_half_a_year_apart_are_no_row() -> None:
    meetings = (meeting("e1", "2009-01-02"), meeting("e2", "2009-06-02"), meeting("e3", "2009-09-02"))
    assert not found(FindingKind.REPEATED_QUESTIONS, *meetings)


def test_a_waiting_list_is_told_with_its_length() -> None:
    (finding,) = found(
        FindingKind.WAITING_LIST,
        an_event("e1", "2009-03", agencies=("a3",), text="Tom is on the waiting list, eighteen weeks at present."),
    )
    assert finding.weight == 126
    assert finding.sentence == "A waiting list of 18 weeks is recorded in an entry of CAMHS (March 2009)."


def test_no_waiting_list_is_none() -> None:
    assert not found(FindingKind.WAITING_LIST, an_event("e1", "2009-03", text="There is no waiting list."))
