"""What a finding is, and the thresholds that make one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from case.dates import Span
from case.model import Case


class FindingKind(StrEnum):
    DUPLICATION = "duplication of service"
    REPEATED_ASSESSMENT = "repeated assessment"
    REPEAT_REFERRAL = "repeat referral"
    WAIT = "wait"
    NO_ANSWER = "referral without an answer"
    SILENCE = "silence"
    CLIFF = "service ended with none after"
    ADULTHOOD = "service ended around an 18th birthday"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on something is a finding; each name ends with its unit."""

    duplication_days: int = 14
    reassessment_weeks: int = 26
    repeat_referral_months: int = 12
    wait_weeks: int = 4
    no_answer_weeks: int = 12
    silence_weeks: int = 8
    silence_level: int = 4
    cliff_weeks: int = 8
    adulthood_weeks: int = 13


DEFAULT_THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about the history, the days it is about, the entries that show it, and its weight.

    The weight is the number of days at stake: the longer, the higher in the list.
    """

    kind: FindingKind
    sentence: str
    span: Span
    events: tuple[str, ...]
    weight: int


def whom(case: Case, people: Iterable[str]) -> str:
    """Return people's names for a sentence; 'the household' for nobody in particular."""
    known = case.person_by_id
    names = [known[person].name if person in known else person for person in people]
    if not names:
        return "the household"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def same_people(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether two sets of people share somebody; nobody named means the household, which anyone shares."""
    first, second = set(a), set(b)
    return not first or not second or not first.isdisjoint(second)
