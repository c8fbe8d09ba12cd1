"""Every dialog by keyboard and screen reader: names, roles, a focus that is seen, an order that reads as the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QHoverEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drawing.marks import Ink
from drawing.theme import CONTRAST, DARK, LIGHT, Theme
from tests.test_drawing_theme import contrast
from tests.test_window_accessibility import focusable, give_keyboard, missed, nameless, said_of
from tests.window_fixtures import a_history
from ui.choices import Choices
from ui.fonts import load_fonts
from ui.history import History
from ui.jobs import Jobs
from ui.settings import ThemeChoice, open_store
from ui.style import dress, prepare
from window.filing.passphrases import NewPassphraseDialog, PassphraseDialog, RecoveryKeyDialog
from window.main import MainWindow
from window.views import TITLES
from window.who.merge_dialog import MergeDialog
from window.who.split_form import SplitForm
from window.who.tabs import Tab

LONG = 60_000  # milliseconds
GRAPHIC = 3.0
PAINTED = ("TimelineCanvas", "GraphPanel", "CountsPanel")  # areas that tell of what is in them themselves
DRAWN = (
    Ink.ACCENT, Ink.IMPACT, Ink.RESPONSE, Ink.VIOLENCE, Ink.CONFLICT, Ink.CLOSE, Ink.HOUSEHOLD, Ink.FAMILY,
    Ink.VICTIMS, Ink.COMMUNITY, Ink.JUSTICE, Ink.COUNCIL, Ink.HEALTH, Ink.EDUCATION, Ink.VOLUNTARY,
)  # fmt: skip
OPENERS: dict[str, Callable[[MainWindow], object]] = {
    "change": lambda window: window.menus.change.trigger(),
    "ties": lambda window: window.menus.lists[0].trigger(),
    "voices": lambda window: window.menus.lists[2].trigger(),
    "sources": lambda window: window.menus.lists[3].trigger(),
    "preferences": lambda window: window.menus.file.preferences.trigger(),
    "review": lambda window: window.menus.file.review.trigger(),
    "person": lambda window: window.who.add(Tab.PEOPLE, window),
    "agency": lambda window: window.who.add(Tab.AGENCIES, window),
    "tie": lambda window: window.who.add(Tab.TIES, window),
    "return": lambda window: window.who.add(Tab.RETURNS, window),
    "voice": lambda window: window.who.add(Tab.VOICES, window),
    "event": lambda window: window.menus.add.trigger(),
    "merge": lambda window: MergeDialog(window.history.case, ("p1", "p2"), window).open(),
    "split": lambda window: SplitForm(window.history.case, "p2", window).open(),
    "passphrase": lambda window: PassphraseDialog("Open", "It is protected.", window).open(),
    "new passphrase": lambda window: NewPassphraseDialog(window).open(),
    "recovery key": lambda window: RecoveryKeyDialog("AAAA-BBBB", window).open(),
}
FORMS = ("person", "agency", "tie", "return", "voice", "event", "change", "new passphrase")


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """One window for all tests here, none of which changes the case: to make it takes longer than to look at it."""
    load_fonts()
    prepare(qapp)
    made = MainWindow(History(), Jobs(), open_store(tmp_path_factory.mktemp("reach") / "settings.ini"))
    made.history.change("Open", a_history(), fresh=True)
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    made.keeping.document.drop_changes()
    made.close()
    made.deleteLater()


@pytest.fixture
def window(shared: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The shared window as it was: in the system's colours, with no dialog open."""
    case = shared.history.case
    yield shared
    for dialog in shared.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if shared.settings.theme is not ThemeChoice.SYSTEM:
        shared.set_theme(ThemeChoice.SYSTEM)
    assert shared.history.case is case


