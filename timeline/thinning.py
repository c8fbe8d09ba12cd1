"""What is shown at which zoom, so that marks never lie on each other and a frame costs what its pixels do.

Each item has a threshold: the points a day from which on it keeps clear of every more significant neighbour
in its row. So what is shown is a matter of the zoom alone; nothing flickers while panning.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.items import Floats, Ints, Items
from timeline.look import GAP


def thresholds(items: Items, row: Ints) -> Floats:
    """Return the points a day from which each item is shown; items are in order of row and start."""
    found = np.zeros(len(items))
    if len(items) < 2:
        return found
    priority = _priorities(items)
    for earlier in _pairs(row, priority):
        left, right, weaker = earlier
        np.maximum.at(found, weaker, _needed(items, left, right))
    return found


def _priorities(items: Items) -> Ints:
    """Return an order without ties: significance, then occurrences, then a scattered place."""
    places = np.arange(len(items), dtype=np.uint64)
    scattered = (places * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
    order = np.lexsort((scattered, items.times, items.rank))
    priority = np.empty(len(items), np.int64)
    priority[order] = np.arange(len(items))
    return priority


def _pairs(row: Ints, priority: Ints) -> Sequence[tuple[Ints, Ints, Ints]]:
    """Return (left, right, weaker) for each item and its nearest stronger neighbours in its row."""
    rows, strength = row.tolist(), priority.tolist()
    count = len(rows)
    left_of, right_of = [-1] * count, [-1] * count
    open_items: list[int] = []
    here = -1
    for i in range(count):
        if rows[i] != here:
            here = rows[i]
            open_items.clear()
        mine = strength[i]
        while open_items and strength[open_items[-1]] < mine:
            right_of[open_items.pop()] = i
        if open_items:
            left_of[i] = open_items[-1]
        open_items.append(i)
    lefts, rights = np.array(left_of), np.array(right_of)
    on_left, on_right = np.flatnonzero(lefts >= 0), np.flatnonzero(rights >= 0)
    return ((lefts[on_left], on_left, on_left), (on_right, rights[on_right], on_right))


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
