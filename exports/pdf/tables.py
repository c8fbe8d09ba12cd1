"""Tables on paper: laid out as values first, so that the number of pages is known, then drawn and tagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from drawing.marks import Anchor, Ink
from drawing.text import LINE
from drawing.theme import PRINT
from exports.pdf.lines import lines, put_lines
from exports.pdf.sheet import Element, Sheet, number

GAP = 10.0  # between columns
THIN = 0.2  # of a page: a last page with less is worth avoiding
CLOSER = (0.9, 0.8, 0.7, 0.6)  # of the air between rows


class Column(NamedTuple):
    """A heading, its width in points, how it is set."""

    heading: str
    width: float
    anchor: Anchor = Anchor.LEFT
    ink: Ink = Ink.TEXT
    bold: bool = False


class Row(NamedTuple):
    """The words of each cell; a line break begins a new line. `ruled` draws a stronger line above."""

    cells: tuple[str, ...]
    ruled: bool = False
    dot: Ink | None = None  # a small square before the cell of the column `Table.dotted`
    indent: float = 0.0
    soft: bool = False


@dataclass(frozen=True)
class Table:
    """Columns and rows, and the size of the type."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 8.0
    dotted: int = -1
    pad: float = 3.0  # above and below the lines of a row

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)


class Piece(NamedTuple):
    """A row, or as much of it as fits a page: the lines of each cell."""

    row: int
    cells: tuple[tuple[str, ...], ...]

    def height(self, table: Table) -> float:
        return max(len(cell) for cell in self.cells) * table.size * LINE + 2 * table.pad


@dataclass
class TableDrawing:
    """Draws the pieces of one table over its pages: one table to a screen reader."""

    table: Table
    _rows: dict[int, tuple[Element, list[Element]]] = field(default_factory=dict)
    _element: Element | None = None

    def draw(self, sheet: Sheet, pieces: Sequence[Piece], x: float, y: float) -> float:
        """Draw a page's share with its top at `y`; return where it ends."""
        if self._element is None:
            with sheet.group("Table") as self._element, sheet.group("TR"):
                y = self._heading(sheet, x, y, tagged=True)
        else:
            with sheet.artifact():
                y = self._heading(sheet, x, y, tagged=False)
        with sheet.within(self._element):
            for piece in pieces:
                y = self._piece(sheet, piece, x, y)
        return y

    def _heading(self, sheet: Sheet, x: float, y: float, tagged: bool) -> float:
        table, size = self.table, self.table.size
        tall = heading_height(table)
        back = f"{number(x)} {number(y - tall)} {number(table.width)} {number(tall)} re f"
        if tagged:
            with sheet.artifact():
                _fill(sheet, Ink.PANEL, back)
        else:
            _fill(sheet, Ink.PANEL, back)
        for _, column, left in _placed(table, x):
            words = _heading_lines(table, column)
            with sheet.tag("TH", scope="Column") if tagged else nullcontext():
                put_lines(sheet, _start(column, left), y - table.pad - 1, words, size, Ink.SOFT, True, column.anchor)
        return y - tall

    def _piece(self, sheet: Sheet, piece: Piece, x: float, y: float) -> float:
        table = self.table
        row = table.rows[piece.row]
        self._decorate(sheet, piece, row, x, y)
        known = self._rows.get(piece.row)
        if known:
            for (at, column, left), cell, element in zip(_placed(table, x), piece.cells, known[1], strict=True):
                if cell:
                    with sheet.resume(element):
                        self._cell(sheet, at, _start(column, left), y, cell, row)
        else:
            elements = []
            with sheet.group("TR") as whole:
                for (at, column, left), cell in zip(_placed(table, x), piece.cells, strict=True):
                    with sheet.tag("TD") as element:
                        self._cell(sheet, at, _start(column, left), y, cell, row)
                    elements.append(element)
            self._rows[piece.row] = whole, elements
        return y - piece.height(table)

    def _cell(self, sheet: Sheet, at: int, left: float, y: float, cell: tuple[str, ...], row: Row) -> None:
        column = self.table.columns[at]
        left += (8.0 if at == self.table.dotted else 0.0) + (row.indent if at == 0 else 0.0)
        ink = Ink.SOFT if row.soft else column.ink
        bold = column.bold and not row.soft
        put_lines(sheet, left, y - self.table.pad, cell, self.table.size, ink, bold, column.anchor)

    def _decorate(self, sheet: Sheet, piece: Piece, row: Row, x: float, y: float) -> None:
        with sheet.artifact():
            sheet.stroke(PRINT[Ink.FAINT if row.ruled else Ink.RULE])
            sheet.set("width", "0.6 w" if row.ruled else "0.4 w")
            sheet.put(f"{number(x)} {number(y)} m {number(x + self.table.width)} {number(y)} l S")
            if row.dot and self.table.dotted >= 0 and piece.cells[self.table.dotted]:
                left = x + sum(column.width for column in self.table.columns[: self.table.dotted])
                middle = y - self.table.pad - self.table.size * 0.72
                _fill(sheet, row.dot, f"{number(left)} {number(middle - 2.4)} 4.8 4.8 re f")


