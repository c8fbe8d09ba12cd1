"""How long something lasted: '3 May 2009 for 6 weeks', 'for two months from 3 May 2009', '3 May 2009 (6 weeks)'.

The words give a start and a length; the end is worked out, so it is around the last of those days. Where the start is
known no closer than its month, the end lies somewhere in a window as wide. Hours stay within their day, and 'some
weeks' give no end. '6 weeks from 3 May' may as well be a day six weeks later, so it is refused.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from case.dates import FIRST_YEAR, LAST_YEAR, Precision, Qualifier, Until, When
from case.moments import UnreadableDateError


class Length(NamedTuple):
    """So many days, weeks, months or years; no number where the words give none ('some weeks')."""

    number: int | None
    unit: str


_NUMBERS = (
    *("a|an|one", "two|couple|couple of|a couple of", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
)
_MEANS = {word: number for number, words in enumerate(_NUMBERS, start=1) for word in words.split("|")}
_VAGUE = "some|several|a few|few|many|a number of|various"
_UNITS = {"week": "weeks|week|wks|wk", "fortnight": "fortnights|fortnight", "day": "days|day|nights|night"}
_UNITS |= {"month": "months|month|mths|mth", "year": "years|year|yrs|yr", "hour": "hours|hour|hrs|hr|minutes|mins|min"}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split("|")}
_ABOUT = r"(?:about|approximately|approx\.?|around|roughly|up to|at least|nearly|almost|just over|a further|a total of"
_ABOUT += r"|a period of|the next|the following|c\.?)"
_LENGTH = (
    rf"(?:{_ABOUT} )*(?P<number>\d{{1,3}}|{'|'.join(sorted(_MEANS, key=len, reverse=True))}|{_VAGUE})?[ -]?"
    rf"(?P<unit>{'|'.join(sorted(_UNIT_OF, key=len, reverse=True))})(?: only| in total| in all)?"
)
_FORMS = (
    re.compile(rf"(?P<date>.*\d.*?),? (?:for|lasting|lasted|and lasted) {_LENGTH}", re.ASCII),
    re.compile(rf"(?P<date>.*\d.*?) ?\((?:for |lasting |lasted )?{_LENGTH}\)", re.ASCII),
    re.compile(
        rf"(?:for|lasting|lasted|over a period of) {_LENGTH},? (?:from|since)(?: the)? (?P<date>.*\d.*)", re.ASCII
    ),
    re.compile(rf"(?:for )?{_LENGTH},? (?:starting|commencing|beginning)(?: on| in)? (?P<date>.*\d.*)", re.ASCII),
)
_EITHER = re.compile(rf"{_LENGTH} from (?:the )?(?P<date>.*\d.*)", re.ASCII)
_FROM = re.compile(r"(?:from|since|starting|commencing|beginning) (?:on |in )?")


def apart(text: str) -> tuple[str, Length] | None:
    """Return the words of the start and how long it lasted, None where the words name no length."""
    words = " ".join(text.lower().split()).rstrip(".")
    for form in _FORMS:
        if found := form.fullmatch(words):
            return _FROM.sub("", found["date"], count=1).rstrip(" ,-"), _length(found["number"], found["unit"])
    if _EITHER.fullmatch(words):
        raise UnreadableDateError(
            "This may be how long it lasted or a day so much later: write 'for' before it, or the day."
        )
    return None


def end_after(start: When, length: Length) -> Until:
    """Return when it ended: around a day, or somewhere in a window as wide as that of the start."""
    if length.number is None or length.unit == "hour" or start.earliest is None or start.latest is None:
        return None
    one = timedelta(days=1)
    first, last = (later(day, length.number, length.unit) - one for day in (start.earliest, start.latest))
    if not FIRST_YEAR <= last.year <= LAST_YEAR:
        raise UnreadableDateError(f"It would end after {LAST_YEAR}.")
    if last == start.earliest:  # a day's visit
        return None
    if first == last:
        return When(last, last, Precision.DAY, Qualifier.AROUND)
    return When(first, last, Precision.RANGE, Qualifier.BETWEEN)


def later(day: date, number: int, unit: str) -> date:
    """Return the day that is some days, weeks, months or years later; 29 February falls back to the 28th."""
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _length(number: str | None, unit: str) -> Length:
    """Return the length; without a number it is one ('for week' has lost its 'a')."""
    if number is None:
        return Length(1, _UNIT_OF[unit])
    return Length(int(number) if number.isdigit() else _MEANS.get(number), _UNIT_OF[unit])
