"""Dates as they are known: days, months, seasons, years, windows, with the words kept.

A `When` says where on the calendar *one moment* may lie; an event that lasts has two,
`Event.when` and `Event.until`. So 'between April and June 2009' is one `When`, and
'March 2007 to May 2008' is two: four bounds tell them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import TypeAlias

FIRST_YEAR = 1850
LAST_YEAR = 2100


class Precision(StrEnum):
    """How finely the words fix the moment."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    PART = "part"  # early, mid or late in a month or year
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How the words relate the moment to the days they name."""

    ON = "on"
    AROUND = "around"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    ORDERED = "ordered"  # no date, but a place in a sequence


class EmptySpanError(ValueError):
    """A span must last at least one day."""

    def __init__(self, start: date, end: date) -> None:
        super().__init__(f"A span must end after it starts: {start} to {end}")


class BackwardsDateError(ValueError):
    """The latest day may not come before the earliest."""

    def __init__(self, earliest: date, latest: date) -> None:
        super().__init__(f"The latest day comes before the earliest: {earliest} to {latest}")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `start` up to but not including `end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise EmptySpanError(self.start, self.end)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day within the span."""
        return self.end - timedelta(days=1)

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


Windows: TypeAlias = tuple[Span, Span]  # before and after, as they are compared


@dataclass(frozen=True, slots=True)
class When:
    """A moment, as exactly as it is known.

    `earliest` and `latest` are the first and the last day on which it may lie, both inclusive;
    None where that side is open ('before June 2009' has no earliest day).
    `written` keeps the words of the source.
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    qualifier: Qualifier = Qualifier.ON
    written: str = ""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise BackwardsDateError(self.earliest, self.latest)

    @property
    def first(self) -> date | None:
        """The first day to use where one is needed: the earliest, or else the latest."""
        return self.earliest or self.latest

    @property
    def last(self) -> date | None:
        """The last day to use where one is needed: the latest, or else the earliest."""
        return self.latest or self.earliest

    @property
    def span(self) -> Span | None:
        """All days it may lie on; None when undated. An open side is one day long."""
        if self.first is None or self.last is None:
            return None
        return Span(self.first, self.last + timedelta(days=1))

    @property
    def dated(self) -> bool:
        return self.earliest is not None or self.latest is not None


class Ongoing(Enum):
    """The end of what has not ended: 'ongoing', 'to date', 'present'."""

    ONGOING = "ongoing"


ONGOING = Ongoing.ONGOING
Until = When | Ongoing | None

UNDATED = When(None, None, Precision.UNKNOWN)


def on(day: date, written: str = "") -> When:
    """Return the moment that is exactly `day`."""
    return When(day, day, Precision.DAY, written=written)


def month_of(year: int, month: int, written: str = "") -> When:
    """Return the moment somewhere in a calendar month."""
    return When(date(year, month, 1), month_end(year, month), Precision.MONTH, written=written)


def year_of(year: int, written: str = "") -> When:
    """Return the moment somewhere in a calendar year."""
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, written=written)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def age_on(born: When, day: date) -> int | None:
    """Return the age in whole years on `day`, counted from the middle of what is known of the birth."""
    if born.first is None or born.last is None:
        return None
    middle = born.first + (born.last - born.first) // 2
    if day < middle:
        return None
    return day.year - middle.year - ((day.month, day.day) < (middle.month, middle.day))
