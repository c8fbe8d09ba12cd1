"""Ties between the people of a list, from its columns first and from their roles where it has no such columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from case.dates import Precision, Until, When
from case.ids import next_id
from case.model import Ending, Person, Quality, Tie, TieKind
from importers.lists.people import Link, Listed, is_child
from importers.matching import People
from importers.names import name_key
from importers.report import RowProblem, problem

_TO_FOCUS: Sequence[tuple[str, TieKind]] = (  # words in a role, and what such a person is to the focus person
    ("victim", TieKind.VICTIM),
    ("neighbour", TieKind.NEIGHBOUR),
    ("co-offender", TieKind.CO_OFFENDER),
    ("friend", TieKind.FRIEND),
    ("foster", TieKind.CARER),
    ("carer", TieKind.CARER),
    ("sister", TieKind.SIBLING),
    ("brother", TieKind.SIBLING),
    ("aunt", TieKind.RELATIVE),
    ("uncle", TieKind.RELATIVE),
    ("cousin", TieKind.RELATIVE),
    ("niece", TieKind.RELATIVE),
    ("nephew", TieKind.RELATIVE),
    ("grandmother", TieKind.RELATIVE),
    ("grandfather", TieKind.RELATIVE),
    ("grandparent", TieKind.RELATIVE),
    ("relative", TieKind.RELATIVE),
)
_PARTNERS = {"partner", "husband", "wife", "boyfriend", "girlfriend", "cohabitee", "spouse"}
_COUPLES = frozenset({TieKind.MARRIED, TieKind.PARTNER})
_BLOOD = frozenset({TieKind.PARENT, TieKind.ADOPTIVE_PARENT})


class Ties:
    """The ties of a case, growing as one file tells them; what cannot be is refused and said."""

    def __init__(self, ties: list[Tie], people: People, file: str, trouble: Callable[[RowProblem], None]) -> None:
        self.all = ties
        self._people = people
        self._file = file
        self._trouble = trouble

    def add(self, kind: TieKind, a: str, b: str, ending: Ending = Ending.TOGETHER) -> None:
        """Add a tie that is not there yet."""
        if a != b and not any(tie.kind is kind and {tie.a, tie.b} == {a, b} for tie in self.all):
            self.all.append(Tie(self._new_id(), kind, a, b, ending=ending))

    def put(
        self, kind: TieKind, a: str, b: str, quality: Quality, ending: Ending, since: When | None, until: Until
    ) -> str:
        """Add a tie as a list tells it, in place of what roles and columns told; return why not, '' when done."""
        if kind in _BLOOD and b in self._forebears(a):
            return "this would make somebody their own forebear; the tie was left out"
        told = Tie(self._new_id(), kind, a, b, quality, ending, since, until)
        for number, tie in enumerate(self.all):
            alike = tie.kind is kind or {tie.kind, kind} <= _COUPLES
            if alike and {tie.a, tie.b} == {a, b}:
                self.all[number] = replace(told, id=tie.id)
                return ""
        self.all.append(told)
        return ""

    def _new_id(self) -> str:
        return next_id("t", (tie.id for tie in self.all), self._people.gone)

    def tied(self, id: str, kind: TieKind | None = None) -> bool:
        """Tell whether anything ties a person, or whether they are the `kind` of somebody."""
        if kind is not None:
            return any(tie.a == id and tie.kind is kind for tie in self.all)
        return any(id in (tie.a, tie.b) for tie in self.all)

    def coupled(self, a: str, b: str) -> bool:
        """Tell whether two are or were a couple."""
        return any(tie.kind in _COUPLES and {tie.a, tie.b} == {a, b} for tie in self.all)

    def parents(self, id: str) -> set[str]:
        return {tie.a for tie in self.all if tie.b == id and tie.kind in _BLOOD}

    def link(self, link: Link) -> None:
        """Tie a person to whom the list names as mother, father or partner; the unknown are taken in."""
        person = self._people.all[link.person]
        other = self._other(link, person)
        if other is None:
            self._tell(link, "a person cannot be their own " + link.relation)
        elif link.relation == "partner":
            role = f"{person.role} {other.role}".casefold()
            married = any(word in role for word in ("husband", "wife", "married"))
            self.add(TieKind.MARRIED if married else TieKind.PARTNER, person.id, other.id, _ending(role))
        elif person.id in self._forebears(other.id):
            self._tell(link, f"this would make them their own forebear; the {link.relation} was left out")
        elif born_after(other, person):
            self._tell(link, f"the {link.relation} would be younger than the child; the tie was left out")
        else:
            self.add(_parent_kind(other.role), other.id, person.id)

    def _other(self, link: Link, person: Person) -> Person | None:
        """Return whom a link names: somebody else of that name first, then whom it finds, then somebody new."""
        namesakes = [other for other in self._people.named(link.name) if other.id != person.id]
        if namesakes:
            older = [other for other in namesakes if not born_after(other, person)]
            return (older or namesakes)[0]
        if name_key(link.name) == name_key(person.name):
            return None
        found = self._people.find(link.name)
        if found is not None and found.id == person.id:
            return None
        return found or self._people.add(link.name, link.relation if link.relation == "partner" else "")

    def _forebears(self, id: str) -> set[str]:
        found: set[str] = {id}
        waiting = [id]
        while waiting:
            fresh = self.parents(waiting.pop()) - found
            found |= fresh
            waiting += fresh
        return found

    def _tell(self, link: Link, why: str) -> None:
        self._trouble(problem(self._file, link.place, link.relation, link.name, why))


def tie_family(listed: Listed, ties: Ties, people: People) -> None:
    """Add the ties within the family of one people list."""
    for link in listed.links:
        ties.link(link)
    family = [people.all[id] for id in listed.ids]
    if not listed.columns & {"mother", "father"}:
        _tie_children_by_role(family, ties)
    _tie_twins(family, ties)


def choose_focus(people: Sequence[Person], told: str | None) -> str | None:
    """Return who stands in the centre: who the list says, or the mother, the father, the first adult."""
    if told is not None:
        return told
    for role in ("focus", "mother", "father"):
        found = next((p.id for p in people if p.role.casefold().startswith(role)), None)
        if found:
            return found
    family = [p for p in people if p.kind == "person"]
    adults = [p for p in family if not is_child(p) and p.household] or [p for p in family if not is_child(p)]
    return next((p.id for p in (adults or family)), None)


def _tie_children_by_role(family: Sequence[Person], ties: Ties) -> None:
    """Tie the children of a household to its one mother and one father, where the list has no such columns."""
    for role in ("mother", "father"):
        for child in filter(is_child, family):
            parents = [p for p in family if p.role.casefold() == role and p.household == child.household]
            if len(parents) == 1 and not child.role.casefold().startswith("grand"):
                ties.add(TieKind.PARENT, parents[0].id, child.id)


def _tie_twins(family: Sequence[Person], ties: Ties) -> None:
    """Tie as twins those whose roles say so, and siblings born on one known day."""
    for a, b in combinations(family, 2):
        parents = ties.parents(a.id) & ties.parents(b.id)
        both_say = "twin" in a.role.casefold() and "twin" in b.role.casefold()
        same_home = both_say and a.household == b.household and not (ties.parents(a.id) ^ ties.parents(b.id))
        one_day = a.born and b.born and a.born.precision is Precision.DAY and a.born.earliest == b.born.earliest
        apart = a.born and b.born and a.born.span and b.born.span and not a.born.span.overlaps(b.born.span)
        if ((parents and (one_day or both_say)) or same_home) and not apart:
            ties.add(TieKind.TWIN, a.id, b.id)


def tie_to_focus(listed: Listed, ties: Ties, people: People, focus: str) -> None:
    """Tie those whose role names what they are to the focus person, where no list says whose they are."""
    family = [people.all[id] for id in listed.ids]
    for person in family:
        role = person.role.casefold()
        if person.id == focus or not role:
            continue
        side = {"maternal": "mother", "paternal": "father"}.get(role.split()[0])
        if side and "grand" in role and not ties.tied(person.id):
            for parent in (p for p in family if p.role.casefold() == side):
                ties.add(TieKind.PARENT, person.id, parent.id)
        kind = next((kind for word, kind in _TO_FOCUS if word in role), None)
        outsider = kind in (TieKind.VICTIM, TieKind.NEIGHBOUR, TieKind.CO_OFFENDER, TieKind.FRIEND, TieKind.CARER)
        if kind and (not ties.tied(person.id, kind) if outsider else not ties.tied(person.id)):
            ties.add(kind, person.id, focus)
        elif (
            "partner" not in listed.columns
            and not ties.coupled(person.id, focus)
            and _PARTNERS & set(role.replace("-", " ").split())
        ):
            kind = TieKind.MARRIED if "husband" in role or "wife" in role else TieKind.PARTNER
            ties.add(kind, person.id, focus, _ending(role))


def _ending(role: str) -> Ending:
    words = set(role.replace("-", " ").split())
    if words & {"divorced", "late"}:
        return Ending.ENDED
    return Ending.SEPARATED if words & {"ex", "former", "separated", "estranged", "previous"} else Ending.TOGETHER


def _parent_kind(role: str) -> TieKind:
    role = role.casefold()
    for word, kind in (
        ("adopt", TieKind.ADOPTIVE_PARENT),
        ("foster", TieKind.FOSTER_PARENT),
        ("step", TieKind.STEP_PARENT),
        ("guardian", TieKind.GUARDIAN),
    ):
        if word in role:
            return kind
    return TieKind.PARENT


def born_after(parent: Person, child: Person) -> bool:
    first = parent.born.earliest if parent.born else None
    last = child.born.latest if child.born else None
    return bool(first and last and first >= last)
