"""Family trees: people, couples, children, and what of them cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from case.dates import Precision, Qualifier
from case.model import Case, Ending, Person, Sex, TieKind
from case.reading_dates import read
from importers.report import CannotReadError, ImportReport
from importers.run import ImportOptions, import_files
from tests.importing import reasons, the_person

HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
TREE = """0 @I1@ INDI
1 NAME Ann "Annie" /Example/
1 NAME Ann /Stone/
2 TYPE maiden
1 SEX F
1 BIRT
2 DATE ABT 1970
0 @I2@ INDI
1 NAME Tom /Example/
2 NICK Tommo
1 SEX M
1 BIRT
2 DATE 1 JAN 1968
1 DEAT
2 DATE BET 2001 AND 2003
0 @I3@ INDI
1 NAME Tom /Example/
1 SEX M
1 BIRT
2 DATE 5 MAY 1995
1 FAMC @F1@
2 PEDI adopted
0 @I4@ INDI
1 NAME Liz /Example/
1 SEX F
1 BIRT
2 DATE MAY 1997
1 FAMC @F1@
2 PEDI foster
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 MARR
2 DATE 12 JUN 1990
1 DIV
2 DATE 2000
1 CHIL @I3@
1 CHIL @I4@
"""


def tree(folder: Path, text: str | bytes = TREE, head: str = HEAD, case: Case | None = None) -> ImportReport:
    path = folder / "family.ged"
    path.write_bytes(text if isinstance(text, bytes) else f"{head}{text}0 TRLR\n".encode())
    return import_files(case or Case(), [path])


def ties(report: ImportReport) -> set[tuple[str, str, str]]:
    name = {person.id: f"{person.name} {person.born.written if person.born else ''}" for person in report.case.people}
    return {(name[tie.a], tie.kind.value, name[tie.b]) for tie in report.case.ties}


def test_people_come_in_with_births_deaths_sex_and_other_names(tmp_path: Path) -> None:
    report = tree(tmp_path)
    ann, father = report.case.people[0], report.case.people[1]
    assert (ann.name, ann.other_names, ann.sex) == ("Ann Example", ("Ann Stone", "Annie"), Sex.FEMALE)
    assert ann.born and (ann.born.precision, ann.born.qualifier) == (Precision.YEAR, Qualifier.AROUND)
    assert father.died and father.died.precision is Precision.RANGE
    assert father.other_names == ("Tommo",)
    assert report.problems == ()


def test_father_and_son_of_one_name_stay_two(tmp_path: Path) -> None:
    report = tree(tmp_path)
    assert [person.name for person in report.case.people].count("Tom Example") == 2


def test_couples_and_children_are_tied_as_the_tree_says(tmp_path: Path) -> None:
    report = tree(tmp_path)
    father, mother = "Tom Example 1 January 1968", "Ann Example around 1970"
    assert ties(report) == {
        (father, "married", mother),
        (father, "adoptive parent", "Tom Example 5 May 1995"),
        (mother, "adoptive parent", "Tom Example 5 May 1995"),
        (father, "foster parent", "Liz Example May 1997"),
        (mother, "foster parent", "Liz Example May 1997"),
    }
    couple = next(tie for tie in report.case.ties if tie.kind is TieKind.MARRIED)
    assert couple.ending is Ending.ENDED
    assert couple.since and couple.since.written == "12 June 1990"
    assert getattr(couple.until, "written", "") == "2000"


def test_a_couple_that_never_married_are_partners(tmp_path: Path) -> None:
    report = tree(tmp_path, TREE.replace("1 MARR\n2 DATE 12 JUN 1990\n1 DIV\n2 DATE 2000\n", ""))
    assert any(tie.kind is TieKind.PARTNER for tie in report.case.ties)


def test_twins_are_tied_as_twins(tmp_path: Path) -> None:
    text = TREE.replace("2 DATE MAY 1997", "2 DATE 5 MAY 1995").replace("2 PEDI adopted\n", "")
    assert any(tie.kind is TieKind.TWIN for tie in tree(tmp_path, text.replace("2 PEDI foster\n", "")).case.ties)


def test_gedcom_7_without_a_word_on_its_letters_is_utf_8(tmp_path: Path) -> None:
    head = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
    report = tree(tmp_path, TREE.replace("Liz", "Zoë"), head)
    assert the_person(report, "Zoë Example").sex is Sex.FEMALE


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig", "cp1252"])
def test_other_letters_are_read_however_they_are_written(tmp_path: Path, codec: str) -> None:
    data = f"{HEAD if codec != 'cp1252' else HEAD.replace('UTF-8', 'ANSI')}{TREE.replace('Liz', 'Zoë')}0 TRLR\n"
    assert the_person(tree(tmp_path, data.encode(codec)), "Zoë Example")


def test_a_dated_fact_becomes_an_entry_and_others_are_told(tmp_path: Path) -> None:
    fact = "1 RESI\n2 DATE FROM 1996 TO MAR 1999\n2 PLAC Hull\n1 OCCU Baker\n"
    report = tree(tmp_path, TREE.replace("2 DATE ABT 1970\n", f"2 DATE ABT 1970\n{fact}"))
    (event,) = report.case.events
    assert (event.text, event.when.written) == ("Residence: Hull", "1996")
    assert "OCCU (1)" in report.files[0].notes[0]


def test_people_known_before_are_completed_not_doubled(tmp_path: Path) -> None:
    known = Case(people=(Person("p1", "Annie Example", role="mother", born=read("1970").when),))
    report = tree(tmp_path, case=known)
    ann = report.case.person_by_id["p1"]
    assert (ann.name, ann.role, ann.sex) == ("Annie Example", "mother", Sex.FEMALE)
    assert "Ann Example" in ann.other_names
    assert len(report.case.people) == 4
    assert any("'Ann Example' was taken as Annie Example" in note for note in report.files[0].notes)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("1 CHIL @I4@", "1 CHIL @I1@", "the two are a couple"),
        ("1 CHIL @I4@", "1 CHIL @I99@", "names a child here whom it does not hold"),
        ("1 HUSB @I2@", "1 HUSB @I98@", "names somebody here whom it does not hold"),
        ("2 DATE BET 2001 AND 2003", "2 DATE 1 JAN 1960", "the death comes before the birth"),
        ("2 DATE 5 MAY 1995", "2 DATE 5 MAY 1960", "younger than the child"),
        ("2 DATE 5 MAY 1995", "2 DATE 5 MAY 9999", "outside 1850 to 2100"),
        ("2 DATE 5 MAY 1995", "2 DATE 31 FEB 1995", "no 31 February"),
        ("2 DATE 5 MAY 1995", "2 DATE @#DHEBREW@ 2 TVT 5758", "not a date"),
        ("1 NAME Liz /Example/\n", "", "this person has no name"),
        ("1 SEX F\n1 BIRT\n2 DATE MAY", "utter rubbish\n1 SEX F\n1 BIRT\n2 DATE MAY", "no line of a family tree"),
        ("1 SEX F\n1 BIRT\n2 DATE MAY", "9 SEX F\n1 BIRT\n2 DATE MAY", "deeper than what is above it"),
        ("2 DATE 12 JUN 1990", "2 DATE (when the war ended)", "The tie was taken without it"),
    ],
)
def test_what_cannot_be_is_told_and_the_rest_comes_in(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in TREE
    report = tree(tmp_path, TREE.replace(old, new, 1))
    assert any(why in reason for reason in reasons(report)), reasons(report)
    assert len(report.case.people) >= 3
    assert all(problem.place.startswith("line ") for problem in report.problems)


def test_families_that_run_in_a_ring_are_told(tmp_path: Path) -> None:
    people = "".join(f"0 @I{n}@ INDI\n1 NAME N{n} /Ring/\n" for n in (1, 2, 3))
    rings = "".join(f"0 @F{n}@ FAM\n1 HUSB @I{n}@\n1 CHIL @I{n % 3 + 1}@\n" for n in (1, 2, 3))
    report = tree(tmp_path, people + rings)
    assert ["their own forebear" in reason for reason in reasons(report)] == [True]
    assert len(report.case.ties) == 2


def test_somebody_who_is_their_own_parent_is_told(tmp_path: Path) -> None:
    report = tree(tmp_path, "0 @I1@ INDI\n1 NAME Solo /Ring/\n0 @F1@ FAM\n1 WIFE @I1@\n1 CHIL @I1@\n")
    assert reasons(report) == ["nobody can be tied to themselves; the tie was left out"]


def test_a_tree_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    data = f"{HEAD}{TREE}".encode()
    report = tree(tmp_path, data[: len(data) // 2])
    assert report.case.people


def test_a_tree_of_nobody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotReadError, match="holds nobody"):
        tree(tmp_path, "")


def test_the_same_tree_again_adds_nothing(tmp_path: Path) -> None:
    first = tree(tmp_path).case
    again = tree(tmp_path, TREE + "0 @N1@ NOTE nothing\n", case=first).case
    assert (len(again.people), len(again.ties)) == (len(first.people), len(first.ties))


def test_a_tree_may_be_named_as_the_list_of_people(tmp_path: Path) -> None:
    (tmp_path / "family.ged").write_text(f"{HEAD}{TREE}0 TRLR\n")
    (tmp_path / "events.csv").write_text("Date,Subject,Event\n2009,Liz Example,Seen\n")
    report = import_files(Case(), [tmp_path / "events.csv"], ImportOptions(people=tmp_path / "family.ged"))
    assert (len(report.case.people), len(report.case.ties)) == (4, 5)
    assert report.case.person_by_id[report.case.events[0].person_ids[0]].name == "Liz Example"
