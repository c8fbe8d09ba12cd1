"""What a network says: who joins households, which agencies several households share, who stands apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.network.connections import Bond, Connections, NodeKind

BETWEEN_PEOPLE = (Bond.OFFENCES, Bond.HARM, Bond.KIN, Bond.KNOWN)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Somebody bound to people of two or more households; `only` when without them some would not be joined."""

    person: str
    households: tuple[str, ...]
    only: bool


@dataclass(frozen=True)
class Measures:
    """The measures of a network; everything is sorted so that the most comes first.

    `degree` counts the people, households and agencies that somebody or something is bound to; `shared`
    the households of each agency; `pairs` the agencies that two households share; `groups` are households
    joined by people, two or more each.
    """

    degree: Mapping[str, int]
    shared: Mapping[str, tuple[str, ...]]
    pairs: tuple[tuple[str, str, int], ...]
    bridges: tuple[Bridge, ...]
    groups: tuple[tuple[str, ...], ...]


def measures_of(found: Connections) -> Measures:
    degree = dict(found.as_graph().degree())
    shared = _shared(found)
    return Measures(degree, shared, _pairs(shared), _bridges(found, degree), _groups(found))


def _shared(found: Connections) -> dict[str, tuple[str, ...]]:
    """Return the households that each agency works with, by their members or as a whole."""
    homes: dict[str, dict[str, None]] = {node.id: {} for node in found.nodes if node.kind is NodeKind.AGENCY}
    for link in found.links:
        if link.bond is Bond.SERVICE:
            home = found.home_of(link.a)
            if found.by_id[home].kind is NodeKind.HOUSEHOLD:
                homes[link.b][home] = None
    return {id: tuple(own) for id, own in sorted(homes.items(), key=lambda item: -len(item[1]))}


def _pairs(shared: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str, int], ...]:
    count: Counter[tuple[str, str]] = Counter()
    for homes in shared.values():
        count.update((min(a, b), max(a, b)) for a, b in combinations(homes, 2))
    return tuple((a, b, n) for (a, b), n in sorted(count.items(), key=lambda item: (-item[1], item[0])))


def _bridges(found: Connections, degree: Mapping[str, int]) -> tuple[Bridge, ...]:
    people = found.as_graph(Bond.HOME, *BETWEEN_PEOPLE)
    cuts = set(nx.articulation_points(people))
    homes: dict[str, dict[str, None]] = {}
    for link in found.links:
        if link.bond in BETWEEN_PEOPLE:
            for a, b in ((link.a, link.b), (link.b, link.a)):
                reached = homes.setdefault(a, {found.by_id[a].home: None} if found.by_id[a].home else {})
                if home := found.by_id[b].home:
                    reached[home] = None
    made = [Bridge(id, tuple(own), id in cuts) for id, own in homes.items() if len(own) > 1]
    return tuple(sorted(made, key=lambda bridge: (-len(bridge.households), not bridge.only, -degree[bridge.person])))


def _groups(found: Connections) -> tuple[tuple[str, ...], ...]:
    people = found.as_graph(Bond.HOME, *BETWEEN_PEOPLE)
    homes = {node.id for node in found.nodes if node.kind is NodeKind.HOUSEHOLD}
    groups = (tuple(sorted(part & homes)) for part in nx.connected_components(people))
    return tuple(sorted((group for group in groups if len(group) > 1), key=lambda group: (-len(group), group)))
