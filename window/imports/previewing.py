"""From files to an import: a preview as a job, the import window on it, and what was decided as one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from case.model import Case
from importers.report import CannotReadError, ImportCancelledError
from importers.review.corrections import Choices
from ui.history import History
from ui.jobs import Jobs, Report
from window.imports.importing import Importing, Wish

if TYPE_CHECKING:
    from importers.report import ImportReport
    from importers.review.preview import Preview
    from importers.review.proposals import Proposal
    from window.imports.import_preview import ImportDialog

KEY = "preview"
Made = tuple["Preview", tuple["Proposal", ...]]


class Previewing(QObject):
    """Preview files and, when the person agrees, have them imported as they were seen."""

    def __init__(self, history: History, jobs: Jobs, importing: Importing, window: QWidget) -> None:
        super().__init__(window)
        self._history = history
        self._jobs = jobs
        self._importing = importing
        self._window = window
        self.remembered: Path | None = None
        self.dialog: ImportDialog | None = None

    def preview(self, files: tuple[Path, ...]) -> None:
        """Read files and show what importing them would do; the case is as it was until the person agrees."""
        if self.dialog is not None or self._importing.is_running:
            return
        wish, case = Wish(files), self._history.case
        remembered = self.remembered
        self._importing.wait_for(
            lambda report: _preview(case, wish, {}, remembered, report),
            lambda made: self._show(wish, made),
        )

    def _show(self, wish: Wish, made: Made) -> None:
        from window.imports.import_preview import ImportDialog

        dialog = self.dialog = ImportDialog(*made, self._window)
        dialog.changed.connect(lambda choices: self._again(wish, choices))
        dialog.stop_wanted.connect(lambda: self._jobs.stop(KEY))
        self._jobs.heard.connect(dialog.show_progress)
        dialog.finished.connect(lambda result: self._end(wish, bool(result)))
        dialog.open()

    def _again(self, wish: Wish, choices: dict[Path, Choices]) -> None:
        """Preview once more with what was said; an answer to what was said before is dropped."""
        case, remembered = self._history.case, self.remembered
        self._jobs.follow(
            KEY,
            lambda report: _preview(case, wish, choices, remembered, report),
            lambda made: self.dialog.show_preview(*made) if self.dialog else None,
            self._not_read_again,
        )

    def _not_read_again(self, error: Exception) -> None:
        """Go back to what was seen before, where reading again was stopped or a file cannot be read any more."""
        if self.dialog is None:
            return
        if not isinstance(error, CannotReadError | ImportCancelledError):
            self._jobs.unexpected.emit(error)
        self.dialog.go_back(str(error) if isinstance(error, CannotReadError) else "")

    def _end(self, wish: Wish, agreed: bool) -> None:
        dialog, self.dialog = self.dialog, None
        self._jobs.forget(KEY)
        if dialog is None:
            return
        if agreed:
            seen, decided = dialog.seen, dialog.decided
            self._importing.take(wish, lambda case, report: _taken(case, seen, decided, report))
        dialog.deleteLater()


def _preview(
    case: Case, wish: Wish, choices: dict[Path, Choices], remembered: Path | None, report: Report | None
) -> Made:
    from importers.review.preview import preview
    from importers.review.proposals import proposals
    from importers.run import ImportOptions

    options = ImportOptions(wish.agencies, wish.people, wish.family, choices, remembered, loose=True)
    seen = preview(case, wish.files, options, report)
    return seen, proposals(seen.report.case, case)


def _taken(case: Case, seen: Preview, decided: tuple[Proposal, ...], report: Report) -> ImportReport:
    from importers.review.preview import import_previewed
    from importers.review.proposals import accept

    made = import_previewed(case, seen, report)
    return replace(made, case=accept(made.case, decided)) if decided else made
