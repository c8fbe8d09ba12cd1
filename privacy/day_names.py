"""Days that a text calls by a name, 'Boxing Day 2009' or 'May half term', said again at the grain that may leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from case.date_words import MONTH_NAMES
from case.dates import UNDATED, When
from case.named_days import NAMES
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show
from privacy.grains import Grain
from privacy.identifiers import Span
from privacy.plan import DateGrain

A_DATE = "[date]"
WIDE = 27  # days from which on a name says no more than a month does
LONG = 30  # characters that the words before a name take at most
SOFT = frozenset(("easter", "christmas", "xmas", "new year", "whit", "whitsun", "half term", "halfterm"))
"""What names a season as often as days: 'Christmas presents'. Said of a time, it has a word before it."""

# Days that are not read from a table and yet tell the day: how each is written, and its month where that is one.
OTHERS = {
    r"maundy\s+thursday|ash\s+wednesday|holy\s+(?:saturday|week)|ascension\s+(?:day|thursday)|trinity\s+sunday"
    r"|advent\s+sunday|easter\s+mon|good\s+fri|eid(?:\s+al-?\w+)?|diwali|hanukkah|ramadan|vaisakhi|yom\s+kippur|chinese\s+new\s+year"
    r"|(?:(?:silver|golden|diamond|platinum)\s+)?jubilee(?:\s+(?:bank\s+holiday|weekend))?": "",
    r"burns\s+night|epiphany|twelfth\s+night": "January",
    r"leap\s+(?:year'?s?\s+)?day": "February",
    r"st\.?\s+(?:patrick|david)'?s?\s+day": "March",
    r"april\s+fools?'?s?\s+day|st\.?\s+george'?s?\s+day": "April",
    r"v\.?e\.?\s+day": "May",
    r"midsummer'?s?\s+(?:day|eve|night)": "June",
    r"(?:a[-\s]?level|gcse)s?\s+results?\s+day": "August",
    r"guy\s+fawkes(?:'?s?\s+(?:day|night))?": "November",
    r"(?:armistice|remembrance)\s+day|st\.?\s+andrew'?s?\s+day": "November",
}
_LEAD = re.compile(
    r"\b(?:on|at|over|in|during|before|after|since|until|till|by|from|for|through|throughout|around|last|this|next|of"
    r"|between|past)\s+(?:the\s+)?(?:(?P<year>(?:19|20)\d\d)\s+)?$|\b(?P<only>(?:19|20)\d\d)\s+$",
    re.IGNORECASE,
)
_YEAR = r"(?:,?\s+(?:of\s+|in\s+)?(?P<year>(?:19|20)\d\d\b|'\d\d\b|[0-3]\d(?=\s*(?:[.,;:)]|$))))?"
_WHICH = (
    r"(?P<which>(?:(?:early|late)\s+)?(?:may\s+day|feb(?:ruary)?|may|june?|aug(?:ust)?|oct(?:ober)?|nov(?:ember)?"
    r"|spring|summer|autumn|whitsun)\s+(?:term\s+)?)"
)
_OWNED = re.compile(r"\b(mother|father|valentine|year)s\b")
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTH_NAMES)


def _pattern(words: str) -> str:
    """Return how some words are found in a text: with or without apostrophes and hyphens."""
    return _OWNED.sub(r"\1'?s?'?", re.sub(r"[ -]+", r"[\\s-]+", words))


def _any(phrases: Iterator[str]) -> str:
    return "|".join(_pattern(words) for words in sorted(set(phrases), key=len, reverse=True))


_PARTED = ("halfterm", "bankholiday", "bankweekend")  # these may say which
_NAMED = re.compile(
    r"\b(?:"
    + "".join(f"(?P<other{number}>{words})|" for number, words in enumerate(OTHERS))
    + rf"(?P<name>{_WHICH}?(?:{_any(words for key in _PARTED for words in NAMES[key])})"
    rf"|{_any(words for key in NAMES if key not in _PARTED for words in NAMES[key])})"
    rf")\b(?:\s+night\b)?{_YEAR}",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\s+{_WEEKDAYS}"
    rf"\s+(?:of|in)\s+(?P<month>{_MONTHS})\b(?P<year>,?\s+(?:19|20)\d\d\b)?",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"\b(?:week|wk)\s+(?:no\.?\s+|number\s+)?[0-5]?\d,?\s+(?:of\s+|in\s+)?(?:19|20)\d\d\b", re.IGNORECASE
)
_WORTH = re.compile(
    r"easter|christ|x-?mas|boxing|\bnew[\s-]+year|valentine|hallow|fawkes|bonfire|firework|good[\s-]+fri|whit|pentecost"
    r"|pancake|shrove|palm[\s-]+sun|other'?s?'?[\s-]+day|mothering|remembrance|armistice|advent|bank[\s-]+hol"
    r"|public[\s-]+hol|half[\s-]*term|may[\s-]+day|maundy|ash[\s-]+wed|holy[\s-]|ascension|trinity|\beid\b|diwali"
    r"|hanukkah|ramadan|vaisakhi|kippur|jubilee|burns[\s-]+night|epiphany|twelfth|leap[\s-]|\bst\b|fool|\bv\.?e\b"
    r"|ramadhan|ramzan|deepavali|chanukah|passover|pesach|lunar[\s-]|baisakhi|hogmanay|midsummer|results?[\s-]+day|ather'?s?'?[\s-]+day|summer[\s-]|chinese[\s-]"
)
_NTH_WORTH = re.compile(rf"{_WEEKDAYS}\s+(?:of|in)\s")
_MEANS = {re.sub(r"[ -]+", " ", phrase): key for key, phrases in NAMES.items() for phrase in phrases}


def day_names_in(text: str, grain: Grain) -> Iterator[Span]:
    """Yield the days with names that the grain changes, with the words to say instead."""
    if grain.by is DateGrain.AS_IS:
        return
    small = text.lower()
    for found in _NAMED.finditer(text) if _WORTH.search(small) else ():
        lead = _lead(text, found.start())
        said = _said(found, lead, grain)
        if said:
            yield _span(found, lead, said, grain)
    for found in _NTH.finditer(text) if _NTH_WORTH.search(small) else ():
        month = next(name for name in MONTH_NAMES if name.casefold().startswith(found["month"].casefold()[:3]))
        said = f"{month}{found['year'] or ''}" if grain.by is DateGrain.MONTH else A_DATE
        yield _span(found, _lead(text, found.start()), said, grain)
    for found in _WEEK.finditer(text) if "wk" in small or "week" in small else ():
        yield Span(found.start(), found.end(), "date", A_DATE)


def _lead(text: str, end: int) -> re.Match[str] | None:
    """Return the word or the year right before a place in a text."""
    return _LEAD.search(text, max(0, end - LONG), end)


def _span(found: re.Match[str], lead: re.Match[str] | None, said: str, grain: Grain) -> Span:
    """Return the words instead of a day: 'on Boxing Day' is 'in December', 'before Boxing Day' 'before December'."""
    if lead is None:
        return Span(found.start(), found.end(), "date", said)
    if lead[0].split()[0].casefold() in ("on", "at", "over") and said != A_DATE and not _moves(grain):
        return Span(lead.start(), found.end(), "date", f"in {said}")
    year = lead.start("year") if lead["year"] else lead.start("only")
    return Span(year if year >= 0 else found.start(), found.end(), "date", said)


def _said(found: re.Match[str], lead: re.Match[str] | None, grain: Grain) -> str:
    """Return a day with a name at the grain; '' where it may stay as it is."""
    year = (found["year"] or (lead and (lead["year"] or lead["only"])) or "").lstrip("'")
    if found["name"] is None:
        month = next(month for number, month in enumerate(OTHERS.values()) if found[f"other{number}"])
        return f"{month} {_whole(year)}".strip() if month and grain.by is DateGrain.MONTH else A_DATE
    name = re.sub(r"[\s-]+", " ", found["name"].casefold()).replace("'", "")
    if year:
        return _in_a_year(name, _whole(year), grain)
    if grain.by is not DateGrain.MONTH:
        return A_DATE
    if (name in SOFT and not lead) or _MEANS.get(name, "").endswith("holidays"):
        return ""
    return _month_of(name) or A_DATE


def _in_a_year(name: str, year: str, grain: Grain) -> str:
    when = _read(name, year)
    if when.first is None or when.last is None:
        return A_DATE
    days = (when.last - when.first).days
    if grain.by is DateGrain.MONTH and days >= WIDE and "bank" not in name:
        return ""
    if _moves(grain) and days:
        return A_DATE  # four days are Easter, wherever they are moved to
    return show(grain.when(when))


def _moves(grain: Grain) -> bool:
    return grain.by in (DateGrain.DAY_0, DateGrain.SHIFTED)


@cache
def _month_of(name: str) -> str:
    """Return the month in which a day of this name always lies, '' where it moves from one to another."""
    years = [_read(name, str(year)) for year in range(2000, 2020)]
    months = {day.month for when in years for day in (when.first, when.last) if day}
    return MONTH_NAMES[months.pop() - 1] if len(months) == 1 else ""


def _read(name: str, year: str) -> When:
    try:
        return read(f"{name} {year}").when
    except UnreadableDateError:
        return UNDATED


def _whole(year: str) -> str:
    return f"20{year}" if len(year) == 2 else year
