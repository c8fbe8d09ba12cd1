"""Places for the parts of a network: drawn together by their links, kept apart by their sizes.

Everything connected is laid out by forces, a large part from coarse to fine: neighbours are merged until few
are left, those are placed, and each merger is undone in turn. Parts that hang together with nothing else are
set in rows, the largest first. The same network always gives the same places: where a part starts follows
from its id alone.

With `known` places a network stands still: who is known stays, who is new goes to their neighbours. When too
much is new, everything is laid out afresh and turned onto the old places (Procrustes).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import pi, sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from drawing.marks import Point

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Links = Mapping[tuple[str, str], float]

ASPECT = 1.5  # wider than high
AIR = 14.0  # between two parts
EXACT = 420  # parts up to which every pair is looked at
STEPS, FINE_STEPS = 140, 36
STAYING = 0.5  # share that must be known for the others to stay
BUNCH = 5  # how many become one in a coarser network
GRAVITY = 0.07  # towards the middle
FILLED = 0.46  # share of the page that the parts fill before they are moved apart
ROUNDS = 1_200  # of moving apart; far fewer are needed
GOLDEN = pi * (3.0 - sqrt(5.0))
CELLS = 22  # across and down, when parts far away count by the cell


def lay_out(
    sizes: Mapping[str, tuple[float, float]], links: Links, known: Mapping[str, Point] | None = None
) -> dict[str, Point]:
    """Return the middle of every part; `sizes` are widths and heights, links pull by their weight."""
    if not sizes:
        return {}
    known = {id: spot for id, spot in (known or {}).items() if id in sizes}
    network = _Network(sizes, links)
    if known and len(known) >= STAYING * len(sizes):
        spots = network.joined(known)
    else:
        spots = network.afresh()
        if len(known) >= 2:
            spots = _apart(turned(spots, known, network.ids), network.sizes)
    return {id: (float(x), float(y)) for id, (x, y) in zip(network.ids, spots, strict=True)}


class _Network:
    """The parts as arrays, in the order of their ids' first mention."""

    def __init__(self, sizes: Mapping[str, tuple[float, float]], links: Links) -> None:
        self.ids = list(sizes)
        self.at = {id: n for n, id in enumerate(self.ids)}
        self.sizes = np.array([sizes[id] for id in self.ids], dtype=float) + AIR
        known = [(self.at[a], self.at[b], w) for (a, b), w in links.items() if a in self.at and b in self.at and a != b]
        self.ends = np.array([(a, b) for a, b, _ in known], dtype=np.int64).reshape(-1, 2)
        self.weights = np.array([w for _, _, w in known], dtype=float)
        self.starts = np.array([_start(id) for id in self.ids])

    def afresh(self) -> Floats:
        """Return places that follow from the network alone."""
        spots = np.zeros((len(self.ids), 2))
        boxes = []
        for part in _components(len(self.ids), self.ends):
            spots[part] = self._component(part)
            low, high = self._edges(spots, part)
            boxes.append((part, low, high))
        for (part, low, _), corner in zip(boxes, _rows([high - low for _, low, high in boxes]), strict=True):
            spots[part] += corner - low
        return spots

    def joined(self, known: Mapping[str, Point]) -> Floats:
        """Return the known places, with those who are new near their neighbours."""
        spots = np.zeros((len(self.ids), 2))
        fixed = np.array([id in known for id in self.ids])
        spots[fixed] = [known[id] for id in self.ids if id in known]
        placed = fixed.copy()
        for n in np.flatnonzero(~fixed).tolist():
            near = self._neighbours(n, placed)
            floor = (spots[placed] + self.sizes[placed] / 2)[:, 1].max() + self.sizes[n, 1] / 2
            goal = spots[near].mean(axis=0) if len(near) else np.array([spots[placed][:, 0].min(), floor])
            spots[n] = _free(goal, self.sizes[n], spots[placed], self.sizes[placed])
            placed[n] = True
        return _apart(spots, self.sizes)

    def _neighbours(self, n: int, placed: NDArray[np.bool_]) -> Ints:
        if not len(self.ends):
            return np.zeros(0, dtype=np.int64)
        others = np.concatenate([self.ends[self.ends[:, 0] == n, 1], self.ends[self.ends[:, 1] == n, 0]])
        made: Ints = others[placed[others]]
        return made

    def _component(self, part: Ints) -> Floats:
        if len(part) == 1:
            return np.zeros((1, 2))
        number = np.full(len(self.ids), -1)
        number[part] = np.arange(len(part))
        inside = number[self.ends[:, 0]] >= 0
        ends, weights = number[self.ends[inside]], self.weights[inside]
        radius = np.sqrt(self.sizes[part].prod(axis=1)) / 2
        spots = _settled(ends, weights, radius, self.starts[part])
        spots = _lying(spots)
        room = float(self.sizes[part].prod(axis=1).sum()) / FILLED
        span = np.maximum(np.ptp(spots, axis=0), 1.0)
        spots = spots * sqrt(room / float(span.prod())) * (ASPECT**0.5, ASPECT**-0.5)
        return _apart(spots, self.sizes[part])

    def _edges(self, spots: Floats, part: Ints) -> tuple[Floats, Floats]:
        half = self.sizes[part] / 2
        return (spots[part] - half).min(axis=0), (spots[part] + half).max(axis=0)


