"""What is shown at which zoom, so that marks never lie on each other and a frame costs what its pixels do.

Each item has a threshold: the points a day, in half octaves, from which on it keeps clear of every more significant
neighbour in its row. So what is shown is a matter of the zoom alone; nothing flickers while panning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from timeline.items import Floats, Ints, Items
from timeline.look import GAP

MOST_STEPS = 60
CHUNK = 40_000  # items
LEVELS_PER_OCTAVE = 2
FINEST = 80
SCALES = 2.0 ** (np.arange(-FINEST, FINEST + 1) / LEVELS_PER_OCTAVE)  # points a day, by the number of the zoom


def thresholds(items: Items, row: Ints) -> Ints:
    """Return the number of the zoom from which on each item is shown; items are in order of row and start.

    Rows are looked through some at a time: a million items then never need a million of anything else at once.
    """
    found = np.full(len(items), np.searchsorted(SCALES, 0.0) - FINEST, np.int8)
    for first, last in _chunks(row):
        part = items.part(first, last)
        needed = _thresholds(part, row[first:last], _priorities(part, first))
        found[first:last] = np.searchsorted(SCALES, needed) - FINEST
    return found


def _chunks(row: Ints) -> Iterator[tuple[int, int]]:
    """Yield from where to where some whole rows stand."""
    heads: list[int] = np.flatnonzero(np.diff(row, prepend=-1, append=-1)).tolist()
    first = 0
    while first < len(row):
        last = heads[min(bisect_left(heads, first + CHUNK), len(heads) - 1)]
        yield first, last
        first = last


def _thresholds(items: Items, row: Ints, priority: Ints) -> Floats:
    """Return the points a day from which each item is shown."""
    found = np.zeros(len(items))
    left_of, right_of = _stronger(row, priority)
    sides = Sides(items.start, items.end, items.anchor, items.before, items.after)
    reach = reaches(items.end, row)
    _raise(sides, found, left_of, reach, toward_left=True)
    _raise(sides, found, right_of, reach, toward_left=False)
    return found


class Sides(NamedTuple):
    """The days of items, and the points that they take before and after their anchors."""

    start: Ints
    end: Ints
    anchor: Floats
    before: Floats
    after: Floats


def _raise(items: Sides, found: Floats, next_of: Ints, reach: Floats, toward_left: bool) -> None:
    """Raise the thresholds until each item keeps clear of all stronger ones on one side.

    The nearest stronger one may itself be hidden by a still stronger one behind it, so the chain is followed
    until nothing on it can reach so far.
    """
    widest = float((items.before + items.after).max()) + GAP
    weaker = np.flatnonzero(next_of >= 0)
    stronger = next_of[weaker]
    for _ in range(MOST_STEPS):
        if not len(weaker):
            return
        left, right = (stronger, weaker) if toward_left else (weaker, stronger)
        found[weaker] = np.maximum(found[weaker], _needed(items, left, right))
        apart = np.abs(items.anchor[right] - items.anchor[left])
        following, needed = next_of[stronger], found[weaker]
        open_ended = np.isinf(needed)
        near = (apart * np.where(open_ended, 0.0, needed) < 2 * widest) | (reach[left] > items.start[right])
        kept = near & (following >= 0) & ~open_ended
        weaker, stronger = weaker[kept], following[kept]


def _priorities(items: Items, first: int) -> Ints:
    """Return an order without ties: own events, significance, occurrences, then a scattered place."""
    places = np.arange(first, first + len(items), dtype=np.uint64)
    scattered = (places * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
    order = np.lexsort((scattered, items.times, items.rank, ~items.echo))
    priority = np.empty(len(items), np.int64)
    priority[order] = np.arange(len(items))
    return priority


def _stronger(row: Ints, priority: Ints) -> tuple[Ints, Ints]:
    """Return for each item the nearest stronger one in its row on the left and on the right; -1 for none."""
    right_of = _before(row[::-1], priority[::-1])[::-1]
    return _before(row, priority), np.where(right_of >= 0, len(row) - 1 - right_of, -1)


def _before(row: Ints, priority: Ints) -> Ints:
    """Return the nearest stronger item before each: weaker ones are leapt over to what they have found so far."""
    found = np.arange(-1, len(row) - 1)
    found[np.flatnonzero(np.diff(row, prepend=-1))] = -1
    searching = np.flatnonzero(found >= 0)
    while len(searching):
        searching = searching[priority[found[searching]] < priority[searching]]
        found[searching] = found[found[searching]]
        searching = searching[found[searching] >= 0]
    return found


def _needed(items: Sides, left: Ints, right: Ints) -> Floats:
    """Return the points a day at which two neighbours lie clear of each other; infinite if they never do."""
    after, before = items.after[left], items.before[right]
    with np.errstate(divide="ignore", invalid="ignore"):
        shapes = (after + before + GAP) / (items.anchor[right] - items.anchor[left])
        shape_to_days = (after + GAP / 2) / (items.start[right] - items.anchor[left])
        days_to_shape = (before + GAP / 2) / (items.anchor[right] - items.end[left])
    needed = np.maximum(shapes, np.where(after > 0, shape_to_days, 0.0))
    needed = np.maximum(needed, np.where(before > 0, days_to_shape, 0.0))
    clear = (items.anchor[right] > items.anchor[left]) & (items.end[left] <= items.start[right])
    needed = np.where(clear & np.isfinite(needed) & (needed >= 0), needed, np.inf)
    return np.asarray(needed)


def reaches(end: Floats, row: Ints) -> Floats:
    """Return the latest end so far within each row: with it the first item that reaches a day is found."""
    if not len(end):
        return end
    step = float(end.max()) + 1.0
    return np.asarray(np.maximum.accumulate(end + row * step) - row * step)
