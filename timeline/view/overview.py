"""The strip with the whole history below the timeline: a brush for the part that is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from drawing.theme import LIGHT, Theme
from timeline.overview import draw_overview, overview_scale
from timeline.scale import View, panned, shown
from timeline.view.canvas import TimelineCanvas
from ui.painting import paint

HEIGHT = 34
EDGE = 5.0  # points: from here the edge of the frame is meant


class Overview(QWidget):
    """Shows where the view of a canvas is, and moves it: drag the frame or its edges, click elsewhere."""

    def __init__(self, canvas: TimelineCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the whole history"))
        self.setToolTip(self.tr("Drag the frame to other days, or its edges to show more or fewer"))
        self.theme: Theme = LIGHT
        self._canvas = canvas
        self._held = ""
        self._last = QPointF()
        canvas.moved.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def set_scale(self, scale: float) -> None:
        """Take the room that writing of another size needs."""
        self.setFixedHeight(round(HEIGHT * scale))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = self._canvas.scale
        painter.scale(scale, scale)
        paint(painter, draw_overview(self._canvas.arrangement, self._canvas.view, self.height() / scale), self.theme)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        whole, view = self._scale(), self._canvas.view
        at = event.position() / self._canvas.scale
        if whole is None or event.button() is not Qt.MouseButton.LeftButton or at.x() < view.left:
            return
        self._held, self._last = self._part(whole, at.x()), at
        if self._held == "outside":
            days = view.end - view.start
            start = whole.day(at.x()) - days / 2
            self._show(shown(view, start, start + days))
            self._held = "frame"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        whole, view = self._scale(), self._canvas.view
        at = event.position() / self._canvas.scale
        if whole is None:
            return
        if not self._held:
            self._show_cursor(self._part(whole, at.x()))
            return
        days = (at.x() - self._last.x()) / whole.per_day
        self._last = at
        if self._held == "frame":
            self._show(panned(view, days * view.per_day))
        elif self._held == "start":
            self._show(shown(view, min(view.start + days, view.end - 10.0), view.end))
        else:
            self._show(shown(view, view.start, max(view.end + days, view.start + 10.0)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._canvas.pan(-event.angleDelta().y() / 120.0 * self._canvas.view.plot_width * 0.1)
        event.accept()

    def _scale(self) -> View | None:
        view = self._canvas.view
        return overview_scale(self._canvas.arrangement, view.width, view.heading)

    def _part(self, whole: View, x: float) -> str:
        view = self._canvas.view
        left, right = whole.x(view.start), whole.x(view.end)
        if abs(x - left) <= EDGE:
            return "start"
        if abs(x - right) <= EDGE:
            return "end"
        return "frame" if left < x < right else "outside"

    def _show_cursor(self, part: str) -> None:
        sides = Qt.CursorShape.SizeHorCursor if part in ("start", "end") else Qt.CursorShape.OpenHandCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if part == "outside" else sides)

    def _show(self, view: View) -> None:
        self._canvas.show_days(view.start, view.end)
