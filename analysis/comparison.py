"""Before and after: what two named windows hold, side by side. What lies between them is for people to judge.

The measures beside the kinds of entries are data: data/measures.csv.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from analysis.agencies import counted_tops
from analysis.days import data_span
from analysis.finding import Thresholds
from analysis.levels import Ladder, find_levels
from analysis.overlaps import AtOnce, at_once
from analysis.rules import DATA, RuleBook, read_rows, rule_of
from analysis.spells import InvolvementSpell, find_spells
from analysis.windows import Tally, tally
from case.dates import Span
from case.model import Case, Event, EventKind
from case.showing_dates import show_span
from case.worded import counted, worded

MEASURES_FILE = DATA / "measures.csv"
MONTH = 30.44  # days
COMPARISON_RULE = worded(
    "An occurrence lies in a window when all days on which it may lie do; those that only may lie in it stand "
    "beside it and are not in the difference. Percentages compare the rates a month, so windows of different "
    "length can be compared. What stands side by side need not depend on each other."
)


class Row(NamedTuple):
    """One measure in both windows; None where it is not known.

    `perhaps` are occurrences that may lie in a window besides. `percent` is None where nothing was before.
    `small` marks numbers too small for a percentage to mean much.
    """

    measure: str
    unit: str
    before: float | None
    after: float | None
    before_perhaps: int
    after_perhaps: int
    difference: float | None
    percent: float | None
    before_a_month: float | None
    after_a_month: float | None
    small: bool
    before_events: tuple[str, ...] = ()
    after_events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two windows, what both hold, and what to keep in mind. `complete` is False where the data ends within one."""

    before: Span
    after: Span
    rows: tuple[Row, ...]
    cautions: tuple[str, ...]
    complete: bool
    rule: str = COMPARISON_RULE

    def row(self, measure: str) -> Row | None:
        return next((row for row in self.rows if row.measure == measure), None)


class Known(NamedTuple):
    """What is known of the whole case, worked out once: a summary holds it."""

    spells: tuple[InvolvementSpell, ...]
    curve: AtOnce
    ladders: tuple[Ladder, ...]


def compare(
    case: Case,
    before: Span,
    after: Span,
    limits: Thresholds | None = None,
    known: Known | None = None,
) -> Comparison:
    """Return what the two windows hold; small numbers are those below the threshold of the case.

    For a case of which a summary is at hand give what is `known`, so that both state the same.
    """
    limits = limits or case.thresholds
    if known is None:
        spells = find_spells(case)
        known = Known(spells, at_once(case, spells), find_levels(case))
    rows = [*_counted(case, before, after, measures().matching(case), limits)]
    rows += _standing(case, before, after, known)
    cautions = tuple(_cautions(case, before, after, rows, limits))
    data = data_span(case)
    complete = data is not None and all(data.start <= w.start and w.end <= data.end for w in (before, after))
    return Comparison(before, after, tuple(rows), cautions, complete)


@cache
def measures() -> RuleBook[str]:
    """Return the measures of data/measures.csv."""
    return RuleBook((row["measure"], rule_of(MEASURES_FILE, line, row)) for line, row in read_rows(MEASURES_FILE))


@cache
def measure_names() -> tuple[str, ...]:
    """Return the names of the measures, in the order of the file."""
    return tuple(dict.fromkeys(row["measure"] for _, row in read_rows(MEASURES_FILE)))


def _counted(
    case: Case, before: Span, after: Span, marked: Mapping[str, tuple[Event, ...]], limits: Thresholds
) -> Iterator[Row]:
    """Yield the rows that count occurrences: all, each measure, each kind of entry there is."""
    by_kind: dict[EventKind, list[Event]] = {}
    for event in case.events:
        by_kind.setdefault(event.kind, []).append(event)
    groups: list[tuple[str, Sequence[Event]]] = [(worded("occurrences"), case.events)]
    groups += [(worded(name), marked.get(name, ())) for name in measure_names()]
    groups += [(worded("kind: {kind}", kind=worded(k.value)), by_kind[k]) for k in EventKind if k in by_kind]
    for name, events in groups:
        yield _row(name, "occurrences", tally(events, before), tally(events, after), (before, after), limits)


def _row(name: str, unit: str, first: Tally, second: Tally, windows: tuple[Span, Span], limits: Thresholds) -> Row:
    (before, after), number = windows, first.sure + second.sure
    return Row(
        measure=name,
        unit=unit,
        before=first.sure,
        after=second.sure,
        before_perhaps=first.perhaps,
        after_perhaps=second.perhaps,
        difference=second.sure - first.sure,
        percent=change(first.sure / before.days, second.sure / after.days),
        before_a_month=round(first.sure / before.days * MONTH, 2),
        after_a_month=round(second.sure / after.days * MONTH, 2),
        small=number < limits.small_number_occurrences,
        before_events=first.events,
        after_events=second.events,
    )


