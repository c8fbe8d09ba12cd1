"""Word documents (DOCX): chronology tables, dated paragraphs, and every other word as a note.

A heading above a table, or a line across it, names the agency of its rows. Tracked insertions are taken,
tracked deletions left out; both, and words struck out or hidden, are told with their place. Places are counted
as a person counts them: 'table 2 row 5', 'paragraph 12' (of those that hold words, tables left aside).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

from importers.readers.grids import Line, as_dated, is_title, lay_out
from importers.readers.limits import Limits
from importers.readers.narrative import looks_like_narrative, narrative_table
from importers.readers.raw import RawFile, RawProblem, RawRow, RawTable
from importers.readers.sniffing import UnusableError
from importers.readers.word_parts import Parts
from importers.readers.word_tables import grid_rows
from importers.readers.word_text import W, Words, words_of

MOST_NOTES = 300
LONGEST_NOTE = 2000

_GONE = "these words were deleted with tracked changes and were left out; settle the changes in the document"
_ROW_GONE = "this row was deleted with tracked changes and was left out; settle the changes in the document"
_STRUCK = "these words are struck out in the document; they were taken all the same"
_HIDDEN = "these words are hidden in the document; they were taken all the same"
_BOX = "these words stand in a box that is drawn over the page; they belong to no entry"
_INSERTED = "words were added with tracked changes; they were taken as part of the document."
_EMBEDDED = "another document is embedded here, which Kinline does not read; send it as a file of its own"
_NOTHING = (
    "holds no table with a row of headings that Kinline knows, such as Date, Agency and Event, and no paragraphs "
    "that begin with a date"
)


class Paragraph(NamedTuple):
    """A paragraph outside tables; `number` counts those that hold words."""

    number: int
    text: str
    heading: bool


def read_document(file: BinaryIO, limits: Limits) -> RawFile:
    """Return the chronologies of a Word document, and its other words as notes."""
    with zipfile.ZipFile(file) as archive:
        try:
            return _Document(Parts(archive, limits.unpacked)).read()
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as trouble:
            raise UnusableError("is damaged: it begins like a Word document, but its parts cannot be read") from trouble


class _Document:
    """One document on its way: blocks are taken in order, paragraphs wait until it is clear what they are."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._remarks = parts.remarks()
        self._tables: list[RawTable] = []
        self._notes: list[str] = []
        self._problems: list[RawProblem] = []
        self._waiting: list[Paragraph] = []
        self._heading = ""
        self._names: tuple[str, ...] = ()
        self._last: RawTable | None = None
        self._numbers = {"paragraph": 0, "table": 0}
        self._inserted = 0

    def read(self) -> RawFile:
        """Take the whole document."""
        for block in _blocks(self._parts.body):
            if block.tag == f"{W}p":
                self._paragraph(block)
            elif block.tag == f"{W}tbl":
                self._table(block)
            else:
                self._problems.append(RawProblem(f"after paragraph {self._numbers['paragraph']}", "", _EMBEDDED))
        self._flush()
        self._notes += (f"At the edge of every page stands: {text}" for text in self._parts.margins())
        if self._inserted:
            self._notes.append(f"In {self._inserted} places {_INSERTED}")
        if not self._tables:
            raise UnusableError(_NOTHING if self._notes or self._waiting or self._problems else "is empty")
        first = self._tables[0]
        self._tables[0] = first._replace(problems=(*self._problems, *first.problems))
        return RawFile("DOCX", tuple(self._tables), _bounded(self._notes))

    def _paragraph(self, element: Any) -> None:
        words = words_of(element)
        if words.text:
            self._numbers["paragraph"] += 1
        place = f"paragraph {self._numbers['paragraph']}"
        self._tell(place, words)
        if not words.text:
            return
        about = element.find(f"{W}pPr")
        heading = self._is_heading(about) and not as_dated(words.text) and is_title(words.text)
        if heading:
            self._flush()
            self._heading = words.text
            self._last = None
        self._waiting.append(Paragraph(self._numbers["paragraph"], words.text, heading))

    def _is_heading(self, about: Any) -> bool:
        if about is None:
            return False
        style = about.find(f"{W}pStyle")
        named = style is not None and str(style.get(f"{W}val", "")) in self._parts.heading_styles
        return named or about.find(f"{W}outlineLvl") is not None

    def _table(self, element: Any) -> None:
        going_on = self._last is not None and not self._waiting
        if not going_on:
            line = self._waiting[-1].text if self._waiting and not self._waiting[-1].heading else ""
            self._names = tuple(filter(is_title, (line, self._heading)))
        before = self._last if going_on else None
        self._flush()
        self._numbers["table"] += 1
        lines = list(self._lines(element))
        if not lines:
            return
        laid = lay_out(lines, self._names, before)
        self._tables += laid.tables
        self._last = laid.tables[-1] if laid.tables else None
        if laid.words:
            self._notes.append(f"Table {self._numbers['table']} is no chronology; it says: {laid.words}")

    def _lines(self, element: Any) -> Iterator[Line]:
        for row in grid_rows(element):
            place = f"table {self._numbers['table']} row {row.number}"
            if row.deleted:
                gone = " | ".join(filter(None, (*row.cells, *(text for one in row.words for text in one.deleted))))
                self._problems.append(RawProblem(place, gone, _ROW_GONE))
                continue
            for words in row.words:
                self._tell(place, words)
            yield Line(place, row.cells, row.wide, row.banner)

    def _tell(self, place: str, words: Words) -> None:
        """Tell what the marks of a text say."""
        self._inserted += words.inserted
        for found, why in (
            (words.deleted, _GONE),
            (words.struck, _STRUCK),
            (words.hidden, _HIDDEN),
            (words.boxes, _BOX),
        ):
            text = "".join(found) if found is not words.boxes else " | ".join(dict.fromkeys(found))
            if text.strip():
                self._problems.append(RawProblem(place, text.strip(), why))
        for reference in words.references:
            if reference in self._remarks:
                self._notes.append(f"{reference[0]} at {place}: {self._remarks[reference]}")

    def _flush(self) -> None:
        """Take the paragraphs that wait: as dated entries where they are, as notes otherwise."""
        paragraphs, self._waiting = self._waiting, []
        text = [paragraph for paragraph in paragraphs if not paragraph.heading]
        self._notes += (f"Heading: {paragraph.text}" for paragraph in paragraphs if paragraph.heading)
        if not text:
            return
        self._last = None
        if looks_like_narrative("\n".join(paragraph.text for paragraph in text)):
            self._tables.append(_narrative(self._heading, text))
        else:
            self._notes += (f"Paragraph {p.number}, outside the tables: {p.text}" for p in text)


