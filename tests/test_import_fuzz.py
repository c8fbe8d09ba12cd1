"""Whatever stands in a file, its reader answers with rows, problems or one sentence: never with an exception.

KINLINE_FUZZ=100000 python -m pytest tests/test_import_fuzz.py runs each with so many inputs.
"""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from case.model import Case, Person
from importers.columns import map_columns
from importers.exported import ExportReader
from importers.lists.pedigree import Told, read_pedigree
from importers.lists.returns import read_return
from importers.lists.tie_lists import read_ties
from importers.lists.ties import Ties
from importers.matching import People
from importers.meaning.agencies import Agencies
from importers.readers.limits import LIMITS
from importers.readers.lines import OWN
from importers.readers.raw import RawRow
from importers.readers.reader import Found, Request, find_tables
from importers.readers.sniffing import UnusableError
from importers.review.suggestions import suggest_agencies, unknown_agencies
from tests import papers
from tests.building import an_event

MANY = int(os.environ.get("KINLINE_FUZZ", "150"))
fuzz = settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)

Bytes = st.SearchStrategy[bytes]


def found_in(data: bytes) -> Found | None:
    """Return what a reader makes of bytes; None where it refuses them with its sentence."""
    try:
        return find_tables(io.BytesIO(data), Request("x", None, LIMITS))
    except UnusableError as refused:
        assert str(refused) and "\n" not in str(refused)
        return None


def rows_of(found: Found) -> list[list[Any]]:
    """Return the rows of all tables; each is a place and as many cells as there are headings, or fewer."""
    tables = [list(table.rows) for table in found.tables]
    for rows in tables:
        for row in rows:
            assert row.place
            assert all(type(cell) is str for cell in row.cells)
    return [list(rows) for rows in tables]


def mutated(good: bytes) -> Bytes:
    """Return the ways in which bytes get broken: changed, cut out, doubled, cut off."""
    place = st.integers(0, len(good))

    def change(changes: list[tuple[int, int, bytes]]) -> bytes:
        data = good
        for at, length, new in changes:
            data = data[:at] + new + data[at + length :]
        return data

    piece = st.one_of(st.binary(max_size=8), st.sampled_from([good[i : i + 40] for i in range(0, len(good), 97)]))
    return st.lists(st.tuples(place, st.integers(0, 60), piece), min_size=1, max_size=6).map(change)


# Word documents -----------------------------------------------------------------------------------------------------

TAGS = re.findall(
    r"\w+",
    "p r t tab br tbl tr tc tcPr trPr pPr rPr gridSpan vMerge hMerge gridBefore del ins moveFrom moveTo delText strike "
    "vanish sdt sdtPr sdtContent showingPlcHdr txbxContent commentReference footnoteReference hyperlink pStyle "
    "outlineLvl altChunk instrText sectPr smartTag",
)
VALUES = ("", "0", "1", "2", "3", "7", "restart", "continue", "99999999999", "-1", "Heading1", "x", "²")
WORDS = ("Date", "Event", "Agency", "To", "12/03/2008", "June 2006", "June 2006: seen", "Police", "", " ", "x\n", "&<>")
leaf = st.one_of(st.sampled_from(WORDS).map(papers.run), st.sampled_from(TAGS).map(lambda tag: f"<w:{tag}/>"))


def _element(parts: tuple[str, str, list[str]]) -> str:
    tag, value, inner = parts
    return f'<w:{tag} w:val="{value}">{"".join(inner)}</w:{tag}>'


elements = st.recursive(
    leaf,
    lambda inner: st.tuples(st.sampled_from(TAGS), st.sampled_from(VALUES), st.lists(inner, max_size=4)).map(_element),
    max_leaves=25,
)
rows_xml = st.lists(st.lists(st.one_of(st.sampled_from(WORDS), elements), min_size=1, max_size=4), max_size=5)


def _row_xml(cells: list[str]) -> str:
    return "".join(papers.cell(cell if cell.startswith("<") else papers.run(cell)) for cell in cells)


tables_xml = rows_xml.map(
    lambda rows: papers.table(papers.plain_row("Date", "Agency", "Event"), *(_row_xml(row) for row in rows))
)


def document(body: str) -> bytes:
    return packed(f"<w:document {papers.NAMES}><w:body>{body}</w:body></w:document>".encode("utf-8", "replace"))


