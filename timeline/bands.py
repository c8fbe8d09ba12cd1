"""Bands behind the marks: statuses with their names, and what concerns the whole household across its lanes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import Box, Group, Label, Mark, Pattern
from timeline.arrangement import Arrangement, head_of
from timeline.items import Form, Ints, Rank
from timeline.labels import fitted
from timeline.lanes import EVERYONE
from timeline.look import INKS, STATUS_LINE
from timeline.scale import View
from timeline.scene import Scene, lane_band, within
from timeline.statuses import Status

TINT = 0.05  # opacity behind the lane
LINE = 0.3  # opacity of the line that carries the name
HIGH = 11.0
WORDS = 8.5
MOST_THREADS = 40  # in sight; of more only the key ones are drawn
THREAD = 0.28


def draw_statuses(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Draw each status: a tint behind its lane, and a line above the rows with its name."""
    for status in arrangement.statuses:
        if status.start < view.end and status.end > view.start:
            marks = tuple(_status(arrangement, view, status))
            if marks:
                yield Group("", "", marks)


def _status(arrangement: Arrangement, view: View, status: Status) -> Iterator[Mark]:
    left, right = max(view.x(status.start), view.left), min(view.x(status.end), view.width)
    top, bottom = lane_band(arrangement, view, status.lane)
    low, high = within(view, top, bottom - 1.0)
    if right - left < 2.0 or high <= low:
        return
    yield Box(left, low, right - left, high - low, fill=status.ink, opacity=TINT)
    lane = arrangement.lanes[status.lane]
    y = top + status_top(arrangement, status) if not lane.folded else top
    if lane.folded or not view.top <= y <= view.height - HIGH:
        return
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
        if scene.items.form[item] == Form.BAR and right - left > 4.0:
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
