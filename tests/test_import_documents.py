"""Word documents: tables with all their merged cells, dated paragraphs, marks, and every other word as a note."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from importers.report import CannotReadError, ImportReport
from importers.run import import_files
from tests import papers
from tests.importing import EMPTY, agencies_of, people_of, reasons
from tests.papers import cell, deleted, inserted, para, plain_row, put_table, run, table, write_paper, write_xml

HEADINGS = ("Date", "Agency", "Event")
ENTRY = ("12/03/2008", "Police", "Called to the address")


def read(path: Path) -> ImportReport:
    return import_files(EMPTY, [path])


def texts(report: ImportReport) -> list[str]:
    return [event.text for event in report.case.events]


def places(report: ImportReport) -> list[str]:
    return [event.source.place for event in report.case.events if event.source]


def notes(report: ImportReport) -> str:
    return "\n".join(report.files[0].notes)


def test_a_table_comes_in_with_its_places(tmp_path: Path) -> None:
    report = read(write_paper(tmp_path / "a.docx", "Chronology", [HEADINGS, ENTRY, ("June 2009", "GP", "Seen")]))
    assert texts(report) == ["Called to the address", "Seen"]
    assert places(report) == ["table 1 row 2", "table 1 row 3"]
    assert report.files[0].problems == ()
    assert "Paragraph 1, outside the tables: Chronology" in notes(report)


def test_the_heading_above_a_table_names_its_agency(tmp_path: Path) -> None:
    bare = [("Date", "Event"), ("12/03/2008", "Called to the address")]
    other = [("Date", "Event"), ("13/03/2008", "Bruise seen")]
    report = read(write_paper(tmp_path / "a.docx", "# Police", bare, "# Health visiting", other, other))
    named = [agencies_of(report, event) for event in report.case.events]
    assert named == [["Police"], ["Health visiting"], ["Health visiting"]]


def test_a_line_of_plain_words_above_a_table_may_name_its_agency_too(tmp_path: Path) -> None:
    bare = [("Date", "Event"), ("12/03/2008", "Called to the address")]
    report = read(write_paper(tmp_path / "a.docx", "Return from the Police", bare))
    assert agencies_of(report, report.case.events[0]) == ["Police"]


def test_a_sentence_above_a_table_names_nobody(tmp_path: Path) -> None:
    bare = [("Date", "Event"), ("12/03/2008", "Called to the address")]
    report = read(write_paper(tmp_path / "a.docx", "This was sent on to the police in May.", bare))
    assert report.case.events[0].agencies == ()


def test_a_line_across_the_table_names_the_agency_of_the_rows_below(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    rows = (
        plain_row("Date", "Event"),
        cell(run("Police"), about=wide),
        plain_row("12/03/2008", "Called"),
        cell(run("Housing"), about=wide),
        plain_row("13/03/2008", "Rent not paid"),
        cell(run("No contact between 2009 and 2010"), about=wide),
    )
    report = read(write_xml(tmp_path / "a.docx", table(*rows)))
    assert [agencies_of(report, event) for event in report.case.events] == [["Police"], ["Housing"]]
    assert [(p.place, p.text) for p in report.problems] == [("table 1 row 6", "No contact between 2009 and 2010")]


def test_a_cell_merged_downwards_stands_in_every_row_it_covers(tmp_path: Path) -> None:
    document = docx.Document()
    made = put_table(document, [HEADINGS, ENTRY, ("", "GP", "Seen"), ("", "", "Weighed")])
    made.cell(1, 0).merge(made.cell(3, 0))
    made.cell(2, 1).merge(made.cell(3, 1))
    document.save(str(tmp_path / "a.docx"))
    report = read(tmp_path / "a.docx")
    assert [event.when.written for event in report.case.events] == ["12/03/2008"] * 3
    assert [agencies_of(report, event) for event in report.case.events] == [
        ["Police"],
        ["GP practice"],
        ["GP practice"],
    ]


def test_two_rows_of_headings_become_one(tmp_path: Path) -> None:
    wide, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell(run("Date"), about=wide) + cell(run("Agency"), about=down) + cell(run("Event"), about=down),
        plain_row("From", "To") + cell(about=on) + cell(about=on),
        plain_row("March 2008", "May 2009", "Police", "Patrols"),
    )
    report = read(write_xml(tmp_path / "a.docx", table(*rows)))
    (event,) = report.case.events
    assert event.when.written == "March 2008"
    assert getattr(event.until, "written", "") == "May 2009"


def test_headings_that_come_again_on_each_page_are_no_entries(tmp_path: Path) -> None:
    again = tuple(heading.upper() for heading in HEADINGS)
    report = read(write_paper(tmp_path / "a.docx", [HEADINGS, ENTRY, again, ENTRY]))
    assert len(report.case.events) == 2
    assert report.problems == ()


def test_a_table_without_headings_goes_on_with_the_one_before(tmp_path: Path) -> None:
    document = docx.Document()
    put_table(document, [HEADINGS, ENTRY])
    document.add_paragraph("")
    put_table(document, [("13/03/2008", "GP", "Seen")])
    document.save(str(tmp_path / "a.docx"))
    report = read(tmp_path / "a.docx")
    assert places(report) == ["table 1 row 2", "table 2 row 1"]


def test_two_columns_of_dates_and_words_need_no_headings(tmp_path: Path) -> None:
    report = read(write_paper(tmp_path / "a.docx", [("12/03/2008", "Police called"), ("June 2009", "Quiet")]))
    assert texts(report) == ["Police called", "Quiet"]


def test_a_table_that_is_no_chronology_is_kept_as_a_note(tmp_path: Path) -> None:
    report = read(write_paper(tmp_path / "a.docx", [("Author", "A. Writer"), ("Version", "3")], "", [HEADINGS, ENTRY]))
    assert len(report.case.events) == 1
    assert "Author | A. Writer; Version | 3" in notes(report)


def test_a_list_of_people_in_a_document_is_read_as_one(tmp_path: Path) -> None:
    people = [("Name", "Date of birth", "Relationship"), ("Ann Example", "12/03/1980", "mother")]
    entry = ("12/03/2008", "Ann Example", "Called to the address")
    report = read(write_paper(tmp_path / "a.docx", people, "Chronology", [("Date", "Subject", "Event"), entry]))
    assert report.case.people[0].role == "mother"
    assert people_of(report, report.case.events[0]) == ["Ann Example"]


@pytest.mark.parametrize(
    ("words", "written", "text"),
    [
        ("JUNE 2006\tFirst referral made", "JUNE 2006", "First referral made"),
        ("June 2006: First referral made", "June 2006", "First referral made"),
        ("12/03/2008 - First referral made", "12/03/2008", "First referral made"),
        ("On 3rd April 2009 first referral made", "On 3rd April 2009", "first referral made"),
    ],
)
def test_paragraphs_that_begin_with_a_date_are_entries(tmp_path: Path, words: str, written: str, text: str) -> None:
    report = read(write_paper(tmp_path / "a.docx", "Family history", words, "and more of it", "1 May 2010: Closed"))
    first = report.case.events[0]
    assert (first.when.written, first.text) == (written, f"{text} and more of it")
    assert places(report) == ["paragraph 2", "paragraph 4"]


def test_a_date_as_a_heading_dates_the_paragraphs_below(tmp_path: Path) -> None:
    report = read(write_paper(tmp_path / "a.docx", "# June 2006", "Police called.", "# July 2006", "All quiet."))
    assert [(event.when.written, event.text) for event in report.case.events] == [
        ("June 2006", "Police called."),
        ("July 2006", "All quiet."),
    ]


def test_what_was_inserted_is_taken_and_what_was_deleted_left_out(tmp_path: Path) -> None:
    event = cell(run("Police "), inserted("were "), deleted("was never "), run("called"))
    body = table(plain_row("Date", "Event"), cell(run("12/03/2008")) + event)
    report = read(write_xml(tmp_path / "a.docx", body))
    assert texts(report) == ["Police were called"]
    assert [(p.place, p.text) for p in report.problems] == [("table 1 row 2", "was never")]
    assert "tracked changes" in report.problems[0].why
    assert "1 places words were added with tracked changes" in notes(report)


def test_a_row_deleted_with_tracked_changes_is_left_out_and_told(tmp_path: Path) -> None:
    gone = f"<w:trPr><w:del w:id='4'/></w:trPr>{plain_row('13/03/2008', 'Never happened')}"
    body = table(plain_row("Date", "Event"), plain_row("12/03/2008", "Police called"), gone)
    report = read(write_xml(tmp_path / "a.docx", body))
    assert texts(report) == ["Police called"]
    assert [(p.place, p.text) for p in report.problems] == [("table 1 row 3", "13/03/2008 | Never happened")]


def test_words_struck_out_or_hidden_are_taken_and_told(tmp_path: Path) -> None:
    words = cell(run("Police called", "<w:strike/>"), run(" by Ann", "<w:vanish/>"), run("!", '<w:strike w:val="0"/>'))
    report = read(write_xml(tmp_path / "a.docx", table(plain_row("Date", "Event"), cell(run("12/03/2008")) + words)))
    assert texts(report) == ["Police called by Ann!"]
    assert [p.why.split(";")[0] for p in report.problems] == [
        "these words are struck out in the document",
        "these words are hidden in the document",
    ]


def test_comments_and_notes_are_kept_with_their_place(tmp_path: Path) -> None:
    comment = f"<w:comments {papers.NAMES}><w:comment w:id='7'>{para(run('Is this so?'))}</w:comment></w:comments>"
    marked = cell(run("Police called"), '<w:r><w:commentReference w:id="7"/></w:r>')
    body = table(plain_row("Date", "Event"), cell(run("12/03/2008")) + marked)
    report = read(write_xml(tmp_path / "a.docx", body, {"comments": comment}))
    assert "Comment at table 1 row 2: Is this so?" in notes(report)


def test_page_headers_text_boxes_and_nested_tables_are_not_lost(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{para(run('In a box'))}</w:txbxContent></w:pict></w:r>"
    inner = f"<w:tc>{para(run('Police called:'))}{table(plain_row('09:00', 'arrived'))}{para()}</w:tc>"
    header = f"<w:hdr {papers.NAMES}>{para(run('Return of the Police'))}</w:hdr>"
    body = para(box) + table(plain_row("Date", "Event"), cell(run("12/03/2008")) + inner)
    report = read(write_xml(tmp_path / "a.docx", body, {"header1": header}))
    assert texts(report) == ["Police called:\n09:00 | arrived"]
    assert [p.text for p in report.problems] == ["In a box"]
    assert "At the edge of every page stands: Return of the Police" in notes(report)


def test_controls_links_and_fields_hold_words_like_any_other(tmp_path: Path) -> None:
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Police ')}</w:sdtContent></w:sdt>"
    linked = f"<w:hyperlink>{run('called')}</w:hyperlink>"
    field = '<w:r><w:instrText>INCLUDETEXT "http://example.org/x"</w:instrText></w:r>'
    body = table(plain_row("Date", "Event"), cell(run("12/03/2008")) + cell(held, linked, field))
    report = read(write_xml(tmp_path / "a.docx", f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>"))
    assert texts(report) == ["Police called"]


def test_strict_open_xml_is_read_too(tmp_path: Path) -> None:
    body = table(plain_row(*HEADINGS), plain_row(*ENTRY))
    xml = f"<w:document {papers.NAMES}><w:body>{body}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with zipfile.ZipFile(tmp_path / "strict.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    assert texts(read(tmp_path / "strict.docx")) == ["Called to the address"]


def test_a_document_of_words_alone_is_refused_with_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(CannotReadError, match="holds no table with a row of headings"):
        read(write_paper(tmp_path / "a.docx", "Dear all", "please find nothing attached"))


def test_a_document_beside_others_leaves_them_alone(tmp_path: Path) -> None:
    bad = write_paper(tmp_path / "letter.docx", "Dear all")
    good = write_paper(tmp_path / "good.docx", [HEADINGS, ENTRY])
    report = import_files(EMPTY, [bad, good])
    assert [file.kind for file in report.files] == ["unreadable", "chronology"]
    assert len(report.case.events) == 1
    assert "letter.docx" in reasons(report)[0]
