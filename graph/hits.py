"""What lies at a point of a drawing, and which group stands where."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import numpy as np

from drawing.marks import Anchor, Box, Drawing, Group, Label, Mark, Oval, Path
from drawing.text import ASCENT, DESCENT, width

Rect = tuple[float, float, float, float]  # left, top, right, bottom
NEAR = 4.0  # points beside a line that still count as on it


class Hits:
    """Finds what lies at a point of a drawing, however crowded it is."""

    def __init__(self, drawing: Drawing) -> None:
        self._groups = [group for group in drawing.groups if group.key and group.marks]
        sides = np.array([extent_of(group) for group in self._groups]).reshape(-1, 4)
        self._sides = sides + np.array([-NEAR, -NEAR, NEAR, NEAR])

    def at(self, x: float, y: float) -> str | None:
        """Return the key of the topmost group at a point; grounds without a key let through."""
        left, top, right, bottom = self._sides.T
        near = np.flatnonzero((left <= x) & (x <= right) & (top <= y) & (y <= bottom))
        numbers: list[int] = near[::-1].tolist()
        for n in numbers:
            if any(_touches(mark, x, y) for mark in self._groups[n].marks):
                return self._groups[n].key
        return None


def _touches(mark: Mark, x: float, y: float) -> bool:
    left, top, right, bottom = extent(mark)
    if not (left - NEAR <= x <= right + NEAR and top - NEAR <= y <= bottom + NEAR):
        return False
    if isinstance(mark, Oval):
        return ((x - mark.x) / mark.rx) ** 2 + ((y - mark.y) / mark.ry) ** 2 <= 1.0 and mark.fill is not None
    if isinstance(mark, Box):
        return mark.fill is not None and left <= x <= right and top <= y <= bottom
    if isinstance(mark, Label):
        return left <= x <= right and top <= y <= bottom
    if mark.fill is not None and _inside(mark, x, y):
        return True
    points = (*mark.points, mark.points[0]) if mark.closed else mark.points
    reach = max(NEAR, mark.line_width / 2)
    return mark.line is not None and any(_distance(x, y, a, b) <= reach for a, b in pairwise(points))


def _inside(path: Path, x: float, y: float) -> bool:
    found = False
    for (ax, ay), (bx, by) in pairwise((*path.points, path.points[0])):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            found = not found
    return found


def _distance(x: float, y: float, a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = min(max(((x - a[0]) * dx + (y - a[1]) * dy) / ((dx * dx + dy * dy) or 1.0), 0.0), 1.0)
    return hypot(x - a[0] - along * dx, y - a[1] - along * dy)


def extent(mark: Mark) -> Rect:
    """Return the rectangle that a mark fills."""
    if isinstance(mark, Box):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    if isinstance(mark, Oval):
        return mark.x - mark.rx, mark.y - mark.ry, mark.x + mark.rx, mark.y + mark.ry
    if isinstance(mark, Label):
        long = width(mark.text, mark.size, mark.bold)
        left = mark.x - {Anchor.LEFT: 0.0, Anchor.MIDDLE: long / 2, Anchor.RIGHT: long}[mark.anchor]
        return left, mark.y - mark.size * ASCENT, left + long, mark.y + mark.size * DESCENT
    xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
    return min(xs), min(ys), max(xs), max(ys)


def extent_of(group: Group) -> Rect:
    """Return the rectangle that a group fills."""
    sides = [extent(mark) for mark in group.marks]
    return (
        min(side[0] for side in sides),
        min(side[1] for side in sides),
        max(side[2] for side in sides),
        max(side[3] for side in sides),
    )
