"""Making several people, or several agencies, one: which of them stays, and what will happen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from case.deleting import named
from case.edits import merge_agencies, merge_people
from case.model import Case
from ui.dialogs import Dialog
from ui.labels import label
from ui.translating import said
from window.who.merge_words import merge_words


class MergeDialog(Dialog):
    """Ask which of several stays. Signals: `taken(kept, ids of those gone)`."""

    taken = Signal(str, object)

    def __init__(self, case: Case, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people = ids[0] in case.person_by_id
        self.setWindowTitle(self.tr("Merge people") if self._people else self.tr("Merge agencies"))
        self.setMinimumWidth(480)
        self._case, self._ids = case, tuple(ids)
        self._said = label()
        self._said.setMargin(12)
        self._said.setObjectName("page")
        self._said.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = label(self.tr("Which of them stays?"), "section", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        fuller = max(self._ids, key=lambda id: named(case, (id,)).events)  # of those alike the first
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
    def gone(self) -> tuple[str, ...]:
        return tuple(id for id in self._ids if id != self.kept)

    def keep(self, id: str) -> None:
        """Let this one of them stay."""
        self._choices.button(self._ids.index(id)).setChecked(True)

    def accept(self) -> None:
        self.taken.emit(self.kept, self.gone)
        super().accept()

    def _say(self) -> None:
        case = self._case
        sentences: list[str] = []
        for gone in self.gone:
            sentences += merge_words(case, self.kept, gone)
            case = merge_people(case, self.kept, gone) if self._people else merge_agencies(case, self.kept, gone)
        undo = self.tr("Undo brings both back.") if len(self._ids) == 2 else self.tr("Undo brings all of them back.")
        sentences.append(undo)
        self._said.setText("\n".join(f"•  {sentence}" for sentence in dict.fromkeys(sentences)))


def _told(case: Case, id: str) -> str:
    if person := case.person_by_id.get(id):
        return f"{person.name}, {person.role}" if person.role else person.name
    agency = case.agency_by_id[id]
    return f"{agency.name}, {said(agency.kind)}" if agency.kind else agency.name
