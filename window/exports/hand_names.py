"""What people are called where they leave, changed by hand; a label that gives somebody away is refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from case.model import Case
from privacy.pseudonyms import clash_of
from ui.labels import label
from ui.translating import mark, said

EXPLAINED = mark(
    "Leave a line empty for the name that is given by itself. A name that could give somebody away is refused."
)


class HandNames(QWidget):
    """A line for each person.

    Signals: `changed(pairs of person id and label)` when all lines can be used; `checked(bool)` whether they
    can, as somebody types; `key_wanted()`.
    """

    changed = Signal(object)
    checked = Signal(bool)
    key_wanted = Signal()

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._real: frozenset[str] = frozenset()
        self.lines: dict[str, QLineEdit] = {}
        self.wrong = label(role="wrong")
        self.key = QPushButton(self.tr("Save who is who, sealed…"))
        self.key.clicked.connect(self.key_wanted.emit)
        inside = QWidget()
        form = QFormLayout(inside)
        for person in case.people:
            line = QLineEdit()
            line.setAccessibleName(self.tr("{name} leaves as").format(name=person.name))
            line.textEdited.connect(lambda _: self._check())
            line.editingFinished.connect(self._tell)
            self.lines[person.id] = line
            form.addRow(person.name, line)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        explained = label(said(EXPLAINED))
        column = QVBoxLayout(self)
        column.addWidget(explained)
        column.addWidget(scroll, 1)
        column.addWidget(self.wrong)
        column.addWidget(self.key)
        self._told: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The labels that were typed, as pairs of person id and label."""
        return tuple((id, line.text().strip()) for id, line in self.lines.items() if line.text().strip())

    def show_labels(
        self, labels: Sequence[tuple[str, str]], chosen: Sequence[tuple[str, str]], real: frozenset[str]
    ) -> None:
        """Show what everybody is called by itself, what was chosen by hand, and what no label may look like."""
        self._real, by_hand = real, dict(chosen)
        self._told = tuple(chosen)
        for id, stand_in in labels:
            line = self.lines[id]
            line.setPlaceholderText(stand_in)
            if not line.hasFocus():
                line.setText(by_hand.get(id, ""))
        self._check()

    def why_not(self) -> str:
        """Return why a label cannot be used, '' where all can."""
        names = dict(self.names)
        for id, stand_in in names.items():
            others = [names.get(other, line.placeholderText()) for other, line in self.lines.items() if other != id]
            if why := clash_of(stand_in, self._real, others):
                return self.tr("“{label}” cannot be used: {why}.").format(label=label, why=why)
        return ""

    def _check(self) -> None:
        why = self.why_not()
        self.wrong.setText(why)
        self.checked.emit(not why)

    def _tell(self) -> None:
        if not self.why_not() and self.names != self._told:
            self._told = self.names
            self.changed.emit(self.names)
