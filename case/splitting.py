"""One person or agency made two: some of the entries belong to somebody else of the same name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from case.edits import UnknownIdError
from case.model import Agency, Case, Event, FindingDecision, Part, Person


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
        finding_decisions=_about(case, person, newcomer.id, events),
    )


def split_agency(case: Case, agency: str, newcomer: Agency, events: Collection[str]) -> Case:
    """Return the case in which these events of an agency are the newcomer's; its teams and returns stay.

    What was decided about a spell goes with the event that starts it."""
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
        spell_decisions=tuple(
            replace(d, agency=newcomer.id) if d.agency == agency and d.event in events else d
            for d in case.spell_decisions
        ),
        finding_decisions=_about(case, agency, newcomer.id, events),
    )


def _about(case: Case, old: str, new: str, moved: Collection[str]) -> tuple[FindingDecision, ...]:
    """Return what was decided about findings: about the newcomer where all their events moved, else about both."""

    def now(one: FindingDecision) -> FindingDecision:
        theirs = [id for id in one.events if id in case.event_by_id and _names(case.event_by_id[id], old)]
        gone = [id for id in theirs if id in moved]
        if old not in one.about or not gone:
            return one
        both = (new,) if gone == theirs else (old, new)
        return replace(one, about=tuple(id for each in one.about for id in (both if each == old else (each,))))

    return tuple(map(now, case.finding_decisions))


def _names(event: Event, id: str) -> bool:
    return id in event.person_ids or id in event.agencies
