"""One person or agency made two: some of the entries belong to somebody else of the same name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from case.edits import UnknownIdError
from case.model import Agency, Case, Part, Person


def split_person(case: Case, person: str, newcomer: Person, events: Collection[str]) -> Case:
    """Return the case in which these events of a person are the newcomer's; ties stay where they are."""
    if person not in case.person_by_id:
        raise UnknownIdError(person)

    def moved(part: Part) -> Part:
        return replace(part, person=newcomer.id) if part.person == person else part

    place = [one.id for one in case.people].index(person) + 1
    return replace(
        case,
        people=(*case.people[:place], newcomer, *case.people[place:]),
        events=tuple(
            replace(e, people=tuple(map(moved, e.people))) if e.id in events and person in e.person_ids else e
            for e in case.events
        ),
    )


def split_agency(case: Case, agency: str, newcomer: Agency, events: Collection[str]) -> Case:
    """Return the case in which these events of an agency are the newcomer's; its teams and returns stay."""
    if agency not in case.agency_by_id:
        raise UnknownIdError(agency)
    place = [one.id for one in case.agencies].index(agency) + 1
    return replace(
        case,
        agencies=(*case.agencies[:place], newcomer, *case.agencies[place:]),
        events=tuple(
            replace(e, agencies=tuple(newcomer.id if a == agency else a for a in e.agencies))
            if e.id in events and agency in e.agencies
            else e
            for e in case.events
        ),
    )
