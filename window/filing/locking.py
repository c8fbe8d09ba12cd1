"""Hiding the case when nobody has touched the program for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

from case.sealing import opens
from ui.dialogs import Dialog, make_room
from ui.jobs import Jobs
from ui.labels import label
from window.filing.document import Document
from window.filing.passphrases import secret_field

TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Lock(QObject):
    """Lock the program after some idle minutes: every window of it is emptied until the passphrase is given.

    Signals: `changed(locked)`.
    """

    changed = Signal(bool)

    def __init__(self, window: QMainWindow, document: Document, jobs: Jobs, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._jobs = jobs
        self._hidden: list[QWidget] = []
        self._dialog: LockDialog | None = None
        self._held = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.lock)
        self.set_minutes(minutes)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    @property
    def locked(self) -> bool:
        return self._dialog is not None

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many idle minutes; 0 for never."""
        self._timer.setInterval(minutes * 60_000)
        self.hold(self._held)

    def hold(self, on: bool) -> None:
        """Do not lock by itself for a while, as in a meeting; or count the idle minutes again."""
        self._held = on
        self._timer.stop()
        if self._timer.interval() and not on:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._timer.isActive():
            self._timer.start()
        return False

    def lock(self) -> None:
        """Hide everything that may show the case, and ask for the passphrase."""
        if self.locked:
            return
        self._timer.stop()
        keys = self._document.keys
        parts = [self._window.centralWidget(), self._window.menuBar(), self._window.statusBar()]
        others = [widget for widget in QApplication.topLevelWidgets() if widget is not self._window]
        self._hidden = [widget for widget in (*parts, *others) if widget and widget.isVisible()]
        for widget in self._hidden:
            widget.hide()
        self._dialog = LockDialog(keys is not None and keys.locked, self._window)
        self._dialog.entered.connect(self._try)
        self._dialog.open()
        self.changed.emit(True)

    def end(self) -> None:
        """Let the program end: nothing is locked any more."""
        self._timer.stop()
        if self._dialog:
            self._dialog.finish()
            self._dialog = None

    def _try(self, secret: str) -> None:
        keys = self._document.keys
        if keys is None or not keys.locked:
            self._unlock(True)
        else:
            self._jobs.newest("unlock", lambda: opens(keys, secret), self._unlock)

    def _unlock(self, right: bool) -> None:
        if self._dialog is None:
            return
        if not right:
            self._dialog.refuse()
            return
        self._dialog.finish()
        self._dialog = None
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self.hold(self._held)
        self.changed.emit(False)


class LockDialog(Dialog):
    """Signals: `entered(passphrase)`; it closes only by `finish`."""

    entered = Signal(str)

    def __init__(self, asks: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Kinline is locked"))
        self.setMinimumWidth(380)
        self._done = False
        title = label(self.tr("Kinline is locked"), "title", wraps=False)
        words = self.tr("The case is hidden until somebody comes back to it.")
        if not asks:
            words += " " + self.tr("This case has no passphrase: anybody can show it again.")
        said = label(words)
        self._field = secret_field(self.tr("Passphrase"))
        self._field.setVisible(asks)
        self._wrong = label(self.tr("That is not the passphrase of this case."), "wrong", wraps=False)
        self._wrong.hide()
        self._go = QPushButton(self.tr("Unlock") if asks else self.tr("Show the case"))
        self._go.setProperty("primary", True)
        self._go.clicked.connect(self._enter)
        self._go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for part in (title, said, self._field, self._wrong, self._go):
            column.addWidget(part)

    def refuse(self) -> None:
        """It was not the passphrase."""
        self._wrong.show()
        make_room(self)
        self._go.setEnabled(True)
        self._field.setEnabled(True)
        self._field.selectAll()
        self._field.setFocus()

    def finish(self) -> None:
        self._done = True
        self._field.clear()
        self.accept()
        self.deleteLater()

    def reject(self) -> None:
        """Stay: only the passphrase ends this."""

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._done:
            super().closeEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self._go.setEnabled(False)
        self._field.setEnabled(False)
        self._wrong.hide()
        self.entered.emit(self._field.text())
