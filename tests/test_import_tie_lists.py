"""A list of relationships: each row a tie, an existing one updated, what cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from case.model import Case, Ending, Quality, TieKind
from importers.report import ImportReport
from importers.run import import_files
from tests.importing import EMPTY, reasons, write

HEADINGS = "person,relationship,other person,quality,ending,since,until\n"
PEOPLE = (
    "name,role,partner,mother\nAnn Stone,mother,Tom Pike,\nLiz Stone,daughter,,Ann Stone\nTom Pike,former partner,,\n"
)


def listed(folder: Path, rows: str, people: str = PEOPLE, case: Case = EMPTY) -> ImportReport:
    files = [write(folder, HEADINGS + rows, "ties.csv")]
    return import_files(case, [*([write(folder, people, "people.csv")] if people else []), *files])


def ties(report: ImportReport) -> list[tuple[str, str, str]]:
    names = {person.id: person.name for person in report.case.people}
    return [(names[tie.a], tie.kind.value, names[tie.b]) for tie in report.case.ties]


def test_a_row_is_a_tie_with_its_quality_ending_and_dates(tmp_path: Path) -> None:
    report = listed(tmp_path, "Rob Hill,married,Sue Hill,violence,ended,1993,March 2008\n", people="")
    (tie,) = report.case.ties
    assert (tie.kind, tie.quality, tie.ending) == (TieKind.MARRIED, Quality.VIOLENCE, Ending.ENDED)
    assert tie.since and tie.since.written == "1993"
    assert getattr(tie.until, "written", "") == "March 2008"
    assert [person.name for person in report.case.people] == ["Rob Hill", "Sue Hill"]


def test_a_couple_that_is_known_is_updated_not_doubled(tmp_path: Path) -> None:
    report = listed(tmp_path, "Tom Pike,married,Ann Stone,conflict,separated,2001,\n")
    assert ties(report).count(("Tom Pike", "married", "Ann Stone")) == 1
    assert ("Ann Stone", "partner", "Tom Pike") not in ties(report)
    couple = next(tie for tie in report.case.ties if tie.kind is TieKind.MARRIED)
    assert (couple.quality, couple.ending) == (Quality.CONFLICT, Ending.SEPARATED)


def test_the_same_list_in_a_later_import_updates_too(tmp_path: Path) -> None:
    first = listed(tmp_path, "Tom Pike,married,Ann Stone,plain,together,2001,\n").case
    again = listed(tmp_path, "Tom Pike,partner,Ann Stone,violence,ended,2001,2009\n", people="", case=first).case
    assert len(again.ties) == len(first.ties)
    assert next(tie for tie in again.ties if tie.ending is Ending.ENDED).quality is Quality.VIOLENCE


def test_a_parent_that_is_known_is_updated_too(tmp_path: Path) -> None:
    report = listed(tmp_path, "Ann Stone,parent,Liz Stone,close,,,\n")
    (tie,) = [tie for tie in report.case.ties if tie.kind is TieKind.PARENT]
    assert tie.quality is Quality.CLOSE


def test_somebody_unknown_is_taken_in(tmp_path: Path) -> None:
    report = listed(tmp_path, "Joe Bell,neighbour,Ann Stone,,,,\n")
    assert ("Joe Bell", "neighbour", "Ann Stone") in ties(report)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Joe Bell,sworn enemy,Ann Stone,,,,", "no relationship that is known"),
        ("Joe Bell,friend,Ann Stone,purple,,,", "this word is not known here"),
        ("Joe Bell,friend,Ann Stone,,exploded,,", "this word is not known here"),
        ("Joe Bell,friend,Ann Stone,,,soon,", "The tie was taken without it"),
        ("Ann Stone,friend,Ann Stone,,,,", "tied to themselves"),
        (",friend,Ann Stone,,,,", "does not name two people"),
        ("Liz Stone,parent,Ann Stone,,,,", "own forebear"),
    ],
)
def test_what_cannot_be_is_told_with_its_place(tmp_path: Path, row: str, why: str) -> None:
    report = listed(tmp_path, f"{row}\nJoe Bell,neighbour,Tom Pike,,,,\n")
    assert any(why in reason for reason in reasons(report)), reasons(report)
    assert report.problems[0].place == "line 2"
    assert ("Joe Bell", "neighbour", "Tom Pike") in ties(report)
