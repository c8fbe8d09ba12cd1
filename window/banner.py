"""The strip that says that the case is shown anonymised."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.translating import mark, said

WORDS = mark("Presenting anonymised: stand-in names, months instead of days, services by their kind.")
EDGES = 44  # pixels left and right of what it says, and between
SHORT = mark("Presenting anonymised")


class Banner(QWidget):
    """Signals: `left()` when the case shall be shown as it is again."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        self._words = QLabel(said(SHORT))
        self._words.setToolTip(said(WORDS))
        self._words.setAccessibleName(said(WORDS))
        layout.addWidget(self._words, 1)
        self._leave = QPushButton(self.tr("Show names again (F6)"))
        self._leave.clicked.connect(self.left)
        layout.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Leave the words out of it: they come in two lengths."""
        return QSize(self._leave.minimumSizeHint().width() + EDGES, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in full where there is room for it."""
        super().resizeEvent(event)
        room = self.width() - self._leave.sizeHint().width() - EDGES
        wide = self._words.fontMetrics().horizontalAdvance(said(WORDS)) <= room
        self._words.setText(said(WORDS if wide else SHORT))
