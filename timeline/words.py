"""An event in words: for the card, the screen reader and the alternative text on paper."""

from __future__ import annotations

from case.model import Case, Event, Standing
from case.showing_dates import show_dated
from case.worded import Say, worded


def people_words(case: Case, event: Event, say: Say = str) -> str:
    """Return who an event concerns."""
    names = [case.person_by_id[id].name for id in event.person_ids if id in case.person_by_id]
    return ", ".join(dict.fromkeys(names)) or say("Whole household")


def agency_words(case: Case, event: Event) -> str:
    """Return the agencies of an event, a team with the agency it belongs to."""
    names = []
    for id in event.agencies:
        agency, top = case.agency_by_id.get(id), case.agency_by_id.get(case.top_agency(id))
        if agency and top:
            names.append(agency.name if agency is top else f"{agency.name} ({top.name})")
    return ", ".join(dict.fromkeys(names))


def source_words(event: Event) -> str:
    """Return where an event was read; an anonymised one has no place in its file."""
    return ", ".join(part for part in (event.source.file, event.source.place) if part) if event.source else ""


def written_words(event: Event) -> str:
    """Return the date as the source wrote it, where that is not how it is shown."""
    until = getattr(event.until, "written", "")
    written = " to ".join(part for part in (event.when.written, until) if part)
    return "" if written.casefold() == show_dated(event.when, event.until).casefold() else written


def event_words(case: Case, event: Event, say: Say = str) -> str:
    """Return an event in one sentence after the other."""
    kind = say(event.kind.value).capitalize()
    times = worded("{kind}, {number} times", kind=kind, number=event.occurrences)
    parts = [
        show_dated(event.when, event.until),
        say(times) if event.occurrences > 1 else kind,
        agency_words(case, event),
        people_words(case, event, say),
        event.text,
        say(event.standing.value) if event.standing is not Standing.CONFIRMED else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
