"""Registers of agencies."""

from __future__ import annotations

from pathlib import Path

from importers.run import ImportOptions, import_files
from tests.importing import EMPTY, agencies_of, imported, reasons, the_agency, write

HEADER = "name,kind,parent,counted,aliases\n"


def test_every_agency_of_a_register_comes_in_under_its_parent(tmp_path: Path) -> None:
    rows = (
        "Intensive team,children's social care,Children's services,yes,IST\n"
        "Children's services,children's social care,,yes,CS\n"
    )
    report = imported(tmp_path, HEADER + rows, "agencies.csv")
    team, services = the_agency(report, "Intensive team"), the_agency(report, "Children's services")
    assert (team.parent, team.aliases, team.counted, team.local) == (services.id, ("IST",), True, True)
    assert not report.problems


def test_a_parent_that_is_not_listed_is_taken_in_and_one_may_be_named_by_its_alias(tmp_path: Path) -> None:
    rows = (
        "Night team,housing,Borough Council,yes,\nDuty team,children's social care,CS,yes,\n"
        "Children's services,children's social care,,yes,CS\n"
    )
    report = imported(tmp_path, HEADER + rows, "agencies.csv")
    assert the_agency(report, "Night team").parent == the_agency(report, "Borough Council").id
    assert the_agency(report, "Duty team").parent == the_agency(report, "Children's services").id


def test_what_a_register_leaves_open_is_told_by_the_words_of_the_name(tmp_path: Path) -> None:
    report = imported(tmp_path, "name,aliases\nElm Road School,Elm Road\nLeeway,\n", "agencies.csv")
    school = the_agency(report, "Elm Road School")
    assert (school.kind, school.counted) == ("school", False)
    assert (the_agency(report, "Leeway").kind, the_agency(report, "Leeway").counted) == ("", True)


def test_what_cannot_be_is_told_and_the_agency_comes_in(tmp_path: Path) -> None:
    rows = "A,police,A,yes,\nB,police,C,perhaps,\nC,wizardry,B,no,\n,police,,yes,\n"
    report = imported(tmp_path, HEADER + rows, "agencies.csv")
    assert [agency.name for agency in report.case.agencies] == ["A", "B", "C"]
    told = " ".join(reasons(report))
    for words in ("belong to itself", "neither yes nor no", "no kind of service", "names no agency"):
        assert words in told


def test_names_of_the_register_are_found_in_texts(tmp_path: Path) -> None:
    register = write(tmp_path, HEADER + "Elm Road Centre,early years,,yes,ERC;the Elm\n", "register.csv")
    text = "JUNE 2006\tSeen at the ERC.\nJULY 2006\tElm Road Centre rang the GP.\nAUGUST 2006\tNothing of note.\n"
    report = import_files(EMPTY, [write(tmp_path, text, "hill.txt")], ImportOptions(agencies=register))
    assert [agencies_of(report, event) for event in report.case.events] == [
        ["Elm Road Centre"],
        ["Elm Road Centre", "GP practice"],
        [],
    ]


def test_a_place_before_the_only_police_of_a_register_is_its_full_name(tmp_path: Path) -> None:
    register = write(tmp_path, HEADER + "Police,police,,yes,\n", "register.csv")
    text = "Date,Agency,Event\n1/2/2008,Northmoor Police,x\n2/2/2008,British Transport Police,y\n3/2/2008,Police,z\n"
    report = import_files(EMPTY, [write(tmp_path, text)], ImportOptions(agencies=register))
    assert agencies_of(report, report.case.events[0]) == ["Police"]
    assert any("'Northmoor Police' was taken as" in note for file in report.files for note in file.notes)
