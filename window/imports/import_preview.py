"""The import window: what each file is taken for and what would come in, before anything does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from importers.review.corrections import NO_CHOICES, Choices, Correction
from importers.review.preview import FilePreview, Preview
from importers.review.proposals import Proposal
from ui.dialogs import Dialog
from ui.labels import label
from ui.messages import Answer, choose, warn
from ui.translating import said, translate
from window.imports.import_columns import ColumnsEditor
from window.imports.import_questions import Questions
from window.imports.import_tabs import Changes, Decisions, FirstRows
from window.imports.problems import save_problems
from window.imports.waiting_rows import Problems
from window.places import file_for
from window.wording import count, listed

SIZE = (1180, 680)


class ImportDialog(Dialog):
    """Show a preview of an import.

    Signals: `changed(choices by path)` when the person says something else of a file; the window then gives
    another preview to `show_preview`, `show_progress` on the way, or `go_back` where there is none; `stop_wanted()`
    when it shall not be read again. Accepted, `seen` is the preview to take and `decided` what was ticked.
    """

    changed = Signal(object)
    stop_wanted = Signal()

    def __init__(self, seen: Preview, found: tuple[Proposal, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        room = self.screen().availableGeometry().size()
        self.resize(min(SIZE[0], room.width() - 40), min(SIZE[1], room.height() - 60))
        self.seen = seen
        self._choices: dict[Path, Choices] = dict(seen.options.choices)
        self._at_first = dict(self._choices)
        self._files = QListWidget()
        self._files.setAccessibleName(self.tr("Files"))
        self._files.setWordWrap(True)
        self._files.currentRowChanged.connect(lambda _: self._show_file())
        self._title = label(role="title", wraps=False)
        self._notes = label(role="soft")
        self._questions = Questions()
        self._columns, self._rows = ColumnsEditor(), FirstRows()
        self._problems, self._changes, self._decisions = Problems(), Changes(), Decisions()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._will = label()
        self._progress = QProgressBar(maximum=1000, textVisible=False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName(self.tr("Progress of reading again"))
        self._stop = QPushButton(self.tr("&Stop"))
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stop_wanted)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self.show_preview(seen, found)

    @property
    def decided(self) -> tuple[Proposal, ...]:
        return self._decisions.accepted

    def _lay_out(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Import"))
        self._tabs.addTab(self._columns, self.tr("Columns"))
        self._tabs.addTab(self._rows, self.tr("First rows"))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(10)
        for widget, stretch in ((self._title, 0), (self._notes, 0), (self._questions, 0), (self._tabs, 1)):
            column.addWidget(widget, stretch)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._files)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 900])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._will, 1)
        foot.addWidget(self._progress)
        foot.addWidget(self._stop)
        foot.addWidget(self._buttons)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._questions.answered.connect(self._answer)
        self._columns.corrected.connect(self._correct)
        self._problems.corrected.connect(self._rewrite)
        self._problems.put_right.connect(self._put_right)
        self._problems.save_wanted.connect(self._save_problems)
        self._changes.withdraw_wanted.connect(lambda on: self._say(withdraw=on))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def reject(self) -> None:
        """Close without importing; what was corrected here is not thrown away by a slip of a key."""
        if self._choices == self._at_first:
            super().reject()
            return
        leave = Answer(self.tr("&Throw away"), super().reject, grave=True)
        title, stay = self.tr("Cancel the import"), self.tr("&Go on importing")
        choose(self, title, self.tr("What was corrected in this window would be lost."), "", leave, cancel=stay)

    def show_preview(self, seen: Preview, found: tuple[Proposal, ...]) -> None:
        """Show what the import would do now."""
        self.seen = seen
        before = max(self._files.currentRow(), 0)
        self._files.blockSignals(True)
        self._files.clear()
        for file in seen.files:
            item = QListWidgetItem(f"{file.report.file}\n{_summary(file)}")
            item.setToolTip(file.report.file)
            self._files.addItem(item)
        self._files.setCurrentRow(min(before, self._files.count() - 1))
        self._files.blockSignals(False)
        self._decisions.show_proposals(seen.report.case, found)
        self._will.setText(_asked_for(seen) or " ".join(seen.sentences))
        self.set_waiting(False)
        self._show_file()

    def set_waiting(self, waiting: bool) -> None:
        """Show that files are read again, during which nothing can be taken."""
        brings = any(file.report.kind not in ("unreadable", "seen before") for file in self.seen.files)
        ask = bool(self.seen.questions)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(brings and not waiting and not ask)
        self._tabs.setEnabled(not waiting)
        for widget in (self._progress, self._stop):
            widget.setVisible(waiting)
        if waiting:
            self._progress.setValue(0)
            self._will.setText(self.tr("Reading again…"))

    def show_progress(self, key: str, fraction: float, words: str) -> None:
        """Show how far reading again is."""
        if self._progress.isVisible():
            self._progress.setValue(round(fraction * 1000))
            self._will.setText(self.tr("Reading again: {what}").format(what=words))

    def go_back(self, why: str) -> None:
        """Show what was seen before; what was said since is not taken."""
        self._choices = dict(self.seen.options.choices)
        self.show_preview(self.seen, self._decisions.all)
        said = why or self.tr("Reading was stopped; what you said last was not taken.")
        self._will.setText(f"{said} {self._will.text()}")

    @property
    def _file(self) -> FilePreview:
        return self.seen.files[max(self._files.currentRow(), 0)]

    def _show_file(self) -> None:
        file, after = self._file, self.seen.report.case
        self._title.setText(file.report.file)
        self._notes.setText("\n".join(file.report.notes[:4]))
        self._notes.setVisible(bool(file.report.notes))
        self._questions.show_file(file, self._said(file.path))
        self._columns.show_tables(file.tables)
        self._rows.show_file(after, file)
        self._problems.show_file(file, self._said(file.path).cells)
        self._changes.show_file(self.seen.base, after, file, self._said(file.path).withdraw)
        self._show_tabs(file)

    def _show_tabs(self, file: FilePreview) -> None:
        """Offer the pages that have something to show, with how much it is."""
        told, current = file.report, self._tabs.currentWidget()
        changes = len(told.changed) + len(told.withdrawn) + len(told.added)
        decisions = self._decisions.count
        wanted: list[tuple[QWidget, str]] = [(self._columns, self.tr("Columns")), (self._rows, self.tr("First rows"))]
        if told.problems:
            words = self.tr("Need a look ({number})")
            wanted.append((self._problems, words.format(number=f"{len(told.problems):,}")))
        if changes or told.same:
            wanted.append((self._changes, self.tr("Changes ({number})").format(number=f"{changes:,}")))
        if decisions:
            wanted.append((self._decisions, self.tr("To decide ({number})").format(number=f"{decisions:,}")))
        while self._tabs.count():
            self._tabs.removeTab(0)
        for page, words in wanted:
            self._tabs.addTab(page, words)
        if current is not None and self._tabs.indexOf(current) >= 0:
            self._tabs.setCurrentWidget(current)

    def _said(self, path: Path) -> Choices:
        return self._choices.get(path, NO_CHOICES)

    def _say(self, **said: object) -> None:
        """Say something of the file that is shown, and ask for a preview with it."""
        path = self._file.path
        self._choices[path] = replace(self._said(path), **said)  # type: ignore[arg-type]
        self.set_waiting(True)
        self.changed.emit(dict(self._choices))

    def _correct(self, table: int, correction: Correction) -> None:
        before = self._said(self._file.path).tables
        was = before.get(table, Correction())
        answers = {name: getattr(was, name) for name in ("month_first", "family_first", "dates_down")}
        self._say(tables={**before, table: replace(correction, **answers)})

    def _answer(self, number: int, name: str, answer: bool) -> None:
        """Take what a person says of how a table is read."""
        tables = self._said(self._file.path).tables
        before = tables.get(number) or self._as_mapped(number)
        said: dict[str, Any] = {name: answer}
        self._say(tables={**tables, number: replace(before, **said)})

    def _as_mapped(self, number: int) -> Correction:
        table = next(table for table in self._file.tables if table.number == number)
        return Correction({column.number: column.field for column in table.columns}, dict(table.constants))

    def _rewrite(self, place: str, column: int, words: str) -> None:
        self._say(cells={**self._said(self._file.path).cells, (place, column): words})

    def _put_right(self, place: str, cells: tuple[str, ...]) -> None:
        self._say(rows={**self._said(self._file.path).rows, place: cells})

    def _save_problems(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the problems"), file_for(self, "problems.csv"), self.tr("CSV (*.csv)")
        )
        if chosen:
            try:
                save_problems(Path(chosen), self._file.report.problems)
            except OSError as error:
                words = self.tr("The list could not be written: {why}.").format(why=error.strerror)
                warn(self, self.tr("Not saved"), words)


def _asked_for(seen: Preview) -> str:
    """Return which files wait for an answer, '' where none does."""
    files = dict.fromkeys(file.report.file for file, _ in seen.questions)
    words = translate("ImportPreview", "Say first how dates are written in {files}.")
    return words.format(files=listed(files)) if files else ""


def _summary(file: FilePreview) -> str:
    """Return what a file brings, in a line."""
    counts, kind = file.counts, file.report.kind
    if any(table.question for table in file.tables):
        return translate("ImportPreview", "Days or months first?")
    if kind == "unreadable":
        return translate("ImportPreview", "Cannot be read")
    if kind == "seen before":
        return translate("ImportPreview", "Imported before, nothing new")
    parts = [
        (counts.new, translate("ImportPreview", "new")),
        (counts.changed, translate("ImportPreview", "changed")),
        (counts.same, translate("ImportPreview", "unchanged")),
        (counts.withdrawn, translate("ImportPreview", "withdrawn")),
        (counts.duplicate, translate("ImportPreview", "told twice?")),
        (counts.problem, translate("ImportPreview", "to look at")),
    ]
    brought = ", ".join(f"{number:,} {words}" for number, words in parts if number)
    return f"{said(kind).capitalize()}: {brought or _listed(file) or count(file.report.rows, 'row')}"


def _listed(file: FilePreview) -> str:
    """Return how many people, agencies and ties were read from a file that lists them, '' for one that does not."""
    people, agencies, ties = (
        sum(table.rows for table in file.tables if table.kind == kind) for kind in ("people", "agencies", "ties")
    )
    parts = (
        *((count(people, "person", "people"),) if people else ()),
        *((count(agencies, "agency", "agencies"),) if agencies else ()),
        *((count(ties, "tie"),) if ties else ()),
    )
    return listed(parts) if parts else ""
