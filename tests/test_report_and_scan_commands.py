"""`kinline report` and `kinline scan`, as somebody types them."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from commands import report, scan
from exports.scan.leaks import ScanResult, scan_bytes
from exports.shares import Shared
from exports.writing import LeakFoundError
from privacy.secrets import Secret

PEOPLE = (
    "name,other_names,role,household\nQuenby Marlowe,Quenby,mother,Marlowe\nOttilie Marlowe,Ottilie,child,Marlowe\n"
)
STORY = "JUNE 2006\tQuenby moves to the estate with Ottilie.\nMARCH 2007\tPolice called to the Marlowe home.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "out").mkdir()
    return tmp_path


def test_a_report_is_written_and_one_line_says_where(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = files / "out" / "case.pdf"
    assert kinline("report", files / "story.txt", "--people", files / "people.csv", "--output", target) == 0
    said = capsys.readouterr()
    assert str(target) in said.out
    assert "none found" in said.out
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in target.parent.iterdir()] == ["case.pdf"]


def test_what_was_reported_scans_clean(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = files / "out" / "case.pdf"
    kinline("report", files / "story.txt", "--people", files / "people.csv", "--output", target)
    assert kinline("scan", target, "--people", files / "people.csv", "--case", files / "story.txt") == 0
    assert "Clean" in capsys.readouterr().out


def test_an_identifiable_copy_is_found_to_name_people(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = files / "out" / "case.pdf"
    arguments = ("report", files / "story.txt", "--people", files / "people.csv", "--output", target)
    assert kinline(*arguments, "--identifiable") == 0
    assert "IDENTIFIABLE" in capsys.readouterr().out
    assert kinline("scan", target, "--people", files / "people.csv") == 1
    assert "page 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("out", "is a folder"),
        ("out/case.odt", "must end in one of .pdf, .docx"),
        ("missing/case.pdf", "does not exist"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_anything_is_read(
    files: Path, capsys: pytest.CaptureFixture[str], output: str, words: str
) -> None:
    assert kinline("report", files / "never-read.txt", "--output", files / output) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1


def test_a_file_that_the_command_reads_is_never_written_over(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = files / "people.csv"
    assert (
        kinline("report", files / "story.txt", "--people", people, "--output", files / "out" / ".." / "people.csv") == 2
    )
    assert "is read by this command" in capsys.readouterr().err
    assert people.read_text() == PEOPLE


def test_a_name_in_the_name_of_the_output_is_told_as_that(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = files / "out" / "quenby.csv"
    assert kinline("report", files / "story.txt", "--people", files / "people.csv", "--output", target) == 1
    said = capsys.readouterr().err
    assert "its own name identifies somebody" in said
    assert "quenby" not in said.casefold()
    assert not target.exists()


def test_a_file_called_by_the_family_is_written_and_told(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = files / "out" / "marlowe.csv"
    assert kinline("report", files / "story.txt", "--people", files / "people.csv", "--output", target) == 0
    assert "holds the family's name" in capsys.readouterr().err
    assert kinline("scan", target, "--people", files / "people.csv") == 0


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx", "csv", "json", "svg", "png"])
def test_the_ending_says_what_is_written(files: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    target = files / "out" / f"case.{kind}"
    arguments = ("--people", files / "people.csv", "--output", target, "--dpi", "36")
    assert kinline("report", files / "story.txt", *arguments) == 0
    assert "none found" in capsys.readouterr().out
    assert target.stat().st_size > 300


def test_pages_sections_and_pictures_are_chosen(files: Path) -> None:
    target = files / "out" / "case.pdf"
    start = ("report", files / "story.txt", "--people", files / "people.csv", "--output", target)
    assert kinline(*start, "--sections", "method,cover", "--paper", "a3", "--portrait") == 0
    with pikepdf.open(target) as pdf:
        sizes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in pdf.pages]
    assert sizes == [pytest.approx((841.89, 1190.55), abs=0.1)] * 2
    assert kinline(*start, "--picture", "family", "--dark") == 0
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--sections", "cover,nonsense"), "no section 'nonsense'"),
        (("--sections", ""), "No section is named"),
        (("--sections", "comparison"), "needs two windows"),
        (("--before", "2006..2006"), "needs two windows"),
        (("--before", "soon", "--after", "2007..2007"), "two days with two dots"),
        (("--dpi", "5"), "go from 36"),
    ],
)
def test_wishes_that_cannot_be_are_refused_before_anything_is_read(
    files: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    target = files / "out" / "case.pdf"
    assert kinline("report", files / "never-read.txt", "--output", target, *arguments) == 2
    assert words in capsys.readouterr().err


def test_windows_move_with_the_dates(files: Path) -> None:
    """A window in true days beside moved dates would give the offset away."""
    target = files / "out" / "case.json"
    pdf = files / "out" / "case.pdf"
    start = ("report", files / "story.txt", "--people", files / "people.csv", "--dates", "day-0")
    windows = ("--before", "2006-06-01..2006-12-31", "--after", "2007-01-01..2007-06-30")
    assert kinline(*start, "--output", target) == 0
    assert kinline(*start, "--output", pdf, *windows, "--sections", "comparison") == 0
    if shutil.which("pdftotext"):
        shown = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
        assert "2001" in shown and "2006" not in shown and "2007" not in shown


def test_a_leak_is_said_without_the_name_and_ends_with_1(
    files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaking(*_: object) -> Shared:
        raise LeakFoundError(scan_bytes(b"Quenby", (Secret("p1", "person", "quenby"),)))

    monkeypatch.setattr(report, "write_share", leaking)
    assert kinline("report", files / "story.txt", "--output", files / "out" / "case.pdf") == 1
    said = capsys.readouterr().err
    assert "p1" in said
    assert "quenby" not in said.casefold()


def test_a_file_that_cannot_be_used_is_refused(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kinline("report", files / "missing.csv", "--output", files / "out" / "case.pdf") == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("missing", ["case.pdf", "people.csv"])
def test_a_scan_of_nothing_is_refused(files: Path, capsys: pytest.CaptureFixture[str], missing: str) -> None:
    (files / "case.pdf").write_bytes(b"words")
    (files / missing).unlink()
    assert kinline("scan", files / "case.pdf", "--people", files / "people.csv") == 2
    assert missing in capsys.readouterr().err


def test_a_scan_for_nobody_is_refused(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kinline("scan", files / "story.txt") == 2
    assert "--people" in capsys.readouterr().err
    assert kinline("scan", files, "--people", files / "people.csv") == 2


def test_a_planted_name_is_found_with_its_place(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "planted.txt").write_text("all about Ottilie")
    assert kinline("scan", files / "planted.txt", "--people", files / "people.csv") == 1
    assert "ottilie" in capsys.readouterr().out.casefold()


def test_what_cannot_be_read_is_not_clean(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "dots.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert kinline("scan", files / "dots.png", "--people", files / "people.csv") == 1
    assert "unread" in capsys.readouterr().out


def test_a_clean_scan_says_how_much_it_looked_for() -> None:
    assert scan.said(ScanResult((), ()), 12) == (
        "Clean: looked for 12 identifying forms, found none, and nothing was left unread.",
    )


def kinline(*arguments: object) -> int:
    """Run a command as the program does."""
    parser = argparse.ArgumentParser(prog="kinline")
    subparsers = parser.add_subparsers(required=True)
    report.add_parser(subparsers)
    scan.add_parser(subparsers)
    wanted = parser.parse_args([str(argument) for argument in arguments])
    status: int = wanted.run(wanted)
    return status


def test_indicators_and_unit_costs_of_ones_own_go_into_the_report_without_a_name(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    framework, costs = files / "quenby.csv", files / "marlowe-costs.csv"
    framework.write_text("indicator,words\nQuenby moves,moves\nPolice come,police\n", encoding="utf-8")
    costs.write_text(
        "item,words,per,low,high,source\nCall-out,police called,occurrence,120,180,Marlowe\n", encoding="utf-8"
    )
    target = files / "out" / "case.docx"
    case = (files / "story.txt", "--people", files / "people.csv", "--sections", "indicators,costs")
    assert kinline("report", *case, "--framework", framework, "--costs", costs, "--output", target) == 0
    words = "\n".join(cell.text for table in Document(str(target)).tables for row in table.rows for cell in row.cells)
    assert "Police come" in words
    assert "Call-out" in words
    assert "uenby" not in words
    assert "arlowe" not in words
    framework.write_text("indicator,word\nX,y\n", encoding="utf-8")
    assert kinline("report", *case, "--framework", framework, "--output", target) == 2
    assert "there is no column 'word'" in capsys.readouterr().err
