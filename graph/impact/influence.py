"""Who is tied to the centre of an impact map by the events, in which direction and how often.

The rules, for a person (or a household, each of whose members counts as the centre):

* Caused: the centre has the part 'caused', or is the subject of an incident, offence, complaint, court date
  or time in custody that nobody else caused. It is an impact on each agency that had to deal with it, and on
  everybody who was its victim, witnessed, reported or was the subject of it.
* Suffered: somebody else caused it and the centre was its victim, witness or subject.
* Response: every other entry of an agency about the centre, and people who cared for the centre, or asked
  for help on its behalf.
* Given: the centre cared for somebody, or asked for help on their behalf.
* Together: people named in the same entry without any of these.

For an agency, impact comes from those who caused what it dealt with, every other entry is a response given
by it, and agencies in the same entry work together. Entries that name nobody are the household's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.household import members
from case.households import household_words
from case.model import Case, Event, EventKind, PartKind, Person
from case.sectors import Sector, agency_codes, sector_of_agency, sector_of_person
from case.worded import worded
from graph.dating import covered

MOST, LEAST, MOST_OF_ALL = 10, 4, 60  # nodes of a sector, and of the map
HOUSEHOLD = "household"  # the centre when nobody is

BURDENS = frozenset({EventKind.INCIDENT, EventKind.OFFENCE, EventKind.COMPLAINT, EventKind.COURT, EventKind.CUSTODY})
MET = frozenset({PartKind.VICTIM, PartKind.WITNESS, PartKind.REPORTED, PartKind.SUBJECT, PartKind.CARED})
HELPING = frozenset({PartKind.CARED, PartKind.REPORTED})


class Flow(StrEnum):
    """What runs along a line of the map."""

    CAUSED = "impact caused"
    SUFFERED = "impact suffered"
    RESPONSE = "response or support"
    GIVEN = "response or support given"
    TOGETHER = "named together"

    @property
    def outwards(self) -> bool:
        return self in (Flow.CAUSED, Flow.GIVEN)


@dataclass(frozen=True, slots=True)
class Tally:
    """The events behind a line and how many occurrences they stand for."""

    occurrences: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Someone or something tied to the centre; `code` is an agency's, `days` what the events cover."""

    id: str
    name: str
    sector: Sector
    flows: Mapping[Flow, Tally]
    person: Person | None = None
    code: str = ""
    days: tuple[date, date] | None = None
    within: tuple[str, ...] = ()  # who stands behind '+ n more'

    @property
    def folded(self) -> int:
        return len(self.within)

    @property
    def occurrences(self) -> int:
        return sum(tally.occurrences for tally in self.flows.values())


@dataclass(frozen=True, slots=True)
class Influence:
    """The centre, everything tied to it in the order first seen, and totals that count an entry once."""

    centre: str
    name: str
    members: frozenset[str]
    nodes: tuple[Node, ...]
    totals: Mapping[Flow, Tally]
    events: tuple[Event, ...]


def influence_of(case: Case, centre: str | None = None) -> Influence:
    """Return what the events say about a person, an agency or (None) the focus person or household."""
    centre = centre or default_centre(case)
    if centre in case.agency_by_id:
        return _gather(case, centre, case.agency_by_id[centre].name, frozenset(), _of_agency(case, centre))
    if centre in case.person_by_id:
        own = frozenset({centre})
        name = case.person_by_id[centre].name
    else:
        centre = HOUSEHOLD
        own, name = household_of(case)
    return _gather(case, centre, name, own, _of_people(case, centre, own))


def default_centre(case: Case) -> str:
    """Return the focus person where entries name them, else the household."""
    named = {id for event in case.events for id in event.person_ids}
    return next((p.id for p in case.people if p.focus and p.id in named), HOUSEHOLD)


def household_of(case: Case) -> tuple[frozenset[str], str]:
    """Return the members of the household the case is about, and its name."""
    housed = members(case)
    if housed:
        return frozenset(housed), household_words(case.person_by_id[housed[0]].household)
    family = frozenset(p.id for p in case.people if sector_of_person(p) is Sector.FAMILY)
    return family, worded("{name} household", name=case.title) if case.title else worded("The household")


Found = Iterator[tuple[str, Flow, Event]]


def _of_people(case: Case, centre: str, inside: frozenset[str]) -> Found:
    for event in case.events:
        own = [part.kind for part in event.people if part.person in inside]
        if not own and (event.people or centre != HOUSEHOLD):
            continue
        others = {part.person: part.kind for part in event.people if part.person not in inside}
        others_caused = PartKind.CAUSED in others.values()
        caused = PartKind.CAUSED in own or (
            event.kind in BURDENS and not others_caused and (PartKind.SUBJECT in own or not own)
        )
        for agency in dict.fromkeys(case.top_agency(id) for id in event.agencies):
            yield agency, Flow.CAUSED if caused else Flow.RESPONSE, event
        for person, part in others.items():
            yield person, _between(caused, own, part), event


