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
        self.new = action(window, self.tr("&New case"), keys=Key.New, tip=self.tr("Start with an empty case"))
        self.open = action(window, self.tr("&Open…"), keys=Key.Open, tip=self.tr("Open a case file"))
        self.recent = QMenu(self.tr("Open &recent"), window)
        self.save = action(window, self.tr("&Save"), keys=Key.Save, tip=self.tr("Save the case to its file"))
        self.save_as = action(
            window, self.tr("Save &as…"), keys="Ctrl+Shift+S", tip=self.tr("Save the case to another file")
        )
        self.close = action(window, self.tr("&Close"), keys="Ctrl+W", tip=self.tr("Close the case"))
        self.print = action(window, self.tr("&Print…"), keys=Key.Print, tip=self.tr("Print what is looked at"))
        self.preview = action(window, self.tr("Print pre&view…"), tip=self.tr("See the pages before printing"))
        self.copy_picture = action(
            window, self.tr("Copy &picture"), keys="Ctrl+Alt+C", tip=self.tr("Copy what is looked at as a picture")
        )
        self.preferences = action(
            window, self.tr("P&references…"), keys=("Ctrl+,",), tip=self.tr("Looks, safety, memory")
        )
        self.lock = action(
            window, self.tr("&Lock now"), keys="Ctrl+L", tip=self.tr("Hide the case behind its passphrase")
        )
        self.recover = action(
            window, self.tr("Recover &unsaved work…"), tip=self.tr("Look for work that a crash left behind")
        )
        self.passphrase = action(window, self.tr("Change the &passphrase…"))
        self.recovery_key = action(
            window, self.tr("Make a recovery &key…"), tip=self.tr("For when the passphrase is forgotten")
        )
        self.trail = action(window, self.tr("What was &changed…"), tip=self.tr("The audit trail of this case"))
        self.versions = action(window, self.tr("&Earlier versions…"), tip=self.tr("Go back to an earlier saved state"))
        self.review = action(
            window, self.tr("&Review date…"), tip=self.tr("When to look whether the case is still needed")
        )
        self.purge = action(
            window, self.tr("P&urge what was deleted…"), tip=self.tr("Remove earlier states from the file")
        )

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
        self.save.setEnabled(not busy and document.savable)
        self.save_as.setEnabled(not busy)
        for found in (self.new, self.open, self.close, self.recover):
            found.setEnabled(free)
        for found in (self.passphrase, self.purge):
            found.setEnabled(has_file and free)
        self.recovery_key.setEnabled(has_file and free and document.protected)
        self.versions.setEnabled(bool(document.contents.versions) and free)
        self.trail.setEnabled(bool(document.log) and not presenting)
        self.recent.menuAction().setVisible(not presenting)
        self.copy_picture.setEnabled(has_picture)
        for found in (self.print, self.preview):
            found.setEnabled(has_paper)
