"""Correcting in the window: in the form, in the cells of the table, many at once; each one step that is undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from case.dates import Precision
from case.model import Event, EventKind, Factor, Part, PartKind, Significance, SourceRef, Standing
from tests.window_fixtures import app, empty_window, window
from ui.settings import load
from window.editing.bulk_form import BulkForm
from window.editing.event_columns import HIDDEN, TEXT
from window.editing.event_form import EventForm
from window.events_page import EventsPage
from window.main import MainWindow
from window.views import EVENTS, TIMELINE

__all__ = ["app", "empty_window", "window"]
Key = Qt.Key


def the_event(window: MainWindow, id: str = "e1") -> Event:
    return window.history.case.event_by_id[id]


@pytest.fixture
def form(window: MainWindow) -> EventForm:
    window.selection.select(frozenset({"e1"}))
    window.menus.correct.trigger()
    found = window.findChild(EventForm)
    assert found is not None
    return found


def test_everything_an_event_holds_can_be_filled_in(window: MainWindow, form: EventForm) -> None:
    form._date.setText("April to June 2009")
    form._time.setText("9.05")
    form._agencies.show_choices(form._agencies._choices, frozenset({"a1", "a3"}))
    form._parts.choices.show_choices(form._parts.choices._choices, frozenset({"p2", "p1"}))
    form._parts.choices.picked.emit(frozenset({"p2", "p1"}))
    form._parts.set_part("p1", PartKind.REPORTED)
    form._category.setCurrentText("Home visit")
    form._factors.show_choices(form._factors._choices, frozenset({"neglect", "debt"}))
    form._level.choose(4)
    form._significance.choose(Significance.KEY)
    form._standing.choose(Standing.DISPUTED)
    for box, words in ((form._text, "x"), (form._action, "a"), (form._decision, "d"), (form._voice, "v"),
                       (form._impact, "i"), (form._analysis, "n")):  # fmt: skip
        box.setPlainText(words)
    form._professionals.setText("Health visitor; health visitor 2")
    form._recorded.line.setText("3 May 2010")
    form._evidence.setText("Log 12")
    form.accept()
    event = the_event(window)
    assert event.when.precision is Precision.MONTH
    assert event.time == "09:05"
    assert event.agencies == ("a1", "a3")
    assert event.people == (Part("p2"), Part("p1", PartKind.REPORTED))
    assert (event.category, event.level, event.significance) == ("Home visit", 4, Significance.KEY)
    assert event.standing is Standing.DISPUTED
    assert event.factors == (Factor.NEGLECT, Factor.DEBT)
    said = (event.text, event.action, event.decision, event.voice, event.impact, event.analysis)
    assert said == ("x", "a", "d", "v", "i", "n")
    assert event.professionals == ("Health visitor", "health visitor 2")
    assert event.recorded is not None
    assert event.recorded.precision is Precision.DAY
    assert event.evidence == "Log 12"
    assert window.history.undo_name == "Correct event"


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (lambda form: form._date.setText("31/02/2010"), "The date cannot be read"),
        (lambda form: form._time.setText("25:00"), "A time of day"),
        (lambda form: form._recorded.line.setText("soon or later"), "day of recording"),
        (lambda form: (form._file.setCurrentText(""), form._place.setText("page 3")), "A place belongs to a source"),
    ],
)
def test_the_form_says_what_cannot_be_taken(form: EventForm, fill: Callable[[EventForm], object], said: str) -> None:
    fill(form)
    assert said in form._wrong.text()
    ok = form._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()


def test_where_an_event_was_read_from_stays_and_an_added_one_may_say_it(window: MainWindow, form: EventForm) -> None:
    assert form._file.isEnabled()  # the file of the small case was never imported
    form._file.setCurrentText("letter of the GP")
    form._place.setText("page 2")
    assert form.event_as_filled_in().source == SourceRef("letter of the GP", "page 2")
    form._file.setCurrentText("example.csv")
    assert form.event_as_filled_in().source == SourceRef("example.csv", "page 2")


# many at once


@pytest.fixture
def bulk(window: MainWindow) -> BulkForm:
    window.selection.select(frozenset({"e1", "e2", "e4"}))
    window.menus.change.trigger()
    found = window.findChild(BulkForm)
    assert found is not None
    return found


def test_many_events_are_changed_as_one_step(window: MainWindow, bulk: BulkForm) -> None:
    before = window.history.case
    assert bulk.windowTitle() == "Change 3 events"
    assert not bulk._go.isEnabled()
    bulk._kind.choose(EventKind.INCIDENT)
    bulk._level.choose(3)
    bulk._standing.choose(Standing.TENTATIVE)
    bulk._category.setCurrentText("Call-out")
    bulk._agencies.show_choices(bulk._agencies._choices, frozenset({"a3"}))
    bulk._agencies_gone.show_choices(bulk._agencies_gone._choices, frozenset({"a1"}))
    bulk._people.show_choices(bulk._people._choices, frozenset({"p1"}))
    bulk._part.choose(PartKind.VICTIM)
    bulk._factors.show_choices(bulk._factors._choices, frozenset({"violence"}))
    bulk._say()
    assert "3 events will be different" in bulk._said.text()
    bulk.accept()
    for id in ("e1", "e2", "e4"):
        event = the_event(window, id)
        assert (event.kind, event.level, event.category) == (EventKind.INCIDENT, 3, "Call-out")
        assert "a3" in event.agencies
        assert "a1" not in event.agencies
        assert Part("p1", PartKind.VICTIM) in event.people
        assert Factor.VIOLENCE in event.factors
    assert the_event(window, "e3") is before.event_by_id["e3"]
    assert window.history.undo_name == "Change 3 events"
    window.history.undo()
    assert window.history.case is before


def test_the_bulk_change_says_what_will_be_different_and_what_makes_no_sense(bulk: BulkForm) -> None:
    bulk._kind.choose(EventKind.OTHER)
    assert bulk._said.text().startswith("0 events")
    assert not bulk._go.isEnabled()
    bulk._agencies.show_choices(bulk._agencies._choices, frozenset({"a1"}))
    bulk._agencies_gone.show_choices(bulk._agencies_gone._choices, frozenset({"a1"}))
    bulk._say()
    assert bulk._said.text() == "Northmoor Police cannot be added and taken away."
    assert not bulk._go.isEnabled()


# cells


@pytest.fixture
def page(window: MainWindow) -> EventsPage:
    window.look_at(EVENTS)
    found = window.pages.currentWidget()
    assert isinstance(found, EventsPage)
    found._view.setFocus()
    for number in HIDDEN:
        found._view.setColumnHidden(number, False)
    return found


def go_to(page: EventsPage, event: str, title: str) -> None:
    titles = [column.title for column in page._model.columns]
    row = [one.id for one in page._model.rows].index(event)
    page._view.setCurrentIndex(page._model.index(row, titles.index(title)))


def editor_in(page: EventsPage) -> QWidget:
    """Open the cell with F2, as the keyboard does."""
    QTest.keyClick(page._view, Key.Key_F2)
    found = [*page._view.viewport().findChildren(QLineEdit), *page._view.viewport().findChildren(QComboBox)]
    shown = [one for one in found if one.isVisible() and one.parent() is page._view.viewport()]
    assert len(shown) == 1
    return shown[0]


@pytest.mark.parametrize(
    ("title", "words", "holds"),
    [
        ("Date", "April 2010", lambda e: e.when.earliest is not None and e.when.earliest.year == 2010),
        ("Agencies", "Hillside School; Northmoor Homes", lambda e: e.agencies == ("a2", "a3")),
        ("People", "Ann Example", lambda e: e.people == (Part("p1"),)),
        ("Service or type", "Call-out", lambda e: e.category == "Call-out"),
        ("Times", "12", lambda e: e.occurrences == 12),
        ("Factors", "debt, neglect", lambda e: e.factors == (Factor.DEBT, Factor.NEGLECT)),
    ],
)
def test_a_cell_is_typed_over_as_one_step(
    window: MainWindow, page: EventsPage, qtbot: QtBot, title: str, words: str, holds: Callable[[Event], bool]
) -> None:
    before = window.history.case
    go_to(page, "e1", title)
    editor = editor_in(page)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: window.history.case is not before)
    assert holds(the_event(window))
    assert window.history.undo_name == f"Correct {title.lower()} of an event"
    at = page._view.currentIndex()
    assert page._model.columns[at.column()].title == title
    assert page._model.rows[at.row()].id == "e1"
    window.history.undo()
    assert window.history.case is before


@pytest.mark.parametrize(
    ("title", "words", "holds"),
    [
        ("Kind", "Court", lambda e: e.kind is EventKind.COURT),
        ("Level", "4", lambda e: e.level == 4),
        ("Significance", "Key", lambda e: e.significance is Significance.KEY),
        ("Standing", "Disputed", lambda e: e.standing is Standing.DISPUTED),
    ],
)
def test_a_word_of_a_closed_list_is_chosen_in_its_cell(
    window: MainWindow, page: EventsPage, qtbot: QtBot, title: str, words: str, holds: Callable[[Event], bool]
) -> None:
    before = window.history.case
    go_to(page, "e1", title)
    editor = editor_in(page)
    assert isinstance(editor, QComboBox)
    editor.setCurrentText(words)
    editor.activated.emit(editor.currentIndex())
    qtbot.waitUntil(lambda: window.history.case is not before)
    assert holds(the_event(window))


def test_what_a_cell_cannot_hold_stays_in_it_with_the_reason(
    window: MainWindow, page: EventsPage, qtbot: QtBot
) -> None:
    before = window.history.case
    go_to(page, "e1", "Agencies")
    editor = editor_in(page)
    assert isinstance(editor, QLineEdit)
    editor.setText("Nobody we know")
    with qtbot.waitSignal(page.refused) as refused:
        QTest.keyClick(editor, Key.Key_Return)
    assert refused.args == ["No agency of this case is called ‘Nobody we know’. Add it in People and agencies first."]
    QApplication.processEvents()
    assert editor.isVisible()
    assert window.history.case is before
    QTest.keyClick(editor, Key.Key_Escape)
    assert window.history.case is before


def test_nothing_is_typed_over_while_names_are_hidden(window: MainWindow, page: EventsPage) -> None:
    window.menus.present.trigger()
    shown = window.pages.currentWidget()
    assert isinstance(shown, EventsPage)
    for column in range(shown._model.columnCount()):
        assert not shown._model.flags(shown._model.index(0, column)) & Qt.ItemFlag.ItemIsEditable
    assert not window.menus.change.isEnabled()
    window.doing.change()
    assert window.findChild(BulkForm) is None


def test_columns_are_chosen_copied_as_shown_and_remembered(window: MainWindow, page: EventsPage) -> None:
    menu = QMenu()
    window.pages.fill_columns(menu)
    found = {action.text(): action for action in menu.actions()}
    assert found["Level"].isChecked()
    assert not found["Text"].isEnabled()
    found["Level"].trigger()
    found["Source"].trigger()
    window.selection.select(frozenset({"e1"}))
    page.copy()
    titles = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    assert "Level" not in titles
    assert "Source" not in titles
    assert "Text" in titles
    window.look_at(TIMELINE)
    window.pages.fill_columns(menu)
    assert not menu.actions()
    window.keeping.document.drop_changes()
    window.close()
    again = EventsPage()
    again.restore_columns(load(window._store).columns)
    assert again._view.isColumnHidden(12)
    assert not again._view.isColumnHidden(TEXT)
    again.restore_columns(b"rubbish")
    again.deleteLater()
