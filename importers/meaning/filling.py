"""What stands in a table beside what it tells: 'ditto' for the cell above, and totals, page numbers, print marks.

'Ditto', 'as above' and 'same day' say in so many words what they mean, so they are taken for it; an empty cell does
not, and stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show
from importers.columns import Mapped
from importers.readers.page_marks import is_mark

Column = Sequence[str]

FIELDS = ("start", "agency", "people", "victim", "caused", "reporter", "professional")
_SAME = re.compile(
    r"[\"“”″〃]|''|,,|-+ ?\" ?-+|(?:ditto|do\.|d/o|d\.o\.|same(?: day| date| as above)?|(?:as|see|as per) above)\.?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:the )?(?:next|following) day", re.IGNORECASE)
_FIGURES = re.compile(r"[\d.,%£ -]*(?:entries|entry|rows|records|incidents|events|calls|visits)?", re.IGNORECASE)
LONGEST = 20  # letters of a cell that may say ditto


class Filling:
    """Fills the columns of one table, piece by piece; `repeated` counts cells filled, `left_out` has the marks."""

    def __init__(self, mapped: Mapped) -> None:
        self._start = mapped.one("start")
        self._columns = [column for field in FIELDS for column in mapped.columns.get(field, ())]
        self._above: dict[int, str] = {}
        self.repeated = 0
        self.left_out: list[str] = []

    @property
    def told(self) -> tuple[str, ...]:
        """What was filled and what was left out, in sentences."""
        notes = []
        if self.repeated:
            said = "cell that says 'ditto' or the like stands" if self.repeated == 1 else ""
            said = said or "cells that say 'ditto' or the like stand"
            notes.append(f"{self.repeated:,} {said} for the cell above.")
        if self.left_out:
            rows = "row is a total, page number, marking or print mark and was" if len(self.left_out) == 1 else ""
            rows = rows or "rows are totals, page numbers, markings or print marks and were"
            words = ", ".join(f"'{words}'" for words in dict.fromkeys(self.left_out[:5]))
            notes.append(f"{len(self.left_out):,} {rows} left out: {words}.")
        return tuple(notes)

    def filled(self, places: Sequence[str], columns: Sequence[Column]) -> tuple[Sequence[str], Sequence[Column]]:
        """Return rows without those that are marks, and with what stands above in place of 'ditto'."""
        if marks := self._marks(columns):
            kept = [number for number in range(len(places)) if number not in marks]
            places = [places[number] for number in kept]
            columns = [[column[number] for number in kept] for column in columns]
        made = list(columns)
        for column in self._columns:
            made[column] = self._down(column, columns[column])
        return places, made

    def _marks(self, columns: Sequence[Column]) -> frozenset[int]:
        """Return the rows that hold nothing but a mark, and figures beside it."""
        starts = columns[self._start] if self._start is not None else ()
        suspect = {words for words in set(starts) if not words or is_mark(words)}
        doubtful = [number for number, words in enumerate(starts) if words in suspect] if suspect else []
        found = set()
        for number in doubtful:
            cells = [column[number] for column in columns if column[number]]
            first = starts[number] or (cells[0] if cells else "")
            if is_mark(first) and all(cell == first or _FIGURES.fullmatch(cell) for cell in cells):
                found.add(number)
                self.left_out.append(first)
        return frozenset(found)

    def _down(self, column: int, cells: Column) -> Column:
        """Return the cells of a column with the last one that said something in place of 'ditto'."""
        if not any(
            _SAME.fullmatch(words) or _NEXT.fullmatch(words) for words in set(cells) if 0 < len(words) < LONGEST
        ):
            self._above[column] = next(filter(None, reversed(cells)), self._above.get(column, ""))
            return cells
        above, made = self._above.get(column, ""), list(cells)
        for number, words in enumerate(cells):
            if not words:
                continue
            if above and len(words) < LONGEST and _SAME.fullmatch(words):
                made[number] = above
                self.repeated += 1
            elif column == self._start and above and _NEXT.fullmatch(words) and (day := _day_after(above)):
                made[number] = above = day
                self.repeated += 1
            else:
                above = words
        self._above[column] = above
        return made


def _day_after(words: str) -> str:
    """Return the day after an exact day, '' after anything else."""
    try:
        when, until = read(words)
    except UnreadableDateError:
        return ""
    if until is not None or when.earliest is None or when.earliest != when.latest:
        return ""
    return show(read((when.earliest + timedelta(days=1)).isoformat()).when)
