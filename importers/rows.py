"""One row to one event: the only place where the cells of a chronology become dates, people and agencies.

A row comes in two steps. `RowReader.draft` reads its cells, meets new people and agencies, and says what it
cannot read. `Finisher.event` then finds who is named in its words, when all names of all files are known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from case.dates import UNDATED, Qualifier, Until, When
from case.model import EventKind, Factor, Part, Significance, Standing
from case.reading_dates import Dated, UnreadableDateError, doubt_about, read
from importers.agencies import Agencies
from importers.columns import Mapped
from importers.matching import is_nobody
from importers.parties import Parties
from importers.raw import RawRow
from importers.report import RowProblem, problem, short
from importers.words import KINDS, SIGNIFICANCES, count_in, factors_in, level_in, standing_in, time_in

MOST_KEPT = 12  # columns without a field whose values are kept with the text
_ANALYST_MARKS = "#^¬~"
_LABELLED = frozenset({"action", "decision", "voice", "impact", "analysis"})
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


class RowReader:
    """Reads the rows of one table. `trouble` hears of what it cannot read."""

    def __init__(
        self,
        file: str,
        headings: Sequence[str],
        mapped: Mapped,
        parties: Parties,
        agencies: Agencies,
        whole: tuple[str, ...],
        trouble: Callable[[RowProblem], None],
    ) -> None:
        self._file = file
        self._headings = headings
        self._mapped = mapped
        self._parties = parties
        self._agencies = agencies
        self._whole = whole
        self._trouble = trouble
        self._kept = mapped.spare[:MOST_KEPT]
        self._left = mapped.spare[MOST_KEPT:]
        self._filled: set[int] = set()
        self._texts = {
            field: mapped.columns[field]
            for field in ("event", "action", "decision", "voice", "impact", "analysis", "agency", "professional")
            if field in mapped.columns
        }
        self._rare = tuple(
            field
            for field in ("time", "kind", "factors", "level", "occurrences", "significance", "standing", "recorded")
            if field in mapped.columns
        )
        self.contradicted = 0
        self.both_ways = 0

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
        named = self._parties.in_row(row, self._mapped, self._headings)
        dated = self._dates(row, named.people)
        if dated is None:
            return None
        when, until, time = dated
        joined = {field: self._joined(cells, field) for field in self._texts}
        text = joined.get("event", "")
        analysis = joined.get("analysis", "")
        if not when.dated and not when.written and not text and not any(map(joined.get, _LABELLED)):
            words = " | ".join(filter(None, cells))
            self._tell(row, "start", words, "the row has neither a date nor words on what happened")
            return None
        rare, untaken = self._closed_words(row) if self._rare else (_NOTHING, [])
        agencies = self._agencies.in_cell(joined["agency"]) if joined.get("agency") else ()
        origin = " ".join(cells[column].strip() for column in self._mapped.columns.get("origin", ()))
        if origin and origin[0] in _ANALYST_MARKS:
            text, analysis = "", "\n".join(filter(None, (text, analysis)))
        ref = self._one(cells, "ref")
        if ref and not when.dated:
            when = replace(when, qualifier=Qualifier.ORDERED)
        extra = self._extra(cells, origin, (*named.leftover, *untaken))
        return Draft(
            row.place,
            when,
            until,
            tuple(dict.fromkeys((*self._whole, *agencies, *named.agencies))),
            named.people,
            rare.kind,
            rare.factors,
            rare.level,
            rare.occurrences,
            text,
            extra,
            joined.get("action", ""),
            joined.get("decision", ""),
            joined.get("voice", ""),
            joined.get("impact", ""),
            analysis,
            self._professionals(joined.get("professional", "")),
            rare.significance,
            rare.standing,
            rare.recorded,
            ref,
            rare.time or time,
        )

    def _dates(self, row: RawRow, people: tuple[Part, ...]) -> tuple[When, Until, str] | None:
        """Return when and until when a row's event was, and the time of day its date names."""
        words = self._one(row.cells, "start")
        start = self._date(row, "start", words, people) if words else Dated(UNDATED, None)
        if start is None:
            return None
        when, until = start
        ending = self._one(row.cells, "end")
        if ending and not is_nobody(ending):
            end = self._date(row, "end", ending, people)
            if end is None:
                return None
            until = end.until or (end.when if end.when.dated else None)
            if isinstance(until, When) and when.earliest and until.latest and until.latest < when.earliest:
                self._tell(row, "end", ending, f"the end comes before the start, {short(words, 40)}")
                return None
        time = time_in(words) if ":" in words or "." in words or "m" in words[-2:] else ""
        if words and words[0].isalpha() and (doubt := doubt_about(words)):
            self._tell(row, "start", words, f"{doubt} The date was taken, the weekday was not.")
        return when, until, time

    def _date(self, row: RawRow, field: str, words: str, people: tuple[Part, ...]) -> Dated | None:
        try:
            dated = read(words)
        except UnreadableDateError as error:
            born = self._parties.born(people) if "age" in words.casefold() else None
            if born is not None:
                try:
                    return read(words, born)
                except UnreadableDateError:
                    pass
            self.contradicted += "no month" in str(error)
            self._tell(row, field, words, str(error))
            return None
        day = dated.when.earliest
        if day and day.day <= 12 and day.day != day.month and words[:2].isdigit() and words[2:3] == "/":
            self.both_ways += 1
        return dated

    def _closed_words(self, row: RawRow) -> tuple[_Rare, list[str]]:
        """Return what the columns of closed words say, and as lines what they say otherwise."""
        found: dict[str, Any] = {}
        untaken: list[str] = []
        for field in self._rare:
            words = self._one(row.cells, field)
            if not words or is_nobody(words):
                continue
            heading = self._headings[self._mapped.columns[field][0]]
            if field == "recorded":
                value: object = self._recorded(row, words)
            else:
                value = _closed_word(field, words, heading)
            if value is None:
                untaken.append(f"{heading.strip()}: {words}")
            else:
                found[field] = value
        return _Rare(**found), untaken

    def _recorded(self, row: RawRow, words: str) -> When | None:
        try:
            return read(words).when
        except UnreadableDateError as error:
            self._tell(row, "recorded", words, f"{error} The event was taken without it.")
            return None

    def _one(self, cells: Sequence[str], field: str) -> str:
        columns = self._mapped.columns.get(field)
        return cells[columns[0]].strip() if columns else ""

    def _joined(self, cells: Sequence[str], field: str) -> str:
        """Return the words of all columns of a field; where several are labels, each under its heading."""
        columns = self._texts[field]
        if len(columns) == 1:
            words = cells[columns[0]].strip()
            if field == "voice" and words.casefold() in _BARE:
                return f"{self._headings[columns[0]].strip()}: {words}"
            return words
        filled = [(self._headings[column].strip(), words) for column in columns if (words := cells[column].strip())]
        if field == "agency":
            return "\n".join(words for _, words in filled)
        if (field in _LABELLED and len(filled) > 1) or field == "voice":
            return "\n".join(f"{heading}: {words}" for heading, words in filled)
        return "\n".join(words for _, words in filled)

    def _extra(self, cells: Sequence[str], origin: str, lines: Sequence[str]) -> str:
        """Return what has no field of its own, a line each, to stand at the end of the text."""
        filled = [(column, words) for column in self._kept if (words := cells[column].strip())]
        self._filled.update(column for column, _ in filled)
        if self._left:
            self._filled.update(column for column in self._left if cells[column].strip())
        kept = (f"{self._label(column)}: {words}" for column, words in filled)
        return "\n".join((*lines, *kept, *((f"Source: {origin}",) if origin else ())))

    def _label(self, column: int) -> str:
        return self._headings[column].strip() or f"Column {column + 1}"

    def _professionals(self, words: str) -> tuple[str, ...]:
        return (
            tuple(dict.fromkeys(p.strip() for p in words.replace("\n", ";").split(";") if p.strip())) if words else ()
        )

    def _tell(self, row: RawRow, field: str, text: str, why: str) -> None:
        columns = self._mapped.columns.get(field)
        heading = self._headings[columns[0]] if columns else ""
        self._trouble(problem(self._file, row.place, heading, text, why))


class _Rare(NamedTuple):
    """What the columns of closed words say."""

    time: str = ""
    kind: EventKind | None = None
    factors: tuple[Factor, ...] = ()
    level: int | None = None
    occurrences: int | None = None
    significance: Significance = Significance.NORMAL
    standing: Standing = Standing.CONFIRMED
    recorded: When | None = None


_NOTHING = _Rare()


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
