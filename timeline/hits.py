"""What lies under a point: a binary search for the row's neighbour, then its footprint."""

from __future__ import annotations

import numpy as np

from timeline.arrangement import STEP, Arrangement
from timeline.items import Rank
from timeline.labels import fitted, text_width
from timeline.look import GAP, LABEL, REACH, ROW
from timeline.placing import place_some
from timeline.scale import View


def hit(arrangement: Arrangement, view: View, x: float, y: float) -> str | None:
    """Return the id of the event whose mark or label lies under a point."""
    place = hit_place(arrangement, view, x, y)
    return None if place is None else arrangement.items.ids[place]


def hit_place(arrangement: Arrangement, view: View, x: float, y: float) -> int | None:
    """Return the place of the item under a point."""
    if not (view.left <= x < view.width and view.top <= y < view.height) or not len(arrangement.items):
        return None
    down = y - view.top + view.scroll
    row = int(np.searchsorted(arrangement.row_middle, down - ROW / 2))
    if row >= len(arrangement.row_middle) or abs(arrangement.row_middle[row] - down) > ROW / 2:
        return None
    level = arrangement.level(view.per_day)
    first = int(np.searchsorted(level.start_keys, row * STEP))
    last = int(np.searchsorted(level.start_keys, (row + 1) * STEP))
    beyond = view.day(x + 2 * REACH)
    near = int(np.searchsorted(level.start_keys, row * STEP + beyond, "right"))
    some = level.items[max(first, near - 3) : min(last, near + 1)]
    placed = place_some(arrangement, view, some)
    for at in range(len(placed) - 1, -1, -1):
        if placed.left[at] - GAP / 2 <= x:
            end = max(
                float(placed.right[at]), _label_end(arrangement, placed.items[at], placed.text_x[at], placed.room[at])
            )
            return int(placed.items[at]) if x <= end + GAP / 2 else None
    return None


def _label_end(arrangement: Arrangement, item: int, text_x: float, room: float) -> float:
    bold = arrangement.items.rank[item] == Rank.KEY
    text = fitted(arrangement.items.text[item], float(room), LABEL, bool(bold))
    return float(text_x) + (text_width(text, LABEL, bool(bold)) if text else 0.0)


def hidden_at(arrangement: Arrangement, view: View, x: float, y: float) -> int:
    """Return how many events of the lane under a point are too close to show around there."""
    if not (view.left <= x < view.width and view.top <= y < view.height):
        return 0
    lane = int(np.searchsorted(arrangement.lane_top, y - view.top + view.scroll, "right")) - 1
    if not 0 <= lane < len(arrangement.lanes):
        return 0
    keys = arrangement.level(view.per_day).hidden_keys
    low, high = np.searchsorted(keys, [lane * STEP + view.day(x - 6.0), lane * STEP + view.day(x + 6.0)])
    return int(high - low)
