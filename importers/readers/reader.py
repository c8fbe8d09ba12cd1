"""The child process that reads one file: `python -m importers.readers.reader`, asked through standard input.

A hostile file can hang a parser, eat all memory or abort the process, so this process reads one file only,
under limits the kernel enforces, and answers on standard output in JSON, each part packed and its length before it:

    ["outline", {format, digest, encoding, tables: [[name, headings, place, families]], notes}]
    ["rows", table, [place, ...], [[cell, ...] of each column]]          ["problems", [[place, text, why], ...]]
    ["refused", why]    or    ["end"]

It imports neither pandas nor Qt: for a CSV it runs within a tenth of a second.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import stat
import sys
from collections.abc import Callable
from itertools import chain, islice
from typing import BinaryIO, NamedTuple, cast

from case.originals import pack
from importers.columns import HEADER_WITHIN, TableKind, header_row, in_two_rows, own_table
from importers.readers.limits import LIMITS, Limits, confine, wind_clock
from importers.readers.raw import RawFile, RawProblem, RawRow
from importers.readers.sending import Table, send
from importers.readers.sniffing import (
    HEAD,
    UnusableError,
    find_encoding,
    kind_of_bytes,
    looks_like_gedcom,
    looks_like_json,
)
from importers.readers.tables import SAMPLE_LETTERS, SAMPLE_LINES, find_columns, find_layout, read_records
from importers.readers.unpacking import kind_of_zip

LENGTH = 4  # bytes before each part of the answer, that say how long it is
LONGEST_NARRATIVE = 32 << 20

_NO_HEADER = (
    "has no row of headings that Kinline knows, such as Date, Agency and Event; "
    "name the columns in the first row and import it again"
)

_COMPUTED = (
    "holds only what Kinline works out from entries (spells, findings, costs, ...); import the table of events instead"
)

UNKNOWN_HEADINGS = "No heading here is one that Kinline knows; say what each column means."


class Request(NamedTuple):
    """What the parent asks for: a file by its path, and what it is when the person said so.

    `loose`: a person will say what the columns mean, so a table whose headings nobody knows is a table too.
    """

    path: str
    kind: TableKind | None
    limits: Limits
    loose: bool = False


class Found(NamedTuple):
    """What a file turned out to be."""

    format: str
    encoding: str
    tables: list[Table]
    notes: list[str]
    damaged: bool = False


def main() -> int:
    """Read the file that standard input names; the answer goes to standard output."""
    asked = json.loads(sys.stdin.buffer.readline())
    request = Request(asked["path"], asked["kind"], Limits(*asked["limits"]), asked["loose"])
    confine(request.limits)
    try:
        read_file(request, Answer(sys.stdout.buffer, request.limits.seconds))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


class Answer:
    """Writes the parts of the answer; the alarm runs between two parts, not while the parent is busy."""

    def __init__(self, out: BinaryIO, seconds: int) -> None:
        self._out = out
        self._seconds = seconds
        wind_clock(seconds)

    def __call__(self, *parts: object) -> None:
        packed = pack(parts)
        wind_clock(0)
        self._out.write(len(packed).to_bytes(LENGTH, "big") + packed)
        self._out.flush()
        wind_clock(self._seconds)


def read_file(request: Request, answer: Callable[..., None]) -> None:
    """Read one file and answer with what it holds, or why it cannot be used."""
    try:
        with _open(request.path) as file:
            if os.fstat(file.fileno()).st_size > request.limits.file:
                raise UnusableError(f"is larger than {request.limits.file >> 20} MB")
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            found = find_tables(file, request)
            outline = {
                "format": found.format,
                "encoding": found.encoding,
                "digest": digest,
                "notes": found.notes,
                "tables": [(table.name, table.headings, table.place, table.families) for table in found.tables],
            }
            answer("outline", outline)
            for number, table in enumerate(found.tables):
                send(number, table, found.damaged, request.limits, answer)
            answer("end")
    except UnusableError as why:
        answer("refused", str(why))
    except MemoryError:
        answer("refused", "needs more memory to read than Kinline gives to one file")
    except OSError as trouble:
        answer("refused", f"cannot be read: {trouble.strerror or 'the system gives no reason'}")


def _open(path: str) -> io.BufferedReader:
    """Open a regular file; a pipe or device that took its place is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise UnusableError("is not a file that can be read, but a device, a pipe or a folder")
    return file


def find_tables(file: BinaryIO, request: Request) -> Found:
    """Tell what the file is and lay its tables open."""
    kind = kind_of_bytes(file.read(HEAD))
    file.seek(0)
    if kind == "text":
        return _text(file, request)
    if kind == "pdf":
        from importers.readers.pdf_tables import read_pdf

        return _found(read_pdf(file))
    if kind == "zip" and kind_of_zip(file, request.limits) == "DOCX":
        from importers.readers.documents import read_document

        return _found(read_document(file, request.limits))
    return _workbook(file, kind == "zip", request)


def _found(read: RawFile, encoding: str = "", damaged: bool = False) -> Found:
    """Return a file that was read as a whole as one whose rows are at hand."""
    tables = [Table(t.name, t.headings, t.place, iter(t.rows), list(t.problems), t.families) for t in read.tables]
    return Found(read.format, encoding, tables, list(read.notes), damaged)


