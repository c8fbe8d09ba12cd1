"""From a family in order to a measured frame: everybody placed, room reserved for every line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from case.model import Tie
from graph.channels import loose_links, zones_of
from graph.frame import Frame, stack_rows
from graph.generations import Rows
from graph.households import bridges_of, runs_of, spans_of
from graph.kinship import Child, Couple, Kin
from graph.ordering import Order
from graph.placing import place
from graph.symbols import Cell
from graph.ways import Passage, Wanted, passages, room_for

FEW, ROOMY = 8, 92.0  # columns of a small family are at least so wide


@dataclass(frozen=True)
class Measured:
    """A frame, and the lines that find their own way through it with what each stands for."""

    frame: Frame
    ways: tuple[tuple[Passage, Tie | Child | Couple], ...]


def measure(kin: Kin, rows: Rows, order: Order, cells: Mapping[str, Cell], left: float, top: float) -> Measured:
    """Place everybody from a left and a top edge on."""
    lines = tuple(
        tuple(id for block in order.rows.get(row, []) for id in block.members)
        for row in range(max(rows.row.values(), default=-1) + 1)
    )
    wanted: list[tuple[Wanted, Tie | Child | Couple]] = [(Wanted(t.id, t.a, t.b), t) for t in kin.qualities]
    wanted += [(Wanted(c.key, parent, c.person), c) for parent, c in loose_links(kin, rows)]
    wanted += [(Wanted(c.key, c.a, c.b), c) for c in kin.couples if c.key not in rows.couples]
    passed = passages(rows.row, lines, [want for want, _ in wanted], frozenset(id for id in cells if cells[id].beside))
    least = ROOMY if max(map(len, lines), default=0) <= FEW else 0.0
    widths = {id: (max(cell.left, least / 2), max(cell.right, least / 2)) for id, cell in cells.items()}
    places = place(kin, order, widths, rows.homes)
    extra = room_for(passed, lines, places.x)
    if extra:
        places = place(kin, order, widths, rows.homes, extra)
    places = places.moved(left)
    zones = zones_of(kin, rows, order, places)
    for passage in passed:
        for row, track in passage.tracks.items():
            zones[row].ways = max(zones[row].ways, track + 1)
    frame = Frame(kin, rows, order, cells, places.x, {}, zones, lines)
    runs = runs_of(lines, {id: person.household for id, person in kin.people.items()})
    for bridge in bridges_of(runs, spans_of(frame, runs)):
        zones[bridge.upper.row].bands += bridge.band
    heights = {row: max(cells[id].height for id in line) for row, line in enumerate(lines) if line}
    tops = stack_rows(zones, heights, top)
    things = (thing for _, thing in wanted)
    return Measured(replace(frame, top=tops), tuple(zip(passed, things, strict=True)))
