"""People lists: who is who, and how they are tied."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from case.dates import Precision, Qualifier
from case.model import Case, Ending, Person, PersonKind, Quality, Sex, TieKind
from importers.report import CannotReadError, ImportReport
from importers.run import ImportOptions, import_files
from importers.titles import family_title
from tests.importing import EMPTY, imported, reasons, the_person, write

HEADER = "name,other_names,sex,born,died,role,household,mother,father,partner\n"


def ties(report: ImportReport) -> set[tuple[TieKind, str, str]]:
    names = {person.id: person.name for person in report.case.people}
    return {(tie.kind, names[tie.a], names[tie.b]) for tie in report.case.ties}


def listed(folder: Path, rows: str, header: str = HEADER) -> ImportReport:
    return imported(folder, header + rows, "people.csv")


def test_a_list_gives_people_with_all_it_says_of_them(tmp_path: Path) -> None:
    report = listed(
        tmp_path, "Ann Example,Ann;Annie,f,c. 1975,,mother,Example,,,\nTom Example,,boy,4/5/1999,,son,Example,,,\n"
    )
    ann, tom = report.case.people
    assert (ann.other_names, ann.sex, ann.role, ann.household) == (("Ann", "Annie"), Sex.FEMALE, "mother", "Example")
    assert ann.born is not None
    assert (ann.born.precision, ann.born.qualifier) == (Precision.YEAR, Qualifier.AROUND)
    assert (tom.sex, tom.born.earliest.isoformat() if tom.born and tom.born.earliest else "") == (
        Sex.MALE,
        "1999-05-04",
    )
    assert report.case.title == "Example"


def test_every_column_but_the_name_may_be_missing(tmp_path: Path) -> None:
    report = imported(tmp_path, "name\nAnn Example\nTom Example\n", "people.csv")
    assert [person.name for person in report.case.people] == ["Ann Example", "Tom Example"]
    assert not report.problems


def test_parents_and_partners_are_tied_and_the_unknown_taken_in(tmp_path: Path) -> None:
    report = listed(
        tmp_path, "Ann Example,,,,,mother,,Old Mrs Stone,,Rob Stone\nTom Example,,,,,son,,Ann Example,Rob Stone,\n"
    )
    assert ties(report) == {
        (TieKind.PARENT, "Old Mrs Stone", "Ann Example"),
        (TieKind.PARTNER, "Ann Example", "Rob Stone"),
        (TieKind.PARENT, "Ann Example", "Tom Example"),
        (TieKind.PARENT, "Rob Stone", "Tom Example"),
    }


def test_a_list_without_parents_ties_children_by_their_roles(tmp_path: Path) -> None:
    report = listed(tmp_path, "Ann,mother,A\nRob,father,A\nTom,son,A\nSam,child,B\n", "name,role,household\n")
    assert ties(report) == {(TieKind.PARENT, "Ann", "Tom"), (TieKind.PARENT, "Rob", "Tom")}


def test_an_empty_parent_is_not_known_and_not_guessed(tmp_path: Path) -> None:
    report = listed(tmp_path, "Ann,,,,,mother,A,,,\nTom,,,,,son,A,,,\n")
    assert not ties(report)


def test_twins_are_born_on_one_known_day_or_called_twins(tmp_path: Path) -> None:
    one_day = (
        "Ann,,,,,mother,,,,\nTom,,,4/5/1999,,son,,Ann,,\nLiz,,,4/5/1999,,daughter,,Ann,,\nSam,,,1999,,son,,Ann,,\n"
    )
    called = "Ann,,,,,mother,,,,\nTom,,,c. 1999,,twin,,Ann,,\nLiz,,,c. 1999,,twin,,Ann,,\nJo,,,c. 1999,,son,,Ann,,\n"
    for rows in (one_day, called):
        assert {tie for tie in ties(listed(tmp_path, rows)) if tie[0] is TieKind.TWIN} == {(TieKind.TWIN, "Tom", "Liz")}


def test_outsiders_are_tied_to_the_focus_person(tmp_path: Path) -> None:
    rows = (
        "Ann,mother\nMr Stone,victim\nMrs Hill,neighbour\nLocal shop,place\nNeighbours,neighbours\n"
        "Rob,ex-husband\nJo,sister\n"
    )
    report = listed(tmp_path, rows, "name,role\n")
    assert the_person(report, "Ann").focus
    assert the_person(report, "Local shop").kind is PersonKind.PLACE
    assert the_person(report, "Neighbours").kind is PersonKind.GROUP
    assert ties(report) == {
        (TieKind.VICTIM, "Mr Stone", "Ann"),
        (TieKind.NEIGHBOUR, "Mrs Hill", "Ann"),
        (TieKind.NEIGHBOUR, "Neighbours", "Ann"),
        (TieKind.MARRIED, "Rob", "Ann"),
        (TieKind.SIBLING, "Jo", "Ann"),
    }
    assert [tie.ending for tie in report.case.ties if tie.kind is TieKind.MARRIED] == [Ending.SEPARATED]


@pytest.mark.parametrize(
    ("rows", "header", "focus"),
    [
        ("Rob,father\nAnn,mother\n", "name,role\n", "Ann"),
        ("Tom,son\nRob,father\n", "name,role\n", "Rob"),
        ("Tom,son\nGran,grandmother\n", "name,role\n", "Gran"),
        ("Ann,mother,\nTom,son,yes\n", "name,role,focus\n", "Tom"),
        ("Tom,son\n", "name,role\n", "Tom"),
    ],
)
def test_there_is_exactly_one_focus_person(rows: str, header: str, focus: str, tmp_path: Path) -> None:
    report = listed(tmp_path, rows, header)
    assert [person.name for person in report.case.people if person.focus] == [focus]


def test_what_cannot_be_is_told_and_the_person_comes_in(tmp_path: Path) -> None:
    rows = (
        "Ann,,f,1/1/1975,1/1/1970,mother,,Ann,,\n"  # dies before the birth, her own mother
        "Tom,,sometimes,31/2/1999,,son,,Ann,,\n"
        ",,m,,,son,,,,\n"
        "Old,,f,1999,,grandmother,,,,\n"
        "Liz,,f,1990,,child,,Old,,\n"  # a mother who is younger
    )
    report = listed(tmp_path, rows)
    assert [person.name for person in report.case.people] == ["Ann", "Tom", "Old", "Liz"]
    assert ties(report) == {(TieKind.PARENT, "Ann", "Tom")} | {t for t in ties(report) if t[0] is TieKind.RELATIVE}
    told = " ".join(reasons(report))
    for words in (
        "death comes before",
        "their own mother",
        "neither male",
        "no 31 February",
        "names nobody",
        "younger",
    ):
        assert words in told


def test_nobody_becomes_their_own_forebear(tmp_path: Path) -> None:
    report = listed(tmp_path, "Ann,,,,,,,Bea,,\nBea,,,,,,,Cat,,\nCat,,,,,,,Ann,,\n")
    assert len(ties(report)) == 2
    assert any("own forebear" in why for why in reasons(report))


def test_father_and_son_of_one_name_stay_two(tmp_path: Path) -> None:
    report = listed(tmp_path, "John Hill,,m,1970,,father,,,,\nJohn Hill,,m,4/5/1999,,son,,,John Hill,\n")
    assert len(report.case.people) == 2
    (tie,) = report.case.ties
    assert (report.case.person_by_id[tie.a].role, report.case.person_by_id[tie.b].role) == ("father", "son")


def test_the_same_person_in_two_lists_is_one_with_what_both_say(tmp_path: Path) -> None:
    one = write(tmp_path, "name,born\nAnn Example,1975\n", "people.csv")
    two = write(tmp_path, "name,role,sex\nANN EXAMPLE,mother,f\n", "more.csv")
    (ann,) = import_files(EMPTY, [one, two]).case.people
    assert (ann.role, ann.sex, ann.born is not None) == ("mother", Sex.FEMALE, True)


def test_a_list_of_ties_goes_before_what_roles_imply(tmp_path: Path) -> None:
    people = write(tmp_path, "name,role\nAnn,mother\nTom,son\nMr Stone,victim\nRob,partner\n", "people.csv")
    rows = (
        "person,relationship,other person,quality,ending,since,until\n"
        "Mr Stone,victim,Tom,,,,\nRob,married,Ann,violence,ended,1993,March 2008\nTom,son,Ann,close,,,\n"
        "Ann,parent,Ann,,,,\nTom,parent,Ann,,,,\nRob,wizard,Ann,,,,\n"
    )
    report = import_files(EMPTY, [write(tmp_path, rows, "ties.csv"), people])
    assert ties(report) == {
        (TieKind.VICTIM, "Mr Stone", "Tom"),
        (TieKind.MARRIED, "Rob", "Ann"),
        (TieKind.PARENT, "Ann", "Tom"),
    }
    (married,) = [tie for tie in report.case.ties if tie.kind is TieKind.MARRIED]
    assert (married.quality, married.ending) == (Quality.VIOLENCE, Ending.ENDED)
    assert [problem.place for problem in report.problems] == ["line 5", "line 6", "line 7"]


def test_the_options_say_what_a_list_is_and_it_must_be_one(tmp_path: Path) -> None:
    people = write(tmp_path, "Full name,Home\nAnn Example,Example\n", "list.csv")
    report = import_files(EMPTY, [], ImportOptions(people=people, family="Brown"))
    assert (report.case.title, report.case.people[0].household) == ("Brown", "Example")
    for other in (write(tmp_path, "Date,Event\n1/2/2008,x\n", "other.csv"), tmp_path / "gone.csv"):
        with pytest.raises(CannotReadError, match=other.name):
            import_files(EMPTY, [], ImportOptions(people=other))


def test_the_title_falls_back_on_the_name_of_the_file(tmp_path: Path) -> None:
    assert imported(tmp_path, "JUNE 2006\tSeen\nMAY 2007\tSeen\n", "sharp_chronology.txt").case.title == "Sharp"
    assert imported(tmp_path, "Date,Event\n", "x.csv", Case(title="Kept")).case.title == "Kept"


def test_a_case_is_called_by_the_name_most_of_its_people_share_before_a_file() -> None:
    people = [Person(f"p{n}", name) for n, name in enumerate(("Ann Hill", "Tom Hill", "Liz Hill", "Rob Stone", "Mum"))]
    assert family_title(people, ("housing",)) == "Hill"
    assert family_title(people[3:], ("housing",)) == "Housing"
    assert family_title([replace(people[3], household="Elm Street"), *people[:3]], ("housing",)) == "Elm Street"
