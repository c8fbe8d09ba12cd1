"""Bands behind the marks: statuses with their names, and what concerns the whole household across its lanes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import Box, Group, Label, Mark, Pattern
from timeline.arrangement import Arrangement, head_of
from timeline.items import Floats, Form, Ints, Rank
from timeline.labels import fitted
from timeline.lanes import EVERYONE
from timeline.look import INKS, STATUS_LINE
from timeline.scale import View
from timeline.scene import Scene, lane_band, lanes_shown, within
from timeline.statuses import Status

TINT = 0.05  # opacity behind the lane
LINE = 0.3  # opacity of the line that carries the name
HIGH = 11.0
LEAST = 2.0  # points: what is narrower is not drawn
MOST = 60  # in sight
WORDS = 9.0
MOST_THREADS = 40  # in sight; of more only the key ones are drawn
MOST_TINTS = 10
THREAD = 0.28


def draw_statuses(arrangement: Arrangement, view: View) -> Group:
    """Draw the statuses: a tint behind the lane while there is any, and a line above the rows with the name of each."""
    lanes = lanes_shown(arrangement, view)
    marks: list[Mark] = []
    if arrangement.statuses and len(lanes):
        tints = arrangement.tints
        for at in _seen(view, lanes, tints.lane, tints.start, tints.end):
            marks += _tint(arrangement, view, int(tints.lane[at]), float(tints.start[at]), float(tints.end[at]))
        columns = arrangement.status_columns
        for at in _seen(view, lanes, columns.lane, columns.start, columns.end):
            marks += _line(arrangement, view, arrangement.statuses[at])
    return Group("", "", tuple(marks))


def _seen(view: View, lanes: range, lane: Ints, start: Floats, end: Floats) -> list[int]:
    """Return which of some bands are in sight, and wide enough to see."""
    seen = (start < view.end) & (end > view.start) & (lane >= lanes.start) & (lane < lanes.stop)
    places: list[int] = np.flatnonzero(seen & ((end - start) * view.per_day >= LEAST))[:MOST].tolist()
    return places


def _tint(arrangement: Arrangement, view: View, lane: int, start: float, end: float) -> Iterator[Mark]:
    left, right = max(view.x(start), view.left), min(view.x(end), view.width)
    top, bottom = lane_band(arrangement, view, lane)
    low, high = within(view, top, bottom - 1.0)
    ink = next(one.ink for one in arrangement.statuses if one.lane == lane and one.start == start)
    if high > low:
        yield Box(left, low, right - left, high - low, fill=ink, opacity=TINT)


def _line(arrangement: Arrangement, view: View, status: Status) -> Iterator[Mark]:
    lane = arrangement.lanes[status.lane]
    y = lane_band(arrangement, view, status.lane)[0] + status_top(arrangement, status)
    if lane.folded or not view.top <= y <= view.height - HIGH:
        return
    left, right = max(view.x(status.start), view.left), min(view.x(status.end), view.width)
    fades = frozenset({"end"}) if status.open and view.x(status.end) < view.width else frozenset()
    pattern = Pattern.HATCH if status.inferred else Pattern.SOLID
    yield Box(left, y, right - left, HIGH, fill=status.ink, opacity=LINE, pattern=pattern, fades=fades)
    text = fitted(status.words, right - left - 8.0, WORDS)
    if text:
        yield Label(left + 4.0, y + HIGH - 2.6, text, WORDS)


def status_top(arrangement: Arrangement, status: Status) -> float:
    """Return how far below the top of its lane the line of a status begins."""
    lane = arrangement.lanes[status.lane]
    return head_of(lane, 0) + STATUS_LINE * status.line


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
    at = np.flatnonzero(own)
    return at if len(at) <= MOST_THREADS else at[items.rank[item[at]] == Rank.KEY]
