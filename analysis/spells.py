"""Involvement spells: from when to when an agency gave a service, said outright or inferred.

A spell is explicit when an entry gives its end, or says that it goes on. It is inferred when one entry
starts a service and a later one ends it. A single contact is not a spell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.agencies import involved, name_of
from analysis.cues import only_service
from analysis.days import last_day, lasting
from analysis.household import concerned
from analysis.inferring import infer
from case.dates import ONGOING, Span
from case.mentions import Matcher
from case.model import Case, Event

SPELL_RULE = (
    "A spell runs from the earliest day of its start to the latest day of its end. It is explicit when one "
    "entry gives both, and is then of the agencies whose entry it is. It is inferred when one entry says "
    "that a service starts and a later one says that the same service of the same agency ends, for the same "
    "people; inferred spells are marked. A service said to be ongoing runs to the last day of the data and "
    "is marked open; one said to remain runs to the entry that says so. A start without an end is not a "
    "spell, and neither is a single contact."
)


@dataclass(frozen=True, slots=True)
class InvolvementSpell:
    """An agency's service to some people over some days.

    `agency` is the id of the agency or team. No people means the whole household. `open` is True when the
    service was still running at the end of the data, where `span` stops. `service` is the kind of work in
    plain words, empty when the entries do not say. `events` are the ids of the entries that tell of it.
    """

    agency: str
    people: tuple[str, ...]
    span: Span
    inferred: bool
    open: bool
    service: str
    events: tuple[str, ...]


def find_spells(case: Case, whole: Case | None = None) -> tuple[InvolvementSpell, ...]:
    """Return the spells of a case by their first day, then by the name of the agency.

    For a filtered case give the `whole` one too: spells are then found in it, and kept when the filter
    shows at least one of their entries. So a filter hides spells, and never makes or stretches one.
    """
    source = whole or case
    found = [*_explicit(source), *_inferred(source)]
    if whole is not None:
        found = [spell for spell in found if any(event in case.event_by_id for event in spell.events)]
    return tuple(sorted(found, key=lambda s: (s.span, name_of(source, s.agency), s.service, s.people, s.events)))


def _explicit(case: Case) -> Iterator[InvolvementSpell]:
    data_end = last_day(case)
    matcher: Matcher | None = None
    for event in case.events:
        if event.until is None or not event.agencies:
            continue
        span = lasting(event.when, event.until, data_end)
        if span is None:
            continue
        people, service = concerned(event, ()), only_service(event.text)
        if len(event.agencies) > 1 and matcher is None:
            matcher = Matcher((), involved(case))
        for agency in _working(event, matcher):
            yield InvolvementSpell(agency, people, span, False, event.until is ONGOING, service, (event.id,))


def _working(event: Event, matcher: Matcher | None) -> tuple[str, ...]:
    """Return whose involvement a lasting entry is: the row's own agencies, not those that its text mentions.

    Where the text names them all, nobody stands apart, and it is that of all.
    """
    agencies = tuple(dict.fromkeys(event.agencies))
    if len(agencies) == 1 or matcher is None:
        return agencies
    mentioned = {mention.id for mention in matcher.find(event.text)}
    return tuple(agency for agency in agencies if agency not in mentioned) or agencies


def _inferred(case: Case) -> Iterator[InvolvementSpell]:
    for run in infer(case):
        yield InvolvementSpell(run.agency, run.people, run.span, True, run.open, run.service, run.events)
