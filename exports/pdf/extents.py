"""How far the marks of a picture reach, so that paper is not spent on empty margins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Oval, Path
from drawing.text import DESCENT, width

AIR = 2.0


class Extent(NamedTuple):
    """A rectangle in the coordinates of a drawing."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Lifted(NamedTuple):
    """A picture without its own heading, the words of that, and how far the rest reaches."""

    heading: str
    note: str
    drawing: Drawing
    extent: Extent


def lift(drawing: Drawing, heading: str) -> Lifted:
    """Take a picture's own heading out of it: a page sets headings where all its others stand."""
    words, note = heading, ""
    groups: list[Group] = []
    for group in drawing.groups:
        labels = [mark for mark in group.marks if isinstance(mark, Label)]
        title = next((label for label in labels if drawing.title and label.text.startswith(drawing.title)), None)
        if title:
            words = title.text
            note = " ".join(label.text for label in labels if label is not title)
            group = replace(group, marks=tuple(mark for mark in group.marks if not isinstance(mark, Label)))
        groups.append(group)
    rest = replace(drawing, groups=tuple(groups))
    return Lifted(words, note, rest, extent(rest))


def extent(drawing: Drawing) -> Extent:
    """Return how far the marks reach, with a little air; the whole drawing where it has none."""
    whole = Extent(0.0, 0.0, drawing.width, drawing.height)
    reaches = [_reach(mark) for mark in drawing.marks() if not _is_ground(mark, whole)]
    if not reaches:
        return whole
    lefts, tops, rights, bottoms = zip(*reaches, strict=True)
    return Extent(min(lefts) - AIR, min(tops) - AIR, max(rights) + AIR, max(bottoms) + AIR)


def _is_ground(mark: Mark, whole: Extent) -> bool:
    """Tell whether a mark is only the ground of the picture."""
    if not isinstance(mark, Box):
        return False
    return mark.fill is Ink.PAPER and mark.width * mark.height > whole.width * whole.height * 0.8


def _reach(mark: Mark) -> Extent:
    match mark:
        case Box(x=x, y=y, width=wide, height=high):
            return Extent(x, y, x + wide, y + high)
        case Oval(x=x, y=y, rx=rx, ry=ry):
            return Extent(x - rx, y - ry, x + rx, y + ry)
        case Path(points=points):
            return _around(points)
        case Label():
            return _label_reach(mark)


def _label_reach(label: Label) -> Extent:
    wide = width(label.text, label.size, label.bold)
    if label.turn:
        return Extent(label.x - wide, label.y - wide, label.x + wide, label.y + wide)
    left = label.x - wide * {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}[label.anchor]
    return Extent(left, label.y - label.size, left + wide, label.y + label.size * DESCENT)


def _around(points: Iterable[tuple[float, float]]) -> Extent:
    across, down = zip(*points, strict=True)
    return Extent(min(across), min(down), max(across), max(down))


def reaches(drawing: Drawing) -> Iterator[Extent]:
    """Yield how far each mark reaches."""
    for mark in drawing.marks():
        yield _reach(mark)
