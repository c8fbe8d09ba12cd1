"""Which row of its lane each item stands in: fixed once for a case, so that nothing jumps while panning.

Rows are packed for the zoom at which the whole history is seen: an item first looks for a row where its
label fits too, then for one where its mark fits, then for one where it can be told apart when zoomed in.
The more significant choose first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from heapq import heapify, heapreplace
from typing import NamedTuple

import numpy as np

from timeline.items import Floats, Form, Ints, Items
from timeline.look import GAP

COMFORTABLE_ROWS = 7
MOST_ROWS = 18
ROW_BITS = 5  # that many rows can be told apart in them
DEEP = 900  # from here on a lane is filled in order of time, without looking for the best row
PAPER_DEEP = 20_000
LABEL_ROOM = 115.0
LETTER = 5.2  # points, about
FITTED_WIDTH = 1_050.0


class Stacked(NamedTuple):
    """The row of each item within its lane, and how many rows each lane has."""

    row: Ints
    rows: Ints


class _Row:
    """The days taken in one row: with labels, with marks, and by the dates alone."""

    def __init__(self) -> None:
        self.starts: tuple[list[float], ...] = ([], [], [])
        self.ends: tuple[list[float], ...] = ([], [], [])

    def free(self, level: int, start: float, end: float) -> bool:
        starts, ends = self.starts[level], self.ends[level]
        at = bisect_right(starts, start)
        return (at == 0 or ends[at - 1] <= start) and (at == len(starts) or starts[at] >= end)

    def take(self, extents: tuple[tuple[float, float], ...]) -> None:
        for starts, ends, (start, end) in zip(self.starts, self.ends, extents, strict=True):
            at = bisect_right(starts, start)
            starts.insert(at, start)
            ends.insert(at, end)


class Packing(NamedTuple):
    """How tight to pack: points a day, rows with room for labels, rows at all.

    `exact` adds rows rather than let marks come too close at these points a day.
    """

    per_day: float
    comfortable: int = COMFORTABLE_ROWS
    most: int = MOST_ROWS
    exact: bool = False


def stack(items: Items, folded: Sequence[bool], packing: Packing | None = None) -> Stacked:
    """Return a row for each item; a folded lane has but one."""
    lanes = len(folded)
    packing = packing or Packing(fitted_scale(items))
    row = np.zeros(len(items), np.int32)
    rows = np.ones(lanes, np.int64)
    order = np.lexsort((items.start, -items.rank, items.echo | (items.form == Form.SPELL), items.lane))
    bounds = np.searchsorted(items.lane[order], np.arange(lanes + 1))
    for lane in range(lanes):
        members = order[bounds[lane] : bounds[lane + 1]]
        if folded[lane]:
            continue
        if len(members) > (PAPER_DEEP if packing.exact else DEEP):
            row[members] = _fill(items, members)
        elif len(members):
            row[members] = _fit(items, members, packing)
        rows[lane] = row[members].max(initial=0) + 1
    return Stacked(row, rows)


def fitted_scale(items: Items) -> float:
    """Return the points a day at which nearly all of the history fits a window: 98 of 100 items."""
    if not len(items):
        return 1.0
    last = len(items) - 1
    floors = [int(last * share) for share in (0.01, 0.99)]
    places = [*floors, *(min(place + 1, last) for place in floors)]
    below, above = np.partition(items.start, places)[places].reshape(2, 2).astype(np.float64)
    low, high = below + (above - below) * (np.array((0.01, 0.99)) * last - floors)
    return FITTED_WIDTH / max(float(high - low) * 1.05, 60.0)


def _fit(items: Items, members: Ints, packing: Packing) -> Ints:
    levels = _extents(items, members, packing.per_day)
    found = np.zeros(len(members), np.int64)
    rows: list[_Row] = [_Row()]
    for place, extents in enumerate(zip(*levels, strict=True)):
        at = _choose(rows, extents, packing)
        if at == len(rows):
            rows.append(_Row())
        rows[at].take(extents)
        found[place] = at
    return found


def _choose(rows: list[_Row], extents: tuple[tuple[float, float], ...], packing: Packing) -> int:
    """Return the place of the row to take; one beyond the last for a new row."""
    limits = (packing.comfortable, packing.most if packing.exact else packing.comfortable, packing.most)
    for level, limit in enumerate(limits):
        for at, row in enumerate(rows):
            if row.free(2, *extents[2]) and row.free(level, *extents[level]):
                return at
        if len(rows) < limit:
            return len(rows)
    return len(rows) - 1


def _extents(items: Items, members: Ints, per_day: float) -> list[list[tuple[float, float]]]:
    """Return the days each item takes: with its label, with its mark alone, by its dates alone."""
    start, end, anchor = items.start[members], items.end[members], items.anchor[members]
    before, after = items.before[members], items.after[members]
    letters = np.array([len(items.words(i)) for i in members.tolist()], np.float64)
    label = np.minimum(letters * LETTER, LABEL_ROOM) + GAP
    left = np.minimum(start, anchor - (before + GAP / 2) / per_day)
    levels: list[tuple[Floats, Floats]] = [
        (left, np.maximum(end, anchor + (after + label + GAP) / per_day)),
        (left, np.maximum(end, anchor + (after + GAP) / per_day)),
        (start, end),
    ]
    return [list(zip(low.tolist(), high.tolist(), strict=True)) for low, high in levels]


def _fill(items: Items, members: Ints) -> Ints:
    """Return rows for a deep lane: each item takes the row that has been free for longest."""
    by_time = np.argsort(items.start[members], kind="stable")
    found = np.zeros(len(members), np.int32)
    if not (items.form[members] >= Form.BAR).any() and len(members) > 150_000:
        found[by_time] = np.arange(len(members)) % MOST_ROWS
        return found
    free = [row - (1 << ROW_BITS) for row in range(MOST_ROWS)]  # the day from which on a row is free, and the row
    heapify(free)
    of_row, rows = (1 << ROW_BITS) - 1, []
    for end in (items.end[members[by_time]].astype(np.int64) << ROW_BITS).tolist():
        first = free[0]
        row = first & of_row
        taken = end | row
        heapreplace(free, taken if taken > first else first)
        rows.append(row)
    found[by_time] = rows
    return found