def change(before: float, after: float) -> float | None:
    """Return the change in percent, to one place; None where there was nothing before."""
    return round((after - before) / before * 100, 1) if before else None


def _standing(case: Case, before: Span, after: Span, known: Known) -> Iterator[Row]:
    """Yield the rows of what stands: agencies, agencies at once, level of need."""
    first, second = (_agencies(case, window, known.spells) for window in (before, after))
    percent = change(first.sure, second.sure)
    yield Row(
        worded("agencies"), "agencies", first.sure, second.sure, first.perhaps, second.perhaps,
        second.sure - first.sure, percent, None, None, False, first.events, second.events,
    )  # fmt: skip
    windows = before, after
    yield _plain(worded("most agencies at once"), "agencies", *map(known.curve.most_in, windows))
    yield _plain(worded("agencies at once on average"), "agencies", *map(known.curve.mean_over, windows))
    household = next((ladder for ladder in known.ladders if ladder.person is None), None)
    yield _plain(worded("highest level of need"), "level", *(_highest(household, window) for window in windows))
    yield _plain(worded("level of need on average"), "level", *(_mean(household, window) for window in windows))


def _plain(name: str, unit: str, before: float | None, after: float | None) -> Row:
    """Return a row of two values that are no counts; levels are places on a ladder and have no percentage."""
    difference = percent = None
    before, after = (None if value is None else round(value, 2) for value in (before, after))
    if before is not None and after is not None:
        difference = round(after - before, 2)
        percent = change(before, after) if unit != "level" else None
    return Row(name, unit, before, after, 0, 0, difference, percent, None, None, False)


def _agencies(case: Case, window: Span, spells: Iterable[InvolvementSpell]) -> Tally:
    """Return how many agencies that count were there in a window for certain, and how many more may have been."""
    tops = counted_tops(case)
    sure: set[str] = set()
    perhaps: set[str] = set()
    telling: list[str] = []
    for event in case.events:
        days = event.when.span
        if days is None or not days.overlaps(window):
            continue
        named = {tops[agency] for agency in event.agencies if agency in tops}
        (sure if window.start <= days.start and days.end <= window.end else perhaps).update(named)
        if named:
            telling.append(event.id)
    for spell in spells:
        if spell.agency in tops and spell.span.overlaps(window):
            certain = spell.sure is not None and spell.sure.overlaps(window)
            (sure if certain else perhaps).add(tops[spell.agency])
            telling.extend(spell.events)
    return Tally(len(sure), len(perhaps - sure), tuple(dict.fromkeys(telling)))


def _highest(ladder: Ladder | None, window: Span) -> float | None:
    steps = ladder.steps if ladder else ()
    return max((step.level for step in steps if step.level is not None and step.span.overlaps(window)), default=None)


def _mean(ladder: Ladder | None, window: Span) -> float | None:
    """Return the level on an average day of those on which it is known."""
    days = total = 0
    for step in ladder.steps if ladder else ():
        if step.level is not None and step.span.overlaps(window):
            length = (min(step.span.end, window.end) - max(step.span.start, window.start)).days
            days, total = days + length, total + length * step.level
    return total / days if days else None


def _cautions(case: Case, before: Span, after: Span, rows: Sequence[Row], limits: Thresholds) -> Iterator[str]:
    data = data_span(case)
    for name, window in ((worded("before"), before), (worded("after"), after)):
        if data is None or window.start < data.start or window.end > data.end:
            reach = worded("from {days}", days=show_span(data)) if data else worded("without dates")
            yield worded(
                "The window {name} ({days}) is incomplete: the entries are {reach}.",
                name=name,
                days=show_span(window),
                reach=reach,
            )
    if before.days != after.days:
        yield worded(
            "The windows differ in length: {days} before, {number} after. Compare the rates a month.",
            days=counted(before.days, "day", form=","),
            number=f"{after.days:,}",
        )
    if before.overlaps(after):
        yield worded("The windows share days, on which everything counts in both.")
    undated = sum(not event.when.dated for event in case.events)
    if undated:
        yield worded("{number} entries without a date are in neither window.", number=undated)
    if any(row.before_perhaps or row.after_perhaps for row in rows):
        yield worded(
            "Some occurrences are not dated closely enough to tell in which window they lie; they stand beside."
        )
    if any(row.small for row in rows if row.before or row.after):
        yield worded(
            "Rows with fewer than {number} occurrences in both windows together are marked small: one more or less "
            "changes the percentage much.",
            number=limits.small_number_occurrences,
        )
