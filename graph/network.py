"""Who is related to whom: couples, sibships and qualities, read from a case's ties.

A sibship is what hangs from one drop line: children of the same parents. Every child has one home sibship
(birth before adopted before fostered before what is not fully recorded), under which it stands; further ones
(foster parents of a child whose birth parents are known) only get a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from case.dates import When
from case.model import Case, Ending, Person, PersonKind, Quality, Tie, TieKind
from case.sectors import Sector, sector_of_person

COUPLE = frozenset({TieKind.MARRIED, TieKind.PARTNER})
SIBLINGS = frozenset({TieKind.SIBLING, TieKind.TWIN})


class Link(IntEnum):
    """How a child belongs to a sibship; the smaller goes first when a home is chosen."""

    BIRTH = 0
    ADOPTED = 1
    FOSTERED = 2  # foster parent, guardian or carer
    UNRECORDED = 3  # step-parent, grandparent or sibling by word only


LINKS = {
    TieKind.PARENT: Link.BIRTH,
    TieKind.ADOPTIVE_PARENT: Link.ADOPTED,
    TieKind.FOSTER_PARENT: Link.FOSTERED,
    TieKind.GUARDIAN: Link.FOSTERED,
    TieKind.STEP_PARENT: Link.UNRECORDED,
}
FAMILY_TIES = frozenset(LINKS) | COUPLE | SIBLINGS | {TieKind.GRANDPARENT, TieKind.RELATIVE, TieKind.CARER}


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people of one tie; `recorded` is False where only a child in common tells of it."""

    key: str
    a: str
    b: str
    married: bool = False
    recorded: bool = True
    ending: Ending = Ending.TOGETHER

    def other(self, person: str) -> str:
        return self.b if person == self.a else self.a


@dataclass(frozen=True, slots=True)
class Child:
    person: str
    link: Link
    key: str  # the tie behind it
    away: bool = False  # placed away from its parents
    home: bool = True


@dataclass(frozen=True, slots=True)
class Sibship:
    """Children of one drop line, oldest first, twins side by side; `parents` may be two, one or none."""

    id: int
    parents: tuple[str, ...]
    children: tuple[Child, ...]
    twins: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Kin:
    """The family as couples and sibships; `troubles` says what could not be drawn as recorded."""

    people: dict[str, Person]
    couples: tuple[Couple, ...] = ()  # in time order
    sibships: tuple[Sibship, ...] = ()
    qualities: tuple[Tie, ...] = ()
    relatives: tuple[Tie, ...] = ()
    troubles: tuple[str, ...] = field(default=())


def kin_of(case: Case) -> Kin:
    """Return the family that a case's ties make; victims, neighbours, groups and places stay out."""
    people = {person.id: person for person in case.people if person.kind is PersonKind.PERSON}
    ties = [tie for tie in _unique(case.ties) if tie.a in people and tie.b in people and tie.a != tie.b]
    family_ties = [tie for tie in ties if tie.kind in FAMILY_TIES]
    tied = {id for tie in family_ties for id in (tie.a, tie.b)}
    people = {id: p for id, p in people.items() if id in tied or _reads_as_family(p)}
    gathered = _Gathering(people, family_ties)
    gathered.gather()
    return Kin(
        gathered.people,
        gathered.couples_in_time(),
        gathered.sibships(),
        tuple(t for t in ties if t.quality is not Quality.PLAIN and t.a in people and t.b in people),
        tuple(t for t in family_ties if t.kind is TieKind.RELATIVE),
        tuple(gathered.troubles),
    )


def born_day(person: Person) -> int | None:
    """Return the middle of what is known of a birth, as an ordinal day."""
    return _middle(person.born)


def _middle(when: object) -> int | None:
    if not isinstance(when, When) or when.first is None or when.last is None:
        return None
    return (when.first.toordinal() + when.last.toordinal()) // 2


def _unique(ties: Iterable[Tie]) -> list[Tie]:
    """Drop ties said twice, also the other way round where a kind holds both ways."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Tie] = []
    for tie in ties:
        both_ways = tie.kind in COUPLE or tie.kind in SIBLINGS
        ends = tuple(sorted((tie.a, tie.b))) if both_ways else (tie.a, tie.b)
        mark = ("couple" if tie.kind in COUPLE else tie.kind, ends, tie.quality)
        if mark not in seen:
            seen.add(mark)
            kept.append(tie)
    return kept


def _reads_as_family(person: Person) -> bool:
    """Tell whether someone tied to nobody still belongs: they live in a household or their role is kin."""
    if sector_of_person(person) is not Sector.FAMILY:
        return False
    return bool(person.household) or person.focus or generation_of_role(person.role) is not None


ROLE_GENERATIONS = (  # in this order: 'great-grandson' is read before 'grandson' and that before 'son'
    (r"great.?grand(?:child|son|daughter)", 3),
    (r"great.?grand", -2),
    (r"grand.?(?:child|son|daughter)", 2),
    (r"grand|nan$|nana$|nanny$", -1),
    (r"nephew|niece|cousin", 1),
    (r"aunt|uncle", 0),
    (r"(?:step.?)?(?:mother|father)|mum$|dad$|parent|partner|husband$|wife$|carer|guardian|boyfriend|girlfriend", 0),
    (r"child|children$|son$|daughter|step.?son|step.?daughter|baby|pregnan|unborn|twin|sibling", 1),
    (r"sister|brother", 1),
)
_ROLES = tuple((re.compile(rf"\b(?:{words.replace('$', chr(92) + 'b')})"), n) for words, n in ROLE_GENERATIONS)


def generation_of_role(role: str) -> int | None:
    """Return the generation that a role speaks of: parents 0, their children 1, theirs 2."""
    words = role.casefold()
    return next((generation for pattern, generation in _ROLES if pattern.search(words)), None)


class _Gathering:
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
                self.people[unknown] = Person(unknown, "Not recorded", role="parent")
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
                self.troubles.append(f"{self.people[tie.b].name} has more than two birth parents on record.")
            groups.append((parents, tie))
        return groups

    def _is_away(self, child: str) -> bool:
        role = self.people[child].role.casefold()
        now = not any(words in role for words in ("grew up", "was ", "formerly", "leaver", "left care"))
        if now and any(words in role for words in ("in care", "looked after", "placed", "accommodated")):
            return True
        return Link.FOSTERED in self.parents[child]

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
            day = _middle(tie.since) if tie else None
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
                day = _middle(tie.until)
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
