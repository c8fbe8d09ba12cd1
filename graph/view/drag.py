"""What a pressed mouse does: pan the picture, move something in it, or join one to another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QPointF

CLICK = 4.0  # pixels a press may move and still be a click


class Way(Enum):
    NONE = 0
    PAN = 1
    MOVE = 2
    JOIN = 3


@dataclass(frozen=True, slots=True)
class Drag:
    """A press at `start` that is now at `last`, and the key of what is dragged."""

    way: Way
    key: str = ""
    start: QPointF = field(default_factory=QPointF)
    last: QPointF = field(default_factory=QPointF)
    is_moving: bool = False  # for good: coming back to the start makes no click of it

    def to(self, point: QPointF) -> Drag:
        far = (point - self.start).manhattanLength() > CLICK
        return replace(self, last=point, is_moving=self.is_moving or far)

    def by(self, scale: float, level: bool) -> tuple[float, float]:
        """Return how far it was dragged, in points of the drawing."""
        step = (self.last - self.start) / scale
        return step.x(), 0.0 if level else step.y()


NO_DRAG = Drag(Way.NONE)
