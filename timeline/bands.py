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
from timeline.scene import Scene, grouped, lane_band, lanes_shown, rows, within
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
Place = tuple[float, float, float, float]


def draw_statuses(arrangement: Arrangement, view: View) -> Group:
    """Draw a line above the rows with the name of each status; its tint is part of the ground."""
    lanes = lanes_shown(arrangement, view)
    if not arrangement.statuses or not len(lanes):
        return Group("", "", ())
    marks: list[Mark] = list(_tints_beyond(arrangement, view, lanes))
    seen = _seen(view, lanes, *arrangement.status_columns)
    lines = [line for at in seen if (line := _line(arrangement, view, arrangement.statuses[at]))]
    marks += (line.band for line in lines if line.band.fades)
    return Group("", "", tuple(marks), tuple(_in_crowds(lines)))


def draw_tints(arrangement: Arrangement, view: View, stripes: Sequence[Place]) -> tuple[list[Boxes], list[Boxes]]:
    """Return the ground of the lanes while there is any status: what lies on the paper, and what on stripes."""
    lanes = lanes_shown(arrangement, view)
    if not arrangement.statuses or not len(lanes):
        return [], []
    tints, inks = arrangement.tints
    at = np.array(_seen(view, lanes, *tints), np.int64)
    lane, ink = tints.lane[at], inks[at]
    low = np.maximum(view.top + arrangement.lane_head[lane] - view.scroll, view.top)
    high = np.minimum(view.top + arrangement.lane_top[lane + 1] - view.scroll - 1.0, view.height)
    left = np.maximum(view.left + (tints.start[at] - view.start) * view.per_day, view.left)
    right = np.minimum(view.left + (tints.end[at] - view.start) * view.per_day, view.width)
    on_paper = list(_tinted(ink, (left, low, right, high), Ink.PAPER))
    if not stripes:
        return on_paper, []
    begin, wide = np.array(stripes)[:, 0], np.array(stripes)[:, 2]
    left, right = np.maximum.outer(left, begin), np.minimum.outer(right, begin + wide)
    which, stripe = np.nonzero(right > left)
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
    for at in _seen(view, lanes, *tints):
        lane, start, end = int(tints.lane[at]), float(tints.start[at]), float(tints.end[at])
        born, died = arrangement.lives[lane]
        low, high = lane_band(arrangement, view, lane)
        low, high = within(view, low, high - 1.0)
        for first, last in ((start, min(end, born or start)), (max(start, died or end), end)):
            left, right = max(view.x(first), view.left), min(view.x(last), view.width)
            if right > left and high > low:
                yield Box(left, low, right - left, high - low, fill=INKS[inks[at]], opacity=TINT)


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
