"""What is read of a whole case once, however often the filter changes what of it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.appointments import Appointments, read_appointments
from analysis.finding import Finding, Thresholds
from analysis.findings import find_findings
from analysis.levels import Ladder, find_levels
from analysis.referrals import Referral, find_referrals
from analysis.returns import Returned, find_returns, unknowns
from analysis.seen import at_once_word, finding_word, level_end_word, spell_word
from analysis.spells import InvolvementSpell, find_spells
from case.model import Case


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """A whole case with its spells, levels, referrals, findings and returns: what is hidden is no gap in them."""

    case: Case
    limits: Thresholds
    spells: tuple[InvolvementSpell, ...]
    levels: tuple[Ladder, ...]
    referrals: Sequence[Referral]
    appointments: Appointments
    findings: tuple[Finding, ...]
    returns: tuple[Returned, ...]
    unknowns: tuple[str, ...]


def read_whole(case: Case, limits: Thresholds | None = None) -> Whole:
    """Return what is read of a whole case; hold it while the filter changes."""
    limits = limits or case.thresholds
    spells, levels = find_spells(case), find_levels(case)
    referrals, appointments = find_referrals(case), read_appointments(case)
    findings = find_findings(case, limits, spells, levels, referrals, appointments)
    return Whole(case, limits, spells, levels, referrals, appointments, findings, find_returns(case), unknowns(case))


def seen_in(whole: Whole, at_once: int, own: Mapping[str, str]) -> frozenset[str]:
    """Return what a case shows, told by the ids that `own` gives to its agencies and entries in a copy."""
    ends = (event for ladder in whole.levels for step in ladder.steps if step.level is None for event in step.events)
    return frozenset(
        (
            at_once_word(at_once),
            *(spell_word(own.get(spell.agency, ""), own[spell.events[0]]) for spell in whole.spells),
            *(level_end_word(own[event]) for event in ends),
            *(finding_word(one.kind, (own[event] for event in one.events)) for one in whole.findings),
        )
    )
