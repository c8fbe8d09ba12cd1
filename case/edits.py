"""Case to case: every change is a function that returns the next value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, starmap
from operator import le

from case.model import Agency, Case, Event, FindingDecision, Part, Person, Sex, Source, Tie, Verdict, Voice


class UnknownIdError(KeyError):
    """An edit named something that the case does not hold."""

    def __init__(self, id: str) -> None:
        super().__init__(f"The case holds nothing with the id {id}")


def add_people(case: Case, people: Sequence[Person]) -> Case:
    return replace(case, people=case.people + tuple(people)) if people else case


def add_agencies(case: Case, agencies: Sequence[Agency]) -> Case:
    return replace(case, agencies=case.agencies + tuple(agencies)) if agencies else case


def add_ties(case: Case, ties: Sequence[Tie]) -> Case:
    return replace(case, ties=case.ties + tuple(ties)) if ties else case


def add_events(case: Case, events: Sequence[Event], source: Source | None = None) -> Case:
    """Return the case with more events, kept in order of date; the undated come last."""
    if not events and source is None:
        return case
    sources = case.sources if source is None else (*case.sources, source)
    return replace(case, events=in_order(case.events + tuple(events)), sources=sources)


def delete_events(case: Case, ids: frozenset[str]) -> Case:
    """Return the case without the events named in `ids`."""
    kept = tuple(event for event in case.events if event.id not in ids)
    return case if len(kept) == len(case.events) else replace(case, events=kept)


def correct_event(case: Case, event: Event) -> Case:
    """Return the case with the event of this id as given."""
    if event.id not in case.event_by_id:
        raise UnknownIdError(event.id)
    if case.event_by_id[event.id] == event:
        return case
    return replace(case, events=in_order(tuple(event if e.id == event.id else e for e in case.events)))


def correct_person(case: Case, person: Person) -> Case:
    """Return the case with the person of this id as given."""
    if _person(case, person.id) == person:
        return case
    return replace(case, people=tuple(person if p.id == person.id else p for p in case.people))


def correct_agency(case: Case, agency: Agency) -> Case:
    """Return the case with the agency of this id as given."""
    if _agency(case, agency.id) == agency:
        return case
    return replace(case, agencies=tuple(agency if a.id == agency.id else a for a in case.agencies))


def correct_tie(case: Case, tie: Tie) -> Case:
    """Return the case with the tie of this id as given."""
    known = next((t for t in case.ties if t.id == tie.id), None)
    if known is None:
        raise UnknownIdError(tie.id)
    return case if known == tie else replace(case, ties=tuple(tie if t.id == tie.id else t for t in case.ties))


def delete_ties(case: Case, ids: frozenset[str]) -> Case:
    """Return the case without the ties named in `ids`."""
    kept = tuple(tie for tie in case.ties if tie.id not in ids)
    return case if len(kept) == len(case.ties) else replace(case, ties=kept)


def merge_people(case: Case, kept: str, gone: str) -> Case:
    """Return the case with one person in place of two; the other's names become other names."""
    if kept == gone:
        return case
    first, second = _person(case, kept), _person(case, gone)
    names = dict.fromkeys((*first.other_names, second.name, *second.other_names))
    names.pop(first.name, None)
    merged = replace(
        first,
        other_names=tuple(names),
        sex=second.sex if first.sex is Sex.UNKNOWN else first.sex,
        born=first.born or second.born,
        died=first.died or second.died,
        role=first.role or second.role,
        household=first.household or second.household,
        focus=first.focus or second.focus,
    )
    events = tuple(
        replace(e, people=_renamed(e.people, gone, kept)) if gone in e.person_ids else e for e in case.events
    )
    ties = (replace(t, a=kept if t.a == gone else t.a, b=kept if t.b == gone else t.b) for t in case.ties)
    return replace(
        case,
        people=tuple(merged if p.id == kept else p for p in case.people if p.id != gone),
        events=events,
        ties=tuple(t for t in ties if t.a != t.b),
        voices=_spoken_by(case, kept, gone),
        spell_decisions=tuple(
            replace(d, people=tuple(dict.fromkeys(_now(p, kept, gone) for p in d.people)))
            if d.people and gone in d.people
            else d
            for d in case.spell_decisions
        ),
        finding_decisions=_about(case, kept, gone),
        merged={**case.merged, gone: kept},
    )


