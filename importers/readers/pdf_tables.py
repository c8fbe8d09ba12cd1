"""PDFs with a text layer: their tables, or the dated lines of a narrative, each with its page.

pdfplumber does the finding. It is an extra of its own, so a Kinline without it says how to get it.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from importers.readers.documents import LONGEST_NOTE, MOST_NOTES
from importers.readers.grids import Line, is_title, lay_out
from importers.readers.narrative import looks_like_narrative, narrative_table
from importers.readers.raw import RawFile, RawProblem, RawRow, RawTable
from importers.readers.sniffing import UnusableError
from importers.readers.unpacking import LOCKED

MOST_PAGES = 2000
EDGE = 1.0  # points by which lines of a table may miss each other
PIP = Path(__file__).resolve().parents[2] / "launch"

_BROKEN = (  # what the parser makes of a PDF that is not as it should be
    *(ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError, RecursionError),
    *(RuntimeError, TypeError, ValueError, struct.error, zlib.error),
)
_PICTURES = (
    "is a PDF of pictures: it was scanned, and no text lies behind its pages. Ask for the document it was made "
    "from, or have its text recognised first"
)
_NO_TABLE = (
    "is a PDF in which no table has a row of headings that Kinline knows, such as Date, Agency and Event; ask for "
    "the table as XLSX or CSV"
)
_DAMAGED = "is a PDF that is damaged; open it, print it to a new PDF and import that"
_BLANK = "is a PDF of empty pages"
_SCANNED = "this page is a picture without text, so nothing was read from it"


def read_pdf(file: BinaryIO) -> RawFile:
    """Return the tables of a PDF, or its dated lines where it has no tables."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
        from pdfminer.psexceptions import PSException
        from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException
    except ImportError:
        raise UnusableError(missing()) from None
    broken = (PSException, PdfminerException, MalformedPDFException, *_BROKEN)
    try:
        pdf = pdfplumber.open(BytesIO(file.read()), unicode_norm="NFC")  # closing it would walk its pages again
        if _runs_in_a_ring(pdf.doc, broken):
            raise UnusableError(_DAMAGED)
        return _Pdf().read(pdf)
    except broken as trouble:
        wrapped = (trouble, *trouble.args)
        locked = any(isinstance(one, PDFPasswordIncorrect) for one in wrapped)
        raise UnusableError(LOCKED if locked else _DAMAGED) from trouble


def _runs_in_a_ring(document: Any, broken: tuple[type[Exception], ...]) -> bool:
    """Tell whether an object is nothing but a reference that leads back to itself: over such the parser never ends."""
    leads: dict[int, int] = {}
    for table in document.xrefs:
        for number in table.get_objids():
            try:
                found = document.getobj(number)
            except broken:
                continue
            if hasattr(found, "objid") and hasattr(found, "resolve"):
                leads[number] = found.objid
    for start in leads:
        seen = {start}
        at = leads[start]
        while at in leads:
            if at in seen:
                return True
            seen.add(at)
            at = leads[at]
    return False


def missing() -> str:
    """Return what to say where the library for PDFs is not there, with the command that gets it."""
    wheel = next(iter(sorted(PIP.glob("pip-*.whl"))), None)
    pip = f'"{wheel / "pip"}"' if wheel else "-m pip"
    return (
        "is a PDF, and reading tables from PDFs needs the library pdfplumber, which is not installed. "
        f'Get it with: "{sys.executable}" {pip} install "pdfplumber>=0.11"; or ask for the table as XLSX or CSV'
    )