def _text(file: BinaryIO, request: Request) -> Found:
    encoding = find_encoding(file)
    lines = io.TextIOWrapper(file, encoding.codec, errors="replace", newline="")
    sample = list(islice(lines, SAMPLE_LINES))
    if not any(line.strip("\ufeff\0 \t\r\n") for line in sample) and not any(line.strip() for line in lines):
        raise UnusableError("is empty")
    first = next((line for line in sample if line.strip("\ufeff\0 \t\r\n")), "")
    if looks_like_gedcom(first):
        from importers.lists.gedcom import read_gedcom

        file.seek(0)
        return _found(read_gedcom(file), encoding.codec, encoding.damaged)
    if looks_like_json(first):
        from importers.readers.lines import read_json

        lines.seek(0)
        return _found(read_json(lines), encoding.codec, encoding.damaged)
    shown = [line[:SAMPLE_LETTERS].replace("\0", "") for line in sample]
    if own_table([line.strip().split(",") for line in shown[:2]]):
        raise UnusableError(_COMPUTED)
    layout = find_layout(shown, request.kind)
    lines.seek(0)
    notes: list[str] = []
    if layout is None:
        layout = find_columns(shown) if request.loose and not _is_narrative(lines) else None
        lines.seek(0)
        if layout is None:
            return Found("text", encoding.codec, [_narrative(lines, request)], [], encoding.damaged)
        notes.append(UNKNOWN_HEADINGS)
    problems: list[RawProblem] = []
    records = read_records(lines, layout.delimiter, request.limits.cell, problems.append)
    above = list(islice(records, layout.header))
    header = next(records)
    table = Table("", header.cells, header.place, records, problems)
    name = {"\t": "TSV"}.get(layout.delimiter, "CSV")
    return Found(name, encoding.codec, [table], [*notes, *_titles(above)], encoding.damaged)


def _is_narrative(lines: io.TextIOWrapper) -> bool:
    from importers.readers.narrative import looks_like_narrative

    return looks_like_narrative(lines.read(LONGEST_NARRATIVE))


def _narrative(lines: io.TextIOWrapper, request: Request) -> Table:
    """Return the entries of a narrative, or raise: then the file is a table without headings."""
    from importers.readers.narrative import looks_like_narrative, narrative_table

    text, cut = _bounded(lines, request.limits.cell)
    if request.kind or not looks_like_narrative(text):
        raise UnusableError(_NO_HEADER)
    raw = narrative_table("", text)
    return Table("narrative", raw.headings, "", iter(raw.rows), [*cut, *raw.problems])


def _bounded(lines: io.TextIOWrapper, most: int) -> tuple[str, list[RawProblem]]:
    """Return a text without the lines that are too long for an entry, and a problem for each of those."""
    kept: list[str] = []
    cut: list[RawProblem] = []
    letters = number = 0
    while letters <= LONGEST_NARRATIVE and (line := lines.readline(most + 1)):
        number += 1
        length = len(line)
        while not line.endswith(("\n", "\r")) and length > most and (more := lines.readline(most)):
            line, length = line[:SAMPLE_LETTERS] + more[-1:], length + len(more)
        if length > most:
            why = f"this line holds {length:,} characters, more than the {most:,} that Kinline takes"
            cut.append(RawProblem(f"line {number}", line[:200].strip(), why))
            line = "\n"
        kept.append(line)
        letters += len(line)
    if letters > LONGEST_NARRATIVE:
        raise UnusableError(
            f"is a text of more than {LONGEST_NARRATIVE:,} characters without headings; part it and import the parts"
        )
    return "".join(kept), cut


def _workbook(file: BinaryIO, zipped: bool, request: Request) -> Found:
    from importers.readers.workbooks import DAMAGED_SHEET, read_workbook

    kind, sheets = read_workbook(file, zipped, request.limits)
    tables: list[Table] = []
    notes: list[str] = []
    unused: list[RawProblem] = []
    computed = False
    for sheet in sheets:
        first = list(islice(sheet.rows, HEADER_WITHIN))
        notes += sheet.notes
        if own := own_table([row.cells for row in first]):
            notes.append(
                f"'{sheet.name}' is Kinline's own table of {own}, worked out from the entries; it was not read."
            )
            computed = True
            continue
        header = header_row([row.cells for row in first], request.kind)
        if header is None and request.loose:
            header = next((number for number, row in enumerate(first) if len(list(filter(None, row.cells))) > 1), None)
            notes += [UNKNOWN_HEADINGS] if header is not None else []
        if header is None:
            unused += sheet.problems
            if first:
                unused.append(
                    RawProblem(sheet.name, " | ".join(filter(None, first[0].cells)), f"this sheet {_NO_HEADER}")
                )
            continue
        notes += _titles(first[:header])
        headings, taken = in_two_rows(first[header].cells, first[header + 1].cells if first[header + 1 :] else ())
        rows = chain(first[header + taken :], sheet.rows)
        tables.append(Table(sheet.name, headings, first[header].place, rows, sheet.problems))
    if not tables and unused and all(trouble.why == DAMAGED_SHEET for trouble in unused):
        raise UnusableError("could not be read: its sheets are damaged")
    if not tables and computed and not unused:
        raise UnusableError(_COMPUTED)
    if not tables:
        raise UnusableError(_NO_HEADER if unused else "is a workbook in which every sheet is empty")
    tables[0].problems[:0] = unused
    return Found(kind, "", tables, notes)


def _titles(above: list[RawRow]) -> list[str]:
    """Return a note of the words above the headings, which belong to no row."""
    words = [cell.strip() for row in above for cell in row.cells if cell.strip()]
    return [f"Above the headings stands: {' '.join(words)[:300]}"] if words else []


def ask(path: str, kind: TableKind | None = None, limits: Limits = LIMITS, loose: bool = False) -> bytes:
    """Return the line with which a parent asks for a file."""
    asked = {"path": path, "kind": kind, "limits": cast(tuple[int, ...], limits), "loose": loose}
    return json.dumps(asked).encode("ascii") + b"\n"


if __name__ == "__main__":
    sys.exit(main())