def merge_agencies(case: Case, kept: str, gone: str) -> Case:
    """Return the case with one agency in place of two; the other's names become aliases."""
    if kept == gone:
        return case
    first, second = _agency(case, kept), _agency(case, gone)
    aliases = dict.fromkeys((*first.aliases, second.name, *second.aliases))
    aliases.pop(first.name, None)
    parent = second.parent if first.parent == gone else first.parent
    merged = replace(
        first,
        aliases=tuple(aliases),
        kind=first.kind or second.kind,
        parent=None if parent == kept else parent,
        counted=first.counted or second.counted,
    )

    def moved(agency: Agency) -> Agency:
        return replace(agency, parent=kept) if agency.parent == gone else agency

    return replace(
        case,
        agencies=tuple(merged if a.id == kept else moved(a) for a in case.agencies if a.id != gone),
        events=tuple(
            replace(e, agencies=tuple(dict.fromkeys(kept if a == gone else a for a in e.agencies)))
            if gone in e.agencies
            else e
            for e in case.events
        ),
        returns=tuple(replace(r, agency=kept) if r.agency == gone else r for r in case.returns),
        voices=_spoken_by(case, kept, gone),
        verdicts=_of_the_kept(case, kept, gone),
        spell_decisions=tuple(
            replace(d, agency=_now(d.agency, kept, gone), whose=_now(d.whose, kept, gone))
            if gone in (d.agency, d.whose)
            else d
            for d in case.spell_decisions
        ),
        finding_decisions=_about(case, kept, gone),
        merged={**case.merged, gone: kept},
    )


def _now(id: str, kept: str, gone: str) -> str:
    return kept if id == gone else id


def _spoken_by(case: Case, kept: str, gone: str) -> tuple[Voice, ...]:
    """Return the voices for one in place of two: what one of them said, or what was said of an agency."""
    return tuple(
        replace(
            voice,
            speaker=kept if voice.speaker == gone else voice.speaker,
            agencies=tuple(dict.fromkeys(kept if id == gone else id for id in voice.agencies)),
        )
        if gone in (voice.speaker, *voice.agencies)
        else voice
        for voice in case.voices
    )


def _of_the_kept(case: Case, kept: str, gone: str) -> tuple[Verdict, ...]:
    """Return the verdicts for one agency in place of two: the word on the one kept goes first."""
    if any(verdict.agency == kept for verdict in case.verdicts):
        return tuple(verdict for verdict in case.verdicts if verdict.agency != gone)
    return tuple(replace(verdict, agency=kept) if verdict.agency == gone else verdict for verdict in case.verdicts)


def _about(case: Case, kept: str, gone: str) -> tuple[FindingDecision, ...]:
    return tuple(
        replace(d, about=tuple(dict.fromkeys(kept if id == gone else id for id in d.about))) if gone in d.about else d
        for d in case.finding_decisions
    )


def in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return events by first day, time, last day and reference; undated ones last, in the order given."""
    ordered = list(events)
    put_in_order(ordered)
    return tuple(ordered)


def put_in_order(events: list[Event]) -> None:
    """Order a list of many events where it stands."""
    if not _ascending(event.ref for event in events):  # nearly always they are; a number a key would weigh much
        events.sort(key=lambda event: _number(event.ref))
    events.sort(key=lambda event: event.when.last or date.max)  # a stable sort a key needs no key tuples,
    events.sort(key=lambda event: event.time or "24")  # which would weigh as much as the events' texts
    events.sort(key=lambda event: event.when.first or date.max)


def _ascending(refs: Iterable[str]) -> bool:
    return all(starmap(le, pairwise(map(_number, refs))))


def _number(ref: str) -> int:
    if ref.isascii() and ref.isdecimal():  # nearly always, and quicker
        return int(ref[:18])
    digits = "".join(letter for letter in ref if letter.isdecimal() and letter.isascii())[:18]
    return int(digits) if digits else 0


def _renamed(parts: tuple[Part, ...], gone: str, kept: str) -> tuple[Part, ...]:
    by_person: dict[str, Part] = {}
    for part in parts:
        person = kept if part.person == gone else part.person
        by_person.setdefault(person, Part(person, part.kind))
    return tuple(by_person.values())


def _person(case: Case, id: str) -> Person:
    try:
        return case.person_by_id[id]
    except KeyError:
        raise UnknownIdError(id) from None


def _agency(case: Case, id: str) -> Agency:
    try:
        return case.agency_by_id[id]
    except KeyError:
        raise UnknownIdError(id) from None
