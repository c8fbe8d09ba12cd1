"""Rows to events: the only place where the cells of a chronology become dates, people and agencies.

A row comes in two steps. `RowReader.drafts` reads the cells, meets new people and agencies, and says what it
cannot read. `Finisher.events` then finds who is named in the words, when all names of all files are known.
Rows come many at a time, column by column: a wording that comes again is looked up, not read again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress, repeat
from typing import NamedTuple

from case.dates import UNDATED, Qualifier, When
from case.model import Event, EventKind, Factor, SourceRef
from importers.columns import Mapped
from importers.matching import is_nobody
from importers.meaning.agencies import Agencies
from importers.meaning.closed import NOTHING, ClosedColumns
from importers.meaning.dating import NO_YEAR, Dating, Timing
from importers.meaning.filling import Filling
from importers.meaning.once import Once
from importers.meaning.parties import NOBODY, Named, Parties
from importers.meaning.wording import Wording, describe_each
from importers.report import RowProblem, problem

MOST_KEPT = 12  # columns without a field whose values are kept with the text
_ANALYST_MARKS = "#^¬~"
_LABELLED = frozenset({"action", "decision", "voice", "impact", "analysis"})
_OFTEN_THE_SAME = frozenset({"action", "decision", "impact"})
_WORDS = ("event", "action", "decision", "voice", "impact", "analysis")
_BARE = frozenset({"yes", "no", "y", "n", "n/a", "not seen", "seen"})

Column = Sequence[str]


class Drafts(NamedTuple):
    """Some rows on their way: events without ids, as their cells and words tell them, before anyone is looked for.

    `texts` are the words in which people and agencies are to be found.
    """

    events: list[Event]
    texts: list[str]


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
        self.parties = parties.reader(mapped, headings)
        self._agencies = agencies
        self._whole = whole
        self._otherwise = otherwise
        self._trouble = trouble
        self.dating = Dating(mapped.month_first)
        self._closed = ClosedColumns(mapped, headings, self.dating)
        self.filling = Filling(mapped)
        self._kept = mapped.spare[:MOST_KEPT]
        self._left = mapped.spare[MOST_KEPT:]
        self._filled: set[int] = set()
        self._same: dict[str, str] = {}
        self._described: dict[Wording, Wording] = {}
        self._wordings = Once(self._describe)

    @property
    def kept(self) -> tuple[str, ...]:
        """The headings of columns whose values are kept with the text."""
        return tuple(self._label(column) for column in self._kept if column in self._filled)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of columns whose values are left out."""
        return tuple(self._label(column) for column in self._left if column in self._filled)

    def drafts(self, places: Sequence[str], columns: Sequence[Column]) -> Drafts:
        """Return what rows say, without those that could not be read; the reason has been told."""
        places, columns = self.filling.filled(places, columns)
        blank = ("",) * len(places)
        if not places:
            return Drafts([], [])

        def tell(number: int, field: str, words: str, why: str) -> None:
            near = self.dating.years_near(starts, number) if field == "start" else ""
            if near or why != NO_YEAR:
                self._tell(places[number], field, words, why + near)

        starts, refs = self._spaced(columns, "start") or blank, self._spaced(columns, "ref") or blank
        ends = self._spaced(columns, "end") or blank
        named = self.parties(columns) if self.parties else (NOBODY,) * len(places)
        timings = self.dating.timings(starts, ends, lambda number: named[number].born, tell)
        words = {field: self._joined(columns, field) or blank for field in _WORDS}
        closed = self._closed.read(columns, tell) if self._closed else (NOTHING,) * len(places)
        whens, left_out = self._whens(timings, refs, words)
        for number in (number for number in left_out if timings[number] is not None):
            said = " | ".join(filter(None, (column[number] for column in columns)))
            tell(number, "start", said, "the row has neither a date nor words on what happened")
        people, _, leftover, _ = zip(*named, strict=True)
        said_times, kinds, factors, levels, occurrences, significances, standings, recorded, categories, untaken = zip(
            *closed, strict=True
        )
        evidence = self._joined(columns, "origin") or blank
        texts, analyses = _held_apart(words["event"], words["analysis"], evidence)
        telling = [text or action for text, action in zip(texts, words["action"], strict=True)]
        extras = self._extra(
            columns, [sum(said, ()) for said in zip(leftover, untaken, self._above(places), strict=True)]
        )
        events = map(
            Event,
            repeat(""),
            whens,
            [timing.until if timing else None for timing in timings],
            self._agencies_of(columns, named),
            people,
            *_described(self._wordings(telling), kinds, factors, levels, occurrences),
            [f"{text}\n{extra}".strip() if extra else text for text, extra in zip(texts, extras, strict=True)],
            words["action"],
            words["decision"],
            words["voice"],
            words["impact"],
            analyses,
            self._professionals(columns, len(places)),
            significances,
            standings,
            recorded,
            refs,
            [time or (timing.time if timing else "") for time, timing in zip(said_times, timings, strict=True)],
            map(SourceRef, repeat(self._file), places),
            self._joined(columns, "shared") or blank,
            self._joined(columns, "shared_by") or blank,
            categories,
            evidence,
        )
        kept = [number not in left_out for number in range(len(places))]
        return Drafts(list(compress(events, kept)), list(compress(telling, kept)))

    def _spaced(self, columns: Sequence[Column], field: str) -> Column | None:
        """Return a field, with spaces where day, month and year stand in columns of their own; None without it."""
        wanted = self._mapped.columns.get(field, ())
        if len(wanted) > 1:
            return [" ".join(filter(None, cells)) for cells in zip(*(columns[c] for c in wanted), strict=True)]
        return columns[wanted[0]] if wanted else None

    def _above(self, places: Sequence[str]) -> list[tuple[str, ...]]:
        """Return a note for each row whose date is that of the row above."""
        dated = self.filling.dated
        return [("The date is that of the row above.",) if number in dated else () for number in range(len(places))]

    def _whens(
        self, timings: Sequence[Timing | None], refs: Column, words: Mapping[str, Column]
    ) -> tuple[list[When], frozenset[int]]:
        """Return when each row was, and the numbers of rows with no date that can be read, or nothing at all."""
        whens = [timing.when if timing else UNDATED for timing in timings]
        left_out = set()
        for number, when in enumerate(whens):
            if when.earliest is not None or when.latest is not None:
                continue
            if timings[number] is None or not (when.written or any(words[field][number] for field in _WORDS)):
                left_out.add(number)
            elif refs[number]:
                whens[number] = replace(when, qualifier=Qualifier.ORDERED)
        return whens, frozenset(left_out)

    def _agencies_of(self, columns: Sequence[Column], named: Sequence[Named]) -> list[tuple[str, ...]]:
        """Return the agencies of each row: of the whole table, of its column, and those that told."""
        words = self._joined(columns, "agency")
        look = self._agencies.in_cell
        own = [look(cell) if cell else self._otherwise for cell in words] if words else [self._otherwise] * len(named)
        if not self._whole and not any(one.agencies for one in named):
            return own
        return [
            tuple(dict.fromkeys((*self._whole, *found, *one.agencies))) for found, one in zip(own, named, strict=True)
        ]

    def _joined(self, columns: Sequence[Column], field: str) -> Column:
        """Return the words of all columns of a field; several of one row stand each under its heading."""
        wanted = self._mapped.columns.get(field)
        if not wanted:
            return ()
        if len(wanted) == 1:
            return self._alone(columns[wanted[0]], wanted[0], field)
        joint = "; " if field == "origin" else "\n"
        joined = []
        for cells in zip(*(columns[column] for column in wanted), strict=True):
            filled = [(column, words) for column, words in zip(wanted, cells, strict=True) if words]
            if field in _LABELLED and (len(filled) > 1 or field == "voice"):
                joined.append(joint.join(f"{self._label(column)}: {words}" for column, words in filled))
            else:
                joined.append(joint.join(words for _, words in filled))
        return joined

    def _alone(self, cells: Column, column: int, field: str) -> Column:
        """Return the words of a field with one column; an answer of one word stands behind what was asked."""
        if field == "voice":
            label = self._label(column)
            return [f"{label}: {words}" if words.casefold() in _BARE else words for words in cells]
        if field in _OFTEN_THE_SAME:
            keep = self._same.setdefault
            return [keep(words, words) if len(words) <= 60 else words for words in cells]
        return cells

    def _extra(self, columns: Sequence[Column], lines: Sequence[tuple[str, ...]]) -> Column:
        """Return what has no field of its own, a line each, to stand at the end of the text."""
        self._filled.update(column for column in self._left if any(columns[column]))
        found: defaultdict[int, list[str]] = defaultdict(list)
        for number, said in enumerate(lines):
            if said:
                found[number] += said
        for column in self._kept:
            label = self._label(column)
            for number, words in enumerate(columns[column]):
                if words:
                    found[number].append(f"{label}: {words}")
                    self._filled.add(column)
        if not found:
            return ("",) * len(lines)
        return ["\n".join(found[number]) if number in found else "" for number in range(len(lines))]

    def _professionals(self, columns: Sequence[Column], rows: int) -> list[tuple[str, ...]]:
        told = self._joined(columns, "professional")
        read = {words: _professionals_in(words) for words in set(told)}
        return [read[words] for words in told] or [()] * rows

    def _describe(self, texts: Column) -> list[Wording]:
        """Return what texts describe; few things are said in many texts, so each is kept once."""
        return [self._described.setdefault(wording, wording) for wording in describe_each(texts)]

    def _label(self, column: int) -> str:
        return self._headings[column].strip() or f"Column {column + 1}"

    def _tell(self, place: str, field: str, text: str, why: str) -> None:
        columns = self._mapped.columns.get(field)
        heading = self._headings[columns[0]] if columns else ""
        self._trouble(problem(self._file, place, heading, text, why))


