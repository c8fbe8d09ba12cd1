"""Everything that keeps the case: its file, the work that is not saved yet, and the lock."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from case.beside import Kept
from case.contents import LogEntry
from case.model import Case
from case.storage import SealedFiles, system_user
from ui.history import History
from ui.jobs import Jobs
from ui.messages import Answer, choose, tell
from ui.settings import Settings
from window.filing.document import Document
from window.filing.file_menu import FileMenu
from window.filing.filing import Filing, now
from window.filing.locking import Lock
from window.filing.passphrases import RecoveryKeyDialog
from window.filing.recent import Recent
from window.filing.recovering import Autosave, Recovering
from window.filing.retention import ReviewDialog, TrailDialog, VersionsDialog, review_day
from window.status import Status
from window.wording import count, day


class Keeping(QObject):
    """Build what keeps the case and connect it to its menu."""

    def __init__(
        self, window: QMainWindow, history: History, jobs: Jobs, menu: FileMenu, settings: Settings, state: Path,
        status: Status,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window = window
        self._menu = menu
        self._status = status
        self.document = Document(history, self)
        self.filing = Filing(window, self.document, jobs, SealedFiles())
        self.autosave = Autosave(self.document, jobs, state, settings.autosave, status.say_briefly)
        self.recovering = Recovering(window, self.filing, self.autosave, jobs, state)
        self.recent = Recent(state, settings.recent)
        self.lock = Lock(window, self.document, jobs, settings.idle)
        self._closing = False
        self._connect()
        menu.show_recent(self.recent.paths)

    def take(self, settings: Settings) -> None:
        """Keep to other settings."""
        self.autosave.set_seconds(settings.autosave)
        self.lock.set_minutes(settings.idle)
        if self.recent.enabled != settings.recent:
            self.recent.enabled = settings.recent
            self._menu.show_recent(self.recent.paths)

    def may_close(self) -> bool:
        """Tell whether the window may close now; where work is unsaved, ask first and close it afterwards."""
        if self.lock.locked:
            with contextlib.suppress(OSError):  # what was kept some seconds ago is still there
                self.autosave.keep_before_the_end()
        elif self.document.unsaved and not self._closing:
            self.filing.let_go(self._close)
            return False
        else:
            self.autosave.drop()
        self.lock.end()
        self.document.let_go()
        return True

    def _close(self) -> None:
        self._closing = True
        self._window.close()

    def _connect(self) -> None:
        menu, filing = self._menu, self.filing
        for action, does in (
            (menu.new, filing.new),
            (menu.open, filing.choose_file),
            (menu.save, filing.save),
            (menu.save_as, filing.save_as),
            (menu.close, filing.close),
            (menu.passphrase, filing.change_passphrase),
            (menu.recovery_key, lambda: filing.make_recovery_key(self._show_key)),
            (menu.recover, lambda: self.recovering.offer(quiet=False)),
            (menu.lock, self.lock.lock),
            (menu.trail, lambda: TrailDialog(self.document.log, self._window).open()),
            (menu.versions, self._show_versions),
            (menu.review, self._ask_review),
            (menu.purge, self._ask_purge),
        ):
            action.triggered.connect(lambda _=False, does=does: does())
        menu.recent_wanted.connect(self._open_recent)
        filing.opened.connect(self._remember)
        filing.opened.connect(lambda _: self._remind())
        filing.saved.connect(self._remember)
        filing.saved.connect(lambda _: self._status.say_briefly(self.tr("Saved")))

    def _remember(self, path: Path) -> None:
        self.recent.add(path)
        self._menu.show_recent(self.recent.paths)

    def _open_recent(self, path: Path) -> None:
        if not path.exists():
            self.recent.drop(path)
            self._menu.show_recent(self.recent.paths)
        self.filing.open(path)

    def _show_key(self, key: str) -> None:
        dialog = RecoveryKeyDialog(key, self._window)
        dialog.print_wanted.connect(self._print_key)
        dialog.open()

    def _print_key(self, key: str) -> None:
        from window.printing import print_words

        words = self.tr("Recovery key of a Kinline case file. Keep it away from the computer that the file is on.")
        print_words(f"<p>{words}</p><p style='font-size: 18pt'>{key}</p>", self._window)

    def _show_versions(self) -> None:
        dialog = VersionsDialog(self.document.contents.versions, self._window)
        dialog.chosen.connect(self._go_back)
        dialog.open()

    def _go_back(self, case: Case, words: str) -> None:
        self.document.history.change(self.tr("Go back to {when}").format(when=words), case)

    def _ask_review(self) -> None:
        dialog = ReviewDialog(review_day(self.document.settings.get(Kept.REVIEW, "")), self._window)
        dialog.chosen.connect(self._take_review)
        dialog.open()

    def _take_review(self, chosen: date | None) -> None:
        words = chosen.isoformat() if chosen else ""
        self.document.history.choose(self.tr("Set the review date"), Kept.REVIEW, words)

    def _remind(self) -> None:
        due = review_day(self.document.settings.get(Kept.REVIEW, ""))
        if due and due <= date.today():
            said = self.tr("This case was to be reviewed on {day}.").format(day=day(due))
            more = self.tr("Decide whether it is still needed. Set another day under Case, Review date.")
            tell(self._window, self.tr("Review is due"), said, more)

    def _ask_purge(self) -> None:
        versions = len(self.document.contents.versions)
        choose(
            self._window,
            self.tr("Purge what was deleted"),
            self.tr("Remove all earlier states of this case for good?"),
            self.tr(
                "{versions} in the file and every step of this session go; what was deleted cannot be brought back. "
                "The audit trail stays: it holds counts and ids. Copies of the file elsewhere are not reached."
            ).format(versions=count(versions, "earlier version")),
            Answer(self.tr("Purge and save"), self._purge, grave=True),
        )

    def _purge(self) -> None:
        versions = len(self.document.contents.versions)
        words = self.tr("Purged {versions}").format(versions=count(versions, "earlier version"))
        self.document.purge(LogEntry(now(), system_user(), words))
        self.filing.save()
