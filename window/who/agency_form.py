"""The form of an agency: its name and kind, whose team it is, and whether it counts by a person's word."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from case.model import Agency, Case
from case.sectors import agency_kinds
from ui.dialogs import Dialog, lay_out_form
from ui.labels import label
from ui.translating import mark, said, said_each, translate
from window.choice_box import ChoiceBox

BY_RULE = {None: mark("By the rule"), True: mark("Counts"), False: mark("Does not count")}


class AgencyForm(Dialog):
    """Correct an agency. Signals: `taken(Agency, counted or None, reason)`."""

    taken = Signal(object, object, str)

    def __init__(self, case: Case, agency: Agency, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add an agency") if new else self.tr("Correct the agency"))
        self.setMinimumWidth(460)
        self._agency = agency
        kinds = {"": self.tr("Not known")} | {name: said(name).capitalize() for name in agency_kinds()}
        kinds.setdefault(agency.kind, agency.kind.capitalize())
        verdict = next((one for one in case.verdicts if one.agency == agency.id), None)
        self._name = QLineEdit(agency.name)
        self._aliases = QLineEdit("; ".join(agency.aliases), placeholderText=self.tr("Apart by semicolons"))
        self._aliases.setCursorPosition(0)
        self._kind = ChoiceBox(self.tr("Kind"), kinds, agency.kind)
        self._parent = ChoiceBox(self.tr("A team of"), _parents(case, agency), agency.parent)
        self._counts = ChoiceBox(self.tr("In the count"), said_each(BY_RULE), verdict.counted if verdict else None)
        self._reason = QLineEdit(
            verdict.reason if verdict else "", placeholderText=self.tr("Why it counts, or why not")
        )
        self._why = label(role="soft")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        for line in (self._name, self._reason):
            line.textChanged.connect(lambda _: self._check())
        self._counts.currentIndexChanged.connect(lambda _: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        reason = self._reason.text().strip() if self._counts.chosen is not None else ""
        self.taken.emit(self.agency_as_filled_in(), self._counts.chosen, reason)
        super().accept()

    def agency_as_filled_in(self) -> Agency:
        """Return the agency with what the form says."""
        aliases = (" ".join(name.split()) for name in self._aliases.text().split(";"))
        return replace(
            self._agency,
            name=" ".join(self._name.text().split()),
            aliases=tuple(dict.fromkeys(name for name in aliases if name)),
            kind=self._kind.chosen,
            parent=self._parent.chosen,
        )

    def _lay_out(self) -> None:
        rows = (
            (self.tr("&Name"), self._name),
            (self.tr("&Other names"), self._aliases),
            (self.tr("&Kind"), self._kind),
            (self.tr("A &team of"), self._parent),
            (self.tr("In the &count"), self._counts),
            (self.tr("&Reason"), self._reason),
            ("", self._why),
        )
        lay_out_form(self, rows, self._buttons)
        self._name.setFocus()

    def _check(self) -> None:
        by_word = self._counts.chosen is not None
        self._reason.setEnabled(by_word)
        lacks = by_word and not self._reason.text().strip()
        self._why.setText(self.tr("Say why; the reason is kept and told beside the count.") if lacks else "")
        ok: QPushButton = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._name.text().strip()) and not lacks)


def _parents(case: Case, agency: Agency) -> dict[str | None, str]:
    """Return the agencies that it can be a team of: none that is itself a team of it."""
    offered: dict[str | None, str] = {None: translate("AgencyForm", "None, an agency of its own")}
    for other in sorted(case.agencies, key=lambda one: one.name.casefold()):
        if other.id != agency.id and not _is_under(case, other.id, agency.id):
            offered[other.id] = other.name
    offered.setdefault(agency.parent, agency.parent or "")
    return offered


def _is_under(case: Case, agency: str | None, above: str) -> bool:
    seen: set[str] = set()
    while agency and agency not in seen:
        if agency == above:
            return True
        seen.add(agency)
        found = case.agency_by_id.get(agency)
        agency = found.parent if found else None
    return False
