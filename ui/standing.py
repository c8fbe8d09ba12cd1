"""Where windows stand: as they were left, and always wholly on a display that is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QApplication, QWidget

SETTLE = 400  # milliseconds in which a desktop moves windows itself when a display comes or goes
Kind = Qt.WindowType
State = Qt.WindowState
FILLING = (State.WindowMaximized, State.WindowFullScreen)


def inside(frame: QRect, rooms: Sequence[QRect]) -> QRect:
    """Return a frame as it stands wholly in one of the rooms: the one that holds most of it, or the nearest.

    What lies wholly on several displays side by side stays as it is.
    """
    whole = QRegion()
    for room in rooms:
        whole += QRegion(room)
    if not rooms or (QRegion(frame) - whole).isEmpty():
        return frame

    def fits(room: QRect) -> tuple[int, int]:
        shared = room.intersected(frame)
        return shared.width() * shared.height(), -(room.center() - frame.center()).manhattanLength()

    room = max(rooms, key=fits)
    size = frame.size().boundedTo(room.size())
    left = min(max(frame.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(frame.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(QPoint(left, top), size)


def stand_as_left(window: QWidget, geometry: bytes, state: str) -> None:
    """Let a window stand as it was left.

    Qt forgets all of it where the display is much larger or smaller than that one: whether the window was maximised or
    filled the screen is kept apart.
    """
    if geometry and not window.restoreGeometry(QByteArray(geometry)):
        for each in FILLING:
            if each.name in state.split():
                window.setWindowState(window.windowState() | each)


def standing_of(window: QWidget) -> str:
    """Return whether a window is maximised or fills the screen, in words to be kept."""
    return " ".join(str(each.name) for each in FILLING if each in window.windowState())


class Standing(QObject):
    """Pull windows, panels and dialogs in when the display on which they stand goes.

    A window that was left somewhere is pulled in with its panels when it first shows too.
    """

    def __init__(self, window: QWidget, was_left: bool) -> None:
        super().__init__(window)
        self._pulling = QTimer(self, singleShot=True, interval=SETTLE)
        self._pulling.timeout.connect(self._pull)
        if was_left:
            window.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - a window stands in one
        for changed in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            changed.connect(self._pulling.start)
        for screen in app.screens():
            self._hear(screen)
        app.screenAdded.connect(self._hear)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._pulling.start()
            watched.removeEventFilter(self)
        return False

    def _pull(self) -> None:
        """Pull in, and once more: only a window that has been moved may know how wide its frame is."""
        pull_in()
        QTimer.singleShot(SETTLE, self, pull_in)

    def _hear(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._pulling.start)


def pull_in() -> None:
    """Let every window that is seen stand wholly on a display."""
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    for window in QApplication.topLevelWidgets():
        ordinary = window.windowType() in (Kind.Window, Kind.Dialog, Kind.Tool)
        if ordinary and window.isVisible() and not window.isFullScreen() and not window.isMaximized():
            frame = window.frameGeometry()
            stands = inside(frame, rooms)
            if stands != frame:
                edges = frame.size() - window.size()
                window.resize(QSize(stands.size() - edges))
                window.move(stands.topLeft())
