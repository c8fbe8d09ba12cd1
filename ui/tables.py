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
    Signal,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title, the words of a row, what it is sorted by, its tip and its width in pixels.

    A column with `reads` can be typed over: it returns the row with other words in it, or raises a ValueError
    that says why not. `typed` are the words to begin with, `offered` those to choose from, one or `several`;
    `understood` says how what is typed is read.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any] | None = None
    tip: Callable[[Row], str] | None = None
    width: int = 120
    right: bool = False
    reads: Callable[[Row, str], Row] | None = None
    typed: Callable[[Row], str] | None = None
    offered: Callable[[], Sequence[str]] | None = None
    several: bool = False
    understood: str = ""

    def read(self, row: Row, words: str) -> Row:
        return self.reads(row, words) if self.reads else row


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Show rows through columns, sorted by any of them.

    Signals: `corrected(row, title)` when a cell was typed over, with the row as it is to be; nothing changes by
    itself. Cells can be typed over while `changeable`.
    """

    corrected = Signal(object, str)

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.changeable = False
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
        if role == Qt.ItemDataRole.EditRole:
            return (column.typed or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        writes = index.isValid() and self._columns[index.column()].reads is not None
        return found | Qt.ItemFlag.ItemIsEditable if self.changeable and writes else found

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a row as it is to be; whoever holds the rows shows them anew."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        column, row = self._columns[index.column()], self.rows[index.row()]
        try:
            made = column.read(row, str(value))
        except ValueError:
            return False
        if made != row:
            self.corrected.emit(made, column.title)
        return True

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


def dress(table: QTableView, wraps: bool = False) -> None:
    """Give a table the look of all tables here: striped, without lines or row numbers; Tab leaves it."""
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(wraps)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()


def select_rows(view: QTableView, rows: Sequence[int]) -> None:
    """Select whole rows by number, in as few ranges as can be, and bring the first into sight.

    The cell that has the keyboard keeps it where its row is one of them.
    """
    model, selection = view.model(), view.selectionModel()
    chosen = QItemSelection()
    ordered = sorted(rows)
    start = 0
    for place in range(1, len(ordered) + 1):
        if place == len(ordered) or ordered[place] != ordered[place - 1] + 1:
            chosen.select(model.index(ordered[start], 0), model.index(ordered[place - 1], model.columnCount() - 1))
            start = place
    selection.select(chosen, Flag.ClearAndSelect)
    if view.currentIndex().isValid() and view.currentIndex().row() in rows:
        view.scrollTo(view.currentIndex())
    elif ordered:
        first = model.index(ordered[0], 0)
        selection.setCurrentIndex(first, Flag.NoUpdate)
        view.scrollTo(first)


def shown_columns(view: QTableView) -> tuple[int, ...]:
    """Return the columns that can be seen, from left to right."""
    header = view.horizontalHeader()
    places = (header.logicalIndex(place) for place in range(header.count()))
    return tuple(column for column in places if not header.isSectionHidden(column))


def copy_rows(view: QTableView) -> None:
    """Put the selected rows on the clipboard as they are shown, cells apart by tabs, with the titles on top."""
    model = view.model()
    columns = shown_columns(view)
    lines = ["\t".join(str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns)]
    for row in sorted(index.row() for index in view.selectionModel().selectedRows()):
        cells = (str(model.index(row, column).data() or "") for column in columns)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    if len(lines) > 1:
        QGuiApplication.clipboard().setText("\n".join(lines))
