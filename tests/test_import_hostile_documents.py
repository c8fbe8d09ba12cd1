"""Broken and hostile Word documents and family trees: one plain sentence each, quickly, or the good rows in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest

from importers.report import CannotReadError, ImportReport
from importers.run import import_files
from tests import papers
from tests.importing import EMPTY, reasons
from tests.papers import cell, para, plain_row, run, table, write_paper, write_xml

HEADINGS, ENTRY = plain_row("Date", "Event"), plain_row("12/03/2008", "Called")
GOOD = table(HEADINGS, ENTRY)
WIDE = '<w:gridSpan w:val="999999999"/>'


def raw(path: Path, xml: str | bytes, **parts: bytes) -> None:
    """Write a document from the very bytes of its text."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
        for name, data in parts.items():
            archive.writestr(f"word/{name}.xml", data)


def cut_in_half(path: Path) -> None:
    write_paper(path, [("Date", "Event"), ("12/03/2008", "Called")])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def its_text_damaged(path: Path) -> None:
    raw(path, f"<w:document {papers.NAMES}><w:body><w:p>")


def letters_that_are_none(path: Path) -> None:
    raw(path, f"<w:document {papers.NAMES}><w:body>".encode() + b"\xff\xfe\x00" + b"</w:body></w:document>")


def without_a_body(path: Path) -> None:
    raw(path, f"<w:document {papers.NAMES}/>")


def a_picture_for_a_text(path: Path) -> None:
    raw(path, b"\x89PNG\r\n\x1a\n" + bytes(500))


def nothing_at_all(path: Path) -> None:
    write_xml(path, "")


def words_alone(path: Path) -> None:
    write_paper(path, "Dear all", "nothing to tell")


def entities(path: Path) -> None:
    raw(path, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + f"<w:document {papers.NAMES}/>")


def entities_behind_a_long_comment(path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    body = table(HEADINGS, ENTRY, "<w:tc><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:tc>")
    start = f"<!--{'x' * 5000}--><!DOCTYPE x [{entities}]>"
    raw(path, f"{start}<w:document {papers.NAMES}><w:body>{body}</w:body></w:document>")


def deeper_than_any_document(path: Path) -> None:
    write_xml(path, "<w:p>" * 50_000 + "</w:p>" * 50_000)


def unpacking_without_end(path: Path) -> None:
    write_xml(path, GOOD)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media.xml", bytes(100 << 20))
        for number in range(11):
            again = copy(archive.getinfo("word/media.xml"))
            again.filename = f"word/more{number}.xml"
            archive.filelist.append(again)


def an_old_document(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(600))


def a_locked_document(path: Path) -> None:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    )


def a_tree_of_rubbish(path: Path) -> None:
    path.write_bytes(b"0 HEAD\n" + bytes(range(32, 127)) * 2000)


def a_tree_of_nobody(path: Path) -> None:
    path.write_text("0 HEAD\n1 GEDC\n2 VERS 7.0\n0 TRLR\n")


REFUSED: dict[Callable[[Path], None], str] = {
    cut_in_half: "is damaged",
    its_text_damaged: "text is damaged",
    letters_that_are_none: "text is damaged",
    without_a_body: "text is damaged",
    a_picture_for_a_text: "text is damaged",
    nothing_at_all: "is empty",
    words_alone: "holds no table with a row of headings",
    entities: "declares entities",
    entities_behind_a_long_comment: "text is damaged",
    deeper_than_any_document: "text is damaged",
    unpacking_without_end: "more than a table holds",
    an_old_document: "is an old Word document",
    a_locked_document: "protected by a password",
    a_tree_of_rubbish: "nobody could be read from it",
    a_tree_of_nobody: "holds nobody",
}


@pytest.mark.parametrize(("make", "why"), REFUSED.items(), ids=lambda made: getattr(made, "__name__", ""))
def test_it_is_refused_in_one_line_that_names_it(make: Callable[[Path], None], why: str, tmp_path: Path) -> None:
    path = tmp_path / "return from housing.docx"
    make(path)
    with pytest.raises(CannotReadError) as refused:
        import_files(EMPTY, [path])
    assert str(refused.value).startswith("return from housing.docx ")
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def read(path: Path) -> ImportReport:
    report = import_files(EMPTY, [path])
    assert "Called" in [event.text for event in report.case.events]
    return report


