"""Who is related to whom: the family that a case's ties make."""

from __future__ import annotations

from collections.abc import Iterable

from case.model import Case, Person, PersonKind, Quality, Tie, TieKind
from case.sectors import Sector, sector_of_person
from graph.family.gathering import Gathering
from graph.family.kinship import COUPLE, FAMILY_TIES, SIBLINGS, Kin
from graph.roles import generation_of_role


def kin_of(case: Case) -> Kin:
    """Return the family that a case's ties make; victims, neighbours, groups and places stay out."""
    people = {person.id: person for person in case.people if person.kind is PersonKind.PERSON}
    ties = [tie for tie in _unique(case.ties) if tie.a in people and tie.b in people and tie.a != tie.b]
    family_ties = [tie for tie in ties if tie.kind in FAMILY_TIES]
    tied = {id for tie in family_ties for id in (tie.a, tie.b)}
    people = {id: p for id, p in people.items() if id in tied or _reads_as_family(p)}
    gathered = Gathering(people, family_ties)
    gathered.gather()
    return Kin(
        gathered.people,
        gathered.couples_in_time(),
        gathered.sibships(),
        tuple(t for t in ties if t.quality is not Quality.PLAIN and t.a in people and t.b in people),
        tuple(t for t in family_ties if t.kind is TieKind.RELATIVE),
        tuple(gathered.troubles),
    )


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
