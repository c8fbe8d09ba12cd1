"""PDFs: tables with their page and row, dated lines, and a clear word where there is nothing to read."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from importers.readers.limits import LIMITS
from importers.readers.pdf_tables import missing, read_pdf
from importers.readers.reading import Reading
from importers.readers.sniffing import UnusableError
from importers.report import CannotReadError, ImportReport
from importers.run import import_files
from tests.importing import EMPTY, agencies_of, reasons

pytest.importorskip("pdfplumber")

HEADINGS = ("Date", "Agency", "Event")
Rows = Sequence[Sequence[str]]


def write_pdf(path: Path, *blocks: str | Rows | None, **more: object) -> Path:
    """Write a PDF of paragraphs and ruled tables; None begins a new page."""
    styles = getSampleStyleSheet()
    story: list[object] = []
    for block in blocks:
        if block is None:
            story.append(PageBreak())
        elif isinstance(block, str):
            story.append(Paragraph(block, styles["Normal"]))
        else:
            story.append(Table(block, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)], repeatRows=1))
    SimpleDocTemplate(str(path), pagesize=A4, **more).build(story)
    return path


def picture_only(path: Path) -> Path:
    from PIL import Image

    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawInlineImage(Image.new("L", (80, 80), 128), 50, 50, 400, 600)
    canvas.save()
    return path


def read(path: Path) -> ImportReport:
    return import_files(EMPTY, [path])


def places(report: ImportReport) -> list[str]:
    return [event.source.place for event in report.case.events if event.source]


def test_a_table_comes_in_with_page_and_row(tmp_path: Path) -> None:
    rows = [HEADINGS, ("12/03/2008", "Police", "Called to the address"), ("June 2009", "GP", "Seen")]
    report = read(write_pdf(tmp_path / "a.pdf", "Chronology", rows))
    assert [event.text for event in report.case.events] == ["Called to the address", "Seen"]
    assert places(report) == ["page 1 row 2", "page 1 row 3"]
    assert "Page 1, outside the tables: Chronology" in report.files[0].notes


def test_a_table_goes_on_over_pages_with_and_without_headings(tmp_path: Path) -> None:
    many = [HEADINGS, *(("12/03/2008", "Police", f"Call {n}") for n in range(80))]
    bare = [("13/03/2008", "GP", "Seen"), ("14/03/2008", "GP", "Seen again")]
    report = read(write_pdf(tmp_path / "a.pdf", many, None, bare))
    assert len(report.case.events) == 82
    assert {place.split()[1] for place in places(report)} == {"1", "2", "3", "4"} or len(set(places(report))) == 82
    assert report.problems == ()


def test_a_line_above_a_table_names_its_agency(tmp_path: Path) -> None:
    rows = [("Date", "Event"), ("12/03/2008", "Called")]
    report = read(write_pdf(tmp_path / "a.pdf", "Police", rows, "Housing", rows))
    assert [agencies_of(report, event) for event in report.case.events] == [["Police"], ["Housing"]]


def test_lines_that_begin_with_a_date_are_entries(tmp_path: Path) -> None:
    report = read(write_pdf(tmp_path / "a.pdf", "June 2006: Police called", "May 2007: All quiet", "and so it stayed"))
    assert [event.text for event in report.case.events] == ["Police called", "All quiet and so it stayed"]
    assert places(report) == ["page 1 line 1", "page 1 line 2"]


def test_a_pdf_of_pictures_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(CannotReadError, match="is a PDF of pictures"):
        read(picture_only(tmp_path / "scan.pdf"))


def test_a_missing_library_is_named_with_the_command_that_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(UnusableError) as refused:
        read_pdf(io.BytesIO(b"%PDF-1.7"))
    assert str(refused.value) == missing()
    assert 'install "pdfplumber>=0.11"' in missing()


def a_pdf(folder: Path) -> bytes:
    return write_pdf(folder / "good.pdf", [HEADINGS, ("12/03/2008", "Police", "Called")]).read_bytes()


def _pdf_of(*objects: bytes) -> bytes:
    """Return a PDF of a catalogue and these objects, the first of which are its pages."""
    numbered = (b"%d 0 obj%sendobj\n" % (number, one) for number, one in enumerate(objects, start=2))
    start = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    return start + b"".join(numbered) + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_broken_pdfs_are_refused_in_one_line(tmp_path: Path) -> None:
    good = a_pdf(tmp_path)
    locked = tmp_path / "locked.pdf"
    write_pdf(locked, "x", encrypt=StandardEncryption("secret"))
    bomb = zlib.compress(b"0 0 m " * 1_000_000, 9)
    hostile = {
        "nothing but its name": b"%PDF-1.7\n",
        "cut in half": good[: len(good) // 2],
        "its beginning alone": good[:300],
        "rubbish within": good[:200] + bytes(range(256)) * 8 + good[1200:],
        "no pages": _pdf_of(b"<</Type/Pages/Kids[]/Count 0>>"),
        "pages in a ring": _pdf_of(b"<</Type/Pages/Kids[2 0 R]/Count 9>>"),
        "an object that is a reference to itself": _pdf_of(b" 2 0 R "),
        "two objects that refer to each other": _pdf_of(b" 3 0 R ", b" 2 0 R "),
        "a root that is not there": b"%PDF-1.4\ntrailer<</Root 99 0 R>>\n%%EOF",
        "a locked one": locked.read_bytes(),
        "an empty page": write_pdf(tmp_path / "e.pdf", "&nbsp;").read_bytes(),
        "words alone": write_pdf(tmp_path / "w.pdf", "Dear all, nothing to tell.").read_bytes(),
        "a bomb": _pdf_of(
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(bomb), bomb),
        ),
    }
    for called, data in hostile.items():
        path = tmp_path / "return.pdf"
        path.write_bytes(data)
        with pytest.raises(CannotReadError) as refused:
            Reading(path, limits=LIMITS._replace(seconds=20))
        assert str(refused.value).startswith("return.pdf "), called
        assert "\n" not in str(refused.value), called


def test_rows_of_a_pdf_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    rows = [HEADINGS, ("99/99/2009", "Police", "x"), ("12/03/2008", "Police", "Called")]
    report = read(write_pdf(tmp_path / "a.pdf", rows))
    assert len(report.case.events) == 1
    assert any(problem.place == "page 1 row 2" for problem in report.problems), reasons(report)


def test_what_stands_in_a_cell_merged_downwards_holds_for_all_its_rows(tmp_path: Path) -> None:
    rows = [HEADINGS, ("3/2/2009", "Police", "Call-out"), ("", "", "Second call-out"), ("4/2/2009", "", "Visit")]
    look = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 3))]
    path = tmp_path / "a.pdf"
    SimpleDocTemplate(str(path), pagesize=A4).build([Table(rows, style=look)])
    with Reading(path) as reading:
        found = [row.cells for piece in reading.pieces() for row in piece.rows]
    assert found == [
        ("3/2/2009", "Police", "Call-out"),
        ("3/2/2009", "Police", "Second call-out"),
        ("4/2/2009", "Police", "Visit"),
    ]
