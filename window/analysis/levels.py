"""Levels of need: the steps of each child and of the household, how long each lasted, what brought them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from case.decisions import FindingKind
from case.model import Case
from drawing.theme import Theme
from ui.labels import label, rule_box
from ui.tables import Column
from ui.translating import translate
from window import wording
from window.analysis.ladder_chart import LadderChart
from window.analysis.section import Section
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of

if TYPE_CHECKING:
    from analysis.levels import Ladder, LevelStep
    from analysis.summary import Summary

LEVELS = (1, 2, 3, 4, 5)
NONE = "–"


class Person(NamedTuple):
    """The levels of one child, or of the household, with the entries behind each number."""

    name: str
    ladder: Ladder
    ups: frozenset[str]
    downs: frozenset[str]
    again: int
    again_events: frozenset[str]


class Step(NamedTuple):
    """One step of a ladder, and which way it went."""

    name: str
    step: LevelStep
    way: str


class LevelsSection(Section):
    """Show the levels of need over time."""

    def __init__(self) -> None:
        super().__init__(title_of(Topic.LEVELS))
        self._rule: QWidget | None = None
        self._none = label("", "soft")
        self._chart = LadderChart()
        self._people = Table(self.tr("Levels of need of each person"), self._counts(), whole=True, cells=True)
        self._steps = Table(self.tr("Steps"), self._ways(), whole=True)
        self._heads = (label(self.tr("Days at each level"), "section"), label(self.tr("Steps"), "section"))
        for part in (self._none, self._chart, self._heads[0], self._people, self._heads[1], self._steps):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._chart.events_chosen.connect(self.events_chosen)
        self._people.chosen.connect(self._choose)
        self._steps.chosen.connect(lambda row, _: self.events_chosen.emit(frozenset(row.step.events)))

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        ladders = summary.levels if summary else ()
        case = summary.read.case if summary else Case()
        if summary and not self._rule:
            self._rule = rule_box(summary.level_rule, self.title)
            self.column.insertWidget(1, self._rule)
        self._none.setText(
            "" if ladders else self.tr("No entry tells a level of need, or a status that stands for one.")
        )
        self._none.setVisible(not ladders)
        for part in (self._chart, self._people, self._steps, *self._heads):
            part.setVisible(bool(ladders))
        self._chart.show_ladders(ladders, case)
        self._people.show_rows([_person(case, summary, ladder) for ladder in ladders] if summary else [])
        self._steps.show_rows([step for ladder in ladders for step in self._steps_of(case, ladder)])

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._chart.set_theme(theme)

    def copy(self) -> None:
        (self._steps if self._steps.hasFocus() else self._people).copy()

    def _choose(self, person: Person, column: int) -> None:
        by_column = {1: person.ups, 2: person.downs, 3: person.again_events}
        level = column - 3
        at_level = frozenset(e for step in person.ladder.steps if step.level == level for e in step.events)
        everything = frozenset(e for step in person.ladder.steps for e in step.events)
        self.events_chosen.emit(by_column.get(column, at_level if level in LEVELS else everything))

    def _steps_of(self, case: Case, ladder: Ladder) -> list[Step]:
        name, before, made = _name(case, ladder), 0, []
        for step in ladder.steps:
            level = step.level or 0
            way = self.tr("first") if not before else self.tr("step-up") if level > before else self.tr("step-down")
            way = "" if not level or level == before else way
            made.append(Step(name, step, way))
            before = level or before
        return made

    def _counts(self) -> tuple[Column[Person], ...]:
        def days(level: int) -> Column[Person]:
            return Column(
                self.tr("Level {number}").format(number=level),
                lambda row: f"{row.ladder.days_at(level):,}" if row.ladder.days_at(level) else NONE,
                lambda row: row.ladder.days_at(level),
                width=84,
                right=True,
            )

        return (
            Column(self.tr("Who"), lambda row: row.name, width=170),
            Column(
                self.tr("Steps up"), lambda row: str(row.ladder.ups), lambda row: row.ladder.ups, width=88, right=True
            ),
            Column(
                self.tr("Steps down"),
                lambda row: str(row.ladder.downs),
                lambda row: row.ladder.downs,
                width=104,
                right=True,
            ),
            Column(self.tr("Re-referrals"), lambda row: str(row.again), lambda row: row.again, width=106, right=True),
            *(days(level) for level in LEVELS),
        )

    def _ways(self) -> tuple[Column[Step], ...]:
        since, until = self.tr("From"), self.tr("To")
        return (
            Column(self.tr("Who"), lambda row: row.name, width=170),
            Column(self.tr("Level"), self._level, lambda row: row.step.level or 0, width=110),
            _day(since, lambda row: row.step.span.start),
            _day(until, lambda row: row.step.span.last),
            Column(self.tr("Days"), lambda row: f"{row.step.span.days:,}", _days, width=80, right=True),
            Column(self.tr("Change"), lambda row: row.way, width=110),
        )

    def _level(self, row: Step) -> str:
        return str(row.step.level) if row.step.level else self.tr("not known")


def _day(title: str, of: Callable[[Step], date]) -> Column[Step]:
    return Column(title, lambda row: wording.short_day(of(row)), of, lambda row: wording.day(of(row)))


def _days(row: Step) -> int:
    return row.step.span.days


def _name(case: Case, ladder: Ladder) -> str:
    from exports.parts.ladders import whose

    return whose(ladder, case) if ladder.person else translate("Levels", "Household")


def _person(case: Case, summary: Summary, ladder: Ladder) -> Person:
    known = [step for step in ladder.steps if step.level is not None]
    ups = [b.events for a, b in pairwise(known) if (b.level or 0) > (a.level or 0)]
    downs = [b.events for a, b in pairwise(known) if (b.level or 0) < (a.level or 0)]
    again = [
        one
        for one in summary.findings
        if one.kind is FindingKind.REPEAT_REFERRAL and (ladder.person is None or ladder.person in one.about)
    ]
    return Person(
        _name(case, ladder),
        ladder,
        frozenset(event for events in ups for event in events),
        frozenset(event for events in downs for event in events),
        len(again),
        frozenset(event for one in again for event in one.events),
    )
