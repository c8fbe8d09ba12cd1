"""The level of need over time, 1 to 5: what entries state, and what a status means.

data/levels.csv says which level a status stands for. The levels are those of Durham's continuum of need.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from analysis.cues import Turn, cues_in, may_name_status, sentences, services_in
from analysis.days import after, last_day, lasting
from analysis.household import children, concerned
from analysis.seen import ends_level
from case.dates import Span
from case.mentions import Matcher
from case.model import Case, Event, EventKind, Person
from case.worded import worded

LEVELS_FILE = Path(__file__).resolve().parents[1] / "data" / "levels.csv"

LEVEL_RULE = worded(
    "The level of need is the one that the latest entry states, or that the status it names stands for: help "
    "under a common assessment 3, child in need and child protection plan 4, looked after 5. When a status "
    "ends and no entry says what follows, the level is not known. An entry that names no "
    "child is said of all of them, but for one of whom a lasting entry says otherwise. A month counts from "
    "its first day. The household has the highest level of any child."
)


class LevelStep(NamedTuple):
    """A level over some days, and the entries that say so; None where the level is no longer known."""

    level: int | None
    span: Span
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of one child over time, or of the household when `person` is None."""

    person: str | None
    steps: tuple[LevelStep, ...]

    @property
    def ups(self) -> int:
        return sum(b > a for a, b in pairwise(self._known))

    @property
    def downs(self) -> int:
        return sum(b < a for a, b in pairwise(self._known))

    @property
    def _known(self) -> list[int]:
        return [step.level for step in self.steps if step.level is not None]

    def days_at(self, level: int) -> int:
        """Return on how many days the level was this one."""
        return sum(step.span.days for step in self.steps if step.level == level)


class _Said(NamedTuple):
    """What an entry says: from a day on these children are at a level, until a day if it lasts.

    No people: it names no child.
    """

    day: date
    order: int
    until: date | None
    level: int | None
    people: tuple[str, ...]
    event: str


@cache
def levels_of_statuses() -> Mapping[str, int]:
    """Return the level that each status of data/levels.csv stands for."""
    with LEVELS_FILE.open(encoding="utf-8", newline="") as lines:
        return {row["service"]: int(row["level"]) for row in csv.DictReader(lines)}


def find_levels(case: Case) -> tuple[Ladder, ...]:
    """Return the ladder of the household, then of each child of whom an entry says a level."""
    data_end = last_day(case)
    said = sorted(_said(case))
    if data_end is None or not said:
        return ()
    by_person = _by_child(said, [case.person_by_id[child] for child in children(case)])
    end = after(data_end)
    own = {person: tuple(_steps(found, end)) for person, found in by_person.items()}
    together = own or {"": tuple(_steps(said, end))}
    ladders = [Ladder(None, tuple(_highest(together.values())))]
    ladders += [Ladder(person.id, own[person.id]) for person in case.people if person.id in own]
    return tuple(ladder for ladder in ladders if ladder.steps)


def _by_child(said: Iterable[_Said], everyone: Sequence[Person]) -> dict[str, list[_Said]]:
    """Return what is said of each child; a lasting word about one outweighs what names no child."""
    found: dict[str, list[_Said]] = {}
    until: dict[str, date] = {}
    for one in said:
        for child in one.people or _born_by(one.day, everyone):
            if not one.people and until.get(child, one.day) > after(one.day):
                continue
            found.setdefault(child, []).append(one)
            if one.people and one.until:
                until[child] = one.until
    return found


def _born_by(day: date, everyone: Sequence[Person]) -> tuple[str, ...]:
    return tuple(
        person.id for person in everyone if not (person.born and person.born.first and person.born.first > day)
    )


def _said(case: Case) -> Iterator[_Said]:
    known, end = frozenset(children(case)), last_day(case)
    people = [person for person in case.people if person.id in known]
    matcher: Matcher | None = None
    for order, event in enumerate(case.events):
        if event.when.first is None:
            continue
        if event.level is not None:
            ends = ends_level(case, event.id)
            yield _of(event, order, event.level, concerned(event, ()), known, end, ends)
        elif ends_level(case, event.id) and not may_name_status(event.text):
            yield _of(event, order, None, concerned(event, ()), known, end)
        elif may_name_status(event.text):
            matcher = matcher or Matcher(people, ())
            yield from _statuses(event, order, matcher, known, end)


