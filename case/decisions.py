"""What a person decides, with the reason: that an agency counts, whether a spell was so, what becomes of a finding.

Each is a value of the case, so it is saved, undone and anonymised with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from case.dates import Until, When


class FindingKind(StrEnum):
    """What can stand out in a history."""

    DUPLICATION = "duplication of service"
    REPEATED_ASSESSMENT = "repeated assessment"
    REPEATED_QUESTIONS = "repeated questions"
    CONTACT_BURDEN = "contact burden"
    REPEAT_REFERRAL = "repeat referral"
    WAIT = "wait"
    WAITING_LIST = "waiting list"
    NO_ANSWER = "referral without an answer"
    MISSED = "missed appointments"
    SILENCE = "silence"
    CLIFF = "service ended with none after"
    ADULTHOOD = "service ended around an 18th birthday"


class Ruling(StrEnum):
    """What a person decides about something that was only inferred or found."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A person's word that an agency counts or not, whatever the rule says; the reason is kept beside it."""

    id: str
    agency: str
    counted: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SpellDecision:
    """What a person decides about an inferred spell: that of `agency` and `service` which `event` starts, `last` ends.

    A corrected one has its true start and end in `since` and `until`, whose it was in `whose` and for whom in
    `people`; what is left open there ('' and None) stays as inferred.
    """

    id: str
    agency: str
    service: str
    event: str
    ruling: Ruling
    since: When | None = None
    until: Until = None
    reason: str = ""
    last: str = ""
    whose: str = ""
    people: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class FindingDecision:
    """What a person decides about the finding of `kind` that `events` show; `about` are its people and agencies.

    No ruling: there is only a comment.
    """

    id: str
    kind: FindingKind
    events: tuple[str, ...]
    about: tuple[str, ...] = ()
    ruling: Ruling | None = None
    reason: str = ""
    comment: str = ""


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
    appointments_a_week: int = 4
    meetings_without_decision: int = 3
    meetings_weeks: int = 26
    missed_appointments: int = 3
    waiting_list_weeks: int = 0
    small_number_occurrences: int = 10


DEFAULT_THRESHOLDS = Thresholds()
