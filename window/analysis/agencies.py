"""Agencies: who counts and why, for the household, a person or some days; who met whom; who knows of whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from analysis.agencies import COUNT_RULE, AgencyRow, count_agencies, name_of
from analysis.days import last_day
from analysis.matrix import KNOWING_RULE, MATRIX_RULE, Knowing, within
from case.dates import When
from case.model import Case
from case.showing_dates import shortened, show
from drawing.theme import Theme
from ui.labels import label, name_of_field, push_button, rule_box
from ui.tables import Column
from ui.translating import said
from window import wording
from window.analysis.matrix_table import MatrixTable
from window.analysis.period import Period
from window.analysis.section import Section, in_a_row
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.choice_box import ChoiceBox
from window.wording import count

if TYPE_CHECKING:
    from analysis.summary import Summary

TOGETHER, FIRST_TO_SECOND, SECOND_TO_FIRST = 2, 3, 4  # columns of who knows of whom


class AgencyLine(NamedTuple):
    """An agency or a team in words, with the days since its last contact and its events."""

    row: AgencyRow
    name: str
    why: str
    since: int | None
    events: frozenset[str]


class AgenciesSection(Section):
    """Count agencies by the rule. Signals: `verdict_wanted(agency, counted or None)` by a person's word."""

    verdict_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(title_of(Topic.AGENCIES))
        self._shown = Case()
        self._summary: Summary | None = None
        self._said, self._as_of = label("", "section"), label("", "small")
        self._whom = ChoiceBox(self.tr("Count for"), {None: said(wording.HOUSEHOLD)}, None)
        self._period = Period()
        self._table = Table(self.tr("Agencies and teams"), self._columns(), whole=True)
        self._count = push_button(self.tr("&Count this one…"))
        self._leave = push_button(self.tr("Do &not count…"))
        self._back = push_button(self.tr("Back to the &rule"))
        self._matrix = MatrixTable(self.tr("People and agencies"))
        self._no_matrix = label(self.tr("Events that name an agency fill this table."), "soft")
        self._knows = Table(self.tr("Who knows of whom"), self._knowing_columns(), whole=True, cells=True)
        self._no_knowing = label(
            self.tr("Events that name two agencies, and referrals from one to another, fill this table."), "soft"
        )
        self._lay_out()
        self._connect()

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._summary = shown, summary
        self._offer_people()
        self._fill()
        self._show_contacts()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._matrix.set_theme(theme)

    def copy(self) -> None:
        (self._knows if self._knows.hasFocus() else self._table).copy()

    def _offer_people(self) -> None:
        chosen = self._whom.chosen
        people = {person.id: person.name for person in self._shown.people}
        self._whom.offer({None: self.tr("The whole household")} | people, chosen if chosen in people else None)

    def _fill(self) -> None:
        """Count for whom and for when it was asked."""
        case = within(self._shown, self._period.since, self._period.until, self._whom.chosen)
        found, end = count_agencies(case), last_day(self._shown)
        chosen = self._table.row.row.agency if self._table.row else None
        lines = [_line(case, row, end) for row in found.rows]
        self._table.show_rows(lines, next((line for line in lines if line.row.agency == chosen), None))
        self._table.setVisible(bool(lines))
        self._said.setText(self._told(found.agency_count, found.team_count, bool(lines)))
        until = self.tr(
            "Occurrences stand in brackets. Days since the last contact run to {day}, the last day of the data."
        )
        self._as_of.setText(until.format(day=wording.day(end)) if end and lines else "")
        self._enable()

    def _told(self, agencies: int, teams: int, any_named: bool) -> str:
        if not any_named:
            narrowed = self._period.chosen or self._whom.chosen is not None
            return (
                self.tr("No event of this person or of these days names an agency.")
                if narrowed
                else self.tr("Events that name an agency fill this table.")
            )
        counted = count(agencies, "agency counts", "agencies count")
        named = count(teams, "team of agencies is named", "teams of agencies are named")
        return f"{counted}, {named}" if teams else counted

    def _show_contacts(self) -> None:
        summary = self._summary
        self._matrix.setVisible(bool(summary and summary.matrix.cells))
        self._no_matrix.setVisible(self._matrix.isHidden())
        self._knows.setVisible(bool(summary and summary.knowing))
        self._no_knowing.setVisible(self._knows.isHidden())
        if summary:
            self._matrix.show_matrix(summary.matrix, self._shown)
            self._knows.show_rows(summary.knowing)

    def _enable(self) -> None:
        line = self._table.row
        verdicts = {one.agency: one.counted for one in self._shown.verdicts}
        agency = line.row.agency if line and self.changeable else None
        self._count.setEnabled(agency is not None and verdicts.get(agency) is not True)
        self._leave.setEnabled(agency is not None and verdicts.get(agency) is not False)
        self._back.setEnabled(agency in verdicts)

    def _choose(self, line: AgencyLine) -> None:
        self._enable()
        self.events_chosen.emit(line.events)

    def _ask(self, counted: bool | None) -> None:
        if self._table.row:
            self.verdict_wanted.emit(self._table.row.row.agency, counted)

    def _choose_pair(self, pair: Knowing, column: int) -> None:
        behind = {TOGETHER: pair.together, FIRST_TO_SECOND: pair.a_to_b, SECOND_TO_FIRST: pair.b_to_a}
        self.events_chosen.emit(frozenset(behind.get(column, (*pair.together, *pair.a_to_b, *pair.b_to_a))))

    def _connect(self) -> None:
        self._whom.currentIndexChanged.connect(lambda _: self._fill())
        self._period.changed.connect(self._fill)
        self._table.chosen.connect(lambda line, _: self._choose(line))
        self._matrix.chosen.connect(self.events_chosen)
        self._knows.chosen.connect(self._choose_pair)
        for button, counted in ((self._count, True), (self._leave, False), (self._back, None)):
            button.clicked.connect(lambda _=False, counted=counted: self._ask(counted))

    def _lay_out(self) -> None:
        for_whom = name_of_field(self.tr("Count &for"), self._whom)
        self.column.addWidget(self._said)
        self.column.addWidget(rule_box(COUNT_RULE, self.title))
        self.column.addWidget(self.keep_back(in_a_row(for_whom, self._whom, self._period)))
        self.column.addWidget(self._table)
        self.column.addWidget(self._as_of)
        self.column.addWidget(self.keep_back(in_a_row(self._count, self._leave, self._back)))
        for title, rule, parts in (
            (self.tr("People and agencies"), MATRIX_RULE, (self._matrix, self._no_matrix)),
            (self.tr("Who knows of whom"), KNOWING_RULE, (self._knows, self._no_knowing)),
        ):
            self.column.addSpacing(16)
            self.column.addWidget(label(title, "section"))
            self.column.addWidget(rule_box(rule, title))
            for below in parts:
                self.column.addWidget(below)
        self.column.addStretch(1)

    def _columns(self) -> tuple[Column[AgencyLine], ...]:
        def moment(day: date | None) -> date:
            return day or date.min

        def short(when: When | None) -> str:
            return shortened(show(when)) if when else "–"

        return (
            Column(self.tr("Agency"), lambda line: f"› {line.name}" if line.row.parent else line.name, width=180),
            Column(self.tr("Counts"), self._in_the_count, width=64),
            Column(self.tr("Why"), lambda line: line.why, width=190),
            Column(self.tr("First contact"), lambda line: short(line.row.since), lambda line: moment(line.row.first),
                   lambda line: show(line.row.since) if line.row.since else "", 104),
            Column(self.tr("Last contact"), lambda line: short(line.row.latest), lambda line: moment(line.row.last),
                   lambda line: show(line.row.latest) if line.row.latest else "", 104),
            Column(self.tr("Days since"), _days_since, lambda line: line.since or 0, width=88, right=True),
            Column(self.tr("Events"), _events, lambda line: line.row.events, self._events_said, 84, True),
        )  # fmt: skip

    def _events_said(self, line: AgencyLine) -> str:
        events = count(line.row.events, "event", "events")
        times = count(line.row.occurrences, "occurrence", "occurrences")
        return self.tr("{events}, standing for {times}").format(events=events, times=times)

    def _in_the_count(self, line: AgencyLine) -> str:
        return self.tr("yes") if line.row.counted else self.tr("no")

    def _knowing_columns(self) -> tuple[Column[Knowing], ...]:
        def name(agency: str) -> str:
            return name_of(self._shown, agency)

        return (
            Column(self.tr("Agency"), lambda pair: name(pair.a), width=220),
            Column(self.tr("and"), lambda pair: name(pair.b), width=220),
            _numbers(self.tr("Events with both"), lambda pair: pair.together),
            _numbers(self.tr("Referrals to the second"), lambda pair: pair.a_to_b),
            _numbers(self.tr("Referrals to the first"), lambda pair: pair.b_to_a),
        )


def _line(case: Case, row: AgencyRow, end: date | None) -> AgencyLine:
    """Return an agency or a team in words; an agency's events include those of its teams."""
    own = {row.agency} if row.parent else {one.id for one in case.agencies if case.top_agency(one.id) == row.agency}
    own.add(row.agency)
    events = frozenset(event.id for event in case.events if not own.isdisjoint(event.agencies))
    since = (end - row.last).days if end and row.last else None
    return AgencyLine(row, name_of(case, row.agency), wording.capital(said(row.reason)), since, events)


def _events(line: AgencyLine) -> str:
    """Return how many events there are, with their occurrences in brackets where they are more."""
    events, occurrences = line.row.events, line.row.occurrences
    return f"{events:,}" if events == occurrences else f"{events:,} ({occurrences:,})"


def _days_since(line: AgencyLine) -> str:
    return "" if line.since is None else f"{line.since:,}"


def _numbers(title: str, events: Callable[[Knowing], Sequence[str]]) -> Column[Knowing]:
    """Return a column of how many events there are."""
    return Column(
        title, lambda pair: f"{len(events(pair)):,}" if events(pair) else "–", lambda pair: len(events(pair)),
        width=130, right=True,
    )  # fmt: skip
