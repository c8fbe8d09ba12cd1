"""Who lives in the household the case is about: those whom an entry without names concerns."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from case.dates import age_on
from case.model import Case, Event, PartKind, Person, PersonKind

ADULT = 18
CHILD = re.compile(r"\b(?:child|son|daughter|baby|brother|sister|sibling|twin|grandchild)\b", re.IGNORECASE)
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


def children(case: Case) -> tuple[str, ...]:
    """Return the ids of the case's children by role or age; of the whole household where none is known.

    Somebody counts as a child here who was under 18 when the first entry happened, or was born later.
    """
    begin = case.known_days[0] if case.known_days else date.max
    found = tuple(person.id for person in case.people if _is_child(person, begin))
    return found or members(case)


def _is_child(person: Person, begin: date) -> bool:
    if person.kind is not PersonKind.PERSON or not (person.household or CHILD.search(person.role)):
        return False
    if person.born is None or person.born.first is None:
        return CHILD.search(person.role) is not None
    age = age_on(person.born, begin)
    return age is None or age < ADULT


def concerned(event: Event, household: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom an event concerns: those with a part in it, or the household when it names nobody."""
    people = event.people
    if not people:
        return household
    if len(people) == 1:  # nearly always, and quicker
        return (people[0].person,) if people[0].kind in CONCERNED else ()
    found = (part.person for part in event.people if part.kind in CONCERNED)
    return tuple(dict.fromkeys(found))
