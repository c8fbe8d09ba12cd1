"""One outline round several rectangles that touch: corners rounded, no line within."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from drawing.marks import Point

Rect = tuple[float, float, float, float]  # left, top, right, bottom


def outline(rects: Sequence[Rect], radius: float) -> list[tuple[Point, ...]]:
    """Return the borders of the union of rectangles as closed ways with rounded corners."""
    return [rounded(loop, radius) for loop in _loops(rects)]


def _loops(rects: Sequence[Rect]) -> list[list[Point]]:
    xs = sorted({x for rect in rects for x in (rect[0], rect[2])})
    ys = sorted({y for rect in rects for y in (rect[1], rect[3])})

    def inside(i: int, j: int) -> bool:
        if not (0 <= i < len(xs) - 1 and 0 <= j < len(ys) - 1):
            return False
        x, y = (xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2
        return any(a < x < c and b < y < d for a, b, c, d in rects)

    steps: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i in range(len(xs) - 1):
        for j in range(len(ys) - 1):
            if not inside(i, j):
                continue
            sides = (
                ((i, j), (i + 1, j), (i, j - 1)),
                ((i + 1, j), (i + 1, j + 1), (i + 1, j)),
                ((i + 1, j + 1), (i, j + 1), (i, j + 1)),
                ((i, j + 1), (i, j), (i - 1, j)),
            )
            for a, b, beyond in sides:
                if not inside(*beyond):
                    steps.setdefault(a, []).append(b)
    loops = []
    while steps:
        start = min(steps)
        loop = [start]
        while True:
            at = loop[-1]
            loop.append(steps[at].pop())
            if not steps[at]:
                del steps[at]
            if loop[-1] == start:
                break
        loops.append(_corners([(xs[i], ys[j]) for i, j in loop[:-1]]))
    return loops


def _corners(loop: Sequence[Point]) -> list[Point]:
    """Drop the points on straight stretches."""
    n = len(loop)
    return [
        b
        for k, b in enumerate(loop)
        if not ((loop[k - 1][0] == b[0] == loop[(k + 1) % n][0]) or (loop[k - 1][1] == b[1] == loop[(k + 1) % n][1]))
    ]


def rounded(loop: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Return a closed loop with its corners rounded; straight lines stand in for the arcs."""
    n = len(loop)
    made: list[Point] = []
    for k, corner in enumerate(loop):
        before, after = loop[k - 1], loop[(k + 1) % n]
        room = min(hypot(corner[0] - p[0], corner[1] - p[1]) for p in (before, after)) / 2
        made.extend(_arc(before, corner, after, min(radius, room)))
    return tuple(made)


def _arc(before: Point, corner: Point, after: Point, radius: float) -> list[Point]:
    if radius < 0.5:
        return [corner]
    a, b = _towards(corner, before, radius), _towards(corner, after, radius)
    centre = (a[0] + b[0] - corner[0], a[1] + b[1] - corner[1])
    made = []
    for step in range(5):
        turn = pi / 2 * step / 4
        made.append(
            (
                centre[0] + (a[0] - centre[0]) * cos(turn) + (b[0] - centre[0]) * sin(turn),
                centre[1] + (a[1] - centre[1]) * cos(turn) + (b[1] - centre[1]) * sin(turn),
            )
        )
    return made


def _towards(start: Point, goal: Point, distance: float) -> Point:
    whole = hypot(goal[0] - start[0], goal[1] - start[1]) or 1.0
    return (
        start[0] + (goal[0] - start[0]) * distance / whole,
        start[1] + (goal[1] - start[1]) * distance / whole,
    )
