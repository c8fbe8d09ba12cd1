"""How many agencies are involved, by a rule that is stated beside the number.

The rule is North Earlham's: an agency counts when it gave a service over and above universal provision,
and a team counts for its agency. Which universal services did more is told by data/counting-rule.csv.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.household import concerned, members
from case.dates import When
from case.model import Agency, Case, Event, EventKind, Factor
from case.register import stands_for_kind
from case.worded import worded

RULE_FILE = Path(__file__).resolve().parents[1] / "data" / "counting-rule.csv"

COUNT_RULE = worded(
    "An agency counts when at least one entry names it, or one of its teams, as giving a service over and "
    "above universal provision; a team counts for its agency. A universal service is left out unless it did "
    "more: a school counts when a child needed extra support, was missing school or was excluded; a GP "
    "practice counts when there were significant health issues. What was decided for this case, with its "
    "reason, goes before the rule."
)


class Judged(NamedTuple):
    """Whether an agency counts, the verdict in words, and its reason."""

    counted: bool
    verdict: str
    reason: str


class MoreThanUniversal(NamedTuple):
    """What makes a universal service of a kind count: an entry that meets every part that is not empty."""

    agency_kind: str
    factors: frozenset[Factor]
    event_kinds: frozenset[EventKind]
    words: re.Pattern[str] | None
    because: str

    def met_by(self, event: Event) -> bool:
        if self.factors and self.factors.isdisjoint(event.factors):
            return False
        if self.event_kinds and event.kind not in self.event_kinds:
            return False
        return self.words is None or self.words.search(event.text) is not None


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """What the entries say of one agency; a top agency's numbers include those of its teams.

    `agency` and `parent` are ids. `counted` is the verdict of the rule, `verdict` in words. `first` and
    `last` are the first and the last day on which a contact may lie; None when no entry is dated.
    `since` and `latest` are the same contacts as exactly as they are known: what to show to people.
    """

    agency: str
    kind: str
    parent: str | None
    counted: bool
    events: int
    occurrences: int
    first: date | None
    last: date | None
    verdict: str = ""
    reason: str = ""
    since: When | None = None
    latest: When | None = None

    @property
    def why(self) -> str:
        """The verdict with its reason."""
        return f"{self.verdict}: {self.reason}"


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """The agencies that entries name, the two counts and the rule that made them.

    `rows` holds each top agency, most entries first, followed by its own teams.
    """

    rows: tuple[AgencyRow, ...]
    agency_count: int
    team_count: int
    rule: str = COUNT_RULE


@cache
def rules_of_counting() -> Mapping[str, tuple[MoreThanUniversal, ...]]:
    """Return the exceptions of data/counting-rule.csv by the kind of agency."""
    found: dict[str, list[MoreThanUniversal]] = {}
    with RULE_FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rule = MoreThanUniversal(
                row["agency_kind"],
                frozenset(Factor(name) for name in _parts(row["factors"])),
                frozenset(EventKind(name) for name in _parts(row["event_kinds"])),
                _any_of(_parts(row["words"])),
                row["because"],
            )
            found.setdefault(rule.agency_kind, []).append(rule)
    return {kind: tuple(rules) for kind, rules in found.items()}


def _own_verdicts(case: Case, by_agency: Mapping[str, list[Event]]) -> Mapping[str, Judged]:
    """Return for each agency that an entry names whether it counts by itself, and why.

    An agency the register counts does; a universal one does when one of its entries shows that it did more.
    What a person decided goes first; a word on an agency holds for its teams too, but for one decided by itself.
    """
    decided = {verdict.agency: verdict for verdict in case.verdicts}
    found: dict[str, Judged] = {}
    for agency, events in by_agency.items():
        word = decided.get(agency) or decided.get(case.top_agency(agency))
        if word is None:
            found[agency] = _verdict(case, case.agency_by_id.get(agency), events)
        else:
            reason = worded("decided for this case, {reason}", reason=word.reason or worded("no reason given"))
            found[agency] = Judged(word.counted, worded("counts") if word.counted else worded("left out"), reason)
    return found


def counted_tops(case: Case, by_agency: Mapping[str, list[Event]] | None = None) -> Mapping[str, str]:
    """Return the top agency of each named agency that counts: who is in the counts, and under what."""
    own = _own_verdicts(case, events_by_agency(case) if by_agency is None else by_agency)
    return {agency: case.top_agency(agency) for agency, judged in own.items() if judged.counted}


def count_agencies(case: Case, by_agency: Mapping[str, list[Event]] | None = None) -> AgencyCount:
    """Count the agencies and the teams that entries name; `by_agency` are the entries, where they are at hand."""
    by_agency = events_by_agency(case) if by_agency is None else by_agency
    own = _own_verdicts(case, by_agency)
    families: dict[str, list[str]] = {}
    for agency in by_agency:
        families.setdefault(case.top_agency(agency), []).append(agency)
    blocks = [_block(case, top, named, by_agency, own) for top, named in families.items()]
    blocks.sort(key=lambda block: (-block[0].events, name_of(case, block[0].agency)))
    rows = tuple(row for block in blocks for row in block)
    return AgencyCount(
        rows,
        agency_count=sum(row.counted for row in rows if row.parent is None),
        team_count=sum(row.parent is not None for row in rows),
    )


def agencies_of_person(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return for each person the top agencies that count and had to do with them, in order of name.

    An entry without names concerns everybody in the household; being only named or a witness does not count.
    """
    tops, household = counted_tops(case), members(case)
    found: dict[str, set[str]] = {person.id: set() for person in case.people}
    for event in case.events:
        involved = {tops[agency] for agency in event.agencies if agency in tops}
        for person in concerned(event, household) if involved else ():
            found.setdefault(person, set()).update(involved)
    return {person: in_order(case, agencies) for person, agencies in found.items()}


