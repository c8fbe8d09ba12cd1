"""The impact map of a case as a drawing: the centre, and round it everyone whom the events tie to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import cos, hypot, sin

from case.dates import on
from case.model import Case, Person, PersonKind
from case.sectors import Sector, agency_codes
from case.showing_dates import show
from case.worded import Say, counted, joined, retold, worded
from drawing.marks import DASHED, Anchor, Box, Drawing, Group, Ink, Label, Mark, Path, Point
from drawing.text import elide, width, wrap
from graph.as_of import as_of
from graph.dating import age_words, covered, covered_words, short_covered
from graph.family.symbols import shape_of, symbol_marks
from graph.impact.impact_key import key_sections
from graph.impact.influence import Flow, Influence, Node, fold, influence_of, shown_nodes
from graph.impact.radial import Pitch, Ring, Spot, Wedge, on_ellipse, pitch_for, ring
from graph.impact.strands import Strand, line_marks, number_marks, strands_of
from graph.key import LANDSCAPE, Apart, with_key
from graph.roles import family_of

EDGE, HEADER = 28.0, 66.0
BESIDE = 136.0  # from the ring of nodes to the rim, at its sides
TITLE_WIDE, TITLE_HIGH = 98.0, 40.0  # room for a sector's title outside the rim
HUB = 72.0
KEY = 1.12  # of the key's usual size
NODE_EDGE = 60.0  # from the edge of the paper to a node
MIDDLE_DOT = " \u00b7 "
NO_MOVES: Mapping[str, Point] = {}
TINT = 0.06  # of a sector
NAME, SMALL, TITLE = 10.5, 9.75, 11.0
NAME_LINE, SMALL_LINE = 12.5, 11.0
BESIDE_WORDS = 108.0  # room of words beside a node
STRAND_WORDS = {
    Flow.CAUSED: worded("Impact of {first} on {second}: {times}"),
    Flow.SUFFERED: worded("Impact of {first} on {second}: {times}"),
    Flow.RESPONSE: worded("Response or support from {first} to {second}: {times}"),
    Flow.GIVEN: worded("Response or support from {first} to {second}: {times}"),
    Flow.TOGETHER: worded("{first} and {second} named together: {times}"),
}
TIGHT = 2  # steps by which sectors grow where nobody will be added
INNER = 0.86  # of that room for a node further in, past which lines run to its neighbours


@dataclass(frozen=True)
class Map:
    """An impact map without its key: what is drawn, how large, and what it shows."""

    groups: tuple[Group, ...]
    width: float
    foot: float
    influence: Influence
    nodes: tuple[Node, ...]
    say: Say


def draw_impact(
    case: Case,
    centre: str | None = None,
    moved: Mapping[str, Point] = NO_MOVES,
    day: date | None = None,
    say: Say = str,
    shape: float = LANDSCAPE,
    tight: bool = False,
) -> Drawing:
    """Return the impact map of a person or agency; None is the focus person or else the household.

    `shape` is that of what it is shown on, width for height. `moved` says how far each node was dragged, in points
    right and down. With a `day` every node keeps its place, and the picture shows what there was on that day.
    A `tight` map leaves few places free in its sectors. Groups are keyed by the ids of people and agencies;
    'p3>impact caused' is a line, 'more:Health' the folded tail of a sector. The rules are those of `influence`.
    """
    words = worded("as of {day}", day=show(on(day))) if day else ""
    found = map_of(case, centre, moved, as_of(case, day) if day else None, words, say, tight)
    sections = key_sections(found.influence, found.nodes)
    keyed = with_key(sections, (found.width, found.foot), (EDGE, HEADER), shape, KEY, say)
    return Drawing(keyed.width, keyed.height, (*found.groups, keyed.key), *_told(found))


def impact_apart(case: Case) -> Apart:
    """Return the tight impact map of a case without its key."""
    found = map_of(case, tight=True)
    picture = Drawing(found.width, found.foot, found.groups, *_told(found))
    return Apart(picture, tuple(key_sections(found.influence, found.nodes)))


def _told(found: Map) -> tuple[str, str]:
    """Return the title of a map, and the whole of it in words."""
    title = worded("Impact map \u2013 {name}", name=found.influence.name)
    return found.say(title), found.say(_in_words(found.influence))


def map_of(
    case: Case,
    centre: str | None = None,
    moved: Mapping[str, Point] = NO_MOVES,
    seen: Case | None = None,
    words: str = "",
    say: Say = str,
    tight: bool = False,
) -> Map:
    """Return an impact map without its key; `seen` is the part of the case to show, and `words` say which."""
    whole = influence_of(case, centre)
    whole = replace(whole, name=retold(whole.name, say))
    every = [replace(node, name=retold(node.name, say)) for node in shown_nodes(whole)]
    influence = whole if seen is None else replace(influence_of(seen, whole.centre), name=whole.name)
    pitch = pitch_for(len(every))
    pitch = replace(pitch, grain=TIGHT) if tight else pitch
    by_sector = {sector: [node for node in every if node.sector is sector] for sector in Sector}
    around = ring([len(own) for own in by_sector.values()], pitch)
    page = _page(around, 26.0 + pitch.lines * NAME_LINE + SMALL_LINE)
    placed = [
        (node, _dragged(spot, moved.get(node.id), page))
        for own, spots in zip(by_sector.values(), around.spots, strict=True)
        for node, spot in zip(own, spots, strict=True)
    ]
    strands, hub = strands_of(placed, HUB)
    if seen is not None:
        placed = [(node, spot) for old, spot in placed if (node := _seen(old, influence)) is not None]
        by_sector = {sector: [node for node, _ in placed if node.sector is sector] for sector in Sector}
        strands, hub = strands_of(placed, hub)
    days = covered((case if seen is None else seen).events)
    at = days[1] if days else None
    groups = (
        _head(case, influence, words, say),
        *_sectors(influence, by_sector, around, page, hub, say),
        *_lines(influence, strands, page, say),
        *(_node(node, spot, page, at, pitch, say) for node, spot in placed),
        _centre(case if seen is None else seen, influence, page, hub, at, say),
    )
    top = page.y + page.ry + TITLE_HIGH + 14.0
    return Map(groups, page.width, top, influence, tuple(node for node, _ in placed), say)


def _seen(node: Node, influence: Influence) -> Node | None:
    """Return a node with what a part of the case says of it, None where that is nothing."""
    parts = [found for found in influence.nodes if found.id in (node.within or (node.id,))]
    if not parts:
        return None
    return fold(node.sector, parts, node.name) if node.within else parts[0]


def _dragged(spot: Spot, by: Point | None, page: _Page) -> Spot:
    """Return a spot moved, but not off the paper nor onto the centre."""
    if by is None:
        return spot
    x = min(max(spot.x + by[0], NODE_EDGE - page.x), page.width - NODE_EDGE - page.x)
    y = min(max(spot.y + by[1], HEADER + 20.0 - page.y), page.ry + TITLE_HIGH)
    far = hypot(x, y) or 1.0
    out = max(1.0, (HUB + 60.0) / far)
    return Spot(x * out, y * out, spot.beside, spot.inner)


@dataclass(frozen=True, slots=True)
class _Page:
    """The centre of the map on the paper, and the radii of the rim."""

    x: float
    y: float
    rx: float
    ry: float
    width: float


def _page(around: Ring, above: float) -> _Page:
    rx, ry = around.rx + BESIDE, around.ry + above
    wide = 2 * (rx + TITLE_WIDE + EDGE)
    return _Page(wide / 2, HEADER + TITLE_HIGH - 12.0 + ry, rx, ry, wide)


def _head(case: Case, influence: Influence, words: str, say: Say) -> Group:
    family = f" ({family_of(case.title, say)})" if case.title and case.title not in influence.name else ""
    title = say(worded("Impact map \u2013 {name}", name=f"{influence.name}{family}"))
    days = covered_words(covered(influence.events))
    told = words or (worded("from {days}", days=days) if days else "")
    below: list[str] = [worded("Entries {time}", time=told) if told else worded("What the entries tie to the centre")]
    if not influence.nodes:
        nobody = worded("No entries tie anybody to the centre. That says what is on record, not what happened.")
        below = [nobody, words] if words else [nobody]
    subtitle = say(joined(below, " \u00b7 "))
    return Group(
        "",
        f"{title}. {subtitle}",
        (
            Label(EDGE, 38.0, title, 17.0, Ink.TEXT, True),
            Label(EDGE, 55.0, subtitle, 9.5, Ink.SOFT),
        ),
    )


def _sectors(
    influence: Influence, by_sector: Mapping[Sector, list[Node]], around: Ring, page: _Page, hub: float, say: Say
) -> Iterator[Group]:
    occurrences = {event.id: event.occurrences for event in influence.events}
    for (sector, nodes), wedge in zip(by_sector.items(), around.wedges, strict=True):
        ids = {id for node in nodes for tally in node.flows.values() for id in tally.events}
        linked = sum(max(node.folded, 1) for node in nodes)
        count = sum(occurrences[id] for id in ids)
        tells: list[str] = [worded("{number} linked", number=linked), counted(count, "event")]
        told = [say(words) for words in (tells if nodes else [worded("none on record")])]
        name = say(sector.value)
        marks = [*_wedge(sector, wedge, page, hub, bool(nodes)), *_title(sector, name, told, wedge, page, bool(nodes))]
        yield Group(f"sector:{sector.value}", f"{name}: {MIDDLE_DOT.join(told)}", tuple(marks))


def _wedge(sector: Sector, wedge: Wedge, page: _Page, hub: float, used: bool) -> list[Mark]:
    """Return the tint of a sector and its coloured rim."""
    end = wedge.end if wedge.end > wedge.start else wedge.end + 6.283185307179586
    slit = 0.006
    low, high = wedge.start + slit, end - slit
    count = max(int((high - low) * 28), 4)
    angles = [low + (high - low) * n / count for n in range(count + 1)]
    rim = [_at(page, on_ellipse(angle, page.rx, page.ry)) for angle in angles]
    inner = hub + 12.0
    foot = [_at(page, (inner * sin(angle), -inner * cos(angle))) for angle in reversed(angles)]
    ink = Ink(sector.value)
    return [
        Path((*rim, *foot), True, ink, None, opacity=TINT if used else TINT * 0.4),
        Path(tuple(rim), line=ink, line_width=3.2 if used else 1.2),
    ]


def _at(page: _Page, point: Point) -> Point:
    return point[0] + page.x, point[1] + page.y


def _title(sector: Sector, name: str, told: Sequence[str], wedge: Wedge, page: _Page, used: bool) -> list[Mark]:
    """Return the name and count of a sector outside the rim."""
    away = 10.0 + 7.0 * abs(sin(2 * wedge.middle))
    x, y = _at(page, on_ellipse(wedge.middle, page.rx + away, page.ry + away))
    ink = Ink(sector.value) if used else Ink.FAINT
    sideways = sin(wedge.middle)
    beside = abs(sideways) * page.ry > abs(cos(wedge.middle)) * page.rx * 0.30
    lines = wrap(name, TITLE_WIDE - 6.0, TITLE, True) if beside else (name,)
    tells = told if beside else (MIDDLE_DOT.join(told),)
    anchor = Anchor.MIDDLE if not beside else Anchor.LEFT if sideways > 0 else Anchor.RIGHT
    high = len(lines) * 13.0 + len(tells) * SMALL_LINE
    lift = -cos(wedge.middle)  # -1 at the top, 1 at the bottom
    top = y - high / 2 + lift * high / 2
    marks: list[Mark] = [
        Label(x, top + 10.0 + n * 13.0, text, TITLE, ink, True, anchor) for n, text in enumerate(lines)
    ]
    top += 9.0 + len(lines) * 13.0
    marks += [Label(x, top + n * SMALL_LINE, text, SMALL, Ink.SOFT, anchor=anchor) for n, text in enumerate(tells)]
    return marks


def _lines(influence: Influence, strands: Sequence[Strand], page: _Page, say: Say) -> Iterator[Group]:
    """Yield the lines, the widest at the bottom, and on top of all their numbers."""
    for strand in sorted(strands, key=lambda s: -s.thickness):
        yield _strand(influence, strand, line_marks(strand, page.x, page.y), say)
    for strand in strands:
        yield _strand(influence, strand, number_marks(strand, page.x, page.y), say)


def _strand(influence: Influence, strand: Strand, marks: list[Mark], say: Say) -> Group:
    ends = (strand.node.id, influence.centre)
    return Group(_strand_key(strand), say(_strand_words(influence, strand)), tuple(marks), joins=ends)


def _strand_key(strand: Strand) -> str:
    return f"{strand.node.id}>{strand.flow.value}"


def _strand_words(influence: Influence, strand: Strand) -> str:
    count = counted(strand.occurrences, "time")
    first, second = influence.name, strand.node.name
    if strand.flow in (Flow.SUFFERED, Flow.RESPONSE):
        first, second = second, first
    return worded(STRAND_WORDS[strand.flow], first=first, second=second, times=count)


def _node(node: Node, spot: Spot, page: _Page, at: date | None, pitch: Pitch, say: Say) -> Group:
    x, y = _at(page, (spot.x, spot.y))
    marks = [*_symbol(node, x, y, at, pitch), *_words(node, spot, x, y, pitch)]
    flows = ", ".join(f"{say(flow.value)} {tally.occurrences}" for flow, tally in node.flows.items())
    return Group(node.id, f"{node.name}: {flows}", tuple(marks))


def _symbol(node: Node, x: float, y: float, at: date | None, pitch: Pitch) -> list[Mark]:
    if node.person is None:
        ink = Ink(node.sector.value)
        dash = DASHED if node.folded else ()
        half = pitch.symbol * 0.43
        size = min(10.0, 10.0 * 31.0 / max(width(node.code, 10.0, True), 1.0))
        return [
            Box(x - 18.0, y - half, 36.0, 2 * half, Ink.PAPER, ink, 1.5, dash, 5.0),
            Label(x, y + size * 0.36, node.code, size, ink, True, Anchor.MIDDLE),
        ]
    if node.person.kind is not PersonKind.PERSON:
        return symbol_marks("hexagon", x, y, pitch.symbol, Ink(node.sector.value), line_width=1.5)
    marks = symbol_marks(shape_of(node.person), x, y, pitch.symbol)
    age = age_words(node.person, at)
    if age != "?":
        marks.append(Label(x, y + 3.5, age, 10.0, Ink.TEXT, True, Anchor.MIDDLE))
    return marks


def _words(node: Node, spot: Spot, x: float, y: float, pitch: Pitch) -> list[Mark]:
    """Return the name and the small line, beside the node or above or below it, always outwards."""
    room = BESIDE_WORDS if spot.beside else pitch.words * (INNER if spot.inner else 1.0)
    names = wrap(node.name, room, NAME, True, most=pitch.lines + spot.inner)
    note = _note(node, room) if len(names) <= pitch.lines else ""
    high = len(names) * NAME_LINE + (SMALL_LINE if note else 0.0)
    if spot.beside:
        side = 1.0 if spot.x > 0 else -1.0
        left = x + side * 23.0
        anchor = Anchor.LEFT if side > 0 else Anchor.RIGHT
        top = y - high / 2
    else:
        left, anchor = x, Anchor.MIDDLE
        top = y - 18.0 - high if spot.y < 0 else y + 17.0
    lines = [(text, NAME, True, Ink.TEXT) for text in names]
    lines += [(note, SMALL, False, Ink.SOFT)] if note else []
    marks: list[Mark] = []
    if spot.inner:
        wide = max(width(text, size, bold) for text, size, bold, _ in lines)
        ground = Box(x - wide / 2 - 1.5, top, wide + 3.0, high, Ink.PAPER, opacity=0.85)  # breaks a line, not the tint
        marks += [ground, replace(ground, fill=Ink(node.sector.value), opacity=TINT)]
    for n, (text, size, bold, ink) in enumerate(lines):
        marks.append(Label(left, top + size * 0.95 + n * NAME_LINE, text, size, ink, bold, anchor))
    return marks


def _note(node: Node, room: float) -> str:
    """Return the role of a person or when an agency was involved, as far as it fits."""
    days = short_covered(node.days)
    role = node.person.role if node.person else ""
    both = ", ".join(word for word in (role, days) if word)
    if width(both, SMALL) <= room:
        return both
    return elide(role, room, SMALL) or days


def _centre(case: Case, influence: Influence, page: _Page, hub: float, at: date | None, say: Say) -> Group:
    """Return the middle of the map: symbol, name and totals."""
    marks: list[Mark] = [*symbol_marks("circle", page.x, page.y, 2 * hub - 8.0, line_width=1.6)]
    lines = [(say(text), ink) for text, ink in _totals(influence)]
    names = wrap(influence.name, hub * 1.55, 12.0, True, most=2)
    high = 34.0 + 6.0 + len(names) * 14.0 + len(lines) * 12.5
    y = page.y - high / 2
    marks += _centre_symbol(case, influence, page.x, y + 17.0, at)
    y += 40.0
    for text in names:
        marks.append(Label(page.x, y + 11.0, text, 12.0, Ink.TEXT, True, Anchor.MIDDLE))
        y += 14.0
    for text, ink in lines:
        size = min(9.5, 9.5 * hub * 1.75 / width(text, 9.5, True))
        marks.append(Label(page.x, y + 9.0, text, size, ink, True, Anchor.MIDDLE))
        y += 12.5
    totals = ", ".join(text for text, _ in lines)
    says = say(worded("{name}, the centre: {totals}", name=influence.name, totals=totals))
    return Group(influence.centre, says, tuple(marks))


def _centre_symbol(case: Case, influence: Influence, x: float, y: float, at: date | None) -> list[Mark]:
    person: Person | None = case.person_by_id.get(influence.centre)
    if person is not None:
        shape = "hexagon" if person.kind is not PersonKind.PERSON else shape_of(person)
        marks = symbol_marks(shape, x, y, 34.0, focus=True)
        age = age_words(person, at)
        if age != "?":
            marks.append(Label(x, y + 3.6, age, 10.0, Ink.TEXT, True, Anchor.MIDDLE))
        return marks
    if influence.centre in case.agency_by_id:
        code = agency_codes(case)[influence.centre]
        box = Box(x - 21.0, y - 13.0, 42.0, 26.0, Ink.PAPER, Ink.TEXT, 1.6, radius=5.0)
        return [box, Label(x, y + 3.6, code, 10.0, Ink.TEXT, True, Anchor.MIDDLE)]
    house = ((x - 15, y + 15), (x - 15, y - 3), (x, y - 16), (x + 15, y - 3), (x + 15, y + 15))
    count = Label(x, y + 8.0, str(len(influence.members)), 10.0, Ink.TEXT, True, Anchor.MIDDLE)
    return [Path(house, True, Ink.PAPER, Ink.TEXT, 1.5), count]


def _totals(influence: Influence) -> list[tuple[str, Ink]]:
    count = {flow: tally.occurrences for flow, tally in influence.totals.items()}
    lines = (
        (Flow.CAUSED, counted(count.get(Flow.CAUSED, 0), "impact recorded", "impacts recorded"), Ink.IMPACT),
        (Flow.SUFFERED, counted(count.get(Flow.SUFFERED, 0), "impact suffered", "impacts suffered"), Ink.IMPACT),
        (Flow.RESPONSE, counted(count.get(Flow.RESPONSE, 0), "response"), Ink.RESPONSE),
        (Flow.GIVEN, counted(count.get(Flow.GIVEN, 0), "response given", "responses given"), Ink.RESPONSE),
    )
    return [(words, ink) for flow, words, ink in lines if flow in count]


def _in_words(influence: Influence) -> str:
    """Return the whole picture in words."""
    totals = [text for text, _ in _totals(influence)]
    return worded(
        "Impact map of {name}: {totals}. Tied to the centre: {names}.",
        name=influence.name,
        totals=joined(totals, ", ") if totals else worded("nothing on record"),
        names=", ".join(node.name for node in influence.nodes) or worded("nobody"),
    )
