"""The form in which an inferred spell is corrected: its days in words, whose it was, for whom."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from analysis.days import last_day, lasting
from analysis.spells import InvolvementSpell
from case.dates import Until, When
from case.model import Case, SpellDecision
from case.showing_dates import show
from ui.choices import Choice, Choices
from ui.dialogs import Dialog
from ui.labels import label
from window.analysis.span_line import SpanLine
from window.choice_box import ChoiceBox


class Corrected(NamedTuple):
    """A spell as it was: its days, whose it was, for whom, and why that is known."""

    since: When
    until: Until
    agency: str
    people: tuple[str, ...]
    reason: str


class CorrectSpell(Dialog):
    """Ask how an inferred spell was. Signals: `taken(Corrected)`."""

    taken = Signal(object)

    def __init__(self, case: Case, spell: InvolvementSpell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct the spell"))
        self.resize(520, 400)
        self._case, self._spell = case, spell
        decided = next((one for one in case.spell_decisions if one.id == spell.decision), None)
        hint = self.tr("14 March 2008, June 2006")
        self._from = SpanLine(self.tr("From"), _first(case, spell, decided), hint)
        self._to = SpanLine(
            self.tr("To"), _last(case, spell, decided), self.tr("{dates} or ongoing").format(dates=hint)
        )
        names = {agency.id: agency.name for agency in sorted(case.agencies, key=lambda a: a.name.casefold())}
        self._agency = ChoiceBox(self.tr("Agency"), names, spell.agency)
        self._people = Choices(self.tr("People"), says_names=True)
        offered = [Choice(p.id, p.name) for p in sorted(case.people, key=lambda p: p.name.casefold())]
        self._people.show_choices(offered, frozenset(spell.people))
        self._reason = QLineEdit(spell.reason)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        for line in (self._from, self._to):
            line.changed.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        since = self._from.when
        if since is None:
            return
        before = self._spell.people
        chosen = self._people.ticked
        people = (*(one for one in before if one in chosen), *sorted(chosen - set(before)))
        reason = " ".join(self._reason.text().split())
        self.taken.emit(Corrected(since, self._to.end, self._agency.chosen, people, reason))
        super().accept()

    def _check(self) -> None:
        """Take only days that a spell can have."""
        since, until = self._from.when, self._to.end
        if self._from.dated and since is None:
            self._from.say(self.tr("The start is one moment, like 14 March 2008."))
        if self._to.dated and until is None:
            self._to.say(self.tr("The end is one moment, or ongoing."))
        lasts = since is not None and until is not None and lasting(since, until, last_day(self._case)) is not None
        if since is not None and until is not None and not lasts:
            self._to.say(self.tr("That is before the start, or a side of it is open."))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(lasts)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, widget in (
            (self.tr("&From"), self._from),
            (self.tr("&To"), self._to),
            (self.tr("&Agency"), self._agency),
            (self.tr("&People"), self._people),
            (self.tr("&Reason"), self._reason),
        ):
            form.addRow(name, widget)
        self._reason.setAccessibleName(self.tr("Reason"))
        nobody = label(self.tr("With nobody ticked it is that of the whole household."), "beside", wraps=False)
        form.insertRow(4, "", nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._buttons)


def _first(case: Case, spell: InvolvementSpell, decided: SpellDecision | None) -> str:
    """Return the words for the start: what was decided, or the date of the entry that starts it."""
    if decided and decided.since:
        return show(decided.since)
    return show(case.event_by_id[spell.events[0]].when)


def _last(case: Case, spell: InvolvementSpell, decided: SpellDecision | None) -> str:
    if spell.open:
        return "ongoing"
    if decided and isinstance(decided.until, When):
        return show(decided.until)
    return show(case.event_by_id[spell.events[-1]].when)
