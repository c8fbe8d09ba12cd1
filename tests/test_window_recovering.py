"""What a crash leaves behind is offered again, what is purged stays away, and a locked window shows nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from case.beside import Kept
from case.contents import Contents
from case.recovery import left_behind
from tests.filing_fixtures import (
    LONG,
    PASSPHRASE,
    STORE,
    change_something,
    enter,
    file,
    find_dialog,
    open_it,
    press,
    quick_keys,
    settle,
)
from tests.window_fixtures import a_history, app, empty_window, window
from window.filing.locking import LockDialog
from window.filing.recovering import RecoveryDialog
from window.main import MainWindow

__all__ = ["app", "empty_window", "file", "quick_keys", "window"]


def test_unsaved_work_is_kept_and_removed_once_it_is_saved(
    window: MainWindow, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.keeping.autosave.keep_now()
    settle(window, qtbot)
    assert list((tmp_path / "state" / "recovery").glob("*.kinline-recovery"))
    window.menus.file.save.trigger()
    settle(window, qtbot)
    assert list((tmp_path / "state" / "recovery").iterdir()) == []


def test_unsaved_work_is_kept_some_seconds_after_a_change(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.take_settings(replace(window.settings, autosave=1))
    window.keeping.document.drop_changes()
    change_something(window)
    kept = tmp_path / "state" / "recovery"
    qtbot.waitUntil(lambda: bool(list(kept.glob("*.kinline-recovery"))), timeout=LONG)


def crash(window: MainWindow, qtbot: QtBot) -> None:
    """Leave behind what a crash would."""
    window.keeping.autosave.keep_now()
    settle(window, qtbot)
    recovery = window.keeping.autosave._recovery
    assert recovery._lock
    recovery._lock.close()
    recovery._lock = None
    window.keeping.autosave._recovery = type(recovery)(recovery._folder.parent)
    window.keeping.document.open(Contents())


def test_after_a_crash_the_unsaved_work_is_offered_with_its_counts(window: MainWindow, qtbot: QtBot) -> None:
    crash(window, qtbot)
    assert not window.history.case.events
    window.keeping.recovering.offer()
    settle(window, qtbot)
    dialog = find_dialog(window, RecoveryDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "6 events, 4 people, 1 file, kept just now; never saved to a file." in said
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Recover").click()
    settle(window, qtbot)
    assert window.history.case == a_history()
    assert window.keeping.document.unsaved


def test_recovered_work_goes_back_to_its_own_file(window: MainWindow, qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    crash(window, qtbot)
    window.keeping.recovering.offer()
    settle(window, qtbot)
    dialog = find_dialog(window, RecoveryDialog)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Recover").click()
    enter(window, qtbot)
    settle(window, qtbot)
    assert len(window.history.case.events) == 5
    window.menus.file.save.trigger()
    settle(window, qtbot)
    saved, _ = STORE.load(file, PASSPHRASE)
    assert len(saved.case.events) == 5
    assert "Recovered unsaved work" in [entry.what for entry in saved.log]
    (kept,) = saved.versions
    assert kept.case() == a_history()
    assert left_behind(tmp_path / "state") == ()


def test_what_was_purged_before_a_crash_does_not_come_back_with_the_work(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.menus.file.save.trigger()
    settle(window, qtbot)
    before, _ = STORE.load(file, PASSPHRASE)
    document = window.keeping.document
    document.recover(replace(before, versions=()), None, before)
    assert before.versions
    assert document.to_save("2026-01-02T00:00:00Z", "somebody").versions == ()


def test_purging_leaves_no_earlier_state_in_the_file(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    change_something(window)
    window.menus.file.save.trigger()
    settle(window, qtbot)
    window.menus.file.purge.trigger()
    press(window, "Purge and save")
    settle(window, qtbot)
    saved, _ = STORE.load(file, PASSPHRASE)
    assert saved.versions == ()
    assert "Purged 1 earlier version" in [entry.what for entry in saved.log]
    assert window.history.names == ()


def test_a_review_that_is_due_is_said_at_opening(empty_window: MainWindow, qtbot: QtBot, file: Path) -> None:
    contents, keys = STORE.load(file, PASSPHRASE)
    STORE.save(file, replace(contents, settings={Kept.REVIEW: date(2009, 3, 31).isoformat()}), keys)
    open_it(empty_window, qtbot, file)
    assert "was to be reviewed on 31 March 2009" in find_dialog(empty_window, QMessageBox).text()


def shown_words(window: MainWindow) -> str:
    labels = (label.text() for label in window.findChildren(QLabel) if label.isVisible())
    return " ".join(labels) + window.windowTitle()


def test_locked_the_window_shows_nothing_and_opens_by_the_passphrase(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.keeping.document.drop_changes()
    open_it(window, qtbot, file)
    window.choose("p2")
    window.keeping.lock.lock()
    central = window.centralWidget()
    assert central is not None
    assert not central.isVisible()
    assert window.windowTitle() == "Kinline – locked"
    assert "Tom" not in shown_words(window)
    dialog = find_dialog(window, LockDialog)
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    dialog._field.setText("seven loud swans")
    dialog._go.click()
    settle(window, qtbot)
    assert not central.isVisible()
    dialog._field.setText(PASSPHRASE)
    dialog._go.click()
    settle(window, qtbot)
    assert central.isVisible()
    assert window.windowTitle().startswith("Kinline – fourteen")


def test_the_window_locks_when_nobody_touches_it(window: MainWindow, qtbot: QtBot) -> None:
    window.keeping.lock._timer.setInterval(50)
    window.keeping.lock._timer.start()
    qtbot.waitUntil(lambda: window.keeping.lock.locked, timeout=LONG)
    find_dialog(window, LockDialog)._go.click()
    assert not window.keeping.lock.locked


def test_a_program_that_is_ended_while_locked_keeps_the_unsaved_work(window: MainWindow, tmp_path: Path) -> None:
    window.keeping.lock.lock()
    window.close()
    window.keeping.autosave._recovery._lock.close()  # type: ignore[union-attr]
    assert left_behind(tmp_path / "state")[0].open().contents.case == a_history()
