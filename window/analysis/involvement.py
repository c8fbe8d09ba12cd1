"""Involvement: the spells of each agency, said outright or inferred, and what was decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from case.model import Case
from ui.tables import Column
from window import wording
from window.analysis.section import Section, label, rule_box
from window.analysis.spell_rows import SpellRow, spell_rows
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.wording import count

if TYPE_CHECKING:
    from analysis.summary import Summary


class InvolvementSection(Section):
    """List the spells of involvement."""

    def __init__(self) -> None:
        super().__init__(title_of(Topic.INVOLVEMENT))
        self._shown = Case()
        self._summary: Summary | None = None
        self._rows: tuple[SpellRow, ...] = ()
        self._rule: QLabel | None = None
        self._said = label("", "soft")
        self._inferred = QCheckBox(self.tr("&Inferred ones only"))
        self._table = Table(self.tr("Spells of involvement"), self._columns())
        for part in (self._said, self._inferred):
            self.column.addWidget(part)
        self.column.addWidget(self._table, 1)
        self._table.chosen.connect(lambda row, _: self.events_chosen.emit(frozenset(row.events)))
        self._inferred.toggled.connect(lambda _: self._fill())

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._summary = shown, summary
        if summary and not self._rule:
            self._rule = rule_box(summary.spell_rule, self.title)  # type: ignore[assignment]
            self.column.insertWidget(1, self._rule)  # type: ignore[arg-type]
        self._rows = spell_rows(summary) if summary else ()
        self._fill()

    def copy(self) -> None:
        self._table.copy()

    def _fill(self) -> None:
        inferred = [row for row in self._rows if row.inferred]
        told = self.tr("{all}, {inferred} inferred from words of start and end").format(
            all=count(len(self._rows), self.tr("spell"), self.tr("spells")), inferred=f"{len(inferred):,}"
        )
        self._said.setText(told if self._rows else self.tr("No entry tells of a spell."))
        self._inferred.setEnabled(bool(inferred))
        self._table.show_rows(inferred if self._inferred.isChecked() else self._rows)

    def _columns(self) -> tuple[Column[SpellRow], ...]:
        return (
            Column(self.tr("Agency"), lambda row: row.agency, width=168),
            Column(self.tr("Service"), lambda row: row.service, width=150),
            Column(self.tr("People"), lambda row: row.people or wording.HOUSEHOLD, width=140),
            Column(self.tr("From"), lambda row: wording.short_day(row.start), lambda row: row.start, width=108),
            Column(self.tr("To"), _until, lambda row: row.last, width=108),
            Column(self.tr("Days"), lambda row: f"{row.days:,}", lambda row: row.days, width=72, right=True),
            Column(self.tr("Known"), _known, width=100),
        )


def _until(row: SpellRow) -> str:
    if row.open:
        return QCoreApplication.translate("InvolvementSection", "not ended")
    return wording.short_day(row.last)


def _known(row: SpellRow) -> str:
    if row.inferred:
        return QCoreApplication.translate("InvolvementSection", "inferred")
    return QCoreApplication.translate("InvolvementSection", "as written")
