"""Ways of relationship lines: between neighbours straight, otherwise through gaps and over tracks.

A way leaves a symbol at its side, goes down in the gap beside the column of words, across on a track of its
own, and comes in at the head of the other symbol, off the drop line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drawing.marks import Point
from graph.family.frame import Frame
from graph.family.symbols import SIZE

OVER = -12.0  # above the middle of a symbol: beside a partner's line
LANE = 11.0  # between lines that go down side by side
CORNER = 13.0  # from the middle of a head to where a way comes in


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line asked for: from one person to another; `track` in the zone of each row it passes."""

    key: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A wanted line with the rows whose room it uses, from the top, and the track in each."""

    wanted: Wanted
    upper: str
    lower: str
    tracks: dict[int, int]


def passages(
    row: Mapping[str, int],
    lines: Sequence[Sequence[str]],
    wanted: Iterable[Wanted],
    beside: frozenset[str] = frozenset(),
) -> list[Passage]:
    """Say through which rooms each line goes, and on which track of each."""
    made = []
    used: dict[int, int] = defaultdict(int)
    for want in wanted:
        upper, lower = sorted((want.a, want.b), key=lambda id: row[id])
        passed = list(range(row[upper], row[lower]))
        if row[upper] == row[lower] and not _face(lines[row[upper]], upper, lower, beside):
            passed = [row[upper] - 1]
        made.append(Passage(want, upper, lower, {at: used[at] for at in passed}))
        for at in passed:
            used[at] += 1
    return made


def room_for(
    wanted: Iterable[Passage], lines: Sequence[Sequence[str]], x: Mapping[str, float]
) -> dict[tuple[str, str], float]:
    """Return how much more room neighbours need for the lines that go down between them."""
    more: dict[tuple[str, str], float] = {}
    for passage in wanted:
        for row in passage.tracks:
            people = lines[row] if row >= 0 else ()
            goal = x[passage.lower]
            at = sum(x[id] < goal for id in people)
            if passage.upper in people:
                at = people.index(passage.upper) + (goal >= x[passage.upper])
            if 0 < at < len(people):
                pair = people[at - 1], people[at]
                more[pair] = more.get(pair, 2.0) + LANE
    return more


def _face(line: Sequence[str], a: str, b: str, beside: frozenset[str]) -> bool:
    """Tell whether nothing stands between two people, not even words at a side."""
    first, second = sorted((line.index(a), line.index(b)))
    return second == first + 1 and line[first] not in beside


class Router:
    """Finds ways through a frame; keeps count of what already runs where."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.taken: dict[int, list[float]] = defaultdict(list)  # verticals by row
        self.between: dict[frozenset[str], int] = defaultdict(int)
        self.entries: dict[str, list[float]] = defaultdict(list)
        self.drops = {row: [bar.drop for bar in zone.bars] for row, zone in frame.zones.items()}
        for row, drops in self.drops.items():
            self.taken[row].extend(drops)

    def way(self, passage: Passage) -> list[Point]:
        """Return the points from the first to the second person of a wanted line."""
        if passage.tracks:
            points = self._level(passage) if self._same_row(passage) else self._down(passage)
        else:
            points = self._straight(passage)
        return points if points_from(points, self.frame, passage.wanted.a) else points[::-1]

    def _same_row(self, passage: Passage) -> bool:
        return self.frame.rows.row[passage.upper] == self.frame.rows.row[passage.lower]

    def _straight(self, passage: Passage) -> list[Point]:
        a, b = passage.upper, passage.lower
        pair = frozenset((a, b))
        dy = (OVER, -OVER, OVER * 1.5, -OVER * 1.5)[self.between[pair] % 4]
        self.between[pair] += 1
        frame = self.frame
        return [frame.side(a, frame.x[b], dy), frame.side(b, frame.x[a], dy)]

    def _level(self, passage: Passage) -> list[Point]:
        ((row, track),) = passage.tracks.items()
        y = self.frame.zones[row].way_y(track)
        a, b = passage.upper, passage.lower
        start, end = self._entry(a, self.frame.x[b]), self._entry(b, self.frame.x[a])
        return [start, (start[0], y), (end[0], y), end]

    def _down(self, passage: Passage) -> list[Point]:
        frame = self.frame
        goal = self._entry(passage.lower, frame.x[passage.upper])
        first = frame.rows.row[passage.upper]
        gap = self._gap_beside(passage.upper, goal[0])
        start = frame.side(passage.upper, gap, -OVER)
        points = [start, (gap, start[1])]
        for row in sorted(passage.tracks):
            y = frame.zones[row].way_y(passage.tracks[row])
            if row != first:
                x = self._gap_near(row, goal[0])
                points += [(x, points[-1][1])]
            points += [(points[-1][0], y)]
        return [*points, (goal[0], points[-1][1]), goal]

    def _entry(self, person: str, towards: float) -> Point:
        x, y = self.frame.middle(person)
        side = 1.0 if towards >= x else -1.0
        spots = [x + side * CORNER, x - side * CORNER, x + side * (CORNER - 5), x - side * (CORNER - 5)]
        spot = next((s for s in spots if s not in self.entries[person]), spots[0])
        self.entries[person].append(spot)
        off, half = abs(spot - x), SIZE / 2
        shape = self.frame.cells[person].shape
        rise = half if shape == "square" else (half**2 - off**2) ** 0.5 if shape == "circle" else half - off
        return spot, y - rise

    def _gap_beside(self, person: str, towards: float) -> float:
        """Return where a way goes down beside a person: towards its goal, unless a drop line fills that gap."""
        row = self.frame.rows.row[person]
        at = self.frame.lines[row].index(person)
        left, right = self.frame.edges(person)
        gaps = self._gaps(row)
        ahead = at + 1 if towards >= self.frame.x[person] else at
        chosen = min((at, at + 1), key=lambda n: self._burden(row, gaps[n]) + (0.0 if n == ahead else 45.0))
        if self.frame.cells[person].beside:
            chosen = at  # its words fill the right side
        return self._free(row, gaps[chosen], right + 13.0 if chosen == at + 1 else left - 13.0)

    def _burden(self, row: int, gap: tuple[float, float]) -> float:
        """Return how unwelcome a way is in a gap: drop lines there are not to be run along."""
        return 50.0 * sum(gap[0] <= x <= gap[1] for x in self.drops[row])

    def _gap_near(self, row: int, x: float) -> float:
        gap = min(self._gaps(row), key=lambda gap: max(gap[0] + 4 - x, x - gap[1] + 4, 0.0))
        return self._free(row, gap, x)

    def _gaps(self, row: int) -> list[tuple[float, float]]:
        edges = [self.frame.edges(id) for id in self.frame.lines[row]]
        inner = [(a[1], b[0]) for a, b in pairwise(edges)]
        return [(edges[0][0] - 60.0, edges[0][0]), *inner, (edges[-1][1], edges[-1][1] + 60.0)]

    def _free(self, row: int, gap: tuple[float, float], wish: float) -> float:
        """Return an x in a gap, near the wish, that keeps clear of what runs there."""
        low, high = gap[0] + 3.0, gap[1] - 3.0
        if high < low:
            return (gap[0] + gap[1]) / 2
        wish = min(max(wish, low), high)
        spots = [low + (high - low) * n / 12 for n in range(13)]
        taken = self.taken[row]
        best = min(
            [wish, *spots],
            key=lambda x: (-min([LANE, *(abs(x - t) for t in taken)]), abs(x - wish)),
        )
        taken.append(best)
        return best


def points_from(points: list[Point], frame: Frame, person: str) -> bool:
    """Tell whether a way starts at a person's symbol."""
    x, y = frame.middle(person)
    return abs(points[0][0] - x) <= SIZE and abs(points[0][1] - y) <= SIZE
