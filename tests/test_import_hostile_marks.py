"""Merged cells, comments, fonts, named days and rows to put right, as a hostile or broken file may have them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from case.model import Case
from importers.report import CannotReadError
from importers.review.preview import Preview, preview
from importers.run import ImportOptions
from tests.broken.books import sheet_xml, write_ods, write_sheets
from tests.importing import write

HEADER = "Date,Agency,Event\n"
GOOD = "12/03/2008,Police,Call\n"
ROWS = [("Date", "Agency", "Event"), ("1/2/2009", "Police", "a"), ("", "", "b")]
MANY = 100_000


def seen(path: Path) -> Preview:
    return preview(Case(), [path], ImportOptions(loose=True))


def merged(path: Path, *ranges: str) -> Path:
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    xml = sheet_xml(ROWS).replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")
    return write_sheets(path, {"S": xml})


def with_part(path: Path, name: str, data: bytes) -> Path:
    """Write a workbook with a comment, one of whose parts is something else."""
    whole = write_sheets(path.with_name("whole.xlsx"), {"S": sheet_xml(ROWS)}, comments={"S": {"A1": "x"}})
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
    return path


def rels(target: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    return f'<Relationships><Relationship Id="r" Type="{kind}" Target="{target}"/></Relationships>'.encode()


COMMENTS, RELS, STYLES = "xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/styles.xml"

READ: dict[str, Callable[[Path], Path]] = {
    "merged to the last row": lambda p: merged(p / "a.xlsx", "A2:A1048576", "B2:B1048576"),
    "merged to the last cell": lambda p: merged(p / "a.xlsx", "A2:XFD1048576"),
    "merged over each other": lambda p: merged(p / "a.xlsx", *(f"A{n}:A{n + 5}" for n in range(2, 5000))),
    "merged where nothing is": lambda p: merged(p / "a.xlsx", "K900:K1000", "XFD1:XFD9"),
    "comments that never close": lambda p: with_part(p / "a.xlsx", COMMENTS, b'<comment ref="A1">' * MANY),
    "texts that never close": lambda p: with_part(p / "a.xlsx", COMMENTS, b'<comment ref="A1">' + b"<t>" * MANY),
    "tags that never end": lambda p: with_part(p / "a.xlsx", COMMENTS, b"<comment " * MANY),
    "a comment out of the book": lambda p: with_part(p / "a.xlsx", RELS, rels("../../../../etc/passwd")),
    "a comment in itself": lambda p: with_part(p / "a.xlsx", RELS, rels("_rels/sheet1.xml.rels")),
    "a comment without a place": lambda p: with_part(p / "a.xlsx", COMMENTS, b"<comment><t>x</t></comment>"),
    "an open sheet merged beyond its end": lambda p: write_ods(
        p / "a.ods", [ROWS[0], ("SPAN1/2/2009", "P", "a"), ROWS[2]]
    ),
}


@pytest.mark.parametrize("name", READ)
def test_the_rows_come_in_whatever_the_marks_say(name: str, tmp_path: Path) -> None:
    found = seen(READ[name](tmp_path))
    assert [event.text for event in found.report.case.events] == ["a", "b"]
    assert len(found.files[0].report.notes) <= 210


@pytest.mark.parametrize("xml", [b"<fonts>" * MANY, b"<font><strike" * MANY, b"<cellXfs>" * MANY, b"<strike " * MANY])
def test_styles_that_never_close_do_not_hold_the_reader_up(xml: bytes, tmp_path: Path) -> None:
    path = with_part(tmp_path / "a.xlsx", STYLES, b"<styleSheet><fonts><font><strike/></font></fonts>" + xml)
    with pytest.raises(CannotReadError, match="cannot be opened as a workbook"):
        seen(path)


def test_ranges_that_are_none_are_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotReadError, match="damaged"):
        seen(merged(tmp_path / "a.xlsx", "A3:A2", "ZZZZ9:A1", "2:A", ""))


def test_dates_made_to_confuse_are_told_or_read_within_the_calendar(tmp_path: Path) -> None:
    hostile = (
        *("1 & " * 28 + "May 2009", "and " * 29, "weekend weekend 3 May 2009", "wc wc wc 3 May 2009", "h1 h2 2009"),
        *("wc 31/12/2100", "weekend 31 Dec 2100", "fortnight of 31/12/2100", "Christmas 2100", "New Year 1850"),
        *("Easter 1850", "Christmas/New Year 2100", "New Year 2100/01", "half term half term 2009", "00000000"),
        *("20091301", "99991231", "early winter 2100", "late winter 2100/01", "2100/1", "first week of Feb 1850"),
        *("undated undated 2009", "before wc 1/1/1850", "after Christmas 2100", "30/31 Feb 2009", "0/1 May 2009"),
        *("31, 32 May 2009", "99 & 100 May 2009", "12/13/14/15/16/17 May 2009", "Easter '9\u0660", "\u0661/2/2009"),
    )
    found = seen(write(tmp_path, "Date,Event\n" + "".join(f'"{words}",x\n' for words in hostile)))
    told = {problem.place for problem in found.report.problems}
    read = {event.source.place for event in found.report.case.events if event.source}
    assert told | read == {f"line {number}" for number in range(2, len(hostile) + 2)}
    years = {day.year for e in found.report.case.events for day in (e.when.earliest, e.when.latest) if day}
    assert all(1849 <= year <= 2101 for year in years)


def test_rows_far_too_wide_are_told_and_kept_only_where_a_person_can_read_them(tmp_path: Path) -> None:
    wide = ",".join("x" * 50 for _ in range(3000)) + "\n"
    found = seen(write(tmp_path, HEADER + GOOD + wide + GOOD + "1/2/2009,Police,a,b\n" * 2000))
    assert len(found.report.case.events) == 2
    assert len(found.report.problems) == 2001
    assert "line 3" not in found.files[0].misfits
    assert len(found.files[0].misfits) == 500


def test_a_column_of_dates_that_all_read_both_ways_is_asked_about_and_none_is_lost(tmp_path: Path) -> None:
    found = seen(write(tmp_path, "Date,Event\n" + "03/04/2010,x\n" * 3000 + "04/13/2010,y\n"))
    assert len(found.questions) == 1
    assert len(found.report.case.events) == 3000


def test_a_summary_made_to_confuse_is_told_entry_by_entry(tmp_path: Path) -> None:
    when = {"earliest": None, "latest": None, "precision": "unknown", "qualifier": "on", "written": ""}
    entry = {"id": "e1", "when": when, "kind": "other", "text": "good"}
    wrong: list[dict[str, object]] = [
        {"level": 10**400},
        {"parts": "x"},
        {"parts": [["a"]]},
        {"also": {"a": 1}},
        {"professionals": [1]},
    ]
    wrong += [{"level": True}, {"recorded": "x"}, {"significance": 3}, {"shared": None}]
    events = [entry, *({**entry, "id": f"e{n}", **one} for n, one in enumerate(wrong, 2))]
    found = seen(write(tmp_path, json.dumps({"events": events, "agencies": [], "agency_count": 0}), "s.json"))
    assert "e1" in found.report.case.event_by_id
    assert len(found.report.case.events) + len(found.report.problems) == len(events)
    assert all(event.level in (None, 1, 2, 3, 4, 5) for event in found.report.case.events)


@pytest.mark.parametrize("cell", ["A, " * 100_000, "(" * 100_000, "Mrs " * 50_000 + "Example", "Janet & " * 50_000])
def test_a_cell_of_people_without_end_is_looked_through_once(tmp_path: Path, cell: str) -> None:
    """From each comma and bracket to the end of the cell this would take many minutes, and the run would stop."""
    found = seen(write(tmp_path, f'Date,Agency,Person,Event\n01/03/2010,Police,"{cell}",Called\n'))
    assert len(found.report.case.events) == 1
