"""Correcting and adding an event."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from case.dates import Precision
from case.model import EventKind, Part, PartKind
from tests.window_fixtures import app, empty_window, window
from window.editing.event_form import EventForm
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]


def the_form(window: MainWindow, event: str) -> EventForm:
    window.selection.select(frozenset({event}))
    window.menus.correct.trigger()
    form = window.findChild(EventForm)
    assert form is not None
    return form


def test_a_form_left_as_it_is_changes_nothing(window: MainWindow) -> None:
    for event in window.history.case.events:
        assert the_form(window, event.id).event_as_filled_in() == event
        window.findChild(EventForm).setParent(None)  # type: ignore[union-attr]


def test_the_date_is_read_as_one_types(window: MainWindow) -> None:
    form = the_form(window, "e1")
    form._date.setText("April to June 2009")
    assert form._when.said.text() == "Understood as: April to June 2009"
    form._when.line.setText("12 May")
    assert form._when.said.text() == "Understood as: undated. A day or a month needs its year."
    form._date.setText("31/02/2010")
    assert form._read is None
    assert not form._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_correction_is_one_step_with_a_name(window: MainWindow) -> None:
    before = window.history.case
    form = the_form(window, "e1")
    form._date.setText("May 2008")
    form._text.setPlainText("Tom was found at home.")
    form.accept()
    event = window.history.case.event_by_id["e1"]
    assert (event.text, event.when.precision) == ("Tom was found at home.", Precision.MONTH)
    assert window.history.undo_name == "Correct event"
    window.menus.undo.trigger()
    assert window.history.case is before


def test_wording_for_sharing_needs_its_review_again_when_it_is_changed(window: MainWindow) -> None:
    form = the_form(window, "e1")
    form._shared.setPlainText("A child was found.")
    form._shared_by.setText("J. Marsh")
    form.accept()
    event = window.history.case.event_by_id["e1"]
    assert (event.shared, event.shared_by) == ("A child was found.", "J. Marsh")
    form.setParent(None)
    again = the_form(window, "e1")
    again._shared.setPlainText("Tom was found.")
    assert again.event_as_filled_in().shared_by == ""


def test_people_keep_the_part_they_had(window: MainWindow) -> None:
    form = the_form(window, "e1")
    event = form._event
    form._people.picked.emit(frozenset())
    form._people.show_choices(form._people._choices, frozenset({"p2", "p4"}))
    assert form.event_as_filled_in().people == (*event.people, Part("p4", PartKind.SUBJECT))


def test_an_added_event_has_an_id_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.add.trigger()
    form = window.findChild(EventForm)
    assert form is not None
    form._date.setText("3 May 2008")
    form._text.setPlainText("A letter came.")
    form._kind.setCurrentIndex(list(EventKind).index(EventKind.CONTACT))
    form.accept()
    added = window.history.case.event_by_id["e7"]
    assert (added.text, added.kind) == ("A letter came.", EventKind.CONTACT)
    assert [event.id for event in window.history.case.events][:2] == ["e1", "e7"]


def test_a_field_of_words_shows_as_many_rows_as_it_has_need_of(window: MainWindow, qtbot: QtBot) -> None:
    form = the_form(window, "e1")
    form.resize(640, 400)
    row = form._text.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: form._text.height() >= 6 * row and 2 * row <= form._action.height() < 5 * row)
