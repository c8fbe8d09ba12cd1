"""Delimited text: encoding and delimiter found, rows never shifted, places that a person can look up."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.columns import header_row
from importers.readers.raw import RawProblem
from importers.readers.sniffing import find_encoding
from importers.readers.tables import find_layout, read_records
from tests.importing import cells_of, events_of, imported, reasons, write

HEADER = "Date,Agency,Event\n"
WALES = "Date,Agency,Event\n12/03/2008,Police,Siân said: ‘no’ – £5\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_the_encoding_is_found(codec: str, tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, WALES.encode(codec))
    assert event.text == "Siân said: ‘no’ – £5"


@given(st.text(alphabet=st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1))
def test_what_is_written_in_utf_8_is_never_taken_for_something_else(text: str) -> None:
    assert find_encoding(io.BytesIO(text.encode("utf-8"))).codec.startswith("utf-8")


def test_a_few_damaged_letters_do_not_turn_the_others_into_nonsense(tmp_path: Path) -> None:
    data = "Date,Agency,Event\n1/2/2008,Police,Siân and Zoë\n2/2/2008,Police,Ren".encode() + b"\xe9\n"
    report = imported(tmp_path, data)
    assert report.case.events[0].text == "Siân and Zoë"
    assert report.case.events[1].text == "Ren\ufffd"
    assert [(p.place, "damaged" in p.why) for p in report.problems] == [("line 3", True)]


def test_lone_surrogates_are_told_and_the_row_stays(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER.encode() + b"1/2/2008,Police,broken \xed\xa0\xbd here\n2/2/2008,Police,fine\n")
    assert len(report.case.events) == 2
    assert [problem.place for problem in report.problems] == ["line 2"]
    for event in report.case.events:
        event.text.encode("utf-8")


def test_nul_bytes_are_told_and_the_row_stays(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "1/2/2008,Pol\0ice,Called\0 out\n2/2/2008,Police,fine\n")
    assert [event.text for event in report.case.events] == ["Called out", "fine"]
    assert [(p.place, p.text) for p in report.problems] == [("line 2", "Pol␀ice")]


def test_marks_that_turn_the_direction_of_writing_are_taken_out(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, HEADER + "1/2/2008,Police,\u202egnihtemos\u202c\u200b said\n")
    assert event.text == "gnihtemos said"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str, tmp_path: Path) -> None:
    rows = [("Date", "Agency", "Event"), ("12/03/2008", "Police", "Called; again, and again | twice")]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    (event,) = events_of(tmp_path, out.getvalue())
    assert event.text == "Called; again, and again | twice"


def test_titles_above_the_headings_are_passed_over_and_told(tmp_path: Path) -> None:
    report = imported(
        tmp_path, "Chronology of the household\n\nPrepared for panel,,\n" + HEADER + "1/2/2008,Police,x\n"
    )
    assert [event.source.place for event in report.case.events if event.source] == ["line 5"]
    assert any("Prepared for panel" in note for note in report.files[0].notes)


def test_headings_that_come_again_on_every_page_are_no_rows(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "1/2/2008,Police,x\n" + HEADER + "2/2/2008,Police,y\n")
    assert len(report.case.events) == 2
    assert not report.problems


def test_the_place_is_the_physical_line_that_a_row_begins_on(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + '1/2/2008,Police,"one\ntwo\r\nthree"\n\n,,\n2/2/2008,Police,x\n')
    assert cells_of(path) == [
        ("line 2", ("1/2/2008", "Police", "one\ntwo\nthree")),
        ("line 7", ("2/2/2008", "Police", "x")),
    ]


def test_a_narrow_row_is_padded_and_a_wide_one_is_a_problem(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "1/2/2008,Police\n2/2/2008,Police,x, y and z\n3/2/2008,Police,z,,,\n")
    assert [(event.when.written, event.text) for event in report.case.events] == [("1/2/2008", ""), ("3/2/2008", "z")]
    (problem,) = report.problems
    assert (problem.place, "4 cells under 3 headings" in problem.why) == ("line 3", True)


def test_a_quotation_that_never_closes_costs_its_line_only(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + '1/2/2008,Police,x\n2/2/2008,Police,"opens\n3/2/2008,Police,y\n')
    assert [event.text for event in report.case.events] == ["x", "y"]
    assert [problem.place for problem in report.problems] == ["line 3"]


def test_a_quotation_that_never_closes_in_a_long_file_costs_its_line_only(tmp_path: Path) -> None:
    many = "".join(f"3/2/2008,Police,row {n}\n" for n in range(3000))
    report = imported(tmp_path, HEADER + '2/2/2008,Police,"opens\n' + many)
    assert len(report.case.events) == 3000
    assert [problem.place for problem in report.problems] == ["line 2"]


def test_a_quotation_mark_for_inches_is_no_quotation(tmp_path: Path) -> None:
    assert [e.text for e in events_of(tmp_path, HEADER + '1/2/2008,Police,a 5" knife\n2/2/2008,Police,x\n')] == [
        'a 5" knife',
        "x",
    ]


def test_many_broken_quotations_do_not_take_for_ever(tmp_path: Path) -> None:
    lines = "".join(f'{"x" * (n % 7)},Police,"{n}\n' for n in range(20_001))
    assert reasons(imported(tmp_path, HEADER + "1/2/2008,Police,x\n" + lines))


def test_a_thousand_columns_come_in_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    extra = [f"Extra {n}" for n in range(1000)]
    text = ",".join(["Date", "Event", *extra]) + "\n" + ",".join(["1/2/2008", "x", *("v" for _ in extra)]) + "\n"
    report = imported(tmp_path, text)
    assert report.case.events[0].text.startswith("x\nExtra 0: v\n")
    assert len(report.files[0].kept_columns) + len(report.files[0].ignored_columns) == 1000
    assert any("columns have no field here" in why for why in reasons(report))


def test_nothing_of_a_file_without_rows_is_lost_or_made_up(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER)
    assert not report.case.events
    assert not report.problems


CELLS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


@settings(deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8), st.sampled_from(",;\t|"))
def test_what_python_writes_as_csv_is_read_back_cell_for_cell(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    troubles: list[RawProblem] = []
    found = read_records(io.StringIO(out.getvalue(), newline=""), delimiter, 1000, troubles.append)
    assert [row.cells for row in found] == [row for row in rows if any(cell.strip() for cell in row)]
    assert not troubles


@settings(deadline=None)
@given(st.text(alphabet='a,"\n;1/2008\r', max_size=200))
def test_no_text_stops_the_reader_and_no_line_is_lost(text: str) -> None:
    troubles: list[RawProblem] = []
    rows = list(read_records(io.StringIO(text, newline=""), ",", 50, troubles.append))
    letters = sum(map(len, "".join("".join(cell) for row in rows for cell in row.cells).split()))
    lost = sum(len(trouble.text) for trouble in troubles)
    assert letters + lost >= sum(letter not in ',"\n\r \x0b' for letter in text)


def test_a_row_of_headings_needs_two_that_are_known() -> None:
    assert header_row([("Something", "else"), ("Date", "Event")]) == 1
    assert header_row([("police", "12/03/2008", "x")]) is None
    assert find_layout(["name\n", "Ann Example\n"]) is not None
