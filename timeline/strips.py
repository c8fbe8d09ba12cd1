"""Above the lanes, sharing their axis: how many agencies at once, events a month, and the axis itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import numpy as np

from analysis.overlaps import Peak
from case.worded import counted, worded
from drawing.marks import Anchor, Box, Boxes, Crowd, Group, Ink, Label, Labels, Mark
from drawing.rows import Rows
from timeline.arrangement import EPOCH, Arrangement, Monthly
from timeline.axis import FULL_MONTHS, Axis
from timeline.items import Bools, Floats, Ints
from timeline.labels import fitted, text_width
from timeline.level_strip import draw_levels, head_levels
from timeline.reading import Reading
from timeline.scale import AT_ONCE_HEIGHT, AXIS_HEIGHT, MONTHLY_HEIGHT, View
from timeline.scene import rows

TITLE = 10.0
NOTE = 9.0
SMALL = 9.0
INSET = 16.0
CROWN = 18.0  # above the highest step, for the label of the peak
AT_ONCE_BASE = AT_ONCE_HEIGHT - 1.0
LEVELS_TOP = AT_ONCE_HEIGHT + MONTHLY_HEIGHT
FINEST = 4.0  # points: steps closer than this show their highest
MONTH_ROOM = 5.0


def draw_strips(arrangement: Arrangement, view: View, axis: Axis) -> Iterator[Group]:
    """Draw the strips and the axis over whatever lanes have been scrolled under them."""
    depends = "strips", view.width, view.heading, view.strips
    yield arrangement.still(depends, lambda: _still(arrangement, view))
    crowds: list[Crowd] = []
    if view.strips:
        crowds += _steps(arrangement, view)
    if view.all_strips:
        crowds += _months(arrangement, view)
        crowds += draw_levels(arrangement.strips.reading.levels, view, LEVELS_TOP)
    crowds += _axis_lines(view, axis)
    crowds += _axis_labels(view, axis)
    yield Group("", "", (), tuple(c for c in crowds if c.places))
    if view.strips:
        yield Group(
            "peak", arrangement.words("strips", lambda: strip_words(arrangement)), tuple(draw_peak(arrangement, view))
        )


def _still(arrangement: Arrangement, view: View) -> Group:
    """Return what does not move with time: the ground, the headings of the strips and the lines between them."""
    marks: list[Mark] = [
        Box(0, 0, view.width, view.top, fill=Ink.PAPER),
        Box(0, 0, view.heading, view.top, fill=Ink.PANEL),
    ]
    if view.strips:
        marks += _at_once(arrangement, view)
    if view.all_strips:
        marks += _month_heading(arrangement, view)
    if view.all_strips and arrangement.strips.reading.levels:
        marks += head_levels(view, LEVELS_TOP, arrangement.say)
    if arrangement.undated:
        words = arrangement.say(worded("{number} undated, not shown here", number=f"{arrangement.undated:,}"))
        y = view.top - AXIS_HEIGHT + 22.0
        marks.append(Label(INSET, y, fitted(words, view.heading - INSET - 10.0, NOTE), NOTE, Ink.SOFT))
    marks.append(Box(0, view.top - 1.0, view.width, 1.0, fill=Ink.FAINT))
    marks.append(Box(view.heading - 1.0, 0, 1.0, view.top, fill=Ink.RULE))
    return Group("", "", tuple(marks), still=True)


def strip_words(arrangement: Arrangement) -> str:
    """Return what the strips say, in words."""
    peak = arrangement.strips.reading.peak
    if not peak.span:
        return ""
    return worded("At most {agencies} at once, {month}.", agencies=agencies(peak), month=month_words(peak.span.start))


def agencies(peak: Peak) -> str:
    return counted(peak.count, "agency", "agencies")


def most_at_once(reading: Reading) -> str:
    """Return how many agencies there are at the peak; 'up to' so many where fewer are certain."""
    most = agencies(reading.peak)
    return worded("up to {agencies}", agencies=most) if reading.sure < reading.peak.count else most


def month_words(day: date) -> str:
    return f"{FULL_MONTHS[day.month - 1]} {day.year}"


def _at_once(arrangement: Arrangement, view: View) -> Iterator[Mark]:
    peak, bottom, say = arrangement.strips.reading.peak, AT_ONCE_BASE, arrangement.say
    yield _heading(view, 22.0, say("Agencies at once"))
    if not arrangement.strips.reading.known:
        yield Label(INSET, 35.0, say("counting…"), NOTE, Ink.FAINT)
        yield Box(0, bottom, view.width, 1.0, fill=Ink.RULE)
        return
    if not peak.count or not peak.span:
        yield Label(INSET, 35.0, say("none that counts"), NOTE, Ink.FAINT)
        yield Box(0, bottom, view.width, 1.0, fill=Ink.RULE)
        return
    sure = arrangement.strips.reading.sure
    most = worded("at most {number}", number=peak.count)
    if 0 < sure < peak.count:
        most = worded("at most {number}, {sure} for certain", number=peak.count, sure=sure)
    yield Label(INSET, 35.0, say(most), NOTE, Ink.FAINT)
    unit = _unit(arrangement)
    for count in _scale_marks(peak.count):
        y = round(bottom - count * unit)
        yield Box(view.left, y, view.plot_width, 1.0, fill=Ink.GRID)
        yield Label(view.heading - 8.0, y + 3.0, str(count), 9.0, Ink.FAINT, anchor=Anchor.RIGHT)
    yield Box(0, bottom, view.width, 1.0, fill=Ink.RULE)


def _heading(view: View, y: float, words: str) -> Label:
    """Return the heading of a strip, which leaves the numbers beside it their room."""
    room = view.heading - INSET - 24.0
    return Label(INSET, y, fitted(words, room, TITLE, True), TITLE, Ink.TEXT, bold=True)


def _scale_marks(highest: int) -> tuple[int, ...]:
    return (highest,) if highest < 4 else (highest // 2, highest)


def _steps(arrangement: Arrangement, view: View) -> Iterator[Boxes]:
    """Yield the steps: their ground, and a line along their upper edge; the highest where they crowd.

    The ground is opaque and each part of it runs a little under the next, so that no seams show on paper.
    """
    starts, counts = arrangement.strips.reading.at_once.starts, arrangement.strips.reading.at_once.counts
    first = max(int(starts.searchsorted(view.start, "right")) - 1, 0)
    last = int(starts.searchsorted(view.end))
    if last <= first:
        return
    x = np.clip(view.left + (starts[first:last] - view.start) * view.per_day, view.left, view.width)
    shown = counts[first:last]
    if last - first > view.plot_width / FINEST:
        column = np.floor((x - view.left) / FINEST)
        heads = np.flatnonzero(np.diff(column, prepend=-1.0))
        x, shown = view.left + column[heads] * FINEST, np.maximum.reduceat(shown, heads)
    left = np.rint(x)
    wide = np.append(left[1:], np.ceil(view.width)) - left
    top = np.rint(AT_ONCE_BASE - shown * _unit(arrangement))
    drawn = (shown > 0) & (wide > 0)
    ground = (left, top, np.minimum(wide + 0.5, view.width - left), AT_ONCE_BASE - top)
    yield Boxes(_places(ground, drawn), Ink.GRID)
    yield Boxes(_places((left, top, wide, np.ones(len(left))), drawn), Ink.SOFT)
    before = np.append(AT_ONCE_BASE, top[:-1])
    rise = (left, np.minimum(top, before), np.ones(len(left)), np.abs(top - before) + 1.0)
    yield Boxes(_places(rise, (left > view.left) & (top != before)), Ink.SOFT)


def _unit(arrangement: Arrangement) -> float:
    """Return the points that one agency stands for."""
    return (AT_ONCE_HEIGHT - CROWN - 4.0) / max(arrangement.strips.reading.peak.count, 1)


def _places(columns: tuple[Floats, ...], wanted: Bools) -> Rows:
    return rows(*(column[wanted] for column in columns))


def draw_peak(arrangement: Arrangement, view: View) -> Iterator[Mark]:
    """Yield the peak: its days, how many, and when."""
    peak = arrangement.strips.reading.peak
    if peak.span is None:
        return
    left, right = view.x(peak.span.start.toordinal()), view.x(peak.span.end.toordinal())
    if right < view.left or left > view.width:
        return
    left, right = max(left, view.left), min(max(right, left + 3.0), view.width)
    top = round(AT_ONCE_BASE - peak.count * _unit(arrangement))
    yield Box(left, top, right - left, AT_ONCE_BASE - top, fill=Ink.ACCENT, opacity=0.28)
    yield Box(left, top - 1.0, right - left, 2.0, fill=Ink.ACCENT)
    most, month = most_at_once(arrangement.strips.reading), month_words(peak.span.start)
    words = arrangement.words("peak", lambda: worded("Peak: {agencies}, {month}", agencies=most, month=month))
    words = fitted(words, view.plot_width - 12.0, TITLE, True)
    wide = text_width(words, TITLE, True)
    x = min(max((left + right - wide) / 2, view.left + 6.0), view.width - wide - 6.0)
    yield Label(x, top - 5.0, words, TITLE, Ink.ACCENT, bold=True)


def _month_heading(arrangement: Arrangement, view: View) -> Iterator[Mark]:
    top, monthly = AT_ONCE_HEIGHT, arrangement.strips.monthly
    yield _heading(view, top + 14.0, arrangement.say("Events a month"))
    if len(monthly.events):
        month = monthly.first + int(monthly.occurrences.argmax())
        words = arrangement.say(
            worded(
                "most {number}, {month}" if monthly.highest > 1 else "most {number}",
                number=f"{monthly.highest:,}",
                month=f"{FULL_MONTHS[month % 12]} {month // 12}",
            )
        )
        yield Label(INSET, top + 26.0, fitted(words, view.heading - INSET - 10.0, NOTE), NOTE, Ink.FAINT)
    yield Box(0, top + MONTHLY_HEIGHT - 1.0, view.width, 1.0, fill=Ink.RULE)


def _months(arrangement: Arrangement, view: View) -> Iterator[Boxes]:
    """Yield two sets of columns: what the events stand for, and the events themselves."""
    if not len(arrangement.strips.monthly.events):
        return
    months = next((m for m in (1, 3, 12, 60) if view.per_day * 30.4 * m >= MONTH_ROOM), 120)
    edges, times, events = _columns(arrangement.strips.monthly, months)
    x = view.left + (edges - view.start) * view.per_day
    left, right = np.maximum(x[:-1] + 0.5, view.left), np.minimum(x[1:] - 0.5, view.width)
    for highs, opacity in ((times, 0.35), (events, 0.75)):
        columns = (left, AT_ONCE_HEIGHT + MONTHLY_HEIGHT - 1.0 - highs, right - left, highs)
        yield Boxes(_places(columns, (highs > 0) & (right > left)), Ink.SOFT, opacity)


@lru_cache(maxsize=12)
def _columns(monthly: Monthly, months: int) -> tuple[Floats, Floats, Floats]:
    """Return the days between which so many months lie, and how high the columns of both sets are."""
    lead = monthly.first % months
    starts = np.arange(0, len(monthly.events) + lead, months)
    bounds = np.maximum(starts - lead, 0)
    first = monthly.first - lead + starts
    stamps = (np.append(first, first[-1] + months) - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]")
    times = np.add.reduceat(monthly.occurrences, bounds)
    unit = (MONTHLY_HEIGHT - 7.0) / max(int(times.max()), 1)
    events = np.add.reduceat(monthly.events, bounds)
    return (stamps.astype(np.int64) + EPOCH).astype(np.float64), _highs(times, unit), _highs(events, unit)


def _highs(counts: Ints, unit: float) -> Floats:
    return np.where(counts > 0, np.maximum(counts * unit, 1.5), 0.0).astype(np.float64)


def _axis_lines(view: View, axis: Axis) -> Iterator[Boxes]:
    top, high = view.top - AXIS_HEIGHT + 3.0, AXIS_HEIGHT - 4.0
    across = (view.x(tick.start) for tick in axis.large)
    yield Boxes(tuple((round(x), top, 1.0, high) for x in across if x > view.left), Ink.RULE)


def _axis_labels(view: View, axis: Axis) -> Iterator[Labels]:
    """Yield the larger units, the first held in sight, and the smaller ones in the middle of theirs."""
    top = view.top - AXIS_HEIGHT
    large = []
    for tick in axis.large:
        x = max(view.x(tick.start), view.left) + 5.0
        room = min(view.x(tick.end), view.width) - x - 4.0
        if room > 0 and text_width(tick.text, 11.0, True) <= room:
            large.append((x, top + (15.0 if axis.small else 22.0), tick.text))
    yield Labels(tuple(large), 11.0, Ink.TEXT, bold=True)
    small = tuple(_small(view, axis, top + 29.0))
    yield Labels(small, SMALL, Ink.FAINT, anchor=Anchor.MIDDLE if axis.centred else Anchor.LEFT)


def _small(view: View, axis: Axis, y: float) -> Iterator[tuple[float, float, str]]:
    lines = [view.x(tick.start) for tick in axis.large]
    for tick in axis.small:
        start, wide = view.x(tick.start), text_width(tick.text, SMALL)
        x = (start + view.x(tick.end)) / 2 if axis.centred else start + 4.0
        left = x - wide / 2 if axis.centred else x
        line = bisect_right(lines, left)
        crossed = not axis.centred and line < len(lines) and lines[line] < left + wide + 4.0
        if view.left + 2.0 <= left <= view.width - wide - 2.0 and not crossed:
            yield (x, y, tick.text)
