"""Taking people and agencies out of a case with all that names them; events stay, without them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from case.model import Case, SpellDecision


class Named(NamedTuple):
    """In how much of a case people or agencies stand. `decisions` are verdicts and rulings."""

    events: int = 0
    ties: int = 0
    returns: int = 0
    voices: int = 0
    teams: int = 0
    decisions: int = 0


def named(case: Case, ids: Collection[str]) -> Named:
    """Return in how much of a case people or agencies stand that are not deleted themselves."""
    ids = frozenset(ids)
    return Named(
        events=sum(not ids.isdisjoint((*event.person_ids, *event.agencies)) for event in case.events),
        ties=sum(not ids.isdisjoint((tie.a, tie.b)) for tie in case.ties),
        returns=sum(one.agency in ids for one in case.returns),
        voices=sum(not ids.isdisjoint((voice.speaker, *voice.agencies)) for voice in case.voices),
        teams=sum(agency.parent in ids and agency.id not in ids for agency in case.agencies),
        decisions=sum(verdict.agency in ids for verdict in case.verdicts)
        + sum(not ids.isdisjoint((one.agency, one.whose, *(one.people or ()))) for one in case.spell_decisions)
        + sum(not ids.isdisjoint(one.about) for one in case.finding_decisions),
    )


def about_nobody_else(case: Case, ids: Collection[str]) -> int:
    """Return how many events concern some of these people and nobody else.

    Without people an event is the whole household's: deleting them would say what nobody wrote.
    """
    ids = frozenset(ids)
    return sum(bool(event.people) and ids.issuperset(event.person_ids) for event in case.events)


def delete_parties(case: Case, ids: Collection[str]) -> Case:
    """Return the case without these people and agencies: their ties, returns and verdicts go, events stay."""
    gone = frozenset(ids) & {*case.person_by_id, *case.agency_by_id}
    if not gone:
        return case
    return replace(
        case,
        people=tuple(person for person in case.people if person.id not in gone),
        agencies=tuple(
            replace(agency, parent=None) if agency.parent in gone else agency
            for agency in case.agencies
            if agency.id not in gone
        ),
        events=tuple(
            event
            if gone.isdisjoint((*event.person_ids, *event.agencies))
            else replace(
                event,
                people=tuple(part for part in event.people if part.person not in gone),
                agencies=_left(event.agencies, gone),
            )
            for event in case.events
        ),
        ties=tuple(tie for tie in case.ties if gone.isdisjoint((tie.a, tie.b))),
        returns=tuple(one for one in case.returns if one.agency not in gone),
        voices=tuple(
            replace(voice, speaker="" if voice.speaker in gone else voice.speaker, agencies=_left(voice.agencies, gone))
            for voice in case.voices
        ),
        verdicts=tuple(verdict for verdict in case.verdicts if verdict.agency not in gone),
        spell_decisions=tuple(_without(one, gone) for one in case.spell_decisions if one.agency not in gone),
        finding_decisions=tuple(replace(one, about=_left(one.about, gone)) for one in case.finding_decisions),
    )


def _without(decision: SpellDecision, gone: frozenset[str]) -> SpellDecision:
    return replace(
        decision,
        whose="" if decision.whose in gone else decision.whose,
        people=_left(decision.people, gone) if decision.people is not None else None,
    )


def _left(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id not in gone)
