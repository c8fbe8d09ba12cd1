"""Cells as text fit to keep: no control characters, no direction marks, one kind of newline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.readers.raw import RawProblem, RawRow

_UNSEEN = {ord(letter): None for letter in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\u00ad"}
_UNSEEN |= dict.fromkeys(range(0x2066, 0x206A))
_SPACES = {0x00A0: " ", 0x202F: " ", 0x2007: " ", 0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
_TIDY = _UNSEEN | _SPACES
_FOREIGN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
KEPT_FROM_ACTING = re.compile(r"'[=+\-@\t\r]")  # an apostrophe before what a spreadsheet would take for a formula

_LEFT_OUT = "characters that mean nothing in a text (such as NUL) were left out of this row"
_DAMAGED = "some letters of this row were damaged before it came here and show as \ufffd"


def clean_row(row: RawRow, damaged: bool) -> tuple[RawRow, RawProblem | None]:
    """Return a row with tidy cells, and a problem where letters were lost; the row stays in either way."""
    whole = "".join(row.cells)
    if "'" in whole:
        row = RawRow(row.place, tuple(cell[1:] if KEPT_FROM_ACTING.match(cell) else cell for cell in row.cells))
    if whole.isprintable() and not damaged:
        return row, None
    found = None
    if _FOREIGN.search(whole):
        found = RawProblem(row.place, first_with(row.cells, _FOREIGN), _LEFT_OUT)
    elif damaged and "\ufffd" in whole:
        found = RawProblem(row.place, next(cell for cell in row.cells if "\ufffd" in cell), _DAMAGED)
    return RawRow(row.place, tuple(clean(cell) for cell in row.cells)), found


def clean(cell: str) -> str:
    """Return the text of a cell without what cannot be seen."""
    if cell.isprintable():
        return cell
    cell = cell.replace("\r\n", "\n").replace("\r", "\n").translate(_TIDY)
    return _FOREIGN.sub("", cell)


def first_with(cells: Sequence[str], pattern: re.Pattern[str]) -> str:
    """Return the first cell in which a pattern is found."""
    return next((cell for cell in cells if pattern.search(cell)), "")
