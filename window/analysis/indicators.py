"""Indicators: a framework with yes, no or not known for each of its points, and the events that say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from analysis.indicators import INDICATOR_RULE, Answer, Indicator, Profile, shipped
from case.model import Case
from drawing.marks import Ink
from drawing.theme import Theme
from ui.labels import label, name_of_field, rule_box
from ui.tables import Column
from ui.translating import said
from window.analysis.section import Section, in_a_row
from window.analysis.share_bar import Share, ShareBar
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.choice_box import ChoiceBox
from window.wording import capital

if TYPE_CHECKING:
    from analysis.summary import Summary

AGAINST = 4  # the column of what says the opposite


class IndicatorsSection(Section):
    """Show one framework. Signals: `file_wanted()` to open a local one; `removed(framework's id)`."""

    file_wanted = Signal()
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(title_of(Topic.INDICATORS))
        self._profiles: dict[str, Profile] = {}
        self._ships = {one.id for one in shipped()}
        self._which = ChoiceBox(self.tr("Framework"), {"": ""}, "")
        self._open = QPushButton(self.tr("&Open a local framework…"))
        self._open.setToolTip(self.tr("A CSV file with indicators of your own; it is checked and kept with the case"))
        self._remove = QPushButton(self.tr("&Remove this one"))
        self._source, self._band = label("", "small"), label("", "section")
        self._bar = ShareBar()
        self._table = Table(self.tr("Indicators"), self._columns(), whole=True, cells=True)
        self._empty = label(self.tr("Events that tell of such things fill this table."), "soft")
        self._lay_out()
        self._which.currentIndexChanged.connect(lambda _: self._fill())
        self._open.clicked.connect(self.file_wanted)
        self._remove.clicked.connect(lambda: self.removed.emit(self._which.chosen))
        self._table.chosen.connect(self._choose)

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        before = set(self._profiles)
        self._profiles = {one.framework: one for one in summary.indicators} if summary else {}
        new = [id for id in self._profiles if before and id not in before]
        chosen = new[-1] if new else self._which.chosen
        titles = {id: capital(said(one.title)) for id, one in self._profiles.items()} or {"": ""}
        self._which.offer(titles, chosen if chosen in titles else next(iter(titles)))
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._bar.set_theme(theme)

    def copy(self) -> None:
        self._table.copy()

    def _fill(self) -> None:
        profile = self._profiles.get(self._which.chosen)
        for part in (self._source, self._band, self._bar, self._table):
            part.setVisible(profile is not None)
        self._empty.setVisible(profile is None)
        self._enable()
        if profile is None:
            return
        source = self.tr("Source: {source}.").format(source=profile.source)
        self._source.setText(f"{self._which.currentText()}. {source}" if self.before_audience else source)
        self._band.setText(self._standing(profile))
        no = len(profile.indicators) - profile.yes - profile.unknown
        shares = (
            Share(self.tr("yes"), profile.yes, Ink.ACCENT),
            Share(self.tr("no"), no, Ink.FAINT),
            Share(self.tr("not known"), profile.unknown, Ink.FAINT, hollow=True),
        )
        self._bar.show_shares(shares, profile.bands)
        self._table.show_rows(profile.indicators)

    def _standing(self, profile: Profile) -> str:
        of = self.tr("{yes} of {all} yes").format(yes=profile.yes, all=len(profile.indicators))
        if not profile.bands:
            return of
        if profile.band is None:
            least = self.tr("the band of {least} or more is not certainly reached").format(least=min(profile.bands))
            return f"{of}, {least}"
        return self.tr("{of}: the band of {band} or more is reached").format(of=of, band=profile.band)

    def _enable(self) -> None:
        self._open.setEnabled(self.changeable and bool(self._profiles))
        local = bool(self._which.chosen) and self._which.chosen not in self._ships
        self._remove.setVisible(local)
        self._remove.setEnabled(self.changeable)

    def _choose(self, one: Indicator, column: int) -> None:
        self.events_chosen.emit(frozenset(one.against if column == AGAINST else one.events or one.against))

    def _lay_out(self) -> None:
        name = name_of_field(self.tr("&Framework"), self._which)
        self.column.addWidget(rule_box(INDICATOR_RULE, self.title))
        self.column.addWidget(self.keep_back(in_a_row(name, self._which, self._open, self._remove)))
        for below in (self._band, self._bar, self._source, self._table, self._empty):
            self.column.addWidget(below)
        self.column.addStretch(1)

    def _columns(self) -> tuple[Column[Indicator], ...]:
        answers = {
            Answer.YES: self.tr("yes"),
            Answer.NO: self.tr("no"),
            Answer.UNKNOWN: self.tr("not known"),
        }
        order = tuple(answers)
        return (
            Column(self.tr("Indicator"), lambda one: capital(said(one.name)), width=260),
            Column(self.tr("Answer"), lambda one: answers[one.answer], lambda one: order.index(one.answer), width=100),
            Column(self.tr("Why"), lambda one: capital(said(one.why)), width=330),
            _numbers(self.tr("Events"), lambda one: one.events),
            _numbers(self.tr("Against"), lambda one: one.against),
        )


def _numbers(title: str, events: Callable[[Indicator], Sequence[str]]) -> Column[Indicator]:
    return Column(
        title, lambda one: f"{len(events(one)):,}" if events(one) else "–", lambda one: len(events(one)),
        width=72, right=True,
    )  # fmt: skip
