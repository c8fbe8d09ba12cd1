"""Same person? Names looked up without what makes no difference, never by a guess.

A name finds somebody when it is their name, one of their other names, or a forename or role that only one
of the case has; last, when it is certainly the name of only one (see `importers.review.likeness`), which is noted.
Two who share a name are told apart by birth or not at all.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from case.ids import NONE_GONE, next_id
from case.model import Person, Sex
from importers.lists.roles import person_kind, plain_role, role_of, sex_of_role, sex_of_title
from importers.meaning.said_names import SaidName, said_name
from importers.names import forename_first, name_key
from importers.review.likeness import birth_tie, likeness

LONGEST_NAME = 60
MOST_ALIKE = 200  # of one family name; among more nobody is told apart by likeness

_NOBODY = frozenset(
    {"", "-", "–", "—", "?", "none", "n/a", "na", "n/k", "nk", "not known", "unknown", "not stated", "nil"}
)


def is_nobody(words: str) -> bool:
    """Tell whether a cell says that there is nothing to say."""
    return words.strip().strip(".").casefold() in _NOBODY


class People:
    """The people known so far; new ones are added as they are met."""

    def __init__(self, people: Iterable[Person], gone: Mapping[str, int] = NONE_GONE) -> None:
        self.gone = gone
        self.all: dict[str, Person] = {}
        self.notes: list[str] = []
        self._by_key: dict[str, list[str]] = {}
        self._by_family: dict[str, list[str]] = {}
        self._role_holders: dict[str, dict[str, None]] = {}
        self._forename_holders: dict[str, dict[str, None]] = {}
        for person in people:
            self.put(person)
        self._next = int(next_id("p", self.all, gone)[1:])

    def put(self, person: Person) -> Person:
        """Take a person in, or a new value of one that is known."""
        self.all[person.id] = person
        self._role_holders.setdefault(plain_role(person.role), {})[person.id] = None
        self._forename_holders.setdefault(name_key(person.name).partition(" ")[0], {})[person.id] = None
        for name in (person.name, *person.other_names):
            holders = self._by_key.setdefault(name_key(name), [])
            if person.id not in holders:
                holders.append(person.id)
                self._by_family.setdefault(_family(name), []).append(person.id)
        return person

    def add(self, name: str, role: str = "", sex: Sex = Sex.UNKNOWN, said: SaidName | None = None) -> Person:
        """Take in somebody who is known by name and role only, and by what the words say beside."""
        role = role or (said.role if said else "") or role_of(name)
        if sex is Sex.UNKNOWN:
            sex = sex_of_role(role)
        person = Person(
            "",
            " ".join(name.split()),
            (said.other,) if said and said.other else (),
            sex=sex if sex is not Sex.UNKNOWN else sex_of_title(name),
            born=said.born if said else None,
            role=role,
            kind=person_kind(name, role),
        )
        return self.enter(person)

    def enter(self, person: Person) -> Person:
        """Take in somebody new, under an id of the case."""
        id = f"p{self._next}"
        self._next += 1
        return self.put(replace(person, id=id))

    def named(self, name: str) -> list[Person]:
        """Return all who bear a name or other name."""
        return [self.all[id] for id in self._by_key.get(name_key(name), ())]

    def of_family(self, name: str) -> list[Person]:
        """Return all whose family name, or household, this is; '' and more words name none."""
        wanted = name_key(name)
        ids = dict.fromkeys(self._by_family.get(wanted, ()))
        borne = [self.all[id] for id in ids if " " in name_key(self.all[id].name)]
        of_it = [person for person in self.all.values() if wanted and name_key(person.household) == wanted]
        return list({person.id: person for person in (*of_it, *borne)}.values())

    def find(self, words: str) -> Person | None:
        """Return the one person whom words name, None where it is nobody or might be two."""
        said = said_name(words)
        for form in dict.fromkeys((words, said.name, forename_first(words))):
            found = self.named(form) if name_key(form) else []
            if found:
                return _only(filter(said.fits, found))
        found_so = self._by_role(said.name) or self._by_forename(said.name)
        return (found_so if found_so and said.fits(found_so) else None) or self._by_likeness(said)

    def alike(self, person: Person, among: Container[str]) -> Person | None:
        """Return the one of `among` who is certainly this person, noting why; None where it is nobody or two."""
        same = {id for name in (person.name, *person.other_names) for id in self._by_family.get(_family(name), ())}
        if len(same) > MOST_ALIKE:
            return None
        near = sorted(id for id in same if id in among)
        found = [(self.all[id], like) for id in near if (like := likeness(self.all[id], person)) and like.certain]
        if len(found) != 1:
            return None
        known, like = found[0]
        if name_key(known.name) != name_key(person.name) or birth_tie(known.born, person.born) == "swapped":
            why = " and ".join(like.evidence)
            self.notes.append(f"'{person.name}' was taken as {known.name}: {why}.")
        return known

    def told(self) -> list[str]:
        """Return what has been noted, once."""
        notes, self.notes = self.notes, []
        return notes

    def correct(self, id: str, **fields: object) -> Person:
        """Change what is known of a person."""
        return self.put(replace(self.all[id], **fields))  # type: ignore[arg-type]

    def _by_role(self, words: str) -> Person | None:
        role = plain_role(words)
        holders = (self.all[id] for id in self._role_holders.get(role, ()))
        return _only(p for p in holders if plain_role(p.role) == role) if role else None

    def _by_forename(self, words: str) -> Person | None:
        key = name_key(words)
        if not key or " " in key:
            return None
        holders = (self.all[id] for id in self._forename_holders.get(key, ()))
        return _only(p for p in holders if name_key(p.name).partition(" ")[0] == key)

    def _by_likeness(self, said: SaidName) -> Person | None:
        """Return who certainly bears a full name in another form, which becomes one of their other names."""
        name = " ".join(said.name.split())
        if len(name_key(name).split()) not in (2, 3) or len(name) > LONGEST_NAME:
            return None
        known = self.alike(Person("", name, born=said.born), self.all)
        return known and self.correct(known.id, other_names=(*known.other_names, name))


def _family(name: str) -> str:
    return name_key(name).rpartition(" ")[2]


def _only(people: Iterable[Person]) -> Person | None:
    found = list(people)
    return found[0] if len(found) == 1 else None
