"""Who a row's columns name: subjects, victims, those who caused it, those who told. Nobody is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from case.dates import When
from case.model import Part, PartKind, Person
from importers.columns import Mapped
from importers.lists.people import is_child
from importers.lists.roles import role_of
from importers.matching import People, is_nobody
from importers.meaning.agencies import Agencies

LONGEST_NAME = 60

_PARTS = (
    ("people", PartKind.SUBJECT),
    ("caused", PartKind.CAUSED),
    ("victim", PartKind.VICTIM),
    ("reporter", PartKind.REPORTED),
)
_STRONG = re.compile(r"[;\n|]")
_WEAK = re.compile(r"\s*[,/+&]\s*|\s+and\s+", re.IGNORECASE)
_EVERYBODY = frozenset(
    {
        "all",
        "everyone",
        "family",
        "household",
        "whole-family",
        "both",
        "parents-and-children",
        "all-family",
        "the-family",
        "whole-household",
        "the-household",
        "the-whole-family",
        "all-family-members",
        "family-members",
        "entire-family",
    }
)
_CHILDREN = frozenset(
    {
        "children",
        "all-children",
        "the-children",
        "both-children",
        "kids",
        "all-the-children",
    }
)


class Named(NamedTuple):
    """Whom a cell or row names; `leftover` are words that name nobody, kept as lines.

    `born` is the birth of the one person that a row names.
    """

    people: tuple[Part, ...] = ()
    agencies: tuple[str, ...] = ()
    leftover: tuple[str, ...] = ()
    born: When | None = None


NOBODY = Named()


class Parties:
    """Reads the people columns of rows; somebody not known yet is taken in."""

    def __init__(self, people: People, agencies: Agencies) -> None:
        self._people = people
        self._agencies = agencies
        self._cells: dict[tuple[PartKind, str], Named] = {}
        self.victims: dict[str, set[str]] = {}
        """New people whom only a column of victims names, with those named as having harmed them."""

    def reader(
        self, mapped: Mapped, headings: Sequence[str]
    ) -> Callable[[Sequence[Sequence[str]]], Sequence[Named]] | None:
        """Return what tells whom each row of some columns names; None where no column names people."""
        columns = [(column, kind) for field, kind in _PARTS for column in mapped.columns.get(field, ())]
        if not columns:
            return None
        read: dict[tuple[str, ...], Named] = {}

        def named(key: tuple[str, ...]) -> Named:
            found = read.get(key)
            if found is None:
                cells = zip(columns, key, strict=True)
                found = read[key] = self._row([(headings[c].strip(), kind, words) for (c, kind), words in cells])
            return found

        return lambda table: list(map(named, zip(*(table[column] for column, _ in columns), strict=True)))

    def _row(self, cells: Sequence[tuple[str, PartKind, str]]) -> Named:
        """Return whom the people cells of a row name together; the first part of a person stands."""
        people: dict[str, Part] = {}
        agencies: list[str] = []
        leftover: list[str] = []
        for heading, kind, words in cells:
            if is_nobody(words):
                continue
            named = self._cell(kind, words)
            for part in named.people:
                people.setdefault(part.person, part)
            agencies += named.agencies
            leftover += (f"{heading}: {line}" for line in named.leftover)
        harmed_by = [part.person for part in people.values() if part.kind is PartKind.CAUSED]
        for victim in self.victims.keys() & people.keys():
            self.victims[victim].update(harmed_by)
        births = [self._people.all[id].born for id in people]
        return Named(tuple(people.values()), tuple(agencies), tuple(leftover), births[0] if len(births) == 1 else None)

    def _cell(self, kind: PartKind, words: str) -> Named:
        key = (kind, words)
        if key not in self._cells:
            self._cells[key] = self._read(kind, words)
        return self._cells[key]

    def _read(self, kind: PartKind, words: str) -> Named:
        people: list[Person] = []
        agencies: list[str] = []
        leftover: list[str] = []
        for name in self._names(words):
            plain = "-".join(name.casefold().split())
            if plain in _EVERYBODY or is_nobody(name):
                continue
            if plain in _CHILDREN:
                people += (children := self._children())
                leftover += [] if children else [name]
            elif (found := self._people.find(name)) is not None:
                people.append(found)
            elif kind is PartKind.REPORTED and (agency := self._agencies.find(name)):
                agencies.append(self._agencies.use(agency))
            elif kind is PartKind.REPORTED or len(name) > LONGEST_NAME or not any(map(str.isalpha, name)):
                leftover.append(name)
            else:
                people.append(self._new(kind, name))
        parts = (Part(id, kind) for id in dict.fromkeys(person.id for person in people))
        return Named(tuple(parts), tuple(dict.fromkeys(agencies)), tuple(leftover))

    def _names(self, words: str) -> list[str]:
        """Return the names in a cell: a known name is never parted, a comma before a forename is not a mark."""
        names: list[str] = []
        for part in filter(None, map(str.strip, _STRONG.split(words))):
            if self._people.find(part) is not None or re.fullmatch(r"[A-Z'’-]{2,}\s*,\s*[\w'’-]+", part):
                names.append(part)
            elif len(part) <= LONGEST_NAME * 3:
                names += [name for piece in _WEAK.split(part) if (name := piece.strip(" ."))]
            else:
                names.append(part)
        return names

    def _children(self) -> list[Person]:
        return [person for person in self._people.all.values() if is_child(person)]

    def _new(self, kind: PartKind, name: str) -> Person:
        role = role_of(name) or ("victim" if kind is PartKind.VICTIM else "")
        if re.fullmatch(r"[A-Z'’-]{2,}\s*,\s*[\w'’-]+", name):
            family, _, forename = name.partition(",")
            name = f"{forename.strip()} {family.strip().title()}"
        person = self._people.add(name, role)
        if kind is PartKind.VICTIM:
            self.victims[person.id] = set()
        return person
