"""Agencies offered: implied by words, or named and in no register; and general words that mean the row's own agency."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.agencies import count_agencies
from case.model import Case
from case.register import uk_register
from case.sectors import agency_kinds
from importers.report import ImportReport
from importers.review.suggestions import ENDINGS_FILE, IMPLIED_FILE, kind_of_ending, suggest_agencies, unknown_agencies
from importers.run import import_files
from tests.building import an_agency, an_event
from tests.importing import EMPTY, agencies_of, write


def case_of(text: str, *agencies: str, known: tuple[str, ...] = ()) -> Case:
    """Return a case of one entry; agencies are 'name, kind'."""
    made = tuple(an_agency(f"a{n}", *words.split(", ")) for n, words in enumerate((*agencies, *known), start=1))
    named = tuple(agency.id for agency in made[: len(agencies)])
    return Case(agencies=made, events=(an_event("e1", "2009-04-03", text=text, agencies=named),))


def implied(case: Case) -> list[tuple[str, tuple[str, ...]]]:
    return [(suggestion.name, suggestion.words) for suggestion in suggest_agencies(case)]


def test_a_guilty_plea_implies_a_court_with_the_words_that_say_so() -> None:
    assert implied(case_of("Tom Pleads guilty and is sentenced.")) == [("Court", ("Pleads guilty", "sentenced"))]


def test_the_court_of_the_case_is_meant_where_it_has_one() -> None:
    case = case_of("Tom sentenced", known=("Hull Youth Court, court",))
    (suggestion,) = suggest_agencies(case)
    assert (suggestion.agency, suggestion.name) == ("a1", "Hull Youth Court")


def test_an_agency_of_the_kind_in_the_entry_is_enough() -> None:
    assert implied(case_of("Tom arrested", "Northshire Police, police")) == []
    assert implied(case_of("Rent arrears", "Northshire Homes, housing association")) == []


@pytest.mark.parametrize(
    "words", ["Tom was not arrested", "No arrests were made", "at risk of being evicted", "a resting place"]
)
def test_what_did_not_happen_implies_nobody(words: str) -> None:
    assert implied(case_of(words)) == []


def test_nothing_is_added_to_the_case() -> None:
    case = case_of("Tom arrested")
    assert suggest_agencies(case) and case.agencies == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Seen at Elm Road Surgery in May", "Elm Road Surgery", "primary care"),
        ("Letter from Brook & Co. on arrears", "Brook & Co", "advice"),
        ("The Northmoor Youth Project wrote", "Northmoor Youth Project", "voluntary sector"),
        ("In May St Mary's C of E Primary School asked", "St Mary's C of E Primary School", "school"),
        ("Offered a place at Oak Lodge Children’s Centre", "Oak Lodge Children’s Centre", "early years"),
        ("Went to Hull and Holderness Food Bank", "Hull and Holderness Food Bank", "food bank"),
    ],
)
def test_a_name_in_no_register_goes_to_the_inbox(text: str, name: str, kind: str) -> None:
    (found,) = unknown_agencies(case_of(text))
    assert (found.words, found.kind, found.events) == (name, kind, ("e1",))


@pytest.mark.parametrize(
    "text",
    [
        "Seen at the surgery",
        "Started Primary School in September",
        "The School wrote home",
        "The Police and Children's Services met",
        "Ridgeway School called",
    ],
)
def test_what_a_register_knows_does_not(text: str) -> None:
    assert unknown_agencies(case_of(text, known=("Ridgeway School, school",))) == ()


def test_an_agency_of_the_case_without_a_kind_waits_to_be_placed() -> None:
    (found,) = unknown_agencies(case_of("Seen", "Oakdene Trust, "))
    assert (found.agency, found.words, found.events) == ("a1", "Oakdene Trust", ("e1",))


def test_the_tables_hold_known_kinds_and_names_only() -> None:
    names = {agency.name for agency in uk_register()}
    with IMPLIED_FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert row["kind"] in agency_kinds(), row
            assert row["agency"] in names, row
            assert set(filter(None, row["also"].split(";"))) <= set(agency_kinds()), row
    with ENDINGS_FILE.open(encoding="utf-8", newline="") as lines:
        assert {row["kind"] for row in csv.DictReader(lines)} - {""} <= set(agency_kinds())


@given(st.text(max_size=200))
def test_any_words_can_be_looked_through(text: str) -> None:
    case = case_of(text)
    suggest_agencies(case)
    unknown_agencies(case)
    kind_of_ending(text)


REGISTER = "name,kind,parent,counted,aliases\nHill High School,school,,yes,Hill High\n"
SECOND = "Dale Primary School,school,,yes,Dale Primary\n"


def imported(folder: Path, rows: str, register: str = REGISTER) -> ImportReport:
    chronology = write(folder, f"Date,Agency,Event\n{rows}")
    return import_files(EMPTY, [write(folder, register, "agencies.csv"), chronology])


def test_school_in_a_row_of_a_school_is_that_school(tmp_path: Path) -> None:
    report = imported(tmp_path, "2009,Hill High School,School refers Tom; teacher worried\n", REGISTER + SECOND)
    assert agencies_of(report, report.case.events[0]) == ["Hill High School"]


def test_school_means_the_one_school_of_the_case(tmp_path: Path) -> None:
    report = imported(tmp_path, "2009,Police,School told\n")
    assert agencies_of(report, report.case.events[0]) == ["Police", "Hill High School"]


def test_of_several_schools_none_is_guessed_and_the_general_word_does_not_count(tmp_path: Path) -> None:
    rows = "2009,Police,School told of truancy and poor attendance\n"
    rows += "2009,Hill High School,Seen\n2010,Dale Primary School,Seen\n"
    report = imported(tmp_path, rows, REGISTER + SECOND)
    assert agencies_of(report, report.case.events[0]) == ["Police", "School"]
    counted = {report.case.agency_by_id[row.agency].name: row.counted for row in count_agencies(report.case).rows}
    assert counted == {"Police": True, "Hill High School": True, "Dale Primary School": True, "School": False}


def test_where_no_local_one_is_known_the_general_word_stands(tmp_path: Path) -> None:
    report = imported(tmp_path, "2009,Police,School told\n", "name,kind,parent,counted,aliases\nLeeway,housing,,yes,\n")
    assert agencies_of(report, report.case.events[0]) == ["Police", "School"]


def test_a_special_word_of_the_kind_is_another_agency(tmp_path: Path) -> None:
    register = "name,kind,parent,counted,aliases\nHull Youth Court,court,,no,youth court\n"
    report = imported(tmp_path, "2009,Hull Youth Court,Sent up to the crown court\n", register)
    assert agencies_of(report, report.case.events[0]) == ["Hull Youth Court", "Crown court"]


def test_a_narrative_is_read_as_it_stands(tmp_path: Path) -> None:
    text = write(tmp_path, "JUNE 2006\tHill High writes\nJULY 2006\tSchool told\n", "story.txt")
    report = import_files(EMPTY, [write(tmp_path, REGISTER, "agencies.csv"), text])
    assert agencies_of(report, report.case.events[1]) == ["School"]
