"""The palette: type a few letters, choose with the arrows, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from drawing.marks import Ink
from drawing.theme import Theme
from ui.dialogs import Dialog
from ui.labels import label
from ui.translating import mark, said
from window.palette.matches import KINDS, Entry, Finder, Kind

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTRY = Qt.ItemDataRole.UserRole
NOTHING = mark("Nothing is called so.")


class PaletteDialog(Dialog):
    """Find anything. Signals: `picked(Entry)`, once it is closed."""

    picked = Signal(object)

    def __init__(self, finder: Finder, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find anything"))
        self._finder = finder
        self._words = QLineEdit(placeholderText=self.tr("An action, a person, an agency, words of an entry"))
        self._words.setAccessibleName(self.tr("Find an action, a person, an agency or an entry"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Delegate(theme, self._list))
        self._said = label(self.tr("Up and down choose, Enter goes there, Escape leaves."), "small", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._words, self._list, self._said):
            column.addWidget(part)
        self.resize(min(720, parent.width() - 48), min(480, parent.height() - 96))
        self._words.textChanged.connect(self._find)
        self._words.installEventFilter(self)
        self._list.itemClicked.connect(self._pick)
        self._list.itemActivated.connect(self._pick)
        self._words.returnPressed.connect(lambda: self._pick(self._list.currentItem()))
        self._find("")
        self._words.setFocus()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is found, as it is listed."""
        return tuple(self._list.item(row).data(ENTRY) for row in range(self._list.count()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move through what is found while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in MOVES:
            page = 8 if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
            step = -page if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else page
            self._list.setCurrentRow(max(0, min(self._list.currentRow() + step, self._list.count() - 1)))
            return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        self._list.clear()
        for entry in self._finder.find(typed):
            item = QListWidgetItem(entry.words)
            item.setData(ENTRY, entry)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{entry.words}, {entry.beside or said(KINDS[entry.kind])}"
            )
            item.setToolTip(entry.words)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        hint = self.tr("Up and down choose, Enter goes there, Escape leaves.")
        self._said.setText(hint if self._list.count() else said(NOTHING))

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            entry = item.data(ENTRY)
            self.accept()
            self.picked.emit(entry)


class _Delegate(QStyledItemDelegate):
    """Paint an entry in one line: its words on the left, what stands beside them on the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, option.fontMetrics.height() + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        widget: QWidget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        room: QRect = option.rect.adjusted(12, 0, -12, 0)
        metrics = option.fontMetrics
        beside = entry.beside or (said(KINDS[entry.kind]) if entry.kind is not Kind.ACTION else "")
        most = room.width() // 2 if entry.kind is not Kind.EVENT else room.width() * 2 // 5
        beside = metrics.elidedText(beside, Qt.TextElideMode.ElideRight, most)
        taken = metrics.horizontalAdvance(beside) + 24 if beside else 0
        words = metrics.elidedText(entry.words, Qt.TextElideMode.ElideRight, room.width() - taken)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme[Ink.TEXT]))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(self._theme[Ink.SOFT]))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, beside)
        painter.restore()
