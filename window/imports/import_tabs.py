"""The pages of the import window: first rows as understood, what changes, what to decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from case.model import Case
from case.showing_dates import show_dated
from importers.review.placing import Place
from importers.review.preview import FilePreview
from importers.review.proposals import Proposal
from ui.labels import label
from ui.tables import dress
from ui.translating import mark, said
from window import wording
from window.who.place_menu import place_menu, told
from window.wording import count

WHATS = {
    "same person": mark("Same person?"),
    "same event": mark("Same event?"),
    "agency implied": mark("Agency implied"),
    "name of an agency": mark("An agency?"),
}
WRAPPED = 200  # rows of a table whose words are wrapped; in a longer one each has a line
MARGIN = (12, 12, 12, 12)


class FirstRows(QWidget):
    """Show the first rows of a file as they were understood."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = grid(
            (self.tr("Date"), self.tr("Agency"), self.tr("People"), self.tr("Kind"), self.tr("What happened")),
            self.tr("First rows"),
            stretched=4,
        )
        for column, width in enumerate((170, 140, 150, 96)):
            self._grid.setColumnWidth(column, width)
        self._said = label(role="soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGIN)
        layout.addWidget(self._said)
        layout.addWidget(self._grid, 1)

    def show_file(self, case: Case, file: FilePreview) -> None:
        events = [case.event_by_id[id] for id in file.first]
        brought = file.counts.new + file.counts.changed
        words = self.tr("The first {number} of {events}, as they were understood.")
        shown = words.format(number=len(events), events=count(brought, "event"))
        self._said.setText(shown if len(events) < brought else self.tr("Every event, as it was understood."))
        if not events:
            self._said.setText(self.tr("No event comes in from this file."))
        fill(
            self._grid,
            [
                (
                    show_dated(event.when, event.until),
                    wording.agencies_of(case, event) or said(wording.NO_AGENCY),
                    wording.people_of(case, event) or said(wording.HOUSEHOLD),
                    said(event.kind.value).capitalize(),
                    " ".join((event.text or event.action).split()),
                )
                for event in events
            ],
        )


class Changes(QWidget):
    """Show what a newer version of a file changes. Signals: `withdraw_wanted(bool)`."""

    withdraw_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._said = label(role="soft")
        self._withdraw = QCheckBox(self.tr("Take out what the file no longer tells of"))
        self._withdraw.clicked.connect(self.withdraw_wanted)
        self._grid = grid(
            ("", self.tr("Place"), self.tr("Under"), self.tr("Before"), self.tr("Now")), self.tr("Changes"), stretched=4
        )
        for column, width in enumerate((96, 96, 120, 260)):
            self._grid.setColumnWidth(column, width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGIN)
        layout.addWidget(self._said)
        layout.addWidget(self._withdraw)
        layout.addWidget(self._grid, 1)

    def show_file(self, before: Case, after: Case, file: FilePreview, withdraws: bool) -> None:
        told = file.report
        words = self.tr("{same} unchanged, {changed} changed.")
        self._said.setText(words.format(same=count(told.same, "row"), changed=count(len(told.changed), "row")))
        self._withdraw.setVisible(bool(told.withdrawn))
        self._withdraw.setChecked(withdraws)
        rows = [
            (self.tr("Changed"), change.place, *cell)
            for change in told.changed
            for cell in change.cells or (("", "", ""),)
        ]
        for id in told.added:
            event = after.event_by_id[id]
            rows.append((self.tr("New"), event.source.place if event.source else "", "", "", _line(event.text)))
        for id in told.withdrawn:
            event = before.event_by_id[id]
            rows.append((self.tr("Withdrawn"), event.source.place if event.source else "", "", _line(event.text), ""))
        fill(self._grid, rows)


class Decisions(QWidget):
    """List what an import leaves to decide; nothing is done unless it is ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._case = Case()
        self._proposals: tuple[Proposal, ...] = ()
        self._boxes: list[QCheckBox] = []
        self._grid = grid((self.tr("Accept"), "", self.tr("What"), self.tr("Why")), self.tr("To decide"), stretched=2)
        self._grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._grid.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        for column, width in enumerate((64, 130, 320, 300)):
            self._grid.setColumnWidth(column, width)
        self._said = label(role="soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGIN)
        layout.addWidget(self._said)
        layout.addWidget(self._grid, 1)

    @property
    def all(self) -> tuple[Proposal, ...]:
        return self._proposals

    @property
    def count(self) -> int:
        return len(self._proposals)

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        return tuple(p for p, box in zip(self._proposals, self._boxes, strict=True) if box.isChecked() and p.settled)

    def show_proposals(self, case: Case, proposals: tuple[Proposal, ...]) -> None:
        """Show other proposals of a case; what was ticked, or placed, and is still there stays so."""
        ticked = {_key(one): one for one in self.accepted}
        self._case = case
        self._proposals = tuple(
            one._replace(where=w.where) if (w := ticked.get(_key(one))) else one for one in proposals
        )
        self._said.setText(
            self.tr("Tick what is so; it is done with the import, in one step. What is left can be done later by hand.")
        )
        fill(self._grid, [("", said(WHATS[p.what]), self._words(p), p.why) for p in self._proposals])
        self._boxes = [QCheckBox() for _ in proposals]
        for row, (proposal, box) in enumerate(zip(self._proposals, self._boxes, strict=True)):
            box.setAccessibleName(f"{said(WHATS[proposal.what])} {proposal.words}")
            box.setChecked(_key(proposal) in ticked)
            box.setVisible(proposal.settled)
            self._grid.setCellWidget(row, 0, _in_the_middle(box))
            if proposal.what == "name of an agency":
                self._grid.setCellWidget(row, 1, self._placer(row))

    def _placer(self, row: int) -> QToolButton:
        """Return the button that says where an agency belongs."""
        button = QToolButton()
        button.setText(self.tr("An agency?"))
        button.setToolTip(self.tr("Say what it is: its kind, a team of another, another name of one, or no agency"))
        button.setAccessibleName(self.tr("Place {name}").format(name=self._proposals[row].name))
        button.setProperty("menu", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = place_menu(self._case, self._proposals[row].unknown, button, lambda where: self._place(row, where))
        button.setMenu(menu)
        return button

    def _place(self, row: int, where: Place) -> None:
        one = self._proposals[row]._replace(where=where)
        self._proposals = (*self._proposals[:row], one, *self._proposals[row + 1 :])
        self._boxes[row].setVisible(True)
        self._boxes[row].setChecked(True)
        if item := self._grid.item(row, 2):
            item.setText(self._words(one))

    def _words(self, one: Proposal) -> str:
        return told(self._case, one.name, one.where) if one.where else one.words


def _key(one: Proposal) -> tuple[str, tuple[str, ...], str]:
    """Return what makes a proposal the same as one before."""
    return one.what, one.ids, one.name


def _in_the_middle(box: QCheckBox) -> QWidget:
    around = QWidget()
    layout = QHBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(box, alignment=Qt.AlignmentFlag.AlignCenter)
    return around


def grid(titles: Sequence[str], name: str, stretched: int) -> QTableWidget:
    """Return a table for reading, one of whose columns takes what room is left."""
    made = QTableWidget(0, len(titles))
    made.setHorizontalHeaderLabels(list(titles))
    made.setAccessibleName(name)
    dress(made, wraps=True)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return made


def fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    """Put words into a table, each with itself as a tip."""
    table.setRowCount(len(rows))
    for number, cells in enumerate(rows):
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            table.setItem(number, column, item)
    modes = QHeaderView.ResizeMode
    table.verticalHeader().setSectionResizeMode(modes.ResizeToContents if len(rows) <= WRAPPED else modes.Interactive)


def _line(words: str) -> str:
    return " ".join(words.split())
