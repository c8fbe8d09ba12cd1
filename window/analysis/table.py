"""A table of a section: rows that are clicked or walked through with the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView

from ui.tables import Column, RowsModel, copy_rows, select_rows

ROW = 30  # pixels
LEAST = 6  # rows that are seen at least
NARROWEST = 0.7  # share of a column's width, below which one scrolls


class Table(QTableView):
    """Show rows of any value. Signals: `chosen(row, column number)` when a row, or a cell of it, is gone to.

    Columns share the room by their widths. A `whole` table is as high as its rows; another takes the room that is
    left and scrolls by itself. Where `cells` are chosen, each number of a row stands for events of its own.
    """

    chosen = Signal(object, int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        whole: bool = False,
        cells: bool = False,
        narrowest: float = NARROWEST,
    ) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._model: RowsModel[Any] = RowsModel(columns)
        self._fitting = self._drawn = False
        self._whole, self._following = whole, False
        self.setModel(self._model)
        self.setAccessibleName(name)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if cells else behaviour.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._dress()
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)

    @property
    def rows(self) -> list[Any]:
        """The rows as they are sorted."""
        return self._model.rows

    @property
    def row(self) -> Any | None:
        """The row that was gone to last."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[Any], chosen: Any = None) -> None:
        """Show other rows, with one of them chosen without a signal."""
        self._following = True
        self._model.show(rows)
        if chosen is not None and chosen in self._model.rows:
            select_rows(self, [self._model.rows.index(chosen)])
        self._following = False
        if self._whole:
            head = self.horizontalHeader().sizeHint().height()
            self.setFixedHeight(head + len(rows) * ROW + 2 + self.horizontalScrollBar().sizeHint().height())

    def copy(self) -> None:
        """Copy the chosen row."""
        copy_rows(self)

    def _tell(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid() and not self._following:
            self.chosen.emit(self._model.rows[index.row()], index.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns, until somebody has drawn them otherwise."""
        super().resizeEvent(event)
        if self._drawn:
            return
        self._fitting = True
        columns = self._model.columns
        wanted = sum(column.width for column in columns)
        share = max(self._narrowest, self.viewport().width() / wanted)
        for number, column in enumerate(columns):
            self.setColumnWidth(number, int(column.width * share))
        self._fitting = False

    def _column_drawn(self) -> None:
        self._drawn = self._drawn or (self.isVisible() and not self._fitting)

    def _dress(self) -> None:
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.sectionResized.connect(lambda *_: self._column_drawn())
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(ROW * LEAST)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed if self._whole else policy.Expanding)
