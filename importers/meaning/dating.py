"""The dates of one table: each spelling read once, day first always, and what a column contradicts remembered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from case.dates import UNDATED, Precision, Qualifier, Until, When
from case.reading_dates import Dated, UnreadableDateError, doubt_about, read
from case.showing_dates import show
from importers.matching import is_nobody
from importers.meaning.words import time_in
from importers.report import short

Tell = Callable[[str, str, str], None]  # a field, the words, why they could not be taken


NO_YEAR = "The year is missing, so the row is undated."
_YEARLESS = re.compile(
    r"(?:[a-z]+,? )?(?:\d{1,2}[/.-]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}"
    r"|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
_YEAR_OF = re.compile(r"the row (?:above|below) is of (\d{4})")
NEAR = 50  # rows above and below that are looked at for a year
_DAY_MONTH_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d")
_TWO = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})(?=[/.-]\d)")


class Timing(NamedTuple):
    """When and until when something was, and the time of day where the date names it."""

    when: When
    until: Until
    time: str
    either: bool = False  # the date could be read month first, too


class Doubt(NamedTuple):
    """A column whose agency may write months first: how many of its dates read both ways, how many only month first.

    `either` is one of the first with its two readings, `only` one of the others, '' where there are none.
    """

    both_ways: int
    month_first: int
    either: tuple[str, When, When]
    only: str

    def __str__(self) -> str:
        words, day, month = self.either
        if not self.only:
            return f"'{words}' may be {show(day)} or {show(month)}"
        return f"'{words}' may be {show(day)} or {show(month)}, and '{self.only}' can only be month first"


class Dating:
    """Reads the date columns of one table.

    `contradicted` counts dates that only month first would read, `both_ways` those that would read either way:
    where a column has both, its agency may write months first. It is read so when a person has said it.
    """

    def __init__(self, month_first: bool = False) -> None:
        self._month_first = month_first
        self.contradicted = 0
        self.both_ways = 0
        self._only = ""
        self._read: dict[str, tuple[Dated, str, bool, str]] = {}
        self._timings: dict[tuple[str, str], Timing] = {}

    @property
    def form(self) -> str:
        """How the column writes its dates, in words; '' where it has none that can be read."""
        forms = Counter(_form(words) for words in self._read)
        numeric = "month first" if self._month_first else "day first"
        return ", ".join(numeric if form == "numbers" else form for form, _ in forms.most_common())

    @property
    def doubt(self) -> Doubt | None:
        """What only a person can say of this table; None where its dates leave nothing to ask."""
        return self.either if self.contradicted else None

    @property
    def either(self) -> Doubt | None:
        """What can be read both ways in this table, whether or not another date contradicts it."""
        either = next((words for words, found in self._read.items() if found[2]), None)
        if not self.both_ways or either is None:
            return None
        day, month = both_readings(either)
        return Doubt(self.both_ways, self.contradicted, (either, day, month), self._only)

    def timings(
        self,
        starts: Sequence[str],
        ends: Sequence[str],
        born: Callable[[int], When | None],
        tell: Callable[[int, str, str, str], None],
    ) -> list[Timing | None]:
        """Return when the event of each row was, None where its words are no date; each pair of words is read once."""
        pairs = list(zip(starts, ends, strict=True))
        found: list[Timing | None] = list(map(self._timings.get, pairs))
        for number, timing in enumerate(found):
            if timing is None:
                found[number] = self._timing(pairs[number], partial(born, number), partial(tell, number))
        self.both_ways += sum(timing.either for timing in found if timing)
        return found

    def _timing(self, pair: tuple[str, str], born: Callable[[], When | None], tell: Tell) -> Timing | None:
        """Return when an event was; what holds for every row with these words is remembered."""
        if pair in self._timings:
            return self._timings[pair]
        told = False

        def hear(field: str, words: str, why: str) -> None:
            nonlocal told
            told = True
            tell(field, words, why)

        timing = self.timing(*pair, born, hear)
        alike = all(not words or words in self._read or is_nobody(words) for words in pair)
        if timing is not None and not told and alike:  # not so for an age, which depends on whose it is
            self._timings[pair] = timing
        return timing

    def years_near(self, starts: Sequence[str], number: int) -> str:
        """Return of which years the rows above and below one are; '' where the words of its date lack none."""
        if not is_yearless(starts[number]):
            return ""
        above = (self._year(words) for words in reversed(starts[max(number - NEAR, 0) : number]))
        below = (self._year(words) for words in starts[number + 1 : number + 1 + NEAR])
        found = (("above", next(filter(None, above), 0)), ("below", next(filter(None, below), 0)))
        said = [f"the row {where} is of {year}" for where, year in found if year]
        return f" {' and '.join(said).capitalize()}." if said else ""

    def _year(self, words: str) -> int:
        """Return the year that words name, 0 where they name none, or more."""
        try:
            when = self._in_order(words).when if words else UNDATED
        except UnreadableDateError:
            return 0
        return when.earliest.year if when.earliest and when.latest and when.earliest.year == when.latest.year else 0

    def timing(self, start: str, end: str, born: Callable[[], When | None], tell: Tell) -> Timing | None:
        """Return when a row's event was; None where its words are no date, which `tell` hears."""
        if start:
            found = self._date("start", start, born, tell)
            if found is None:
                return None
            (when, until), time, either, doubt = found
            if doubt:
                tell("start", start, doubt)
        else:
            when, until, time, either = UNDATED, None, "", False
        if not end or is_nobody(end):
            return Timing(when, until, time, either)
        ending = self._date("end", end, born, tell)
        if ending is None:
            return None
        until = ending[0].until or (ending[0].when if ending[0].when.dated else None)
        if isinstance(until, When) and when.earliest and until.latest and until.latest < when.earliest:
            tell("end", end, f"the end comes before the start, {short(start, 40)}")
            return None
        return Timing(when, until, time, either)

    def recorded(self, words: str, tell: Tell) -> When | None:
        """Return when a row was written down; None where its words are no date."""
        try:
            return self._in_order(words).when
        except UnreadableDateError as error:
            tell("recorded", words, f"{error} The event was taken without it.")
            return None

    def _date(
        self, field: str, words: str, born: Callable[[], When | None], tell: Tell
    ) -> tuple[Dated, str, bool, str] | None:
        found = self._read.get(words)
        if found is not None:
            return found
        try:
            dated = self._in_order(words)
        except UnreadableDateError as error:
            if "age" in words.casefold() and (at_age := _at_age(words, born())):
                return at_age, "", False, ""
            self._contradict(words, str(error))
            why = str(error)
            tell(
                field,
                words,
                why.replace("day first: day, month", "month first: month, day") if self._month_first else why,
            )
            return None
        doubt = doubt_about(words) if words[:1].isalpha() else ""
        doubt = f"{doubt} The date was taken, the weekday was not." if doubt else ""
        if not dated.when.dated and dated.until is None and is_yearless(words):
            doubt = NO_YEAR
        either = not self._month_first and _reads_either_way(words, dated.when)
        self._read[words] = (dated, _time(words), either, doubt)
        return self._read[words]

    def _contradict(self, words: str, why: str) -> None:
        """Count a date that day first is none and month first is one."""
        if not self._month_first and _DAY_MONTH_YEAR.match(words) and "no month" in why and _swapped(words):
            self.contradicted += 1
            self._only = self._only or words

    def _in_order(self, words: str) -> Dated:
        """Read a date; where a person has said that months come first, days and months change places."""
        if not self._month_first or not _DAY_MONTH_YEAR.search(words):
            return read(words)
        when, until = read(_TWO.sub(r"\3\2\1", words))
        when = replace(when, written=words)
        return Dated(when, replace(until, written=words) if isinstance(until, When) and until.written else until)


