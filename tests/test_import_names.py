"""Who is meant by the words of a column of people: forms of known names, and 'A, B' decided for the whole column."""

from __future__ import annotations

from pathlib import Path

import pytest

from case.model import Case, PersonKind, Sex
from importers.report import ImportReport
from importers.review.corrections import Choices, Correction
from importers.review.preview import preview
from importers.review.proposals import Proposal, accept, proposals
from importers.run import ImportOptions, import_files, import_left
from tests.importing import EMPTY, imported, people_of, the_person, write

LIST = (
    "Surname,Forename(s),Middle name,Title,Known as,Maiden name,DOB,Sex/Gender,Relationship to subject,Address,"
    "NHS number\n"
    "EXAMPLE,Janet,Mary,Mrs,Jan,Stone,3/4/1980,F,Mother,12 Elm Road,11\n"
    "Example,Wayne,,Mr,,,1/2/1978,,Father,12 Elm Road,\n"
    "Example,Tia,,Miss,,,5/6/2005,,Subject,12 Elm Road,\n"
    "O'BRIEN,Leo,,,,,5/6/2008,M,Half-brother,12 Elm Road,\n"
)
PARTS = ("Janet Example", "Wayne Example")


@pytest.fixture
def family(tmp_path: Path) -> Case:
    return imported(tmp_path, LIST, "people.csv").case


def told(folder: Path, case: Case, *cells: str) -> ImportReport:
    """Return the report of importing a chronology with these cells of people."""
    rows = "".join(f'{n}/2/2009,Met,"{cell}"\n' for n, cell in enumerate(cells, 1))
    return imported(folder, f"Date,Event,Person\n{rows}", case=case)


def named(report: ImportReport) -> list[list[str]]:
    return [people_of(report, event) for event in report.case.events]


def suggested(report: ImportReport, before: Case) -> list[Proposal]:
    return [one for one in proposals(report.case, before) if one.what == "same person"]


def test_a_list_with_a_column_for_each_part_of_a_name_is_read(tmp_path: Path) -> None:
    report = imported(tmp_path, LIST, "people.csv")
    janet, wayne, tia, leo = report.case.people
    assert (janet.name, janet.other_names) == ("Janet Example", ("Janet Mary Example", "Jan", "Janet Stone"))
    assert (wayne.name, wayne.sex, tia.sex) == ("Wayne Example", Sex.MALE, Sex.FEMALE)
    assert (leo.name, leo.household) == ("Leo O'Brien", "12 Elm Road")
    assert [person.name for person in report.case.people if person.focus] == ["Tia Example"]
    assert report.case.title == "Example"
    assert report.problems == ()
    assert report.files[0].ignored_columns == ("NHS number",)


@pytest.mark.parametrize(
    "headings",
    ["Last name,First name", "Family name,Given names", "SURNAME,FORENAME", "Surname,Name", "Lastname,Firstname"],
)
def test_the_parts_of_a_name_go_by_many_headings(headings: str, tmp_path: Path) -> None:
    report = imported(tmp_path, f"{headings},Date of birth\nExample,Janet,3/4/1980\n", "people.csv")
    assert [person.name for person in report.case.people] == ["Janet Example"]


def test_a_row_without_any_part_of_a_name_is_told_under_the_heading_of_one(tmp_path: Path) -> None:
    report = imported(tmp_path, "Surname,Forename,DOB\n,,3/4/1980\nExample,Tia,\n", "people.csv")
    assert [(one.column, one.why) for one in report.problems] == [("Surname", "the row names nobody")]


def test_remarks_beside_births_make_no_chronology(tmp_path: Path) -> None:
    report = imported(tmp_path, "Surname,Forename,DOB,Notes\nExample,Tia,1/2/2003,Left in May\n", "people.csv")
    assert report.files[0].kind == "people"


def test_a_chronology_may_have_a_column_for_each_part_of_a_name(tmp_path: Path, family: Case) -> None:
    text = "Date,Surname,Forename,DOB,Event\n1/2/2009,EXAMPLE,Janet,3/4/1980,Met\n2/2/2009,Reed,Tom,1/1/1970,Met\n"
    report = imported(tmp_path, text, case=family)
    assert named(report) == [["Janet Example"], ["Tom Reed"]]
    assert [event.text for event in report.case.events] == ["Met", "Met"]
    born = the_person(report, "Tom Reed").born
    assert born is not None
    assert born.written == "1/1/1970"


@pytest.mark.parametrize(
    "words",
    [
        "Example, Janet",
        "EXAMPLE Janet",
        "EXAMPLE, Janet",
        "Janet EXAMPLE",
        "JANET EXAMPLE",
        "Mrs Janet Example",
        "Janet Example (mother)",
        "Janet Example (DOB 3/4/1980)",
        "Example, Janet (mother, born 3/4/1980)",
        "Janet Mary Example",
        "mum",
        "Mother",
        "Janet",
        "Jan",
    ],
)
def test_a_known_person_is_meant_in_any_form_that_is_certain(words: str, tmp_path: Path, family: Case) -> None:
    report = told(tmp_path, family, words)
    assert named(report) == [["Janet Example"]]
    assert len(report.case.people) == len(family.people)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Janet & Wayne Example", PARTS),
        ("Janet and Wayne", PARTS),
        ("Janet, Wayne", PARTS),
        ("Example, Janet; Example, Wayne", PARTS),
        ("Example, Janet & Wayne", PARTS),
        ("Example, Janet, Example, Wayne", PARTS),
        ("mum, dad", PARTS),
        ("Example family", (*PARTS, "Tia Example")),
        ("all children", ("Tia Example", "Leo O'Brien")),
    ],
)
def test_several_people_in_one_cell_are_those_that_are_known(
    words: str, who: tuple[str, ...], tmp_path: Path, family: Case
) -> None:
    report = told(tmp_path, family, words)
    assert named(report) == [list(who)]
    assert len(report.case.people) == len(family.people)


