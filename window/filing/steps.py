"""The steps of this session: what was done, what was undone, and a click to go there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.history import History


class StepsPanel(QWidget):
    """List the steps of the history. Signals: `chosen(place)`: how many of them shall be done."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Steps of this session"))
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_history(self, history: History, anonymised: bool, changeable: bool) -> None:
        """Show the steps; names of files are left out where the case is shown anonymised."""
        names = (self.tr("As it was opened"), *history.names)
        if anonymised:
            names = (names[0], *(self.tr("Change {n}").format(n=n) for n in range(1, len(names))))
        self._list.clear()
        for place, name in enumerate(names):
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setToolTip(name)
            if place == history.place:
                bold = QFont(self.font())
                bold.setWeight(QFont.Weight.DemiBold)
                item.setFont(bold)
            if place > history.place:
                item.setForeground(self.palette().placeholderText())
            self._list.addItem(item)
        self._list.setCurrentRow(history.place)
        self._list.setEnabled(changeable)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
