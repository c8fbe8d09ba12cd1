"""A case file with a passphrase, and the dialogs through which it is opened and saved."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from case import sealing
from case.contents import Contents
from case.edits import delete_events
from case.sealing import new_keys
from case.storage import SealedFiles
from tests.window_fixtures import a_history
from window.filing.passphrases import NewPassphraseDialog, PassphraseDialog
from window.main import MainWindow

STORE = SealedFiles()
PASSPHRASE = "seven quiet herons wade"
LONG = 60_000  # milliseconds: on a busy machine too
D = TypeVar("D", bound=QDialog)


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MEMORY_KIB", 64)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A case file with a passphrase, saved once."""
    path = tmp_path / "cases" / "fourteen.kinline"
    path.parent.mkdir()
    STORE.save(path, Contents(a_history(), "2026-01-01T00:00:00Z"), new_keys(PASSPHRASE))
    return path


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)


def find_dialog(window: MainWindow, kind: type[D]) -> D:
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def press(window: MainWindow, words: str) -> None:
    """Press a button of the box that asks."""
    box = find_dialog(window, QMessageBox)
    buttons = [b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == words]
    assert buttons, [b.text() for b in box.findChildren(QPushButton)]
    buttons[0].click()


def enter(window: MainWindow, qtbot: QtBot, secret: str = PASSPHRASE) -> None:
    qtbot.waitUntil(lambda: bool([d for d in window.findChildren(PassphraseDialog) if d.isVisible()]), timeout=LONG)
    dialog = find_dialog(window, PassphraseDialog)
    dialog._field.setText(secret)
    dialog._ok.click()
    settle(window, qtbot)


def open_it(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.filing.open(file)
    enter(window, qtbot)
    assert window.keeping.document.path == file


def choose_passphrase(window: MainWindow, passphrase: str | None) -> None:
    dialog = find_dialog(window, NewPassphraseDialog)
    if passphrase is None:
        dialog._none.setChecked(True)
    else:
        dialog._first.setText(passphrase)
        dialog._second.setText(passphrase)
    dialog._ok.click()


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def change_something(window: MainWindow) -> None:
    case = window.history.case
    window.history.change("Delete an event", delete_events(case, frozenset({case.events[-1].id})))
