"""What one picture is drawn from: an arrangement, a view, and what stands out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from drawing.marks import Point
from drawing.rows import Rows
from timeline.arrangement import Arrangement, starts_group
from timeline.items import Bools, Floats, Ints, Items, Keys
from timeline.look import GROUP
from timeline.placing import Placed, place
from timeline.scale import View

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out beside what is selected.

    `found` are the events that a search has found, `lanes` the keys of lanes that are chosen, `spotlight` that
    of the only one that is not veiled. With a day `now` what comes later is not shown yet.
    """

    found: frozenset[str] = NOTHING
    lanes: tuple[str, ...] = ()
    spotlight: str = ""
    now: float | None = None

    @property
    def of_lanes(self) -> bool:
        """Whether some lanes stand out."""
        return bool(self.lanes or self.spotlight)


PLAIN = Emphasis()


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The items that are shown, in order.

    `chosen` marks the selected ones, `dim` those that step back, `here` where the keys are.
    """

    arrangement: Arrangement
    view: View
    placed: Placed
    chosen: Bools
    dim: Bools
    here: Bools
    found: Bools

    @property
    def items(self) -> Items:
        return self.arrangement.items

    def keys(self, at: Ints) -> Keys:
        """Return the event ids of placed items."""
        return Keys(self.items.source, self.items.of[self.placed.items[at]])

    def points(self, at: Ints) -> tuple[Point, ...]:
        """Return where the shapes of placed items stand."""
        return tuple(zip(self.placed.x[at].tolist(), self.placed.y[at].tolist(), strict=True))


def make_scene(
    arrangement: Arrangement, view: View, selected: frozenset[str], focused: str, emphasis: Emphasis = PLAIN
) -> Scene:
    """Place the items of a view and find out which stand out; with a selection or a search the rest steps back."""
    placed = place(arrangement, view, emphasis.now)
    marking = selected or focused or emphasis.found
    ids = tuple(Keys(arrangement.items.source, arrangement.items.of[placed.items])) if marking else ()
    nothing = np.zeros(len(placed), np.bool_)
    chosen = np.array([id in selected for id in ids], np.bool_) if selected else nothing
    here = np.array([id == focused for id in ids], np.bool_) if focused else nothing
    found = np.array([id in emphasis.found for id in ids], np.bool_) if emphasis.found else nothing
    dim = ~(chosen | found) if selected or emphasis.found else nothing
    return Scene(arrangement, view, placed, chosen, dim, here, found)


def rows(first: Floats, *columns: Floats | float) -> Rows:
    """Return columns, or numbers that hold for all, as rows of places."""
    numbers = np.empty((len(first), 1 + len(columns)))
    numbers[:, 0] = first
    for at, column in enumerate(columns, 1):
        numbers[:, at] = column
    return Rows(numbers.reshape(-1).data, 1 + len(columns))


def grouped(codes: Ints) -> Iterator[tuple[int, Ints]]:
    """Yield each code with the places where it stands."""
    order = codes.argsort(kind="stable")
    for code, head, end in runs(codes[order]):
        yield code, order[head:end]


def runs(codes: Ints) -> Iterator[tuple[int, int, int]]:
    """Yield each code, from where to where it stands; they are in order."""
    if not len(codes):
        return
    heads = [0, *((codes[1:] != codes[:-1]).nonzero()[0] + 1).tolist(), len(codes)]
    for head, end in pairwise(heads):
        yield int(codes[head]), head, end


def firsts(codes: Ints) -> Ints:
    """Return the first place of each code."""
    order = codes.argsort(kind="stable")
    ranked = codes[order]
    return np.asarray(order[np.append(True, ranked[1:] != ranked[:-1])]) if len(codes) else order


def lanes_shown(arrangement: Arrangement, view: View) -> range:
    """Return the places of the lanes that a view shows."""
    tops = arrangement.lane_top
    first = int(tops.searchsorted(view.scroll, "right")) - 1
    last = int(tops.searchsorted(view.scroll + view.lanes_height))
    return range(max(first, 0), min(last, len(arrangement.lanes)))


def lane_band(arrangement: Arrangement, view: View, lane: int) -> tuple[float, float]:
    """Return the top and bottom of a lane, without the heading of its group, wherever the view ends."""
    top = view.top + float(arrangement.lane_top[lane]) - view.scroll
    bottom = view.top + float(arrangement.lane_top[lane + 1]) - view.scroll
    return top + (GROUP if starts_group(arrangement.lanes, lane) else 0.0), bottom


def within(view: View, top: float, bottom: float) -> tuple[float, float]:
    """Return the part of a band that lies between the axis and the foot; its height may be 0."""
    top, bottom = max(top, view.top), min(bottom, view.height)
    return top, max(bottom, top)


def top_lane(arrangement: Arrangement, view: View) -> tuple[str, float]:
    """Return the key of the first lane in sight, and how many points of it are above the edge; '' at the very top."""
    index = int(np.searchsorted(arrangement.lane_top, view.scroll, "right")) - 1
    if view.scroll <= 0.0 or not 0 <= index < len(arrangement.lanes):
        return "", 0.0
    return arrangement.lanes[index].key, view.scroll - float(arrangement.lane_top[index])


def scroll_to_lane(arrangement: Arrangement, key: str, beyond: float) -> float | None:
    """Return how far to scroll so that a lane is the first in sight, with so many points of it above the edge."""
    place = arrangement.found.place.get(key)
    if place is None:
        return None
    top, bottom = (float(arrangement.lane_top[at]) for at in (place, place + 1))
    return min(top + beyond, max(bottom - 2 * GROUP, top))
