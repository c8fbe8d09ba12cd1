"""The window that the audience looks at: one stage on a full screen, or nothing but black."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.icons import program_icon
from window.meeting.keys import listen
from window.meeting.stage import Stage

WINDOW = (1280, 760)
FRAME = 48  # pixels that the frame of a window takes, about


class AudienceWindow(QWidget):
    """Signals: `wished(Wish)`; `closed()` when it was closed in any way."""

    wished = Signal(object)
    closed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Kinline – anonymised"))
        self.setWindowIcon(program_icon())
        self.stage = stage
        self._black = QWidget()
        self._black.setStyleSheet("background: black")
        self._black.setAccessibleName(self.tr("Black screen"))
        self._stack = QStackedWidget()
        self._stack.addWidget(stage)
        self._stack.addWidget(self._black)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # never larger than its display
        column.addWidget(self._stack)
        listen(self, self.wished.emit)

    @property
    def is_black(self) -> bool:
        return self._stack.currentWidget() is self._black

    def set_black(self, on: bool) -> None:
        """Show nothing, or the scene again."""
        self._stack.setCurrentWidget(self._black if on else self.stage)

    def appear(self, screen: QScreen, full: bool) -> None:
        """Fill a display, or stand on it as a window to share."""
        self.setScreen(screen)
        room = screen.geometry()
        if self.isFullScreen():
            self.showNormal()  # or it would stay on the display where it is
        if full:
            self.stage.fit_words(room.height())
            self.setGeometry(room)
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.showFullScreen()
        else:
            room = screen.availableGeometry()
            high = min(WINDOW[1], room.height() - FRAME)
            self.stage.fit_words(high)
            self.resize(min(WINDOW[0], room.width()), high)
            self.move(room.topLeft())
            self.show()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
