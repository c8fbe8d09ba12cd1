"""What is kept, renamed, coarsened and dropped: the plan, and a rule for every field of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from random import SystemRandom

from case.filters import Filter
from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    FindingDecision,
    LeftRow,
    Part,
    Person,
    ReadAs,
    Source,
    SourceRef,
    SpellDecision,
    Thresholds,
    Tie,
    Verdict,
    Voice,
)
from case.scenes import Choice, Scene


class PeopleStyle(StrEnum):
    ROLES = "roles"  # 'Mother', 'Child A', 'Neighbour 1'
    FAMILY = "fictitious family"  # invented names that fit sex and generation
    CODES = "codes"  # 'P1'


class DateGrain(StrEnum):
    AS_IS = "as they are"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DAY_0 = "days from day 0"  # the first day known becomes 1 January 2001
    SHIFTED = "shifted"  # by one secret number of days


class AgeStyle(StrEnum):
    EXACT = "exact"  # the year of birth
    BANDS = "bands"  # five years wide
    GENERATION = "generation"  # no ages: the role tells child, adult or elder


class AgencyStyle(StrEnum):
    KIND = "kind and number"
    SECTOR = "sector"
    AS_IS = "as they are"


class TextStyle(StrEnum):
    SCRUBBED = "scrubbed"
    LEAVE_OUT = "left out"
    KIND = "kind of event"
    SHARED = "shared wording"  # what was written for sharing and reviewed by somebody who is named


class PlanError(ValueError):
    """A plan that cannot be followed; the sentence says why."""


MARKING = "OFFICIAL-SENSITIVE – ANONYMISED"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a case is anonymised; the defaults are safe for publication.

    `names` are labels set by hand, as pairs of person id and label. `reviewed` are words in small letters
    that somebody looked at and found to name nobody. `quiet` are the ids of events that leave without their
    words. `shift_days` is the secret of SHIFTED.
    """

    people: PeopleStyle = PeopleStyle.ROLES
    dates: DateGrain = DateGrain.MONTH
    ages: AgeStyle = AgeStyle.EXACT
    agencies: AgencyStyle = AgencyStyle.KIND
    text: TextStyle = TextStyle.SCRUBBED
    marking: str = MARKING
    title: str = "Family A"
    names: tuple[tuple[str, str], ...] = ()
    reviewed: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()
    shift_days: int = field(default=0, repr=False)

    def __post_init__(self) -> None:
        if self.dates is DateGrain.SHIFTED and not self.shift_days:
            raise PlanError("Dates can be shifted only by a number of days other than 0.")


DEFAULT_PLAN = Plan()


def shifted(plan: Plan) -> Plan:
    """Return the plan with dates shifted by a new secret offset of one to three years, in whole weeks."""
    chance = SystemRandom()
    weeks = chance.randint(52, 156) * chance.choice((-1, 1))
    return replace(plan, dates=DateGrain.SHIFTED, shift_days=weeks * 7)


class Rule(StrEnum):
    """What becomes of a field."""

    KEEP = "keep"  # numbers, and words of a closed list: never free text
    RENAME = "rename"
    RENUMBER = "renumber"  # ids, and references to them
    COARSEN = "coarsen"
    SCRUB = "scrub"
    DROP = "drop"


