"""The panel of counts: key figures, each with the rule it was counted by, and what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from case.model import Case, Ruling
from case.sectors import sector_of_agency
from case.showing_dates import show_span
from drawing.marks import Ink
from drawing.theme import LIGHT, Theme
from ui.bars import BarRow, BarText
from ui.labels import label, rule_box
from ui.translating import said, translate
from window import wording
from window.wording import count

if TYPE_CHECKING:  # numpy stands behind these: it is loaded with the first case, not with the window
    from analysis.agencies import AgencyRow
    from analysis.spells import InvolvementSpell
    from analysis.summary import Summary

_Row = TypeVar("_Row")
MOST = 12  # rows of overlaps and spells before 'Show all'


class CountsPanel(QScrollArea):
    """Show a summary.

    Signals: `chosen(key)` of an agency; `events_chosen(ids)`; `problems_wanted()`; `findings_wanted()`.
    """

    chosen = Signal(str)
    events_chosen = Signal(object)
    problems_wanted = Signal()
    findings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Counts"))
        self._theme = LIGHT
        self._given: tuple[Summary, Case, int, int] | None = None
        self._open: set[str] = set()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._build()

    def show_summary(self, summary: Summary, case: Case, hidden: int, problems: int) -> None:
        """Show the figures of the case that is shown, from which a filter hides so many events."""
        self._given = (summary, case, hidden, problems)
        self._build()

    def clear(self) -> None:
        self._given = None
        self._build()

    def _build(self) -> None:
        place = self.verticalScrollBar().value()
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 12, 12, 16)
        layout.setSpacing(4)
        if self._given:
            summary, case, hidden, problems = self._given
            self._add_figures(layout, summary, hidden, problems)
            self._add_agencies(layout, summary, case)
            self._add_peak(layout, summary, case)
            self._add_overlaps(layout, summary, case)
            self._add_spells(layout, summary, case)
        layout.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)

    def _add_figures(self, layout: QVBoxLayout, summary: Summary, hidden: int, problems: int) -> None:
        if hidden:
            layout.addWidget(
                label(
                    self.tr("Of what is shown; the filter hides {events}.").format(events=count(hidden, "event")),
                    "badge",
                )
            )
            layout.addSpacing(8)
        if problems:
            button = QPushButton(self.tr("{rows} to look at").format(rows=count(problems, "row")))
            button.setToolTip(self.tr("Show the rows with their places and reasons"))
            button.clicked.connect(self.problems_wanted)
            layout.addWidget(button)
            layout.addSpacing(8)
        tiles = QGridLayout()
        tiles.setSpacing(8)
        tiles.setColumnStretch(0, 1)
        tiles.setColumnStretch(1, 1)
        teams = self.tr("and {teams} of theirs") if summary.team_count else self.tr("teams included")
        teams = teams.format(teams=count(summary.team_count, "team"))
        peak = summary.peak
        when = show_span(peak.span) if peak.span else self.tr("no dated involvement")
        if 0 < summary.sure_peak.count < peak.count:
            when = self.tr("{when}; {count} for certain").format(when=when, count=summary.sure_peak.count)
        if summary.recorded_peak is not None:
            when = self.tr("{when}; {count} by the days recorded").format(when=when, count=summary.recorded_peak)
        tiles.addWidget(_tile(f"{summary.agency_count:,}", self.tr("agencies"), teams), 0, 0)
        tiles.addWidget(_tile(f"{peak.count:,}", self.tr("most at once"), when), 0, 1)
        tiles.addWidget(_tile(f"{summary.event_count:,}", self.tr("events"), self.tr("entries as written")), 1, 0)
        meant = self.tr("repeats counted")
        tiles.addWidget(_tile(f"{summary.occurrence_count:,}", self.tr("occurrences"), meant), 1, 1)
        layout.addLayout(tiles)
        findings = sum(one.ruling is not Ruling.REFUSED for one in summary.findings)
        if findings:
            layout.addSpacing(8)
            layout.addWidget(self._link_to_findings(findings))

    def _link_to_findings(self, number: int) -> QPushButton:
        button = QPushButton(self.tr("{findings} to weigh").format(findings=count(number, "finding")))
        button.setToolTip(self.tr("Show what stands out: repeats, waits, gaps, missed appointments"))
        button.clicked.connect(self.findings_wanted)
        return button

    def _add_agencies(self, layout: QVBoxLayout, summary: Summary, case: Case) -> None:
        layout.addWidget(_heading(self.tr("Agencies"), summary.rule))
        widest = max((row.occurrences for row in summary.rows), default=0)
        if summary.rows:
            layout.addWidget(label(self.tr("Events, occurrences in brackets"), "caption"))
        for row in summary.rows:
            bar = BarRow(_agency_text(row, case, widest), self._theme)
            bar.clicked.connect(lambda _=False, key=row.agency: self.chosen.emit(key))
            layout.addWidget(bar)
        if not summary.rows:
            layout.addWidget(_inset(self.tr("No entry names an agency."), "soft"))

    def _add_peak(self, layout: QVBoxLayout, summary: Summary, case: Case) -> None:
        peak = summary.peak
        if not peak.span:
            return
        layout.addWidget(_heading(self.tr("At once"), summary.at_once_rule))
        names = sorted(_name(case, agency) for agency in peak.agencies)
        layout.addWidget(_inset(f"{show_span(peak.span)}: {count(peak.count, 'agency', 'agencies')}", "soft"))
        layout.addWidget(_inset(wording.listed(names)))

    def _add_overlaps(self, layout: QVBoxLayout, summary: Summary, case: Case) -> None:
        if not summary.overlaps:
            return
        layout.addWidget(_heading(self.tr("Overlaps"), summary.overlap_rule))
        widest = summary.overlaps[0].days
        for pair in self._first(summary.overlaps, "overlaps"):
            names = f"{_name(case, pair.a)} · {_name(case, pair.b)}"
            days = count(pair.days, "day")
            bar = BarRow(BarText(names, days, share=pair.days / widest, ink=Ink.SOFT), self._theme)
            both = frozenset((pair.a, pair.b))
            bar.clicked.connect(lambda _=False, both=both: self.events_chosen.emit(_events_of(case, both)))
            layout.addWidget(bar)
        self._offer_all(layout, len(summary.overlaps), "overlaps", self.tr("Overlaps"))

    def _add_spells(self, layout: QVBoxLayout, summary: Summary, case: Case) -> None:
        if not summary.spells:
            return
        rule = summary.spell_rule
        if summary.inferred:
            words = self.tr("Inferred here: {number} of {spells}.")
            rule += " " + words.format(number=summary.inferred, spells=len(summary.spells))
        layout.addWidget(_heading(self.tr("Spells of involvement"), rule))
        longest = max(spell.span.days for spell in summary.spells)
        for spell in self._first(summary.spells, "spells"):
            bar = BarRow(_spell_text(spell, case, longest), self._theme)
            bar.clicked.connect(lambda _=False, ids=frozenset(spell.events): self.events_chosen.emit(ids))
            layout.addWidget(bar)
        self._offer_all(layout, len(summary.spells), "spells", self.tr("Spells of involvement"))

    def _first(self, rows: Sequence[_Row], name: str) -> Sequence[_Row]:
        return rows if name in self._open else rows[:MOST]

    def _offer_all(self, layout: QVBoxLayout, number: int, name: str, title: str) -> None:
        if number > MOST:
            is_open = name in self._open
            button = QPushButton(
                self.tr("Show fewer") if is_open else self.tr("Show all {number}").format(number=number)
            )
            button.setProperty("quiet", True)
            button.setAccessibleName(f"{button.text()}: {title}")
            button.clicked.connect(lambda: self._toggle(name))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _toggle(self, name: str) -> None:
        self._open ^= {name}
        self._build()


def _agency_text(row: AgencyRow, case: Case, widest: int) -> BarText:
    agency = case.agency_by_id.get(row.agency)
    times = f"{row.events:,}" if row.events == row.occurrences else f"{row.events:,} ({row.occurrences:,})"
    first, last = wording.month(row.first), wording.month(row.last)
    dates = first if first == last else f"{first} – {last}"
    counted = translate("Counts", "counted") if row.counted else translate("Counts", "not counted")
    status = "" if row.counted else counted
    below = " · ".join(part for part in (dates, row.kind, status) if part)
    why = f"{said(row.verdict)}: {said(row.reason)}" if row.reason else counted
    says = count(row.events, "event")
    if row.events != row.occurrences:
        says = translate("Counts", "{events}, standing for {number}").format(events=says, number=f"{row.occurrences:,}")
    return BarText(
        _name(case, row.agency),
        times,
        below,
        row.occurrences / widest if widest else 0.0,
        Ink(sector_of_agency(agency).value) if agency else Ink.SOFT,
        pale=not row.counted,
        inner=bool(row.parent),
        tip=f"{_name(case, row.agency)}: {says}\n{counted.capitalize()}: {why}",
    )


def _spell_text(spell: InvolvementSpell, case: Case, longest: int) -> BarText:
    agency = case.agency_by_id.get(spell.agency)
    people = wording.listed(case.person_by_id[person].name for person in spell.people if person in case.person_by_id)
    known = translate("Counts", "inferred") if spell.inferred else ""
    if spell.ruling:
        known = translate("Counts", "inferred, {ruling}").format(ruling=said(spell.ruling))
    marks = (people, known, translate("Counts", "not ended") if spell.open else "")
    return BarText(
        f"{_name(case, spell.agency)}: {said(spell.service)}" if spell.service else _name(case, spell.agency),
        count(spell.span.days, "day"),
        " · ".join(part for part in (show_span(spell.span), *marks) if part),
        spell.span.days / longest,
        Ink(sector_of_agency(agency).value) if agency else Ink.SOFT,
        pale=not spell.settled,
    )


def _events_of(case: Case, agencies: frozenset[str]) -> frozenset[str]:
    return frozenset(event.id for event in case.events if any(case.top_agency(a) in agencies for a in event.agencies))


def _name(case: Case, agency: str) -> str:
    found = case.agency_by_id.get(agency)
    return found.name if found else agency


def _inset(words: str, role: str = "") -> QLabel:
    """Return words that stand as far in as those of the tables."""
    line = label(words, role)
    line.setContentsMargins(8, 0, 8, 0)
    return line


def _heading(words: str, rule: str) -> QWidget:
    """Return a title with its rule below."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(8, 16, 8, 0)
    layout.setSpacing(2)
    layout.addWidget(label(words, "section"))
    layout.addWidget(rule_box(rule, words))
    return box


def _tile(figure: str, name: str, meant: str) -> QFrame:
    tile = QFrame()
    tile.setProperty("tile", True)
    tile.setAccessibleName(f"{figure} {name}, {meant}")
    layout = QVBoxLayout(tile)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.setSpacing(0)
    for words, role in ((figure, "figure"), (name, "section"), (meant, "small")):
        layout.addWidget(label(words, role))
    layout.addStretch(1)
    return tile
