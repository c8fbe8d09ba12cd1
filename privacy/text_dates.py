"""Days, times and ages that a text names, said again at the grain that may leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from case.date_words import MONTH_NAMES, SPELT_DAY, spelt_day
from case.dates import LAST_YEAR, When, month_of, on, year_of
from case.showing_dates import show
from privacy.day_names import day_names_in
from privacy.grains import Grain
from privacy.identifiers import Span
from privacy.plan import AgeStyle, DateGrain

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\s*,?\s+)?"
_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:1[89]|20)\d\d|'?\d\d(?!\d|:))"
_FIRST_DAYS = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s*(?:[-–—&/,]|to|and|or|(?<=\s))\s*){0,3}"
_FIRST_SPELT = rf"(?:{SPELT_DAY}\s*(?:[-–—&/,]|to|and|or)\s*(?:the\s+)?){{0,3}}"
_CAPITAL = r"(?=(?-i:[A-Z]))"  # 'the first may have been'
_CUE = r"(?P<cue>\bon\s+(?:the\s+)?|\bthe\s+)?"
_LEFT, _RIGHT = r"(?<![\w/.-])", r"(?![\w/]|[.-]\d)"

_DATES = re.compile(
    rf"(?P<birth>\b(?:born|d\.?o\.?b\.?|date\s+of\s+birth)\s*:?\s*)?{_CUE}(?:"
    + "|".join(
        (
            rf"{_LEFT}(?P<iy>(?:1[89]|20)\d\d)[-/.](?P<im>0?[1-9]|1[0-2])[-/.](?P<id>0?[1-9]|[12]\d|3[01]){_RIGHT}",
            rf"{_LEFT}{_WEEKDAY}{_DAY.format('nd')}\s?[-/.]\s?(?P<nm>0?[1-9]|1[0-2])\s?[-/.]\s?{_YEAR.format('ny')}{_RIGHT}",
            rf"\b{_WEEKDAY}{_FIRST_DAYS}{_DAY.format('wd')}\s*(?:of\s+)?[-\s]?(?P<wm>{_MONTH})\b\.?,?(?:[-\s]+{_YEAR.format('wy')}\b)?",
            rf"\b{_WEEKDAY}(?P<am>{_MONTH})\.?\s+{_DAY.format('ad')}\b(?:,?\s+{_YEAR.format('ay')}\b)?",
            rf"\b{_WEEKDAY}{_FIRST_SPELT}(?P<sd>{SPELT_DAY})\s+(?:of\s+)?(?P<sm>(?:(?<=of\s)|{_CAPITAL})(?:{_MONTH}))\b\.?,?(?:[-\s]+{_YEAR.format('sy')}\b)?",
            rf"\b{_WEEKDAY}(?P<tm>{_CAPITAL}(?:{_MONTH}))\.?\s+(?:the\s+)?(?P<td>{SPELT_DAY})(?:,?\s+{_YEAR.format('ty')}\b)?",
            rf"\b(?P<mm>{_MONTH})\.?,?\s+(?:of\s+)?(?P<my>(?:1[89]|20)\d\d)\b",
        )
    )
    + ")",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:\b(?:at|by|around|about)\s+(?:about\s+|around\s+)?)?"
    r"(?:(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?\s*(?:[ap]\.?m\b\.?|hours|hrs)?(?![\d:])"
    r"|\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)\b)",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"\b(?:on|by|from|until|till|since|due|dated|mtg|meeting|visit|appt|w/c|of)\s+"
    r"(?P<own>(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2]))(?![\w/]|[.]\d)",
    re.IGNORECASE,
)
_DAY_ONLY = re.compile(
    r"\b(?:on|by|from|until|since|before|after) (?P<own>the (?:[12]?\d|3[01])(?:st|nd|rd|th))\b"
    r"(?=\s*(?:[,.;:)]|$|and\b|at\b))",
    re.IGNORECASE,
)
_ONE_TO_NINETEEN = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_NUMBER = rf"(\d{{1,3}}|{'|'.join(reversed(_ONE_TO_NINETEEN))})"
_AGES = re.compile(
    rf"\b(?:aged?\s+{_NUMBER}\b|{_NUMBER}[\s-]years?[\s-]old\b|{_NUMBER}\s?(?:yo|yrs?(?:\s+old)?|y/o)\b)",
    re.IGNORECASE,
)
_SPELT = re.compile(SPELT_DAY, re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_AGED = re.compile(r"\bage|y(?:ea)?rs?\b|yo\b|y/o\b", re.IGNORECASE)
_TIMED = re.compile(r"\d[:.]\d|\d\s?(?:[ap]\.?m|h)", re.IGNORECASE)
_DATED = re.compile(r"\d\s?[-/.]\s?\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def dates_in(text: str, grain: Grain) -> Iterator[Span]:
    """Yield the dates and times of a text that the grain changes, with the words to say instead."""
    yield from day_names_in(text, grain)
    digits = _DIGIT.search(text) is not None
    if (digits or _SPELT.search(text)) and grain.by is not DateGrain.AS_IS:
        for found in _DATES.finditer(text) if _DATED.search(text) else ():
            label = _label(found, grain)
            if label is not None:
                yield Span(found.start(), found.end(), "date", label)
        for found in _DAY_ONLY.finditer(text):
            yield Span(*found.span("own"), "date", "a day")
        for found in _NO_YEAR.finditer(text) if _DATED.search(text) else ():
            month = MONTH_NAMES[int(re.split("[/.]", found["own"])[1]) - 1]
            said = month if grain.by is DateGrain.MONTH else "[date]"
            yield Span(*found.span("own"), "date", said)
        for found in _TIMES.finditer(text) if _TIMED.search(text) else ():
            if not _is_money(text, found):
                yield Span(found.start(), found.end(), "time", "[time]")
        if grain.by in (DateGrain.DAY_0, DateGrain.SHIFTED):
            for found in _years().finditer(text):
                yield Span(found.start(), found.end(), "date", "[year]")
    if grain.ages is not AgeStyle.EXACT and _AGED.search(text):
        for found in _AGES.finditer(text):
            yield Span(found.start(), found.end(), "age", _age(found, grain.ages))


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.-])(?:19|20)\d\d\b")


def _label(found: re.Match[str], grain: Grain) -> str | None:
    """Return the words at the grain; None where the date may stay as it is."""
    part = found.groupdict()
    day = part["id"] or part["nd"] or part["wd"] or part["ad"] or part["sd"] or part["td"]
    month = part["im"] or part["nm"] or part["wm"] or part["am"] or part["sm"] or part["tm"] or part["mm"]
    year = part["iy"] or part["ny"] or part["wy"] or part["ay"] or part["sy"] or part["ty"] or part["my"]
    number = _month(month)
    if day is None and grain.by is DateGrain.MONTH and not part["birth"]:
        return None
    if year is None:
        named = MONTH_NAMES[number - 1] if grain.by is DateGrain.MONTH else "[date]"
        return f"{'in ' if _says_on(part) else ''}{named}"
    when = _when(_year(year), number, day)
    if when is None:
        return "[date]"
    if part["birth"]:
        born = grain.born(when)
        if born is None or not born.dated:
            return "born [date]"
        return f"born {'in ' if grain.ages is AgeStyle.EXACT else ''}{show(born)}"
    if day is None and grain.by in (DateGrain.SHIFTED, DateGrain.DAY_0):
        return "[date]"
    said = show(grain.when(when))
    coarse = grain.by not in (DateGrain.DAY_0, DateGrain.SHIFTED)
    return f"{'in ' if coarse else 'on '}{said}" if _says_on(part) else said


def _says_on(part: dict[str, str | None]) -> bool:
    return (part["cue"] or "").casefold().startswith("on")


def _when(year: int, month: int, day: str | None) -> When | None:
    if year > LAST_YEAR:
        return None
    try:
        return on(date(year, month, spelt_day(day) or int(day))) if day else month_of(year, month)
    except ValueError:
        return year_of(year)


def _month(text: str | None) -> int:
    if text is None or text.isdigit():
        return int(text or 1)
    return next(n for n, name in enumerate(MONTH_NAMES, 1) if name.casefold().startswith(text.casefold()[:3]))


def _year(text: str) -> int:
    digits = text.lstrip("'")
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 40 else 1900)


def _is_money(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 1) : found.start()]
    plain = found[0].replace(":", "").replace(".", "").isdigit() and ":" not in found[0]
    return before in ("£", "$", "€") or plain


def _age(found: re.Match[str], ages: AgeStyle) -> str:
    if ages is AgeStyle.GENERATION:
        return "[age]"
    said = next(group for group in found.groups() if group)
    age = int(said) if said.isdigit() else _ONE_TO_NINETEEN.index(said.casefold()) + 1
    low = age // 5 * 5
    return f"aged {low} to {low + 4}"
