"""Days that have a name instead of a number: Easter, Christmas, bank holidays, half terms, school holidays.

Each is a function from a year to its first and last day. Where the law fixes the day it is exact; school holidays
differ from place to place, and feasts after the moon from mosque to mosque, so they are windows in which the true one
lies. The names are words of `date_words.plain`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
MONDAY, SATURDAY, SUNDAY = 0, 5, 6

# Bank holidays that were moved by proclamation.
EARLY_MAY_MOVED = {1995: date(1995, 5, 8), 2020: date(2020, 5, 8)}
SPRING_MOVED = {2002: date(2002, 6, 4), 2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}

HIJRA = 227_014  # the day before the first of the Islamic calendar, as `date.toordinal` counts
SIGHTING = 2 * DAY  # how far a sighted moon and the calendar that is reckoned may differ
RAMADAN, SHAWWAL, PILGRIMAGE = 9, 10, 12  # months


class Days(NamedTuple):
    """The first and last day that a name means; `somewhere`: the moment lies between them, one cannot say where."""

    first: date
    last: date
    somewhere: bool = False


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def bank_holiday(which: str, year: int) -> Days | None:
    """Return the bank holiday of a month or season: 'aug', 'spring', 'early may'; in May alone it is one of two."""
    early = EARLY_MAY_MOVED.get(year) or _on_or_after(date(year, 5, 1), MONDAY)
    late = SPRING_MOVED.get(year) or _on_or_after(date(year, 5, 25), MONDAY)
    summer = _on_or_after(date(year, 8, 25), MONDAY)
    named = {
        "early may": Days(early, early),
        "mayday": Days(early, early),
        "late may": Days(late, late),
        "whitsun": Days(late, late),
        "spring": Days(late, late),
        "may": Days(early, late, somewhere=True),
        "summer": Days(summer, summer),
        "late aug": Days(summer, summer),
        "aug": Days(summer, summer),
        "": Days(date(year, 1, 1), date(year, 12, 28), somewhere=True),
    }
    return named.get(which)


def half_term(which: str, year: int) -> Days | None:
    """Return the days in which a half term may lie: councils choose different weeks."""
    spring_bank = _on_or_after(date(year, 5, 25), MONDAY)
    named = {
        "feb": Days(date(year, 2, 8), date(year, 2, 28), somewhere=True),
        "may": Days(spring_bank - 2 * DAY, spring_bank + 6 * DAY),
        "oct": Days(date(year, 10, 16), date(year, 11, 5), somewhere=True),
        "": Days(date(year, 2, 8), date(year, 11, 5), somewhere=True),
    }
    named |= {"spring": named["feb"], "summer": named["may"], "jun": named["may"], "whitsun": named["may"]}
    named |= {"autumn": named["oct"], "nov": named["oct"]}
    return named.get(which)


def days_named(name: str, year: int) -> Days | None:
    """Return the days of a name in a year, None for words that name none."""
    found = NAMED.get(name)
    return found(year) if found else None


def _on_or_after(day: date, weekday: int) -> date:
    return day + (weekday - day.weekday()) % 7 * DAY


def _fixed(month: int, first: int, last: int | None = None) -> Callable[[int], Days]:
    return lambda year: Days(date(year, month, first), date(year, month, last or first))


def _from_easter(first: int, last: int | None = None) -> Callable[[int], Days]:
    """Return the days so many days after Easter Sunday."""
    return lambda year: Days(easter(year) + first * DAY, easter(year) + (first if last is None else last) * DAY)


def _new_year(year: int) -> Days:
    return Days(date(year - 1, 12, 31), date(year, 1, 1))


def _christmas_and_new_year(year: int) -> Days:
    return Days(date(year, 12, 24), date(year + 1, 1, 1))


def _christmas_holidays(year: int) -> Days:
    return Days(date(year, 12, 16), date(year + 1, 1, 9), somewhere=True)


def _easter_holidays(year: int) -> Days:
    return Days(easter(year) - 16 * DAY, easter(year) + 15 * DAY, somewhere=True)


def _summer_holidays(year: int) -> Days:
    return Days(date(year, 7, 17), date(year, 9, 7), somewhere=True)


def _whitsun(year: int) -> Days:
    """Return the days of Whitsun: people mean the church's Sunday or the week of the bank holiday."""
    sunday, monday = easter(year) + 49 * DAY, _on_or_after(date(year, 5, 25), MONDAY)
    return Days(min(sunday, monday - 2 * DAY), max(sunday + DAY, monday + 6 * DAY), somewhere=True)


