"""What is measured on the picture: the time between two events, day 0, the day that a play has come to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from case.dates import on
from case.showing_dates import show
from case.worded import counted, joined, worded
from drawing.marks import DASHED, Box, Group, Ink, Label, Path
from timeline.arrangement import Arrangement
from timeline.labels import text_width
from timeline.scale import View
from timeline.scene import Scene, lane_band, lanes_shown, within

SIZE = 10.0
VEIL = 0.72


def draw_between(scene: Scene, selected: frozenset[str]) -> Iterator[Group]:
    """Draw the time from one selected event to the other, where two are selected."""
    arrangement, view = scene.arrangement, scene.view
    places = [arrangement.place_of[id] for id in selected if id in arrangement.place_of]
    if len(selected) != 2 or len(places) != 2:
        return
    items = arrangement.items
    first, last = sorted(places, key=lambda place: (items.anchor[place], place))
    words = arrangement.say(between_words(scene, first, last))
    left, right = (max(min(view.x(float(items.anchor[place])), view.width), view.left) for place in (first, last))
    y = view.top + 12.0
    line = Path(((left, y - 5.0), (left, y), (right, y), (right, y - 5.0)), line=Ink.ACCENT, line_width=1.5)
    wide = text_width(words, SIZE, True) + 12.0
    x = min(max((left + right - wide) / 2, view.left + 2.0), view.width - wide - 2.0)
    plate = Box(x, y - 8.0, wide, 16.0, fill=Ink.PAPER, line=Ink.ACCENT, radius=3.0)
    yield Group("between", words, (line, plate, Label(x + 6.0, y + 3.6, words, SIZE, Ink.ACCENT, bold=True)))


def between_words(scene: Scene, first: int, last: int) -> str:
    """Return how long it is from one item to another: the least and the most, where days are not known."""
    items = scene.items
    starts = [(int(items.start[place]), _last_start(scene, place)) for place in (first, last)]
    least, most = max(starts[1][0] - starts[0][1], 0), max(starts[1][1] - starts[0][0], 0)
    if least == most:
        return _length(least)
    return worded("{least} to {most}", least=_length(least), most=_length(most))


def _last_start(scene: Scene, place: int) -> int:
    """Return the last day on which an item may begin."""
    return int(scene.items.sure_start[place])


def _length(days: int) -> str:
    if days < 92:
        return counted(days, "day")
    years, months = divmod(round(days / 30.4375), 12)
    parts = ([counted(years, "year")] if years else []) + ([counted(months, "month")] if months else [])
    return worded("{length} ({days})", length=joined(parts, " "), days=counted(days, "day", form=","))


def draw_zero(view: View) -> Iterator[Group]:
    """Draw the day from which the axis counts."""
    if view.zero is not None and view.left < (x := view.x(view.zero)) < view.width:
        line = Path(((round(x) + 0.5, view.top), (round(x) + 0.5, view.height)), line=Ink.ACCENT, dash=DASHED)
        yield Group("", "", (line,))


def draw_now(view: View, now: float | None) -> Iterator[Group]:
    """Draw the day that the play through time has come to."""
    if now is None:
        return
    x = min(max(view.x(now), view.left), view.width - 2.0)
    words = show(on(date.fromordinal(int(now))))
    wide = text_width(words, SIZE, True) + 12.0
    left = min(x, view.width - wide)
    marks = (
        Box(x, view.top, view.width - x, view.lanes_height, fill=Ink.PAPER, opacity=0.88),
        Box(round(x), view.top, 2.0, view.lanes_height, fill=Ink.ACCENT),
        Box(left, view.height - 24.0, wide, 20.0, fill=Ink.ACCENT),
        Label(left + 6.0, view.height - 10.0, words, SIZE, Ink.ON_DARK, bold=True),
    )
    yield Group("now", words, marks)


def draw_veil(arrangement: Arrangement, view: View, spotlight: str) -> Iterator[Group]:
    """Veil all lanes but one."""
    if spotlight not in arrangement.found.place:
        return
    for index in lanes_shown(arrangement, view):
        low, high = within(view, *lane_band(arrangement, view, index))
        if arrangement.lanes[index].key != spotlight and high > low:
            veil = Box(view.left, low, view.plot_width, high - low, fill=Ink.PAPER, opacity=VEIL)
            yield Group("", "", (veil,))
