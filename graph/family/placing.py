"""Where everyone stands: x for each person, from the order of the rows.

Trees are first packed along their outlines, each couple over its children; then rows are relaxed in turn
towards their parents and children, and a weighted isotonic fit keeps the order and the gaps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.family.descent import Tree
from graph.family.kinship import Kin
from graph.family.ordering import Order
from graph.family.staggering import Rank, pitches_of
from graph.family.units import Block, Exit, Hang

GAP = 16.0  # between neighbours
COUPLE_GAP = 26.0  # between partners' words, where their drop line runs
SYMBOL_GAP = 64.0  # between partners' symbols at least
STUB = 22.0  # room beside a single parent
LANE = 12.0
OFF = 12.0  # from words to a line that goes down beside them, so that an outline fits between
SWEEPS = 15  # odd: the last one goes up, so that parents end over their children


Widths = Mapping[str, tuple[float, float]]  # from the middle of a symbol to the left and the right edge
Extra = Mapping[tuple[str, str], float]  # left and right neighbour


@dataclass(frozen=True)
class Places:
    """The x of people's symbols and of lanes, and for each sibship the room in which its drop may run."""

    x: Mapping[str, float]
    lanes: Mapping[tuple[int, tuple[int, str]], float]  # (row, lane)
    drops: Mapping[int, tuple[float, float]]  # sibship: from, to

    def moved(self, by: float) -> Places:
        """Return the places shifted to the right."""
        return Places(
            {id: x + by for id, x in self.x.items()},
            {lane: x + by for lane, x in self.lanes.items()},
            {sibship: (low + by, high + by) for sibship, (low, high) in self.drops.items()},
        )

    def dragged(self, kin: Kin, by: Mapping[str, float]) -> Places:
        """Return the places with some people moved along their rows, and the drops of couples between them."""
        drops = dict(self.drops)
        for sibship in kin.sibships:
            if sibship.id not in drops or not any(id in by for id in sibship.parents):
                continue
            pair = sorted(sibship.parents, key=lambda id: self.x.get(id, 0.0))
            low, high = (drops[sibship.id][n] + by.get(pair[-n], 0.0) for n in (0, 1))
            drops[sibship.id] = (low, high) if low <= high else ((low + high) / 2, (low + high) / 2)
        return Places({id: x + by.get(id, 0.0) for id, x in self.x.items()}, self.lanes, drops)


@dataclass(eq=False)
class _Body:
    """A block as a rigid body: `at` is its left edge, members and drops lie at fixed offsets."""

    block: Block
    width: float
    members: dict[str, float]
    drops: dict[int, tuple[float, float]]
    at: float = 0.0
    households: tuple[str, str] = ("", "")
    more: float = 0.0
    rank: int = -1  # the sibship that it stands in two ranks with
    pitch: float = 0.0

    def x(self, id: str) -> float:
        return self.at + self.members[id]

    def drop(self, sibship: int) -> float:
        low, high = self.drops[sibship]
        return self.at + (low + high) / 2


def place(
    kin: Kin,
    order: Order,
    widths: Widths,
    homes: frozenset[tuple[int, str]],
    extra: Extra | None = None,
    ranks: Mapping[str, Rank] | None = None,
) -> Places:
    """Return the places of everyone, the leftmost edge at 0.

    `extra` is more room between two neighbours, for lines that pass between them; those of `ranks` stand
    half as far apart as others.
    """
    extra, ranks = extra or {}, ranks or {}
    pitches = pitches_of(ranks, widths, GAP)
    bodies = {block.index: _body(block, kin, widths, extra) for blocks in order.rows.values() for block in blocks}
    for body in bodies.values():
        if len(body.members) == 1 and (id := next(iter(body.members))) in ranks:
            body.rank, body.pitch = ranks[id].sibship, pitches[id]
    _pack(order.forest, bodies)
    _widen(order, bodies, extra)
    rows = [[bodies[b.index] for b in order.rows[row]] for row in sorted(order.rows)]
    for row in rows:
        _settle(row, [(body.at, 1.0) for body in row])
    _relax(rows, _ties(kin, rows, homes))
    return _places(rows)


