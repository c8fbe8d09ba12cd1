"""Rows that could not be read wait with their source, in the case file too, until somebody puts them right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from case.contents import Contents, from_bytes, next_contents, to_bytes
from case.edits import correct_event
from case.model import Case, Source
from case.originals import rows_of
from importers.keeping import MOST_LEFT, misfits_of, problems_of, rows_left
from importers.run import import_files, import_left
from privacy.anonymise import anonymise
from tests.importing import agencies_of, imported, write

TEXT = (
    "Ref,Date,Agency,Event,Log\n"
    "1,1/2/2008,Police,Noise,a\n"
    "2,31/2/2008,Housing,Ann Stone had a letter,b\n"
    "3,3/2/2008,School,Absent,c,d\n"
)


def reopened(case: Case) -> Case:
    """Return a case as it is when its file is opened again."""
    return from_bytes(to_bytes(next_contents(Contents(), case, "now"))).case


def the_source(case: Case) -> Source:
    (source,) = case.sources
    return source


def test_rows_that_need_a_look_are_there_when_the_case_is_opened_again(tmp_path: Path) -> None:
    report = imported(tmp_path, TEXT)
    source = the_source(reopened(report.case))
    assert problems_of(source) == report.problems
    assert rows_left(source)["line 3"].cells[3] == "Ann Stone had a letter"
    assert misfits_of(source)["line 4"][1][-2:] == ("c", "d")


def test_a_row_put_right_becomes_an_event_and_waits_no_more(tmp_path: Path) -> None:
    case = reopened(imported(tmp_path, TEXT).case)
    cells = ("2", "3/2/2008", "Housing", "Ann Stone had a letter", "b")
    report = import_left(case, the_source(case), {"line 3": cells})
    (event,) = [event for event in report.case.events if event.ref == "2"]
    assert event.when.earliest == date(2008, 2, 3)
    assert agencies_of(report, event) == ["Housing"]
    assert event.source is not None
    assert (event.source.file, event.source.place) == ("chronology.csv", "line 3")
    assert [one.place for one in the_source(report.case).left] == ["line 4"]
    assert len(report.case.events) == len(case.events) + 1


def test_a_row_that_fits_its_columns_now_is_kept_with_its_source(tmp_path: Path) -> None:
    case = reopened(imported(tmp_path, TEXT).case)
    report = import_left(case, the_source(case), {"line 4": ("3", "3/2/2008", "School", "Absent", "c, d")})
    assert {event.ref for event in report.case.events} == {"1", "3"}
    source = the_source(reopened(report.case))
    assert "line 4" in {row.place for row in rows_of(source)}
    assert [one.place for one in source.left] == ["line 3"]


def test_what_still_cannot_be_read_waits_on_with_its_new_reason(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    report = import_left(case, the_source(case), {"line 3": ("2", "30/2/2008", "Housing", "Ann Stone", "b")})
    assert len(report.case.events) == len(case.events)
    whys = {one.place: one.why for one in the_source(report.case).left}
    assert whys["line 3"] == "There is no 30 February 2008."


def test_a_misfit_with_a_wrong_date_can_be_put_right_again(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    once = import_left(case, the_source(case), {"line 4": ("3", "31/2/2008", "School", "Absent", "c, d")}).case
    (again,) = [one for one in the_source(once).left if one.place == "line 4"]
    assert again.cells
    twice = import_left(once, the_source(once), {"line 4": ("3", "3/2/2008", "School", "Absent", "c, d")}).case
    assert {event.ref for event in twice.events} == {"1", "3"}


def test_a_line_above_the_first_entry_becomes_one_when_it_is_given_a_date(tmp_path: Path) -> None:
    case = imported(tmp_path, "The family moved here.\nJune 2006: One.\nJuly 2006: Two.\n", "story.txt").case
    source = the_source(case)
    assert misfits_of(source)["line 1"] == (0, ("", "The family moved here."))
    report = import_left(case, source, {"line 1": ("May 2006", "The family moved here.")})
    assert [event.text for event in report.case.events] == ["The family moved here.", "One.", "Two."]


def test_an_event_that_came_with_a_doubt_is_told_anew_and_not_twice(tmp_path: Path) -> None:
    case = imported(tmp_path, "Date,Event\nMon 4 March 2008,Noise\n").case
    assert len(the_source(case).left) == 1
    (event,) = case.events
    case = correct_event(case, replace(event, shared="Noise."))
    report = import_left(case, the_source(case), {"line 2": ("Tue 4 March 2008", "Noise")})
    (now,) = report.case.events
    assert (now.id, now.shared) == (event.id, "Noise.")
    assert the_source(report.case).left == ()


def test_rows_are_read_again_as_their_file_was(tmp_path: Path) -> None:
    """The agency that the file's name gives, and what a person said of columns and dates, hold for them too."""
    from importers.review.corrections import Choices, Correction
    from importers.run import ImportOptions

    path = write(tmp_path, "Stamp,What\n04/13/2008,Noise\n3/4/2008,Row\n4/99/2008,Late\n", "Northshire Police.csv")
    said = Correction({0: "start", 1: "event"}, {"people": "Ann Stone"}, month_first=True)
    case = import_files(Case(), [path], ImportOptions(choices={path: Choices({0: said})}, loose=True)).case
    report = import_left(case, the_source(case), {"line 4": ("4/9/2008", "Late")})
    late = next(event for event in report.case.events if event.text == "Late")
    assert late.when.earliest == date(2008, 4, 9)
    other = next(event for event in report.case.events if event.text == "Row")
    assert (late.agencies, late.person_ids) == (other.agencies, other.person_ids)


def test_a_newer_version_lets_the_rows_of_the_older_wait_no_more(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    newer = TEXT.replace("31/2/2008", "3/2/2008")
    after = imported(tmp_path, newer, case=case).case
    first, second = after.sources
    assert first.left == ()
    assert [one.place for one in second.left] == ["line 4"]


def test_no_row_that_needs_a_look_leaves_with_an_anonymised_case(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    for source in anonymise(case).case.sources:
        assert (source.left, source.tables, source.format, source.original) == ((), (), "", ())


def test_a_file_that_is_nothing_but_trouble_keeps_so_much_and_no_more(tmp_path: Path) -> None:
    case = imported(tmp_path, "Date,Event\n1/2/2008,x\n" + "31/2/2008,x\n" * (MOST_LEFT + 5)).case
    assert len(the_source(case).left) == MOST_LEFT


PEOPLE = "Name,Sex,Date of birth,Role\nAnn Stone,Female,31/2/1980,mother\nTom Stone,boy,1/2/2003,child\n"


def test_a_row_of_a_people_list_can_be_put_right_after_the_case_was_opened_again(tmp_path: Path) -> None:
    case = reopened(imported(tmp_path, PEOPLE, "people.csv").case)
    source = the_source(case)
    assert rows_left(source)["line 2"].cells == ("Ann Stone", "Female", "31/2/1980", "mother")
    report = import_left(case, source, {"line 2": ("Ann Stone", "Female", "1/2/1980", "mother")})
    ann = next(person for person in report.case.people if person.name == "Ann Stone")
    assert ann.born is not None
    assert ann.born.earliest == date(1980, 2, 1)
    assert len(report.case.people) == 2
    assert the_source(report.case).left == ()
    assert the_source(report.case).original == ()
