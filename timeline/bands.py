"""Bands behind the marks: statuses with their names, and what concerns the whole household across its lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from drawing.marks import Box, Boxes, Crowd, Group, Ink, Labels, Mark, Pattern
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
LEAST_WORDS = 18.0
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
        tints, inks = arrangement.tints
        for at in _seen(view, lanes, *tints):
            left, right = max(view.x(float(tints.start[at])), view.left), min(view.x(float(tints.end[at])), view.width)
            top, bottom = lane_band(arrangement, view, int(tints.lane[at]))
            low, high = within(view, top, bottom - 1.0)
            if high > low:
                marks.append(Box(left, low, right - left, high - low, fill=inks[at], opacity=TINT))
        seen = _seen(view, lanes, *arrangement.status_columns)
        lines = [line for at in seen if (line := _line(arrangement, view, arrangement.statuses[at]))]
        marks += (line.band for line in lines if line.band.fades)
        return Group("", "", tuple(marks), tuple(_in_crowds(lines)))
    return Group("", "", tuple(marks))


class _Line(NamedTuple):
    """The line of a status, and its name as far as it has room."""

    band: Box
    text: str


def _in_crowds(lines: Sequence[_Line]) -> Iterator[Crowd]:
    styles: dict[tuple[Ink | None, Pattern], list[Box]] = {}
    for line in lines:
        if not line.band.fades:
            styles.setdefault((line.band.fill, line.band.pattern), []).append(line.band)
    for (ink, pattern), bands in styles.items():
        places = tuple((band.x, band.y, band.width, band.height) for band in bands)
        yield Boxes(places, ink or Ink.FAMILY, LINE, pattern=pattern)
    words = tuple((line.band.x + 4.0, line.band.y + HIGH - 2.6, line.text) for line in lines if line.text)
    if words:
        yield Labels(words, WORDS)


def _seen(view: View, lanes: range, lane: Ints, start: Floats, end: Floats) -> list[int]:
    """Return which of some bands are in sight, and wide enough to see."""
    seen = (start < view.end) & (end > view.start) & (lane >= lanes.start) & (lane < lanes.stop)
    places: list[int] = np.flatnonzero(seen & ((end - start) * view.per_day >= LEAST))[:MOST].tolist()
    return places


def _line(arrangement: Arrangement, view: View, status: Status) -> _Line | None:
    lane = arrangement.lanes[status.lane]
    y = lane_band(arrangement, view, status.lane)[0] + status_top(arrangement, status)
    if lane.folded or not view.top <= y <= view.height - HIGH:
        return None
    left, right = max(view.x(status.start), view.left), min(view.x(status.end), view.width)
    fades = frozenset({"end"}) if status.open and view.x(status.end) < view.width else frozenset()
    pattern = Pattern.HATCH if status.inferred else Pattern.SOLID
    band = Box(left, y, right - left, HIGH, fill=status.ink, opacity=LINE, pattern=pattern, fades=fades)
    room = right - left - 8.0
    return _Line(band, fitted(status.words, room, WORDS) if room > LEAST_WORDS else "")


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
