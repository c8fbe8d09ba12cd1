"""The lists of a case in tables: who is in it, how they are tied, who was asked, what was said, what was read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from case.model import Case
from ui.dialogs import Dialog
from ui.labels import label
from ui.tables import RowsModel, copy_rows, dress, select_rows
from window.who.lists import Does, Lists
from window.who.tabs import Tab


class WhoDialog(Dialog):
    """Show the lists of a case.

    Signals: `add_wanted(Tab)`, `correct_wanted(id)`, `delete_wanted(Tab, ids)`,
    `merge_wanted(ids)`, `split_wanted(id)`, `rows_wanted(id)` and `events_wanted(id)` of a source,
    `place_wanted()`, `register_wanted()`.
    """

    add_wanted = Signal(int)
    correct_wanted = Signal(str)
    delete_wanted = Signal(int, object)
    merge_wanted = Signal(object)
    split_wanted = Signal(str)
    rows_wanted = Signal(str)
    events_wanted = Signal(str)
    place_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, case: Case, parent: QWidget, first: int = Tab.PEOPLE) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lists of the case"))
        self.resize(1020, 580)
        self._lists = Lists(case)
        self._listings = self._lists.all()
        self._models: tuple[RowsModel[Any], ...] = tuple(RowsModel(listing.columns) for listing in self._listings)
        self._tables = tuple(
            _table(model, listing.title) for model, listing in zip(self._models, self._listings, strict=True)
        )
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Lists"))
        self._tabs.tabBar().setAccessibleName(self.tr("Lists"))
        for table in self._tables:
            self._tabs.addTab(table, table.accessibleName())
            table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
            table.activated.connect(lambda _: self._ask_first())
        self._hint = label(role="soft")
        self._make_buttons()
        self._lay_out()
        self._tabs.currentChanged.connect(lambda _: self._enable())
        self.show_case(case)
        self.look_at(first)

    def _make_buttons(self) -> None:
        self._add = QPushButton(self.tr("&Add…"))
        self._correct = QPushButton(self.tr("C&orrect…"))
        self._delete = QPushButton(self.tr("&Delete"))
        self._merge = QPushButton(self.tr("&Merge…"))
        self._split = QPushButton(self.tr("&Split…"))
        self._rows = QPushButton(self.tr("&Open its rows"))
        self._of_source = QPushButton(self.tr("Select its &events"))
        self._place = QPushButton(self.tr("&Place…"))
        self._place.setToolTip(self.tr("Say of agencies that stand in no register what they are"))
        self.save_register = QPushButton(self.tr("Save &register…"))
        self.save_register.setToolTip(
            self.tr("Keep the agencies as a CSV file, to be read with the next family of the area")
        )
        self._buttons = {
            Does.ADD: self._add, Does.CORRECT: self._correct, Does.DELETE: self._delete, Does.MERGE: self._merge,
            Does.SPLIT: self._split, Does.ROWS: self._rows, Does.EVENTS: self._of_source,
            Does.PLACE: self._place, Does.SAVE: self.save_register,
        }  # fmt: skip
        self._add.clicked.connect(lambda: self.add_wanted.emit(self._tabs.currentIndex()))
        self._correct.clicked.connect(self._ask_first)
        self._delete.clicked.connect(self._ask_delete)
        self._merge.clicked.connect(lambda: self.merge_wanted.emit(tuple(self.chosen)))
        self._split.clicked.connect(lambda: self.split_wanted.emit(self.chosen[0]))
        self._rows.clicked.connect(self._ask_first)
        self._of_source.clicked.connect(lambda: self.events_wanted.emit(self.chosen[0]))
        self._place.clicked.connect(self.place_wanted)
        self.save_register.clicked.connect(self.register_wanted)
        for table in self._tables:
            deleting = QShortcut(QKeySequence.StandardKey.Delete, table)
            deleting.setContext(Qt.ShortcutContext.WidgetShortcut)
            deleting.activated.connect(self._ask_delete)
            copying = QShortcut(QKeySequence.StandardKey.Copy, table)
            copying.setContext(Qt.ShortcutContext.WidgetShortcut)
            copying.activated.connect(lambda table=table: copy_rows(table))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are selected in the table that is looked at."""
        place = self._tabs.currentIndex()
        rows = sorted(index.row() for index in self._tables[place].selectionModel().selectedRows())
        return tuple(self._models[place].rows[row].id for row in rows)

    def look_at(self, number: int) -> None:
        """Show one of the lists."""
        self._tabs.setCurrentIndex(number)
        self._tables[number].setFocus()

    def show_case(self, case: Case) -> None:
        """Show another state of the case: what was added to the list that is looked at is selected, or what was."""
        chosen, listed = self.chosen, self._listed()
        self._lists.show(case)
        for place, (model, listing) in enumerate(zip(self._models, self._listings, strict=True)):
            rows = listing.rows(case)
            model.show(rows)
            self._tabs.setTabText(place, f"{listing.title} ({len(rows):,})")
        added = self._listed() - listed if listed else frozenset[str]()
        self.choose(tuple(added) or chosen)

    def _listed(self) -> frozenset[str]:
        return frozenset(one.id for one in self._models[self._tabs.currentIndex()].rows)

    def choose(self, ids: tuple[str, ...]) -> None:
        """Select what is listed by id."""
        for place, (model, table) in enumerate(zip(self._models, self._tables, strict=True)):
            rows = [row for row, one in enumerate(model.rows) if one.id in ids]
            if rows:
                self._tabs.setCurrentIndex(place)
                select_rows(table, rows)
        self._enable()

    def _ask_first(self) -> None:
        """Do with the one that is selected what is done most: correct it, or open its rows."""
        if len(self.chosen) == 1:
            does = self._listings[self._tabs.currentIndex()].does
            (self.rows_wanted if Does.ROWS in does else self.correct_wanted).emit(self.chosen[0])

    def _ask_delete(self) -> None:
        if self.chosen and Does.DELETE in self._listings[self._tabs.currentIndex()].does:
            self.delete_wanted.emit(self._tabs.currentIndex(), frozenset(self.chosen))

    def _enable(self) -> None:
        listing, number = self._listings[self._tabs.currentIndex()], len(self.chosen)
        self._hint.setText(listing.hint)
        for does, button in self._buttons.items():
            button.setVisible(does in listing.does)
        for button in (self._correct, self._split, self._rows, self._of_source):
            button.setEnabled(number == 1)
        self._merge.setEnabled(number > 1)
        self._delete.setEnabled(number > 0)
        self._delete.setText(self.tr("&Delete {number}").format(number=number) if number > 1 else self.tr("&Delete"))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._hint)
        column.addWidget(self._tabs, 1)
        column.addLayout(row)


def _table(model: RowsModel[Any], name: str) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setModel(model)
    model.setParent(table)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
    dress(table)
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.verticalHeader().setDefaultSectionSize(30)
    widest = max(range(len(model.columns)), key=lambda number: model.columns[number].width)
    for number, column in enumerate(model.columns):
        table.setColumnWidth(number, column.width)
    table.horizontalHeader().setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    return table
