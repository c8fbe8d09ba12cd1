"""A list of whom was asked comes in with those who never replied."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.returns import Reply, find_returns, unknowns
from case.dates import Precision
from case.model import Case
from importers.report import ImportReport
from importers.run import import_files

LIST = """Agency,Asked,Consent,Replied,Covers from,Covers until,Current as of
Police,4 January 2010,yes,1 March 2010,2008,31/12/2009,February 2010
Haven House,4 January 2010,yes,,,,
Dale Surgery,4 January 2010,refused,no,,,
Housing,04/01/2010,yes,yes,,,
,04/01/2010,,,,,
Probation,soon,,,,,
"""
POLICE = """Date,Agency,Event
03/02/2008,Police,Called to the home; Haven House informed.
05/06/2010,Police,Called to the home.
"""


def imported(tmp_path: Path, **files: str) -> ImportReport:
    paths = [tmp_path / f"{name}.csv" for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return import_files(Case(), paths)


def test_every_agency_asked_is_in_the_case_with_what_became_of_it(tmp_path: Path) -> None:
    report = imported(tmp_path, returns=LIST)
    names = {agency.id: agency.name for agency in report.case.agencies}
    assert {names[one.agency]: one.reply for one in find_returns(report.case)} == {
        "Police": Reply.REPLIED,
        "Haven House": Reply.NO_REPLY,
        "Dale Surgery": Reply.REFUSED,
        "Housing": Reply.REPLIED,
        "Probation": Reply.NO_REPLY,
    }
    assert [one.id for one in report.case.returns] == ["r1", "r2", "r3", "r4", "r5"]
    assert [(file.kind, file.rows, file.events) for file in report.files] == [("returns", 6, 0)]


def test_dates_of_a_return_are_read_as_exactly_as_they_are_told(tmp_path: Path) -> None:
    police = imported(tmp_path, returns=LIST).case.returns[0]
    assert police.asked is not None and police.asked.earliest == date(2010, 1, 4)
    assert police.covers_from is not None and police.covers_from.precision is Precision.YEAR
    assert police.covers_until is not None and police.covers_until.latest == date(2009, 12, 31)


def test_what_cannot_be_read_is_told_and_the_row_still_taken(tmp_path: Path) -> None:
    problems = imported(tmp_path, returns=LIST).problems
    assert [(one.place, one.column) for one in problems] == [("line 6", "agency"), ("line 7", "Asked")]


def test_counts_say_which_agencies_and_times_they_cannot_know_about(tmp_path: Path) -> None:
    """The data runs from 3 February 2008 to 5 June 2010; police cover 2008, whole, to 31 December 2009."""
    said = unknowns(imported(tmp_path, returns=LIST, police=POLICE).case)
    assert said[0] == "2 of 5 agencies asked have replied."
    text = "\n".join(said)
    assert "Haven House was asked and has not replied, and 1 entry of others names it" in text
    assert "Dale Surgery gave nothing: there is no consent" in text
    assert "Housing does not say from when to when its return covers." in text
    assert [line for line in said if line.startswith("Police tells nothing")] == [
        "Police tells nothing of 1 January to 5 June 2010: its return does not cover it."
    ]


def test_a_list_sent_again_completes_what_is_known(tmp_path: Path) -> None:
    case = imported(tmp_path, returns=LIST).case
    later = tmp_path / "later.csv"
    later.write_text("Agency,Asked,Replied\nHaven House,,2 April 2010\n", encoding="utf-8")
    returns = import_files(case, [later]).case.returns
    assert len(returns) == 5
    assert returns[1].asked == case.returns[1].asked
    assert returns[1].replied is not None