def involved(case: Case) -> list[Agency]:
    """Return the agencies that an entry names, in the order of the case."""
    named = {agency for event in case.events for agency in event.agencies}
    return [agency for agency in case.agencies if agency.id in named]


def name_of(case: Case, agency: str) -> str:
    """Return the name of an agency, or its id where the case does not know it."""
    known = case.agency_by_id.get(agency)
    return known.name if known else agency


def in_order(case: Case, agencies: Iterable[str]) -> tuple[str, ...]:
    """Return agency ids in the order of their names."""
    return tuple(sorted(set(agencies), key=lambda agency: (name_of(case, agency), agency)))


def events_by_agency(case: Case) -> Mapping[str, list[Event]]:
    """Return the entries that name each agency or team."""
    found: dict[str, list[Event]] = {}
    for event in case.events:
        for agency in dict.fromkeys(event.agencies):
            found.setdefault(agency, []).append(event)
    return found


def _verdict(case: Case, agency: Agency | None, events: Iterable[Event]) -> Judged:
    if agency is None or agency.counted:
        return Judged(True, worded("counts"), worded("over and above universal provision"))
    left_out = worded("left out")
    if _is_one_of_several(case, agency):
        kind = worded(agency.kind)
        reason = worded("a general word for one of those that the case names ({kind})", kind=kind)
        return Judged(False, left_out, reason)
    for rule in rules_of_counting().get(agency.kind.casefold(), ()):
        if any(rule.met_by(event) and not _stands_for_another(case, agency, event) for event in events):
            return Judged(True, worded("universal, counts here"), worded(rule.because))
    return Judged(False, left_out, worded("the register does not count it, and no entry shows that it did more"))


def _is_one_of_several(case: Case, agency: Agency) -> bool:
    """Tell whether a general word ('school') can only mean an agency that other entries have under its own name."""
    if not stands_for_kind(agency):
        return False
    named = {id for event in case.events for id in event.agencies}
    alike = (other for other in case.agencies if other.local and other.parent is None and other.id in named)
    return any(other.kind.casefold() == agency.kind.casefold() for other in alike)


def _stands_for_another(case: Case, agency: Agency, event: Event) -> bool:
    """Tell whether a general word ('school') is only another way to say the one that the entry names."""
    known = (case.agency_by_id.get(other) for other in event.agencies if other != agency.id)
    return not agency.local and any(other is not None and other.kind == agency.kind for other in known)


def _block(
    case: Case,
    top: str,
    named: list[str],
    by_agency: Mapping[str, list[Event]],
    own: Mapping[str, Judged],
) -> list[AgencyRow]:
    """Return the row of a top agency with everything of its teams, then a row for each of these."""
    together = {event.id: event for agency in named for event in by_agency[agency]}
    counting = [agency for agency in named if own[agency].counted]
    if top in counting or not counting:
        judged = own.get(top) or own[named[0]]
    else:
        through = worded("through its team {team}", team=name_of(case, in_order(case, counting)[0]))
        judged = Judged(True, worded("counts"), through)
    rows = [_row(case, top, None, together.values(), judged)]
    teams = (agency for agency in in_order(case, named) if agency != top)
    return rows + [_row(case, team, top, by_agency[team], own[team]) for team in teams]


def _row(case: Case, agency: str, top: str | None, events: Iterable[Event], judged: Judged) -> AgencyRow:
    known = case.agency_by_id.get(agency)
    all_of_it = list(events)
    dated = [event for event in all_of_it if event.when.dated]
    since = min((event.when for event in dated), key=_first_of, default=None)
    latest = max((_end_of(event) for event in dated), key=_last_of, default=None)
    return AgencyRow(
        agency=agency,
        kind=known.kind if known else "",
        parent=known.parent if known and top else None,
        counted=judged.counted,
        events=len(all_of_it),
        occurrences=sum(event.occurrences for event in all_of_it),
        first=since.first if since else None,
        last=latest.last if latest else None,
        verdict=judged.verdict,
        reason=judged.reason,
        since=since,
        latest=latest,
    )


def _end_of(event: Event) -> When:
    return event.until if isinstance(event.until, When) and event.until.dated else event.when


def _first_of(when: When) -> date:
    return when.first or date.max


def _last_of(when: When) -> date:
    return when.last or date.min


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _any_of(words: list[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
