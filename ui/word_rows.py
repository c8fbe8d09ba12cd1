"""A row of words in full, to click or to press: a sentence with smaller lines below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from drawing.marks import Ink
from drawing.theme import Theme
from ui.labels import label

CHOSEN, POINTED = 0.09, 0.05  # shares of the accent in the ground: words must stay readable on it
Line = tuple[str, str]  # words and their role in the style sheet


class WordRow(QAbstractButton):
    """Show lines of words as high as they need; checked is the one that is chosen."""

    def __init__(self, lines: Sequence[Line], theme: Theme, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        words = [words for words, _ in lines]
        self.setCheckable(True)
        self.setText(words[0])
        self.setAccessibleName(words[0])
        self.setAccessibleDescription(says or ". ".join(words[1:]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(2)
        for line in lines:
            shown = label(*line)
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(shown)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._theme[Ink.ACCENT])
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            ground = QColor(accent)
            ground.setAlphaF(CHOSEN if self.isChecked() else POINTED)
            painter.setPen(QPen(accent, 1.2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(ground)
            painter.drawRoundedRect(room, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(room.left() + 2, room.top() + 6, 3, room.height() - 12), 1.5, 1.5)
        painter.end()
