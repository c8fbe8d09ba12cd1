"""A row whose cells do not fit its headings, to be put right: cells joined, moved or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import Dialog
from ui.labels import label
from ui.tables import dress

SIZE = (680, 520)
HEADING, WORDS = 0, 1


class MisfitForm(Dialog):
    """Ask which cell stands under which heading. Signals: `taken(place, tuple of cells)`."""

    taken = Signal(str, object)

    def __init__(self, place: str, headings: Sequence[str], cells: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put a row right"))
        self.resize(*SIZE)
        self._place = place
        self._headings = tuple(headings)
        self._said = label()
        self._grid = QTableWidget(0, 2)
        self._grid.setHorizontalHeaderLabels([self.tr("Column"), self.tr("What stands in it")])
        self._grid.setAccessibleName(self.tr("Cells of the row"))
        dress(self._grid, wraps=True)
        self._grid.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._grid.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._grid.horizontalHeader().setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        self._grid.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnWidth(HEADING, 200)
        self._grid.itemChanged.connect(lambda _: self._check())
        self._grid.currentCellChanged.connect(lambda *_: self._check())
        self._join = self._button(self.tr("&Join with the cell below"), self._join_cells)
        self._drop = self._button(self.tr("&Leave this cell out"), self._drop_cell)
        self._insert = self._button(self.tr("&Empty cell above"), self._insert_cell)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(self.tr("&Take this row"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._show(list(cells))
        self._grid.setCurrentCell(0, WORDS)

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self._join, self._drop, self._insert):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self._grid, 1)
        column.addLayout(row)
        column.addWidget(self._buttons)

    @property
    def cells(self) -> list[str]:
        """The cells as they stand now, below the last heading too."""
        items = (self._grid.item(row, WORDS) for row in range(self._grid.rowCount()))
        return [item.text() if item else "" for item in items]

    def accept(self) -> None:
        if self._go.isEnabled():
            self.taken.emit(self._place, tuple(self.cells[: len(self._headings)]))
            super().accept()

    def _show(self, cells: list[str]) -> None:
        """Show cells, one below the other, beside the headings."""
        while len(cells) > len(self._headings) and not cells[-1].strip():
            cells.pop()
        rows = max(len(cells), len(self._headings))
        self._grid.blockSignals(True)
        self._grid.setRowCount(rows)
        for row in range(rows):
            named = row < len(self._headings)
            heading = QTableWidgetItem(self._headings[row] if named else self.tr("No column"))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if not named:
                font = heading.font()
                font.setItalic(True)
                heading.setFont(font)
            self._grid.setItem(row, HEADING, heading)
            self._grid.setItem(row, WORDS, QTableWidgetItem(cells[row] if row < len(cells) else ""))
        self._grid.blockSignals(False)
        self._check()

    def _check(self) -> None:
        """Say how many cells have no column, and offer what can be done."""
        cells, row = self.cells, self._grid.currentRow()
        over = [cell for cell in cells[len(self._headings) :] if cell.strip()]
        if over:
            said = self.tr(
                "At {place}, {over} more than there are columns. Join what belongs together, or leave it out."
            )
            number = self.tr("1 cell is") if len(over) == 1 else self.tr("{count} cells are").format(count=len(over))
            self._said.setText(said.format(place=self._place, over=number))
        else:
            self._said.setText(self.tr("Every cell of {place} stands in a column.").format(place=self._place))
        self._go.setEnabled(not over)
        self._join.setEnabled(0 <= row < len(cells) - 1)
        self._drop.setEnabled(0 <= row < len(cells))
        self._insert.setEnabled(0 <= row < len(cells))

    def _join_cells(self) -> None:
        cells, row = self.cells, self._grid.currentRow()
        joined = ", ".join(words for words in (cells[row].strip(), cells[row + 1].strip()) if words)
        self._show([*cells[:row], joined, *cells[row + 2 :]])

    def _drop_cell(self) -> None:
        cells, row = self.cells, self._grid.currentRow()
        self._show([*cells[:row], *cells[row + 1 :]])

    def _insert_cell(self) -> None:
        cells, row = self.cells, self._grid.currentRow()
        self._show([*cells[:row], "", *cells[row:]])