def packed(xml: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return made.getvalue()


GOOD_XML = (
    f"<w:document {papers.NAMES}><w:body>"
    + papers.para(papers.run("Police"))
    + papers.table(papers.plain_row("Date", "Event"), papers.plain_row("June 2006", "Seen"))
    + "</w:body></w:document>"
).encode()


@fuzz
@given(st.lists(st.one_of(elements, tables_xml), max_size=5))
def test_any_tree_of_word_elements_is_read_or_refused(blocks: list[str]) -> None:
    found = found_in(document("".join(blocks)))
    if found is not None:
        rows_of(found)


@fuzz
@given(mutated(GOOD_XML))
def test_any_broken_text_of_a_document_is_read_or_refused(xml: bytes) -> None:
    found = found_in(packed(xml))
    if found is not None:
        rows_of(found)


@fuzz
@given(mutated(packed(GOOD_XML)))
def test_any_broken_package_is_read_or_refused(data: bytes) -> None:
    found = found_in(data)
    if found is not None:
        rows_of(found)


# Family trees -------------------------------------------------------------------------------------------------------

GEDCOM_TAGS = re.findall(
    r"\w+",
    "INDI FAM NAME SEX BIRT DEAT DATE HUSB WIFE CHIL FAMC FAMS PEDI NICK MARR DIV ASSO RELA RESI NOTE CONT CONC EVEN "
    "TYPE PLAC ADOP TRLR SURN GIVN _FREL",
)
GEDCOM_VALUES = (
    "@I1@", "@I2@", "@I3@", "@F1@", "@F2@", "", "Ann /Stone/", "Tom /Stone/", "/", "//", "M", "F", "Y", "ABT 1970",
    "BET 1990 AND 1980", "FROM 1990 TO 1995", "31 FEB 1990", "5 MAY 9999", "@#DHEBREW@ 2 TVT 5758", "(x)", "44 B.C.",
    "adopted", "foster", "friend", "INT 1950 (y)", "1 JAN 0000", "BEF", "@@", "\u202e",
)  # fmt: skip
gedcom_line = st.tuples(
    st.integers(0, 4), st.sampled_from(("", "", "@I1@ ", "@I2@ ", "@I3@ ", "@F1@ ", "@F2@ ")),
    st.sampled_from(GEDCOM_TAGS), st.sampled_from(GEDCOM_VALUES),
).map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]} {parts[3]}".rstrip())  # fmt: skip
PERSON = "0 @I{n}@ INDI\n1 NAME {name} /Stone/\n1 SEX M\n1 BIRT\n2 DATE {date}\n1 FAMC @F1@\n2 PEDI adopted\n"
TREE = (
    "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
    + "".join(
        PERSON.format(n=n, name=name, date=date) for n, name, date in ((1, "Ann", "1970"), (2, "Tom", "1 MAY 1995"))
    )
    + "0 @F1@ FAM\n1 WIFE @I1@\n1 CHIL @I2@\n1 MARR\n2 DATE 1990\n0 TRLR\n"
).encode()


def take_tree(data: bytes) -> None:
    """Read a tree as the child does, then take it in as the parent does."""
    found = found_in(data)
    if found is None or found.format != "GEDCOM":
        return
    told = {table.name: Told(list(table.rows), map_columns(table.headings), table.headings) for table in found.tables}
    people = People((Person("p1", "Ann Stone"),))
    ties = Ties([], people, "x", lambda trouble: None)
    read_pedigree(told["people"], told.get("ties"), "x", people, ties, lambda trouble: None)
    assert all(tie.a in people.all and tie.b in people.all and tie.a != tie.b for tie in ties.all)


@fuzz
@given(st.lists(gedcom_line, max_size=40))
def test_any_lines_of_a_tree_are_read_or_refused(lines: list[str]) -> None:
    take_tree("\n".join(["0 HEAD", *lines]).encode("utf-8", "replace"))


@fuzz
@given(mutated(TREE))
def test_any_broken_tree_is_read_or_refused(data: bytes) -> None:
    take_tree(b"0 HEAD\n" + data)