def _fathers_day(year: int) -> Days:
    day = _on_or_after(date(year, 6, 15), SUNDAY)
    return Days(day, day)


def _remembrance_sunday(year: int) -> Days:
    day = _on_or_after(date(year, 11, 8), SUNDAY)
    return Days(day, day)


def islamic_day(year: int, month: int, day: int) -> int:
    """Return the day of the reckoned Islamic calendar (30 years of 10,631 days), counted as `date.toordinal` does."""
    return HIJRA + (year - 1) * 354 + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2 + day


def _by_the_moon(*feasts: tuple[int, int, int]) -> Callable[[int], Days]:
    """Return the window of feasts (month, day, how many days), from the first to the last one that begins in a year.

    A year has two of one feast now and then (Eid al-Fitr in January and December 2000): the window holds both.
    """

    def in_year(year: int) -> Days:
        around = (year - 622) * 33 // 32
        begun = [
            (date.fromordinal(islamic_day(lunar, month, day)), length)
            for lunar in range(around - 1, around + 4)
            for month, day, length in feasts
        ]
        inside = [(first, first + (length - 1) * DAY) for first, length in begun if first.year == year]
        return Days(min(inside)[0] - SIGHTING, max(last for _, last in inside) + SIGHTING, somewhere=True)

    return in_year


def _somewhere(first: tuple[int, int], last: tuple[int, int]) -> Callable[[int], Days]:
    """Return the window in which a feast lies every year."""
    return lambda year: Days(date(year, *first), date(year + (last < first), *last), somewhere=True)


NAMED: Mapping[str, Callable[[int], Days]] = {
    "easter": _from_easter(-2, 1),
    "goodfriday": _from_easter(-2),
    "easterday": _from_easter(0),
    "eastermonday": _from_easter(1),
    "palmsunday": _from_easter(-7),
    "shrovetuesday": _from_easter(-47),
    "mothersday": _from_easter(-21),
    "whitsunday": _from_easter(49),
    "whitsun": _whitsun,
    "christmas": _fixed(12, 24, 26),
    "christmasday": _fixed(12, 25),
    "christmaseve": _fixed(12, 24),
    "boxingday": _fixed(12, 26),
    "newyear": _new_year,
    "newyearsday": _fixed(1, 1),
    "newyearseve": _fixed(12, 31),
    "christmasnewyear": _christmas_and_new_year,
    "valentines": _fixed(2, 14),
    "bonfirenight": _fixed(11, 5),
    "halloween": _fixed(10, 31),
    "fathersday": _fathers_day,
    "remembrancesunday": _remembrance_sunday,
    "ashwednesday": _from_easter(-46),
    "burnsnight": _fixed(1, 25),
    "stpatricks": _fixed(3, 17),
    "stgeorges": _fixed(4, 23),
    "eidalfitr": _by_the_moon((SHAWWAL, 1, 1)),
    "eidaladha": _by_the_moon((PILGRIMAGE, 10, 1)),
    "eid": _by_the_moon((SHAWWAL, 1, 1), (PILGRIMAGE, 10, 1)),
    "ramadan": _by_the_moon((RAMADAN, 1, 30)),
    "diwali": _somewhere((10, 13), (11, 16)),
    "hanukkah": _somewhere((11, 27), (1, 7)),
    "passover": _somewhere((3, 25), (5, 4)),
    "chinesenewyear": _somewhere((1, 20), (2, 21)),
    "vaisakhi": _somewhere((4, 13), (4, 14)),
    "easterholidays": _easter_holidays,
    "christmasholidays": _christmas_holidays,
    "summerholidays": _summer_holidays,
}

