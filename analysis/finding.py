"""What a finding is; the thresholds that make one stand in the case."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from case.dates import Span
from case.model import DEFAULT_THRESHOLDS as DEFAULT_THRESHOLDS
from case.model import Case, FindingDecision, Ruling
from case.model import FindingKind as FindingKind
from case.model import Thresholds as Thresholds
from case.worded import listed, worded


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about the history, the days it is about, the entries that show it, and its weight.

    The sentence is made by `worded`, so that it can be said in another language.
    The weight is the number of days at stake: the longer, the higher in the list. `about` are the ids of the
    people and agencies that tell it apart from others of its kind and entries. `ruling`, `reason` and
    `comment` are what a person decided.
    """

    kind: FindingKind
    sentence: str
    span: Span
    events: tuple[str, ...]
    weight: int
    about: tuple[str, ...] = ()
    ruling: Ruling | None = None
    reason: str = ""
    comment: str = ""

    @property
    def id(self) -> str:
        """What stays the same while kind, entries, people and agencies do, whatever the words and the weight."""
        return " ".join((self.kind.name.lower(), *sorted(self.events), *sorted(self.about)))


def decided(findings: Iterable[Finding], decisions: Iterable[FindingDecision]) -> tuple[Finding, ...]:
    """Return the findings with what a person decided of each; those refused stay, marked as such."""
    by_key = {_key(one): one for one in decisions}
    if not by_key:
        return tuple(findings)
    return tuple(_with(finding, by_key.get(_key(finding))) for finding in findings)


def _with(finding: Finding, decision: FindingDecision | None) -> Finding:
    if decision is None:
        return finding
    return replace(finding, ruling=decision.ruling, reason=decision.reason, comment=decision.comment)


def _key(one: Finding | FindingDecision) -> tuple[FindingKind, frozenset[str], frozenset[str]]:
    return one.kind, frozenset(one.events), frozenset(one.about)


def whom(case: Case, people: Iterable[str]) -> str:
    """Return people's names for a sentence; 'the household' for nobody in particular."""
    known = case.person_by_id
    names = [known[person].name if person in known else person for person in people]
    return listed(names) if names else worded("the household")


def same_people(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether two sets of people share somebody; nobody named means the household, which anyone shares."""
    return not a or not b or any(person in b for person in a)
