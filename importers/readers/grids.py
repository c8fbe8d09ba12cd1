"""Tables of a document to tables of a chronology: where the headings stand, what goes on over pages, what is a title.

A table without headings goes on with the one before it where both are equally wide; one of two columns whose
first holds dates is a chronology all the same; any other is no chronology, and its words are kept as a note.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from case.reading_dates import UnreadableDateError, read
from importers.columns import field_of, header_row, plain
from importers.readers.raw import RawProblem, RawRow, RawTable

LONGEST_TITLE = 80
NO_COLUMNS: frozenset[int] = frozenset()
DATED = ("Date", "Event")

_BANNER = "this row goes across the whole table, so it is no entry; read it beside the entries around it"


class Line(NamedTuple):
    """A row of a document's table. `wide` are columns that a merged cell covers, `banner` words across all of them."""

    place: str
    cells: tuple[str, ...]
    wide: frozenset[int] = NO_COLUMNS
    banner: str = ""


class Laid(NamedTuple):
    """What a table turned out to be: chronologies under their headings, or words that are none."""

    tables: tuple[RawTable, ...]
    words: str = ""


def lay_out(lines: Sequence[Line], names: Sequence[str], before: RawTable | None) -> Laid:
    """Return the tables in a document's table. `names` are titles above it, the nearest first."""
    header = header_row([line.cells for line in lines])
    if header is None:
        return _without_headings(lines, names, before)
    titles = [line.banner or " ".join(filter(None, line.cells)) for line in lines[:header]]
    headings, taken = _headings(lines, header)
    names = (*(title for title in reversed(titles) if len(title) <= LONGEST_TITLE), *names)
    return Laid(_segments(lines[header + taken :], headings, names, lines[header].place))


def is_title(words: str) -> bool:
    """Tell whether words may be the title of what stands below them: short, one line, no sentence."""
    return 0 < len(words) <= LONGEST_TITLE and "\n" not in words and words[-1] not in ".,;?!"


def as_dated(words: str) -> bool:
    """Tell whether words are a date."""
    try:
        return read(words).when.dated
    except UnreadableDateError:
        return False


def _headings(lines: Sequence[Line], header: int) -> tuple[tuple[str, ...], int]:
    """Return the headings and how many rows they take; the second row names what the first has merged."""
    top = lines[header]
    if top.wide and header + 1 < len(lines):
        below = lines[header + 1].cells
        known = [cell for cell in below if cell.strip()]
        if known and all(field_of(cell, "events") or field_of(cell, "people") for cell in known):
            pairs = zip(_padded(top.cells, len(below)), _padded(below, len(top.cells)), strict=True)
            return tuple(under or over for over, under in pairs), 2
    return top.cells, 1


def _segments(
    lines: Sequence[Line], headings: tuple[str, ...], names: Sequence[str], place: str
) -> tuple[RawTable, ...]:
    """Return the rows under their headings; a banner begins a part with a name of its own."""
    repeated = [plain(heading) for heading in headings]
    tables: list[RawTable] = []
    rows: list[RawRow] = []
    problems: list[RawProblem] = []
    title = ""

    def close() -> None:
        if rows or problems or not tables:
            name = "\n".join(filter(None, (title, *names)))
            tables.append(RawTable(name, headings, tuple(rows), tuple(problems), place))
            rows.clear()
            problems.clear()

    for line in lines:
        if line.banner:
            if len(line.banner) <= LONGEST_TITLE and not any(map(str.isdigit, line.banner)):
                close()
                title = line.banner
            else:
                problems.append(RawProblem(line.place, line.banner, _BANNER))
        elif [plain(cell) for cell in _padded(line.cells, len(headings))] != repeated:
            rows.append(RawRow(line.place, _padded(line.cells, len(headings))))
    close()
    return tuple(tables)


def _without_headings(lines: Sequence[Line], names: Sequence[str], before: RawTable | None) -> Laid:
    width = max((len(line.cells) for line in lines), default=0)
    if before is not None and width == len(before.headings):
        return Laid(_segments(lines, before.headings, before.name.splitlines(), before.place))
    dated = sum(1 for line in lines if line.cells and as_dated(line.cells[0]))
    if width == len(DATED) and dated and dated * 2 >= len(lines):
        return Laid(_segments(lines, DATED, names, lines[0].place))
    return Laid((), "; ".join(line.banner or " | ".join(filter(None, line.cells)) for line in lines))


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("",) * (width - len(cells)))
