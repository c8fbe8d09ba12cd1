"""The table of events: sorted, typed over, its columns chosen, and put on paper as it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QVBoxLayout, QWidget

from case.model import Case, Event
from drawing.marks import Drawing
from drawing.tables import Heading, table_pages
from drawing.theme import Theme
from ui.cells import Cells, CellTable
from ui.tables import RowsModel, copy_rows, dress, select_rows, shown_columns
from window.editing.event_columns import HIDDEN, SOURCE, TEXT, event_columns
from window.wording import count

USUAL_WIDTH, MOST_WIDE = 1010, 1.5
ROW = 30  # pixels
MOST_PAGES_ROWS = 20_000  # rows that are laid out for paper
Trigger = QAbstractItemView.EditTrigger


class EventsPage(QWidget):
    """Show the events as rows.

    Signals: `selected(ids)`, `opened(id)` on Return or a double click where nothing is typed over, `corrected(Event,
    title of the column)` when a cell was typed over, `refused(sentence)` when it could not be read.
    """

    selected = Signal(object)
    opened = Signal(str)
    corrected = Signal(object, str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = self._whole = Case()
        self._order: dict[str, int] = {}
        self._model: RowsModel[Event] = RowsModel(
            event_columns(lambda: self._whole, lambda event: self._order.get(event.id, 0))
        )
        self._following = False
        self._fitting = False
        self._fitted_by_hand = False
        self._least = 1.0  # of their usual widths, whatever the window has
        self._view = CellTable()
        self._view.setModel(self._model)
        self._cells = Cells(self._view)
        self._view.setItemDelegate(self._cells)
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)
        self._connect()

    def _connect(self) -> None:
        self._view.selectionModel().selectionChanged.connect(self._tell)
        self._view.activated.connect(lambda index: self.opened.emit(self._model.rows[index.row()].id))
        self._model.corrected.connect(self.corrected, Qt.ConnectionType.QueuedConnection)  # once the cell is left
        self._cells.refused.connect(self.refused)
        copying = QShortcut(QKeySequence.StandardKey.Copy, self._view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def show_case(self, case: Case, whole: Case) -> None:
        """Show the events of a case; the cell with the keyboard keeps it."""
        at = self._view.currentIndex()
        there = (self._model.rows[at.row()].id, at.column()) if at.isValid() else ("", 0)
        self._case, self._whole = case, whole
        self._order = {event.id: place for place, event in enumerate(case.events)}
        self._following = True
        self._model.show(case.events)
        row = next((row for row, event in enumerate(self._model.rows) if event.id == there[0]), -1)
        if row >= 0:
            flags = self._view.selectionModel().SelectionFlag
            self._view.selectionModel().setCurrentIndex(self._model.index(row, there[1]), flags.NoUpdate)
        self._following = False

    def select(self, ids: frozenset[str], about: str) -> None:
        """Select the rows of these events without telling of it."""
        if ids == self._chosen():
            return
        self._following = True
        select_rows(self._view, [row for row, event in enumerate(self._model.rows) if event.id in ids])
        self._following = False

    def set_theme(self, theme: Theme) -> None:
        self._view.viewport().update()

    def set_changeable(self, on: bool) -> None:
        """Let cells be typed over, or not."""
        self._model.changeable = on

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer actions of the window in the menu of a row."""
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._view.addActions(list(actions))

    @property
    def columns(self) -> bytes:
        """Which columns are shown, how wide and in which order, in Qt's own bytes."""
        return bytes(self._view.horizontalHeader().saveState().data())

    def restore_columns(self, state: bytes) -> None:
        """Show the columns as they were left; what does not fit the table any more is let go."""
        header = self._view.horizontalHeader()
        if state and header.restoreState(QByteArray(state)):
            self._fitted_by_hand = True
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionHidden(TEXT, False)

    def fill_columns(self, menu: QMenu) -> None:
        """Offer the columns to be shown and hidden; the words of the entries always stay."""
        menu.clear()
        header = self._view.horizontalHeader()
        for number, column in enumerate(self._model.columns):
            shown = menu.addAction(column.title)
            shown.setCheckable(True)
            shown.setChecked(not header.isSectionHidden(number))
            shown.setEnabled(number != TEXT)
            shown.toggled.connect(lambda on, number=number: header.setSectionHidden(number, not on))

    def on_paper(self, width: float, height: float) -> tuple[Drawing, ...]:
        """Return the rows as they are shown, filtered and sorted, with the columns that are shown."""
        columns = shown_columns(self._view)
        shown = [self._model.columns[number] for number in columns]
        heads = [
            Heading(column.title, float(self._view.columnWidth(number)), column.right)
            for number, column in zip(columns, shown, strict=True)
        ]
        rows = [[column.text(event) for column in shown] for event in self._model.rows[:MOST_PAGES_ROWS]]
        title = self._whole.title or self.tr("Events")
        return table_pages(title, self._said(), heads, rows, width, height)

    def _said(self) -> str:
        """Say how much of the case is shown."""
        shown, whole = len(self._case.events), len(self._whole.events)
        if shown == whole:
            return count(whole, "event")
        return self.tr("{shown} of {whole}, as filtered").format(shown=f"{shown:,}", whole=count(whole, "event"))

    def dress_for_room(self, scale: float) -> None:
        """Give rows and columns the room that larger words need; where it was read does not concern a room."""
        self._least = scale
        self._view.verticalHeader().setDefaultSectionSize(round(ROW * scale))
        self._view.setColumnHidden(SOURCE, True)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their share of a wide window, until somebody has drawn them otherwise."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        if not self._fitted_by_hand:
            share = max(self._least, min(MOST_WIDE, max(1.0, self.width() / USUAL_WIDTH)))
            self._fitting = True
            for number, column in enumerate(self._model.columns):
                self._view.setColumnWidth(number, round(column.width * share))
            self._fitting = False

    def _column_drawn(self, number: int) -> None:
        if not self._fitting and self._view.isVisible() and number != TEXT:
            self._fitted_by_hand = True

    def copy(self) -> None:
        copy_rows(self._view)

    def _dress(self) -> None:
        view = self._view
        view.setAccessibleName(self.tr("Table of events"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        dress(view)
        view.verticalHeader().setDefaultSectionSize(ROW)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for number in HIDDEN:
            header.setSectionHidden(number, True)
        header.sectionResized.connect(lambda number, *_: self._column_drawn(number))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self._offer_columns(header.mapToGlobal(place)))

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_columns(menu)
        menu.popup(place)

    def _chosen(self) -> frozenset[str]:
        rows = self._view.selectionModel().selectedRows()
        return frozenset(self._model.rows[index.row()].id for index in rows)

    def _tell(self, _chosen: QItemSelection, _let_go: QItemSelection) -> None:
        if not self._following:
            self.selected.emit(self._chosen())
