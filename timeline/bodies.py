"""The days that items cover: soft where unsure, stronger where sure, hatched where inferred, open ends fading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from drawing.marks import Box, Boxes, Pattern
from timeline.items import Bools, Floats, Form, Keys
from timeline.look import BAR_HEIGHT, INKS, LEAST_WIDTH, SOFT_HEIGHT, SPELL_DROP, SPELL_HEIGHT, STEP_BACK, Rank
from timeline.scene import Scene, rows, runs

CROWD = 500  # from here on corners are square
SETTLED = 0.24  # opacity of a spell that was inferred and agreed to
EDGE = 3.0  # points: the firm edge of what starts on a known day


class Layer(NamedTuple):
    """How the rectangles of one manner look."""

    height: float
    opacity: float
    radius: float
    pattern: Pattern = Pattern.SOLID
    drop: float = 0.0


LAYERS = (
    Layer(SOFT_HEIGHT, 0.17, 3.0),  # somewhere within these days
    Layer(SPELL_HEIGHT, 0.35, 0.0, Pattern.HATCH, SPELL_DROP),  # a spell that was inferred
    Layer(SPELL_HEIGHT, SETTLED, 0.0, drop=SPELL_DROP),  # one that was agreed to
    Layer(BAR_HEIGHT, 0.14, 3.0),  # lasts
    Layer(BAR_HEIGHT, 0.16, 2.0),  # the days on which it lasted for certain
    Layer(BAR_HEIGHT, 1.0 - (1.0 - 0.14) * (1.0 - 0.16), 0.0),  # in a crowd: both at once, where they are the same days
    Layer(BAR_HEIGHT, 1.0, 0.0),  # the edge of what starts on a known day
)
HEIGHTS = np.array([layer.height for layer in LAYERS])
RISES = HEIGHTS / 2 - np.array([layer.drop for layer in LAYERS])
STYLES = 2 * len(INKS)  # of one layer: each ink, full and pale


def draw_bodies(scene: Scene) -> Iterator[Boxes]:
    """Yield the bodies of all items whose sides are known, layer by layer and ink by ink."""
    items, placed = scene.items, scene.placed
    wanted, lefts, rights = _sides(scene)
    layer, at = wanted.nonzero()
    left = np.maximum(lefts[layer, at], scene.view.left)
    right = np.minimum(rights[layer, at], scene.view.width)
    kept = (right > left).nonzero()[0]
    layer, at, left, right = layer[kept], at[kept], left[kept], right[kept]
    codes = layer * STYLES + placed.ink[at] * 2 + (scene.dim | placed.echo)[at]
    order = codes.argsort(kind="stable")
    layer, at, left, right = layer[order], at[order], left[order], right[order]
    wide = np.maximum(right - left, LEAST_WIDTH)
    places = rows(left, np.rint(placed.y[at] - RISES[layer]), wide, HEIGHTS[layer])
    keys = Keys(items.source, items.of[placed.items[at]])
    for code, head, end in runs(codes[order]):
        look = LAYERS[code // STYLES]
        opacity = look.opacity * (STEP_BACK if code % 2 else 1.0)
        radius = 0.0 if len(placed) > CROWD else look.radius
        ink = INKS[code % STYLES // 2]
        yield Boxes(places.part(head, end), ink, opacity, radius, look.pattern, keys.part(head, end))


def _sides(scene: Scene) -> tuple[Bools, Floats, Floats]:
    """Return for each layer which of the placed items have a body in it, and from where to where."""
    items, placed, view = scene.items, scene.placed, scene.view
    item, start, end, spells = placed.items, placed.start, placed.end, placed.spell
    closed = ~(items.open_start[item] | items.open_end[item])
    sure_left = view.left + (items.sure_start[item] - view.start) * view.per_day
    sure_right = view.left + (items.sure_end[item] - view.start) * view.per_day
    bar = placed.form == Form.BAR
    spell, settled, lasting = spells & closed, placed.rank > Rank.MINOR, bar & closed
    sure = lasting & (sure_right > sure_left)
    both = sure & (sure_left <= start) & (sure_right >= end) & (len(placed) > CROWD)
    wanted = (
        (placed.form == Form.SOFT) & closed,
        spell & ~settled,
        spell & settled,
        lasting & ~both,
        sure & ~both,
        both,
        bar & (sure_left - start <= view.per_day),
    )
    lefts = (start, start, start, start, sure_left, start, start)
    rights = (end, end, end, end, sure_right, end, start + EDGE)
    return np.array(wanted), np.array(lefts), np.array(rights)


def draw_fading(scene: Scene) -> Iterator[Box]:
    """Yield the bodies that run out on an open side."""
    items, placed, view = scene.items, scene.placed, scene.view
    for at in (items.open_start[placed.items] | items.open_end[placed.items]).nonzero()[0].tolist():
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
