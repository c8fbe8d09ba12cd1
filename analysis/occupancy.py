"""Which agency is there on which day: the arrays that every count of overlaps is made of.

Days are small integers, so counting beats sorting: two counts and one running sum turn spells into a
day-by-agency table of yes and no, and the curve, the peak and the pairs are sums over it. An agency's own
spells melt together in the table, so nobody is counted twice on one day.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int64]
MOST_CELLS = 20_000_000  # above this, days on which nothing changes are left out of the table


@dataclass(frozen=True, slots=True, eq=False)
class Occupancy:
    """`there[agency, i]` tells whether an agency is there from day `days[i]` up to `days[i + 1]`.

    `days` has one entry more than the table has columns: the end.
    """

    days: Days
    there: npt.NDArray[np.bool_]

    @property
    def lengths(self) -> Days:
        """How many days each column stands for."""
        return np.diff(self.days)


def occupy(starts: Days, ends: Days, agencies: Days, number: int) -> Occupancy:
    """Return the table of `number` agencies for spells that run from `starts` up to but without `ends`."""
    if len(starts) == 0:
        return Occupancy(np.zeros(1, np.int64), np.zeros((number, 0), np.bool_))
    first, last = int(starts.min()), int(ends.max())
    if number * (last - first) > MOST_CELLS:
        days = np.unique(np.concatenate((starts, ends)))
        starts, ends = np.searchsorted(days, starts), np.searchsorted(days, ends)
    else:
        days = np.arange(first, last + 1)
        starts, ends = starts - first, ends - first
    return Occupancy(days, _table(starts, ends, agencies, number, len(days)))


def _table(starts: Days, ends: Days, agencies: Days, number: int, width: int) -> npt.NDArray[np.bool_]:
    rows = agencies * width
    cells = number * width
    change = np.bincount(rows + starts, minlength=cells) - np.bincount(rows + ends, minlength=cells)
    running = np.cumsum(change, out=change).reshape(number, width)
    there: npt.NDArray[np.bool_] = running[:, :-1] > 0
    return there


def counts(table: Occupancy) -> Days:
    """Return how many agencies are there, column by column."""
    return np.asarray(table.there.sum(axis=0, dtype=np.int64))


def steps(table: Occupancy) -> tuple[Days, Days]:
    """Return the days on which the count changes and the count from then on; the last count is 0."""
    if table.there.shape[1] == 0:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    count = np.append(counts(table), 0)
    kept = np.concatenate(([True], count[1:] != count[:-1]))
    kept[0] = count[0] != 0
    return table.days[kept], count[kept]


def peak(table: Occupancy) -> tuple[int, int, int, tuple[int, ...]]:
    """Return the highest count, the first day and the day after its longest run, and who was there.

    A run is a row of days with the very same agencies; of equally long runs the earliest is taken.
    """
    count = counts(table)
    if not count.any():
        return 0, 0, 0, ()
    highest = int(count.max())
    high = np.flatnonzero(count == highest)
    members = table.there[:, high]
    apart = np.diff(high) > 1
    breaks = np.flatnonzero(apart | (members[:, 1:] != members[:, :-1]).any(axis=0)) + 1
    begins = high[np.concatenate(([0], breaks))]
    finishes = high[np.concatenate((breaks - 1, [len(high) - 1]))] + 1
    best = int(np.argmax(table.days[finishes] - table.days[begins]))
    who = tuple(int(agency) for agency in np.flatnonzero(table.there[:, begins[best]]))
    return highest, int(table.days[begins[best]]), int(table.days[finishes[best]]), who


def pairs(table: Occupancy) -> Days:
    """Return a square table: the days on which agency `i` and agency `j` are both there.

    Days stand packed, eight to a byte. Matrix products would do too, but wait for the threads they start.
    """
    number, width = table.there.shape
    shared = np.zeros((number, number), np.int64)
    packed = np.packbits(table.there, axis=1) if width == table.days[-1] - table.days[0] else None
    for row in range(number):
        if packed is not None:
            days = np.bitwise_count(packed[row] & packed[row:]).sum(axis=1, dtype=np.int64)
        else:
            days = (table.there[row] & table.there[row:]) @ table.lengths
        shared[row, row:] = shared[row:, row] = days
    return shared
