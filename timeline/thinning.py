"""What is shown at which zoom, so that marks never lie on each other and a frame costs what its pixels do.

Each item has a threshold: the points a day from which on it keeps clear of every more significant neighbour
in its row. So what is shown is a matter of the zoom alone; nothing flickers while panning.
"""

from __future__ import annotations

import numpy as np

from timeline.items import Floats, Ints, Items
from timeline.look import GAP

MOST_STEPS = 60
CHUNK = 40_000  # items


def thresholds(items: Items, row: Ints) -> Floats:
    """Return the points a day from which each item is shown; items are in order of row and start."""
    found = np.zeros(len(items))
    if len(items) < 2:
        return found
    left_of, right_of = _stronger(row, _priorities(items))
    reach = reaches(items.end, row)
    _raise(items, found, left_of, reach, toward_left=True)
    _raise(items, found, right_of, reach, toward_left=False)
    return found


def _raise(items: Items, found: Floats, next_of: Ints, reach: Floats, toward_left: bool) -> None:
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


def _priorities(items: Items) -> Ints:
    """Return an order without ties: own events, significance, occurrences, then a scattered place."""
    places = np.arange(len(items), dtype=np.uint64)
    scattered = (places * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
    order = np.lexsort((scattered, items.times, items.rank, ~items.echo))
    priority = np.empty(len(items), np.int64)
    priority[order] = np.arange(len(items))
    return priority


def _stronger(row: Ints, priority: Ints) -> tuple[Ints, Ints]:
    """Return for each item the nearest stronger one in its row on the left and on the right; -1 for none.

    Rows are looked through some at a time, so that a million items never stand in lists at once.
    """
    left_of, right_of = np.full(len(row), -1, np.int32), np.full(len(row), -1, np.int32)
    heads = np.flatnonzero(np.diff(row, prepend=-1))
    first = 0
    while first < len(row):
        following = heads[np.searchsorted(heads, first + CHUNK) :][:1]
        end = int(following[0]) if len(following) else len(row)
        left, right = _stronger_in(row[first:end].tolist(), priority[first:end].tolist())
        for found, part in ((left_of, left), (right_of, right)):
            places = np.array(part, np.int32)
            found[first:end] = np.where(places >= 0, places + first, -1)
        first = end
    return left_of, right_of


def _stronger_in(rows: list[int], strength: list[int]) -> tuple[list[int], list[int]]:
    count = len(rows)
    left_of, right_of = [-1] * count, [-1] * count
    waiting: list[int] = []
    here = -1
    for i in range(count):
        if rows[i] != here:
            here = rows[i]
            waiting.clear()
        mine = strength[i]
        while waiting and strength[waiting[-1]] < mine:
            right_of[waiting.pop()] = i
        if waiting:
            left_of[i] = waiting[-1]
        waiting.append(i)
    return left_of, right_of


def _needed(items: Items, left: Ints, right: Ints) -> Floats:
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
