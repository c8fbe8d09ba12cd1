"""The shapes by kind, with their halos and badges, and the labels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import Boxes, Crowd, Ink, Labels, Shapes
from drawing.rows import Lines, Look, Signs
from drawing.shapes import Shape
from timeline.items import Ints, Keys
from timeline.labels import all_fitted, text_width
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
    Rank,
)
from timeline.scene import Scene, grouped, rows

SIZES = (MINOR_SHAPE, SHAPE, KEY_SHAPE)  # by rank
LOOKS = tuple(Look(shape, ink, size) for shape in SHAPE_ORDER for ink in INKS for size in SIZES)
STRENGTHS = np.array([0.75, 1.0, 1.0])
HALO = 21.0
HALOS = tuple(Look(Shape.CIRCLE, ink, HALO) for ink in INKS)
PLATE = 13.0
TEXT, SOFT, FAINT = range(3)
LABEL_INKS = (Ink.TEXT, Ink.SOFT, Ink.FAINT)
LABEL_DROP = LABEL * 0.355  # from the middle of a row to the baseline


def draw_shapes(scene: Scene) -> Iterator[Crowd]:
    """Yield halos where a date is only about right, the shapes by kind, and the badges."""
    items, placed, view = scene.items, scene.placed, scene.view
    seen = ~placed.spell & (placed.x >= view.left) & (placed.x <= view.width)
    around = (seen & items.around[placed.items]).nonzero()[0]
    if len(around):
        halos = rows(placed.x[around], placed.y[around], placed.ink[around], 0.2)
        yield Shapes(Signs(halos.numbers, HALOS), scene.keys(around))
    shown = seen.nonzero()[0]
    echo, rank = placed.echo[shown], placed.rank[shown]
    opacity = STRENGTHS[rank]
    opacity[scene.dim[shown]] *= STEP_BACK
    opacity[echo] *= ECHO
    rank[echo] = 0
    looks = (items.shape[placed.items[shown]] * float(len(INKS)) + placed.ink[shown]) * len(SIZES) + rank
    signs = rows(placed.x[shown], placed.y[shown], looks, opacity)
    yield Shapes(Signs(signs.numbers, LOOKS), scene.keys(shown))
    whole = placed.x[shown] + REACH + placed.badge[shown] < view.width
    yield from _badges(scene, shown[(placed.badge[shown] > 0) & whole])


def _badges(scene: Scene, at: Ints) -> Iterator[Crowd]:
    """Yield a small plate beside the shape with the number of occurrences."""
    placed = scene.placed
    left, top, wide = placed.x[at] + REACH + 0.5, np.rint(placed.y[at] - PLATE / 2), placed.badge[at]
    for ink, some in grouped(placed.ink[at]):
        plates = rows(left[some], top[some], wide[some], PLATE)
        yield Boxes(plates, INKS[ink], 0.2, PLATE / 2, keys=scene.keys(at[some]))
    texts = [str(times) for times in scene.items.times[placed.items[at]].tolist()]
    x = left + (wide - np.array([text_width(text, BADGE, True) for text in texts])) / 2
    baseline = np.rint(top + PLATE / 2 + BADGE * 0.355)
    for dim, some in grouped(scene.dim[at]):
        places = Lines(rows(x[some], baseline[some]).numbers, [texts[number] for number in some.tolist()])
        yield Labels(places, BADGE, Ink.FAINT if dim else Ink.TEXT, bold=True, keys=scene.keys(at[some]))


def draw_labels(scene: Scene) -> Iterator[Labels]:
    """Yield the labels that have room: key events bold, minor ones and what is inferred softer."""
    items, placed = scene.items, scene.placed
    at = (placed.room > LEAST_ROOM).nonzero()[0]
    spell, echo, rank = placed.spell[at], placed.echo[at], placed.rank[at]
    baseline = np.rint(placed.y[at] + LABEL_DROP - np.where(spell, SPELL_DROP * 0.6, 0.0))
    quiet = (rank == Rank.MINOR) | spell | echo
    bold = (rank == Rank.KEY) & ~echo
    inks = np.where(scene.dim[at], FAINT, np.where(quiet, SOFT, TEXT))
    of, rooms = items.of[placed.items[at]], placed.room[at] / LABEL
    for code, some in grouped(inks * 2 + bold):
        is_key = bool(code % 2)
        texts = all_fitted(items.source.lines(of[some].tolist(), is_key), rooms[some].tolist())
        if "" in texts:
            some = some[[number for number, text in enumerate(texts) if text]]
            texts = [text for text in texts if text]
        if texts:
            places = Lines(rows(placed.text_x[at[some]], baseline[some]).numbers, texts)
            yield Labels(places, LABEL, LABEL_INKS[code // 2], is_key, keys=Keys(items.source, of[some]))
