"""Which events a search finds: by their words, and by the people and agencies that they name."""

from __future__ import annotations

from case.model import Case, Event


def find_events(case: Case, words: str) -> tuple[str, ...]:
    """Return the ids of the dated events that hold every one of the words, in the order of the case."""
    wanted = words.casefold().split()
    if not wanted:
        return ()
    names = {person.id: f"{person.name} {' '.join(person.other_names)}".casefold() for person in case.people}
    names |= {agency.id: agency.name.casefold() for agency in case.agencies}
    return tuple(event.id for event in case.events if event.when.dated and _holds(event, wanted, names))


def _holds(event: Event, wanted: list[str], names: dict[str, str]) -> bool:
    text = " ".join((event.text, event.action, event.decision, event.kind, event.ref)).casefold()
    missing = [word for word in wanted if word not in text]
    if not missing:
        return True
    named = " ".join(names.get(id, "") for id in (*event.person_ids, *event.agencies))
    return all(word in named for word in missing)