def turned(spots: Floats, known: Mapping[str, Point], ids: Sequence[str]) -> Floats:
    """Return places turned, mirrored and moved, but not resized, so that they come nearest to the known ones."""
    at = [n for n, id in enumerate(ids) if id in known]
    old, new = np.array([known[ids[n]] for n in at]), spots[at]
    middle, goal = new.mean(axis=0), old.mean(axis=0)
    u, _, v = np.linalg.svd((new - middle).T @ (old - goal))
    made: Floats = (spots - middle) @ (u @ v) + goal
    return made


def _start(id: str) -> tuple[float, float]:
    """Return a point of the unit disc that follows from an id."""
    number = crc32(f"1:{id}".encode())  # another prefix would start from other places
    angle, far = (number & 0xFFFF) / 0x10000 * 2 * pi, sqrt((number >> 16) / 0x10000)
    return far * np.cos(angle), far * np.sin(angle)


def _components(count: int, ends: Ints) -> list[Ints]:
    """Return the parts that hang together, the largest first."""
    leader = list(range(count))

    def lead(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    for a, b in ends.tolist():
        a, b = lead(a), lead(b)
        if a != b:
            leader[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(count):
        groups[lead(n)].append(n)
    return [np.array(group) for group in sorted(groups.values(), key=len, reverse=True)]


def _settled(ends: Ints, weights: Floats, radius: Floats, starts: Floats) -> Floats:
    """Return places by forces: all at once for a few, from coarse to fine for many."""
    if len(radius) <= EXACT:
        spread = starts * np.sqrt((radius**2).sum()) * 2.0
        return _forced(spread, ends, weights, radius, STEPS, 1.0)
    bunch = _bunched(len(radius), ends, weights)
    fewer = int(bunch.max()) + 1
    if fewer > 0.92 * len(radius):
        spread = starts * np.sqrt((radius**2).sum()) * 2.0
        return _forced(spread, ends, weights, radius, STEPS // 2, 1.0)
    coarse_ends, coarse_weights = _merged(bunch[ends], weights)
    coarse_radius = np.sqrt(np.bincount(bunch, radius**2))
    coarse_starts = np.stack([np.bincount(bunch, starts[:, k]) / np.bincount(bunch) for k in (0, 1)], axis=1)
    coarse = _settled(coarse_ends, coarse_weights, coarse_radius, coarse_starts)
    spots = coarse[bunch] + starts * coarse_radius[bunch][:, None] * 0.6
    return _forced(spots, ends, weights, radius, FINE_STEPS, 0.25)


def _bunched(count: int, ends: Ints, weights: Floats) -> Ints:
    """Return for each part the number of its bunch: neighbours with the strongest links, a few to a bunch."""
    near: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for (a, b), weight in zip(ends.tolist(), weights.tolist(), strict=True):
        near[a].append((weight, b))
        near[b].append((weight, a))
    bunch, sizes = [-1] * count, list[int]()
    for n in sorted(range(count), key=lambda n: (len(near[n]), n)):
        if bunch[n] >= 0:
            continue
        best = -1
        for _, other in sorted(near[n], key=lambda pair: (-pair[0], len(near[pair[1]]), pair[1])):
            if bunch[other] < 0 or sizes[bunch[other]] < BUNCH:
                best = other
                break
        if best < 0 or bunch[best] < 0:
            bunch[n] = len(sizes)
            sizes.append(1)
            if best >= 0:
                bunch[best] = bunch[n]
                sizes[-1] = 2
        else:
            bunch[n] = bunch[best]
            sizes[bunch[best]] += 1
    return np.array(bunch)


def _merged(ends: Ints, weights: Floats) -> tuple[Ints, Floats]:
    """Return the links between bunches, each once with the sum of its weights."""
    low, high = ends.min(axis=1), ends.max(axis=1)
    apart = low != high
    found, which = np.unique(np.stack([low[apart], high[apart]], axis=1), axis=0, return_inverse=True)
    pairs: Ints = found.reshape(-1, 2)
    sums = np.asarray(np.bincount(which.ravel(), weights[apart], minlength=len(pairs)), dtype=float)
    return pairs, sums


def _forced(spots: Floats, ends: Ints, weights: Floats, radius: Floats, steps: int, heat: float) -> Floats:
    """Let parts push each other away by size and links pull, in ever smaller steps."""
    length = 2.0 * float(np.sqrt((radius**2).mean()))
    share = radius / radius.mean()
    spots = spots.copy()
    pulls = np.minimum(weights, 6.0)
    reach = radius[ends[:, 0]] + radius[ends[:, 1]] if len(ends) else np.zeros(0)
    hottest = heat * length * sqrt(len(radius)) * 0.35 + length * 0.4
    for step in range(steps):
        push = _pushed(spots, share, length) if len(radius) <= EXACT else _pushed_by_cells(spots, share, length)
        if len(ends):
            gap = spots[ends[:, 1]] - spots[ends[:, 0]]
            far = np.hypot(gap[:, 0], gap[:, 1]) + 1e-9
            pull = (pulls * np.maximum(far - reach * 0.8, 0.0) / length)[:, None] * gap
            for k in (0, 1):
                push[:, k] += np.bincount(ends[:, 0], pull[:, k], len(radius))
                push[:, k] -= np.bincount(ends[:, 1], pull[:, k], len(radius))
        push -= (spots - spots.mean(axis=0)) * GRAVITY
        cool = hottest * (1.0 - step / steps) ** 1.6 + length * 0.01
        force = np.hypot(push[:, 0], push[:, 1]) + 1e-9
        spots += push / force[:, None] * np.minimum(force, cool)[:, None]
    return spots


def _pushed(spots: Floats, share: Floats, length: float) -> Floats:
    """Return how every part is pushed by every other one."""
    dx = np.subtract.outer(spots[:, 0], spots[:, 0])
    dy = np.subtract.outer(spots[:, 1], spots[:, 1])
    strength = np.outer(share, share) * length**2 / (dx * dx + dy * dy + (length * 0.05) ** 2)
    return np.stack([(strength * dx).sum(axis=1), (strength * dy).sum(axis=1)], axis=1)


def _pushed_by_cells(spots: Floats, share: Floats, length: float) -> Floats:
    """Return how every part is pushed: those of a cell of the plane count as one in their middle."""
    low, span = spots.min(axis=0), np.ptp(spots, axis=0) + 1e-9
    at = np.minimum(((spots - low) / span * CELLS).astype(np.int64), CELLS - 1)
    cell = at[:, 0] * CELLS + at[:, 1]
    _used, own = np.unique(cell, return_inverse=True)
    mass = np.asarray(np.bincount(own, share), dtype=float)
    middle = np.stack([np.bincount(own, share * spots[:, k]) / mass for k in (0, 1)], axis=1)
    dx = np.subtract.outer(spots[:, 0], middle[:, 0])
    dy = np.subtract.outer(spots[:, 1], middle[:, 1])
    weight = np.broadcast_to(mass, dx.shape).copy()
    weight[np.arange(len(spots)), own] = mass[own] - share  # nobody pushes themselves
    soft = float((span / CELLS).mean()) * 0.3 + length * 0.1
    strength = share[:, None] * weight * length**2 / (dx * dx + dy * dy + soft**2)
    return np.stack([(strength * dx).sum(axis=1), (strength * dy).sum(axis=1)], axis=1)


def _lying(spots: Floats) -> Floats:
    """Return places turned so that they are widest from left to right."""
    middle = spots - spots.mean(axis=0)
    _, _, axes = np.linalg.svd(middle, full_matrices=False)
    axes = axes * np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1.0, 1.0)[:, None]
    made: Floats = middle @ axes.T
    return made


def _free(goal: Floats, size: Floats, spots: Floats, sizes: Floats) -> Floats:
    """Return the spot nearest to a goal, along a spiral, at which a rectangle covers no other."""
    step = float(size.min()) / 2
    for turn in range(4_000):
        far, angle = step * 0.5 * sqrt(turn), turn * GOLDEN
        spot = goal + np.array([np.cos(angle) * ASPECT, np.sin(angle)]) * far
        if not (np.abs(spots - spot) < (sizes + size) / 2).all(axis=1).any():
            return spot
    return goal


def _apart(spots: Floats, sizes: Floats) -> Floats:
    """Move rectangles that overlap apart, by as little as can be; where it is too full, all give way."""
    spots = spots.copy()
    for turn in range(ROUNDS):
        a, b = _overlapping(spots, sizes)
        if not len(a):
            break
        if turn % 60 == 59:
            spots = (spots - spots.mean(axis=0)) * 1.05 + spots.mean(axis=0)
        gap = spots[b] - spots[a]
        lack = (sizes[a] + sizes[b]) / 2 - np.abs(gap)
        across = lack[:, 0] <= lack[:, 1]
        step = np.where(np.stack([across, ~across], axis=1), (lack + 0.5) * np.where(gap >= 0, 0.5, -0.5), 0.0)
        ends, steps = np.concatenate([a, b]), np.concatenate([-step, step])
        often = np.sqrt(np.maximum(np.bincount(ends, minlength=len(spots)), 1.0))
        for k in (0, 1):
            spots[:, k] += np.bincount(ends, steps[:, k], len(spots)) / often
    return spots


def _overlapping(spots: Floats, sizes: Floats) -> tuple[Ints, Ints]:
    """Return the pairs of rectangles that overlap, found along the order from left to right."""
    order = np.argsort(spots[:, 0] - sizes[:, 0] / 2, kind="stable")
    left = (spots[:, 0] - sizes[:, 0] / 2)[order]
    right = (spots[:, 0] + sizes[:, 0] / 2)[order]
    y, half = spots[order, 1], sizes[order, 1] / 2
    firsts, seconds = [], []
    for step in range(1, len(order)):
        near = left[step:] < right[:-step] - 1e-6
        if not near.any():
            break
        meets = near & (np.abs(y[step:] - y[:-step]) < half[step:] + half[:-step] - 1e-6)
        found = np.flatnonzero(meets)
        firsts.append(found)
        seconds.append(found + step)
    if not firsts:
        none = np.zeros(0, dtype=np.int64)
        return none, none
    return order[np.concatenate(firsts)], order[np.concatenate(seconds)]


def _rows(sizes: Sequence[Floats]) -> list[Floats]:
    """Return the corner of each box, set in rows that make a page lying on its side."""
    whole = sum(float((size + AIR).prod()) for size in sizes)
    wide = max(sqrt(whole * ASPECT) * 1.08, float(sizes[0][0])) if sizes else 0.0
    corners, x, y, high = [], 0.0, 0.0, 0.0
    for size in sizes:
        if x > 0.0 and x + size[0] > wide:
            x, y, high = 0.0, y + high + AIR, 0.0
        corners.append(np.array([x, y]))
        x += float(size[0]) + AIR
        high = max(high, float(size[1]))
    return corners
