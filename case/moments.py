"""One moment in plain words: a day, a month, a quarter, a season, a part, a year, a week, a decade.

Every form is a pattern and the function that reads it; `moment` tries them in turn. A form that fits but
names no real day (31/02/2010) is refused with its reason; words that fit no form give None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from case.date_words import LAST_SHORT_YEAR, MONTH_NAMES, MONTHS
from case.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    UNDATED,
    Precision,
    Qualifier,
    When,
    month_end,
    month_of,
    on,
    year_of,
)
from case.named_days import NAMED, Days, bank_holiday, days_named, half_term

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month each begins in
TERMS = {"autumn": (9, 4), "spring": (1, 4), "summer": (4, 4)}  # first month, months
THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
THIRDS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
FINANCIAL, SCHOOL = 4, 9  # the month in which such a year begins
FRIDAY = 4  # counted from Monday


class UnreadableDateError(ValueError):
    """The words are not a date; the sentence says why."""


def moment(text: str) -> When | None:
    """Return the moment that plain words name, None where they are no moment."""
    for pattern, reader in FORMS:
        if found := pattern.fullmatch(text):
            return reader(*found.groups())
    return None


def a_day(year: str | int, month: int, day: int) -> When:
    """Return a day, refusing one that no calendar has."""
    number = whole_year(year)
    if month == 0 or month > 12:
        raise UnreadableDateError(f"There is no month {month}. Dates are read day first: day, month, year.")
    if day == 0 or day > month_end(number, month).day:
        raise UnreadableDateError(f"There is no {day} {MONTH_NAMES[month - 1]} {number}.")
    return on(date(number, month, day))


def a_month(year: str | int, month: int) -> When:
    number = whole_year(year)
    if month == 0 or month > 12:
        raise UnreadableDateError(f"There is no month {month}.")
    return month_of(number, month)


def whole_year(year: str | int) -> int:
    """Return the year in full, two digits taken as the nearest century, refusing absurd ones."""
    number = int(year)
    if isinstance(year, str) and len(year) == 2:
        number += 2000 if number <= LAST_SHORT_YEAR else 1900
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise UnreadableDateError(f"The year {year} lies outside {FIRST_YEAR} to {LAST_YEAR}.")
    return number


def months_from(year: int, month: int, length: int, precision: Precision) -> When:
    """Return the window of `length` whole months from the beginning of one."""
    last = month + length - 2
    return When(date(year, month, 1), month_end(year + last // 12, last % 12 + 1), precision)


def _numeric_day(day: str, _mark: str, month: str, year: str) -> When:
    return a_day(year, int(month), int(day))


def _iso_day(year: str, _mark: str, month: str, day: str) -> When:
    return a_day(year, int(month), int(day))


def _named_day(day: str, month: str, year: str) -> When:
    return a_day(year, MONTHS.index(month) + 1, int(day))


def _month_first_day(month: str, day: str, year: str) -> When:
    return _named_day(day, month, year)


def _named_month(month: str, year: str) -> When:
    return a_month(year, MONTHS.index(month) + 1)


def _year_and_month(year: str, month: str) -> When:
    return _named_month(month, year)


def _numeric_month(month: str, year: str) -> When:
    return a_month(year, int(month))


def _iso_month(year: str, month: str) -> When | None:
    """Read 2009-04; a year and a number past 12 is no month and perhaps a pair of years, and so is 2008-9."""
    if month == f"{int(year) + 1}"[-1:]:
        return _year_slash(year, month)
    return a_month(year, int(month)) if int(month) <= 12 else None


def _year_slash(year: str, other: str) -> When | None:
    """Read 2008/09 as the financial year, and 2009/04, which can be none, as a month."""
    first = whole_year(year)
    if other[-2:] == f"{first + 1:04}"[-min(len(other), 2) :]:
        return months_from(first, FINANCIAL, 12, Precision.YEAR)
    return a_month(first, int(other)) if len(other) <= 2 and 0 < int(other) <= 12 else None


def _named_year(kind: str, year: str, other: str | None) -> When | None:
    """Read 'fy 2008/09' and 'sy 2008/09'; with one year named, the one in which it begins."""
    first = whole_year(year)
    if other and other[-2:] != f"{first + 1:04}"[-2:]:
        raise UnreadableDateError("A financial or school year must run from one year to the next.")
    return months_from(first, FINANCIAL if kind == "fy" else SCHOOL, 12, Precision.YEAR)


def _year_then_kind(year: str, other: str | None, kind: str) -> When | None:
    return _named_year(kind, year, other)


def _calendar_year(year: str) -> When:
    return year_of(whole_year(year))


def _decade(part: str | None, year: str) -> When:
    """Read '1990s', '90s', 'late 1990s'."""
    first = whole_year(year)
    if first % 10 or first + 9 > LAST_YEAR:
        raise UnreadableDateError(f"The years {year} to {int(year) + 9} are no decade known here.")
    low, high = PARTS_OF_DECADE[part] if part else (0, 9)
    return When(date(first + low, 1, 1), date(first + high, 12, 31), Precision.RANGE)


def _decade_digit(year: str) -> When:
    return _decade(None, f"{year}0")


def _quarter(number: str, year: str, other: str | None) -> When:
    """Read 'q2 2009' by the calendar, 'q2 2008/09' by the financial year."""
    first, month = whole_year(year), int(number) * 3 - 2
    if other:
        month += 3
        first, month = first + (month > 12), (month - 1) % 12 + 1
    return months_from(first, month, 3, Precision.QUARTER)


def _year_quarter(year: str, number: str) -> When:
    return _quarter(number, year, None)


def _season(season: str, year: str, _other: str | None) -> When:
    """Read a season; a winter belongs to the year it begins in."""
    first = whole_year(year)
    if season == "winter" and first == LAST_YEAR:
        raise UnreadableDateError(f"That winter ends after {LAST_YEAR}.")
    return months_from(first, SEASONS[season], 3, Precision.SEASON)


def _term(term: str, year: str) -> When:
    """Read a school term, whose exact days differ from place to place."""
    first, length = TERMS[term]
    return replace(months_from(whole_year(year), first, length, Precision.RANGE), qualifier=Qualifier.BETWEEN)


def _named_days(name: str, year: str, other: str | None) -> When | None:
    """Read 'easter 2009', 'christmas 2008'; a new year of two years is that of the second."""
    first = whole_year(year)
    days = days_named(name, first + (name == "newyear" and other is not None))
    return _within(days) if days else None


def _bank_holiday(which: str | None, year: str) -> When | None:
    days = bank_holiday((which or "").strip().removesuffix(" day"), whole_year(year))
    return _within(days) if days else None


def _bank_weekend(which: str | None, year: str) -> When | None:
    days = bank_holiday((which or "").strip(), whole_year(year))
    return _within(days._replace(first=days.first - timedelta(days=2))) if days else None


def _half_term(which: str | None, year: str) -> When | None:
    days = half_term((which or "").strip().removesuffix(" term"), whole_year(year))
    return _within(days) if days else None


def _early_in_the_year(year: str) -> When:
    return _part_of_month("early", "jan", year)


def _within(days: Days) -> When:
    """Return the moment of named days: that day, those days, or somewhere between them."""
    first, last = days.first, days.last
    precision = Precision.DAY if first == last else Precision.RANGE
    return When(first, last, precision, Qualifier.BETWEEN if days.somewhere else Qualifier.ON)


def _beside_a_name(day: str) -> When | None:
    """Read '31 august 2009 bankholiday': the day counts, the name is only said beside it."""
    named = moment(day)
    return named if named and named.precision is Precision.DAY else None


def _part_of_season(part: str, season: str, year: str) -> When:
    """Read 'late summer 2009' as the last of the three months."""
    whole = _season(season, year, None)
    assert whole.earliest  # noqa: S101 - a season has a beginning
    later = whole.earliest.month - 1 + ("early", "mid", "late").index(part)
    return months_from(whole.earliest.year + later // 12, later % 12 + 1, 1, Precision.PART)


def _half_of_year(number: str, year: str) -> When:
    return months_from(whole_year(year), 1 if number == "1" else 7, 6, Precision.RANGE)


def _half_of_month(number: str, month: str, year: str) -> When:
    whole = _named_month(month, year)
    assert whole.earliest and whole.latest  # noqa: S101 - a month has both
    first, last = (1, 15) if number == "1" else (16, whole.latest.day)
    return When(whole.earliest.replace(day=first), whole.earliest.replace(day=last), Precision.RANGE)


def _week_of_month(number: str, month: str, year: str) -> When:
    """Read 'first week of may 2008' as its days 1 to 7, the last one as its last seven."""
    whole = _named_month(month, year)
    assert whole.earliest and whole.latest  # noqa: S101 - a month has both
    week = timedelta(days=6)
    last = whole.latest if number == "last" else whole.earliest + timedelta(days=7 * int(number) - 1)
    return When(last - week, last, Precision.RANGE)


def _weekend(day: str) -> When | None:
    """Read the weekend that a day is in or next to; from the middle of a week it may be either."""
    named = moment(day)
    if named is None or named.precision is not Precision.DAY or named.earliest is None:
        return None
    on_a = named.earliest.weekday()
    saturday = named.earliest + timedelta(days=5 - on_a)
    if on_a >= FRIDAY:
        return When(saturday, saturday + timedelta(days=1), Precision.RANGE)
    return When(saturday - timedelta(days=7), saturday + timedelta(days=1), Precision.RANGE, Qualifier.BETWEEN)


def _digits_of_a_day(digits: str) -> When | None:
    """Read 20090503, which day first would be a year before 1850; 03052009 is left to a person."""
    month, day = int(digits[4:6]), int(digits[6:])
    return a_day(digits[:4], month, day) if 0 < month <= 12 and 0 < day <= 31 else None


def _part_of_month(part: str, month: str, year: str) -> When:
    whole = _named_month(month, year)
    assert whole.earliest and whole.latest  # noqa: S101 - a month has both
    first, last = THIRDS_OF_MONTH[part]
    last = min(last, whole.latest.day)
    return When(whole.earliest.replace(day=first), whole.earliest.replace(day=last), Precision.PART)


def _part_of_year(part: str, year: str) -> When:
    first, last = THIRDS_OF_YEAR[part]
    return months_from(whole_year(year), first, last - first + 1, Precision.PART)


def _week(word: str, day: str) -> When | None:
    """Read the week that begins ('wc') or ends ('we') on a day, and the fortnight that begins on it ('fn')."""
    named = moment(day)
    if named is None or named.precision is not Precision.DAY or named.earliest is None:
        return None
    first = named.earliest - timedelta(days=6 if word == "we" else 0)
    return When(first, first + timedelta(days=13 if word == "fn" else 6), Precision.RANGE)


def _day_unknown(month: str, year: str) -> When:
    return a_month(year, int(month))


def _month_unknown(year: str) -> When:
    """Read '08/??/1999': a day of an unknown month is somewhere in the year."""
    return _calendar_year(year)


def _no_date(*_words: str) -> When:
    return UNDATED


def _in_order() -> When:
    return replace(UNDATED, qualifier=Qualifier.ORDERED)


_D, _Y4, _Y, _GAP = r"(\d{1,2})", r"(\d{4})", r"(\d{4}|\d{2})", r"[ /.-]*"
_M, _S, _P = f"({'|'.join(MONTHS)})", f"({'|'.join(SEASONS)})", "(early|mid|late)"
_NAME = f"({'|'.join(sorted(NAMED, key=len, reverse=True))})"
_BANK = r"((?:early |late )?(?:may|aug)|spring|summer|whitsun|mayday)"
_HALF = rf"({'|'.join(MONTHS)}|(?:spring|summer|autumn)(?: term)?|whitsun)"
_SAID = rf"(?:{'|'.join(NAMED)}|bankholiday|mayday|halfterm)"
_FULL = rf"(\d{{1,2}}[ /.-]*(?:{'|'.join(MONTHS)}|\d{{1,2}})[ /.-]*\d{{2,4}})"
_NIL = r"(?:\?{1,2}|x{1,2}|0{1,2}|_{1,2}|-{1,2})"  # a day or month left open

Reader = Callable[..., When | None]
_FORMS: tuple[tuple[str, Reader], ...] = (
    (rf"{_NIL}[/.-]{_NIL}[/.-]{_Y4}", _month_unknown),
    (rf"{_NIL}[/.-]{_D}[/.-]{_Y4}", _day_unknown),
    (rf"\d{{1,2}}[/.-](?:\?{{1,2}}|x{{1,2}}|00|__)[/.-]{_Y4}", _month_unknown),
    (rf"(?:{_NIL}[ /.-]?)?{_M}{_GAP}{_Y4}", _named_month),
    (rf"{_Y4}-(?:\?\?|xx|00)(?:-(?:\?\?|xx|00))?", _month_unknown),
    (rf"{_Y4}-{_D}-(?:\?\?|xx|00)", _iso_month),
    (rf"{_D}([ /.-]){_D}\2{_Y}", _numeric_day),
    (rf"{_Y4}([/.-]){_D}\2{_D}", _iso_day),
    (rf"{_D}{_GAP}{_M}{_GAP}{_Y}", _named_day),
    (rf"{_M} {_D} {_Y4}", _month_first_day),
    (rf"{_M}{_GAP}{_Y}", _named_month),
    (rf"{_Y4}[ /-]{_M}", _year_and_month),
    (rf"{_D}[/.-]{_Y4}", _numeric_month),
    (rf"{_Y4}-{_D}", _iso_month),
    (rf"{_Y4}/(\d{{1,2}}|\d{{4}})", _year_slash),
    (rf"(?:year )?{_Y4}", _calendar_year),
    (rf"(fy|sy)[ -]?{_Y}(?:[/-](\d{{2}}|\d{{4}}))?", _named_year),
    (rf"{_Y4}(?:[/-](\d{{2}}|\d{{4}}))? (fy|sy)", _year_then_kind),
    (rf"(?:{_P}[ -]*)?(\d{{4}}|\d{{2}})s", _decade),
    (r"(\d{3})\?", _decade_digit),
    (rf"q([1-4])[ /-]*(?:fy )?{_Y4}(?:/(\d{{2}}|\d{{4}}))?", _quarter),
    (rf"{_Y4}[ /-]*q([1-4])", _year_quarter),
    (rf"{_S}[ -]*{_Y}(?:[/-](\d{{1,2}}|\d{{4}}))?", _season),
    (rf"{_P}[ -]*{_S}[ -]*{_Y4}(?:[/-]\d{{2}})?", _part_of_season),
    (rf"(autumn|spring|summer) term[ -]*{_Y4}", _term),
    (rf"{_P}[ -]*{_M}{_GAP}{_Y}", _part_of_month),
    (rf"{_P}[ -]*{_Y4}", _part_of_year),
    (rf"{_NAME}[ -]*{_Y}(?:[/-](\d{{1,2}}|\d{{4}}))?", _named_days),
    (rf"(?:{_BANK} )?bankholiday {_Y}", _bank_holiday),
    (rf"bankholiday {_BANK} {_Y}", _bank_holiday),
    (rf"(mayday) {_Y}", _bank_holiday),
    (rf"(?:{_BANK} )?bankweekend {_Y}", _bank_weekend),
    (rf"bankweekend {_BANK} {_Y}", _bank_weekend),
    (rf"(?:{_HALF} )?halfterm {_Y}", _half_term),
    (rf"halfterm {_HALF} {_Y}", _half_term),
    (rf"{_HALF} {_Y} halfterm", _half_term),
    (rf"{_SAID} {_FULL}", _beside_a_name),
    (rf"{_FULL} {_SAID}", _beside_a_name),
    (rf"h([12])[ /-]*{_Y4}", _half_of_year),
    (rf"h([12]) {_M}{_GAP}{_Y}", _half_of_month),
    (rf"wk([1-4]|last) {_M}{_GAP}{_Y}", _week_of_month),
    (r"weekend (.{1,40})", _weekend),
    (r"((?:18|19|20)\d\d[01]\d[0-3]\d)", _digits_of_a_day),
    (r"early newyear " + _Y, _early_in_the_year),
    (r"(wc|we|fn) (.{1,40})", _week),
    (r"undated order", _in_order),
    (r"undated|\?{1,4}|(?:\?\?|xx)[/.-](?:\?\?|xx)[/.-](?:\?\?\?\?|\?\?|xxxx|xx)", _no_date),
)
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern, re.ASCII), reader) for pattern, reader in _FORMS
)
