"""The ticks of the time axis, in UK forms: years, months or days as the zoom asks.

All arithmetic is in days. There are two lines: the larger unit above in full, the smaller below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, floor
from typing import NamedTuple

from timeline.scale import View

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
YEAR_ROOM = 36.0


class Tick(NamedTuple):
    """From `start` up to `end`, headed `text`; every other large one is `odd`."""

    start: float
    end: float
    text: str
    odd: bool = False


class Axis(NamedTuple):
    """The larger units, and the smaller ones within them; `centred` where a small text names all of its unit."""

    large: tuple[Tick, ...]
    small: tuple[Tick, ...]
    centred: bool = True


def find_axis(view: View) -> Axis:
    """Return the ticks of a view."""
    room = view.per_day
    first, last = _date(floor(view.start)), _date(ceil(view.end))
    if room >= 60:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 1, True)))
    if room >= 17:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 1, False)))
    if room >= 3.4:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 7, False)), False)
    if room >= 0.86:
        return Axis(tuple(_years(first, last, 1)), tuple(_months(first, last, 1, False)))
    if room >= 0.3:
        return Axis(tuple(_years(first, last, 1)), tuple(_months(first, last, 3, False)), False)
    step = next((step for step in YEAR_STEPS if room * 365.25 * step >= YEAR_ROOM), YEAR_STEPS[-1])
    return Axis(tuple(_years(first, last, step)), ())


def _date(day: int) -> date:
    return date.fromordinal(min(max(day, 1), date(9000, 1, 1).toordinal()))


def _years(first: date, last: date, step: int) -> Iterator[Tick]:
    for year in range(first.year - first.year % step, last.year + 1, step):
        start = date(max(year, 1), 1, 1)
        yield Tick(start.toordinal(), date(year + step, 1, 1).toordinal(), str(start.year), bool(year // step % 2))


def _months(first: date, last: date, step: int, full: bool) -> Iterator[Tick]:
    number = first.year * 12 + (first.month - 1) // step * step
    while number <= last.year * 12 + last.month - 1:
        start = date(number // 12, number % 12 + 1, 1)
        following = number + step
        end = date(following // 12, following % 12 + 1, 1)
        text = f"{FULL_MONTHS[start.month - 1]} {start.year}" if full else MONTHS[start.month - 1]
        yield Tick(start.toordinal(), end.toordinal(), text, bool(number // step % 2))
        number = following


def _days(first: date, last: date, step: int, full: bool) -> Iterator[Tick]:
    day = first - timedelta(days=first.weekday() if step == 7 else 0)
    while day <= last:
        text = f"{WEEKDAYS[day.weekday()]} {day.day}" if full else str(day.day)
        yield Tick(day.toordinal(), day.toordinal() + step, text)
        day += timedelta(days=step)
