"""The steps of need on the screen: the picture of the report, where a click on a step leads to its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from case.model import Case
from drawing.marks import Drawing
from drawing.theme import LIGHT, Theme
from ui.painting import paint
from ui.translating import said

if TYPE_CHECKING:
    from analysis.levels import Ladder

SCALE = 1.35  # the picture of the report is made for paper, which is read from nearer
NARROWEST = 320  # points


class LadderChart(QWidget):
    """Paint the steps of all ladders. Signals: `events_chosen(frozenset of ids)` of the step that is clicked."""

    events_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._case = Case()
        self._ladders: tuple[Ladder, ...] = ()
        self._drawing: Drawing | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ladders(self, ladders: tuple[Ladder, ...], case: Case) -> None:
        """Show other ladders; a screen reader is told every step."""
        self._ladders, self._case = ladders, case
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._drawing.height * SCALE) if self._drawing else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(SCALE, SCALE)
            paint(painter, self._drawing, self._theme)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            place = event.position() / SCALE
            if events := self.events_at(place.x(), place.y()):
                self.events_chosen.emit(events)

    def events_at(self, x: float, y: float) -> frozenset[str]:
        """Return the entries of the step at a place of the picture."""
        from exports.parts.ladders import LABELS, ROW

        row = int(y // ROW)
        steps = [step for ladder in self._ladders for step in ladder.steps]
        if x < LABELS or row >= len(self._ladders) or not steps or self._drawing is None:
            return frozenset()
        first = min(step.span.start for step in steps).toordinal()
        last = max(step.span.end for step in steps).toordinal()
        day = first + (x - LABELS) / (self._drawing.width - LABELS) * (last - first)
        spans = ((s.span.start.toordinal(), s.span.end.toordinal(), s.events) for s in self._ladders[row].steps)
        return frozenset(next((events for start, end, events in spans if start <= day < end), ()))

    def _draw(self) -> None:
        from exports.parts.ladders import ladder_chart

        self._drawing = ladder_chart(self._ladders, self._case, max(NARROWEST, self.width() / SCALE), said)
        self.setAccessibleName(self._drawing.says if self._drawing else "")
        self.updateGeometry()
        self.update()
