"""Changing all selected events at once: what is set, what is added, what is taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from case.bulk import KEEP, Changes, Keep, touched
from case.model import Case, EventKind, Factor, PartKind, Significance, Standing
from ui.choices import Choice, Choices
from ui.dialogs import Dialog
from ui.labels import label, name_of_field, say
from ui.translating import mark, said, said_all
from window.choice_box import ChoiceBox
from window.editing.parts import said_parts
from window.wording import count, listed

KEPT = mark("As it is")


class BulkForm(Dialog):
    """Ask what to change in several events. Signals: `taken(Changes)`."""

    taken = Signal(object)

    def __init__(self, case: Case, ids: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change {events}").format(events=count(len(ids), "event")))
        self.setMinimumWidth(560)
        self._case, self._ids = case, ids
        self._kind = _setting(self.tr("Kind"), said_all(EventKind))
        self._level = _setting(
            self.tr("Level of need"), {None: self.tr("Not stated"), **{level: str(level) for level in range(1, 6)}}
        )
        self._significance = _setting(self.tr("Significance"), said_all(Significance))
        self._standing = _setting(self.tr("Standing"), said_all(Standing))
        self._category = QComboBox(editable=True)
        self._category.addItems([said(KEPT), self.tr("None"), *sorted({e.category for e in case.events if e.category})])
        self._make_lists(case, ids)
        self._said = label()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go: QPushButton = self._buttons.addButton(
            self.tr("Change &events"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        for box in (self._kind, self._level, self._significance, self._standing, self._category, self._part):
            box.currentTextChanged.connect(lambda _: self._say())
        for choices in self._lists:
            choices.picked.connect(lambda _: self._say())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._say()

    def accept(self) -> None:
        self.taken.emit(self.changes)
        super().accept()

    @property
    def changes(self) -> Changes:
        """What is to be changed."""
        return Changes(
            kind=self._kind.chosen,
            level=self._level.chosen,
            standing=self._standing.chosen,
            significance=self._significance.chosen,
            category=self._category_wanted(),
            agencies_added=tuple(sorted(self._agencies.ticked)),
            agencies_removed=self._agencies_gone.ticked,
            people_added=tuple(sorted(self._people.ticked)),
            people_removed=self._people_gone.ticked,
            part=self._part.chosen,
            factors_added=frozenset(map(Factor, self._factors.ticked)),
            factors_removed=frozenset(map(Factor, self._factors_gone.ticked)),
        )

    def _category_wanted(self) -> str | Keep:
        words = self._category.currentText().strip()
        return KEEP if words in ("", said(KEPT)) else "" if words == self.tr("None") else words

    def _make_lists(self, case: Case, ids: frozenset[str]) -> None:
        """Offer everything to add, and to take away only what some of the events have."""
        events = [event for event in case.events if event.id in ids]
        agencies = {agency.id: agency.name for agency in case.agencies}
        people = {person.id: person.name for person in case.people}
        factors = {factor.value: words for factor, words in said_all(Factor).items()}
        self._agencies = _choices(self.tr("Agencies to add"), agencies)
        self._agencies_gone = _choices(
            self.tr("Agencies to take away"), agencies, {a for e in events for a in e.agencies}
        )
        self._people = _choices(self.tr("People to add"), people)
        self._people_gone = _choices(self.tr("People to take away"), people, {p for e in events for p in e.person_ids})
        self._factors = _choices(self.tr("Factors to add"), factors)
        self._factors_gone = _choices(
            self.tr("Factors to take away"), factors, {f.value for e in events for f in e.factors}
        )
        self._part = ChoiceBox(self.tr("Part of the people added"), said_parts(), PartKind.SUBJECT)
        self._lists = (
            self._agencies, self._agencies_gone, self._people, self._people_gone, self._factors, self._factors_gone,
        )  # fmt: skip

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for row, (words, widget) in enumerate(
            (
                (self.tr("&Kind"), self._kind),
                (self.tr("Service or t&ype"), self._category),
                (self.tr("&Level of need"), self._level),
                (self.tr("Si&gnificance"), self._significance),
                (self.tr("S&tanding"), self._standing),
            )
        ):
            widget.setAccessibleName(words.replace("&", ""))
            grid.addWidget(name_of_field(words, widget, ""), row, 0)
            grid.addWidget(widget, row, 1, 1, 2)
        for column, words in ((1, self.tr("Add")), (2, self.tr("Take away"))):
            title = label(words, "section", wraps=False)
            grid.addWidget(title, 5, column)
        for row, (words, added, gone) in enumerate(
            (
                (self.tr("&Agencies"), self._agencies, self._agencies_gone),
                (self.tr("&People"), self._people, self._people_gone),
                (self.tr("&Factors"), self._factors, self._factors_gone),
            ),
            6,
        ):
            grid.addWidget(name_of_field(words, added, ""), row, 0)
            grid.addWidget(added, row, 1)
            grid.addWidget(gone, row, 2)
        grid.addWidget(name_of_field(self.tr("Pa&rt of those added"), self._part, ""), 9, 0)
        grid.addWidget(self._part, 9, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(20, 16, 20, 16)
        column_of_all.setSpacing(16)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self._said)
        column_of_all.addWidget(self._buttons)

    def _say(self) -> None:
        """Say how many events would be other ones, or what is not possible."""
        changes = self.changes
        self._part.setEnabled(bool(changes.people_added))
        both = self._both()
        number = 0 if both else touched(self._case, self._ids, changes)
        if both:
            said = self.tr("{names} cannot be added and taken away.").format(names=listed(both))
        elif changes.nothing:
            said = self.tr("Choose what to change. Everything else stays as each event has it.")
        else:
            events = count(number, "event")
            said = self.tr("{events} will be different, of {all} selected. It is one step, and can be undone.").format(
                events=events, all=f"{len(self._ids):,}"
            )
        say(self._said, said, "wrong" if both else "soft")
        self._go.setEnabled(number > 0)

    def _both(self) -> list[str]:
        names = {agency.id: agency.name for agency in self._case.agencies}
        names |= {person.id: person.name for person in self._case.people}
        pairs = zip(self._lists[::2], self._lists[1::2], strict=True)
        return [names.get(key, key) for added, gone in pairs for key in sorted(added.ticked & gone.ticked)]


def _setting(name: str, words: Mapping[Any, str]) -> ChoiceBox:
    return ChoiceBox(name, {KEEP: said(KEPT), **words}, KEEP)


def _choices(name: str, words: Mapping[str, str], only: set[str] | None = None) -> Choices:
    choices = Choices(name, says_names=True)
    offered: Sequence[tuple[str, str]] = sorted(words.items(), key=lambda pair: pair[1].casefold())
    found = [Choice(key, shown) for key, shown in offered if only is None or key in only]
    choices.show_choices(found, frozenset())
    choices.setEnabled(bool(found))
    return choices
