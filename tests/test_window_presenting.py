"""Showing the case anonymised: no name in any view, any control, any picture."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QTableView, QTextEdit, QWidget

from case.filters import Filter
from drawing.marks import Drawing, Label
from tests.window_fixtures import app, empty_window, window
from ui import painting
from window.main import MainWindow
from window.views import EVENTS, TITLES

__all__ = ["app", "empty_window", "window"]
NAMES = ("Ann", "Tom", "Liz", "Rob", "Stone", "Example", "Northmoor", "Hillside", "example.csv")


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Drawing]:
    """Every drawing that is painted from now on."""
    drawings: list[Drawing] = []
    real = painting.paint

    def record(painter: object, drawing: Drawing, *more: object, **named: object) -> None:
        drawings.append(drawing)
        real(painter, drawing, *more, **named)  # type: ignore[arg-type]

    import timeline.view.panel  # noqa: F401

    for module in list(sys.modules.values()):
        if getattr(module, "paint", None) is real and module is not painting:
            monkeypatch.setattr(module, "paint", record)
    return drawings


def words_in(window: MainWindow) -> Iterator[str]:
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
        yield from words_of(widget)
    for action in window.findChildren(QAction):
        if action.isVisible():
            yield from (action.text(), action.toolTip(), action.statusTip())


def words_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QLineEdit)):
        yield widget.text()
    elif isinstance(widget, QTextEdit):
        yield widget.toHtml()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QTableView):
        model = widget.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield str(model.index(row, column).data(role))
    elif hasattr(widget, "text") and callable(widget.text):
        yield str(widget.text())


def words_drawn(drawing: Drawing) -> Iterator[str]:
    yield from (drawing.title, drawing.says)
    for group in drawing.groups:
        yield group.says
        for mark in group.marks:
            if isinstance(mark, Label):
                yield mark.text
            elif hasattr(mark, "texts"):
                yield from mark.texts


def named(words: str) -> list[str]:
    return [name for name in NAMES if name in words]


def test_no_name_is_in_any_word_of_the_window(window: MainWindow, painted: list[Drawing]) -> None:
    for number in range(len(TITLES)):
        window.look_at(number)
        window.grab()
    assert named(" ".join(words_in(window)))
    assert any(named(" ".join(words_drawn(drawing))) for drawing in painted)
    window.choose("p2")
    window.menus.present.trigger()
    painted.clear()
    for number in range(len(TITLES)):
        window.look_at(number)
        window.grab()
        for selected in (frozenset({"e1"}), frozenset(window.showing.shown.event_by_id)):
            window.selection.select(selected)
            window.grab()
            QApplication.sendPostedEvents(None, 52)  # deferred deletion of what was shown before
            assert not [words for words in words_in(window) if named(words)]
    assert painted
    for drawing in painted:
        assert not [words for words in words_drawn(drawing) if named(words)]


def test_a_banner_says_so_and_the_case_cannot_be_changed(window: MainWindow) -> None:
    assert not window.banner.isVisible()
    window.menus.present.trigger()
    assert window.banner.isVisible()
    for action in (window.menus.undo, window.menus.delete, window.menus.correct, window.menus.identifiable):
        assert not action.isEnabled()


def test_leaving_shows_the_case_as_it_was(window: MainWindow) -> None:
    case = window.history.case
    window.menus.present.trigger()
    window.menus.present.trigger()
    assert window.showing.shown is case
    assert not window.banner.isVisible()


def test_filter_and_selection_stay_with_the_same_people_and_events(window: MainWindow) -> None:
    window.selection.set_filter(Filter(people=frozenset({"p2"})))
    window.choose("p2")
    real = [place for place, event in enumerate(window.history.case.events) if event.id in window.selection.ids]
    window.menus.present.trigger()
    events = window.showing.whole.events
    assert [place for place, event in enumerate(events) if event.id in window.selection.ids] == real
    assert len(window.showing.shown.events) == 3
    window.menus.present.trigger()
    assert window.selection.filter == Filter(people=frozenset({"p2"}))
    assert window.selection.ids == {"e1", "e2", "e5"}


def test_days_of_the_filter_are_said_as_coarsely_as_all_others_and_come_back(window: MainWindow) -> None:
    exact = Filter(since=date(2008, 3, 14), until=date(2009, 2, 17))
    window.selection.set_filter(exact)
    window.menus.present.trigger()
    assert window.selection.filter == Filter(since=date(2008, 3, 1), until=date(2009, 2, 28))
    assert not [words for words in words_in(window) if "14 March 2008" in words or "17 February 2009" in words]
    window.menus.present.trigger()
    assert window.selection.filter == exact
    window.menus.present.trigger()
    window.selection.set_filter(Filter(since=date(2008, 7, 1)))
    window.menus.present.trigger()
    assert window.selection.filter == Filter(since=date(2008, 7, 1))


def test_words_that_were_searched_for_may_be_names_and_go(window: MainWindow) -> None:
    window.selection.set_filter(Filter(words="Tom"))
    window.menus.present.trigger()
    assert window.selection.filter.words == ""
    assert window.filter_bar._words.text() == ""


def test_the_table_shows_months_only(window: MainWindow) -> None:
    window.menus.present.trigger()
    window.look_at(EVENTS)
    assert "14 March" not in " ".join(words_in(window))
