"""People, households and agencies as one network: who is bound to whom, how, and by which events.

The rules:

* Somebody is bound to a household by living in it; people by their ties, by offences that they caused
  together, and by harm that one did to another.
* An agency is bound to everybody whom its entries concern, and to the household where an entry names nobody.
  A team counts as its agency.
* Two people are bound once, by what weighs most: offences together before harm, harm before kin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

import networkx as nx

from analysis.household import concerned, members
from case.model import Case, Event, PartKind, Person, Tie, TieKind


class Bond(StrEnum):
    """What binds two nodes; of several between two people the first counts."""

    OFFENCES = "offences together"
    HARM = "harm"
    KIN = "kin or partners"
    KNOWN = "known to each other"
    HOME = "lives there"
    SERVICE = "worked with"


BOND_OF_TIE = {
    TieKind.CO_OFFENDER: Bond.OFFENCES,
    TieKind.VICTIM: Bond.HARM,
    TieKind.FRIEND: Bond.KNOWN,
    TieKind.NEIGHBOUR: Bond.KNOWN,
    TieKind.CARER: Bond.KNOWN,
}
RANK = {bond: n for n, bond in enumerate(Bond)}


class NodeKind(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody, some household or some agency; `home` is the household that somebody lives in."""

    id: str
    kind: NodeKind
    name: str
    person: Person | None = None
    home: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """What binds two nodes: `ties` and `events` are the ids behind it."""

    a: str
    b: str
    bond: Bond
    occurrences: int = 0
    events: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.a}~{self.b}"


@dataclass(frozen=True)
class Connections:
    """The network, in the order of the case: people, households, agencies."""

    nodes: tuple[Node, ...]
    links: tuple[Connection, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        return {node.id: node for node in self.nodes}

    def home_of(self, id: str) -> str:
        """Return the household of somebody, or their own id where they have none."""
        return self.by_id[id].home or id

    def as_graph(self, *bonds: Bond) -> nx.Graph[str]:
        """Return the network, or of some bonds alone, for measuring."""
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(node.id for node in self.nodes)
        graph.add_edges_from((link.a, link.b) for link in self.links if not bonds or link.bond in bonds)
        return graph


def household_key(name: str) -> str:
    return f"household:{name}"


def connections_of(case: Case) -> Connections:
    """Return the network of a case."""
    homes = dict.fromkeys(person.household for person in case.people if person.household)
    agencies = dict.fromkeys(case.top_agency(id) for event in case.events for id in event.agencies)
    nodes = [
        *(
            Node(p.id, NodeKind.PERSON, p.name, p, household_key(p.household) if p.household else "")
            for p in case.people
        ),
        *(Node(household_key(name), NodeKind.HOUSEHOLD, name) for name in homes),
        *(Node(id, NodeKind.AGENCY, case.agency_by_id[id].name) for id in agencies if id in case.agency_by_id),
    ]
    gathered = _Gathered(frozenset(node.id for node in nodes))
    for tie in case.ties:
        gathered.add_tie(tie)
    own = members(case)
    home = next((household_key(p.household) for p in case.people if p.id in own[:1]), "")
    for event in case.events:
        gathered.add_event(case, event, home)
    lives = (Connection(node.id, node.home, Bond.HOME) for node in nodes if node.home)
    return Connections(tuple(nodes), (*lives, *gathered.links()))


class _Gathered:
    """The bonds found so far: events and ties of each pair, by bond."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.events: dict[tuple[str, str], dict[Bond, list[Event]]] = {}
        self.ties: dict[tuple[str, str], list[tuple[Bond, str]]] = {}

    def add_tie(self, tie: Tie) -> None:
        if tie.a in self.known and tie.b in self.known and tie.a != tie.b:
            pair = min(tie.a, tie.b), max(tie.a, tie.b)
            self.ties.setdefault(pair, []).append((BOND_OF_TIE.get(tie.kind, Bond.KIN), tie.id))

    def add_event(self, case: Case, event: Event, home: str) -> None:
        caused = [part.person for part in event.people if part.kind is PartKind.CAUSED]
        harmed = [part.person for part in event.people if part.kind is PartKind.VICTIM]
        for a, b in combinations(dict.fromkeys(caused), 2):
            self._add(a, b, Bond.OFFENCES, event)
        for a in caused:
            for b in harmed:
                self._add(a, b, Bond.HARM, event)
        about = concerned(event, ()) if event.people else (home,)
        for agency in dict.fromkeys(case.top_agency(id) for id in event.agencies):
            for id in about:
                self._add(id, agency, Bond.SERVICE, event)

    def _add(self, a: str, b: str, bond: Bond, event: Event) -> None:
        if a in self.known and b in self.known and a != b:
            pair = (a, b) if bond is Bond.SERVICE else (min(a, b), max(a, b))
            self.events.setdefault(pair, {}).setdefault(bond, []).append(event)

    def links(self) -> Iterator[Connection]:
        for pair in dict.fromkeys((*self.ties, *self.events)):
            found = self.events.get(pair, {})
            ties = self.ties.get(pair, [])
            bond = min((*found, *(bond for bond, _ in ties)), key=RANK.__getitem__)
            events = {event.id: event for own in found.values() for event in own}
            occurrences = sum(event.occurrences for event in events.values())
            yield Connection(*pair, bond, occurrences, tuple(events), tuple(id for _, id in ties))
