"""People of a case who may be one: a list to look through, each pair with what speaks for it. Nothing is merged here.

Whoever is tied as parent and child, twin, sibling or couple is two, however alike the names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from case.model import Case, Person, PersonKind
from importers.lists.people import children_of
from importers.lists.roles import plain_role, role_of
from importers.names import name_key
from importers.review.likeness import WORTH_ASKING, likeness

_NUMBERED = re.compile(r"(?:child|sibling) (\d{1,2}|[a-z])", re.IGNORECASE)
MOST = 400  # names of one beginning; among more, a list of pairs helps nobody


class SamePerson(NamedTuple):
    """Two who may be one: `kept` is the one of whom more is known. `evidence` are clauses, `score` is out of 100."""

    kept: str
    gone: str
    score: int
    evidence: tuple[str, ...]


def suggest_same_people(case: Case) -> tuple[SamePerson, ...]:
    """Return the pairs worth asking about, the surest first."""
    tied = {frozenset((tie.a, tie.b)) for tie in case.ties}
    found = []
    for a, b in _pairs(case.people):
        like = likeness(a, b)
        if like is not None and like.score >= WORTH_ASKING and frozenset((a.id, b.id)) not in tied:
            kept, gone = sorted((a, b), key=lambda person: -_known(person))
            found.append(SamePerson(kept.id, gone.id, like.score, like.evidence))
    found += _numbered_children(case.people)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.kept, pair.gone)))


def _pairs(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield each two who share a family name or a first name, or the beginning of one."""
    blocks: dict[str, list[int]] = defaultdict(list)
    listed = [person for person in people if person.kind is PersonKind.PERSON]
    for number, person in enumerate(listed):
        words = {word for name in (person.name, *person.other_names) for word in name_key(name).split()}
        kin = {plain_role(role) for role in (person.role, person.name) if role_of(role)}
        for block in {word[:2] for word in words} | {f"role {role}" for role in kin}:
            blocks[block].append(number)
    pairs = {pair for block in blocks.values() if len(block) <= MOST for pair in combinations(block, 2)}
    yield from ((listed[a], listed[b]) for a, b in sorted(pairs))


def _numbered_children(people: Iterable[Person]) -> Iterator[SamePerson]:
    """Yield whom 'Child 2' may mean: the second child by age, where all births are known."""
    listed = list(people)
    named = [(person, found) for person in listed if (found := _NUMBERED.fullmatch(person.name.strip()))]
    others = [person for person in children_of(listed) if not _NUMBERED.fullmatch(person.name)]
    born = sorted((p.born.earliest, p.id) for p in others if p.born and p.born.earliest)
    if not born or len(born) < len(others):
        return
    for person, found in named:
        place = int(found[1]) if found[1].isdecimal() else ord(found[1].casefold()) - ord("a") + 1
        if 1 <= place <= len(born):
            why = f"number {place} of {len(born)} children by date of birth, if the eldest comes first"
            yield SamePerson(born[place - 1][1], person.id, WORTH_ASKING, (why,))


def _known(person: Person) -> int:
    """Return how much is known of a person."""
    return sum(map(bool, (person.born, person.died, person.role, person.household, person.focus))) * 2 + len(
        person.other_names
    )
