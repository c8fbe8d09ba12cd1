"""Making one person or agency two: the name of the other, and the events that are theirs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from case.model import Case, Event
from case.showing_dates import show_dated
from ui.dialogs import Dialog
from ui.labels import label
from window.wording import count

LETTERS = 140  # of an entry, to know it again


class SplitForm(Dialog):
    """Ask what belongs to somebody else. Signals: `taken(name, ids of events)`."""

    taken = Signal(str, object)

    def __init__(self, case: Case, id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        person = case.person_by_id.get(id)
        self._name_before = person.name if person else case.agency_by_id[id].name
        self.setWindowTitle(self.tr("Split a person") if person else self.tr("Split an agency"))
        self.resize(640, 520)
        words = self.tr("Some entries of {name} belong to somebody else. Tick them, and name who it is.")
        said = label(words.format(name=self._name_before))
        self._name = QLineEdit(placeholderText=self.tr("Name of the other"))
        self._name.setAccessibleName(self.tr("Name of the other"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Events of {name}").format(name=self._name_before))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for event in case.events:
            if id in event.person_ids or id in event.agencies:
                self._add(event)
        stays = self.tr("Ties stay with {name}.") if person else self.tr("Teams and returns stay with {name}.")
        self._stays = label(role="soft")
        self._stays_words = stays.format(name=self._name_before)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go: QPushButton = self._buttons.addButton(self.tr("&Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (said, self._name, self._list, self._stays, self._buttons):
            column.addWidget(part)
        self._name.textChanged.connect(lambda _: self._check())
        self._list.itemChanged.connect(lambda _: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._name.setFocus()
        self._check()

    @property
    def chosen(self) -> frozenset[str]:
        """The events that are ticked."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def accept(self) -> None:
        self.taken.emit(" ".join(self._name.text().split()), self.chosen)
        super().accept()

    def _add(self, event: Event) -> None:
        words = " ".join(event.text.split())
        short = words if len(words) <= LETTERS else f"{words[:LETTERS]}…"
        item = QListWidgetItem(f"{show_dated(event.when, event.until)}: {short}")
        item.setData(Qt.ItemDataRole.UserRole, event.id)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self._list.addItem(item)

    def _check(self) -> None:
        number = len(self.chosen)
        move = self.tr("{events} of {all} move.").format(events=count(number, "event"), all=f"{self._list.count():,}")
        self._stays.setText(f"{move} {self._stays_words}")
        name = " ".join(self._name.text().split())
        self._go.setEnabled(bool(name) and name != self._name_before)
