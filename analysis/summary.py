"""Everything that is stated about a case, computed once: the window, the PDF and the command read it here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cache

from analysis import occupancy
from analysis.agencies import AgencyRow, count_agencies, counted_tops, events_by_agency
from analysis.appointments import Attendance, Burden, read_appointments
from analysis.costs import Costs, find_costs
from analysis.cues import cues_in, hints, services_in
from analysis.days import data_span
from analysis.finding import Finding, Thresholds
from analysis.indicators import Profile, profiles, rules_of, shipped
from analysis.levels import LEVEL_RULE, Ladder
from analysis.local import NOTHING_LOCAL, Local
from analysis.matrix import Knowing, Matrix, contact_matrix, who_knows_whom
from analysis.overlaps import (
    AT_ONCE_RULE,
    OVERLAP_RULE,
    AtOnce,
    PairOverlap,
    Peak,
    pair_overlaps,
    peak_of,
    presence,
    sure_presence,
)
from analysis.phrases import words_of
from analysis.prices import shipped_prices
from analysis.returns import Returned
from analysis.rules import RuleBook
from analysis.seen import most_at_once
from analysis.spells import SPELL_RULE, InvolvementSpell
from analysis.telling import told
from analysis.voices import Voices, find_voices, spoken
from analysis.whole import Whole, read_whole
from case.dates import Span
from case.model import Case, Verdict
from case.worded import worded

OCCURRENCE_RULE = worded(
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
    how many of the spells are inferred, `undated` how many entries have no date. `peak` counts who may have
    been there, `sure_peak` who certainly was; `recorded_peak` is the number by the days as recorded, where a copy
    with coarser dates counts another; `days_with` are pairs of a number of agencies and the days with
    as many or more. `unknowns` says what no count here can know; `verdicts` are the words that go before the rule.
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
    sure_peak: Peak
    days_with: tuple[tuple[int, int], ...]
    matrix: Matrix
    knowing: tuple[Knowing, ...]
    attendance: tuple[Attendance, ...]
    burden: Burden
    indicators: tuple[Profile, ...]
    costs: Costs
    voices: Voices
    returns: tuple[Returned, ...]
    unknowns: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    rule: str
    read: Whole = field(compare=False, repr=False)
    occurrence_rule: str = OCCURRENCE_RULE
    spell_rule: str = SPELL_RULE
    at_once_rule: str = AT_ONCE_RULE
    overlap_rule: str = OVERLAP_RULE
    level_rule: str = LEVEL_RULE
    recorded_peak: int | None = None

    @property
    def inferred(self) -> int:
        return sum(spell.inferred for spell in self.spells)


def summarise(
    case: Case,
    whole: Case | Whole | None = None,
    limits: Thresholds | None = None,
    local: Local = NOTHING_LOCAL,
) -> Summary:
    """Return what a case shows; `local` is what somebody brings beside the data that ship.

    For a filtered case give the `whole` one too, or what has been read of it (`Summary.read`, with the limits of
    then): spells, levels and findings come from it, and are shown where the filter shows one of their entries.
    """
    read = whole if isinstance(whole, Whole) else read_whole(whole or case, limits)
    named = events_by_agency(case)
    count, tops = count_agencies(case, named), counted_tops(case, named)
    spells, findings, referrals, appointments = read.spells, read.findings, read.referrals, read.appointments
    if read.case is not case:
        shown = case.event_by_id
        spells = tuple(one for one in spells if any(event in shown for event in one.events))
        findings = tuple(one for one in findings if any(event in shown for event in one.events))
        referrals = [one for one in referrals if one.event.id in shown]
        appointments = read_appointments(case)
    agencies, table = presence(case, spells, tops)
    curve = AtOnce(*occupancy.steps(table))
    marked = _book().matching(case)
    most = peak_of(agencies, table)
    recorded = most_at_once(case) if read.case is case else None
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
        at_once=curve,
        peak=most,
        overlaps=pair_overlaps(case, spells, tops),
        years=count_years(case),
        levels=read.levels,
        findings=findings,
        sure_peak=peak_of(*sure_presence(case, spells, tops)),
        days_with=_days_with(curve),
        matrix=contact_matrix(case),
        knowing=who_knows_whom(case, referrals),
        attendance=appointments.attendance,
        burden=appointments.burden,
        indicators=profiles(case, local.frameworks, marked),
        costs=find_costs(case, spells, prices=local.prices, marked=marked),
        voices=find_voices(case),
        returns=read.returns,
        unknowns=read.unknowns,
        verdicts=read.case.verdicts,
        rule=count.rule,
        read=read,
        recorded_peak=recorded if recorded != most.count else None,
    )


def _days_with(curve: AtOnce) -> tuple[tuple[int, int], ...]:
    return tuple((least, curve.days_with(least)) for least in range(1, int(curve.counts.max(initial=0)) + 1))


@cache
def _book() -> RuleBook[Hashable]:
    """Return the rules of indicators and costs as one book, so that each entry is read once for both."""
    return RuleBook([*rules_of(shipped()), *shipped_prices().rules])


def forget() -> None:
    """Forget what texts say; for measuring how long it takes to read them."""
    _book().forget()
    for remembered in (words_of, hints, cues_in, services_in, told, spoken):
        remembered.cache_clear()


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
