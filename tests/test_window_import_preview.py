"""The import window: what is said there is what comes in, in one step, and nothing before that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QMenu, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.test_import_gedcom import HEAD, TREE
from tests.window_fixtures import app, empty_window, window
from window.imports.import_preview import ImportDialog
from window.imports.misfit_form import MisfitForm
from window.imports.problems import ProblemsDialog
from window.imports.source_rows import SourceRows
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]
LONG = 60_000  # milliseconds
HEADER = "Date,Agency,Person,Event\n"
POLICE = HEADER + "14/03/2008,Police,Tom Example,Called to a noisy argument at the home\n31/02/2010,Police,,Never\n"
HOUSING = HEADER + "14/03/2008,Housing,Tom Example,Called about a noisy argument at the home\n"


def a_file(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def previewed(window: MainWindow, qtbot: QtBot, *files: Path) -> ImportDialog:
    """Return the import window on some files."""
    window.doing.preview(files)
    qtbot.waitUntil(lambda: window.doing.previewing.dialog is not None, timeout=LONG)
    dialog = window.doing.previewing.dialog
    assert dialog is not None
    return dialog


def taken(window: MainWindow, qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(window.doing.importing.done, timeout=LONG):
        ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
        qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.is_busy)


def read_again(window: MainWindow, qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: dialog._tabs.isEnabled() and window.jobs.is_settled, timeout=LONG)


def pages(dialog: ImportDialog) -> list[str]:
    return [dialog._tabs.tabText(number) for number in range(dialog._tabs.count())]


def test_nothing_comes_in_until_the_person_agrees(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", POLICE))
    assert empty_window.history.case.events == ()
    assert pages(dialog) == ["Columns", "First rows", "Need a look (1)"]
    dialog.reject()
    assert empty_window.history.case.events == ()
    assert empty_window.history.undo_name == ""


def test_a_family_tree_says_whom_and_what_it_brings(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "family.ged", f"{HEAD}{TREE}0 TRLR\n"))
    assert dialog._files.item(0).text() == "family.ged\nPeople and ties: 4 people and 5 ties"
    cells = dialog._columns._grid.model()
    shown = [[cells.index(row, column).data() for column in (0, 1)] for row in range(cells.rowCount())]
    assert ["Name", "Ann Example · Tom Example · Liz Example"] in shown


def test_what_was_seen_comes_in_as_one_step(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", POLICE))
    seen = dialog.seen.report.case
    taken(empty_window, qtbot, dialog)
    assert empty_window.history.case is seen
    assert empty_window.history.undo_name == "Import police.csv"
    assert empty_window.findChild(ProblemsDialog) is None
    empty_window.menus.undo.trigger()
    assert empty_window.history.case.events == ()


def test_a_row_is_corrected_in_place(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", POLICE))
    cell = dialog._problems._grid.item(0, 2)
    assert cell is not None
    assert cell.text() == "31/02/2010"
    cell.setText("28/02/2010")
    read_again(empty_window, qtbot, dialog)
    assert pages(dialog) == ["Columns", "First rows"]
    taken(empty_window, qtbot, dialog)
    assert len(empty_window.history.case.events) == 2


def test_what_was_corrected_is_not_thrown_away_by_a_slip(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", POLICE))
    dialog._problems._grid.item(0, 2).setText("28/02/2010")  # type: ignore[union-attr]
    read_again(empty_window, qtbot, dialog)
    for words, stays in (("Go on", True), ("Throw away", False)):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        asked = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
        next(button for button in asked.buttons() if words in button.text()).click()
        assert dialog.isVisible() is stays
    assert not empty_window.history.case.events


def test_a_column_gets_another_meaning(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = "Date,Agency,Was\n14/03/2008,Police,Seen at home\n"
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", text))
    box = dialog._columns._grid.cellWidget(2, 2)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("event"))
    box.activated.emit(box.currentIndex())
    read_again(empty_window, qtbot, dialog)
    taken(empty_window, qtbot, dialog)
    assert [event.text for event in empty_window.history.case.events] == ["Seen at home"]
    memory = empty_window.doing.previewing.remembered
    assert memory is not None
    assert "Was" not in memory.read_text()


def test_a_date_column_that_contradicts_itself_is_asked_about(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "Date,Event\n03/04/2008,One\n07/25/2008,Two\n"
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "school.csv", text))
    assert dialog._questions.dates.isVisible()
    assert "may be 3 April 2008 (day first) or 4 March 2008 (month first)" in dialog._questions.dates.words.text()
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    month_first = next(b for b in dialog._questions.dates.findChildren(QPushButton) if b.text() == "Month first")
    qtbot.mouseClick(month_first, Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    assert "months first" in dialog._questions.dates.words.text()
    assert ok.isEnabled()
    days = [event.when.earliest for event in dialog.seen.report.case.events]
    assert [(day.day, day.month) for day in days if day] == [(4, 3), (25, 7)]
    dialog.reject()


def test_words_for_the_whole_file(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "export.csv", "Date,Event\n14/03/2008,Seen\n"))
    dialog._columns._whole["agency"].setText("Probation")
    dialog._columns._whole["agency"].editingFinished.emit()
    read_again(empty_window, qtbot, dialog)
    assert [agency.name for agency in dialog.seen.report.case.agencies] == ["Probation"]
    dialog.reject()


def test_what_is_ticked_is_done_with_the_import(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    files = (a_file(tmp_path, "police.csv", POLICE), a_file(tmp_path, "housing.csv", HOUSING))
    dialog = previewed(empty_window, qtbot, *files)
    assert dialog._decisions.count == 1
    dialog._decisions._boxes[0].setChecked(True)
    taken(empty_window, qtbot, dialog)
    (event,) = empty_window.history.case.events
    assert "Police:" in event.text
    assert "Housing:" in event.text
    assert len(event.also) == 1
    empty_window.menus.undo.trigger()
    assert empty_window.history.case.events == ()


def test_a_newer_version_lists_what_changed(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "housing.csv", HOUSING + "1/1/2009,Housing,,Rent paid\n"))
    taken(empty_window, qtbot, dialog)
    again = a_file(tmp_path, "housing.csv", HOUSING.replace("noisy", "loud"))
    dialog = previewed(empty_window, qtbot, again)
    assert "Changes (2)" in pages(dialog)
    grid = dialog._changes._grid
    told = [[grid.item(row, column).text() for column in range(5)] for row in range(grid.rowCount())]  # type: ignore[union-attr]
    assert [row[0] for row in told] == ["Changed", "Withdrawn"]
    dialog._changes._withdraw.click()
    read_again(empty_window, qtbot, dialog)
    taken(empty_window, qtbot, dialog)
    assert [event.text for event in empty_window.history.case.events] == ["Called about a loud argument at the home"]


def test_an_unreadable_file_is_told_and_cannot_be_taken(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = a_file(tmp_path, "police.csv", POLICE), a_file(tmp_path, "noise.csv", "a line of words\n")
    dialog = previewed(empty_window, qtbot, good, bad)
    assert "Cannot be read" in dialog._files.item(1).text()
    dialog._files.setCurrentRow(1)
    assert pages(dialog)[-1] == "Need a look (1)"
    dialog.reject()


def test_the_card_leads_to_the_row(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "housing.csv", HOUSING))
    taken(empty_window, qtbot, dialog)
    event = empty_window.history.case.events[0]
    empty_window.selection.select(frozenset((event.id,)))
    assert "Show the row" in empty_window.card._text.toPlainText()
    empty_window.card._show_row(event.id)
    rows = empty_window.findChild(SourceRows)
    assert rows is not None
    assert rows.isVisible()
    rows.close()
    empty_window.showing.present(True)
    qtbot.waitUntil(lambda: empty_window.jobs.is_settled, timeout=LONG)
    assert "Show the row" not in empty_window.card._text.toPlainText()


def test_a_row_that_does_not_fit_is_put_right_with_the_keyboard(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "Date,Agency,Event\n14/03/2008,Police,Noise, then a call\n15/03/2008,Police,Seen\n"
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", text))
    dialog._tabs.setCurrentWidget(dialog._problems)
    qtbot.mouseClick(dialog._problems._fit, Qt.MouseButton.LeftButton)
    form = dialog._problems.findChild(MisfitForm)
    assert isinstance(form, MisfitForm)
    assert not form._go.isEnabled()
    form._grid.setCurrentCell(2, 1)
    qtbot.keyClick(form._join, Qt.Key.Key_Space)
    assert form.cells == ["14/03/2008", "Police", "Noise, then a call"]
    qtbot.mouseClick(form._go, Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    assert pages(dialog) == ["Columns", "First rows"]
    taken(empty_window, qtbot, dialog)
    assert [event.text for event in empty_window.history.case.events] == ["Noise, then a call", "Seen"]


def test_reading_again_shows_how_far_it_is_and_can_be_stopped(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = HEADER + "14/03/2008,Police,Tom Example,Call\n" * 60_000
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", text))
    before = dialog.seen
    dialog._columns._whole["people"].setText("Somebody Else")
    with qtbot.waitSignal(empty_window.jobs.heard, timeout=LONG):
        dialog._columns._whole["people"].editingFinished.emit()
    assert dialog._stop.isVisible()
    assert dialog._progress.isVisible()
    qtbot.mouseClick(dialog._stop, Qt.MouseButton.LeftButton)
    read_again(empty_window, qtbot, dialog)
    assert dialog.seen is before
    assert "stopped" in dialog._will.text()
    assert dialog._columns._whole["people"].text() == ""
    assert not dialog._stop.isVisible()
    dialog.reject()


def test_closing_the_window_stops_reading_again(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = HEADER + "14/03/2008,Police,Tom Example,Call\n" * 60_000
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "police.csv", text))
    dialog._columns._whole["people"].setText("Somebody Else")
    with qtbot.waitSignal(empty_window.jobs.heard, timeout=LONG):
        dialog._columns._whole["people"].editingFinished.emit()
    dialog.reject()
    asked = dialog.findChild(QMessageBox)
    assert asked is not None
    next(button for button in asked.buttons() if "Throw away" in button.text()).click()
    assert empty_window.jobs._lanes["preview"].stop.is_set()
    qtbot.waitUntil(lambda: empty_window.jobs.is_settled, timeout=LONG)
    assert empty_window.history.case.events == ()


def test_a_file_that_went_away_before_reading_again_is_told(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_file(tmp_path, "police.csv", POLICE)
    dialog = previewed(empty_window, qtbot, path)
    path.unlink()
    dialog._columns._whole["people"].setText("Somebody Else")
    dialog._columns._whole["people"].editingFinished.emit()
    read_again(empty_window, qtbot, dialog)
    assert "police.csv is not there" in dialog._will.text()
    dialog.reject()


def test_an_agency_in_no_register_is_placed_in_the_list_and_comes_in_placed(
    empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = HEADER + "14/03/2008,Bright Futures,Tom Example,Session\n15/03/2008,Housing,Tom Example,Letter\n"
    dialog = previewed(empty_window, qtbot, a_file(tmp_path, "export.csv", text))
    assert len(dialog._decisions.all) == 1
    assert dialog._decisions._boxes[0].isHidden()
    button = dialog._decisions._grid.cellWidget(0, 1)
    assert isinstance(button, QToolButton)
    teams = button.menu().actions()[1].menu()
    assert isinstance(teams, QMenu)
    next(action for action in teams.actions() if action.text() == "Housing").trigger()
    assert dialog._decisions._boxes[0].isChecked()
    item = dialog._decisions._grid.item(0, 2)
    assert item is not None
    assert item.text() == "Bright Futures is a team of Housing"
    taken(empty_window, qtbot, dialog)
    case = empty_window.history.case
    names = {agency.name: agency for agency in case.agencies}
    assert names["Bright Futures"].parent == names["Housing"].id
    empty_window.history.undo()
    assert empty_window.history.case.agencies == ()
