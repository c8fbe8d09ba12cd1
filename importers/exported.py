"""Our own summary read back: the very dates, agencies, people, kinds and factors, with nothing read out of the words.

Everything is checked as if a stranger had written it; an entry that is not as it should be is told and left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from case.dates import ONGOING, Precision, Qualifier, Until, When
from case.model import Agency, Event, EventKind, Factor, Part, PartKind, Significance, SourceRef, Standing
from case.register import is_generic
from importers.matching import People
from importers.meaning.agencies import Agencies
from importers.readers.cleaning import clean
from importers.readers.lines import OWN_AGENCY
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_WORDS = (
    *("text", "action", "decision", "voice", "impact", "analysis", "ref", "time", "shared", "shared_by"),
    *("category", "evidence"),
)
_WRONG = "this entry of the summary is not as Kinline writes it, so it was left out"


class ExportReader:
    """Reads the agencies, then the events of a summary. `trouble` hears of what it cannot take."""

    def __init__(self, file: str, people: People, agencies: Agencies, trouble: Callable[[RowProblem], None]) -> None:
        self._file = file
        self._by_name: dict[str, str] = {}
        self._people = people
        self._agencies = agencies
        self._trouble = trouble

    def drafts(self, places: Sequence[str], columns: Sequence[Sequence[str]]) -> list[Event]:
        """Return the events of rows whose one cell holds an agency or an entry."""
        rows = map(RawRow, places, zip(*columns, strict=True))
        return [event for row in rows if (event := self.draft(row)) is not None]

    def draft(self, row: RawRow) -> Event | None:
        """Return the event of a row; None for an agency, which is taken in, and for what cannot be read."""
        try:
            told = json.loads(row.cells[0])
            if not isinstance(told, dict):
                raise TypeError
            if row.place.startswith(OWN_AGENCY):
                self._agency(told)
                return None
            return self._event(told, row.place)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            self._trouble(problem(self._file, row.place, "", row.cells[0], _WRONG))
            return None

    def _event(self, told: Mapping[str, Any], place: str) -> Event:
        source = told.get("source") or {}
        file = _text(source.get("file", ""))
        return Event(
            str(told.get("id", "")),
            _when(told["when"]),
            _until(told.get("until")),
            tuple(dict.fromkeys(self._agency_named(_name(name)) for name in told.get("agencies", ()))),
            tuple(self._parts(told)),
            EventKind(told["kind"]),
            tuple(dict.fromkeys(Factor(name) for name in told.get("factors", ()))),
            _level(told.get("level")),
            max(int(told.get("occurrences", 1)), 1),
            source=SourceRef(file, _text(source.get("place", ""))) if file else SourceRef(self._file, place),
            professionals=tuple(map(_name, told.get("professionals", ()))),
            significance=Significance(told.get("significance", Significance.NORMAL)),
            standing=Standing(told.get("standing", Standing.CONFIRMED)),
            recorded=_when(told["recorded"]) if told.get("recorded") else None,
            also=tuple(map(_source, told.get("also", ()))),
            **{field: _text(told.get(field, "")) for field in _WORDS},
        )

    def _parts(self, told: Mapping[str, Any]) -> Iterator[Part]:
        """Yield who takes part; where only names are told, the entry is about them."""
        named = {_name(part["person"]): PartKind(part["part"]) for part in told.get("parts", ())}
        seen: set[str] = set()
        for name in (*told.get("people", ()), *named):
            id = self._person(_name(name))
            if id not in seen:
                seen.add(id)
                yield Part(id, named.get(name, PartKind.SUBJECT))

    def _agency(self, told: Mapping[str, Any]) -> None:
        """Take an agency in; one that is known stays as it is known."""
        name = _name(told["name"])
        kind, counted = _text(told.get("kind", "")), told.get("counted") is not False
        id = self._agency_named(name, kind, counted)
        if told.get("parent") and self._agencies.all[id].parent is None:
            above = self._agency_named(_name(told["parent"]), kind)
            if above != id and self._agencies.all[above].parent is None:
                self._agencies.take(replace(self._agencies.all[id], parent=above))

    def _agency_named(self, name: str, kind: str = "", counted: bool = True) -> str:
        """Return the agency of exactly this name, taken in where it is new; an alias of another is not enough."""
        if name not in self._by_name:
            known = self._agencies.exactly(name)
            if known is None:
                known = self._agencies.new_id()
                self._agencies.take(Agency(known, name, kind, counted=counted, local=not is_generic(name)))
            self._by_name[name] = known
        return self._by_name[name]

    def _person(self, name: str) -> str:
        named = [person for person in self._people.all.values() if person.name == name] or self._people.named(name)
        return named[0].id if named else self._people.add(name).id


def _source(told: Mapping[str, Any]) -> SourceRef:
    return SourceRef(_text(told["file"]), _text(told["place"]))


def _level(told: object) -> int | None:
    if told is None:
        return None
    level = int(str(told))
    if not 1 <= level <= 5:
        raise ValueError
    return level


def _when(told: Mapping[str, Any]) -> When:
    return When(
        _day(told["earliest"]),
        _day(told["latest"]),
        Precision(told["precision"]),
        Qualifier(told["qualifier"]),
        _text(told.get("written", "")),
    )


def _until(told: object) -> Until:
    if told is None or told == "ongoing":
        return None if told is None else ONGOING
    if not isinstance(told, Mapping):
        raise TypeError
    return _when(told)


def _day(words: object) -> date | None:
    return date.fromisoformat(words) if isinstance(words, str) else None


def _name(words: object) -> str:
    name = _text(words)
    if not name.strip():
        raise ValueError
    return name


def _text(words: object) -> str:
    if not isinstance(words, str):
        raise TypeError
    return clean(words)
