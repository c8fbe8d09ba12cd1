"""The frame that tells that the keyboard is in a picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

WIDTH = 1.5
AS_BEFORE = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
TURNING = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)


class KeyboardFrame(QWidget):
    """Stand around a picture while it has the keyboard; whoever uses the mouse there is not told of it."""

    def __init__(self, picture: QWidget) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._wanted = False
        self.hide()
        picture.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QFocusEvent):
            if kind is QEvent.Type.FocusIn and event.reason() not in AS_BEFORE:
                self._wanted = (
                    not QApplication.mouseButtons()
                )  # a view that is clicked on gives its picture the keyboard
            self._show(kind is QEvent.Type.FocusIn and self._wanted)
        elif kind in TURNING:
            self._wanted = kind is QEvent.Type.KeyPress
            self._show(self._wanted and self._picture.hasFocus())
        elif kind is QEvent.Type.Resize:
            self.setGeometry(self._picture.rect())
        return False

    def _show(self, on: bool) -> None:
        if on:
            self.setGeometry(self._picture.rect())
            self.raise_()
        self.setVisible(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), WIDTH))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
