"""What lies behind the marks: years, grid lines, lanes, statuses, ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from case.dates import When
from drawing.marks import Anchor, Box, Boxes, Group, Ink, Label, Labels, Mark
from timeline.arrangement import Arrangement, starts_group
from timeline.axis import Axis, Tick
from timeline.lanes import Lane
from timeline.look import AGES, GROUP, INKS, LANE_AIR
from timeline.scale import View
from timeline.scene import lane_band, lanes_shown, within

AGE_SIZE = 9.0
AGE_ROOM = 22.0
MOST_BANDS = 16
BAND = 0.055  # opacity of a status behind its lane


def draw_ground(arrangement: Arrangement, view: View, axis: Axis) -> Group:
    """Draw the paper, every other year a shade darker, and the lines of the axis."""
    top, bottom = within(view, view.top, view.top + arrangement.height - view.scroll)
    stripes = tuple(
        (left, top, right - left, bottom - top)
        for tick in axis.large
        if tick.odd and (left := max(view.x(tick.start), view.left)) < (right := min(view.x(tick.end), view.width))
    )
    crowds = (
        Boxes(stripes, Ink.STRIPE),
        Boxes(_lines(view, axis.small, top, bottom), Ink.GRID),
        Boxes(_lines(view, axis.large, top, bottom), Ink.RULE),
    )
    paper = Box(0, 0, view.width, view.height, fill=Ink.PAPER)
    return Group("", "", (paper,), tuple(crowd for crowd in crowds if crowd.places))


def _lines(
    view: View, ticks: tuple[Tick, ...], top: float, bottom: float
) -> tuple[tuple[float, float, float, float], ...]:
    across = (view.x(tick.start) for tick in ticks)
    return tuple((round(x), top, 1.0, bottom - top) for x in across if view.left < x < view.width)


def draw_lanes(arrangement: Arrangement, view: View) -> Group:
    """Draw the lines between lanes, the bands of statuses, and the ages."""
    marks: list[Mark] = []
    ages: list[tuple[float, float, str]] = []
    for index in lanes_shown(arrangement, view):
        lane = arrangement.lanes[index]
        top, bottom = lane_band(arrangement, view, index)
        if starts_group(arrangement.lanes, index):
            low, high = within(view, top - GROUP, top)
            marks.append(Box(view.left, low, view.plot_width, high - low, fill=Ink.PANEL))
        if bottom <= view.height:
            marks.append(Box(view.left, round(bottom) - 1.0, view.plot_width, 1.0, fill=Ink.RULE))
        baseline = top + LANE_AIR + AGES - 4.0
        marks += _life(lane, view, within(view, top, bottom - 1.0), baseline)
        if view.top + AGE_SIZE <= baseline < view.height:
            ages += _ages(lane, view, baseline)
    marks += _bands(arrangement, view)
    crowds = (Labels(tuple(ages), AGE_SIZE, Ink.FAINT, anchor=Anchor.MIDDLE),) if ages else ()
    return Group("", "", tuple(marks), crowds)


def _bands(arrangement: Arrangement, view: View) -> Iterator[Box]:
    """Yield a faint band across the lane for the longest statuses, placements and times in custody."""
    items, places = arrangement.items, arrangement.statuses
    seen = (items.start[places] < view.end) & (items.end[places] > view.start)
    for place in places[seen][:MOST_BANDS].tolist():
        left = max(view.x(float(items.start[place])), view.left)
        right = min(view.x(float(items.end[place])), view.width)
        top, bottom = within(view, *lane_band(arrangement, view, int(items.lane[place])))
        if right - left > 8.0 and bottom > top:
            yield Box(left, top, right - left, bottom - top, fill=INKS[items.ink[place]], opacity=BAND)


def _life(lane: Lane, view: View, band: tuple[float, float], baseline: float) -> Iterator[Mark]:
    """Yield what a lane shows of the time before its person was born and after they died."""
    born, died = _middle(lane.born), _middle(lane.died)
    if born is not None and (x := view.x(born)) > view.left:
        yield from _beyond(view, view.left, min(x, view.width), band)
        yield from _turn(view, x, band, baseline, "born")
    if died is not None and (x := view.x(died)) < view.width:
        yield from _beyond(view, max(x, view.left), view.width, band)
        yield from _turn(view, x, band, baseline, "died")


def _beyond(view: View, left: float, right: float, band: tuple[float, float]) -> Iterator[Mark]:
    if right > left and band[1] > band[0]:
        yield Box(left, band[0], right - left, band[1] - band[0], fill=Ink.PANEL)


def _turn(view: View, x: float, band: tuple[float, float], baseline: float, word: str) -> Iterator[Mark]:
    if view.left < x < view.width and band[1] > band[0]:
        yield Box(round(x) - 1.0, band[0], 2.0, band[1] - band[0], fill=Ink.FAINT)
        if band[0] + AGE_SIZE <= baseline < band[1] and x < view.width - 30.0:
            yield Label(x + 5.0, baseline, word, AGE_SIZE, Ink.SOFT)


def _middle(when: When | None) -> float | None:
    span = when.span if when else None
    return (span.start.toordinal() + span.end.toordinal()) / 2 if span else None


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
