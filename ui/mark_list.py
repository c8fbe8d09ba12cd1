"""What a screen reader finds in a picture: a list of its marks, each with its words, its place and its state.

Qt makes the accessible cells of a list view itself and looks after their lives, so the marks are the rows of one
that is never painted and takes neither mouse nor keys. They are worked out only when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

NO_ONE: frozenset[str] = frozenset()
REST = 60  # milliseconds after the last move until the marks are told anew
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Told(NamedTuple):
    """A mark: the key of what it stands for, what is read out, and where it is in the picture's widget."""

    key: str
    words: str
    rect: QRect


class Telling(NamedTuple):
    """The marks of one kind that are in sight, what they are together, and the part of the widget they stand in."""

    name: str
    area: QRect
    marks: tuple[Told, ...]


class _Rows(QAbstractListModel):
    """The marks as rows; `tell` is asked when the first row is."""

    def __init__(self, tell: Callable[[], Telling], told: Callable[[Telling], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._tell, self._say_told = tell, told
        self._telling: Telling | None = None

    @property
    def is_known(self) -> bool:
        return self._telling is not None

    @property
    def telling(self) -> Telling:
        if self._telling is None:
            self._telling = self._tell()
            self._say_told(self._telling)
        return self._telling

    def forget(self) -> None:
        self.beginResetModel()
        self._telling = None
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.telling.marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.telling.marks[index.row()].words
        return None


class MarkList(QListView):
    """The marks of a picture as a screen reader finds them.

    Signals: `toggled(key)` when a screen reader selects a mark or lets go of it.
    """

    toggled = Signal(str)

    def __init__(self, picture: QWidget, name: str, tell: Callable[[], Telling]) -> None:
        super().__init__(picture)
        self.setAccessibleName(name)
        self.setGeometry(picture.rect())
        self._rows = _Rows(tell, self._take, self)
        self._selected, self._focused = NO_ONE, ""
        self._following = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.forget)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMask(QRegion(-1, -1, 1, 1))  # lies outside: nothing of it is ever painted
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setModel(self._rows)

    @property
    def telling(self) -> Telling:
        """What is told now."""
        return self._rows.telling

    def forget(self) -> None:
        """Let go of what was told: the picture shows something else."""
        self._rest.stop()
        if self._rows.is_known:
            self._rows.forget()

    def forget_soon(self) -> None:
        """Let go of what was told once the picture rests."""
        if self._rows.is_known:
            self._rest.start()

    def follow(self, selected: frozenset[str], focused: str = "") -> None:
        """Take over what is selected in the picture, and where the keyboard is."""
        self._selected, self._focused = selected, focused
        if self._rows.is_known:
            self._mark()

    def read_out(self, key: str) -> bool:
        """Tell the screen reader that the keyboard is on a mark now; tell whether there is such a mark."""
        if self._rest.isActive() or self._row_of(key) < 0:
            self.forget()
        row = self._row_of(key)
        if row < 0:
            return False
        self.follow(self._selected, key)
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)
        return True

    def _row_of(self, key: str) -> int:
        return next((row for row, mark in enumerate(self.telling.marks) if mark.key == key), -1)

    def _take(self, telling: Telling) -> None:
        self.setAccessibleName(telling.name)
        self.setGeometry(telling.area)
        self._mark()

    def _mark(self) -> None:
        """Bring the state of the rows in line with the picture."""
        selection, current = QItemSelection(), NOWHERE
        for row, mark in enumerate(self.telling.marks):
            index = self._rows.index(row, 0)
            if mark.key in self._selected:
                selection.select(index, index)
            if mark.key == self._focused and not current.isValid():
                current = index
        self._following = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._following = False

    # what Qt asks of a view, or would do

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._following or not self._rows.is_known:
            return
        rows = [index.row() for part in (selected, deselected) for index in part.indexes()]
        for key in dict.fromkeys(self.telling.marks[row].key for row in rows):
            self.toggled.emit(key)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or not self._rows.is_known:
            return QRect()
        at = self.telling.area.topLeft() + self.viewport().pos()
        return self.telling.marks[index.row()].rect.translated(-at)

    def indexAt(self, point: QPoint) -> QModelIndex:
        at = point + self.telling.area.topLeft() + self.viewport().pos()
        found = (row for row, mark in enumerate(self.telling.marks) if mark.rect.contains(at))
        row = next(found, -1)
        return self._rows.index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Do nothing: the picture brings things into sight itself."""

    def doItemsLayout(self) -> None:
        """Do nothing: the picture has placed its marks."""

    def updateGeometries(self) -> None:
        """Do nothing: there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Do nothing: the picture is what is seen."""
