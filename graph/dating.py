"""The time that a picture speaks of: what the case's entries cover, and ages at its end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from case.date_words import MONTH_NAMES
from case.dates import When, age_on
from case.model import Event, Person


def covered(events: Iterable[Event]) -> tuple[date, date] | None:
    """Return the first and the last day that dated entries speak of."""
    firsts: list[date] = []
    lasts: list[date] = []
    for event in events:
        for when in (event.when, event.until):
            if isinstance(when, When) and when.first and when.last:
                firsts.append(when.first)
                lasts.append(when.last)
    return (min(firsts), max(lasts)) if firsts else None


def month_words(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1][:3]} {day.year}"


def covered_words(days: tuple[date, date] | None) -> str:
    """Return 'August 2006 to December 2010', or '' when nothing is dated."""
    if days is None:
        return ""
    first, last = month_words(days[0]), month_words(days[1])
    return first if first == last else f"{first} to {last}"


def short_covered(days: tuple[date, date] | None) -> str:
    if days is None:
        return ""
    first, last = short_month(days[0]), short_month(days[1])
    if first == last:
        return first
    if days[0].year == days[1].year:
        first = first.split()[0]
    return f"{first} \u2013 {last}"


def age_words(person: Person, as_of: date | None) -> str:
    """Return the age at the end of the data, '?' when it is not known."""
    if person.born is None or as_of is None:
        return "?"
    age = age_on(person.born, as_of)
    return "?" if age is None else str(age)
