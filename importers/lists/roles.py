"""What the words of a role say: mother, father, a place, some people, and which sex."""

from __future__ import annotations

import re
from collections.abc import Mapping

from case.model import PersonKind, Sex

ROLE_WORDS: Mapping[str, str] = {
    "mum": "mother",
    "mom": "mother",
    "mam": "mother",
    "mummy": "mother",
    "dad": "father",
    "daddy": "father",
    "gran": "grandmother",
    "nan": "grandmother",
    "nana": "grandmother",
    "grandma": "grandmother",
    "grandad": "grandfather",
    "granddad": "grandfather",
    "grandpa": "grandfather",
    "step-dad": "stepfather",
    "stepdad": "stepfather",
    "step-father": "stepfather",
    "step-mum": "stepmother",
    "stepmum": "stepmother",
    "step-mother": "stepmother",
    "ex-partner": "former partner",
    "ex partner": "former partner",
}
_SEX_OF_ROLE: Mapping[Sex, frozenset[str]] = {
    Sex.FEMALE: frozenset(
        {
            "mother",
            "grandmother",
            "stepmother",
            "aunt",
            "sister",
            "daughter",
            "wife",
            "niece",
            "girlfriend",
            "granddaughter",
        }
    ),
    Sex.MALE: frozenset(
        {
            "father",
            "grandfather",
            "stepfather",
            "uncle",
            "brother",
            "son",
            "husband",
            "nephew",
            "boyfriend",
            "grandson",
        }
    ),
}
YOUNG = frozenset({"child", "son", "daughter", "baby", "grandchild", "grandson", "granddaughter", "pupil", "infant"})
SUBJECTS = frozenset(
    {"subject", "subject child", "index", "index child", "index person", "focus", "focus child", "focus person", "self"}
)
SIBLINGS = frozenset(
    {
        "brother",
        "sister",
        "sibling",
        "half-brother",
        "half-sister",
        "half-sibling",
        "half brother",
        "half sister",
        "twin",
    }
)
_BESIDE = re.compile(r"\([^)]{0,200}\)")
_BEFORE = re.compile(r"^(?:the |birth |biological |natural )+")
_OF_THE_CHILD = re.compile(
    r"(?:'s|s')? ?\b(?:of|to) (?:the )?(?:subject|index|focus|child|children|young person)(?: child| children)?$"
)
_GROUPS = frozenset(
    {
        "neighbours",
        "residents",
        "customers",
        "passers-by",
        "passers",
        "by",
        "public",
        "community",
        "staff",
        "pupils",
        "tenants",
        "visitors",
        "shoppers",
        "families",
        "friends",
        "drivers",
        "passengers",
        "others",
        "youths",
    }
)
_PLACES = frozenset(
    {
        "shop",
        "shops",
        "store",
        "supermarket",
        "park",
        "playground",
        "play",
        "place",
        "street",
        "estate",
        "library",
        "bus",
        "station",
        "school",
        "address",
        "pub",
        "church",
        "garden",
        "premises",
        "property",
        "building",
        "community-centre",
        "centre",
        "surgery",
    }
)


def plain_role(words: str) -> str:
    """Return a role in its plain form: 'mother' for 'Birth mother', 'Mum (of Tia)' and 'Mother of subject'."""
    plain = " ".join(_BESIDE.sub("", words.casefold()).split())
    plain = _OF_THE_CHILD.sub("", _BEFORE.sub("", plain))
    return ROLE_WORDS.get(plain, plain)


def role_of(words: str) -> str:
    """Return the role that words name ('mum' is 'mother'), '' where they are no role alone."""
    plain = " ".join(words.casefold().split()).removeprefix("the ")
    role = ROLE_WORDS.get(plain, plain)
    return role if any(role in roles for roles in _SEX_OF_ROLE.values()) or plain in ROLE_WORDS else ""


def sex_of_title(words: str) -> Sex:
    """Return the sex that the title before a name says."""
    title = words.split()[0].strip(".").casefold() if words.strip() else ""
    if title in ("mr", "master", "sir"):
        return Sex.MALE
    return Sex.FEMALE if title in ("mrs", "ms", "miss", "madam") else Sex.UNKNOWN


def sex_of_role(role: str) -> Sex:
    """Return the sex that a role says."""
    words = set(re.split(r"[^a-z]+", ROLE_WORDS.get(role.casefold(), role.casefold())))
    return next((sex for sex, roles in _SEX_OF_ROLE.items() if words & roles), Sex.UNKNOWN)


def person_kind(name: str, role: str = "") -> PersonKind:
    """Return whether a name stands for somebody, some people or a place, by the words of its role or its own."""
    for words in (role.casefold(), name.casefold() if not role else ""):
        for part in words.split(","):
            parts = re.findall(r"[\w-]+", part)
            if "place" in parts or (parts[-1:] and parts[-1] in _PLACES and (role or name.split()[-1].islower())):
                return PersonKind.PLACE
            if "group" in parts or _GROUPS & {*parts[-1:], *(parts[:1] if parts[1:2] != ["member"] else ())}:
                return PersonKind.GROUP
    return PersonKind.PERSON
