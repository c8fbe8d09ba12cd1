"""How counts and values are said in the window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from case import worded
from case.date_words import MONTH_NAMES
from case.model import Case, Event, Part, PartKind
from ui.translating import count as count
from ui.translating import mark, said, translate

NO_AGENCY = mark("No agency named")
HOUSEHOLD = mark("Whole household")


def listed(words: Iterable[str]) -> str:
    """Return words as one says them: 'a, b and c'."""
    found = worded.listed(words)
    return said(found) if isinstance(found, worded.Worded) else found


def capital(words: str) -> str:
    """Return words with a capital at their head; the others stay, for they may be names."""
    return words[:1].upper() + words[1:]


def agencies_of(case: Case, event: Event) -> str:
    return ", ".join(case.agency_by_id[a].name for a in event.agencies if a in case.agency_by_id)


def people_of(case: Case, event: Event) -> str:
    known = (case.person_by_id[part.person] for part in event.people if part.person in case.person_by_id)
    return ", ".join(person.name for person in known)


def part_of(case: Case, part: Part) -> str:
    """Return a person with the part they had: 'Jack (caused it)'."""
    person = case.person_by_id.get(part.person)
    name = person.name if person else part.person
    return name if part.kind is PartKind.SUBJECT else f"{name} ({said(PARTS[part.kind])})"


PARTS = {
    PartKind.SUBJECT: mark("subject"),
    PartKind.CAUSED: mark("caused it"),
    PartKind.VICTIM: mark("victim"),
    PartKind.WITNESS: mark("witness"),
    PartKind.REPORTED: mark("reported it"),
    PartKind.CARED: mark("cared"),
    PartKind.NAMED: mark("named"),
}


def day(moment: date | None) -> str:
    """Return a day as one writes it in the UK: '3 June 2009'."""
    return f"{moment.day} {MONTH_NAMES[moment.month - 1]} {moment.year}" if moment else ""


def short_day(moment: date | None) -> str:
    """Return a day for a table: '3 Jun 2009'."""
    return f"{moment.day} {month(moment)}" if moment else ""


def month(moment: date | None) -> str:
    """Return a month in short: 'Jun 2009'."""
    return f"{MONTH_NAMES[moment.month - 1][:3]} {moment.year}" if moment else ""


def source_of(event: Event) -> str:
    """Return the file and the place in it; an anonymised event has no place."""
    parts = (event.source.file, event.source.place) if event.source else ()
    return ", ".join(part for part in parts if part)


def state_of(case: Case, presenting: bool) -> str:
    """Return the open case as counts, which is all that a title bar may say."""
    if not case.events and not case.sources:
        return ""
    files = count(len(case.sources), "file")
    events = count(len(case.events), "event")
    anonymised = translate("Wording", "anonymised")
    return f"{files}, {events}, {anonymised}" if presenting else f"{files}, {events}"
