"""The open case and the way back through its changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from case.edits import add_events, delete_events
from case.model import Case
from tests.building import an_event
from ui.history import History


def test_undo_gives_back_the_very_case() -> None:
    before = Case("Before")
    history = History(before)
    history.change("Change", Case("After"))
    history.undo()
    assert history.case is before


def test_redo_gives_back_what_was_undone() -> None:
    after = Case("After")
    history = History(Case("Before"))
    history.change("Change", after)
    history.undo()
    history.redo()
    assert history.case is after


def test_a_change_that_changes_nothing_makes_no_step() -> None:
    history = History(Case("Same"))
    assert not history.change("Nothing", replace(history.case))
    assert history.undo_name == ""


def test_steps_are_named_in_the_order_they_are_undone() -> None:
    history = History()
    history.change("Import police.csv", Case("One"))
    history.change("Delete 2 events", Case("Two"))
    assert history.undo_name == "Delete 2 events"
    history.undo()
    assert (history.undo_name, history.redo_name) == ("Import police.csv", "Delete 2 events")


def test_a_new_change_forgets_what_was_undone() -> None:
    history = History()
    history.change("One", Case("One"))
    history.undo()
    history.change("Two", Case("Two"))
    assert history.redo_name == ""


def test_steps_of_the_open_case_begin_with_its_fresh_start() -> None:
    history = History()
    history.change("Import a", Case("a"))
    history.change("Open b", Case("b"), fresh=True)
    history.change("Import c", Case("c"))
    assert [step.name for step in history.steps] == ["Open b", "Import c"]


@given(st.lists(st.sampled_from(["add", "delete", "undo", "redo"]), max_size=40))
def test_undoing_everything_gives_back_the_first_case(doings: list[str]) -> None:
    first = Case("First")
    history = History(first)
    for number, doing in enumerate(doings):
        if doing == "add":
            history.change("Add", add_events(history.case, (an_event(f"e{number}"),)))
        elif doing == "delete":
            history.change("Delete", delete_events(history.case, frozenset(list(history.case.event_by_id)[:1])))
        else:
            getattr(history, doing)()
    while history.undo_name:
        history.undo()
    assert history.case is first
