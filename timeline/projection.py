"""Arrangement and view to a drawing, anew at every pan and zoom: what is seen is what is printed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from drawing.marks import Box, Boxes, Crowd, Drawing, Group, Ink, Label, Labels, Mark, Oval, Path, Pattern, Shapes
from drawing.shapes import Shape
from timeline.arrangement import STEP, Arrangement
from timeline.axis import find_axis
from timeline.ground import draw_ground, draw_lanes, lane_band, lanes_shown
from timeline.headings import draw_headings
from timeline.items import Bools, Floats, Form, Ints, Rank
from timeline.labels import fitted
from timeline.look import (
    BADGE,
    BAR_HEIGHT,
    INKS,
    KEY_SHAPE,
    LABEL,
    LANE_AIR,
    LEAST_WIDTH,
    MINOR_SHAPE,
    REACH,
    ROW,
    SHAPE,
    SHAPE_ORDER,
    SOFT_HEIGHT,
    SPELL_HEIGHT,
)
from timeline.placing import Placed, place
from timeline.scale import View
from timeline.strips import draw_strips, strip_words

NOTHING: frozenset[str] = frozenset()
LABEL_DROP = LABEL * 0.355  # from the middle of a row to the baseline
RIBBON = 4.0
DENSITIES = ((1, 0.35), (3, 0.55), (8, 0.8), (25, 1.0))
NO_EVENTS = "No events to show yet. Open files, or loosen the filter."


def project(arrangement: Arrangement, view: View, selected: frozenset[str] = NOTHING, focused: str = "") -> Drawing:
    """Draw what a view shows. With a selection the rest steps back; `focused` is where the keys are."""
    axis = find_axis(view)
    groups = [draw_ground(arrangement, view, axis)]
    if len(arrangement.items):
        placed = place(arrangement, view)
        groups += [
            draw_lanes(arrangement, view),
            Group("", "", (), tuple(_ribbons(arrangement, view))),
            Group("", "", (), tuple(_echoes(arrangement, view))),
            *_draw_items(arrangement, view, placed, selected, focused),
        ]
    groups.append(draw_headings(arrangement, view))
    groups.append(draw_strips(arrangement, view, axis))
    if not len(arrangement.items):
        groups.append(_empty(view))
    return Drawing(view.width, view.height, tuple(groups), "Timeline", in_words(arrangement))


def in_words(arrangement: Arrangement) -> str:
    """Return the whole picture in words."""
    lanes = len(arrangement.lanes)
    events = len(arrangement.case.events)
    words = f"Timeline of {events:,} events in {lanes} lanes by {arrangement.lane_by.value}."
    return f"{words} {strip_words(arrangement)}".strip()


def _empty(view: View) -> Group:
    middle = view.left + view.plot_width / 2
    y = view.top + view.lanes_height / 2
    from drawing.marks import Anchor

    return Group("", NO_EVENTS, (Label(middle, y, NO_EVENTS, 11.0, Ink.FAINT, anchor=Anchor.MIDDLE),))


def _draw_items(
    arrangement: Arrangement, view: View, placed: Placed, selected: frozenset[str], focused: str
) -> Iterator[Group]:
    chosen = _chosen(arrangement, placed, selected)
    dim = ~chosen if selected else np.zeros(len(placed), np.bool_)
    yield Group("", "", tuple(_fading(arrangement, view, placed, dim)), tuple(_boxes(arrangement, view, placed, dim)))
    yield Group(
        "", "", tuple(_connectors(arrangement, view, placed, chosen)), tuple(_shapes(arrangement, view, placed, dim))
    )
    yield Group(
        "",
        "",
        tuple(_outlines(arrangement, view, placed, chosen, focused)),
        tuple(_labels(arrangement, view, placed, dim)),
    )


def _chosen(arrangement: Arrangement, placed: Placed, selected: frozenset[str]) -> Bools:
    if not selected:
        return np.zeros(len(placed), np.bool_)
    ids = arrangement.items.ids
    return np.array([ids[i] in selected for i in placed.items.tolist()], np.bool_)


def _grouped(codes: Ints) -> Iterator[tuple[int, Ints]]:
    """Yield each code with the places where it stands."""
    if not len(codes):
        return
    order = np.argsort(codes, kind="stable")
    ranked = codes[order]
    heads = np.flatnonzero(np.diff(ranked, prepend=ranked[0] - 1))
    for head, members in zip(heads.tolist(), np.split(order, heads[1:]), strict=True):
        yield int(ranked[head]), members


def _rectangles(
    left: Floats, right: Floats, y: Floats, height: float, view: View
) -> tuple[Ints, tuple[tuple[float, float, float, float], ...]]:
    """Return the rectangles cut to the lanes, at least a hair wide, and the places of those left."""
    low, high = np.maximum(left, view.left), np.minimum(right, view.width)
    kept = np.flatnonzero(high > low)
    wide = np.maximum(high[kept] - low[kept], LEAST_WIDTH)
    tops = np.round(y[kept] - height / 2)
    places = zip(low[kept].tolist(), tops.tolist(), wide.tolist(), (height,) * len(kept), strict=True)
    return kept, tuple(places)


def _boxes(arrangement: Arrangement, view: View, placed: Placed, dim: Bools) -> Iterator[Boxes]:
    """Yield the days that items cover: soft where unsure, stronger where sure, hatched where inferred."""
    items = arrangement.items
    form, ink = items.form[placed.items], items.ink[placed.items]
    fading = items.open_start[placed.items] | items.open_end[placed.items]
    sure_left = view.left + (items.sure_start[placed.items] - view.start) * view.per_day
    sure_right = view.left + (items.sure_end[placed.items] - view.start) * view.per_day
    layers = (
        (form == Form.SOFT, placed.start, placed.end, SOFT_HEIGHT, 0.17, 3.0, Pattern.SOLID),
        (form == Form.SPELL, placed.start, placed.end, SPELL_HEIGHT, 0.5, 2.0, Pattern.HATCH),
        (form == Form.BAR, placed.start, placed.end, BAR_HEIGHT, 0.14, 3.0, Pattern.SOLID),
        ((form == Form.BAR) & (sure_right > sure_left), sure_left, sure_right, BAR_HEIGHT, 0.16, 2.0, Pattern.SOLID),
        (
            (form == Form.BAR) & (sure_left - placed.start <= view.per_day),
            placed.start,
            placed.start + 3.0,
            BAR_HEIGHT,
            1.0,
            0.0,
            Pattern.SOLID,
        ),
    )
    for wanted, left, right, height, opacity, radius, pattern in layers:
        members = np.flatnonzero(wanted & ~fading) if right is not placed.start + 3.0 else np.flatnonzero(wanted)
        for code, some in _grouped(ink[members] * 2 + dim[members]):
            at = members[some]
            kept, places = _rectangles(left[at], right[at], placed.y[at], height, view)
            strength = opacity * (0.45 if code % 2 else 1.0)
            if places:
                yield Boxes(places, INKS[code // 2], strength, radius, pattern, _keys(arrangement, placed, at[kept]))


def _keys(arrangement: Arrangement, placed: Placed, at: Ints) -> tuple[str, ...]:
    ids = arrangement.items.ids
    return tuple(ids[i] for i in placed.items[at].tolist())


def _fading(arrangement: Arrangement, view: View, placed: Placed, dim: Bools) -> Iterator[Box]:
    """Yield what has an open side, which runs out."""
    items = arrangement.items
    for at in np.flatnonzero(items.open_start[placed.items] | items.open_end[placed.items]).tolist():
        item = placed.items[at]
        spell, bar = items.form[item] == Form.SPELL, items.form[item] == Form.BAR
        height = SPELL_HEIGHT if spell else BAR_HEIGHT if bar else SOFT_HEIGHT
        left, right = max(placed.start[at], view.left), min(placed.end[at], view.width)
        if right <= left:
            continue
        fades = {"start"} if items.open_start[item] and left > view.left else set()
        if items.open_end[item] and right < view.width:
            fades.add("end")
        opacity = 0.5 if spell else 0.28 if bar else 0.2
        yield Box(
            float(left),
            round(placed.y[at] - height / 2),
            float(max(right - left, LEAST_WIDTH)),
            height,
            fill=INKS[items.ink[item]],
            opacity=opacity * (0.45 if dim[at] else 1.0),
            radius=3.0,
            pattern=Pattern.HATCH if spell else Pattern.SOLID,
            fades=frozenset(fades),
            key=items.ids[item],
        )


def _shapes(arrangement: Arrangement, view: View, placed: Placed, dim: Bools) -> Iterator[Crowd]:
    """Yield halos, the shapes by kind, and the grounds of the badges."""
    items = arrangement.items
    seen = (items.form[placed.items] != Form.SPELL) & (placed.x >= view.left) & (placed.x <= view.width)
    halos = np.flatnonzero(seen & items.around[placed.items])
    for ink, some in _grouped(items.ink[placed.items[halos]]):
        yield Shapes(Shape.CIRCLE, _points(placed, halos[some]), 21.0, INKS[ink], opacity=0.2)
    shown = np.flatnonzero(seen)
    item = placed.items[shown]
    codes = ((items.shape[item] * 8 + items.ink[item]) * 3 + items.rank[item]) * 2 + dim[shown]
    for code, some in _grouped(codes):
        rank, ink, shape = code // 2 % 3, code // 6 % 8, SHAPE_ORDER[code // 48]
        opacity = 0.35 if code % 2 else 0.75 if rank == Rank.MINOR else 1.0
        at = shown[some]
        size = (MINOR_SHAPE, SHAPE, KEY_SHAPE)[rank]
        yield Shapes(shape, _points(placed, at), size, INKS[ink], opacity=opacity, keys=_keys(arrangement, placed, at))
    yield from _badges(arrangement, placed, shown[items.times[item] > 1], dim)


def _badges(arrangement: Arrangement, placed: Placed, at: Ints, dim: Bools) -> Iterator[Crowd]:
    """Yield a small plate beside the shape with the number of occurrences."""
    items = arrangement.items
    left = placed.x[at] + REACH + 0.5
    places = tuple(
        (x, round(y - 6.5), wide, 13.0)
        for x, y, wide in zip(left.tolist(), placed.y[at].tolist(), placed.badge[at].tolist(), strict=True)
    )
    for ink, some in _grouped(items.ink[placed.items[at]]):
        yield Boxes(tuple(places[i] for i in some.tolist()), INKS[ink], 0.2, 6.0)
    texts = tuple(
        (x + (wide - BADGE * 0.572 * len(text)) / 2, y + 2.9, text)
        for (x, _, wide, _), y, text in zip(
            places, placed.y[at].tolist(), (str(t) for t in items.times[placed.items[at]].tolist()), strict=True
        )
    )
    for faint in (False, True):
        chosen = tuple(t for t, d in zip(texts, dim[at].tolist(), strict=True) if d == faint)
        if chosen:
            yield Labels(chosen, BADGE, Ink.FAINT if faint else Ink.TEXT, bold=True)


def _points(placed: Placed, at: Ints) -> tuple[tuple[float, float], ...]:
    return tuple(zip(placed.x[at].tolist(), placed.y[at].tolist(), strict=True))


def _labels(arrangement: Arrangement, view: View, placed: Placed, dim: Bools) -> Iterator[Labels]:
    """Yield the labels that have room; the significant ones bold, the minor ones softer."""
    items = arrangement.items
    found: dict[tuple[Ink, bool], list[tuple[float, float, str]]] = {}
    keys: dict[tuple[Ink, bool], list[str]] = {}
    at = np.flatnonzero(placed.room > 22.0)
    item = placed.items[at]
    columns = zip(
        item.tolist(), placed.text_x[at].tolist(), placed.y[at].tolist(), placed.room[at].tolist(),
        items.rank[item].tolist(), items.form[item].tolist(), dim[at].tolist(), strict=True,
    )  # fmt: skip
    for i, x, y, room, rank, form, faint in columns:
        bold = rank == Rank.KEY
        text = fitted(items.text[i], room, LABEL, bold)
        if not text:
            continue
        quiet = rank == Rank.MINOR or form == Form.SPELL
        style = (Ink.FAINT if faint else Ink.SOFT if quiet else Ink.TEXT, bold)
        found.setdefault(style, []).append((x, round(y + LABEL_DROP), text))
        keys.setdefault(style, []).append(items.ids[i])
    for style, places in found.items():
        yield Labels(tuple(places), LABEL, *style, keys=tuple(keys[style]))


def _outlines(arrangement: Arrangement, view: View, placed: Placed, chosen: Bools, focused: str) -> Iterator[Mark]:
    ids = arrangement.items.ids
    for at, item in enumerate(placed.items.tolist()):
        if not chosen[at] and ids[item] != focused:
            continue
        left = max(float(placed.left[at]) - 2.0, view.left + 1.0)
        right = min(float(placed.right[at]) + 2.0, view.width - 1.0)
        if right > left:
            dash = () if chosen[at] else (3.0, 2.0)
            yield Box(
                left,
                round(placed.y[at] - ROW / 2) + 0.5,
                right - left,
                ROW - 1.0,
                line=Ink.ACCENT,
                line_width=1.6,
                dash=dash,
                radius=5.0,
            )


def _ribbons(arrangement: Arrangement, view: View) -> Iterator[Boxes]:
    """Yield along the foot of each lane where there is more than can be shown at this zoom."""
    hidden = arrangement.level(view.per_day).hidden_keys
    lanes = lanes_shown(arrangement, view)
    if not len(hidden) or not len(lanes):
        return
    cell = 2.0 ** np.ceil(np.log2(6.0 / view.per_day))
    edges = np.arange(np.floor(view.start / cell), np.ceil(view.end / cell) + 1) * cell
    keys = (np.arange(lanes.start, lanes.stop) * STEP)[:, None] + edges[None, :]
    counts = np.diff(np.searchsorted(hidden, keys), axis=1)
    lane, column = np.nonzero(counts)
    found = counts[lane, column]
    left = np.maximum(view.left + (edges[column] - view.start) * view.per_day, view.left)
    right = np.minimum(view.left + (edges[column + 1] - view.start) * view.per_day, view.width)
    bottoms = np.array([lane_band(arrangement, view, index)[1] for index in lanes]) - 2.0 - RIBBON
    for number, (least, opacity) in enumerate(DENSITIES):
        most = DENSITIES[number + 1][0] if number + 1 < len(DENSITIES) else np.inf
        at = (found >= least) & (found < most) & (right > left)
        places = zip(left[at].tolist(), bottoms[lane[at]].tolist(), (right - left)[at].tolist(), strict=False)
        made = tuple((x, y, wide, RIBBON) for x, y, wide in places)
        if made:
            yield Boxes(made, Ink.FAINT, opacity)


def _echoes(arrangement: Arrangement, view: View) -> Iterator[Boxes]:
    """Yield a small tick at the head of a lane for each event drawn in another one that concerns it too."""
    echoes = arrangement.echoes
    x = np.round(view.left + (echoes.day - view.start) * view.per_day)
    lanes = lanes_shown(arrangement, view)
    inside = (x > view.left) & (x < view.width) & (echoes.lane >= lanes.start) & (echoes.lane < lanes.stop)
    pairs = {(lane, across) for lane, across in zip(echoes.lane[inside].tolist(), x[inside].tolist(), strict=True)}
    if pairs:
        yield Boxes(
            tuple((across, lane_band(arrangement, view, lane)[0] + 1.0, 2.0, 4.0) for lane, across in sorted(pairs)),
            Ink.FAINT,
            0.8,
        )


def _connectors(arrangement: Arrangement, view: View, placed: Placed, chosen: Bools) -> Iterator[Mark]:
    """Yield a thin line from each selected event to the other lanes that it concerns."""
    echoes = arrangement.echoes
    for at in np.flatnonzero(chosen).tolist():
        x, y = float(placed.x[at]), float(placed.y[at])
        if not view.left <= x <= view.width:
            continue
        for lane in echoes.lane[echoes.item == placed.items[at]].tolist():
            to = lane_band(arrangement, view, lane)[0] + LANE_AIR
            yield Path(((x, y), (x, to)), line=Ink.ACCENT, line_width=1.0)
            yield Oval(x, to, 3.0, 3.0, fill=Ink.PAPER, line=Ink.ACCENT, line_width=1.4)
