"""Partners side by side: who stands next to whom in a row, and where children hang between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from case.model import Sex
from graph.family.generations import Rows
from graph.family.kinship import Couple, Kin, Sibship


class Exit(StrEnum):
    """Where a drop line leaves its parents."""

    LINE = "line"  # the partners' line
    BELOW = "below"  # the foot of a single parent without partners
    SIDE = "side"  # the free side of a single parent
    UNDER = "under"  # below a single parent who has partners on both sides
    TOP = "top"  # nowhere: siblings without parents on record
    LANE = "lane"  # a line that comes down from rows above


@dataclass(frozen=True, slots=True)
class Hang:
    """A sibship below a block: in the gap before member number `gap`."""

    sibship: int
    gap: int
    exit: Exit
    parent: int = 0  # number of the single parent in the block
    couple: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A couple within a block; `left` and `right` are member numbers, `gap` is the couple's own."""

    couple: Couple
    left: int
    right: int
    gap: int

    @property
    def adjacent(self) -> bool:
        return self.right == self.left + 1


@dataclass(eq=False)
class Block:
    """What stays together in a row: partners, one person, or (without members) a line passing through."""

    index: int
    row: int
    members: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()
    hangs: tuple[Hang, ...] = ()
    lane: tuple[int, str] | None = None  # sibship and the child that the line goes to
    origin: bool = field(default=False)  # the start of siblings without parents

    def flipped(self) -> Block:
        """Return the block mirrored, in place of the old one."""
        n = len(self.members)
        joins = tuple(Join(j.couple, n - 1 - j.right, n - 1 - j.left, n - j.gap) for j in self.joins)
        hangs = tuple(
            h if h.exit is Exit.BELOW else Hang(h.sibship, n - h.gap, h.exit, n - 1 - h.parent, h.couple)
            for h in self.hangs
        )
        return Block(self.index, self.row, self.members[::-1], joins, hangs, self.lane, self.origin)


def blocks_of(kin: Kin, rows: Rows) -> list[Block]:
    """Return the blocks of partners and single people, in the order of the case."""
    mates: dict[str, list[Couple]] = {id: [] for id in kin.people}
    for couple in kin.couples:
        if couple.key in rows.couples:
            mates[couple.a].append(couple)
            mates[couple.b].append(couple)
    blocks: list[Block] = []
    seen: set[str] = set()
    for id in kin.people:
        if id not in seen:
            members = _component(id, mates)
            seen |= set(members)
            blocks.append(_block(len(blocks), rows.row[id], members, mates, kin))
    _hang(blocks, kin, rows)
    return blocks


def _component(start: str, mates: dict[str, list[Couple]]) -> list[str]:
    found = [start]
    for id in found:
        found.extend(m for c in mates[id] if (m := c.other(id)) not in found)
    return found


def _block(index: int, row: int, members: list[str], mates: dict[str, list[Couple]], kin: Kin) -> Block:
    place = {id: n for n, id in enumerate(kin.people)}
    centre = min(members, key=lambda id: (-len(mates[id]), not kin.people[id].focus, place[id]))
    order = _line_up(centre, mates, kin, place)
    at = {id: n for n, id in enumerate(order)}
    depth = {id: abs(at[id] - at[centre]) for id in order}
    couples = {c.key: c for id in members for c in mates[id]}.values()
    joins = []
    for couple in couples:
        left, right = sorted((at[couple.a], at[couple.b]))
        outer = left if depth[order[left]] > depth[order[right]] else right
        gap = right if right == left + 1 or outer == right else left + 1
        joins.append(Join(couple, left, right, gap))
    return Block(index, row, tuple(order), tuple(joins))


def _line_up(centre: str, mates: dict[str, list[Couple]], kin: Kin, place: dict[str, int]) -> list[str]:
    """Put partners beside the one who has most of them: earlier ones left, the latest right.

    A couple of two stands man left, woman right.
    """
    seen = {centre}

    def outward(id: str) -> list[str]:
        line = [id]
        for couple in mates[id]:
            mate = couple.other(id)
            if mate not in seen:
                seen.add(mate)
                line.extend(outward(mate))
        return line

    partners = [c.other(centre) for c in mates[centre]]
    seen.update(partners)
    if len(partners) == 1:
        mate = partners[0]
        sex, other = kin.people[centre].sex, kin.people[mate].sex
        mate_left = other is Sex.MALE or (sex is Sex.FEMALE and other is not Sex.FEMALE)
        if sex == other:
            mate_left = place[mate] < place[centre]
        return [*outward(mate)[::-1], centre] if mate_left else [centre, *outward(mate)]
    left: list[str] = []
    for mate in partners[:-1]:
        left.extend(outward(mate)[::-1])
    return [*left, centre, *(outward(partners[-1]) if partners else [])]


def _hang(blocks: list[Block], kin: Kin, rows: Rows) -> None:
    """Give each sibship its gap below its parents; siblings without parents get an origin of their own."""
    block_of = {id: block for block in blocks for id in block.members}
    for sibship in kin.sibships:
        if not sibship.parents:
            row = min(rows.row[child.person] for child in sibship.children) - 1
            hang = Hang(sibship.id, 0, Exit.TOP)
            blocks.append(Block(len(blocks), row, hangs=(hang,), origin=True))
            continue
        block, hang = _hang_below(sibship, block_of, kin, rows)
        block.hangs = (*block.hangs, hang)


def _hang_below(sibship: Sibship, block_of: dict[str, Block], kin: Kin, rows: Rows) -> tuple[Block, Hang]:
    block = block_of[sibship.parents[0]]
    pair = set(sibship.parents)
    join = next((j for j in block.joins if {j.couple.a, j.couple.b} == pair), None)
    if join is not None:
        return block, Hang(sibship.id, join.gap, Exit.LINE, couple=join.couple.key)
    parent = max(sibship.parents, key=lambda id: rows.row[id])
    block = block_of[parent]
    at = block.members.index(parent)
    if len(block.members) == 1:
        return block, Hang(sibship.id, 0, Exit.BELOW)
    taken = {hang.gap for hang in block.hangs}
    sides = [at, at + 1] if kin.people[parent].sex is Sex.FEMALE else [at + 1, at]
    free = [gap for gap in sides if gap in (0, len(block.members)) and (gap == at) == (gap != at + 1)]
    for gap in sorted(free, key=lambda gap: gap in taken):
        return block, Hang(sibship.id, gap, Exit.SIDE, at)
    return block, Hang(sibship.id, sides[0], Exit.UNDER, at)
