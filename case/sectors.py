"""Which sector of the impact map an agency or a person belongs to, and the short code of an agency.

The sectors are FIELD's, in the order they stand around the map. The kinds are data:
data/agency-kinds.csv, one row a kind with its sector and its code.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from case.model import Agency, Case, Person, PersonKind

KINDS_FILE = Path(__file__).resolve().parents[1] / "data" / "agency-kinds.csv"


class Sector(StrEnum):
    FAMILY = "Family and household"
    VICTIMS = "Victims"
    COMMUNITY = "Neighbours and community"
    JUSTICE = "Police and justice"
    COUNCIL = "Council and housing"
    HEALTH = "Health"
    EDUCATION = "Education"
    VOLUNTARY = "Voluntary sector"


class AgencyKind(NamedTuple):
    """A kind of service: the words to say it without naming anyone, its sector, its code."""

    name: str
    sector: Sector
    code: str


@cache
def agency_kinds() -> Mapping[str, AgencyKind]:
    """Return the kinds of agency by name, as data/agency-kinds.csv lists them."""
    with KINDS_FILE.open(encoding="utf-8", newline="") as lines:
        rows = [AgencyKind(r["kind"], Sector(r["sector"]), r["code"]) for r in csv.DictReader(lines)]
    return {row.name: row for row in rows}


def sector_of_agency(agency: Agency) -> Sector:
    """Return the sector of an agency by its kind; an unknown kind stands with the voluntary sector."""
    kind = agency_kinds().get(agency.kind.casefold())
    return kind.sector if kind else Sector.VOLUNTARY


def sector_of_person(person: Person) -> Sector:
    """Return the sector of a person, group or place by kind and role."""
    role = person.role.casefold()
    if "victim" in role:
        return Sector.VICTIMS
    if person.kind is not PersonKind.PERSON or any(word in role for word in ("neighbour", "community", "friend")):
        return Sector.COMMUNITY
    return Sector.FAMILY


def agency_codes(case: Case) -> Mapping[str, str]:
    """Return a short code for each agency, unique in the case: 'POL', 'SCH', 'SCH2'."""
    codes: dict[str, str] = {}
    taken: dict[str, int] = {}
    for agency in case.agencies:
        kind = agency_kinds().get(agency.kind.casefold())
        stem = _initials(agency.name) if agency.parent or kind is None else kind.code
        taken[stem] = taken.get(stem, 0) + 1
        codes[agency.id] = stem if taken[stem] == 1 else f"{stem}{taken[stem]}"
    return codes


def _initials(name: str) -> str:
    words = [
        word
        for word in name.replace("-", " ").split()
        if word[:1].isalnum() and word.casefold() not in {"the", "of", "and"}
    ]
    if len(words) == 1:
        return words[0][:3].upper()
    return "".join(word[0] for word in words)[:4].upper() or "AG"
