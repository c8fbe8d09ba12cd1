"""Whether 'A, B' in a column of people is a surname with a forename, or two names: decided for the column as a whole.

What speaks for one or the other is gathered from all cells: who is known, capitals, surnames that come again, names
that stand alone elsewhere, other marks between names. A person hears of it and may say otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from case.model import Person, Sex
from case.nicknames import nicknames
from importers.lists.roles import role_of, sex_of_title
from importers.names import name_key

# Brackets are looked for within 200 letters: a hostile cell would be looked through to its end from each of its commas.
OUTSIDE = r"(?![^(\[]{0,200}[)\]])"  # what follows is outside of brackets
STRONG = re.compile(rf"[;\n|]{OUTSIDE}")
AND = re.compile(rf"(?:\s*[/+&]\s*|\s+and\s+){OUTSIDE}", re.IGNORECASE)
COMMA = re.compile(rf"\s*,\s*{OUTSIDE}")
_WORD = r"[^\W\d_][\w'’.-]*"
_PAIR = re.compile(rf"({_WORD}(?: {_WORD}){{0,2}})\s*,\s*({_WORD}(?: {_WORD}){{0,2}})")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,200}[)\]]")
_WEIGHT = 4  # of what is known, against what only looks so


class Known(Protocol):
    """The people of whom it is known what they are called."""

    def named(self, name: str) -> list[Person]: ...
    def find(self, words: str) -> Person | None: ...


class NameOrder(NamedTuple):
    """How 'A, B' is read in a table: an example, how many cells leave it open by themselves, and what speaks for it."""

    family_first: bool
    example: str
    cells: int
    why: tuple[str, ...]


class _Ballot:
    """What speaks for a surname with a forename, and what for two names."""

    def __init__(self) -> None:
        self._votes = {True: 0, False: 0}
        self._why: dict[bool, dict[str, None]] = {True: {}, False: {}}

    def add(self, family_first: bool, why: str, weight: int = 1) -> None:
        self._votes[family_first] += weight
        self._why[family_first][why] = None

    def decided(self) -> tuple[bool, tuple[str, ...]]:
        """Return what more speaks for, and why; a surname with a forename where nothing speaks for either."""
        family_first = self._votes[True] >= self._votes[False]
        return family_first, tuple(self._why[family_first])[:3] or ("nothing speaks for two names",)


def pair_in(words: str) -> tuple[str, str] | None:
    """Return A and B where words are 'A, B' and nothing else, but for what stands in brackets."""
    found = _PAIR.fullmatch(_BRACKETS.sub("", words).strip())
    return (found[1], found[2]) if found else None


def _pairs_in(part: str) -> Iterator[tuple[str, str]]:
    """Yield each 'A, B' of 'A, B', 'A, B & C', 'A, B and C, D' and 'A, B, A, C'."""
    for piece in AND.split(part):
        names = COMMA.split(piece)
        families = [name.casefold() for name in names[::2]]
        if len(names) > 2 and (len(names) % 2 or len(set(families)) == len(families)):
            continue
        whole = (f"{first}, {second}" for first, second in zip(names[::2], names[1::2], strict=False))
        yield from (pair for words in whole if (pair := pair_in(words)))


def sure(first: str, second: str, people: Known) -> bool | None:
    """Return whether 'first, second' is surely a surname with a forename; None where only the column tells."""
    if first.isupper() and not second.isupper() and len(first) > 1:
        return True
    if role_of(first) or role_of(second) or (" " in first and " " in second):
        return False
    if people.named(f"{second} {first}"):
        return True
    return False if people.find(first) and people.find(second) else None


def decide(cells: Iterable[str], people: Known) -> NameOrder | None:
    """Return how 'A, B' is to be read in a column; None where no cell is so."""
    different = dict.fromkeys(filter(None, cells))
    parts = [(part.strip(), cell) for cell in different for part in STRONG.split(cell) if part.strip()]
    pairs = [(*pair, cell) for part, cell in parts for pair in _pairs_in(part)]
    if not pairs:
        return None
    ballot = _Ballot()
    for family_first, why, weight in (*_by_cell(pairs, people), *_by_column(pairs, [part for part, _ in parts])):
        ballot.add(family_first, why, weight)
    family_first, reasons = ballot.decided()
    left_open = dict.fromkeys(cell for first, second, cell in pairs if sure(first, second, people) is None)
    return NameOrder(family_first, next(iter(left_open), ""), len(left_open), reasons)


def _by_cell(pairs: Iterable[tuple[str, str, str]], people: Known) -> Iterator[tuple[bool, str, int]]:
    """Yield what each cell says for itself."""
    for first, second, cell in pairs:
        surely = sure(first, second, people)
        if surely and first.isupper():
            yield True, f"'{first}' is in capitals", _WEIGHT
        elif surely:
            yield True, f"'{second} {first}' is known", _WEIGHT
        elif surely is False:
            yield False, f"'{first}' and '{second}' are each a person", _WEIGHT
        elif _is_forename(first):
            yield False, f"'{first}' is a forename", 1
        elif _is_forename(second):
            yield True, f"'{second}' is a forename and '{first}' is none that is known", 1
        if STRONG.search(cell) and pair_in(cell) is None:
            yield True, "other signs stand between names", _WEIGHT


def _by_column(pairs: list[tuple[str, str, str]], parts: list[str]) -> Iterator[tuple[bool, str, int]]:
    """Yield what only the cells together say."""
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for first, second, _ in pairs:
        behind[name_key(first)].add(name_key(second))
    seconds = {name_key(second) for _, second, _ in pairs}
    titled = {name_key(part) for part in parts if sex_of_title(part) is not Sex.UNKNOWN}
    alone = {name_key(part) for part in parts} - titled
    for first, second, _ in pairs:
        key = name_key(first)
        if len(behind[key]) > 1 and key not in seconds:
            yield True, f"'{first}' stands before different names", 2
        elif key in titled:
            yield True, f"'{first}' stands behind a title elsewhere", 2
        elif alone & {key, name_key(second)}:
            yield False, f"'{first if key in alone else second}' stands alone elsewhere", 2
    for part in parts:
        names = [name.strip() for name in part.split(",")]
        if len(names) > 2 and all(" " not in name for name in names) and len(set(map(name_key, names))) == len(names):
            yield False, "other cells list more than two names", 2


def _is_forename(name: str) -> bool:
    return name_key(name).partition(" ")[0] in nicknames()
