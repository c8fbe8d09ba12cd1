"""Two chapters of measures: before and after, and the indicators of each framework."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison import Known, Row, compare
from analysis.indicators import INDICATOR_RULE, Profile
from analysis.targets import results
from case.showing_dates import show_span
from exports.parts.blocks import Block, Grid, Heading, Words
from exports.parts.contents import Report

NO_VALUE = "–"
MINUS = "−"


def comparison_blocks(report: Report) -> Iterator[Block]:
    """Yield what two windows hold side by side; nothing where none were chosen."""
    if report.windows is None:
        return
    summary = report.summary
    known = Known(summary.spells, summary.at_once, summary.levels)
    found = compare(report.case, *report.windows, known=known)
    yield Words(f"Before: {show_span(found.before)}. After: {show_span(found.after)}.")
    yield Words(found.rule, soft=True)
    yield from (Words(caution) for caution in found.cautions)
    rows = tuple(_measure(row) for row in found.rows if row.before or row.after or row.before_perhaps)
    headings = ("Measure", "Before", "After", "Difference", "Change", "A month before", "A month after", "Unit")
    yield Grid(headings, rows, (32, 14, 14, 11, 16, 12, 12, 14), frozenset({1, 2, 3, 4, 5, 6}))
    yield Heading("Targets that programmes have published")
    reached = tuple(
        (one.target.name, one.reached.value, one.why, one.target.source) for one in results(report.case, found)
    )
    yield Grid(("Target", "Reached", "Why", "Source"), reached, (36, 14, 40, 30))


def _measure(row: Row) -> tuple[str, ...]:
    percent = NO_VALUE if row.percent is None else f"{_signed(row.percent, '.0f')}%"
    return (
        row.measure.capitalize(),
        _with_perhaps(row.before, row.before_perhaps),
        _with_perhaps(row.after, row.after_perhaps),
        NO_VALUE if row.difference is None else _signed(row.difference, ",.4g"),
        f"{percent}, small" if row.small and row.percent is not None else percent,
        _number(row.before_a_month),
        _number(row.after_a_month),
        row.unit,
    )


def _signed(value: float, how: str) -> str:
    """Return a number with its sign; one that is rounded to nothing has none."""
    said = format(value, f"+{how}").replace("-", MINUS)
    return said[1:] if said.strip(f"+{MINUS}0.") == "" else said


def _with_perhaps(value: float | None, perhaps: int) -> str:
    return f"{_number(value)}, perhaps {perhaps:,} more" if perhaps else _number(value)


def _number(value: float | None) -> str:
    return NO_VALUE if value is None else f"{value:,.4g}"


def indicator_blocks(report: Report) -> Iterator[Block]:
    """Yield the indicators of each framework with their answers."""
    yield Words(INDICATOR_RULE, soft=True)
    for profile in report.summary.indicators:
        yield Heading(profile.title)
        yield Words(_standing(profile))
        rows = tuple(
            (one.name[:1].upper() + one.name[1:], one.answer.value, one.why, f"{len(one.events):,}")
            for one in profile.indicators
        )
        yield Grid(("Indicator", "Answer", "Why", "Entries"), rows, (30, 10, 54, 8), frozenset({3}))


def _standing(profile: Profile) -> str:
    band = f" {profile.band} or more are certainly there." if profile.band else ""
    return (
        f"{profile.yes} of {len(profile.indicators)} yes, {profile.unknown} not known.{band} Source: {profile.source}."
    )