_HOLIDAY = ("school holidays", "school holiday", "school hols", "holidays", "holiday", "hols", "break", "vacation")
_CHRISTMAS = ("christmas", "xmas")
_HALF_TERM = ("half term", "half-term", "halfterm")
_BANK_HOLIDAY = ("bank holiday", "bank hol", "public holiday")


def _each(words: Sequence[str], endings: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{word}{ending}" for word in words for ending in endings)


_TIME = (" celebrations", " weekend", " period", " time", " day", "")
_SCHOOL = tuple(f" {word}" for word in _HOLIDAY)

# How each name is written, in lower case and without apostrophes.
NAMES: Mapping[str, tuple[str, ...]] = {
    "easter": _each(
        ("easter",), (" bank holiday weekend", " bank holiday", " weekend", " time", " period", "time", "")
    ),
    "easterday": ("easter sunday", "easter day"),
    "eastermonday": ("easter bank holiday monday", "easter monday"),
    "goodfriday": ("good friday",),
    "palmsunday": ("palm sunday",),
    "shrovetuesday": ("shrove tuesday", "pancake tuesday", "pancake day"),
    "mothersday": ("mothers day", "mothering sunday"),
    "fathersday": ("fathers day",),
    "whitsunday": ("whit sunday", "pentecost"),
    "whitsun": ("whitsun", "whitsuntide", "whit week", "whit"),
    "christmas": _each(_CHRISTMAS, (" period", " time", " week", "time", "")),
    "christmasday": _each(_CHRISTMAS, (" day",)),
    "christmaseve": _each(_CHRISTMAS, (" eve",)),
    "boxingday": ("boxing day",),
    "newyear": ("new year",),
    "newyearsday": ("new years day", "new year day"),
    "newyearseve": ("new years eve", "new year eve", "hogmanay"),
    "christmasnewyear": _each(
        _CHRISTMAS, tuple(f"{join}new year" for join in ("/", " / ", " and ", " & ", " to ", "-", " - "))
    ),
    "valentines": ("st valentines day", "valentines day"),
    "bonfirenight": ("bonfire night", "guy fawkes night", "fireworks night"),
    "halloween": ("halloween",),
    "remembrancesunday": ("remembrance sunday",),
    "ashwednesday": ("ash wednesday",),
    "burnsnight": ("burns night",),
    "stpatricks": ("st patricks day",),
    "stgeorges": ("st georges day",),
    "eidalfitr": _each(("eid al-fitr", "eid al fitr", "eid ul-fitr", "eid ul fitr", "eid-ul-fitr", "small eid"), _TIME),
    "eidaladha": _each(("eid al-adha", "eid al adha", "eid ul-adha", "eid ul adha", "eid-ul-adha", "big eid"), _TIME),
    "eid": _each(("eid",), _TIME),
    "ramadan": ("month of ramadan", "ramadan", "ramadhan", "ramzan"),
    "diwali": ("diwali", "deepavali"),
    "hanukkah": ("hanukkah", "chanukah"),
    "passover": ("passover", "pesach"),
    "chinesenewyear": ("chinese new year", "lunar new year"),
    "vaisakhi": ("vaisakhi", "baisakhi"),
    "easterholidays": _each(("easter",), _SCHOOL),
    "christmasholidays": _each(_CHRISTMAS, _SCHOOL),
    "summerholidays": _each(("summer",), _SCHOOL),
    "halfterm": _each(_HALF_TERM, ("", " week", *_SCHOOL)),
    "bankholiday": _each(_BANK_HOLIDAY, ("", " monday", " mon")),
    "bankweekend": _each(_BANK_HOLIDAY, (" weekend",)),
    "mayday": ("may day",),
}
