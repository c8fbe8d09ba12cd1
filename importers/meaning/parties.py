"""Who a row's columns name: subjects, victims, those who caused it, those who told. Nobody is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from case.dates import When
from case.model import Part, PartKind, Person, PersonKind
from importers.columns import Mapped
from importers.lists.people import children_of, is_child
from importers.lists.roles import role_of
from importers.matching import People, is_nobody
from importers.meaning.agencies import Agencies
from importers.meaning.name_orders import AND, COMMA, OUTSIDE, STRONG, NameOrder, decide, pair_in, sure
from importers.meaning.said_names import said_name
from importers.names import full_name

LONGEST_NAME = 60

_PARTS = (
    ("people", PartKind.SUBJECT),
    ("caused", PartKind.CAUSED),
    ("victim", PartKind.VICTIM),
    ("reporter", PartKind.REPORTED),
)
_WEAK = re.compile(rf"(?:\s*[,/+&]\s*|\s+and\s+){OUTSIDE}", re.IGNORECASE)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr)\.?", re.IGNORECASE)
_FAMILY = re.compile(r"(?:the )?(.+?)(?:'s|s')? (family|household|children|siblings)", re.IGNORECASE)
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
        self._cells: dict[tuple[PartKind, str, bool | None], Named] = {}
        self.victims: dict[str, set[str]] = {}
        """New people whom only a column of victims names, with those named as having harmed them."""

    def reader(self, mapped: Mapped, headings: Sequence[str]) -> PartyColumns | None:
        """Return what tells whom each row of some columns names; None where no column names people."""
        columns = [(column, kind) for field, kind in _PARTS for column in mapped.columns.get(field, ())]
        parts = [mapped.one(field) for field in ("given_names", "family_name", "born")]
        return (
            PartyColumns(self, mapped, headings, columns, parts)
            if columns or any(part is not None for part in parts)
            else None
        )

    def order(self, cells: Iterable[str]) -> NameOrder | None:
        """Return how 'A, B' is to be read in some cells."""
        return decide(cells, self._people)

    def row(self, cells: Sequence[tuple[str, PartKind, str]], family_first: bool | None) -> Named:
        """Return whom the people cells of a row name together; the first part of a person stands.

        `family_first` tells how 'A, B' is read where the cell itself leaves it open.
        """
        people: dict[str, Part] = {}
        agencies: list[str] = []
        leftover: list[str] = []
        for heading, kind, words in cells:
            if is_nobody(words):
                continue
            named = self._cell(kind, words, family_first)
            for part in named.people:
                people.setdefault(part.person, part)
            agencies += named.agencies
            leftover += (f"{heading}: {line}" for line in named.leftover)
        harmed_by = [part.person for part in people.values() if part.kind is PartKind.CAUSED]
        for victim in self.victims.keys() & people.keys():
            self.victims[victim].update(harmed_by)
        births = [self._people.all[id].born for id in people]
        return Named(tuple(people.values()), tuple(agencies), tuple(leftover), births[0] if len(births) == 1 else None)

    def _cell(self, kind: PartKind, words: str, family_first: bool | None) -> Named:
        key = (kind, words, family_first)
        if key not in self._cells:
            self._cells[key] = self._read(kind, self._names(words, family_first))
        return self._cells[key]

    def _read(self, kind: PartKind, names: Sequence[str]) -> Named:
        people: list[Person] = []
        agencies: list[str] = []
        leftover: list[str] = []
        for name in names:
            plain = "-".join(name.casefold().split())
            if plain in _EVERYBODY or is_nobody(name):
                continue
            if plain in _CHILDREN:
                people += (children := self._children())
                leftover += [] if children else [name]
            elif (found := self._people.find(name)) is not None:
                people.append(found)
            elif family := self._family(name):
                people += family
            elif kind is PartKind.REPORTED and (agency := self._agencies.find(name)):
                agencies.append(self._agencies.use(agency))
            elif kind is PartKind.REPORTED or len(name) > LONGEST_NAME or not any(map(str.isalpha, name)):
                leftover.append(name)
            else:
                person, rest = self._new(kind, name)
                people.append(person)
                leftover += [rest] if rest else []
        parts = (Part(id, kind) for id in dict.fromkeys(person.id for person in people))
        return Named(tuple(parts), tuple(dict.fromkeys(agencies)), tuple(leftover))

    def _names(self, words: str, family_first: bool | None) -> list[str]:
        """Return the names in a cell: a known name is never parted, a comma before a forename is not a mark."""
        names: list[str] = []
        for part in filter(None, map(str.strip, STRONG.split(words))):
            pair = pair_in(part)
            surely = sure(*pair, self._people) if pair else None
            one = surely or (surely is None and family_first) if pair else self._people.find(part) is not None
            if one or len(part) > LONGEST_NAME * 3:
                names.append(part)
            elif pair is None and family_first and "," in part:
                names += _family_first(part)
            else:
                names += self._with_family([name for piece in _WEAK.split(part) if (name := piece.strip(" ."))])
        return names

    def _with_family(self, names: list[str]) -> list[str]:
        """Return 'Janet Brown' for the first of 'Janet & Wayne Brown', and 'Mr Brown' for that of 'Mr & Mrs Brown'."""
        family = names[-1].split()[-1] if len(names) > 1 and " " in names[-1].strip() else ""
        return [self._one_of(name, family) if family and " " not in name else name for name in names]

    def _one_of(self, name: str, family: str) -> str:
        whole = f"{name} {family}"
        if _TITLE.fullmatch(name) or len(self._people.named(whole)) == 1:
            return whole
        plain = "-".join(name.casefold().split())
        others = plain in _EVERYBODY | _CHILDREN or role_of(name) or self._people.find(name)
        return name if others or not name[:1].isupper() or not family[:1].isupper() else whole

    def _family(self, words: str) -> list[Person]:
        """Return those known by the family name in 'Brown family' or 'Brown children'."""
        found = _FAMILY.fullmatch(words.strip())
        if found is None:
            return []
        of_it = self._people.of_family(found[1])
        young = found[2].casefold() in ("children", "siblings")
        return [person for person in of_it if is_child(person)] if young else of_it

    def _children(self) -> list[Person]:
        return children_of(list(self._people.all.values()))

    def _new(self, kind: PartKind, words: str) -> tuple[Person, str]:
        """Take somebody in who is not known; return them with what of the words has no field."""
        said = said_name(words)
        name = said.name or words
        person = self._people.add(name, said.role or ("victim" if kind is PartKind.VICTIM else ""), said=said)
        if _FAMILY.fullmatch(name):
            person = self._people.correct(person.id, kind=PersonKind.GROUP)
        if kind is PartKind.VICTIM:
            self.victims[person.id] = set()
        return person, words if said.rest else ""


class PartyColumns:
    """Tells whom each row of a table names. `order` is how it reads 'A, B', decided when the first rows come."""

    def __init__(
        self,
        parties: Parties,
        mapped: Mapped,
        headings: Sequence[str],
        columns: Sequence[tuple[int, PartKind]],
        parts: Sequence[int | None],
    ) -> None:
        self._parties = parties
        self._said = mapped.family_first
        self._columns = [(column, headings[column].strip(), kind) for column, kind in columns]
        self._parts = parts
        self._wanted = [*(column for column, _ in columns), *(part for part in parts if part is not None)]
        self._headings = headings
        self._read: dict[tuple[str, ...], Named] = {}
        self._begun = False
        self.order: NameOrder | None = None

    @property
    def family_first(self) -> bool | None:
        """How 'A, B' is read: as a person says, else as the cells do."""
        return self._said if self._said is not None else self.order.family_first if self.order else None

    @property
    def told(self) -> tuple[str, ...]:
        """How 'A, B' is read where cells leave it open, in a sentence."""
        if self.order is None or not self.order.cells:
            return ()
        how = "a surname and a forename" if self.family_first else "two names"
        why = "so it was said or read before" if self._said is not None else "; ".join(self.order.why)
        return (f"'{self.order.example}' is read as {how}: {why}.",)

    def __call__(self, table: Sequence[Sequence[str]]) -> Sequence[Named]:
        """Return whom each row names."""
        if not self._begun or self.order is None:
            self._begun = True
            self.order = self._parties.order(cell for column, _, _ in self._columns for cell in set(table[column]))
        return list(map(self._named, zip(*(table[column] for column in self._wanted), strict=True)))

    def _named(self, key: tuple[str, ...]) -> Named:
        found = self._read.get(key)
        if found is None:
            words = dict(zip(self._wanted, key, strict=True))
            found = self._read[key] = self._parties.row(self._cells(words), self.family_first)
        return found

    def _cells(self, words: Mapping[int, str]) -> list[tuple[str, PartKind, str]]:
        """Return the cells that name people, with the one made of what stands in columns for the parts of a name."""
        cells = [(heading, kind, words[column]) for column, heading, kind in self._columns]
        given, family, born = ("" if part is None else words[part] for part in self._parts)
        name = " ".join(part for part in (given, family) if not is_nobody(part))
        said = [words for _, kind, words in cells if kind is PartKind.SUBJECT and not is_nobody(words)]
        if name:
            cells.insert(0, (self._heading(), PartKind.SUBJECT, full_name(name, "") + _born(born)))
        elif born and len(said) == 1 and "(" not in said[0]:
            number = next(n for n, cell in enumerate(cells) if cell[2] == said[0])
            cells[number] = (cells[number][0], PartKind.SUBJECT, said[0] + _born(born))
        return cells

    def _heading(self) -> str:
        return next((self._headings[part].strip() for part in self._parts if part is not None), "")


def _born(words: str) -> str:
    return "" if is_nobody(words) else f" (born {words})"


def _family_first(words: str) -> list[str]:
    """Return the names in 'Brown, Janet & Wayne' or 'Brown, Janet and Green, Tom', the family name first."""
    names: list[str] = []
    family = ""
    for piece in AND.split(words):
        parts = [part for part in COMMA.split(piece) if part.strip()]
        if len(parts) > 1:
            family = parts[0]
        if len(parts) % 2 == 0:
            names += [f"{given} {last}" for last, given in zip(parts[::2], parts[1::2], strict=True)]
        elif len(parts) > 2 or not family or " " in piece.strip():
            names += parts
        else:
            names.append(f"{piece.strip()} {family}")
    return names
