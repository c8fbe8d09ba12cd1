"""The register of agencies: the generic words of the United Kingdom, and the local names that go before them.

The shipped register (data/uk-agencies.csv) holds no place: 'Police', 'health visitor', 'YOT'. A local register
names the agencies of one area; `known_agencies` lets its names go first and hands the generic words over to the
local agency that they mean there.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from case.model import Agency

UK_FILE = Path(__file__).resolve().parents[1] / "data" / "uk-agencies.csv"

# Kinds of which an area has one: whatever is generic in the kind means the local agency, whatever its name.
ONE_TO_AN_AREA = frozenset(
    {
        "police",
        "probation",
        "youth justice",
        "children's social care",
        "housing",
        "fire and rescue",
        "ambulance",
        "education welfare",
        "family intervention",
        "careers",
        "crown prosecution",
        "benefits",
    }
)
COUNCIL_WORDS = frozenset(
    {"council", "the council", "city council", "county council", "district council", "borough council", "town council"}
)


@cache
def uk_register() -> tuple[Agency, ...]:
    """Return the generic agencies of the United Kingdom, none of them local."""
    with UK_FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    ids = {row["name"]: f"uk{number}" for number, row in enumerate(rows, start=1)}
    return tuple(
        Agency(
            id=ids[row["name"]],
            name=row["name"],
            kind=row["kind"],
            parent=ids[row["parent"]] if row["parent"] else None,
            counted=row["counted"] == "yes",
            aliases=tuple(row["aliases"].split(";")),
            local=False,
        )
        for row in rows
    )


def forms_of(agency: Agency) -> tuple[str, ...]:
    """Return the name and the other names of an agency, each once."""
    return tuple(dict.fromkeys((agency.name, *agency.aliases)))


def is_generic(words: str) -> bool:
    """Say whether words are the shipped register's own, so that they give no place away."""
    return _key(words) in _uk_keys()


def stands_for_kind(agency: Agency) -> bool:
    """Tell whether an agency is the general word for its whole kind: 'Court' is, 'Crown court' is one of several."""
    return not agency.local and agency.parent is None and agency.name in _general_names()


@cache
def _general_names() -> frozenset[str]:
    tops = [agency for agency in uk_register() if agency.parent is None]
    number = Counter(agency.kind for agency in tops)
    return frozenset(a.name for a in tops if a.name.casefold() == a.kind or number[a.kind] == 1)


@cache
def service_words() -> frozenset[str]:
    """Return the ordinary words that generic names are made of: 'early', 'housing', 'centre', 'team'."""
    forms = (form for agency in uk_register() for form in forms_of(agency))
    return frozenset(word for form in forms for word in words_of(form) if word == word.lower())


@cache
def ordinary_names() -> frozenset[str]:
    """Return the names of one word that need no capital: 'police', 'probation', 'court'."""
    forms = (form for agency in uk_register() for form in agency.aliases)
    return frozenset(form for form in forms if form == form.lower() and " " not in form)


def words_of(form: str) -> list[str]:
    """Return the words of a name; a hyphen parts two words."""
    return form.replace("’", "'").replace("-", " ").split()


def known_agencies(local: Sequence[Agency], generic: Sequence[Agency]) -> tuple[Agency, ...]:
    """Return the agencies to look for: the local ones, then those generic ones that are not among them.

    A local agency takes over the words of the generic agency that it is: one whose name or other name it shares,
    or, in a kind of which an area has one, any of that kind. A word that belongs to a local agency is never
    given to another. Ids stay, so that a case can keep its local agencies as they were written.
    """
    heirs = {agency.id: heir for agency in generic if (heir := _heir(agency, local)) is not None}
    taken = {_key(form) for agency in local for form in forms_of(agency)}
    gained: dict[str, list[str]] = {}
    for agency in generic:
        if agency.id in heirs:
            free = [form for form in forms_of(agency) if _key(form) not in taken]
            gained.setdefault(heirs[agency.id], []).extend(free)
    for word, id in _council_words(local).items():
        if _key(word) not in taken:
            gained.setdefault(id, []).append(word)
    taken |= {_key(word) for words in gained.values() for word in words if _key(word) in COUNCIL_WORDS}
    widened = (replace(a, aliases=(*a.aliases, *gained[a.id])) if a.id in gained else a for a in local)
    left = (_without(agency, taken, heirs) for agency in generic if agency.id not in heirs)
    return (*widened, *left)


def short_forms(agencies: Iterable[Agency]) -> Mapping[str, str]:
    """Return the names that bodies go by when only their service is registered, each with the agency's id.

    'Norwich City Council housing department' begins with a proper name. Where the names of only one agency
    begin with it, that name alone means the agency.
    """
    owners: dict[str, set[str]] = {}
    full = {_key(form) for agency in agencies for form in forms_of(agency)}
    for agency in agencies:
        for form in forms_of(agency):
            if agency.local and (head := _proper_head(form)) and _key(head) not in full:
                owners.setdefault(head, set()).add(agency.parent or agency.id)
    return {head: next(iter(ids)) for head, ids in owners.items() if len(ids) == 1}


def _council_words(local: Sequence[Agency]) -> Mapping[str, str]:
    """Return the general words for a council that mean one local agency: 'City Council', 'the council'."""
    names = {name: id for name, id in short_forms(local).items() if name.endswith(" Council")}
    names |= {name: a.parent or a.id for a in local for name in forms_of(a) if name.endswith(" Council")}
    owners: dict[str, set[str]] = {}
    for name, id in names.items():
        kind = " ".join(name.split()[-2:])
        for word in ("Council", "the council", *([kind] if _key(kind) in COUNCIL_WORDS else ())):
            owners.setdefault(word, set()).add(id)
    return {word: next(iter(ids)) for word, ids in owners.items() if len(ids) == 1}


def _proper_head(form: str) -> str:
    """Return the two or more capitalised words a name begins with, '' if no ordinary word follows them."""
    words = form.split()
    count = next((i for i, word in enumerate(words) if not word[0].isupper()), 0)
    return " ".join(words[:count]) if count > 1 else ""


def _heir(generic: Agency, local: Sequence[Agency]) -> str | None:
    """Return the id of the local agency that a generic one is here."""
    keys = {_key(form) for form in forms_of(generic)}
    shared = [(len(keys & {_key(form) for form in forms_of(agency)}), agency) for agency in local]
    most = max((number for number, _ in shared), default=0)
    own_name = next((a for _, a in shared if _key(a.name) == _key(generic.name)), None)
    if generic.parent:  # a team's words may stand with its agency; only a team is the same team
        same = [agency for number, agency in shared if number and agency.parent]
        return same[0].id if same else None
    if own_name or most:
        return (own_name or next(agency for number, agency in shared if number == most)).id
    tops = [agency for agency in local if agency.kind.casefold() == generic.kind and not agency.parent]
    return tops[0].id if len(tops) == 1 and generic.kind in ONE_TO_AN_AREA else None


def _without(agency: Agency, taken: set[str], heirs: Mapping[str, str]) -> Agency:
    """Return a generic agency without the words of local ones, under its parent's heir."""
    parent = heirs.get(agency.parent, agency.parent) if agency.parent else None
    aliases = tuple(form for form in forms_of(agency) if _key(form) not in taken)
    return replace(agency, aliases=aliases, parent=parent)


@cache
def _uk_keys() -> frozenset[str]:
    return frozenset(_key(form) for agency in uk_register() for form in forms_of(agency))


def _key(form: str) -> str:
    return " ".join(words_of(form)).replace("'", "").replace("&", "and").casefold()
