"""What lies behind the marks: years, grid lines, lanes, ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from case.worded import Say, worded
from drawing.marks import Anchor, Box, Boxes, Group, Ink, Label, Labels, Mark, Pattern
from timeline.arrangement import Arrangement, starts_group
from timeline.axis import Axis, Tick
from timeline.bands import draw_tints
from timeline.labels import text_width
from timeline.look import AGES, GROUP, LANE_AIR
from timeline.scale import View
from timeline.scene import lane_band, lanes_shown, within

AGE_SIZE = 9.0
AGE_ROOM = 22.0
Life = tuple[float | None, float | None]
NO_RETURN = worded("No return: what this agency did is not known")
NO_RETURN_SIZE = 10.0
PLATE = 288.0  # behind these words in English


def draw_ground(arrangement: Arrangement, view: View, axis: Axis) -> Group:
    """Draw the paper, every other year a shade darker, the tints of statuses, and the lines of the axis."""
    top, bottom = within(view, view.top, view.top + arrangement.height - view.scroll)
    stripes = tuple(
        (left, top, right - left, bottom - top)
        for tick in axis.large
        if tick.odd and (left := max(view.x(tick.start), view.left)) < (right := min(view.x(tick.end), view.width))
    )
    on_paper, on_stripes = draw_tints(arrangement, view, stripes)
    crowds = (
        *on_paper,
        Boxes(stripes, Ink.STRIPE),
        *on_stripes,
        Boxes(_lines(view, axis.small, top, bottom), Ink.GRID),
        Boxes(_lines(view, axis.large, top, bottom), Ink.RULE),
    )
    paper = Box(0, view.top, view.width, view.lanes_height, fill=Ink.PAPER)  # the strips have their own
    return Group("", "", (paper,), tuple(crowd for crowd in crowds if crowd.places))


def _lines(
    view: View, ticks: tuple[Tick, ...], top: float, bottom: float
) -> tuple[tuple[float, float, float, float], ...]:
    across = (view.x(tick.start) for tick in ticks)
    return tuple((round(x), top, 1.0, bottom - top) for x in across if view.left < x < view.width)


def draw_lanes(arrangement: Arrangement, view: View) -> Group:
    """Draw the lines between lanes, lives and ages."""
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
        marks += _life(arrangement.lives[index], view, within(view, top, bottom - 1.0), baseline, arrangement.say)
        if lane.silent and not lane.events:
            marks += _no_return(view, within(view, top, bottom - 1.0), arrangement.say(NO_RETURN))
        if view.top + AGE_SIZE <= baseline < view.height and not lane.folded:
            ages += _ages(arrangement.lives[index], view, baseline)
    crowds = (Labels(tuple(ages), AGE_SIZE, Ink.FAINT, anchor=Anchor.MIDDLE),) if ages else ()
    return Group("", "", tuple(marks), crowds)


def _no_return(view: View, band: tuple[float, float], words: str) -> Iterator[Mark]:
    """Yield the ground of an agency that was asked and has not replied: not a lane in which nothing happened."""
    if band[1] - band[0] > 4.0:
        high = band[1] - band[0] - 4.0
        ground = Box(view.left, band[0] + 2.0, view.plot_width, high, fill=Ink.RULE, opacity=0.5, pattern=Pattern.HATCH)
        yield ground
    if band[1] - band[0] > 24.0:
        y = (band[0] + band[1]) / 2
        wide = max(PLATE, text_width(words, NO_RETURN_SIZE) + 16.0)
        yield Box(view.left + 12.0, y - 10.0, wide, 20.0, fill=Ink.PAPER, radius=3.0)
        yield Label(view.left + 20.0, y + 4.0, words, NO_RETURN_SIZE, Ink.SOFT)


def _life(life: Life, view: View, band: tuple[float, float], baseline: float, say: Say) -> Iterator[Mark]:
    """Yield what a lane shows of the time before its person was born and after they died."""
    born, died = life
    if born is not None and (x := view.x(born)) > view.left:
        yield from _beyond(view, view.left, min(x, view.width), band)
        yield from _turn(view, x, band, baseline, say("born"))
    if died is not None and (x := view.x(died)) < view.width:
        yield from _beyond(view, max(x, view.left), view.width, band)
        yield from _turn(view, x, band, baseline, say("died"))


def _beyond(view: View, left: float, right: float, band: tuple[float, float]) -> Iterator[Mark]:
    if right > left and band[1] > band[0]:
        yield Box(left, band[0], right - left, band[1] - band[0], fill=Ink.PANEL)


def _turn(view: View, x: float, band: tuple[float, float], baseline: float, word: str) -> Iterator[Mark]:
    if view.left < x < view.width and band[1] > band[0]:
        yield Box(round(x) - 1.0, band[0], 2.0, band[1] - band[0], fill=Ink.FAINT)
        if band[0] + AGE_SIZE <= baseline < band[1] and x < view.width - 30.0:
            yield Label(x + 5.0, baseline, word, AGE_SIZE, Ink.SOFT)


def _ages(life: Life, view: View, y: float) -> Iterator[tuple[float, float, str]]:
    """Yield the age at each birthday, as many as there is room for."""
    born, died = life
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
