"""Changing many events at once: what is set, added and removed in every one of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum

from case.model import Case, Event, EventKind, Factor, Part, PartKind, Significance, Standing


class Keep(Enum):
    """Stands for a thing that is left as each event has it."""

    AS_IT_IS = "as it is"


KEEP = Keep.AS_IT_IS


@dataclass(frozen=True, slots=True)
class Changes:
    """What is set, added and removed in several events; by itself nothing.

    `level` None takes the level away. `category` is the source's own word for the service or type. A person who
    is in an event already keeps the part they have there.
    """

    kind: EventKind | Keep = KEEP
    level: int | Keep | None = KEEP
    standing: Standing | Keep = KEEP
    significance: Significance | Keep = KEEP
    category: str | Keep = KEEP
    agencies_added: tuple[str, ...] = ()
    agencies_removed: frozenset[str] = frozenset()
    people_added: tuple[str, ...] = ()
    people_removed: frozenset[str] = frozenset()
    part: PartKind = PartKind.SUBJECT
    factors_added: frozenset[Factor] = frozenset()
    factors_removed: frozenset[Factor] = frozenset()

    @property
    def nothing(self) -> bool:
        """Whether no event would be another one."""
        return replace(self, part=PartKind.SUBJECT) == Changes()


def change_events(case: Case, ids: Collection[str], changes: Changes) -> Case:
    """Return the case with the same changes made to all events named; the others are the very same."""
    chosen = frozenset(ids)
    events = tuple(changed(event, changes) if event.id in chosen else event for event in case.events)
    return case if events == case.events else replace(case, events=events)


def touched(case: Case, ids: Collection[str], changes: Changes) -> int:
    """Return how many events would be other ones."""
    found = (case.event_by_id[id] for id in ids if id in case.event_by_id)
    return sum(changed(event, changes) != event for event in found)


def changed(event: Event, changes: Changes) -> Event:
    """Return one event as changed; the very same where nothing is different."""
    made = replace(
        event,
        kind=event.kind if changes.kind is KEEP else changes.kind,
        level=event.level if changes.level is KEEP else changes.level,
        standing=event.standing if changes.standing is KEEP else changes.standing,
        significance=event.significance if changes.significance is KEEP else changes.significance,
        category=event.category if changes.category is KEEP else changes.category,
        agencies=_with(event.agencies, changes.agencies_added, changes.agencies_removed),
        people=_people(event, changes),
        factors=_factors(event, changes),
    )
    return event if made == event else made


def _with(before: tuple[str, ...], added: tuple[str, ...], removed: frozenset[str]) -> tuple[str, ...]:
    return tuple(id for id in dict.fromkeys((*before, *added)) if id not in removed)


def _people(event: Event, changes: Changes) -> tuple[Part, ...]:
    kept = tuple(part for part in event.people if part.person not in changes.people_removed)
    there = {part.person for part in kept} | changes.people_removed
    return (*kept, *(Part(id, changes.part) for id in dict.fromkeys(changes.people_added) if id not in there))


def _factors(event: Event, changes: Changes) -> tuple[Factor, ...]:
    wanted = changes.factors_added - changes.factors_removed - frozenset(event.factors)
    kept = tuple(factor for factor in event.factors if factor not in changes.factors_removed)
    return (*kept, *(factor for factor in Factor if factor in wanted))
