"""Ids, and what becomes of them: none is given again, and who was made one with another is known by the one kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from case.model import Case

NONE_GONE: Mapping[str, int] = MappingProxyType({})
TABLES: Mapping[str, str] = {
    "p": "people",
    "a": "agencies",
    "e": "events",
    "t": "ties",
    "r": "returns",
    "s": "sources",
    "w": "voices",
    "v": "verdicts",
    "d": "spell_decisions",
    "f": "finding_decisions",
}
"""Where a case holds what has an id, by the letter that the id begins with."""


def next_id(letter: str, taken: Iterable[str], gone: Mapping[str, int] = NONE_GONE) -> str:
    """Return the id after the highest one in use, or that was ever in use: 'p4' after 'p3'."""
    highest = max((number for at, number in numbered(taken) if at == letter), default=0)
    return f"{letter}{max(highest, gone.get(letter, 0)) + 1}"


def new_id(case: Case, letter: str) -> str:
    """Return an id that nothing of its kind in the case has or ever had."""
    taken = event_ids(case) if letter == "e" else (one.id for one in getattr(case, TABLES[letter]))
    return next_id(letter, taken, case.gone)


def event_ids(case: Case) -> frozenset[str]:
    """Return the ids of all events, and of those that are gone but that voices and decisions still speak of.

    A new event under such an id would take over what was decided about another.
    """
    spoken = (voice.event for voice in case.voices if voice.event)
    spells = (id for decision in case.spell_decisions for id in (decision.event, decision.last) if id)
    findings = (id for decision in case.finding_decisions for id in decision.events)
    return frozenset((*case.event_by_id, *spoken, *spells, *findings))


def ids_of(case: Case) -> frozenset[str]:
    """Return the ids of all that a case holds."""
    return frozenset(one.id for table in _tables(case) for one in table)


def retired(before: Case, after: Case) -> Case:
    """Return a case that follows another one, and remembers what the other held and it does not: those ids are spent.

    The very case where there is nothing to remember.
    """
    gone = dict(after.gone)
    for letter, number in (*before.gone.items(), *numbered(_lost(before, after))):
        gone[letter] = max(number, gone.get(letter, 0))
    return after if gone == after.gone else replace(after, gone=gone)


def taken_back(before: Case, after: Case) -> Case:
    """Return a case that undo or redo leads to from another one; the very case where it leads to no lower ids."""
    made = retired(before, after)
    return after if all(new_id(made, letter) == new_id(after, letter) for letter in TABLES.keys() & made.gone) else made


def survivor(case: Case, id: str) -> str:
    """Return the id under which the case holds what once had an id, '' where it holds it no longer."""
    known, seen = case.party_ids, set[str]()
    while id not in known and id in case.merged and id not in seen:
        seen.add(id)
        id = case.merged[id]
    return id if id in known else ""


def numbered(ids: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the letter and the number of each id that was given here; others' ids are passed over."""
    for id in ids:
        number = id[1:]
        if number.isascii() and number.isdecimal() and len(number) < 10:
            yield id[0], int(number)


def _lost(before: Case, after: Case) -> Iterator[str]:
    for old, new in zip(_tables(before), _tables(after), strict=True):
        if old is not new and old:
            yield from {one.id for one in old}.difference(one.id for one in new)


def _tables(case: Case) -> Iterator[tuple[Any, ...]]:
    """Yield all that the case holds many of."""
    for field in fields(case):
        if isinstance(held := getattr(case, field.name), tuple):
            yield held
