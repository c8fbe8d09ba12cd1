"""Reading dates as people in Britain write them: day first, always, and never a guess.

`read` gives the moment and, where the words name a stretch of time, its end. 'between April and June 2009'
is one moment in a window; 'March 2007 to May 2008', '3rd-5th May 2010' and 'since 2008' last. A day without
a year ('after 3 May') is kept as undated, with its words. Two-digit years: see `LAST_SHORT_YEAR`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from case.date_words import LONGEST, MONTHS, WEEKDAYS, plain, weekday_in
from case.dates import FIRST_YEAR, LAST_YEAR, ONGOING, UNDATED, Precision, Qualifier, Until, When, on
from case.lasting import apart, end_after, later
from case.moments import UnreadableDateError, moment
from case.named_days import NAMED

__all__ = ["Dated", "UnreadableDateError", "doubt_about", "read"]

MOST_SPLITS = 12  # places at which a text is tried as 'X to Y'

Reader = Callable[[str], When | None]


class Dated(NamedTuple):
    """When something was, and until when: None for a point, ONGOING for what has not ended."""

    when: When
    until: Until


def read(text: str, born: When | None = None) -> Dated:
    """Return what the words of a date mean; `born` lets 'age 14' be placed.

    Words left empty or 'not known' are undated. Raises `UnreadableDateError`.
    """
    if len(text) > LONGEST:
        raise UnreadableDateError(f"The words are too long for a date: {len(text):,} characters.")
    dated = _read(text.strip(), born)
    if isinstance(dated, str):
        raise UnreadableDateError(dated)
    return dated


def doubt_about(text: str) -> str:
    """Return a sentence where the weekday named is not the weekday of the date, '' where all is well."""
    weekday = weekday_in(text) if len(text) <= LONGEST else None
    if weekday is None:
        return ""
    try:
        when, until = read(text)
    except UnreadableDateError:
        return ""
    day = when.earliest
    if until is not None or day is None or day != when.latest or day.weekday() == weekday:
        return ""
    return f"{day:%d/%m/%Y} was a {WEEKDAYS[day.weekday()].title()}, not a {WEEKDAYS[weekday].title()}."


@lru_cache(maxsize=65_536)
def _read(text: str, born: When | None) -> Dated | str:
    """Return what a text means, or the sentence that says why it cannot be read."""
    if not text.strip(" -.–—"):
        return Dated(replace(UNDATED, written=text), None)
    try:
        dated = _numeric(text) or _whole(_question_marks(text), born) or _for_so_long(text, born)
    except UnreadableDateError as error:
        return str(error)
    if dated is None:
        return Dated(replace(UNDATED, written=text), None) if _names_a_weekday(text) else _why_not(text)
    until = dated.until
    return Dated(replace(dated.when, written=text), replace(until, written=text) if isinstance(until, When) else until)


def _names_a_weekday(text: str) -> bool:
    """Tell whether the words say only which day of a week it was."""
    return not plain(text) and weekday_in(text) is not None


_COMMON = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def _numeric(text: str) -> Dated | None:
    """Read the two most common forms at once; None leaves all others, and all trouble, to the grammar."""
    found = _COMMON.fullmatch(text)
    if not found:
        return None
    day, month, year = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        exact = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Dated(on(exact), None) if FIRST_YEAR <= exact.year <= LAST_YEAR else None


def _for_so_long(text: str, born: When | None) -> Dated | None:
    """Read a start and how long it lasted from there."""
    found = None if text.endswith(("'", "’")) else apart(text)  # 'for 2 weeks' rent'
    start = _whole(_question_marks(found[0]), born) if found else None
    if found is None or start is None or start.until is not None or not start.when.dated:
        return None
    return Dated(start.when, end_after(start.when, found[1]))


def _question_marks(text: str) -> str:
    """Return plain words in which a '?' before or after the whole date is 'around'."""
    words = plain(text)
    if re.match(r"\? ?[^?/. -]", words) or (re.search(r"[^?/. -] ?\?+$", words) and words[-2:-1] not in "?"):
        bare = words.strip("? ")
        if not re.fullmatch(r"\d{3}", bare):  # '199?' is a decade
            return f"around {bare}"
    return words


def _whole(words: str, born: When | None) -> Dated | None:
    """Read plain words as what goes on, as one moment, or as a stretch."""
    if words == "ongoing":
        return Dated(UNDATED, ONGOING)
    if going := re.fullmatch(r"(?:since )?(.+?)(?: to| and)? ?[-/]? ?ongoing", words):
        start = _side(going[1].removeprefix("from "), born)
        return Dated(start, ONGOING) if start else None
    first, _, rest = words.partition(" ")
    if first == "since" and (start := _side(rest, born)):
        return Dated(start, ONGOING)
    if first == "until" and (end := _side(rest, born)):
        return Dated(When(None, end.last, end.precision, Qualifier.BEFORE), end)
    if one := _side(words, born):
        return Dated(one, None)
    if first == "from" and (start := _side(rest, born)):
        return Dated(start, ONGOING)
    words = words.removeprefix("from ")
    return _stretch(words, born) or _running_days(words) or _one_after_the_other(words)


_OPEN = (Qualifier.BEFORE, Qualifier.AFTER)


def _side(words: str, born: When | None) -> When | None:
    """Read one moment with its qualifier, or a window."""
    first, _, rest = words.partition(" ")
    rest = rest.strip(" .:-")
    if first == "around":
        named = _side(rest, born) if rest else None
        is_open = named is not None and named.dated and (named.earliest is None or named.latest is None)
        return named if named is None or is_open else replace(named, qualifier=Qualifier.AROUND)
    if first in ("before", "by", "after", "notbefore"):
        named = _side(rest, born) if rest else None
        return _open_ended(first, named) if named and named.qualifier not in _OPEN else None
    if first == "age":
        return _at_age(rest, born)
    if first == "between":
        return _window(rest)
    if first == "within":
        window = _window(rest)
        return replace(window, qualifier=Qualifier.ON) if window else None
    if words.endswith(" old"):
        return _at_age(words, born)
    return moment(words) or _yearless(words) or _either(words) or _as_far_as_known(words)


def _as_far_as_known(words: str) -> When | None:
    """Read '2009 (month not known)' as the year: what is said to be unknown makes nothing else so."""
    known = words.removeprefix("undated").removesuffix("undated").strip(" -:.")
    return moment(known) if known and known != words else None


def _open_ended(word: str, named: When) -> When:
    """Return the moments before, up to, after or from what is named."""
    one = timedelta(days=1)
    if named.earliest is None or named.latest is None:
        qualifier = Qualifier.AFTER if word in ("after", "notbefore") else Qualifier.BEFORE
        return replace(named, qualifier=qualifier)
    if word == "before":
        return When(None, named.earliest - one, named.precision, Qualifier.BEFORE)
    if word == "by":
        return When(None, named.latest, named.precision, Qualifier.BEFORE)
    start = named.latest + one if word == "after" else named.earliest
    return When(start, None, named.precision, Qualifier.AFTER)


_AGE = re.compile(r"(\d{1,3})(?: ?(years|year|yrs|yr|y|months|month|mths|weeks))?(?: old)?", re.ASCII)


def _at_age(words: str, born: When | None) -> When | None:
    """Return the window in which someone was of an age."""
    found = _AGE.fullmatch(words.replace("-", " "))
    if not found:
        return None
    if born is None or born.earliest is None or born.latest is None:
        raise UnreadableDateError("An age can only be placed when the date of birth is known.")
    number, unit = int(found[1]), {"y": "year", "m": "month", "w": "week"}[(found[2] or "years")[0]]
    low, high = later(born.earliest, number, unit), later(born.latest, number + 1, unit)
    if not FIRST_YEAR <= low.year <= high.year <= LAST_YEAR:
        raise UnreadableDateError(f"At that age the year lies outside {FIRST_YEAR} to {LAST_YEAR}.")
    exact = born.qualifier in (Qualifier.ON, Qualifier.BETWEEN)
    qualifier = Qualifier.BETWEEN if exact else Qualifier.AROUND
    return When(low, high - timedelta(days=1), Precision.RANGE, qualifier)


_MONTH = f"(?:{'|'.join(MONTHS)})"
_YEARLESS = re.compile(
    rf"(?:(?:wc|we|fn|weekend) )?(?:\d{{1,2}}[ /.-]*{_MONTH}|{_MONTH} \d{{1,2}})|(?:early|mid|late)?[ -]*{_MONTH}"
    rf"|(?:early |mid |late )?(?:spring|summer|autumn|winter)|q[1-4]"
    rf"|(?:{_MONTH} |spring |summer |autumn )?(?:halfterm|bankholiday|bankweekend|{'|'.join(NAMED)}|mayday)",
    re.ASCII,
)


def _yearless(words: str) -> When | None:
    """Keep a day or month without its year as undated: its words stay, no year is guessed."""
    return UNDATED if _YEARLESS.fullmatch(words) else None


_PART = rf"(?:(?:early|mid|late)(?: (?:{_MONTH}|\d{{4}}))*|(?:{_MONTH}|spring|summer|autumn|winter)(?: \d{{4}})?)"
_EITHER = re.compile(rf"({_PART}) ?/ ?(?:{_MONTH} ?/ ?)?(?={_PART})", re.ASCII)


def _either(words: str) -> When | None:
    """Read 'March or April 2009', 'March/April 2009', 'spring/summer 2009', 'early/mid 2009' as a window."""
    if " or " in words:
        return _window(words.replace(" or ", " and ", 1))
    if found := _EITHER.match(words):
        return _window(f"{found[1]} and {words[found.end() :]}")
    return None


def _window(words: str) -> When | None:
    """Read the inside of 'between X and Y' as one moment somewhere from X to Y."""
    if words == "undated":
        return replace(UNDATED, qualifier=Qualifier.BETWEEN)
    for left, right in _pairs(words, (" and ", " & ", " to ", " - ", "-")):
        low, high = _completed(left, right, moment)
        if low and high and low.earliest and high.latest:
            _in_order(low, high)
            return When(low.earliest, high.latest, Precision.RANGE, Qualifier.BETWEEN)
        if (_yearless(left) or re.fullmatch(r"\d{1,2}", left)) and _yearless(right):
            return replace(UNDATED, qualifier=Qualifier.BETWEEN)
    return None


def _stretch(words: str, born: When | None) -> Dated | None:
    """Read 'X to Y' as what lasted from one to the other."""
    for left, right in _pairs(words, (" to ", " until ", " - ", "- ", " -", "-")):
        start, end = _completed(left, right, lambda side: _side(side, born))
        if start and end:
            _in_order(start, end)
            return Dated(start, end)
    return None


_RUNNING = re.compile(rf"(?:\d{{1,2}}[ /&]+(?:and )?)+(\d{{1,2}})[ /.-]*{_MONTH}[ /.-]*(?:\d{{4}}|\d{{2}})", re.ASCII)


def _running_days(words: str) -> Dated | None:
    """Read '12/13 May 2008' and '3, 4 and 5 May 2010' as days that follow each other."""
    weekend, words = words.startswith("weekend "), words.removeprefix("weekend ")
    found = _RUNNING.fullmatch(words)
    last = moment(words[found.start(1) :]) if found else None
    if not found or last is None or last.latest is None:
        return None
    days = [int(digits) for digits in re.findall(r"\d+", words[: found.end(1)])]
    if days != list(range(days[0], days[0] + len(days))):
        raise UnreadableDateError("These are several days; give each a row of its own.")
    first = on(last.latest - timedelta(days=len(days) - 1))
    return Dated(When(first.earliest, last.latest, Precision.RANGE), None) if weekend else Dated(first, last)


def _one_after_the_other(words: str) -> Dated | None:
    """Read 'May and June 2009', '2008, 2009' as lasting from one to the other where they touch."""
    pairs = [(words[:4], words[5:])] if re.fullmatch(r"\d{4} \d{4}", words) else _pairs(words, (" and ", " & "))
    for left, right in pairs:
        start, end = _completed(left, right, moment)
        if start and end and start.latest and end.earliest:
            if end.earliest - start.latest != timedelta(days=1):
                raise UnreadableDateError("These are two dates; give each a row of its own.")
            return Dated(start, end)
    return None


def _pairs(words: str, marks: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the ways of cutting the words in two, the clearest mark first."""
    tried = 0
    for mark in marks:
        place = words.find(mark)
        while place >= 0 and tried < MOST_SPLITS:
            left, right = words[:place].strip(" -.:"), words[place + len(mark) :].strip(" -.:")
            if left and right:
                tried += 1
                yield left, right
            place = words.find(mark, place + 1)