class _Pdf:
    """One PDF on its way, page by page."""

    def __init__(self) -> None:
        self._tables: list[RawTable] = []
        self._notes: list[str] = []
        self._problems: list[RawProblem] = []
        self._lines: list[tuple[int, int, str]] = []
        self._last: RawTable | None = None

    def read(self, pdf: Any) -> RawFile:
        letters = pictures = 0
        for number, page in enumerate(pdf.pages[:MOST_PAGES], start=1):
            letters += len(page.chars)
            if not page.chars:
                if page.images:
                    pictures += 1
                    self._problems.append(RawProblem(f"page {number}", "", _SCANNED))
            else:
                self._page(number, page)
            page.close()
        if not letters:
            raise UnusableError(_PICTURES if pictures else _BLANK)
        self._take_text()
        if not self._tables:
            raise UnusableError(_NO_TABLE)
        if len(pdf.pages) > MOST_PAGES:
            self._problems.append(RawProblem("", "", f"nothing was read after {MOST_PAGES:,} pages"))
        first = self._tables[0]
        self._tables[0] = first._replace(problems=(*self._problems, *first.problems))
        return RawFile("PDF", tuple(self._tables), tuple(self._notes[:MOST_NOTES]))

    def _page(self, number: int, page: Any) -> None:
        tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
        bottom, row = 0.0, 0
        for table in tables:
            above = self._between(number, page, bottom, table.bbox[1])
            lines = list(_lines(number, row, table))
            row += len(table.rows)
            bottom = max(bottom, table.bbox[3])
            if not lines:
                continue
            names = [*filter(is_title, reversed(above[-3:])), *(self._last.name if self._last else "").splitlines()]
            laid = lay_out(lines, names, self._last)
            self._tables += laid.tables
            self._last = laid.tables[-1] if laid.tables else self._last
            if laid.words:
                self._notes.append(f"A table on page {number} is no chronology; it says: {laid.words}"[:LONGEST_NOTE])
        self._between(number, page, bottom, float(page.height))

    def _between(self, number: int, page: Any, top: float, bottom: float) -> list[str]:
        """Return the lines between two heights of a page, and remember them."""
        top, bottom = max(top, 0.0), min(bottom, float(page.height))
        if bottom - top < 1:
            return []
        text = page.crop((0, top, page.width, bottom), strict=False).extract_text() or ""
        found = [line.strip() for line in text.splitlines() if line.strip()]
        known = sum(1 for page_number, _, _ in self._lines if page_number == number)
        self._lines += [(number, known + at, line) for at, line in enumerate(found, start=1)]
        return found

    def _take_text(self) -> None:
        """Take what stands outside the tables: dated lines as entries where there are no tables, notes otherwise."""
        text = "\n".join(line for _, _, line in self._lines)
        if not self._tables and looks_like_narrative(text):
            self._tables.append(_placed(narrative_table("", text), self._lines))
        else:
            self._notes += (f"Page {page}, outside the tables: {line}" for page, _, line in self._lines)


def _lines(page: int, before: int, table: Any) -> Iterator[Line]:
    """Yield the rows of a table; what stands in a cell that reaches down over several holds for each of them."""
    reaching: dict[int, tuple[float, str]] = {}  # by column: how far down a cell reaches, and its words
    for number, (cells, row) in enumerate(zip(table.extract(), table.rows, strict=True), start=before + 1):
        words = [(cell or "").strip() for cell in cells]
        merged = frozenset(column for column, cell in enumerate(cells) if cell is None)
        filled = [word for word in words if word]
        boxes = [box for box in row.cells if box is not None]
        across = len(boxes) == 1 < len(cells) and boxes[0][2] - boxes[0][0] > table.bbox[2] - table.bbox[0] - EDGE
        banner = filled[0] if filled and across else ""
        for column, box in enumerate(row.cells):
            if box is not None:
                reaching[column] = (box[3], words[column])
            elif filled and not banner and column in reaching and reaching[column][0] > row.bbox[3] - EDGE:
                words[column] = reaching[column][1]
        if filled:
            yield Line(f"page {page} row {number}", tuple(words), merged, banner)


def _placed(table: RawTable, lines: Sequence[tuple[int, int, str]]) -> RawTable:
    """Return a narrative with places as pages and lines of them."""

    def place(line: str) -> str:
        page, number, _ = lines[min(int(line.rpartition(" ")[2]), len(lines)) - 1]
        return f"page {page} line {number}"

    return table._replace(
        rows=tuple(RawRow(place(row.place), row.cells) for row in table.rows),
        problems=tuple(problem._replace(place=place(problem.place)) for problem in table.problems),
    )