def test_a_file_that_an_entity_names_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("a secret")
    entity = f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{tmp_path}/secret.txt">]>'
    body = table(HEADINGS, ENTRY, cell(run("13/03/2008")) + "<w:tc><w:p><w:r><w:t>x&s;</w:t></w:r></w:p></w:tc>")
    document = f"<w:document {papers.NAMES}><w:body>{body}</w:body></w:document>"
    raw(tmp_path / "a.docx", f"<!--{'x' * 5000}-->{entity}{document}")
    assert not any("secret" in event.text for event in read(tmp_path / "a.docx").case.events)


def test_links_to_elsewhere_are_not_followed(tmp_path: Path) -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>'
    )
    path = write_xml(tmp_path / "a.docx", GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", links)
    read(path)


def test_a_cell_merged_over_a_thousand_million_columns_stays_in_bounds(tmp_path: Path) -> None:
    body = table(HEADINGS, ENTRY, cell(run("13/03/2008"), about=WIDE) + cell(run("Far away")))
    read(write_xml(tmp_path / "a.docx", body))


def test_a_cell_of_millions_of_letters_is_told(tmp_path: Path) -> None:
    report = read(write_xml(tmp_path / "a.docx", table(HEADINGS, ENTRY, plain_row("2009", "x" * 2_000_000))))
    assert any("more than the 1,000,000" in reason for reason in reasons(report))


def test_thousands_of_rows_and_paragraphs_come_in(tmp_path: Path) -> None:
    body = table(HEADINGS, *(ENTRY for _ in range(3000))) + "".join(para(run(f"Note {n}")) for n in range(3000))
    report = read(write_xml(tmp_path / "a.docx", body))
    assert len(report.case.events) == 3000
    assert report.files[0].notes[-1] == "2,700 more paragraphs outside the tables are not listed here."


def test_direction_marks_and_formulas_are_words(tmp_path: Path) -> None:
    body = table(HEADINGS, ENTRY, plain_row("13/03/2008", "=cmd|' /C calc'!A0"), plain_row("14/03/2008", "\u202eabc"))
    report = read(write_xml(tmp_path / "a.docx", body))
    assert [event.text for event in report.case.events] == ["Called", "=cmd|' /C calc'!A0", "abc"]


def test_comments_that_are_damaged_leave_the_table_alone(tmp_path: Path) -> None:
    read(write_xml(tmp_path / "a.docx", GOOD, {"comments": "<w:comments", "styles": "<", "header1": "&"}))


def test_absurd_years_and_dates_are_told_row_by_row(tmp_path: Path) -> None:
    rows = [plain_row(date, "x") for date in ("31/02/2008", "12/03/20008", "0000", "12/03/1066", "soon")]
    report = read(write_xml(tmp_path / "a.docx", table(HEADINGS, ENTRY, *rows)))
    assert len(report.case.events) == 1
    assert [problem.place for problem in report.problems if problem.place] == [f"table 1 row {n}" for n in range(3, 8)]


def test_a_tree_with_a_record_of_a_hundred_thousand_lines_comes_in(tmp_path: Path) -> None:
    notes = "1 NOTE x\n" * 100_000
    (tmp_path / "a.ged").write_text(f"0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Stone/\n{notes}0 TRLR\n")
    report = import_files(EMPTY, [tmp_path / "a.ged"])
    assert [person.name for person in report.case.people] == ["Ann Stone"]


def test_a_tree_whose_levels_go_down_for_ever_stays_in_bounds(tmp_path: Path) -> None:
    deep = "".join(f"{level} NOTE x\n" for level in range(1, 900))
    (tmp_path / "a.ged").write_text(f"0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Stone/\n{deep}0 TRLR\n")
    report = import_files(EMPTY, [tmp_path / "a.ged"])
    assert len(report.case.people) == 1
    assert any("deeper than what is above it" in reason for reason in reasons(report))
