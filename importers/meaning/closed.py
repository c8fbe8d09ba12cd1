"""What the columns of closed words say: times, kinds, levels, counts, standing; each wording read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from case.dates import When
from case.model import EventKind, Factor, Significance, Standing
from importers.columns import Mapped
from importers.matching import is_nobody
from importers.meaning.dating import Dating
from importers.meaning.wording import describe
from importers.meaning.words import KINDS, SIGNIFICANCES, count_in, factors_in, level_in, standing_in, time_in

FIELDS = ("time", "kind", "factors", "level", "occurrences", "significance", "standing", "recorded")


class Closed(NamedTuple):
    """What the columns of closed words say in one row; `untaken` are words of none of the lists, as lines."""

    time: str = ""
    kind: EventKind | None = None
    factors: tuple[Factor, ...] = ()
    level: int | None = None
    occurrences: int | None = None
    significance: Significance = Significance.NORMAL
    standing: Standing = Standing.CONFIRMED
    recorded: When | None = None
    category: str = ""
    untaken: tuple[str, ...] = ()


NOTHING = Closed()

Tell = Callable[[int, str, str, str], None]  # a row's number, a field, the words, why they could not be taken


class ClosedColumns:
    """Reads the columns of closed words of one table."""

    def __init__(self, mapped: Mapped, headings: Sequence[str], dating: Dating) -> None:
        self._columns = tuple((field, mapped.columns[field][0]) for field in FIELDS if field in mapped.columns)
        self._headings = headings
        self._dating = dating
        self._read: dict[tuple[str, ...], Closed] = {}

    def read(self, columns: Sequence[Sequence[str]], tell: Tell) -> list[Closed]:
        """Return what each row says; `tell` hears of dates that could not be read."""
        keys = list(zip(*(columns[column] for _, column in self._columns), strict=True))
        found = list(map(self._read.get, keys))
        return [closed or self._row(number, keys[number], tell) for number, closed in enumerate(found)]

    def __bool__(self) -> bool:
        return bool(self._columns)

    def _row(self, number: int, cells: tuple[str, ...], tell: Tell) -> Closed:
        if cells in self._read:
            return self._read[cells]
        found: dict[str, Any] = {}
        untaken: list[str] = []
        told = False

        def hear(field: str, words: str, why: str) -> None:
            nonlocal told
            told = True
            tell(number, field, words, why)

        for (field, column), words in zip(self._columns, cells, strict=True):
            if is_nobody(words):
                continue
            if field == "recorded":
                value: object = self._dating.recorded(words, hear)
            else:
                value = _value(field, words, self._headings[column])
            if field == "kind":
                found |= _kind(words, value, found.get("factors", ()))
            elif value is not None:
                found[field] = value
            else:
                untaken.append(f"{self._headings[column].strip() or f'Column {column + 1}'}: {words}")
        closed = Closed(**found, untaken=tuple(untaken)) if found or untaken else NOTHING
        if not told:
            self._read[cells] = closed
        return closed


def _kind(words: str, kind: object, factors: tuple[Factor, ...]) -> dict[str, Any]:
    """Return the kind that a type column means; its own words are kept where they say more."""
    found: dict[str, Any] = {"kind": kind, "category": words}
    if kind is None:
        wording = describe(words)
        found["kind"] = wording.kind
        if wording.factors:
            found["factors"] = (*factors, *wording.factors)
    elif str(kind) == words.casefold():
        del found["category"]
    return found


def _value(field: str, words: str, heading: str) -> object | None:
    """Return the value that the words of a column stand for; None where they are none of its words."""
    plain = words.casefold()
    match field:
        case "time":
            return time_in(words) or None
        case "kind":
            return KINDS.get(plain)
        case "factors":
            return factors_in(words)
        case "level":
            return level_in(words)
        case "occurrences":
            return count_in(words)
        case "significance":
            return SIGNIFICANCES.get(plain)
        case _:
            return standing_in(words, heading)
