"""A view that can be covered while what it shows is worked out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.labels import label


class Waiting(QStackedWidget):
    """Hold a view; `cover` hides what it shows, so that nothing outdated can be read, until `uncover`."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._cover = label(self.tr("Working…"), "soft", wraps=False)
        self._cover.setObjectName("page")
        self._cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(content)
        self.addWidget(self._cover)

    def cover(self) -> None:
        self.setCurrentWidget(self._cover)

    def uncover(self) -> None:
        self.setCurrentWidget(self._content)
