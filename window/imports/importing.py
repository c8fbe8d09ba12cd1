"""Bringing files into the open case: as a job, one undo step each time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from case.model import Case, Source
from case.scenes import Scenes
from importers.report import CannotReadError, ImportCancelledError, ImportReport
from ui.history import History
from ui.jobs import Jobs, Report
from ui.translating import translate
from window.wording import count, listed

if TYPE_CHECKING:
    from importers.keeping import Cells
    from importers.run import ImportOptions

T = TypeVar("T")
NAMED = 3  # files that an undo step names


@dataclass(frozen=True, slots=True)
class Wish:
    """Files to bring in, with the register and the people list where these were named apart."""

    files: tuple[Path, ...]
    agencies: Path | None = None
    people: Path | None = None
    family: str | None = None
    fresh: str = ""  # the name of the step, where these files start a case of their own
    scenes: Scenes = ()  # that such a case comes with
    step: str = ""  # the name of the undo step, where it is not that of the files


class Importing(QObject):
    """Import one wish after another into the case that is then open.

    Signals: `done(ImportReport)`; `begun()` when files have started a case of their own; `refused(sentence)` when a
    whole file cannot be used; `stopped(sentence)`.
    """

    done = Signal(object)
    begun = Signal()
    refused = Signal(str)
    stopped = Signal(str)

    def __init__(self, history: History, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._jobs = jobs
        self._wishes: deque[Wish] = deque()
        self._running = False
        self.was_seen = False  # whether the last import was looked at before it was taken

    @property
    def left(self) -> int:
        """How many rows of the open case's sources need a look."""
        return sum(len(source.left) for source in self._history.case.sources)

    @property
    def is_running(self) -> bool:
        return self._running

    def bring_in(self, wish: Wish) -> None:
        """Import files; while another import runs they wait for it."""
        self._wishes.append(wish)
        self._next()

    def wait_for(self, work: Callable[[Report], T], done: Callable[[T], None]) -> None:
        """Do work that only looks at files; what goes wrong with them is told as of an import."""
        self._running = True

        def finish(made: T) -> None:
            self._running = False
            done(made)
            self._next()

        self._jobs.queue(work, finish, self._fail)

    def take(self, wish: Wish, work: Callable[[Case, Report], ImportReport], seen: bool = True) -> None:
        """Take an import into the case that is open; `work` gives its report, `seen` says that it was previewed.

        Where somebody has decided something of the case meanwhile it is done anew: that would be gone otherwise.
        """
        case = Case() if wish.fresh else self._history.case
        self._running = True

        def finish(made: ImportReport) -> None:
            if wish.fresh or self._history.case is case:
                self._take(wish, made, seen)
            else:
                self.take(wish, work, seen)

        self._jobs.queue(lambda report: work(case, report), finish, self._fail)

    def take_left(self, id: str, corrected: Cells) -> None:
        """Read rows of a source again that were put right, as one step."""
        source = next((one for one in self._history.case.sources if one.id == id), None)
        if source is None or not corrected or self._running:
            return
        words = translate("Importing", "Put {rows} of {file} right")
        step = words.format(rows=count(len(corrected), "row"), file=source.file)
        self.take(Wish((), step=step), lambda case, report: _import_left(case, source, corrected, report))

    def drop_left(self, id: str, places: frozenset[str]) -> None:
        """Let rows of a source wait no more, without taking them."""
        case = self._history.case
        source = next((one for one in case.sources if one.id == id), None)
        if source is None or not places:
            return
        kept = tuple(one for one in source.left if one.place not in places)
        sources = tuple(replace(one, left=kept) if one is source else one for one in case.sources)
        words = translate("Importing", "Leave {rows} of {file} out")
        rows = count(len(places), "row")
        self._history.change(words.format(rows=rows, file=source.file), replace(case, sources=sources))

    def _next(self) -> None:
        if self._running or not self._wishes:
            return
        wish = self._wishes.popleft()
        self.take(wish, lambda case, report: _import(case, wish, report), seen=False)

    def _take(self, wish: Wish, report: ImportReport, seen: bool) -> None:
        self._running, self.was_seen = False, seen
        self._history.change(
            wish.fresh or wish.step or step_name(wish.files), report.case, fresh=bool(wish.fresh), scenes=wish.scenes
        )
        if wish.fresh:
            self.begun.emit()
        self.done.emit(report)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._running = False
        self._wishes.clear()
        if isinstance(error, ImportCancelledError):
            self.stopped.emit(str(error))
        elif isinstance(error, CannotReadError):
            self.refused.emit(str(error))
        else:
            self._jobs.unexpected.emit(error)


def step_name(files: Sequence[Path]) -> str:
    """Return the name of the undo step: 'Import police.csv'."""
    if len(files) > NAMED:
        return translate("Importing", "Import {files}").format(files=count(len(files), "file"))
    return translate("Importing", "Import {files}").format(files=listed(file.name for file in files))


def outcome(report: ImportReport) -> str:
    """Return what an import brought, in one line."""
    events = sum(file.events for file in report.files)
    words = translate("Importing", "{events} from {files}")
    if report.problems:
        words = translate("Importing", "{events} from {files}; {rows} to look at")
    files, rows = count(len(report.files), "file"), count(len(report.problems), "row")
    return words.format(events=count(events, "event"), files=files, rows=rows)


def _import(case: Case, wish: Wish, report: Report) -> ImportReport:
    from importers.run import import_files

    return import_files(case, wish.files, _options(wish), report)


def _import_left(case: Case, source: Source, corrected: Cells, report: Report) -> ImportReport:
    from importers.run import import_left

    return import_left(case, source, corrected, report)


def _options(wish: Wish) -> ImportOptions:
    from importers.run import ImportOptions

    return ImportOptions(wish.agencies, wish.people, wish.family)
