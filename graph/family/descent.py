"""Who stands below whom: the blocks of a family as trees of descent, docked where two families meet.

The first tree is that of the focus person's forebears. The family of someone who joined it is docked beside
the parents of the couple; families without a tie follow on the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.family.generations import Rows
from graph.family.kinship import Kin
from graph.family.units import Block, blocks_of


@dataclass(eq=False)
class Tree:
    """A block with those below it; `before` and `after` are families docked at its sides."""

    block: Block
    below: list[Tree] = field(default_factory=list)
    before: list[Tree] = field(default_factory=list)
    after: list[Tree] = field(default_factory=list)

    def walk(self) -> Iterator[Block]:
        """Yield the blocks in drawing order: left to right in every row."""
        for tree in self.before:
            yield from tree.walk()
        yield self.block
        for tree in self.below:
            yield from tree.walk()
        for tree in self.after:
            yield from tree.walk()


@dataclass(frozen=True, slots=True)
class Dock:
    """Where a family goes: beside `host` (near) or beside the whole family of the host (far)."""

    root: int
    host: int | None
    side: str = "after"
    near: bool = True


@dataclass(frozen=True)
class Plan:
    """The choices of an order: children's sequence, turned couples, docked families."""

    sequence: dict[int, tuple[str, ...]]
    turned: frozenset[int] = frozenset()
    docks: tuple[Dock, ...] = ()


class Descent:
    """The blocks of a family and how they hang together; never changes once made."""

    def __init__(self, kin: Kin, rows: Rows) -> None:
        self.kin, self.rows = kin, rows
        self.blocks = blocks_of(kin, rows)
        self.turned_blocks = [block.flipped() for block in self.blocks]
        self.at = {id: block.index for block in self.blocks for id in block.members}
        self.sequence = {s.id: tuple(c.person for c in s.children) for s in kin.sibships}
        self.homes = {
            child: (block.index, hang.sibship)
            for block in self.blocks
            for hang in block.hangs
            for child in self.sequence[hang.sibship]
            if (hang.sibship, child) in rows.homes
        }
        self.above: dict[int, int] = {}
        self.via: dict[int, str] = {}  # block to the child that leads to it
        self._visited: set[int] = set()
        self.plan = Plan(self.sequence, docks=tuple(self._explore()))

    def linking(self) -> list[int]:
        """Return the blocks in which two families meet."""
        return [b.index for b in self.blocks if sum(m in self.homes for m in b.members) > 1]

    def _explore(self) -> list[Dock]:
        """Visit all blocks from the roots of descent and say where each root docks."""
        focus = next((id for id, person in self.kin.people.items() if person.focus), None)
        docks = []
        if focus is not None:
            start = self._root(self.at[focus], focus)
            self._visit(start)
            docks.append(Dock(start, None))
        roots = [b.index for b in self.blocks if not any(m in self.homes for m in b.members)]
        waiting = [root for root in roots if root not in self._visited]
        while waiting:
            root, meeting = next(((r, m) for r in waiting if (m := self._meets(r)) is not None), (waiting[0], None))
            docks.append(self._dock(root, meeting))
            self._visit(root)
            waiting = [root for root in waiting if root not in self._visited]
        for block in self.blocks:  # what only a contradiction can reach
            if block.index not in self._visited:
                docks.append(Dock(block.index, None))
                self._visit(block.index)
        return docks

    def _root(self, block: int, member: str) -> int:
        """Return the topmost block above a member, through that member's own parents first."""
        seen = {block}
        while True:
            members = [member, *self.blocks[block].members]
            home = next((self.homes[m][0] for m in members if m in self.homes), None)
            if home is None or home in seen:
                return block
            seen.add(home)
            block, member = home, self.blocks[home].members[0] if self.blocks[home].members else ""

    def _dock(self, root: int, meeting: int | None) -> Dock:
        if meeting is None:
            return Dock(root, None)
        members = self.blocks[meeting].members
        mine = [n for n, m in enumerate(members) if m in self.homes and self.homes[m][0] not in self._visited]
        side = "before" if mine and mine[0] * 2 < len(members) - 1 else "after"
        return Dock(root, self.above.get(meeting, meeting), side)

    def _below(self, block: int) -> Iterator[tuple[int, str]]:
        for hang in self.blocks[block].hangs:
            for child in self.sequence[hang.sibship]:
                if self.homes.get(child) == (block, hang.sibship):
                    yield self.at[child], child

    def _visit(self, root: int) -> None:
        self._visited.add(root)
        todo = [root]
        for at in todo:
            for below, child in self._below(at):
                if below not in self._visited:
                    self._visited.add(below)
                    self.above[below] = at
                    self.via[below] = child
                    todo.append(below)

    def _meets(self, root: int) -> int | None:
        """Return the first visited block that descends from a root."""
        todo = [root]
        for at in todo:
            for below, _ in self._below(at):
                if below in self._visited:
                    return below
                if below not in todo:
                    todo.append(below)
        return None

    def block(self, index: int, plan: Plan) -> Block:
        return self.turned_blocks[index] if index in plan.turned else self.blocks[index]

    def forest(self, plan: Plan) -> list[Tree]:
        """Return the trees as a plan has them, with lanes for lines that pass a row."""
        trees = {block.index: Tree(self.block(block.index, plan)) for block in self.blocks}
        lanes = len(self.blocks)
        for index, tree in trees.items():
            for hang in sorted(tree.block.hangs, key=lambda h: h.gap):
                for child in plan.sequence[hang.sibship]:
                    if self.homes.get(child) != (index, hang.sibship):
                        continue
                    below, passing = self.at[child], tree
                    for row in range(tree.block.row + 1, self.blocks[below].row):
                        passing.below.append(Tree(Block(lanes, row, lane=(hang.sibship, child))))
                        passing = passing.below[-1]
                        lanes += 1
                    if self.via.get(below) == child:
                        passing.below.append(trees[below])
        return self._docked(trees, plan)

    def _docked(self, trees: dict[int, Tree], plan: Plan) -> list[Tree]:
        tops: list[Tree] = []
        for dock in plan.docks:
            tree = trees[dock.root]
            if dock.host is None:
                tops.append(tree)
                continue
            host = trees[dock.host if dock.near else self._top(dock.host)]
            if dock.side == "before":
                host.before.insert(0, tree)
            else:
                host.after.append(tree)
        return tops

    def _top(self, block: int) -> int:
        while block in self.above:
            block = self.above[block]
        return block


def with_dock(plan: Plan, number: int, side: str, near: bool) -> Plan:
    """Return the plan with one family docked elsewhere."""
    docks = list(plan.docks)
    docks[number] = replace(docks[number], side=side, near=near)
    return replace(plan, docks=tuple(docks))
