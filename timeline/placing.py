"""Where the items of a view stand: the slice that is shown, and its points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline.arrangement import STEP, Arrangement, Level
from timeline.items import Bools, Floats, Form, Ints, badge_width
from timeline.look import GAP, LEAST_WIDTH, REACH, ROW
from timeline.scale import View

INSETS = np.array([REACH + 2.0, 0.0])  # of a bar's shape, and of a spell
TO_TEXT = np.array([REACH + 3.0, 6.0])  # from the middle of the shape
AFTER = np.array([REACH, 6.0])
MARGIN = 24.0  # points beyond the edge from which a mark may still reach in


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Items in order of row and start. `x` is the middle of the shape, `left` to `right` all that is taken.

    `room` is how wide a label may be from `text_x` on. `form`, `spell`, `echo`, `rank` and `ink` are those of the
    items, which nearly all that is drawn asks for.
    """

    items: Ints
    form: Ints
    spell: Bools
    echo: Bools
    rank: Ints
    ink: Ints
    start: Floats
    end: Floats
    x: Floats
    y: Floats
    left: Floats
    right: Floats
    badge: Floats
    text_x: Floats
    room: Floats

    def __len__(self) -> int:
        return len(self.items)


def place(arrangement: Arrangement, view: View, now: float | None = None) -> Placed:
    """Return the items that a view shows, and where; with a day `now` only those that have begun by then."""
    level = arrangement.level(view.per_day)
    first, last = shown_rows(arrangement, view)
    places = level.items[_slices(level, view, first, last)]
    if now is not None:
        places = places[arrangement.items.start[places] <= now]
    return place_some(arrangement, view, places)


def place_row(arrangement: Arrangement, view: View, row: int) -> Placed:
    """Return the items that a view shows in one row."""
    level = arrangement.level(view.per_day)
    return place_some(arrangement, view, level.items[_slices(level, view, row, row + 1)])


def shown_rows(arrangement: Arrangement, view: View) -> tuple[int, int]:
    """Return the first row shown, and the one after the last."""
    middles = arrangement.row_middle
    first = middles.searchsorted(view.scroll - ROW / 2, "right")
    last = middles.searchsorted(view.scroll + view.lanes_height + ROW / 2)
    return int(first), int(last)


def _slices(level: Level, view: View, first: int, last: int) -> Ints:
    """Return places within the level: for each row the slice that reaches into the view."""
    margin = MARGIN / view.per_day
    rows = np.arange(first, last) * STEP
    low = level.reach_keys.searchsorted(rows + (view.start - margin), "right")
    high = np.maximum(level.start_keys.searchsorted(rows + (view.end + margin)), low)
    counts = high - low
    starts = (low - (counts.cumsum() - counts)).repeat(counts) if len(rows) else counts
    return np.arange(len(starts)) + starts


def place_some(arrangement: Arrangement, view: View, places: Ints) -> Placed:
    """Return where some items of one level stand; they are in order of row and start."""
    items, left_edge, per_day = arrangement.items, view.left, view.per_day
    form, echo, row = items.form[places], items.echo[places], arrangement.row[places]
    bars, spell = form >= Form.BAR, form == Form.SPELL
    start = left_edge + (items.start[places] - view.start) * per_day
    end = np.maximum(left_edge + (items.end[places] - view.start) * per_day, start + LEAST_WIDTH)
    anchor = left_edge + (items.anchor[places] - view.start) * per_day
    inset = INSETS[spell.view(np.int8)]
    badge = badge_width(items.times[places])
    badge[spell | echo] = 0.0
    slack = np.maximum(start, end - inset - REACH - badge)
    held = np.minimum(np.maximum(start, left_edge + 1.0), slack)
    x = np.where(bars, held + inset, _kept_in_sight(view, form, start, end, anchor, badge))
    left = np.where(bars, start, np.minimum(start, x - REACH))
    text_x = x + TO_TEXT[spell.view(np.int8)] + badge + 2.0 * (badge > 0)
    beside = (form == Form.SOFT) & (end > text_x - 3.0) & (end < text_x + 7.0)
    text_x = np.where(beside, end + 3.0, text_x)
    right = np.maximum(end, x + AFTER[spell.view(np.int8)] + badge)
    limit = np.full(len(places), view.width - 6.0)
    if len(places) > 1:
        limit[:-1] = np.where(row[1:] == row[:-1], np.minimum(left[1:] - GAP, limit[:-1]), limit[:-1])
    seen = (text_x >= left_edge) & (x <= view.width) & np.where(bars, end > left_edge, x >= left_edge)
    room = np.where(seen, limit - text_x, 0.0)
    y = view.top + arrangement.row_middle[row] - view.scroll
    looks = form, spell, echo, items.rank[places], items.ink[places]
    return Placed(places, *looks, start, end, x, y, left, right, badge, text_x, room)


def _kept_in_sight(view: View, form: Ints, start: Floats, end: Floats, anchor: Floats, badge: Floats) -> Floats:
    """Return where the shapes stand: in the middle of the days that are meant, or of those in sight.

    A shape never leaves its own days, so it cannot come upon a neighbour.
    """
    side = REACH + 2.0
    last = np.maximum(anchor, end - side - badge)
    first = np.minimum(anchor, start + side)
    seen = np.clip(anchor, view.left + side, max(view.width - side, view.left + side))
    return np.where(form == Form.SOFT, np.clip(seen, first, last), anchor)
