"""All rows of a file as they came, to look something up in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QLineEdit, QTableView, QVBoxLayout, QWidget

from case.model import Source
from case.originals import Row, rows_of
from ui.dialogs import Dialog
from ui.labels import label
from ui.tables import Column, RowsModel, copy_rows, dress
from ui.translating import translate
from window.wording import count

MOST = 20_000  # rows that are shown
MOST_COLUMNS = 40


class FileRows(Dialog):
    """Show the rows of a source, narrowed by words that are typed."""

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rows of a file"))
        self.resize(1020, 560)
        self._rows = tuple(row for _, row in zip(range(MOST), rows_of(source), strict=False))
        title = label(source.file, "title", wraps=False)
        self._said = label(role="soft", wraps=False)
        self._words = QLineEdit(placeholderText=self.tr("Find in the rows"), clearButtonEnabled=True)
        self._words.setAccessibleName(self.tr("Find in the rows"))
        self._model: RowsModel[Row] = RowsModel(_columns(self._rows))
        self._view = QTableView()
        self._dress()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (title, self._said, self._words):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        column.addWidget(buttons)
        self._words.textChanged.connect(self._narrow)
        self._narrow("")

    def _narrow(self, words: str) -> None:
        wanted = words.casefold()
        found = [row for row in self._rows if wanted in " ".join(row.cells).casefold()] if wanted else self._rows
        self._model.show(found)
        if not self._rows:
            said = self.tr("The rows of this file are not kept in the case.")
        else:
            said = self.tr("{shown} of {rows}").format(shown=f"{len(found):,}", rows=count(len(self._rows), "row"))
        self._said.setText(said)

    def _dress(self) -> None:
        view = self._view
        view.setAccessibleName(self.tr("Rows of the file"))
        view.setModel(self._model)
        self._model.setParent(view)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        dress(view)
        view.horizontalHeader().setStretchLastSection(True)
        for number, column in enumerate(self._model.columns):
            view.setColumnWidth(number, column.width)
        copying = QShortcut(QKeySequence.StandardKey.Copy, view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(lambda: copy_rows(view))


def _columns(rows: tuple[Row, ...]) -> tuple[Column[Row], ...]:
    """Return a column for the place, and one for each heading of any table of the file."""
    headings = list(
        dict.fromkeys(heading for headings in dict.fromkeys(r.headings for r in rows) for heading in headings)
    )
    return (
        Column(translate("FileRows", "Place"), lambda row: row.place, width=110),
        *(Column(name or "–", _cell(name), width=170) for name in headings[:MOST_COLUMNS]),
    )


def _cell(heading: str) -> Callable[[Row], str]:
    def told(row: Row) -> str:
        found = (cell for name, cell in zip(row.headings, row.cells, strict=False) if name == heading and cell)
        return " ".join(" / ".join(found).split())

    return told
