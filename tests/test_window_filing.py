"""Opening, saving and closing in the window: nothing is lost, and nothing stands still meanwhile."""

from __future__ import annotations

import errno
import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from case import sealing
from case.contents import Contents, LogEntry
from case.model import Case
from case.sealing import new_keys
from case.storage import Hold
from tests.filing_fixtures import (
    LONG,
    PASSPHRASE,
    STORE,
    change_something,
    choose_passphrase,
    enter,
    file,
    find_dialog,
    open_it,
    press,
    quick_keys,
    save_to,
    settle,
)
from tests.window_fixtures import a_history, app, empty_window, window
from window.filing.passphrases import NewPassphraseDialog, PassphraseDialog, RecoveryKeyDialog
from window.main import MainWindow

__all__ = ["app", "empty_window", "file", "quick_keys", "window"]


def test_a_file_opens_with_its_passphrase_and_says_its_name(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    assert window.history.case == a_history()
    assert window.windowTitle() == "Kinline – fourteen.kinline[*] – 1 file, 6 events"
    assert not window.isWindowModified()
    assert window.history.undo_name == ""


def test_a_wrong_passphrase_is_asked_for_again(empty_window: MainWindow, qtbot: QtBot, file: Path) -> None:
    empty_window.keeping.filing.open(file)
    enter(empty_window, qtbot, "seven loud swans")
    dialog = find_dialog(empty_window, PassphraseDialog)
    assert dialog._said.text() == "The passphrase does not open this case file."
    assert empty_window.keeping.document.path is None
    enter(empty_window, qtbot)
    assert empty_window.keeping.document.path == file


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"KINLINE\x00\x00\x09\x00\x00\x00\x02{}"])
def test_a_file_that_cannot_be_opened_leaves_the_open_case(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, damage: bytes
) -> None:
    bad = tmp_path / "bad.kinline"
    bad.write_bytes(damage)
    before = window.history.case
    window.keeping.filing.open(bad)
    settle(window, qtbot)
    assert "bad.kinline cannot be opened" in find_dialog(window, QMessageBox).text()
    assert window.history.case is before


def test_the_open_case_is_let_go_only_when_the_user_says_so(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    before = window.history.case
    window.keeping.filing.open(file)
    enter(window, qtbot)
    press(window, "Cancel")
    assert window.history.case is before
    window.keeping.filing.open(file)
    enter(window, qtbot)
    press(window, "Don't save")
    assert window.keeping.document.path == file


def test_the_first_save_asks_for_a_passphrase_twice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / "new")
    window.menus.file.save.trigger()
    dialog = find_dialog(window, NewPassphraseDialog)
    assert not dialog._ok.isEnabled()
    dialog._first.setText(PASSPHRASE)
    dialog._second.setText("seven quiet")
    assert not dialog._ok.isEnabled()
    choose_passphrase(window, PASSPHRASE)
    settle(window, qtbot)
    assert STORE.load(tmp_path / "new.kinline", PASSPHRASE)[0].case == a_history()
    assert not window.keeping.document.unsaved


@pytest.mark.parametrize("weak", ["password", "Tom Example", "aaaaaaaaaaaaaaaaaaaaaaaa", "12345678"])
def test_a_weak_passphrase_is_refused_with_the_reason(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weak: str
) -> None:
    save_to(monkeypatch, tmp_path / "new.kinline")
    window.menus.file.save.trigger()
    dialog = find_dialog(window, NewPassphraseDialog)
    dialog._first.setText(weak)
    dialog._second.setText(weak)
    assert not dialog._ok.isEnabled()
    assert dialog._said.text().startswith("Too weak.")


def test_no_passphrase_is_a_choice_and_stands_in_the_title(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / "open.kinline")
    window.menus.file.save.trigger()
    choose_passphrase(window, None)
    settle(window, qtbot)
    assert window.windowTitle().endswith("– not protected")
    assert not STORE.asks_passphrase(tmp_path / "open.kinline")