# JSON and our own exports -------------------------------------------------------------------------------------------

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
    st.sampled_from(("day", "on", "2010-02-03", "ongoing", "incident", "Police", "e1", "")),
)  # fmt: skip
KEYS = (
    "date event agency people events agencies agency_count when until earliest latest precision qualifier written kind "
    "factors source file place name parent text id"
)
keys = st.one_of(st.sampled_from(re.findall(r"\w+", KEYS)), st.text(max_size=4))
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=6)),
    max_leaves=20,
)
WHEN = {"earliest": "2010-02-03", "latest": "2010-02-03", "precision": "day", "qualifier": "on", "written": "x"}
EVENT = {
    "id": "e1", "when": WHEN, "until": None, "occurrences": 1, "agencies": ["Police"], "people": ["Ann Stone"],
    "kind": "incident", "factors": ["neglect"], "text": "Seen", "source": {"file": "a.csv", "place": "line 2"},
}  # fmt: skip
AGENCY = {"name": "Police", "kind": "police", "parent": None, "counted": True}


def take_json(data: bytes) -> None:
    """Read JSON as the child does; our own is then taken in as the parent does."""
    found = found_in(data)
    if found is None:
        return
    tables = rows_of(found)
    if found.format == OWN:
        reader = ExportReader("x", People(()), Agencies((), ()), lambda trouble: None)
        for rows in tables:
            for row in rows:
                reader.draft(row)


@fuzz
@given(st.lists(values, max_size=5), st.booleans())
def test_any_json_is_read_or_refused(objects: list[object], whole: bool) -> None:
    text = json.dumps(objects) if whole else "\n".join(json.dumps(one) for one in objects)
    take_json(text.encode("utf-8", "surrogatepass"))


@fuzz
@given(st.dictionaries(st.sampled_from(list(EVENT)), values), st.dictionaries(st.sampled_from(list(AGENCY)), values))
def test_any_tampered_summary_is_read_or_told(event: dict[str, object], agency: dict[str, object]) -> None:
    whole = {"events": [EVENT, {**EVENT, **event}], "agencies": [AGENCY, {**AGENCY, **agency}], "agency_count": 1}
    take_json(json.dumps(whole).encode())


@fuzz
@given(mutated(json.dumps({"events": [EVENT], "agencies": [AGENCY], "agency_count": 1}).encode()))
def test_any_broken_summary_is_read_or_refused(data: bytes) -> None:
    take_json(data)


# PDFs ---------------------------------------------------------------------------------------------------------------


@cache
def a_pdf() -> bytes:
    from tests.test_import_pdf import write_pdf

    folder = Path(os.environ.get("TMPDIR", "/tmp"))
    path = folder / f"kinline-fuzz-{os.getpid()}.pdf"
    try:
        return write_pdf(path, "Police", [("Date", "Event"), ("June 2006", "Seen")], pageCompression=0).read_bytes()
    finally:
        path.unlink(missing_ok=True)


@settings(parent=fuzz, max_examples=max(30, MANY // 10))
@given(st.data())
def test_any_broken_pdf_is_read_or_refused(data: st.DataObject) -> None:
    pytest.importorskip("pdfplumber")
    found = found_in(data.draw(mutated(a_pdf())))
    if found is not None:
        rows_of(found)


# Rows of lists and forms, and any words -----------------------------------------------------------------------------

cells = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ("Ann Stone", "Annie Stone", "Tom", "parent", "married", "2009", "ended", "Your agency or team", "no")
    ),
)


def raw(rows: list[tuple[str, ...]]) -> Any:
    return [RawRow(f"line {number}", row) for number, row in enumerate(rows, start=2)]


@fuzz
@given(st.lists(st.tuples(*[cells] * 7), max_size=8))
def test_any_list_of_ties_is_taken_or_told(rows: list[tuple[str, ...]]) -> None:
    headings = ("person", "relationship", "other person", "quality", "ending", "since", "until")
    people = People((Person("p1", "Ann Stone"),))
    ties = Ties([], people, "x", lambda trouble: None)
    read_ties(raw(rows), map_columns(headings), headings, "x", people, ties, lambda trouble: None)
    assert all(tie.a != tie.b for tie in ties.all)


@fuzz
@given(st.lists(st.tuples(cells, cells), max_size=8))
def test_any_answers_are_taken_or_told(rows: list[tuple[str, ...]]) -> None:
    headings = ("Question", "Answer")
    read_return(raw(rows), map_columns(headings), "x", Agencies((), ()), lambda trouble: None)


@fuzz
@given(st.text(max_size=300))
def test_any_words_are_looked_through_for_agencies(text: str) -> None:
    case = Case(events=(an_event("e1", text=text),))
    suggest_agencies(case)
    unknown_agencies(case)