def _fill(sheet: Sheet, ink: Ink, outline: str) -> None:
    sheet.fill(PRINT[ink])
    sheet.fill_opacity(1.0)
    sheet.put(outline)


def heading_height(table: Table) -> float:
    """Return how high the headings stand; a long one takes several lines."""
    most = max((len(_heading_lines(table, column)) for column in table.columns), default=1)
    return most * table.size * LINE + 2 * table.pad + 2


def _heading_lines(table: Table, column: Column) -> tuple[str, ...]:
    return lines(column.heading, column.width - GAP, table.size, bold=True) or ("",)


def lay_out(table: Table, first: float, next: float) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces on each page: the first has `first` points for the table, the others `next`.

    A row stays whole where it can; one that is taller than a page goes on on the next.
    """
    return _share_out(table, _pieces(table), first, next)


def _pieces(table: Table) -> list[Piece]:
    return [Piece(index, tuple(_cell_lines(table, row))) for index, row in enumerate(table.rows)]


def _share_out(table: Table, pieces: Sequence[Piece], first: float, next: float) -> tuple[tuple[Piece, ...], ...]:
    pages: list[list[Piece]] = [[]]
    left = first - heading_height(table)
    full = next - heading_height(table)
    for piece in pieces:
        tall = piece.height(table)
        if tall > left and pages[-1]:
            pages.append([])
            left = full
        while tall > left:
            head, piece = _cut(piece, left, table)
            pages[-1].append(head)
            pages.append([])
            left, tall = full, piece.height(table)
        pages[-1].append(piece)
        left -= tall
    return tuple(tuple(page) for page in pages)


def balanced(table: Table, room: float) -> tuple[Table, tuple[tuple[Piece, ...], ...]]:
    """Return the table and its pages, set a little closer where that spares a last page that is almost empty."""
    pieces = _pieces(table)  # where lines break does not depend on the air between rows
    pages = _share_out(table, pieces, room, room)
    if len(pages) > 1 and sum(piece.height(table) for piece in pages[-1]) < room * THIN:
        for share in CLOSER:
            closer = replace(table, pad=table.pad * share)
            found = _share_out(closer, pieces, room, room)
            if len(found) < len(pages):
                return closer, found
    return table, pages


def _cut(piece: Piece, room: float, table: Table) -> tuple[Piece, Piece]:
    """Return as many lines of a row as fit, and the rest; at least one line, so that it ends."""
    count = max(1, int((room - 2 * table.pad) / (table.size * LINE)))
    return (
        piece._replace(cells=tuple(cell[:count] for cell in piece.cells)),
        piece._replace(cells=tuple(cell[count:] for cell in piece.cells)),
    )


def _cell_lines(table: Table, row: Row) -> Iterator[tuple[str, ...]]:
    for index, (column, words) in enumerate(zip(table.columns, row.cells, strict=True)):
        room = column.width - GAP - (8.0 if index == table.dotted else 0.0) - (row.indent if index == 0 else 0)
        parts = words.split("\n") if "\n" in words else (words,)
        yield tuple(line for part in parts for line in lines(part, room, table.size, column.bold and not row.soft))


def _placed(table: Table, x: float) -> Iterator[tuple[int, Column, float]]:
    for index, column in enumerate(table.columns):
        yield index, column, x
        x += column.width


def _start(column: Column, left: float) -> float:
    """Return where the words of a column are set from."""
    match column.anchor:
        case Anchor.RIGHT:
            return left + column.width - GAP
        case Anchor.MIDDLE:
            return left + (column.width - GAP) / 2
        case _:
            return left
