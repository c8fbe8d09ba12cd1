"""Targets that programmes have published, held against a comparison: met, not met, or not to be known.

The targets are data: data/targets.csv and data/school-terms.csv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from analysis.comparison import Comparison, Row, change, measures
from analysis.days import after, data_span
from analysis.rules import DATA, read_rows, said
from analysis.windows import Tally, tally
from case.dates import Span
from case.model import Case, Event
from case.showing_dates import show_span
from case.worded import counted, joined, worded

TARGETS_FILE = DATA / "targets.csv"
TERMS_FILE = DATA / "school-terms.csv"
TERMS = 3
NEAR = 0.1  # a window may differ from the length a target is for by this share
EDUCATION = frozenset({"school", "education welfare", "pupil referral unit", "college", "special educational needs"})
ABSENCE = re.compile(
    r"\b(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)\s+(?:of\s+)?(?:unauthorised\s+)?absences?\b", re.IGNORECASE
)
ABSENCE_AFTER = re.compile(
    r"\babsences?\s+(?:rate\s+)?(?:is|was|of|at|stood at|:)?\s*(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)", re.IGNORECASE
)
ATTENDANCE = re.compile(
    r"\battendance\s+(?:rate\s+)?(?:is|was|of|at|falls to|fell to|rises to|rose to|stood at|:)?\s*"
    r"(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)",
    re.IGNORECASE,
)


class Reached(StrEnum):
    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "cannot be known"


class Target(NamedTuple):
    """A target as published: a change of a measure in percent, or a number to stay below in each term."""

    name: str
    measure: str
    how: str
    value: float
    window_days: int
    source: str


class Result(NamedTuple):
    """Whether a target was reached, why it is said, and the entries behind it."""

    target: Target
    reached: Reached
    why: str
    events: tuple[str, ...]


@cache
def targets() -> tuple[Target, ...]:
    """Return the targets of data/targets.csv."""
    return tuple(
        Target(
            row["target"], row["measure"], row["how"], float(row["value"]), int(row["window_days"] or 0), row["source"]
        )
        for _, row in read_rows(TARGETS_FILE)
    )


def results(case: Case, comparison: Comparison) -> tuple[Result, ...]:
    """Return for each target whether it was reached between the two windows."""
    return tuple(
        _change(comparison, target) if target.how == "change at most" else _terms(case, comparison, target)
        for target in targets()
    )


def _change(comparison: Comparison, target: Target) -> Result:
    row = comparison.row(target.measure)
    events = (*row.before_events, *row.after_events) if row else ()
    why = _unknowable(comparison, target, row)
    if row is None or why:
        return Result(target, Reached.UNKNOWN, why, events)
    worst, best = _extremes(comparison, row)
    said_of = worded(
        "from {before} to {after}: {percent}%, small numbers" if row.small else "from {before} to {after}: {percent}%",
        before=f"{row.before:g}",
        after=f"{row.after:g}",
        percent=f"{row.percent:+g}".replace("-", "−"),
    )
    if worst is not None and worst <= target.value:
        return Result(target, Reached.MET, said_of, events)
    if best is not None and best > target.value:
        return Result(target, Reached.NOT_MET, said_of, events)
    either = worded("{change}; some occurrences may lie in either window", change=said_of)
    return Result(target, Reached.UNKNOWN, either, events)


def _unknowable(comparison: Comparison, target: Target, row: Row | None) -> str:
    """Return why a change cannot be known; '' when it can."""
    if row is None:
        return worded("nothing of the kind is measured")
    if not comparison.complete:
        return worded("a window reaches beyond the entries")
    if not row.before:
        return worded("no entry of the window before tells of any")
    length = target.window_days
    if length and abs(comparison.after.days - length) > NEAR * length:
        return worded(
            "the target is for {days}, the window after has {number}",
            days=counted(length, "day"),
            number=comparison.after.days,
        )
    return ""


def _extremes(comparison: Comparison, row: Row) -> tuple[float | None, float | None]:
    """Return the highest and the lowest change that the dates leave possible."""
    before, after_ = row.before or 0.0, row.after or 0.0
    lengths = (1, 1) if row.unit == "agencies" else (comparison.before.days, comparison.after.days)
    worst = change(before / lengths[0], (after_ + row.after_perhaps) / lengths[1])
    best = change((before + row.before_perhaps) / lengths[0], after_ / lengths[1])
    return worst, best


def _terms(case: Case, comparison: Comparison, target: Target) -> Result:
    """Hold the last three terms that end within the window after, or before it ends, against the target."""
    terms = last_terms(comparison.after.end)
    data = data_span(case)
    if data is None or terms[0].start < data.start:
        return Result(target, Reached.UNKNOWN, worded("the entries do not reach over the last three terms"), ())
    found = [_in_term(case, target, term) for term in terms]
    events = tuple(event for one in found for event in one[2])
    each = zip(terms, found, strict=True)
    named = joined(worded("{term}: {number}", term=show_span(term), number=_amount(one)) for term, one in each)
    if any(low is not None and low >= target.value for low, _, _ in found):
        return Result(target, Reached.NOT_MET, named, events)
    if all(high is not None and high < target.value for _, high, _ in found):
        return Result(target, Reached.MET, named, events)
    return Result(target, Reached.UNKNOWN, named, events)


def _amount(found: tuple[float | None, float | None, Sequence[str]]) -> str:
    low, high, _ = found
    if low is None and high is None:
        return worded("not told")
    return f"{low:g}" if low == high else worded("at least {number}", number=f"{low or 0:g}")


def _in_term(case: Case, target: Target, term: Span) -> tuple[float | None, float | None, tuple[str, ...]]:
    """Return the lowest and highest number that a term can have by the entries, and these; None: not known."""
    if target.measure == "share of absence":
        told = [(share, event.id) for event in _within(case.events, term) for share in absences_told(said(event))]
        highest = max((share for share, _ in told), default=None)
        return highest, highest, tuple(dict.fromkeys(event for _, event in told))
    number: Tally = tally(measures().matching(case).get(target.measure, ()), term)
    told_by_school = any(_of_education(case, event) for event in _within(case.events, term))
    return number.sure or (0 if told_by_school else None), number.most if told_by_school else None, number.events


def absences_told(text: str) -> list[float]:
    """Return the shares of absence that a text tells, in percent; attendance of 82 % is absence of 18 %."""
    found = [float(match[1]) for pattern in (ABSENCE, ABSENCE_AFTER) for match in pattern.finditer(text)]
    found += [100 - float(match[1]) for match in ATTENDANCE.finditer(text)]
    return [share for share in found if 0 <= share <= 100]


def last_terms(end: date, number: int = TERMS) -> tuple[Span, ...]:
    """Return the last school terms that have ended by a day, the earliest first."""
    spans = [
        Span(date(year, *_month_and_day(row["first"])), after(date(year, *_month_and_day(row["last"]))))
        for year in range(max(end.year - number, 1), end.year + 1)
        for _, row in read_rows(TERMS_FILE)
    ]
    return tuple(sorted(span for span in spans if span.end <= end)[-number:])


def _month_and_day(text: str) -> tuple[int, int]:
    month, _, day = text.partition("-")
    return int(month), int(day)


def _within(events: Iterable[Event], term: Span) -> list[Event]:
    return [e for e in events if e.when.span and term.start <= e.when.span.start and e.when.span.end <= term.end]


def _of_education(case: Case, event: Event) -> bool:
    known = (case.agency_by_id.get(agency) for agency in event.agencies)
    return any(agency is not None and agency.kind.casefold() in EDUCATION for agency in known)
