"""Two windows side by side: the comparison as tables, every number leading to its events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.labels import label, rule_box
from ui.tables import Column
from ui.translating import said, translate
from window.analysis.table import Table

if TYPE_CHECKING:
    from analysis.comparison import Comparison, Row
    from analysis.targets import Result

NONE = "–"
BEFORE, AFTER = 1, 2  # the columns whose numbers stand for entries of one window


class Compared(NamedTuple):
    """A comparison with what it says of the published targets."""

    comparison: Comparison
    targets: tuple[Result, ...]


class ComparedTables(QWidget):
    """Show a comparison. Signals: `events_chosen(frozenset of ids)`."""

    events_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cautions = label("", "soft")
        self._rows = Table(self.tr("Before and after"), self._measures(), whole=True, cells=True)
        self._none = label("", "small")
        self._targets = Table(self.tr("Targets"), self._reached(), whole=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._rule: QWidget | None = None
        for part in (self._cautions, self._rows, self._none):
            self._column.addWidget(part)
        self._column.addSpacing(12)
        self._column.addWidget(label(self.tr("Targets that programmes have published"), "section"))
        self._column.addWidget(self._targets)
        self._rows.chosen.connect(self._choose)
        self._targets.chosen.connect(lambda result, _: self.events_chosen.emit(frozenset(result.events)))

    def show_compared(self, compared: Compared) -> None:
        """Show another comparison; measures of which neither window tells are named below."""
        found = compared.comparison
        if self._rule is None:
            self._rule = rule_box(found.rule, self.tr("Before and after"))
            self._column.insertWidget(0, self._rule)
        told = [row for row in found.rows if row.before or row.after or row.before_perhaps or row.after_perhaps]
        silent = [said(row.measure) for row in found.rows if row not in told]
        self._cautions.setText("\n".join(map(said, found.cautions)))
        self._cautions.setVisible(bool(found.cautions))
        self._rows.show_rows(told)
        words = [self.tr("Rates are a month. Where a number goes from one to another, some may lie in the window.")]
        if silent:
            words.append(self.tr("No entry of either window tells of: {measures}.").format(measures=", ".join(silent)))
        self._none.setText(" ".join(words))
        self._targets.show_rows(compared.targets)

    def copy(self) -> None:
        (self._targets if self._targets.hasFocus() else self._rows).copy()

    def _choose(self, row: Row, column: int) -> None:
        events = {BEFORE: row.before_events, AFTER: row.after_events}.get(
            column, (*row.before_events, *row.after_events)
        )
        self.events_chosen.emit(frozenset(events))

    def _measures(self) -> tuple[Column[Row], ...]:
        return (
            Column(self.tr("Measure"), lambda row: said(row.measure).capitalize(), width=200),
            Column(
                self.tr("Before"), lambda row: _amount(row.before, row.before_perhaps), _before, width=104, right=True
            ),
            Column(self.tr("After"), lambda row: _amount(row.after, row.after_perhaps), _after, width=104, right=True),
            Column(self.tr("Difference"), lambda row: _signed(row.difference), _difference, width=100, right=True),
            Column(self.tr("Change"), _percent, lambda row: _number(row.percent), width=92, right=True),
            Column(self.tr("Rate before"), lambda row: _rate(row.before_a_month), width=112, right=True),
            Column(self.tr("Rate after"), lambda row: _rate(row.after_a_month), width=98, right=True),
            Column(self.tr("Note"), self._note, width=84),
        )

    def _note(self, row: Row) -> str:
        if row.before is None or row.after is None:
            return self.tr("not known")
        return self.tr("small") if row.small else ""

    def _reached(self) -> tuple[Column[Result], ...]:
        return (
            Column(self.tr("Target"), lambda one: said(one.target.name), width=330),
            Column(self.tr("Reached"), lambda one: said(one.reached.value), width=120),
            Column(self.tr("Why"), lambda one: said(one.why), width=330),
            Column(self.tr("Source"), lambda one: one.target.source, width=190),
        )


def _amount(value: float | None, perhaps: int) -> str:
    if value is None:
        return NONE
    words = translate("Compared", "{least} to {most}") if perhaps else "{least}"
    return words.format(least=f"{value:,g}", most=f"{value + perhaps:,g}")


def _signed(value: float | None) -> str:
    return NONE if value is None else f"{value:+,g}".replace("-", "−") if value else "0"


def _percent(row: Row) -> str:
    return NONE if row.percent is None else f"{_signed(row.percent)}%"


def _rate(value: float | None) -> str:
    return NONE if value is None else f"{value:,g}"


def _number(value: float | None) -> float:
    return float("-inf") if value is None else value


def _before(row: Row) -> float:
    return _number(row.before)


def _after(row: Row) -> float:
    return _number(row.after)


def _difference(row: Row) -> float:
    return _number(row.difference)
