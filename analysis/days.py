"""Which days an entry tells of, and how far the data reaches."""

from __future__ import annotations

from datetime import date, timedelta

from case.dates import ONGOING, Span, Until, When
from case.model import Case

WIDEST_CONTACT = 92  # days; a longer window says too little about one day


def last_day(case: Case) -> date | None:
    """Return the last day that any entry tells of: where the data ends."""
    return case.known_days[1] if case.known_days else None


def data_span(case: Case) -> Span | None:
    """Return the days from the first to the last that entries tell of; None when nothing is dated."""
    return Span(case.known_days[0], after(case.known_days[1])) if case.known_days else None


def lasting(when: When, until: Until, data_end: date | None) -> Span | None:
    """Return the days from the earliest start to the latest end; None when it does not last or is undated."""
    end = data_end if until is ONGOING else until.last if isinstance(until, When) else None
    if when.first is None or end is None or end < when.first:
        return None
    return Span(when.first, after(end))


def after(day: date) -> date:
    """Return the day after, or the very last day there is."""
    return day + timedelta(days=1) if day < date.max else day
