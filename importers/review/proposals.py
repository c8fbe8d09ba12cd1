"""What an import leaves for a person to decide, in one list: same person, same event, an agency that is implied.

Nothing of it is done unless it is accepted, and what is accepted is one change of the case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from case.edits import add_agencies, merge_people
from case.ids import new_id
from case.merging import merge_events
from case.model import Agency, Case, Event
from importers.review.duplicates import suggest_same_events
from importers.review.placing import Place, place
from importers.review.same_people import suggest_same_people
from importers.review.suggestions import Unknown, suggest_agencies, unknown_agencies

MOST = 300  # a longer list is not read

What = Literal["same person", "same event", "agency implied", "name of an agency"]


class Proposal(NamedTuple):
    """One thing to decide: what it is, in words; why; and the ids it is about.

    For two that are one, `ids` are the one kept and the one gone; for an agency, the entries it would stand in,
    with its id in `agency` where the case has it, and its `name` and `kind`; `where` is what a person said of it.
    """

    what: What
    words: str
    why: str
    ids: tuple[str, ...]
    agency: str = ""
    name: str = ""
    kind: str = ""
    where: Place | None = None

    @property
    def unknown(self) -> Unknown:
        """The agency that is to be placed."""
        return Unknown(self.name, self.kind, self.agency, self.ids)

    @property
    def settled(self) -> bool:
        """Whether it says what shall be done; a name of which nobody knows what it is says nothing yet."""
        return self.what != "name of an agency" or bool(self.kind or self.where)


def proposals(case: Case, before: Case) -> tuple[Proposal, ...]:
    """Return what to decide on after `before` has become `case`: only what its new people and events bring."""
    people = {person.id for person in case.people} - before.person_by_id.keys()
    events = {event.id for event in case.events if before.event_by_id.get(event.id) is not event}
    found = [*_same_people(case, people), *_same_events(case, events), *_implied(case, events), *_unknown(case, events)]
    return tuple(found[:MOST])


def accept(case: Case, accepted: Sequence[Proposal]) -> Case:
    """Return the case with what was accepted."""
    now: dict[str, str] = {}  # what an id has become
    for one in accepted:
        if one.what == "name of an agency" and one.settled:
            case = place(case, one.unknown, one.where or Place(kind=one.kind))
        elif one.what == "agency implied":
            case = _with_agency(case, one)
    for one in accepted:
        if one.what in ("same person", "same event"):
            kept, gone = (_now(id, now) for id in one.ids)
            if kept != gone:
                case = merge_people(case, kept, gone) if one.what == "same person" else merge_events(case, kept, gone)
                now[gone] = kept
    return case


def _now(id: str, now: dict[str, str]) -> str:
    while id in now:
        id = now[id]
    return id


def _with_agency(case: Case, one: Proposal) -> Case:
    """Return the case with an agency in the entries that imply it, taken in where it is new."""
    id = one.agency or next((agency.id for agency in case.agencies if agency.name == one.name), "")
    if not id:
        id = new_id(case, "a")
        case = add_agencies(case, (Agency(id, one.name, one.kind),))
    elif one.kind and not case.agency_by_id[id].kind:
        agencies = tuple(replace(a, kind=one.kind) if a.id == id else a for a in case.agencies)
        case = replace(case, agencies=agencies)
    wanted = set(one.ids)
    events = tuple(
        replace(event, agencies=(*event.agencies, id)) if event.id in wanted and id not in event.agencies else event
        for event in case.events
    )
    return replace(case, events=events)


def _same_people(case: Case, fresh: Collection[str]) -> Iterator[Proposal]:
    for pair in suggest_same_people(case):
        if pair.kept in fresh or pair.gone in fresh:
            kept, gone = (case.person_by_id[id].name for id in (pair.kept, pair.gone))
            why = f"{'; '.join(pair.evidence)} ({pair.score} of 100)"
            yield Proposal("same person", f"{gone} is {kept}", why, (pair.kept, pair.gone))


def _same_events(case: Case, fresh: Collection[str]) -> Iterator[Proposal]:
    for pair in suggest_same_events(case, fresh):
        kept, gone = (_told(case, case.event_by_id[id]) for id in (pair.kept, pair.gone))
        why = f"{'; '.join(pair.evidence)} ({pair.score} of 100)"
        yield Proposal("same event", f"{kept}\n{gone}", why, (pair.kept, pair.gone))


def _told(case: Case, event: Event) -> str:
    """Return who tells of an event, and what."""
    names = [case.agency_by_id[id].name for id in event.agencies if id in case.agency_by_id]
    who = " and ".join(names) or (event.source.file if event.source else "An entry")
    return f"{who}: {' '.join(event.text.split())}"


def _implied(case: Case, fresh: Collection[str]) -> Iterator[Proposal]:
    """Yield each agency that new entries imply, once, with the words that do."""
    events: defaultdict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
    words: defaultdict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
    for one in suggest_agencies(case):
        if one.event in fresh:
            key = (one.agency, one.name, one.kind)
            events[key][one.event] = None
            words[key].update(dict.fromkeys(one.words))
    for (agency, name, kind), ids in events.items():
        said = ", ".join(f"'{word}'" for word in list(words[agency, name, kind])[:4])
        where = "1 entry" if len(ids) == 1 else f"{len(ids):,} entries"
        yield Proposal("agency implied", f"{name} took part in {where}", said, tuple(ids), agency, name, kind)


def _unknown(case: Case, fresh: Collection[str]) -> Iterator[Proposal]:
    for one in unknown_agencies(case):
        ids = tuple(event for event in one.events if event in fresh)
        if ids:
            what = "its kind is not known" if one.agency else "it stands in no register"
            words = f"{one.words} is an agency: {one.kind}" if one.kind else f"What is {one.words}?"
            yield Proposal("name of an agency", words, what, ids, one.agency, one.words, one.kind)
