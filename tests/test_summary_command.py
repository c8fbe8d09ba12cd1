"""The summary command: what it prints, how it ends, and that it needs no window."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from commands import summary

ROOT = Path(__file__).resolve().parents[1]
TIMELINE = (
    "JUNE 2006\tHousing refers the family to children's services.\nJULY 2006\tPolice called, first of 4 incidents.\n"
)


def run(*words: str) -> int:
    parser = argparse.ArgumentParser(prog="kinline")
    summary.add_parser(parser.add_subparsers(required=True))
    args = parser.parse_args(["summary", *words])
    status: int = args.run(args)
    return status


@pytest.fixture
def timeline(tmp_path: Path) -> Path:
    file = tmp_path / "timeline.txt"
    file.write_text(TIMELINE, encoding="utf-8")
    return file


def test_json_goes_to_standard_output_and_the_command_ends_well(
    timeline: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(str(timeline), "--json") == 0
    value = json.loads(capfdbinary.readouterr().out.decode("utf-8"))
    assert (value["event_count"], value["occurrence_count"]) == (2, 5)
    assert value["events"][0]["when"]["latest"] == "2006-06-30"


def test_without_json_it_prints_a_page(timeline: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(str(timeline), "--family", "Example") == 0
    page = capfdbinary.readouterr().out.decode("utf-8")
    assert page.startswith("# Family case history")
    assert "## Agencies at once" in page


def test_rows_with_problems_end_with_one_only_when_strict(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "visits.csv"
    file.write_text("Date,Agency,Event\n31/02/2010,Police,Call\n03/04/2010,Police,Visit\n", encoding="utf-8")
    assert run(str(file), "--json") == 0
    value = json.loads(capfdbinary.readouterr().out)
    assert [problem["text"] for problem in value["problems"]] == ["31/02/2010"]
    assert run(str(file), "--json", "--strict") == 1


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_cannot_be_used_is_named_in_one_line(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(str(tmp_path / name)) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert "Traceback" not in captured.err


def test_a_missing_register_is_named_too(timeline: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(str(timeline), "--agencies", str(tmp_path / "agencies.csv")) == 2
    assert "agencies.csv" in capfd.readouterr().err


def test_a_list_of_another_kind_is_not_taken_for_people_or_agencies(
    timeline: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    people, agencies = tmp_path / "people.csv", tmp_path / "agencies.csv"
    people.write_text("name,other_names,sex,mother\nAnn Moss,Annie,female,\n")
    agencies.write_text("name,kind,parent,counted,aliases\nBeacon,voluntary sector,,yes,\n")
    assert run(str(timeline), "--people", str(agencies)) == 2
    assert "agencies.csv is a register of agencies" in capfd.readouterr().err
    assert run(str(timeline), "--agencies", str(people)) == 2
    assert "people.csv is a list of people" in capfd.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_result_that_cannot_be_printed_is_told_in_one_line(timeline: Path) -> None:
    words = [sys.executable, str(ROOT / "app.py"), "summary", str(timeline)]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(words, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"kinline summary: the result could not be printed: ")
    assert ended.stderr.count(b"\n") == 1


def test_it_never_imports_qt(timeline: Path) -> None:
    code = (
        "import argparse, sys; from commands import summary; p = argparse.ArgumentParser();"
        "summary.add_parser(p.add_subparsers()); a = p.parse_args(sys.argv[1:]); a.run(a);"
        "sys.exit([name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken'))] != [])"
    )
    ended = subprocess.run([sys.executable, "-c", code, "summary", str(timeline)], cwd=ROOT, capture_output=True)
    assert ended.returncode == 0, ended.stderr.decode()


def test_a_reader_that_stops_early_is_no_trouble(timeline: Path) -> None:
    code = (
        "import argparse, sys; from commands import summary; p = argparse.ArgumentParser();"
        "summary.add_parser(p.add_subparsers()); a = p.parse_args(sys.argv[1:]); sys.exit(a.run(a))"
    )
    words = [sys.executable, "-c", code, "summary", str(timeline), "--json"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout and started.stderr
        started.stdout.close()
        assert b"Traceback" not in started.stderr.read()


def test_two_windows_are_compared_on_the_page_and_in_the_json(
    timeline: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    windows = ("--before", "2006-06-01..2006-06-30", "--after", "July 2006..July 2006")
    assert run(str(timeline), "--json", *windows) == 0
    value = json.loads(capfdbinary.readouterr().out)["comparison"]
    assert (value["before"]["end"], value["after"]["start"]) == ("2006-06-30", "2006-07-01")
    assert run(str(timeline), *windows) == 0
    assert "## Before and after" in capfdbinary.readouterr().out.decode("utf-8")


def test_the_windows_may_lie_around_an_entry(timeline: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(str(timeline), "--json", "--around", "e2") == 0
    value = json.loads(capfdbinary.readouterr().out)["comparison"]
    assert (value["before"]["end"], value["after"]["start"]) == ("2006-06-30", "2006-08-01")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--before", "2006-06-01..2006-06-30"), "needs both windows"),
        (("--before", "soon", "--after", "2006-06-01..2006-06-30"), "two dots"),
        (("--around", "e99"), "no entry e99"),
        (("--around", "e1", "--before", "2006..2006"), "either --around"),
    ],
)
def test_windows_that_cannot_be_used_are_refused_in_one_line(
    timeline: Path, words: tuple[str, ...], why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(str(timeline), *words) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    assert why in captured.err
    assert len(captured.err.splitlines()) == 1


def test_a_framework_of_the_user_is_told_with_those_that_ship(
    timeline: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "local.csv"
    file.write_text("indicator,agency_kinds\nPolice were there,police\n", encoding="utf-8")
    assert run(str(timeline), "--json", "--framework", str(file)) == 0
    value = json.loads(capfdbinary.readouterr().out)["indicators"]
    assert [one["framework"] for one in value][-1] == "local"
    assert value[-1]["indicators"][0]["answer"] == "yes"


def test_a_framework_that_cannot_be_used_is_refused_with_its_line(
    timeline: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "local.csv"
    file.write_text("indicator,kinds\nFires,burning\n", encoding="utf-8")
    assert run(str(timeline), "--framework", str(file)) == 2
    assert "local.csv, line 2" in capfd.readouterr().err
    assert run(str(timeline), "--framework", str(tmp_path / "none.csv")) == 2


@pytest.mark.parametrize(("said", "expected"), [("day-first", "2008-04-03"), ("month-first", "2008-03-04")])
def test_a_column_in_doubt_is_read_as_it_is_said(
    said: str, expected: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "school.csv"
    file.write_text("Date,Event\n03/04/2008,One\n07/25/2008,Two\n", encoding="utf-8")
    assert run(str(file), "--json", "--date-order", said) == 0
    told = capfdbinary.readouterr()
    assert json.loads(told.out)["events"][0]["when"]["earliest"] == expected
    assert told.err == b""


def test_a_column_in_doubt_is_asked_about_and_not_guessed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "school.csv"
    file.write_text("Date,Event\n03/04/2008,One\n07/25/2008,Two\n", encoding="utf-8")
    assert run(str(file), "--json", "--strict") == 1
    told = capfdbinary.readouterr()
    when = json.loads(told.out)["events"][0]["when"]
    assert (when["earliest"], when["latest"], when["written"]) == ("2008-03-04", "2008-04-03", "03/04/2008")
    assert b"--date-order day-first or --date-order month-first" in told.err