def test_a_change_is_marked_and_saving_it_keeps_the_state_before(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    assert window.isWindowModified()
    window.menus.file.save.trigger()
    settle(window, qtbot)
    assert not window.isWindowModified()
    saved, _ = STORE.load(file, PASSPHRASE)
    assert len(saved.case.events) == 5
    assert [len(version.case().events) for version in saved.versions] == [6]
    assert saved.log[-1].what == "Saved: events: 1 removed (e6)"


def test_undoing_back_to_what_was_saved_leaves_nothing_unsaved(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.menus.undo.trigger()
    assert not window.keeping.document.unsaved


def test_closing_asks_about_what_is_unsaved(window: MainWindow) -> None:
    assert not window.close()
    press(window, "Cancel")
    assert window.isVisible()
    assert not window.close()
    press(window, "Don't save")
    assert not window.isVisible()


def test_saving_from_that_question_saves_and_then_closes(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.close()
    press(window, "Save")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
    assert len(STORE.load(file, PASSPHRASE)[0].case.events) == 5
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_where_saving_fails_the_case_stays_and_the_user_is_told_what_to_do(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        window.menus.file.save.trigger()
        settle(window, qtbot)
    said = find_dialog(window, QMessageBox).text()
    assert "no space left on device" in said
    assert "save it somewhere else" in said
    assert window.keeping.document.unsaved
    assert len(STORE.load(file, PASSPHRASE)[0].case.events) == 6
    save_to(monkeypatch, file.with_name("elsewhere.kinline"))
    press(window, "Save as…")
    settle(window, qtbot)
    assert len(STORE.load(file.with_name("elsewhere.kinline"), PASSPHRASE)[0].case.events) == 5


def test_a_file_that_somebody_else_saved_is_not_written_over(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    _, keys = STORE.load(file, PASSPHRASE)
    STORE.save(file, Contents(Case("Theirs")), keys)
    window.menus.file.save.trigger()
    settle(window, qtbot)
    assert "somebody else has saved it" in find_dialog(window, QMessageBox).text()
    assert STORE.load(file, PASSPHRASE)[0].case.title == "Theirs"
    press(window, "Replace their version")
    settle(window, qtbot)
    assert len(STORE.load(file, PASSPHRASE)[0].case.events) == 5


def test_the_second_to_open_reads_only_until_it_is_taken_over(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    theirs = Hold(file)
    theirs.take()
    open_it(window, qtbot, file)
    assert "has this case open on" in find_dialog(window, QMessageBox).text()
    assert window.windowTitle().endswith("– read-only")
    press(window, "Take over…")
    assert not window.keeping.document.read_only


def test_a_new_passphrase_opens_the_file_from_then_on(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    window.menus.file.passphrase.trigger()
    choose_passphrase(window, "nine loud swans fly")
    settle(window, qtbot)
    assert STORE.load(file, "nine loud swans fly")[0].case == a_history()
    with pytest.raises(sealing.WrongKeyError):
        STORE.load(file, PASSPHRASE)


def test_a_recovery_key_is_shown_once_it_opens_the_file(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    window.menus.file.recovery_key.trigger()
    settle(window, qtbot)
    dialog = find_dialog(window, RecoveryKeyDialog)
    keys = [label.text() for label in dialog.findChildren(QLabel) if label.text().count("-") == 7]
    assert STORE.load(file, keys[0])[0].case == a_history()


def test_recent_files_are_shown_by_name_and_kept_sealed(
    window: MainWindow, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    assert [action.text() for action in window.menus.file.recent.actions()] == ["fourteen.kinline"]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "state").rglob("*") if path.is_file())
    assert b"fourteen" not in kept
    window.take_settings(replace(window.settings, recent=False))
    assert window.menus.file.recent.actions() == []
    assert not (tmp_path / "state" / "recent").exists()


def test_a_case_file_dropped_on_the_window_is_opened(empty_window: MainWindow, qtbot: QtBot, file: Path) -> None:
    empty_window._drop.dropped.emit((file,))
    enter(empty_window, qtbot)
    assert empty_window.keeping.document.path == file


def test_closing_the_case_leaves_an_empty_window_without_steps(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.menus.file.close.trigger()
    press(window, "Don't save")
    assert window.welcome.isVisible()
    assert window.history.names == ()
    assert Hold(file).take() is None


def test_a_click_on_a_step_goes_there(window: MainWindow) -> None:
    change_something(window)
    change_something(window)
    panel = window.desktop.steps
    assert [panel._list.item(n).text() for n in range(panel._list.count())] == [
        "As it was opened", "Open", "Delete an event", "Delete an event",
    ]  # fmt: skip
    panel._choose(panel._list.item(1))
    assert len(window.history.case.events) == 6
    panel._choose(panel._list.item(3))
    assert len(window.history.case.events) == 4


def test_for_a_meeting_no_step_and_no_title_names_a_file(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.menus.present.trigger()
    panel = window.desktop.steps
    assert [panel._list.item(n).text() for n in range(panel._list.count())] == ["As it was opened", "Change 1"]
    assert "fourteen" not in window.windowTitle()


def test_no_other_case_is_opened_while_files_come_in(
    empty_window: MainWindow, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "police.csv"
    table.write_text("Date,Agency,Person,Event\n3 April 2009,Police,Ann,Ann was seen.\n", encoding="utf-8")
    empty_window.doing.bring_in((table,))
    empty_window.keeping.filing.let_go(lambda: pytest.fail("the case was let go"))
    assert "being brought into this case" in find_dialog(empty_window, QMessageBox).text()
    settle(empty_window, qtbot)
    assert len(empty_window.history.case.events) == 1


def test_what_left_is_in_the_file_at_once_and_other_changes_are_not(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    before = len(window.keeping.document.log)
    window.doing.note(LogEntry("2026-01-01T10:00:00Z", "sam", "Exported 6 events"))
    qtbot.waitUntil(lambda: not window.keeping.document.unsaved)
    window.history.change("Change", replace(window.history.case, title="Another"))
    window.doing.note(LogEntry("2026-01-01T10:01:00Z", "sam", "Exported 5 events"))
    qtbot.waitUntil(lambda: len(STORE.load(file, PASSPHRASE)[0].log) == before + 2)
    held, _ = STORE.load(file, PASSPHRASE)
    assert [entry.what for entry in held.log[before:]] == ["Exported 6 events", "Exported 5 events"]
    assert held.case.title != "Another"
    assert window.keeping.document.unsaved
    assert [entry.what for entry in window.keeping.document.log] == [entry.what for entry in held.log]


def test_a_sample_that_something_left_but_nobody_changed_is_closed_without_asking(window: MainWindow) -> None:
    document = window.keeping.document
    document.take_as_given()
    window.doing.note(LogEntry("2026-01-01T10:00:00Z", "sam", "Exported 6 events"))
    assert not document.unsaved
    window.history.change("Change", replace(window.history.case, title="Another"))
    assert document.unsaved


def test_what_is_written_late_is_not_taken_for_the_case_that_was_opened_meanwhile(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    may_go = threading.Event()
    window.jobs.queue(lambda report: may_go.wait(LONG / 1000), lambda done: None)
    filing = window.keeping.filing
    filing.note(LogEntry("2026-01-02T00:00:00Z", "somebody", "Exported report.pdf"))
    filing.new()
    press(window, "Don't save")
    assert window.history.case == Case()
    may_go.set()
    settle(window, qtbot)
    assert window.keeping.document.path is None
    assert not window.keeping.document.unsaved
    assert "Exported report.pdf" in [entry.what for entry in STORE.load(file, PASSPHRASE)[0].log]


def test_what_cannot_be_written_late_never_offers_to_write_the_case_that_is_open_now(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    may_go = threading.Event()
    window.jobs.queue(lambda report: may_go.wait(LONG / 1000), lambda done: None)
    window.doing.note(LogEntry("2026-01-02T00:00:00Z", "somebody", "Exported report.pdf"))
    window.keeping.filing.new()
    press(window, "Don't save")
    STORE.save(file, Contents(a_history(), "2026-01-03T00:00:00Z"), new_keys(PASSPHRASE))
    may_go.set()
    settle(window, qtbot)
    box = find_dialog(window, QMessageBox)
    assert box.text()
    assert "Replace their version" not in [button.text() for button in box.findChildren(QPushButton)]
