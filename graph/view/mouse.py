"""What the mouse does on a picture: pan, zoom, pick, move what is in it, join one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from graph.view.drag import NO_DRAG, Drag, Way
from graph.view.highlight import is_ground
from graph.view.viewport import Viewport

STEP = 1.25


class Mouse(QObject):
    """Hears of the mouse before the widget that it is on; `key_at` says what lies at a point of that.

    Signals: `hovered(key)` and `picked(key)`, '' for the ground; `panned(dx, dy)` and `zoomed(factor, point)`;
    `moved(key, dx, dy)` and `joined(key, key)` as of the panel; `fit_wanted()` on a double click on the ground.
    """

    hovered = Signal(str)
    picked = Signal(str)
    panned = Signal(float, float)
    zoomed = Signal(float, QPointF)
    moved = Signal(str, float, float)
    joined = Signal(str, str)
    fit_wanted = Signal()

    def __init__(self, ground: QWidget, port: Viewport, key_at: Callable[[QPointF], str]) -> None:
        super().__init__(ground)
        self._ground, self._port, self._key_at = ground, port, key_at
        self.drag = NO_DRAG
        self.handle: Callable[[str], str] = lambda _: ""
        self.level, self._joining = False, False
        ground.setMouseTracking(True)
        ground.installEventFilter(self)

    def let_move(self, handle: Callable[[str], str], level: bool = False) -> None:
        """Let things be dragged: `handle` gives what moves when a key is dragged, '' for nothing.

        `level` keeps them at their height.
        """
        self.handle, self.level = handle, level

    def let_join(self, on: bool) -> None:
        """Let a drag draw a line from one to another rather than move; Shift does so at any time."""
        self._joining = on

    @property
    def is_held(self) -> bool:
        """Whether a button is down that began something."""
        return self.drag.way is not Way.NONE

    def let_go(self) -> None:
        """Do nothing of what a press began."""
        self.drag = NO_DRAG

    def step(self) -> tuple[float, float]:
        """Return how far something was dragged, in points of the drawing."""
        return self.drag.by(self._port.scale, self.level)

    def moving(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return which of some keys move with what is dragged."""
        return tuple(key for key in keys if key and self.handle(key) == self.drag.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse says, unless the widget is switched off."""
        if event.type() is QEvent.Type.Leave:
            self.hovered.emit("")
        elif isinstance(event, QMouseEvent) and self._ground.isEnabled():
            self._take(event)
        elif isinstance(event, QWheelEvent) and self._ground.isEnabled():
            self._turn(event)
        else:
            return False
        return True

    def _take(self, event: QMouseEvent) -> None:
        at, left = event.position(), event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseMove:
                self._move(at)
            case QEvent.Type.MouseButtonPress if left:
                self._press(at, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case QEvent.Type.MouseButtonRelease if left:
                self._release(at)
            case QEvent.Type.MouseButtonDblClick if is_ground(self._key_at(at)):
                self.fit_wanted.emit()

    def _press(self, at: QPointF, shift: bool) -> None:
        key = self._key_at(at)
        joins = (self._joining or shift) and bool(self.handle(key))
        handle = key if joins else self.handle(key)
        way = Way.JOIN if joins else Way.MOVE if handle else Way.PAN
        self.drag = Drag(way, handle, at, at)

    def _move(self, at: QPointF) -> None:
        if not self.is_held:
            self.hovered.emit(self._key_at(at))
            return
        step = at - self.drag.last
        self.drag = self.drag.to(at)
        if not self.drag.is_moving:
            return
        self._ground.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.drag.way is Way.PAN:
            self.panned.emit(step.x(), step.y())
        elif self.drag.way is Way.JOIN:
            self.hovered.emit(self._key_at(at))
        self._ground.update()

    def _release(self, at: QPointF) -> None:
        self.drag = self.drag.to(at)
        drag, step = self.drag, self.step()
        self.let_go()
        self._ground.unsetCursor()
        self._ground.update()
        if drag.way is Way.NONE:
            return
        if not drag.is_moving:
            self.picked.emit(self._key_at(at))
        elif drag.way is Way.MOVE:
            self.moved.emit(drag.key, *step)
        elif drag.way is Way.JOIN and (end := self._key_at(at)) != drag.key:
            self.joined.emit(drag.key, "" if is_ground(end) else end)

    def _turn(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if steps:
            self.zoomed.emit(STEP**steps, event.position())
        event.accept()
