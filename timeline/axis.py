"""The ticks of the time axis, in UK forms: years, months or days as the zoom asks.

All arithmetic is in days. There are two lines: the larger unit above in full, the smaller below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, floor
from typing import NamedTuple

from case.dates import month_end
from case.worded import Say, counted, joined, worded
from timeline.scale import Calendar, View

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
MONTH = 30.4375  # days, on average
YEAR_ROOM = 36.0
SPLIT_YEAR_ROOM = 56.0
BEGINS = {Calendar.YEARS: (1, 1), Calendar.SCHOOL: (9, 1), Calendar.FINANCIAL: (4, 6)}


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


def find_axis(view: View, say: Say = str) -> Axis:
    """Return the ticks of a view; what is counted from a day is said in a language."""
    room = view.per_day
    if view.zero is not None:
        return _relative(view, date.fromordinal(int(view.zero)), say)
    first, last = _date(floor(view.start)), _date(ceil(view.end))
    if room >= 60:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 1, True)))
    if room >= 17:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 1, False)))
    if room >= 3.4:
        return Axis(tuple(_months(first, last, 1, True)), tuple(_days(first, last, 7, False)), False)
    if room >= 0.86:
        return Axis(tuple(_years(first, last, 1, view.calendar)), tuple(_months(first, last, 1, False)))
    if room >= 0.3:
        return Axis(tuple(_years(first, last, 1, view.calendar)), tuple(_months(first, last, 3, False)), False)
    needed = YEAR_ROOM if view.calendar is Calendar.YEARS else SPLIT_YEAR_ROOM
    step = next((step for step in YEAR_STEPS if room * 365.25 * step >= needed), YEAR_STEPS[-1])
    return Axis(tuple(_years(first, last, step, view.calendar)), ())


def _date(day: int) -> date:
    return date.fromordinal(min(max(day, 1), date(9000, 1, 1).toordinal()))


def _years(first: date, last: date, step: int, calendar: Calendar) -> Iterator[Tick]:
    """Yield years; those that do not begin in January carry both their numbers: '2008/09'."""
    month, day = BEGINS[calendar]
    before = calendar is not Calendar.YEARS
    for year in range((first.year - before) - (first.year - before) % step, last.year + 1, step):
        start = date(max(year, 1), month, day)
        text = f"{start.year}/{(start.year + 1) % 100:02}" if before else str(start.year)
        yield Tick(start.toordinal(), date(year + step, month, day).toordinal(), text, bool(year // step % 2))


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


def _relative(view: View, zero: date, say: Say) -> Axis:
    """Return the ticks counted from a day: years and months, or months and days, before and after it."""
    room = view.per_day
    if room >= 3.4:
        days = 1 if room >= 24 else 7
        first = floor((view.start - zero.toordinal()) / days) * days
        count = ceil((view.end - view.start) / days) + 2
        small = tuple(_from_zero(zero.toordinal(), first + days * number, days) for number in range(count))
        return Axis(tuple(_counted(view, zero, 1, "month", say)), small, days == 1)
    if room >= 0.3:
        step = 1 if room >= 0.86 else 3
        return Axis(tuple(_counted(view, zero, 12, "year", say)), tuple(_counted(view, zero, step, "", say)), False)
    step = next((step for step in YEAR_STEPS if room * 365.25 * step >= SPLIT_YEAR_ROOM), YEAR_STEPS[-1])
    return Axis(tuple(_counted(view, zero, 12 * step, "year", say)), ())


def _months_on(zero: date, number: int) -> float:
    """Return the day so many months after another; the last of a month where that has fewer days."""
    year, month = divmod(zero.year * 12 + zero.month - 1 + number, 12)
    year = min(max(year, 1), 9000)
    return float(date(year, month + 1, min(zero.day, month_end(year, month + 1).day)).toordinal())


def _counted(view: View, zero: date, step: int, unit: str, say: Say) -> Iterator[Tick]:
    """Yield every so many months a tick that says how far from day 0 it is."""
    number = (floor((view.start - zero.toordinal()) / MONTH / step) - 1) * step
    while (start := _months_on(zero, number)) < view.end:
        count = number // 12 if unit == "year" else number if unit else number % 12
        text = say(_signed(count, unit) if unit else worded("{number} m", number=count)) if unit or count else ""
        end = _months_on(zero, number + step)
        if end > view.start:
            yield Tick(start, end, text, bool(number // step % 2))
        number += step


def _from_zero(zero: int, number: int, days: int) -> Tick:
    return Tick(zero + number, zero + number + days, _signed(number, ""))


def _signed(count: int, unit: str) -> str:
    """Return a count with its sign and unit: '+1 year', '\N{MINUS SIGN}2 years', 'day 0'."""
    if count == 0:
        return worded("day 0") if unit else "0"
    sign = "+" if count > 0 else "\N{MINUS SIGN}"
    if not unit:
        return f"{sign}{abs(count)}"
    return joined((sign, counted(abs(count), "year") if unit == "year" else counted(abs(count), "month")), "")
