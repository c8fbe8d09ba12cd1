"""What stands out in a history: each finding is a sentence with its days and its entries."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.duplication import duplications, repeated_assessments
from analysis.finding import DEFAULT_THRESHOLDS, Finding, Thresholds
from analysis.gaps import cliffs, endings_at_adulthood, silences
from analysis.levels import Ladder, find_levels
from analysis.referrals import referral_findings
from analysis.spells import InvolvementSpell, find_spells
from case.model import Case


def find_findings(
    case: Case,
    limits: Thresholds = DEFAULT_THRESHOLDS,
    spells: Sequence[InvolvementSpell] | None = None,
    ladders: Sequence[Ladder] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of a case, the weightiest first, then in order of their days."""
    lasting = find_spells(case) if spells is None else spells
    levels = find_levels(case) if ladders is None else ladders
    found = [
        *duplications(case, lasting, limits),
        *repeated_assessments(case, lasting, limits),
        *referral_findings(case, limits),
        *silences(case, levels, lasting, limits),
        *cliffs(case, lasting, limits),
        *endings_at_adulthood(case, lasting, limits),
    ]
    return tuple(sorted(found, key=lambda one: (-one.weight, one.span, one.kind, one.sentence)))
