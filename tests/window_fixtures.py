"""A window on a small case, for the tests of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from case.model import Case, EventKind, Source
from tests.building import a_family, an_agency, an_event
from ui.fonts import load_fonts
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from ui.style import prepare
from window.main import MainWindow


def a_history() -> Case:
    """Return a family with six entries of three agencies."""
    agencies = (
        an_agency("a1", "Northmoor Police", "police"),
        an_agency("a2", "Hillside School", "school"),
        an_agency("a3", "Northmoor Homes", "housing"),
    )
    events = (
        an_event("e1", "2008-03-14", agencies=("a1",), people=("p2",), text="Tom was found in the park."),
        an_event("e2", "2008-06", agencies=("a2",), people=("p2",), text="Tom was excluded."),
        an_event("e3", "2008-07", "2009-05", ("a3",), ("p1",), "Ann had a visit.", 12, EventKind.VISIT),
        an_event("e4", "2009-02", agencies=("a1",), people=("p3",), text="Liz was missing.", occurrences=3),
        an_event("e5", "2009-03-02", agencies=("a1", "a2"), people=("p2", "p3"), text="Both were late."),
        an_event("e6", text="Ann Example says that Rob Stone left."),
    )
    return replace(a_family(), agencies=agencies, events=events, sources=(Source("s1", "example.csv", rows=6),))


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    load_fonts()
    prepare(qapp)
    return qapp


@pytest.fixture
def empty_window(app: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a case."""
    window = MainWindow(History(), Jobs(), open_store(tmp_path / "settings.ini"))
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.keeping.document.drop_changes()
    window.close()
    window.deleteLater()


@pytest.fixture
def window(empty_window: MainWindow) -> MainWindow:
    """A window on the small case."""
    empty_window.history.change("Open", a_history(), fresh=True)
    return empty_window
