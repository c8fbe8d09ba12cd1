"""Two accounts of one event made one: nothing of either is lost, and each stays readable under its agency's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from case.edits import UnknownIdError, in_order
from case.model import Case, Event, EventKind, Part, Significance, SourceRef, Standing
from case.showing_dates import show_dated

T = TypeVar("T")


def merge_events(case: Case, kept: str, gone: str) -> Case:
    """Return the case with one event in place of two that tell of the same.

    Words that differ stand one after the other, each under its agency; agencies, people and factors are those of
    both. The more exact date stands, the other is kept with its account.
    """
    if kept == gone:
        return case
    one, other = _event(case, kept), _event(case, gone)
    merged = _merged(case, one, other)
    events = (merged if event.id == kept else event for event in case.events if event.id != gone)
    return replace(
        case,
        events=in_order(tuple(events)),
        spell_decisions=tuple(
            replace(d, event=kept if d.event == gone else d.event, last=kept if d.last == gone else d.last)
            if gone in (d.event, d.last)
            else d
            for d in case.spell_decisions
        ),
        finding_decisions=tuple(
            replace(d, events=_once(kept if id == gone else id for id in d.events)) if gone in d.events else d
            for d in case.finding_decisions
        ),
        merged={**case.merged, gone: kept},
    )


def _merged(case: Case, one: Event, other: Event) -> Event:
    exact = min((one, other), key=_inexactness)
    first, second = _label(case, one, exact), _label(case, other, exact)
    words = {
        field: _both(getattr(one, field), getattr(other, field), first, second)
        for field in ("text", "action", "decision", "voice", "impact", "analysis")
    }
    people = {part.person: part for part in (*other.people, *one.people)}
    order = _once(part.person for part in (*one.people, *other.people))
    return replace(
        one,
        when=exact.when,
        until=exact.until if exact.until is not None else one.until or other.until,
        agencies=_once((*one.agencies, *other.agencies)),
        people=tuple[Part, ...](people[person] for person in order),
        kind=other.kind if one.kind is EventKind.OTHER else one.kind,
        factors=_once((*one.factors, *other.factors)),
        level=max((level for level in (one.level, other.level) if level is not None), default=None),
        occurrences=max(one.occurrences, other.occurrences),
        professionals=_once((*one.professionals, *other.professionals)),
        significance=_weightier(one, other),
        standing=Standing.DISPUTED if Standing.DISPUTED in (one.standing, other.standing) else _firmer(one, other),
        recorded=one.recorded or other.recorded,
        time=one.time or other.time,
        source=one.source or other.source,
        shared=one.shared or other.shared,
        shared_by="",
        category="; ".join(_once(filter(None, (one.category, other.category)))),
        evidence="; ".join(_once(filter(None, (one.evidence, other.evidence)))),
        also=_sources(one, other),
        **words,
    )


def _both(one: str, other: str, first: str, second: str) -> str:
    """Return the words of both accounts; the same words once."""
    if _plain(other) in _plain(one):
        return one
    if _plain(one) in _plain(other):
        return other
    told = one if one.startswith(first) else f"{first} {one}"
    return f"{told}\n{second} {other}"


def _label(case: Case, event: Event, exact: Event) -> str:
    """Return what stands before an account: whose it is, and its date where that is not the one that stands."""
    names = [case.agency_by_id[id].name for id in event.agencies if id in case.agency_by_id]
    who = " and ".join(names) or (event.source.file if event.source else "Another account")
    same = (event.when.earliest, event.when.latest) == (exact.when.earliest, exact.when.latest)
    return f"{who}:" if same else f"{who} ({show_dated(event.when, event.until)}):"


def _inexactness(event: Event) -> float:
    span = event.when.span
    return span.days if span and event.when.earliest and event.when.latest else float("inf")


def _sources(one: Event, other: Event) -> tuple[SourceRef, ...]:
    first = one.source or other.source
    every = (*one.also, *((other.source,) if other.source else ()), *other.also)
    return tuple(place for place in _once(every) if place != first)


def _weightier(one: Event, other: Event) -> Significance:
    order = (Significance.KEY, Significance.NORMAL, Significance.MINOR)
    return min(one.significance, other.significance, key=order.index)


def _firmer(one: Event, other: Event) -> Standing:
    order = (Standing.CONFIRMED, Standing.TENTATIVE, Standing.UNCONFIRMED, Standing.DISPUTED)
    return min(one.standing, other.standing, key=order.index)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _event(case: Case, id: str) -> Event:
    try:
        return case.event_by_id[id]
    except KeyError:
        raise UnknownIdError(id) from None
