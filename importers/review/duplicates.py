"""Events that may be one, told twice: pairs to look through, each with what speaks for it. Nothing is merged here.

Only what two places tell is compared: an agency that writes the same visit into two rows of one file means two.
The same words in two files, as where extracts overlap, and two agencies' accounts of one incident are both found.
Accounts that differ by a few days, or one of which knows only the month, are found where their words are much alike;
they are less certain, and say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.utils import default_process

from case.dates import Precision
from case.model import Case, Event, EventKind
from case.showing_dates import show

SAME_WORDS = 95  # of 100: the same row in another file
WORTH_ASKING = 70
MOST_A_DAY = 60  # events of one day; among more, a list of pairs helps nobody
MOST_A_MONTH = 150
NEAR = 3  # days by which two accounts of one event may differ
LONGEST_WINDOW = 62  # days; what is known less exactly is near to everything
NEAR_WORDS, FEWEST_WORDS = 85, 5  # of 100; words of the shorter text
LESS_CERTAIN = 15  # off the score, where the days are not the same
_APART = frozenset({EventKind.OTHER, EventKind.CONTACT, EventKind.INCIDENT, EventKind.OFFENCE, EventKind.COMPLAINT})


class SameEvent(NamedTuple):
    """Two that may be one event: `kept` says more. `evidence` are clauses, `score` is out of 100."""

    kept: str
    gone: str
    score: int
    evidence: tuple[str, ...]


def suggest_same_events(case: Case, only: Collection[str] | None = None) -> tuple[SameEvent, ...]:
    """Return the pairs worth asking about, the surest first; with `only`, those in which one of these stands."""

    def wanted(a: Event, b: Event) -> bool:
        return only is None or a.id in only or b.id in only

    days = (day for day in _by_day(case).values() if len(day) <= MOST_A_DAY)
    found = [pair for day in days for a, b in _from_two_places(day) if wanted(a, b) and (pair := _likeness(a, b))]
    months = (month for month in _by_month(case).values() if len(month) <= MOST_A_MONTH)
    near = {
        (a.id, b.id): pair
        for month in months
        for a, b in _from_two_places(month)
        if wanted(a, b) and (apart := _apart(a, b)) and (pair := _near_likeness(a, b, apart))
    }
    found += near.values()
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.kept, pair.gone)))


def _by_day(case: Case) -> dict[date, list[Event]]:
    days: defaultdict[date, list[Event]] = defaultdict(list)
    for event in case.events:
        if event.when.precision is Precision.DAY and event.when.earliest and event.text:
            days[event.when.earliest].append(event)
    return days


def _by_month(case: Case) -> dict[tuple[int, int], list[Event]]:
    """Return the events by each month in which they may lie, or lie near to."""
    months: defaultdict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in case.events:
        first, last = event.when.earliest, event.when.latest
        if first and last and (last - first).days <= LONGEST_WINDOW and len(event.text.split()) >= FEWEST_WORDS:
            ends = (first - timedelta(days=NEAR), first, last, last + timedelta(days=NEAR))
            for month in {(day.year, day.month) for day in ends}:
                months[month].append(event)
    return months


def _apart(a: Event, b: Event) -> str:
    """Return how the dates of two events differ, in words; '' where they are the same day or too far apart."""
    windows = [(event.when.earliest or date.min, event.when.latest or date.max) for event in (a, b)]
    days = max(windows[0][0], windows[1][0]) - min(windows[0][1], windows[1][1])
    coarse = [event for event in (a, b) if event.when.precision is not Precision.DAY]
    if coarse:
        known = " and ".join(dict.fromkeys(show(event.when) for event in coarse))
        return f"the days may be the same: {known}" if days.days <= 0 else ""
    if not 0 < days.days <= NEAR:
        return ""
    return "one day apart" if days.days == 1 else f"{days.days} days apart"


def _near_likeness(a: Event, b: Event, apart: str) -> SameEvent | None:
    """Return two events of different days as a pair worth asking about, by words that are much alike."""
    times = {event.time for event in (a, b) if event.time}
    people = [set(event.person_ids) for event in (a, b)]
    if len(times) == 2 or (all(people) and not people[0] & people[1]) or set(a.agencies) & set(b.agencies):
        return None
    if a.kind is not b.kind and not {a.kind, b.kind} & _APART:
        return None
    words = int(token_set_ratio(a.text, b.text, processor=default_process))
    if words < NEAR_WORDS:
        return None
    kept, gone = sorted((a, b), key=lambda event: (event.when.precision is not Precision.DAY, -len(event.text)))
    said = (apart, *tuple(_evidence(a, b, words, people))[1:], "less certain than on the same day")
    return SameEvent(kept.id, gone.id, min(words, 100) - LESS_CERTAIN, said)


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
