"""The lines of a genogram as marks: couples and their endings, drop lines, qualities of relationships."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from case.model import Ending, Quality
from drawing.marks import DASHED, DOTTED, SOLID, Ink, Mark, Path, Point
from graph.family.kinship import Couple, Link

THIN, STRONG = 0.9, 1.3
PITCH = 6.0  # points along a zigzag from tooth to tooth
COUPLE_UNKNOWN = (1.0, 2.0, 5.0, 2.0)  # parents of a child, not known how they lived
LINK_DASH = {Link.BIRTH: SOLID, Link.ADOPTED: DASHED, Link.FOSTERED: DOTTED, Link.UNRECORDED: (2.0, 4.0)}
QUALITY_INK = {
    Quality.CLOSE: Ink.CLOSE,
    Quality.FUSED: Ink.CLOSE,
    Quality.DISTANT: Ink.FAINT,
    Quality.CUT_OFF: Ink.TEXT,
    Quality.CONFLICT: Ink.CONFLICT,
    Quality.VIOLENCE: Ink.VIOLENCE,
}


def line(points: Sequence[Point], dash: tuple[float, ...] = SOLID, width: float = STRONG) -> Path:
    """Return a plain family line."""
    return Path(tuple(points), line=Ink.TEXT, line_width=width, dash=dash)


def couple_dash(couple: Couple) -> tuple[float, ...]:
    if not couple.recorded:
        return COUPLE_UNKNOWN
    return SOLID if couple.married else DASHED


def ending_marks(ending: Ending, x: float, y: float) -> list[Mark]:
    """Return the slashes across a couple's line: one separated, two ended."""
    offsets = {Ending.TOGETHER: (), Ending.SEPARATED: (0.0,), Ending.ENDED: (-2.5, 2.5)}[ending]
    return [line(((x + dx - 3.5, y + 6.5), (x + dx + 3.5, y - 6.5))) for dx in offsets]


def adopted_marks(x: float, top: float) -> list[Mark]:
    """Return the brackets round the head of an adopted child's drop line."""
    return [
        line(((x + side * 3, top), (x + side * 7, top), (x + side * 7, top + 9), (x + side * 3, top + 9)))
        for side in (-1.0, 1.0)
    ]


def quality_marks(quality: Quality, points: Sequence[Point]) -> list[Mark]:
    """Return a relationship's line along a way; violence points at the last point."""
    ink = QUALITY_INK[quality]
    if quality is Quality.CONFLICT:
        return [Path(zigzag(points, 2.6), line=ink, line_width=1.1)]
    if quality is Quality.VIOLENCE:
        head, rest = arrow(points, 9.0, 7.5)
        return [Path(zigzag(rest, 3.4), line=ink, line_width=1.6), Path(head, closed=True, fill=ink)]
    if quality is Quality.DISTANT:
        return [Path(tuple(points), line=ink, line_width=1.2, dash=DOTTED)]
    if quality is Quality.CUT_OFF:
        return _cut_off(points, ink)
    sides = (-1.6, 1.6) if quality is Quality.CLOSE else (-2.6, 0.0, 2.6)
    return [Path(parallel(points, side), line=ink, line_width=1.1) for side in sides]


def length(points: Sequence[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def along(points: Sequence[Point], distance: float) -> tuple[Point, Point]:
    """Return the point at a distance along a way, and the direction there."""
    for a, b in pairwise(points):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if step and (distance <= step or b is points[-1]):
            dx, dy = (b[0] - a[0]) / step, (b[1] - a[1]) / step
            return (a[0] + dx * distance, a[1] + dy * distance), (dx, dy)
        distance -= step
    return points[-1], (1.0, 0.0)


def zigzag(points: Sequence[Point], height: float) -> tuple[Point, ...]:
    """Return a zigzag along a way, `height` points to either side of it and plain for a few at both ends."""
    whole = length(points)
    plain = min(5.0, whole / 8)
    teeth = max(2, 2 * round((whole - 2 * plain) / (2 * PITCH)))
    made = [points[0]]
    for n in range(teeth + 1):
        (x, y), (dx, dy) = along(points, plain + (whole - 2 * plain) * n / teeth)
        side = 0.0 if n in (0, teeth) else height if n % 2 else -height
        made.append((x - dy * side, y + dx * side))
    return (*made, points[-1])


def arrow(points: Sequence[Point], long: float, wide: float) -> tuple[tuple[Point, ...], list[Point]]:
    """Return an arrow head at the end of a way, and the way shortened to the head's foot."""
    whole = length(points)
    (x, y), (dx, dy) = along(points, max(whole - long, 0.0))
    tip = points[-1]
    wide /= 2
    head = (tip, (x - dy * wide, y + dx * wide), (x + dy * wide, y - dx * wide))
    rest, gone = [points[0]], 0.0
    for a, b in pairwise(points):
        gone += hypot(b[0] - a[0], b[1] - a[1])
        if gone < whole - long:
            rest.append(b)
    return head, [*rest, (x, y)]


def parallel(points: Sequence[Point], by: float) -> tuple[Point, ...]:
    """Return a way moved sideways, its corners mitred."""
    made: list[Point] = []
    for n, (x, y) in enumerate(points):
        before = points[max(n - 1, 0)], points[max(n, 1)]
        after = points[min(n, len(points) - 2)], points[min(n + 1, len(points) - 1)]
        (ax, ay), (bx, by_) = _normal(*before), _normal(*after)
        scale = by / max(1.0 + ax * bx + ay * by_, 0.5)
        made.append((x + (ax + bx) * scale, y + (ay + by_) * scale))
    return tuple(made)


def _normal(a: Point, b: Point) -> Point:
    step = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return -(b[1] - a[1]) / step, (b[0] - a[0]) / step


def _cut_off(points: Sequence[Point], ink: Ink) -> list[Mark]:
    """Return a line broken by two short bars, near its end where there is room."""
    stretches = list(pairwise(points))
    stretch = next((s for s in reversed(stretches) if length(s) >= 22.0), max(stretches, key=length))
    (x, y), (dx, dy) = along(stretch, length(stretch) / 2)
    at = points.index(stretch[0])
    near, far = (x - dx * 3.5, y - dy * 3.5), (x + dx * 3.5, y + dy * 3.5)
    bars: list[Mark] = [
        Path(((bx - dy * 6, by + dx * 6), (bx + dy * 6, by - dx * 6)), line=ink, line_width=1.2)
        for bx, by in (near, far)
    ]
    before, after = (*points[: at + 1], near), (far, *points[at + 1 :])
    return [*bars, Path(tuple(before), line=ink, line_width=1.0), Path(tuple(after), line=ink, line_width=1.0)]