def _narrative(name: str, paragraphs: Sequence[Paragraph]) -> RawTable:
    """Return dated paragraphs as entries, placed by paragraph."""
    number_of = [p.number for p in paragraphs for _ in range(p.text.count("\n") + 1)]
    found = narrative_table(name, "\n".join(paragraph.text for paragraph in paragraphs))

    def place(line: str) -> str:
        return f"paragraph {number_of[min(int(line.rpartition(' ')[2]), len(number_of)) - 1]}"

    return found._replace(
        rows=tuple(RawRow(place(row.place), row.cells) for row in found.rows),
        problems=tuple(problem._replace(place=place(problem.place)) for problem in found.problems),
        place=f"paragraph {paragraphs[0].number}",
    )


def _blocks(element: Any) -> Iterator[Any]:
    """Yield paragraphs, tables and embedded documents in their order, also out of the frames around them."""
    for child in element:
        if child.tag in (f"{W}p", f"{W}tbl", f"{W}altChunk"):
            yield child
        elif isinstance(child.tag, str) and child.tag not in (f"{W}sectPr", f"{W}sdtPr", f"{W}del", f"{W}moveFrom"):
            yield from _blocks(child)


def _bounded(notes: Sequence[str]) -> tuple[str, ...]:
    """Return notes that can be shown: a document of nothing but words is told by its beginning."""
    short = [note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE]}…" for note in notes[:MOST_NOTES]]
    if len(notes) > MOST_NOTES:
        short.append(f"{len(notes) - MOST_NOTES:,} more paragraphs outside the tables are not listed here.")
    return tuple(short)
