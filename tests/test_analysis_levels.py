"""The level of need over time: what entries state and what a status stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from analysis.cues import services
from analysis.levels import Ladder, find_levels, levels_of_statuses
from case.dates import month_of
from case.model import Case, Event
from tests.building import a_family, an_event


def a_case(*events: Event) -> Case:
    return replace(a_family(), events=events)


def stating(id: str, when: str, level: int, *people: str, until: str = "", text: str = "Visit.") -> Event:
    return replace(an_event(id, when, until, people=people, text=text), level=level)


def ladder_of(case: Case, person: str | None = None) -> list[tuple[int | None, str, str]]:
    found = next((ladder for ladder in find_levels(case) if ladder.person == person), Ladder(person, ()))
    return [(step.level, f"{step.span.start}", f"{step.span.last}") for step in found.steps]


def test_the_latest_word_counts_until_the_next_and_then_to_the_end_of_the_data() -> None:
    case = a_case(stating("e1", "2009-01", 3, "p2"), stating("e2", "2009-06", 4, "p2"), an_event("e3", "2009-12"))
    assert ladder_of(case, "p2") == [(3, "2009-01-01", "2009-05-31"), (4, "2009-06-01", "2009-12-31")]


def test_a_plan_named_in_the_text_stands_for_its_level_and_its_end_leaves_it_unknown() -> None:
    case = a_case(
        an_event("e1", "2007-08", text="Tom made subject of a child protection plan."),
        an_event("e2", "2008-03", text="Tom comes off the child protection plan."),
        an_event("e3", "2008-12"),
    )
    assert ladder_of(case, "p2") == [(4, "2007-08-01", "2008-02-29"), (None, "2008-03-01", "2008-12-31")]
    assert ladder_of(case, "p3") == []


def test_a_plan_that_makes_way_for_another_status_has_the_level_of_that() -> None:
    case = a_case(
        an_event("e1", "2007-08", text="Tom made subject of a child protection plan."),
        an_event("e2", "2008-03", text="Child protection plan ceases. A CAF is set up."),
        an_event("e3", "2008-12"),
    )
    assert ladder_of(case)[1] == (3, "2008-03-01", "2008-12-31")


def test_children_looked_after_by_their_grandmother_are_not_in_care() -> None:
    assert find_levels(a_case(an_event("e1", "2007-08", text="Tom is looked after by his grandmother."))) == ()


def test_an_assessment_ends_but_its_level_stays() -> None:
    case = a_case(
        stating("e1", "2009-01", 3, "p2", until="2009-02", text="Initial assessment."), an_event("e2", "2009-12")
    )
    assert ladder_of(case, "p2") == [(3, "2009-01-01", "2009-12-31")]


def test_a_status_with_an_end_ends_its_level() -> None:
    case = a_case(
        stating("e1", "2009-01", 4, "p2", until="2009-02", text="Child in need plan."), an_event("e2", "2009-12")
    )
    assert ladder_of(case, "p2") == [(4, "2009-01-01", "2009-02-28"), (None, "2009-03-01", "2009-12-31")]


def test_an_entry_about_the_mother_is_said_of_every_child_that_is_born() -> None:
    case = a_case(stating("e1", "2009-01", 3, "p1"), an_event("e2", "2009-12"))
    people = tuple(replace(p, born=month_of(2009, 6)) if p.id == "p3" else p for p in case.people)
    found = find_levels(replace(case, people=people))
    assert [ladder.person for ladder in found] == [None, "p2"]


def test_a_child_in_care_stays_so_whatever_is_said_of_the_family() -> None:
    case = a_case(
        stating("e1", "2009-01", 5, "p2", until="ongoing", text="Foster placement."),
        stating("e2", "2009-06", 2, "p1", text="Case closed."),
        an_event("e3", "2009-12"),
    )
    assert ladder_of(case, "p2") == [(5, "2009-01-01", "2009-12-31")]
    assert ladder_of(case, "p3") == [(2, "2009-06-01", "2009-12-31")]


def level_on(ladder: Ladder, day: date) -> int | None:
    return next((step.level for step in ladder.steps if step.span.start <= day < step.span.end), None)


def test_the_household_has_the_highest_level_of_any_child_and_counts_its_steps() -> None:
    case = a_case(
        stating("e1", "2009-01", 3, "p2"),
        stating("e2", "2009-03", 5, "p3"),
        stating("e3", "2009-06", 2, "p3"),
        stating("e4", "2009-09", 4, "p2"),
        an_event("e5", "2009-12"),
    )
    assert [level for level, *_ in ladder_of(case)] == [3, 5, 3, 4]
    household = find_levels(case)[0]
    assert (household.ups, household.downs) == (2, 1)
    assert household.days_at(5) == 31 + 30 + 31
    assert level_on(household, date(2009, 7, 1)) == 3


def test_every_status_with_a_level_is_a_known_service() -> None:
    assert levels_of_statuses().keys() <= services().keys()
    assert set(levels_of_statuses().values()) <= {1, 2, 3, 4, 5}


said = st.builds(
    lambda number, month, level, people: stating(f"e{number}", f"2009-{month:02}", level, *people),
    st.integers(1, 1000),
    st.integers(1, 12),
    st.integers(1, 5),
    st.lists(st.sampled_from(["p1", "p2", "p3"]), max_size=2, unique=True),
)


@given(st.lists(said, max_size=8, unique_by=lambda event: event.id))
def test_the_household_is_never_lower_than_a_child_and_steps_follow_each_other(events: list[Event]) -> None:
    ladders = find_levels(a_case(*events))
    for ladder in ladders:
        for a, b in zip(ladder.steps, ladder.steps[1:], strict=False):
            assert a.span.end == b.span.start and a.level != b.level
    for month in range(1, 13):
        levels = [level_on(ladder, date(2009, month, 15)) or 0 for ladder in ladders]
        assert not levels or levels[0] == max(levels[1:])
