"""The pictures of a case as values: how each is drawn, what moves in it, which events stand behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from case.model import Case
from case.scenes import BESIDE_DAY as BESIDE_DAY
from drawing.marks import Drawing, Point
from graph.key import LANDSCAPE
from ui.translating import said

Points = Mapping[str, Point]
NOWHERE: Points = {}


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is looked at.

    `whole` is the case before any filter; `moved` says what was dragged, by key; `known` is what the last
    drawing remembers; `beside` is what an impact map is compared with: '' for nothing, a key, or a day; `shape` is
    that of the room for the picture, width for height.
    """

    whole: Case
    moved: Points = field(default_factory=dict)
    day: date | None = None
    known: Points = field(default_factory=dict)
    beside: str = ""
    shape: float = LANDSCAPE


class Drawn(NamedTuple):
    """A drawing, and where things stood in it, for a picture that needs to remember."""

    drawing: Drawing
    known: Points = NOWHERE


class Picture(NamedTuple):
    """A kind of picture: `handle` gives what moves with a key, `level` along rows only.

    `pins` is True where what was dragged keeps its place on the paper rather than its distance from where it
    would stand otherwise; `room` names the picture in a case file.
    """

    draw: Callable[[Case, Look], Drawn]
    behind: Callable[[Case, str, Look], frozenset[str]]
    handle: Callable[[Case, str], str]
    room: Callable[[Case], str]
    level: bool = False
    pins: bool = False
    compares: bool = False


def moved_in(positions: Points, room: str) -> dict[str, Point]:
    """Return the positions of one picture, by key."""
    return {key.removeprefix(room): spot for key, spot in positions.items() if key.startswith(room)}


def dropped(look: Look, pins: bool, key: str, by: Point) -> Point:
    """Return the position of something that was dragged so much further."""
    x, y = look.moved.get(key) or (look.known.get(key) if pins else None) or (0.0, 0.0)
    return x + by[0], y + by[1]


def family_picture() -> Picture:
    """Return the family history diagram; what draws it is loaded with the first one."""
    from graph.family.genogram import draw_family
    from graph.picked import events_behind

    def handle(case: Case, key: str) -> str:
        person = key.partition(":")[0]
        return person if person in case.person_by_id else ""

    return Picture(
        lambda case, look: Drawn(draw_family(case, look.moved, look.day, said, look.shape)),
        lambda case, key, look: events_behind(case, key),
        handle,
        lambda case: "family/",
        level=True,
    )


def impact_picture(centre: Callable[[], str | None]) -> Picture:
    """Return the impact map around a person or agency, or around whom the case is about."""
    from graph.impact.impact_map import draw_impact
    from graph.impact.influence import default_centre
    from graph.impact.side_by_side import draw_before_and_after, draw_two, events_beside
    from graph.picked import events_on_map

    def known(case: Case) -> str | None:
        chosen = centre()
        return chosen if chosen in case.person_by_id or chosen in case.agency_by_id else None

    def draw(case: Case, look: Look) -> Drawn:
        if look.beside == BESIDE_DAY and look.day:
            return Drawn(draw_before_and_after(case, known(case), look.day, said))
        if look.beside and look.beside != BESIDE_DAY:
            return Drawn(draw_two(case, known(case), look.beside, said))
        return Drawn(draw_impact(case, known(case), look.moved, look.day, said, look.shape))

    def behind(case: Case, key: str, look: Look) -> frozenset[str]:
        if look.beside == BESIDE_DAY and look.day:
            return events_beside(case, key, (known(case), known(case)), look.day)
        if look.beside and look.beside != BESIDE_DAY:
            return events_beside(case, key, (known(case), look.beside), None)
        return events_on_map(case, key, known(case))

    def handle(case: Case, key: str) -> str:
        is_node = key in case.person_by_id or key in case.agency_by_id or key.startswith("more:")
        return key if is_node and key != (known(case) or default_centre(case)) else ""

    def room(case: Case) -> str:
        return f"impact {known(case) or default_centre(case)}/"

    return Picture(draw, behind, handle, room, compares=True)


def network_picture() -> Picture:
    """Return the network; places come from the whole case, so that no filter moves anything."""
    from graph.network.network_map import draw_network, place_network
    from graph.picked import events_in_network

    def draw(case: Case, look: Look) -> Drawn:
        known = place_network(look.whole, look.known or look.moved, said)
        moved = {key: (x - known[key][0], y - known[key][1]) for key, (x, y) in look.moved.items() if key in known}
        return Drawn(draw_network(look.whole, known, moved, look.day, case, said, look.shape), known)

    def handle(case: Case, key: str) -> str:
        if person := case.person_by_id.get(key):
            return f"household:{person.household}" if person.household else key
        return key if key in case.agency_by_id or (key.startswith("household:") and "~" not in key) else ""

    return Picture(
        draw, lambda case, key, look: events_in_network(case, key), handle, lambda case: "network/", pins=True
    )


def keys_of(case: Case, ids: frozenset[str]) -> frozenset[str]:
    """Return the people and the agencies, with those that teams belong to, of some events."""
    events = [event for event in case.events if event.id in ids]
    people = {person for event in events for person in event.person_ids}
    agencies = {agency for event in events for agency in event.agencies}
    return frozenset(people | agencies | {case.top_agency(agency) for agency in agencies})


def translated(positions: Points, stand_ins: Mapping[str, str], here: Case, there: Case) -> dict[str, Point]:
    """Return positions for an anonymised case: everybody's stand-in where they were themselves."""
    homes = {
        person.household: there.person_by_id[stand_ins[person.id]].household
        for person in here.people
        if person.household and stand_ins.get(person.id) in there.person_by_id
    }
    found = {}
    for key, spot in positions.items():
        room, _, id = key.partition("/")
        name, _, centre = room.partition(" ")
        home = homes.get(id.removeprefix("household:")) if id.startswith("household:") else None
        to = f"household:{home}" if home else stand_ins.get(id, id if id.startswith("more:") else "")
        if to:
            found[f"{name}{' ' + stand_ins.get(centre, centre) if centre else ''}/{to}"] = spot
    return found
