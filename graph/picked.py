"""The events behind whatever is picked in a family history, an impact map or a network."""

from __future__ import annotations

from analysis.household import concerned, members
from case.model import Case, Factor, PartKind
from graph.family.badges import factors_of_people
from graph.impact.influence import HOUSEHOLD, influence_of, shown_nodes
from graph.network.connections import connections_of


def events_behind(case: Case, key: str) -> frozenset[str]:
    """Return the ids of the events behind a key of the family history.

    A person opens the entries in which they have a part, a badge those that bear its factor, an agency's
    code those of that agency with the person; a tie those in which both have a part; a household those of
    its members and those that name nobody.
    """
    if key in case.person_by_id:
        return _of_people(case, {key})
    if key.startswith("household:"):
        name = key.removeprefix("household:")
        members = {person.id for person in case.people if person.household == name}
        nobody = {event.id for event in case.events if not event.people}
        return _of_people(case, members) | nobody
    person, _, rest = key.partition(":")
    if rest.startswith("factor:"):
        factor = Factor(rest.removeprefix("factor:"))
        return frozenset(factors_of_people(case).get(person, {}).get(factor, ()))
    if rest == "agencies" or rest.startswith("agency:"):
        return _of_agency(case, person, rest.partition(":")[2])
    tie = next((tie for tie in case.ties if tie.id == key), None)
    return _of_people(case, {tie.a}) & _of_people(case, {tie.b}) if tie else frozenset()


def events_on_map(case: Case, key: str, centre: str | None = None) -> frozenset[str]:
    """Return the ids of the events behind a key of the impact map of `centre`."""
    influence = influence_of(case, centre)
    if key in (influence.centre, HOUSEHOLD):
        return frozenset(event.id for event in influence.events)
    id, _, flow = key.partition(">")
    nodes = (*influence.nodes, *shown_nodes(influence))
    if id.startswith("sector:"):
        chosen = [node for node in influence.nodes if node.sector == id.removeprefix("sector:")]
    else:
        chosen = [node for node in nodes if node.id == id]
    return frozenset(
        event
        for node in chosen
        for own, tally in node.flows.items()
        if not flow or own == flow
        for event in tally.events
    )


def _of_people(case: Case, people: set[str]) -> frozenset[str]:
    return frozenset(
        event.id
        for event in case.events
        if any(part.person in people and part.kind is not PartKind.NAMED for part in event.people)
    )


def _of_agency(case: Case, person: str, agency: str) -> frozenset[str]:
    """Return the events of an agency, or of any, that concern a person."""
    household = members(case)
    return frozenset(
        event.id
        for event in case.events
        if event.agencies
        and person in concerned(event, household)
        and (not agency or agency in {case.top_agency(id) for id in event.agencies})
    )


def events_in_network(case: Case, key: str) -> frozenset[str]:
    """Return the ids of the events behind a key of the network: a node's own, a line's between its ends."""
    found = connections_of(case)
    a, _, b = key.partition("~")
    if not b:
        inside = {a, *(node.id for node in found.nodes if node.home == a)}
        return frozenset(id for link in found.links if {link.a, link.b} & inside for id in link.events)
    return frozenset(
        id for link in found.links if a in (link.a, found.home_of(link.a)) and link.b == b for id in link.events
    )
