"""What a case keeps of a file beside its events: its rows, how its tables were read, which rows need a look.

So a row that could not be taken is still there when the case is opened again, and is read as its file was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from case.model import LeftRow, ReadAs, Source
from case.originals import Row, keep, pack, tables_of
from importers.columns import Mapped, TableKind
from importers.opening import Opened, in_the_file
from importers.readers.reading import Outline, Piece, TableOutline
from importers.report import RowProblem, problem
from importers.review.corrections import KEPT, LEFT_OUT, fingerprint

MOST_LEFT = 5_000  # rows that need a look which a source keeps; of a file with more, something else is wrong

Cells = Mapping[str, tuple[str, ...]]  # what a person says that rows hold, by place


class InMemory:
    """Rows that are at hand already, in place of a file that is read."""

    def pieces(self) -> Iterable[Piece]:
        return ()

    def hold(self) -> None:
        """Hold nothing: there is no child to let go."""

    def close(self) -> None:
        """End nothing."""


def kept(file: Opened) -> Source:
    """Return a file as the case keeps it, without an id of its own yet."""
    original = keep([table.headings for table in file.outline.tables], file.packed)
    tables = tuple(_read_as(file, number) for number in range(len(file.mapped)))
    problems = sorted(file.problems, key=lambda told: in_the_file(told.place))
    left = tuple(_left(file, told) for told in problems[:MOST_LEFT])
    return Source("", file.name, file.outline.digest, file.counted, original, file.outline.format, tables, left)


def problems_of(source: Source) -> tuple[RowProblem, ...]:
    """Return what still needs a look in a source."""
    return tuple(problem(source.file, one.place, one.column, one.text, one.why) for one in source.left)


def misfits_of(source: Source) -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """Return the rows that are kept for their problems alone, by place: the number of their table, and their cells.

    They fit no table as they stand, or are of a list of people, agencies or ties.
    """
    return {one.place: (one.table, one.cells) for one in source.left if one.cells}


def rows_left(source: Source) -> Mapping[str, Row]:
    """Return the rows that need a look, as the file has them, by place."""
    places = {one.place for one in source.left if one.place}
    found = {one.place: (one.table, one.cells) for one in source.left if one.cells and one.column}
    found |= tables_of(source, places)
    return {place: Row(place, source.tables[table].headings, cells) for place, (table, cells) in found.items()}


def opened_again(source: Source, corrected: Cells) -> Opened:
    """Return the rows of a source that a person has put right as a file that is only these rows."""
    found, misfits = tables_of(source, set(corrected)), misfits_of(source)
    gathered: dict[int, list[Piece]] = {number: [] for number in range(len(source.tables))}
    packed: list[bytes] = []
    for place, cells in corrected.items():
        table = found[place][0] if place in found else misfits[place][0]
        read_as = source.tables[table]
        width = len(read_as.headings)
        stripped = [cell.strip() for cell in cells[:width]]
        columns = [[cell] for cell in (*stripped, *[""] * (width - len(stripped)))]
        if place not in found and read_as.kind == "events":
            packed.append(pack(["rows", table, [place], columns]))
        columns += [[words] for _, words in read_as.constants]
        gathered[table].append(Piece(table, [place], columns, ()))
    tables = tuple(
        TableOutline(one.name, (*one.headings, *(name for name, _ in one.constants)), "") for one in source.tables
    )
    outline = Outline(source.format, "", source.digest, (), tables)
    mapped = tuple(map(_mapped, source.tables))
    return Opened(source.file, Path(source.file), InMemory(), outline, mapped, gathered, packed=packed, left_of=source)


def put_right(opened: Opened, corrected: Cells) -> Source:
    """Return the source of rows that were put right, with what of them still needs a look."""
    assert opened.left_of is not None  # noqa: S101 - it was opened so
    source, misfits = opened.left_of, misfits_of(opened.left_of)
    again = {told.place: _left(opened, told) for told in opened.problems if told.place in corrected}
    fresh = [replace(one, table=misfits[place][0], cells=misfits[place][1]) if place in misfits else one
             for place, one in again.items()]  # fmt: skip
    own = [place for place in corrected if place in misfits and source.tables[misfits[place][0]].kind == "events"]
    parts = [part for part, place in zip(opened.packed, own, strict=True) if place not in again]
    headings = [table.headings for table in source.tables]
    original = (*source.original, *parts) if source.original else keep(headings, parts)
    waiting = (one for one in source.left if one.place not in corrected)
    left = sorted((*waiting, *fresh), key=lambda one: in_the_file(one.place))
    return replace(source, original=original, left=tuple(left))


def month_first_said(source: Source, headings: Sequence[str]) -> bool | None:
    """Return what a person said of how a table with these headings writes its dates; None where nothing was."""
    found = read_before(source, headings)
    return found.month_first if found else None


def read_before(source: Source, headings: Sequence[str]) -> ReadAs | None:
    """Return how a table of a source with these headings was read."""
    wanted = fingerprint(headings)
    return next((one for one in source.tables if fingerprint(one.headings) == wanted), None)


def _read_as(file: Opened, number: int) -> ReadAs:
    table, mapped = file.outline.tables[number], file.mapped[number]
    headings = table.headings[: len(table.headings) - len(mapped.constants)]
    feeds = {column: field for field, columns in mapped.columns.items() for column in columns}
    feeds |= dict.fromkeys(mapped.spare, KEPT)
    fields = tuple(feeds.get(column, LEFT_OUT) for column in range(len(headings)))
    constants, said = tuple(mapped.constants.items()), file.month_first(number)
    names = (file.family_first(number), mapped.dates_down)
    return ReadAs(table.name, mapped.kind, headings, fields, constants, said, file.rows[number], table.families, *names)


def _mapped(one: ReadAs) -> Mapped:
    columns: dict[str, tuple[int, ...]] = {}
    for column, field in enumerate(one.fields):
        if field not in (KEPT, LEFT_OUT):
            columns[field] = (*columns.get(field, ()), column)
    columns |= {name: (number,) for number, (name, _) in enumerate(one.constants, len(one.headings))}
    spare = tuple(column for column, field in enumerate(one.fields) if field == KEPT)
    answers = (bool(one.month_first), one.family_first, one.dates_down)
    return Mapped(cast(TableKind, one.kind), columns, spare, dict(one.constants), *answers)


def _left(file: Opened, told: RowProblem) -> LeftRow:
    table, cells = (file.lists if told.column else file.misfits).get(told.place, (0, ()))
    return LeftRow(told.place, told.column, told.text, told.why, table, cells)