def _of(
    event: Event,
    order: int,
    level: int | None,
    people: Iterable[str],
    known: frozenset[str],
    end: date | None,
    ends: bool = False,
) -> _Said:
    first = event.when.first
    assert first is not None  # noqa: S101 - only dated entries come here
    days = lasting(event.when, event.until, end) if ends or _is_status(event) else None
    named = tuple(person for person in people if person in known)
    return _Said(first, order, days.end if days else None, level, named, event.id)


def _is_status(event: Event) -> bool:
    """Tell whether an entry is about a status, so that its level ends with it; an assessment's does not."""
    if event.kind in (EventKind.STATUS, EventKind.PLACEMENT):
        return True
    return any(hit.value in levels_of_statuses() for hit in services_in(event.text))


def _statuses(event: Event, order: int, matcher: Matcher, known: frozenset[str], end: date | None) -> Iterator[_Said]:
    """Yield the highest level that the statuses of an entry stand for, or that the last one has ended."""
    held: list[int] = []
    ended = False
    named: dict[str, None] = {}
    for sentence in sentences(event.text):
        over = {cue.service for cue in cues_in(sentence) if cue.turn is Turn.END}
        here = {hit.value for hit in services_in(sentence)} & levels_of_statuses().keys()
        held += [levels_of_statuses()[status] for status in here - over]
        ended = ended or bool(here & over)
        if here:
            named |= {mention.id: None for mention in matcher.find(sentence)}
    if held or ended:
        people = tuple(named) or concerned(event, ())
        yield _of(event, order, max(held, default=None), people, known, end)


def _steps(said: list[_Said], end: date) -> Iterator[LevelStep]:
    """Yield the levels one after the other: the latest word counts, neighbours of one level melt together."""
    raw: list[LevelStep] = []
    days = [_last_word(list(group)) for _, group in groupby(said, key=lambda one: one.day)]
    for one, following in zip(days, [*(later.day for later in days[1:]), end], strict=True):
        stop = min(one.until or following, following)
        raw.append(LevelStep(one.level, Span(one.day, stop), (one.event,)))
        if stop < following:
            raw.append(LevelStep(None, Span(stop, following), (one.event,)))
    known = next((number for number, step in enumerate(raw) if step.level is not None), len(raw))
    yield from _melt(raw[known:])


def _last_word(said: list[_Said]) -> _Said:
    """Return the last of one day's words that says a level, or else the last of them."""
    return next((one for one in reversed(said) if one.level is not None), said[-1])


def _melt(steps: Iterable[LevelStep]) -> list[LevelStep]:
    kept: list[LevelStep] = []
    for step in steps:
        if kept and kept[-1].level == step.level and kept[-1].span.end == step.span.start:
            events = tuple(dict.fromkeys((*kept[-1].events, *step.events)))
            kept[-1] = LevelStep(step.level, Span(kept[-1].span.start, step.span.end), events)
        else:
            kept.append(step)
    return kept


def _highest(ladders: Iterable[tuple[LevelStep, ...]]) -> list[LevelStep]:
    """Return the highest known level of all ladders, day by day; not known where none knows."""
    ordered = sorted((step for ladder in ladders for step in ladder), key=lambda step: (step.span.start, step.span.end))
    days = sorted({day for step in ordered for day in (step.span.start, step.span.end)})
    found: list[LevelStep] = []
    there: list[LevelStep] = []
    coming = iter([*ordered, None])
    upcoming = next(coming)
    for start, end in pairwise(days):
        there = [step for step in there if step.span.end > start]
        while upcoming and upcoming.span.start <= start:
            there.append(upcoming)
            upcoming = next(coming)
        level = max((step.level for step in there if step.level is not None), default=None)
        events = tuple(dict.fromkeys(e for step in there if step.level == level for e in step.events))
        if there:
            found.append(LevelStep(level, Span(start, end), events))
    return _melt(found)
