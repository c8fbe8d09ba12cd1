"""Same person? What is certain is made and listed, what is likely is asked, and twins, fathers and sons stay two."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.edits import merge_people
from case.model import Case, Person, Sex, Tie, TieKind
from case.reading_dates import read
from importers.report import ImportReport
from importers.review.likeness import CERTAIN, WORTH_ASKING, birth_tie, likeness
from importers.review.same_people import suggest_same_people
from importers.run import import_files
from tests.importing import EMPTY, write


def somebody(
    name: str, born: str = "", other: str = "", sex: Sex = Sex.UNKNOWN, role: str = "", id: str = ""
) -> Person:
    return Person(id, name, tuple(filter(None, [other])), sex=sex, born=read(born).when if born else None, role=role)


def score(a: Person, b: Person) -> int:
    like = likeness(a, b)
    return like.score if like else 0


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (somebody("Ann Stone"), somebody("ANN STONE"), "the same name"),
        (somebody("Ann Stone", "12/03/1980"), somebody("Ann Stone", "1980"), "fits together"),
        (somebody("Ann Stone", "03/12/1980"), somebody("Ann Stone", "12/03/1980"), "exchanged"),
        (somebody("Ann Stone", other="Ann Brown"), somebody("Ann Brown"), "another name of the other"),
        (somebody("Katherine Stone"), somebody("Katie Stone"), "short form"),
        (somebody("Jordan Pike", "1/2/2000"), somebody("Jordon Pike", "1/2/2000"), "spelt nearly alike"),
        (somebody("J Pike", "1/2/2000"), somebody("Jordan Pike", "1/2/2000"), "the initial"),
    ],
)
def test_these_are_certainly_one(a: Person, b: Person, why: str) -> None:
    like = likeness(a, b)
    assert like and like.certain
    assert why in " and ".join(like.evidence)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (somebody("Ann Stone", "12/03/1980"), somebody("Ann Stone", "12/03/1981"), "differ in one digit"),
        (somebody("J Pike"), somebody("Jordan Pike"), "the initial"),
        (somebody("Jordan Pike"), somebody("Jordon Pike"), "spelt nearly alike"),
        (somebody("Ann Stone", "12/03/1980"), somebody("Ann Brown", "12/03/1980"), "by marriage"),
        (somebody("Ann Stone"), somebody("Ann Marie Stone"), "one in the middle"),
        (somebody("Ann Stone", role="mother"), somebody("Ann Stone", role="neighbour"), "the same name"),
        (somebody("Shannon Pike"), somebody("Shannon Pyke"), "family names are spelt nearly alike"),
    ],
)
def test_these_are_asked_about(a: Person, b: Person, why: str) -> None:
    like = likeness(a, b)
    assert like and WORTH_ASKING <= like.score < CERTAIN
    assert why in " and ".join(like.evidence)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (somebody("Tom Stone", "1/1/1968"), somebody("Tom Stone", "5/5/1995")),
        (somebody("Tom Stone", "1/1/1968"), somebody("Tom Stone", "1/1/1998")),
        (somebody("Alex Stone", sex=Sex.MALE), somebody("Alexandra Stone", sex=Sex.FEMALE)),
        (somebody("Kyle Pike"), somebody("Jade Pike")),
        (somebody("Daniel Pike", sex=Sex.MALE), somebody("Danielle Pike", sex=Sex.FEMALE)),
        (somebody("Ann Stone"), somebody("Ann Brown")),
        (somebody("Ann"), somebody("Annie")),
    ],
)
def test_these_are_two(a: Person, b: Person) -> None:
    assert likeness(a, b) is None


@pytest.mark.parametrize(
    ("one", "other"), [("Jayden", "Hayden"), ("Jayden", "Jaylen"), ("Mia", "Pia"), ("Erin", "Eric")]
)
def test_twins_of_like_names_are_never_certainly_one(one: str, other: str) -> None:
    assert score(somebody(f"{one} Pike", "1/2/2000"), somebody(f"{other} Pike", "1/2/2000")) < CERTAIN


def test_a_birth_one_digit_off_is_no_generation_off() -> None:
    assert birth_tie(read("1/1/1968").when, read("1/1/1998").when) == "apart"
    assert birth_tie(read("1/1/1968").when, read("1/1/1969").when) == "one digit"


names = st.sampled_from(("Ann", "Annie", "Anna", "A", "Tom", "Thomas", "Jordan", "Jordon", "Katie", "Katherine"))
births = st.sampled_from(("", "1/2/1980", "2/1/1980", "1980", "1/2/1981", "1/2/1990"))
people = st.builds(lambda n, f, b: somebody(f"{n} {f}", b), names, st.sampled_from(("Stone", "Pike", "Pyke")), births)


@given(people, people)
def test_likeness_goes_both_ways(a: Person, b: Person) -> None:
    assert score(a, b) == score(b, a)


@given(people)
def test_everybody_is_like_themselves(person: Person) -> None:
    assert score(person, person) >= CERTAIN


PEOPLE = "name,born,role\nKatherine Stone,12/03/1980,mother\nTom Stone,1/1/2000,son\n"


def imported(folder: Path, *texts: str) -> ImportReport:
    return import_files(EMPTY, [write(folder, text, f"{number}.csv") for number, text in enumerate(texts)])


def test_a_certain_match_across_files_is_made_and_listed(tmp_path: Path) -> None:
    report = imported(tmp_path, PEOPLE, "Date,Subject,Event\n2009,Katie Stone,Seen by Katie\n")
    assert [person.name for person in report.case.people] == ["Katherine Stone", "Tom Stone"]
    assert report.case.events[0].person_ids == ("p1",)
    assert report.files[1].notes[-1].startswith("'Katie Stone' was taken as Katherine Stone: ")
    assert "Katie Stone" in report.case.people[0].other_names


def test_a_likely_match_stays_two_and_is_suggested(tmp_path: Path) -> None:
    report = imported(tmp_path, PEOPLE, "Date,Subject,Event\n2009,K Stone,Seen\n")
    assert len(report.case.people) == 3
    (pair,) = suggest_same_people(report.case)
    assert (pair.kept, pair.gone) == ("p1", "p3")
    assert pair.evidence == ("the initial and the family name agree",)
    merged = merge_people(report.case, pair.kept, pair.gone)
    assert suggest_same_people(merged) == ()
    assert merged.events[0].person_ids == ("p1",)


def test_two_lists_of_two_agencies_give_one_family(tmp_path: Path) -> None:
    other = "name,DOB,sex\nKathy Stone,12 March 1980,F\nTom Stone,1/1/2000,M\n"
    report = imported(tmp_path, PEOPLE, other)
    assert [(person.name, person.sex) for person in report.case.people] == [
        ("Katherine Stone", Sex.FEMALE),
        ("Tom Stone", Sex.MALE),
    ]
    assert any("'Kathy Stone' was taken as Katherine Stone" in note for note in report.files[1].notes)


def test_two_rows_of_one_list_are_never_one_by_likeness(tmp_path: Path) -> None:
    report = imported(tmp_path, "name,role\nKatherine Stone,mother\nKatie Stone,daughter\n")
    assert len(report.case.people) == 2


def test_father_and_son_of_one_name_stay_two(tmp_path: Path) -> None:
    report = imported(tmp_path, "name,born,role\nTom Stone,1/1/1968,father\nTom Stone,5/5/1995,son\n")
    assert len(report.case.people) == 2
    assert suggest_same_people(report.case) == ()


def test_twins_stay_two_and_are_not_asked_about(tmp_path: Path) -> None:
    rows = "Jayden Pike,1/2/2000,twin,Ann Pike\nJaylen Pike,1/2/2000,twin,Ann Pike\n"
    report = imported(tmp_path, f"name,born,role,mother\n{rows}")
    assert len([person for person in report.case.people if "Jay" in person.name]) == 2
    assert suggest_same_people(report.case) == ()


def test_a_maiden_name_is_another_whole_name(tmp_path: Path) -> None:
    first = "name,maiden name,born\nAnn Stone,Brown,12/03/1980\n"
    report = imported(tmp_path, first, "Date,Subject,Event\n2009,Ann Brown,Seen\n2010,Mr Brown,Called\n")
    ann = report.case.people[0]
    assert ann.other_names == ("Ann Brown",)
    assert [event.person_ids == (ann.id,) for event in report.case.events] == [True, False]


def test_a_changed_family_name_is_asked_about_when_the_birth_agrees() -> None:
    a, b = somebody("Ann Stone", "12/03/1980", id="p1"), somebody("Ann Brown", "12/03/1980", id="p2")
    (pair,) = suggest_same_people(Case(people=(a, b)))
    assert "by marriage" in pair.evidence[0]


def test_mother_and_daughter_of_like_names_are_not_asked_about() -> None:
    a, b = somebody("Marie Stone", id="p1"), somebody("Maria Stone", id="p2")
    assert suggest_same_people(Case(people=(a, b)))
    assert not suggest_same_people(Case(people=(a, b), ties=(Tie("t1", TieKind.PARENT, "p1", "p2"),)))
