"""The rows that need a look, in the import window and after it: a cell written anew, a row put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from case.originals import Row
from importers.meaning.dating import with_years
from importers.report import RowProblem
from importers.review.preview import FilePreview
from ui.labels import label
from window.imports.import_tabs import MARGIN, fill, grid
from window.imports.misfit_form import MisfitForm

WORDS = 2  # the column of a problem that holds what the row says
WHOLE = Qt.ItemDataRole.UserRole  # a whole cell, of which no more than its beginning is shown


class Waiting(NamedTuple):
    """Rows that need a look: their problems, the rows by place, those that fit no table, the headings of each table."""

    problems: Sequence[RowProblem]
    rows: Mapping[str, Row]
    misfits: Mapping[str, tuple[int, tuple[str, ...]]]
    headings: Mapping[int, Sequence[str]]


NOTHING_WAITS = Waiting((), {}, {}, {})


class Problems(QWidget):
    """Show the rows that need a look; a cell can be written anew.

    Signals: `corrected(place, column number, words)`, `put_right(place, cells)`, `save_wanted()`.
    """

    corrected = Signal(str, int, str)
    put_right = Signal(str, object)
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = grid(
            (self.tr("Place"), self.tr("Column"), self.tr("What it says"), self.tr("Why")),
            self.tr("Rows that need a look"),
            stretched=3,
        )
        self._grid.setEditTriggers(
            QTableWidget.EditTrigger.DoubleClicked
            | QTableWidget.EditTrigger.EditKeyPressed
            | QTableWidget.EditTrigger.AnyKeyPressed
        )
        for column, width in enumerate((96, 120, 260)):
            self._grid.setColumnWidth(column, width)
        self._grid.setItemDelegateForColumn(WORDS, _WholeCell(self._grid))
        self._grid.itemChanged.connect(self._take)
        self._grid.itemDoubleClicked.connect(lambda item: self._put_right(item.row()))
        self._columns: list[int | None] = []
        self._waiting = NOTHING_WAITS
        self._fit = QPushButton(self.tr("Put the row right…"))
        self._fit.setToolTip(
            self.tr("Say which of its cells belong together, where it has more than there are columns")
        )
        self._fit.setAutoDefault(False)
        self._fit.clicked.connect(lambda: self._put_right(self._grid.currentRow()))
        self._years = [QPushButton(), QPushButton()]
        for button in self._years:
            button.setToolTip(self.tr("Write the date with the year of the row above or below"))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, button=button: self._take_year(button))
        self._grid.currentCellChanged.connect(lambda *_: self._offer())
        self._said = label(role="soft")
        self._save = QPushButton(self.tr("Save as CSV for the agency…"))
        self._save.clicked.connect(self.save_wanted)
        self._save.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        for button in self._years:
            row.addWidget(button)
        row.addWidget(self._fit)
        row.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGIN)
        layout.addLayout(row)
        layout.addWidget(self._grid, 1)

    def show_file(self, file: FilePreview, written: Mapping[tuple[str, int], str]) -> None:
        """Show the rows of a file that is about to come in, with what was written in cells already."""
        problems = file.report.problems
        rows = dict(file.rows({problem.place for problem in problems if problem.column}))
        for (place, column), words in written.items():
            if place in rows:
                cells = rows[place].cells
                rows[place] = rows[place]._replace(cells=(*cells[:column], words, *cells[column + 1 :]))
        headings = {table.number: [column.heading for column in table.columns] for table in file.tables}
        self.show_waiting(Waiting(problems, rows, file.misfits, headings))

    def show_waiting(self, waiting: Waiting) -> None:
        """Show rows that need a look."""
        self._waiting = waiting
        problems = waiting.problems
        self._columns = [_column_of(waiting.rows.get(problem.place), problem) for problem in problems]
        open_to_change = any(column is not None for column in self._columns)
        misfits = [number for number, problem in enumerate(problems) if self._is_misfit(problem)]
        words = self.tr("Click on what a row says to correct it; the row is then read again.")
        words = words if open_to_change else ""
        self._said.setText(words if problems else self.tr("Every row was read."))
        if misfits and not words:
            words = self.tr("A row that does not fit its columns can be put right; it is then read as it should be.")
            self._said.setText(words)
        self._save.setVisible(bool(problems))
        self._fit.setVisible(bool(misfits))
        self._grid.blockSignals(True)
        fill(self._grid, [(p.place, p.column, p.text, p.why) for p in problems])
        for row, (column, problem) in enumerate(zip(self._columns, problems, strict=True)):
            if column is not None and (item := self._grid.item(row, WORDS)):
                item.setData(WHOLE, waiting.rows[problem.place].cells[column])
            for place in range(self._grid.columnCount()):
                item = self._grid.item(row, place)
                editable = place == WORDS and column is not None
                if item is not None and not editable:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self._grid.blockSignals(False)
        lacking = [row for row in range(len(problems)) if self._dates_of(row)]
        if misfits or lacking:
            self._grid.setCurrentCell(min(misfits + lacking), 0)
        self._offer()

    def _is_misfit(self, problem: RowProblem) -> bool:
        return not problem.column and problem.place in self._waiting.misfits

    def _offer(self) -> None:
        """Offer to put a row right where the chosen one does not fit."""
        row = self._grid.currentRow()
        problems = self._waiting.problems
        self._fit.setEnabled(0 <= row < len(problems) and self._is_misfit(problems[row]))
        dates = self._dates_of(row)
        words = self.tr("Take {date}")
        for number, button in enumerate(self._years):
            button.setVisible(number < len(dates))
            if number < len(dates):
                button.setProperty("date", dates[number])
                button.setText(words.format(date=dates[number]))

    def _dates_of(self, row: int) -> tuple[str, ...]:
        """Return what the date of a row may be that lacks its year; the years are those of its neighbours."""
        if not 0 <= row < len(self._waiting.problems) or self._columns[row] is None:
            return ()
        problem, item = self._waiting.problems[row], self._grid.item(row, WORDS)
        return with_years(problem.text, problem.why) if item and item.text() == problem.text else ()

    def _take_year(self, button: QPushButton) -> None:
        item = self._grid.item(self._grid.currentRow(), WORDS)
        if item is not None:
            item.setText(str(button.property("date")))
            self._offer()

    def _put_right(self, row: int) -> None:
        """Ask how the cells of a row that does not fit are meant."""
        problems = self._waiting.problems
        if not 0 <= row < len(problems) or not self._is_misfit(problems[row]):
            return
        place = problems[row].place
        number, cells = self._waiting.misfits[place]
        headings = self._waiting.headings.get(number, ())
        form = MisfitForm(place, [heading or self.tr("(no heading)") for heading in headings], cells, self)
        form.taken.connect(self.put_right)
        form.open()

    @property
    def chosen(self) -> frozenset[str]:
        """The places of the rows that are selected."""
        rows = {index.row() for index in self._grid.selectedIndexes()}
        return frozenset(self._waiting.problems[row].place for row in rows)

    def mark(self, place: str, words: str) -> None:
        """Say of the rows at a place what has become of them."""
        self._grid.blockSignals(True)
        for row, problem in enumerate(self._waiting.problems):
            item = self._grid.item(row, 3)
            if problem.place == place and item is not None:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                item.setText(words)
        self._grid.blockSignals(False)

    def _take(self, item: QTableWidgetItem) -> None:
        column, place = self._columns[item.row()], self._grid.item(item.row(), 0)
        if item.column() == WORDS and column is not None and place is not None:
            self.corrected.emit(place.text(), column, item.text())


class _WholeCell(QStyledItemDelegate):
    """Lets a cell be corrected from its whole words, however few of them are shown."""

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        whole = index.data(WHOLE)
        if isinstance(editor, QLineEdit) and isinstance(whole, str):
            editor.setText(whole)
        else:
            super().setEditorData(editor, index)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit) and editor.text() != index.data(WHOLE):
            model.blockSignals(True)  # who listens hears of the words, once
            model.setData(index, editor.text(), WHOLE)
            model.blockSignals(False)
            super().setModelData(editor, model, index)


def _column_of(row: Row | None, problem: RowProblem) -> int | None:
    """Return the number of the column that a problem is in; None where its row or its column cannot be told."""
    if row is None or not problem.column:
        return None
    return next((number for number, heading in enumerate(row.headings) if heading[:60].strip() == problem.column), None)
