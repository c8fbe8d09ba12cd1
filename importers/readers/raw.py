"""What a reader hands on: tables of strings, each row with its place in the file."""

from __future__ import annotations

from typing import NamedTuple


class RawRow(NamedTuple):
    """A row of cells as text; `place` is what a person would look for ('line 4', 'Sheet1!7')."""

    place: str
    cells: tuple[str, ...]


class RawProblem(NamedTuple):
    """A part of the file that could not be read; the reader has no columns yet.

    `cells` are those of a row that does not fit its headings, so that a person can put them right.
    """

    place: str
    text: str
    why: str
    cells: tuple[str, ...] = ()


class RawTable(NamedTuple):
    """A table under its headings; `name` is the sheet or heading it stood under, '' where the file has one."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[RawRow, ...]
    problems: tuple[RawProblem, ...] = ()
    place: str = ""  # where the headings stand
    families: int = 0  # that the ties of a family tree come from


class RawFile(NamedTuple):
    """What a document, a family tree or an export turned out to hold, read as a whole; `notes` are sentences."""

    format: str
    tables: tuple[RawTable, ...]
    notes: tuple[str, ...] = ()
