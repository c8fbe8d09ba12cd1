"""Workbooks (XLSX, XLSB, XLS, ODS) to rows of strings, sheet by sheet, through calamine.

Dates arrive as ISO words with the precision they were shown with: '2006-06' is June 2006.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import BinaryIO, NamedTuple

from importers.readers.formats import Coarse, Formats, Place, SheetNotes, column_name
from importers.readers.formats_ods import OdsFormats
from importers.readers.formats_xls import XlsFormats
from importers.readers.limits import Limits
from importers.readers.raw import RawProblem, RawRow
from importers.readers.sniffing import UnusableError
from importers.readers.unpacking import LOCKED, Workbook, kind_of_ole, kind_of_zip

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

MOST, LONGEST_COMMENT = 200, 300  # comments of a sheet that are told, and letters of each
STRUCK = "these words are struck out in the workbook; they were taken all the same"
DAMAGED_SHEET = "this sheet is damaged and could not be read"
_CANNOT_OPEN = "cannot be opened as a workbook; it may be damaged, or only half of it arrived"


class Sheet(NamedTuple):
    """One sheet: its rows that hold anything, what was found wrong, and sentences about it."""

    name: str
    rows: Iterator[RawRow]
    problems: list[RawProblem]
    notes: list[str]


def read_workbook(file: BinaryIO, zipped: bool, limits: Limits) -> tuple[Workbook, Iterator[Sheet]]:
    """Return what kind of workbook it is, and its sheets in their order."""
    kind = kind_of_zip(file, limits) if zipped else kind_of_ole(file.read())
    file.seek(0)
    return kind, _sheets(file.read(), kind, limits)


def _sheets(data: bytes, kind: Workbook, limits: Limits) -> Iterator[Sheet]:
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
        WorksheetNotFound,
        ZipError,
    )

    with ExitStack() as stack:
        formats = _formats(data, kind, limits, stack)
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            listed = book.sheets_metadata
        except PasswordError as trouble:
            raise UnusableError(LOCKED) from trouble
        except (CalamineError, ZipError, OSError) as trouble:
            raise UnusableError(_CANNOT_OPEN) from trouble
        for about in listed:
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            problems: list[RawProblem] = []
            notes: list[str] = []
            try:
                sheet = book.get_sheet_by_name(about.name)
            except (CalamineError, WorksheetNotFound, ZipError, OSError):
                problems.append(RawProblem(about.name, "", DAMAGED_SHEET))
                yield Sheet(about.name, iter(()), problems, notes)
                continue
            if about.visible is not SheetVisibleEnum.Visible:
                notes.append(f"The sheet '{about.name}' is hidden in the workbook; it was read all the same.")
            known = formats.notes(about.name) if formats else SheetNotes()
            if known.hidden_rows:
                notes.append(f"{known.hidden_rows} rows of '{about.name}' are hidden in the workbook.")
            notes += (f"Comment at {about.name}!{at}: {words[:LONGEST_COMMENT]}" for at, words in known.comments[:MOST])
            offset = sheet.start[1] if sheet.start else 0
            merged = Merged(known.spans or sheet.merged_cell_ranges or ())
            rows = _rows(about.name, sheet.iter_rows(), offset, known, merged, problems)
            yield Sheet(about.name, rows, problems, notes)


def _formats(data: bytes, kind: Workbook, limits: Limits, stack: ExitStack) -> Formats | OdsFormats | XlsFormats | None:
    """Return what tells the number formats of a kind of workbook; XLSB keeps its own to itself."""
    if kind == "XLS":
        return XlsFormats(data)
    if kind == "XLSB":
        return None
    archive = stack.enter_context(zipfile.ZipFile(io.BytesIO(data)))
    return Formats(archive, limits.unpacked) if kind == "XLSX" else OdsFormats(archive, limits.unpacked)


class Merged:
    """Cells merged downwards: what stands in the first holds in every row they cover."""

    def __init__(self, ranges: Iterable[tuple[Place, Place]]) -> None:
        down = sorted((top, column, bottom) for (top, column), (bottom, _) in ranges if bottom > top)
        self._waiting = deque(down)
        self._open: dict[int, tuple[int, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._waiting or self._open)

    def spread(self, number: int, words: list[str], offset: int) -> None:
        """Write into a row of its own what stands in the merged cells that cover it; remember those that begin."""
        own = any(words)
        for column, (bottom, held) in list(self._open.items()):
            if number > bottom:
                del self._open[column]
            elif own and not words[column - offset]:
                words[column - offset] = held
        while self._waiting and self._waiting[0][0] <= number:
            top, column, bottom = self._waiting.popleft()
            if top == number and 0 <= column - offset < len(words) and words[column - offset]:
                self._open[column] = (bottom, words[column - offset])


def _rows(
    name: str,
    rows: Iterator[Sequence[Cell]],
    offset: int,
    notes: SheetNotes,
    merged: Merged,
    problems: list[RawProblem],
) -> Iterator[RawRow]:
    """Yield the rows that hold anything as text, with the number Excel shows beside them."""
    coarse, margin = notes.coarse, ("",) * offset
    for number, cells in enumerate(rows):
        words = [cell if type(cell) is str else cell_text(cell) for cell in cells]
        if number in notes.errors:
            for column, why in notes.errors[number].items():
                place = f"{name}!{column_name(column)}{number + 1}"
                problems.append(RawProblem(place, why, f"the cell holds {_named(why)}, so nothing was read from it"))
        if coarse:
            for column, cell in enumerate(cells, offset):
                if isinstance(cell, datetime.date) and (number, column) in coarse:
                    words[column - offset] = coarse_text(cell, coarse[number, column])
        if merged:
            merged.spread(number, words, offset)
        if number in notes.struck:
            columns = (column - offset for column in notes.struck[number])
            said = " | ".join(words[column] for column in columns if 0 <= column < len(words) and words[column])
            problems += [RawProblem(f"{name}!{number + 1}", said, STRUCK)] if said else []
        if any(words):
            yield RawRow(f"{name}!{number + 1}", (*margin, *words))


def cell_text(cell: Cell) -> str:
    """Return a cell's value as words: whole numbers without a point, dates and times in ISO form."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        plain_day = cell.time() == datetime.time()
        return cell.date().isoformat() if plain_day else cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, datetime.time):
        return cell.strftime("%H:%M")
    if isinstance(cell, datetime.timedelta):
        minutes = int(cell.total_seconds() // 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(cell)


def coarse_text(day: datetime.date, coarse: Coarse) -> str:
    """Return the month or year that a cell shows; a day that only the format hides stays a day."""
    if coarse == "month" and day.day == 1:
        return f"{day.year:04}-{day.month:02}"
    if coarse == "year" and (day.month, day.day) == (1, 1):
        return f"{day.year:04}"
    return cell_text(day)


def _named(why: str) -> str:
    return f"the error {why}" if why.startswith("#") else why
