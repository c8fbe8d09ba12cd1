"""What an import made of its files, and the rows that could not be read, to look at and to send back."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
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
from ui.labels import label
from ui.messages import warn
from ui.tables import Column, RowsModel, copy_rows, dress
from ui.translating import mark, said, translate
from window.places import file_for
from window.wording import count

Row = TypeVar("Row")
COLUMNS: tuple[Column[RowProblem], ...] = (
    Column(mark("File"), lambda p: p.file, width=160),
    Column(mark("Place"), lambda p: p.place, width=90),
    Column(mark("Column"), lambda p: p.column, width=110),
    Column(mark("Text"), lambda p: p.text, width=220),
    Column(mark("Why"), lambda p: p.why, width=340),
)
FILES: tuple[Column[FileReport], ...] = (
    Column(mark("File"), lambda f: f.file, width=200),
    Column(mark("Read as"), lambda f: said(f.kind).capitalize(), width=130),
    Column(mark("Rows"), lambda f: f"{f.rows:,}", lambda f: f.rows, width=72, right=True),
    Column(mark("Events"), lambda f: f"{f.events:,}" if f.events else "–", lambda f: f.events, width=72, right=True),
    Column(mark("Notes"), lambda f: _notes(f), width=420),
)
FORMULA = tuple("=+-@\t\r")


class ProblemsDialog(Dialog):
    """Show files as they were understood, where these are given, and problems with places and reasons."""

    def __init__(self, problems: Sequence[RowProblem], parent: QWidget, files: Sequence[FileReport] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was imported") if files else self.tr("Rows that need a look"))
        self.resize(1040, 560)
        self._problems = tuple(problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        if files:
            layout.addWidget(_table(FILES, files, self.tr("Files")), 2)
        layout.addWidget(self._said())
        if problems:
            layout.addWidget(_table(COLUMNS, self._problems, self.tr("Problems")), 3)
        layout.addWidget(self._buttons())

    def _said(self) -> QLabel:
        return label(
            self.tr(
                "{rows} could not be taken as written; everything else came in. Correct the files and open them again, "
                "or send the list to the agency."
            ).format(rows=count(len(self._problems), "row or line", "rows or lines"))
            if self._problems
            else self.tr("Every row was read.")
        )

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        if self._problems:
            saving = buttons.addButton(self.tr("Save problems as CSV…"), QDialogButtonBox.ButtonRole.ActionRole)
            saving.clicked.connect(self._save)
            saving.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the problems"), file_for(self, "problems.csv"), self.tr("CSV (*.csv)")
        )
        if chosen:
            try:
                save_problems(Path(chosen), self._problems)
            except OSError as error:
                words = self.tr("The list could not be written: {why}.").format(why=error.strerror)
                warn(self, self.tr("Not saved"), words)


def _table(columns: Sequence[Column[Row]], rows: Sequence[Row], name: str) -> QTableView:
    model: RowsModel[Row] = RowsModel([replace(column, title=said(column.title)) for column in columns])
    model.show(rows)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    view.setSortingEnabled(len(rows) > 1)
    dress(view, wraps=True)
    view.horizontalHeader().setStretchLastSection(True)
    for number, column in enumerate(columns):
        view.setColumnWidth(number, column.width)
    QShortcut(QKeySequence.StandardKey.Copy, view).activated.connect(lambda: copy_rows(view))
    return view


def _notes(file: FileReport) -> str:
    notes = list(file.notes)
    if file.kept_columns:
        notes.append(
            translate("Problems", "kept with the text: {columns}").format(columns=", ".join(file.kept_columns))
        )
    if file.ignored_columns:
        notes.append(translate("Problems", "left out: {columns}").format(columns=", ".join(file.ignored_columns)))
    return " ".join(notes)


def save_problems(file: Path, problems: Sequence[RowProblem]) -> None:
    """Write the problems as CSV that a spreadsheet reads as text, never as a formula."""
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(column.title for column in COLUMNS)
        writer.writerows([_harmless(cell) for cell in problem] for problem in problems)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
