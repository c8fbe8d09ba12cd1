"""Many events changed at once, and one cell of a table typed over: what is meant happens, nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.bulk import KEEP, Changes, Keep, change_events, changed, touched
from case.cells import (
    RefusedError,
    with_agencies,
    with_dates,
    with_factors,
    with_kind,
    with_level,
    with_people,
    with_significance,
    with_standing,
    with_times,
    written_dates,
)
from case.dates import ONGOING
from case.edits import add_agencies, add_people
from case.model import Agency, Case, Event, EventKind, Factor, Part, PartKind, Person, Significance, Standing
from case.showing_dates import show_dated
from tests.building import an_event, day
from tests.window_fixtures import a_history

CASE = a_history()
SOME_CHANGES = st.builds(
    Changes,
    kind=st.sampled_from([KEEP, *EventKind]),
    level=st.sampled_from([KEEP, None, 1, 5]),
    standing=st.sampled_from([KEEP, *Standing]),
    significance=st.sampled_from([KEEP, *Significance]),
    category=st.sampled_from([KEEP, "", "Home visit"]),
    agencies_added=st.lists(st.sampled_from(["a1", "a2", "a3"]), unique=True).map(tuple),
    agencies_removed=st.frozensets(st.sampled_from(["a1", "a2", "a3"])),
    people_added=st.lists(st.sampled_from(["p1", "p2", "p3"]), unique=True).map(tuple),
    people_removed=st.frozensets(st.sampled_from(["p1", "p2", "p3"])),
    part=st.sampled_from(PartKind),
    factors_added=st.frozensets(st.sampled_from(Factor)),
    factors_removed=st.frozensets(st.sampled_from(Factor)),
)
SOME_IDS = st.frozensets(st.sampled_from([event.id for event in CASE.events]))


@given(SOME_IDS, SOME_CHANGES)
def test_only_the_events_chosen_are_changed(ids: frozenset[str], changes: Changes) -> None:
    made = change_events(CASE, ids, changes)
    assert [event.id for event in made.events] == [event.id for event in CASE.events]
    for before, after in zip(CASE.events, made.events, strict=True):
        assert after is before or before.id in ids
    assert replace(made, events=()) == replace(CASE, events=())
    moved = sum(a is not b for a, b in zip(made.events, CASE.events, strict=True))
    assert touched(CASE, ids, changes) == moved


@given(SOME_IDS, SOME_CHANGES)
def test_a_change_made_twice_is_a_change_made_once(ids: frozenset[str], changes: Changes) -> None:
    once = change_events(CASE, ids, changes)
    assert change_events(once, ids, changes) is once


@given(SOME_CHANGES)
def test_what_is_set_added_and_removed_is_so_afterwards(changes: Changes) -> None:
    for event in CASE.events:
        after = changed(event, changes)
        for name in ("kind", "level", "standing", "significance", "category"):
            wanted = getattr(changes, name)
            assert getattr(after, name) == (getattr(event, name) if isinstance(wanted, Keep) else wanted)
        assert not set(after.agencies) & changes.agencies_removed
        assert set(changes.agencies_added) - changes.agencies_removed <= set(after.agencies)
        assert not set(after.person_ids) & changes.people_removed
        assert set(changes.people_added) - changes.people_removed <= set(after.person_ids)
        assert (set(event.factors) | changes.factors_added) - changes.factors_removed == set(after.factors)
        assert len(after.people) == len(set(after.person_ids))


def test_nothing_chosen_changes_nothing() -> None:
    assert Changes().nothing
    assert not Changes(level=None).nothing
    assert change_events(CASE, {"e1", "e2"}, Changes()) is CASE


def test_a_person_keeps_the_part_they_had_when_they_are_added_again() -> None:
    event = replace(CASE.events[0], people=(Part("p2", PartKind.VICTIM),))
    after = changed(event, Changes(people_added=("p2", "p3"), part=PartKind.WITNESS))
    assert after.people == (Part("p2", PartKind.VICTIM), Part("p3", PartKind.WITNESS))


CELLS: tuple[tuple[Callable[[Case, Event, str], Event], Callable[[Event], str]], ...] = (
    (with_dates, written_dates),
    (with_agencies, lambda e: ", ".join(CASE.agency_by_id[a].name for a in e.agencies)),
    (with_people, lambda e: ", ".join(CASE.person_by_id[p].name for p in e.person_ids)),
    (with_kind, lambda e: e.kind.value.capitalize()),
    (with_level, lambda e: str(e.level or "")),
    (with_standing, lambda e: e.standing.value.capitalize()),
    (with_significance, lambda e: e.significance.value.capitalize()),
    (with_times, lambda e: f"{e.occurrences:,}"),
    (with_factors, lambda e: ", ".join(factor.value for factor in e.factors)),
)


@pytest.mark.parametrize(("reads", "shown"), CELLS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_cell_left_as_it_was_changes_nothing(
    reads: Callable[[Case, Event, str], Event], shown: Callable[[Event], str]
) -> None:
    for event in (
        *CASE.events,
        an_event("e8", "2009-04-03", "ongoing"),
        replace(CASE.events[0], level=4, factors=(Factor.VIOLENCE, Factor.DEBT)),
    ):
        assert reads(CASE, event, shown(event)) == event


@pytest.mark.parametrize(
    ("reads", "words"),
    [
        (with_dates, "31/02/2010"),
        (with_agencies, "Northmoor Polizei"),
        (with_agencies, "Northmoor"),
        (with_people, "Nobody at all"),
        (with_kind, "c"),
        (with_kind, ""),
        (with_level, "6"),
        (with_level, "high"),
        (with_standing, "sure"),
        (with_factors, "debt, happiness"),
        (with_times, "0"),
        (with_times, "twice"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(reads: Callable[[Case, Event, str], Event], words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        reads(CASE, CASE.events[0], words)
    assert str(refused.value)[0].isupper() or str(refused.value).startswith("‘")
    assert len(str(refused.value)) > 20


def test_dates_typed_into_a_cell_are_read_as_in_the_form() -> None:
    made = with_dates(CASE, CASE.events[0], "April to June 2009")
    assert show_dated(made.when, made.until) == "April to June 2009"
    assert with_dates(CASE, made, "").when.dated is False
    assert with_dates(CASE, made, "3 May 2008 - ongoing").until is ONGOING
    assert with_dates(CASE, made, "3 May 2008").when.first == day("2008-05-03").first


def test_a_name_may_be_begun_or_another_one_and_hold_a_comma() -> None:
    case = add_agencies(CASE, (Agency("a7", "Housing, North", aliases=("HN",)),))
    case = add_people(case, (Person("p7", "Zoe Field", ("Zed",)),))
    event = case.events[0]
    assert with_agencies(case, event, "hillside; Housing, North").agencies == ("a2", "a7")
    assert with_agencies(case, event, "HN, Northmoor Police, HN").agencies == ("a7", "a1")
    assert with_agencies(case, event, "").agencies == ()
    assert with_people(case, event, "zed, Tom").people == (Part("p7"), Part("p2"))
