"""What stands out in a history: each finding is a sentence with its days and its entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.appointments import Appointments, appointment_findings, read_appointments
from analysis.duplication import duplications, repeated_assessments
from analysis.finding import Finding, Thresholds, decided
from analysis.gaps import cliffs, endings_at_adulthood, silences
from analysis.levels import Ladder, find_levels
from analysis.referrals import Referral, find_referrals, referral_findings
from analysis.seen import finding_word, was_seen
from analysis.spells import InvolvementSpell, find_spells
from case.model import Case


def find_findings(
    case: Case,
    limits: Thresholds | None = None,
    spells: Sequence[InvolvementSpell] | None = None,
    ladders: Sequence[Ladder] | None = None,
    referrals: Sequence[Referral] | None = None,
    appointments: Appointments | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of a case, the weightiest first, then in order of their days.

    What the case shows otherwise is worked out unless it is given; the limits are those of the case.
    """
    limits = limits or case.thresholds
    lasting = find_spells(case) if spells is None else spells
    levels = find_levels(case) if ladders is None else ladders
    found = [
        *duplications(case, lasting, limits),
        *repeated_assessments(case, lasting, limits),
        *referral_findings(case, find_referrals(case) if referrals is None else referrals, limits),
        *silences(case, levels, lasting, limits),
        *cliffs(case, lasting, limits),
        *endings_at_adulthood(case, lasting, limits),
        *appointment_findings(case, appointments or read_appointments(case), limits),
    ]
    once: dict[str, Finding] = {}
    for finding in sorted(found, key=_order):
        if not was_seen(case, finding_word(finding.kind, finding.events)):
            continue
        once.setdefault(finding.id, finding)  # two pairs of spells may show the very same thing
    return decided(once.values(), case.finding_decisions)


def _order(one: Finding) -> tuple[int, date, date, str, str]:
    return -one.weight, one.span.start, one.span.end, one.kind, one.sentence
