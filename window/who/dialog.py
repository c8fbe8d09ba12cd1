"""Who is in the case: its people and its agencies in two tables, to correct, merge and split."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from case.model import Agency, Case, Person
from case.showing_dates import show
from ui.dialogs import Dialog
from ui.tables import Column, RowsModel, select_rows

HINT = "Select one to correct or split it, two to merge them."


class WhoDialog(Dialog):
    """Show people and agencies. Signals: `correct_wanted(id)`, `merge_wanted(id, id)`, `split_wanted(id)`,
    `register_wanted()`."""

    correct_wanted = Signal(str)
    merge_wanted = Signal(str, str)
    split_wanted = Signal(str)
    register_wanted = Signal()

    def __init__(self, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("People and agencies")
        self.resize(960, 560)
        self._case = case
        self._events: Counter[str] = Counter()
        self._models: tuple[RowsModel[Any], ...] = (RowsModel(self._of_people()), RowsModel(self._of_agencies()))
        self._tables = tuple(
            _table(model, name) for model, name in zip(self._models, ("People", "Agencies"), strict=True)
        )
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName("People or agencies")
        self._tabs.tabBar().setAccessibleName("People or agencies")
        for table in self._tables:
            self._tabs.addTab(table, table.accessibleName())
            table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
            table.activated.connect(lambda _: self._ask_correct())
        self._correct = QPushButton("C&orrect…")
        self._merge = QPushButton("&Merge…")
        self._split = QPushButton("&Split…")
        self.save_register = QPushButton("Save &register…")
        self.save_register.setToolTip("Keep the agencies as a CSV file, to be read with the next family of the area")
        self._lay_out()
        self._correct.clicked.connect(self._ask_correct)
        self._merge.clicked.connect(lambda: self.merge_wanted.emit(*self.chosen))
        self._split.clicked.connect(lambda: self.split_wanted.emit(self.chosen[0]))
        self.save_register.clicked.connect(self.register_wanted)
        self._tabs.currentChanged.connect(lambda _: self._enable())
        self.show_case(case)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are selected in the table that is looked at."""
        place = self._tabs.currentIndex()
        rows = sorted(index.row() for index in self._tables[place].selectionModel().selectedRows())
        return tuple(self._models[place].rows[row].id for row in rows)

    def show_case(self, case: Case) -> None:
        """Show another state of the case; what is selected stays so where it is still there."""
        before = self.chosen
        self._case = case
        self._events = Counter(id for event in case.events for id in {*event.person_ids, *event.agencies})
        for place, (model, rows) in enumerate(zip(self._models, (case.people, case.agencies), strict=True)):
            model.show(rows)
            self._tabs.setTabText(place, f"{self._tables[place].accessibleName()} ({len(rows):,})")
        self.choose(before)

    def choose(self, ids: tuple[str, ...]) -> None:
        """Select people or agencies by id."""
        for place, (model, table) in enumerate(zip(self._models, self._tables, strict=True)):
            rows = [row for row, one in enumerate(model.rows) if one.id in ids]
            if rows:
                self._tabs.setCurrentIndex(place)
                select_rows(table, rows)
        self._enable()

    def _ask_correct(self) -> None:
        if len(self.chosen) == 1:
            self.correct_wanted.emit(self.chosen[0])

    def _enable(self) -> None:
        number = len(self.chosen)
        self._correct.setEnabled(number == 1)
        self._split.setEnabled(number == 1)
        self._merge.setEnabled(number == 2)

    def _lay_out(self) -> None:
        hint = QLabel(HINT)
        hint.setProperty("role", "soft")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._correct, self._merge, self._split, self.save_register):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(hint)
        column.addWidget(self._tabs, 1)
        column.addLayout(row)

    def _of_people(self) -> tuple[Column[Person], ...]:
        return (
            Column("Name", lambda one: one.name, key=lambda one: one.name.casefold(), tip=_names, width=220),
            Column("Role", lambda one: one.role, width=150),
            Column("Sex", lambda one: one.sex.value, width=90),
            Column("Born", lambda one: show(one.born) if one.born else "", key=_birth, width=150),
            Column("Household", lambda one: one.household, width=120),
            Column("Focus", lambda one: "yes" if one.focus else "", width=70),
            Column("Events", self._number, key=lambda one: self._events[one.id], width=80, right=True),
        )

    def _of_agencies(self) -> tuple[Column[Agency], ...]:
        return (
            Column("Name", lambda one: one.name, key=lambda one: one.name.casefold(), tip=_names, width=270),
            Column("Kind", lambda one: one.kind, width=170),
            Column("A team of", self._parent_of, width=190),
            Column("In the count", self._counted, width=170),
            Column("Events", self._number, key=lambda one: self._events[one.id], width=80, right=True),
        )

    def _number(self, one: Person | Agency) -> str:
        return f"{self._events[one.id]:,}"

    def _parent_of(self, agency: Agency) -> str:
        found = self._case.agency_by_id.get(agency.parent or "")
        return found.name if found else ""

    def _counted(self, agency: Agency) -> str:
        verdict = next((one for one in self._case.verdicts if one.agency == agency.id), None)
        if verdict is None:
            return "by the rule"
        said = "counts" if verdict.counted else "does not count"
        return f"{said}: {verdict.reason}" if verdict.reason else said


def _birth(person: Person) -> str:
    return person.born.first.isoformat() if person.born and person.born.first else "9999"


def _names(one: Person | Agency) -> str:
    others = one.other_names if isinstance(one, Person) else one.aliases
    return f"{one.name}\nAlso: {', '.join(others)}" if others else one.name


def _table(model: RowsModel[Any], name: str) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setModel(model)
    model.setParent(table)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(30)
    for number, column in enumerate(model.columns):
        table.setColumnWidth(number, column.width)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
