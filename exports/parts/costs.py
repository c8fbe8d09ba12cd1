"""The chapter of costs: ranges with where each unit cost is from, and what could not be costed beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.costs import CostLine, Costs, CostSum, find_costs
from case.showing_dates import show_span
from exports.parts.blocks import Block, Grid, Heading, Words
from exports.parts.contents import Report

NO_VALUE = "–"


def cost_blocks(report: Report) -> Iterator[Block]:
    """Yield what could be costed by agency, kind and spend, in both windows where there are two, and the unit costs."""
    costs = report.summary.costs
    yield Words(costs.rule, soft=True)
    yield Words(_uncosted(costs))
    if not costs.lines:
        yield Words("No entry meets a unit cost.")
        return
    names = {agency.id: agency.name for agency in report.case.agencies} | {"": "No agency named"}
    for title, sums in (
        ("By agency", costs.by_agency),
        ("By kind of entry", costs.by_kind),
        ("By spend", costs.by_spend),
    ):
        yield Heading(title)
        yield _sums(sums, names)
    yield from _windows(report, names)
    yield Heading("Unit costs used")
    headings = ("What", "For", "Per", "Pounds each", "Prices of", "How many", "Range in pounds", "Source")
    rows = tuple(_line(line, names) for line in costs.lines)
    yield Grid(headings, rows, (20, 20, 10, 13, 10, 9, 15, 26), frozenset({3, 5, 6}))
    if any(line.unit.example for line in costs.lines):
        yield Words("Those marked 'example' are rounded: check them against the current edition before quoting them.")


def _windows(report: Report, names: Mapping[str, str]) -> Iterator[Block]:
    """Yield what the entries of two windows may have cost, by agency."""
    for title, window in zip(("before", "after"), report.windows or (), strict=False):
        costs = find_costs(report.case, report.summary.spells, window, report.summary.costs.prices)
        yield Heading(f"By agency, {title}: {show_span(window)}")
        if costs.by_agency:
            yield _sums(costs.by_agency, names)
        else:
            yield Words("No entry surely lies in this window.")


def _line(line: CostLine, names: Mapping[str, str]) -> tuple[str, ...]:
    unit, kind = line.unit, line.kind.value if line.kind else "spell"
    return (
        unit.item, f"{names.get(line.agency, line.agency)}, {kind}", unit.per, _range(unit.low, unit.high),
        unit.price_year or "not stated", f"{line.quantity:,.0f}", _range(line.low, line.high),
        f"{unit.source} (example)" if unit.example else unit.source,
    )  # fmt: skip


def _sums(sums: Sequence[CostSum], names: Mapping[str, str]) -> Grid:
    rows = tuple(
        (
            names.get(one.what, one.what.capitalize()), one.value,
            _range(one.low, one.high) if one.value else NO_VALUE, f"{one.uncosted_occurrences:,}",
        )
        for one in sums
    )  # fmt: skip
    return Grid(("For", "Value", "Range in pounds", "Without a cost"), rows, (36, 22, 24, 16), frozenset({2, 3}))


def _uncosted(costs: Costs) -> str:
    return (
        f"Not costed: {costs.uncosted_events:,} entries that stand for {costs.uncosted_occurrences:,} occurrences, "
        f"and {costs.uncosted_spells:,} spells. They are not free."
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if round(low) == round(high) else f"{low:,.0f} to {high:,.0f}"
