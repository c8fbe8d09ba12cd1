"""Tables read back as the case they were written from, and no cell of them can act as a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from case.model import Case, Event
from exports.office.columns import EVENT_COLUMNS
from exports.office.sheets import ACTIVE, as_csv, as_xlsx, table_of
from exports.parts.sections import TABLES
from exports.report import report_of
from exports.scan.leaks import scan_bytes
from importers.columns import OWN_TABLES
from importers.report import CannotReadError
from importers.run import ImportOptions, import_files
from privacy.anonymise import anonymise, identifiable_copy
from privacy.secrets import secrets_of
from tests.building import a_family, an_agency, an_event

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "calder"


@pytest.fixture(scope="module")
def whole() -> Case:
    return import_files(Case(), sorted(SAMPLE.iterdir())).case


@pytest.fixture(scope="module")
def shared(whole: Case) -> Case:
    return anonymise(whole).case


@pytest.fixture(scope="module")
def workbook(whole: Case) -> bytes:
    return as_xlsx(report_of(anonymise(whole)))


def test_a_workbook_reads_back_as_the_case_it_was_written_from(shared: Case, workbook: bytes, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    file.write_bytes(workbook)
    check_same(shared, import_files(Case(), [file]).case)


def test_tables_as_csv_read_back_as_the_case(whole: Case, shared: Case, tmp_path: Path) -> None:
    files = []
    for name in ("events", "agencies", "people"):
        files.append(tmp_path / f"{name}.csv")
        files[-1].write_bytes(as_csv(name, report_of(anonymise(whole))))
    report = import_files(Case(), files)
    assert not report.problems
    check_same(shared, report.case)


def check_same(before: Case, after: Case) -> None:
    """Hold entries against each other; what the importer reads out of words may come on top."""
    assert len(after.events) == len(before.events)
    assert {person.name for person in after.people} == {person.name for person in before.people}
    assert {agency.name for agency in before.agencies} <= {agency.name for agency in after.agencies}
    for one, other in zip(before.events, after.events, strict=True):
        assert as_told(other) == as_told(one)
        assert set(one.factors) <= set(other.factors)
        people = {before.person_by_id[id].name for id in one.person_ids}
        assert people == {after.person_by_id[id].name for id in other.person_ids}
        agencies = [before.agency_by_id[id].name for id in one.agencies]
        assert [after.agency_by_id[id].name for id in other.agencies][: len(agencies)] == agencies


def as_told(event: Event) -> tuple[object, ...]:
    until = event.until
    return (
        event.when.earliest, event.when.latest, getattr(until, "latest", until), event.kind, event.occurrences,
        event.text, event.action, event.decision, event.voice, event.impact, event.analysis, event.professionals,
        event.level, event.significance, event.standing,
    )  # fmt: skip


TRICKS = ("=1+1", "+44", "-5", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1", "=cmd|' /C calc'!A0", "+A1&B1")


@pytest.mark.parametrize("trick", TRICKS)
def test_no_cell_can_act_as_a_formula(trick: str) -> None:
    report = report_of(identifiable_copy(Case("Example", events=(an_event(text=trick, when="2009-04"),))))
    book = load_workbook(io.BytesIO(as_xlsx(report)))
    for sheet in book:
        for row in sheet.iter_rows():
            assert not [cell.value for cell in row if cell.data_type == "f"]
    column = [column.heading for column in EVENT_COLUMNS].index("Event") + 1
    cell = book["Events"].cell(3, column)
    assert cell.value == trick and cell.data_type == "s" and cell.quotePrefix
    for line in csv.reader(io.StringIO(as_csv("events", report).decode("utf-8-sig"))):
        assert not [value for value in line if value.startswith(ACTIVE)]


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("=+-@'\"ab ,;\n"), max_size=12))
def test_a_csv_gives_back_each_word_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    text = text.strip()
    if not any(map(str.isalpha, text)) or text.startswith("'"):
        return
    report = report_of(identifiable_copy(Case("", events=(an_event(when="2009-04", text=text),))))
    file = tmp_path_factory.mktemp("csv") / "out.csv"
    file.write_bytes(as_csv("events", report))
    assert [event.text for event in import_files(Case(), [file]).case.events] == [text]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_begins_with_the_marking(whole: Case, name: str) -> None:
    report = report_of(identifiable_copy(whole))
    first = as_csv(name, report).decode("utf-8-sig").split("\r\n")[0]
    assert "IDENTIFIABLE" in first


def test_every_sheet_is_marked_where_it_is_seen_and_printed(whole: Case) -> None:
    for sheet in load_workbook(io.BytesIO(as_xlsx(report_of(identifiable_copy(whole))))):
        assert "IDENTIFIABLE" in str(sheet["A1"].value)
        assert sheet.oddHeader is not None and "IDENTIFIABLE" in (sheet.oddHeader.center.text or "")
        assert sheet.print_title_rows == "$1:$2"


def test_a_workbook_says_nothing_of_its_making(workbook: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        core = archive.read("docProps/core.xml").decode()
    assert "Kinline" in core and "openpyxl" not in core and "2000-01-01" in core


def test_the_same_case_gives_the_same_bytes(whole: Case, workbook: bytes) -> None:
    assert as_xlsx(report_of(anonymise(whole))) == workbook


def test_nothing_of_the_family_is_in_the_tables(whole: Case, workbook: bytes) -> None:
    secrets = secrets_of(whole)
    assert scan_bytes(workbook, secrets).clean
    report = report_of(anonymise(whole))
    assert all(scan_bytes(as_csv(name, report), secrets).clean for name in TABLES)


def test_nobody_named_stands_as_the_household() -> None:
    family = replace(a_family(), events=(an_event(when="2009-04", agencies=("a1",)),), agencies=(an_agency(),))
    rows = list(csv.reader(io.StringIO(as_csv("events", report_of(anonymise(family))).decode("utf-8-sig"))))
    assert rows[2][rows[1].index("Person")] == "household"


def test_sheets_that_are_worked_out_from_entries_are_known_as_ours_and_passed_over(
    workbook: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "shared.xlsx"
    path.write_bytes(workbook)
    (told,) = import_files(Case(), [path]).files
    assert {trouble.place for trouble in told.problems} <= {"Events", "Agencies", "People"}
    assert len([note for note in told.notes if "Kinline's own table of" in note]) == len(OWN_TABLES)
    loose = import_files(Case(), [path], ImportOptions(loose=True)).files[0]
    assert loose.problems == told.problems


@pytest.mark.parametrize("name", sorted(OWN_TABLES))
def test_a_csv_that_is_worked_out_from_entries_is_refused_with_the_reason(
    whole: Case, name: str, tmp_path: Path
) -> None:
    report = report_of(anonymise(whole))
    assert tuple(heading for heading, _ in table_of(name, report).headings)[:3] == OWN_TABLES[name]
    path = tmp_path / f"{name}.csv"
    path.write_bytes(as_csv(name, report))
    with pytest.raises(CannotReadError, match="import the table of events instead"):
        import_files(Case(), [path])
