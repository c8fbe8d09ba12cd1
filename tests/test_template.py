"""The form for agencies: written, filled in, and imported as it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from case.dates import ONGOING, Precision
from case.model import Case, EventKind, PartKind, Sex, Standing, TieKind
from commands import template
from exports.office.form import CHRONOLOGY, PEOPLE, questions
from exports.office.form_document import write_document
from exports.office.form_sheets import write_workbook
from importers.columns import field_of, plain
from importers.lists.returns import _fields
from importers.report import ImportReport
from importers.run import import_files
from tests.importing import EMPTY, agencies_of, people_of, the_person

ROOT = Path(__file__).resolve().parents[1]
ANSWERS = {
    "Your agency or team": "Northshire Police",
    "Date you were asked": "3 April 2013",
    "Consent or legal basis for sharing": "Consent of the mother",
    "Date of this return": "14/05/2013",
    "Records searched from": "2005",
    "Records searched until": "April 2013",
    "Records up to date as of": "1 May 2013",
    "Reason for involvement": "Calls from neighbours",
    "Staff time given": "about 40 hours",
    "Your own view of how effective it was": "Calls fell after June",
}
ENTRIES = (
    {
        "Ref": "1",
        "Date": "June 2006",
        "Time": "22:40",
        "End date": "ongoing",
        "People": "Ann Example; Tom Example",
        "Event": "Shouting heard",
        "Event type": "incident",
        "Number of incidents": "37",
        "Level of need": "3",
        "Child seen": "seen alone",
        "Wishes and feelings": "Wants it to stop",
        "Comment": "Nobody asked why",
        "Standing": "disputed",
        "Significance": "key",
        "Date recorded": "03/04/2010",
    },
    {"Date": "03/04/2010", "Agency": "Housing", "Event": "Rent not paid", "Action taken": "Letter sent"},
)
FAMILY = (
    {"Name": "Ann Example", "Sex": "female", "Date of birth": "12/03/1980", "Relationship": "mother"},
    {"Name": "Tom Example", "Sex": "male", "Date of birth": "2001", "Relationship": "son", "Mother": "Ann Example"},
)


def filled_sheets(path: Path) -> Path:
    """Fill the workbook in as an agency would."""
    write_workbook(path)
    book = openpyxl.load_workbook(path)
    about = book["About this return"]
    for row in about.iter_rows():
        if (asked := str(row[0].value)) in ANSWERS:
            row[1].value = ANSWERS[asked]
    for name, entries in (("Chronology", ENTRIES), ("People", FAMILY)):
        headings = {cell.value: number for number, cell in enumerate(book[name][1], start=1)}
        for number, entry in enumerate(entries, start=2):
            for heading, words in entry.items():
                book[name].cell(number, headings[heading], words)
    book.save(path)
    return path


def filled_document(path: Path) -> Path:
    """Fill the document in as an agency would: what was asked for in a cell goes when words come."""
    write_document(path)
    document = docx.Document(str(path))
    about, chronology, people = document.tables
    for row in about.rows:
        if row.cells[0].text in ANSWERS:
            _put(row.cells[1], ANSWERS[row.cells[0].text])
    for table, entries in ((chronology, ENTRIES), (people, FAMILY)):
        headings = [cell.text for cell in table.rows[0].cells]
        for row, entry in zip(table.rows[1:], entries, strict=False):
            for heading, words in entry.items():
                _put(row.cells[headings.index(heading)], words)
    document.save(str(path))
    return path


def _put(cell: Any, words: str) -> None:
    for control in cell._tc.findall(".//{*}sdt"):
        control.getparent().remove(control)
    cell.text = words


@pytest.fixture(params=["xlsx", "docx"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> ImportReport:
    path = tmp_path / f"return.{request.param}"
    return import_files(EMPTY, [filled_sheets(path) if request.param == "xlsx" else filled_document(path)])


def told(case: Case) -> list[Mapping[str, object]]:
    return [
        {"when": event.when, "until": event.until, "text": event.text, "kind": event.kind, "people": event.people}
        for event in case.events
    ]


def test_a_filled_in_form_imports_without_any_mapping(report: ImportReport) -> None:
    assert report.problems == ()
    first, second, account = report.case.events
    assert (first.when.written, first.when.precision, first.until) == ("June 2006", Precision.MONTH, ONGOING)
    assert (first.time, first.kind, first.occurrences, first.level) == ("22:40", EventKind.INCIDENT, 37, 3)
    assert (first.standing, first.significance.value, first.ref) == (Standing.DISPUTED, "key", "1")
    assert people_of(report, first) == ["Ann Example", "Tom Example"]
    assert {part.kind for part in first.people} == {PartKind.SUBJECT}
    assert first.voice == "Child seen: seen alone\nWishes and feelings: Wants it to stop"
    assert first.analysis == "Nobody asked why"
    assert first.recorded and first.recorded.precision is Precision.DAY
    assert (second.action, agencies_of(report, second)) == ("Letter sent", ["Housing"])
    assert agencies_of(report, first) == ["Northshire Police"]
    assert not account.when.dated


def test_what_the_agency_says_of_its_part_is_kept(report: ImportReport) -> None:
    account = report.case.events[-1]
    assert account.text == "Reason for involvement: Calls from neighbours\nStaff time given: about 40 hours"
    assert account.analysis == "Your own view of how effective it was: Calls fell after June"
    assert agencies_of(report, account) == ["Northshire Police"]


def test_the_return_itself_is_known(report: ImportReport) -> None:
    (one,) = report.case.returns
    assert report.case.agency_by_id[one.agency].name == "Northshire Police"
    assert [when.written if when else "" for when in (one.asked, one.replied, one.covers_from, one.covers_until)] == [
        "3 April 2013",
        "14/05/2013",
        "2005",
        "April 2013",
    ]
    assert one.consent == "Consent of the mother"
    assert one.current_as_of and one.current_as_of.written == "1 May 2013"


def test_the_people_of_the_form_are_the_people_of_the_case(report: ImportReport) -> None:
    assert the_person(report, "Ann Example").sex is Sex.FEMALE
    assert [tie.kind for tie in report.case.ties] == [TieKind.PARENT]


def test_both_forms_give_the_same_case(tmp_path: Path) -> None:
    sheets = import_files(EMPTY, [filled_sheets(tmp_path / "a.xlsx")]).case
    document = import_files(EMPTY, [filled_document(tmp_path / "a.docx")]).case
    assert told(sheets) == told(document)
    assert (sheets.people, sheets.agencies, sheets.ties) == (document.people, document.agencies, document.ties)


@pytest.mark.parametrize("write", [write_workbook, write_document])
def test_a_form_that_nobody_filled_in_brings_nothing(write: Any, tmp_path: Path) -> None:
    path = tmp_path / ("form.xlsx" if write is write_workbook else "form.docx")
    write(path)
    report = import_files(EMPTY, [path])
    assert (report.case.events, report.case.people, report.case.returns) == ((), (), ())
    assert report.problems == ()


def test_a_return_without_any_record_says_so(tmp_path: Path) -> None:
    path = filled_sheets(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    for row in book["About this return"].iter_rows():
        if row[0].value == "Do you hold any record of this family?":
            row[1].value = "No record"
    book.save(path)
    assert "The agency answers that it holds no record of the family." in import_files(EMPTY, [path]).files[0].notes


def test_a_later_return_of_the_agency_updates_the_first(tmp_path: Path) -> None:
    first = import_files(EMPTY, [filled_sheets(tmp_path / "a.xlsx")]).case
    text = "Question,Answer\nYour agency or team,Northshire Police\nDate of this return,1 June 2013\n"
    (tmp_path / "again.csv").write_text(text)
    (one,) = import_files(first, [tmp_path / "again.csv"]).case.returns
    assert one.replied and one.replied.written == "1 June 2013"
    assert one.consent == "Consent of the mother"


def test_answers_that_are_no_dates_and_questions_of_others_are_told(tmp_path: Path) -> None:
    text = "Question,Answer\nYour agency or team,Police\nDate of this return,soon\nFavourite colour?,blue\n"
    (tmp_path / "a.csv").write_text(text)
    report = import_files(EMPTY, [tmp_path / "a.csv"])
    assert [problem.place for problem in report.problems] == ["line 3"]
    assert "line 4: Favourite colour? blue" in report.files[0].notes


def test_every_heading_and_question_of_the_form_is_known() -> None:
    assert all(field_of(field.heading, "events") for field in CHRONOLOGY)
    assert all(field_of(field.heading, "people") for field in PEOPLE)
    assert all(plain(one.question) in _fields() for one in questions())


def test_cells_for_dates_keep_what_is_typed_and_lists_offer_their_words(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Chronology"]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, headings.index("Date") + 1).number_format == "@"
    lists = {v.promptTitle: v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"}
    assert set(lists) == {"Event type", "Level of need", "Child seen", "Significance", "Standing"}
    assert '"referral,' in lists["Event type"] and len(lists["Event type"]) < 256


def test_the_command_writes_the_form_and_refuses_the_rest_in_one_line(tmp_path: Path) -> None:
    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "app.py", "template", *words], cwd=ROOT, capture_output=True, text=True)

    assert template.FORMS.keys() == {".xlsx", ".docx"}
    done = call(str(tmp_path / "form.xlsx"))
    assert (done.returncode, (tmp_path / "form.xlsx").exists()) == (0, True)
    for words, why in (
        (str(tmp_path / "form.xlsx"), "is there already"),
        (str(tmp_path / "form.pdf"), "must end in"),
        (str(tmp_path), "is a folder"),
        (str(tmp_path / "none" / "form.xlsx"), "does not exist"),
    ):
        refused = call(words)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert why in refused.stderr and refused.stderr.count("\n") == 1
