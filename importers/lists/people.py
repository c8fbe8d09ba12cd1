"""A people list to persons and the ties between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from case.dates import UNDATED, Precision, When
from case.model import Person, PersonKind, Sex
from case.reading_dates import UnreadableDateError, read
from importers.columns import Mapped, plain
from importers.lists.roles import SIBLINGS, SUBJECTS, person_kind, plain_role, sex_of_role, sex_of_title
from importers.matching import People, is_nobody
from importers.names import cased, full_name, in_order, name_key
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_SEXES = {
    Sex.MALE: frozenset({"m", "male", "boy", "man", "he"}),
    Sex.FEMALE: frozenset({"f", "female", "girl", "woman", "she"}),
    Sex.UNKNOWN: frozenset({"", "u", "x", "unknown", "other", "not known", "non-binary", "n/k", "?", "-"}),
}
_YES = frozenset({"yes", "y", "x", "true", "1", "✓", "focus"})
_FAMILY_NAMES = frozenset(
    {"maiden name", "maiden surname", "née", "nee", "former name", "former names", "former surname", "previous names"}
    | {"previous name", "previous surname"}
)
_CHILD = re.compile(r"\b(child|son|daughter|baby|grandchild|grandson|granddaughter|pupil|twin|infant)\b")


class Link(NamedTuple):
    """A person named in another's row: 'mother', 'father' or 'partner', and where it stands."""

    person: str
    relation: str
    name: str
    place: str


class Listed(NamedTuple):
    """What a people list gave: the people in their order, who they name, and which columns it had."""

    ids: tuple[str, ...]
    links: tuple[Link, ...]
    columns: frozenset[str]
    focus: str | None


def read_people(
    rows: Sequence[RawRow],
    mapped: Mapped,
    headings: Sequence[str],
    file: str,
    people: People,
    trouble: Callable[[RowProblem], None],
) -> Listed:
    """Take the rows of a people list into `people`; `trouble` hears of what could not be taken."""
    reader = PeopleReader(mapped, headings, file, people, trouble)
    ids, links, focus = [], [], None
    for row in rows:
        person = reader.person(row)
        if person is None:
            continue
        ids.append(person.id)
        links += reader.links(row, person)
        if reader.text(row, "focus").casefold() in _YES or plain_role(person.role) in SUBJECTS:
            focus = focus or person.id
    return Listed(tuple(dict.fromkeys(ids)), tuple(links), frozenset(mapped.columns), focus)


def is_child(person: Person) -> bool:
    """Tell whether a person stands in the case as a child."""
    return "adult" not in person.role and bool(_CHILD.search(person.role.casefold()))


def children_of(people: Sequence[Person]) -> list[Person]:
    """Return the children; where roles are told by the subject, who has a parent here, it and its siblings too."""
    roles = {plain_role(person.role) for person in people}
    young = SUBJECTS | SIBLINGS if roles & SUBJECTS and roles & {"mother", "father"} else frozenset()
    return [person for person in people if is_child(person) or plain_role(person.role) in young]


def split_names(text: str) -> list[str]:
    """Return the names in a cell, parted by ; / | or a new line, or by commas."""
    return [name for part in re.split(r"[;\n|/,]", text) if not is_nobody(name := part.strip())]


