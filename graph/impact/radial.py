"""Places on an ellipse round a centre: sectors only as wide as needed, nodes a label apart.

The ellipse is measured in labels: a step across is a label's width, a step down a label's height, whichever
is more. A sector takes as many steps as it has nodes, rounded up in fours (in twos where it is dense), so that
adding one seldom moves another sector. Where it is dense, every other node above and below stands further in,
so that labels need half the width. Ports of lines on the centre keep their order and a distance by their widths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, ceil, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

ASPECT = 1.45
LEAST = 158.0  # height of the smallest ellipse, from the centre
SAMPLES = 360
EMPTY, PAD = 1.7, 0.3  # steps of an empty sector, and at both ends of each


@dataclass(frozen=True, slots=True)
class Pitch:
    """How close nodes stand: the room of a label across and down, and `lines` and width of its words.

    Every other node above and below stands `depth` further in. Capacity grows in steps of `grain`.
    """

    across: float
    down: float
    depth: float
    grain: int
    lines: int
    words: float
    symbol: float


ROOMY = Pitch(126.0, 38.0, 0.0, 4, 2, 112.0, 27.0)
CLOSE = Pitch(68.0, 38.0, 60.0, 4, 2, 108.0, 25.0)
DENSE = Pitch(59.0, 27.0, 52.0, 2, 1, 98.0, 22.0)
CLOSE_FROM, DENSE_FROM = 15, 31  # nodes


def pitch_for(nodes: int) -> Pitch:
    """Return how close so many nodes must stand."""
    return ROOMY if nodes < CLOSE_FROM else CLOSE if nodes < DENSE_FROM else DENSE


class Spot(NamedTuple):
    """Where a node stands; `beside` is True where its label goes left or right rather than above or below.

    `inner` is True where it stands further in than its neighbours.
    """

    x: float
    y: float
    beside: bool
    inner: bool = False


class Wedge(NamedTuple):
    """A sector: the angles of its edges and of its middle, clockwise from the top, in radians."""

    start: float
    end: float
    middle: float


@dataclass(frozen=True, slots=True)
class Ring:
    """The ellipse of nodes round (0, 0), the wedges and the spots in each."""

    rx: float
    ry: float
    wedges: tuple[Wedge, ...]
    spots: tuple[tuple[Spot, ...], ...]


def capacity(nodes: int, grain: int = 4) -> float:
    """Return the steps that a sector of so many nodes takes."""
    if nodes == 0:
        return EMPTY
    return 2.0 if nodes <= 2 else float(grain * ceil(nodes / grain))


def ring(counts: Sequence[int], pitch: Pitch = ROOMY) -> Ring:
    """Return the ring for the number of nodes in each sector."""
    steps = [capacity(count, pitch.grain) + 2 * PAD for count in counts]
    measure = _Measure(ASPECT, pitch.across, pitch.down)
    height = max(LEAST + pitch.depth * 0.4, sum(steps) / measure.whole)
    per_step = measure.whole / sum(steps)
    wedges, spots, at = [], [], 0.0
    for count, own in zip(counts, steps, strict=True):
        low, high = at * per_step, (at + own) * per_step
        inner = per_step * PAD
        room = high - low - 2 * inner
        points = [measure.at(low + inner + room * (k + 0.5) / count) for k in range(count)]
        spots.append(tuple(_spot(t, height, pitch, n % 2 == 1) for n, t in enumerate(points)))
        wedges.append(Wedge(*(_polar(measure.at(m), height) for m in (low, high - 1e-9, (low + high) / 2))))
        at += own
    return Ring(height * ASPECT, height, tuple(wedges), tuple(spots))


class _Measure:
    """The way round an ellipse of height 1 in label steps, from the top clockwise."""

    def __init__(self, aspect: float, wide: float, high: float) -> None:
        self.sums = [0.0]
        for n in range(SAMPLES):
            t = 2 * pi * (n + 0.5) / SAMPLES
            across, down = aspect * abs(cos(t)) / wide, abs(sin(t)) / high
            self.sums.append(self.sums[-1] + max(across, down) * 2 * pi / SAMPLES)
        self.whole = self.sums[-1]

    def at(self, measure: float) -> float:
        """Return the angle of the ellipse at a measure from the top."""
        low, high = 0, SAMPLES
        while high - low > 1:
            middle = (low + high) // 2
            if self.sums[middle] <= measure:
                low = middle
            else:
                high = middle
        part = (measure - self.sums[low]) / (self.sums[low + 1] - self.sums[low])
        return 2 * pi * (low + min(max(part, 0.0), 1.0)) / SAMPLES


def _spot(t: float, height: float, pitch: Pitch, inner: bool) -> Spot:
    beside = abs(sin(t)) / pitch.down > ASPECT * abs(cos(t)) / pitch.across
    inner = inner and not beside and pitch.depth > 0.0
    if inner:
        height -= pitch.depth
    return Spot(height * ASPECT * sin(t), -height * cos(t), beside, inner)


def _polar(t: float, height: float) -> float:
    angle = atan2(height * ASPECT * sin(t), height * cos(t))
    return angle if angle >= 0 else angle + 2 * pi


def on_ellipse(angle: float, rx: float, ry: float) -> tuple[float, float]:
    """Return the point of an ellipse in a direction, clockwise from the top."""
    far = 1.0 / sqrt((sin(angle) / rx) ** 2 + (cos(angle) / ry) ** 2)
    return far * sin(angle), -far * cos(angle)


def direction(x: float, y: float) -> float:
    """Return the angle of a point, clockwise from the top."""
    angle = atan2(x, -y)
    return angle if angle >= 0 else angle + 2 * pi


def ports(wishes: Sequence[float], widths: Sequence[float], radius: float) -> list[float]:
    """Return angles near the wishes (which ascend) at which lines of some widths keep apart."""
    if not wishes:
        return []
    needs = [(a + b) / 2 / radius for a, b in zip(widths, [*widths[1:], widths[0]], strict=True)]
    scale = min(1.0, 2 * pi / sum(needs))
    gaps = [(wishes[(k + 1) % len(wishes)] - wish) % (2 * pi) for k, wish in enumerate(wishes)]
    first = (max(range(len(gaps)), key=lambda k: gaps[k] - needs[k]) + 1) % len(wishes)
    order = [(first + k) % len(wishes) for k in range(len(wishes))]
    base = wishes[first]
    offset, offsets = 0.0, []
    pools: list[list[float]] = []
    for place, k in enumerate(order):
        if place:
            offset += needs[order[place - 1]] * scale
        offsets.append(offset)
        pools.append([(wishes[k] - base) % (2 * pi) - offset, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, count = pools.pop()
            whole = pools[-1][1] + count
            pools[-1] = [(pools[-1][0] * pools[-1][1] + mean * count) / whole, whole]
    means = [mean for mean, count in pools for _ in range(int(count))]
    found = [0.0] * len(wishes)
    for place, k in enumerate(order):
        found[k] = base + means[place] + offsets[place]
    return found


def distance_to_line(point: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return how far a point lies from a stretch."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / ((dx * dx + dy * dy) or 1.0)
    along = min(max(along, 0.0), 1.0)
    return hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy)
