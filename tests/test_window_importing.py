"""Bringing files in: one undo step, problems listed, nothing changed when it is cancelled or refused."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from case.model import Case
from importers.report import RowProblem
from tests.importing import write
from tests.window_fixtures import app, empty_window, window
from window.imports.importing import Wish, step_name
from window.imports.problems import ProblemsDialog, save_problems
from window.main import MainWindow
from window.samples import samples

__all__ = ["app", "empty_window", "window"]
LONG = 60_000  # milliseconds

GOOD = "Date,Agency,Person,Event\n14/03/2008,Police,Tom Example,Found in the park\nJune 2008,Police,,Called\n"
BAD = "Date,Agency,Person,Event\n31/02/2010,Police,,Never\n01/03/2010,Police,,Called again\n"


def a_file(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def bring_in(window: MainWindow, qtbot: QtBot, *files: Path) -> None:
    with qtbot.waitSignal(window.doing.importing.done, timeout=LONG):
        window.doing.bring_in(files)
    qtbot.waitUntil(lambda: not window.jobs.is_busy)


def test_an_import_is_one_step_that_undo_takes_back(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = empty_window.history.case
    bring_in(empty_window, qtbot, a_file(tmp_path, "police.csv", GOOD))
    assert len(empty_window.history.case.events) == 2
    assert empty_window.history.undo_name == "Import police.csv"
    empty_window.menus.undo.trigger()
    assert empty_window.history.case == before


def test_problems_are_listed_and_the_good_rows_come_in(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bring_in(empty_window, qtbot, a_file(tmp_path, "police.csv", BAD))
    assert empty_window.doing.importing.left == 1
    dialog = empty_window.findChild(ProblemsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert len(empty_window.history.case.events) >= 1
    empty_window.menus.undo.trigger()
    assert empty_window.doing.importing.left == 0


def test_a_cancelled_import_leaves_the_case_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = window.history.case
    rows = "".join(f"{day % 28 + 1:02}/03/2010,Police,,Call {day}\n" for day in range(2_000))
    files = tuple(a_file(tmp_path, f"{n}.csv", "Date,Agency,Person,Event\n" + rows) for n in range(5))
    with qtbot.waitSignal(window.doing.importing.stopped, timeout=LONG):
        window.doing.bring_in(files)
        window.status._cancel.click()
    assert window.history.case is before


def test_a_file_that_is_not_there_is_told_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.history.case
    told: list[str] = []
    window.doing.importing.refused.disconnect()
    window.doing.importing.refused.connect(told.append)
    window.doing.bring_in((tmp_path / "missing.csv",))
    qtbot.waitUntil(lambda: not window.doing.importing.is_running, timeout=LONG)
    assert window.history.case.events == before.events
    assert told or any("missing.csv" in p.file for p in window.findChildren(ProblemsDialog)[0]._problems)


def test_while_files_come_in_the_case_cannot_be_changed_otherwise(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.selection.select(frozenset({"e1"}))
    with qtbot.waitSignal(window.doing.importing.done, timeout=LONG):
        window.doing.bring_in((a_file(tmp_path, "police.csv", GOOD),))
        assert not window.menus.delete.isEnabled()
        assert window.status._cancel.isVisible()
    qtbot.waitUntil(lambda: window.menus.delete.isEnabled())
    assert not window.status._cancel.isVisible()


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_every_sample_opens_without_a_problem(empty_window: MainWindow, qtbot: QtBot, sample: object) -> None:
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG) as told:
        empty_window.welcome.sample_wanted.emit(sample)
    assert told.args[0].problems == ()
    assert len(empty_window.history.case.events) > 10


def test_a_sample_that_nobody_changed_is_let_go_without_a_question_or_a_trace(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    document = empty_window.keeping.document
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG):
        empty_window.welcome.sample_wanted.emit(samples()[-1])
    qtbot.waitUntil(lambda: empty_window.menus.file.save.isEnabled(), timeout=LONG)
    empty_window.history.change("Another title", replace(empty_window.history.case, title="Other"))
    assert document.unsaved
    empty_window.menus.undo.trigger()
    assert not document.unsaved
    empty_window.keeping.autosave.keep_now()
    qtbot.waitUntil(lambda: empty_window.jobs.is_settled, timeout=LONG)
    assert not list(tmp_path.rglob("*.kinline-recovery"))
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG):
        empty_window.desktop.open_sample(samples()[0])
    qtbot.waitUntil(lambda: empty_window.jobs.is_settled, timeout=LONG)
    assert not empty_window.findChildren(QMessageBox)
    assert empty_window.close()


def test_files_can_be_dropped_anywhere(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "police.csv", GOOD)))])
    some = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), *some)
    QApplication.sendEvent(empty_window, entering)
    assert entering.isAccepted()
    assert empty_window._drop._sign.isVisible()
    QApplication.sendEvent(empty_window, QDropEvent(QPointF(5, 5), *some))
    assert not empty_window._drop._sign.isVisible()
    qtbot.waitUntil(lambda: empty_window.doing.previewing.dialog is not None, timeout=LONG)
    dialog = empty_window.doing.previewing.dialog
    assert dialog is not None
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG):
        dialog.accept()
    assert len(empty_window.history.case.events) == 2


def test_an_undo_step_names_few_files_and_counts_many() -> None:
    assert step_name([Path("/a/police.csv")]) == "Import police.csv"
    assert step_name([Path("a.csv"), Path("b.csv")]) == "Import a.csv and b.csv"
    assert step_name([Path(f"{n}.csv") for n in range(5)]) == "Import 5 files"


def test_saved_problems_are_never_formulas(tmp_path: Path) -> None:
    file = tmp_path / "problems.csv"
    save_problems(file, [RowProblem("a.csv", "line 2", "Date", "=cmd()", "Not a date.")])
    with file.open(encoding="utf-8-sig", newline="") as lines:
        assert list(csv.reader(lines))[1] == ["a.csv", "line 2", "Date", "'=cmd()", "Not a date."]


def test_importing_into_a_case_adds_to_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before: Case = window.history.case
    bring_in(window, qtbot, a_file(tmp_path, "police.csv", GOOD))
    assert len(window.history.case.events) == len(before.events) + 2
    assert set(before.event_by_id) <= set(window.history.case.event_by_id)


def test_what_is_decided_while_files_come_in_is_kept(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    may_go = threading.Event()
    window.jobs.queue(lambda report: may_go.wait(60), lambda done: None)
    window.doing.importing.bring_in(Wish((write(tmp_path, "Date,Agency,Event\n1/4/2009,Police,One\n"),)))
    before = len(window.history.case.events)
    window.history.change("Decide", replace(window.history.case, title="Decided meanwhile"))
    may_go.set()
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=60_000)
    assert (window.history.case.title, len(window.history.case.events)) == ("Decided meanwhile", before + 1)
    assert not window.doing.importing.is_running
