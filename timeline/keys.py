"""The key: what colours, shapes and patterns mean, only those that the timeline uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from case.worded import worded
from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Oval, Path, Pattern
from drawing.shapes import Shape, outline
from timeline.arrangement import Arrangement
from timeline.items import Form
from timeline.labels import text_width
from timeline.look import BADGE, ECHO, INKS, SHAPE_ORDER, SHAPES, Rank

SIZE = 9.0
LINE = 17.0
BETWEEN = 16.0
GLYPH = 16.0
WIDE_GLYPH = 28.0
AIR = 7.0


class Entry(NamedTuple):
    """One sign of the key: its marks about a middle at (0, 0), how wide they are, and what they mean."""

    marks: tuple[Mark, ...]
    wide: float
    text: str


def draw_key(arrangement: Arrangement, width: float, inset: float = 16.0, zooms: bool = True) -> Drawing:
    """Draw the key as wide as `width` at most: sectors, then kinds, then what uncertainty looks like."""
    say = arrangement.say
    entries = [*_sectors(arrangement), *_kinds(arrangement), *_manners(arrangement)]
    if zooms:
        ribbon = Box(-13.0, -2.0, 26.0, 4.0, fill=Ink.FAINT, opacity=0.6)
        entries.append(Entry((ribbon,), WIDE_GLYPH, say("more when zoomed in")))
    drawn, y = _flow(entries, inset, AIR, width - inset)
    height = y + AIR
    ground = (Box(0, 0, width, height, fill=Ink.PANEL), Box(0, 0, width, 1.0, fill=Ink.RULE))
    return Drawing(width, height, (Group("key", say("Key"), (*ground, *drawn)),), say("Key"))


def _flow(entries: Sequence[Entry], left: float, y: float, right: float) -> tuple[list[Mark], float]:
    """Set entries in lines; return their marks and where the next line begins."""
    x, marks = left, list[Mark]()
    for entry in entries:
        needed = entry.wide + 5.0 + text_width(entry.text, SIZE)
        if x > left and x + needed > right:
            x, y = left, y + LINE
        marks += (_moved(mark, x + entry.wide / 2, y + LINE / 2) for mark in entry.marks)
        marks.append(Label(x + entry.wide + 5.0, y + LINE / 2 + SIZE * 0.355, entry.text, SIZE, Ink.SOFT))
        x += needed + BETWEEN
    return marks, y + LINE


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    match mark:
        case Box():
            return Box(
                mark.x + dx, mark.y + dy, mark.width, mark.height, mark.fill, mark.line, mark.line_width,
                mark.dash, mark.radius, mark.opacity, mark.pattern, mark.fades,
            )  # fmt: skip
        case Oval():
            return Oval(mark.x + dx, mark.y + dy, mark.rx, mark.ry, mark.fill, mark.line, mark.line_width)
        case Path():
            points = tuple((x + dx, y + dy) for x, y in mark.points)
            return Path(points, mark.closed, mark.fill, mark.line, mark.line_width, opacity=mark.opacity)
        case Label():
            return Label(mark.x + dx, mark.y + dy, mark.text, mark.size, mark.ink, mark.bold, mark.anchor)


def _sectors(arrangement: Arrangement) -> list[Entry]:
    used = [INKS[number] for number in np.bincount(arrangement.items.ink).nonzero()[0].tolist()]
    boxes = (Box(-6.0, -5.0, 12.0, 10.0, fill=ink, radius=2.0) for ink in used)
    return [Entry((box,), GLYPH, arrangement.say(ink.value)) for box, ink in zip(boxes, used, strict=True)]


def _kinds(arrangement: Arrangement) -> list[Entry]:
    items = arrangement.items
    used = np.bincount(items.shape[items.form != Form.SPELL]).nonzero()[0].tolist()
    names = [arrangement.say(kind.value).capitalize() for kind in SHAPES]
    return [Entry((_shape(SHAPE_ORDER[index]),), GLYPH, names[index]) for index in used]


def _shape(shape: Shape, size: float = 10.0) -> Path:
    return Path(outline(shape, 0.0, 0.0, size), closed=True, fill=Ink.SOFT)


def _manners(arrangement: Arrangement) -> Iterator[Entry]:
    items, say = arrangement.items, arrangement.say
    dot = _shape(Shape.CIRCLE, 8.0)
    if (items.form == Form.SOFT).any():
        band = Box(-13.0, -6.0, 26.0, 12.0, fill=Ink.SOFT, opacity=0.2, radius=3.0)
        yield Entry((band, dot), WIDE_GLYPH, say("some day within"))
    if items.around.any():
        yield Entry((Oval(0.0, 0.0, 8.0, 8.0, fill=Ink.RULE), dot), WIDE_GLYPH, say("around"))
    if (items.form == Form.BAR).any():
        whole = Box(-13.0, -6.0, 26.0, 12.0, fill=Ink.SOFT, opacity=0.16, radius=2.0)
        sure = Box(-13.0, -6.0, 18.0, 12.0, fill=Ink.SOFT, opacity=0.25)
        edge = Box(-13.0, -6.0, 3.0, 12.0, fill=Ink.SOFT)
        yield Entry((whole, sure, edge), WIDE_GLYPH, say("lasts; paler where not sure"))
    spells = items.rank[items.form == Form.SPELL]
    if (spells > Rank.MINOR).any():
        yield Entry((Box(-13.0, -5.0, 26.0, 10.0, fill=Ink.SOFT, opacity=0.3),), WIDE_GLYPH, say("inferred, agreed to"))
    if (spells == Rank.MINOR).any():
        hatch = Box(-13.0, -5.0, 26.0, 10.0, fill=Ink.SOFT, opacity=0.5, pattern=Pattern.HATCH)
        yield Entry((hatch,), WIDE_GLYPH, say("inferred"))
    if items.open_end.any() or items.open_start.any():
        fade = Box(-13.0, -6.0, 26.0, 12.0, fill=Ink.SOFT, opacity=0.4, fades=frozenset({"end"}))
        yield Entry((fade,), WIDE_GLYPH, say("open or not known"))
    if (items.times > 1).any():
        plate = Box(-10.0, -6.5, 20.0, 13.0, fill=Ink.SOFT, opacity=0.2, radius=6.0)
        yield Entry(
            (plate, Label(0.0, 2.9, "37", BADGE, Ink.TEXT, bold=True, anchor=Anchor.MIDDLE)),
            WIDE_GLYPH,
            say(worded("stands for {number}", number=37)),
        )
    if items.echo.any():
        pale = Path(outline(Shape.CIRCLE, 0.0, 0.0, 8.0), closed=True, fill=Ink.SOFT, opacity=ECHO)
        yield Entry((pale,), GLYPH, say("told in another lane, concerns this one too"))
    if arrangement.windows:
        halves = [Box(x, -6.0, 13.0, 12.0, fill=ink, opacity=0.3) for x, ink in ((-13.0, Ink.SOFT), (0.0, Ink.ACCENT))]
        moment = Box(-1.0, -6.0, 2.0, 12.0, fill=Ink.ACCENT)
        yield Entry((*halves, moment), WIDE_GLYPH, say("compared: before and after"))
