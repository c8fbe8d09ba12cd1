"""The network of a case as a drawing: households, people and agencies, and what binds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import hypot, log

from analysis.agencies import count_agencies
from analysis.spells import find_spells
from case.dates import on
from case.model import Case, PersonKind
from case.sectors import Sector, agency_codes, sector_of_agency, sector_of_person
from case.showing_dates import show
from case.worded import Say, counted, joined, listed, worded
from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Oval, Path, Point
from drawing.text import elide, width, wrap
from graph.as_of import as_of
from graph.dating import covered, covered_words
from graph.family.symbols import shape_of, symbol_marks
from graph.key import LANDSCAPE, with_key
from graph.network.connections import Bond, Connection, Connections, Node, NodeKind, connections_of
from graph.network.force import lay_out
from graph.network.islands import (
    FULL,
    PAD,
    TITLE,
    Detail,
    Island,
    detail_of,
    is_place,
    islands_of,
    pulls_of,
    short_name,
)
from graph.network.measures import Measures, measures_of
from graph.network.network_key import LINES, key_sections
from graph.roles import family_of

EDGE, HEADER, LEAST_WIDTH = 28.0, 76.0, 760.0
NAME = 8.0
MOST_BRIDGES, MOST_AGENCIES = 12, 16  # that have a name in a large network
NO_MOVES: Mapping[str, Point] = {}


def place_network(case: Case, known: Mapping[str, Point] | None = None, say: Say = str) -> dict[str, Point]:
    """Return where households, agencies and those without a household stand; `known` ones stay."""
    found = connections_of(case)
    islands = islands_of(found, detail_of(found), say)
    return lay_out({island.id: island.size for island in islands}, pulls_of(found), known)


def draw_network(
    case: Case,
    positions: Mapping[str, Point] | None = None,
    moved: Mapping[str, Point] = NO_MOVES,
    day: date | None = None,
    kept: Case | None = None,
    say: Say = str,
    shape: float = LANDSCAPE,
) -> Drawing:
    """Return the network of a case, with its key and its measures, in a language.

    `shape` is that of what it is shown on, width for height.
    `positions` are those of `place_network`; `moved` says how far something was dragged from there. With a
    `day`, or with `kept`, what a filter left of the case, everything keeps its place, and the picture shows
    only what there was. Groups are keyed by the ids of people and agencies and by 'household:NAME'; lines by
    both ends: 'p1~p2', 'household:NAME~a4'.
    """
    whole = connections_of(case)
    detail = detail_of(whole)
    islands = islands_of(whole, detail, say)
    spots = dict(positions) if positions is not None else place_network(case, say=say)
    plan = _plan(islands, spots, moved, HEADER * detail.grow)
    shown, found = kept or case, whole
    if day is not None:
        shown = as_of(shown, day)
    if shown is not case:
        found = connections_of(shown)
    measured = measures_of(found)
    scene = _Scene(shown, found, measured, plan, detail, _important(shown, found, measured), say)
    groups = [
        *_service_lines(scene),
        *_cards(scene),
        *_lines(scene),
        *_titles(scene),
        *_nodes(scene),
        *_name_labels(scene),
    ]
    return _composed(scene, groups, day, shape)


@dataclass(frozen=True)
class _Plan:
    """Where the islands and everybody in them stand on the paper."""

    islands: Mapping[str, Island]
    at: Mapping[str, Point]  # the middle of islands and of people
    width: float
    foot: float


@dataclass(frozen=True)
class _Scene:
    case: Case
    found: Connections
    measures: Measures
    plan: _Plan
    detail: Detail
    important: frozenset[str]
    say: Say


def _plan(islands: tuple[Island, ...], spots: Mapping[str, Point], moved: Mapping[str, Point], head: float) -> _Plan:
    own = [island for island in islands if island.id in spots]
    left = min((spots[island.id][0] - island.size[0] / 2 for island in own), default=0.0)
    top = min((spots[island.id][1] - island.size[1] / 2 for island in own), default=0.0)
    at: dict[str, Point] = {}
    for island in own:
        dx, dy = moved.get(island.id, (0.0, 0.0))
        half = island.size[0] / 2, island.size[1] / 2
        x = max(spots[island.id][0] - left + EDGE + dx, EDGE + half[0])
        y = max(spots[island.id][1] - top + head + dy, head + half[1])
        at[island.id] = x, y
        at.update({id: (x + mx, y + my) for id, (mx, my) in island.members.items() if id != island.id})
    wide = max((at[island.id][0] + island.size[0] / 2 for island in own), default=0.0)
    foot = max((at[island.id][1] + island.size[1] / 2 for island in own), default=head)
    return _Plan({island.id: island for island in own}, at, max(wide + EDGE, LEAST_WIDTH), foot + 16.0)


def _important(case: Case, found: Connections, measures: Measures) -> frozenset[str]:
    """Return who has a name even in a large network."""
    named = {person.id for person in case.people if person.focus}
    named |= {bridge.person for bridge in measures.bridges[:MOST_BRIDGES]}
    named |= set(list(measures.shared)[:MOST_AGENCIES])
    return frozenset(named & found.by_id.keys())


def _service_lines(scene: _Scene) -> Iterator[Group]:
    """Yield a line from each household, or person without one, to each agency."""
    found, plan = scene.found, scene.plan
    events: dict[tuple[str, str], dict[str, None]] = {}
    for link in found.links:
        if link.bond is Bond.SERVICE:
            events.setdefault((found.home_of(link.a), link.b), {}).update(dict.fromkeys(link.events))
    for (home, agency), ids in events.items():
        if home not in plan.at or agency not in plan.at:
            continue
        count = sum(scene.case.event_by_id[id].occurrences for id in ids)
        names = found.by_id[home].name, found.by_id[agency].name
        thick = (0.5 if scene.detail.titled else 0.3) + 0.28 * log(count + 1)
        ink = Ink.FAINT if scene.detail.titled else Ink.RULE
        mark = Path((plan.at[home], _middle(scene, agency)), line=ink, line_width=thick)
        says = worded("{names}: {events}", names=listed((names[1], names[0])), events=counted(count, "event"))
        yield Group(f"{home}~{agency}", scene.say(says), (mark,), joins=(home, agency))


def _middle(scene: _Scene, id: str) -> Point:
    """Return the middle of a node's symbol."""
    x, y = scene.plan.at[id]
    island = scene.plan.islands.get(id)
    if island and id in island.members:
        return x + island.members[id][0], y + island.members[id][1]
    return x, y


