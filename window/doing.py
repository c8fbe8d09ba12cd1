"""What the menus do: opening, exporting, changing events; each asks where it must and hands over the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from case.bulk import Changes, change_events, touched
from case.contents import LogEntry
from case.dates import Span
from case.edits import add_events, correct_event, delete_events
from case.model import Case, Event
from privacy.plan import DEFAULT_PLAN, Plan
from ui.history import History
from ui.jobs import Jobs
from ui.messages import ask, tell, warn
from ui.translating import translate
from window.exports.key_saving import save_who_is_who
from window.imports.importing import Importing, Wish, outcome
from window.imports.previewing import Previewing
from window.places import file_for, folder_for
from window.samples import Sample, scenes_of
from window.selection import Selection
from window.showing import Showing
from window.wording import count

if TYPE_CHECKING:
    from analysis.local import Local
    from importers.report import ImportReport
    from window.exports.exporting import ExportDialog

READABLE = "(*.csv *.tsv *.txt *.xlsx *.xls *.ods *.docx *.pdf *.ged *.json *.jsonl)"


class Doing:
    """Carry out what the user asks for, on behalf of `window`."""

    def __init__(
        self,
        window: QWidget,
        history: History,
        jobs: Jobs,
        selection: Selection,
        showing: Showing,
        say: Callable[[str], None],
    ) -> None:
        self._window = window
        self._history = history
        self._jobs = jobs
        self._selection = selection
        self._showing = showing
        self._say = say
        self.windows: Callable[[], tuple[Span, Span] | None] = lambda: None  # those that the report compares
        self.note: Callable[[LogEntry], None] = lambda entry: None  # where the log of the case file is kept
        self.local: Callable[[], Local | None] = lambda: None  # what the case keeps beside the data that ship
        self.importing = Importing(history, jobs, window)
        self.previewing = Previewing(history, jobs, self.importing, window)
        self.importing.done.connect(self._imported)
        self.importing.refused.connect(lambda sentence: warn(window, translate("Doing", "Not imported"), sentence))
        self.importing.stopped.connect(say)

    def open_files(self) -> None:
        some = translate("Doing", "Chronologies, registers, people lists")
        every = translate("Doing", "All files")
        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            translate("Doing", "Open files"),
            str(folder_for(self._window)),
            f"{some} {READABLE};;{every} (*)",
        )
        self.preview(tuple(Path(file) for file in files))

    def preview(self, files: tuple[Path, ...]) -> None:
        """Show what importing files would do."""
        if files:
            self.previewing.preview(files)

    def bring_in(self, files: tuple[Path, ...]) -> None:
        if files:
            self.importing.bring_in(Wish(files))

    def open_sample(self, sample: Sample) -> None:
        """Open a sample in place of an empty case."""
        self._selection.reset()
        self.importing.bring_in(
            Wish(
                sample.files,
                family=sample.name,
                fresh=translate("Doing", "Open the {name} sample").format(name=sample.name),
                scenes=scenes_of(sample),
            )
        )

    def show_problems(self) -> None:
        from window.imports.left_rows import LeftRows

        dialog = LeftRows(self._history.case, self._window)
        dialog.taken.connect(self.importing.take_left)
        dialog.dropped.connect(self.importing.drop_left)
        self._history.changed.connect(dialog.show_case)
        dialog.open()

    def delete(self) -> None:
        """Delete the selected events of the open case."""
        ids = self._selection.ids & self._history.case.event_by_id.keys()
        if ids and not self._showing.presenting:
            events = count(len(ids), "event")
            words = translate("Doing", "{events} deleted. Ctrl+Z brings them back.")
            if len(ids) == 1:
                words = translate("Doing", "{events} deleted. Ctrl+Z brings it back.")
            name = translate("Doing", "Delete {events}").format(events=events)
            self._history.change(name, delete_events(self._history.case, ids))
            self._say(words.format(events=events))

    def correct(self) -> None:
        """Open the selected event in the form."""
        case = self._history.case
        if len(self._selection.ids) != 1 or self._showing.presenting:
            return
        event = case.event_by_id.get(next(iter(self._selection.ids)))
        if event is None:
            return
        from window.editing.event_form import EventForm

        form = EventForm(case, event, self._window)
        name = translate("Doing", "Correct event")
        form.taken.connect(lambda made: self._history.change(name, correct_event(self._history.case, made)))
        form.open()

    def change(self) -> None:
        """Ask what to change in all selected events, and change it as one step."""
        from window.editing.bulk_form import BulkForm

        ids = self._selection.ids & self._history.case.event_by_id.keys()
        if ids and not self._showing.presenting:
            form = BulkForm(self._history.case, ids, self._window)
            form.taken.connect(lambda changes: self._change(ids, changes))
            form.open()

    def _change(self, ids: frozenset[str], changes: Changes) -> None:
        case = self._history.case
        events = count(touched(case, ids, changes), "event")
        name = translate("Doing", "Change {events}").format(events=events)
        if self._history.change(name, change_events(case, ids, changes)):
            self._say(translate("Doing", "Changed {events}. Ctrl+Z takes it back.").format(events=events))

    def take_cell(self, event: Event, column: str) -> None:
        """Take an event as it was typed over in the table."""
        case = self._history.case
        if event.id in case.event_by_id and not (self._showing.presenting or self.importing.is_running):
            name = translate("Doing", "Correct {column} of an event").format(column=column.lower())
            self._history.change(name, correct_event(case, event))

    def add(self) -> None:
        """Open an empty form; what is filled in becomes an event."""
        from window.editing.event_form import EventForm, new_event

        form = EventForm(self._history.case, new_event(self._history.case), self._window, new=True)
        name = translate("Doing", "Add event")
        form.taken.connect(lambda made: self._history.change(name, add_events(self._history.case, (made,))))
        form.open()

    def export(self) -> None:
        """Say what leaves, ask where to, write the anonymised PDF."""
        from case.filters import apply
        from window.exports.exporting import ExportDialog

        whole = self._history.case
        shown = whole if self._showing.presenting else apply(whole, self._selection.filter)
        showing = self._showing
        dialog = ExportDialog(shown, whole, self._jobs, self._window, showing.plan, showing.presenting)
        dialog.accepted.connect(lambda: self._export_by(dialog, whole))
        dialog.key_wanted.connect(lambda plan: save_who_is_who(self._window, whole, plan))
        dialog.open()

    def _export_by(self, dialog: ExportDialog, whole: Case) -> None:
        """Write what leaves under a plan; presenting goes by the same plan from now on."""
        self._showing.set_plan(dialog.plan)
        self._write(dialog.case, whole, "family-history-anonymised.pdf", dialog.plan, also=dialog.also.chosen)

    def export_identifiable(self) -> None:
        """Write a PDF with every name in it, after a yes in so many words."""
        agreed = ask(
            self._window,
            translate("Doing", "Identifiable copy"),
            translate("Doing", "This PDF will hold every name, date, address and text of the case."),
            translate(
                "Doing", "It is marked as identifiable on every page. Share it only with those who may see all of it."
            ),
            translate("Doing", "Export with all names…"),
            grave=True,
        )
        if agreed:
            case = self._history.case
            self._write(case, case, "family-history-IDENTIFIABLE.pdf", identifiable=True)

    def _write(
        self,
        case: Case,
        whole: Case,
        name: str,
        plan: Plan = DEFAULT_PLAN,
        identifiable: bool = False,
        also: tuple[str, ...] = (),
    ) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Doing", "Save the PDF"),
            file_for(self._window, name),
            translate("Doing", "PDF (*.pdf)"),
        )
        if chosen:
            from window.exports.exporting import Order, export

            target = Path(chosen)
            target = target if target.suffix else target.with_suffix(".pdf")
            export(
                Order(case, whole, target, identifiable, plan, self.local(), self.windows(), also),
                self._jobs,
                self._tell_exported,
                lambda said, more: warn(self._window, translate("Doing", "Not exported"), said, more),
                lambda entry: self.note(entry),
            )

    def _tell_exported(self, said: str) -> None:
        tell(self._window, translate("Doing", "Exported"), translate("Doing", "The PDF was written."), said)

    def _imported(self, report: ImportReport) -> None:
        self._say(outcome(report))
        if report.problems and not (self._showing.presenting or self.importing.was_seen):
            from window.imports.problems import ProblemsDialog

            ProblemsDialog(report.problems, self._window, report.files).open()
