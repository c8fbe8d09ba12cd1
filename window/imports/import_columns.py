"""What each column of a table means, to be corrected: a heading, what stands under it, and a choice."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from importers.review.corrections import Correction
from importers.review.preview import ColumnPreview, TablePreview
from ui.labels import label, name_of_field
from ui.translating import mark, said, translate
from window.imports.import_words import choices
from window.wording import count

CONSTANTS = (("agency", mark("Every row is from"), mark("An agency, where no column names one")),
             ("people", mark("and about"), mark("A person, where no column names one")))  # fmt: skip

SHOWN = 44  # letters of what stands in a column


class ColumnsEditor(QWidget):
    """Show what the columns of the tables of a file mean. Signals: `corrected(table number, Correction)`."""

    corrected = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._tables: tuple[TablePreview, ...] = ()
        self._which = QComboBox()
        self._which.setAccessibleName(self.tr("Table"))
        self._which.activated.connect(lambda _: self._show_table())
        self._dates = label(role="soft", wraps=False)
        self._grid = QTableWidget(0, 3)
        self._grid.setHorizontalHeaderLabels([self.tr("Column"), self.tr("What stands in it"), self.tr("Means")])
        self._grid.setAccessibleName(self.tr("Columns"))
        self._grid.verticalHeader().hide()
        self._grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._grid.setShowGrid(False)
        self._grid.setAlternatingRowColors(True)
        self._grid.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._wheel = _Wheel(self)
        self._whole = {field: QLineEdit(placeholderText=said(hint)) for field, _, hint in CONSTANTS}
        self._lay_out()

    def _lay_out(self) -> None:
        header = self._grid.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self._grid.setColumnWidth(0, 190)
        self._grid.setColumnWidth(2, 200)
        top = QHBoxLayout()
        top.addWidget(self._which)
        top.addWidget(self._dates, 1)
        self._constants = QWidget()
        row = QHBoxLayout(self._constants)
        row.setContentsMargins(0, 0, 0, 0)
        for field, marked, _ in CONSTANTS:
            words = said(marked)
            self._whole[field].setAccessibleName(words)
            self._whole[field].editingFinished.connect(self._say)
            row.addWidget(name_of_field(words, self._whole[field], ""))
            row.addWidget(self._whole[field], 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._grid, 1)
        layout.addWidget(self._constants)

    def show_tables(self, tables: tuple[TablePreview, ...]) -> None:
        """Show other tables, the one that was looked at where it is still there."""
        before = self._which.currentIndex() if [t.name for t in tables] == [t.name for t in self._tables] else 0
        self._tables = tables
        self._which.clear()
        self._which.addItems([_named(table) for table in tables])
        self._which.setCurrentIndex(max(before, 0))
        self._which.setVisible(len(tables) > 1)
        self._show_table()

    def _show_table(self) -> None:
        number = self._which.currentIndex()
        table = self._tables[number] if 0 <= number < len(self._tables) else None
        columns = table.columns if table else ()
        events = table is not None and table.kind == "events"
        self._dates.setText(self.tr("Dates here: {dates}.").format(dates=table.dates) if table and table.dates else "")
        self._constants.setVisible(events)
        for field, line in self._whole.items():
            line.setText(table.constants.get(field, "") if table else "")
        self._grid.setRowCount(len(columns))
        for row, column in enumerate(columns):
            heading = column.heading or self.tr("Column {number}").format(number=column.number + 1)
            for place, words in ((0, heading), (1, " · ".join(map(_short, column.samples)))):
                item = QTableWidgetItem(words)
                item.setToolTip("\n".join(column.samples) if place else heading)
                self._grid.setItem(row, place, item)
            self._grid.setCellWidget(row, 2, self._choice(column) if events else QLabel(_plain(column.field)))

    def _choice(self, column: ColumnPreview) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Meaning of {heading}").format(heading=column.heading))
        for field, words in choices():
            box.addItem(words, field)
        box.setCurrentIndex(max(box.findData(column.field), 0))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self._wheel)
        box.activated.connect(lambda _: self._say())
        return box

    def _say(self) -> None:
        """Tell what the columns shall mean, where that is not what they mean now."""
        number = self._which.currentIndex()
        if not 0 <= number < len(self._tables):
            return
        table = self._tables[number]
        boxes = [(column, self._grid.cellWidget(row, 2)) for row, column in enumerate(table.columns)]
        fields = {column.number: str(box.currentData()) for column, box in boxes if isinstance(box, QComboBox)}
        constants = {field: line.text().strip() for field, line in self._whole.items() if line.text().strip()}
        meant = {column.number: column.field for column in table.columns}
        if table.kind == "events" and (fields != meant or constants != dict(table.constants)):
            self.corrected.emit(table.number, Correction(fields, constants))


class _Wheel(QObject):
    """Keeps the wheel from changing a choice that is only scrolled past."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _named(table: TablePreview) -> str:
    numbered = translate("ImportColumns", "Table {number}").format(number=table.number + 1)
    name = " / ".join(table.name.splitlines()) or numbered
    return f"{name} ({count(len(table.columns), 'column')})"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _plain(field: str) -> str:
    return field.replace("_", " ").capitalize() or translate("ImportColumns", "Not used")
