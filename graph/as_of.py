"""The case as of a day: what had begun by then, and how it stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from case.dates import ONGOING, Until, When
from case.model import Case, Ending, Event, Person, Tie, TieKind
from graph.dating import covered
from graph.family.kinship import COUPLE

PASSING = frozenset({TieKind.FRIEND, TieKind.NEIGHBOUR, TieKind.CARER, TieKind.CO_OFFENDER})


def as_of(case: Case, day: date) -> Case:
    """Return what the case held on a day.

    Entries that began later, and undated ones, are left out; one that had not ended runs on. People not yet
    born and ties not yet begun are left out; who died or parted later had not yet. Who lived together is
    known only as it is recorded last. Agencies stay, so that their codes do.
    """
    people = tuple(_then(person, day) for person in case.people if not _after(person.born, day))
    born = {person.id for person in people}
    return replace(
        case,
        people=people,
        events=tuple(_begun(event, day) for event in case.events if _is_there(event, day)),
        ties=tuple(_standing(tie, day) for tie in case.ties if {tie.a, tie.b} <= born and _is_held(tie, day)),
    )


def parted(case: Case, day: date) -> tuple[Case, Case]:
    """Return the case with the entries that began before a day, and with those from it on."""
    before = tuple(event for event in case.events if event.when.first and event.when.first < day)
    since = tuple(event for event in case.events if event.when.first and event.when.first >= day)
    return replace(case, events=before), replace(case, events=since)


def days_of(case: Case) -> tuple[date, date] | None:
    """Return the first and the last day that the entries speak of."""
    return covered(case.events)


def months_of(case: Case) -> Iterator[date]:
    """Yield the last day of each month that the entries speak of, and at last their own last day."""
    days = days_of(case)
    if days is None:
        return
    first, last = days
    number = first.year * 12 + first.month
    while (end := date.fromordinal(date(number // 12, number % 12 + 1, 1).toordinal() - 1)) < last:
        yield end
        number += 1
    yield last


def _after(when: When | None, day: date) -> bool:
    return when is not None and when.first is not None and when.first > day


def _is_there(event: Event, day: date) -> bool:
    return event.when.first is not None and event.when.first <= day


def _begun(event: Event, day: date) -> Event:
    return replace(event, until=ONGOING) if _ends_after(event.until, day) else event


def _ends_after(until: Until, day: date) -> bool:
    return isinstance(until, When) and until.last is not None and until.last > day


def _then(person: Person, day: date) -> Person:
    return replace(person, died=None) if _after(person.died, day) else person


def _is_held(tie: Tie, day: date) -> bool:
    if _after(tie.since, day):
        return False
    over = isinstance(tie.until, When) and tie.until.last is not None and tie.until.last <= day
    return not (over and tie.kind in PASSING)


def _standing(tie: Tie, day: date) -> Tie:
    """Return a tie that ends later as one that holds."""
    if not _ends_after(tie.until, day):
        return tie
    return replace(tie, until=ONGOING, ending=Ending.TOGETHER if tie.kind in COUPLE else tie.ending)
