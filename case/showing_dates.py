"""Writing dates for people, in words that read back as the same moment.

'14 March 2008', 'March 2008', 'around 2004', 'before June 2009', 'between April and June 2009' for one moment
in a window, 'April to June 2009' for what lasted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from case.date_words import MONTH_NAMES
from case.dates import ONGOING, Precision, Qualifier, Span, Until, When, month_end
from case.moments import FINANCIAL, SCHOOL, SEASONS, THIRDS_OF_MONTH, THIRDS_OF_YEAR, months_from
from case.named_days import MONDAY, SATURDAY, SUNDAY, days_named

_UNDATED = {
    Qualifier.ON: "undated",
    Qualifier.AROUND: "around an unknown date",
    Qualifier.BEFORE: "before an unknown date",
    Qualifier.AFTER: "after an unknown date",
    Qualifier.BETWEEN: "between unknown dates",
    Qualifier.ORDERED: "undated, in order",
}
_DAY = timedelta(days=1)
_SHOWN_BY_NAME = {
    "easter": "Easter",
    "christmas": "Christmas",
    "newyear": "New Year",
    "christmasnewyear": "Christmas and New Year",
}


class Unit(NamedTuple):
    """A stretch of days that has a name."""

    first: date
    last: date
    words: str


@lru_cache(maxsize=65_536)
def show(when: When) -> str:
    """Return the words for a moment; `reading_dates.read` gives the same moment back."""
    if not when.dated:
        return _UNDATED[when.qualifier]
    if when.earliest is None or when.latest is None:
        return _open_ended(when)
    if when.qualifier is Qualifier.BETWEEN:
        return f"between {_from_to(when.earliest, when.latest, ' and ')}"
    words = _named(when.precision, when.earliest, when.latest)
    return f"around {words}" if when.qualifier is Qualifier.AROUND else words


def show_dated(when: When, until: Until) -> str:
    """Return the words for when something was and how long: 'March 2007 to May 2008'."""
    if until is None:
        return show(when)
    if until is ONGOING:
        return f"{show(when)}, ongoing" if when.dated else "ongoing"
    assert isinstance(until, When)  # noqa: S101 - the third case of three
    if not when.dated or when.earliest is None:
        return f"until {show(until)}"
    if (until.earliest, until.latest, until.qualifier) == (when.earliest, when.latest, when.qualifier):
        return show(when)
    both = {when.precision, until.precision}
    plainly = when.qualifier is until.qualifier is Qualifier.ON and until.earliest and until.latest
    if plainly and both in ({Precision.DAY}, {Precision.MONTH}) and until.latest:
        return _from_to(when.earliest, until.latest, " to ", months=both == {Precision.MONTH})
    return f"{show(when)} to {show(until)}"


def show_span(span: Span) -> str:
    """Return the words for the days from the first to the last: '2009', 'April to June 2009', '3 to 5 May 2010'.

    A financial or school year is named by its months: that these days are just such a year may be chance.
    """
    first, last = span.start, span.last
    if first == last:
        return _day(first)
    for precision, begins in ((Precision.YEAR, (1, 1)), (Precision.MONTH, (first.month, 1))):
        unit = _find(precision, first, last) if (first.month, first.day) == begins else None
        if unit:
            return unit.words
    return _from_to(first, last, " to ")


def shortened(shown: str) -> str:
    """Return a date as it is shown with its months in short: '19 Jan 2008'."""
    for name in MONTH_NAMES:
        shown = shown.replace(name, name[:3])
    return shown


def _named(precision: Precision, first: date, last: date) -> str:
    """Return the name of exactly these days at this precision, or both ends where they have none."""
    unit = _find(precision, first, last)
    return unit.words if unit else f"within {_from_to(first, last, ' and ')}"


def _find(precision: Precision, first: date, last: date) -> Unit | None:
    return next((unit for unit in _units(precision, first) if (unit.first, unit.last) == (first, last)), None)


def _open_ended(when: When) -> str:
    """Name the unit that the moment comes before or after."""
    if when.earliest is None and when.latest is not None:
        start = when.latest + _DAY
        found = [unit for unit in _units(when.precision, start) if unit.first == start]
        return f"before {found[0].words if found else _day(start)}"
    assert when.earliest is not None  # noqa: S101 - one side is known
    end = when.earliest - _DAY
    found = [unit for unit in _units(when.precision, end) if unit.last == end]
    return f"after {found[0].words if found else _day(end)}"


def _units(precision: Precision, near: date) -> Iterator[Unit]:
    """Yield the named units of a precision that begin or end on or about a day."""
    if precision is Precision.DAY:
        yield Unit(near, near, _day(near))
    elif precision is Precision.RANGE:
        yield from _ranges(near)
    else:
        for year in (near.year, near.year - 1):
            yield from _units_of_year(precision, year)


def _ranges(near: date) -> Iterator[Unit]:
    """Yield decades and their parts, weeks and fortnights that begin or end on the day, and days with a name."""
    decade = near.year // 10 * 10
    for part, low, high in (("the", 0, 9), ("the early", 0, 3), ("the mid", 4, 6), ("the late", 7, 9)):
        yield Unit(date(decade + low, 1, 1), date(decade + high, 12, 31), f"{part} {decade}s")
    named = list(_with_a_name(near))
    yield from (
        [unit for unit in named if unit.words.startswith("Easter")] if near.weekday() in (MONDAY, SUNDAY) else named
    )
    for first in (near, near - 6 * _DAY):
        yield Unit(first, first + 6 * _DAY, f"week commencing {_day(first)}")
    yield from named
    for first in (near, near - 13 * _DAY):
        yield Unit(first, first + 13 * _DAY, f"fortnight commencing {_day(first)}")


def _with_a_name(near: date) -> Iterator[Unit]:
    """Yield Easter first, then Christmas, New Year, weekends, and halves of years and months."""
    year, month = near.year, near.month
    for name, words in _SHOWN_BY_NAME.items():
        for days, of in ((days_named(name, year), year), (days_named(name, year + 1), year + 1)):
            if days and near in (days.first, days.last):
                yield Unit(days.first, days.last, f"{words} {of}")
    saturday = near - (near.weekday() - SATURDAY) % 7 * _DAY
    yield Unit(saturday, saturday + _DAY, f"weekend of {_day(saturday)}")
    yield _months(year, 1, 6, f"the first half of {year}")
    yield _months(year, 7, 6, f"the second half of {year}")
    name = f"{MONTH_NAMES[month - 1]} {year}"
    yield Unit(date(year, month, 1), date(year, month, 15), f"the first half of {name}")
    yield Unit(date(year, month, 16), month_end(year, month), f"the second half of {name}")


def _units_of_year(precision: Precision, year: int) -> Iterator[Unit]:
    following = f"{year}/{(year + 1) % 100:02}"
    if precision is Precision.MONTH:
        for month, name in enumerate(MONTH_NAMES, start=1):
            yield Unit(date(year, month, 1), month_end(year, month), f"{name} {year}")
    elif precision is Precision.QUARTER:
        for quarter in (1, 2, 3, 4):
            yield _months(year, quarter * 3 - 2, 3, f"Q{quarter} {year}")
    elif precision is Precision.SEASON:
        for season, month in SEASONS.items():
            yield _months(year, month, 3, f"{season} {following if season == 'winter' else year}")
    elif precision is Precision.YEAR:
        yield _months(year, 1, 12, str(year))
        yield _months(year, FINANCIAL, 12, following)
        yield _months(year, SCHOOL, 12, f"school year {following}")
    elif precision is Precision.PART:
        yield from _parts(year)


def _parts(year: int) -> Iterator[Unit]:
    for part, (first, last) in THIRDS_OF_YEAR.items():
        yield _months(year, first, last - first + 1, _joined(part, str(year)))
    for month, name in enumerate(MONTH_NAMES, start=1):
        end = month_end(year, month)
        for part, (first, last) in THIRDS_OF_MONTH.items():
            days = date(year, month, first), date(year, month, min(last, end.day))
            yield Unit(*days, _joined(part, f"{name} {year}"))
    for season, begins in SEASONS.items():
        of = f"{year}/{(year + 1) % 100:02}" if season == "winter" else str(year)
        for month, part in enumerate(THIRDS_OF_MONTH, begins):
            yield _months(year + (month > 12), (month - 1) % 12 + 1, 1, f"{part} {season} {of}")


def _months(year: int, month: int, length: int, words: str) -> Unit:
    window = months_from(year, month, length, Precision.RANGE)
    assert window.earliest and window.latest  # noqa: S101 - whole months have both
    return Unit(window.earliest, window.latest, words)


def _joined(part: str, words: str) -> str:
    return f"mid-{words}" if part == "mid" else f"{part} {words}"


def _from_to(first: date, last: date, between: str, months: bool = False) -> str:
    """Return both ends, saying a year or month that they share only once."""
    whole_months = first.day == 1 and last == month_end(last.year, last.month)
    if whole_months and not months and (first.month, last.month) == (1, 12) and first.year < last.year:
        return f"{first.year}{between}{last.year}"
    if months or (whole_months and (first.year, first.month) != (last.year, last.month)):
        start = MONTH_NAMES[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
        return f"{start}{between}{MONTH_NAMES[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{_day(first)}{between}{_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTH_NAMES[first.month - 1]}{between}{_day(last)}"
    return f"{first.day}{between}{_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
