"""A drop-down in which several things can be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from ui.translating import translate

KEY = Qt.ItemDataRole.UserRole
SEARCHED_FROM = 12  # a shorter list is read faster than searched
ROW = 28
MOST_ROWS = 14
NAMED = 3
TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choice(NamedTuple):
    """Something to tick: its key, its words, and whether it is one of the group above it."""

    key: str
    words: str
    inner: bool = False


class Choices(QToolButton):
    """A button that opens a list to tick; it says how many are ticked.

    Signals: `picked(frozenset of keys)`.
    """

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, says_names: bool = False) -> None:
        super().__init__(parent)
        self._name = name
        self._says_names = says_names
        self._choices: tuple[Choice, ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self.setProperty("menu", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list = _TickList(name, self)
        self._list.ticks_changed.connect(self._tell)
        self.clicked.connect(self.open)
        self._say()

    @property
    def ticked(self) -> frozenset[str]:
        return self._ticked

    def show_choices(self, choices: Sequence[Choice], ticked: frozenset[str]) -> None:
        """Offer other things; what is ticked stays so without a signal."""
        if (tuple(choices), ticked) == (self._choices, self._ticked):
            return
        self._choices, self._ticked = tuple(choices), ticked
        self.setEnabled(bool(choices))
        if not self._list.isVisible():
            self._list.fill(self._choices, ticked)
        self._say()

    def open(self) -> None:
        self._list.fill(self._choices, self._ticked)
        self._list.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def _tell(self, ticked: frozenset[str]) -> None:
        self._ticked = ticked
        self._say()
        self.picked.emit(ticked)

    def _say(self) -> None:
        number = len(self._ticked)
        names = [choice.words for choice in self._choices if choice.key in self._ticked]
        if self._says_names:
            self.setText(_in_short(names) or self.tr("Choose {name}").format(name=self._name.lower()))
        else:
            self.setText(f"{self._name}: {number}" if number else self._name)
        nothing = self.tr("{name}, none chosen") if self._says_names else self.tr("{name}, all")
        words = self.tr("{name}, {number} chosen") if number else nothing
        self.setAccessibleName(words.format(name=self._name, number=number))
        self.setToolTip(", ".join(names) if names else self.tr("Choose {name}").format(name=self._name.lower()))
        self.setProperty("chosen", bool(number))
        self.style().polish(self)


def _in_short(names: Sequence[str]) -> str:
    """Return names that fit into a button: the first ones, and how many more there are."""
    first = ", ".join(names[:NAMED])
    more = translate("Choices", "{first} and {number} more")
    return more.format(first=first, number=len(names) - NAMED) if len(names) > NAMED else first


class _TickList(QFrame):
    """The list that drops down. Signals: `ticks_changed(frozenset of keys)`."""

    ticks_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("dropdown")
        find = self.tr("Find {name}").format(name=name.lower())
        self._search = QLineEdit(self, placeholderText=find, clearButtonEnabled=True)
        self._search.setAccessibleName(find)
        self._list = QListWidget(self)
        self._list.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self._search.textChanged.connect(self._narrow)
        self._search.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.itemChanged.connect(lambda _: self.ticks_changed.emit(self._keys()))
        self._list.itemClicked.connect(self._clicked)

    def fill(self, choices: Sequence[Choice], ticked: frozenset[str]) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for choice in choices:
            item = QListWidgetItem("     " * choice.inner + choice.words)
            item.setData(KEY, choice.key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if choice.key in ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._search.clear()
        self._search.setVisible(len(choices) >= SEARCHED_FROM)

    def open_below(self, button: QWidget) -> None:
        """Open under the button, wide and high enough, within the screen."""
        rows = max(1, min(self._list.count(), MOST_ROWS))
        width = max(button.width(), min(420, self._list.sizeHintForColumn(0) + 64))
        self.resize(width, rows * ROW + 32 + (44 if not self._search.isHidden() else 0))
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        room = button.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)
        self.show()
        (self._list if self._search.isHidden() else self._search).setFocus()
        if self._list.count():
            self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search down into the list, and tick there with the space bar."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if watched is self._search and event.key() == Qt.Key.Key_Down:
            self._list.setFocus()
            return True
        item = self._list.currentItem()
        if watched is self._list and item is not None and event.key() in TICKING:
            self._clicked(item)
            return True
        return False

    def _clicked(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _narrow(self, words: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())

    def _keys(self) -> frozenset[str]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return frozenset(str(i.data(KEY)) for i in items if i.checkState() is Qt.CheckState.Checked)
