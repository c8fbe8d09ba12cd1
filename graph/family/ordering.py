"""From left to right: the order of blocks in every row, with few crossings and the oldest child first.

A short deterministic search tries, for each family docked to another, both sides, near and far, turns
couples round where two families meet, and lets siblings change places where that saves more than it costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from graph.family.descent import Descent, Plan, Tree, with_dock
from graph.family.generations import Rows
from graph.family.kinship import Kin
from graph.family.units import Block, Exit

CROSSING, INVERSION, TURN, APART, LENGTH = 10.0, 14.0, 3.0, 4.0, 0.03
MOST_TRIES = 150

Change = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Order:
    """The rows of blocks, left to right, and the forest that they come from."""

    forest: list[Tree]
    rows: dict[int, list[Block]]


def order_of(kin: Kin, rows: Rows) -> Order:
    """Return the best order that the search finds."""
    descent = Descent(kin, rows)
    judge = _Judge(kin, descent)
    best = _search(descent, judge)
    forest = descent.forest(best)
    return Order(forest, in_rows(forest))


def _search(descent: Descent, judge: _Judge) -> Plan:
    best = descent.plan
    cost, tries = judge.cost(best), 0
    while True:
        before = cost
        for change in _changes(descent):
            if tries >= MOST_TRIES or cost < CROSSING / 2:
                return best
            plan = change(best)
            if plan == best:
                continue
            tries += 1
            found = judge.cost(plan)
            if found < cost - 1e-9:
                best, cost = plan, found
        if cost > before - 1e-9:
            return best


def _changes(descent: Descent) -> Iterator[Change]:
    for number, dock in enumerate(descent.plan.docks):
        if dock.host is not None:
            for side, near in (("after", True), ("before", True), ("after", False), ("before", False)):
                yield lambda plan, n=number, s=side, w=near: with_dock(plan, n, s, w)  # type: ignore[misc]
    for block in descent.linking():
        yield lambda plan, b=block: replace(plan, turned=plan.turned ^ {b})  # type: ignore[misc]
    for sibship, children in descent.sequence.items():
        for n in range(len(children) - 1):
            yield lambda plan, s=sibship, at=n: _swapped(plan, s, at)  # type: ignore[misc]


def _swapped(plan: Plan, sibship: int, at: int) -> Plan:
    children = list(plan.sequence[sibship])
    children[at], children[at + 1] = children[at + 1], children[at]
    return replace(plan, sequence={**plan.sequence, sibship: tuple(children)})


def in_rows(forest: list[Tree]) -> dict[int, list[Block]]:
    """Return the blocks of a forest row by row."""
    rows: dict[int, list[Block]] = {}
    for tree in forest:
        for block in tree.walk():
            rows.setdefault(block.row, []).append(block)
    return rows


@dataclass(frozen=True, slots=True)
class _Bar:
    """A sibship's line in a row of steps: where it comes from and where its children stand."""

    drop: float
    children: tuple[float, ...]

    @property
    def ends(self) -> tuple[float, float]:
        return min(self.drop, *self.children), max(self.drop, *self.children)


class _Judge:
    """Says what an order costs: crossings, children out of age order, turned couples, split households."""

    def __init__(self, kin: Kin, descent: Descent) -> None:
        self.kin, self.descent = kin, descent
        twins = {id: group for s in kin.sibships for group in s.twins for id in group}
        self.rank = {child: n for s in kin.sibships for n, child in enumerate(descent.sequence[s.id])}
        self.twins = twins

    def cost(self, plan: Plan) -> float:
        rows = in_rows(self.descent.forest(plan))
        steps = _steps(rows)
        cost = TURN * len(plan.turned)
        for row, bars in self._bars(rows, steps).items():
            cost += CROSSING * _crossings(bars)
            cost += LENGTH * sum(abs(bar.drop - sum(bar.children) / len(bar.children)) for bar in bars)
            cost += APART * self._splits(rows.get(row + 1, []))
        for sibship, children in plan.sequence.items():
            if children != self.descent.sequence[sibship]:
                cost += INVERSION * self._inversions(children)
        return cost

    def _bars(self, rows: dict[int, list[Block]], steps: dict[object, float]) -> dict[int, list[_Bar]]:
        bars: dict[int, list[_Bar]] = {}
        for row, blocks in rows.items():
            for block in blocks:
                if block.lane is not None:
                    target = steps.get((row + 1, block.lane), steps[block.lane[1]])
                    bars.setdefault(row, []).append(_Bar(steps[(row, block.lane)], (target,)))
                for hang in block.hangs:
                    children = tuple(
                        steps.get((row + 1, (hang.sibship, child)), steps[child])
                        for child in self.descent.sequence[hang.sibship]
                        if self.descent.homes.get(child) == (block.index, hang.sibship)
                    )
                    if children:
                        drop = steps[block.index] + (1.0 if hang.exit is Exit.BELOW else 2.0 * hang.gap)
                        bars.setdefault(row, []).append(_Bar(drop, children))
        return bars

    def _splits(self, blocks: list[Block]) -> int:
        """Count how often a household is taken up again in a row after it was left."""
        seen: set[str] = set()
        last, splits = "", 0
        for block in blocks:
            for id in block.members:
                household = self.kin.people[id].household
                if household and household != last and household in seen:
                    splits += 1
                seen.add(household)
                last = household
        return splits

    def _inversions(self, children: tuple[str, ...]) -> int:
        ranks = [self.rank[child] for child in children]
        wrong = sum(a > b for n, a in enumerate(ranks) for b in ranks[n + 1 :])
        for n, child in enumerate(children[1:-1], 1):  # nobody comes between twins
            wrong += self.twins.get(children[n - 1], 0) == self.twins.get(children[n + 1], 1) and (
                child not in self.twins.get(children[n - 1], ())
            )
        return wrong


def _steps(rows: dict[int, list[Block]]) -> dict[object, float]:
    """Return where people, lanes and the left edges of blocks stand when everything is one step wide."""
    steps: dict[object, float] = {}
    widest = max((sum(2 * len(b.members) or 1 for b in blocks) for blocks in rows.values()), default=0)
    for row, blocks in rows.items():
        at = (widest - sum(2 * len(b.members) or 1 for b in blocks)) / 2
        for block in blocks:
            steps[block.index] = at
            if block.lane is not None:
                steps[(row, block.lane)] = at
            for n, id in enumerate(block.members):
                steps[id] = at + 2 * n + 1
            at += 2 * len(block.members) or 1
    return steps


def _crossings(bars: list[_Bar]) -> int:
    """Count the crossings of lines between two rows, each pair of bars drawn the better way up."""
    total = 0
    spans = [(bar.ends, bar) for bar in bars]
    for n, ((low, high), bar) in enumerate(spans):
        for (other_low, other_high), other in spans[n + 1 :]:
            if other_low < high and low < other_high:
                total += min(
                    crossings_of(bar.drop, bar.children, other.drop, other.children),
                    crossings_of(other.drop, other.children, bar.drop, bar.children),
                )
    return total


def crossings_of(upper_drop: float, upper: tuple[float, ...], lower_drop: float, lower: tuple[float, ...]) -> int:
    """Return how often two bars cross when the first is drawn above the second."""
    low, high = min(lower_drop, *lower), max(lower_drop, *lower)
    crossed = sum(low < x < high for x in upper)
    return crossed + (min(upper_drop, *upper) < lower_drop < max(upper_drop, *upper))
