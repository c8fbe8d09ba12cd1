"""The parts of a network as they are drawn: households as cards with their members, agencies as boxes.

Whoever has no household stands alone. A larger network is drawn smaller, and only some have their names:
those in the centre of the case, those who join households, and the agencies that many share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, sqrt

from case.households import household_words
from case.model import Person, PersonKind
from case.worded import Say, retold
from drawing.marks import Point
from drawing.text import width, wrap
from graph.family.kinship import born_day
from graph.network.connections import Bond, Connections, NodeKind

FULL_UP_TO, TITLED_UP_TO = 70, 420  # nodes
HEAD, PAD, TITLE = 18.0, 7.0, 10.0
LINK_WEIGHTS = {Bond.OFFENCES: 1.6, Bond.HARM: 1.0, Bond.KIN: 1.6, Bond.KNOWN: 0.8, Bond.SERVICE: 0.18}


@dataclass(frozen=True, slots=True)
class Detail:
    """How large things are: a slot holds a member, `symbol` is its size.

    `named` when everybody has a name, `titled` when households have; `grow` enlarges the words of a very
    large network, so that they can be read when the whole of it is looked at.
    """

    slot: tuple[float, float]
    symbol: float
    agency: tuple[float, float]
    named: bool = True
    titled: bool = True
    grow: float = 1.0


FULL = Detail((62.0, 50.0), 24.0, (42.0, 21.0))
TITLED = Detail((25.0, 24.0), 15.0, (42.0, 21.0), named=False)
SLIGHT = Detail((19.0, 19.0), 13.0, (42.0, 21.0), named=False, titled=False)
ROOM_OF_A_NODE, COMFORTABLE = 3_200.0, 1_700.0  # square points in a large network; points across


@dataclass(frozen=True, slots=True)
class Island:
    """What moves as one: a household with the places of its members round its middle, or one node alone."""

    id: str
    size: tuple[float, float]
    members: Mapping[str, Point]
    title: str = ""


def detail_of(found: Connections) -> Detail:
    count = len(found.nodes)
    if count <= TITLED_UP_TO:
        return FULL if count <= FULL_UP_TO else TITLED
    grow = max(1.0, sqrt(count * ROOM_OF_A_NODE * 1.5) / COMFORTABLE)
    return replace(SLIGHT, agency=(SLIGHT.agency[0] * grow, SLIGHT.agency[1] * grow), grow=grow)


def islands_of(found: Connections, detail: Detail, say: Say = str) -> tuple[Island, ...]:
    """Return households, agencies and those without a household, in the order of the network."""
    homes: dict[str, list[Person]] = {}
    for node in found.nodes:
        if node.person and node.home:
            homes.setdefault(node.home, []).append(node.person)
    made = []
    for node in found.nodes:
        if node.kind is NodeKind.HOUSEHOLD:
            made.append(_card(node.id, retold(_title(node.name, detail), say), homes[node.id], detail))
        elif not node.home:
            made.append(_alone(node.id, node.kind, detail))
    return tuple(made)


def _title(name: str, detail: Detail) -> str:
    return household_words(name) if detail.named else name


def _card(id: str, title: str, people: list[Person], detail: Detail) -> Island:
    """Return a household's card: adults before children, the oldest first, in rows."""
    ranked = sorted(people, key=_seniority)
    columns = min(len(people), 4) if len(people) <= 8 else ceil(sqrt(len(people) * 1.5))
    rows = ceil(len(people) / columns)
    wide, high = detail.slot
    needed = min(width(title, TITLE, True), 150.0) if detail.titled else 0.0
    pad = PAD if detail.titled else 4.0
    head = HEAD if detail.titled else 0.0
    size = max(columns * wide, needed) + 2 * pad, rows * high + head + 2 * pad - (5.0 if head else 0.0)
    top = -size[1] / 2 + head + pad - (2.0 if head else 0.0)
    members = {}
    for n, person in enumerate(ranked):
        row, column = divmod(n, columns)
        here = min(columns, len(people) - row * columns)
        members[person.id] = ((column - (here - 1) / 2) * wide, top + row * high + _middle(detail))
    return Island(id, size, members, title)


def _middle(detail: Detail) -> float:
    return detail.symbol / 2 + 1.0 if detail.named else detail.slot[1] / 2


def _seniority(person: Person) -> tuple[int, int]:
    day = born_day(person)
    return (0, 0) if day is None else (1, day)


def _alone(id: str, kind: NodeKind, detail: Detail) -> Island:
    wide, high = detail.agency if kind is NodeKind.AGENCY else (detail.symbol, detail.symbol)
    words = detail.named or (detail.titled and kind is NodeKind.AGENCY)
    if words:
        wide, high = (96.0, high + 26.0)
    return Island(id, (wide, high), {id: (0.0, -12.0 if words else 0.0)})


def short_name(person: Person, household: str, room: float, size: float) -> tuple[str, ...]:
    """Return the name in at most two lines; on a household's card without the family name that it says.

    A number is no family name: 'Grandchild 1' of 'Household 1' keeps its own.
    """
    words, family = person.name.split(), [word for word in household.casefold().split() if len(word) > 1]
    while len(words) > 1 and words[-1].isalpha() and words[-1].casefold() in family:
        words = words[:-1]
    return wrap(" ".join(words), room, size, most=2)


def pulls_of(found: Connections) -> dict[tuple[str, str], float]:
    """Return how much islands pull each other: the sum over what binds their members."""
    pulls: dict[tuple[str, str], float] = {}
    for link in found.links:
        a, b = found.home_of(link.a), found.home_of(link.b)
        if a != b:
            pair = min(a, b), max(a, b)
            pulls[pair] = pulls.get(pair, 0.0) + LINK_WEIGHTS.get(link.bond, 0.0)
    return pulls


def is_place(person: Person | None) -> bool:
    return person is not None and person.kind is not PersonKind.PERSON
