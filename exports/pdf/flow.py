"""Chapters of words, tables and small pictures on paper, one after the other as they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from drawing.marks import Anchor, Ink
from drawing.text import width
from exports.parts.blocks import Block, Chapter, Figure, Grid, Heading, Words
from exports.pdf.lines import height, lines, put_lines
from exports.pdf.paper import Page, Paper
from exports.pdf.sheet import Sheet
from exports.pdf.surface import paint
from exports.pdf.tables import GAP, Column, Piece, Row, Table, TableDrawing, heading_height, lay_out

TITLE = 15.0
HEADING = 11.5
SIZE = 9.0
TABLE = 8.0  # the type of tables
AIR = 9.0  # after each block
LEAST_START = 0.35  # of a page: with less room left a chapter begins a new one
WIDEST = 640.0  # points: longer lines of words are hard to read
SMALLEST = 0.75  # of the width: narrower no picture is made to spare its chapter a page

Draw = Callable[[Sheet], None]


@dataclass
class _Leaf:
    """A page that is being filled from the top."""

    section: str
    y: float
    draws: list[Draw] = field(default_factory=list)


def flow_pages(chapters: Sequence[Chapter], paper: Paper) -> Iterator[Page]:
    """Yield the pages of chapters; a chapter that fits on a page is not torn in two."""
    flow = _Flow(paper)
    for chapter in chapters:
        flow.chapter(chapter)
    for leaf in flow.leaves:
        yield Page(leaf.section, paper, _drawn(leaf.draws))


def _drawn(draws: Sequence[Draw]) -> Draw:
    def draw(sheet: Sheet) -> None:
        for one in draws:
            one(sheet)

    return draw


class _Flow:
    """Sets blocks one below the other and turns the page where they do not fit."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.leaves: list[_Leaf] = []
        self.share = 1.0  # of the width that the pictures of this chapter take

    def chapter(self, chapter: Chapter) -> None:
        paper = self.paper
        self.share = self._share(chapter)
        left = self.leaf.y - AIR - paper.low if self.leaves else 0.0
        whole = self._whole(chapter)
        least = whole if whole <= paper.rise else self._opening(chapter)
        if left < max(paper.rise * LEAST_START, least if least <= paper.rise else 0.0):
            self.leaves.append(_Leaf(chapter.title, paper.high))
        else:
            self.leaf.y -= AIR
        self._add(self._title(chapter.title, self.leaf.y), TITLE * 1.3 + AIR)
        for block, following in zip(chapter.blocks, (*chapter.blocks[1:], None), strict=True):
            self._block(block, following, chapter.title)

    @property
    def leaf(self) -> _Leaf:
        return self.leaves[-1]

    def _whole(self, chapter: Chapter) -> float:
        """Return how much room a chapter takes."""
        return TITLE * 1.3 + AIR + sum(self._room(block) for block in chapter.blocks)

    def _share(self, chapter: Chapter) -> float:
        """Return how wide pictures are drawn: a little less where that spares the chapter a page."""
        self.share = 1.0
        over = self._whole(chapter) - self.paper.rise
        pictures = sum(self._room(block) - AIR for block in chapter.blocks if isinstance(block, Figure))
        share = 1.0 - over / pictures if pictures and over > 0.0 else 1.0
        return share if share >= SMALLEST else 1.0

    def _opening(self, chapter: Chapter) -> float:
        """Return how much room a chapter takes down to its first picture, which its first words speak of."""
        pictures = (number for number, block in enumerate(chapter.blocks, 1) if isinstance(block, Figure))
        shown = chapter.blocks[: next(pictures, 0)]
        return TITLE * 1.3 + AIR + sum(self._room(block) for block in shown)

    def _room(self, block: Block) -> float:
        match block:
            case Heading():
                return HEADING * 1.3 + 4
            case Words(words=words):
                return height(len(self._lines(words)), SIZE) + AIR
            case Figure(drawing=drawing):
                return drawing.height * self.share * self.paper.room / drawing.width + AIR
            case Grid():
                table = table_of(block, self.paper.room)
                (share, *_) = lay_out(table, 1e6, 1e6)
                return heading_height(table) + sum(piece.height(table) for piece in share) + AIR

    def _add(self, draw: Draw, used: float) -> None:
        self.leaf.draws.append(draw)
        self.leaf.y -= used

    def _turn(self, title: str) -> None:
        self.leaves.append(_Leaf(title, self.paper.high))
        self._add(self._running(title), TITLE * 1.3 + AIR)

    def _block(self, block: Block, following: Block | None, title: str) -> None:
        wanted = self._room(block)
        if isinstance(block, Heading) and following is not None:
            wanted += min(self._room(following), 60.0)
        if isinstance(block, Grid):
            self._grid(block, title)
            return
        if wanted > self.leaf.y - self.paper.low and self.leaf.draws:
            self._turn(title)
        match block:
            case Heading(words=words):
                self._add(self._words("H2", words, self.leaf.y, HEADING, Ink.TEXT, True), HEADING * 1.3 + 4)
            case Words(words=words, soft=soft):
                ink = Ink.FAINT if soft else Ink.SOFT
                self._add(self._words("P", words, self.leaf.y, SIZE, ink, False), wanted)
            case Figure():
                self._add(self._figure(block, self.leaf.y), wanted)

    def _grid(self, grid: Grid, title: str) -> None:
        table = table_of(grid, self.paper.room)
        start = TITLE * 1.3 + AIR
        least = heading_height(table) + 30.0
        if self.leaf.y - self.paper.low < least:
            self._turn(title)
        drawing = TableDrawing(table)
        for number, share in enumerate(lay_out(table, self.leaf.y - self.paper.low, self.paper.rise - start)):
            if number:
                self._turn(title)
            used = heading_height(table) + sum(piece.height(table) for piece in share)
            self._add(self._table(drawing, share, self.leaf.y), used + AIR)

    def _lines(self, words: str) -> tuple[str, ...]:
        return lines(words, min(self.paper.room, WIDEST), SIZE)

    def _title(self, words: str, y: float) -> Draw:
        def draw(sheet: Sheet) -> None:
            sheet.bookmark(words)
            with sheet.tag("H1"):
                put_lines(sheet, self.paper.left, y, (words,), TITLE, bold=True)

        return draw

    def _running(self, words: str) -> Draw:
        def draw(sheet: Sheet) -> None:
            with sheet.artifact():
                put_lines(sheet, self.paper.left, self.paper.high, (f"{words}, continued",), TITLE, bold=True)

        return draw

    def _words(self, role: str, words: str, y: float, size: float, ink: Ink, bold: bool) -> Draw:
        def draw(sheet: Sheet) -> None:
            with sheet.tag(role):
                set_ = (words,) if role == "H2" else self._lines(words)
                put_lines(sheet, self.paper.left, y, set_, size, ink, bold)

        return draw

    def _figure(self, figure: Figure, y: float) -> Draw:
        wide = self.share * self.paper.room
        scale = wide / figure.drawing.width
        box = (self.paper.left, y - figure.drawing.height * scale, self.paper.left + wide, y)

        def draw(sheet: Sheet) -> None:
            with sheet.tag("Figure", alt=figure.says, box=box):
                paint(sheet, figure.drawing, self.paper.left, y, scale)

        return draw

    def _table(self, drawing: TableDrawing, share: tuple[Piece, ...], y: float) -> Draw:
        def draw(sheet: Sheet) -> None:
            drawing.draw(sheet, share, self.paper.left, y)

        return draw


