"""The strip that says that the case is shown anonymised."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.translating import mark, said

WORDS = mark("Presenting anonymised: stand-in names, months instead of days, services by their kind.")


class Banner(QWidget):
    """Signals: `left()` when the case shall be shown as it is again."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        words = QLabel(said(WORDS))
        words.setWordWrap(True)
        layout.addWidget(words, 1)
        leave = QPushButton(self.tr("Show names again (F6)"))
        leave.clicked.connect(self.left)
        layout.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()