def _completed(left: str, right: str, reader: Reader) -> tuple[When | None, When | None]:
    """Read both sides, each taking the year or month it lacks from the other ('3rd-5th May 2010')."""
    start, end = reader(left), reader(right)
    if start and start.dated and end is not None and end.first is None:
        return start, _with_year(right, start, reader, after=True)
    if start and start.dated and end is None and start.precision is Precision.YEAR:
        return start, reader(left[:2] + right) if re.fullmatch(r"\d\d", right) else None
    if end and end.dated and (start is None or not start.dated):
        return _with_year(left, end, reader, after=False), end
    return start, end


def _with_year(words: str, other: When, reader: Reader, after: bool) -> When | None:
    """Read words that lack their year with the other side's, or the one next to it where that fits only."""
    if other.first is None:
        return None
    if re.fullmatch(r"(?:[a-z]+ )?\d{1,2}", words):
        if other.precision is not Precision.DAY:
            return None
        return reader(f"{words} {MONTHS[other.first.month - 1]} {other.first.year}")
    mark = next((mark for mark in "/.-" if mark in words and words[0].isdigit() and words[-1].isdigit()), " ")
    found = reader(f"{words}{mark}{other.first.year}")
    if after and found and found.last and found.last < other.first:
        return reader(f"{words}{mark}{other.first.year + 1}")
    if not after and found and found.first and other.last and found.first > other.last:
        return reader(f"{words}{mark}{other.first.year - 1}")
    return found


def _in_order(start: When, end: When) -> None:
    if start.first and end.last and end.last < start.first:
        raise UnreadableDateError("It ends before it starts.")


def _why_not(text: str) -> str:
    """Say what is wrong with words that fit no form."""
    words = plain(text)
    if re.fullmatch(r"\d{8}", words):
        return "Eight digits without marks between them can be read in two ways."
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}", words):
        return "The year is missing, or the day: two numbers can be read in two ways."
    if re.fullmatch(r"[\d.,]+", words):
        return "A number alone is not a date."
    if found := re.search(r"(?<!\d)(\d{3}|\d{5,})(?!\d)", words):
        return f"A year has four digits, not {len(found[1])}."
    return "These words are not a date that is known here."
