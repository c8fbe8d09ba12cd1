"""Everything that is stated about a case, computed once: the window, the PDF and the command read it here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from analysis import occupancy
from analysis.agencies import AgencyRow, count_agencies, counted_tops
from analysis.days import data_span
from analysis.finding import DEFAULT_THRESHOLDS, Finding, Thresholds
from analysis.findings import find_findings
from analysis.levels import LEVEL_RULE, Ladder, find_levels
from analysis.overlaps import (
    AT_ONCE_RULE,
    OVERLAP_RULE,
    AtOnce,
    PairOverlap,
    Peak,
    pair_overlaps,
    peak_of,
    presence,
)
from analysis.spells import SPELL_RULE, InvolvementSpell, find_spells
from case.dates import Span
from case.model import Case

OCCURRENCE_RULE = (
    "An entry that stands for several occurrences ('first of 37 incidents') is one entry and counts as that "
    "many occurrences."
)


@dataclass(frozen=True, slots=True)
class YearCount:
    """The entries that start in a year, and the occurrences they stand for; year None: undated."""

    year: int | None
    events: int
    occurrences: int


@dataclass(frozen=True)
class Summary:
    """What the history shows, with the rule behind each number.

    Agencies and people stand as ids; `days` are the days from the first entry to the last. `inferred` says
    how many of the spells are inferred, `undated` how many entries have no date.
    """

    title: str
    days: Span | None
    event_count: int
    occurrence_count: int
    undated: int
    agency_count: int
    team_count: int
    rows: tuple[AgencyRow, ...]
    spells: tuple[InvolvementSpell, ...]
    at_once: AtOnce
    peak: Peak
    overlaps: tuple[PairOverlap, ...]
    years: tuple[YearCount, ...]
    levels: tuple[Ladder, ...]
    findings: tuple[Finding, ...]
    rule: str
    occurrence_rule: str = OCCURRENCE_RULE
    spell_rule: str = SPELL_RULE
    at_once_rule: str = AT_ONCE_RULE
    overlap_rule: str = OVERLAP_RULE
    level_rule: str = LEVEL_RULE

    @property
    def inferred(self) -> int:
        return sum(spell.inferred for spell in self.spells)


def summarise(case: Case, whole: Case | None = None, limits: Thresholds = DEFAULT_THRESHOLDS) -> Summary:
    """Return what a case shows.

    For a filtered case give the `whole` one too: spells, levels and findings come from it, and are shown
    where the filter shows one of their entries. What is hidden is no gap.
    """
    count = count_agencies(case)
    spells = find_spells(case, whole)
    tops = counted_tops(case)
    agencies, table = presence(case, spells, tops)
    levels, findings = _read_whole(case, spells if whole is None else None, whole or case, limits)
    return Summary(
        title=case.title,
        days=data_span(case),
        event_count=len(case.events),
        occurrence_count=sum(event.occurrences for event in case.events),
        undated=sum(not event.when.dated for event in case.events),
        agency_count=count.agency_count,
        team_count=count.team_count,
        rows=count.rows,
        spells=spells,
        at_once=AtOnce(*occupancy.steps(table)),
        peak=peak_of(agencies, table),
        overlaps=pair_overlaps(case, spells, tops),
        years=count_years(case),
        levels=levels,
        findings=findings,
        rule=count.rule,
    )


def _read_whole(
    shown: Case, spells: tuple[InvolvementSpell, ...] | None, whole: Case, limits: Thresholds
) -> tuple[tuple[Ladder, ...], tuple[Finding, ...]]:
    """Return the levels of the whole case, and its findings as far as their entries are shown."""
    levels = find_levels(whole)
    findings = find_findings(whole, limits, spells, levels)
    if whole is shown:
        return levels, findings
    return levels, tuple(one for one in findings if any(event in shown.event_by_id for event in one.events))


def count_years(case: Case) -> tuple[YearCount, ...]:
    """Return the entries and occurrences by the year they start in, undated ones last."""
    events: Counter[int | None] = Counter()
    occurrences: Counter[int | None] = Counter()
    for event in case.events:
        year = event.when.first.year if event.when.first else None
        events[year] += 1
        occurrences[year] += event.occurrences
    ordered = sorted(events, key=lambda year: (year is None, year or 0))
    return tuple(YearCount(year, events[year], occurrences[year]) for year in ordered)
