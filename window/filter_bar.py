"""The bar that says what of the case is shown."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from case.filters import EVERYTHING, Filter
from case.model import Case, EventKind, Factor
from ui.choices import Choice, Choices
from ui.folding import FoldingBar
from ui.translating import said
from window.day_field import DayField

PAUSE = 250  # milliseconds after the last key before the words take effect


class FilterBar(FoldingBar):
    """Controls for one filter. Signals: `wanted(Filter)`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Filter"))
        self._filter = EVERYTHING
        self._words = QLineEdit(placeholderText=self.tr("Search the entries"), clearButtonEnabled=True)
        self._words.setAccessibleName(self.tr("Words in the entries"))
        self._people = Choices(self.tr("People"))
        self._agencies = Choices(self.tr("Agencies"))
        self._kinds = Choices(self.tr("Kinds"))
        self._factors = Choices(self.tr("Factors"))
        self._since = DayField(self.tr("From"), "first")
        self._until = DayField(self.tr("Until"), "last")
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Show everything (Ctrl+Shift+F)"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def go_to_words(self) -> None:
        """Go to the words, ready to type."""
        self._words.setFocus()
        self._words.selectAll()

    def drop_words(self) -> None:
        """Forget words that are typed and not yet searched for."""
        self._pause.stop()
        self._words.clear()
        self._pause.stop()

    def show_case(self, case: Case) -> None:
        """Offer what the case holds."""
        people = [Choice(person.id, person.name) for person in case.people]
        used_kinds = {event.kind for event in case.events}
        used_factors = {factor for event in case.events for factor in event.factors}
        self._people.show_choices(people, self._filter.people)
        self._agencies.show_choices(_agencies(case), self._filter.agencies)
        self._kinds.show_choices(_words_of(EventKind, used_kinds), self._filter.kinds)
        self._factors.show_choices(_words_of(Factor, used_factors), self._filter.factors)

    def show_filter(self, wanted: Filter, case: Case) -> None:
        """Show a filter that was set elsewhere."""
        self._filter = wanted
        self._clear.setEnabled(wanted != EVERYTHING)
        if self._words.text().strip() != wanted.words and not self._pause.isActive():
            self._words.setText(wanted.words)
        self._since.show_day(wanted.since)
        self._until.show_day(wanted.until)
        self.show_case(case)

    def _lay_out(self) -> None:
        self.set_edges(12, 6, 12, 6, 8)
        self._words.setMinimumWidth(120)
        self._words.setMaximumWidth(320)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(self._words, stretch=2, folds=False)
        for choices in (self._people, self._agencies, self._kinds, self._factors):
            self.add(choices)
        for field in (self._since, self._until):
            self.add(field.label, field)
        self.add_room()
        self.add(self._clear, folds=False)
        self._clear.setEnabled(False)

    def _connect(self) -> None:
        self._words.textChanged.connect(lambda _: self._pause.start())
        self._words.returnPressed.connect(self._take_words)
        self._pause.timeout.connect(self._take_words)
        self._people.picked.connect(lambda keys: self._ask(people=keys))
        self._agencies.picked.connect(lambda keys: self._ask(agencies=keys))
        self._kinds.picked.connect(lambda keys: self._ask(kinds=frozenset(map(EventKind, keys))))
        self._factors.picked.connect(lambda keys: self._ask(factors=frozenset(map(Factor, keys))))
        self._since.typed.connect(lambda day: self._ask(since=day))
        self._until.typed.connect(lambda day: self._ask(until=day))
        self._clear.clicked.connect(self.clear)

    def clear(self) -> None:
        self.drop_words()
        self._filter = EVERYTHING
        self.wanted.emit(EVERYTHING)

    def _take_words(self) -> None:
        self._pause.stop()
        self._ask(words=self._words.text().strip())

    def _ask(self, **parts: object) -> None:
        wanted = replace(self._filter, **parts)  # type: ignore[arg-type]
        if wanted != self._filter:
            self._filter = wanted
            self.wanted.emit(wanted)


def _agencies(case: Case) -> list[Choice]:
    """Return agencies by name, each with its teams below it."""
    named = sorted(case.agencies, key=lambda agency: agency.name.casefold())
    choices = []
    for agency in (a for a in named if case.top_agency(a.id) == a.id):
        choices.append(Choice(agency.id, agency.name))
        teams = (t for t in named if t.id != agency.id and case.top_agency(t.id) == agency.id)
        choices.extend(Choice(team.id, team.name, inner=True) for team in teams)
    return choices


def _words_of(kinds: Iterable[EventKind | Factor], used: Set[EventKind | Factor]) -> list[Choice]:
    return [Choice(kind.value, said(kind.value).capitalize()) for kind in kinds if kind in used]
