"""Rows that could not be read are found again in the window, put right in one step, let go or sent back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from case.contents import Contents, from_bytes, next_contents, to_bytes
from importers.keeping import problems_of
from tests.test_window_import_preview import a_file, previewed, taken
from tests.test_window_importing import LONG, bring_in
from tests.window_fixtures import app, empty_window, window
from window.imports.left_rows import LeftRows
from window.imports.misfit_form import MisfitForm
from window.imports.problems import ProblemsDialog
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]

BAD = (
    "Date,Agency,Person,Event\n31/02/2010,Police,,Never\n01/03/2010,Police,,Called again\n"
    "2/3/2010,Police,,Door,broken\n30/02/2010,Police,,Also never\n"
)


def with_bad_rows(window: MainWindow, qtbot: QtBot, folder: Path) -> LeftRows:
    """Return the list of rows that need a look, of a case that was saved and opened again."""
    bring_in(window, qtbot, a_file(folder, "police.csv", BAD))
    for told in window.findChildren(ProblemsDialog):
        told.close()
    case = from_bytes(to_bytes(next_contents(Contents(), window.history.case, "now"))).case
    window.history.open(case)
    assert window.menus.problems.isEnabled()
    window.menus.problems.trigger()
    dialog = window.findChild(LeftRows)
    assert dialog is not None
    return dialog


def write_anew(dialog: LeftRows, row: int, words: str) -> None:
    item = dialog._rows._grid.item(row, 2)
    assert item is not None
    item.setText(words)


def take(dialog: LeftRows, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.doing.importing.done, timeout=LONG):
        qtbot.mouseClick(dialog._go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.is_busy)


def test_rows_put_right_after_the_case_was_opened_again_come_in_as_one_step(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = with_bad_rows(empty_window, qtbot, tmp_path)
    before = empty_window.history.case
    assert not dialog._go.isEnabled()
    write_anew(dialog, 0, "28/02/2010")
    write_anew(dialog, 2, "27/02/2010")
    take(dialog, empty_window, qtbot)
    assert {event.text for event in empty_window.history.case.events} == {"Never", "Called again", "Also never"}
    assert empty_window.doing.importing.left == 1
    assert not dialog._go.isEnabled()
    assert empty_window.history.undo_name == "Put 2 rows of police.csv right"
    empty_window.menus.undo.trigger()
    assert empty_window.history.case == before
    assert empty_window.doing.importing.left == 3


def test_a_row_that_fits_no_table_is_put_right(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = with_bad_rows(empty_window, qtbot, tmp_path)
    dialog._rows._put_right(1)
    form = dialog.findChild(MisfitForm)
    assert form is not None
    form._grid.setCurrentCell(3, 1)
    form._join_cells()
    form.accept()
    take(dialog, empty_window, qtbot)
    assert "Door, broken" in {event.text for event in empty_window.history.case.events}


def test_rows_that_are_not_needed_are_let_go(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = with_bad_rows(empty_window, qtbot, tmp_path)
    dialog._rows._grid.selectRow(0)
    qtbot.mouseClick(dialog._drop, Qt.MouseButton.LeftButton)
    (source,) = empty_window.history.case.sources
    assert [one.place for one in source.left] == ["line 4", "line 5"]
    assert empty_window.history.undo_name == "Leave 1 row of police.csv out"
    dialog._rows._grid.selectAll()
    qtbot.mouseClick(dialog._drop, Qt.MouseButton.LeftButton)
    assert not empty_window.menus.problems.isEnabled()
    assert dialog._rows._grid.rowCount() == 0


def test_what_was_put_right_is_not_thrown_away_by_a_slip(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = with_bad_rows(empty_window, qtbot, tmp_path)
    write_anew(dialog, 0, "28/02/2010")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    asked = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(button for button in asked.buttons() if "Go on" in button.text()).click()
    assert dialog.isVisible()
    take(dialog, empty_window, qtbot)
    dialog.reject()
    assert not dialog.isVisible()


def test_the_list_for_the_agency_can_still_be_written(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from window.imports.problems import save_problems

    dialog = with_bad_rows(empty_window, qtbot, tmp_path)
    save_problems(tmp_path / "back.csv", problems_of(dialog._source))
    text = (tmp_path / "back.csv").read_text(encoding="utf-8-sig")
    assert text.count("police.csv") == 3
    assert "31/02/2010" in text


def test_a_newer_version_says_how_its_dates_are_read_and_lets_it_be_changed(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "Date,Agency,Event\n04/13/2008,Police,Noise\n03/04/2008,Police,Row\n"
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", text))
    dialog._questions.dates.buttons[True].click()
    qtbot.waitUntil(lambda: not dialog.seen.questions and dialog._tabs.isEnabled(), timeout=LONG)
    taken(empty_window, qtbot, dialog)
    newer = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", f"{text}05/06/2008,Police,Call\n"))
    asked = newer._questions.dates
    assert asked.isVisible()
    assert asked.words.text() == "Months come first, as you said of the version imported before."
    asked.buttons[False].click()
    qtbot.waitUntil(lambda: newer._tabs.isEnabled() and empty_window.jobs.is_settled, timeout=LONG)
    assert asked.words.text() == "You have said that this agency writes days first."
    newer.reject()


def editor_of(dialog: LeftRows, row: int) -> QLineEdit:
    """Return the line in which the words of a row are written, opened as a double click opens it."""
    grid = dialog._rows._grid
    grid.setCurrentCell(row, 2)
    item = grid.item(row, 2)
    assert item is not None
    grid.editItem(item)
    return next(line for line in grid.findChildren(QLineEdit))


def test_a_correction_starts_from_the_whole_cell_and_is_heard_once(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    long = "31/02/2010 " + "and it went on and on " * 8 + "until the end"
    bring_in(empty_window, qtbot, a_file(tmp_path, "police.csv", f"Date,Event\n{long},Never\n1/3/2010,Call\n"))
    for told in empty_window.findChildren(ProblemsDialog):
        told.close()
    empty_window.menus.problems.trigger()
    dialog = empty_window.findChild(LeftRows)
    assert dialog is not None
    heard: list[str] = []
    dialog._rows.corrected.connect(lambda place, column, words: heard.append(words))
    line = editor_of(dialog, 0)
    assert line.text() == long
    line.setText("28/02/2010")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: heard == ["28/02/2010"])


def test_a_people_list_is_corrected_after_the_case_was_opened_again(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bring_in(empty_window, qtbot, a_file(tmp_path, "people.csv", "Name,Sex,DOB\nAnn Stone,F,31/2/1980\n"))
    for told in empty_window.findChildren(ProblemsDialog):
        told.close()
    empty_window.menus.problems.trigger()
    dialog = empty_window.findChild(LeftRows)
    assert dialog is not None
    write_anew(dialog, 0, "1/2/1980")
    take(dialog, empty_window, qtbot)
    (ann,) = empty_window.history.case.people
    assert ann.born is not None
    assert ann.born.written == "1/2/1980"
    assert empty_window.doing.importing.left == 0
