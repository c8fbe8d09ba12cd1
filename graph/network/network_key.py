"""What the key of a network holds: its lines and symbols, and what its measures say in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from case.households import household_words
from case.worded import counted, listed, worded
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
    Bond.OFFENCES: Look(Ink.IMPACT, 2.2, SOLID, worded("Offences together")),
    Bond.HARM: Look(Ink.VICTIMS, 1.5, DASHED, worded("One harmed the other")),
    Bond.KIN: Look(Ink.TEXT, 1.0, SOLID, worded("Kin or partners living apart")),
    Bond.KNOWN: Look(Ink.SOFT, 1.1, DOTTED, worded("Friends, neighbours, carers")),
}


def key_sections(found: Connections, measures: Measures, detail: Detail) -> list[Section]:
    """Return the sections of the key."""
    sections = [
        Section(worded("Lines"), tuple(_lines(found)), 210.0),
        Section(worded("Symbols"), tuple(_symbols(found, measures, detail)), 230.0),
    ]
    said = tuple(Entry((), words) for words in sentences(found, measures))
    return [*sections, Section(worded("What stands out"), said, ROOM)] if said else sections


def _lines(found: Connections) -> Iterable[Entry]:
    used = {link.bond for link in found.links}
    for bond, look in LINES.items():
        if bond in used:
            mark = Path(((0, Y), (34, Y)), line=look.ink, line_width=look.width, dash=look.dash)
            yield Entry((mark,), look.words)
    if Bond.SERVICE in used:
        yield Entry(
            (Path(((0, Y), (34, Y)), line=Ink.FAINT, line_width=1.1),), worded("Agency at work, wider the more often")
        )


def _symbols(found: Connections, measures: Measures, detail: Detail) -> Iterable[Entry]:
    if any(node.kind is NodeKind.PERSON for node in found.nodes):
        marks = (
            *symbol_marks("square", 6.0, Y, 11.0),
            *symbol_marks("circle", 20.0, Y, 11.0),
            *symbol_marks("diamond", 34.0, Y, 12.0),
        )
        yield Entry(marks, worded("Man, woman, other or not known"))
    if any(node.kind is NodeKind.HOUSEHOLD for node in found.nodes):
        yield Entry(
            (Box(0, 0, 26, 12, Ink.HOUSEHOLD, Ink.HOUSEHOLD, 0.9, radius=4.0, opacity=0.07),), worded("Household")
        )
    if any(node.kind is NodeKind.AGENCY for node in found.nodes):
        yield Entry((Box(0, 0, 26, 12, Ink.PAPER, Ink.SOFT, 1.4, radius=3.5),), worded("Agency, by its code"))
    if any(is_place(node.person) for node in found.nodes):
        yield Entry(tuple(symbol_marks("hexagon", 8.0, Y, 13.0, Ink.COMMUNITY)), worded("Place or group of people"))
    if measures.bridges:
        ring = Oval(8.0, Y, 8.0, 8.0, Ink.PAPER, Ink.ACCENT, 2.0)
        yield Entry((ring, *symbol_marks("circle", 8.0, Y, 10.0)), worded("Links households"))
    if not detail.named:
        yield Entry((), worded("Names: those who join most, shared agencies"))


def sentences(found: Connections, measures: Measures) -> list[str]:
    """Return what the measures say, the most telling first."""
    said: list[str] = []
    shared = [(found.by_id[id].name, len(homes)) for id, homes in measures.shared.items() if len(homes) > 1]
    if shared:
        most = ", ".join(f"{name} {homes}" for name, homes in shared[:MOST])
        several = counted(len(shared), "agency works with several households", "agencies work with several households")
        said.append(worded("{agencies}: {names}", agencies=several, names=most))
    if measures.pairs and measures.pairs[0][2] > 1:
        a, b, count = measures.pairs[0]
        homes = listed((_home(found, a), _home(found, b)))
        said.append(worded("{homes} share {number} agencies, more than any other two", homes=homes, number=count))
    said += [_bridge(found, bridge) for bridge in measures.bridges[:MOST]]
    people = {node.id: measures.degree[node.id] for node in found.nodes if node.kind is NodeKind.PERSON}
    if people and max(people.values()) >= MANY and not measures.bridges:
        most = max(people, key=lambda id: people[id])
        name = found.by_id[most].name
        said.append(
            worded("{name} has ties to {number} others, more than anybody else", name=name, number=people[most])
        )
    if measures.groups:
        said.append(_groups(len(measures.groups[0]), len(measures.groups) - 1))
    return said


def _groups(largest: int, others: int) -> str:
    """Return how many households people link into groups."""
    return worded(
        "{number} households are linked by people they share, and {groups}"
        if others
        else "{number} households are linked by people they share",
        number=largest,
        groups=counted(others, "smaller group"),
    )


def _bridge(found: Connections, bridge: Bridge) -> str:
    homes: str = listed(_home(found, id) for id in bridge.households)
    if len(bridge.households) > 2:
        homes = counted(len(bridge.households), "household")
    return worded(
        "{name} alone links some of {homes}" if bridge.only else "{name} links {homes}",
        name=found.by_id[bridge.person].name,
        homes=homes,
    )


def _home(found: Connections, id: str) -> str:
    return household_words(found.by_id[id].name)
