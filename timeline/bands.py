"""Bands behind the marks: statuses with their names, and what concerns the whole household across its lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from drawing.marks import Box, Boxes, Crowd, Group, Ink, Labels, Mark, Pattern
from timeline.arrangement import Arrangement
from timeline.items import Floats, Form, Ints
from timeline.labels import fitted
from timeline.lanes import EVERYONE
from timeline.look import INKS, Rank
from timeline.scale import View
from timeline.scene import Scene, grouped, lane_band, lanes_shown, rows, within

TINT = 0.05  # opacity behind the lane
LINE = 0.3  # opacity of the line that carries the name
HIGH = 11.0
LEAST_WORDS = 18.0
LEAST = 2.0  # points: what is narrower is not drawn
MOST = 60  # in sight
WORDS = 9.0
MOST_THREADS = 40  # in sight; of more only the key ones are drawn
MOST_TINTS = 10
THREAD = 0.28
PATTERNS = (Pattern.SOLID, Pattern.HATCH)  # as a source says, as is inferred
Place = tuple[float, float, float, float]


def draw_statuses(arrangement: Arrangement, view: View) -> Group:
    """Draw a line above the rows with the name of each status; its tint is part of the ground."""
    lanes = lanes_shown(arrangement, view)
    if not arrangement.statuses or not len(lanes):
        return Group("", "", ())
    beyond = tuple(_tints_beyond(arrangement, view, lanes))
    at = _seen(view, lanes, *arrangement.status_columns)
    y = view.top + arrangement.status_heights[at] - view.scroll
    inside = (y >= view.top) & (y <= view.height - HIGH)
    fading, crowds = _lines(arrangement, view, at[inside], y[inside])
    return Group("", "", (*beyond, *fading), crowds)


def _lines(arrangement: Arrangement, view: View, at: Ints, y: Floats) -> tuple[list[Box], tuple[Crowd, ...]]:
    """Return the lines of statuses whose ends run out, and all others with the names of those that have room."""
    columns, statuses = arrangement.status_columns, arrangement.statuses
    left = np.maximum(view.left + (columns.start[at] - view.start) * view.per_day, view.left)
    end = view.left + (columns.end[at] - view.start) * view.per_day
    wide = np.minimum(end, view.width) - left
    shown = [statuses[number] for number in at.tolist()]
    styles = [INKS.index(one.ink) * 2 + one.inferred for one in shown]
    sides = list(zip(left.tolist(), y.tolist(), wide.tolist(), strict=True))
    fading = []
    for number, (one, side, inside) in enumerate(zip(shown, sides, (end < view.width).tolist(), strict=True)):
        if one.open and inside:
            styles[number] = -1
            pattern = Pattern.HATCH if one.inferred else Pattern.SOLID
            fading.append(Box(*side, HIGH, fill=one.ink, opacity=LINE, pattern=pattern, fades=frozenset({"end"})))
    crowds: list[Crowd] = [
        Boxes(rows(left[some], y[some], wide[some], HIGH), INKS[style // 2], LINE, pattern=PATTERNS[style % 2])
        for style, some in grouped(np.array(styles, np.int64))
        if style >= 0
    ]
    rooms = ((one.words, x, y, wide - 8.0) for one, (x, y, wide) in zip(shown, sides, strict=True))
    words = [
        (x + 4.0, y + HIGH - 2.6, text)
        for whole, x, y, room in rooms
        if room > LEAST_WORDS and (text := fitted(whole, room, WORDS))
    ]
    return fading, (*crowds, Labels(tuple(words), WORDS)) if words else tuple(crowds)


def draw_tints(arrangement: Arrangement, view: View, stripes: Sequence[Place]) -> tuple[list[Boxes], list[Boxes]]:
    """Return the ground of the lanes while there is any status: what lies on the paper, and what on stripes."""
    lanes = lanes_shown(arrangement, view)
    if not arrangement.statuses or not len(lanes):
        return [], []
    tints, inks = arrangement.tints
    at = _seen(view, lanes, *tints)
    lane, ink = tints.lane[at], inks[at]
    low = np.maximum(view.top + arrangement.lane_head[lane] - view.scroll, view.top)
    high = np.minimum(view.top + arrangement.lane_top[lane + 1] - view.scroll - 1.0, view.height)
    left = np.maximum(view.left + (tints.start[at] - view.start) * view.per_day, view.left)
    right = np.minimum(view.left + (tints.end[at] - view.start) * view.per_day, view.width)
    on_paper = list(_tinted(ink, (left, low, right, high), Ink.PAPER))
    if not stripes:
        return on_paper, []
    begin, _, wide, _ = np.array(stripes).T
    left, right = np.maximum.outer(left, begin), np.minimum.outer(right, begin + wide)
    which, stripe = (right > left).nonzero()
    sides = left[which, stripe], low[which], right[which, stripe], high[which]
    return on_paper, list(_tinted(ink[which], sides, Ink.STRIPE))


def _tinted(ink: Ints, sides: tuple[Floats, Floats, Floats, Floats], over: Ink) -> Iterator[Boxes]:
    left, low, right, high = sides
    for code, some in grouped(np.where(high > low, ink, -1)):
        if code >= 0:
            places = rows(left[some], low[some], right[some] - left[some], high[some] - low[some])
            yield Boxes(places, INKS[code], TINT, over=over)


def _tints_beyond(arrangement: Arrangement, view: View, lanes: range) -> Iterator[Box]:
    """Yield the parts of the tints that lie before a birth or after a death, where the ground is another."""
    tints, inks = arrangement.tints
    mortal = [index for index in lanes if arrangement.lives[index] != (None, None)]
    if not mortal:
        return
    for at in _seen(view, lanes, *tints).tolist():
        lane, start, end = int(tints.lane[at]), float(tints.start[at]), float(tints.end[at])
        born, died = arrangement.lives[lane]
        low, high = lane_band(arrangement, view, lane)
        low, high = within(view, low, high - 1.0)
        for first, last in ((start, min(end, born or start)), (max(start, died or end), end)):
            left, right = max(view.x(first), view.left), min(view.x(last), view.width)
            if right > left and high > low:
                yield Box(left, low, right - left, high - low, fill=INKS[inks[at]], opacity=TINT)


def _seen(view: View, lanes: range, lane: Ints, start: Floats, end: Floats) -> Ints:
    """Return which of some bands are in sight, and wide enough to see."""
    seen = (start < view.end) & (end > view.start) & (lane >= lanes.start) & (lane < lanes.stop)
    return (seen & ((end - start) * view.per_day >= LEAST)).nonzero()[0][:MOST]


def draw_threads(scene: Scene) -> Iterator[Mark]:
    """Yield a faint line or band across the lanes of the household for what concerns all who live in it."""
    arrangement, view, placed = scene.arrangement, scene.view, scene.placed
    everyone = arrangement.found.place.get(EVERYONE)
    if everyone is None:
        return
    group = arrangement.lanes[everyone].group
    last = max(n for n, lane in enumerate(arrangement.lanes) if lane.group == group)
    at = _of_household(scene, everyone)
    bottom = within(view, *lane_band(arrangement, view, last))[1]
    for one in at.tolist():
        item = placed.items[one]
        top = max(float(placed.y[one]), view.top)
        if bottom <= top:
            continue
        ink = INKS[scene.items.ink[item]]
        left, right = max(float(placed.start[one]), view.left), min(float(placed.end[one]), view.width)
        if scene.items.form[item] == Form.BAR and right - left > 4.0 and len(at) <= MOST_TINTS:
            yield Box(left, top, right - left, bottom - top, fill=ink, opacity=TINT)
        x = float(placed.x[one]) if scene.items.form[item] != Form.BAR else float(placed.start[one])
        if view.left < x < view.width:
            yield Box(round(x), top, 1.0, bottom - top, fill=ink, opacity=THREAD)


def _of_household(scene: Scene, everyone: int) -> Ints:
    """Return the placed items of the household's own lane that may be drawn across the others."""
    placed, items = scene.placed, scene.items
    item = placed.items
    own = (items.lane[item] == everyone) & (items.form[item] != Form.SPELL) & ~items.echo[item]
    own &= (placed.x >= scene.view.left) & (placed.x <= scene.view.width)
    at: Ints = own.nonzero()[0]
    return at if len(at) <= MOST_THREADS else at[items.rank[item[at]] == Rank.KEY]
