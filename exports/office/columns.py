"""The entries of a case as rows in the columns of a chronology, which our own importer reads back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.agencies import name_of
from case.dates import ONGOING, When
from case.model import Case, Event, Part, PartKind, Significance, Standing
from case.showing_dates import show

AND = "; "
EVERYBODY = "household"


class EventColumn(NamedTuple):
    """A column: its heading, its width in letters, and what it says of an entry."""

    heading: str
    width: int
    says: Callable[[Case, int, Event], str]


def _ref(case: Case, number: int, event: Event) -> str:
    return event.ref or str(number)


def _date(case: Case, number: int, event: Event) -> str:
    return show(event.when)


def _end(case: Case, number: int, event: Event) -> str:
    if event.until is ONGOING:
        return "ongoing"
    return show(event.until) if isinstance(event.until, When) else ""


def _agencies(case: Case, number: int, event: Event) -> str:
    return AND.join(name_of(case, agency) for agency in event.agencies)


def _source(case: Case, number: int, event: Event) -> str:
    return " ".join(part for part in (event.source.file, event.source.place) if part) if event.source else ""


def _people(case: Case, number: int, event: Event) -> str:
    others = {PartKind.VICTIM, PartKind.CAUSED, PartKind.REPORTED}
    return _named(case, [part for part in event.people if part.kind not in others]) or (
        "" if event.people else EVERYBODY
    )


def _part(kind: PartKind) -> Callable[[Case, int, Event], str]:
    return lambda case, number, event: _named(case, [part for part in event.people if part.kind is kind])


def _named(case: Case, parts: list[Part]) -> str:
    known = case.person_by_id
    return AND.join(known[part.person].name if part.person in known else part.person for part in parts)


def _recorded(case: Case, number: int, event: Event) -> str:
    return show(event.recorded) if event.recorded and event.recorded.dated else ""


def _words(field: str) -> Callable[[Case, int, Event], str]:
    return lambda case, number, event: str(getattr(event, field))


EVENT_COLUMNS = (
    EventColumn("Ref", 7, _ref),
    EventColumn("Date", 20, _date),
    EventColumn("Time", 8, _words("time")),
    EventColumn("To", 18, _end),
    EventColumn("Agency", 24, _agencies),
    EventColumn("Source of information", 20, _source),
    EventColumn("Date recorded", 16, _recorded),
    EventColumn("Person", 22, _people),
    EventColumn("Victim", 18, _part(PartKind.VICTIM)),
    EventColumn("Perpetrator", 18, _part(PartKind.CAUSED)),
    EventColumn("Reported by", 18, _part(PartKind.REPORTED)),
    EventColumn("Professional", 20, lambda case, number, event: AND.join(event.professionals)),
    EventColumn("Event", 60, _words("text")),
    EventColumn("Event type", 14, lambda case, number, event: event.kind.value),
    EventColumn("Factors", 24, lambda case, number, event: AND.join(factor.value for factor in event.factors)),
    EventColumn("Level of need", 9, lambda case, number, event: str(event.level or "")),
    EventColumn("Occurrences", 12, lambda case, number, event: str(event.occurrences)),
    EventColumn("Action taken", 36, _words("action")),
    EventColumn("Decision", 36, _words("decision")),
    EventColumn("Child's voice", 36, _words("voice")),
    EventColumn("Impact", 30, _words("impact")),
    EventColumn("Comment", 36, _words("analysis")),
    EventColumn("Significance", 13, lambda case, number, event: _said(event.significance, Significance.NORMAL)),
    EventColumn("Standing", 13, lambda case, number, event: _said(event.standing, Standing.CONFIRMED)),
)


def _said(value: Significance | Standing, usual: Significance | Standing) -> str:
    return "" if value is usual else value.value


def event_rows(case: Case) -> Iterator[tuple[str, ...]]:
    """Yield the entries in the order of the case, a cell for each column."""
    for number, event in enumerate(case.events, 1):
        yield tuple(column.says(case, number, event) for column in EVENT_COLUMNS)
