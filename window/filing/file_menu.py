"""The actions for case files, paper and preferences, and their places in the menus."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.actions import action
from window.filing.document import Document

Key = QKeySequence.StandardKey


class FileMenu(QObject):
    """All that is done with case files. Signals: `recent_wanted(path)`."""

    recent_wanted = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        tr = self.tr
        self.new = action(window, tr("&New case"), keys=Key.New, tip=tr("Start with an empty case"))
        self.open = action(window, tr("&Open…"), keys=Key.Open, tip=tr("Open a case file"))
        self.recent = QMenu(tr("Open &recent"), window)
        self.save = action(window, tr("&Save"), keys=Key.Save, tip=tr("Save the case to its file"))
        self.save_as = action(window, tr("Save &as…"), keys="Ctrl+Shift+S", tip=tr("Save the case to another file"))
        self.close = action(window, tr("&Close"), keys="Ctrl+W", tip=tr("Close the case"))
        self.print = action(window, tr("&Print…"), keys=Key.Print, tip=tr("Print what is looked at"))
        self.preview = action(window, tr("Print pre&view…"), tip=tr("See the pages before printing"))
        self.copy_picture = action(
            window, tr("Copy &picture"), keys="Ctrl+Alt+C", tip=tr("Copy what is looked at as a picture")
        )
        self.preferences = action(window, tr("P&references…"), keys=("Ctrl+,",), tip=tr("Looks, safety, memory"))
        self.lock = action(window, tr("&Lock now"), keys="Ctrl+L", tip=tr("Hide the case behind its passphrase"))
        self.recover = action(window, tr("Recover &unsaved work…"), tip=tr("Look for work that a crash left behind"))
        self.passphrase = action(window, tr("Change the &passphrase…"))
        self.recovery_key = action(window, tr("Make a recovery &key…"), tip=tr("For when the passphrase is forgotten"))
        self.trail = action(window, tr("What was &changed…"), tip=tr("The audit trail of this case"))
        self.versions = action(window, tr("&Earlier versions…"), tip=tr("Go back to an earlier saved state"))
        self.review = action(window, tr("&Review date…"), tip=tr("When to look whether the case is still needed"))
        self.purge = action(window, tr("P&urge what was deleted…"), tip=tr("Remove earlier states from the file"))

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List files by name only."""
        self.recent.clear()
        for path in paths:
            found = self.recent.addAction(path.name.replace("&", "&&"))
            found.triggered.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
        self.recent.menuAction().setEnabled(bool(paths))

    def show_state(self, document: Document, presenting: bool, busy: bool, has_picture: bool, has_paper: bool) -> None:
        """Say what can be done now."""
        has_file = document.place is not None and not document.read_only
        free = not presenting and not busy
        self.save.setEnabled(not busy and document.unsaved)
        self.save_as.setEnabled(not busy)
        for found in (self.new, self.open, self.close, self.recover):
            found.setEnabled(free)
        for found in (self.passphrase, self.purge):
            found.setEnabled(has_file and free)
        self.recovery_key.setEnabled(has_file and free and document.protected)
        self.versions.setEnabled(bool(document.contents.versions) and free)
        self.trail.setEnabled(bool(document.log))
        self.recent.menuAction().setVisible(not presenting)
        self.copy_picture.setEnabled(has_picture)
        for found in (self.print, self.preview):
            found.setEnabled(has_paper)
