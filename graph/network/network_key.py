"""What the key of a network holds: its lines and symbols, and what its measures say in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from case.households import household_words
from drawing.marks import DASHED, DOTTED, SOLID, Box, Ink, Oval, Path
from graph.family.symbols import symbol_marks
from graph.key import Entry, Section
from graph.network.connections import Bond, Connections, NodeKind
from graph.network.islands import Detail, is_place
from graph.network.measures import Bridge, Measures

Y = 6.0
MOST = 4  # sentences of a kind
MANY = 5  # bonds worth telling of
ROOM = 560.0


class Look(NamedTuple):
    """How a bond is drawn."""

    ink: Ink
    width: float
    dash: tuple[float, ...]
    words: str


LINES: Mapping[Bond, Look] = {
    Bond.OFFENCES: Look(Ink.IMPACT, 2.2, SOLID, "Offences together"),
    Bond.HARM: Look(Ink.VICTIMS, 1.5, DASHED, "One harmed the other"),
    Bond.KIN: Look(Ink.TEXT, 1.0, SOLID, "Kin or partners living apart"),
    Bond.KNOWN: Look(Ink.SOFT, 1.1, DOTTED, "Friends, neighbours, carers"),
}


def key_sections(found: Connections, measures: Measures, detail: Detail) -> list[Section]:
    """Return the sections of the key."""
    sections = [
        Section("Lines", tuple(_lines(found)), 210.0),
        Section("Symbols", tuple(_symbols(found, measures, detail)), 230.0),
    ]
    said = tuple(Entry((), words) for words in sentences(found, measures))
    return [*sections, Section("What stands out", said, ROOM)] if said else sections


def _lines(found: Connections) -> Iterable[Entry]:
    used = {link.bond for link in found.links}
    for bond, look in LINES.items():
        if bond in used:
            mark = Path(((0, Y), (34, Y)), line=look.ink, line_width=look.width, dash=look.dash)
            yield Entry((mark,), look.words)
    if Bond.SERVICE in used:
        yield Entry((Path(((0, Y), (34, Y)), line=Ink.FAINT, line_width=1.1),), "Agency at work, wider the more often")


def _symbols(found: Connections, measures: Measures, detail: Detail) -> Iterable[Entry]:
    if any(node.kind is NodeKind.PERSON for node in found.nodes):
        marks = (
            *symbol_marks("square", 6.0, Y, 11.0),
            *symbol_marks("circle", 20.0, Y, 11.0),
            *symbol_marks("diamond", 34.0, Y, 12.0),
        )
        yield Entry(marks, "Man, woman, other or not known")
    if any(node.kind is NodeKind.HOUSEHOLD for node in found.nodes):
        yield Entry((Box(0, 0, 26, 12, Ink.HOUSEHOLD, Ink.HOUSEHOLD, 0.9, radius=4.0, opacity=0.07),), "Household")
    if any(node.kind is NodeKind.AGENCY for node in found.nodes):
        yield Entry((Box(0, 0, 26, 12, Ink.PAPER, Ink.SOFT, 1.4, radius=3.5),), "Agency, by its code")
    if any(is_place(node.person) for node in found.nodes):
        yield Entry(tuple(symbol_marks("hexagon", 8.0, Y, 13.0, Ink.COMMUNITY)), "Place or group of people")
    if measures.bridges:
        ring = Oval(8.0, Y, 8.0, 8.0, Ink.PAPER, Ink.ACCENT, 2.0)
        yield Entry((ring, *symbol_marks("circle", 8.0, Y, 10.0)), "Links households")
    if not detail.named:
        yield Entry((), "Names: those who join most, shared agencies")


def sentences(found: Connections, measures: Measures) -> list[str]:
    """Return what the measures say, the most telling first."""
    said = []
    shared = [(found.by_id[id].name, len(homes)) for id, homes in measures.shared.items() if len(homes) > 1]
    if shared:
        most = ", ".join(f"{name} {homes}" for name, homes in shared[:MOST])
        said.append(
            f"{len(shared)} {_plural(len(shared), 'agency works', 'agencies work')} with several households: {most}"
        )
    if measures.pairs and measures.pairs[0][2] > 1:
        a, b, count = measures.pairs[0]
        said.append(f"{_home(found, a)} and {_home(found, b)} share {count} agencies, more than any other two")
    said += [_bridge(found, bridge) for bridge in measures.bridges[:MOST]]
    people = {node.id: measures.degree[node.id] for node in found.nodes if node.kind is NodeKind.PERSON}
    if people and max(people.values()) >= MANY and not measures.bridges:
        most = max(people, key=lambda id: people[id])
        said.append(f"{found.by_id[most].name} has ties to {people[most]} others, more than anybody else")
    if measures.groups:
        largest = len(measures.groups[0])
        said.append(f"{largest} households are linked by people they share" + _others(len(measures.groups) - 1))
    return said


def _bridge(found: Connections, bridge: Bridge) -> str:
    name = found.by_id[bridge.person].name
    homes = " and ".join(_home(found, id) for id in bridge.households)
    if len(bridge.households) > 2:
        homes = f"{len(bridge.households)} households"
    return f"{name} alone links some of {homes}" if bridge.only else f"{name} links {homes}"


def _others(count: int) -> str:
    return f", and {count} smaller {_plural(count, 'group', 'groups')}" if count else ""


def _plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _home(found: Connections, id: str) -> str:
    return household_words(found.by_id[id].name)
