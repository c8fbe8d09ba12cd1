"""The room between two rows: which drop line runs where, so that bars share tracks without touching.

From the top: the words' foot, households' edges, ways of qualities, bars of sibships, lines of partners who
do not stand side by side, and the heads of the symbols below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations

from graph.family.generations import Rows
from graph.family.kinship import Child, Kin, Link
from graph.family.ordering import Order, crossings_of
from graph.family.placing import Places
from graph.family.units import Exit, Join

TRACK = 9.0
CLEAR = 6.0  # between two lines that run side by side
EDGE, LEAD, LEAST = 16.0, 20.0, 58.0


@dataclass(frozen=True, slots=True)
class Target:
    """The lower end of a drop line: a child's head, or the lane on which the line goes on."""

    x: float
    child: Child
    lane: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A sibship's lines between two rows: down at `drop`, across on `track`, down to the targets."""

    sibship: int
    exit: Exit
    drop: float
    room: tuple[float, float]
    targets: tuple[Target, ...]
    parent: str = ""
    couple: str = ""
    track: int = 0

    @property
    def xs(self) -> tuple[float, ...]:
        return tuple(target.x for target in self.targets)

    @property
    def ends(self) -> tuple[float, float]:
        if self.exit is Exit.TOP:
            return min(self.xs), max(self.xs)
        return min(self.drop, *self.xs), max(self.drop, *self.xs)


@dataclass(frozen=True, slots=True)
class Bypass:
    """Partners who do not stand side by side: up, across above the row, down."""

    join: Join
    left: float
    right: float
    track: int = 0


@dataclass
class Zone:
    """The room below row `row`; y values are set once every track is known."""

    row: int
    bars: list[Bar] = field(default_factory=list)
    bypasses: list[Bypass] = field(default_factory=list)  # of the row below
    ways: int = 0  # tracks of qualities
    top: float = 0.0
    bands: int = 0  # households that bridge a gap here
    least: float = LEAST  # height

    @property
    def bar_tracks(self) -> int:
        return max((bar.track + 1 for bar in self.bars), default=0)

    @property
    def bypass_tracks(self) -> int:
        return max((bypass.track + 1 for bypass in self.bypasses), default=0)

    @property
    def height(self) -> float:
        edge = EDGE + 22.0 * min(self.bands, 1) + 5.0 * max(self.bands - 1, 0)
        tracks = self.ways * TRACK + self.bar_tracks * TRACK + self.bypass_tracks * TRACK
        return max(self.least, edge + tracks + LEAD)

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def bypass_y(self, track: int) -> float:
        return self.bottom - LEAD + 4.0 - track * TRACK

    def bar_y(self, track: int) -> float:
        low = self.bottom - LEAD - self.bypass_tracks * TRACK
        return low - (self.bar_tracks - 1 - track) * TRACK

    def way_y(self, track: int) -> float:
        return self.bar_y(0) - TRACK * (self.ways - track) - 1.0


def zones_of(kin: Kin, rows: Rows, order: Order, places: Places) -> dict[int, Zone]:
    """Return the rooms below (and for siblings without parents above) the rows, with bars on tracks."""
    last = max(rows.row.values(), default=0)
    zones = {row: Zone(row) for row in range(-1, last + 1)}
    _gather_bars(kin, rows, order, places, zones)
    _gather_bypasses(order, places, zones)
    for zone in zones.values():
        zone.bars = _on_tracks(_apart(zone.bars))
    return zones


def _gather_bars(kin: Kin, rows: Rows, order: Order, places: Places, zones: Mapping[int, Zone]) -> None:
    sibships = {s.id: s for s in kin.sibships}
    for row, blocks in order.rows.items():
        for block in blocks:
            if block.lane:
                sibship, id = block.lane
                child = next(c for c in sibships[sibship].children if c.person == id)
                x = places.lanes[(row, block.lane)]
                target = _target(child, sibship, row, rows, places)
                zones[row].bars.append(Bar(sibship, Exit.LANE, x, (x, x), (target,)))
            for hang in block.hangs:
                sibship = hang.sibship
                targets = tuple(
                    _target(child, sibship, row, rows, places)
                    for child in sibships[sibship].children
                    if _hangs(child, sibship, row, rows)
                )
                if targets:
                    room = places.drops[sibship]
                    parent = block.members[hang.parent] if block.members else ""
                    bar = Bar(sibship, hang.exit, 0.0, room, targets, parent, hang.couple)
                    zones[row].bars.append(replace(bar, drop=_drop(bar)))


def _hangs(child: Child, sibship: int, row: int, rows: Rows) -> bool:
    if (sibship, child.person) in rows.homes:
        return True
    return not child.home and rows.row[child.person] == row + 1


def _target(child: Child, sibship: int, row: int, rows: Rows, places: Places) -> Target:
    lane = places.lanes.get((row + 1, (sibship, child.person)))
    if lane is not None:
        return Target(lane, child, True)
    x = places.x[child.person]
    if not child.home:
        low, high = places.drops[sibship]
        x += 9.0 if (low + high) / 2 >= x else -9.0
    return Target(x, child)


