"""Collecting couples and sibships from ties, with every gap in the record filled as far as it honestly can be."""

from __future__ import annotations

from collections.abc import Sequence

from case.households import in_care
from case.model import Ending, Person, Tie, TieKind
from case.worded import worded
from graph.family.kinship import COUPLE, LINKS, SIBLINGS, Child, Couple, Link, Sibship, born_day, middle_day
from graph.roles import generation_of_role


class Gathering:
    """Collects couples and sibships; lives only inside `kin_of`."""

    def __init__(self, people: dict[str, Person], ties: Sequence[Tie]) -> None:
        self.people = dict(people)
        self.ties = ties
        self.place = {id: n for n, id in enumerate(people)}
        self.couples: dict[frozenset[str], tuple[Couple, Tie | None]] = {}
        self.parents: dict[str, dict[Link, list[Tie]]] = {}
        self.groups: dict[tuple[str, ...], list[Child]] = {}
        self.home: dict[str, tuple[str, ...]] = {}
        self.troubles: list[str] = []

    def gather(self) -> None:
        for tie in self.ties:
            if tie.kind in COUPLE:
                couple = Couple(tie.id, tie.a, tie.b, tie.kind is TieKind.MARRIED, True, tie.ending)
                self.couples.setdefault(frozenset((tie.a, tie.b)), (couple, tie))
            elif tie.kind in LINKS:
                self._note_parent(tie, LINKS[tie.kind])
        self._read_carers()
        self._read_grandparents()
        for child in sorted(self.parents, key=self.place.__getitem__):
            self._settle(child)
        self._join_siblings()

    def _note_parent(self, tie: Tie, link: Link) -> None:
        self.parents.setdefault(tie.b, {}).setdefault(link, []).append(tie)

    def _read_carers(self) -> None:
        """Take a carer for a guardian where a child has nobody else."""
        for tie in self.ties:
            if tie.kind is TieKind.CARER and tie.b not in self.parents and tie.b != tie.a:
                cared = generation_of_role(self.people[tie.b].role)
                if cared is not None and cared >= 1 and not self._descends(tie.a, tie.b):
                    self._note_parent(tie, Link.FOSTERED)

    def _descends(self, person: str, ancestor: str) -> bool:
        found, todo = set[str](), [person]
        while todo:
            for ties in self.parents.get(todo.pop(), {}).values():
                fresh = {tie.a for tie in ties} - found
                found |= fresh
                todo.extend(fresh)
        return ancestor in found

    def _read_grandparents(self) -> None:
        """Hang a grandparent above the one parent it can be, or above a parent not recorded."""
        for tie in self.ties:
            if tie.kind is not TieKind.GRANDPARENT or self._descends(tie.b, tie.a):
                continue
            parents = [t.a for ties in self.parents.get(tie.b, {}).values() for t in ties]
            open_ends = [id for id in parents if Link.BIRTH not in self.parents.get(id, {}) and id != tie.a]
            if len(parents) >= 2 and len(open_ends) != 1:
                open_ends = self._side_of(tie.a, open_ends)
            if not parents:
                unknown = f"unknown-{tie.b}"
                self.people[unknown] = Person(unknown, worded("Not recorded"), role=worded("parent"))
                self.place[unknown] = len(self.place)
                self._note_parent(Tie(tie.id, TieKind.PARENT, unknown, tie.b), Link.UNRECORDED)
                open_ends = [unknown]
            if open_ends and not self._descends(tie.a, open_ends[0]):
                self._note_parent(Tie(tie.id, TieKind.PARENT, tie.a, open_ends[0]), Link.UNRECORDED)

    def _side_of(self, grandparent: str, parents: list[str]) -> list[str]:
        role = self.people[grandparent].role.casefold()
        wanted = "female" if "maternal" in role else "male" if "paternal" in role else ""
        return [id for id in parents if self.people[id].sex == wanted]

    def _settle(self, child: str) -> None:
        """Make the groups of parents that a child hangs from, the home first."""
        by_link = self.parents[child]
        own = [tie.a for link, ties in by_link.items() if link is not Link.UNRECORDED for tie in ties]
        for link in sorted(by_link):
            for parents, tie in self._pairs(by_link[link], link):
                if tie.kind is TieKind.STEP_PARENT and any(frozenset((tie.a, p)) in self.couples for p in own):
                    continue
                first = child not in self.home
                if first:
                    self.home[child] = parents
                group = self.groups.setdefault(parents, [])
                if all(member.person != child for member in group):
                    away = link is Link.BIRTH and self._is_away(child)
                    group.append(Child(child, link, tie.id, away, first))

    def _pairs(self, ties: list[Tie], link: Link) -> list[tuple[tuple[str, ...], Tie]]:
        """Group parents of one kind: two by birth belong together, others where they are a couple."""
        unique = list({tie.a: tie for tie in ties}.values())
        groups: list[tuple[tuple[str, ...], Tie]] = []
        while unique:
            tie = unique.pop(0)
            mate = next((t for t in unique if frozenset((t.a, tie.a)) in self.couples), None)
            if mate is None and unique and link is Link.BIRTH and not groups:
                mate = unique[0]
                pair = frozenset((tie.a, mate.a))
                key = f"couple-{tie.a}-{mate.a}"
                self.couples[pair] = (Couple(key, tie.a, mate.a, recorded=False), None)
            if mate is not None:
                unique.remove(mate)
            parents = (tie.a,) if mate is None else tuple(sorted((tie.a, mate.a), key=self.place.__getitem__))
            if groups and link is Link.BIRTH:
                name = self.people[tie.b].name
                self.troubles.append(worded("{name} has more than two birth parents on record.", name=name))
            groups.append((parents, tie))
        return groups

    def _is_away(self, child: str) -> bool:
        return in_care(self.people[child]) or Link.FOSTERED in self.parents[child]

    def _join_siblings(self) -> None:
        """Place those who are siblings by word only beside the sibling whose parents are known."""
        for group in self._sibling_groups():
            homes = [self.home[id] for id in group if id in self.home]
            parents = homes[0] if homes else (f"none-{group[0]}",)
            children = self.groups.setdefault(parents, [])
            for id in group:
                if id not in self.home and id not in parents:
                    tie = next(t for t in self.ties if t.kind in SIBLINGS and id in (t.a, t.b))
                    children.append(Child(id, Link.UNRECORDED if homes else Link.BIRTH, tie.id))
                    self.home[id] = parents

    def _sibling_groups(self) -> list[list[str]]:
        groups: list[list[str]] = []
        for tie in self.ties:
            if tie.kind not in SIBLINGS:
                continue
            touching = [g for g in groups if tie.a in g or tie.b in g]
            merged = sorted({tie.a, tie.b, *(id for g in touching for id in g)}, key=self.place.__getitem__)
            groups = [g for g in groups if g not in touching]
            groups.append(merged)
        return groups

    def couples_in_time(self) -> tuple[Couple, ...]:
        """Return the couples in the order of time, as far as dates or children tell."""

        def start(item: tuple[Couple, Tie | None]) -> tuple[int, int]:
            couple, tie = item
            day = middle_day(tie.since) if tie else None
            if day is None:
                born = [
                    found
                    for parents, children in self.groups.items()
                    if set(parents) == {couple.a, couple.b}
                    for child in children
                    if (found := born_day(self.people[child.person])) is not None
                ]
                day = min(born, default=None)
            if day is None and tie:
                day = middle_day(tie.until)
            if day is None:
                return (0 if couple.ending is not Ending.TOGETHER else 2, 0)
            return (1, day)

        return tuple(couple for couple, _ in sorted(self.couples.values(), key=start))

    def sibships(self) -> tuple[Sibship, ...]:
        made: list[Sibship] = []
        for parents, children in self.groups.items():
            twins = self._twins({child.person for child in children})
            real = tuple(id for id in parents if id in self.people)
            made.append(Sibship(len(made), real, self._in_age_order(children, twins), twins))
        return tuple(made)

    def _twins(self, children: set[str]) -> tuple[tuple[str, ...], ...]:
        groups: list[set[str]] = []
        for tie in self.ties:
            if tie.kind is TieKind.TWIN and tie.a in children and tie.b in children:
                touching = [g for g in groups if g & {tie.a, tie.b}]
                groups = [g for g in groups if g not in touching]
                groups.append({tie.a, tie.b}.union(*touching))
        return tuple(tuple(sorted(g, key=self.place.__getitem__)) for g in groups)

    def _in_age_order(self, children: list[Child], twins: tuple[tuple[str, ...], ...]) -> tuple[Child, ...]:
        """Sort oldest first; one of unknown age keeps its place after the one listed before it."""
        last = 0
        keys: dict[str, tuple[int, int]] = {}
        for child in sorted(children, key=lambda c: self.place[c.person]):
            last = born_day(self.people[child.person]) or last
            keys[child.person] = (last, self.place[child.person])
        for group in twins:
            first = min(keys[id] for id in group)
            keys.update(dict.fromkeys(group, (first[0], first[1])))
        return tuple(sorted(children, key=lambda c: (*keys[c.person], self.place[c.person])))
