"""Involvement: the spells of each agency, said outright or inferred, and what people decide about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from case.dates import When
from case.decisions import Ruling
from case.model import Case
from case.showing_dates import shortened, show
from ui.labels import label, push_button, rule_box
from ui.tables import Column
from window import wording
from window.analysis.section import Section, in_a_row
from window.analysis.spell_rows import SpellRow, grounds, spell_rows
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of

if TYPE_CHECKING:
    from analysis.summary import Summary

LINES = 3  # of what stands below the table, so that it does not jump


class InvolvementSection(Section):
    """List the spells of involvement.

    Signals: `ruled(SpellRow, Ruling or None)` when an inferred one is accepted, refused or given back;
    `correct_wanted(SpellRow)`.
    """

    ruled = Signal(object, object)
    correct_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(title_of(Topic.INVOLVEMENT))
        self._case = Case()
        self._rows: tuple[SpellRow, ...] = ()
        self._rule: QWidget | None = None
        self._said = label("", "soft")
        self._inferred = QCheckBox(self.tr("&Inferred ones only"))
        self._table = Table(self.tr("Spells of involvement"), self._columns())
        self._grounds = label("", "beside")
        self._accept = push_button(self.tr("&Accept"), self.tr("Agree to it: it counts as written"))
        self._correct = push_button(self.tr("C&orrect…"), self.tr("Give its days, agency or people as they were"))
        self._refuse = push_button(self.tr("&Refuse…"), self.tr("Leave it out of every count, with the reason"))
        self._back = push_button(self.tr("&Take back"), self.tr("Let it be undecided again"))
        self._buttons = (self._accept, self._correct, self._refuse, self._back)
        self._lay_out()
        self._connect()

    @property
    def row(self) -> SpellRow | None:
        """The spell that is chosen."""
        return self._table.row

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._case = summary.read.case if summary else Case()
        if summary and not self._rule:
            self._rule = rule_box(summary.spell_rule, self.title)
            self.column.insertWidget(1, self._rule)
        self._rows = spell_rows(shown, summary) if summary else ()
        self._fill()

    def copy(self) -> None:
        self._table.copy()

    def _fill(self) -> None:
        inferred = [row for row in self._rows if row.inferred]
        spells = sum(row.ruling is not Ruling.REFUSED for row in self._rows)
        open_ = sum(row.ruling is None for row in inferred)
        told = [wording.count(spells, "spell", "spells")]
        told += (
            [self.tr("{number} inferred from words of start and end").format(number=len(inferred))] if inferred else []
        )
        told += [self.tr("{number} to decide").format(number=open_)] if open_ and not self.before_audience else []
        self._said.setText(", ".join(told) if self._rows else self.tr("No entry tells of a spell."))
        self._inferred.setVisible(0 < len(inferred) < len(self._rows))
        kept = self.row
        rows = inferred if self._inferred.isChecked() and inferred else self._rows
        chosen = next((row for row in rows if kept and row.key == kept.key), None)
        self._table.show_rows(rows, chosen)
        self._table.setVisible(bool(self._rows))
        for widget in (*self._buttons, self._grounds):
            widget.setVisible(bool(inferred))
        self._enable()

    def _enable(self) -> None:
        """Say why the chosen spell is there, and let be decided what can be."""
        row = self.row
        can = row is not None and row.inferred and self.changeable
        ruling = row.ruling if row else None
        self._accept.setEnabled(can and ruling in (None, Ruling.CORRECTED))
        self._correct.setEnabled(can and ruling is not Ruling.REFUSED)
        self._refuse.setEnabled(can and ruling is not Ruling.REFUSED)
        self._back.setEnabled(can and ruling is not None)
        self._grounds.setText(self._told(row))

    def _told(self, row: SpellRow | None) -> str:
        if row is None:
            return self.tr("Choose a spell to see the entries that it is known from.")
        reason = self.tr("Reason: {words}").format(words=row.reason) if row.reason else ""
        return "\n".join(part for part in (grounds(self._case, row), reason) if part)

    def _go_to(self, row: SpellRow) -> None:
        self._enable()
        self.events_chosen.emit(frozenset(row.events))

    def _columns(self) -> tuple[Column[SpellRow], ...]:
        return (
            Column(self.tr("Agency"), lambda row: row.agency, width=164),
            Column(self.tr("Service"), lambda row: row.service, width=134),
            Column(self.tr("People"), lambda row: row.people, width=120),
            Column(
                self.tr("From"), lambda row: _short(row.since), lambda row: _key(row.start),
                lambda row: show(row.since) if row.since else "", 100,
            ),
            Column(
                self.tr("To"), lambda row: self._until(row, _short), lambda row: _key(row.last),
                lambda row: self._until(row, show), 100,
            ),
            Column(self.tr("Days"), lambda row: f"{row.days:,}", lambda row: row.days, width=66, right=True),
            Column(self.tr("Known"), lambda row: row.known, width=158),
        )  # fmt: skip

    def _until(self, row: SpellRow, said: Callable[[When], str]) -> str:
        return self.tr("not ended") if row.open else said(row.until) if row.until else ""

    def _lay_out(self) -> None:
        self._grounds.setMinimumHeight(self._grounds.fontMetrics().lineSpacing() * LINES)
        self._grounds.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._said)
        self.column.addWidget(self.keep_back(in_a_row(self._inferred)))
        self.column.addWidget(self._table, 1)
        self.column.addStretch(0)  # takes the room while there is no table
        deciding = QVBoxLayout()
        deciding.addWidget(self._grounds)
        deciding.addLayout(in_a_row(*self._buttons))
        self.column.addWidget(self.keep_back(deciding))

    def _connect(self) -> None:
        self._table.chosen.connect(lambda row, _: self._go_to(row))
        self._inferred.toggled.connect(lambda _: self._fill())
        for each, ruling in ((self._accept, Ruling.ACCEPTED), (self._refuse, Ruling.REFUSED), (self._back, None)):
            each.clicked.connect(lambda _=False, ruling=ruling: self.ruled.emit(self.row, ruling))
        self._correct.clicked.connect(lambda: self.correct_wanted.emit(self.row))


def _short(when: When | None) -> str:
    return shortened(show(when)) if when else ""


def _key(day: date | None) -> date:
    return day or date.max
