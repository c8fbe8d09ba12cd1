"""A list of whom was asked: `agency,asked,consent,replied,covers from,covers until,current as of`.

An agency that has not replied stands in the case as asked: no return is not no involvement.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from case.dates import UNDATED, When
from case.model import AgencyReturn
from case.reading_dates import UnreadableDateError, read
from importers.columns import Mapped
from importers.matching import is_nobody
from importers.meaning.agencies import Agencies
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "received", "returned"})
_NO = frozenset({"no", "n", "false", "0", "not yet", "awaited", "awaiting", "outstanding", "chased", "pending"})
_DATES = ("asked", "replied", "covers_from", "covers_until", "current_as_of")


def read_asked(
    rows: Sequence[RawRow],
    mapped: Mapped,
    headings: Sequence[str],
    file: str,
    agencies: Agencies,
    trouble: Callable[[RowProblem], None],
) -> list[AgencyReturn]:
    """Return what the rows of a list tell, one return an agency; `trouble` hears of what could not be taken."""

    def cell(row: RawRow, field: str) -> str:
        column = mapped.one(field)
        return "" if column is None else " ".join(row.cells[column].split())

    def date_in(row: RawRow, field: str) -> When | None:
        words = cell(row, field)
        if words.casefold() in _YES:
            return replace(UNDATED, written=words)
        if is_nobody(words) or words.casefold() in _NO:
            return None
        try:
            return read(words).when
        except UnreadableDateError as error:
            heading = headings[mapped.columns[field][0]]
            trouble(problem(file, row.place, heading, words, f"{error} The row was taken without it."))
            return None

    found: list[AgencyReturn] = []
    for row in rows:
        name = cell(row, "agency")
        ids = () if is_nobody(name) else agencies.in_cell(name)
        if not ids:
            words = " | ".join(filter(None, row.cells))
            trouble(problem(file, row.place, "agency", words, "the row names no agency"))
            continue
        dates = {field: date_in(row, field) for field in _DATES}
        found += [AgencyReturn("", id, consent=cell(row, "consent"), **dates) for id in ids]
    return found