def table_of(grid: Grid, room: float) -> Table:
    """Return a table for paper of a width."""
    columns = tuple(
        Column(
            heading, wide, Anchor.RIGHT if at in grid.right else Anchor.LEFT,
            Ink.TEXT if at == 0 or at in grid.right else Ink.SOFT, bold=at == 0,
        )
        for at, (heading, wide) in enumerate(zip(grid.headings, _widths(grid, room), strict=True))
    )  # fmt: skip
    return Table(columns, tuple(Row(cells) for cells in grid.rows), TABLE)


def _widths(grid: Grid, room: float) -> list[float]:
    """Return the widths of the columns: their shares, but none so narrow that a word would be torn.

    What such a column needs more comes from those that have it to spare. Words longer than a quarter of the paper
    are torn all the same.
    """
    whole = sum(grid.shares)
    wide = [room * share / whole for share in grid.shares]
    least = [min(_longest(grid, at) + GAP + 0.5, room / 4) for at in range(len(wide))]
    wanted = sum(max(need - has, 0.0) for need, has in zip(least, wide, strict=True))
    spare = sum(max(has - need, 0.0) for need, has in zip(least, wide, strict=True))
    if wanted > spare:
        return wide
    part = wanted / spare if spare else 0.0
    return [need if need > has else has - (has - need) * part for need, has in zip(least, wide, strict=True)]


def _longest(grid: Grid, at: int) -> float:
    """Return how wide the widest word of a column is."""
    heading = (width(word, TABLE, bold=True) for word in grid.headings[at].split())
    cells = (width(word, TABLE, bold=at == 0) for row in grid.rows for word in row[at].split())
    return max((*heading, *cells), default=0.0)
