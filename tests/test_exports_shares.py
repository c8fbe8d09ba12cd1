"""Every kind of file that leaves: holds nothing that was typed, is marked, is the same each time, is accessible."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import stat
import string
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pikepdf
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation
from pypdfium2 import PdfDocument

from analysis.as_json import as_bytes, summary_json
from analysis.as_markdown import as_markdown
from analysis.comparison import Known, compare
from analysis.markdown import plain
from analysis.summary import summarise
from analysis.targets import results
from case.dates import Span
from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    EventKind,
    FindingDecision,
    FindingKind,
    Part,
    Person,
    Sex,
    Source,
    SourceRef,
    Verdict,
)
from exports.case_json import CaseFile
from exports.parts.sections import PICTURES, TABLES, USUAL, Section
from exports.pdf.paper import A3, A4
from exports.pictures import sources_of
from exports.scan.leaks import scan_bytes
from exports.shares import KINDS, Made, Wishes, make, write_share
from exports.writing import ExportError, LeakFoundError
from privacy.anonymise import Shareable, anonymise, identifiable_copy
from privacy.plan import AgencyStyle, Plan, TextStyle
from privacy.secrets import Secret, secrets_of
from tests.building import day
from tests.test_exports_report import a_history
from tests.verapdf import check_accessible

WINDOWS = (Span(date(2007, 1, 1), date(2008, 1, 1)), Span(date(2009, 1, 1), date(2010, 1, 1)))
ALL = Wishes(sections=tuple(Section), dpi=36, windows=WINDOWS)


@pytest.fixture(scope="module")
def case() -> Case:
    return a_history(24)


@pytest.fixture(scope="module")
def made(case: Case) -> dict[str, Made]:
    return {kind: make(anonymise(case), kind, ALL) for kind in KINDS}


# Nothing that was typed


WORDS = st.lists(
    st.text(string.ascii_lowercase, min_size=7, max_size=10).map(lambda word: f"zq{word}x"),
    min_size=24, max_size=24, unique=True,
)  # fmt: skip


def filled(words: Iterator[str]) -> Case:
    """Return a case in which every place that takes words holds some."""

    def two() -> str:
        return f"{next(words).capitalize()} {next(words)}"

    family = next(words).capitalize()
    mother = Person(
        "p1", f"{next(words).capitalize()} {family}", (next(words).capitalize(),), Sex.FEMALE, day("1975-02"),
        role="mother", household=family, focus=True,
    )  # fmt: skip
    child = Person("p2", f"{next(words).capitalize()} {family}", sex=Sex.MALE, born=day("1999-02"), role=two())
    agency = Agency("a1", f"{next(words).capitalize()} Road School", "school", aliases=(next(words).upper(),))
    event = Event(
        "e1", day("2008-03"), None, ("a1",), (Part("p1"),), EventKind.VISIT,
        text=f"Seen by {two()}.", action=two(), decision=two(), voice=f"“{two()} is kind to me”", impact=two(),
        analysis=two(), professionals=(two(),), ref=next(words), source=SourceRef(f"{next(words)}.csv", "line 1"),
        shared=two(), shared_by=two(),
    )  # fmt: skip
    event_2 = replace(event, id="e2", when=day("2009-04"), text=f"{family} phoned.", voice="")
    return Case(
        family, (mother, child), (agency,), (event, event_2),
        returns=(AgencyReturn("r1", "a1", day("2010-01"), consent=two()),),
        sources=(Source("s1", f"{family}.csv", "00", 2),), verdicts=(Verdict("v1", "a1", True, two()),),
        finding_decisions=(FindingDecision("f1", FindingKind.WAIT, ("e1",), comment=two()),),
    )  # fmt: skip


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, st.sampled_from([TextStyle.SCRUBBED, TextStyle.KIND, TextStyle.LEAVE_OUT, TextStyle.SHARED]))
def test_no_word_typed_into_a_case_is_in_any_kind_of_file(words: list[str], style: TextStyle) -> None:
    pool = [*words, *(f"{word}y" for word in words), *(f"{word}w" for word in words)]
    case = filled(iter(pool))
    typed = tuple(Secret(f"w{number}", "word", word) for number, word in enumerate(pool))
    shared = anonymise(case, Plan(text=style))
    for kind in KINDS:
        one = make(shared, kind, ALL)
        result = scan_bytes(one.data, (*typed, *secrets_of(case)), f"out.{kind}", sources_of(one.dots))
        assert result.clean, (kind, result)
        plain = "".join(others_read(kind, one)).casefold()
        assert not [word for word in pool if word in plain], kind


def others_read(kind: str, one: Made) -> Iterator[str]:
    """Yield what other tools make of a file: zipfile, pdftotext, qpdf; and its bytes as they are."""
    yield one.data.decode("latin-1")
    if zipfile.is_zipfile(io.BytesIO(one.data)):
        with zipfile.ZipFile(io.BytesIO(one.data)) as archive:
            yield from (archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    pages = [one.data] if kind == "pdf" else [dots.page for dots in one.dots]
    for page in pages:
        if shutil.which("pdftotext") and shutil.which("qpdf"):
            yield piped(page, "pdftotext", "-", "-")
            yield piped(page, "qpdf", "--qdf", "--object-streams=disable", "-", "-")


def piped(data: bytes, *command: str) -> str:
    if command[0] == "qpdf":  # it reads no standard input
        with pikepdf.open(io.BytesIO(data)) as pdf:
            out = io.BytesIO()
            pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
            return out.getvalue().decode("latin-1")
    return subprocess.run(command, input=data, capture_output=True).stdout.decode("utf-8", "replace")


@pytest.mark.parametrize("kind", KINDS)
def test_a_leak_in_any_kind_of_file_leaves_nothing_behind(case: Case, kind: str, tmp_path: Path) -> None:
    told = Secret("p9", "person", "anonymised")  # the marking holds that word, wherever marks go
    with pytest.raises(LeakFoundError):
        write_share(anonymise(case), tmp_path / f"out.{kind}", (told,), ALL)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_written_for_its_owner_and_scanned(case: Case, kind: str, tmp_path: Path) -> None:
    done = write_share(anonymise(case), tmp_path / f"out.{kind}", secrets_of(case), ALL)
    assert done.scanned == len(secrets_of(case))
    assert stat.S_IMODE(done.target.stat().st_mode) == 0o600
    assert done.size == done.target.stat().st_size
    assert [path.name for path in tmp_path.iterdir()] == [f"out.{kind}"]


# The same, and marked


def test_the_same_case_gives_the_same_bytes_whatever_the_kind(case: Case, made: dict[str, Made]) -> None:
    for kind in KINDS:
        assert make(anonymise(case), kind, ALL).data == made[kind].data, kind


def words_of(pdf: bytes) -> str:
    """Return the words of all pages, as PDFium reads them."""
    return "\f".join(page.get_textpage().get_text_bounded() for page in PdfDocument(pdf))


def test_an_identifiable_copy_is_marked_on_each_page_sheet_and_slide(case: Case) -> None:
    copy = identifiable_copy(case)
    mark = "IDENTIFIABLE"
    with pikepdf.open(io.BytesIO(make(copy, "pdf", ALL).data)) as pdf:
        pages = len(pdf.pages)
    text = words_of(make(copy, "pdf", ALL).data)
    assert all(page.count(mark) >= 2 for page in text.split("\f")[:pages])
    document = Document(io.BytesIO(make(copy, "docx", ALL).data))
    section = document.sections[0]
    assert mark in section.header.paragraphs[0].text and mark in section.footer.paragraphs[0].text
    for slide in Presentation(io.BytesIO(make(copy, "pptx", ALL).data)).slides:
        assert sum(mark in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) == 2
    for sheet in load_workbook(io.BytesIO(make(copy, "xlsx", ALL).data)):
        assert mark in str(sheet["A1"].value)
    assert make(copy, "svg", ALL).data.decode().count(f"{mark}</text>") == 2
    assert mark in make(copy, "csv", ALL).data.decode("utf-8-sig").splitlines()[0]
    assert msgspec.json.decode(make(copy, "json", ALL).data, type=CaseFile).identifiable


def test_an_identifiable_copy_is_not_scanned_and_says_so(case: Case, tmp_path: Path) -> None:
    done = write_share(identifiable_copy(case), tmp_path / "out.docx", secrets_of(case), ALL)
    assert done.scanned == 0


# Word and slides


def test_every_picture_in_a_document_says_what_it_shows(made: dict[str, Made]) -> None:
    document = Document(io.BytesIO(made["docx"].data))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(told) == len(made["docx"].dots) > 4
    assert all(len(words) > 60 for words in told)


def test_the_chronology_is_a_table_with_a_heading_that_repeats(case: Case, made: dict[str, Made]) -> None:
    document = Document(io.BytesIO(made["docx"].data))
    table = next(table for table in document.tables if table.rows[0].cells[0].text == "Ref")
    assert [cell.text for cell in table.rows[0].cells] == ["Ref", "Date", "Agency", "Person", "Event"]
    assert len(table.rows) == len(case.events) + 1
    assert "w:tblHeader" in table.rows[0]._tr.xml and "w:tblHeader" not in table.rows[1]._tr.xml


def test_a_document_is_british_english_and_numbers_its_pages(made: dict[str, Made]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["docx"].data)) as archive:
        styles = archive.read("word/styles.xml").decode()
        foot = "".join(archive.read(name).decode() for name in archive.namelist() if "footer" in name)
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]*)"', styles)) == {"en-GB"}
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot


def test_each_slide_has_a_title_and_a_picture_in_words(made: dict[str, Made]) -> None:
    slides = Presentation(io.BytesIO(made["pptx"].data)).slides
    assert len(slides) == len(made["pptx"].dots)
    for slide in slides:
        assert slide.shapes.title.text_frame.text
        (picture,) = (shape for shape in slide.shapes if shape.shape_type == 13)
        assert len(picture._element.nvPicPr.cNvPr.get("descr")) > 60
        assert picture.left >= 0 and picture.left + picture.width <= 960 * 12700


# Pictures


@pytest.mark.parametrize("section", PICTURES)
def test_each_picture_is_a_page_dots_and_shapes(case: Case, section: Section) -> None:
    wishes = Wishes(picture=section, dpi=72)
    with pikepdf.open(io.BytesIO(make(anonymise(case), "pdf", wishes).data)) as pdf:
        (page,) = pdf.pages
        wide, high = float(page.mediabox[2]), float(page.mediabox[3])
    image = Image.open(io.BytesIO(make(anonymise(case), "png", wishes).data))
    assert image.size == pytest.approx((wide, high), abs=1.5)
    assert image.info["dpi"] == pytest.approx((72, 72), abs=0.1)
    svg = make(anonymise(case), "svg", wishes).data.decode()
    assert "<desc" in svg and svg.count("<text") > 10 and "font/woff" in svg


def test_a_picture_may_be_light_on_dark(case: Case) -> None:
    image = Image.open(io.BytesIO(make(anonymise(case), "png", Wishes(dpi=36, dark=True)).data))
    assert image.getpixel((1, 1)) == (0x14, 0x18, 0x1D)


def test_dots_without_end_are_refused(case: Case) -> None:
    with pytest.raises(ExportError, match="at most"):
        make(anonymise(case), "png", Wishes(dpi=1200))


@pytest.mark.parametrize(
    ("shareable", "kind", "wishes", "words"),
    [
        (anonymise(Case()), "svg", Wishes(), "nothing"),
        (anonymise(Case()), "docx", Wishes(picture=Section.FAMILY), "single picture"),
        (anonymise(Case()), "pptx", Wishes(sections=(Section.METHOD,)), "picture for a slide"),
    ],
)
def test_what_cannot_be_made_is_said(shareable: Shareable, kind: str, wishes: Wishes, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        make(shareable, kind, wishes)


def test_an_ending_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.pdf, \.docx"):
        write_share(anonymise(Case()), tmp_path / "out.odt", ())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"svg", "png"}])
def test_an_empty_case_makes_a_file_too(kind: str) -> None:
    if kind != "pptx":
        assert make(anonymise(Case()), kind, Wishes()).data


# Sections


def test_sections_come_in_the_order_asked_for(case: Case) -> None:
    wanted = (Section.METHOD, Section.FAMILY, Section.FINDINGS, Section.COVER)
    data = make(anonymise(case), "pdf", Wishes(sections=wanted)).data
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == ["Method and anonymisation", "Family history", "Findings", "Summary"]


def test_the_whole_timeline_goes_on_one_page(case: Case) -> None:
    wishes = Wishes(sections=(Section.TIMELINE,), wide=True)
    with pikepdf.open(io.BytesIO(make(anonymise(case), "pdf", wishes).data)) as pdf:
        assert len(pdf.pages) == 1


def test_the_summary_is_what_the_command_prints_of_the_anonymised_case(case: Case) -> None:
    shared = anonymise(case)
    summary = summarise(shared.case)
    known = Known(summary.spells, summary.at_once, summary.levels)
    comparison = compare(shared.case, *WINDOWS, known=known)
    compared = comparison, results(shared.case, comparison)
    found = json.loads(make(shared, "json", replace(ALL, summary=True)).data)
    assert (found.pop("marking"), found.pop("statement")) == (shared.marking, list(shared.statement))
    assert found == json.loads(as_bytes(summary_json(shared.case, (), summary, compared)))
    page = make(shared, "md", ALL).data.decode()
    assert page.startswith(f"**{shared.marking}**")
    assert as_markdown(summary, shared.case, (), compared).rstrip() in page
    assert all(f"- {plain(sentence)}" in page for sentence in shared.statement)


def test_a_name_behind_the_signs_of_a_markdown_page_is_found_and_nothing_is_written(case: Case, tmp_path: Path) -> None:
    secrets = (Secret("e1", "reference", "kx_4711"),)
    assert not scan_bytes(plain("Told in kx_4711.").encode(), secrets).clean
    odd = replace(case, agencies=tuple(replace(one, name="kx_4711") for one in case.agencies))
    with pytest.raises(LeakFoundError):
        write_share(anonymise(odd, Plan(agencies=AgencyStyle.AS_IS)), tmp_path / "out.md", secrets, ALL)
    assert not list(tmp_path.iterdir())


def test_the_case_as_json_reads_back_whole(case: Case, made: dict[str, Made]) -> None:
    assert msgspec.json.decode(made["json"].data, type=CaseFile).case == anonymise(case).case


@pytest.mark.parametrize("table", TABLES)
def test_each_table_can_be_had_as_csv(case: Case, table: str) -> None:
    rows = list(csv.reader(io.StringIO(make(anonymise(case), "csv", Wishes(table=table)).data.decode("utf-8-sig"))))
    assert len({len(row) for row in rows[1:]}) == 1


# Accessible


def test_every_page_kind_and_size_meets_pdf_ua_and_pdf_a(case: Case, tmp_path: Path) -> None:
    shared, copy = anonymise(case), identifiable_copy(renamed(case))
    wanted: dict[str, tuple[Shareable, Wishes]] = {
        "usual": (shared, Wishes(sections=USUAL)),
        "all": (shared, ALL),
        "a3": (shared, replace(ALL, paper=A3)),
        "upright": (shared, replace(ALL, paper=A4.turned(), wide=True)),
        "upright-a3": (shared, replace(ALL, paper=A3.turned())),
        "identifiable": (copy, ALL),
        "family": (copy, Wishes(picture=Section.FAMILY)),
        "dark": (shared, Wishes(picture=Section.TIMELINE, dark=True)),
    }
    check_accessible({name: make(one, "pdf", wishes).data for name, (one, wishes) in wanted.items()}, tmp_path)


def renamed(case: Case) -> Case:
    """Return the case with names in scripts that are shaped, and one that no font has."""
    names = ("प्रिया शर्मा", "محمد الأحمد", "王伟", "தமிழ்ச்செல்வி")
    people = tuple(replace(person, name=name) for person, name in zip(case.people, names, strict=False))
    return replace(case, people=people)


def test_letters_that_could_not_be_drawn_are_named(case: Case) -> None:
    text = words_of(make(identifiable_copy(renamed(case)), "pdf", Wishes()).data)
    assert "Letters that could not be drawn" in text
    assert "U+4F1F" in text and "U+738B" in text
    assert "محمد" in text and "王伟" in text