def is_yearless(words: str) -> bool:
    """Tell whether words name a day and a month, and no year."""
    return _YEARLESS.fullmatch(words.strip()) is not None


def with_years(words: str, why: str) -> tuple[str, ...]:
    """Return a date without a year with each year that the reason given for it offers."""
    if not is_yearless(words):
        return ()
    mark = next((mark for mark in "/.-" if mark in words), " ")
    years = dict.fromkeys(_YEAR_OF.findall(why.casefold()))
    return tuple(date for year in years if _is_dated(date := f"{words.strip()}{mark}{year}"))


def _is_dated(words: str) -> bool:
    try:
        return read(words).when.dated
    except UnreadableDateError:
        return False


def both_readings(words: str) -> tuple[When, When]:
    """Return what words that read either way mean day first, and month first."""
    day, month = read(words).when, _swapped(words)
    assert month is not None  # noqa: S101 - they read either way
    return day, replace(month, written=words)


def exact_days(words: str, month_first: bool) -> tuple[date, ...]:
    """Return the day that words mean, both days where they read either way; none for anything but a day."""
    try:
        when, until = read(_TWO.sub(r"\3\2\1", words) if month_first and _DAY_MONTH_YEAR.search(words) else words)
    except UnreadableDateError:
        return ()
    if until is not None or when.earliest is None or when.earliest != when.latest:
        return ()
    if month_first or not _reads_either_way(words, when):
        return (when.earliest,)
    return tuple(found.earliest for found in both_readings(words) if found.earliest)


def between(days: Sequence[date], written: str) -> When:
    """Return a window from the first to the last of some days."""
    return When(min(days), max(days), Precision.RANGE, Qualifier.BETWEEN, written)


def somewhere_between(when: When) -> When:
    """Return the window that holds both readings of a date; the very date where it reads one way only."""
    if not _reads_either_way(when.written, when):
        return when
    return between([found.earliest for found in both_readings(when.written) if found.earliest], when.written)


def _swapped(words: str) -> When | None:
    """Return what a date means month first; None where it is none so."""
    try:
        return read(_TWO.sub(r"\3\2\1", words)).when
    except UnreadableDateError:
        return None


def _at_age(words: str, born: When | None) -> Dated | None:
    """Return when somebody was of an age; None where the birth is not known."""
    if born is None:
        return None
    try:
        return read(words, born)
    except UnreadableDateError:
        return None


def _time(words: str) -> str:
    """Return the time of day in the words of a date; a year with two digits behind a point is none."""
    return time_in(words) if ":" in words or words[-2:].casefold() in {"am", "pm", "rs"} else ""


def _reads_either_way(words: str, when: When) -> bool:
    day = when.earliest
    numeric = words[:1].isdigit() and _DAY_MONTH_YEAR.match(words)
    return bool(numeric and day and when.latest == day and day.day <= 12 and day.day != day.month)


def _form(words: str) -> str:
    """Return the form in which a date is written."""
    if re.match(r"\d{4}-\d", words):
        return "year first (as Excel's own dates are)"
    if _DAY_MONTH_YEAR.match(words):
        return "numbers"
    return "in words" if re.search(r"[^\W\d_]", words) else "months or years"
