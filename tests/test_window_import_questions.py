"""What the import window asks of a file: rows without a date, names with a comma, dates that lack their year."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from case.showing_dates import show
from tests.test_window_import_preview import a_file, previewed, read_again, taken
from tests.window_fixtures import app, empty_window, window
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]

ONCE_A_DAY = "Date,Agency,Event\n01/03/2010,Police,Called\n,Police,Called again\n,Police,Left\n02/03/2010,Police,Rang\n"
NAMES = "Date,Agency,Person,Event\n" + "".join(
    f'0{day}/03/2010,Police,"Example, {name}",Seen\n' for day, name in enumerate(("Janet", "Wayne", "Tom"), 1)
)
NO_YEAR = "Date,Agency,Event\n01/03/2009,Police,Called\n12/3,Police,Rang\n14/03/2009,Police,Left\n"


def test_rows_without_a_date_are_of_the_date_above_once_somebody_says_so(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", ONCE_A_DAY))
    asked = dialog._questions.below
    assert asked.isVisible()
    assert [event.when.first for event in dialog.seen.report.case.events].count(None) == 2
    qtbot.mouseClick(asked.buttons[True], Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    assert "as you said" in asked.words.text()
    taken(empty_window, qtbot, dialog)
    days = [show(event.when) for event in empty_window.history.case.events]
    assert days == ["1 March 2010"] * 3 + ["2 March 2010"]


def test_surnames_before_a_comma_are_told_and_can_be_two_names_instead(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", NAMES))
    asked = dialog._questions.names
    assert asked.isVisible()
    assert "a surname and a forename" in asked.words.text()
    assert len(dialog.seen.report.case.people) == 3
    qtbot.mouseClick(asked.buttons[False], Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    assert "so you said" in asked.words.text()
    assert len(dialog.seen.report.case.people) == 4


def test_names_that_leave_nothing_open_are_not_asked_about(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "police.csv", NAMES.replace("Example", "EXAMPLE"))
    dialog = previewed(empty_window, qtbot, file)
    assert not dialog._questions.isVisible()
    assert len(dialog.seen.report.case.people) == 3


def test_a_date_without_a_year_takes_that_of_its_neighbours_by_a_button(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", NO_YEAR))
    dialog._tabs.setCurrentWidget(dialog._problems)
    year, other = dialog._problems._years
    assert (year.text(), other.isVisible()) == ("Take 12/3/2009", False)
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    taken(empty_window, qtbot, dialog)
    assert [show(event.when) for event in empty_window.history.case.events][1] == "12 March 2009"
