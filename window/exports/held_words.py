"""The words that wait for review: nothing of them leaves until somebody says that they name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from privacy.looking import Held
from ui.labels import label
from ui.translating import mark, said

EXPLAINED = mark(
    "These words are in no list, so they do not leave: [name] or [word] stands in their place. "
    "Choose those that name nobody, no place and no agency, and let them leave."
)
NOTHING = mark("No word waits for review.")


class HeldWords(QWidget):
    """The words with what stands around them.

    Signals: `accepted(tuple of words)` may leave; `quieted(frozenset of event ids)` leave without their words.
    """

    accepted = Signal(object)
    quieted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: tuple[Held, ...] = ()
        self._said = label(said(EXPLAINED))
        self.table = QTableWidget(0, 2)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([self.tr("Held back"), self.tr("Where it stands")])
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(self.tr("Words that wait for review"))
        self.let_leave = QPushButton(self.tr("They name nobody: let them leave"))
        self.quiet = QPushButton(self.tr("Drop the words of these events"))
        self.let_leave.clicked.connect(lambda: self.accepted.emit(tuple(held.words for held in self.chosen)))
        self.quiet.clicked.connect(
            lambda: self.quieted.emit(frozenset(held.event for held in self.chosen if held.event))
        )
        self.table.itemSelectionChanged.connect(self._enable)
        row = QHBoxLayout()
        row.addWidget(self.let_leave)
        row.addWidget(self.quiet)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self._enable()

    @property
    def chosen(self) -> tuple[Held, ...]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return tuple(self._held[row] for row in rows)

    def show_held(self, held: Sequence[Held], more: int = 0) -> None:
        """Show the words; `more` are held back besides."""
        self._held = tuple(held)
        self.table.clearSelection()
        self.table.setRowCount(len(held))
        for row, one in enumerate(held):
            for column, words in enumerate((one.words, one.around)):
                item = QTableWidgetItem(words)
                item.setToolTip("")
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.table.setItem(row, column, item)
        self.table.resizeColumnToContents(0)
        besides = " " + self.tr("{number} more are not shown.").format(number=f"{more:,}") if more else ""
        self._said.setText(said(EXPLAINED) + besides if held else said(NOTHING))
        self._enable()

    def _enable(self) -> None:
        some = bool(self.table.selectedIndexes())
        self.let_leave.setEnabled(some)
        self.quiet.setEnabled(some)
