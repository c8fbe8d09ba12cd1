"""One row to one event: the only place where the cells of a chronology become dates, people and agencies.

A row comes in two steps. `RowReader.draft` reads its cells, meets new people and agencies, and says what it
cannot read. `Finisher.event` then finds who is named in its words, when all names of all files are known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from case.dates import Qualifier, Until, When
from case.model import EventKind, Factor, Part, Significance, Standing
from importers.agencies import Agencies
from importers.columns import Mapped
from importers.dating import Dating
from importers.matching import is_nobody
from importers.parties import Parties
from importers.raw import RawRow
from importers.report import RowProblem, problem
from importers.wording import describe
from importers.words import KINDS, SIGNIFICANCES, count_in, factors_in, level_in, standing_in, time_in

MOST_KEPT = 12  # columns without a field whose values are kept with the text
_ANALYST_MARKS = "#^¬~"
_LABELLED = frozenset({"action", "decision", "voice", "impact", "analysis"})
_OFTEN_THE_SAME = frozenset({"action", "decision", "impact"})
_CLOSED = ("time", "kind", "factors", "level", "occurrences", "significance", "standing", "recorded")
_BARE = frozenset({"yes", "no", "y", "n", "n/a", "not seen", "seen"})


class Draft(NamedTuple):
    """An event before anyone is looked for in its words; `extra` is kept at the end of its text."""

    place: str
    when: When
    until: Until
    agencies: tuple[str, ...]
    people: tuple[Part, ...]
    kind: EventKind | None
    factors: tuple[Factor, ...]
    level: int | None
    occurrences: int | None
    text: str
    extra: str
    action: str
    decision: str
    voice: str
    impact: str
    analysis: str
    professionals: tuple[str, ...]
    significance: Significance
    standing: Standing
    recorded: When | None
    ref: str
    time: str
    shared: str = ""
    shared_by: str = ""


class RowReader:
    """Reads the rows of one table, whose cells are stripped. `trouble` hears of what it cannot read.

    `whole` are the agencies of every row, `otherwise` those of rows whose own column names none.
    """

    def __init__(
        self,
        file: str,
        headings: Sequence[str],
        mapped: Mapped,
        parties: Parties,
        agencies: Agencies,
        whole: tuple[str, ...],
        trouble: Callable[[RowProblem], None],
        otherwise: tuple[str, ...] = (),
    ) -> None:
        self._file = file
        self._headings = headings
        self._mapped = mapped
        self._parties = parties.reader(mapped, headings)
        self._agencies = agencies
        self._whole = whole
        self._otherwise = otherwise
        self._trouble = trouble
        self.dating = Dating()
        self._start, self._end, self._ref = (mapped.one(field) for field in ("start", "end", "ref"))
        self._closed = tuple((field, mapped.columns[field][0]) for field in _CLOSED if field in mapped.columns)
        self._said: dict[tuple[str, str], object | None] = {}
        self._origin = mapped.columns.get("origin", ())
        self._kept = mapped.spare[:MOST_KEPT]
        self._left = mapped.spare[MOST_KEPT:]
        self._filled: set[int] = set()
        self._same: dict[str, str] = {}

    @property
    def kept(self) -> tuple[str, ...]:
        """The headings of columns whose values are kept with the text."""
        return tuple(self._label(column) for column in self._kept if column in self._filled)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of columns whose values are left out."""
        return tuple(self._label(column) for column in self._left if column in self._filled)

    def draft(self, row: RawRow) -> Draft | None:
        """Return what a row says, or None where it could not be read; the reason has been told."""
        cells = row.cells
        named = self._parties(cells)
        timing = self.dating.timing(
            cells[self._start] if self._start is not None else "",
            cells[self._end] if self._end is not None else "",
            lambda: named.born,
            lambda field, words, why: self._tell(row, field, words, why),
        )
        if timing is None:
            return None
        when = timing.when
        text, analysis = self._joined(cells, "event"), self._joined(cells, "analysis")
        action, decision = self._joined(cells, "action"), self._joined(cells, "decision")
        voice, impact = self._joined(cells, "voice"), self._joined(cells, "impact")
        if not (when.dated or when.written or text or action or decision or voice or impact or analysis):
            words = " | ".join(filter(None, cells))
            self._tell(row, "start", words, "the row has neither a date nor words on what happened")
            return None
        closed, untaken = self._closed_words(row) if self._closed else (_NOTHING, ())
        origin = "; ".join(filter(None, [cells[column] for column in self._origin]))
        if origin and origin[0] in _ANALYST_MARKS:
            text, analysis = "", "\n".join(filter(None, (text, analysis)))
        ref = cells[self._ref] if self._ref is not None else ""
        if ref and not when.dated:
            when = replace(when, qualifier=Qualifier.ORDERED)
        return Draft(
            row.place,
            when,
            timing.until,
            self._agencies_of(cells, named.agencies),
            named.people,
            closed.kind,
            closed.factors,
            closed.level,
            closed.occurrences,
            text,
            self._extra(cells, origin, (*named.leftover, *untaken)),
            action,
            decision,
            voice,
            impact,
            analysis,
            self._professionals(cells),
            closed.significance,
            closed.standing,
            closed.recorded,
            ref,
            closed.time or timing.time,
            self._joined(cells, "shared"),
            self._joined(cells, "shared_by"),
        )

    def _closed_words(self, row: RawRow) -> tuple[_Closed, Sequence[str]]:
        """Return what the columns of closed words say, and as lines what they say otherwise."""
        found: dict[str, Any] = {}
        untaken: list[str] = []
        for field, column in self._closed:
            words = row.cells[column]
            if not words:
                continue
            key = (field, words)
            if field == "recorded":
                value: object = self.dating.recorded(words, lambda f, w, why: self._tell(row, f, w, why))
            elif key in self._said:
                value = self._said[key]
            else:
                value = self._said[key] = _closed_word(field, words, self._headings[column])
            if field == "kind" and value is None:
                wording = describe(words)
                found["kind"], found["factors"] = wording.kind, (*found.get("factors", ()), *wording.factors)
            if value is not None:
                found[field] = value
            elif not is_nobody(words):
                untaken.append(f"{self._label(column)}: {words}")
        return (_Closed(**found) if found else _NOTHING), untaken

    def _agencies_of(self, cells: Sequence[str], named: tuple[str, ...]) -> tuple[str, ...]:
        """Return the agencies of a row: of the whole table, of its column, and those that told."""
        words = self._joined(cells, "agency")
        own = self._agencies.in_cell(words) if words else self._otherwise
        return tuple(dict.fromkeys((*self._whole, *own, *named))) if self._whole or named else own

    def _joined(self, cells: Sequence[str], field: str) -> str:
        """Return the words of all columns of a field; several of one row stand each under its heading."""
        columns = self._mapped.columns.get(field)
        if not columns:
            return ""
        if len(columns) == 1:
            words = cells[columns[0]]
            if field == "voice" and words.casefold() in _BARE:
                return f"{self._label(columns[0])}: {words}"
            often = field in _OFTEN_THE_SAME and len(words) <= 60
            return self._same.setdefault(words, words) if often else words
        filled = [(column, cells[column]) for column in columns if cells[column]]
        if field in _LABELLED and (len(filled) > 1 or field == "voice"):
            return "\n".join(f"{self._label(column)}: {words}" for column, words in filled)
        return "\n".join(words for _, words in filled)

    def _extra(self, cells: Sequence[str], origin: str, lines: Sequence[str]) -> str:
        """Return what has no field of its own, a line each, to stand at the end of the text."""
        if self._left:
            self._filled.update(column for column in self._left if cells[column])
        if not (self._kept or origin or lines):
            return ""
        filled = [column for column in self._kept if cells[column]]
        self._filled.update(filled)
        kept = (f"{self._label(column)}: {cells[column]}" for column in filled)
        return "\n".join((*lines, *kept, *((f"Source: {origin}",) if origin else ())))

    def _professionals(self, cells: Sequence[str]) -> tuple[str, ...]:
        words = self._joined(cells, "professional")
        names = map(str.strip, words.replace("\n", ";").split(";")) if words else ()
        return tuple(dict.fromkeys(name for name in names if not is_nobody(name)))

    def _label(self, column: int) -> str:
        return self._headings[column].strip() or f"Column {column + 1}"

    def _tell(self, row: RawRow, field: str, text: str, why: str) -> None:
        columns = self._mapped.columns.get(field)
        heading = self._headings[columns[0]] if columns else ""
        self._trouble(problem(self._file, row.place, heading, text, why))


class _Closed(NamedTuple):
    """What the columns of closed words say."""

    time: str = ""
    kind: EventKind | None = None
    factors: tuple[Factor, ...] = ()
    level: int | None = None
    occurrences: int | None = None
    significance: Significance = Significance.NORMAL
    standing: Standing = Standing.CONFIRMED
    recorded: When | None = None


_NOTHING = _Closed()


def _closed_word(field: str, words: str, heading: str) -> object | None:
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
