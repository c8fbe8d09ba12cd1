"""Which column means what: headings as agencies write them, to the fields of FIELD's chronology.

The accepted headings are data: data/headings.csv, one row a field of a table.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

TableKind = Literal["events", "people", "agencies", "ties", "return", "asked"]

HEADINGS_FILE = Path(__file__).resolve().parents[1] / "data" / "headings.csv"
HEADER_WITHIN = 40  # rows with anything in them; titles and notes may stand above the headings

_ONE_VALUE = frozenset(
    {"start", "end", "time", "recorded", "kind", "level", "occurrences", "ref", "family_name", "given_names", "born"}
)
_MANY_OF_A_PERSON = frozenset({"other_names", "reference"})
_SIGNS = re.compile(r"[^\w#]+")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_OF_PEOPLE_TOO = frozenset({"other names", "other name", "also known as", "aka", "a k a", "known as"})
_PEOPLE_SIGNS = frozenset({"sex", "born", "died", "role", "household", "mother", "father", "partner", "other_names"})
_OF_NAMES = frozenset({"family_name", "given_names"})
_REMARKS = frozenset({"notes", "note", "comments", "information", "additional information", "details"})

_ASKED_SIGNS = frozenset({"asked", "replied", "covers_from", "covers_until", "current_as_of"})


OWN_TABLES: Mapping[str, tuple[str, ...]] = {  # what our own exports work out from entries
    "spells": ("Involved agency", "Service given", "With whom"),
    "overlaps": ("One agency", "Another agency", "Days at the same time"),
    "findings": ("What stands out", "Finding", "Days of it"),
    "contacts": ("Who met", "Which agency", "Events of both"),
    "knowing": ("One that knows", "Of another", "Events with both"),
    "indicators": ("Framework", "Indicator", "Answer given"),
    "costs": ("Costed item", "Whose cost", "Of which kind"),
    "voices": ("What is said", "Which side", "Who speaks"),
}
OWN_WITHIN = 3  # rows from the top


class Mapped(NamedTuple):
    """What the columns of one table mean.

    `columns` names for each field the columns that feed it, in their order; `spare` are columns with a
    heading that no field takes. `constants` are words that a person gives for a field of the whole table: they
    stand in further columns behind those of the file. `month_first` is a person's word on how dates are written,
    `family_first` on whether 'A, B' is a surname with a forename, `dates_down` on whether a row without a date is of
    the date above; None where nothing was said.
    """

    kind: TableKind
    columns: Mapping[str, tuple[int, ...]]
    spare: tuple[int, ...]
    constants: Mapping[str, str] = MappingProxyType({})
    month_first: bool = False
    family_first: bool | None = None
    dates_down: bool | None = None

    def one(self, field: str) -> int | None:
        """Return the column of a field that takes one, None where the table has none."""
        found = self.columns.get(field)
        return found[0] if found else None


@cache
def accepted_headings() -> Mapping[str, Mapping[str, str]]:
    """Return for each kind of table the field of every accepted heading, in its plain form."""
    accepted: dict[str, dict[str, str]] = {}
    with HEADINGS_FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            fields = accepted.setdefault(row["table"], {})
            for heading in (row["field"], *row["headings"].split(";")):
                fields.setdefault(plain(heading), row["field"])
    return accepted


def event_fields() -> tuple[str, ...]:
    """Return the fields that a column of a chronology can feed."""
    return tuple(dict.fromkeys(accepted_headings()["events"].values()))


def plain(heading: str) -> str:
    """Return a heading without capitals, signs and spaces that make no difference."""
    words = _SIGNS.sub(" ", heading.replace("'", "").replace("’", "").replace("_", " ")).split()
    return " ".join(words).casefold()


def field_of(heading: str, kind: TableKind) -> str | None:
    """Return the field that a heading names in a table of a kind; '(dd/mm/yyyy)' and the like are skipped."""
    fields = accepted_headings()[kind]
    if len(heading) > 80:
        return None
    return fields.get(plain(heading)) or fields.get(plain(_BRACKETS.sub(" ", heading)))


def header_row(rows: Iterable[Sequence[str]], kind: TableKind | None = None) -> int | None:
    """Return the index of the row that holds the headings; None where no row looks like it.

    The row with most known headings wins, the first of equals. Two must be known, and below the first row
    they must be at least a third of what it holds. A people list may have the one heading 'name'.
    """
    best, index = 0, None
    for number, cells in enumerate(rows):
        if number >= HEADER_WITHIN:
            break
        filled = [cell for cell in cells if cell.strip()]
        known = _known(filled, kind)
        lonely = number == 0 and len(filled) == 1 and plain(filled[0]) == "name"
        enough = known >= 2 and (number == 0 or known * 3 >= min(len(filled), 30))
        if lonely or (enough and known > best):
            best, index = known, number
    return index


def own_table(rows: Sequence[Sequence[str]]) -> str:
    """Return which table of our own exports rows begin with that no import needs; '' where with none."""
    tops = [tuple(cells[:3]) for cells in rows[:OWN_WITHIN]]
    return next((name for name, headings in OWN_TABLES.items() if headings in tops), "")


def in_two_rows(top: Sequence[str], below: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return the headings and how many rows they take: a second row of nothing but headings names some more closely."""
    filled = [cell for cell in below if cell.strip()]
    if filled and len(filled) < sum(map(bool, top)) and all(field_of(cell, "events") for cell in filled):
        pairs = zip_longest(top, below, fillvalue="")
        return tuple(second.strip() or first for first, second in pairs), 2
    return tuple(top), 1


