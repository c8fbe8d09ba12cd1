"""Counting agencies by the stated rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.agencies import AgencyRow, agencies_of_person, count_agencies
from analysis.summary import summarise
from case.filters import Filter, apply
from case.model import Agency, Case, Event, EventKind, Factor, Part, PartKind
from tests.building import a_family, an_agency, an_event

POLICE = an_agency("a1", "Police", "police")
SOCIAL_CARE = an_agency("a2", "Children's services", "children's social care")
SUPPORT_TEAM = an_agency("a3", "Support team", "children's social care", parent="a2")
SCHOOL = an_agency("a4", "Hill School", "school", counted=False)
SURGERY = an_agency("a5", "Hill Surgery", "primary care", counted=False)
AGENCIES = (POLICE, SOCIAL_CARE, SUPPORT_TEAM, SCHOOL, SURGERY)


def a_case(*events: Event, agencies: tuple[Agency, ...] = AGENCIES) -> Case:
    return replace(a_family(), agencies=agencies, events=events)


def row_of(case: Case, agency: str) -> AgencyRow:
    return next(row for row in count_agencies(case).rows if row.agency == agency)


def test_an_agency_that_no_entry_names_is_not_counted_and_has_no_row() -> None:
    count = count_agencies(a_case(an_event("e1", "2009-04", agencies=("a1",))))
    assert (count.agency_count, count.team_count) == (1, 0)
    assert [row.agency for row in count.rows] == ["a1"]


def test_a_team_counts_for_its_agency_and_both_have_a_row() -> None:
    case = a_case(an_event("e1", "2009-04", agencies=("a3",), occurrences=4))
    count = count_agencies(case)
    assert (count.agency_count, count.team_count) == (1, 1)
    assert [(row.agency, row.parent, row.events, row.occurrences) for row in count.rows] == [
        ("a2", None, 1, 4),
        ("a3", "a2", 1, 4),
    ]


def test_an_entry_that_names_an_agency_and_its_team_is_one_entry_of_the_agency() -> None:
    case = a_case(an_event("e1", "2009-04", agencies=("a2", "a3"), occurrences=4))
    assert (row_of(case, "a2").events, row_of(case, "a2").occurrences) == (1, 4)


def test_a_universal_service_that_did_nothing_more_is_left_out_and_its_row_says_so() -> None:
    case = a_case(an_event("e1", "2009-04", agencies=("a4",), text="Parents' evening."))
    assert count_agencies(case).agency_count == 0
    assert not row_of(case, "a4").counted
    assert "left out" in row_of(case, "a4").why


@pytest.mark.parametrize("factor", [Factor.EXCLUSION, Factor.ATTENDANCE])
def test_a_school_counts_when_a_child_was_excluded_or_missing_school(factor: Factor) -> None:
    case = a_case(replace(an_event("e1", "2009-04", agencies=("a4",)), factors=(factor,)))
    assert row_of(case, "a4").counted
    assert "missing school" in row_of(case, "a4").why


def test_a_school_counts_for_extra_support_but_not_for_any_support() -> None:
    extra = an_event("e1", "2009-04", agencies=("a4",), kind=EventKind.SUPPORT, text="Extra support each day.")
    plain = replace(extra, text="Support with the school play.")
    talk = replace(extra, kind=EventKind.CONTACT)
    assert [row_of(a_case(event), "a4").counted for event in (extra, plain, talk)] == [True, False, False]


def test_the_general_word_school_does_not_count_beside_the_school_that_is_named() -> None:
    named = an_agency("a6", "Dale School", "school")
    general = an_agency("a7", "School", "school", counted=False, local=False)
    both = replace(an_event("e1", "2009-04", agencies=("a6", "a7")), factors=(Factor.EXCLUSION,))
    assert count_agencies(a_case(both, agencies=(named, general))).agency_count == 1
    alone = replace(both, agencies=("a7",))
    assert count_agencies(a_case(alone, agencies=(named, general))).agency_count == 1


def test_a_surgery_counts_for_significant_health_issues_but_not_for_a_cold() -> None:
    cold = an_event("e1", "2009-04", agencies=("a5",), kind=EventKind.HEALTH)
    depression = replace(cold, factors=(Factor.MENTAL_HEALTH,))
    assert [row_of(a_case(event), "a5").counted for event in (cold, depression)] == [False, True]


def test_a_universal_agency_counts_through_a_team_that_did_more() -> None:
    team = an_agency("a6", "Behaviour base", "school", parent="a4")
    case = a_case(an_event("e1", "2009-04", agencies=("a6",)), agencies=(*AGENCIES, team))
    assert count_agencies(case).agency_count == 1
    assert row_of(case, "a4").why == "counts: through its team Behaviour base"


def test_first_and_last_contact_keep_what_is_known_of_them() -> None:
    case = a_case(
        an_event("e1", "2009-04", agencies=("a1",)),
        an_event("e2", "2009-02-03", agencies=("a1",), until="2009-09"),
        an_event("e3", agencies=("a1",)),
    )
    row = row_of(case, "a1")
    assert (row.first, row.last) == (date(2009, 2, 3), date(2009, 9, 30))
    assert row.latest is not None and row.latest.written == "2009-09"
    assert row.events == 3


def test_an_entry_without_names_concerns_everybody_in_the_household_and_nobody_else() -> None:
    found = agencies_of_person(a_case(an_event("e1", "2009-04", agencies=("a3",))))
    assert found["p1"] == found["p2"] == found["p3"] == ("a2",)
    assert found["p4"] == ()


def test_a_witness_has_nothing_to_do_with_the_agency() -> None:
    event = replace(
        an_event("e1", "2009-04", agencies=("a1",)),
        people=(Part("p1", PartKind.VICTIM), Part("p2", PartKind.WITNESS)),
    )
    found = agencies_of_person(a_case(event))
    assert (found["p1"], found["p2"]) == (("a1",), ())


def test_an_agency_that_the_case_does_not_know_is_still_counted_under_its_id() -> None:
    assert count_agencies(a_case(an_event("e1", "2009-04", agencies=("a99",)))).agency_count == 1


events = st.builds(
    lambda number, month, agencies, occurrences, factors: replace(
        an_event(f"e{number}", f"2009-{month:02}", agencies=tuple(agencies), occurrences=occurrences),
        factors=tuple(factors),
    ),
    st.integers(1, 10_000),
    st.integers(1, 12),
    st.lists(st.sampled_from([agency.id for agency in AGENCIES]), max_size=3, unique=True),
    st.integers(1, 40),
    st.lists(st.sampled_from([Factor.EXCLUSION, Factor.MENTAL_HEALTH, Factor.DEBT]), max_size=2, unique=True),
)
cases = st.lists(events, max_size=10, unique_by=lambda event: event.id).map(lambda found: a_case(*found))


@given(cases)
def test_a_contact_of_a_universal_service_changes_no_count(case: Case) -> None:
    parents_evening = an_event("e20000", "2009-06", agencies=("a7",))
    more = replace(
        case,
        agencies=(*case.agencies, an_agency("a7", "Dale School", "school", counted=False)),
        events=(*case.events, parents_evening),
    )
    before, after = summarise(case), summarise(more)
    assert after.agency_count == before.agency_count
    assert after.team_count == before.team_count
    assert after.peak == before.peak


@given(cases, st.sets(st.sampled_from(["a1", "a2", "a4"]), min_size=1), st.sampled_from([None, Factor.EXCLUSION]))
def test_a_filter_never_increases_a_count(case: Case, agencies: set[str], factor: Factor | None) -> None:
    wanted = Filter(agencies=frozenset(agencies), factors=frozenset([factor] if factor else []))
    before, after = summarise(case), summarise(apply(case, wanted), whole=case)
    assert after.agency_count <= before.agency_count
    assert after.team_count <= before.team_count
    assert after.event_count <= before.event_count
    assert after.occurrence_count <= before.occurrence_count
    assert after.peak.count <= before.peak.count
    assert len(after.spells) <= len(before.spells)


@given(cases)
def test_the_counts_can_be_made_again_from_the_rows(case: Case) -> None:
    count = count_agencies(case)
    assert count.agency_count == sum(row.counted and row.parent is None for row in count.rows)
    assert count.team_count == sum(row.parent is not None for row in count.rows)
