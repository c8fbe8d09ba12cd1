"""How far two people look like one, and what speaks for it: name, nickname, initials, spelling, birth.

Scores are out of 100. From `CERTAIN` on a match is made and listed; from `WORTH_ASKING` on it is a suggestion.
Never certain by name alone: a near spelling (twins are called Jayden and Hayden), initials, a changed family
name. Never one: two whose births are known and apart, so father and son of one name stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein

from case.dates import Precision, When
from case.model import Person, PersonKind, Sex
from case.nicknames import nicknames
from importers.lists.roles import YOUNG, plain_role, role_of, sex_of_title
from importers.names import name_key

CERTAIN = 95
WORTH_ASKING = 70
NEAR = 0.78  # of the letters of a name that must agree, for a near spelling

NameTie = Literal[
    "name", "other name", "nickname", "order", "spelling variant", "initials", "near spelling", "family name", "title",
    "role", "forename",
]  # fmt: skip
BirthTie = Literal["same day", "fits", "not known", "swapped", "one digit", "apart"]

_SCORES: Mapping[tuple[NameTie, BirthTie], int] = {
    ("name", "same day"): 100,
    ("name", "fits"): 98,
    ("name", "not known"): 96,
    ("name", "swapped"): 95,
    ("name", "one digit"): 90,
    ("other name", "same day"): 99,
    ("other name", "fits"): 97,
    ("other name", "not known"): 95,
    ("other name", "swapped"): 90,
    ("other name", "one digit"): 85,
    ("nickname", "same day"): 98,
    ("nickname", "fits"): 96,
    ("nickname", "not known"): 95,
    ("nickname", "swapped"): 88,
    ("nickname", "one digit"): 84,
    ("order", "same day"): 97,
    ("order", "fits"): 90,
    ("order", "not known"): 88,
    ("order", "swapped"): 84,
    ("order", "one digit"): 80,
    ("title", "fits"): 80,
    ("title", "not known"): 78,
    ("role", "fits"): 76,
    ("role", "not known"): 74,
    ("forename", "same day"): 84,
    ("forename", "fits"): 74,
    ("forename", "not known"): 72,
    ("spelling variant", "same day"): 96,
    ("spelling variant", "fits"): 88,
    ("spelling variant", "not known"): 85,
    ("spelling variant", "swapped"): 86,
    ("spelling variant", "one digit"): 82,
    ("initials", "same day"): 95,
    ("initials", "fits"): 84,
    ("initials", "not known"): 80,
    ("initials", "swapped"): 80,
    ("initials", "one digit"): 76,
    ("near spelling", "same day"): 80,
    ("near spelling", "fits"): 76,
    ("near spelling", "not known"): 74,
    ("near spelling", "swapped"): 74,
    ("near spelling", "one digit"): 70,
    ("family name", "same day"): 82,
}
_BIRTHS: Mapping[BirthTie, str] = {
    "same day": "born on the same day",
    "fits": "what is known of both births fits together",
    "not known": "",
    "swapped": "day and month of birth are exchanged",
    "one digit": "the dates of birth differ in one digit",
    "apart": "",
}
_VOWELS = re.compile(r"(?<=.)[aeiouyh]|(.)(?=\1)")


class Likeness(NamedTuple):
    """How alike two people are, and what speaks for it, a clause each."""

    score: int
    evidence: tuple[str, ...]

    @property
    def certain(self) -> bool:
        return self.score >= CERTAIN


def likeness(a: Person, b: Person) -> Likeness | None:
    """Return how far two people look like one; None where nothing speaks for it or something against."""
    if a.kind is not PersonKind.PERSON or b.kind is not PersonKind.PERSON:
        return None
    if Sex.UNKNOWN not in (a.sex, b.sex) and a.sex is not b.sex:
        return None
    birth = birth_tie(a.born, b.born)
    if birth == "apart":
        return None
    found = [
        (score, words) for tie, words in _name_ties(a, b) if (score := _SCORES.get((tie, birth), 0)) >= WORTH_ASKING
    ]
    if not found:
        return None
    score, words = max(found)
    if a.role and b.role and a.role.casefold() != b.role.casefold() and birth != "same day":
        score = min(score, CERTAIN - 1)
    return Likeness(score, tuple(filter(None, (words, _BIRTHS[birth]))))


def birth_tie(a: When | None, b: When | None) -> BirthTie:
    """Tell how two births stand to each other."""
    if a is None or b is None or a.span is None or b.span is None:
        return "not known"
    if a.precision is not Precision.DAY or b.precision is not Precision.DAY:
        return "fits" if a.span.overlaps(b.span) or "around" in (a.qualifier, b.qualifier) else "apart"
    one, other = a.span.start, b.span.start
    if one == other:
        return "same day"
    if (one.day, one.month, one.year) == (other.month, other.day, other.year):
        return "swapped"
    pairs = zip(one.strftime("%d%m%Y"), other.strftime("%d%m%Y"), strict=True)
    differing = [place for place, (x, y) in enumerate(pairs) if x != y]
    return "one digit" if len(differing) == 1 and differing[0] not in (4, 5, 6) else "apart"  # not a generation


def _name_ties(a: Person, b: Person) -> Iterator[tuple[NameTie, str]]:
    """Yield how the names of two people agree, with the words to say it."""
    if name_key(a.name) == name_key(b.name):
        whole = " " in name_key(a.name)
        yield ("name" if whole else "near spelling"), "the same name"
        return
    keys = {name_key(name) for name in (a.name, *a.other_names)} & {name_key(n) for n in (b.name, *b.other_names)}
    if any(" " in key for key in keys):
        yield "other name", "a name of one is another name of the other"
    yield from _in_part(a, b)
    yield from _in_part(b, a)
    for one in (a.name, *a.other_names):
        for other in (b.name, *b.other_names):
            yield from _pair(name_key(one).split(), name_key(other).split())


def _in_part(part: Person, whole: Person) -> Iterator[tuple[NameTie, str]]:
    """Yield how one word for somebody agrees with whom a full name is known of: 'Mrs Brown', 'mum', 'Janet'."""
    key, full = name_key(part.name), name_key(whole.name).split()
    if len(full) < 2 or not key or " " in key:
        return
    if sex_of_title(part.name) is not Sex.UNKNOWN:
        if key == full[-1] and plain_role(whole.role) not in YOUNG:
            yield "title", "the title and the family name agree"
    elif role_of(part.name):
        if plain_role(part.name) == plain_role(whole.role):
            yield "role", f"'{part.name}' is what the other is in the family"
    elif key == full[0]:
        yield "forename", "the first name agrees, and no family name is given"


def _pair(one: list[str], other: list[str]) -> Iterator[tuple[NameTie, str]]:
    """Yield how two full names agree, by given and family name."""
    if len(one) < 2 or len(other) < 2:
        return
    given, family, given2, family2 = one[0], one[-1], other[0], other[-1]
    if one != other and len(one) == len(other) and (given, family) == (family2, given2):
        yield "order", "the same names in the other order"
    if family == family2:
        if given2 in nicknames().get(given, ()):
            yield "nickname", f"{given2.title()} is a short form of {given.title()}, or the other way round"
        elif given == given2 and len(one) != len(other):
            yield "spelling variant", "the same name but for one in the middle"
        elif min(len(given), len(given2)) == 1 and given[0] == given2[0]:
            yield "initials", "the initial and the family name agree"
        elif _near(given, given2):
            tie: NameTie = "spelling variant" if _skeleton(given) == _skeleton(given2) else "near spelling"
            yield tie, "the first names are spelt nearly alike"
    elif given == given2 and len(given) > 2:
        if _near(family, family2) or (len(family) > 3 and Levenshtein.distance(family, family2) == 1):
            variant = _skeleton(family) == _skeleton(family2)
            yield ("spelling variant" if variant else "near spelling"), "the family names are spelt nearly alike"
        else:
            yield "family name", "the first names agree, the family names differ: perhaps by marriage"


def _near(one: str, other: str) -> bool:
    return one != other and min(len(one), len(other)) > 3 and Levenshtein.normalized_similarity(one, other) >= NEAR


def _skeleton(name: str) -> str:
    """Return the consonants of a name behind its first letter: 'Jordan' and 'Jordon' are one, twins' names are not."""
    return _VOWELS.sub("", name)
