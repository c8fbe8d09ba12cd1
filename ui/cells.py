"""Cells of a table that can be typed over: the words are read as one types, and refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.tables import Column, RowsModel

Index = QModelIndex | QPersistentModelIndex
TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Cells(QStyledItemDelegate):
    """Let the cells of a table be typed over, where its columns can read.

    A refused word stays in the cell, with the sentence below it. Signals: `refused(sentence)`.
    """

    refused = Signal(str)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._column(index)
        if column.offered and not column.several:
            box = QComboBox(parent)
            box.addItems(list(column.offered()))
            box.setAccessibleName(column.title)
            box.activated.connect(lambda _: self._take(box))
            return box
        line = QLineEdit(parent)
        line.setAccessibleName(column.title)
        if column.offered:
            line.setCompleter(_Several(column.offered(), line))
        kept = QPersistentModelIndex(index)
        line.textEdited.connect(lambda words: self._say(line, self._reading(kept, words)))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(words)))
        elif isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        words = _words(editor)
        if words == str(index.data(Qt.ItemDataRole.EditRole) or ""):
            return
        try:
            self._column(index).read(self._row(index), words)
        except ValueError as error:
            self.refused.emit(str(error))
        else:
            model.setData(index, words, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        super().updateEditorGeometry(editor, option, index)
        least = min(self._view.viewport().width(), max(editor.width(), editor.sizeHint().width()))
        left = max(0, min(editor.x(), self._view.viewport().width() - least))
        high = max(editor.height(), editor.sizeHint().height())
        editor.setGeometry(left, editor.y() - (high - editor.height()) // 2, least, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the words in the cell while they cannot be read."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in TAKING:
            index = self._view.currentIndex()
            if isinstance(watched, QLineEdit) and index.isValid() and (why := self._refusal(index, watched.text())):
                self._say(watched, why)
                self.refused.emit(why)
                return True
        return super().eventFilter(watched, event)

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def _refusal(self, index: Index, words: str) -> str:
        try:
            self._column(index).read(self._row(index), words)
        except ValueError as error:
            return str(error)
        return ""

    def _reading(self, index: Index, words: str) -> str:
        """Return how the words are understood where that is not plain, or why they are not."""
        column = self._column(index)
        try:
            read = column.read(self._row(index), words)
        except ValueError as error:
            return str(error) if words.strip() else ""
        said = column.text(read)
        return column.understood.format(said) if column.understood and said else ""

    @staticmethod
    def _say(editor: QWidget, sentence: str) -> None:
        QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), sentence, editor, editor.rect(), 60_000)

    def _model(self) -> RowsModel[object]:
        model = self._view.model()
        assert isinstance(model, RowsModel)  # noqa: S101 - what the table was made with
        return model

    def _column(self, index: Index) -> Column[object]:
        return self._model().columns[index.column()]

    def _row(self, index: Index) -> object:
        return self._model().rows[index.row()]


class CellTable(QTableView):
    """A table whose F2 goes to the cell, where one can be typed over, before it goes to the window."""

    def event(self, event: QEvent) -> bool:
        wanted = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2 and not event.modifiers()
        if event.type() is QEvent.Type.ShortcutOverride and wanted and self.can_type():
            event.accept()
            return True
        return super().event(event)

    def can_type(self) -> bool:
        """Tell whether the cell with the keyboard can be typed over."""
        index = self.currentIndex()
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)


class _Several(QCompleter):
    """Complete the last of several names apart by commas or semicolons."""

    def __init__(self, names: Sequence[str], line: QLineEdit) -> None:
        super().__init__(list(names), line)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line: Callable[[], str] = line.text

    def splitPath(self, path: str) -> list[str]:
        return [path[_start_of_last(path) :].strip()]

    def pathFromIndex(self, index: Index) -> str:
        typed = self._line()
        before = typed[: _start_of_last(typed)]
        name = str(index.data())
        return f"{before.rstrip()} {name}" if before else name


def _start_of_last(words: str) -> int:
    return max(words.rfind(","), words.rfind(";")) + 1


def _words(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