def kind_of_table(headings: Sequence[str]) -> TableKind:
    """Tell a chronology, a people list, an agency register and a list of relationships apart by their headings."""
    plains = {plain(heading) for heading in headings}
    agencies = {field_of(heading, "agencies") for heading in headings}
    people = {field_of(heading, "people") for heading in headings}
    events = {field_of(heading, "events") for heading in headings}
    told = {plain(heading) for heading in headings if field_of(heading, "events") == "event"}
    remarked = told <= _REMARKS and bool(people & {"born", "sex", "mother", "father"})  # of somebody, not of a day
    dated = "start" in events or bool(told and not remarked)
    asked = {field_of(heading, "asked") for heading in headings}
    if "agency" in asked and len(asked & _ASKED_SIGNS) >= 2 and "event" not in events:
        return "asked"
    registered = "name" in agencies and ("name" not in people or bool(agencies & {"counted", "parent"}))
    registered = registered or ("name" in agencies and "aliases" in agencies and not plains & _OF_PEOPLE_TOO)
    if registered and not dated and not people & ({"born", "sex", "mother", "father", "role"} | _OF_NAMES):
        return "agencies"
    if {"question", "answer"} <= {field_of(heading, "return") for heading in headings} and not dated:
        return "return"
    if {"a", "b", "kind"} <= {field_of(heading, "ties") for heading in headings} and "event" not in events:
        return "ties"
    named = "name" in people or bool(people & _OF_NAMES)
    if named and not dated and (people & _PEOPLE_SIGNS or people >= _OF_NAMES or plains == {"name"}):
        return "people"
    return "events"


def map_columns(headings: Sequence[str], kind: TableKind | None = None) -> Mapped:
    """Return what each column means; a second column for a field that takes one value is spare."""
    kind = kind or kind_of_table(headings)
    columns: dict[str, tuple[int, ...]] = {}
    spare: list[int] = []
    for number, heading in enumerate(headings):
        field = field_of(heading, kind)
        many = field not in _ONE_VALUE if kind == "events" else field in _MANY_OF_A_PERSON
        if field is None or (field in columns and not many):
            spare.append(number)
        else:
            columns[field] = (*columns.get(field, ()), number)
    return Mapped(kind, columns, tuple(spare))


def _known(cells: Sequence[str], kind: TableKind | None) -> int:
    """Return how many cells are different known headings of one kind of table."""
    kinds: tuple[TableKind, ...] = (kind,) if kind else ("events", "people", "agencies", "ties", "return", "asked")
    return max((len({plain(c) for c in cells if field_of(c, kind)}) for kind in kinds), default=0)
