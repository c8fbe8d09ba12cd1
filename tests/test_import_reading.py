"""Hostile and broken files: one plain sentence each, quickly, and the rest comes in."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from importers.readers.limits import LIMITS, Limits
from importers.readers.reading import Reading
from importers.report import CannotReadError
from importers.run import import_files
from tests.broken import files
from tests.importing import EMPTY, reasons, write

GOOD = files.HEADER + files.GOOD


@pytest.mark.parametrize(("make", "why"), files.REFUSED.items(), ids=lambda made: getattr(made, "__name__", ""))
def test_a_broken_file_is_refused_in_one_line_that_names_it(
    make: Callable[[Path], None], why: str, tmp_path: Path
) -> None:
    path = tmp_path / "return from housing.xlsx"
    make(path)
    with pytest.raises(CannotReadError) as refused:
        import_files(EMPTY, [path])
    assert str(refused.value).startswith("return from housing.xlsx ")
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    report = import_files(EMPTY, [write(tmp_path, GOOD, "chronology.xlsx")])
    assert report.files[0].kind == "chronology"
    assert len(report.case.events) == 1


def test_a_broken_file_leaves_the_others_alone(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    files.far_cell_beside_a_table(bad)
    report = import_files(EMPTY, [bad, write(tmp_path, GOOD), tmp_path / "gone.csv"])
    assert [file.kind for file in report.files] == ["unreadable", "chronology", "unreadable"]
    assert len(report.case.events) == 1
    assert [problem.file for problem in report.problems] == ["bad.xlsx", "gone.csv"]


def test_a_missing_file_a_folder_and_a_device_are_named(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "gone.csv", "is not there"), (tmp_path, "is a folder")):
        with pytest.raises(CannotReadError, match=why):
            Reading(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_pipes_sockets_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    pipe, plug = tmp_path / "pipe", tmp_path / "s"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(plug))
        for path in (pipe, plug, Path("/dev/zero")):
            with pytest.raises(CannotReadError, match="device or a pipe"):
                Reading(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    path.chmod(0)
    with pytest.raises(CannotReadError, match="no permission"):
        Reading(path)


def test_a_name_that_no_system_takes_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / ("long" * 100), Path("nul\0inside.csv")):
        with pytest.raises(CannotReadError):
            Reading(path)


def test_a_file_name_cannot_break_the_line_of_its_message(tmp_path: Path) -> None:
    path = write(tmp_path, b"", "two\nlines\u202e.csv")
    with pytest.raises(CannotReadError) as refused:
        Reading(path)
    assert "\n" not in str(refused.value)
    assert "\u202e" not in str(refused.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits the process by other means")
def test_a_reader_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_in_front(tmp_path, "import time\ntime.sleep(86_400)\n", monkeypatch)
    with pytest.raises(CannotReadError, match="took too long"):
        Reading(write(tmp_path, "JUNE 2006\tx\n" * 3), limits=LIMITS._replace(seconds=1))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits the process by other means")
def test_a_reader_that_counts_for_ever_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_in_front(tmp_path, "while True: pass\n", monkeypatch)
    with pytest.raises(CannotReadError, match="took too long"):
        Reading(write(tmp_path, "JUNE 2006\tx\n" * 3), limits=LIMITS._replace(seconds=1))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system does not enforce this limit")
def test_a_reader_that_takes_all_memory_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_in_front(tmp_path, "held = [bytes(1 << 20) for _ in range(4000)]\n", monkeypatch)
    with pytest.raises(CannotReadError, match="more memory"):
        Reading(write(tmp_path, "JUNE 2006\tx\n" * 3), limits=LIMITS._replace(memory=256 << 20))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal")
def test_a_reader_that_aborts_leaves_us_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_in_front(tmp_path, "import os\nos.abort()\n", monkeypatch)
    with pytest.raises(CannotReadError, match="stop the reader"):
        Reading(write(tmp_path, "JUNE 2006\tx\n" * 3))


def test_an_answer_without_end_is_cut_off(tmp_path: Path) -> None:
    path = write(tmp_path, files.HEADER + files.GOOD * 5000)
    with (
        pytest.raises(CannotReadError, match="holds more"),
        Reading(path, limits=LIMITS._replace(answer=10_000)) as read,
    ):
        list(read.pieces())


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    limits = Limits(file=1 << 20)
    with pytest.raises(CannotReadError, match="larger than 1 MB"):
        Reading(write(tmp_path, files.HEADER + files.GOOD * 50_000), limits=limits)


def test_rows_beyond_the_limit_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, files.HEADER + files.GOOD * 5000)
    with Reading(path, limits=LIMITS._replace(rows=2000)) as reading:
        pieces = list(reading.pieces())
    assert sum(len(piece.rows) for piece in pieces) == 2000
    assert any("nothing was read after" in p.why for piece in pieces for p in piece.problems)


def test_a_cell_of_fifty_megabytes_costs_its_row_only(tmp_path: Path) -> None:
    long = f"13/03/2008,Police,{'x' * (50 << 20)}\n"
    report = import_files(EMPTY, [write(tmp_path, files.HEADER + files.GOOD + long + files.GOOD)])
    assert len(report.case.events) == 2
    (problem,) = report.problems
    assert problem.place == "line 3"
    assert "52,428,800 characters" in problem.why
    assert len(problem.text) <= 120


def test_a_line_of_fifty_megabytes_in_a_narrative_costs_itself_only(tmp_path: Path) -> None:
    long = f"JUNE 2006\t{'word ' * (10 << 20)}\r\n"
    report = import_files(EMPTY, [write(tmp_path, f"MAY 2006\tOne.\r\n{long}JULY 2006\tTwo.\r\n")])
    assert [event.source and event.source.place for event in report.case.events] == ["line 1", "line 3"]
    assert [(problem.place, problem.why.split(",")[0]) for problem in report.problems] == [
        ("line 2", "this line holds 52")
    ]


def test_the_child_finds_our_modules_wherever_it_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "importers").mkdir()
    (tmp_path / "csv.py").write_text("raise SystemExit('a file of the person was run')")
    path = write(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert not reasons(import_files(EMPTY, [Path(path.name)]))


def test_no_reader_is_left_running(tmp_path: Path) -> None:
    reading = Reading(write(tmp_path, files.HEADER + files.GOOD * 50_000))
    reading.close()
    assert reading.ended


def _put_in_front(folder: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the child run this code in place of the narrative reader."""
    room = folder / "front" / "importers" / "readers"
    room.mkdir(parents=True)
    importers = Path(__file__).resolve().parents[1] / "importers"
    (room.parent / "__init__.py").write_text(f"__path__ += [{str(importers)!r}]\n")
    (room / "__init__.py").write_text(f"__path__ += [{str(importers / 'readers')!r}]\n")
    (room / "narrative.py").write_text(code)
    monkeypatch.setattr("importers.readers.reading.ROOT", folder / "front")
    root = str(Path(__file__).resolve().parents[1])
    monkeypatch.setattr("importers.readers.reading.SEARCHED", os.pathsep.join((str(folder / "front"), root)))
