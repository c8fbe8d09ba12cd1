"""The days that items cover: soft where unsure, stronger where sure, hatched where inferred, open ends fading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from drawing.marks import Box, Boxes, Pattern
from timeline.items import Bools, Floats, Form, Rank
from timeline.look import BAR_HEIGHT, INKS, LEAST_WIDTH, SOFT_HEIGHT, SPELL_DROP, SPELL_HEIGHT, STEP_BACK
from timeline.scene import Scene, grouped, rows

CROWD = 500  # from here on corners are square
SETTLED = 0.24  # opacity of a spell that was inferred and agreed to
EDGE = 3.0  # points: the firm edge of what starts on a known day


class Layer(NamedTuple):
    """Rectangles of one manner for some of the placed items."""

    wanted: Bools
    left: Floats
    right: Floats
    height: float
    opacity: float
    radius: float
    pattern: Pattern = Pattern.SOLID
    drop: float = 0.0


def draw_bodies(scene: Scene) -> Iterator[Boxes]:
    """Yield the bodies of all items whose sides are known."""
    ink = scene.items.ink[scene.placed.items]
    crowded = len(scene.placed) > CROWD
    for layer in _layers(scene):
        radius = 0.0 if crowded else layer.radius
        members = np.flatnonzero(layer.wanted)
        pale = scene.dim[members] | scene.items.echo[scene.placed.items[members]]
        for code, some in grouped(ink[members] * 2 + pale):
            at = members[some]
            left = np.maximum(layer.left[at], scene.view.left)
            right = np.minimum(layer.right[at], scene.view.width)
            kept = np.flatnonzero(right > left)
            if not len(kept):
                continue
            wide = np.maximum(right[kept] - left[kept], LEAST_WIDTH)
            tops = np.round(scene.placed.y[at][kept] - layer.height / 2 + layer.drop)
            opacity = layer.opacity * (STEP_BACK if code % 2 else 1.0)
            places = rows(left[kept], tops, wide, layer.height)
            yield Boxes(places, INKS[code // 2], opacity, radius, layer.pattern, scene.keys(at[kept]))


def _layers(scene: Scene) -> tuple[Layer, ...]:
    items, placed, view = scene.items, scene.placed, scene.view
    form = items.form[placed.items]
    closed = ~(items.open_start[placed.items] | items.open_end[placed.items])
    sure_left = view.left + (items.sure_start[placed.items] - view.start) * view.per_day
    sure_right = view.left + (items.sure_end[placed.items] - view.start) * view.per_day
    bar, spell, soft = form == Form.BAR, form == Form.SPELL, form == Form.SOFT
    settled = spell & (items.rank[placed.items] > Rank.MINOR)
    firm = bar & (sure_left - placed.start <= view.per_day)
    return (
        Layer(soft & closed, placed.start, placed.end, SOFT_HEIGHT, 0.17, 3.0),
        Layer(spell & closed & ~settled, placed.start, placed.end, SPELL_HEIGHT, 0.35, 0.0, Pattern.HATCH, SPELL_DROP),
        Layer(settled & closed, placed.start, placed.end, SPELL_HEIGHT, SETTLED, 0.0, drop=SPELL_DROP),
        Layer(bar & closed, placed.start, placed.end, BAR_HEIGHT, 0.14, 3.0),
        Layer(bar & closed & (sure_right > sure_left), sure_left, sure_right, BAR_HEIGHT, 0.16, 2.0),
        Layer(firm, placed.start, placed.start + EDGE, BAR_HEIGHT, 1.0, 0.0),
    )


def draw_fading(scene: Scene) -> Iterator[Box]:
    """Yield the bodies that run out on an open side."""
    items, placed, view = scene.items, scene.placed, scene.view
    for at in np.flatnonzero(items.open_start[placed.items] | items.open_end[placed.items]).tolist():
        item = placed.items[at]
        left, right = max(float(placed.start[at]), view.left), min(float(placed.end[at]), view.width)
        if right <= left:
            continue
        fades = {"start"} if items.open_start[item] and placed.start[at] > view.left else set()
        if items.open_end[item] and placed.end[at] < view.width:
            fades.add("end")
        height, opacity, pattern = _MANNERS[Form(int(items.form[item]))]
        spell = items.form[item] == Form.SPELL
        if spell and items.rank[item] > Rank.MINOR:
            opacity, pattern = SETTLED, Pattern.SOLID
        yield Box(
            left,
            float(np.round(placed.y[at] - height / 2 + (SPELL_DROP if spell else 0.0))),
            max(right - left, LEAST_WIDTH),
            height,
            fill=INKS[items.ink[item]],
            opacity=opacity * (STEP_BACK if scene.dim[at] or items.echo[item] else 1.0),
            radius=0.0 if spell else 3.0,
            pattern=pattern,
            fades=frozenset(fades),
            key=items.id(item),
        )


_MANNERS = {
    Form.POINT: (SOFT_HEIGHT, 0.2, Pattern.SOLID),
    Form.SOFT: (SOFT_HEIGHT, 0.2, Pattern.SOLID),
    Form.BAR: (BAR_HEIGHT, 0.28, Pattern.SOLID),
    Form.SPELL: (SPELL_HEIGHT, 0.35, Pattern.HATCH),
}
