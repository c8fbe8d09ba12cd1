"""A picture as a value: marks in points, y downwards, painted in order.

Layout returns a `Drawing`; `ui.painting` puts it on the screen and `exports.pdf.surface` on paper, and neither
decides where anything goes. Colours are named by meaning (`Ink`) and become colours in `drawing.theme`,
so that one drawing serves light, dark and print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from drawing.shapes import Shape, outline

Point = tuple[float, float]
_T = TypeVar("_T")


class Ink(StrEnum):
    """A colour by what it means."""

    PAPER = "paper"  # the ground of the picture
    PANEL = "panel"  # a heading column, a key
    STRIPE = "stripe"  # every other lane
    RULE = "rule"  # hairlines
    GRID = "grid"  # month and year lines
    TEXT = "text"
    SOFT = "soft"  # secondary text
    FAINT = "faint"  # tertiary text, axis
    ACCENT = "accent"  # the one accent: selection, focus, the peak
    ON_DARK = "on dark"  # text upon a strong fill
    IMPACT = "impact"  # impact caused
    RESPONSE = "response"  # response or support
    VIOLENCE = "violence"
    CONFLICT = "conflict"
    CLOSE = "close"
    HOUSEHOLD = "household"
    FAMILY = "Family and household"
    VICTIMS = "Victims"
    COMMUNITY = "Neighbours and community"
    JUSTICE = "Police and justice"
    COUNCIL = "Council and housing"
    HEALTH = "Health"
    EDUCATION = "Education"
    VOLUNTARY = "Voluntary sector"


class Pattern(StrEnum):
    """A fill that a black-and-white printer keeps apart."""

    SOLID = "solid"
    HATCH = "hatch"  # diagonal lines: inferred


class Anchor(StrEnum):
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


SOLID: tuple[float, ...] = ()
DASHED: tuple[float, ...] = (5.0, 3.0)
DOTTED: tuple[float, ...] = (1.5, 2.5)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its top left corner; `fades` lets the right ('end') or left ('start') edge run out."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    line: Ink | None = None
    line_width: float = 0.8
    dash: tuple[float, ...] = SOLID
    radius: float = 0.0
    opacity: float = 1.0  # of the fill
    pattern: Pattern = Pattern.SOLID
    fades: frozenset[str] = frozenset()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse by its centre and radii."""

    x: float
    y: float
    rx: float
    ry: float
    fill: Ink | None = None
    line: Ink | None = None
    line_width: float = 0.8
    dash: tuple[float, ...] = SOLID
    opacity: float = 1.0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines through points, closed or open."""

    points: tuple[Point, ...]
    closed: bool = False
    fill: Ink | None = None
    line: Ink | None = None
    line_width: float = 0.8
    dash: tuple[float, ...] = SOLID
    opacity: float = 1.0
    pattern: Pattern = Pattern.SOLID
    key: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; `y` is its baseline, `x` its left, middle or right as `anchor` says."""

    x: float
    y: float
    text: str
    size: float = 9.0
    ink: Ink = Ink.TEXT
    bold: bool = False
    anchor: Anchor = Anchor.LEFT
    turn: float = 0.0  # degrees clockwise about (x, y)
    key: str = ""


Mark = Box | Oval | Path | Label


@dataclass(frozen=True, slots=True)
class Boxes:
    """Many rectangles of one style, (x, y, width, height) each, and the key of each where they have one.

    Where all of them lie on one plain ground, `over` names it: pixels can then be mixed beforehand.
    """

    places: Sequence[tuple[float, float, float, float]]
    fill: Ink
    opacity: float = 1.0
    radius: float = 0.0
    pattern: Pattern = Pattern.SOLID
    keys: Sequence[str] = ()
    over: Ink | None = None

    def each(self) -> Iterator[Box]:
        for place, key in _keyed(self.places, self.keys):
            yield Box(
                *place,
                fill=self.fill,
                opacity=self.opacity,
                radius=self.radius,
                pattern=self.pattern,
                key=key,
            )


Sign = tuple[float, float, Shape, Ink, float, float]
"""A small filled shape: x and y of its middle, the shape, its ink, its size, its opacity."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Many small shapes, each with its own look."""

    places: Sequence[Sign]
    keys: Sequence[str] = ()

    def each(self) -> Iterator[Path]:
        for (x, y, shape, ink, size, opacity), key in _keyed(self.places, self.keys):
            yield Path(outline(shape, x, y, size), closed=True, fill=ink, opacity=opacity, key=key)


@dataclass(frozen=True, slots=True)
class Labels:
    """Many lines of text of one style: (x, baseline, text) each."""

    places: Sequence[tuple[float, float, str]]
    size: float = 9.0
    ink: Ink = Ink.TEXT
    bold: bool = False
    anchor: Anchor = Anchor.LEFT
    keys: Sequence[str] = ()

    def each(self) -> Iterator[Label]:
        for (x, y, text), key in _keyed(self.places, self.keys):
            yield Label(x, y, text, self.size, self.ink, self.bold, self.anchor, key=key)


Crowd = Boxes | Shapes | Labels
"""Many marks as one value: a crowded picture is made and painted in a few calls.

Places stand in tuples, or in the buffers of `drawing.rows`, which are painted without looking at each.
"""


def _keyed(places: Sequence[_T], keys: Sequence[str]) -> Iterator[tuple[_T, str]]:
    return zip(places, keys or ("",) * len(places), strict=True)


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that are one thing to a reader: `key` is the id it stands for, `says` its words aloud.

    `says` is the accessible name on the screen and the alternative text on paper. A line says in `joins`
    the keys of what it joins. A `still` group is the same value in one picture after the other and lies on its
    first mark, an opaque box, so that its pixels can be kept.
    """

    key: str
    says: str
    marks: tuple[Mark, ...]
    crowds: tuple[Crowd, ...] = ()  # painted after the marks
    joins: tuple[str, ...] = ()
    still: bool = False

    def each(self) -> Iterator[Mark]:
        """Yield every mark, those of the crowds one by one."""
        yield from self.marks
        for crowd in self.crowds:
            yield from crowd.each()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of `width` by `height` points; groups are painted in order, the first at the bottom."""

    width: float
    height: float
    groups: tuple[Group, ...] = field(default_factory=tuple)
    title: str = ""
    says: str = ""  # the whole picture in words

    def marks(self) -> Iterator[Mark]:
        for group in self.groups:
            yield from group.each()
