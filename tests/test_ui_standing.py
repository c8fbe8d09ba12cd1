"""Windows stand as they were left, and wholly on a display that is there."""

from __future__ import annotations

import struct
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.window_fixtures import app, empty_window, window
from ui.standing import inside, stand_as_left, standing_of
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]
LEFT, RIGHT = QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1080)
SCREEN_WIDTH = 46  # where Qt writes it among the bytes of a geometry
places = st.integers(-5000, 5000)
lengths = st.integers(40, 4000)
rects = st.builds(QRect, places, places, lengths, lengths)


@given(frame=rects, rooms=st.lists(rects, min_size=1, max_size=3))
def test_a_window_stands_wholly_on_the_displays_and_is_no_larger(frame: QRect, rooms: list[QRect]) -> None:
    stands, whole = inside(frame, rooms), QRegion()
    for room in rooms:
        whole += QRegion(room)
    assert (QRegion(stands) - whole).isEmpty()
    assert stands.width() <= frame.width() and stands.height() <= frame.height()
    assert inside(stands, rooms) == stands


def test_a_window_moves_no_further_than_it_must() -> None:
    assert inside(QRect(1000, 100, 800, 500), (LEFT, RIGHT)) == QRect(1000, 100, 800, 500)
    assert inside(QRect(2000, 100, 800, 500), (LEFT,)) == QRect(566, 100, 800, 500)
    assert inside(QRect(-300, 600, 800, 500), (LEFT, RIGHT)) == QRect(0, 228, 800, 500)
    assert inside(QRect(100, 100, 3000, 2000), (LEFT,)) == LEFT


@pytest.mark.parametrize("state", ["", "WindowMaximized", "WindowFullScreen", "WindowMaximized WindowFullScreen"])
def test_a_window_fills_a_display_of_another_size_as_it_filled_the_last(
    empty_window: MainWindow, qtbot: QtBot, state: str
) -> None:
    geometry = bytearray(empty_window.saveGeometry().data())
    struct.pack_into(">i", geometry, SCREEN_WIDTH, 9000)
    other = QMainWindow()
    qtbot.addWidget(other)
    stand_as_left(other, bytes(geometry), state)
    assert standing_of(other) == state


def test_the_menu_says_whether_the_window_fills_the_screen(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.showFullScreen()
    qtbot.waitUntil(empty_window.menus.full.isChecked)
    empty_window.menus.full.trigger()
    qtbot.waitUntil(lambda: not empty_window.isFullScreen())
    assert not empty_window.menus.full.isChecked()


def test_windows_and_panels_come_back_when_their_display_goes(window: MainWindow, qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    panel, dialog = window.desk._counts, QDialog(window)
    window.showNormal()
    panel.setFloating(True)
    ours: tuple[QWidget, ...] = (window, panel, dialog)
    for one in ours:
        one.resize(300, 300)
        one.show()
        one.move(5000, 5000)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.primaryScreenChanged.emit(screen)
    for one in ours:
        qtbot.waitUntil(partial(stands_on, one, screen))


def stands_on(window: QWidget, screen: QScreen) -> bool:
    return screen.availableGeometry().contains(window.frameGeometry())
