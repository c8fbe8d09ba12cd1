"""Unsaved work: kept every few seconds while it is there, and offered again after a crash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from case.contents import Contents, ContentsError
from case.recovery import LeftBehind, Recovered, Recovery, left_behind
from case.sealing import SealError
from ui.dialogs import Dialog
from ui.jobs import Jobs
from ui.labels import label
from ui.messages import Answer, choose, warn
from ui.translating import translate
from window.filing.document import Document
from window.filing.filing import Filing, now
from window.filing.passphrases import PassphraseDialog
from window.wording import count

Found = tuple[Recovered, Contents | None]  # unsaved work, and what its file holds


class Autosave(QObject):
    """Keep the unsaved work of a document, some seconds after it changed; nothing is kept where all is saved."""

    def __init__(self, document: Document, jobs: Jobs, folder: Path, seconds: int, say: Callable[[str], None]) -> None:
        super().__init__(document)
        self._document = document
        self._jobs = jobs
        self._folder = folder
        self._say = say
        self._recovery = Recovery(folder)
        self._told = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep_now)
        self.set_seconds(seconds)
        document.changed.connect(self._look)

    def set_seconds(self, seconds: int) -> None:
        self._timer.setInterval(seconds * 1000)

    def keep_now(self, then: Callable[[], object] = lambda: None) -> None:
        """Keep what is unsaved, beside the window."""
        document, recovery = self._document, self._recovery
        if not document.unsaved:
            then()
            return
        place = document.place
        contents, keys = document.contents, document.keys
        path, stamp = (place.path, place.stamp) if place else (None, b"")

        def done(_: None) -> None:
            self._told = False
            then()

        work = lambda: recovery.keep(contents, now(), keys, path, stamp)  # noqa: E731 - values bound above
        self._jobs.newest("keep", work, done, self._tell)

    def keep_before_the_end(self) -> None:
        """Keep what is unsaved at once: the program is being ended from outside."""
        document, place = self._document, self._document.place
        if document.unsaved:
            path, stamp = (place.path, place.stamp) if place else (None, b"")
            self._recovery.keep(document.contents, now(), document.keys, path, stamp)

    def drop(self) -> None:
        """Let go of what was kept: nothing is unsaved."""
        self._timer.stop()
        self._jobs.forget("keep")
        self._recovery.drop()
        self._recovery = Recovery(self._folder)

    def _look(self) -> None:
        if not self._document.unsaved:
            self.drop()
        elif not self._timer.isActive():
            self._timer.start()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            self._jobs.unexpected.emit(error)
        elif not self._told:
            self._told = True
            why = (error.strerror or "").lower()
            self._say(self.tr("Unsaved work cannot be kept for a crash ({why}). Save often.").format(why=why))


class Recovering(QObject):
    """Look for unsaved work that a crash left behind, and offer it."""

    def __init__(self, window: QWidget, filing: Filing, autosave: Autosave, jobs: Jobs, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._filing = filing
        self._autosave = autosave
        self._jobs = jobs
        self._folder = folder

    def offer(self, quiet: bool = True) -> None:
        """Offer what was left behind; where there is nothing, say so unless `quiet`."""
        self._jobs.newest("left", lambda: left_behind(self._folder), lambda found: self._offer(found, quiet))

    def _offer(self, found: tuple[LeftBehind, ...], quiet: bool) -> None:
        if found:
            dialog = RecoveryDialog(found, self._window)
            dialog.recover = self._recover
            dialog.open()
        elif not quiet:
            warn(self._window, self.tr("Nothing to recover"), self.tr("No unsaved work was left behind."))

    def _recover(self, left: LeftBehind) -> None:
        self._filing.let_go(lambda: self._open(left))

    def _open(self, left: LeftBehind) -> None:
        if not left.front.locked:
            work = lambda: self._filing.unsaved_work(left.open())  # noqa: E731 - as in `keep_now`
            self._jobs.newest("recover", work, lambda found: self._take(left, found), self._refuse)
            return
        words = self.tr("The unsaved work is sealed with the passphrase of its case.")
        dialog = PassphraseDialog(self.tr("Recover unsaved work"), words, self._window)

        def take(found: Found) -> None:
            dialog.go_on()
            self._take(left, found)

        def refuse(error: Exception) -> None:
            if not dialog.asks_again(error):
                self._refuse(error)

        def enter(secret: str) -> None:
            self._jobs.newest("recover", lambda: self._filing.unsaved_work(left.open(secret)), take, refuse)

        dialog.entered.connect(enter)
        dialog.rejected.connect(lambda: left.leave())  # a frozen value takes no weak reference
        dialog.open()

    def _take(self, left: LeftBehind, found: Found) -> None:
        self._filing.recover(*found)
        self._autosave.keep_now(left.drop)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, (SealError, ContentsError, OSError)):
            said = self.tr("The unsaved work cannot be read any more: it is damaged, or its key is gone.")
            warn(self._window, self.tr("Not recovered"), said)
        else:
            self._jobs.unexpected.emit(error)


class RecoveryDialog(Dialog):
    """Say what was left behind, how much and how old, and have it recovered, deleted or left."""

    def __init__(self, found: tuple[LeftBehind, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unsaved work was found"))
        self.setMinimumWidth(520)
        self.recover: Callable[[LeftBehind], None] = LeftBehind.leave
        self._waiting = list(found)
        words = label(self.tr("Kinline ended without saving. This is what was worked on:"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        for left in found:
            self._rows.addWidget(self._row(left))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addLayout(self._rows)
        column.addWidget(buttons)

    def done(self, result: int) -> None:
        for left in self._waiting:
            left.leave()
        self._waiting.clear()
        super().done(result)
        self.deleteLater()

    def _row(self, left: LeftBehind) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        said = label(said_of(left))
        recover = QPushButton(self.tr("Recover"))
        recover.setDefault(True)
        recover.clicked.connect(lambda: self._take(left))
        delete = QPushButton(self.tr("Delete…"))
        delete.setAutoDefault(False)
        delete.clicked.connect(lambda: self._ask(left, row))
        line.addWidget(said, 1)
        line.addWidget(recover)
        line.addWidget(delete)
        return row

    def _take(self, left: LeftBehind) -> None:
        self._waiting.remove(left)
        self.accept()
        self.recover(left)

    def _ask(self, left: LeftBehind, row: QWidget) -> None:
        choose(
            self,
            self.tr("Delete unsaved work"),
            self.tr("Delete this unsaved work for good?"),
            said_of(left),
            Answer(self.tr("Delete"), lambda: self._delete(left, row), grave=True),
        )

    def _delete(self, left: LeftBehind, row: QWidget) -> None:
        self._waiting.remove(left)
        left.drop()
        row.hide()
        if not self._waiting:
            self.accept()


def said_of(left: LeftBehind) -> str:
    """Return how much was left behind, how old it is and where it belongs."""
    front = left.front
    much = f"{count(front.events, 'event')}, {count(front.people, 'person', 'people')}, {count(front.sources, 'file')}"
    words = translate("Recovering", "{much}, kept {age}; of a case file.")
    if front.locked:
        words = translate("Recovering", "{much}, kept {age}; of a case file with a passphrase.")
    if not front.has_file:
        words = translate("Recovering", "{much}, kept {age}; never saved to a file.")
    return words.format(much=much, age=age_of(front.at))


def age_of(at: str) -> str:
    """Return how long ago a moment was: '3 minutes ago'."""
    try:
        minutes = max(0, round((datetime.now(UTC) - datetime.fromisoformat(at)).total_seconds() / 60))
    except (ValueError, TypeError):
        return translate("Recovering", "some time ago")
    if minutes < 1:
        return translate("Recovering", "just now")
    if minutes < 60:
        return translate("Recovering", "{minutes} ago").format(minutes=count(minutes, "minute"))
    if minutes < 48 * 60:
        return translate("Recovering", "{hours} ago").format(hours=count(round(minutes / 60), "hour"))
    return translate("Recovering", "{days} ago").format(days=count(round(minutes / 1440), "day"))
