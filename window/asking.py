"""A dialog that asks for a few words: a reason, a comment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui.dialogs import Dialog
from ui.labels import label, name_of_field


class WordsDialog(Dialog):
    """Ask for words about something that is told above them. Signals: `taken(str)`.

    Where they are `needed` nothing is taken without them.
    """

    taken = Signal(str)

    def __init__(self, title: str, about: str, name: str, words: str, parent: QWidget, needed: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        told = label(about)
        self._needed = needed
        self._words = QPlainTextEdit(words)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(name)
        self._words.setMaximumHeight(self._words.fontMetrics().lineSpacing() * 6)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._words.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (told, name_of_field(name, self._words, "section"), self._words, self._buttons):
            column.addWidget(part)
        self._words.setFocus()
        self._check()

    @property
    def words(self) -> str:
        return " ".join(self._words.toPlainText().split())

    def accept(self) -> None:
        self.taken.emit(self.words)
        super().accept()

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.words) or not self._needed)
