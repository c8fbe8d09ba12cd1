"""What stands in a table beside what it tells: 'ditto' for the cell above, and totals, page numbers, print marks.

'Ditto', 'as above' and 'same day' say in so many words what they mean, so they are taken for it; an empty cell does
not, and stays empty, unless a person says that rows without a date are of the date above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from case.dates import on
from case.showing_dates import show
from importers.columns import Mapped
from importers.meaning.dating import exact_days
from importers.readers.page_marks import is_mark

Column = Sequence[str]

FIELDS = ("start", "agency", "people", "victim", "caused", "reporter", "professional")
_SAME = re.compile(
    r"[\"“”″〃]|''|,,|-+ ?\" ?-+|(?:ditto|do\.|d/o|d\.o\.|same(?: day| date| as above)?|(?:as|see|as per) above)\.?",
    re.IGNORECASE,
)
_TIME = re.compile(r",?\s*(?:at )?\d{1,2}:\d{2}(?::\d{2})?\s*(?:am|pm|hrs)?$", re.IGNORECASE)
_NEXT = re.compile(r"(?:the )?(?:next|following) day", re.IGNORECASE)
_FIGURES = re.compile(r"[\d.,%£ -]*(?:entries|entry|rows|records|incidents|events|calls|visits)?", re.IGNORECASE)
FEWEST, GOOD_PART = 2, 10  # rows without a date to ask about, and at least one row in so many
LONGEST = 20  # letters of a cell that may say ditto


class Undated(NamedTuple):
    """How many rows of a table have no date and stand below one that has, of how many."""

    rows: int
    of: int


class Filling:
    """Fills the columns of one table, piece by piece; `repeated` counts cells filled, `left_out` has the marks.

    `over_empty` counts cells below an empty one: they stand for what was said last, which a person should look at.
    `either_way` has the words of days after a date that reads day first and month first, with both days.
    `dated` are the numbers of rows of the last piece whose date is that of the row above, as a person says.
    """

    def __init__(self, mapped: Mapped) -> None:
        self._month_first = mapped.month_first
        self._start = mapped.one("start")
        self._columns = [column for field in FIELDS for column in mapped.columns.get(field, ())]
        self._above: dict[int, str] = {}
        self._over_gap: dict[int, bool] = {}
        self.either_way: dict[str, tuple[date, ...]] = {}
        self.repeated = self.over_empty = 0
        self._dates_down = mapped.dates_down
        self._alone = len(mapped.columns.get("start", ())) == 1
        self._rows = self._below = 0
        self.dated: frozenset[int] = frozenset()
        self.left_out: list[str] = []

    @property
    def undated(self) -> Undated | None:
        """Rows that may be of the date above, where they are a good part; None where there is nothing to ask."""
        many = self._below >= FEWEST and self._below * GOOD_PART >= self._rows
        return Undated(self._below, self._rows) if many else None

    @property
    def told(self) -> tuple[str, ...]:
        """What was filled and what was left out, in sentences."""
        notes = []
        if self._below and self._dates_down:
            notes.append(f"{self._below:,} of {self._rows:,} rows had no date and are of the date above, as you said.")
        elif self._dates_down is None and self.undated:
            notes.append(
                f"{self._below:,} of {self._rows:,} rows have no date and stand below one that has; they are undated. "
                "Say whether they are of the date above."
            )
        if self.repeated:
            said = "cell that says 'ditto' or the like stands" if self.repeated == 1 else ""
            said = said or "cells that say 'ditto' or the like stand"
            notes.append(f"{self.repeated:,} {said} for the cell above.")
        if self.over_empty:
            cells = "of them stands below an empty cell and repeats" if self.over_empty == 1 else ""
            cells = cells or "of them stand below empty cells and repeat"
            notes.append(f"{self.over_empty:,} {cells} what was said last above: look whether that is meant.")
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
        above = self._above.get(self._start, "") if self._start is not None else ""
        for column in self._columns:
            made[column] = self._down(column, columns[column])
        if self._start is not None and self._alone:
            made[self._start] = self._dates(made, made[self._start], above)
        return places, made

    def _dates(self, columns: Sequence[Column], starts: Column, above: str) -> Column:
        """Count the rows without a date below one with it; return the dates, these too where a person says so."""
        self._rows += len(starts)
        self.dated = frozenset()
        if all(starts):
            return starts
        made, below = list(starts), set()
        for number, words in enumerate(starts):
            if words:
                above = words
            elif above and any(column[number] for column in columns):
                below.add(number)
                made[number] = above
        self._below += len(below)
        if not self._dates_down:
            return starts
        self.dated = frozenset(below)
        return made

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
            self._over_gap[column] = not cells[-1] if cells else self._over_gap.get(column, False)
            return cells
        above, gap, made = self._above.get(column, ""), self._over_gap.get(column, False), list(cells)
        for number, words in enumerate(cells):
            if words:
                made[number] = above = self._said(column, words, above, gap)
            gap = not words
        self._above[column], self._over_gap[column] = above, gap
        return made

    def _said(self, column: int, words: str, above: str, gap: bool) -> str:
        """Return what the words of a cell stand for: themselves, or what was said last above."""
        said = ""
        if above and len(words) < LONGEST and _SAME.fullmatch(words):
            said = _TIME.sub("", above) if words.casefold().endswith(("day", "date")) else above
        elif column == self._start and above and _NEXT.fullmatch(words):
            said = self._day_after(above)
        self.repeated += bool(said)
        self.over_empty += bool(said and gap)
        return said or words

    def _day_after(self, words: str) -> str:
        """Return the day after an exact day, '' after anything else; both days after one that reads either way."""
        days = self.either_way.get(words) or exact_days(words, self._month_first)
        if not days or max(days) >= date(2100, 1, 1):
            return ""
        later = tuple(day + timedelta(days=1) for day in days)
        said = show(on(later[0]))
        if len(later) > 1:
            self.either_way[said] = later
        return said
