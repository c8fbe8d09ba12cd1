"""Files dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

MARGIN = 24


class DropTarget(QObject):
    """Watch a window for files. Signals: `dropped(tuple of paths)`."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sign = QLabel(self.tr("Drop to bring these files into the case"), window)
        self._sign.setObjectName("drop")
        self._sign.setProperty("role", "title")
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign.hide()
        self.enabled = True
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if self.enabled and files_in(event.mimeData()):
                event.acceptProposedAction()
                self._sign.setGeometry(self._window.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
                self._sign.raise_()
                self._sign.show()
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._sign.hide()
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._sign.hide()
            event.acceptProposedAction()
            self.dropped.emit(files_in(event.mimeData()))
            return True
        return False


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of what is dragged; a folder stands for the files in it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path])
    return tuple(found)
