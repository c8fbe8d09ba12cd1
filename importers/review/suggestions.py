"""Agencies that a case may be missing, offered and never added: implied by words, or named in none of the registers.

'Pleads guilty' implies a court, 'arrested' the police: data/implied-agencies.csv, a row a kind of service. A phrase
in capitals that ends like an agency ('Elm Road Surgery') goes to the inbox: data/agency-endings.csv.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from case.mentions import Matcher
from case.model import Agency, Case, Event
from case.phrases import Phrases, exactly, flatten
from case.register import known_agencies, uk_register

DATA = Path(__file__).resolve().parents[2] / "data"
IMPLIED_FILE, ENDINGS_FILE = DATA / "implied-agencies.csv", DATA / "agency-endings.csv"

_NOT_BEFORE = re.compile(r"\b(?:not|no|never|without|nor|avoid(?:s|ed)?|instead of|risk of|threat of)(?: \S+){0,2} $")
_WORD = r"(?:[A-Z][\w'’.-]*|[A-Z]{2,})"
_JOIN = r"(?:\s+(?:of|and|for|the|in|on)\b|\s+&|,)?"
_LEADING = re.compile(
    r"^(?:(?:The|A|An|At|In|On|From|To|By|With|And|But|Then|When|After|Before|For|Of|As|Her|His|Their|Mr|Mrs|Ms|Miss"
    r"|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\s+)+"
)


_NO_NAME = re.compile(
    r"(?:[\s,&.]|\b(?:and|of|the|for|in|on|[A-Z][a-z]+ed|Starts|Leaves|Left|Attends|Joins|Sees|Told|New|Local|Both)\b)*"
)


class Implied(NamedTuple):
    """A kind of service that words imply, what it is called where the case has none, and which kinds do as well."""

    kind: str
    agency: str
    also: frozenset[str] = frozenset()


class Suggestion(NamedTuple):
    """An agency that an entry implies. `agency` is its id where the case has it, '' where it would be new.

    `words` are those of the entry that caused it.
    """

    event: str
    agency: str
    name: str
    kind: str
    words: tuple[str, ...]


class Unknown(NamedTuple):
    """A name that looks like an agency's and is in no register, or an agency whose kind nobody knows.

    `agency` is its id where the case has it. `kind` is a guess by its last word, '' where there is none.
    """

    words: str
    kind: str
    agency: str
    events: tuple[str, ...]


def suggest_agencies(case: Case) -> tuple[Suggestion, ...]:
    """Return the agencies that entries imply and do not name, in the order of the entries."""
    by_kind = _tops_by_kind(case)
    return tuple(suggestion for event in case.events for suggestion in _implied_by(case, event, by_kind))


def unknown_agencies(case: Case) -> tuple[Unknown, ...]:
    """Return the inbox: names that may be agencies and stand in no register, the most frequent first."""
    matcher = Matcher(case.people, known_agencies(case.agencies, uk_register()))
    found: dict[str, list[str]] = {}
    written: dict[str, str] = {}
    for event in case.events:
        for words in _unknown_in("\n".join(filter(None, (event.text, event.action))), matcher):
            key = words.casefold().replace("’", "'")
            written.setdefault(key, words)
            found.setdefault(key, []).append(event.id)
    named = {event_agency: _events_naming(case, event_agency) for event_agency in _without_kind(case)}
    placed = [
        Unknown(case.agency_by_id[id].name, _kind_by_ending(case, id), id, events) for id, events in named.items()
    ]
    loose = [
        Unknown(written[key], kind_of_ending(written[key]) or "", "", tuple(dict.fromkeys(events)))
        for key, events in found.items()
    ]
    return tuple(sorted((*placed, *loose), key=lambda one: (-len(one.events), one.words)))


def kind_of_ending(words: str) -> str | None:
    """Return the kind that the last words of a name tell, '' where only that it is an agency; None if not that."""
    flat = words.replace("’", "'").rstrip(". ")
    for ending, kind in _endings().items():
        if flat.endswith(f" {ending}") and flat[0].isupper():
            return kind
    return None


def _implied_by(case: Case, event: Event, by_kind: Mapping[str, Sequence[Agency]]) -> Iterator[Suggestion]:
    text = "\n".join(filter(None, (event.text, event.action)))
    flat, places = flatten(text)
    caused: dict[Implied, list[str]] = {}
    for hit in _phrases().find(flat, exactly(text, places)):
        if not _NOT_BEFORE.search(flat, max(0, hit.start - 40), hit.start):
            end = next((at for at in range(hit.end, len(flat)) if not flat[at].isalnum()), len(flat))
            words = text[hit.start : end] if places is None else text[places[hit.start] : places[end - 1] + 1]
            caused.setdefault(hit.value, []).append(words)
    known = {case.agency_by_id[id].kind.casefold() for id in event.agencies if id in case.agency_by_id}
    for implied, words_of_it in caused.items():
        if known.isdisjoint({implied.kind, *implied.also}):
            tops = by_kind.get(implied.kind, ())
            one = tops[0] if len(tops) == 1 else None
            name = one.name if one else implied.agency
            yield Suggestion(event.id, one.id if one else "", name, implied.kind, tuple(dict.fromkeys(words_of_it)))


def _tops_by_kind(case: Case) -> Mapping[str, Sequence[Agency]]:
    """Return the agencies of each kind; local ones go before general words."""
    found: dict[str, list[Agency]] = {}
    for agency in case.agencies:
        if agency.parent is None and agency.kind:
            found.setdefault(agency.kind.casefold(), []).append(agency)
    return {kind: [a for a in some if a.local] or some for kind, some in found.items()}


def _unknown_in(text: str, matcher: Matcher) -> Iterator[str]:
    named: list[tuple[int, int]] | None = None
    for found in _names().finditer(text):
        words = _LEADING.sub("", found[0])
        start = found.end() - len(words)
        if kind_of_ending(words) is None:
            continue
        if named is None:
            named = [(mention.start, mention.end) for mention in matcher.find(text)]
        rest = "".join(
            letter for place, letter in enumerate(words, start) if not any(begin <= place < end for begin, end in named)
        )
        if not _NO_NAME.fullmatch(rest) and not _mere_words(words, matcher):
            yield words


def _mere_words(words: str, matcher: Matcher) -> bool:
    """Tell whether a name in capitals is only general words: 'Family Support Service'."""
    low = words.casefold()
    return any(mention.start == 0 and mention.end == len(low) for mention in matcher.find(low))


def _without_kind(case: Case) -> list[str]:
    return [agency.id for agency in case.agencies if not agency.kind and not agency.parent]


def _events_naming(case: Case, agency: str) -> tuple[str, ...]:
    return tuple(event.id for event in case.events if agency in event.agencies)


def _kind_by_ending(case: Case, agency: str) -> str:
    return kind_of_ending(case.agency_by_id[agency].name) or ""


@cache
def _phrases() -> Phrases[Implied]:
    with IMPLIED_FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    implied = {row["kind"]: Implied(row["kind"], row["agency"], frozenset(row["also"].split(";"))) for row in rows}
    return Phrases((words, implied[row["kind"]]) for row in rows for words in row["words"].split(";"))


@cache
def _endings() -> Mapping[str, str]:
    """Return the kinds by the endings of names, the longest ending first."""
    with ENDINGS_FILE.open(encoding="utf-8", newline="") as lines:
        rows = {row["ending"]: row["kind"] for row in csv.DictReader(lines)}
    return dict(sorted(rows.items(), key=lambda pair: -len(pair[0])))


@cache
def _names() -> re.Pattern[str]:
    endings = "|".join(re.escape(ending).replace("'", "['’]") for ending in _endings())
    return re.compile(rf"\b{_WORD}(?:{_JOIN}[ \t]+{_WORD}){{0,6}}?{_JOIN}[ \t]+(?:{endings})\b")
