"""The files of an import, opened: what each one is, and its rows in the order in which they are needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Protocol

from case.model import ReadAs, Source
from case.originals import pack
from importers.again import Again
from importers.columns import Mapped, TableKind, field_of, map_columns
from importers.meaning.dating import Dating, Doubt
from importers.meaning.filling import Filling
from importers.meaning.parties import PartyColumns
from importers.readers.lines import OWN
from importers.readers.raw import RawRow
from importers.readers.reading import HELD, Outline, Piece, Reading, TableOutline
from importers.report import CannotReadError, FileReport, RowProblem, problem
from importers.review.corrections import NO_CHOICES, Choices, Remembered, corrected

MOST_MISFITS = 500  # rows that a person is asked to put right
BEGUN = 200  # rows of a list that are kept to show what stands in it

_WORDS: dict[TableKind, str] = {
    "events": "chronology",
    "people": "people",
    "agencies": "agencies",
    "ties": "ties",
    "return": "return",
    "asked": "returns",
}


class Answer(Protocol):
    """What a file answers: its rows, held where it must wait, until it is closed."""

    def pieces(self) -> Iterable[Piece]: ...
    def hold(self) -> None: ...
    def close(self) -> None: ...


@dataclass
class Opened:
    """One file on its way in: what it is, its rows as far as they are at hand, what is to be told of it."""

    name: str
    path: Path
    reading: Answer
    outline: Outline
    mapped: tuple[Mapped, ...]
    gathered: dict[int, list[Piece]] | None = None
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    counted: int = 0
    events: int = 0
    choices: Choices = NO_CHOICES
    packed: list[bytes] = field(default_factory=list)
    """The rows of its chronologies as they came."""
    dates: dict[int, Dating] = field(default_factory=dict)
    fillings: dict[int, Filling] = field(default_factory=dict)
    parties: dict[int, PartyColumns] = field(default_factory=dict)
    again: Again | None = None
    misfits: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    """Rows that do not fit their headings, by place: their table and cells."""
    rows: Counter[int] = field(default_factory=Counter)
    """How many rows of each table were taken."""
    begun: dict[int, list[list[str]]] = field(default_factory=dict)
    """How each column of a list begins; its rows are kept nowhere else."""
    lists: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    """The rows of its lists of people, agencies and ties, by place: their table and cells."""
    carried: dict[int, bool] = field(default_factory=dict)
    """Whether tables write months first, as was said of an earlier version of this file."""
    proposed: dict[int, str] = field(default_factory=dict)
    """The file of the same agency and with the same headings as a table, of which was said that months come first."""
    left_of: Source | None = None
    """The source that these rows waited in, where they are read again."""

    @property
    def narrative(self) -> bool:
        return self.outline.format == "text"

    @property
    def lists_names(self) -> bool:
        """Whether it holds people or agencies, which must be known before the first event."""
        return any(mapped.kind != "events" for mapped in self.mapped)

    def tables(self, kind: TableKind) -> Iterator[tuple[int, TableOutline, Mapped]]:
        """Yield the tables of one kind with their numbers."""
        for number, (table, mapped) in enumerate(zip(self.outline.tables, self.mapped, strict=True)):
            if mapped.kind == kind:
                yield number, table, mapped

    def take_rows(self, number: int) -> list[RawRow]:
        """Return the gathered rows of a list of names; its columns without a field are told as left out."""
        headings, mapped = self.outline.tables[number].headings, self.mapped[number]
        spare = sorted((*mapped.spare, *mapped.columns.get("reference", ())))
        pieces = self.gathered.pop(number) if self.gathered else []
        rows = [row for piece in pieces for row in piece.rows]
        self.ignored += (headings[c] for c in spare if headings[c].strip() and any(row.cells[c] for row in rows))
        if self.outline.format not in ("GEDCOM", OWN):  # whose rows are not as a person wrote them
            self.lists |= {row.place: (number, row.cells) for row in rows}
        return rows

    def pieces(self) -> Iterator[Piece]:
        """Yield the rows not taken yet, by table; problems of the reader are gathered on the way."""
        if self.gathered is not None:
            for number in sorted(self.gathered):
                yield from self.gathered.pop(number)
            return
        for piece in self.reading.pieces():
            for told in piece.problems:
                if told.cells and told.place in self.choices.rows:
                    self.counted += 1
                    yield self._as_said(self._put_right(piece.table, told.place))
                else:
                    self.problems.append(problem(self.name, told.place, "", told.text, told.why))
                if told.cells and len(self.misfits) < MOST_MISFITS:
                    self.misfits[told.place] = (piece.table, told.cells)
            self.counted += len(piece.places)
            if piece.places:
                yield self._as_said(piece)

    def _put_right(self, table: int, place: str) -> Piece:
        """Return a row that did not fit its headings as a person has put it right."""
        width = len(self.outline.tables[table].headings) - len(self.mapped[table].constants)
        cells = [words.strip() for words in self.choices.rows[place][:width]]
        columns = [[words] for words in (*cells, *[""] * (width - len(cells)))]
        return Piece(table, [place], columns, (), pack(["rows", table, [place], columns]))

    def _as_said(self, piece: Piece) -> Piece:
        """Return rows with what a person says of them: other words in a cell, words for the whole table."""
        mapped = self.mapped[piece.table]
        if mapped.kind == "events":
            self.packed.append(piece.packed)
        else:
            self.begun.setdefault(piece.table, [list(column[:BEGUN]) for column in piece.columns])
        self.rows[piece.table] += len(piece.places)
        columns = list(piece.columns)
        for (place, column), words in self.choices.cells.items():
            if place in piece.places and column < len(columns):
                number = piece.places.index(place)
                columns[column] = [*columns[column][:number], words.strip(), *columns[column][number + 1 :]]
        if mapped.constants:
            columns += [[words] * len(piece.places) for words in mapped.constants.values()]
        return piece._replace(columns=columns)

    def gather(self) -> None:
        """Take all rows now and let the child go."""
        gathered: dict[int, list[Piece]] = {number: [] for number in range(len(self.mapped))}
        for piece in self.pieces():
            gathered[piece.table].append(piece)
        self.gathered = gathered
        self.reading.close()

    def doubt(self, number: int) -> Doubt | None:
        """What a person must still say of how a table writes its dates."""
        dating = self.dates.get(number)
        if dating is None or self.left_of or self.month_first(number) is not None:
            return None
        return dating.doubt or (dating.either if number in self.proposed else None)

    def month_first(self, number: int) -> bool | None:
        """Whether a table writes months first, as a person has said of it or of its earlier version."""
        said = self.choices.tables.get(number)
        return self.carried.get(number) if said is None or said.month_first is None else said.month_first

    def family_first(self, number: int) -> bool | None:
        """How 'A, B' is read in the people columns of a table; None where no cell is so."""
        parties = self.parties.get(number)
        return parties.family_first if parties else self.mapped[number].family_first

    def carry_answers(self, number: int, before: ReadAs) -> None:
        """Read names and rows without a date as in the earlier version of a table, where nothing else is said now."""
        mapped = self.mapped[number]
        family_first = before.family_first if mapped.family_first is None else mapped.family_first
        dates_down = before.dates_down if mapped.dates_down is None else mapped.dates_down
        one = mapped._replace(family_first=family_first, dates_down=dates_down)
        self.mapped = (*self.mapped[:number], one, *self.mapped[number + 1 :])

    def carry(self, number: int, month_first: bool) -> None:
        """Read the dates of a table as was said of its earlier version."""
        self.carried[number] = month_first
        one = self.mapped[number]._replace(month_first=month_first)
        self.mapped = (*self.mapped[:number], one, *self.mapped[number + 1 :])

    def report(self) -> FileReport:
        """Return what became of the file."""
        again = self.again
        kinds = " and ".join(dict.fromkeys(_WORDS[mapped.kind] for mapped in self.mapped))
        return FileReport(
            self.name,
            "narrative" if self.narrative else kinds,
            self.counted,
            self.events,
            tuple(sorted(self.problems, key=lambda told: in_the_file(told.place))),
            tuple(dict.fromkeys(self.kept)),
            tuple(dict.fromkeys(self.ignored)),
            (*self.outline.notes, *self.notes),
            *((again.added, again.changed, again.same, again.withdrawn) if again else ()),
        )


class Openings:
    """The files of one import in the order given. Every one is either opened or has its report already."""

    def __init__(
        self, seen: set[str], choices: Mapping[Path, Choices], remembered: Remembered, loose: bool = False
    ) -> None:
        self._loose = loose
        self._seen = seen
        self._choices = choices
        self._remembered = remembered
        self._entries: list[Opened | FileReport] = []
        self.refused: list[CannotReadError] = []

    @property
    def opened(self) -> Sequence[Opened]:
        return [entry for entry in self._entries if isinstance(entry, Opened)]

    def open(self, path: Path, kind: TableKind | None = None) -> None:
        """Open a file; one that cannot be read is remembered, unless the person said what it is: then raise."""
        try:
            opened = _open(path, kind, self._choices.get(path, NO_CHOICES), self._remembered, self._loose)
        except CannotReadError as error:
            if kind is not None:
                raise
            self._refuse(error)
            return
        self._entries.append(opened)
        if opened.outline.digest in self._seen:
            opened.reading.close()
            note = "This very file has been imported before; nothing was added."
            self._entries[-1] = FileReport(opened.name, "seen before", notes=(note,))
            return
        self._seen.add(opened.outline.digest)
        try:
            if opened.lists_names:
                opened.gather()
            elif sum(entry.gathered is None for entry in self.opened) > HELD:
                opened.reading.hold()
        except CannotReadError as error:
            if kind is not None:
                raise
            self.give_up(opened, error)

    def take_up(self, opened: Opened) -> None:
        """Take rows that are at hand as a file of this import."""
        self._entries.append(opened)

    def give_up(self, opened: Opened, error: CannotReadError) -> None:
        """Take a file back that turned out unreadable on the way."""
        opened.reading.close()
        self.refused.append(error)
        self._entries[self._entries.index(opened)] = _unreadable(error)

    def reports(self) -> tuple[FileReport, ...]:
        return tuple(entry.report() if isinstance(entry, Opened) else entry for entry in self._entries)

    def close(self) -> None:
        """End every child that still runs."""
        for opened in self.opened:
            opened.reading.close()

    def _refuse(self, error: CannotReadError) -> None:
        self.refused.append(error)
        self._entries.append(_unreadable(error))


def _open(path: Path, kind: TableKind | None, choices: Choices, remembered: Remembered, loose: bool) -> Opened:
    reading = Reading(path, kind, loose=loose)
    tables, mapped = [], []
    for number, table in enumerate(reading.outline.tables):
        means = map_columns(table.headings, None if reading.outline.format == "GEDCOM" else kind)
        said = choices.tables.get(number)
        means = corrected(means, remembered.of(table.headings) if said is None else said, len(table.headings))
        mapped.append(means)
        tables.append(table._replace(headings=(*table.headings, *means.constants)))
    if kind is not None and not any("name" in one.columns for one in mapped):
        reading.close()
        raise CannotReadError(reading.file, f"has no column of names, so it is no list of {kind}")
    if kind is not None and (other := _plainly_another(kind, [table.headings for table in tables])):
        reading.close()
        raise CannotReadError(reading.file, f"is {other} by its headings, not a list of {kind}")
    outline = reading.outline._replace(tables=tuple(tables))
    return Opened(reading.file, path, reading, outline, tuple(mapped), choices=choices)


def _plainly_another(kind: TableKind, tables: Sequence[Sequence[str]]) -> str:
    """Return what a file is that was given as a list of another kind; '' where its headings leave it open."""
    headings = [heading for table in tables for heading in table]
    agencies = {field_of(heading, "agencies") for heading in headings} & {"counted", "parent"}
    people = {field_of(heading, "people") for heading in headings} & {"born", "sex", "mother", "father"}
    if kind == "people" and agencies and not people:
        return "a register of agencies"
    return "a list of people" if kind == "agencies" and people and not agencies else ""


def in_the_file(place: str) -> tuple[str, int]:
    """Return what puts places in the order of the file: the sheet, then the line."""
    number = "".join(takewhile(str.isdecimal, reversed(place)))[::-1]
    return place.rpartition("!")[0], int(number or 0)


def _unreadable(error: CannotReadError) -> FileReport:
    return FileReport(error.file, "unreadable", problems=(problem(error.file, "", "", "", str(error)),))
