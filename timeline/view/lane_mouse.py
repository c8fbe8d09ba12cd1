"""What the mouse does on the lane headings: choose agencies, fold a lane, set it elsewhere, ask for its menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from timeline.arrangement import Arrangement
from timeline.hits import lane_at
from timeline.scale import View

DRAG_FROM = 6


class LaneMouse(QObject):
    """Follows a press on a heading.

    Signals: `chosen(key, adding)` on a click, `folded(key)` on a double click, `moved(key, before)` when a lane
    was dragged before another one ('' for last), `aiming()` while it is dragged.
    """

    chosen = Signal(str, bool)
    folded = Signal(str)
    moved = Signal(str, str)
    aiming = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self.key = ""
        self.target: float | None = None
        self._before = ""

    @property
    def dragging(self) -> bool:
        return self.target is not None

    def press(self, arrangement: Arrangement, view: View, at: QPointF) -> bool:
        """Take a press if it is on a heading."""
        index = lane_at(arrangement, view, at.y()) if at.x() < view.left else None
        if index is None:
            return False
        lane = arrangement.lanes[index]
        self._pressed, self.key = at, lane.inside or lane.key
        return True

    def drag(self, arrangement: Arrangement, view: View, at: QPointF) -> bool:
        """Follow the mouse while the button is down; tell whether it is ours."""
        if self._pressed is None:
            return False
        if self.dragging or abs(at.y() - self._pressed.y()) >= DRAG_FROM:
            self._aim(arrangement, view, at.y())
            self.aiming.emit()
        return True

    def release(self, arrangement: Arrangement, view: View, at: QPointF, keys: Qt.KeyboardModifier) -> bool:
        """End what the press began; tell whether it was ours."""
        if self._pressed is None:
            return False
        pressed, dragging, before = self._pressed, self.dragging, self._before
        self._pressed = self.target = None
        if dragging:
            if before != self.key:
                self.moved.emit(self.key, before)
        else:
            index = lane_at(arrangement, view, pressed.y())
            if index is not None:
                adding = bool(keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
                self.chosen.emit(arrangement.lanes[index].key, adding)
        self.aiming.emit()
        return True

    def _aim(self, arrangement: Arrangement, view: View, y: float) -> None:
        """Find the gap between lanes that is nearest to the mouse."""
        tops = arrangement.lane_top.tolist()
        down = y - view.top + view.scroll
        gaps = [n for n, lane in enumerate(arrangement.lanes) if not lane.inside] + [len(arrangement.lanes)]
        gap = min(gaps, key=lambda n: abs(tops[n] - down))
        self._before = arrangement.lanes[gap].key if gap < len(arrangement.lanes) else ""
        self.target = view.top + tops[gap] - view.scroll
