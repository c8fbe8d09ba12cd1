"""The family as values: couples, sibships and the people in them.

A sibship is what hangs from one drop line: children of the same parents. Every child has one home sibship
(birth before adopted before fostered before what is not fully recorded), under which it stands; further ones
(foster parents of a child whose birth parents are known) only get a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from case.dates import When
from case.model import Ending, Person, Tie, TieKind

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


def born_day(person: Person) -> int | None:
    """Return the middle of what is known of a birth, as an ordinal day."""
    return middle_day(person.born)


def middle_day(when: object) -> int | None:
    if not isinstance(when, When) or when.first is None or when.last is None:
        return None
    return (when.first.toordinal() + when.last.toordinal()) // 2
