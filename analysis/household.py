"""Who lives in the household the case is about: those whom an entry without names concerns."""

from __future__ import annotations

from collections import Counter

from case.model import Case, Event, PartKind, PersonKind

CONCERNED = frozenset(PartKind) - {PartKind.NAMED, PartKind.WITNESS}


def members(case: Case) -> tuple[str, ...]:
    """Return the ids of the people of the household: the focus person's, or else the largest one."""
    people = [person for person in case.people if person.kind is PersonKind.PERSON]
    named = [person.household for person in people if person.household]
    focus = [person.household for person in people if person.focus and person.household]
    if not named:
        return ()
    household = focus[0] if focus else Counter(named).most_common(1)[0][0]
    return tuple(person.id for person in people if person.household == household)


def concerned(event: Event, household: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom an event concerns: those with a part in it, or the household when it names nobody."""
    if not event.people:
        return household
    found = (part.person for part in event.people if part.kind in CONCERNED)
    return tuple(dict.fromkeys(found))
