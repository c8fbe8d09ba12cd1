"""The row of tools above the timeline: lanes, search, axis, size, play, zoom, key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCursor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from timeline.lanes import LaneBy
from timeline.scale import Calendar
from timeline.view.play import SPEEDS
from ui.folding import FoldingBar
from ui.translating import mark, said, said_each

HEIGHT = 26
WIDE = 800  # points: with less room the tools make do
TYPING = 180  # milliseconds after the last letter
LANES = {
    LaneBy.PERSON: mark("By person"),
    LaneBy.AGENCY: mark("By agency"),
    LaneBy.BOTH: mark("By person and agency"),
    LaneBy.KIND: mark("By kind of event"),
    LaneBy.FACTOR: mark("By factor"),
}
YEARS = {
    Calendar.YEARS: mark("Calendar years"),
    Calendar.SCHOOL: mark("School years"),
    Calendar.FINANCIAL: mark("Financial years"),
}
SCALES = ((mark("Size: as usual"), 1.0), (mark("Size: larger"), 1.25), (mark("Size: for a room"), 1.6))


class FindField(QLineEdit):
    """The field for words to look for. Signals: `sought(words)` when typing pauses, `stepped(1 or -1)`, `left()`."""

    sought = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find in the timeline"))
        self.setAccessibleName(self.tr("Find in the timeline"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(170)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(lambda: self.sought.emit(self.text()))
        self.textChanged.connect(lambda _: self._pause.start(TYPING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Tools(FoldingBar):
    """Signals: what is wished, each by its name; the panel acts on them."""

    lanes_wanted = Signal(LaneBy)
    calendar_wanted = Signal(Calendar)
    scale_wanted = Signal(float)
    speed_wanted = Signal(float)
    play_wanted = Signal()
    end_wanted = Signal()
    zero_wanted = Signal()
    zoom_wanted = Signal(int)
    fit_wanted = Signal()
    key_wanted = Signal(bool)
    lanes_reset = Signal()
    all_lanes_wanted = Signal()
    windows_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes = QComboBox(self)
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.lanes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for lane_by, text in said_each(LANES).items():
            self.lanes.addItem(text, lane_by)
        self.lanes.activated.connect(lambda at: self.lanes_wanted.emit(self.lanes.itemData(at)))
        self.field = FindField(self)
        self.found = QLabel(self)
        self.found.setAccessibleName(self.tr("How many events were found"))
        self.hidden_lanes = self._button("", self.tr("Show the lanes that were hidden"), self.all_lanes_wanted.emit)
        self.hidden_lanes.hide()
        off = self.tr("Take the windows of before and after off the timeline")
        self.compared = self._button(self.tr("Before and after ×"), off, self.windows_off.emit)
        self.compared.hide()
        self.play = self._button(self.tr("Play"), self.tr("Play through time"), self.play_wanted.emit)
        self._lay_out()

    def show_lanes(self, lane_by: LaneBy, left_out: int) -> None:
        """Show how the lanes run, and how many are hidden."""
        self.lanes.setCurrentIndex(self.lanes.findData(lane_by))
        words = self.tr("{number} hidden lanes") if left_out != 1 else self.tr("{number} hidden lane")
        self.hidden_lanes.setText(words.format(number=left_out))
        self.hidden_lanes.setVisible(left_out > 0)

    def show_found(self, at: int, count: int) -> None:
        """Show how many events were found, and which of them is looked at; -1 for no search."""
        words = self.tr("{at} of {number}") if at else self.tr("{number} found") if count else self.tr("none")
        self.found.setText(words.format(at=at, number=f"{count:,}") if count >= 0 else "")

    def show_playing(self, playing: bool, begun: bool) -> None:
        self.play.setText(self.tr("Pause") if playing else self.tr("Go on") if begun else self.tr("Play"))

    def _lay_out(self) -> None:
        self.set_edges(8, 3, 8, 3, 4)
        self.add(self.lanes, folds=False)
        self.add(self.hidden_lanes)
        self.add(self.compared)
        self.add(self.field, self.found)
        self.add_room()
        self.add(self.play)
        self.add(self._menu_button())
        self._zooms = (
            self._button("\N{MINUS SIGN}", self.tr("Zoom out (-)"), lambda: self.zoom_wanted.emit(-1)),
            self._button("+", self.tr("Zoom in (+)"), lambda: self.zoom_wanted.emit(1)),
        )
        self._whole = self._button(
            self.tr("Whole history"), self.tr("Fit the whole history to the window (0)"), self.fit_wanted.emit
        )
        for button in (*self._zooms, self._whole):
            self.add(button)
        key = self._button(self.tr("Key"), self.tr("What colours, shapes and patterns mean"), lambda: None)
        key.setCheckable(True)
        key.setChecked(True)
        key.toggled.connect(self.key_wanted)
        self.add(key)
        self.fold_first(*self._zooms, self.play)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with less room: shorter words first, then less in the row."""
        wide = self.width() >= WIDE
        self._whole.setText(self.tr("Whole history") if wide else self.tr("Whole"))
        self.field.setFixedWidth(170 if wide else 110)
        self.lanes.setMaximumWidth(240 if wide else 130)
        super().resizeEvent(event)

    def _menu_button(self) -> QToolButton:
        menu = QMenu(self)
        years = [
            (said(YEARS[each]), each is Calendar.YEARS, lambda c=each: self.calendar_wanted.emit(c))
            for each in Calendar
        ]
        self._choices(menu, years)
        action = menu.addAction(self.tr("Count from the selected event, or by date again\tD"))
        action.triggered.connect(lambda _=False: self.zero_wanted.emit())
        menu.addSeparator()
        scales = [(said(words), s == 1.0, lambda s=s: self.scale_wanted.emit(s)) for words, s in SCALES]
        self._choices(menu, scales)
        menu.addSeparator()
        speeds = [(said(words), s == SPEEDS[0][1], lambda s=s: self.speed_wanted.emit(s)) for words, s in SPEEDS]
        self._choices(menu, speeds)
        menu.addAction(self.tr("Stop playing")).triggered.connect(lambda _=False: self.end_wanted.emit())
        menu.addSeparator()
        menu.addAction(self.tr("Lanes in their first order, none folded")).triggered.connect(
            lambda _=False: self.lanes_reset.emit()
        )
        button = self._button(self.tr("View"), self.tr("Years, day 0, size, speed and order of lanes"), lambda: None)
        button.setMenu(menu)
        button.setProperty("menu", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.aboutToHide.connect(lambda: _let_go(button))
        return button

    def _choices(self, menu: QMenu, choices: Sequence[tuple[str, bool, Callable[[], object]]]) -> None:
        """Add choices of which one holds."""
        group = QActionGroup(menu)
        for text, chosen, does in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(lambda _=False, does=does: does())
            group.addAction(action)
            menu.addAction(action)

    def _button(self, text: str, words: str, does: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.setFixedHeight(HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: does())
        return button


def _let_go(button: QToolButton) -> None:
    """Let a button look untouched when its menu closes: Qt tells it of no pointer that left meanwhile."""
    under = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, under)
    button.update()
