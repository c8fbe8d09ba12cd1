"""Where the keyboard is can be seen: in every view, section and panel of the window, in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from case.model import Case
from case.scenes import Scene
from drawing.theme import CONTRAST, DARK, LIGHT, Theme
from importers.run import import_files
from tests.test_window_accessibility import focusable, give_keyboard, said_of
from tests.test_window_reach import unseen
from timeline.view.canvas import TimelineCanvas
from ui.choices import Choices
from ui.fonts import load_fonts
from ui.history import History
from ui.jobs import Jobs
from ui.keyboard_frame import KeyboardFrame
from ui.settings import ThemeChoice, open_store
from ui.style import dress, prepare
from window.analysis.topics import Topic
from window.main import MainWindow
from window.samples import samples
from window.views import ANALYSIS, TITLES

PRESSED = 120  # some controls are walked through within
MET = {
    "BarRow", "Choices", "CountsPanel", "DayField", "FindField", "FindingRow", "GraphPanel", "MatrixTable", "QComboBox",
    "QLineEdit", "QListWidget", "QPushButton", "QSlider", "QTextBrowser", "QToolButton", "Table", "TimelineCanvas",
    "WordRow",
}  # fmt: skip


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A window on the fullest sample, with a scene: nothing here changes it."""
    load_fonts()
    prepare(qapp)
    made = MainWindow(History(), Jobs(), open_store(tmp_path_factory.mktemp("focus") / "settings.ini"))
    made.history.change("Open", import_files(Case(), samples()[0].files).case, fresh=True)
    made.history.stage("", (Scene("s1"),))
    made.resize(1366, 768)
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    made.keeping.document.drop_changes()
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def places(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what can be looked at, with what goes there."""
    for number, title in enumerate(TITLES):
        yield title, lambda number=number: window.look_at(number)  # type: ignore[misc]
    for topic in Topic:
        yield topic.value, lambda topic=topic: window.pages.look_into(topic)  # type: ignore[misc]
    for dock in window.findChildren(QDockWidget):
        yield dock.windowTitle(), lambda dock=dock: window.desk.show_panel(dock)  # type: ignore[misc]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled)
    QApplication.processEvents()
    give_keyboard(window, qtbot)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_where_the_keyboard_is_can_be_seen_in_every_view_and_panel(
    full: MainWindow, qtbot: QtBot, choice: ThemeChoice
) -> None:
    full.set_theme(choice)
    full.selection.select(frozenset((full.history.case.events[0].id,)))
    met, hidden = dict[QWidget, str](), list[str]()
    for title, go in places(full):
        go()
        settle(full, qtbot)
        for one in focusable(full) - met.keys():
            met[one] = type(one).__name__
            if one.isVisible() and any(unseen(one, full, pointed) for pointed in (False, True)):
                hidden.append(f"{title}: {met[one]} {said_of(one)}")
    assert not hidden
    assert set(met.values()) >= MET


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_what_is_chosen_already_and_a_button_pointed_at_show_the_keyboard_too(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    prepare(qapp)
    dress(qapp, theme)
    around = QWidget()
    qtbot.addWidget(around)
    checked, some, plain, main = QToolButton(), Choices("People"), QPushButton("Correct"), QPushButton("Export")
    checked.setCheckable(True)
    checked.setChecked(True)
    some.setProperty("chosen", True)
    main.setProperty("primary", True)
    column = QVBoxLayout(around)
    for one in (checked, some, plain, main):
        column.addWidget(one)
    around.show()
    give_keyboard(around, qtbot)
    for one in (checked, some, plain, main):
        assert not any(unseen(one, around, pointed) for pointed in (False, True)), type(one).__name__


def test_the_keyboard_never_goes_out_of_sight(full: MainWindow, qtbot: QtBot) -> None:
    full.look_at(ANALYSIS)
    full.pages.look_into(next(iter(Topic)))
    for dock in full.findChildren(QDockWidget):
        full.desk.show_panel(dock)
    settle(full, qtbot)
    at = min(focusable(full), key=lambda widget: (widget.mapTo(full, QPoint()).y(), widget.mapTo(full, QPoint()).x()))
    at.setFocus(Qt.FocusReason.TabFocusReason)
    been = set[QWidget]()
    for _ in range(PRESSED):
        been.add(at)
        assert not at.visibleRegion().isEmpty(), said_of(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        assert found is not None
        at = found
    assert len(been) > 15


def test_the_frame_of_a_picture_is_for_the_keyboard(full: MainWindow, qtbot: QtBot) -> None:
    full.look_at(0)
    settle(full, qtbot)
    canvas = full.findChild(TimelineCanvas)
    assert canvas is not None
    frame = canvas.findChild(KeyboardFrame)
    assert frame is not None
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert frame.isVisible()
    canvas.clearFocus()
    assert not frame.isVisible()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() - 4, canvas.height() - 4))
    assert canvas.hasFocus()
    assert not frame.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert frame.isVisible()
