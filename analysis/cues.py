"""The words that say that a service starts, ends or goes on, and which service they speak of.

The words are data: data/spell-cues.csv and data/services.csv.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from analysis.phrases import REMEMBERED, WORD, Hit, PhraseIndex, words_of

DATA = Path(__file__).resolve().parents[1] / "data"

SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|\n+")
CLAUSE_END = re.compile(r",\s|\s[–—-]\s|:\s|\b(?:but|while|whereas)\b")
AGAIN = re.compile(r"\b(?:again|second|third|fourth|new|another|further)\b", re.IGNORECASE)
AGAIN_BEFORE = 24  # letters before a cue in which 'again' speaks of it
FARTHEST = 60  # letters between a cue and the service it speaks of
# What stands between the start of a sentence and a status that it opens with, and what follows it.
OPENING = re.compile(r"\s*(?:(?:a|an|the|second|third|new|another|further)\s+)*", re.IGNORECASE)
FOLLOWING = re.compile(r"\s+(?:by|for|under)\b|,|:|\s*\(")
# A word just before a cue that turns it into a wish, a plan, a noun or a denial.
BARS = frozenset(
    WORD.findall(
        "to will would may might should could can if when until before once the a an at by sure head fresh "
        "early not never cannot no"
    )
)
DENIALS = frozenset(WORD.findall("not never cannot fails failed refuses refused declines declined without"))


class Turn(StrEnum):
    START = "start"
    END = "end"
    OPEN = "open"  # goes on at the end of the data
    HOLD = "hold"  # still goes on at the day of the entry


class Service(NamedTuple):
    """A kind of service. A `status` is one that a person has or has not, whoever says so."""

    name: str
    part_of: str
    status: bool
    agency_kinds: frozenset[str]
    words: tuple[str, ...]


class Cue(NamedTuple):
    """Where in a sentence something turns, and the service that turns; '' where it is not named."""

    start: int
    end: int
    turn: Turn
    service: str
    again: bool


class _Row(NamedTuple):
    """A row of cues: which turn, of which service, and whether the clause must name a service."""

    turn: Turn
    service: str
    needs_service: bool


@cache
def services() -> Mapping[str, Service]:
    """Return the services of data/services.csv by name."""
    rows = [
        Service(
            row["service"],
            row["part_of"],
            row["status"] == "yes",
            frozenset(_parts(row["agency_kinds"])),
            tuple(_parts(row["words"])),
        )
        for row in _rows("services.csv")
    ]
    return {row.name: row for row in rows}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a semicolon ends one too."""
    return [part for part in SENTENCE_END.split(text) if part]


def may_turn(text: str) -> bool:
    """Tell quickly whether a text may hold a cue at all."""
    return hints(text) is not Hints.NOTHING


def may_name_status(text: str) -> bool:
    """Tell quickly whether a text may name a status at all."""
    return hints(text) is Hints.STATUS


class Hints(Enum):
    """What a text may hold, told by its words alone."""

    NOTHING = 0
    CUE = 1
    STATUS = 2


@lru_cache(maxsize=REMEMBERED)
def hints(text: str) -> Hints:
    """Return what a text may hold: a status, or else a cue."""
    if words_of(text).isdisjoint(_turning_words()):
        return Hints.NOTHING
    if _status_index().may_hold(text):
        return Hints.STATUS
    return Hints.CUE if _cue_index().may_hold(text) else Hints.NOTHING


@cache
def _turning_words() -> frozenset[str]:
    return _cue_index().telling | _status_index().telling


@lru_cache(maxsize=REMEMBERED)
def services_in(sentence: str) -> tuple[Hit[str], ...]:
    """Return the services that a sentence names, without overlaps."""
    return tuple(_service_index().find(sentence))


def only_service(text: str) -> str:
    """Return the service that a text speaks of when it names just one; '' otherwise."""
    named = {hit.value for hit in services_in(text)}
    return named.pop() if len(named) == 1 else ""


