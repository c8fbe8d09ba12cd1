"""Placing agencies that stand in no register: dragged onto a kind or an agency, or by the menu; each is one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from case.model import Agency, Case
from case.sectors import Sector, agency_kinds
from importers.review.placing import Place, can_be_under
from importers.review.suggestions import Unknown, unknown_agencies
from ui.dialogs import Dialog
from ui.labels import label
from ui.translating import said
from window.who.place_menu import place_menu
from window.wording import count

SIZE = (900, 600)
WHERE = Qt.ItemDataRole.UserRole


class KindTree(QTreeWidget):
    """The kinds of service with the agencies of the case below them. Signals: `dropped(Place)`.

    `takes` tells whether what is dragged can stand there.
    """

    dropped = Signal(object)

    def __init__(self, takes: Callable[[Place], bool]) -> None:
        super().__init__()
        self._takes = takes
        self._entries: Counter[str] = Counter()
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAcceptDrops(True)
        self.setDragDropMode(QTreeWidget.DragDropMode.DropOnly)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(event.source(), QListWidget):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        where, item = self.place_at(event.position().toPoint()), self.itemAt(event.position().toPoint())
        if item is not None and where is not None and self._takes(where):
            self.setCurrentItem(item)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        where = self.place_at(event.position().toPoint())
        if where is not None and self._takes(where):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(where)

    def place_at(self, point: QPoint) -> Place | None:
        """Return where something dropped at a point would belong."""
        item = self.itemAt(point)
        found = item.data(0, WHERE) if item else None
        return found if isinstance(found, Place) else None

    @property
    def where(self) -> Place | None:
        """Where something placed at the chosen line would belong."""
        item = self.currentItem()
        found = item.data(0, WHERE) if item else None
        return found if isinstance(found, Place) else None

    def show_case(self, case: Case) -> None:
        """Show the kinds by sector, and the agencies of the case under theirs."""
        chosen = self.where
        self._entries = Counter(id for event in case.events for id in set(event.agencies))
        self.clear()
        by_kind: dict[str, list[Agency]] = {}
        for agency in case.agencies:
            if agency.kind and not agency.parent:
                by_kind.setdefault(agency.kind.casefold(), []).append(agency)
        for sector in Sector:
            kinds = [kind.name for kind in agency_kinds().values() if kind.sector is sector]
            if not kinds:
                continue
            head = QTreeWidgetItem(self, [said(sector.value)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            bold = head.font(0)
            bold.setBold(True)
            head.setFont(0, bold)
            head.setFirstColumnSpanned(True)
            for kind in kinds:
                item = QTreeWidgetItem(head, [said(kind).capitalize()])
                item.setData(0, WHERE, Place(kind=kind))
                for agency in by_kind.get(kind, ()):
                    self._add(item, case, agency)
                item.setExpanded(True)
            head.setExpanded(True)
        for found in self.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive):
            if chosen is not None and found.data(0, WHERE) == chosen:
                self.setCurrentItem(found)

    def _add(self, above: QTreeWidgetItem, case: Case, agency: Agency) -> None:
        number = self._entries[agency.id]
        item = QTreeWidgetItem(above, [agency.name, count(number, "entry", "entries") if number else ""])
        item.setData(0, WHERE, Place(parent=agency.id))
        for team in case.agencies:
            if team.parent == agency.id:
                number = self._entries[team.id]
                line = QTreeWidgetItem(item, [team.name, count(number, "entry", "entries") if number else ""])
                line.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setExpanded(True)


class PlacingDialog(Dialog):
    """List what stands in no register and let it be placed.

    Signals: `placed(Unknown, Place)`, `undo_wanted()`, `register_wanted()`. `show_case` is called with every change.
    """

    placed = Signal(object, object)
    undo_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Place agencies"))
        self.resize(*SIZE)
        self._case = case
        self._unknown: tuple[Unknown, ...] = ()
        self._left_out: set[str] = set()
        self._said = label(role="soft")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Agencies to place"))
        self._list.setWordWrap(True)
        self._list.setDragEnabled(True)
        self._list.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(lambda _: self._open_menu())
        self._list.currentRowChanged.connect(lambda _: self._enable())
        self._list.installEventFilter(self)
        self.tree = KindTree(self._can_stand)
        self.tree.setAccessibleName(self.tr("Kinds and agencies"))
        self.tree.dropped.connect(self._place)
        self.tree.itemActivated.connect(lambda item, _: self._place(item.data(0, WHERE)))
        self._where = self._button(self.tr("&Place…"), self._open_menu)
        self._here = self._button(self.tr("Place &here"), self._place_here)
        self._here.setToolTip(self.tr("Place the chosen agency where the tree is: under a kind, or as a team"))
        self._undo = self._button(self.tr("&Undo"), self._take_back)
        self._register = self._button(self.tr("Save &register…"), self.register_wanted.emit)
        self.tree.currentItemChanged.connect(lambda *_: self._enable())
        self._steps = 0
        self._lay_out()
        self.show_case(case)

    def _button(self, words: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: does())
        return button

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._list)
        split.addWidget(self.tree)
        split.setSizes([360, 500])
        split.setChildrenCollapsible(False)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._where, self._here, self._undo, self._register):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(split, 1)
        column.addLayout(row)

    def show_case(self, case: Case) -> None:
        """Show another state of the case; the place in the list stays."""
        row = max(self._list.currentRow(), 0)
        self._case = case
        self._unknown = tuple(one for one in unknown_agencies(case) if one.words not in self._left_out)
        self._list.clear()
        for one in self._unknown:
            where = self.tr("in no register") if not one.agency else self.tr("kind not known")
            item = QListWidgetItem(f"{one.words}\n{where}, {count(len(one.events), 'entry', 'entries')}")
            item.setToolTip(one.words)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, len(self._unknown) - 1))
        self.tree.show_case(case)
        self._said.setText(
            self.tr("Drag each onto its kind, or onto the agency whose team it is; or choose it and press Place.")
            if self._unknown
            else self.tr("Every agency that entries name has its place.")
        )
        self._enable()

    @property
    def chosen(self) -> Unknown | None:
        row = self._list.currentRow()
        return self._unknown[row] if 0 <= row < len(self._unknown) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self.chosen:
            self._open_menu()
            return True
        return super().eventFilter(watched, event)

    def _can_stand(self, where: Place) -> bool:
        one = self.chosen
        return one is not None and (not where.parent or can_be_under(self._case, one.agency, where.parent))

    def _enable(self) -> None:
        where = self.tree.where
        self._where.setEnabled(self.chosen is not None)
        self._here.setEnabled(where is not None and self._can_stand(where))
        self._undo.setEnabled(self._steps > 0)

    def _open_menu(self) -> None:
        one = self.chosen
        if one is not None:
            menu = place_menu(self._case, one, self, self._place)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(
                self._list.viewport().mapToGlobal(self._list.visualItemRect(self._list.currentItem()).bottomLeft())
            )

    def _place_here(self) -> None:
        self._place(self.tree.where)

    def _place(self, where: object) -> None:
        """Tell where the chosen one belongs; what is no agency and stands in words only leaves the list."""
        one = self.chosen
        if one is None or not isinstance(where, Place) or not self._can_stand(where):
            return
        if where.none and not one.agency:
            self._left_out.add(one.words)
            self.show_case(self._case)
            return
        self._steps += 1
        self.placed.emit(one, where)

    def _take_back(self) -> None:
        """Take back what was placed here last."""
        self._steps -= 1
        self.undo_wanted.emit()