def _body(block: Block, kin: Kin, widths: Widths, extra: Extra) -> _Body:
    if not block.members:
        width = LANE if block.lane else 2.0
        drops = {hang.sibship: (width / 2, width / 2) for hang in block.hangs}
        if block.lane:
            drops = {block.lane[0]: (width / 2, width / 2)}
        return _Body(block, width, {}, drops)
    left = STUB if any(h.gap == 0 and h.exit is not Exit.BELOW for h in block.hangs) else 0.0
    edges: list[tuple[float, float]] = []
    members: dict[str, float] = {}
    for id in block.members:
        before, after = widths[id]
        if edges:
            mate = block.members[len(edges) - 1]
            gap = COUPLE_GAP + extra.get((mate, id), 0.0)
            left = max(edges[-1][1] + gap, members[mate] + SYMBOL_GAP + 40.0 - before)
        members[id] = left + before
        edges.append((left, left + before + after))
    right = edges[-1][1] + (STUB if any(h.gap == len(block.members) for h in block.hangs) else 0.0)
    drops = {hang.sibship: _room(hang, edges, members[block.members[hang.parent]]) for hang in block.hangs}
    households = (kin.people[block.members[0]].household, kin.people[block.members[-1]].household)
    return _Body(block, right, members, _shared(block.hangs, drops), households=households)


def _widen(order: Order, bodies: Mapping[int, _Body], extra: Extra) -> None:
    """Note the room wanted between the outer members of neighbouring blocks."""
    for blocks in order.rows.values():
        peopled = [block for block in blocks if block.members]
        for left, right in pairwise(peopled):
            bodies[left.index].more = extra.get((left.members[-1], right.members[0]), 0.0)


def _room(hang: Hang, edges: Sequence[tuple[float, float]], parent: float) -> tuple[float, float]:
    if hang.exit is Exit.BELOW:
        return parent, parent
    if hang.gap == 0:
        at = edges[0][0] - STUB + 7.0
        return at, at
    if hang.gap == len(edges):
        at = edges[-1][1] + STUB - 7.0
        return at, at
    return edges[hang.gap - 1][1] + OFF, edges[hang.gap][0] - OFF


