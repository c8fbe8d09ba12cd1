"""Indicators of programmes and policies: yes, no or not known, each with the entries that say so.

Frameworks are data: data/frameworks.csv lists those that ship, and anyone may bring a file with the same columns:
indicator, says (yes or no), kinds, factors, agency_kinds, words, people, known_by.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.agencies import in_order, name_of
from analysis.returns import complete_return
from analysis.rules import (
    DATA,
    EventRule,
    Marked,
    RuleBook,
    RuleFileError,
    check_headings,
    check_kinds,
    parts,
    read_head,
    read_rows,
    read_text,
    rule_of,
)
from case.model import Case, Event
from case.worded import counted, worded

FRAMEWORKS_FILE = DATA / "frameworks.csv"
INDICATOR_RULE = worded(
    "Yes: an entry says so. No: an entry says the opposite and none says so, or every agency that would know has "
    "replied for the whole period and tells of none. Anything else is not known: that no entry tells of something "
    "does not mean that it was not there."
)
COLUMNS = ("indicator", "says", "kinds", "factors", "agency_kinds", "words", "people", "known_by")
Key = tuple[str, str, bool]


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "not known"


class Indicator(NamedTuple):
    """An indicator and its answer; `events` say so, `against` say the opposite."""

    name: str
    answer: Answer
    why: str
    events: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a case shows of one framework: its indicators in order, how many are yes, and the band that makes."""

    framework: str
    title: str
    source: str
    indicators: tuple[Indicator, ...]
    bands: tuple[int, ...]

    @property
    def yes(self) -> int:
        return sum(one.answer is Answer.YES for one in self.indicators)

    @property
    def unknown(self) -> int:
        return sum(one.answer is Answer.UNKNOWN for one in self.indicators)

    @property
    def band(self) -> int | None:
        """The highest band that is certainly reached; None where there is none."""
        return max((band for band in self.bands if self.yes >= band), default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Framework:
    """The indicators of a framework, the kinds of agency that would know of each, and the rules for entries."""

    id: str
    title: str
    source: str
    bands: tuple[int, ...]
    known_by: Mapping[str, frozenset[str]]
    rules: tuple[tuple[Key, EventRule], ...]


@cache
def shipped() -> tuple[Framework, ...]:
    """Return the frameworks of data/frameworks.csv."""
    return tuple(
        _framework(
            DATA / "frameworks" / row["file"],
            row["framework"],
            row["title"],
            row["source"],
            tuple(int(band) for band in parts(row["bands"])),
        )
        for _, row in read_rows(FRAMEWORKS_FILE)
    )


def local_framework(file: Path, text: str | None = None) -> Framework:
    """Return a framework that somebody brings as a file, or as its text; raises RuleFileError where it is none.

    docs/local-files.md describes its form.
    """
    text = read_text(file) if text is None else text
    rows, head = read_rows(file, text), read_head(text)
    check_headings(file, rows[0][1], COLUMNS, ("indicator",))
    for line, row in rows:
        check_kinds(file, line, (kind.casefold() for kind in parts(row.get("known_by", ""))))
        check_kinds(file, line, (kind.casefold() for kind in parts(row.get("agency_kinds", ""))))
    title = head.get("title") or file.stem.replace("-", " ").replace("_", " ")
    id = f"{file.stem}-local" if file.stem in {one.id for one in shipped()} else file.stem
    framework = _framework(file, id, title, head.get("source") or "a local framework", _bands(file, head), text)
    for (_, name, _), rule in framework.rules:
        if rule.empty:
            raise RuleFileError(file, 1, f"nothing is said of when '{name}' holds: no kind, factor, agency or word")
    return framework


def _bands(file: Path, head: Mapping[str, str]) -> tuple[int, ...]:
    try:
        return tuple(sorted(int(band) for band in parts(head.get("bands", ""))))
    except ValueError:
        raise RuleFileError(file, 1, f"bands are whole numbers between semicolons, not '{head['bands']}'") from None


def rules_of(frameworks: Iterable[Framework]) -> Iterator[tuple[Key, EventRule]]:
    """Yield the rules of frameworks, for a book of rules."""
    for framework in frameworks:
        yield from framework.rules


def profiles(case: Case, local: Sequence[Framework] = (), marked: Marked | None = None) -> tuple[Profile, ...]:
    """Return what the case shows of each framework, those of the user after those that ship.

    `marked` are the entries that the rules of those that ship have found, where they are at hand.
    """
    unread = local if marked is not None else (*shipped(), *local)
    found: dict[Hashable, Sequence[Event]] = dict(marked or {})
    found |= RuleBook[Hashable](rules_of(unread)).matching(case) if unread else {}
    return tuple(_profile(case, framework, found) for framework in (*shipped(), *local))


def _framework(
    file: Path, id: str, title: str, source: str, bands: tuple[int, ...], text: str | None = None
) -> Framework:
    known_by: dict[str, set[str]] = {}
    rules: list[tuple[Key, EventRule]] = []
    for line, row in read_rows(file, text):
        name, says = row.get("indicator", ""), row.get("says", "yes") or "yes"
        if not name:
            raise RuleFileError(file, line, "the column indicator is empty or missing")
        if says not in ("yes", "no"):
            raise RuleFileError(file, line, f"says can be yes or no, not '{says}'")
        known_by.setdefault(name, set()).update(kind.casefold() for kind in parts(row.get("known_by", "")))
        rules.append(((id, name, says == "yes"), rule_of(file, line, row)))
    return Framework(id, title, source, bands, {name: frozenset(k) for name, k in known_by.items()}, tuple(rules))


def _profile(case: Case, framework: Framework, found: Marked) -> Profile:
    indicators = tuple(
        _indicator(
            case, name, kinds, found.get((framework.id, name, True), ()), found.get((framework.id, name, False), ())
        )
        for name, kinds in framework.known_by.items()
    )
    return Profile(framework.id, framework.title, framework.source, indicators, framework.bands)


def _indicator(
    case: Case, name: str, kinds: frozenset[str], telling: Iterable[Event], against: Iterable[Event]
) -> Indicator:
    events, opposite = tuple(event.id for event in telling), tuple(event.id for event in against)
    if events:
        many = counted(len(events), "entry says so", "entries say so")
        return Indicator(name, Answer.YES, many, events, opposite)
    if opposite:
        return Indicator(name, Answer.NO, worded("entries say the opposite"), (), opposite)
    replied = _all_replied(case, kinds)
    if replied:
        names = ", ".join(name_of(case, agency) for agency in in_order(case, replied))
        why = worded("replied for the whole period and tell of none: {agencies}", agencies=names)
        return Indicator(name, Answer.NO, why, (), ())
    return Indicator(name, Answer.UNKNOWN, worded("no entry tells of it, and no complete reply rules it out"), (), ())


def _all_replied(case: Case, kinds: frozenset[str]) -> list[str]:
    """Return the agencies of these kinds that were asked when all of them replied for the whole period."""
    asked = [
        one for one in case.returns if (known := case.agency_by_id.get(one.agency)) and known.kind.casefold() in kinds
    ]
    if asked and all(complete_return(case, one) for one in asked):
        return [one.agency for one in asked]
    return []
