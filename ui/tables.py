"""Tables: rows of any kind of value shown by columns that say how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title, the words of a row, what it is sorted by, its tip and its width in pixels."""

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any] | None = None
    tip: Callable[[Row], str] | None = None
    width: int = 120
    right: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Show rows through columns, sorted by any of them."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._given: tuple[Row, ...] = ()
        self.rows: list[Row] = []
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order that was asked for last."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    @staticmethod
    def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.rows
        indexes = self.persistentIndexList()
        self._sorted = (column, order)
        self._arrange()
        if indexes:
            place = {id(row): number for number, row in enumerate(self.rows)}
            moved = [self.index(place[id(before[old.row()])], old.column()) for old in indexes]
            self.changePersistentIndexList(indexes, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        column, order = self._sorted
        self.rows = list(self._given)
        if 0 <= column < len(self._columns):
            chosen = self._columns[column]
            self.rows.sort(key=chosen.key or chosen.text, reverse=order is Qt.SortOrder.DescendingOrder)


def select_rows(view: QTableView, rows: Sequence[int]) -> None:
    """Select whole rows by number, in as few ranges as can be, and bring the first into sight."""
    model, selection = view.model(), view.selectionModel()
    chosen = QItemSelection()
    ordered = sorted(rows)
    start = 0
    for place in range(1, len(ordered) + 1):
        if place == len(ordered) or ordered[place] != ordered[place - 1] + 1:
            chosen.select(model.index(ordered[start], 0), model.index(ordered[place - 1], model.columnCount() - 1))
            start = place
    selection.select(chosen, Flag.ClearAndSelect)
    if ordered:
        first = model.index(ordered[0], 0)
        selection.setCurrentIndex(first, Flag.NoUpdate)
        view.scrollTo(first)


def copy_rows(view: QTableView) -> None:
    """Put the selected rows on the clipboard, cells apart by tabs, with the titles on top."""
    model = view.model()
    columns = range(model.columnCount())
    lines = ["\t".join(str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns)]
    for row in sorted(index.row() for index in view.selectionModel().selectedRows()):
        cells = (str(model.index(row, column).data() or "") for column in columns)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    if len(lines) > 1:
        QGuiApplication.clipboard().setText("\n".join(lines))
