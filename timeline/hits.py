"""What lies under a point: the row, then by binary search the neighbour in it, then its footprint."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

import numpy as np

from timeline.arrangement import STEP, Arrangement
from timeline.bands import HIGH
from timeline.labels import fitted, text_width
from timeline.look import GAP, LABEL, LEAST_ROOM, ROW, Rank
from timeline.placing import place_row
from timeline.scale import View
from timeline.statuses import Status


class _Shown(NamedTuple):
    """The footprints of one row, in order; no two of them meet."""

    left: list[float]
    right: list[float]
    items: list[int]


class Finder:
    """Finds what lies under points of one view; remembers the rows it has looked at."""

    def __init__(self, arrangement: Arrangement, view: View) -> None:
        self._arrangement = arrangement
        self._view = view
        self._middles: list[float] = arrangement.row_middle.tolist()
        self._rows: dict[int, _Shown] = {}

    def hit(self, x: float, y: float) -> str | None:
        """Return the id of the event whose mark or label lies under a point, or that tells of a status there."""
        view = self._view
        if not (view.left <= x < view.width and view.top <= y < view.height) or not len(self._arrangement.items):
            return None
        down = y - view.top + view.scroll
        row = bisect_right(self._middles, down - ROW / 2)
        if row >= len(self._middles) or self._middles[row] - down > ROW / 2:
            status = status_at(self._arrangement, view, x, y)
            return status.id if status else None
        shown = self._rows.get(row) or self._rows.setdefault(row, self._look(row))
        at = bisect_right(shown.left, x) - 1
        if at < 0 or x > shown.right[at]:
            return None
        return self._arrangement.items.id(shown.items[at])

    def hidden(self, x: float, y: float) -> int:
        """Return how many events of the lane under a point are too close to show around there."""
        view, tops = self._view, self._arrangement.lane_top
        if not (view.left <= x < view.width and view.top <= y < view.height):
            return 0
        lane = int(np.searchsorted(tops, y - view.top + view.scroll, "right")) - 1
        if not 0 <= lane < len(self._arrangement.lanes):
            return 0
        ends = np.ceil([lane * STEP + view.day(x - 6.0), lane * STEP + view.day(x + 6.0)])
        low, high = self._arrangement.hidden_below(view.per_day, ends)
        return int(high - low)

    def _look(self, row: int) -> _Shown:
        items, placed = self._arrangement.items, place_row(self._arrangement, self._view, row)
        rights = placed.right.tolist()
        columns = (placed.items.tolist(), placed.text_x.tolist(), placed.room.tolist())
        for at, (item, text_x, room) in enumerate(zip(*columns, strict=True)):
            bold = bool(items.rank[item] == Rank.KEY and not items.echo[item])
            text = fitted(items.words(item), room, LABEL, bold) if room > LEAST_ROOM else ""
            if text:
                rights[at] = max(rights[at], text_x + text_width(text, LABEL, bold))
        lefts = (placed.left - GAP / 2).tolist()
        return _Shown(lefts, [right + GAP / 2 for right in rights], placed.items.tolist())


def lane_at(arrangement: Arrangement, view: View, y: float) -> int | None:
    """Return the place of the lane at a height of the picture."""
    down = y - view.top + view.scroll
    if not view.top <= y < view.height or not 0.0 <= down < arrangement.height:
        return None
    return int(np.searchsorted(arrangement.lane_top, down, "right")) - 1


def status_at(arrangement: Arrangement, view: View, x: float, y: float) -> Status | None:
    """Return the status whose line lies under a point."""
    index = lane_at(arrangement, view, y) if arrangement.statuses and x >= view.left else None
    if index is None or arrangement.lanes[index].folded:
        return None
    day, columns = view.day(x), arrangement.status_columns
    for at in np.flatnonzero((columns.lane == index) & (columns.start <= day) & (columns.end >= day)).tolist():
        low = view.top + float(arrangement.status_heights[at]) - view.scroll
        if low <= y < low + HIGH:
            return arrangement.statuses[at]
    return None
