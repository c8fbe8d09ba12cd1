"""Making two people, or two agencies, one: which of them stays, and what will happen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from case.deleting import named
from case.model import Case
from ui.dialogs import Dialog
from ui.labels import label
from ui.translating import said
from window.who.merge_words import merge_words


class MergeDialog(Dialog):
    """Ask which of two stays. Signals: `taken(kept, gone)`."""

    taken = Signal(str, str)

    def __init__(self, case: Case, one: str, other: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge two people") if one in case.person_by_id else self.tr("Merge two agencies"))
        self.setMinimumWidth(480)
        self._case, self._ids = case, (one, other)
        self._said = label()
        self._said.setMargin(12)
        self._said.setObjectName("page")
        self._said.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = label(self.tr("Which of the two stays?"), "section", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        fuller = max(self._ids, key=lambda id: named(case, (id,)).events)  # of two alike the first
        self._choices = QButtonGroup(self)
        for number, id in enumerate(self._ids):
            button = QRadioButton(_told(case, id).replace("&", "&&"))
            button.setChecked(id == fuller)
            self._choices.addButton(button, number)
            if id == fuller:
                button.setFocus()
            column.addWidget(button)
        self._choices.idToggled.connect(lambda *_: self._say())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(8)
        column.addWidget(self._said)
        column.addSpacing(8)
        column.addWidget(buttons)
        self._say()

    @property
    def kept(self) -> str:
        return self._ids[max(0, self._choices.checkedId())]

    @property
    def gone(self) -> str:
        return self._ids[1 - max(0, self._choices.checkedId())]

    def keep(self, id: str) -> None:
        """Let this one of the two stay."""
        self._choices.button(self._ids.index(id)).setChecked(True)

    def accept(self) -> None:
        self.taken.emit(self.kept, self.gone)
        super().accept()

    def _say(self) -> None:
        said = (*merge_words(self._case, self.kept, self.gone), self.tr("Undo brings both back."))
        self._said.setText("\n".join(f"•  {sentence}" for sentence in said))


def _told(case: Case, id: str) -> str:
    if person := case.person_by_id.get(id):
        return f"{person.name}, {person.role}" if person.role else person.name
    agency = case.agency_by_id[id]
    return f"{agency.name}, {said(agency.kind)}" if agency.kind else agency.name
