"""Starting, and the net under the window for the unexpected."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QMessageBox

from tests.window_fixtures import app, empty_window, window
from window.main import MainWindow
from window.starting import ROOT, _net, write_crash_report

__all__ = ["app", "empty_window", "window"]


def fail_with_a_name() -> None:
    raise ValueError("Tom Example was found in the park")


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "reports"))
    return tmp_path / "reports"


def test_a_crash_report_says_where_and_never_the_words(reports: Path) -> None:
    try:
        fail_with_a_name()
    except ValueError as error:
        file = write_crash_report(type(error), error.__traceback__)
    assert file is not None
    text = file.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "tests/test_window_starting.py" in text
    assert "fail_with_a_name" in text
    assert "Tom Example" not in text
    assert str(ROOT) not in text


def test_where_no_report_can_be_written_the_program_goes_on(reports: Path) -> None:
    reports.write_text("a file where the folder should be", encoding="utf-8")
    assert write_crash_report(ValueError, None) is None


def test_an_error_that_comes_back_is_told_once(window: MainWindow, reports: Path) -> None:
    fall = _net(window)
    for _ in range(3):
        try:
            fail_with_a_name()
        except ValueError as error:
            fall(type(error), error, error.__traceback__)
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert "Tom" not in boxes[0].text() + boxes[0].informativeText()


def test_an_unexpected_error_in_a_job_leaves_the_case_as_it_was(window: MainWindow) -> None:
    before = window.history.case
    told: list[Exception] = []
    window.jobs.unexpected.connect(told.append)
    window.doing.importing._fail(RuntimeError("Tom"))
    assert window.history.case is before
    assert not window.doing.importing.is_running
    assert len(told) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are told apart on Linux")
def test_without_a_display_one_sentence_is_said(tmp_path: Path) -> None:
    surroundings = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    surroundings |= {"QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", "from window.starting import run_window; raise SystemExit(run_window())"],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("No window can be opened here")
    assert "Traceback" not in done.stderr


def test_starting_loads_nothing_heavy() -> None:
    code = "import sys, window.starting; print([m for m in sys.argv[1:] if m in sys.modules])"
    heavy = ["numpy", "pandas", "networkx", "reportlab", "pikepdf", "pyqtgraph", "python_calamine"]
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy], cwd=ROOT, capture_output=True, text=True, timeout=300, check=True
    )
    assert done.stdout.strip() == "[]"