def _shared(hangs: Sequence[Hang], drops: dict[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    """Divide a gap between the sibships that hang in it."""
    by_gap: dict[int, list[Hang]] = {}
    for hang in hangs:
        by_gap.setdefault(hang.gap, []).append(hang)
    for same in by_gap.values():
        if len(same) > 1:
            low, high = drops[same[0].sibship]
            if same[0].exit is Exit.BELOW:
                low, high = low - 4.0 * (len(same) - 1), high + 4.0 * (len(same) - 1)
            step = (high - low) / (len(same) - 1) if high > low else 5.0
            for n, hang in enumerate(sorted(same, key=lambda h: h.exit is Exit.UNDER)):
                drops[hang.sibship] = (low + n * step, low + n * step)
    return drops


def _apart(left: _Body, right: _Body) -> float:
    """Return the least distance of two neighbours' left edges."""
    if left.rank >= 0 and left.rank == right.rank:
        return left.pitch + (left.width - right.width) / 2
    gap = GAP if left.block.members and right.block.members else 6.0
    if left.households[1] != right.households[0]:
        gap += 12.0
    return left.width + gap + left.more


Outline = dict[int, tuple[float, float]]  # row: left, right


def _pack(forest: Sequence[Tree], bodies: Mapping[int, _Body]) -> None:
    """Set trees side by side along their outlines, parents over the middle of their children."""
    _beside([_pack_tree(tree, bodies) for tree in forest])


@dataclass(eq=False)
class _Packed:
    bodies: list[_Body]
    outline: Outline

    def shift(self, by: float) -> None:
        for body in self.bodies:
            body.at += by
        self.outline = {row: (a + by, b + by) for row, (a, b) in self.outline.items()}


def _beside(parts: Sequence[_Packed]) -> _Packed:
    whole = _Packed([], {})
    for part in parts:
        shared = part.outline.keys() & whole.outline.keys()
        if whole.outline:
            by = max(
                (whole.outline[row][1] + GAP + 6.0 - part.outline[row][0] for row in shared),
                default=min(a for a, _ in whole.outline.values()) - min(a for a, _ in part.outline.values()),
            )
            part.shift(by)
        whole.bodies += part.bodies
        for row, (a, b) in part.outline.items():
            low, high = whole.outline.get(row, (a, b))
            whole.outline[row] = (min(low, a), max(high, b))
    return whole


def _pack_tree(tree: Tree, bodies: Mapping[int, _Body]) -> _Packed:
    body = bodies[tree.block.index]
    below = _beside([_pack_tree(child, bodies) for child in tree.below])
    own = _Packed([body], {tree.block.row: _edges(body)})
    if tree.below:
        row = min(below.outline)
        middle = (below.outline[row][0] + below.outline[row][1]) / 2
        drops = [body.drop(sibship) for sibship in body.drops]
        own.shift(middle - (sum(drops) / len(drops) if drops else body.width / 2))
    own.bodies += below.bodies
    own.outline = {**below.outline, **own.outline}
    before = [_pack_tree(t, bodies) for t in tree.before]
    after = [_pack_tree(t, bodies) for t in tree.after]
    return _beside([*before, own, *after])


def _edges(body: _Body) -> tuple[float, float]:
    """Return the edges of a block for packing: of one in two ranks only its share."""
    if body.rank < 0:
        return 0.0, body.width
    half = (body.pitch - GAP - 6.0) / 2
    return body.width / 2 - half, body.width / 2 + half


@dataclass(frozen=True, slots=True)
class _Hold:
    """A sibship between two rows: the body above, the bodies below and where the line meets each."""

    above: _Body
    sibship: int
    below: tuple[tuple[_Body, float], ...]  # body, offset of the child within it

    def middle(self) -> float:
        xs = [body.at + offset for body, offset in self.below]
        return (min(xs) + max(xs)) / 2


def _ties(kin: Kin, rows: Sequence[Sequence[_Body]], homes: frozenset[tuple[int, str]]) -> list[_Hold]:
    of = {id: body for row in rows for body in row for id in body.members}
    lane_at = {(b.block.row, b.block.lane): b for row in rows for b in row if b.block.lane}
    children = {s.id: [c.person for c in s.children if (s.id, c.person) in homes] for s in kin.sibships}
    holds = []
    for row in rows:
        for body in row:
            lane = body.block.lane
            hangs = [(lane[0], [lane[1]])] if lane else [(s, children[s]) for s in body.drops]
            for sibship, people in hangs:
                below = []
                for child in people:
                    passing = lane_at.get((body.block.row + 1, (sibship, child)))
                    target = passing or of[child]
                    offset = target.width / 2 if passing else target.members[child]
                    below.append((target, offset))
                if below:
                    holds.append(_Hold(body, sibship, tuple(below)))
    return holds


def _relax(rows: Sequence[Sequence[_Body]], holds: Sequence[_Hold]) -> None:
    """Draw parents over their children and children under their parents, row by row."""
    up: dict[int, list[_Hold]] = {}
    down: dict[int, list[_Hold]] = {}
    for hold in holds:
        down.setdefault(hold.above.block.index, []).append(hold)
        for index in {body.block.index for body, _ in hold.below}:
            up.setdefault(index, []).append(hold)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 else rows[::-1]:
            _settle(row, [_wish(body, up, down, 2.0) for body in row])
    for row in rows:  # at last everybody follows their parents
        _settle(row, [_wish(body, up, down, 0.02) for body in row])


Holds = Mapping[int, list[_Hold]]


def _wish(body: _Body, up: Holds, down: Holds, children: float) -> tuple[float, float]:
    """Return where a body wants to be and how much: over its children, and with its siblings under the parents."""
    pull, weight = 0.001 * body.at, 0.001
    for hold in down.get(body.block.index, ()):
        pull += children * (body.at + hold.middle() - hold.above.drop(hold.sibship))
        weight += children
    for hold in up.get(body.block.index, ()):
        if hold.above is not body:
            pull += body.at + hold.above.drop(hold.sibship) - hold.middle()
            weight += 1.0
    return pull / weight, weight


def _settle(row: Sequence[_Body], wishes: Sequence[tuple[float, float]]) -> None:
    """Move a row as near to its wishes as the gaps allow: pool adjacent violators."""
    offset = 0.0
    offsets = []
    pools: list[list[float]] = []  # mean, weight, count
    for n, (body, (wish, weight)) in enumerate(zip(row, wishes, strict=True)):
        if n:
            offset += _apart(row[n - 1], body)
        offsets.append(offset)
        pools.append([wish - offset, max(weight, 0.001), 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, weight, count = pools.pop()
            total = pools[-1][1] + weight
            pools[-1] = [(pools[-1][0] * pools[-1][1] + mean * weight) / total, total, pools[-1][2] + count]
    n = 0
    for mean, _, count in pools:
        for _ in range(int(count)):
            row[n].at = mean + offsets[n]
            n += 1


def _places(rows: Sequence[Sequence[_Body]]) -> Places:
    bodies = [body for row in rows for body in row]
    left = min((body.at for body in bodies), default=0.0)
    for body in bodies:
        body.at -= left
    return Places(
        {id: body.x(id) for body in bodies for id in body.members},
        {(b.block.row, b.block.lane): b.at + b.width / 2 for b in bodies if b.block.lane},
        {
            sibship: (body.at + low, body.at + high)
            for body in bodies
            if not body.block.lane
            for sibship, (low, high) in body.drops.items()
        },
    )
