"""Events that may be one, told twice: pairs to look through, each with what speaks for it. Nothing is merged here.

Only what two places tell is compared: an agency that writes the same visit into two rows of one file means two.
The same words in two files, as where extracts overlap, and two agencies' accounts of one incident are both found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.utils import default_process

from case.dates import Precision
from case.model import Case, Event, EventKind

SAME_WORDS = 95  # of 100: the same row in another file
WORTH_ASKING = 70
MOST_A_DAY = 60  # events of one day; among more, a list of pairs helps nobody
_APART = frozenset({EventKind.OTHER, EventKind.CONTACT, EventKind.INCIDENT, EventKind.OFFENCE, EventKind.COMPLAINT})


class SameEvent(NamedTuple):
    """Two that may be one event: `kept` says more. `evidence` are clauses, `score` is out of 100."""

    kept: str
    gone: str
    score: int
    evidence: tuple[str, ...]


def suggest_same_events(case: Case, only: Collection[str] | None = None) -> tuple[SameEvent, ...]:
    """Return the pairs worth asking about, the surest first; with `only`, those in which one of these stands."""
    found = [
        pair
        for day in _by_day(case).values()
        if len(day) <= MOST_A_DAY
        for a, b in _from_two_places(day)
        if (only is None or a.id in only or b.id in only) and (pair := _likeness(a, b))
    ]
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.kept, pair.gone)))


def _by_day(case: Case) -> dict[date, list[Event]]:
    days: defaultdict[date, list[Event]] = defaultdict(list)
    for event in case.events:
        if event.when.precision is Precision.DAY and event.when.earliest and event.text:
            days[event.when.earliest].append(event)
    return days


def _from_two_places(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield each two of a day that come from two files."""
    if len({event.source.file if event.source else None for event in events}) > 1:
        for a, b in combinations(events, 2):
            if a.source and b.source and a.source.file != b.source.file:
                yield a, b


def _likeness(a: Event, b: Event) -> SameEvent | None:
    """Return two events as a pair worth asking about; None where nothing speaks for it or something against."""
    times = {event.time for event in (a, b) if event.time}
    people = [set(event.person_ids) for event in (a, b)]
    if len(times) == 2 or (all(people) and not people[0] & people[1]):
        return None
    if a.kind is not b.kind and not {a.kind, b.kind} & _APART:
        return None
    words = int(token_set_ratio(a.text, b.text, processor=default_process))
    shorter, longer = sorted(len(event.text.split()) for event in (a, b))
    if shorter < 3 and longer > shorter * 3:
        words = min(words, WORTH_ASKING - 10)  # a word or two stand in many a text
    score = words + 10 * (len(times) == 1 and bool(a.time and b.time)) + 5 * bool(people[0] & people[1])
    if score < WORTH_ASKING or words < WORTH_ASKING - 20:
        return None
    kept, gone = sorted((a, b), key=lambda event: -len(event.text))
    return SameEvent(kept.id, gone.id, min(score, 100), tuple(_evidence(a, b, words, people)))


def _evidence(a: Event, b: Event, words: int, people: Sequence[set[str]]) -> Iterator[str]:
    yield "the same day" + (" and time" if a.time and a.time == b.time else "")
    yield "the same words" if words >= SAME_WORDS else "words that are much alike"
    if people[0] & people[1]:
        yield "the same people"
    if a.agencies and b.agencies and not set(a.agencies) & set(b.agencies):
        yield "told by two agencies"
