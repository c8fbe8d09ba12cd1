"""The key under or beside a picture: samples with their words, in columns, only what the picture uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from case.worded import Say, retold, worded
from drawing.marks import Box, Drawing, Group, Ink, Label, Mark, Oval, Path
from drawing.text import width, wrap

SAMPLE, ROW, TEXT, HEADING = 34.0, 15.0, 8.5, 8.5
MOST_ROWS, PAD, COLUMN_GAP = 6, 12.0, 18.0
WORDS = 150.0
FURTHER = 11.0  # to a further line of an entry
SIDES = (170.0, 210.0, 260.0, 330.0, 430.0)  # of a key beside a picture
GAP = 16.0  # to a key beside a picture
LANDSCAPE = 1.6  # width for height, between a sheet of A4 and a projector
CLEARLY = 1.02  # how much larger a picture must get for its key to stand beside it


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample drawn in a box of 34 by 12 points with its corner at (0, 0), and its words."""

    marks: tuple[Mark, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    entries: tuple[Entry, ...]
    words: float = WORDS  # widest line of words


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    entries: tuple[tuple[Entry, tuple[str, ...]], ...]  # with the lines of its words
    lead: float
    width: float

    @property
    def height(self) -> float:
        return sum(ROW + FURTHER * (len(lines) - 1) for _, lines in self.entries)


class Keyed(NamedTuple):
    """The size of a picture with its key, and the key."""

    width: float
    height: float
    key: Group


class Apart(NamedTuple):
    """A picture without its key, and what its key holds, for pages of their own."""

    picture: Drawing
    sections: tuple[Section, ...]


def key_alone(sections: Sequence[Section], room: float) -> Drawing:
    """Return the key as a drawing of its own of a width."""
    key, high = draw_key(sections, 0.0, 0.0, room)
    return Drawing(room, high, (key,), says=key.says)


def with_key(
    sections: Sequence[Section],
    size: tuple[float, float],
    edges: tuple[float, float],
    page: float,
    grow: float = 1.0,
    say: Say = str,
) -> Keyed:
    """Return the key of a picture, below it or beside it: where the picture gets larger on a page of this shape.

    `size` is that of the picture without its key, `edges` the margin and the top of what stands below the heading.
    """
    (wide, foot), (edge, top) = size, edges
    key, high = draw_key(sections, edge, foot, wide - 2 * edge, grow, say)
    best = Keyed(wide, foot + high + edge * 0.8, key)
    left = wide - edge + GAP * grow
    for room in (room * grow for room in SIDES):
        key, high = draw_key(sections, left, top, room, grow, say)
        beside = Keyed(left + room + edge, max(foot, top + high + edge * 0.8), key)
        if _fits(beside, page) > _fits(best, page) * CLEARLY:
            best = beside
    return best


def _fits(keyed: Keyed, page: float) -> float:
    """Return how large a picture gets on a page of this shape and of height 1."""
    return min(page / keyed.width, 1.0 / keyed.height)


def draw_key(
    sections: Sequence[Section], x: float, y: float, room: float, size: float = 1.0, say: Say = str
) -> tuple[Group, float]:
    """Return the key as one group in a language, and its height; `size` enlarges it."""
    if size != 1.0:
        key, height = draw_key(sections, x / size, y / size, room / size, say=say)
        return replace(key, marks=tuple(grown(mark, size) for mark in key.marks)), height * size
    sections = [_retold(section, say) for section in sections]
    bands = _bands([_columns(s, room - 2 * PAD) for s in sections if s.entries], room - 2 * PAD)
    marks: list[Mark] = []
    top = y + PAD
    for band in bands:
        left = x + PAD
        for column in band:
            marks.append(Label(left, top + 7.0, column.heading, HEADING, Ink.SOFT, True))
            at = top + 15.0
            for entry, lines in column.entries:
                marks += [shifted(mark, left, at) for mark in entry.marks]
                for n, text in enumerate(lines):
                    marks.append(Label(left + column.lead, at + 9.0 + n * FURTHER, text, TEXT, Ink.TEXT))
                at += ROW + FURTHER * (len(lines) - 1)
            left += column.width + COLUMN_GAP
        top += 15.0 + max(column.height for column in band) + 8.0
    height = top - y
    panel = Box(x, y, room, height, Ink.PANEL, Ink.RULE, 0.8, radius=4.0)
    said = "; ".join(entry.words for section in sections for entry in section.entries)
    return Group("", say(worded("Key: {entries}", entries=said)), (panel, *marks)), height


def _retold(section: Section, say: Say) -> Section:
    entries = tuple(replace(entry, words=retold(entry.words, say)) for entry in section.entries)
    return replace(section, heading=retold(section.heading, say), entries=entries)


def _columns(section: Section, room: float) -> list[_Column]:
    """Return a section in columns: short ones where the room allows, else fewer and longer."""
    for count in range(-(-len(section.entries) // MOST_ROWS), 0, -1):
        columns = _in_columns(section, count, room)
        if count == 1 or _whole(columns) <= room:
            return columns
    return []


def _whole(columns: Sequence[_Column]) -> float:
    return sum(column.width + COLUMN_GAP for column in columns) - COLUMN_GAP


def _in_columns(section: Section, count: int, room: float) -> list[_Column]:
    made: list[_Column] = []
    each = -(-len(section.entries) // count)
    for n in range(-(-len(section.entries) // each)):
        part = section.entries[n * each : (n + 1) * each]
        sample = max(_right(entry.marks) for entry in part)
        heading = section.heading if n == 0 else ""
        lead = sample + 6.0 if sample else 0.0
        told = tuple((entry, wrap(entry.words, min(section.words, room - lead), TEXT)) for entry in part)
        words = max(width(line, TEXT) for _, lines in told for line in lines)
        made.append(_Column(heading, told, lead, max(lead + words, width(heading, HEADING, True))))
    return made


def _right(marks: Sequence[Mark]) -> float:
    right = 0.0
    for mark in marks:
        if isinstance(mark, Box):
            right = max(right, mark.x + mark.width)
        elif isinstance(mark, Path):
            right = max(right, *(x for x, _ in mark.points))
        elif isinstance(mark, Oval):
            right = max(right, mark.x + mark.rx)
    return right


def _bands(sections: Sequence[list[_Column]], room: float) -> list[list[_Column]]:
    """Set columns in bands; a section starts a new band rather than be torn apart."""
    bands: list[list[_Column]] = []
    used = room
    for columns in sections:
        whole = _whole(columns)
        if used + whole > room >= whole:
            bands.append([])
            used = 0.0
        for column in columns:
            if used + column.width > room:
                bands.append([])
                used = 0.0
            bands[-1].append(column)
            used += column.width + COLUMN_GAP
    return bands


def shifted(mark: Mark, dx: float, dy: float) -> Mark:
    """Return a mark shifted."""
    if isinstance(mark, Path):
        return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def grown(mark: Mark, by: float) -> Mark:
    """Return a mark enlarged about the corner of the picture."""
    match mark:
        case Label():
            return replace(mark, x=mark.x * by, y=mark.y * by, size=mark.size * by)
        case Path():
            points = tuple((x * by, y * by) for x, y in mark.points)
            return replace(mark, points=points, line_width=mark.line_width * by, dash=tuple(d * by for d in mark.dash))
        case Oval():
            return replace(
                mark, x=mark.x * by, y=mark.y * by, rx=mark.rx * by, ry=mark.ry * by, line_width=mark.line_width * by
            )
        case Box():
            return replace(
                mark,
                x=mark.x * by,
                y=mark.y * by,
                width=mark.width * by,
                height=mark.height * by,
                line_width=mark.line_width * by,
                radius=mark.radius * by,
            )
