"""A drawing on the screen to look at closely: pan, zoom, pick, drag, walk through it with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from drawing.marks import Drawing
from drawing.theme import Theme
from graph.hits import Hits, extent_of
from graph.view.frame import Frames, Lit
from graph.view.highlight import Lights
from graph.view.mouse import STEP, Mouse
from graph.view.told import tell
from graph.view.viewport import Viewport
from ui.actions import is_escape_asked_for
from ui.fonts import load_fonts
from ui.keyboard_frame import KeyboardFrame
from ui.mark_list import MarkList, Telling

PAN, NUDGE = 60.0, 12.0
PROJECTOR, PAGE = 1.75, 1.35  # width for height
WIDE = 1.55  # from here on a widget is taken for a projector
NOTHING = Drawing(1.0, 1.0)
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class GraphPanel(QWidget):
    """Shows one drawing, fitted to the widget until someone zooms or pans; its `mouse` may move and join things.

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
        self._drawing = NOTHING
        self._lights, self._hits = Lights(NOTHING), Hits(NOTHING)
        self._port = Viewport()
        self._chosen: frozenset[str] = frozenset()
        self._found: tuple[str, ...] = ()
        self._hovered = self._focused = ""
        self._is_wide = True
        self._frames = Frames(self, self._port)
        self.mouse = Mouse(self, self._port, self.key_at)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        KeyboardFrame(self)
        self.setAccessibleName(self.tr("Picture"))
        self.reader = MarkList(self, self.tr("What the picture shows"), self._tell)
        self._connect()

    def _connect(self) -> None:
        self.reader.toggled.connect(lambda key: self._pick("" if key in self._chosen else key))
        self._frames.sharpened.connect(self.update)
        self.mouse.hovered.connect(self._hover)
        self.mouse.picked.connect(self._pick)
        self.mouse.panned.connect(self.pan)
        self.mouse.zoomed.connect(self.zoom)
        self.mouse.fit_wanted.connect(self.fit)
        self.mouse.moved.connect(self.moved)
        self.mouse.joined.connect(self.joined)

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

    def show_drawing(self, drawing: Drawing, stay: bool = False) -> None:
        """Show another drawing; with `stay`, or as large as before, whoever zoomed stays where they were."""
        same_size = (drawing.width, drawing.height) == (self._drawing.width, self._drawing.height)
        self._drawing = drawing
        self._lights, self._hits = Lights(drawing), Hits(drawing)
        self._frames.show_drawing(drawing, self._lights)
        if self._focused not in self._lights.order:
            self._focused = ""
        self._hovered = ""
        self.mouse.let_go()
        self._found = tuple(key for key in self._found if key in self._lights.by_key)
        self._port.show(drawing.width, drawing.height, keep=same_size or stay)
        self.setAccessibleName(drawing.title or self.tr("Picture"))
        self.setAccessibleDescription(drawing.says)
        self.reader.forget()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._frames.set_theme(theme)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        lit = Lit(
            self._chosen,
            frozenset(self._found),
            self._lights.with_neighbours(self._hovered),
            self._focused if self.hasFocus() else "",
        )
        self._frames.paint(lit, self.mouse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._port.resize(self.width(), self.height())
        wide = self.width() > WIDE * self.height()
        if wide != self._is_wide:
            self._is_wide = wide
            self.reshaped.emit()
        self.reader.forget_soon()
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        key = self.key_at(QPointF(event.pos())) if by_mouse else self._focused
        place = event.globalPos()
        if not by_mouse and key:
            left, top, *_ = extent_of(next(self._lights.groups((key,))))
            place = self.mapToGlobal(QPointF(*self._port.to_widget(left, top)).toPoint())
        self.asked.emit(key, place)

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            if not self.mouse.is_held:
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
        if is_escape_asked_for(event) and (self._found or self.mouse.is_held):
            event.accept()  # before the window takes it to select nothing
        return super().event(event)

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
                self.mouse.let_go()
                self._found = ()
                self._pick("")
            case _:
                super().keyPressEvent(event)

    def _arrow(self, way: tuple[float, float], moving: bool) -> None:
        """Pan; with Alt move what the keyboard is on."""
        handle = self.mouse.handle(self._focused) if moving and self._focused else ""
        if handle:
            self.moved.emit(handle, way[0] * NUDGE, 0.0 if self.mouse.level else way[1] * NUDGE)
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
