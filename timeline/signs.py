"""The shapes by kind, with their halos and badges, and the labels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import Boxes, Crowd, Ink, Labels, Shapes
from drawing.shapes import Shape
from timeline.items import Form, Ints, Rank
from timeline.labels import fitted, text_width
from timeline.look import (
    BADGE,
    ECHO,
    INKS,
    KEY_SHAPE,
    LABEL,
    LEAST_ROOM,
    MINOR_SHAPE,
    REACH,
    SHAPE,
    SHAPE_ORDER,
    SPELL_DROP,
    STEP_BACK,
)
from timeline.scene import Scene, grouped

SIZES = np.array([MINOR_SHAPE, SHAPE, KEY_SHAPE])  # by rank
STRENGTHS = np.array([0.75, 1.0, 1.0])
HALO = 21.0
PLATE = 13.0
LABEL_DROP = LABEL * 0.355  # from the middle of a row to the baseline


def draw_shapes(scene: Scene) -> Iterator[Crowd]:
    """Yield halos where a date is only about right, the shapes by kind, and the badges."""
    items, placed, view = scene.items, scene.placed, scene.view
    seen = (items.form[placed.items] != Form.SPELL) & (placed.x >= view.left) & (placed.x <= view.width)
    yield _halos(scene, np.flatnonzero(seen & items.around[placed.items]))
    shown = np.flatnonzero(seen)
    item = placed.items[shown]
    opacity = STRENGTHS[items.rank[item]] * np.where(scene.dim[shown], STEP_BACK, 1.0)
    opacity *= np.where(items.echo[item], ECHO, 1.0)
    sizes = np.where(items.echo[item], MINOR_SHAPE, SIZES[items.rank[item]])
    signs = zip(
        placed.x[shown].tolist(),
        placed.y[shown].tolist(),
        [SHAPE_ORDER[shape] for shape in items.shape[item].tolist()],
        [INKS[ink] for ink in items.ink[item].tolist()],
        sizes.tolist(),
        opacity.tolist(),
        strict=True,
    )
    yield Shapes(tuple(signs), scene.keys(shown))
    whole = placed.x[shown] + REACH + placed.badge[shown] < view.width
    yield from _badges(scene, shown[(placed.badge[shown] > 0) & whole])


def _halos(scene: Scene, at: Ints) -> Shapes:
    inks = [INKS[ink] for ink in scene.items.ink[scene.placed.items[at]].tolist()]
    signs = ((x, y, Shape.CIRCLE, ink, HALO, 0.2) for (x, y), ink in zip(scene.points(at), inks, strict=True))
    return Shapes(tuple(signs), scene.keys(at))


def _badges(scene: Scene, at: Ints) -> Iterator[Crowd]:
    """Yield a small plate beside the shape with the number of occurrences."""
    placed = scene.placed
    left, top = placed.x[at] + REACH + 0.5, np.round(placed.y[at] - PLATE / 2)
    columns = (left.tolist(), top.tolist(), placed.badge[at].tolist(), (PLATE,) * len(at))
    places = tuple(zip(*columns, strict=True))
    for ink, some in grouped(scene.items.ink[placed.items[at]]):
        plates = tuple(places[i] for i in some.tolist())
        yield Boxes(plates, INKS[ink], 0.2, PLATE / 2, keys=scene.keys(at[some]))
    texts = [str(times) for times in scene.items.times[placed.items[at]].tolist()]
    for dim, some in grouped(scene.dim[at].astype(np.int64)):
        numbers = tuple(_centred(places[i], texts[i]) for i in some.tolist())
        yield Labels(numbers, BADGE, Ink.FAINT if dim else Ink.TEXT, bold=True, keys=scene.keys(at[some]))


def _centred(plate: tuple[float, float, float, float], text: str) -> tuple[float, float, str]:
    x, y, wide, high = plate
    return x + (wide - text_width(text, BADGE, True)) / 2, round(y + high / 2 + BADGE * 0.355), text


def draw_labels(scene: Scene) -> Iterator[Labels]:
    """Yield the labels that have room: key events bold, minor ones and what is inferred softer."""
    items, placed = scene.items, scene.placed
    found: dict[tuple[Ink, bool], tuple[list[tuple[float, float, str]], list[str]]] = {}
    at = np.flatnonzero(placed.room > LEAST_ROOM)
    item = placed.items[at]
    spell = items.form[item] == Form.SPELL
    baseline = np.round(placed.y[at] + LABEL_DROP - np.where(spell, SPELL_DROP * 0.6, 0.0))
    quiet = (items.rank[item] == Rank.MINOR) | spell | items.echo[item]
    bold = (items.rank[item] == Rank.KEY) & ~items.echo[item]
    columns = (item, placed.text_x[at], baseline, placed.room[at], bold, quiet, scene.dim[at])
    for i, x, y, room, is_key, is_quiet, dim in zip(*(column.tolist() for column in columns), strict=True):
        text = fitted(items.text[i], room, LABEL, is_key)
        if not text:
            continue
        style = (Ink.FAINT if dim else Ink.SOFT if is_quiet else Ink.TEXT, is_key)
        places, keys = found.setdefault(style, ([], []))
        places.append((x, y, text))
        keys.append(items.ids[i])
    for style, (places, keys) in found.items():
        yield Labels(tuple(places), LABEL, *style, keys=tuple(keys))
