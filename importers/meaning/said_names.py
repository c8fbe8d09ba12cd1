"""What the words for one person say: a name, and in brackets a birth, a role or another name."""

from __future__ import annotations

import re
from typing import NamedTuple

from case.dates import When
from case.model import Person, Sex
from case.reading_dates import UnreadableDateError, read
from importers.lists.roles import YOUNG, plain_role, role_of, sex_of_role, sex_of_title
from importers.names import in_order
from importers.review.likeness import birth_tie

_BRACKETS = re.compile(r"\s*[(\[]([^)\]]{0,200})[)\]]")
_BIRTH = re.compile(r"(?:d\.?o\.?b\.?|date of birth|born|b\.)\s*:?\s*(?:on\s+)?(.*\d.*)", re.IGNORECASE)
_OTHER = re.compile(r"(?:aka|a\.k\.a\.|also known as|known as|n[ée]e|formerly)\s+(.+)", re.IGNORECASE)
_CHILD = re.compile(r"(?:subject |focus |index )?(?:child|sibling|baby|twin) (?:\d{1,2}|[a-z])", re.IGNORECASE)
_OLD = frozenset({"mother", "father", "grandmother", "grandfather", "stepmother", "stepfather", "uncle", "aunt"})


class SaidName(NamedTuple):
    """A name with the forename first, and what the words say beside it; `rest` is what could not be told apart."""

    name: str
    born: When | None = None
    role: str = ""
    other: str = ""
    rest: str = ""

    def fits(self, person: Person) -> bool:
        """Tell whether what is said beside the name speaks for a person, or at least not against."""
        if birth_tie(person.born, self.born) in ("apart", "one digit"):
            return False
        sexes = {person.sex, sex_of_role(self.role), sex_of_title(self.name)} - {Sex.UNKNOWN}
        return len(sexes) < 2 and not _another_generation(person.role, self.role)


def said_name(words: str) -> SaidName:
    """Return what the words for one person say."""
    beside = [inside.strip() for inside in _BRACKETS.findall(words)]
    said = SaidName(in_order(_BRACKETS.sub(" ", words).strip()))
    for part in (part.strip() for inside in beside for part in re.split(r"[,;]", inside)):
        if (found := _BIRTH.fullmatch(part)) and (born := _date(found[1])):
            said = said._replace(born=born)
        elif found := _OTHER.fullmatch(part):
            said = said._replace(other=found[1].strip())
        elif role := role_of(part) or (part.casefold() if plain_role(part) in YOUNG else ""):
            said = said._replace(role=role)
        elif part:
            said = said._replace(rest=", ".join(filter(None, (said.rest, part))))
    if not said.role:
        said = said._replace(role="child" if _CHILD.fullmatch(said.name) else role_of(said.name))
    return said


def _date(words: str) -> When | None:
    try:
        when = read(words.strip()).when
    except UnreadableDateError:
        return None
    return when if when.dated else None


def _another_generation(known: str, said: str) -> bool:
    one, other = plain_role(known), plain_role(said)
    return (one in YOUNG and other in _OLD) or (one in _OLD and other in YOUNG)
