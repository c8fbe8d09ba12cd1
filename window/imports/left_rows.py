"""The rows that wait with their files until somebody puts them right, sends them back or lets them go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from case.model import Case, Source
from importers.keeping import misfits_of, problems_of, rows_left
from importers.readers.lines import OWN
from ui.dialogs import Dialog
from ui.messages import Answer, choose, warn
from window.imports.problems import save_problems
from window.imports.waiting_rows import Problems, Waiting
from window.places import file_for
from window.wording import count

SIZE = (1040, 560)


class LeftRows(Dialog):
    """Show what needs a look in the files of a case.

    Signals: `taken(source id, cells by place)` when rows were put right and shall come in; `dropped(source id, places)`
    when rows are not needed.
    """

    taken = Signal(str, object)
    dropped = Signal(str, object)

    def __init__(self, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rows that need a look"))
        self.resize(*SIZE)
        self._sources: tuple[Source, ...] = ()
        self._corrected: dict[str, tuple[str, ...]] = {}
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._which = QComboBox()
        self._which.setAccessibleName(self.tr("File"))
        self._which.activated.connect(lambda _: self._show_source())
        self._rows = Problems()
        self._rows.corrected.connect(self._correct)
        self._rows.put_right.connect(self._put_right)
        self._rows.save_wanted.connect(self._save)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._go = self._button(self.tr("&Take the corrected rows"), self._take)
        self._drop = self._button(self.tr("&Not needed"), self._let_go)
        self._drop.setToolTip(self.tr("Let the selected rows go; they are listed no more"))
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part, stretch in ((self._said, 0), (self._which, 0), (self._rows, 1), (self._buttons, 0)):
            layout.addWidget(part, stretch)
        self.finished.connect(self.deleteLater)
        self.show_case(case)

    def _button(self, words: str, does: object) -> QPushButton:
        button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def show_case(self, case: Case) -> None:
        """Show what needs a look in the files of a case, the file that was looked at where it still has any."""
        before = self._source.id if self._sources else ""
        self._sources = tuple(source for source in case.sources if source.left)
        self._which.clear()
        self._which.addItems([f"{one.file} ({len(one.left):,})" for one in self._sources])
        ids = [source.id for source in self._sources]
        self._which.setCurrentIndex(ids.index(before) if before in ids else 0)
        self._which.setVisible(len(ids) > 1)
        self._show_source()

    @property
    def _source(self) -> Source:
        return self._sources[max(self._which.currentIndex(), 0)]

    def _show_source(self) -> None:
        self._corrected = {}
        if not self._sources:
            self._said.setText(self.tr("No row needs a look any more."))
            self._rows.show_waiting(Waiting((), {}, {}, {}))
            self._drop.setEnabled(False)
            self._tell()
            return
        source = self._source
        words = self.tr(
            "{rows} of {file} could not be taken as written; everything else came in. Correct what they say here, "
            "or send the list to the agency."
        )
        ours = source.format == OWN
        if ours:
            words = self.tr(
                "{rows} of {file} could not be taken as written; everything else came in. This is a summary that "
                "Kinline wrote: correct the entries in the case that it was made of, and import it again."
            )
        self._said.setText(words.format(rows=count(len(source.left), "row or line", "rows or lines"), file=source.file))
        headings = {number: table.headings for number, table in enumerate(source.tables)}
        rows, misfits = ({}, {}) if ours else (rows_left(source), misfits_of(source))
        self._rows.show_waiting(Waiting(problems_of(source), rows, misfits, headings))
        self._drop.setEnabled(True)
        self._tell()

    def _tell(self) -> None:
        """Offer to take the rows that were put right."""
        self._go.setEnabled(bool(self._corrected))

    def _correct(self, place: str, column: int, words: str) -> None:
        row = rows_left(self._source).get(place)
        cells = list(self._corrected.get(place) or (row.cells if row else ()))
        if column < len(cells):
            cells[column] = words
            self._put_right(place, tuple(cells))

    def _put_right(self, place: str, cells: tuple[str, ...]) -> None:
        self._corrected[place] = cells
        self._rows.mark(place, self.tr("Put right; not taken yet"))
        self._tell()

    def _take(self) -> None:
        self.taken.emit(self._source.id, dict(self._corrected))

    def _let_go(self) -> None:
        if places := self._rows.chosen:
            self.dropped.emit(self._source.id, places)

    def reject(self) -> None:
        """Close; what was put right and not taken is not thrown away by a slip of a key."""
        if not self._corrected:
            super().reject()
            return
        leave = Answer(self.tr("&Throw away"), super().reject, grave=True)
        choose(
            self,
            self.tr("Rows not taken"),
            self.tr("What was put right here has not been taken yet and would be lost."),
            "",
            leave,
            cancel=self.tr("&Go on"),
        )

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the problems"), file_for(self, "problems.csv"), self.tr("CSV (*.csv)")
        )
        if chosen:
            try:
                save_problems(Path(chosen), problems_of(self._source))
            except OSError as error:
                words = self.tr("The list could not be written: {why}.").format(why=error.strerror)
                warn(self, self.tr("Not saved"), words)
