"""From a family in order to a measured frame: everybody placed, room reserved for every line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from case.model import Tie
from graph.family.channels import loose_links, zones_of
from graph.family.frame import Frame, stack_rows
from graph.family.generations import Rows
from graph.family.households import bridges_of, runs_of, spans_of
from graph.family.kinship import Child, Couple, Kin
from graph.family.ordering import Order
from graph.family.placing import Places, place
from graph.family.staggering import RANK_GAP, Rank, ranks_of
from graph.family.symbols import SIZE, Cell
from graph.family.ways import Passage, Wanted, passages, room_for

FEW, ROOMY = 8, 92.0  # columns of a small family are at least so wide


@dataclass(frozen=True)
class Measured:
    """A frame, and the lines that find their own way through it with what each stands for."""

    frame: Frame
    ways: tuple[tuple[Passage, Tie | Child | Couple], ...]


@dataclass(frozen=True)
class _Family:
    """The family in order, its cells, and the lines that find their own way."""

    kin: Kin
    rows: Rows
    order: Order
    cells: Mapping[str, Cell]
    wanted: tuple[tuple[Wanted, Tie | Child | Couple], ...]
    ranks: Mapping[str, Rank] = field(default_factory=dict)

    def sink(self) -> dict[str, float]:
        """Return how far those of the lower rank stand below the others."""
        upper = [self.cells[id].height for id, rank in self.ranks.items() if not rank.low]
        depth = SIZE + max(upper, default=0.0) + RANK_GAP
        return {id: depth for id, rank in self.ranks.items() if rank.low}

    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return the people of each row, from the left."""
        return tuple(
            tuple(id for block in self.order.rows.get(row, []) for id in block.members)
            for row in range(max(self.rows.row.values(), default=-1) + 1)
        )

    def passages(self, lines: Sequence[Sequence[str]]) -> list[Passage]:
        beside = frozenset(id for id in self.cells if self.cells[id].beside)
        return passages(self.rows.row, lines, [want for want, _ in self.wanted], beside)


def measure(
    kin: Kin,
    rows: Rows,
    order: Order,
    cells: Mapping[str, Cell],
    left: float,
    top: float,
    dragged: Mapping[str, float] | None = None,
) -> Measured:
    """Place everybody from a left and a top edge on; `dragged` says how far somebody was moved along their row."""
    wanted: list[tuple[Wanted, Tie | Child | Couple]] = [(Wanted(t.id, t.a, t.b), t) for t in kin.qualities]
    wanted += [(Wanted(c.key, parent, c.person), c) for parent, c in loose_links(kin, rows)]
    wanted += [(Wanted(c.key, c.a, c.b), c) for c in kin.couples if c.key not in rows.couples]
    family = _Family(kin, rows, order, cells, tuple(wanted))
    lines = family.lines()
    family = replace(family, ranks=ranks_of(kin, rows, order, lines))
    passed = family.passages(lines)
    places = _placed(family, lines, passed).moved(left)
    frame = _framed(family, lines, passed, places, top)
    if dragged:
        places = places.dragged(kin, _held_in(dragged, places, cells, left))
        lines = tuple(tuple(sorted(line, key=lambda id: places.x[id])) for line in lines)
        passed = family.passages(lines)
        least = {row: zone.height for row, zone in frame.zones.items()}
        frame = _framed(family, lines, passed, places, top, least)
    things = (thing for _, thing in wanted)
    return Measured(frame, tuple(zip(passed, things, strict=True)))


def _placed(family: _Family, lines: Sequence[Sequence[str]], passed: Sequence[Passage]) -> Places:
    """Place everybody; once more with room for the lines that go down between neighbours."""
    least = ROOMY if max(map(len, lines), default=0) <= FEW else 0.0
    widths = {id: (max(cell.left, least / 2), max(cell.right, least / 2)) for id, cell in family.cells.items()}
    places = place(family.kin, family.order, widths, family.rows.homes, ranks=family.ranks)
    extra = room_for(passed, lines, places.x)
    return place(family.kin, family.order, widths, family.rows.homes, extra, family.ranks) if extra else places


def _framed(
    family: _Family,
    lines: tuple[tuple[str, ...], ...],
    passed: Sequence[Passage],
    places: Places,
    top: float,
    least: Mapping[int, float] | None = None,
) -> Frame:
    """Return the frame with its rows stacked; `least` are heights that the rooms between rows keep."""
    zones = zones_of(family.kin, family.rows, family.order, places)
    for passage in passed:
        for row, track in passage.tracks.items():
            zones[row].ways = max(zones[row].ways, track + 1)
    sink = family.sink()
    frame = Frame(family.kin, family.rows, family.order, family.cells, places.x, {}, zones, lines, sink)
    runs = runs_of(lines, {id: person.household for id, person in family.kin.people.items()})
    for bridge in bridges_of(runs, spans_of(frame, runs)):
        zones[bridge.upper.row].bands += bridge.band
    for row, height in (least or {}).items():
        zones[row].least = height
    heights = {
        row: max(family.cells[id].height + sink.get(id, 0.0) for id in line) for row, line in enumerate(lines) if line
    }
    return replace(frame, top=stack_rows(zones, heights, top))


def _held_in(dragged: Mapping[str, float], places: Places, cells: Mapping[str, Cell], left: float) -> dict[str, float]:
    """Return how far people are moved: nobody beyond the left edge."""
    known = {id: by for id, by in dragged.items() if id in places.x and id in cells}
    return {id: max(by, left + cells[id].left - places.x[id]) for id, by in known.items()}