def _drop(bar: Bar) -> float:
    low, high = bar.room
    if bar.exit is Exit.TOP:
        return sum(bar.xs) / len(bar.xs)
    wish = (min(bar.xs) + max(bar.xs)) / 2
    if len(bar.xs) > 2 or not low <= wish <= high:
        near = min(bar.xs, key=lambda x: abs(x - wish))
        wish = near if abs(near - wish) < CLEAR and low <= near <= high else wish
    return min(max(wish, low), high)


def loose_links(kin: Kin, rows: Rows) -> list[tuple[str, Child]]:
    """Return parent and child of links that no drop line can show: across several rows, or upwards."""
    found = []
    for sibship in kin.sibships:
        for child in sibship.children:
            if not sibship.parents or (sibship.id, child.person) in rows.homes:
                continue
            parent = max(sibship.parents, key=lambda id: rows.row[id])
            if child.home or rows.row[child.person] != rows.row[parent] + 1:
                found.append((parent, child))
    return found


def _gather_bypasses(order: Order, places: Places, zones: Mapping[int, Zone]) -> None:
    for row, blocks in order.rows.items():
        for block in blocks:
            ends: dict[int, list[Join]] = {}
            far = [join for join in block.joins if not join.adjacent]
            far.sort(key=lambda join: (join.right - join.left, join.left))
            for track, join in enumerate(far):
                left, right = (places.x[block.members[n]] for n in (join.left, join.right))
                for n in (join.left, join.right):
                    ends.setdefault(n, []).append(join)
                zones[row - 1].bypasses.append(
                    Bypass(join, left + _entry(len(ends[join.left])), right - _entry(len(ends[join.right])), track)
                )


def _entry(number: int) -> float:
    """Return how far from the middle of a symbol its n-th bypass enters, the shortest outermost."""
    return max(18.0 - 5.0 * number, 3.0)


def _apart(bars: Sequence[Bar]) -> list[Bar]:
    """Move drops off the verticals of other sibships, as far as their room allows."""
    made: list[Bar] = []
    for n, bar in enumerate(bars):
        taken = [x for m, other in enumerate(bars) if m != n for x in other.xs]
        taken += [other.drop for other in made]
        low, high = bar.room
        steps = (0.0, *(side * k * 3.0 for k in range(1, 12) for side in (-1, 1)))
        spots = [bar.drop + step for step in steps if low <= bar.drop + step <= high]
        free = (x for x in spots if all(abs(x - other) >= CLEAR for other in taken))
        made.append(replace(bar, drop=next(free, bar.drop)))
    return made


def _on_tracks(bars: list[Bar]) -> list[Bar]:
    """Give each bar a track, 0 at the top, so that bars on one track keep clear and few lines cross."""
    order = _stacked(bars)
    tracks: dict[int, int] = {}
    for n, bar in enumerate(order):
        above = [tracks[m] for m in range(n) if _near(order[m], bar)]
        tracks[n] = max(above, default=-1) + 1
    by_sibship = {id(bar): tracks[n] for n, bar in enumerate(order)}
    return [replace(bar, track=by_sibship[id(bar)]) for bar in bars]


def _near(a: Bar, b: Bar) -> bool:
    return a.ends[0] - CLEAR < b.ends[1] and b.ends[0] - CLEAR < a.ends[1]


def _stacked(bars: list[Bar]) -> list[Bar]:
    """Return bars from top to bottom: the best order of each cluster, tried out where it is small."""
    clusters: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda b: (b.ends, b.sibship)):
        if clusters and max(b.ends[1] for b in clusters[-1]) > bar.ends[0] - CLEAR:
            clusters[-1].append(bar)
        else:
            clusters.append([bar])
    return [bar for cluster in clusters for bar in _best(cluster)]


def _best(cluster: list[Bar]) -> list[Bar]:
    if len(cluster) == 1:
        return cluster
    cost = {
        (a, b): crossings_of(upper.drop, upper.xs, lower.drop, lower.xs) + 0.5 * _touching(upper, lower)
        for a, upper in enumerate(cluster)
        for b, lower in enumerate(cluster)
        if a != b
    }

    def total(order: Sequence[int]) -> float:
        return sum(cost[a, b] for n, a in enumerate(order) for b in order[n + 1 :])

    if len(cluster) <= 5:
        best: Sequence[int] = min(permutations(range(len(cluster))), key=total)
        return [cluster[n] for n in best]
    order: list[int] = []
    for n in range(len(cluster)):
        spots = [[*order[:at], n, *order[at:]] for at in range(len(order) + 1)]
        order = min(spots, key=total)
    return [cluster[n] for n in order]


def _touching(upper: Bar, lower: Bar) -> int:
    """Count verticals that would lie upon each other with one bar above the other."""
    return sum(abs(x - lower.drop) < CLEAR / 2 for x in upper.xs)


def link_of(bar: Bar) -> Link:
    """Return the strongest link among a bar's children: how its own line is drawn."""
    return min(target.child.link for target in bar.targets)
