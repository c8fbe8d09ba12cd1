"""What is open: the case in its history, and the file that it was opened from or saved to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from case.audit import entry_for
from case.beside import Beside
from case.contents import Contents, LogEntry, next_contents
from case.originals import only_rows_in_use
from case.sealing import Keys
from case.storage import Hold, Holder
from ui.history import History

Position = tuple[float, float]


class Place(NamedTuple):
    """A case file that is open: the keys it is sealed under, the right to write it, and who else has that."""

    path: Path
    keys: Keys
    stamp: bytes
    hold: Hold | None = None
    holder: Holder | None = None


class Document(QObject):
    """Hold all that a case file holds, and say whether it is saved.

    `opened` counts the cases that were opened: what is written late belongs to the one of then.
    Signals: `changed()` when the file, what protects it or what is unsaved may be another; `replaced()` before
    another case is opened.
    """

    changed = Signal()
    replaced = Signal()

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = history
        self.place: Place | None = None
        self.opened = 0
        self._kept = Contents()
        self._given: Contents | None = None  # a sample: it can be had again at any time
        self._notes: tuple[LogEntry, ...] = ()
        self._purged = False
        self._recovered = False
        history.changed.connect(lambda _: self.changed.emit())
        history.moved.connect(lambda _: self.changed.emit())
        history.staged.connect(lambda _: self.changed.emit())
        history.chosen.connect(lambda _: self.changed.emit())

    @property
    def path(self) -> Path | None:
        return self.place.path if self.place else None

    @property
    def keys(self) -> Keys | None:
        return self.place.keys if self.place else None

    @property
    def read_only(self) -> bool:
        return bool(self.place and self.place.holder)

    @property
    def protected(self) -> bool:
        """Whether a passphrase guards the file; also where there is none yet."""
        return self.keys is None or self.keys.locked

    @property
    def savable(self) -> bool:
        """Whether saving would write anything that no file holds."""
        return self._recovered or bool(self._notes) or self._purged or not self._is_open(self._kept)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost by closing; of a sample that nobody changed nothing, whatever left it."""
        given = self._given is not None and self._is_open(self._given)
        return self.savable and not given

    @property
    def positions(self) -> Mapping[str, Position]:
        """Where the user dragged what, by picture and id."""
        return self.history.positions

    @property
    def settings(self) -> Mapping[str, str]:
        """What belongs to this case and to no other."""
        return self.history.settings

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """The audit trail, with what was noted since the last save."""
        return (*self._kept.log, *self._notes)

    @property
    def contents(self) -> Contents:
        """All that is open, as it would be saved, without a trace of the saving."""
        return replace(
            self._kept,
            case=self.history.case,
            positions=self.history.positions,
            scenes=self.history.scenes,
            settings=self.history.settings,
            log=self.log,
            versions=() if self._purged else self._kept.versions,
        )

    def open(self, contents: Contents, place: Place | None = None) -> None:
        """Let go of what was open, and open this."""
        self._open(contents, contents, place)

    def recover(self, contents: Contents, place: Place | None, in_file: Contents | None) -> None:
        """Open unsaved work again; what its file holds now is kept as a version when it is saved."""
        self._open(contents, in_file or contents, place)
        self._recovered = True
        if in_file:
            self._notes = tuple(entry for entry in contents.log if entry not in in_file.log)
            self._purged = bool(in_file.versions) and not contents.versions

    def _open(self, contents: Contents, kept: Contents, place: Place | None) -> None:
        self.let_go()
        self.replaced.emit()
        self.opened += 1
        self.place = place
        self._kept, self._given = kept, None
        self._notes, self._purged, self._recovered = (), False, False
        self.history.open(contents.case, Beside(contents.positions, contents.scenes, contents.settings))

    def take_as_given(self) -> None:
        """Take note that what is open comes with the program: until it is changed, closing loses nothing."""
        self._given = self.contents
        self.changed.emit()

    def let_go(self) -> None:
        """Give up the right to write the file."""
        if self.place and self.place.hold:
            self.place.hold.let_go()

    def note(self, entry: LogEntry) -> None:
        """Write a line into the audit trail."""
        self._notes = (*self._notes, entry)
        self.changed.emit()

    def purge(self, entry: LogEntry) -> None:
        """Let go of all earlier states, saved and not: what was deleted cannot be brought back.

        The rows of files that no event of the case is from go too.
        """
        history = self.history
        beside = Beside(history.positions, history.scenes, history.settings)
        history.open(only_rows_in_use(history.case), beside)
        self._purged = True
        self.note(entry)

    def to_save(self, at: str, user: str) -> Contents:
        """Return what to write now: with the state saved before as a version, and a line in the audit trail."""
        now = self.contents
        before = replace(now, case=self._kept.case, saved="" if self._purged else self._kept.saved)
        return next_contents(before, now.case, at, entry_for(self._kept, now, at, user))

    @property
    def with_notes(self) -> Contents | None:
        """What the file would hold with the audit trail as it is now and no other change; None where that cannot be."""
        if self.place is None or self.place.holder or self._purged or self._recovered:
            return None
        return replace(self._kept, log=self.log)

    def saved(self, contents: Contents, place: Place) -> None:
        """Take note of what was written and where."""
        if self.place and self.place.hold and self.place.hold is not place.hold:
            self.place.hold.let_go()
        self.place = place
        written = contents.log[len(self._kept.log) :]
        noted = sum(one is other for one, other in zip(written, self._notes, strict=False))
        self._notes = self._notes[noted:]
        self._purged = self._purged and bool(contents.versions)
        self._kept, self._given, self._recovered = contents, None, False
        self.changed.emit()

    def drop_changes(self) -> None:
        """Count what is open as saved: the user does not want it."""
        self._kept, self._notes, self._purged, self._recovered = self.contents, (), False, False
        self.changed.emit()

    def _is_open(self, contents: Contents) -> bool:
        history = self.history
        return (
            history.settings == contents.settings
            and history.positions == contents.positions
            and history.scenes == contents.scenes
            and history.case == contents.case
        )
