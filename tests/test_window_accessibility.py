"""Everything can be reached, named and read: by the keyboard, by a screen reader, in light and in dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drawing.marks import Ink
from drawing.theme import CONTRAST, DARK, LIGHT, Theme
from tests.test_drawing_theme import contrast
from tests.window_fixtures import app, empty_window, window
from ui import bars
from ui.settings import ThemeChoice
from ui.style import mixed, sheet
from ui.word_rows import CHOSEN, POINTED
from window.events_page import EventsPage
from window.exports.exporting import ExportDialog
from window.main import MainWindow
from window.views import TITLES

__all__ = ["app", "empty_window", "window"]
LEAST = 4.5
LONG = 60_000  # milliseconds
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def pairs(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield every rule of the style sheet that colours words, with their colour and each ground they stand on."""
    for selectors, body in RULE.findall(sheet(theme)):
        told = dict(part.strip().split(": ", 1) for part in body.split(";") if ": " in part)
        words, ground = told.get("color", ""), told.get("background", "")
        if not words or ":disabled" in selectors:
            continue
        grounds = [ground] if ground.startswith("#") else [theme[Ink.PAPER], theme[Ink.PANEL]]
        if "#banner" in selectors and not ground.startswith("#"):
            grounds = [theme[Ink.ACCENT]]
        yield from ((" ".join(selectors.split()), words, each) for each in grounds)
        chosen = told.get("selection-background-color")
        if chosen:
            yield selectors.strip(), told["selection-color"], chosen


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_words_stand_out_from_their_ground(theme: Theme) -> None:
    found = list(pairs(theme))
    assert len(found) > 30
    pale = [(rule, words, ground) for rule, words, ground in found if contrast(words, ground) < LEAST]
    assert not pale


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_row_can_be_read_when_it_is_chosen_or_pointed_at(theme: Theme) -> None:
    for share in (POINTED, CHOSEN):
        ground = mixed(theme, Ink.ACCENT, Ink.PAPER, share).name()
        for ink in (Ink.TEXT, Ink.SOFT, Ink.ACCENT):
            assert contrast(theme[ink], ground) >= LEAST, (ink, share)
    pointed = mixed(theme, Ink.ACCENT, Ink.PAPER, bars.POINTED).name()
    assert contrast(theme[Ink.FAINT], pointed) >= LEAST


def focusable(top: QWidget) -> set[QWidget]:
    """Return what the Tab key should reach in a window."""
    return {
        widget
        for widget in top.findChildren(QWidget)
        if widget.window() is top
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def said_of(widget: QWidget) -> str:
    """Return what a screen reader says of a control."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def nameless(top: QWidget) -> list[str]:
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in focusable(top) if not said_of(w).strip()]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_control_of_every_view_and_panel_has_a_name(window: MainWindow, choice: ThemeChoice) -> None:
    window.set_theme(choice)
    window.selection.select(frozenset({"e1"}))
    for number, title in enumerate(TITLES):
        window.look_at(number)
        assert not nameless(window), title
    for dock in window.desk.dock_actions:
        dock.trigger() if not dock.isChecked() else None
        assert not nameless(window), dock.text()


@pytest.mark.parametrize(
    "name", ["export", "share", "who", "limits", "anything", "add", "correct", "help", "keys", "licences"]
)
def test_every_control_of_a_dialog_has_a_name_and_is_reached(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.selection.select(frozenset({"e1"}))
    getattr(window.menus, name).trigger()
    for dialog in [found for found in window.findChildren(QDialog) if found.isVisible()]:
        qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=LONG)
        assert not nameless(dialog)
        assert not missed(dialog, qtbot)
        dialog.reject()


def give_keyboard(top: QWidget, qtbot: QtBot) -> None:
    """Make a window the one that is typed into, and wait until it is."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow, timeout=LONG)


def missed(top: QWidget, qtbot: QtBot) -> list[str]:
    """Press Tab until it comes round again and return what it did not reach."""
    give_keyboard(top, qtbot)
    wanted = focusable(top)
    if not wanted:
        return []
    min(wanted, key=lambda widget: type(widget).__name__ != "QTableView").setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[QWidget] = set()
    for _ in range(4 * len(wanted) + 20):
        focused = QApplication.focusWidget()
        if focused is None:
            break
        reached.add(focused)
        QTest.keyClick(focused, Key.Key_Tab)
    return [f"{type(w).__name__} {said_of(w)}" for w in wanted - reached if not _by_arrows(w, reached)]


def _by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """Tell whether it is one of several buttons of which the Tab key reaches one, and arrows the others."""
    group = getattr(widget, "group", None)
    found, parent = group() if callable(group) else None, widget.parent()
    assert parent is not None
    alike = found.buttons() if found else parent.findChildren(type(widget))
    return bool(getattr(widget, "autoExclusive", bool)()) and any(one in reached for one in alike)


@pytest.mark.parametrize("view", range(len(TITLES)), ids=TITLES)
def test_the_tab_key_reaches_everything(window: MainWindow, qtbot: QtBot, view: int) -> None:
    window.selection.select(frozenset({"e1"}))
    window.look_at(view)
    assert not missed(window, qtbot)


def test_a_whole_journey_by_keys_alone(
    empty_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.pdf"), ""))
    one = empty_window
    go_back_to(one, qtbot)
    press(Key.Key_K, Modifier.ControlModifier)
    wait_for_a_field(qtbot)
    type_words("open a sample calder")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(one.history.case.events) and not one.jobs.is_busy, timeout=LONG)
    close_boxes(one)
    go_back_to(one, qtbot)
    press(Key.Key_F, Modifier.ControlModifier)
    wait_for_a_field(qtbot)
    with qtbot.waitSignal(one.selection.filter_changed):
        type_words("police")
    assert 0 < len(one.showing.shown.events) < len(one.showing.whole.events)
    press(Key.Key_5, Modifier.ControlModifier)
    page = one.pages.currentWidget()
    assert isinstance(page, EventsPage)
    for _ in range(40):
        if (at := QApplication.focusWidget()) is not None and page.isAncestorOf(at):
            break
        press(Key.Key_Tab)
    press(Key.Key_Down)
    qtbot.waitUntil(lambda: len(one.selection.ids) == 1)
    press(Key.Key_F6)
    qtbot.waitUntil(lambda: one.showing.presenting)
    assert len(one.selection.ids) == 1
    go_back_to(one, qtbot)
    press(Key.Key_E, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: one.findChild(ExportDialog) is not None)
    dialog = one.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog._go.isEnabled, timeout=LONG)
    with qtbot.waitSignal(one.jobs.settled, timeout=LONG):
        press(Key.Key_Return)
    assert (tmp_path / "out.pdf").exists()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    there = QApplication.focusWidget() or QApplication.activeWindow()
    assert there is not None
    QTest.keyClick(there, key, modifier)
    QApplication.processEvents()


def wait_for_a_field(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


def type_words(words: str) -> None:
    there = QApplication.focusWidget()
    assert there is not None
    QTest.keyClicks(there, words)


def go_back_to(window: MainWindow, qtbot: QtBot) -> None:
    """Let the window have the keyboard again, as the desktop does when a dialog closes."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=LONG)
    give_keyboard(window, qtbot)


def close_boxes(window: MainWindow) -> None:
    """Leave what was told after the import by the Escape key."""
    for dialog in [found for found in window.findChildren(QDialog) if found.isVisible()]:
        QTest.keyClick(dialog, Key.Key_Escape)
