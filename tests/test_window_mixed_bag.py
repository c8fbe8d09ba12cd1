"""The mixed bag through the window: the same case, event for event, as the clean CSV files."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from importers.run import import_files
from tests.importing import EMPTY
from tests.mixed_bag import CALDER, make_bag, told
from tests.window_fixtures import app, empty_window
from window.main import MainWindow

__all__ = ["app", "empty_window"]
LONG = 60_000  # milliseconds


def test_the_bag_comes_in_through_the_window(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "bag"
    folder.mkdir()
    empty_window.doing.preview(make_bag(folder))
    qtbot.waitUntil(lambda: empty_window.doing.previewing.dialog is not None, timeout=LONG)
    dialog = empty_window.doing.previewing.dialog
    assert dialog is not None
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG):
        dialog.accept()
    clean = import_files(EMPTY, sorted(CALDER.iterdir())).case
    assert told(empty_window.history.case) == told(clean)
    empty_window.menus.undo.trigger()
    assert empty_window.history.case.events == ()
