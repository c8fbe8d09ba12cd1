"""A family tree to the people and ties of a case. Two of one tree are never one; with people known before, they may be.

A tie that cannot be is told and left out, the rest of the tree comes in: somebody who is their own parent, families
that run in a ring, a child older than its parent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from case.dates import When
from case.model import Ending, Person, Quality, TieKind
from case.reading_dates import UnreadableDateError, read
from importers.columns import Mapped
from importers.lists.people import Listed, PeopleReader, completed
from importers.lists.ties import Ties, born_after, tie_family
from importers.matching import People
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_PARENTS = frozenset({TieKind.PARENT, TieKind.ADOPTIVE_PARENT, TieKind.FOSTER_PARENT, TieKind.STEP_PARENT})


class Told(NamedTuple):
    """A table of a family tree: its rows, what its columns mean, and its headings."""

    rows: Sequence[RawRow]
    mapped: Mapped
    headings: Sequence[str]


def read_pedigree(
    people: Told, ties: Told | None, file: str, known: People, into: Ties, trouble: Callable[[RowProblem], None]
) -> Listed:
    """Take a family tree in; `trouble` hears of what cannot be."""
    reader = _TreeReader(people.mapped, people.headings, file, known, trouble)
    ids: dict[str, str] = {}
    for row in people.rows:
        person = reader.person(row)
        if person is not None:
            ids[row.cells[0]] = person.id
            reader.taken.add(person.id)
    for row in ties.rows if ties else ():
        _tie(row, ids, file, known, into, trouble)
    listed = Listed(tuple(dict.fromkeys(ids.values())), (), frozenset({"mother", "father", "partner"}), None)
    tie_family(listed, into, known)
    return listed


class _TreeReader(PeopleReader):
    """Reads the people of a tree, each of whom is somebody else."""

    taken: set[str]

    def __init__(
        self,
        mapped: Mapped,
        headings: Sequence[str],
        file: str,
        people: People,
        trouble: Callable[[RowProblem], None],
    ) -> None:
        super().__init__(mapped, headings, file, people, trouble)
        self.taken = set()

    def take(self, person: Person) -> Person:
        """Take a person in: completing the one known before who certainly is this one, or as somebody new."""
        alike = self._people.alike(person, self._before - self.taken)
        if alike is None:
            return self._people.enter(person)
        return self._people.put(completed(alike, replace(person, other_names=(*person.other_names, person.name))))


def _tie(
    row: RawRow, ids: dict[str, str], file: str, known: People, ties: Ties, trouble: Callable[[RowProblem], None]
) -> None:
    """Take one tie in, or tell why it cannot be."""
    one, words, other, ending, since, until = row.cells
    kind = TieKind(words)
    if one not in ids or other not in ids:
        return  # the person could not be taken in, which has been told
    a, b = known.all[ids[one]], known.all[ids[other]]

    def tell(why: str) -> None:
        trouble(problem(file, row.place, words, f"{a.name}, {words} of {b.name}", why))

    if a.id == b.id:
        tell("nobody can be tied to themselves; the tie was left out")
    elif kind in _PARENTS and born_after(a, b):
        tell("the parent would be younger than the child; the tie was left out")
    elif kind in _PARENTS and ties.coupled(a.id, b.id):
        tell("the two are a couple in this tree; the tie was left out")
    else:
        stands = Ending(ending) if ending else Ending.TOGETHER
        begun, ended = _date(since, tell), _date(until, tell)
        refused = ties.put(kind, a.id, b.id, Quality.PLAIN, stands, begun, ended)
        if refused:
            tell(refused)


def _date(words: str, tell: Callable[[str], None]) -> When | None:
    if not words:
        return None
    try:
        when = read(words).when
    except UnreadableDateError as error:
        tell(f"{error} The tie was taken without it.")
        return None
    return when if when.dated else None
