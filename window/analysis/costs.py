"""Costs: ranges by agency, kind of event or spend, what could not be costed beside them, and never a total."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from analysis.agencies import name_of
from analysis.costs import COST_RULE, CostLine, Costs, CostSum, find_costs
from analysis.days import after, data_span
from case.dates import Span
from case.model import Case
from ui.labels import label, name_of_field, rule_box
from ui.tables import Column
from ui.translating import said, translate
from window import wording
from window.analysis.period import Period
from window.analysis.section import Section, in_a_row
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.choice_box import ChoiceBox
from window.wording import count

if TYPE_CHECKING:
    from analysis.summary import Summary

AGENCY, KIND, SPEND = "agency", "kind", "spend"


class SumLine(NamedTuple):
    """A range in words, and the events it is made of."""

    name: str
    sum: CostSum
    events: frozenset[str]


class CostsSection(Section):
    """Show what involvement may have cost. Signals: `file_wanted()` to open local unit costs; `removed()`."""

    file_wanted = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__(title_of(Topic.COSTS))
        self._shown = Case()
        self._summary: Summary | None = None
        ways = {AGENCY: self.tr("agency"), KIND: self.tr("kind of event"), SPEND: self.tr("preventive or reactive")}
        self._by = ChoiceBox(self.tr("Ranges by"), ways, AGENCY)
        self._period = Period()
        self._open = QPushButton(self.tr("&Open unit costs…"))
        self._open.setToolTip(self.tr("A CSV file with unit costs of your own; it is checked and kept with the case"))
        self._remove = QPushButton(self.tr("&Use those that ship"))
        self._prices, self._uncosted, self._examples = label("", "small"), label("", "section"), label("", "soft")
        self._sums = Table(self.tr("Ranges"), self._sum_columns(), whole=True)
        self._lines = Table(self.tr("Unit costs used"), self._line_columns(), whole=True, narrowest=1.0)
        self._used = label(self.tr("Unit costs used"), "section")
        self._empty = label("", "soft")
        self._lay_out()
        self._connect()

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._summary = shown, summary
        self._fill()

    def copy(self) -> None:
        (self._lines if self._lines.hasFocus() else self._sums).copy()

    def _fill(self) -> None:
        """Show the costs of all days, or of those that were asked for."""
        self._enable()
        summary = self._summary
        costs = self._costs_of(summary) if summary else None
        self._show_words(costs)
        sums = _sum_lines(self._shown, costs, self._by.chosen) if costs else []
        lines = costs.lines if costs else ()
        self._sums.show_rows(sums)
        self._sums.setVisible(bool(sums))
        self._lines.show_rows(lines)
        for part in (self._lines, self._used):
            part.setVisible(bool(lines))

    def _costs_of(self, summary: Summary) -> Costs:
        if not self._period.chosen:
            return summary.costs
        window = _window(self._shown, self._period)
        return find_costs(self._shown, summary.spells, window, summary.costs.prices) if window else summary.costs

    def _show_words(self, costs: Costs | None) -> None:
        self._uncosted.setText(self._not_costed(costs) if costs else "")
        self._empty.setText("" if costs and costs.lines else self._why_empty())
        self._empty.setVisible(bool(self._empty.text()))
        self._examples.setVisible(bool(costs and any(line.unit.example for line in costs.lines)))
        self._examples.setText(
            self.tr("Those marked ‘example’ are rounded: check them against the current edition before quoting them.")
        )
        local = bool(costs and costs.prices.local)
        self._prices.setText(
            self.tr("Unit costs: {file}, in place of those that ship.").format(file=costs.prices.name)
            if costs and local
            else self.tr("Unit costs: those that ship.")
        )

    def _why_empty(self) -> str:
        if self._period.chosen:
            return self.tr("No event that surely lies on these days meets a unit cost.")
        return self.tr(
            "Events and spells that meet a unit cost fill these tables; you can open unit costs of your own."
        )

    def _not_costed(self, costs: Costs) -> str:
        events = count(costs.uncosted_events, "event", "events")
        occurrences = count(costs.uncosted_occurrences, "occurrence", "occurrences")
        spells = count(costs.uncosted_spells, "spell", "spells")
        told = self.tr("Not costed, and not free: {events} ({occurrences}) and {spells}. There is no total.")
        return told.format(events=events, occurrences=occurrences, spells=spells)

    def _enable(self) -> None:
        prices = self._summary.costs.prices if self._summary else None
        self._open.setEnabled(self.changeable and prices is not None)
        self._remove.setVisible(prices is not None and prices.local)
        self._remove.setEnabled(self.changeable)

    def _connect(self) -> None:
        self._by.currentIndexChanged.connect(lambda _: self._fill())
        self._period.changed.connect(self._fill)
        self._open.clicked.connect(self.file_wanted)
        self._remove.clicked.connect(self.removed)
        self._sums.chosen.connect(lambda line, _: self.events_chosen.emit(line.events))
        self._lines.chosen.connect(lambda line, _: self.events_chosen.emit(frozenset(line.events)))

    def _lay_out(self) -> None:
        name = name_of_field(self.tr("Ranges &by"), self._by)
        self.column.addWidget(self._uncosted)
        self.column.addWidget(rule_box(COST_RULE, self.title))
        self.column.addWidget(self.keep_back(in_a_row(name, self._by, self._period)))
        prices = QHBoxLayout()
        prices.addWidget(self._prices, 1)
        prices.addWidget(self.keep_back(in_a_row(self._open, self._remove)))
        self.column.addLayout(prices)
        for below in (self._sums, self._empty):
            self.column.addWidget(below)
        self.column.addSpacing(12)
        for below in (self._used, self._lines, self._examples):
            self.column.addWidget(below)
        self.column.addStretch(1)

    def _sum_columns(self) -> tuple[Column[SumLine], ...]:
        return (
            Column(self.tr("For"), lambda line: line.name, width=230),
            Column(self.tr("Value"), lambda line: said(line.sum.value) or "–", width=160),
            Column(
                self.tr("Range in pounds"),
                lambda line: _pounds(line.sum.low, line.sum.high) if line.sum.value else "–",
                lambda line: line.sum.high,
                width=170,
                right=True,
            ),
            _figures(self.tr("Events not costed"), lambda line: line.sum.uncosted_events),
            _figures(self.tr("Their occurrences"), lambda line: line.sum.uncosted_occurrences),
        )

    def _line_columns(self) -> tuple[Column[CostLine], ...]:
        return (
            Column(self.tr("Item"), self._item, width=230),
            Column(self.tr("Agency"), lambda line: _agency(self._shown, line.agency), width=240),
            Column(self.tr("Number"), self._number, lambda line: line.quantity, width=112),
            Column(
                self.tr("Pounds each"), lambda line: _pounds(line.unit.low, line.unit.high),
                lambda line: line.unit.high, width=128, right=True,
            ),
            Column(
                self.tr("Range in pounds"), lambda line: _pounds(line.low, line.high), lambda line: line.high,
                width=140, right=True,
            ),
            Column(self.tr("Prices of"), lambda line: line.unit.price_year or self.tr("not stated"), width=90),
            Column(self.tr("Value, spend"), _value, width=230),
            Column(self.tr("Source"), lambda line: line.unit.source, width=460),
        )  # fmt: skip

    def _number(self, line: CostLine) -> str:
        """Return how often, of what: '4 × offence', '91 weeks'."""
        if line.unit.per == "week":
            return self.tr("{number} weeks").format(number=f"{line.quantity:,.0f}")
        return f"{line.quantity:,.0f} × {_kind(line)}"

    def _item(self, line: CostLine) -> str:
        item = said(line.unit.item)
        return self.tr("{item} (example)").format(item=item) if line.unit.example else item


def _sum_lines(case: Case, costs: Costs, by: str) -> list[SumLine]:
    """Return the ranges, each with the events of the lines it is put together of."""
    sums: Mapping[str, tuple[CostSum, ...]] = {AGENCY: costs.by_agency, KIND: costs.by_kind, SPEND: costs.by_spend}
    behind: Mapping[str, Callable[[CostLine], str]] = {
        AGENCY: lambda line: line.agency,
        KIND: _kind,
        SPEND: lambda line: line.unit.spend,
    }
    made = []
    for one in sums[by]:
        lines = (line for line in costs.lines if (behind[by](line), line.unit.value) == (one.what, one.value))
        name = _agency(case, one.what) if by == AGENCY else wording.capital(said(one.what))
        made.append(SumLine(name or "–", one, frozenset(event for line in lines for event in line.events)))
    return made


def _window(case: Case, period: Period) -> Span | None:
    """Return the days that were asked for; an open side goes as far as the data."""
    whole = data_span(case)
    if whole is None:
        return None
    start, last = period.since or whole.start, period.until or whole.last
    return Span(start, after(last)) if start <= last else None


def _agency(case: Case, agency: str) -> str:
    return name_of(case, agency) if agency else said(wording.NO_AGENCY)


def _kind(line: CostLine) -> str:
    return said(line.kind.value) if line.kind else translate("Costs", "spell")


def _value(line: CostLine) -> str:
    return ", ".join(said(words) for words in (line.unit.value, line.unit.spend) if words) or "–"


def _figures(title: str, figure: Callable[[SumLine], int]) -> Column[SumLine]:
    return Column(title, lambda line: f"{figure(line):,}", figure, width=160, right=True)


def _pounds(low: float, high: float) -> str:
    words = "{low}" if round(low) == round(high) else translate("Costs", "{low} to {high}")
    return words.format(low=f"{low:,.0f}", high=f"{high:,.0f}")
