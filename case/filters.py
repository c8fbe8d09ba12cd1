"""What of a case is shown: one filter goes through every view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from case.dates import ONGOING, When
from case.model import Case, Event, EventKind, Factor


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty sets and None let everything through. `since` and `until` are inclusive days.

    An event passes when it shares a person, an agency (or a team of it), a kind and a factor with each
    set that is not empty, may have happened within the days, and holds every word of `words`.
    Undated events pass the days.
    """

    people: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    factors: frozenset[Factor] = frozenset()
    since: date | None = None
    until: date | None = None
    words: str = ""


EVERYTHING = Filter()
NOBODY = "p0"
"""An id that is never given: what is to be about nobody but those who are gone is about nobody."""


def apply(case: Case, wanted: Filter) -> Case:
    """Return the case with only the events that pass; people, agencies and ties stay."""
    if wanted == EVERYTHING:
        return case
    return replace(case, events=tuple(event for event in case.events if passes(case, event, wanted)))


def passes(case: Case, event: Event, wanted: Filter) -> bool:
    """Tell whether an event passes the filter."""
    if wanted.people and event.people and wanted.people.isdisjoint(event.person_ids):
        return False
    if wanted.people and not event.people:
        return False
    if wanted.agencies:
        own = {*event.agencies, *(case.top_agency(agency) for agency in event.agencies)}
        if wanted.agencies.isdisjoint(own):
            return False
    if wanted.kinds and event.kind not in wanted.kinds:
        return False
    if wanted.factors and wanted.factors.isdisjoint(event.factors):
        return False
    return _within(event, wanted) and _says(event, wanted.words)


def _within(event: Event, wanted: Filter) -> bool:
    if not event.when.dated:
        return True
    first, last = event.when.first, event.when.last
    if isinstance(event.until, When):
        last = event.until.last
    elif event.until is ONGOING:
        last = None
    if wanted.since and last and last < wanted.since:
        return False
    return not (wanted.until and first and first > wanted.until)


def _says(event: Event, words: str) -> bool:
    if not words.strip():
        return True
    text = " ".join((event.text, event.action, event.decision, event.analysis, event.ref, event.evidence)).casefold()
    return all(word in text for word in words.casefold().split())
