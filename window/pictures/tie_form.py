"""The form of a tie between two people: what they are to each other, and how it is between them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from case.dates import When
from case.ids import new_id
from case.model import Case, Ending, Quality, Tie, TieKind
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show_dated
from ui.dialogs import Dialog
from ui.labels import label
from ui.translating import mark, said_each
from window.choice_box import ChoiceBox

COUPLES = (TieKind.MARRIED, TieKind.PARTNER)
KIND_WORDS = {
    TieKind.MARRIED: mark("married to"),
    TieKind.PARTNER: mark("a partner of"),
    TieKind.PARENT: mark("a parent of"),
    TieKind.ADOPTIVE_PARENT: mark("an adoptive parent of"),
    TieKind.FOSTER_PARENT: mark("a foster parent of"),
    TieKind.GUARDIAN: mark("a guardian of"),
    TieKind.STEP_PARENT: mark("a step-parent of"),
    TieKind.SIBLING: mark("a brother or sister of"),
    TieKind.TWIN: mark("a twin of"),
    TieKind.GRANDPARENT: mark("a grandparent of"),
    TieKind.RELATIVE: mark("a relative of"),
    TieKind.CARER: mark("a carer of"),
    TieKind.FRIEND: mark("a friend of"),
    TieKind.NEIGHBOUR: mark("a neighbour of"),
    TieKind.VICTIM: mark("a victim of"),
    TieKind.CO_OFFENDER: mark("a co-offender of"),
}
QUALITY_WORDS = {
    Quality.PLAIN: mark("Nothing to show"),
    Quality.CLOSE: mark("Close"),
    Quality.FUSED: mark("Fused"),
    Quality.DISTANT: mark("Distant"),
    Quality.CUT_OFF: mark("Cut off"),
    Quality.CONFLICT: mark("Conflict"),
    Quality.VIOLENCE: mark("Violence or abuse by the first of the two"),
}
ENDING_WORDS = {
    Ending.TOGETHER: mark("Together"),
    Ending.SEPARATED: mark("Separated"),
    Ending.ENDED: mark("Divorced or ended"),
}


def new_tie(case: Case, a: str, b: str) -> Tie:
    """Return a tie of a likely kind: a parent where one is much older, else partners."""
    first, second = case.person_by_id[a], case.person_by_id[b]
    years = [p.born.first.year if p.born and p.born.first else None for p in (first, second)]
    kind = TieKind.PARTNER
    if years[0] is not None and years[1] is not None and abs(years[0] - years[1]) >= 15:
        kind = TieKind.PARENT
        a, b = (a, b) if years[0] < years[1] else (b, a)
    return Tie(new_id(case, "t"), kind, a, b)


class TieForm(Dialog):
    """Say what ties two people; with `free`, also which two. Signals: `taken(Tie)`, `removed(id)`."""

    taken = Signal(object)
    removed = Signal(str)

    def __init__(self, case: Case, tie: Tie, parent: QWidget, new: bool = False, free: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a tie") if new else self.tr("Change the tie"))
        self._tie, self._names = tie, {person.id: person.name for person in case.people}
        self._a, self._b = tie.a, tie.b
        self._first = self._end(self.tr("First of the two"), free)
        self._second = self._end(self.tr("Second of the two"), free)
        self._kind = ChoiceBox(self.tr("Kind of tie"), said_each(KIND_WORDS), tie.kind)
        self._swap = QPushButton(self.tr("Swap the two"))
        self._quality = ChoiceBox(self.tr("How it is between them"), said_each(QUALITY_WORDS), tie.quality)
        self._ending = ChoiceBox(self.tr("How the couple stands"), said_each(ENDING_WORDS), tie.ending)
        self._when = QLineEdit(_written(tie), placeholderText=self.tr("2004, from May 2001 to 2009, since 2010"))
        self._when.setAccessibleName(self.tr("Since and until"))
        self._why = label(role="soft")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        if not new:
            remove = self._buttons.addButton(self.tr("Remove the tie"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        self._lay_out()
        self._swap.clicked.connect(self._turn)
        self._kind.currentIndexChanged.connect(lambda _: self._say())
        self._when.textChanged.connect(lambda _: self._say())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._say()

    def accept(self) -> None:
        self.taken.emit(self.tie_as_filled_in())
        super().accept()

    def tie_as_filled_in(self) -> Tie:
        """Return the tie with what the form says."""
        kind: TieKind = self._kind.chosen
        made = replace(self._tie, kind=kind, a=self._a, b=self._b, quality=self._quality.chosen)
        made = replace(made, ending=self._ending.chosen if kind in COUPLES else Ending.TOGETHER)
        if self._when.text().strip() == _written(self._tie):
            return made
        if not self._when.text().strip():
            return replace(made, since=None, until=None)
        dated = read(self._when.text())
        return replace(made, since=dated.when, until=dated.until)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Who"), self._first)
        form.addRow(self.tr("is"), self._kind)
        form.addRow("", self._second)
        form.addRow("", self._swap)
        form.addRow(self.tr("Between them"), self._quality)
        form.addRow(self.tr("The couple"), self._ending)
        form.addRow(self.tr("When"), self._when)
        form.addRow("", self._why)
        self._rows = form
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(420)

    def _end(self, name: str, free: bool) -> QLabel | ChoiceBox:
        """Return what says who it is, or lets it be chosen where people are `free`."""
        if not free:
            return QLabel()
        named = dict(sorted(self._names.items(), key=lambda pair: pair[1].casefold()))
        box = ChoiceBox(name, named, next(iter(named)))
        box.activated.connect(lambda _: self._take_ends())
        return box

    def _take_ends(self) -> None:
        if isinstance(self._first, ChoiceBox) and isinstance(self._second, ChoiceBox):
            self._a, self._b = self._first.chosen, self._second.chosen
            self._say()

    def _turn(self) -> None:
        self._a, self._b = self._b, self._a
        self._say()

    def _remove(self) -> None:
        self.removed.emit(self._tie.id)
        self.reject()

    def _say(self) -> None:
        for end, id in ((self._first, self._a), (self._second, self._b)):
            end.choose(id) if isinstance(end, ChoiceBox) else end.setText(self._names[id])
        self._rows.setRowVisible(self._ending, self._kind.chosen in COUPLES)
        words = self._when.text().strip()
        trouble = ""
        if words and words != _written(self._tie):
            try:
                read(words)
            except UnreadableDateError as error:
                trouble = str(error)
        if self._a == self._b:
            trouble = self.tr("A tie is between two. Choose somebody else.")
        self._why.setText(trouble)
        self._rows.setRowVisible(self._why, bool(trouble))
        ok: QPushButton = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not trouble)


def _written(tie: Tie) -> str:
    return show_dated(tie.since, tie.until) if isinstance(tie.since, When) else ""
