"""The list of keys says what the keys do: none that does nothing, none left out."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from graph.family.genogram import draw_family
from graph.view.panel import GraphPanel
from tests.families import ford
from tests.window_fixtures import app, empty_window, window
from timeline.scale import View
from timeline.view.keyboard import act_on
from timeline.view.panel import TimelinePanel
from window.help.panel import KEYS, MEETING_KEYS, PICTURE_KEYS, TIMELINE_KEYS, show_keys
from window.main import MainWindow
from window.meeting import keys as meeting_keys

__all__ = ["app", "empty_window", "window"]
NONE = Qt.KeyboardModifier.NoModifier
SAME = {Qt.Key.Key_Equal: Qt.Key.Key_Plus, Qt.Key.Key_Return: Qt.Key.Key_Enter}
WALKING = {"Tab", "Shift+Tab"}  # Qt's own way from one to the next
MOUSE = ("Wheel", "drag")


def listed(rows: Sequence[tuple[str, str]]) -> set[Qt.Key]:
    """Return the keys that a list names."""
    names = [name for keys, _ in rows for name in keys.split(", ") if name not in WALKING]
    keyed = [name.replace("Page ", "Pg") for name in names if not name.endswith(MOUSE)]
    return {QKeySequence(name)[0].key() for name in keyed}  # type: ignore[index]  # the stubs leave it out


def same(keys: set[Qt.Key]) -> set[Qt.Key]:
    return {SAME.get(key, key) for key in keys}


def test_the_list_names_every_key_of_the_timeline_and_no_other() -> None:
    canvas = MagicMock(focused="e1", view=View(0.0, 100.0, 800.0, 400.0))
    assert same({key for key in Qt.Key if act_on(canvas, key, NONE)}) == listed(TIMELINE_KEYS)


def test_the_list_names_every_key_of_a_picture_and_no_other(app: QApplication, qtbot: QtBot) -> None:
    panel = GraphPanel()
    qtbot.addWidget(panel)
    panel.show_drawing(draw_family(ford()))
    taken = set()
    for key in Qt.Key:
        panel._focused = "jack"
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, NONE)
        panel.keyPressEvent(event)
        taken |= {key} if event.isAccepted() else set()
    assert same(taken) == listed(PICTURE_KEYS)


def test_the_list_names_every_key_of_a_meeting_and_no_other() -> None:
    taken = listed([(", ".join(keys), "") for keys in meeting_keys.KEYS.values()])
    assert same(taken) == same(listed(MEETING_KEYS))


def test_every_key_of_the_window_that_the_list_names_does_something(window: MainWindow) -> None:
    there = {
        sequence.toString()
        for action in window.findChildren(type(window.menus.undo))
        for sequence in action.shortcuts()
    }
    named = [name for keys, _ in KEYS for name in keys.replace(" to ", ", ").split(", ")]
    missing = [name for name in named if QKeySequence(name).toString() not in there]
    assert not missing


@pytest.mark.parametrize("size", [(1366, 768)])
def test_the_list_fits_on_a_small_screen(window: MainWindow, size: tuple[int, int]) -> None:
    show_keys(window)
    dialog = next(found for found in window.findChildren(QDialog) if found.isVisible())
    assert dialog.sizeHint().width() <= size[0]
    assert dialog.sizeHint().height() <= size[1] - 60
    dialog.reject()


def test_escape_lets_go_of_what_stands_out_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.findChild(TimelinePanel)
    assert panel is not None
    panel.spotlight("p2")
    window.selection.select(frozenset({"e1"}))
    window.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert panel.canvas.emphasis.spotlight == ""
    assert not window.selection.ids
