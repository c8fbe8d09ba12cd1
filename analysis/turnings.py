"""Which agency's service starts, ends or goes on in an entry, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from analysis.agencies import involved
from analysis.cues import CLAUSE_END, Cue, Turn, cues_in, may_turn, sentences, services
from analysis.household import concerned
from case.mentions import Matcher, Mention
from case.model import Case, Event


class Turning(NamedTuple):
    """One turn of a service, as an entry tells it.

    `agency` is None where the entry does not say whose service it is; no people means the household.
    """

    event: Event
    turn: Turn
    agency: str | None
    people: frozenset[str]
    service: str
    again: bool


class _Context(NamedTuple):
    """What is needed of the whole case to read one entry."""

    case: Case
    matcher: Matcher
    involved: tuple[str, ...]


def turnings(case: Case) -> list[Turning]:
    """Return what the dated entries without an end of their own tell of turns, in the order of their days."""
    telling = [
        event
        for event in case.events
        if event.until is None and event.when.dated and event.text and may_turn(event.text)
    ]
    if not telling:
        return []
    known = involved(case)
    context = _Context(case, Matcher(case.people, known), tuple(agency.id for agency in known))
    telling.sort(key=lambda event: (event.when.first or date.max, event.when.last or date.max))
    return [turning for event in telling for turning in _of_event(event, context)]


def _of_event(event: Event, context: _Context) -> Iterator[Turning]:
    parts = sentences(event.text)
    before: str | None = None
    for sentence in parts:
        cues = cues_in(sentence)
        mentions = context.matcher.find(sentence) if cues else ()
        people = frozenset(mention.id for mention in mentions if mention.kind == "person")
        if not people and len(parts) == 1:
            people = frozenset(concerned(event, ()))
        for cue in cues:
            agency = _agency_of(cue, sentence, mentions, event, context) or (before if cue.service else None)
            before = agency or before
            yield Turning(event, cue.turn, agency, people, cue.service, cue.again)


def _agency_of(cue: Cue, sentence: str, mentions: Sequence[Mention], event: Event, context: _Context) -> str | None:
    """Return whose service turns: whom the sentence names, or the entry, or who alone gives such a service."""
    named = [mention for mention in mentions if mention.kind == "agency"]
    owners = services()[cue.service].agency_kinds if cue.service else frozenset()
    if owners:
        fitting = [mention for mention in named if _is_of(context.case, mention.id, owners)]
        return (
            _nearest(cue, sentence, fitting, context.case)
            or _only_one(context.case, [a for a in event.agencies if _is_of(context.case, a, owners)])
            or _only_one(context.case, [a for a in context.involved if _is_of(context.case, a, owners)])
        )
    return _nearest(cue, sentence, named, context.case) or _only_one(context.case, event.agencies)


def _is_of(case: Case, agency: str, kinds: frozenset[str]) -> bool:
    known = (case.agency_by_id.get(agency), case.agency_by_id.get(case.top_agency(agency)))
    return any(one is not None and one.kind.casefold() in kinds for one in known)


def _only_one(case: Case, agencies: Sequence[str]) -> str | None:
    """Return the one agency meant; the top one where several of its teams are named; None when unclear."""
    distinct = set(agencies)
    if len(distinct) == 1:
        return distinct.pop()
    tops = {case.top_agency(agency) for agency in distinct}
    return tops.pop() if len(tops) == 1 else None


def _nearest(cue: Cue, sentence: str, named: Sequence[Mention], case: Case) -> str | None:
    """Return the agency named nearest to a cue: first in its clause, first before it; a team over its parent."""
    if not named:
        return None
    ids = {mention.id for mention in named}
    parents = {agency for agency in ids for other in ids - {agency} if case.top_agency(other) == agency}
    specific = [mention for mention in named if mention.id not in parents]

    def distance(mention: Mention) -> tuple[bool, bool, int]:
        after = mention.start >= cue.start
        low, high = (cue.end, mention.start) if after else (mention.end, cue.start)
        return CLAUSE_END.search(sentence[low:high]) is not None, after, high - low

    return min(specific, key=distance).id
