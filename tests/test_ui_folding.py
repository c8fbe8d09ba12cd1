"""A row of controls folds what it has no room for, and unfolds it again in its old order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.window_fixtures import app, empty_window, window
from ui.folding import FoldingBar
from window.main import MainWindow
from window.views import TITLES

__all__ = ["app", "empty_window", "window"]
ROW = [f"Button {number}" for number in range(8)]


@pytest.fixture
def bar(app: QApplication, qtbot: QtBot) -> FoldingBar:
    made = FoldingBar()
    for number, words in enumerate(ROW):
        made.add(QPushButton(words), folds=number > 0)
    qtbot.addWidget(made)
    made.resize(2000, 40)
    made.show()
    return made


def in_row(bar: FoldingBar) -> list[str]:
    items = (bar._row.itemAt(place) for place in range(bar._row.count()))
    found = [item.widget() for item in items if item]
    return [widget.text() for widget in found if isinstance(widget, QPushButton)]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(widths=st.lists(st.integers(60, 2000), min_size=1, max_size=6))
def test_nothing_is_lost_and_the_order_stays_at_any_width(bar: FoldingBar, widths: list[int]) -> None:
    for width in widths:
        bar.resize(width, 40)
        folded = [widget.text() for widget in bar.folded if isinstance(widget, QPushButton)]
        assert in_row(bar) + folded == ROW
        assert bar._more.isVisible() == bool(folded)
        assert ROW[0] in in_row(bar)
    bar.resize(2000, 40)
    assert in_row(bar) == ROW


def test_what_was_folded_is_reached_by_the_keyboard(bar: FoldingBar, qtbot: QtBot) -> None:
    bar.resize(300, 40)
    last = bar.folded[-1]
    assert isinstance(last, QPushButton)
    with qtbot.waitSignal(last.clicked):
        bar._more.setFocus()
        QTest.keyClick(bar._more, Qt.Key.Key_Space)
        qtbot.waitUntil(bar._popup.isVisible)
        last.click()
    bar._popup.close()
    bar.resize(2000, 40)
    qtbot.waitUntil(last.isVisible)


def test_what_hides_itself_takes_no_room(bar: FoldingBar) -> None:
    shown = bar._parts[3][0]
    shown.hide()
    bar.resize(bar.sizeHint().width() + 20, 40)
    assert bar.folded == ()
    assert not shown.isVisible()


def test_every_view_fits_a_small_screen_at_200_percent(window: MainWindow, qtbot: QtBot) -> None:
    """1366 x 768 at 200 % leaves 683 x 384 points."""
    window.selection.select(frozenset({"e1"}))

    def least() -> tuple[int, int]:
        return window.minimumSizeHint().width(), window.minimumSizeHint().height()

    for number in range(len(TITLES)):
        window.look_at(number)
        qtbot.waitUntil(lambda: least() <= (683, 384) and least()[1] <= 384)
