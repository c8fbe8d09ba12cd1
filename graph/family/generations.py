"""In which row each person stands: parents above children, partners side by side.

Rows come from the longest chain of parents; whoever has no parents on record stands just above their
children. Where the ties contradict themselves (own grandparent, a couple across generations) the tie that
comes last gives way and is told as a trouble.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from case.worded import listed, worded
from graph.family.kinship import Kin
from graph.roles import generation_of_role


@dataclass(frozen=True)
class Rows:
    """The row of each person, 0 at the top; `level` holds couples and homes that could be kept."""

    row: dict[str, int]
    couples: frozenset[str]  # keys of couples that share a row
    homes: frozenset[tuple[int, str]]  # (sibship, child) drawn downwards
    troubles: tuple[str, ...]
    parents: int = 0  # the row of the generation of parents


class _Sets:
    """Union-find with the smaller index as the root, so that the answer does not hang on the order."""

    def __init__(self, items: Iterable[str]) -> None:
        self.parent = {item: item for item in items}

    def find(self, item: str) -> str:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: str, b: str) -> None:
        self.parent[self.find(b)] = self.find(a)


def rows_of(kin: Kin) -> Rows:
    """Return the rows of a family."""
    troubles: list[str] = []
    level = _Sets(kin.people)
    edges = _homes_without_cycles(kin, level, troubles)
    couples = _level_couples(kin, level, edges, troubles)
    row = _longest(kin, level, edges)
    _pull_down(level, edges, row)
    own = {id: row[level.find(id)] for id in kin.people}
    _align(kin, own)
    top = min(own.values(), default=0)
    parents = _parents_row(kin, list(own), own) if own else 0
    return Rows(
        {id: at - top for id, at in own.items()},
        couples,
        frozenset((sibship, child) for _, child, sibship in edges) | _parentless(kin),
        tuple(troubles),
        parents - top,
    )


Edge = tuple[str, str, int]  # parent, child, sibship


def _parentless(kin: Kin) -> frozenset[tuple[int, str]]:
    return frozenset((s.id, c.person) for s in kin.sibships if not s.parents for c in s.children)


def _homes_without_cycles(kin: Kin, level: _Sets, troubles: list[str]) -> list[Edge]:
    """Return parent to child edges of the homes; siblings without parents share a row."""
    edges: list[Edge] = []
    below: dict[str, set[str]] = {}
    for sibship in kin.sibships:
        if not sibship.parents:
            for child in sibship.children[1:]:
                level.join(sibship.children[0].person, child.person)
    for sibship in kin.sibships:
        for child in sibship.children:
            if not child.home or not sibship.parents:
                continue
            child_level = level.find(child.person)
            parents = [level.find(parent) for parent in sibship.parents]
            if any(_reaches(below, child_level, parent) for parent in parents):
                name = kin.people[child.person].name
                troubles.append(worded("{name} is on record as their own forebear.", name=name))
                continue
            for parent, parent_level in zip(sibship.parents, parents, strict=True):
                edges.append((parent, child.person, sibship.id))
                below.setdefault(parent_level, set()).add(child_level)
    return edges


def _reaches(below: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        at = todo.pop()
        if at == goal:
            return True
        fresh = below.get(at, set()) - seen
        seen |= fresh
        todo.extend(fresh)
    return False


def _level_couples(kin: Kin, level: _Sets, edges: list[Edge], troubles: list[str]) -> frozenset[str]:
    """Put partners in one row unless one descends from the other."""
    kept = set()
    for couple in kin.couples:
        a, b = level.find(couple.a), level.find(couple.b)
        if a != b:
            below: dict[str, set[str]] = {}
            for parent, child, _ in edges:
                below.setdefault(level.find(parent), set()).add(level.find(child))
            if _reaches(below, a, b) or _reaches(below, b, a):
                names = listed(kin.people[id].name for id in (couple.a, couple.b))
                troubles.append(worded("{names} are a couple across generations.", names=names))
                continue
            level.join(couple.a, couple.b)
        kept.add(couple.key)
    return frozenset(kept)


def _longest(kin: Kin, level: _Sets, edges: list[Edge]) -> dict[str, int]:
    """Return the length of the longest chain of parents above each level."""
    above: dict[str, set[str]] = {level.find(id): set() for id in kin.people}
    for parent, child, _ in edges:
        above[level.find(child)].add(level.find(parent))
    row: dict[str, int] = {}
    for start in above:
        todo = [start]
        while todo:
            at = todo[-1]
            missing = sorted(above[at] - row.keys())
            if missing:
                todo.extend(missing)
                continue
            row[at] = 1 + max((row[parent] for parent in above[at]), default=-1)
            todo.pop()
    return row


def _pull_down(level: _Sets, edges: list[Edge], row: dict[str, int]) -> None:
    """Let forebears stand just above their children, as far as their own parents do not outweigh them."""
    ups: dict[str, int] = {}
    downs: dict[str, list[str]] = {}
    for parent, child, _ in edges:
        ups[level.find(child)] = ups.get(level.find(child), 0) + 1
        downs.setdefault(level.find(parent), []).append(level.find(child))
    for at in sorted(downs, key=lambda item: (-row[item], item)):
        if len(downs[at]) >= ups.get(at, 0):
            row[at] = min(row[child] for child in downs[at]) - 1


def _align(kin: Kin, row: dict[str, int]) -> None:
    """Set families without a tie between them against each other by their roles."""
    groups = _Sets(kin.people)
    for couple in kin.couples:
        groups.join(couple.a, couple.b)
    for sibship in kin.sibships:
        members = [*sibship.parents, *(child.person for child in sibship.children)]
        for member in members[1:]:
            groups.join(members[0], member)
    members_of: dict[str, list[str]] = {}
    for id in kin.people:
        members_of.setdefault(groups.find(id), []).append(id)
    main = next((groups.find(id) for id, p in kin.people.items() if p.focus), next(iter(members_of), None))
    largest = max(members_of.values(), key=len, default=[])
    if main is None or len(members_of[main]) < 2:
        main = groups.find(largest[0]) if largest else None
    if main is None:
        return
    base = _parents_row(kin, members_of[main], row)
    for root, members in members_of.items():
        if root == main:
            continue
        shift = base - _parents_row(kin, members, row, _beside(kin, members, row, base))
        for id in members:
            row[id] += shift


def _parents_row(kin: Kin, members: list[str], row: dict[str, int], fallback: int | None = None) -> int:
    """Return the row in which the generation of parents stands, by the roles of those who have one."""
    told = [
        row[id] - generation for id in members if (generation := generation_of_role(kin.people[id].role)) is not None
    ]
    if told:
        return median_low(told)
    if fallback is not None:
        return fallback
    return max(row[id] for id in members) - (1 if len({row[id] for id in members}) > 1 else 0)


def _beside(kin: Kin, members: list[str], row: dict[str, int], base: int) -> int:
    """Return the parents' row of relatives without a role: that of the one they are related to."""
    own = set(members)
    for tie in kin.relatives:
        for near, far in ((tie.a, tie.b), (tie.b, tie.a)):
            if near in own and far not in own:
                return row[near] - row[far] + base
    return row[members[0]]
