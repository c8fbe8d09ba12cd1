"""Exporting: said first, searched after; with names only after a yes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from case.filters import Filter
from exports import report
from exports.scan.leaks import Leak, ScanResult
from privacy.secrets import Secret
from tests.window_fixtures import app, empty_window, window
from window import doing
from window.exports.exporting import ExportDialog
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]
LONG = 60_000  # milliseconds


def save_as(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))


def the_dialog(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    window.menus.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog._go.isEnabled, timeout=LONG)
    return dialog


def told(window: MainWindow) -> str:
    box = window.findChild(QMessageBox)
    assert box is not None
    return f"{box.text()} {box.informativeText()}"


def test_the_dialog_says_what_is_changed_and_what_risk_remains(window: MainWindow, qtbot: QtBot) -> None:
    said = the_dialog(window, qtbot)._statement.text()
    assert "Dates are given by the month." in said
    assert "What remains" in said


def test_the_anonymised_pdf_is_written_and_its_search_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    save_as(monkeypatch, target)
    dialog = the_dialog(window, qtbot)
    with qtbot.waitSignal(window.jobs.settled, timeout=LONG):
        dialog._go.click()
    assert target.read_bytes().startswith(b"%PDF")
    assert "none was found" in told(window)


def test_the_export_can_obey_the_filter(window: MainWindow, qtbot: QtBot) -> None:
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    dialog = the_dialog(window, qtbot)
    assert len(dialog.case.events) == 6
    dialog._only_shown.setChecked(True)
    assert len(dialog.case.events) == 3


def test_a_leak_is_told_and_nothing_is_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    save_as(monkeypatch, target)
    leak = Leak(Secret("p2", "person", "Tom"), "page 1", "as written")

    def leaks(*_: object, **__: object) -> None:
        raise report.LeakFoundError(ScanResult((leak,), ()))

    monkeypatch.setattr(report, "write_report", leaks)
    dialog = the_dialog(window, qtbot)
    with qtbot.waitSignal(window.jobs.settled, timeout=LONG):
        dialog._go.click()
    assert "it was not kept" in told(window)
    assert "Tom" not in told(window)
    assert not target.exists()


@pytest.mark.parametrize("agreed", [False, True])
def test_an_identifiable_copy_needs_a_yes_of_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    target = tmp_path / "out.pdf"
    save_as(monkeypatch, target)
    monkeypatch.setattr(doing, "ask", lambda *_, **__: agreed)
    window.menus.identifiable.trigger()
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=LONG)
    assert target.exists() is agreed


def test_cancelling_the_dialog_writes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = the_dialog(window, qtbot)
    dialog._buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert not window.jobs.is_busy
