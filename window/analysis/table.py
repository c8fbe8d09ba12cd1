"""A table of a section: rows that are clicked or walked through with the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView

from ui.tables import Column, RowsModel, copy_rows, dress, select_rows

ROW = 30  # pixels
LEAST = 6  # rows that are seen at least
NARROWEST = 0.5  # share of the width of a column of prose, below which one scrolls
FIRST = 0.4  # share of the room that the first column, which says what a row is about, takes before any other
SHORT = 100  # pixels: a column that needs no more is never cut, nor are dates and numbers
HEAD_AIR = 19  # pixels beside the words of a heading
MEASURED = 100  # rows that are measured at most


class Table(QTableView):
    """Show rows of any value. Signals: `chosen(row, column number)` when a row, or a cell of it, is gone to.

    Columns take the room that their words need, and share what is left. A `whole` table is as high as its rows;
    another takes the room that is left and scrolls by itself. Where `cells` are chosen, each number of a row stands
    for events of its own.
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
        self._fit()
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
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the room among the columns, until somebody has drawn them otherwise."""
        if self._drawn:
            return
        self._fitting = True
        columns = self._model.columns
        needed = [max(self.sizeHintForColumn(number) + 1, self._heading(number)) for number in range(len(columns))]
        least = [
            width if column.right or column.key or width <= SHORT else int(column.width * self._narrowest)
            for width, column in zip(needed, columns, strict=True)
        ]
        for number, width in enumerate(shared(self.viewport().width(), needed, least)):
            self.setColumnWidth(number, width)
        self._fitting = False

    def _heading(self, number: int) -> int:
        """Return the width that a heading needs; only the one that is sorted by has an arrow."""
        header = self.horizontalHeader()
        if header.sortIndicatorSection() == number:
            return header.sectionSizeHint(number)
        font = header.font()
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self._model.columns[number].title) + HEAD_AIR

    def _column_drawn(self) -> None:
        self._drawn = self._drawn or (self.isVisible() and not self._fitting)

    def _dress(self) -> None:
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        dress(self)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(MEASURED)
        header.sortIndicatorChanged.connect(lambda *_: self._fit())
        header.sectionResized.connect(lambda *_: self._column_drawn())
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(ROW * LEAST)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed if self._whole else policy.Expanding)


def shared(room: int, needed: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return the widths of columns that need so much to show all their words.

    What is left over goes to all of them. Where there is too little, the first is served first, then the narrow ones;
    none becomes narrower than its `least`, and where even that is too much one scrolls.
    """
    spare = room - sum(needed)
    if spare >= 0:
        total = sum(needed) or 1
        return [width + spare * width // total for width in needed]
    lows = [min(width, low) for width, low in zip(needed, least, strict=True)]
    lows[0] = max(lows[0], min(needed[0], int(room * FIRST)))
    widths, most = lows, max(needed)
    low, high = 0, most
    while low < high:
        cap = (low + high + 1) // 2
        tried = [max(least, min(width, cap)) for width, least in zip(needed, lows, strict=True)]
        low, high = (cap, high) if sum(tried) <= room else (low, cap - 1)
        widths = tried if sum(tried) <= room else widths
    return widths