@lru_cache(maxsize=REMEMBERED)
def cues_in(sentence: str) -> tuple[Cue, ...]:
    """Return the turns that a sentence tells of, in order."""
    hits = [hit for hit in _cue_index().find(sentence) if not _barred(sentence, hit.start)]
    if not hits and not may_name_status(sentence):
        return ()
    named = services_in(sentence)
    found = [_with_service(sentence, hit, hits, named) for hit in hits]
    cues = tuple(cue for cue in found if cue is not None)
    return cues or tuple(_opening_status(sentence, named))


def _barred(sentence: str, start: int) -> bool:
    """Tell whether the words before a cue deny it; a name in capitals ('AT', 'Child A') does not."""
    near = list(WORD.finditer(sentence, max(0, start - 40), start))[-3:]
    before = [found[0] if _is_name(found) else found[0].casefold() for found in near]
    return bool(before) and (before[-1] in BARS or not DENIALS.isdisjoint(before))


def _is_name(found: re.Match[str]) -> bool:
    """Tell whether a word is in capitals that do not come from the start of its sentence."""
    return found[0].isupper() and (len(found[0]) > 1 or found.start() > 0)


def _with_service(sentence: str, hit: Hit[_Row], hits: Sequence[Hit[_Row]], named: Sequence[Hit[str]]) -> Cue | None:
    """Return the cue with the nearest service of its clause; None when it needs one and there is none."""
    row = hit.value
    others = [other.start for other in hits if other is not hit]
    near = [service for service in named if _reachable(sentence, hit, service, others)]
    if row.service:
        fitting = [service for service in near if service.value == row.service]
        if near and not fitting:
            return None
        near = fitting
    if row.needs_service and not near:
        return None
    nearest = min(near, key=lambda service: _gap(hit, service), default=None)
    service = nearest.value if nearest else row.service
    return Cue(hit.start, hit.end, row.turn, service, _again(sentence, hit.start))


def _again(sentence: str, start: int) -> bool:
    return AGAIN.search(sentence, max(0, start - AGAIN_BEFORE), start) is not None


def _between(hit: Hit[_Row], service: Hit[str]) -> tuple[int, int]:
    """Return the stretch of letters between a cue and a service; empty when they touch or overlap."""
    if service.start >= hit.end:
        return hit.end, service.start
    return min(service.end, hit.start), hit.start


def _gap(hit: Hit[_Row], service: Hit[str]) -> int:
    low, high = _between(hit, service)
    return high - low


def _reachable(sentence: str, hit: Hit[_Row], service: Hit[str], others: Sequence[int]) -> bool:
    """Tell whether neither the end of a clause nor another cue stands between a cue and a service."""
    low, high = _between(hit, service)
    if high - low > FARTHEST or CLAUSE_END.search(sentence[low:high]):
        return False
    return not any(low <= other < high for other in others)


def _opening_status(sentence: str, named: Sequence[Hit[str]]) -> Iterator[Cue]:
    """Yield the status that a sentence opens with ('Child protection plan for ...'): it starts then."""
    for found in named[:1]:
        opens = OPENING.fullmatch(sentence[: found.start]) is not None
        if opens and services()[found.value].status and FOLLOWING.match(sentence[found.end :]):
            yield Cue(found.start, found.end, Turn.START, found.value, _again(sentence, found.start))


@cache
def _cue_index() -> PhraseIndex[_Row]:
    return PhraseIndex(
        (phrase, _Row(Turn(row["turn"]), row["service"], row["needs_service"] == "yes"))
        for row in _rows("spell-cues.csv")
        for phrase in _parts(row["phrases"])
    )


@cache
def _service_index() -> PhraseIndex[str]:
    return PhraseIndex((words, row.name) for row in services().values() for words in row.words)


@cache
def _status_index() -> PhraseIndex[str]:
    return PhraseIndex((words, row.name) for row in services().values() if row.status for words in row.words)


def _rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
