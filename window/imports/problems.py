"""What an import made of its files, and the rows that could not be read, to look at and to send back."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from importers.report import FileReport, RowProblem
from ui.dialogs import Dialog
from ui.messages import warn
from ui.tables import Column, RowsModel, copy_rows
from window.places import file_for
from window.wording import count

Row = TypeVar("Row")
COLUMNS: tuple[Column[RowProblem], ...] = (
    Column("File", lambda p: p.file, width=160),
    Column("Place", lambda p: p.place, width=90),
    Column("Column", lambda p: p.column, width=110),
    Column("Text", lambda p: p.text, width=220),
    Column("Why", lambda p: p.why, width=340),
)
FILES: tuple[Column[FileReport], ...] = (
    Column("File", lambda f: f.file, width=200),
    Column("Read as", lambda f: f.kind.capitalize(), width=130),
    Column("Rows", lambda f: f"{f.rows:,}", lambda f: f.rows, width=72, right=True),
    Column("Events", lambda f: f"{f.events:,}" if f.events else "–", lambda f: f.events, width=72, right=True),
    Column("Notes", lambda f: _notes(f), width=420),
)
FORMULA = tuple("=+-@\t\r")


class ProblemsDialog(Dialog):
    """Show files as they were understood, where these are given, and problems with places and reasons."""

    def __init__(self, problems: Sequence[RowProblem], parent: QWidget, files: Sequence[FileReport] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What was imported" if files else "Rows that need a look")
        self.resize(1040, 560)
        self._problems = tuple(problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        if files:
            layout.addWidget(_table(FILES, files, "Files"), 2)
        layout.addWidget(self._said())
        if problems:
            layout.addWidget(_table(COLUMNS, self._problems, "Problems"), 3)
        layout.addWidget(self._buttons())

    def _said(self) -> QLabel:
        said = QLabel(
            f"{count(len(self._problems), 'row or line', 'rows or lines')} could not be taken as written; "
            "everything else came in. Correct the files and open them again, or send the list to the agency."
            if self._problems
            else "Every row was read."
        )
        said.setWordWrap(True)
        return said

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        if self._problems:
            saving = buttons.addButton("Save problems as CSV…", QDialogButtonBox.ButtonRole.ActionRole)
            saving.clicked.connect(self._save)
            saving.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the problems", file_for(self, "problems.csv"), "CSV (*.csv)"
        )
        if chosen:
            try:
                save_problems(Path(chosen), self._problems)
            except OSError as error:
                warn(self, "Not saved", f"The list could not be written: {error.strerror}.")


def _table(columns: Sequence[Column[Row]], rows: Sequence[Row], name: str) -> QTableView:
    model: RowsModel[Row] = RowsModel(columns)
    model.show(rows)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    view.setSortingEnabled(len(rows) > 1)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.horizontalHeader().setStretchLastSection(True)
    for number, column in enumerate(columns):
        view.setColumnWidth(number, column.width)
    QShortcut(QKeySequence.StandardKey.Copy, view).activated.connect(lambda: copy_rows(view))
    return view


def _notes(file: FileReport) -> str:
    notes = list(file.notes)
    if file.kept_columns:
        notes.append(f"kept with the text: {', '.join(file.kept_columns)}")
    if file.ignored_columns:
        notes.append(f"left out: {', '.join(file.ignored_columns)}")
    return " ".join(notes)


def save_problems(file: Path, problems: Sequence[RowProblem]) -> None:
    """Write the problems as CSV that a spreadsheet reads as text, never as a formula."""
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(column.title for column in COLUMNS)
        writer.writerows([_harmless(cell) for cell in problem] for problem in problems)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
