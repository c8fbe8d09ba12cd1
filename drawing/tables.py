"""A table on paper: rows of words as pages of marks, each with its headings and its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Path
from drawing.text import ASCENT, LINE, elide, wrap

SIZE, HEAD_SIZE, TITLE_SIZE = 8.0, 8.0, 12.0
GAP = 4.0  # on either side of the words of a cell
PAD = 3.0  # above and below the words of a row
TITLE_ROOM, FOOT_ROOM = 30.0, 16.0
LINE_HIGH = SIZE * LINE


class Heading(NamedTuple):
    """A column on paper: its title, its share of the width, and which side its words stand on."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class _Cells:
    """One row, or what of it stands on one page: the lines of each cell."""

    number: int
    lines: tuple[tuple[str, ...], ...]

    @property
    def most(self) -> int:
        return max(1, *(len(lines) for lines in self.lines))

    @property
    def height(self) -> float:
        return self.most * LINE_HIGH + 2 * PAD

    def parted(self, at: int) -> tuple[_Cells, _Cells]:
        """Return the first lines of the row, and the rest for the next page."""
        first = tuple(lines[:at] for lines in self.lines)
        return _Cells(self.number, first), _Cells(self.number, tuple(lines[at:] for lines in self.lines))


def table_pages(
    title: str,
    below: str,
    headings: Sequence[Heading],
    rows: Sequence[Sequence[str]],
    width: float,
    height: float,
) -> tuple[Drawing, ...]:
    """Return a table as pages of a size in points; a row that does not fit goes on the next page, a long one on both.

    `below` says at the foot of every page what the table holds.
    """
    edges = _edges(headings, width)
    cells = (_Cells(number, _wrapped(row, edges)) for number, row in enumerate(rows))
    room = height - TITLE_ROOM - FOOT_ROOM - _head_height(headings, edges)
    pages = list(_paged(cells, room)) or [[]]
    return tuple(
        Drawing(
            width,
            height,
            tuple(_page(title, below, headings, edges, page, height, (number, len(pages)))),
            title=title,
            says=f"{title}, page {number} of {len(pages)}",
        )
        for number, page in enumerate(pages, 1)
    )


def _edges(headings: Sequence[Heading], width: float) -> tuple[tuple[float, float], ...]:
    """Return where each column begins and ends."""
    whole = sum(heading.share for heading in headings) or 1.0
    edges, x = [], 0.0
    for heading in headings:
        edges.append((x, x + width * heading.share / whole))
        x = edges[-1][1]
    return tuple(edges)


def _wrapped(row: Sequence[str], edges: Sequence[tuple[float, float]]) -> tuple[tuple[str, ...], ...]:
    return tuple(wrap(cell, right - left - 2 * GAP, SIZE) for cell, (left, right) in zip(row, edges, strict=True))


def _head_height(headings: Sequence[Heading], edges: Sequence[tuple[float, float]]) -> float:
    return HEAD_SIZE * LINE + 2 * PAD if headings and edges else 0.0


def _paged(rows: Iterator[_Cells], room: float) -> Iterator[list[_Cells]]:
    page: list[_Cells] = []
    left = room
    for row in rows:
        while row.height > left:
            fits = int((left - 2 * PAD) // LINE_HIGH)
            if row.height > room and fits >= 1:
                first, row = row.parted(fits)
                page.append(first)
            elif not page:
                break
            yield page
            page, left = [], room
        page.append(row)
        left -= row.height
    if page:
        yield page


def _page(
    title: str,
    below: str,
    headings: Sequence[Heading],
    edges: Sequence[tuple[float, float]],
    rows: Sequence[_Cells],
    height: float,
    place: tuple[int, int],
) -> Iterator[Group]:
    width = edges[-1][1] if edges else 0.0
    name = elide(title, width, TITLE_SIZE, bold=True)
    yield Group("title", title, (Label(0, TITLE_SIZE * ASCENT + 4, name, TITLE_SIZE, bold=True),))
    y = TITLE_ROOM
    head = _head_height(headings, edges)
    yield Group("head", "", tuple(_head(headings, edges, y, head)))
    y += head
    for row in rows:
        yield Group(f"row{row.number}", "", tuple(_row(row, headings, edges, y)))
        y += row.height
    baseline = height - FOOT_ROOM + SIZE * LINE
    number, last = place
    yield Group(
        "foot",
        below,
        (
            Label(0, baseline, elide(below, width * 0.8, SIZE), SIZE, Ink.SOFT),
            Label(width, baseline, f"Page {number} of {last}", SIZE, Ink.SOFT, anchor=Anchor.RIGHT),
        ),
    )


def _head(headings: Sequence[Heading], edges: Sequence[tuple[float, float]], y: float, height: float) -> Iterator[Mark]:
    width = edges[-1][1] if edges else 0.0
    yield Box(0, y, width, height, fill=Ink.PANEL)
    yield Path(((0, y + height), (width, y + height)), line=Ink.TEXT)
    for heading, edge in zip(headings, edges, strict=True):
        words = elide(heading.title, edge[1] - edge[0] - 2 * GAP, HEAD_SIZE, bold=True)
        yield _cell(words, heading, edge, y + PAD + HEAD_SIZE * ASCENT, HEAD_SIZE, bold=True)


def _row(row: _Cells, headings: Sequence[Heading], edges: Sequence[tuple[float, float]], y: float) -> Iterator[Mark]:
    width = edges[-1][1] if edges else 0.0
    if row.number % 2:
        yield Box(0, y, width, row.height, fill=Ink.STRIPE)
    for heading, edge, lines in zip(headings, edges, row.lines, strict=True):
        for number, line in enumerate(lines):
            yield _cell(line, heading, edge, y + PAD + SIZE * ASCENT + number * LINE_HIGH, SIZE)
    yield Path(((0, y + row.height), (width, y + row.height)), line=Ink.GRID, line_width=0.5)


def _cell(
    words: str, heading: Heading, edge: tuple[float, float], baseline: float, size: float, bold: bool = False
) -> Label:
    if heading.right:
        return Label(edge[1] - GAP, baseline, words, size, bold=bold, anchor=Anchor.RIGHT)
    return Label(edge[0] + GAP, baseline, words, size, bold=bold)
