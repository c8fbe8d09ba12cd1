"""People against agencies, and who knows of whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.agencies import count_agencies
from analysis.matrix import contact_matrix, who_knows_whom, within
from case.model import Case, Event, EventKind, Part, PartKind
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    an_agency("a1", "Police", "police"),
    an_agency("a2", "Children's services", "children's social care"),
    an_agency("a3", "Children's team", "children's social care", parent="a2"),
    an_agency("a4", "School", "school", counted=False),
)


def a_case(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def test_a_cell_holds_the_contacts_of_a_person_with_an_agency_and_its_teams() -> None:
    """Tom has e1 (twice) and, as one of the household, e2: three occurrences from 3 March to 30 April. The data
    ends on 10 May, ten days later."""
    case = a_case(
        an_event("e1", "2009-03-03", agencies=("a3",), people=("p2",), occurrences=2),
        an_event("e2", "2009-04", agencies=("a2",)),
        an_event("e3", "2009-05-10", agencies=("a1",), people=("p4",)),
    )
    cell = contact_matrix(case).cell("p2", "a2")
    assert cell is not None
    assert (cell.occurrences, cell.events, cell.days_since) == (3, ("e1", "e2"), 10)
    assert cell.since is not None and cell.since.first == date(2009, 3, 3)
    assert contact_matrix(case).cell("p4", "a2") is None


def test_a_witness_has_no_contact() -> None:
    event = replace(an_event("e1", "2009-03", agencies=("a1",)), people=(Part("p2", PartKind.WITNESS),))
    assert contact_matrix(a_case(event)).cells == ()


def test_the_days_since_a_lasting_contact_run_from_its_end() -> None:
    case = a_case(
        an_event("e1", "2009-03-01", "2009-03-20", ("a1",), ("p2",)), an_event("e2", "2009-03-25", people=("p2",))
    )
    cell = contact_matrix(case).cell("p2", "a1")
    assert cell is not None and cell.days_since == 5


def test_agencies_count_within_a_window_and_for_a_person() -> None:
    case = a_case(
        an_event("e1", "2009-03-03", agencies=("a2",), people=("p2",)),
        an_event("e2", "2009-05-03", agencies=("a1",), people=("p3",)),
        an_event("e3", "2009-05-04", agencies=("a4",), people=("p3",)),
    )
    whole = {"since": None, "until": None}
    spring = {"since": date(2009, 3, 1), "until": date(2009, 3, 31)}
    counts = [
        count_agencies(within(case, days["since"], days["until"], person)).agency_count
        for days in (whole, spring)
        for person in (None, "p3")
    ]
    assert counts == [2, 1, 1, 0]


def test_agencies_named_together_know_of_each_other_and_a_team_stands_for_its_agency() -> None:
    (pair,) = who_knows_whom(a_case(an_event("e1", "2009-03", agencies=("a1", "a3"))))
    assert (pair.a, pair.b, pair.together, pair.a_to_b, pair.b_to_a) == ("a2", "a1", ("e1",), (), ())


def test_an_agency_and_its_own_team_are_no_pair() -> None:
    assert who_knows_whom(a_case(an_event("e1", "2009-03", agencies=("a2", "a3")))) == ()


def test_a_referral_runs_from_the_one_that_asks() -> None:
    event = an_event(
        "e1",
        "2009-03",
        agencies=("a1", "a2"),
        text="Police refer Tom to children's services, and the school is told.",
        kind=EventKind.REFERRAL,
    )
    (pair,) = who_knows_whom(a_case(event))
    assert (pair.a_to_b, pair.b_to_a) == ((), ("e1",))