@pytest.mark.parametrize(
    ("words", "who", "why"),
    [
        ("J. Example", "Janet Example", "initial"),
        ("Mrs J Example", "Janet Example", "initial"),
        ("Mrs Example", "Janet Example", "title"),
        ("Example Janet", "Janet Example", "other order"),
        ("Child 2", "Leo O'Brien", "number 2 of 2 children"),
    ],
)
def test_what_is_likely_and_not_certain_is_a_suggestion_with_its_reason(
    words: str, who: str, why: str, tmp_path: Path, family: Case
) -> None:
    report = told(tmp_path, family, words)
    ids = {person.name: person.id for person in report.case.people}
    found = [one for one in suggested(report, family) if ids[who] in one.ids]
    assert len(found) == 1
    assert why in found[0].why
    after = accept(report.case, found)
    assert len(after.people) == len(family.people)


def test_mr_and_mrs_are_two_people_of_one_name(tmp_path: Path, family: Case) -> None:
    report = told(tmp_path, family, "Mr & Mrs Example")
    assert named(report) == [["Mr Example", "Mrs Example"]]
    assert {(report.case.person_by_id[one.ids[0]].name) for one in suggested(report, family)} >= set(PARTS)


@pytest.mark.parametrize("words", ["Wayne Example (born 1/2/2001)", "Wayne Example (baby)"])
def test_a_son_of_his_fathers_name_is_not_taken_for_him(words: str, tmp_path: Path, family: Case) -> None:
    report = told(tmp_path, family, words)
    assert len(report.case.people) == len(family.people) + 1
    assert report.case.events[0].person_ids != (the_person(report, "Wayne Example").id,)


def test_a_family_nobody_knows_is_a_group(tmp_path: Path, family: Case) -> None:
    report = told(tmp_path, family, "Green family")
    assert the_person(report, "Green family").kind is PersonKind.GROUP


UNKNOWN = {
    True: [
        "Reed, Alda|Reed, Bryn",
        "Reed, Alda|Moss, Cerys; Reed, Bryn",
        "REED, Alda|Moss, Cerys",
        "Moss, Alda|Mrs Moss",
        "Moss, Tom",
    ],
    False: ["Alda, Bryn|Alda", "Alda, Bryn|Alda, Bryn, Cerys", "Alda Reed, Bryn Moss", "mother, Bryn", "Tom, Alda"],
}


@pytest.mark.parametrize(("family_first", "cells"), [(way, one) for way, some in UNKNOWN.items() for one in some])
def test_the_column_as_a_whole_tells_whether_a_comma_parts_two_names(
    family_first: bool, cells: str, tmp_path: Path
) -> None:
    path = write(tmp_path, "Date,Event,Person\n" + "".join(f'1/2/2009,Met,"{cell}"\n' for cell in cells.split("|")))
    (table,) = preview(EMPTY, [path]).files[0].tables
    assert table.names is not None
    assert (table.names.family_first, table.family_first) == (family_first, family_first)
    assert table.names.why


def test_how_it_was_read_is_told_and_a_person_may_say_otherwise(tmp_path: Path) -> None:
    path = write(tmp_path, 'Date,Event,Person\n1/2/2009,Met,"Moss, Alda"\n31/2/2009,Met,"Moss, Alda"\n')
    report = import_files(EMPTY, [path])
    assert named(report) == [["Alda Moss"]]
    assert any("'Moss, Alda' is read as a surname and a forename" in note for note in report.files[0].notes)
    said = ImportOptions(choices={path: Choices({0: Correction(family_first=False)})})
    other = import_files(EMPTY, [path], said)
    assert named(other) == [["Moss", "Alda"]]
    (source,) = other.case.sources
    left = import_left(other.case, source, {"line 3": ("28/2/2009", "Met", "Reed, Bryn")})
    assert named(left)[1] == ["Reed", "Bryn"]


def test_a_newer_version_is_read_as_the_one_before(tmp_path: Path) -> None:
    path = write(tmp_path, 'Date,Event,Person\n1/2/2009,Met,"Moss, Alda"\n')
    case = import_files(EMPTY, [path], ImportOptions(choices={path: Choices({0: Correction(family_first=False)})})).case
    newer = imported(tmp_path, 'Date,Event,Person\n1/2/2009,Met,"Moss, Alda"\n2/2/2009,Rang,"Reed, Bryn"\n', case=case)
    assert named(newer)[1] == ["Reed", "Bryn"]
