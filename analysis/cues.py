"""The words that say that a service starts, ends or goes on, and which service they speak of.

The words are data: data/spell-cues.csv and data/services.csv. In a phrase '...' stands for some words in
between and a closing '$' for the end of the clause.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[1] / "data"

SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|\n+")
CLAUSE_END = re.compile(r",\s|\s[–—-]\s|:\s|\b(?:but|while|whereas)\b")
WORD = re.compile(r"[\w'’]+")
AGAIN = re.compile(r"\b(?:again|second|third|fourth|new|another|further)\b", re.IGNORECASE)
AGAIN_BEFORE = 24  # letters before a cue in which 'again' speaks of it
FARTHEST = 60  # letters between a cue and the service it speaks of
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


class _Phrases(NamedTuple):
    turn: Turn
    service: str
    needs_service: bool
    phrases: tuple[str, ...]


class Found(NamedTuple):
    """A service named in a sentence."""

    start: int
    end: int
    service: str


@cache
def services() -> Mapping[str, Service]:
    """Return the services of data/services.csv by name."""
    with (DATA / "services.csv").open(encoding="utf-8", newline="") as lines:
        rows = [
            Service(
                row["service"],
                row["part_of"],
                row["status"] == "yes",
                frozenset(_parts(row["agency_kinds"])),
                tuple(_parts(row["words"])),
            )
            for row in csv.DictReader(lines)
        ]
    return {row.name: row for row in rows}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a semicolon ends one too."""
    return [part for part in SENTENCE_END.split(text) if part]


def may_turn(text: str) -> bool:
    """Tell quickly whether a text may hold a cue at all."""
    return not _first_words().isdisjoint(WORD.findall(text.casefold()))


def services_in(sentence: str) -> list[Found]:
    """Return the services that a sentence names, longest words first, without overlaps."""
    pattern, by_words = _service_pattern()
    return [
        Found(match.start(), match.end(), by_words[match.group().casefold()]) for match in pattern.finditer(sentence)
    ]


def cues_in(sentence: str) -> list[Cue]:
    """Return the turns that a sentence tells of, in order."""
    hits = list(_hits(sentence))
    named = services_in(sentence)
    found = [_with_service(sentence, hit, hits, named) for hit in hits]
    cues = [cue for cue in found if cue is not None]
    return cues or list(_opening_status(sentence, named))


def _hits(sentence: str) -> Iterator[tuple[re.Match[str], _Phrases]]:
    pattern, by_group = _cue_pattern()
    for match in pattern.finditer(sentence):
        if not _barred(sentence, match.start()):
            yield match, by_group[match.lastgroup or ""]


def _barred(sentence: str, start: int) -> bool:
    before = WORD.findall(sentence[max(0, start - 40) : start].casefold())[-3:]
    return bool(before) and (before[-1] in BARS or not DENIALS.isdisjoint(before))


def _with_service(
    sentence: str,
    hit: tuple[re.Match[str], _Phrases],
    hits: list[tuple[re.Match[str], _Phrases]],
    named: list[Found],
) -> Cue | None:
    """Return the cue with the nearest service of its clause; None when it needs one and there is none."""
    match, phrases = hit
    others = [other for other, _ in hits if other is not match]
    near = [service for service in named if _reachable(sentence, match, service, others)]
    if phrases.service:
        fitting = [service for service in near if service.service == phrases.service]
        if near and not fitting:
            return None
        near = fitting
    if phrases.needs_service and not near:
        return None
    nearest = min(near, key=lambda service: _gap(match, service), default=None)
    service = nearest.service if nearest else phrases.service
    return Cue(match.start(), match.end(), phrases.turn, service, _again(sentence, match.start()))


def _again(sentence: str, start: int) -> bool:
    return AGAIN.search(sentence, max(0, start - AGAIN_BEFORE), start) is not None


def _gap(match: re.Match[str], service: Found) -> int:
    if service.start >= match.end():
        return service.start - match.end()
    return max(0, match.start() - service.end)


def _reachable(sentence: str, match: re.Match[str], service: Found, others: list[re.Match[str]]) -> bool:
    """Tell whether neither the end of a clause nor another cue stands between a cue and a service."""
    if service.start >= match.end():
        low, high = match.end(), service.start
    elif service.end <= match.start():
        low, high = service.end, match.start()
    else:
        return True
    if high - low > FARTHEST:
        return False
    between = sentence[low:high]
    return CLAUSE_END.search(between) is None and not any(low <= other.start() < high for other in others)


def _opening_status(sentence: str, named: list[Found]) -> Iterator[Cue]:
    """Yield the status that a sentence opens with ('Child protection plan for ...'): it starts then."""
    for found in named[:1]:
        opens = OPENING.fullmatch(sentence[: found.start]) is not None
        if opens and services()[found.service].status and FOLLOWING.match(sentence[found.end :]):
            yield Cue(found.start, found.end, Turn.START, found.service, _again(sentence, found.start))


OPENING = re.compile(r"\s*(?:(?:a|an|the|second|third|new|another|further)\s+)*", re.IGNORECASE)
FOLLOWING = re.compile(r"\s+(?:by|for|under)\b|,|:|\s*\(")


@cache
def _phrase_table() -> tuple[_Phrases, ...]:
    with (DATA / "spell-cues.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            _Phrases(Turn(row["turn"]), row["service"], row["needs_service"] == "yes", tuple(_parts(row["phrases"])))
            for row in csv.DictReader(lines)
        )


@cache
def _cue_pattern() -> tuple[re.Pattern[str], Mapping[str, _Phrases]]:
    """Return one pattern for all cues, longest phrase first, and the row that each of its groups stands for."""
    phrases = [(phrase, row) for row in _phrase_table() for phrase in row.phrases]
    phrases.sort(key=lambda item: -len(item[0]))
    groups = {f"g{number}": row for number, (_, row) in enumerate(phrases)}
    parts = (f"(?P<g{number}>{_as_pattern(phrase)})" for number, (phrase, _) in enumerate(phrases))
    return re.compile(r"\b(?:" + "|".join(parts) + ")", re.IGNORECASE), groups


def _as_pattern(phrase: str) -> str:
    ends_clause = phrase.endswith(" $")
    words = re.escape(phrase.removesuffix(" $")).replace(r"\ \.\.\.\ ", r"\b[^.;]{0,80}?\b")
    return words + (r"(?=\s*(?:[.;,:)!?]|$))" if ends_clause else r"\b")


@cache
def _service_pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    by_words = {words.casefold(): row.name for row in services().values() for words in row.words}
    longest = sorted(by_words, key=lambda words: -len(words))
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"
    return re.compile(pattern, re.IGNORECASE), by_words


@cache
def _first_words() -> frozenset[str]:
    """Return the words of which every text with a cue holds one: the first of each cue and status."""
    cues = {phrase.casefold().split()[0] for row in _phrase_table() for phrase in row.phrases}
    statuses = {words for row in services().values() if row.status for words in row.words}
    return frozenset(cues | {WORD.findall(words.casefold())[0] for words in statuses if WORD.findall(words)})


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
