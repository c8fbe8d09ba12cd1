"""The timeline panel: lanes by person or agency, the canvas with its scroll bar, and the key."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QScrollBar, QToolButton, QVBoxLayout, QWidget

from case.model import Case
from drawing.theme import LIGHT, Theme
from timeline.arrangement import Arrangement, arrange
from timeline.keys import draw_key
from timeline.lanes import LaneBy
from timeline.scale import View
from timeline.view.canvas import STEP_ZOOM, TimelineCanvas
from ui.painting import paint

TOOL_HEIGHT = 26


class KeyStrip(QWidget):
    """Paints the key of an arrangement along the foot of the panel."""

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Key of the timeline")
        self.theme: Theme = LIGHT
        self._arrangement = arrangement

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show the key of another arrangement."""
        self._arrangement = arrangement
        self._fit()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(int(draw_key(self._arrangement, max(float(self.width()), 320.0)).height) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, draw_key(self._arrangement, float(self.width())), self.theme)
        painter.end()


class TimelinePanel(QWidget):
    """Shows the timeline of a case.

    Signals: `selected` with the ids of the events that were chosen here, `opened` with the id of an event
    that was double-clicked.
    """

    selected = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = Case()
        self._whole: Case | None = None
        self.lane_by = LaneBy.PERSON
        arrangement = arrange(self._case, self.lane_by)
        self.canvas = TimelineCanvas(arrangement, self)
        self.key_strip = KeyStrip(arrangement, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName("Lanes")
        self._lay_out()
        self.setFocusProxy(self.canvas)
        self.canvas.picked.connect(self.selected)
        self.canvas.opened.connect(self.opened)
        self.canvas.moved.connect(self._follow)
        self._bar.valueChanged.connect(lambda value: self.canvas.scroll_to(float(value)))

    def show_case(self, case: Case, whole: Case | None = None, arrangement: Arrangement | None = None) -> None:
        """Show a case; for a filtered one give the `whole` one too, which spells are found in.

        Where it was laid out already, beside the window, give its `arrangement`.
        """
        other = case.title != self._case.title or not self._case.events
        self._case, self._whole = case, whole
        self._show(arrangement or arrange(case, self.lane_by, whole))
        if other:
            self.canvas.fit()

    def select(self, ids: frozenset[str]) -> None:
        """Show these events as selected."""
        self.canvas.select(ids)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.canvas.set_theme(theme)
        self.key_strip.set_theme(theme)

    def set_lanes(self, lane_by: LaneBy) -> None:
        """Give each person or each agency a lane."""
        if lane_by is not self.lane_by:
            self.lane_by = lane_by
            self._buttons[lane_by].setChecked(True)
            self._show(arrange(self._case, lane_by, self._whole))
            self.canvas.scroll_to(0.0)

    @property
    def view(self) -> View:
        """What is shown now."""
        return self.canvas.view

    @property
    def arrangement(self) -> Arrangement:
        """What is laid out now."""
        return self.canvas.arrangement

    def _show(self, arrangement: Arrangement) -> None:
        self.canvas.show_arrangement(arrangement)
        self.key_strip.show_arrangement(arrangement)

    def _follow(self) -> None:
        """Bring the scroll bar in line with the view."""
        view = self.canvas.view
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, max(0, round(self.canvas.arrangement.height - view.lanes_height)))
            self._bar.setPageStep(max(1, round(view.lanes_height)))
            self._bar.setSingleStep(42)
            self._bar.setValue(round(view.scroll))
        self._bar.setVisible(self._bar.maximum() > 0)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 3, 8, 3)
        tools.setSpacing(4)
        group = QButtonGroup(self)
        self._buttons: dict[LaneBy, QToolButton] = {}
        for lane_by, text in ((LaneBy.PERSON, "By person"), (LaneBy.AGENCY, "By agency")):
            button = self._button(text, f"One lane for each {lane_by.value}")
            button.setCheckable(True)
            button.setChecked(lane_by is self.lane_by)
            button.clicked.connect(lambda _=False, chosen=lane_by: self.set_lanes(chosen))
            group.addButton(button)
            self._buttons[lane_by] = button
            tools.addWidget(button)
        tools.addStretch(1)
        for text, words, action in (
            ("−", "Zoom out (-)", lambda: self.canvas.zoom(1 / STEP_ZOOM)),
            ("+", "Zoom in (+)", lambda: self.canvas.zoom(STEP_ZOOM)),
            ("Whole history", "Fit the whole history to the window (0)", self.canvas.fit),
        ):
            button = self._button(text, words)
            button.clicked.connect(lambda _=False, act=action: act())
            tools.addWidget(button)
        key = self._button("Key", "What colours, shapes and patterns mean")
        key.setCheckable(True)
        key.setChecked(True)
        key.toggled.connect(self.key_strip.setVisible)
        tools.addWidget(key)
        middle = QGridLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 0, 0)
        middle.addWidget(self._bar, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addLayout(middle, 1)
        layout.addWidget(self.key_strip)

    def _button(self, text: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.setFixedHeight(TOOL_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
