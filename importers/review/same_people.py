"""People of a case who may be one: a list to look through, each pair with what speaks for it. Nothing is merged here.

Whoever is tied as parent and child, twin, sibling or couple is two, however alike the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from case.model import Case, Person, PersonKind
from importers.names import name_key
from importers.review.likeness import WORTH_ASKING, likeness

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
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.kept, pair.gone)))


def _pairs(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield each two who share a family name or a first name, or the beginning of one."""
    blocks: dict[str, list[int]] = defaultdict(list)
    listed = [person for person in people if person.kind is PersonKind.PERSON]
    for number, person in enumerate(listed):
        words = {word for name in (person.name, *person.other_names) for word in name_key(name).split()}
        for block in {word[:2] for word in words}:
            blocks[block].append(number)
    pairs = {pair for block in blocks.values() if len(block) <= MOST for pair in combinations(block, 2)}
    yield from ((listed[a], listed[b]) for a, b in sorted(pairs))


def _known(person: Person) -> int:
    """Return how much is known of a person."""
    return sum(map(bool, (person.born, person.died, person.role, person.household, person.focus))) * 2 + len(
        person.other_names
    )
