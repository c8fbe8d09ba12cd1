"""A drawing on the screen to look at closely: pan, zoom, pick, drag, walk through it with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from graph.hits import Hits, extent_of
from graph.view.canvas import HINTS, Canvas
from graph.view.drag import NO_DRAG, Drag, Way
from graph.view.highlight import Lights, halo_of
from graph.view.overlay import CHOSEN, FOUND, HOVERED, paint_band, paint_dragged, paint_frame, paint_halos
from graph.view.told import tell
from graph.view.viewport import Viewport
from ui.actions import is_escape_asked_for
from ui.fonts import load_fonts
from ui.mark_list import MarkList, Telling
from ui.painting import paint_group

STEP = 1.25
PAN, NUDGE = 60.0, 12.0
REST = 140  # milliseconds after which a moving picture is painted sharp
PROJECTOR, PAGE = 1.75, 1.35  # width for height
WIDE = 1.55  # from here on a widget is taken for a projector
NOTHING = Drawing(1.0, 1.0)
GROUNDS = ("household:", "sector:")  # what lies behind everything
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class GraphPanel(QWidget):
    """Shows one drawing, fitted to the widget until someone zooms or pans.

    Signals: `selected(key)` of the group that was clicked ('' for the ground); `moved(key, dx, dy)` when
    something was dragged so far; `joined(key, key)` when a line was drawn from one to another ('' for the
    ground); `asked(key, place on the screen)` when a menu is wanted; `reshaped()` when the widget is as wide as
    a projector now, or no longer.
    """

    selected = Signal(str)
    moved = Signal(str, float, float)
    joined = Signal(str, str)
    asked = Signal(str, QPoint)
    reshaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._drawing, self._theme = NOTHING, LIGHT
        self._lights, self._hits = Lights(NOTHING), Hits(NOTHING)
        self._canvas: Canvas | None = None
        self._port = Viewport()
        self._chosen: frozenset[str] = frozenset()
        self._found: tuple[str, ...] = ()
        self._hovered = self._focused = ""
        self._drag = NO_DRAG
        self._handle: Callable[[str], str] = lambda _: ""
        self._level, self._joining = False, False
        self._is_wide = True
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._sharpen)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture"))
        self.reader = MarkList(self, self.tr("What the picture shows"), self._tell)
        self.reader.toggled.connect(lambda key: self._pick("" if key in self._chosen else key))

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 90)

    @property
    def drawing(self) -> Drawing:
        return self._drawing

    @property
    def shape(self) -> float:
        """Width for height of the widget, roughly: that of a projector or that of a page."""
        return PROJECTOR if self._is_wide else PAGE

    def let_move(self, handle: Callable[[str], str], level: bool = False) -> None:
        """Let things be dragged: `handle` gives what moves when a key is dragged, '' for nothing.

        `level` keeps them at their height.
        """
        self._handle, self._level = handle, level

    def let_join(self, on: bool) -> None:
        """Let a drag draw a line from one to another rather than move; Shift does so at any time."""
        self._joining = on

    def show_drawing(self, drawing: Drawing, stay: bool = False) -> None:
        """Show another drawing; with `stay`, or as large as before, whoever zoomed stays where they were."""
        same_size = (drawing.width, drawing.height) == (self._drawing.width, self._drawing.height)
        self._drawing = drawing
        self._canvas = None
        self._lights, self._hits = Lights(drawing), Hits(drawing)
        if self._focused not in self._lights.order:
            self._focused = ""
        self._hovered, self._drag = "", NO_DRAG
        self._found = tuple(key for key in self._found if key in self._lights.by_key)
        self._port.show(drawing.width, drawing.height, keep=same_size or stay)
        self.setAccessibleName(drawing.title or self.tr("Picture"))
        self.setAccessibleDescription(drawing.says)
        self.reader.forget()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._canvas = None
        self.update()

    def select(self, keys: frozenset[str]) -> None:
        """Light up the groups of some keys, without a signal."""
        if keys != self._chosen:
            self._chosen = keys
            self.reader.follow(keys, self._focused)
            self.update()

    def search(self, words: str) -> int:
        """Light up what says some words and bring the first into sight; return how many there are."""
        self._found = self._lights.matching(words)
        self.go_to_found(0)
        return len(self._found)

    def go_to_found(self, number: int) -> None:
        """Put the keyboard on one of what was found, and bring it into sight."""
        if self._found:
            self._go_to(self._found[number % len(self._found)])
        self.update()

    def fit(self) -> None:
        """Show the whole drawing."""
        self._port.fit()
        self._moved()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the widget, the middle by default."""
        middle = about or QPointF(self.width() / 2, self.height() / 2)
        self._port.zoom(factor, middle.x(), middle.y())
        self._moved()

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by so many pixels."""
        self._port.pan(dx, dy)
        self._moved()

    def _moved(self) -> None:
        self.reader.forget_soon()
        self.update()

    def key_at(self, point: QPointF) -> str:
        """Return the key of what lies at a point of the widget, '' for the ground."""
        return self._hits.at(*self._port.to_drawing(point.x(), point.y())) or ""

    def says(self, key: str) -> str:
        """Return the words of a group, '' where there are none."""
        return self._lights.says(key)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme[Ink.PAPER]))
        painter.setRenderHints(HINTS)
        if self._canvas is None:
            self._canvas = Canvas(self._drawing, self._theme)
        self._canvas.paint(painter, self._port, self.width(), self.height())
        if not self._canvas.is_sharp(self._port, self.width(), self.height()):
            self._resting.start()
        painter.translate(self._port.x, self._port.y)
        painter.scale(self._port.scale, self._port.scale)
        self._paint_lit(painter)
        self._paint_drag(painter)
        painter.end()

    def _sharpen(self) -> None:
        if self._canvas is not None:
            self._canvas.sharpen(self._port, self.width(), self.height(), self.devicePixelRatioF())
            self.update()

    def _paint_lit(self, painter: QPainter) -> None:
        lights = self._lights
        hovered = lights.with_neighbours(self._hovered)
        for keys, strength in ((self._chosen, CHOSEN), (frozenset(self._found), FOUND), (hovered, HOVERED)):
            paint_halos(painter, lights.groups(keys), self._theme, strength)
        lit = self._chosen | hovered | frozenset(self._found)
        for group in sorted(lights.groups(lit), key=lambda group: not group.joins):
            if not group.key.startswith(GROUNDS) or group.joins:
                paint_group(painter, group, self._theme)
        if self._focused and self.hasFocus():
            for group in list(lights.groups((self._focused,)))[:1]:
                paint_frame(painter, group, self._theme, self._port.scale)

    def _paint_drag(self, painter: QPainter) -> None:
        drag = self._drag
        if not drag.is_moving or drag.way is Way.PAN:
            return
        if drag.way is Way.MOVE:
            moving = frozenset(key for key in self._lights.by_key if key and self._handle(key) == drag.key)
            groups = [group for group in self._lights.groups(self._in_order(moving)) if not group.joins]
            paint_halos(painter, self._lights.lines_at(moving), self._theme, HOVERED)
            paint_dragged(painter, groups, QPointF(*drag.by(self._port.scale, self._level)), self._theme)
            return
        for group in list(self._lights.groups((drag.key,)))[:1]:
            start = (halo_of(group) or [extent_of(group)])[0]
            end = QPointF(*self._port.to_drawing(drag.last.x(), drag.last.y()))
            paint_band(painter, start, end, self._theme, self._port.scale)

    def _in_order(self, keys: frozenset[str]) -> tuple[str, ...]:
        return tuple(key for key in self._lights.by_key if key in keys)

    # mouse

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._port.resize(self.width(), self.height())
        wide = self.width() > WIDE * self.height()
        if wide != self._is_wide:
            self._is_wide = wide
            self.reshaped.emit()
        self.reader.forget_soon()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if steps:
            self.zoom(STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            key = self.key_at(event.position())
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            joins = (self._joining or shift) and bool(self._handle(key))
            handle = key if joins else self._handle(key)
            way = Way.JOIN if joins else Way.MOVE if handle else Way.PAN
            self._drag = Drag(way, handle, event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.way is Way.NONE:
            self._hover(self.key_at(event.position()))
            return
        step = event.position() - self._drag.last
        self._drag = self._drag.to(event.position())
        if not self._drag.is_moving:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._drag.way is Way.PAN:
            self.pan(step.x(), step.y())
        elif self._drag.way is Way.JOIN:
            self._hovered = self.key_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag.to(event.position()), NO_DRAG
        self.unsetCursor()
        self.update()
        if drag.way is Way.NONE:
            return
        if not drag.is_moving:
            self._pick(self.key_at(event.position()))
        elif drag.way is Way.MOVE:
            self.moved.emit(drag.key, *drag.by(self._port.scale, self._level))
        elif drag.way is Way.JOIN and (end := self.key_at(event.position())) != drag.key:
            self.joined.emit(drag.key, "" if end.startswith(GROUNDS) else end)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position())
        if not key or key.startswith(GROUNDS):
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        key = self.key_at(QPointF(event.pos())) if by_mouse else self._focused
        place = event.globalPos()
        if not by_mouse and key:
            left, top, *_ = extent_of(next(self._lights.groups((key,))))
            place = self.mapToGlobal(QPointF(*self._port.to_widget(left, top)).toPoint())
        self.asked.emit(key, place)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()

    def _pick(self, key: str) -> None:
        if key in self._lights.order:
            self._focused = key
        self.select(frozenset({key}) if key else frozenset())
        self.selected.emit(key)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.says(self.key_at(QPointF(event.pos()))), self)
            return True
        if is_escape_asked_for(event) and (self._found or self._drag.way is not Way.NONE):
            event.accept()  # before the window takes it to select nothing
        return super().event(event)

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self._arrow(ARROWS[key], bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / STEP)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._focused:
                self._pick(self._focused)
            case Qt.Key.Key_Escape:
                self._drag, self._found = NO_DRAG, ()
                self._pick("")
            case _:
                super().keyPressEvent(event)

    def _arrow(self, way: tuple[float, float], moving: bool) -> None:
        """Pan; with Alt move what the keyboard is on."""
        handle = self._handle(self._focused) if moving and self._focused else ""
        if handle:
            self.moved.emit(handle, way[0] * NUDGE, 0.0 if self._level else way[1] * NUDGE)
        elif not moving:
            self.pan(-way[0] * PAN, -way[1] * PAN)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Walk from one to the next of the picture; at either end let the focus go on."""
        order = self._lights.order
        at = order.index(self._focused) if self._focused in order else -1 if forwards else len(order)
        at += 1 if forwards else -1
        if not 0 <= at < len(order):
            self._focused = ""
            self.update()
            return super().focusNextPrevChild(forwards)
        self._go_to(order[at])
        return True

    def _go_to(self, key: str) -> None:
        """Put the keyboard on a key, bring it into sight and say it."""
        self._focused = key
        for group in list(self._lights.groups((key,)))[:1]:
            self._port.reveal(extent_of(group))
        self.reader.forget_soon()
        self.reader.follow(self._chosen, key)
        if QAccessible.isActive() and not self.reader.read_out(key):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.says(key)))
        self.update()

    def _tell(self) -> Telling:
        return tell(self._drawing, self._lights, self._port, self.rect(), self._chosen | {self._focused})
