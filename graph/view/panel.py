"""A drawing on the screen to look at closely: pan, zoom, pick, walk through it with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPicture,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from graph.hits import extent_of, hit
from graph.view.highlight import groups_of, halo_of, lines_of, lit_with, reading_order
from graph.view.viewport import Viewport
from ui.painting import load_fonts, paint, paint_group

STEP = 1.25
PAN = 60.0
CLICK = 4.0  # pixels a press may move and still be a click
NOTHING = Drawing(1.0, 1.0)
GROUNDS = ("household:", "sector:")  # what lies behind everything


class GraphPanel(QWidget):
    """Shows one drawing, fitted to the widget until someone zooms or pans.

    Signals: `selected` with the key of the group that was clicked ('' for the ground).
    """

    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._drawing = NOTHING
        self._theme = LIGHT
        self._picture: QPicture | None = None
        self._port = Viewport()
        self._chosen: frozenset[str] = frozenset()
        self._hovered = ""
        self._focused = ""
        self._order: tuple[str, ...] = ()
        self._pressed: QPointF | None = None
        self._last: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Picture")

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    @property
    def drawing(self) -> Drawing:
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; whoever zoomed stays where they were if it is as large as before."""
        same_size = (drawing.width, drawing.height) == (self._drawing.width, self._drawing.height)
        self._drawing = drawing
        self._picture = None
        self._order = reading_order(drawing)
        if self._focused not in self._order:
            self._focused = ""
        self._hovered = ""
        self._port.show(drawing.width, drawing.height, keep=same_size)
        self.setAccessibleName(drawing.title or "Picture")
        self.setAccessibleDescription(drawing.says)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._picture = None
        self.update()

    def select(self, keys: frozenset[str]) -> None:
        """Light up the groups of some keys, without a signal."""
        if keys != self._chosen:
            self._chosen = keys
            self.update()

    def fit(self) -> None:
        """Show the whole drawing."""
        self._port.fit()
        self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the widget, the middle by default."""
        middle = about or QPointF(self.width() / 2, self.height() / 2)
        self._port.zoom(factor, middle.x(), middle.y())
        self.update()

    def key_at(self, point: QPointF) -> str:
        """Return the key of what lies at a point of the widget, '' for the ground."""
        return hit(self._drawing, *self._port.to_drawing(point.x(), point.y())) or ""

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme[Ink.PAPER]))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(self._port.x, self._port.y)
        painter.scale(self._port.scale, self._port.scale)
        if self._chosen or self._hovered or self._focused:
            self._paint_halos(painter)
        painter.drawPicture(0, 0, self._recorded())
        for group in groups_of(self._drawing, self._chosen | lit_with(self._drawing, self._hovered)):
            paint_group(painter, group, self._theme)
        if self._focused and self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _recorded(self) -> QPicture:
        """Return the drawing as recorded once for its theme."""
        if self._picture is None:
            self._picture = QPicture()
            painter = QPainter(self._picture)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            paint(painter, self._drawing, self._theme)
            painter.end()
        return self._picture

    def _paint_halos(self, painter: QPainter) -> None:
        accent = QColor(self._theme[Ink.ACCENT])
        for keys, strength in ((self._chosen, 0.32), (lit_with(self._drawing, self._hovered), 0.16)):
            accent.setAlphaF(strength)
            for group in groups_of(self._drawing, keys):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                for left, top, right, bottom in halo_of(group):
                    painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), 6.0, 6.0)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for path in lines_of(group):
                    painter.setPen(QPen(accent, path.line_width + 6.0))
                    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in path.points]))

    def _paint_focus(self, painter: QPainter) -> None:
        for group in groups_of(self._drawing, frozenset({self._focused}))[:1]:
            left, top, right, bottom = extent_of(group)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme[Ink.ACCENT]), 2.0 / self._port.scale))
            painter.drawRoundedRect(QRectF(left - 5, top - 5, right - left + 10, bottom - top + 10), 5, 5)

    # mouse

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._port.resize(self.width(), self.height())
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if steps:
            self.zoom(STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._last = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._last is not None:
            if (event.position() - self._pressed).manhattanLength() > CLICK:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                step = event.position() - self._last
                self._port.pan(step.x(), step.y())
                self.update()
            self._last = event.position()
            return
        self._hover(self.key_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed, self._last = self._pressed, None, None
        self.unsetCursor()
        if pressed is not None and (event.position() - pressed).manhattanLength() <= CLICK:
            self._pick(self.key_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position())
        if not key or key.startswith(GROUNDS):
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()

    def _pick(self, key: str) -> None:
        if key in self._order:
            self._focused = key
        self.select(frozenset({key}) if key else frozenset())
        self.selected.emit(key)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            key = self.key_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.says(key), self)
            return True
        return super().event(event)

    def says(self, key: str) -> str:
        """Return the words of a group, '' where there are none."""
        found = groups_of(self._drawing, frozenset({key})) if key else ()
        return next((group.says for group in found if group.says), "")

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / STEP)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Left:
                self._pan(PAN, 0.0)
            case Qt.Key.Key_Right:
                self._pan(-PAN, 0.0)
            case Qt.Key.Key_Up:
                self._pan(0.0, PAN)
            case Qt.Key.Key_Down:
                self._pan(0.0, -PAN)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._focused:
                self._pick(self._focused)
            case Qt.Key.Key_Escape:
                self._pick("")
            case _:
                super().keyPressEvent(event)

    def _pan(self, dx: float, dy: float) -> None:
        self._port.pan(dx, dy)
        self.update()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Walk from one to the next of the picture; at either end let the focus go on."""
        at = self._order.index(self._focused) if self._focused in self._order else -1 if forwards else len(self._order)
        at += 1 if forwards else -1
        if not 0 <= at < len(self._order):
            self._focused = ""
            self.update()
            return super().focusNextPrevChild(forwards)
        self._focused = self._order[at]
        self._reveal(self._focused)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.says(self._focused)))
        self.update()
        return True

    def _reveal(self, key: str) -> None:
        """Pan so far that a group lies within the widget."""
        for group in groups_of(self._drawing, frozenset({key}))[:1]:
            self._port.reveal(extent_of(group))
