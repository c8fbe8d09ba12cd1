"""A Word table as rows of equal width: merged cells spread out, each row with its number as one counts it.

A cell merged downwards stands in every row it covers, one merged sideways in its first column. A row in which
one cell goes across the whole table is a banner: a title or a heading for the rows below.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from importers.readers.word_text import W, Words, words_of

WIDEST = 200  # columns


class GridRow(NamedTuple):
    """A row of a table. `wide` names the columns that a cell merged sideways covers beyond its first."""

    number: int
    cells: tuple[str, ...]
    wide: frozenset[int]
    own: bool  # holds anything that is not merged down from above
    banner: str
    deleted: bool
    words: tuple[Words, ...]


def grid_rows(table: Any) -> Iterator[GridRow]:
    """Yield the rows of a table that hold anything."""
    above: list[str] = []
    for number, row in enumerate(_rows(table), start=1):
        made = _row(number, row, above)
        above = list(made.cells)
        if any(cell.strip() for cell in made.cells) and made.own:
            yield made
        elif any(one.deleted for one in made.words):
            yield made._replace(deleted=True)


def _rows(element: Any) -> Iterator[Any]:
    """Yield the rows of a table, not those of tables within it."""
    for child in element:
        if child.tag == f"{W}tr":
            yield child
        elif isinstance(child.tag, str) and child.tag not in (f"{W}tblPr", f"{W}tblGrid"):
            yield from _rows(child)


def _cells(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == f"{W}tc":
            yield child
        elif isinstance(child.tag, str) and child.tag not in (f"{W}trPr", f"{W}tblPrEx"):
            yield from _cells(child)


def _row(number: int, row: Any, above: list[str]) -> GridRow:
    properties = row.find(f"{W}trPr")
    cells: list[str] = [""] * _number(properties, "gridBefore", 0)
    wide: set[int] = set()
    own = False
    filled: list[tuple[str, int]] = []
    all_words: list[Words] = []
    for cell in _cells(row):
        about = cell.find(f"{W}tcPr")
        span = _number(about, "gridSpan", 1)
        words = words_of(cell)
        all_words.append(words)
        column = len(cells)
        if _continues(about, "vMerge"):
            text = above[column] if column < len(above) else words.text
        elif _continues(about, "hMerge"):
            text, span = words.text, max(span, 1)
            wide.add(column)
        else:
            text = words.text
            own = own or bool(text)
            filled.append((text, span))
        cells.append(text)
        cells += [""] * (span - 1)
        wide.update(range(column + 1, column + span))
        if len(cells) >= WIDEST:
            break
    cells = cells[:WIDEST]
    deleted = properties is not None and properties.find(f"{W}del") is not None
    return GridRow(number, tuple(cells), frozenset(wide), own, _banner(filled, cells), deleted, tuple(all_words))


def _banner(filled: list[tuple[str, int]], cells: list[str]) -> str:
    """Return the words of a row that is one cell across all columns, '' where it is none."""
    if len(filled) == 1 and filled[0][1] == len(cells) > 1:
        return filled[0][0]
    return ""


def _continues(about: Any, name: str) -> bool:
    """Tell whether a cell goes on with the merged one above, or before, it."""
    found = about.find(f"{W}{name}") if about is not None else None
    return found is not None and found.get(f"{W}val", "continue") != "restart"


def _number(about: Any, name: str, least: int) -> int:
    found = about.find(f"{W}{name}") if about is not None else None
    words = str(found.get(f"{W}val", "")) if found is not None else ""
    return min(max(int(words), least), WIDEST) if words.isascii() and words.isdigit() and len(words) < 6 else least
