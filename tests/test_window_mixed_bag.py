"""The mixed bag through the window, with mouse and keys, gives the case that the command gives."""

from __future__ import annotations

import argparse
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from commands.case_arguments import add_case_arguments, case_from
from importers.run import import_files
from tests.importing import EMPTY
from tests.mixed_bag import CALDER, make_bag, told
from tests.window_fixtures import app, empty_window
from window.main import MainWindow

__all__ = ["app", "empty_window"]
LONG = 60_000  # milliseconds


def test_a_mixed_bag_through_the_window_is_the_case_of_the_command(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bag = make_bag(tmp_path)
    empty_window._drop.dropped.emit(bag)
    qtbot.waitUntil(lambda: empty_window.doing.previewing.dialog is not None, timeout=LONG)
    dialog = empty_window.doing.previewing.dialog
    assert dialog is not None
    assert dialog._files.count() == len(bag)
    dialog._files.setFocus()
    for _ in bag:  # every file is looked at
        qtbot.keyClick(dialog._files, Qt.Key.Key_Down)
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    with qtbot.waitSignal(empty_window.doing.importing.done, timeout=LONG):
        qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    case = empty_window.history.case
    parser = argparse.ArgumentParser()
    add_case_arguments(parser)
    assert told(case) == told(case_from(parser.parse_args(list(map(str, bag)))).case)
    assert told(case) == told(import_files(EMPTY, sorted(CALDER.iterdir())).case)
    assert [len(step.after.events) for step in empty_window.history.steps] == [len(case.events)]
    empty_window.history.undo()
    assert empty_window.history.case == EMPTY
