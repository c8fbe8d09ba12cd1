"""The table of events."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from case.model import Case, Event
from case.showing_dates import show_dated
from drawing.theme import Theme
from ui.tables import Column, RowsModel, copy_rows, select_rows
from window import wording

TIP_WIDTH = 420  # pixels
TEXT = 5  # the column that takes what room is left
USUAL_WIDTH, MOST_WIDE = 1010, 1.5


class EventsPage(QWidget):
    """Show the events as rows. Signals: `selected(ids)`, `opened(id)` on a double click or Return."""

    selected = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = Case()
        self._order: dict[str, int] = {}
        self._model: RowsModel[Event] = RowsModel(self._columns())
        self._following = False
        self._fitting = False
        self._fitted_by_hand = False
        self._view = QTableView()
        self._view.setModel(self._model)
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)
        self._view.selectionModel().selectionChanged.connect(self._tell)
        self._view.activated.connect(lambda index: self.opened.emit(self._model.rows[index.row()].id))
        copying = QShortcut(QKeySequence.StandardKey.Copy, self._view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def show_case(self, case: Case, whole: Case) -> None:
        self._case = case
        self._order = {event.id: place for place, event in enumerate(case.events)}
        self._following = True
        self._model.show(case.events)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their share of a wide window, until somebody has drawn them otherwise."""
        super().resizeEvent(event)
        if not self._fitted_by_hand:
            share = min(MOST_WIDE, max(1.0, self.width() / USUAL_WIDTH))
            self._fitting = True
            for number, column in enumerate(self._model.columns):
                self._view.setColumnWidth(number, round(column.width * share))
            self._fitting = False

    def _column_drawn(self, number: int) -> None:
        if not self._fitting and self._view.isVisible() and number != TEXT:
            self._fitted_by_hand = True

    def copy(self) -> None:
        copy_rows(self._view)

    def _columns(self) -> tuple[Column[Event], ...]:
        def place(event: Event) -> int:
            return self._order.get(event.id, 0)

        return (
            Column("Date", lambda e: show_dated(e.when, e.until), place, width=164),
            Column("Agencies", lambda e: wording.agencies_of(self._case, e) or "–", width=168),
            Column("People", lambda e: wording.people_of(self._case, e) or wording.HOUSEHOLD, width=140),
            Column("Kind", lambda e: e.kind.value.capitalize(), width=96),
            Column("Times", lambda e: f"{e.occurrences:,}", lambda e: e.occurrences, width=64, right=True),
            Column("Text", lambda e: " ".join(e.text.split()), tip=_tip, width=280),
            Column("Source", wording.source_of, width=132),
        )

    def _dress(self) -> None:
        view = self._view
        view.setAccessibleName("Table of events")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setAlternatingRowColors(True)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(30)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda number, *_: self._column_drawn(number))

    def _chosen(self) -> frozenset[str]:
        rows = self._view.selectionModel().selectedRows()
        return frozenset(self._model.rows[index.row()].id for index in rows)

    def _tell(self, _chosen: QItemSelection, _let_go: QItemSelection) -> None:
        if not self._following:
            self.selected.emit(self._chosen())


def _tip(event: Event) -> str:
    from html import escape

    return f"<table width='{TIP_WIDTH}'><tr><td>{escape(event.text)}</td></tr></table>" if event.text else ""