def _between(caused: bool, own: Iterable[PartKind], other: PartKind) -> Flow:
    """Return what runs between the centre and somebody else in one event."""
    own = set(own)
    if caused and other in MET:
        return Flow.CAUSED
    if other is PartKind.CAUSED and own & {PartKind.VICTIM, PartKind.WITNESS, PartKind.SUBJECT}:
        return Flow.SUFFERED
    if other in HELPING and not own & HELPING:
        return Flow.RESPONSE
    if own & HELPING and other not in HELPING and other is not PartKind.CAUSED:
        return Flow.GIVEN
    return Flow.TOGETHER


def _of_agency(case: Case, centre: str) -> Found:
    top = case.top_agency(centre)
    for event in case.events:
        agencies = dict.fromkeys(case.top_agency(id) for id in event.agencies)
        if centre not in event.agencies and top not in agencies:
            continue
        if centre != top and centre not in event.agencies:
            continue
        others_caused = any(part.kind is PartKind.CAUSED for part in event.people)
        for part in event.people:
            burden = event.kind in BURDENS and part.kind is PartKind.SUBJECT and not others_caused
            caused = part.kind is PartKind.CAUSED or burden
            yield part.person, Flow.SUFFERED if caused else Flow.GIVEN, event
        for agency in agencies:
            if agency != top:
                yield agency, Flow.TOGETHER, event


def _gather(case: Case, centre: str, name: str, own: frozenset[str], found: Found) -> Influence:
    flows: dict[str, dict[Flow, dict[str, Event]]] = {}
    totals: dict[Flow, dict[str, Event]] = {}
    for id, flow, event in found:
        flows.setdefault(id, {}).setdefault(flow, {})[event.id] = event
        totals.setdefault(flow, {})[event.id] = event
    codes = agency_codes(case)
    nodes = tuple(_node(case, id, found_flows, codes) for id, found_flows in flows.items())
    events = {event.id: event for counted in totals.values() for event in counted.values()}
    return Influence(
        centre,
        name,
        own,
        nodes,
        {flow: tally(counted.values()) for flow, counted in totals.items()},
        tuple(events.values()),
    )


def tally(events: Iterable[Event]) -> Tally:
    events = list(events)
    return Tally(sum(event.occurrences for event in events), tuple(event.id for event in events))


def _node(case: Case, id: str, flows: dict[Flow, dict[str, Event]], codes: Mapping[str, str]) -> Node:
    days = covered(event for own in flows.values() for event in own.values())
    tallies = {flow: tally(flows[flow].values()) for flow in Flow if flow in flows}
    agency = case.agency_by_id.get(id)
    if agency is not None:
        return Node(id, agency.name, sector_of_agency(agency), tallies, code=codes[id], days=days)
    person = case.person_by_id[id]
    return Node(id, person.name, sector_of_person(person), tallies, person, days=days)


def shown_nodes(influence: Influence) -> list[Node]:
    """Return the nodes to draw: long sectors folded until the whole map holds no more than it can show."""
    most = MOST
    nodes = folded(influence.nodes, most)
    while len(nodes) > MOST_OF_ALL and most > LEAST:
        most -= 1
        nodes = folded(influence.nodes, most)
    return nodes


def folded(nodes: Iterable[Node], most: int) -> list[Node]:
    """Return the nodes with the tail of each sector that has more than `most` behind one '+ n more'.

    Those with most occurrences stay, in the order first seen.
    """
    kept: list[Node] = []
    nodes = list(nodes)
    for sector in Sector:
        own = [node for node in nodes if node.sector is sector]
        if len(own) <= most:
            kept += own
            continue
        rank = sorted(own, key=lambda node: -node.occurrences)
        shown = {node.id for node in rank[: most - 1]}
        kept += [node for node in own if node.id in shown]
        kept.append(fold(sector, [node for node in own if node.id not in shown]))
    return kept


def fold(sector: Sector, tail: Sequence[Node], name: str = "") -> Node:
    """Return several nodes of a sector as one, by default called '+ n more'."""
    flows: dict[Flow, Tally] = {}
    for flow in Flow:
        parts = [node.flows[flow] for node in tail if flow in node.flows]
        if parts:
            events = tuple(dict.fromkeys(id for part in parts for id in part.events))
            flows[flow] = Tally(sum(part.occurrences for part in parts), events)
    ends = [day for node in tail if node.days for day in node.days]
    days = (min(ends), max(ends)) if ends else None
    name = name or worded("+ {number} more", number=len(tail))
    within = tuple(node.id for node in tail)
    return Node(f"more:{sector.value}", name, sector, flows, code=f"+{len(tail)}", days=days, within=within)
