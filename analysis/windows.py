"""Two stretches of time to hold against each other, and how much of what entries tell lies in one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from analysis.days import after
from case.dates import ONGOING, Span, When, on
from case.model import Case, Event
from case.reading_dates import UnreadableDateError, read

HALF_A_YEAR = 183  # days
FIRST_OF = re.compile(r"\bfirst of\b", re.IGNORECASE)


class WindowError(ValueError):
    """A window cannot be used; the sentence says why."""


class Tally(NamedTuple):
    """Occurrences that lie in a window for certain, those that may, and the entries that tell of them."""

    sure: int
    perhaps: int
    events: tuple[str, ...]

    @property
    def most(self) -> int:
        return self.sure + self.perhaps


def read_window(text: str) -> Span:
    """Return the days of 'A..B', both inclusive: ISO days, or months and years as people write them."""
    start, dots, end = text.partition("..")
    if not dots:
        raise WindowError(f"A window has two days with two dots between, like 2008-01-01..2008-06-30, not '{text}'")
    first, last = _read(start).earliest, _read(end).latest
    if first is None or last is None:
        raise WindowError(f"The window '{text}' needs a day at both ends")
    if last < first:
        raise WindowError(f"The window '{text}' ends before it begins")
    return Span(first, after(last))


def windows_around(case: Case, event: str, days: int = HALF_A_YEAR) -> tuple[Span, Span]:
    """Return the windows of equal length before and after an entry.

    An entry known to the day stands at the head of what follows it; the days on which one known less exactly
    may lie are in neither.
    """
    found = case.event_by_id.get(event)
    if found is None:
        raise WindowError(f"There is no entry {event}")
    try:
        return around(found.when, days)
    except WindowError:
        raise WindowError(f"The entry {event} is not dated on both sides") from None


def around(when: When, days: int = HALF_A_YEAR) -> tuple[Span, Span]:
    """Return the windows of equal length before and after a moment; raises WindowError where a side of it is open."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        raise WindowError("The moment is not dated on both sides")
    begin = first if first == last else last + timedelta(days=1)
    try:
        return Span(first - timedelta(days=days), first), Span(begin, begin + timedelta(days=days))
    except OverflowError:
        raise WindowError("The windows would reach beyond the calendar") from None


def as_text(windows: tuple[Span, Span]) -> str:
    """Return two windows as a text that `from_text` reads."""
    return " ".join(f"{window.start.isoformat()}..{window.last.isoformat()}" for window in windows)


def from_text(text: str) -> tuple[Span, Span]:
    """Return the two windows of a text; raises WindowError where it is none."""
    before, _, after_ = text.partition(" ")
    return read_window(before), read_window(after_)


def tally(events: Iterable[Event], window: Span) -> Tally:
    """Return how many occurrences lie in a window for certain, and how many more may.

    An entry counts where it starts. Several occurrences of a lasting entry lie somewhere on its days; of 'first
    of 37', or of what is ongoing, the first lies on its own days and the others on any after.
    """
    sure = perhaps = 0
    telling: list[str] = []
    for event in events:
        certain, possible = _occurrences_in(event, window)
        sure, perhaps = sure + certain, perhaps + possible
        if certain or possible:
            telling.append(event.id)
    return Tally(sure, perhaps, tuple(telling))


def _occurrences_in(event: Event, window: Span) -> tuple[int, int]:
    """Return the occurrences of an entry that lie in the window for certain, and those that may."""
    days = event.when.span
    if days is None:
        return 0, 0
    if event.occurrences == 1:
        return _placed(days, window, 1)
    open_end = event.until is ONGOING or (event.until is None and FIRST_OF.search(event.text) is not None)
    if open_end:
        certain, possible = _placed(days, window, 1)
        return certain, possible + (event.occurrences - 1 if days.start < window.end else 0)
    end = event.until.last if isinstance(event.until, When) else None
    whole = Span(days.start, max(days.end, after(end))) if end else days
    return _placed(whole, window, event.occurrences)


def _placed(days: Span, window: Span, number: int) -> tuple[int, int]:
    if window.start <= days.start and days.end <= window.end:
        return number, 0
    return 0, number if days.overlaps(window) else 0


def _read(text: str) -> When:
    try:
        return _day(text) or read(text.strip()).when
    except UnreadableDateError as error:
        raise WindowError(str(error)) from None


def _day(text: str) -> When | None:
    try:
        return on(date.fromisoformat(text.strip()))
    except ValueError:
        return None
