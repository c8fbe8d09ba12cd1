"""Looks at drawings as a reader would: what covers what."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise

from drawing.marks import Box, Drawing, Label, Oval, Path, Point
from graph.hits import Rect, extent

SYMBOL = 36.0  # shapes at least so large are people


def overlap(a: Rect, b: Rect, slack: float = 0.6) -> bool:
    """Tell whether two rectangles share more than a hair."""
    return min(a[2], b[2]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[1], b[1]) > slack


def texts(drawing: Drawing) -> list[tuple[str, Rect]]:
    return [(mark.text, extent(mark)) for mark in drawing.marks() if isinstance(mark, Label)]


def covered_texts(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of texts that cover each other."""
    found = texts(drawing)
    return [(a, b) for (a, first), (b, second) in combinations(found, 2) if overlap(first, second)]


def symbols(drawing: Drawing, keys: Iterable[str]) -> dict[str, Rect]:
    """Return where the symbols of some groups are: the largest filled shape of each."""
    wanted = set(keys)
    found: dict[str, Rect] = {}
    for group in drawing.groups:
        if group.key not in wanted:
            continue
        shapes = [
            extent(mark)
            for mark in group.marks
            if isinstance(mark, (Box, Oval)) or (isinstance(mark, Path) and mark.closed)
        ]
        if shapes:
            found[group.key] = max(shapes, key=lambda r: (r[2] - r[0]) * (r[3] - r[1]))
    return found


def covered_symbols(where: dict[str, Rect]) -> list[tuple[str, str]]:
    return [(a, b) for (a, first), (b, second) in combinations(where.items(), 2) if overlap(first, second)]


def lines(drawing: Drawing) -> list[tuple[str, Point, Point]]:
    """Return every stretch of every open line with its group's key."""
    return [
        (group.key, a, b)
        for group in drawing.groups
        for mark in group.marks
        if isinstance(mark, Path) and not mark.closed and group.key
        for a, b in pairwise(mark.points)
    ]


def goes_through(a: Point, b: Point, rect: Rect, inset: float) -> bool:
    """Tell whether a stretch enters a rectangle made smaller on all sides."""
    left, top, right, bottom = rect[0] + inset, rect[1] + inset, rect[2] - inset, rect[3] - inset
    if left >= right or top >= bottom:
        return False
    low, high = 0.0, 1.0
    for start, delta, least, most in (
        (a[0], b[0] - a[0], left, right),
        (a[1], b[1] - a[1], top, bottom),
    ):
        if abs(delta) < 1e-9:
            if not least < start < most:
                return False
            continue
        near, far = sorted(((least - start) / delta, (most - start) / delta))
        low, high = max(low, near), min(high, far)
    return low < high


def lines_through(drawing: Drawing, where: dict[str, Rect]) -> list[tuple[str, str]]:
    """Return which lines go through which symbols; those that end at a symbol are its own."""
    return [
        (group.key, id)
        for group in drawing.groups
        if group.key and group.key not in where
        for mark in group.marks
        if isinstance(mark, Path) and not mark.closed
        for id, rect in where.items()
        if not any(_meets(mark.points[end], rect) for end in (0, -1))
        and any(goes_through(a, b, rect, 4.0) for a, b in pairwise(mark.points))
    ]


def _meets(point: Point, rect: Rect) -> bool:
    return rect[0] - 1 <= point[0] <= rect[2] + 1 and rect[1] - 1 <= point[1] <= rect[3] + 1


def lines_through_texts(drawing: Drawing) -> list[tuple[str, str]]:
    """Return which lines run through which texts, but for numbers and labels that stand on lines."""
    boxed = {
        mark.text
        for group in drawing.groups
        for mark in group.marks
        if isinstance(mark, Label)
        and any(isinstance(box, Box) and box.fill and overlap(extent(box), extent(mark)) for box in group.marks)
        and group.key.startswith("household:")
    }
    found = texts(drawing)
    return [
        (key, text)
        for key, a, b in lines(drawing)
        for text, rect in found
        if text not in boxed and goes_through(a, b, rect, 1.0)
    ]
