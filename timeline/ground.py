"""What lies behind the marks: years, grid lines, lanes, statuses, ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from case.dates import When
from drawing.marks import Anchor, Box, Boxes, Group, Ink, Label, Labels, Mark
from timeline.arrangement import Arrangement, starts_group
from timeline.axis import Axis
from timeline.lanes import Lane
from timeline.look import AGES, GROUP, INKS, LANE_AIR
from timeline.scale import View

AGE_SIZE = 7.5
AGE_ROOM = 22.0
MOST_BANDS = 200


def lanes_shown(arrangement: Arrangement, view: View) -> range:
    """Return the places of the lanes that a view shows."""
    tops = arrangement.lane_top
    first = int(np.searchsorted(tops, view.scroll, "right")) - 1
    last = int(np.searchsorted(tops, view.scroll + view.lanes_height))
    return range(max(first, 0), min(last, len(arrangement.lanes)))


def lane_band(arrangement: Arrangement, view: View, lane: int) -> tuple[float, float]:
    """Return the top and bottom of a lane on the picture, without the heading of its group."""
    top = view.top + float(arrangement.lane_top[lane]) - view.scroll
    bottom = view.top + float(arrangement.lane_top[lane + 1]) - view.scroll
    return top + (GROUP if starts_group(arrangement.lanes, lane) else 0.0), bottom


def draw_ground(arrangement: Arrangement, view: View, axis: Axis) -> Group:
    """Draw the paper, every other year a shade darker, and the lines of the axis."""
    bottom = min(view.height, view.top + arrangement.height - view.scroll)
    height = max(bottom - view.top, 0.0)
    marks: list[Mark] = [Box(0, 0, view.width, view.height, fill=Ink.PAPER)]
    stripes = tuple(
        (x, view.top, right - x, height)
        for tick in axis.large
        if int(tick.text[-4:]) % 2
        and (x := max(view.x(tick.start), view.left)) < (right := min(view.x(tick.end), view.width))
    )
    small = tuple((round(x), view.top, 1.0, height) for tick in axis.small if (x := view.x(tick.start)) > view.left)
    large = tuple((round(x), view.top, 1.0, height) for tick in axis.large if (x := view.x(tick.start)) > view.left)
    crowds = (Boxes(stripes, Ink.STRIPE), Boxes(small, Ink.GRID), Boxes(large, Ink.RULE))
    return Group("", "", tuple(marks), tuple(crowd for crowd in crowds if crowd.places))


def draw_lanes(arrangement: Arrangement, view: View) -> Group:
    """Draw the lines between lanes, the bands of statuses, and the ages."""
    marks: list[Mark] = []
    ages: list[tuple[float, float, str]] = []
    for lane in lanes_shown(arrangement, view):
        top, bottom = lane_band(arrangement, view, lane)
        if starts_group(arrangement.lanes, lane):
            marks.append(Box(view.left, top - GROUP, view.plot_width, GROUP, fill=Ink.PANEL))
        marks.append(Box(view.left, round(bottom) - 1.0, view.plot_width, 1.0, fill=Ink.RULE))
        marks += _life(arrangement.lanes[lane], view, top, bottom)
        ages += _ages(arrangement.lanes[lane], view, top + LANE_AIR + AGES - 4.0)
    marks += _bands(arrangement, view)
    crowds = (Labels(tuple(ages), AGE_SIZE, Ink.FAINT, anchor=Anchor.MIDDLE),) if ages else ()
    return Group("", "", tuple(marks), crowds)


def _bands(arrangement: Arrangement, view: View) -> Iterator[Box]:
    """Yield a faint band across the lane for each status, placement and time in custody."""
    items = arrangement.items
    for place in arrangement.statuses[:MOST_BANDS].tolist():
        left = max(view.x(float(items.start[place])), view.left)
        right = min(view.x(float(items.end[place])), view.width)
        top, bottom = lane_band(arrangement, view, int(items.lane[place]))
        if right > left and bottom > view.top and top < view.height:
            yield Box(left, top, right - left, bottom - top - 1.0, fill=INKS[items.ink[place]], opacity=0.055)


def _middle(when: When | None) -> float | None:
    span = when.span if when else None
    return (span.start.toordinal() + span.end.toordinal()) / 2 if span else None


def _life(lane: Lane, view: View, top: float, bottom: float) -> Iterator[Mark]:
    """Yield what a lane shows of the time before its person was born and after they died."""
    born, died = _middle(lane.born), _middle(lane.died)
    if born is not None and (x := view.x(born)) > view.left:
        right = min(x, view.width)
        yield Box(view.left, top, right - view.left, bottom - top - 1.0, fill=Ink.PANEL)
        if x < view.width:
            yield Box(x - 1.0, top, 2.0, bottom - top - 1.0, fill=Ink.FAINT)
            yield Label(x + 5.0, top + LANE_AIR + AGES - 4.0, "born", AGE_SIZE, Ink.SOFT)
    if died is not None and (x := max(view.x(died), view.left)) < view.width:
        yield Box(x, top, view.width - x, bottom - top - 1.0, fill=Ink.PANEL)
        if x > view.left:
            yield Box(x - 1.0, top, 2.0, bottom - top - 1.0, fill=Ink.FAINT)
            yield Label(x + 5.0, top + LANE_AIR + AGES - 4.0, "died", AGE_SIZE, Ink.SOFT)


def _ages(lane: Lane, view: View, y: float) -> Iterator[tuple[float, float, str]]:
    """Yield the age at each birthday, as many as there is room for."""
    born, died = _middle(lane.born), _middle(lane.died)
    if born is None:
        return
    birth = date.fromordinal(int(born))
    year = view.per_day * 365.25
    step = next((step for step in (1, 2, 5, 10, 20) if year * step >= AGE_ROOM), 50)
    first = max(date.fromordinal(max(int(view.start), 1)).year - birth.year, 1)
    last = date.fromordinal(int(view.end)).year - birth.year
    for age in range(first + (-first) % step, last + 1, step):
        day = _birthday(birth, age)
        x = view.x(day)
        if view.left + 8.0 <= x <= view.width - 8.0 and (died is None or day <= died):
            yield (x, y, str(age))


def _birthday(birth: date, age: int) -> float:
    day = 28 if (birth.month, birth.day) == (2, 29) else birth.day
    return float(date(birth.year + age, birth.month, day).toordinal())