RULES: Mapping[type, Mapping[str, Rule]] = {
    Person: {
        "id": Rule.RENUMBER,
        "name": Rule.RENAME,
        "other_names": Rule.DROP,
        "sex": Rule.KEEP,
        "born": Rule.COARSEN,
        "died": Rule.COARSEN,
        "role": Rule.RENAME,
        "household": Rule.RENAME,
        "focus": Rule.KEEP,
        "kind": Rule.KEEP,
    },
    Agency: {
        "id": Rule.RENUMBER,
        "name": Rule.RENAME,
        "kind": Rule.KEEP,
        "parent": Rule.RENUMBER,
        "counted": Rule.KEEP,
        "aliases": Rule.SCRUB,
        "local": Rule.KEEP,
    },
    Part: {"person": Rule.RENUMBER, "kind": Rule.KEEP},
    SourceRef: {"file": Rule.RENAME, "place": Rule.DROP},
    Event: {
        "id": Rule.RENUMBER,
        "when": Rule.COARSEN,
        "until": Rule.COARSEN,
        "agencies": Rule.RENUMBER,
        "people": Rule.RENUMBER,
        "kind": Rule.KEEP,
        "factors": Rule.KEEP,
        "level": Rule.KEEP,
        "occurrences": Rule.KEEP,
        "text": Rule.SCRUB,
        "action": Rule.SCRUB,
        "decision": Rule.SCRUB,
        "voice": Rule.SCRUB,
        "impact": Rule.SCRUB,
        "analysis": Rule.SCRUB,
        "professionals": Rule.RENAME,
        "significance": Rule.KEEP,
        "standing": Rule.KEEP,
        "recorded": Rule.COARSEN,
        "ref": Rule.DROP,
        "time": Rule.DROP,
        "source": Rule.RENAME,
        "shared": Rule.SCRUB,
        "shared_by": Rule.DROP,
        "category": Rule.DROP,
        "evidence": Rule.DROP,
        "also": Rule.DROP,
    },
    Tie: {
        "id": Rule.RENUMBER,
        "kind": Rule.KEEP,
        "a": Rule.RENUMBER,
        "b": Rule.RENUMBER,
        "quality": Rule.KEEP,
        "ending": Rule.KEEP,
        "since": Rule.COARSEN,
        "until": Rule.COARSEN,
    },
    AgencyReturn: {
        "id": Rule.RENUMBER,
        "agency": Rule.RENUMBER,
        "asked": Rule.COARSEN,
        "consent": Rule.RENAME,
        "replied": Rule.COARSEN,
        "covers_from": Rule.COARSEN,
        "covers_until": Rule.COARSEN,
        "current_as_of": Rule.COARSEN,
    },
    ReadAs: dict.fromkeys(
        (
            *("name", "kind", "headings", "fields", "constants", "month_first", "rows", "families"),
            *("family_first", "dates_down"),
        ),
        Rule.DROP,
    ),
    LeftRow: dict.fromkeys(("place", "column", "text", "why", "table", "cells"), Rule.DROP),
    Source: {
        "id": Rule.RENUMBER,
        "file": Rule.RENAME,
        "digest": Rule.DROP,
        "rows": Rule.KEEP,
        "original": Rule.DROP,
        "format": Rule.DROP,
        "tables": Rule.DROP,
        "left": Rule.DROP,
    },
    Voice: {
        "id": Rule.RENUMBER,
        "kind": Rule.KEEP,
        "side": Rule.KEEP,
        "speaker": Rule.RENUMBER,
        "words": Rule.SCRUB,
        "agencies": Rule.RENUMBER,
        "event": Rule.RENUMBER,
        "rating": Rule.KEEP,
        "about": Rule.SCRUB,
        "when": Rule.COARSEN,
    },
    Verdict: {"id": Rule.RENUMBER, "agency": Rule.RENUMBER, "counted": Rule.KEEP, "reason": Rule.SCRUB},
    SpellDecision: {
        "id": Rule.RENUMBER,
        "agency": Rule.RENUMBER,
        "service": Rule.SCRUB,
        "event": Rule.RENUMBER,
        "ruling": Rule.KEEP,
        "since": Rule.COARSEN,
        "until": Rule.COARSEN,
        "reason": Rule.SCRUB,
        "last": Rule.RENUMBER,
        "whose": Rule.RENUMBER,
        "people": Rule.RENUMBER,
    },
    FindingDecision: {
        "id": Rule.RENUMBER,
        "kind": Rule.KEEP,
        "events": Rule.RENUMBER,
        "about": Rule.RENUMBER,
        "ruling": Rule.KEEP,
        "reason": Rule.SCRUB,
        "comment": Rule.SCRUB,
    },
    Scene: {  # for a meeting; what leaves as a file never holds one
        "id": Rule.RENUMBER,
        "title": Rule.SCRUB,
        "notes": Rule.DROP,
        "page": Rule.KEEP,
        "since": Rule.COARSEN,
        "until": Rule.COARSEN,
        "lane_by": Rule.KEEP,
        "lanes": Rule.RENUMBER,
        "top": Rule.RENUMBER,
        "lit": Rule.RENUMBER,
        "spotlight": Rule.RENUMBER,
        "as_of": Rule.COARSEN,
        "centre": Rule.RENUMBER,
        "beside": Rule.RENUMBER,
        "selected": Rule.RENUMBER,
        "about": Rule.RENUMBER,
        "topic": Rule.DROP,
        "filter": Rule.RENUMBER,
        "windows": Rule.COARSEN,
    },
    Choice: dict.fromkeys(("order", "hidden", "folded", "unfolded"), Rule.RENUMBER),
    Filter: {
        "people": Rule.RENUMBER,
        "agencies": Rule.RENUMBER,
        "kinds": Rule.KEEP,
        "factors": Rule.KEEP,
        "since": Rule.COARSEN,
        "until": Rule.COARSEN,
        "words": Rule.DROP,
    },
    Thresholds: {field.name: Rule.KEEP for field in fields(Thresholds)},  # whole numbers, every one
    Case: {
        "title": Rule.RENAME,
        "people": Rule.RENAME,
        "agencies": Rule.RENAME,
        "events": Rule.SCRUB,
        "ties": Rule.RENUMBER,
        "returns": Rule.RENUMBER,
        "sources": Rule.RENAME,
        "voices": Rule.SCRUB,
        "verdicts": Rule.SCRUB,
        "spell_decisions": Rule.SCRUB,
        "finding_decisions": Rule.SCRUB,
        "thresholds": Rule.KEEP,
        "gone": Rule.DROP,
        "merged": Rule.DROP,
        "seen": Rule.RENUMBER,
    },
}
