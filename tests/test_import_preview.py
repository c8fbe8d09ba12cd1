"""What an import would do is shown before it is done, and a person can say otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from case.model import AgencyReturn, Case
from case.originals import row_of
from case.reading_dates import read
from case.showing_dates import show
from importers.report import CannotReadError
from importers.review.corrections import LEFT_OUT, Choices, Correction, Remembered, fingerprint
from importers.review.preview import Preview, import_previewed, preview
from importers.run import ImportOptions, import_files
from tests.broken.books import write_book
from tests.importing import EMPTY, agencies_of, imported, people_of, the_agency, write
from tests.test_import_gedcom import HEAD, TREE

HEADER = "Ref,Date,Agency,Event\n"
ROWS = "1,1/2/2008,Police,Noise at night reported by a neighbour\n2,2/2/2008,Housing,Warning letter\n"
AMERICAN = "Date,Event\n03/04/2008,One\n05/06/2008,Two\n07/25/2008,Three\n"


def seen(case: Case, path: Path, choices: Choices | None = None, remembered: Path | None = None) -> Preview:
    options = ImportOptions(choices={path: choices} if choices else {}, remembered=remembered)
    return preview(case, [path], options)


def test_a_preview_shows_columns_samples_and_first_rows(tmp_path: Path) -> None:
    found = seen(EMPTY, write(tmp_path, HEADER + ROWS))
    (file,) = found.files
    (table,) = file.tables
    assert [(column.heading, column.field) for column in table.columns] == [
        ("Ref", "ref"),
        ("Date", "start"),
        ("Agency", "agency"),
        ("Event", "event"),
    ]
    assert table.columns[2].samples == ("Police", "Housing")
    assert table.dates == "day first"
    assert [found.report.case.event_by_id[id].ref for id in file.first] == ["1", "2"]
    assert (file.counts.new, file.counts.problem) == (2, 0)
    assert found.sentences[0] == "2 new events."


def test_a_family_tree_shows_its_people_and_ties_and_how_many_there_are(tmp_path: Path) -> None:
    path = tmp_path / "family.ged"
    path.write_text(f"{HEAD}{TREE}0 TRLR\n", encoding="utf-8")
    found = seen(EMPTY, path)
    people, ties = found.files[0].tables
    assert (people.kind, people.rows, ties.kind, ties.rows) == ("people", 4, "ties", 5)
    assert people.columns[1].samples == ("Ann Example", "Tom Example", "Liz Example")
    assert ties.columns[1].samples == ("married", "adoptive parent", "foster parent")
    assert found.sentences == ("0 new events.", "4 people new to the case.", "5 ties new to the case.")


def test_what_was_previewed_is_what_comes_in(tmp_path: Path) -> None:
    found = seen(EMPTY, write(tmp_path, HEADER + ROWS))
    assert import_previewed(EMPTY, found) is found.report


def test_a_case_that_has_changed_since_gets_the_files_all_the_same(tmp_path: Path) -> None:
    found = seen(EMPTY, write(tmp_path, HEADER + ROWS))
    other = imported(tmp_path, "Date,Event\n1/1/2001,x\n", "other.csv").case
    assert len(import_previewed(other, found).case.events) == 3


def test_a_newer_version_counts_what_changed_and_what_is_withdrawn(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + ROWS).case
    path = write(
        tmp_path, HEADER + ROWS.replace("Warning letter", "Second warning letter") + "3,3/2/2008,Housing,New\n"
    )
    (file,) = seen(case, path).files
    assert file.counts[:3] == (1, 1, 1)
    path = write(tmp_path, HEADER + ROWS.partition("2,")[0] + "9,9/9/2009,School,Open evening\n")
    assert seen(case, path).files[0].counts.withdrawn == 1


def test_an_event_that_another_file_tells_is_counted_as_told_twice(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + ROWS).case
    path = write(tmp_path, HEADER + "7,1/2/2008,Housing,Noise at night was reported by a neighbour\n", "housing.csv")
    found = seen(case, path)
    assert found.files[0].counts.duplicate == 1
    assert len(found.duplicates) == 1


def test_a_person_says_what_a_column_means(tmp_path: Path) -> None:
    path = write(tmp_path, "Date,Agency,Was,Intern\n1/2/2008,,Seen at home,x\n")
    correction = Correction({2: "event", 3: LEFT_OUT})
    (event,) = import_previewed(EMPTY, seen(EMPTY, path, Choices({0: correction}))).case.events
    assert event.text == "Seen at home"


def test_several_columns_feed_one_field(tmp_path: Path) -> None:
    path = write(tmp_path, "Day,Month,Year,Event,More\n14,March,2008,Seen,at home\n")
    correction = Correction({0: "start", 1: "start", 2: "start", 4: "event"})
    report = import_files(EMPTY, [path], ImportOptions(choices={path: Choices({0: correction})}))
    (event,) = report.case.events
    assert event.when.earliest == date(2008, 3, 14)
    assert event.text == "Seen\nat home"


def test_a_person_says_words_for_the_whole_file(tmp_path: Path) -> None:
    path = write(tmp_path, "Date,Event\n1/2/2008,Seen\n2/2/2008,Seen again\n")
    correction = Correction(constants={"agency": "Housing", "people": "Tom Example"})
    report = import_files(EMPTY, [path], ImportOptions(choices={path: Choices({0: correction})}))
    for event in report.case.events:
        assert agencies_of(report, event) == ["Housing"]
        assert people_of(report, event) == ["Tom Example"]


def test_a_column_that_may_be_month_first_is_asked_about(tmp_path: Path) -> None:
    (file,) = seen(EMPTY, write(tmp_path, AMERICAN)).files
    question = file.tables[0].question
    assert question is not None
    assert (question.heading, question.both_ways, question.month_first) == ("Date", 2, 1)
    words, day, month = question.either
    assert (words, show(day), show(month)) == ("03/04/2008", "3 April 2008", "4 March 2008")
    assert question.only == "07/25/2008"


def test_until_somebody_says_a_date_that_reads_both_ways_stays_open(tmp_path: Path) -> None:
    found = seen(EMPTY, write(tmp_path, AMERICAN))
    shown = [show(event.when) for event in found.report.case.events]
    assert shown == ["between 4 March and 3 April 2008", "between 6 May and 5 June 2008"]
    assert any("may be 3 April 2008 or 4 March 2008" in told.why for told in found.report.problems)
    plain = [
        show(e.when) for e in seen(EMPTY, write(tmp_path, "Date,Event\n03/04/2008,x\n", "b.csv")).report.case.events
    ]
    assert plain == ["3 April 2008"]


@pytest.mark.parametrize(("month_first", "days"), [(True, [4, 6, 25]), (False, [3, 5])])
def test_the_answer_decides_for_the_whole_column(tmp_path: Path, month_first: bool, days: list[int]) -> None:
    path = write(tmp_path, AMERICAN)
    found = seen(EMPTY, path, Choices({0: Correction(month_first=month_first)}))
    assert found.questions == ()
    read_days = [event.when.earliest.day for event in found.report.case.events if event.when.earliest]
    assert read_days == days
    assert {event.when.written for event in found.report.case.events} <= set(AMERICAN.replace("\n", ",").split(","))


def test_a_column_of_clear_day_first_dates_is_not_asked_about(tmp_path: Path) -> None:
    found = seen(EMPTY, write(tmp_path, "Date,Event\n03/04/2008,One\n25/06/2008,Two\n2009-01-02,Three\n"))
    assert found.questions == ()
    assert found.files[0].tables[0].dates == "day first, year first (as Excel's own dates are)"


def test_a_problem_row_can_be_corrected_in_place(tmp_path: Path) -> None:
    path = write(tmp_path, "Date,Event\n31/2/2008,Seen\n1/3/2008,Seen again\n")
    found = seen(EMPTY, path)
    (problem,) = found.report.problems
    row = found.files[0].rows({problem.place}).get(problem.place)
    assert row is not None
    assert row.told == (("Date", "31/2/2008"), ("Event", "Seen"))
    found = seen(EMPTY, path, Choices(cells={(problem.place, 0): "29/2/2008"}))
    assert found.report.problems == ()
    assert len(found.report.case.events) == 2


def test_what_was_said_is_remembered_by_the_headings_without_any_words(tmp_path: Path) -> None:
    memory = tmp_path / "settings" / "columns.json"
    path = write(tmp_path, "Date,Agency,Was\n1/2/2008,,Seen at home\n")
    correction = Correction({2: "event"}, {"agency": "Oak Primary School"}, True)
    import_previewed(EMPTY, seen(EMPTY, path, Choices({0: correction}), memory))
    kept = memory.read_text()
    assert list(json.loads(kept)) == [fingerprint(("Date", "Agency", "Was"))]
    assert "Was" not in kept
    assert "Oak" not in kept
    other = write(tmp_path, "Date,Agency,Was\n3/2/2008,,Seen at school\n", "other.csv")
    (event,) = seen(EMPTY, other, remembered=memory).report.case.events
    assert event.text == "Seen at school"


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', '{"a": {"x": "event"}}', "\0", '{"a": {"0": "nonsense"}}'])
def test_a_damaged_memory_remembers_nothing(tmp_path: Path, content: str) -> None:
    memory = tmp_path / "columns.json"
    memory.write_text(content)
    assert not Remembered(memory).of(("Date", "Event"))


def test_an_agency_that_was_asked_has_replied_when_its_file_comes(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + ROWS).case
    housing = next(agency for agency in case.agencies if agency.name == "Housing")
    asked = AgencyReturn("r1", housing.id, asked=read("1/1/2010").when)
    case = replace(case, returns=(asked,))
    path = write(tmp_path, "Date,Event\n1/5/2009,Rent arrears\n", "housing.csv")
    report = import_files(case, [path], ImportOptions(arrived=date(2010, 2, 3)))
    (told,) = report.case.returns
    assert told.replied is not None
    assert told.replied.earliest == date(2010, 2, 3)
    assert the_agency(report, "Housing").id == told.agency


@pytest.mark.parametrize("name", ["export.csv", "export.xlsx"])
def test_a_table_whose_headings_nobody_knows_can_be_given_a_meaning(tmp_path: Path, name: str) -> None:
    rows = (("Wann", "Was", "Wer"), ("14/3/2008", "Seen at home", "Tom Example"), ("15/3/2008", "Seen again", ""))
    path = tmp_path / name
    if name.endswith("csv"):
        write(tmp_path, "\n".join(map(",".join, rows)), name)
    else:
        write_book(path, rows)
    with pytest.raises(CannotReadError, match="no row of headings"):
        preview(EMPTY, [path])
    found = preview(EMPTY, [path], ImportOptions(loose=True))
    assert "say what each column means" in found.files[0].report.notes[0]
    assert found.report.case.events == ()
    choices = {path: Choices({0: Correction({0: "start", 1: "event", 2: "people"})})}
    found = preview(EMPTY, [path], ImportOptions(loose=True, choices=choices))
    assert [event.text for event in found.report.case.events] == ["Seen at home", "Seen again"]
    assert people_of(found.report, found.report.case.events[0]) == ["Tom Example"]


def test_a_row_that_does_not_fit_its_headings_is_put_right(tmp_path: Path) -> None:
    text = "Date,Agency,Event\n1/2/2008,Police,Seen\n2/2/2008,Housing,Letter, then a call\n3/2/2008,Police,Seen again\n"
    path = write(tmp_path, text)
    (file,) = seen(EMPTY, path).files
    assert file.misfits == {"line 3": (0, ("2/2/2008", "Housing", "Letter", " then a call"))}
    assert file.counts.new == 2
    mended = seen(EMPTY, path, Choices(rows={"line 3": ("2/2/2008", "Housing", "Letter, then a call")}))
    assert mended.report.problems == ()
    assert [event.text for event in mended.report.case.events] == ["Seen", "Letter, then a call", "Seen again"]
    (source,) = (event.source for event in mended.report.case.events if event.text.startswith("Letter"))
    assert source is not None
    row = row_of(mended.report.case, source)
    assert row is not None
    assert row.cells == ("2/2/2008", "Housing", "Letter, then a call")


def test_a_line_with_a_quotation_left_open_is_put_right(tmp_path: Path) -> None:
    path = write(tmp_path, 'Date,Agency,Event\n1/2/2008,Police,"Seen\n2/2/2008,Housing,Letter\n')
    (file,) = seen(EMPTY, path).files
    assert file.misfits == {"line 2": (0, ("1/2/2008", "Police", '"Seen'))}
    mended = seen(EMPTY, path, Choices(rows={"line 2": ("1/2/2008", "Police", "Seen")}))
    assert [event.text for event in mended.report.case.events] == ["Seen", "Letter"]


MIXED = "Date,Agency,Event\n04/13/2008,Police,Noise\n03/04/2008,Police,Row\n"


def say_months_first(folder: Path, name: str = "police.csv", text: str = MIXED) -> Case:
    """Return a case with a file of which somebody has said that months come first."""
    path = write(folder, text, name)
    choices = {path: Choices({0: Correction(month_first=True)})}
    return preview(Case(), [path], ImportOptions(choices=choices)).report.case


def day_of(case: Case, words: str) -> date | None:
    return next(event.when.earliest for event in case.events if event.text == words)


def test_what_was_said_of_dates_holds_for_a_newer_version_of_the_file(tmp_path: Path) -> None:
    case = say_months_first(tmp_path)
    seen = preview(case, [write(tmp_path, f"{MIXED}05/06/2008,Police,Call\n", "police.csv")])
    assert seen.questions == ()
    assert day_of(seen.report.case, "Call") == date(2008, 5, 6)
    assert seen.files[0].tables[0].carried is True
    assert any("months first, as was said" in note for note in seen.files[0].report.notes)
    again = preview(seen.report.case, [write(tmp_path, f"{MIXED}06/07/2008,Police,Later\n", "police.csv")])
    assert day_of(again.report.case, "Later") == date(2008, 6, 7)


def test_what_was_said_of_an_earlier_version_can_be_changed(tmp_path: Path) -> None:
    case = say_months_first(tmp_path)
    path = write(tmp_path, f"{MIXED}05/06/2008,Police,Call\n", "police.csv")
    choices = {path: Choices({0: Correction(month_first=False)})}
    seen = preview(case, [path], ImportOptions(choices=choices))
    assert day_of(seen.report.case, "Call") == date(2008, 6, 5)
    assert seen.files[0].tables[0].carried is None


def test_a_file_that_has_only_its_name_in_common_is_asked_about(tmp_path: Path) -> None:
    case = say_months_first(tmp_path)
    other = "Date,Agency,Event\n04/14/2010,Housing,Letter about rent\n05/06/2010,Housing,Eviction notice\n"
    seen = preview(case, [write(tmp_path, other, "police.csv")])
    assert seen.files[0].tables[0].carried is None
    assert len(seen.questions) == 1


def test_another_file_of_the_agency_with_the_same_columns_is_asked_about_and_never_guessed(tmp_path: Path) -> None:
    case = say_months_first(tmp_path)
    seen = preview(case, [write(tmp_path, "Date,Agency,Event\n05/06/2009,Police,Call\n", "police 2009.csv")])
    ((_, question),) = seen.questions
    assert (question.like, question.only, question.both_ways) == ("police.csv", "", 1)
    (event,) = [event for event in seen.report.case.events if event.text == "Call"]
    assert (event.when.earliest, event.when.latest) == (date(2009, 5, 6), date(2009, 6, 5))


def test_a_file_of_another_agency_or_with_other_columns_is_read_as_ever(tmp_path: Path) -> None:
    case = say_months_first(tmp_path)
    for text in ("Date,Agency,Event\n05/06/2009,Housing,Call\n", "Date,Agency,Person,Event\n05/06/2009,Police,,Call\n"):
        seen = preview(case, [write(tmp_path, text, "other.csv")])
        assert seen.questions == ()
        assert day_of(seen.report.case, "Call") == date(2009, 6, 5)
