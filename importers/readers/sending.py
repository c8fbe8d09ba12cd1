"""The rows of a table on their way out: in pieces, column by column, those that fit their headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from importers.readers.cleaning import KEPT_FROM_ACTING, clean_row
from importers.readers.limits import Limits
from importers.readers.raw import RawProblem, RawRow

ROWS_AT_ONCE = 1000
ROWS_WEIGHED = 20  # at a time
LETTERS_AT_ONCE = 1 << 19
MOST_CELLS, LETTERS_OF_CELLS = 200, 20_000  # of a row that a person is asked to put right


class Table(NamedTuple):
    """A table on its way out. `problems` fills while the rows are taken; `place` is where the headings stand."""

    name: str
    headings: tuple[str, ...]
    place: str
    rows: Iterator[RawRow]
    problems: list[RawProblem]
    families: int = 0


def send(number: int, table: Table, damaged: bool, limits: Limits, answer: Callable[..., None]) -> None:
    """Answer with the rows of a table in pieces, and with what was wrong in them."""
    rows: list[RawRow] = []
    letters = sent = 0
    while some := list(islice(table.rows, ROWS_WEIGHED)):
        rows += some
        letters += sum(map(len, chain.from_iterable(row.cells for row in some)))
        if len(rows) >= ROWS_AT_ONCE or letters > LETTERS_AT_ONCE:
            sent += _flush(number, table, rows, damaged, limits, answer)
            letters = 0
            if sent >= limits.rows:
                table.problems.append(RawProblem(some[-1].place, "", f"nothing was read after {sent:,} rows"))
                break
    _flush(number, table, rows, damaged, limits, answer)


def _flush(
    number: int, table: Table, rows: list[RawRow], damaged: bool, limits: Limits, answer: Callable[..., None]
) -> int:
    """Answer with some rows, column by column, and return how many there were."""
    places, columns = _columns(rows, table, damaged, limits)
    rows.clear()
    if table.problems:
        answer("problems", number, [(p.place, p.text[:1000], p.why, p.cells) for p in table.problems])
        table.problems.clear()
    if places:
        answer("rows", number, places, columns)
    return len(places)


def _columns(
    rows: list[RawRow], table: Table, damaged: bool, limits: Limits
) -> tuple[list[str], Sequence[Sequence[str]]]:
    """Return the places and the stripped columns of rows that fit; rows that need no second look all at once."""
    cells = [row.cells for row in rows]
    if not damaged and _need_no_look(cells, table.headings, limits):
        return [row.place for row in rows], [list(map(str.strip, column)) for column in zip(*cells, strict=True)]
    fitting = [
        fit
        for row in rows
        if (fit := _fit(row, len(table.headings), table.headings, damaged, limits, table.problems)) is not None
    ]
    places, *columns = zip(*fitting, strict=True) if fitting else ([],)
    return list(places), columns


def _need_no_look(cells: list[tuple[str, ...]], headings: tuple[str, ...], limits: Limits) -> bool:
    """Tell whether rows fit their headings and hold nothing but ordinary letters."""
    if not cells or set(map(len, cells)) != {len(headings)} or headings in cells:
        return False
    whole = "".join(chain.from_iterable(cells))
    if not whole.isprintable() or KEPT_FROM_ACTING.search(whole):
        return False
    return max(map(len, chain.from_iterable(cells))) <= limits.cell


def _fit(
    row: RawRow,
    width: int,
    headings: tuple[str, ...],
    damaged: bool,
    limits: Limits,
    problems: list[RawProblem],
) -> list[str] | None:
    """Return place and stripped cells of a row that fits its headings; None where not, or where it repeats them."""
    cells = row.cells
    if max(map(len, cells)) > limits.cell:
        longest = max(cells, key=len)
        why = f"a cell holds {len(longest):,} characters, more than the {limits.cell:,} that Kinline takes"
        problems.append(RawProblem(row.place, longest[:1000], why))
        return None
    row, trouble = clean_row(row, damaged)
    if trouble:
        problems.append(RawProblem(*trouble))
    cells = row.cells
    if len(cells) > width:
        extra = [cell for cell in cells[width:] if cell.strip()]
        if extra:
            why = f"the row has {len(cells)} cells under {width} headings, so its columns cannot be told"
            problems.append(RawProblem(row.place, " | ".join(cells)[:1000], why, _short_enough(cells)))
            return None
        cells = cells[:width]
    elif len(cells) < width:
        cells = (*cells, *("",) * (width - len(cells)))
    return None if cells == headings else [row.place, *map(str.strip, cells)]


def _short_enough(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cells of a row where a person can be shown them all."""
    return cells if len(cells) <= MOST_CELLS and sum(map(len, cells)) <= LETTERS_OF_CELLS else ()
