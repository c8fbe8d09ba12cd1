"""Dates at the grain that may leave: coarser, counted from a day 0, or shifted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from case.dates import FIRST_YEAR, LAST_YEAR, ONGOING, UNDATED, Precision, Qualifier, Span, Until, When, month_end
from case.model import Case
from case.showing_dates import show
from privacy.plan import AgeStyle, DateGrain, Plan

DAY_0 = date(2001, 1, 1)


@dataclass(frozen=True, slots=True)
class Grain:
    """What is done to a day: moved by `days`, then widened to the grain `by`."""

    by: DateGrain
    days: int = 0
    ages: AgeStyle = AgeStyle.EXACT

    def day(self, day: date) -> date:
        return _moved(day, self.days)

    def when(self, when: When) -> When:
        """Return the moment at this grain, its words written anew."""
        return _widened(when, self.by, self.days)

    def until(self, until: Until) -> Until:
        return self.when(until) if isinstance(until, When) else (ONGOING if until is ONGOING else None)

    def born(self, when: When | None) -> When | None:
        """Return a birth or a death: by the year, by five years, or only that there was one."""
        if when is None:
            return None
        if self.ages is AgeStyle.GENERATION:
            return UNDATED
        year = _widened(when, DateGrain.YEAR, self.days)
        if self.ages is AgeStyle.EXACT or year.earliest is None or year.latest is None:
            return year
        low, high = year.earliest.year // 5 * 5, year.latest.year // 5 * 5 + 4
        return _written(When(date(low, 1, 1), date(high, 12, 31), Precision.RANGE, Qualifier.BETWEEN))


def grain_of(case: Case, plan: Plan) -> Grain:
    """Return the grain that a plan asks for; day 0 is the first day known of any event."""
    days = 0
    if plan.dates is DateGrain.SHIFTED:
        days = plan.shift_days
    elif plan.dates is DateGrain.DAY_0:
        first = min(_days(case), default=DAY_0)
        days = (DAY_0 - first).days
    return Grain(plan.dates, days, plan.ages)


def spans_as_shared(spans: tuple[Span, Span], grain: Grain) -> tuple[Span, Span]:
    """Return two windows as the dates that leave are: moved where those are moved, whole months where they are."""
    first, second = (
        Span(_floor(grain.day(span.start), grain.by), _ceiling(grain.day(span.last), grain.by) + timedelta(days=1))
        for span in spans
    )
    return first, second


def _days(case: Case) -> Iterator[date]:
    for event in case.events:
        if event.when.first:
            yield event.when.first


def _moved(day: date, days: int) -> date:
    low, high = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()
    return date.fromordinal(min(max(day.toordinal() + days, low), high)) if days else day


def _floor(day: date, by: DateGrain) -> date:
    if by is DateGrain.YEAR:
        return date(day.year, 1, 1)
    if by is DateGrain.QUARTER:
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return day.replace(day=1) if by is DateGrain.MONTH else day


def _ceiling(day: date, by: DateGrain) -> date:
    if by is DateGrain.YEAR:
        return date(day.year, 12, 31)
    if by is DateGrain.QUARTER:
        return month_end(day.year, (day.month - 1) // 3 * 3 + 3)
    return month_end(day.year, day.month) if by is DateGrain.MONTH else day


def _widened(when: When, by: DateGrain, days: int) -> When:
    earliest = _floor(_moved(when.earliest, days), by) if when.earliest else None
    latest = _ceiling(_moved(when.latest, days), by) if when.latest else None
    same = (earliest, latest) == (when.earliest, when.latest)
    precision = when.precision if same else _precision(earliest, latest, when.precision)
    qualifier = when.qualifier
    if precision is Precision.RANGE and qualifier is Qualifier.ON:
        qualifier = Qualifier.BETWEEN
    elif precision is not Precision.RANGE and qualifier is Qualifier.BETWEEN:
        qualifier = Qualifier.ON
    return _written(When(earliest, latest, precision, qualifier))


def _precision(earliest: date | None, latest: date | None, was: Precision) -> Precision:
    if earliest is None or latest is None:
        return _sided(earliest or latest, was)
    if earliest == latest:
        return Precision.DAY
    for by, precision in (
        (DateGrain.MONTH, Precision.MONTH),
        (DateGrain.QUARTER, Precision.QUARTER),
        (DateGrain.YEAR, Precision.YEAR),
    ):
        if (_floor(earliest, by), _ceiling(earliest, by)) == (earliest, latest):
            return precision
    return Precision.RANGE


def _sided(day: date | None, was: Precision) -> Precision:
    """Return the precision of an open-sided moment: a day was widened to a month."""
    if day is None or was is not Precision.DAY:
        return was
    return Precision.MONTH if day == day.replace(day=1) or day + timedelta(1) == _next_month(day) else was


def _next_month(day: date) -> date:
    return month_end(day.year, day.month) + timedelta(days=1)


def _written(when: When) -> When:
    return When(when.earliest, when.latest, when.precision, when.qualifier, show(when))
