"""People and agencies in two tables: corrected, merged, split, counted by a word with its reason; all undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from analysis.agencies import count_agencies
from case.deleting import delete_parties
from case.edits import add_agencies, add_people, merge_agencies, merge_people
from case.model import Agency, Person
from case.splitting import split_agency, split_person
from tests.window_fixtures import a_history, app, empty_window, window
from window.main import MainWindow
from window.who.agency_form import AgencyForm
from window.who.dialog import WhoDialog
from window.who.merge_dialog import MergeDialog
from window.who.merge_words import merge_words
from window.who.person_form import PersonForm
from window.who.split_form import SplitForm

__all__ = ["app", "empty_window", "window"]


@pytest.fixture
def dialog(window: MainWindow) -> WhoDialog:
    """The dialog on a case in which Tom and the police stand twice."""
    case = add_people(window.history.case, (Person("p9", "Thomas Example", role="neighbour"),))
    case = add_agencies(case, (Agency("a9", "Northmoor Constabulary", "police"),))
    window.history.change("Add", case)
    window.menus.who.trigger()
    found = window.findChild(WhoDialog)
    assert found is not None
    return found


def test_two_people_become_one_after_being_told_what_happens(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.choose(("p2", "p9"))
    dialog._merge.click()
    asked = dialog.findChild(MergeDialog)
    assert asked is not None
    asked.keep("p2")
    said = asked._said.text()
    assert "Thomas Example becomes another name of Tom Example." in said
    assert "neighbour is dropped" in said or "neighbour is taken over" in said
    asked.accept()
    assert "p9" not in window.history.case.person_by_id
    assert "Thomas Example" in window.history.case.person_by_id["p2"].other_names
    assert len(dialog._models[0].rows) == len(before.people) - 1
    window.history.undo()
    assert window.history.case == before
    assert len(dialog._models[0].rows) == len(before.people)


def test_what_is_added_is_selected_in_its_list(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.choose(("p2",))
    window.history.change("Add", add_people(window.history.case, (Person("p10", "Zoe Example"),)))
    assert dialog.chosen == ("p10",)
    window.history.undo()
    assert not dialog.chosen


def test_three_are_merged_in_one_step(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.choose(("p2", "p4", "p9"))
    dialog._merge.click()
    asked = dialog.findChild(MergeDialog)
    assert asked is not None
    asked.keep("p2")
    asked.accept()
    assert not {"p4", "p9"} & window.history.case.person_by_id.keys()
    window.history.undo()
    assert window.history.case == before


def test_of_two_the_one_with_more_events_stays_unless_told_otherwise(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.choose(("p2", "p9"))
    for pair in (("p2", "p9"), ("p9", "p2")):
        assert MergeDialog(window.history.case, pair, dialog).kept == "p2"


def test_a_known_sex_and_kind_are_taken_over_where_the_other_has_none() -> None:
    case = add_people(a_history(), (Person("p9", "T. Example"),))
    case = add_agencies(case, (Agency("a9", "The beat team"),))
    known = case.person_by_id["p2"].sex
    assert merge_people(case, "p9", "p2").person_by_id["p9"].sex is known
    assert f"Sex: {known.value} is taken over." in merge_words(case, "p9", "p2")
    assert merge_agencies(case, "a9", "a1").agency_by_id["a9"].kind == "police"
    assert "Kind: police is taken over." in merge_words(case, "a9", "a1")


def test_somebody_whom_nothing_names_is_deleted_at_once_in_one_step(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.choose(("p9",))
    assert dialog._delete.isVisible()
    dialog._delete.click()
    assert "p9" not in window.history.case.person_by_id
    assert window.history.undo_name == "Delete 1 person"
    dialog.choose(("a9",))
    dialog._delete.click()
    assert "a9" not in window.history.case.agency_by_id
    window.history.undo()
    window.history.undo()
    assert window.history.case == before


@pytest.mark.parametrize("agrees", [False, True])
def test_somebody_who_stands_in_the_case_is_deleted_only_after_saying_in_what(
    window: MainWindow, dialog: WhoDialog, agrees: bool
) -> None:
    before = window.history.case
    dialog.choose(("a1",))
    dialog._delete.click()
    asked = dialog.findChild(QMessageBox)
    assert asked is not None
    assert asked.text().startswith("Northmoor Police stands in 3 events")
    assert "events stay" in asked.informativeText()
    assert asked.defaultButton() is asked.button(QMessageBox.StandardButton.Cancel)
    next(button for button in asked.buttons() if ("Delete" in button.text()) is agrees).click()
    now = window.history.case
    assert (now is before) is not agrees
    if agrees:
        assert now == delete_parties(before, ("a1",))
        assert len(now.events) == len(before.events)
        assert window.history.undo_name == "Delete 1 agency"


def test_whom_alone_events_concern_is_not_deleted_for_they_would_become_the_households(
    window: MainWindow, dialog: WhoDialog
) -> None:
    before = window.history.case
    dialog.choose(("p2",))
    dialog._delete.click()
    told = dialog.findChild(QMessageBox)
    assert told is not None
    assert told.text() == "There is nobody else in 2 events."
    told.accept()
    assert window.history.case == before


def test_the_other_of_the_two_may_stay(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.choose(("a1", "a9"))
    dialog._merge.click()
    asked = dialog.findChild(MergeDialog)
    assert asked is not None
    asked.keep("a9")
    assert "3 events pass over." in asked._said.text()
    asked.accept()
    assert "a1" not in window.history.case.agency_by_id
    assert window.history.case.agency_by_id["a9"].aliases == ("Northmoor Police",)


def test_a_tie_between_the_two_is_told_to_go() -> None:
    assert any("between the two" in said for said in merge_words(a_history(), "p1", "p4"))


def test_what_can_be_done_follows_how_many_are_selected(dialog: WhoDialog) -> None:
    nothing, one, more = (False, False, False), (True, False, True), (False, True, False)
    for chosen, can in (((), nothing), (("p1",), one), (("p1", "p2"), more), (("p1", "p2", "p3"), more)):
        dialog._tables[0].clearSelection()
        dialog.choose(chosen)
        assert (dialog._correct.isEnabled(), dialog._merge.isEnabled(), dialog._split.isEnabled()) == can


def test_an_agency_counts_by_a_word_only_with_its_reason(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.choose(("a1",))
    dialog._correct.click()
    form = dialog.findChild(AgencyForm)
    assert form is not None
    ok = form._buttons.button(QDialogButtonBox.StandardButton.Ok)
    form._counts.setCurrentIndex(2)
    assert not ok.isEnabled()
    form._reason.setText("Only one phone call")
    assert ok.isEnabled()
    form._kind.setCurrentIndex(form._kind._values.index("school"))
    form.accept()
    (verdict,) = window.history.case.verdicts
    assert (verdict.agency, verdict.counted, verdict.reason) == ("a1", False, "Only one phone call")
    assert window.history.case.agency_by_id["a1"].kind == "school"
    assert not next(row for row in count_agencies(window.history.case).rows if row.agency == "a1").counted
    window.history.undo()
    assert window.history.case.verdicts == ()


def test_no_agency_becomes_a_team_of_its_own_team(dialog: WhoDialog, window: MainWindow) -> None:
    case = add_agencies(window.history.case, (Agency("a10", "Response", "police", "a1"),))
    form = AgencyForm(case, case.agency_by_id["a1"], window)
    assert "a10" not in form._parent._values
    assert "a2" in form._parent._values


def test_a_person_is_corrected_from_the_table(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.choose(("p2",))
    dialog._correct.click()
    form = dialog.findChild(PersonForm)
    assert form is not None
    form._role.setText("eldest son")
    form.accept()
    assert window.history.case.person_by_id["p2"].role == "eldest son"
    assert dialog.chosen == ("p2",)


def test_some_entries_of_a_person_become_somebody_elses(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.choose(("p2",))
    dialog._split.click()
    form = dialog.findChild(SplitForm)
    assert form is not None
    assert not form._go.isEnabled()
    form._name.setText("Tom Stone")
    form._list.item(0).setCheckState(Qt.CheckState.Checked)
    assert form._stays.text() == "1 event of 3 move. Ties stay with Tom Example."
    form.accept()
    newcomer = next(p for p in window.history.case.people if p.name == "Tom Stone")
    assert window.history.case.event_by_id["e1"].person_ids == (newcomer.id,)
    assert window.history.case.event_by_id["e2"].person_ids == ("p2",)
    window.history.undo()
    assert window.history.case == before


def test_splitting_and_merging_again_leads_back_to_the_events() -> None:
    from case.edits import merge_agencies, merge_people

    case = a_history()
    people = split_person(case, "p2", Person("p9", "Tom Stone"), {"e1", "e5"})
    assert [e.person_ids for e in people.events] != [e.person_ids for e in case.events]
    assert merge_people(people, "p2", "p9").events == case.events
    agencies = split_agency(case, "a1", Agency("a9", "Other"), {"e5"})
    assert agencies.event_by_id["e5"].agencies == ("a9", "a2")
    assert merge_agencies(agencies, "a1", "a9").events == case.events


def test_a_case_shown_anonymised_says_not_who_is_there(window: MainWindow) -> None:
    window.menus.present.trigger()
    assert not window.menus.who.isEnabled()
    window.who.open()
    assert window.findChild(WhoDialog) is None


def test_every_control_has_a_name(dialog: WhoDialog, window: MainWindow, qtbot: QtBot) -> None:
    case = replace(window.history.case)
    shown = (dialog, MergeDialog(case, ("p1", "p2"), window), SplitForm(case, "p2", window),
             AgencyForm(case, case.agencies[0], window))  # fmt: skip
    for one in shown:
        one.show()
    for widget in QApplication.allWidgets():
        if widget.window() in shown and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            said = widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")
            text = getattr(widget, "text", None)
            assert said or (callable(text) and text()), type(widget).__name__
