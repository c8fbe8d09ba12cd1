"""'Ditto' stands for the cell above, and totals and page numbers are no rows; an empty cell stays empty."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.importing import imported, people_of

HEADER = "Date,Agency,Person,Event\n"


@pytest.mark.parametrize(
    "same", ["ditto", "Ditto", "do.", '""""', "as above", "See above", "same day", "Same date", "”"]
)
def test_what_says_that_it_is_the_same_is_the_date_above(same: str, tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}1/4/2009,Police,,One\n{same},Police,,Two\n{same},Police,,Three\n")
    assert [event.when.earliest for event in report.case.events] == [date(2009, 4, 1)] * 3
    assert report.problems == ()
    assert "2 cells that say 'ditto' or the like stand for the cell above." in report.files[0].notes


def test_people_and_agencies_are_repeated_too(tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}1/4/2009,Police,Ann Stone,One\n2/4/2009,ditto,ditto,Two\n")
    one, two = report.case.events
    assert one.agencies == two.agencies
    assert people_of(report, two) == ["Ann Stone"]
    assert len(report.case.people) == 1


def test_the_next_day_is_the_day_after_an_exact_one_only(tmp_path: Path) -> None:
    text = f"{HEADER}30/4/2009,Police,,One\nnext day,Police,,Two\nJune 2009,Police,,Three\nnext day,Police,,Four\n"
    report = imported(tmp_path, text)
    assert [event.when.earliest for event in report.case.events][1] == date(2009, 5, 1)
    assert [trouble.place for trouble in report.problems] == ["line 5"]


def test_an_empty_cell_below_a_date_stays_undated(tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}1/4/2009,Police,,One\n,Police,,Two\n")
    assert [event.when.dated for event in report.case.events] == [True, False]


def test_ditto_with_nothing_above_is_told(tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}ditto,Police,,One\n1/4/2009,Police,,Two\n")
    assert [trouble.text for trouble in report.problems] == ["ditto"]


@pytest.mark.parametrize(
    "row",
    ["Page 2 of 3,,,", "Printed on 12/12/2010 at 14:02,,,", "Total,,,7", "Grand total,,,£7.50", ",,,Page 3",
     "Subtotal:,,,4 entries",
     "*** END OF REPORT ***,,,"],
)  # fmt: skip
def test_totals_and_page_numbers_are_left_out_and_said(row: str, tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}1/4/2009,Police,,One\n{row}\nditto,Police,,Two\n")
    assert [event.text for event in report.case.events] == ["One", "Two"]
    assert report.problems == ()
    assert any("left out" in note for note in report.files[0].notes)


@pytest.mark.parametrize(
    "row", ["2/4/2009,Police,,Total", "Page 2,Police,,Seen at home", ",Police,,Printed on 3 May a letter"]
)
def test_a_row_that_tells_of_something_is_no_mark(row: str, tmp_path: Path) -> None:
    report = imported(tmp_path, f"{HEADER}1/4/2009,Police,,One\n{row}\n")
    assert len(report.case.events) + len(report.problems) == 2
    assert not any("left out" in note for note in report.files[0].notes)


FOOTED = """1/4/2009 - The mother was seen at home and
said that all was well.
Page 1 of 2
OFFICIAL-SENSITIVE
2/4/2009 - A letter was
Page 2 of 2 | OFFICIAL - SENSITIVE
sent to the father. The service
produced 3 letters that day.
Printed on 3/4/2010 14:02
"""


def test_marks_at_the_edge_of_a_page_do_not_join_an_entry_of_a_narrative(tmp_path: Path) -> None:
    report = imported(tmp_path, FOOTED, "email.txt")
    assert [event.text for event in report.case.events] == [
        "The mother was seen at home and said that all was well.",
        "A letter was sent to the father. The service produced 3 letters that day.",
    ]
    assert report.problems == ()
    assert any("4 rows are totals, page numbers, markings or print marks" in note for note in report.files[0].notes)
