"""The form of an agency return: when an agency was asked, by whose consent, and what its answer covers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QWidget

from case.listed import new_listed_id
from case.model import AgencyReturn, Case
from ui.dialogs import Dialog, lay_out_form, make_room
from ui.labels import label
from window.choice_box import ChoiceBox
from window.editing.date_line import DateLine

CONSENTS = ("", "yes", "no", "not needed")


def new_return(case: Case) -> AgencyReturn:
    """Return a question to the first agency that was not asked yet, with an id of its own."""
    asked = {one.agency for one in case.returns}
    agencies = sorted(case.agencies, key=lambda agency: (agency.id in asked, agency.name.casefold()))
    return AgencyReturn(new_listed_id(case, AgencyReturn), agencies[0].id if agencies else "")


class ReturnForm(Dialog):
    """Correct a return. Signals: `taken(AgencyReturn)`."""

    taken = Signal(object)

    def __init__(self, case: Case, found: AgencyReturn, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a return") if new else self.tr("Correct the return"))
        self.setMinimumWidth(520)
        self._return = found
        names = dict(sorted(((a.id, a.name) for a in case.agencies), key=lambda pair: pair[1].casefold()))
        names.setdefault(found.agency, self.tr("Not known"))
        self._agency = ChoiceBox(self.tr("Agency"), names, found.agency)
        self._consent = QComboBox(editable=True)
        self._consent.addItems(list(dict.fromkeys((*CONSENTS, *(one.consent for one in case.returns)))))
        self._consent.setCurrentText(found.consent)
        self._asked = DateLine.of(self.tr("Asked on"), found.asked)
        self._none = QCheckBox(self.tr("None received yet"))
        self._none.setChecked(found.replied is None)
        self._replied = DateLine.of(self.tr("Replied on"), found.replied)
        self._from = DateLine.of(self.tr("Covers from"), found.covers_from)
        self._until = DateLine.of(self.tr("Covers until"), found.covers_until)
        self._current = DateLine.of(self.tr("Data current as of"), found.current_as_of)
        self._wrong = label(role="wrong")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        for line in (self._asked, self._replied, self._from, self._until, self._current):
            line.changed.connect(self._check)
        self._none.toggled.connect(lambda _: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        self.taken.emit(self.return_as_filled_in())
        super().accept()

    def return_as_filled_in(self) -> AgencyReturn:
        """Return what the form says; what was not received covers nothing."""
        answered = not self._none.isChecked()
        return replace(
            self._return,
            agency=self._agency.chosen,
            asked=self._asked.when,
            consent=self._consent.currentText().strip(),
            replied=self._replied.when if answered else None,
            covers_from=self._from.when if answered else None,
            covers_until=self._until.when if answered else None,
            current_as_of=self._current.when if answered else None,
        )

    def _lay_out(self) -> None:
        rows = (
            (self.tr("&Agency"), self._agency),
            (self.tr("As&ked on"), self._asked),
            (self.tr("&Consent"), self._consent),
            (self.tr("Its return"), self._none),
            (self.tr("&Replied on"), self._replied),
            (self.tr("Covers &from"), self._from),
            (self.tr("Covers &until"), self._until),
            (self.tr("&Data current as of"), self._current),
        )
        lay_out_form(self, rows, self._wrong, self._buttons)

    def _check(self) -> None:
        """Say what makes no sense; a return that came in has a day on which it did."""
        answered = not self._none.isChecked()
        for line in (self._replied, self._from, self._until, self._current):
            line.setEnabled(answered)
        lines = [self._asked, *([self._replied, self._from, self._until, self._current] if answered else [])]
        wrong = ""
        if any(line.read is None for line in lines):
            wrong = self.tr("A date cannot be read.")
        elif answered and self._replied.when is None:
            wrong = self.tr("Say when it replied, or that none was received yet.")
        elif _before(self._replied if answered else self._none, self._asked):
            wrong = self.tr("It cannot have replied before it was asked.")
        elif answered and _before(self._until, self._from):
            wrong = self.tr("What it covers ends before it begins.")
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        make_room(self)


def _before(late: QWidget, early: DateLine) -> bool:
    """Tell whether what should be later certainly lies before the other."""
    if not isinstance(late, DateLine) or late.when is None or early.when is None:
        return False
    last, first = late.when.latest, early.when.earliest
    return last is not None and first is not None and last < first