def opened(window: MainWindow, qtbot: QtBot, name: str) -> QDialog:
    window.selection.select(frozenset({"e1", "e2"} if name == "change" else {"e1"}))
    OPENERS[name](window)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=LONG)
    (found,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return found


@pytest.mark.parametrize("name", OPENERS)
def test_every_control_of_every_dialog_has_a_name_and_a_role_and_is_reached(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = opened(window, qtbot, name)
    assert not nameless(dialog)
    assert not roleless(dialog)
    assert not missed(dialog, qtbot)


def roleless(top: QWidget) -> list[str]:
    nothing = {QAccessible.Role.NoRole, QAccessible.Role.Client}
    found = (w for w in focusable(top) if role_of(w) in nothing and type(w).__name__ not in PAINTED)
    return [f"{type(w).__name__} {said_of(w)}" for w in found]


def role_of(widget: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role() if found else QAccessible.Role.NoRole


@pytest.mark.parametrize("number", range(len(TITLES)), ids=TITLES)
def test_every_control_of_every_view_has_a_role(window: MainWindow, number: int) -> None:
    window.look_at(number)
    assert not roleless(window)


@pytest.mark.parametrize("name", FORMS)
def test_the_tab_key_goes_down_a_form_as_one_reads_it(window: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = opened(window, qtbot, name)
    give_keyboard(dialog, qtbot)
    first = min(fields_of(dialog), key=lambda widget: top_of(widget, dialog))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in seen:
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    fields = [widget for widget in seen if widget in fields_of(dialog)]
    tops = [top_of(widget, dialog) for widget in fields]
    back = [said_of(b) for a, b in pairwise(fields) if top_of(b, dialog) < top_of(a, dialog) - 12]
    assert len(tops) > 1
    assert not back


def fields_of(dialog: QDialog) -> set[QWidget]:
    boxes = dialog.findChildren(QDialogButtonBox)
    return {widget for widget in focusable(dialog) if not any(box.isAncestorOf(widget) for box in boxes)}


def top_of(widget: QWidget, dialog: QDialog) -> int:
    """Return how far down a control stands, wherever its dialog is scrolled to."""
    above = next((one for one in widget.window().findChildren(QWidget, "qt_scrollarea_viewport")
                  if one.isAncestorOf(widget) and widget.parent() is not one), None)  # fmt: skip
    inside = above.findChild(QWidget) if above else None
    return widget.mapTo(inside if inside and inside.isAncestorOf(widget) else dialog, widget.rect().topLeft()).y()


@pytest.mark.parametrize("pointed", [False, True], ids=["alone", "pointed at"])
@pytest.mark.parametrize("name", ["change", "voice", "event", "ties", "merge", "new passphrase"])
def test_where_the_keyboard_is_can_be_seen(window: MainWindow, qtbot: QtBot, name: str, pointed: bool) -> None:
    dialog = opened(window, qtbot, name)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        window.set_theme(choice)
        give_keyboard(dialog, qtbot)
        hidden = [one for one in focusable(dialog) if unseen(one, dialog, pointed)]
        assert not [f"{type(one).__name__} {said_of(one)}" for one in hidden], choice


def unseen(widget: QWidget, dialog: QWidget, pointed: bool) -> bool:
    """Return whether a control looks the same with the keyboard and without it, itself and what is close to it."""
    if isinstance(widget, QTabBar):
        return False
    for area in dialog.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
            inside = area.widget()
            assert inside is not None
            corner = widget.mapTo(inside, QPoint())  # of what is larger than the area too
            area.ensureVisible(corner.x(), corner.y(), 8, 8)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    around = QRect(widget.mapTo(dialog, widget.rect().topLeft()), widget.size()).adjusted(-6, -6, 6, 6)
    focused = picture(widget, dialog, around, pointed)
    assert QApplication.focusWidget() is widget
    widget.clearFocus()
    bare = picture(widget, dialog, around, pointed)
    assert QApplication.focusWidget() is None
    return focused == bare


def picture(widget: QWidget, dialog: QWidget, around: QRect, pointed: bool) -> QImage:
    """Return a part of a dialog as it is with the mouse on a control, or away from it: wherever the mouse is now."""
    QApplication.processEvents()
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, pointed)
    at = QPointF(widget.rect().center())
    hover = QEvent.Type.HoverEnter if pointed else QEvent.Type.HoverLeave
    QApplication.sendEvent(widget, QHoverEvent(hover, at, at, at))  # a push button believes this alone
    return dialog.grab(around).toImage()


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_what_is_drawn_stands_out_from_its_ground(theme: Theme) -> None:
    pale = [
        (ink, ground, round(contrast(theme[ink], theme[ground]), 2))
        for ink in DRAWN
        for ground in (Ink.PAPER, Ink.PANEL, Ink.STRIPE)
        if contrast(theme[ink], theme[ground]) < GRAPHIC
    ]
    assert not pale


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_the_border_of_a_field_is_seen_on_every_ground(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    prepare(qapp)
    dress(qapp, theme)
    for field in (QLineEdit(), QPlainTextEdit(), QSpinBox(), QComboBox(), Choices("People")):
        around = QWidget()
        qtbot.addWidget(around)
        QVBoxLayout(around).addWidget(field)
        around.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        around.show()
        around.setFocus()
        picture = around.grab().toImage()
        at = field.geometry()
        border = picture.pixelColor(at.left() + at.width() // 2, at.top()).name()
        for ground in (Ink.PAPER, Ink.PANEL):
            assert contrast(border, theme[ground]) >= GRAPHIC, (type(field).__name__, border, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_writing_on_a_strong_fill_can_be_read(theme: Theme) -> None:
    assert contrast(theme[Ink.ON_DARK], theme[Ink.ACCENT]) >= 4.5
