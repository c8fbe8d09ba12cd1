"""A timeline as a scene keeps it: what is shown now, and showing that again, wherever and however wide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil

import numpy as np

from case.scenes import Scene
from timeline.arrangement import Arrangement
from timeline.scale import fitted
from timeline.scene import Emphasis
from timeline.view.panel import TimelinePanel


def kept(panel: TimelinePanel, scene: Scene) -> Scene:
    """Return the scene with what the timeline shows now; no days where it shows all of them."""
    view, arrangement, emphasis = panel.view, panel.arrangement, panel.canvas.emphasis
    fit = fitted(view, *arrangement.extent) if arrangement.extent else view
    everything = (view.start, view.end) == (fit.start, fit.end)
    return replace(
        scene,
        since=None if everything else date.fromordinal(int(view.start)),
        until=None if everything else date.fromordinal(ceil(view.end) - 1),
        lane_by=panel.lane_by,
        lanes=panel.choice,
        top=_top(arrangement, view.scroll),
        lit=emphasis.lanes,
        spotlight=emphasis.spotlight,
        as_of=None if emphasis.now is None else date.fromordinal(int(emphasis.now)),
    )


def expect(panel: TimelinePanel, scene: Scene) -> None:
    """Lay out the next case in the lanes of a scene, so that it need not be laid out again for it."""
    panel.lane_by = scene.lane_by
    panel.choices = {**panel.choices, scene.lane_by: scene.lanes}


def is_laid_out(panel: TimelinePanel, scene: Scene) -> bool:
    """Tell whether the panel shows the lanes of a scene."""
    return (panel.lane_by, panel.choice) == (scene.lane_by, scene.lanes)


def show(panel: TimelinePanel, scene: Scene) -> None:
    """Show what a scene keeps; a lane that is not there any more is passed over."""
    panel.player.end()
    if not is_laid_out(panel, scene):
        panel.lane_by = scene.lane_by
        panel.lend(scene.lanes)
    canvas, arrangement = panel.canvas, panel.arrangement
    place = {lane.key: number for number, lane in enumerate(arrangement.lanes)}
    canvas.set_emphasis(
        Emphasis(
            lanes=tuple(key for key in scene.lit if key in place),
            spotlight=scene.spotlight if scene.spotlight in place else "",
            now=float(scene.as_of.toordinal()) if scene.as_of else None,
        )
    )
    if scene.since and scene.until:
        canvas.show_days(float(scene.since.toordinal()), scene.until.toordinal() + 1.0)
    else:
        canvas.fit()
    canvas.scroll_to(float(arrangement.lane_top[place[scene.top]]) if scene.top in place else 0.0)


def dress_for_room(panel: TimelinePanel, scale: float) -> None:
    """Leave nothing but the picture and its key, at a size that a room can read."""
    for part in (panel.tools, panel.overview):
        part.hide()
    panel.canvas.set_scale(scale)
    panel.key_strip.set_scale(scale)


def _top(arrangement: Arrangement, scroll: float) -> str:
    """Return the key of the first lane in sight; none at the very top."""
    if scroll <= 0 or not arrangement.lanes:
        return ""
    at = int(np.searchsorted(arrangement.lane_top, scroll + 1.0, "right")) - 1
    return arrangement.lanes[min(at, len(arrangement.lanes) - 1)].key
