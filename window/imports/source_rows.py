"""The rows that an event was read from, as the files have them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from case.model import Case, Event
from case.originals import Row, rows_behind
from ui.dialogs import Dialog
from ui.labels import label
from ui.tables import Column, RowsModel, copy_rows
from ui.translating import translate

WIDTHS = (180, 460)  # pixels of the two columns


class SourceRows(Dialog):
    """Show every row that tells of an event, cell by cell, untouched."""

    def __init__(self, case: Case, event: Event, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("As the source has it"))
        self.resize(700, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for place, row in rows_behind(case, event):
            title = label(f"{place.file}, {place.place}" if place.place else place.file, "title")
            layout.addWidget(title)
            layout.addWidget(_cells(row) if row else _missing(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _cells(row: Row) -> QTableView:
    """Return the cells of a row that hold anything, one below the other."""
    model = RowsModel[tuple[str, str]]((
        Column(translate("SourceRows", "Column"), lambda cell: cell[0], width=WIDTHS[0]),
        Column(translate("SourceRows", "What it says"), lambda cell: cell[1], width=WIDTHS[1]),
    ))  # fmt: skip
    model.show(row.told)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setAccessibleName(translate("SourceRows", "Row at {place}").format(place=row.place))
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(True)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.horizontalHeader().setStretchLastSection(True)
    view.setColumnWidth(0, WIDTHS[0])
    QShortcut(QKeySequence.StandardKey.Copy, view).activated.connect(lambda: copy_rows(view))
    return view


def _missing() -> QLabel:
    return label(
        translate("SourceRows", "This row is not kept in the case, or the entry was not read from a table."),
        "soft",
        wraps=False,
    )