def _held_apart(texts: Column, analyses: Column, evidence: Column) -> tuple[Column, Column]:
    """Return texts and analyses, with what a mark in the source of evidence says is an author's held apart."""
    marked = [number for number, words in enumerate(evidence) if words and words[0] in _ANALYST_MARKS]
    if not marked:
        return texts, analyses
    texts, analyses = list(texts), list(analyses)
    for number in marked:
        analyses[number] = "\n".join(filter(None, (texts[number], analyses[number])))
        texts[number] = ""
    return texts, analyses


def _professionals_in(words: str) -> tuple[str, ...]:
    names = map(str.strip, words.replace("\n", ";").split(";"))
    return tuple(dict.fromkeys(name for name in names if not is_nobody(name)))


def _described(
    wordings: Sequence[Wording],
    kinds: Sequence[EventKind | None],
    factors: Sequence[tuple[Factor, ...]],
    levels: Sequence[int | None],
    occurrences: Sequence[int | None],
) -> Iterator[Sequence[object]]:
    """Yield the kinds, factors, levels and occurrences of rows: what no column says, the words may."""
    said = zip(kinds, wordings, strict=True)
    yield [words.kind if kind is None or kind is EventKind.OTHER else kind for kind, words in said]
    burdens = zip(factors, wordings, strict=True)
    yield [tuple(dict.fromkeys((*own, *words.factors))) if own else words.factors for own, words in burdens]
    yield [words.level if level is None else level for level, words in zip(levels, wordings, strict=True)]
    counts = zip(occurrences, wordings, strict=True)
    yield [words.occurrences if count is None else count for count, words in counts]
