"""The open case and the way back through its changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from case.beside import Beside
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
    assert history.case == first


def test_what_was_dragged_is_undone_and_redone_between_changes_of_the_case() -> None:
    history = History(Case("One"))
    history.move("Move in the network", {"network/p1": (1.0, 2.0)})
    history.change("Two", Case("Two"))
    history.move("Move in the network", {"network/p1": (5.0, 5.0)})
    history.undo()
    assert (history.case.title, history.positions) == ("Two", {"network/p1": (1.0, 2.0)})
    history.undo()
    history.undo()
    assert (history.case.title, history.positions) == ("One", {})
    history.redo()
    assert history.positions == {"network/p1": (1.0, 2.0)}


def test_dragging_tells_of_positions_and_not_of_a_changed_case() -> None:
    history, told = History(Case("One")), list[str]()
    history.changed.connect(lambda _: told.append("case"))
    history.moved.connect(lambda _: told.append("positions"))
    history.move("Move", {"family/p1": (3.0, 0.0)})
    assert not history.move("Move", {"family/p1": (3.0, 0.0)})
    history.change("Two", Case("Two"))
    history.undo()
    history.undo()
    assert told == ["positions", "case", "case", "positions"]


def test_a_fresh_case_has_nothing_dragged_and_an_opened_one_what_its_file_says() -> None:
    history = History(Case("One"))
    history.move("Move", {"family/p1": (3.0, 0.0)})
    history.change("New case", Case("New"), fresh=True)
    assert history.positions == {}
    history.undo()
    assert history.positions == {"family/p1": (3.0, 0.0)}
    history.open(Case("File"), Beside({"family/p9": (1.0, 0.0)}))
    assert history.positions == {"family/p9": (1.0, 0.0)}


def test_undo_passes_over_ids_with_letters_of_others() -> None:
    history = History(Case(gone={"x": 5}))
    history.change("Name", Case("Another", gone={"x": 5}))
    history.undo()
    assert history.case == Case()
