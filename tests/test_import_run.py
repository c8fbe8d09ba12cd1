"""The whole import: again, together, stopped, and on the families as they were published."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case.dates import Precision
from case.model import Case
from importers.columns import TableKind
from importers.readers.reading import Reading
from importers.report import CannotReadError, ImportCancelledError
from importers.run import ImportOptions, import_files
from tests.building import SHARED
from tests.importing import EMPTY, imported, reasons, the_person, write

CHRONOLOGY = "Date,Agency,Subject,Event\n1/2/2008,Police,Ann Example,Called\nMay 2007,Housing,,Arrears\n"
FAMILIES = ("brown", "ford", "jones", "sharp")


def test_the_same_file_again_says_so_and_adds_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, CHRONOLOGY)
    once = import_files(EMPTY, [path])
    again = import_files(once.case, [path])
    assert again.case == once.case
    assert again.files[0].kind == "seen before"
    twice = import_files(EMPTY, [path, path, write(tmp_path, CHRONOLOGY, "copy.csv")])
    assert [file.kind for file in twice.files] == ["chronology", "seen before", "seen before"]
    assert len(twice.case.events) == 2


def test_a_second_import_goes_on_from_the_first(tmp_path: Path) -> None:
    first = imported(tmp_path, CHRONOLOGY)
    more = "Date,Agency,Subject,Event\n3/2/2008,the police,ANN EXAMPLE,Called again\n"
    second = imported(tmp_path, more, "more.csv", first.case)
    assert len(second.case.people) == len(first.case.people)
    assert len(second.case.agencies) == len(first.case.agencies)
    assert [event.id for event in second.case.events] == ["e2", "e1", "e3"]
    assert [source.file for source in second.case.sources] == ["chronology.csv", "more.csv"]
    assert len({person.id for person in second.case.people if person.focus}) == 1


def test_events_stand_in_order_and_lead_back_to_their_row(tmp_path: Path) -> None:
    report = imported(tmp_path, CHRONOLOGY)
    assert [(e.source.file, e.source.place) for e in report.case.events if e.source] == [
        ("chronology.csv", "line 3"),
        ("chronology.csv", "line 2"),
    ]
    assert (report.files[0].rows, report.files[0].events) == (2, 2)


def test_lists_are_known_before_the_first_event_whatever_the_order(tmp_path: Path) -> None:
    files = [
        write(tmp_path, "JUNE 2006\tTommy was seen at the Elm.\nMAY 2007\tNothing.\n", "n.txt"),
        write(tmp_path, "name,other_names\nTom Example,Tommy\n", "people.csv"),
        write(tmp_path, "name,kind,parent,counted,aliases\nElm Centre,early years,,yes,the Elm\n", "agencies.csv"),
    ]
    for order in (files, files[::-1]):
        event = import_files(EMPTY, order).case.events[0]
        assert (len(event.people), len(event.agencies)) == (1, 1)


def test_ten_files_come_in_at_once(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"Date,Event\n1/2/2008,return {n}\n", f"r{n}.csv") for n in range(10)]
    report = import_files(EMPTY, paths)
    assert [event.text for event in report.case.events] == [f"return {n}" for n in range(10)]


def test_an_import_can_be_stopped_and_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []

    def listen(done: float, words: str) -> bool:
        told.append((done, words))
        return len(told) < most

    path = write(tmp_path, CHRONOLOGY + "1/2/2008,Police,,x\n" * 5000)
    most = 3
    with pytest.raises(ImportCancelledError):
        import_files(EMPTY, [path], progress=listen)
    assert len(told) == most
    told.clear()
    most = 1_000_000
    import_files(EMPTY, [path], progress=listen)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert 0 <= told[0][0] <= told[-1][0] <= 1


def test_words_of_a_problem_are_short_and_hide_nothing(tmp_path: Path) -> None:
    report = imported(tmp_path, "Date,Event\n" + "\u202e" + "no date " * 100 + ",x\n")
    (problem,) = report.problems
    assert len(problem.text) <= 120
    assert problem.text.isprintable()


def test_a_narrative_needs_no_headings_and_no_lists(tmp_path: Path) -> None:
    report = imported(tmp_path, "JUNE 2006\tReferral to children's services.\nMAY 2007\tSeen by her GP.\n", "hill.txt")
    assert [event.when.precision for event in report.case.events] == [Precision.MONTH] * 2
    assert report.files[0].kind == "narrative"
    assert report.case.title == "Hill"
    assert not report.problems


@pytest.mark.skipif(not SHARED.exists(), reason="the published timelines are not here")
@pytest.mark.parametrize("name", FAMILIES)
def test_every_row_of_the_published_timelines_comes_in(name: str) -> None:
    data = SHARED / "data"
    path = data / "nesep" / f"{name}.txt"
    people = path.with_name(f"{name}-people.csv")
    options = ImportOptions(data / "norwich-agencies.csv", people)
    report = import_files(EMPTY, [path], options)
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(report.case.events) == len(lines)
    assert {event.when.precision for event in report.case.events} == {Precision.MONTH}
    assert [event.when.written.upper() for event in report.case.events] == [
        line.split("\t")[0].upper() for line in lines
    ]
    assert report.case.title == name.title()
    assert sum(person.focus for person in report.case.people) == 1
    assert not report.problems


@pytest.mark.skipif(not SHARED.exists(), reason="the published timelines are not here")
def test_the_children_of_a_published_list_are_tied_to_their_mother() -> None:
    report = import_files(EMPTY, [SHARED / "data" / "nesep" / "brown-people.csv"])
    mel = the_person(report, "Mel Brown")
    assert mel.focus
    assert sum(tie.a == mel.id for tie in report.case.ties) == 3
    assert not reasons(report)


WRITTEN = st.one_of(st.characters(codec="utf-8", exclude_categories=["Cc"]), st.sampled_from('\n\t",'))
NASTY = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: f"Date,Agency,Event\n{text}".encode("utf-8", "surrogatepass")),
    st.text(alphabet='a,"\n\t;/0128', max_size=300).map(lambda text: f"Date\tEvent\n{text}".encode()),
    st.binary(max_size=200).map(lambda data: b"PK\x03\x04" + data),
    st.binary(max_size=600).map(lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data),
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NASTY, st.sampled_from([None, "people", "agencies"]))
def test_no_bytes_stop_the_reader(tmp_path: Path, data: bytes, kind: TableKind | None) -> None:
    path = tmp_path / f"file{os.getpid()}"
    path.write_bytes(data)
    try:
        with Reading(path, kind) as reading:
            list(reading.pieces())
    except CannotReadError as refused:
        assert "stop the reader" not in str(refused)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(WRITTEN, max_size=20), min_size=4, max_size=6), max_size=12))
def test_every_row_comes_in_or_is_told(tmp_path: Path, rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("Date", "Agency", "Subject", "Event"), *rows])
    report = imported(tmp_path, out.getvalue().encode("utf-8", "replace"))
    told = {problem.place for problem in report.problems}
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(report.case.events) + len(told) >= len(filled) - sum(_invisible(row) for row in filled)
    assert isinstance(report.case, Case)


def _invisible(row: list[str]) -> bool:
    """Tell whether a row holds nothing that anyone could see."""
    return not any(letter.isprintable() and not letter.isspace() for cell in row for letter in cell)