def _cards(scene: _Scene) -> Iterator[Group]:
    for node in scene.found.nodes:
        if node.kind is NodeKind.HOUSEHOLD and node.id in scene.plan.at:
            yield _card(scene, node)


def _card(scene: _Scene, node: Node) -> Group:
    island, (x, y) = scene.plan.islands[node.id], scene.plan.at[node.id]
    wide, high = island.size
    left, top = x - wide / 2, y - high / 2
    marks: list[Mark] = [
        Box(left, top, wide, high, Ink.PAPER, None, radius=7.0),
        Box(left, top, wide, high, Ink.HOUSEHOLD, Ink.HOUSEHOLD, 0.9, radius=7.0, opacity=0.07),
    ]
    told = _agencies_told(scene, node)
    people = ", ".join(scene.found.by_id[id].name for id in island.members if id in scene.found.by_id)
    return Group(node.id, f"{island.title}: {people}. {told}", tuple(marks))


def _titles(scene: _Scene) -> Iterator[Group]:
    """Yield what stands on the cards of households: above the lines, which would strike it through."""
    if not scene.detail.titled:
        return
    for node in scene.found.nodes:
        if node.kind is NodeKind.HOUSEHOLD and node.id in scene.plan.at:
            yield Group(node.id, "", tuple(_title(scene, node)))


def _title(scene: _Scene, node: Node) -> Iterator[Mark]:
    island, (x, y) = scene.plan.islands[node.id], scene.plan.at[node.id]
    wide, high = island.size
    left, base, room = x - wide / 2 + PAD, y - high / 2 + PAD + 8.0, wide - 2 * PAD
    title, told = elide(island.title, room, TITLE, True), _agencies_told(scene, node)
    yield Box(left - 2.0, base - 9.0, width(title, TITLE, True) + 4.0, 12.0, Ink.PAPER, opacity=0.85)
    yield Label(left, base, title, TITLE, Ink.HOUSEHOLD, True)
    if scene.detail.named and width(title, TITLE, True) + width(told, 8.0) + 8.0 <= room:
        yield Label(left + room, base, told, 8.0, Ink.SOFT, anchor=Anchor.RIGHT)


def _agencies_told(scene: _Scene, node: Node) -> str:
    agencies = sum(node.id in homes for homes in scene.measures.shared.values())
    return scene.say(counted(agencies, "agency", "agencies"))


