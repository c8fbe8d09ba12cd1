"""The two windows that are compared: quiet bands behind the lanes, with the moment between them."""

from __future__ import annotations

from collections.abc import Iterator

from case.dates import Span, Windows
from case.showing_dates import shortened, show_span
from case.worded import worded
from drawing.marks import Box, Group, Ink, Label, Mark
from timeline.arrangement import Arrangement
from timeline.labels import fitted, text_width
from timeline.scale import View
from timeline.scene import within

BANDS = ((worded("Before"), Ink.SOFT, 0.10), (worded("After"), Ink.ACCENT, 0.10))
SIZE = 9.0
HIGH = 15.0
LEAST = 34.0  # points: in less a label says nothing
LINE = 2.0
MOMENT = 0.22


def draw_windows(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Draw both windows behind what happened in them, and what lies between."""
    if arrangement.windows is None:
        return
    before, after = arrangement.windows
    top, bottom = within(view, view.top, view.top + arrangement.height - view.scroll)
    marks: list[Mark] = []
    for window, (_, ink, opacity) in zip((before, after), BANDS, strict=True):
        left, right = _sides(window, view)
        if right > left and bottom > top:
            marks.append(Box(left, top, right - left, bottom - top, fill=ink, opacity=opacity))
    if marks and before.start < after.start and bottom > top:
        between = sorted((before.end.toordinal(), after.start.toordinal()))
        marks += _moment(view.x(between[0]), view.x(between[1]), view, (top, bottom))
    yield Group("", "", tuple(marks))


def _moment(left: float, right: float, view: View, band: tuple[float, float]) -> Iterator[Mark]:
    """Yield what lies between the windows: a line where they meet, the days where the moment is known less exactly.

    Windows that were widened to whole months share the month of the moment.
    """
    top, bottom = band
    low, high = max(left, view.left), min(right, view.width)
    if high - low > LINE:
        yield Box(low, top, high - low, bottom - top, fill=Ink.ACCENT, opacity=MOMENT)
    elif view.left < left < view.width:
        yield Box(round(left) - LINE / 2, top, LINE, bottom - top, fill=Ink.ACCENT)


def say_windows(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Write under the axis which window is which, where there is room."""
    if arrangement.windows is None:
        return
    marks: list[Mark] = []
    begins = view.x(arrangement.windows[1].start.toordinal())
    for window, (name, ink, _) in zip(arrangement.windows, BANDS, strict=True):
        left, right = _sides(window, view)
        right = min(right, begins) if left < begins else right
        if right <= left or view.lanes_height < HIGH + LINE:
            continue
        marks.append(Box(left, view.top, right - left, LINE, fill=ink))
        if right - left < LEAST:
            continue
        text = _label(arrangement.say(name), window, right - left - 14.0)
        y = view.top + LINE + 1.0
        plate = Box(left + 3.0, y, text_width(text, SIZE, True) + 8.0, HIGH, fill=Ink.PAPER, opacity=0.85, radius=3.0)
        words = Label(left + 7.0, y + 11.0, text, SIZE, Ink.ACCENT if ink is Ink.ACCENT else Ink.TEXT, bold=True)
        marks += (plate, words)
    yield Group("windows", arrangement.say(windows_words(arrangement.windows)), tuple(marks))


def _label(name: str, window: Span, room: float) -> str:
    """Return a window in words, in short ones or by its name alone: no date is cut."""
    days = show_span(window)
    told = (f"{name}: {days}", f"{name}: {shortened(days)}")
    return next((words for words in told if text_width(words, SIZE, True) <= room), fitted(name, room, SIZE, True))


def windows_words(windows: Windows) -> str:
    """Return which days are compared."""
    before, after = map(show_span, windows)
    return worded("Compared: before, {before}; after, {after}.", before=before, after=after)


def _sides(window: Span, view: View) -> tuple[float, float]:
    left = max(view.x(window.start.toordinal()), view.left)
    return left, min(view.x(window.end.toordinal()), view.width)
