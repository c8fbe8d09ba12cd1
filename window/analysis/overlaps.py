"""Overlaps: when most agencies were there at once and who, which two for how long, on how many days how many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from case.dates import Span
from case.model import Case
from case.showing_dates import show_span
from ui.labels import label, push_button, rule_box
from ui.tables import Column
from window import wording
from window.analysis.section import Section, in_a_row
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of

if TYPE_CHECKING:
    from analysis.overlaps import Peak
    from analysis.summary import Summary

NARROW = 360  # pixels of a table of two numbers


class Pair(NamedTuple):
    """Two agencies by name, the days that they shared, and the entries of the spells that share them."""

    a: str
    b: str
    days: int
    events: frozenset[str]


class Least(NamedTuple):
    """A number of agencies, and the days on which as many or more were there."""

    agencies: int
    days: int


class OverlapsSection(Section):
    """Show how many agencies were there at once, and which."""

    def __init__(self) -> None:
        super().__init__(title_of(Topic.OVERLAPS))
        self._shown = Case()
        self._summary: Summary | None = None
        self._rules: list[QWidget] = []
        self._none = label(self.tr("No dated entry names an agency that counts."), "soft")
        self._peak, self._sure = _Tile(self.tr("At once, at most")), _Tile(self.tr("Certainly at once, at most"))
        peaks = QHBoxLayout()
        peaks.setSpacing(12)
        for tile in (self._peak, self._sure):
            tile.place(self.keep_back(in_a_row(tile.button)))
            peaks.addWidget(tile, 1)
        self._pairs_head = label(self.tr("Two agencies at the same time"), "section")
        self._pairs = Table(self.tr("Pairs of agencies"), self._pair_columns(), whole=True)
        self._days_head = label(self.tr("Days with so many agencies or more"), "section")
        self._days = Table(self.tr("Days with so many agencies or more"), self._day_columns(), whole=True)
        self._days.setMaximumWidth(NARROW)
        self.column.addWidget(self._none)
        self.column.addLayout(peaks)
        for part in (self._days_head, self._days, self._pairs_head, self._pairs):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._peak.button.clicked.connect(lambda: self._choose_peak(sure=False))
        self._sure.button.clicked.connect(lambda: self._choose_peak(sure=True))
        self._pairs.chosen.connect(lambda row, _: self.events_chosen.emit(row.events))
        self._days.chosen.connect(lambda row, _: self.events_chosen.emit(self._events_with(row.agencies)))

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._summary = shown, summary
        found = bool(summary and summary.peak.span)
        self._none.setVisible(not found)
        for part in (self._peak, self._sure, self._days_head, self._days):
            part.setVisible(found)
        if summary:
            self._say_rules(summary)
            self._peak.show_peak(summary.peak, shown)
            self._sure.show_peak(summary.sure_peak, shown)
        pairs = _pairs(shown, summary) if summary else []
        self._pairs.show_rows(pairs)
        self._days.show_rows([Least(*one) for one in summary.days_with] if summary else [])
        beside: tuple[QWidget, ...] = (self._pairs_head, self._pairs, *self._rules[1:])
        for each in beside:
            each.setVisible(bool(pairs))

    def copy(self) -> None:
        (self._days if self._days.hasFocus() else self._pairs).copy()

    def _say_rules(self, summary: Summary) -> None:
        if not self._rules:
            self._rules = [
                rule_box(summary.at_once_rule, self.title),
                rule_box(summary.overlap_rule, self.tr("Two agencies at the same time")),
            ]
            self.column.insertWidget(1, self._rules[0])
            self.column.insertWidget(self.column.indexOf(self._pairs), self._rules[1])

    def _choose_peak(self, sure: bool) -> None:
        if self._summary:
            peak = self._summary.sure_peak if sure else self._summary.peak
            spans = [peak.span] if peak.span else []
            self.events_chosen.emit(_events_on(self._shown, self._summary, spans, frozenset(peak.agencies)))

    def _events_with(self, least: int) -> frozenset[str]:
        """Return the entries of agencies that count on the days with so many or more of them."""
        assert self._summary is not None  # noqa: S101 - there are rows only with one
        return _events_on(self._shown, self._summary, _days_of(self._summary, least), None)

    def _pair_columns(self) -> tuple[Column[Pair], ...]:
        return (
            Column(self.tr("One"), lambda row: row.a, width=240),
            Column(self.tr("The other"), lambda row: row.b, width=240),
            Column(self.tr("Days"), lambda row: f"{row.days:,}", lambda row: row.days, width=90, right=True),
        )

    def _day_columns(self) -> tuple[Column[Least], ...]:
        return (
            Column(self.tr("Agencies, at least"), lambda row: str(row.agencies), lambda row: row.agencies, width=160),
            Column(self.tr("Days"), lambda row: f"{row.days:,}", lambda row: row.days, width=90, right=True),
        )


class _Tile(QFrame):
    """A peak: how many, when, who."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("tile", True)
        self._name = name
        self._figure, self._when, self._who = label("", "figure"), label("", "small"), label("")
        self.button: QPushButton = push_button(
            self.tr("Select their entries"), self.tr("Select the entries of these agencies on these days")
        )
        self.button.setProperty("link", True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(2)
        parts: tuple[QLabel, ...] = (self._figure, label(name, "section"), self._when, self._who)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def place(self, foot: QWidget) -> None:
        """Stand on what holds the button."""
        self._column.addWidget(foot)

    def show_peak(self, peak: Peak, case: Case) -> None:
        names = sorted(case.agency_by_id[agency].name for agency in peak.agencies if agency in case.agency_by_id)
        self._figure.setText(f"{peak.count:,}")
        self._when.setText(show_span(peak.span) if peak.span else self.tr("no day is certain"))
        self._who.setText(wording.listed(names))
        self.button.setVisible(peak.span is not None)
        self.button.setAccessibleName(self.tr("Select the entries: {name}").format(name=self._name))


def _pairs(case: Case, summary: Summary) -> list[Pair]:
    spells: dict[str, list[tuple[Span, tuple[str, ...]]]] = {}
    for spell in summary.spells:
        spells.setdefault(case.top_agency(spell.agency), []).append((spell.span, spell.events))

    def events(a: str, b: str) -> frozenset[str]:
        both = ((one, other) for one in spells.get(a, ()) for other in spells.get(b, ()))
        return frozenset(id for one, other in both if one[0].overlaps(other[0]) for id in (*one[1], *other[1]))

    def name(agency: str) -> str:
        found = case.agency_by_id.get(agency)
        return found.name if found else agency

    return [Pair(name(p.a), name(p.b), p.days, events(p.a, p.b)) for p in summary.overlaps]


def _days_of(summary: Summary, least: int) -> list[Span]:
    """Return the runs of days on which at least so many agencies are there."""
    starts, counts = summary.at_once.starts.tolist(), summary.at_once.counts.tolist()
    runs: list[list[int]] = []
    for start, end, count in zip(starts[:-1], starts[1:], counts[:-1], strict=True):
        if count >= least and runs and runs[-1][1] == start:
            runs[-1][1] = end
        elif count >= least:
            runs.append([start, end])
    return [Span(date.fromordinal(start), date.fromordinal(end)) for start, end in runs]


def _events_on(case: Case, summary: Summary, spans: Iterable[Span], agencies: frozenset[str] | None) -> frozenset[str]:
    """Return the entries that put agencies (None: all that count) on some days: spells, and contacts on them."""
    days = sorted(spans, key=lambda one: one.end)
    ends = [one.end for one in days]
    counted = agencies or frozenset(case.top_agency(row.agency) for row in summary.rows if row.counted)

    def on(span: Span | None) -> bool:
        at = bisect_right(ends, span.start) if span else len(days)
        return span is not None and at < len(days) and days[at].start < span.end

    found = {
        id
        for spell in summary.spells
        if case.top_agency(spell.agency) in counted and on(spell.span)
        for id in spell.events
    }
    for event in case.events:
        if any(case.top_agency(agency) in counted for agency in event.agencies) and on(event.when.span):
            found.add(event.id)
    return frozenset(found)
