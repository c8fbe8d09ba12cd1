"""Delimited text to rows: the delimiter found, quoted newlines kept, each row with its physical line.

Python's own csv reader splits the cells; this file feeds it lines, watches for a quotation mark that never
closes, and takes up again on the line after it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from importers.columns import TableKind, header_row
from importers.readers.raw import RawProblem, RawRow

DELIMITERS = (",", "\t", ";", "|")
SAMPLE_LINES = 60
SAMPLE_LETTERS = 50_000  # of a line; what the headings are is told long before
LONGEST_SPLIT = 20_000  # letters of a broken line that a person is asked to put right
LINES_AT_ONCE = 100
LETTERS_AT_ONCE = 1 << 20
QUOTE_LINES = 500  # no honest cell goes over so many lines
MOST_REPAIRS = 200

_QUOTE_WHY = "a quotation mark opens in this line and never closes; the line was left out"


class Layout(NamedTuple):
    """How a delimited text is laid out; `header` counts records that hold anything, before the headings."""

    delimiter: str
    header: int


class _OpenQuoteError(Exception):
    """A quoted cell went on past every sensible end."""


class Lines:
    """Hands lines to the csv reader and remembers those of the record that is being read."""

    def __init__(self, lines: Iterable[str], cell_limit: int) -> None:
        self.record: list[str] = []
        self.read = 0
        self._lines = iter(lines)
        self._again: list[str] = []
        self._letters = 0
        self._limit = cell_limit * 2

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines)
        self.read += 1
        if self.record:
            self._letters += len(line)
            if len(self.record) >= QUOTE_LINES or self._letters > self._limit:
                self._again.append(line)
                self.read -= 1
                raise _OpenQuoteError
        self.record.append(line)
        return line

    def take(self) -> list[str]:
        """Hand out the next lines together."""
        some = [self._again.pop() for _ in range(min(len(self._again), LINES_AT_ONCE))]
        some += islice(self._lines, LINES_AT_ONCE - len(some))
        self.read += len(some)
        return some

    def return_all(self, some: Sequence[str]) -> None:
        """Hand lines that were taken together out once more."""
        self._again.extend(reversed(some))
        self.read -= len(some)

    @property
    def start(self) -> int:
        """The line on which the record that is being read begins."""
        return self.read - len(self.record) + 1

    def begin(self) -> None:
        """Forget the record that has been read."""
        if len(self.record) > 1:
            self._letters = 0
        self.record.clear()

    def give_back(self) -> None:
        """Hand out again all lines of this record but its first."""
        back = self.record[1:]
        self._again.extend(reversed(back))
        self.read -= len(back)
        self._letters = 0
        self.record.clear()


def find_layout(sample: Sequence[str], kind: TableKind | None = None) -> Layout | None:
    """Return the delimiter under which a row of the first lines reads as headings; None where none does."""
    best: tuple[int, int, Layout] | None = None
    for delimiter in DELIMITERS:
        records = [cells for cells in _split(sample, delimiter) if any(cell.strip() for cell in cells)]
        header = header_row(records, kind)
        if header is None:
            continue
        filled = sum(1 for cell in records[header] if cell.strip())
        if best is None or (filled, -header) > best[:2]:
            best = (filled, -header, Layout(delimiter, header))
    return best[2] if best else None


def find_columns(sample: Sequence[str]) -> Layout | None:
    """Return the delimiter under which most of the first lines have as many cells as the first; None without one."""
    best: tuple[int, Layout] | None = None
    for delimiter in DELIMITERS:
        records = [cells for cells in _split(sample, delimiter) if any(cell.strip() for cell in cells)]
        width = len(records[0]) if records else 0
        alike = sum(1 for cells in records if len(cells) == width)
        if width > 1 and len(records) > 1 and alike * 4 >= len(records) * 3 and (best is None or width > best[0]):
            best = (width, Layout(delimiter, 0))
    return best[1] if best else None


def read_records(
    lines: Iterable[str], delimiter: str, cell_limit: int, trouble: Callable[[RawProblem], None]
) -> Iterator[RawRow]:
    """Yield the records of a delimited text that hold anything; `trouble` hears of lines left out.

    Lines are split a hundred at a time where each is a record of its own, others with care, one by one.
    """
    feed = Lines(lines, cell_limit)
    csv.field_size_limit(1 << 30)
    repairs = 0
    while some := feed.take():
        records = _one_a_line(some, delimiter)
        if records is not None:
            numbered = enumerate(records, feed.read - len(some) + 1)
            yield from (RawRow(f"line {number}", tuple(cells)) for number, cells in numbered if _holds(cells))
            continue
        until = feed.read
        feed.return_all(some)
        while feed.read < until:
            try:
                yield from _with_care(feed, delimiter, until)
                continue
            except _OpenQuoteError:
                first = feed.record[0]
                split = first.rstrip("\r\n").split(delimiter) if len(first) <= LONGEST_SPLIT else []
                trouble(RawProblem(f"line {feed.start}", first, _QUOTE_WHY, tuple(split)))
            except csv.Error:
                words = feed.record[0] if feed.record else ""
                trouble(RawProblem(f"line {feed.start}", words, "this line makes no cells"))
            repairs += 1
            if repairs > MOST_REPAIRS:
                why = "too many broken quotations; nothing was read from here on"
                trouble(RawProblem(f"line {feed.start}", "", why))
                return
            feed.give_back()


def _one_a_line(lines: Sequence[str], delimiter: str) -> list[list[str]] | None:
    """Return the records of lines that are one each; None where a quotation goes on over a line or stays open."""
    if sum(map(len, lines)) > LETTERS_AT_ONCE:
        return None
    try:
        records = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return None
    alone = len(records) == len(lines) and not (records[-1] and records[-1][-1].endswith(("\n", "\r")))
    return records if alone else None


def _with_care(feed: Lines, delimiter: str, until: int) -> Iterator[RawRow]:
    """Yield records line by line, the last one begun before `until`, and watch their quotation marks."""
    for cells in csv.reader(feed, delimiter=delimiter):
        quoted = len(feed.record) > 1 or '"' in feed.record[0]
        if quoted and _quote_left_open(feed.record, cells):
            raise _OpenQuoteError
        if _holds(cells):
            yield RawRow(f"line {feed.start}", tuple(cells))
        feed.begin()
        if feed.read >= until:
            return


def _holds(cells: Sequence[str]) -> bool:
    """Tell whether a record holds anything."""
    return any(cells) and not "".join(cells).isspace()


def _quote_left_open(record: Sequence[str], cells: Sequence[str]) -> bool:
    """Tell whether the file ended inside a quotation: csv then keeps the last newline in the cell."""
    if not cells or not cells[-1].endswith(("\n", "\r")):
        return len(record) > 1 and _odd_quotes(record) and record[-1][-1:] not in "\r\n"
    return _odd_quotes(record)


def _odd_quotes(record: Sequence[str]) -> bool:
    return sum(line.count('"') for line in record) % 2 == 1


def _split(sample: Sequence[str], delimiter: str) -> list[list[str]]:
    try:
        return list(islice(csv.reader(sample, delimiter=delimiter), SAMPLE_LINES))
    except csv.Error:
        return []
