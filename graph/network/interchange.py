"""The network for other tools: GraphML and GEXF, as Gephi and i2 read them.

What leaves is all that the case holds of people, households and agencies: hand in an anonymised case unless
names shall leave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO

import networkx as nx

from case.model import Case
from case.sectors import agency_codes, sector_of_agency, sector_of_person
from graph.network.connections import Connections, NodeKind, connections_of
from graph.network.measures import measures_of

Writer = Callable[..., None]
WRITERS: Mapping[str, Writer] = {".graphml": nx.write_graphml, ".gexf": nx.write_gexf}


class UnknownGraphFormatError(ValueError):
    """A network can be written as GraphML or GEXF only."""

    def __init__(self, suffix: str) -> None:
        super().__init__(
            f"A network can be written as .graphml or .gexf, not as {suffix or 'a file without an ending'}."
        )


def network_bytes(case: Case, suffix: str, marking: str = "") -> bytes:
    """Return the network of a case in the format of a file name's ending: '.graphml' or '.gexf'.

    `marking` is what every page of it would say.
    """
    writer = WRITERS.get(suffix.casefold())
    if writer is None:
        raise UnknownGraphFormatError(suffix)
    target = BytesIO()
    graph = exchanged(case)
    graph.graph["name"] = marking or "network"
    writer(graph, target, encoding="utf-8")
    return target.getvalue()


def exchanged(case: Case) -> nx.Graph[str]:
    """Return the network with what other tools show: labels, kinds, weights and measures; no texts of entries."""
    found = connections_of(case)
    measures = measures_of(found)
    graph: nx.Graph[str] = nx.Graph()
    codes = agency_codes(case)
    joins = {bridge.person: len(bridge.households) for bridge in measures.bridges}
    for node in found.nodes:
        shared = len(measures.shared.get(node.id, ())) if node.kind is NodeKind.AGENCY else 0
        graph.add_node(
            node.id,
            label=codes.get(node.id, node.name) if node.kind is NodeKind.AGENCY else node.name,
            name=node.name,
            kind=node.kind.value,
            sector=_sector(case, found, node.id),
            bound_to=measures.degree[node.id],
            households=shared or joins.get(node.id, 0),
        )
    _add_links(graph, found)
    return graph


def _add_links(graph: nx.Graph[str], found: Connections) -> None:
    for link in found.links:
        weight = float(max(link.occurrences, 1))
        graph.add_edge(link.a, link.b, bond=link.bond.value, weight=weight, occurrences=link.occurrences)


def _sector(case: Case, found: Connections, id: str) -> str:
    node = found.by_id[id]
    if node.person is not None:
        return sector_of_person(node.person).value
    return sector_of_agency(case.agency_by_id[id]).value if node.kind is NodeKind.AGENCY else ""
