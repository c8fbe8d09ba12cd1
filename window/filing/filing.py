"""New, open, save, close: what stands between the open case and the files on disk.

Whatever takes long is a job; what follows it is said beforehand, so nothing here waits.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from case.contents import Contents, LogEntry
from case.recovery import Recovered
from case.sealing import Keys, new_keys, with_recovery_key
from case.storage import (
    SUFFIX,
    CannotOpenError,
    CannotSaveError,
    CaseStore,
    ChangedElsewhereError,
    Hold,
    Holder,
    system_user,
)
from ui.jobs import Jobs
from ui.messages import Answer, choose, tell, warn
from window.filing.document import Document, Place
from window.filing.passphrases import NewPassphraseDialog, PassphraseDialog
from window.places import file_for, folder_for

SUGGESTED = f"family-history{SUFFIX}"
Then = Callable[[], object]
Loaded = tuple[Contents, Keys, bytes]


class Filing(QObject):
    """Open and save case files on behalf of `window`.

    Signals: `opened(path)` and `saved(path)`; `reminded()` when an opened case is due for review.
    """

    opened = Signal(object)
    saved = Signal(object)

    def __init__(self, window: QWidget, document: Document, jobs: Jobs, store: CaseStore) -> None:
        super().__init__(window)
        self._window = window
        self.document = document
        self._jobs = jobs
        self._store = store
        self.is_importing: Callable[[], bool] = lambda: False
        self.is_presenting: Callable[[], bool] = lambda: False
        self._saving = False
        self._after: list[Then] = []

    def new(self) -> None:
        """Start with an empty case."""
        self.let_go(lambda: self.document.open(Contents()))

    def close(self) -> None:
        """Let go of the open case."""
        self.new()

    def choose_file(self) -> None:
        """Ask which case file to open."""
        words = self.tr("Case files (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a case file"), str(folder_for(self._window)), words
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Open a case file: it is read and checked before the open case is let go."""
        path = path.absolute()
        if path != self.document.path:
            self._jobs.newest("asks", lambda: self._store.asks_passphrase(path), lambda asks: self._enter(path, asks),
                              self._refuse)  # fmt: skip

    def let_go(self, then: Then) -> None:
        """Go on when nothing would be lost: at once, or after the user has said what to do with it.

        While files are brought in the case stays: they would end up in another one.
        """
        if self.is_importing():
            said = self.tr("Files are being brought into this case. Wait until they are in, or cancel that.")
            warn(self._window, self.tr("Not now"), said)
            return
        if not self.document.unsaved:
            then()
            return
        choose(
            self._window,
            self.tr("Unsaved changes"),
            self.tr("Save the changes to this case?"),
            self.tr("What is not saved is lost."),
            Answer(self.tr("Save"), lambda: self.save(then)),
            Answer(self.tr("Don't save"), lambda: self._abandon(then), grave=True),
        )

    def save(self, then: Then = lambda: None) -> None:
        """Save to the file that is open, or ask for one."""
        place = self.document.place
        if self._saving:
            self._after.append(lambda: self.save(then))
        elif place is None or place.holder:
            self.save_as(then)
        else:
            self._write(place.path, lambda: place.keys, place.hold, then, place.stamp)

    def note(self, entry: LogEntry) -> None:
        """Write into the audit trail what left, and that at once into the file: it holds whatever is saved later."""
        self.document.note(entry)
        self._write_notes()

    def _write_notes(self) -> None:
        if self._saving:
            self._after.append(self._write_notes)
            return
        place, contents = self.document.place, self.document.with_notes
        if place and contents:
            self._write(place.path, lambda: place.keys, place.hold, lambda: None, place.stamp, contents)

    def save_as(self, then: Then = lambda: None) -> None:
        """Ask where to save, and for a passphrase where the case has none yet."""
        words = self.tr("Case files (*{suffix})").format(suffix=SUFFIX)
        start = str(self.document.path or file_for(self._window, SUGGESTED))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the case"), start, words)
        if not chosen:
            return
        path = Path(chosen).absolute()
        path = path if path.suffix.casefold() == SUFFIX else path.with_name(path.name + SUFFIX)
        keys = self.document.keys
        if keys:
            self._write_elsewhere(path, lambda: keys, then)
        else:
            self._choose_passphrase(lambda make: self._write_elsewhere(path, make, then))

    def change_passphrase(self) -> None:
        """Save the open file under another passphrase, or under none."""
        place = self.document.place
        if place is None or place.holder:
            self.save_as()
            return
        self._choose_passphrase(
            lambda make: self._write(place.path, make, place.hold, self._say_changed, place.stamp), changing=True
        )

    def make_recovery_key(self, show: Callable[[str], object]) -> None:
        """Save the open file with a new recovery key, and show the key once it opens the file."""
        place = self.document.place
        if place is None or place.holder or not place.keys.locked:
            warn(self._window, self.tr("No recovery key"), self.tr("Save the case with a passphrase first."))
            return
        made: list[str] = []

        def make() -> Keys:
            keys, written = with_recovery_key(place.keys)
            made.append(written)
            return keys

        self._write(place.path, make, place.hold, lambda: show(made[-1]), place.stamp)

    def unsaved_work(self, found: Recovered) -> tuple[Recovered, Contents | None]:
        """Return unsaved work with what its file holds now, where that can be read. For a job."""
        in_file = None
        if found.path and found.keys:
            with contextlib.suppress(CannotOpenError):
                in_file = self._store.load_with(found.path, found.keys)
        return found, in_file

    def recover(self, found: Recovered, in_file: Contents | None) -> None:
        """Open unsaved work again; it goes back to its file when it is saved."""
        place = self._placed(found.path, found.keys, found.stamp) if found.path and found.keys else None
        self.document.recover(found.contents, place, in_file)
        self.document.note(LogEntry(now(), system_user(), self.tr("Recovered unsaved work")))

    def _choose_passphrase(self, then: Callable[[Callable[[], Keys]], object], changing: bool = False) -> None:
        case = self.document.history.case
        known = [case.title, *(name for person in case.people for name in person.name.split())]
        dialog = NewPassphraseDialog(self._window, known, changing)
        dialog.chosen.connect(lambda passphrase: then(lambda: new_keys(passphrase)))
        dialog.open()

    def _enter(self, path: Path, asks: bool) -> None:
        if not asks:
            self._load(path, None, lambda loaded: self._take(path, loaded), self._refuse)
            return
        words = self.tr("{name} is protected.").format(name=path.name)
        dialog = PassphraseDialog(self.tr("Open a case"), words, self._window)

        def take(loaded: Loaded) -> None:
            dialog.go_on()
            self._take(path, loaded)

        def refuse(error: Exception) -> None:
            if not dialog.asks_again(error):
                self._refuse(error)

        dialog.entered.connect(lambda secret: self._load(path, secret, take, refuse))
        dialog.open()

    def _load(
        self, path: Path, secret: str | None, done: Callable[[Loaded], None], failed: Callable[[Exception], None]
    ) -> None:
        def work() -> Loaded:
            stamp = self._store.stamp(path)
            return (*self._store.load(path, secret), stamp)

        self._jobs.newest("open", work, done, failed)

    def _take(self, path: Path, loaded: Loaded) -> None:
        self.let_go(lambda: self._show(path, loaded))

    def _show(self, path: Path, loaded: Loaded) -> None:
        if self.is_importing():
            return
        contents, keys, stamp = loaded
        self.document.let_go()
        place = self._placed(path, keys, stamp)
        self.document.open(contents, place)
        self.opened.emit(path)
        if place.holder:
            self._say_held(place.holder)

    def _placed(self, path: Path, keys: Keys, stamp: bytes) -> Place:
        hold = Hold(path)
        holder = hold.take()
        return Place(path, keys, stamp, None if holder else hold, holder)

    def _say_held(self, holder: Holder) -> None:
        choose(
            self._window,
            self.tr("Open for reading only"),
            self.tr("{who} has this case open on {machine}.").format(who=holder.user, machine=holder.machine),
            self.tr("You can look at it and save it under another name. If nobody works on it any more, take it over."),
            Answer(self.tr("Read only"), lambda: None),
            Answer(self.tr("Take over…"), self._seize, grave=True),
        )

    def _seize(self) -> None:
        place = self.document.place
        if place:
            hold = Hold(place.path)
            hold.seize()
            self.document.place = place._replace(hold=hold, holder=None)
            self.document.changed.emit()

    def _write_elsewhere(self, path: Path, make: Callable[[], Keys], then: Then) -> None:
        place = self.document.place
        if place and place.path == path and place.hold:
            self._write(path, make, place.hold, then, place.stamp)
            return
        hold = Hold(path)
        holder = hold.take()
        if holder:
            said = self.tr("{who} has {name} open on {machine}.").format(
                who=holder.user, name=path.name, machine=holder.machine
            )
            warn(self._window, self.tr("Not saved"), said, self.tr("Choose another name."))
        else:
            self._write(path, make, hold, then)

    def _write(
        self, path: Path, make: Callable[[], Keys], hold: Hold | None, then: Then, stamp: bytes | None = None,
        held: Contents | None = None,
    ) -> None:  # fmt: skip
        """Write the case as it is now, or what is `held`; `stamp` is of the file that it may replace."""
        contents = held or self.document.to_save(now(), system_user())
        store, opened = self._store, self.document.opened

        def work(report: Callable[[float, str], bool]) -> Place:
            report(0.3, self.tr("Saving"))
            if stamp and (found := store.stamp(path)) and found != stamp:
                raise ChangedElsewhereError(path)
            keys = make()
            store.save(path, contents, keys)
            return Place(path, keys, store.stamp(path), hold)

        def done(place: Place) -> None:
            self._saving = False
            if self.document.opened == opened:
                self.document.saved(contents, place)
                self.saved.emit(path)
                then()
            else:
                self._let_go_late(hold)
            self._go_on()

        def failed(error: Exception) -> None:
            self._saving = False
            self._let_go_late(hold)
            if self.document.opened != opened:
                self._say_not_saved_late(error, path)
                self._go_on()
                return
            self._after.clear()
            self._not_saved(error, path, lambda: self._write(path, make, hold, then), then)

        self._saving = True
        self._jobs.queue(work, done, failed)

    def _go_on(self) -> None:
        waiting, self._after = self._after, []
        for following in waiting:
            following()

    def _let_go_late(self, hold: Hold | None) -> None:
        """Give up the right to write a file that is not the one that is open."""
        if hold and (self.document.place is None or self.document.place.hold is not hold):
            hold.let_go()

    def _say_not_saved_late(self, error: Exception, path: Path) -> None:
        """Say that a file was not written whose case is no longer open."""
        if isinstance(error, CannotSaveError):
            name = self.tr("The case file") if self.is_presenting() else path.name
            words = self.tr("{name} was closed before it could be written: the file on disk is as it was.")
            warn(self._window, self.tr("Not saved"), words.format(name=name))
        else:
            self._jobs.unexpected.emit(error)

    def _not_saved(self, error: Exception, path: Path, anyway: Then, then: Then) -> None:
        elsewhere = Answer(self.tr("Save as…"), lambda: self.save_as(then))
        if isinstance(error, ChangedElsewhereError):
            replace = Answer(self.tr("Replace their version"), anyway, grave=True)
            choose(self._window, self.tr("Not saved"), self._said(error, path), "", elsewhere, replace)
        elif isinstance(error, CannotSaveError):
            choose(self._window, self.tr("Not saved"), self._said(error, path), "", elsewhere)
        else:
            self._jobs.unexpected.emit(error)

    def _said(self, error: CannotSaveError, path: Path) -> str:
        """Return why it was not saved; while names are hidden, without the name of the file, which may be one."""
        if not self.is_presenting():
            return str(error)
        named = str(error).replace(str(path.parent), self.tr("its folder"))
        return named.replace(path.name, self.tr("The case file"))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, CannotOpenError):
            warn(self._window, self.tr("Not opened"), str(error))
        else:
            self._jobs.unexpected.emit(error)

    def _abandon(self, then: Then) -> None:
        self.document.drop_changes()
        then()

    def _say_changed(self) -> None:
        tell(self._window, self.tr("Passphrase changed"), self.tr("From now on the new passphrase opens this file."))


def now() -> str:
    """Return this moment as the case file writes it: ISO, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
