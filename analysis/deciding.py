"""What a person decides: case to case. The reason is kept in the case; an edit that changes nothing changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, TypeVar

from analysis.finding import Finding
from analysis.spells import InvolvementSpell
from case.dates import Until, When
from case.edits import UnknownIdError
from case.ids import new_id
from case.model import Case, FindingDecision, Ruling, SpellDecision, Thresholds, Verdict


class _Known(Protocol):
    @property
    def id(self) -> str: ...


One = TypeVar("One", bound=_Known)


def count_agency(case: Case, agency: str, counted: bool | None, reason: str = "") -> Case:
    """Return the case in which an agency counts or not by a person's word; None goes back to the rule."""
    if agency not in case.agency_by_id:
        raise UnknownIdError(agency)
    old = next((one for one in case.verdicts if one.agency == agency), None)
    if counted is None:
        kept = tuple(one for one in case.verdicts if one is not old)
        return replace(case, verdicts=kept) if old else case
    new = Verdict(old.id if old else new_id(case, "v"), agency, counted, reason)
    return case if new == old else replace(case, verdicts=_put(case.verdicts, new))


def decide_spell(
    case: Case,
    spell: InvolvementSpell,
    ruling: Ruling | None,
    reason: str = "",
    since: When | None = None,
    until: Until = None,
    whose: str = "",
    people: tuple[str, ...] | None = None,
) -> Case:
    """Return the case in which an inferred spell is accepted, refused, or corrected: its days, whose it was, for whom.

    No ruling takes the decision back.
    """
    old = next((one for one in case.spell_decisions if one.id == spell.decision), None)
    if ruling is None:
        kept = tuple(one for one in case.spell_decisions if one is not old)
        return replace(case, spell_decisions=kept) if old else case
    id = old.id if old else new_id(case, "d")
    key = (old.agency, old.service, old.event) if old else (spell.agency, spell.service, spell.events[0])
    last = old.last if old else spell.events[-1]
    new = SpellDecision(id, *key, ruling, since, until, reason, last, whose, people)
    return case if new == old else replace(case, spell_decisions=_put(case.spell_decisions, new))


def decide_finding(case: Case, finding: Finding, ruling: Ruling | None, reason: str = "", comment: str = "") -> Case:
    """Return the case in which a finding is accepted into the report, dismissed, or only commented on.

    Without a ruling and a comment there is nothing left to keep.
    """
    key = finding.kind, frozenset(finding.events), frozenset(finding.about)
    old = next(
        (one for one in case.finding_decisions if (one.kind, frozenset(one.events), frozenset(one.about)) == key), None
    )
    if ruling is None and not comment:
        kept = tuple(one for one in case.finding_decisions if one is not old)
        return replace(case, finding_decisions=kept) if old else case
    id = old.id if old else new_id(case, "f")
    new = FindingDecision(id, finding.kind, finding.events, finding.about, ruling, reason, comment)
    return case if new == old else replace(case, finding_decisions=_put(case.finding_decisions, new))


def set_thresholds(case: Case, limits: Thresholds) -> Case:
    """Return the case in which findings begin at other limits."""
    return case if limits == case.thresholds else replace(case, thresholds=limits)


def take_back(case: Case, decision: str) -> Case:
    """Return the case without the decision of this id, so that what was refused comes back."""
    made = replace(
        case,
        verdicts=tuple(one for one in case.verdicts if one.id != decision),
        spell_decisions=tuple(one for one in case.spell_decisions if one.id != decision),
        finding_decisions=tuple(one for one in case.finding_decisions if one.id != decision),
    )
    return case if made == case else made


def _put(values: tuple[One, ...], new: One) -> tuple[One, ...]:
    """Return the values with a new one in place of the one of its id, or at the end."""
    if any(value.id == new.id for value in values):
        return tuple(new if value.id == new.id else value for value in values)
    return (*values, new)
