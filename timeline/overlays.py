"""What lies around the marks: what stands out, what else an event concerns, and where there is more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import DASHED, SOLID, Box, Boxes, Ink, Mark, Path
from timeline.arrangement import STEP
from timeline.items import Form
from timeline.look import ROW
from timeline.scene import Scene, lanes_shown, rows

RIBBON = 4.0
DENSITIES = ((1, 3, 0.35), (3, 8, 0.55), (8, 25, 0.8), (25, np.inf, 1.0))
CELL = 10.0  # points, at least


def draw_outlines(scene: Scene) -> Iterator[Mark]:
    """Yield a line round each selected item and each that was found, a dashed one round the one where the keys are."""
    placed, view = scene.placed, scene.view
    for at in (scene.chosen | scene.here | scene.found).nonzero()[0].tolist():
        left = max(float(placed.left[at]) - 2.0, view.left + 1.0)
        right = min(float(placed.right[at]) + 2.0, view.width - 1.0)
        top = round(float(placed.y[at]) - ROW / 2) + 0.5
        if right > left:
            dash = SOLID if scene.chosen[at] or scene.found[at] else DASHED
            yield Box(left, top, right - left, ROW - 1.0, line=Ink.ACCENT, line_width=1.6, dash=dash, radius=5.0)


def draw_connectors(scene: Scene) -> Iterator[Mark]:
    """Yield a thin line through all lanes in which a selected event, or the one with the keys, is shown."""
    placed, view = scene.placed, scene.view
    across: dict[str, list[tuple[float, float]]] = {}
    for at in (scene.chosen | scene.here).nonzero()[0].tolist():
        x, y = float(placed.x[at]), float(placed.y[at])
        if view.left <= x <= view.width and scene.items.form[placed.items[at]] != Form.SPELL:
            across.setdefault(scene.items.id(placed.items[at]), []).append((round(x) + 0.5, y))
    for points in across.values():
        if len(points) > 1:
            yield Path((points[0], (points[0][0], points[-1][1])), line=Ink.ACCENT, line_width=1.2)


def draw_ribbons(scene: Scene) -> Iterator[Boxes]:
    """Yield along the foot of each lane where there is more than can be shown at this zoom."""
    view, arrangement = scene.view, scene.arrangement
    lanes = lanes_shown(arrangement, view)
    if len(arrangement.level(view.per_day).items) == len(arrangement.items) or not len(lanes):
        return
    cell = 2.0 ** np.ceil(np.log2(CELL / view.per_day))
    edges = np.arange(np.floor(view.start / cell), np.ceil(view.end / cell) + 1) * cell
    keys = (np.arange(lanes.start, lanes.stop) * STEP)[:, None] + np.ceil(edges)[None, :]
    found = arrangement.hidden_below(view.per_day, keys)
    counts = found[:, 1:] - found[:, :-1]
    bottoms = view.top + arrangement.lane_top[lanes.start + 1 : lanes.stop + 1] - view.scroll - 2.0
    lane, column = (counts * (bottoms <= view.height)[:, None]).nonzero()
    found = counts[lane, column]
    left = np.maximum(view.left + (edges[column] - view.start) * view.per_day, view.left)
    right = np.minimum(view.left + (edges[column + 1] - view.start) * view.per_day, view.width)
    for least, below, opacity in DENSITIES:
        at = ((found >= least) & (found < below) & (right > left)).nonzero()[0]
        if len(at):
            places = rows(left[at], bottoms[lane[at]] - RIBBON, (right - left)[at], RIBBON)
            yield Boxes(places, Ink.FAINT, opacity)