def _lines(scene: _Scene) -> Iterator[Group]:
    """Yield what binds people of different households, the calmest at the bottom."""
    between = [link for link in scene.found.links if link.bond in LINES and _is_shown(scene, link)]
    for link in sorted(between, key=lambda link: -list(Bond).index(link.bond)):
        a, b = (_middle(scene, id) for id in (link.a, link.b))
        look = LINES[link.bond]
        reach = scene.detail.symbol / 2 + 1.5
        far = hypot(b[0] - a[0], b[1] - a[1])
        if far <= 2 * reach:
            continue
        dx, dy = (b[0] - a[0]) / far * reach, (b[1] - a[1]) / far * reach
        points = ((a[0] + dx, a[1] + dy), (b[0] - dx, b[1] - dy))
        says = worded(
            "{names}: {bond}, {events}" if link.occurrences else "{names}: {bond}",
            names=listed(scene.found.by_id[id].name for id in (link.a, link.b)),
            bond=worded(link.bond.value),
            events=counted(link.occurrences, "event"),
        )
        mark = Path(points, line=look.ink, line_width=look.width, dash=look.dash)
        yield Group(link.key, scene.say(says), (mark,), joins=(link.a, link.b))


def _is_shown(scene: _Scene, link: Connection) -> bool:
    """Tell whether a line is drawn: within a household only what is more than being of one family."""
    if link.a not in scene.plan.at or link.b not in scene.plan.at:
        return False
    same = scene.found.home_of(link.a) == scene.found.home_of(link.b)
    return not same or link.bond in (Bond.OFFENCES, Bond.HARM)


def _nodes(scene: _Scene) -> Iterator[Group]:
    codes = agency_codes(scene.case)
    bridges = {bridge.person: len(bridge.households) for bridge in scene.measures.bridges[:MOST_BRIDGES]}
    for node in scene.found.nodes:
        if node.id not in scene.plan.at:
            continue
        if node.kind is NodeKind.AGENCY:
            yield _agency(scene, node, codes[node.id])
        elif node.person is not None:
            yield _person(scene, node, bridges.get(node.id, 0))


def _agency(scene: _Scene, node: Node, code: str) -> Group:
    x, y = _middle(scene, node.id)
    wide, high = scene.detail.agency
    ink = Ink(sector_of_agency(scene.case.agency_by_id[node.id]).value)
    size = 9.0 * scene.detail.grow
    size = min(size, size * (wide - 6.0) / max(width(code, size, True), 1.0))
    marks: list[Mark] = [
        Box(x - wide / 2, y - high / 2, wide, high, Ink.PAPER, ink, 1.5, radius=5.0),
        Label(x, y + size * 0.36, code, size, ink, True, Anchor.MIDDLE),
    ]
    homes = len(scene.measures.shared.get(node.id, ()))
    told = scene.say(counted(homes, "household")) if homes else ""
    if scene.detail.titled:
        lines = wrap(node.name, 92.0, NAME, True, most=2 if homes < 2 else 1)
        y += high / 2
        words = [(text, True) for text in lines] + ([(told, False)] if homes > 1 else [])
        marks += _words(words, x, y)
    return Group(node.id, f"{node.name}{': ' + told if told else ''}", tuple(marks))


def _person(scene: _Scene, node: Node, joins: int) -> Group:
    person = node.person
    assert person is not None  # noqa: S101 - asked of people alone
    x, y = _middle(scene, node.id)
    size = scene.detail.symbol
    marks: list[Mark] = []
    if joins:
        marks.append(Oval(x, y, size * 0.72, size * 0.72, Ink.PAPER, Ink.ACCENT, 2.0))
    sector = sector_of_person(person)
    ink = Ink.TEXT if sector is Sector.FAMILY else Ink(sector.value)
    shape = "hexagon" if is_place(person) else shape_of(person)
    marks += symbol_marks(shape, x, y, size, ink, focus=person.focus and scene.detail is FULL, line_width=1.2)
    marks += _name(scene, node, x, y)
    bound = scene.measures.degree.get(node.id, 0)
    says = worded(
        "{name}: ties to {number}, links {homes} households" if joins else "{name}: ties to {number}",
        name=person.name,
        number=bound,
        homes=joins,
    )
    return Group(node.id, scene.say(says), tuple(marks))


def _name(scene: _Scene, node: Node, x: float, y: float) -> list[Mark]:
    """Return the name under a symbol, where everybody has one; a line behind it is broken by it."""
    person = node.person
    if person is None or not scene.detail.named:
        return []
    strong = node.id in scene.important
    room = scene.detail.slot[0] - 4.0 if node.home else 90.0
    lines = short_name(person, scene.found.by_id[node.home].name if node.home else "", room, NAME)
    return _words([(text, strong) for text in lines], x, y + scene.detail.symbol * 0.62)