class PeopleReader:
    """Reads the rows of a people list."""

    def __init__(
        self,
        mapped: Mapped,
        headings: Sequence[str],
        file: str,
        people: People,
        trouble: Callable[[RowProblem], None],
    ) -> None:
        self._mapped = mapped
        self._headings = headings
        self._file = file
        self._people = people
        self._before = frozenset(people.all)  # two rows of one list are never one by mere likeness
        self._trouble = trouble

    def text(self, row: RawRow, field: str) -> str:
        column = self._mapped.one(field)
        return "" if column is None else row.cells[column].strip()

    def person(self, row: RawRow) -> Person | None:
        """Return the person of a row, taken in; None where the row names nobody or repeats somebody."""
        name, shorter = self._names(row)
        if is_nobody(name):
            self._tell(row, "name", " | ".join(filter(None, row.cells)), "the row names nobody")
            return None
        role = self.text(row, "role")
        told = self.text(row, "kind").casefold()
        born, died = self._birth_and_death(row)
        person = Person(
            "",
            name,
            tuple(other for other in dict.fromkeys((*shorter, *self._other_names(row, name))) if other != name),
            self._sex(row, role),
            born,
            died,
            role,
            self.text(row, "household") or " ".join(self.text(row, "address").split()),
            kind=PersonKind(told) if told in set(PersonKind) else person_kind(name, role),
        )
        return self.take(person)

    def links(self, row: RawRow, person: Person) -> list[Link]:
        """Return whom a row names as mother, father and partner."""
        return [
            Link(person.id, relation, name, row.place)
            for relation in ("mother", "father", "partner")
            for name in split_names(self.text(row, relation))
        ]

    def _names(self, row: RawRow) -> tuple[str, list[str]]:
        """Return the name in a row and other forms of it, from one column or from one for each part of a name."""
        given, family, whole = (
            "" if is_nobody(words := " ".join(self.text(row, field).split())) else words
            for field in ("given_names", "family_name", "name")
        )
        if not (given and family):
            if family and whole and name_key(family) not in name_key(whole):
                return full_name(whole, family), []  # 'Name' and 'Surname'
            return in_order(whole) or full_name(given, family), [given] if whole and given else []
        middle = " ".join(self.text(row, "middle_name").split())
        name = full_name(given, family)
        others = [full_name(f"{given} {middle}", family)] if middle and not is_nobody(middle) else []
        return name, [*others, *([whole] if whole and name_key(in_order(whole)) != name_key(name) else [])]

    def _other_names(self, row: RawRow, name: str) -> list[str]:
        """Return the other names of a row; under a heading of family names, one alone goes with the first name."""
        found: list[str] = []
        for column in self._mapped.columns.get("other_names", ()):
            others = split_names(row.cells[column].strip())
            if plain(self._headings[column]) in _FAMILY_NAMES and " " in name:
                others = [other if " " in other else f"{name.split()[0]} {cased(other)}" for other in others]
            found += others
        return found

    def take(self, person: Person) -> Person:
        """Take a person in: completing one of that name, or as a new one beside a namesake born apart."""
        namesakes = [p for p in self._people.all.values() if name_key(p.name) == name_key(person.name)]
        same = [p for p in namesakes if _may_be_same(p, person)]
        if same:
            return self._people.put(completed(same[0], person))
        alike = self._people.alike(person, self._before)
        if alike is None:
            return self._people.enter(person)
        return self._people.put(completed(alike, replace(person, other_names=(*person.other_names, person.name))))

    def _sex(self, row: RawRow, role: str) -> Sex:
        words = self.text(row, "sex").casefold().strip(".")
        for sex, accepted in _SEXES.items():
            if words in accepted:
                known = sex if sex is not Sex.UNKNOWN else sex_of_role(role)
                return known if known is not Sex.UNKNOWN else sex_of_title(self.text(row, "title"))
        self._tell(row, "sex", words, "this is neither male nor female; it was taken as unknown")
        return Sex.UNKNOWN

    def _birth_and_death(self, row: RawRow) -> tuple[When | None, When | None]:
        born, died = self._date(row, "born"), self._date(row, "died")
        if born and died and born.earliest and died.latest and died.latest < born.earliest:
            self._tell(row, "died", self.text(row, "died"), "the death comes before the birth; it was left out")
            return born, None
        return born, died

    def _date(self, row: RawRow, field: str) -> When | None:
        text = self.text(row, field)
        if is_nobody(text):
            return None
        if field == "died" and text.casefold() in _YES | {"deceased"}:
            return replace(UNDATED, written=text)
        try:
            when, until = read(text)
        except UnreadableDateError as error:
            self._tell(row, field, text, f"{error} The person was taken without it.")
            return None
        if isinstance(until, When) and when.first and until.last:
            return When(when.first, until.last, Precision.RANGE, written=text)
        return when if when.dated else None

    def _tell(self, row: RawRow, field: str, text: str, why: str) -> None:
        parts = ("name", "family_name", "given_names") if field == "name" else (field,)
        column = next((found for part in parts if (found := self._mapped.one(part)) is not None), None)
        heading = self._headings[column] if column is not None else field
        self._trouble(problem(self._file, row.place, heading, text, why))


def _may_be_same(known: Person, other: Person) -> bool:
    """Tell whether two of one name may be one: their births do not exclude each other."""
    if known.born is None or other.born is None or not known.born.dated or not other.born.dated:
        return not (known.role and other.role and known.role != other.role)
    first, second = known.born.span, other.born.span
    return bool(first and second and first.overlaps(second)) or "around" in (
        known.born.qualifier,
        other.born.qualifier,
    )


def completed(known: Person, other: Person) -> Person:
    """Return a known person with what another row adds; what is known already stands."""
    names = dict.fromkeys((*known.other_names, *other.other_names))
    names.pop(known.name, None)
    return replace(
        known,
        other_names=tuple(names),
        sex=known.sex if known.sex is not Sex.UNKNOWN else other.sex,
        born=known.born or other.born,
        died=known.died or other.died,
        role=known.role or other.role,
        household=known.household or other.household,
    )
