"""Small shapes that stay apart without colour: one for each kind of thing a picture marks.

Every outline is one polygon about (0, 0) that fits a square of side 2. They are drawn to look equally
heavy, so a triangle reaches further than a square.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import cos, pi, sin


class Shape(StrEnum):
    CIRCLE = "circle"
    RING = "ring"
    DOT = "dot"
    SQUARE = "square"
    FRAME = "frame"  # a square with a hole
    DIAMOND = "diamond"
    UP = "triangle up"
    DOWN = "triangle down"
    RIGHT = "triangle right"
    HOUSE = "house"
    HEXAGON = "hexagon"
    SALTIRE = "saltire"  # a cross on its corners
    CROSS = "cross"  # an upright cross
    STAR = "star"
    FLAG = "flag"
    CHEVRON = "chevron"
    GATE = "gate"  # upright bars
    BOOK = "book"  # two leaves
    STEP = "step"  # half of a square, cut corner to corner


Outline = tuple[tuple[float, float], ...]


def _round(radius: float, corners: int = 20) -> Outline:
    return tuple((radius * cos(2 * pi * i / corners), radius * sin(2 * pi * i / corners)) for i in range(corners))


def _hollow(outer: Outline, inner: Outline) -> Outline:
    """Return one polygon with a hole: out along the rim, in over a seam, back round the hole."""
    return (*outer, outer[0], *reversed((*inner, inner[0])), outer[0])


def _star(outer: float, inner: float) -> Outline:
    return tuple((r * sin(pi * i / 5), -r * cos(pi * i / 5)) for i, r in enumerate([outer, inner] * 5))


def _square(half: float) -> Outline:
    return ((-half, -half), (half, -half), (half, half), (-half, half))


def _cross(long: float, half: float) -> Outline:
    a, b = long, half
    return (
        (-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b),
        (b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b),
    )  # fmt: skip


def _turned(outline: Outline) -> Outline:
    """Return an outline turned by an eighth of a circle."""
    c = cos(pi / 4)
    return tuple((c * (x - y), c * (x + y)) for x, y in outline)


def _gate() -> Outline:
    """Return three upright bars joined along their foot."""
    return (
        (-0.9, -0.9), (-0.45, -0.9), (-0.45, 0.55), (-0.22, 0.55), (-0.22, -0.9), (0.22, -0.9),
        (0.22, 0.55), (0.45, 0.55), (0.45, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9),
    )  # fmt: skip


OUTLINES: Mapping[Shape, Outline] = {
    Shape.CIRCLE: _round(0.88),
    Shape.RING: _hollow(_round(0.9), _round(0.45)),
    Shape.DOT: _round(0.5, 14),
    Shape.SQUARE: _square(0.8),
    Shape.FRAME: _hollow(_square(0.85), _square(0.38)),
    Shape.DIAMOND: ((0.0, -1.05), (1.05, 0.0), (0.0, 1.05), (-1.05, 0.0)),
    Shape.UP: ((0.0, -0.95), (1.02, 0.85), (-1.02, 0.85)),
    Shape.DOWN: ((0.0, 0.95), (-1.02, -0.85), (1.02, -0.85)),
    Shape.RIGHT: ((-0.8, -0.98), (1.0, 0.0), (-0.8, 0.98)),
    Shape.HOUSE: (
        (0.0, -1.0),
        (0.95, -0.15),
        (0.7, -0.15),
        (0.7, 0.9),
        (-0.7, 0.9),
        (-0.7, -0.15),
        (-0.95, -0.15),
    ),
    Shape.HEXAGON: tuple((0.98 * cos(pi * i / 3), 0.98 * sin(pi * i / 3)) for i in range(6)),
    Shape.SALTIRE: _turned(_cross(1.1, 0.34)),
    Shape.CROSS: _cross(0.98, 0.36),
    Shape.STAR: _star(1.12, 0.5),
    Shape.FLAG: ((-0.75, -1.0), (0.95, -0.45), (-0.4, 0.1), (-0.4, 1.0), (-0.75, 1.0)),
    Shape.CHEVRON: ((-0.9, -0.9), (0.1, -0.9), (1.0, 0.0), (0.1, 0.9), (-0.9, 0.9), (0.0, 0.0)),
    Shape.GATE: _gate(),
    Shape.BOOK: ((0.0, -0.45), (1.0, -0.85), (1.0, 0.5), (0.0, 0.9), (-1.0, 0.5), (-1.0, -0.85)),
    Shape.STEP: ((-0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
}


def outline(shape: Shape, x: float, y: float, size: float) -> Outline:
    """Return the corners of a shape about (x, y) that is `size` across."""
    half = size / 2
    return tuple([(x + half * px, y + half * py) for px, py in OUTLINES[shape]])