def _words(lines: Sequence[tuple[str, bool]], x: float, top: float) -> list[Mark]:
    """Return lines of words under a symbol, strong or not, on a ground that breaks what runs behind them."""
    wide = max(width(text, NAME, strong) for text, strong in lines)
    ground = Box(x - wide / 2 - 1.0, top + 1.0, wide + 2.0, 9.5 * len(lines) + 0.5, Ink.PAPER, opacity=0.85)
    return [
        ground,
        *(
            Label(x, top + 8.7 + 9.5 * n, text, NAME, Ink.TEXT, strong, Anchor.MIDDLE)
            for n, (text, strong) in enumerate(lines)
        ),
    ]


def _name_labels(scene: _Scene) -> Iterator[Group]:
    """Yield the names of those who matter most where not everybody has one, none over another."""
    if scene.detail.named:
        return
    taken: list[tuple[float, float, float, float]] = []
    size = NAME * 1.1 * scene.detail.grow
    ranked = [bridge.person for bridge in scene.measures.bridges[:MOST_BRIDGES]]
    for id in dict.fromkeys([*(p.id for p in scene.case.people if p.focus), *ranked]):
        node = scene.found.by_id.get(id)
        if node is None or id not in scene.plan.at:
            continue
        (x, y), wide = scene.plan.at[id], width(node.name, size, True) + size * 0.7
        top = y + scene.detail.symbol * 0.85
        own = (x - wide / 2, top, x + wide / 2, top + size * 1.35)
        if any(own[0] < b[2] and b[0] < own[2] and own[1] < b[3] and b[1] < own[3] for b in taken):
            continue
        taken.append(own)
        ground = Box(own[0], top, wide, size * 1.35, Ink.PAPER, Ink.ACCENT, 0.7, radius=3.0)
        label = Label(x, top + size * 1.02, node.name, size, Ink.TEXT, True, Anchor.MIDDLE)
        yield Group(id, node.name, (ground, label))


def _composed(scene: _Scene, groups: list[Group], day: date | None, shape: float) -> Drawing:
    case, plan = scene.case, scene.plan
    say = scene.say
    title = say(worded("Network"))
    if case.title:
        title = say(worded("Network \u2013 {family}", family=family_of(case.title, say)))
    told = say(_told(scene, day))
    grow = scene.detail.grow
    head = (
        Label(EDGE, 38.0 * grow, title, 17.0 * grow, Ink.TEXT, True),
        Label(EDGE, 55.0 * grow, told, 9.5 * grow, Ink.SOFT),
    )
    sections = key_sections(scene.found, scene.measures, scene.detail)
    keyed = with_key(sections, (plan.width, plan.foot), (EDGE, (HEADER - 10.0) * grow), shape, grow, say)
    parts = (Group("", f"{title}. {told}", head), *groups, keyed.key)
    says = say(worded("Network of people, households and agencies. {told}.", told=told))
    return Drawing(keyed.width, keyed.height, parts, title, says)


def _told(scene: _Scene, day: date | None) -> str:
    """Return what the network holds, in one line."""
    found = scene.found
    if not found.nodes:
        return worded("Nobody is on record.")
    counts = {kind: sum(node.kind is kind for node in found.nodes) for kind in NodeKind}
    others = sum(node.person is not None and node.person.kind is not PersonKind.PERSON for node in found.nodes)
    people, homes, agencies = counts[NodeKind.PERSON] - others, counts[NodeKind.HOUSEHOLD], counts[NodeKind.AGENCY]
    parts: list[str] = []
    if people:
        parts.append(counted(people, "person", "people"))
    if homes:
        parts.append(counted(homes, "household"))
    if agencies:
        parts.append(_agencies(agencies, count_agencies(scene.case).agency_count))
    if others:
        parts.append(counted(others, "place or group", "places or groups"))
    open_spells = sum(spell.open for spell in find_spells(scene.case))
    if open_spells:
        parts.append(counted(open_spells, "open involvement"))
    if day is not None:
        parts.append(worded("as of {day}, households as recorded last", day=show(on(day))))
    elif days := covered_words(covered(scene.case.events)):
        parts.append(worded("entries from {days}", days=days))
    return joined(parts, " \u00b7 ")


def _agencies(number: int, of_the_count: int) -> str:
    agencies = counted(number, "agency", "agencies")
    if number <= of_the_count:
        return agencies
    return worded("{agencies}, {number} of them counted", agencies=agencies, number=of_the_count)
