"""People against agencies: how many events stand behind each pair, the more the stronger the ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from case.model import Case
from case.showing_dates import show
from drawing.marks import Ink
from drawing.theme import LIGHT, Theme
from ui.style import mixed
from window.wording import count

if TYPE_CHECKING:
    from analysis.matrix import Contact, Matrix

Index = QModelIndex | QPersistentModelIndex
ROW, NARROW, NAME = 30, 104, 150  # pixels
LEAST_INK, MOST_INK = 0.06, 0.34  # shares of the accent in the ground of a cell: words stay readable on both
LINES = 3  # of an agency's name


class MatrixTable(QTableView):
    """Show a matrix. Signals: `chosen(ids)` of the events behind a cell."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = _MatrixModel()
        self.setModel(self._model)
        self.setItemDelegate(_Grounds(self._model, self))
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(NARROW)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setHighlightSections(False)
        across.setMinimumHeight(across.fontMetrics().lineSpacing() * LINES + 12)
        down.setDefaultSectionSize(ROW)
        down.setMinimumWidth(NAME)
        down.setHighlightSections(False)
        self.clicked.connect(self._tell)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))

    def show_matrix(self, matrix: Matrix, case: Case) -> None:
        """Show who had contact with whom."""
        self._model.show(matrix, case)
        head = max(self.horizontalHeader().sizeHint().height(), self.horizontalHeader().minimumHeight())
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + len(matrix.people) * ROW + bar + 2)

    def set_theme(self, theme: Theme) -> None:
        self._model.theme = theme
        self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        cell = self._model.cell(index) if index.isValid() else None
        if cell:
            self.chosen.emit(frozenset(cell.events))


class _Grounds(QStyledItemDelegate):
    """Paint the ground of a cell, which the style sheet would leave out."""

    def __init__(self, model: _MatrixModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if ground := self._model.ground(index):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class _MatrixModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._case = Case()
        self._people: tuple[str, ...] = ()
        self._agencies: tuple[str, ...] = ()
        self._cells: Mapping[tuple[str, str], Contact] = {}
        self._most = 1

    def show(self, matrix: Matrix, case: Case) -> None:
        self.beginResetModel()
        self._case, self._people, self._agencies = case, matrix.people, matrix.agencies
        self._cells = {(cell.person, cell.agency): cell for cell in matrix.cells}
        self._most = max((len(cell.events) for cell in matrix.cells), default=1)
        self.endResetModel()

    def ground(self, index: Index) -> QColor | None:
        """Return the colour behind a cell, the stronger the more events; None where there are none."""
        cell = self.cell(index)
        if cell is None:
            return None
        share = LEAST_INK + (MOST_INK - LEAST_INK) * len(cell.events) / self._most
        return mixed(self.theme, Ink.ACCENT, Ink.PAPER, share)

    def cell(self, index: Index) -> Contact | None:
        return self._cells.get((self._people[index.row()], self._agencies[index.column()]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._agencies)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            agency = self._case.agency_by_id.get(self._agencies[section])
            return agency.name if agency else self._agencies[section]
        person = self._case.person_by_id.get(self._people[section])
        return person.name if person else self._people[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index) if index.isValid() else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{len(cell.events):,}" if cell else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index, cell)
        return None

    def _said(self, index: Index, cell: Contact | None) -> str:
        """Return a cell in words: who, with whom, how often, when last."""
        person = str(self.headerData(index.row(), Qt.Orientation.Vertical))
        agency = str(self.headerData(index.column(), Qt.Orientation.Horizontal))
        if cell is None:
            return self.tr("{person}, {agency}: no contact told").format(person=person, agency=agency)
        events = count(len(cell.events), "event", "events")
        said = self.tr("{person}, {agency}: {events}").format(person=person, agency=agency, events=events)
        if cell.latest is None:
            return said
        last = self.tr("last contact {when}, {days} before the end of the data").format(
            when=show(cell.latest), days=count(cell.days_since or 0, "day", "days")
        )
        return f"{said}, {last}"
