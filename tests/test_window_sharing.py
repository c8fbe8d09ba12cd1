"""Exporting as any kind of file by the plan of the PDF; the plan is kept with the case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from case.beside import Kept
from case.contents import Contents, LogEntry
from exports import shares
from exports.parts.sections import PICTURES, TABLES
from privacy.looking import plan_to_text
from privacy.plan import DEFAULT_PLAN, DateGrain, PeopleStyle
from tests.test_window_presenting import NAMES
from tests.window_fixtures import a_history, app, empty_window, window
from window.exports import share_dialog
from window.exports.share_dialog import ShareDialog, Wish
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]
LONG = 60_000  # milliseconds
LONG_NAMES = tuple(name for name in NAMES if len(name) > 4)  # shorter ones stand in packed bytes by chance


def the_dialog(window: MainWindow, qtbot: QtBot) -> ShareDialog:
    window.menus.share.trigger()
    dialog = window.findChildren(ShareDialog)[-1]
    qtbot.waitUntil(dialog._go.isEnabled, timeout=LONG)
    return dialog


@pytest.mark.parametrize(
    ("wish", "begins"),
    [
        (Wish("docx"), b"PK"),
        (Wish("xlsx"), b"PK"),
        (Wish("csv", table="people"), b"\xef\xbb\xbf"),
        (Wish("json"), b"{"),
        (Wish("summary"), b'{\n  "marking"'),
        (Wish("md"), b"**"),
        (Wish("svg", picture="family"), b"<svg"),
        (Wish("png", picture="impact"), b"\x89PNG"),
    ],
    ids=lambda value: value.kind if isinstance(value, Wish) else "",
)
def test_every_kind_is_written_without_a_name_and_logged(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: Wish, begins: bytes
) -> None:
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = the_dialog(window, qtbot)
    dialog.choose(wish)
    assert dialog.wish == wish
    with qtbot.waitSignal(window.jobs.settled, timeout=LONG):
        dialog._go.click()
    written = tmp_path / f"out.{wish.ending}"
    data = written.read_bytes()
    assert data.startswith(begins)
    parts = [data]
    if begins == b"PK":
        with ZipFile(written) as packed:
            parts = [packed.read(name) for name in packed.namelist()]
    assert not [name for name in LONG_NAMES if any(name.encode() in part for part in parts)]
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "none was found" in box.informativeText()
    log: tuple[LogEntry, ...] = window.keeping.document.log
    assert f"Exported {wish.ending}" in log[-1].what


def test_a_table_or_a_picture_is_asked_for_only_where_one_is_meant(window: MainWindow, qtbot: QtBot) -> None:
    dialog = the_dialog(window, qtbot)
    for kind, table, picture in (("docx", False, False), ("csv", True, False), ("png", False, True)):
        dialog.choose(Wish(kind))
        assert (dialog._table.isVisible(), dialog._picture.isVisible()) == (table, picture)


def test_what_is_offered_is_what_can_be_written() -> None:
    assert {Wish(kind).ending for kind in share_dialog.KINDS} == set(shares.KINDS) - {"pdf"}
    assert tuple(share_dialog.TABLES) == TABLES
    assert tuple(share_dialog.PICTURES) == tuple(section.value for section in PICTURES)


def test_the_plan_of_an_export_is_kept_with_the_case(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    plan = replace(DEFAULT_PLAN, people=PeopleStyle.CODES, names=(("p1", "Parent"),))
    dialog = the_dialog(window, qtbot)
    dialog.take(plan)
    qtbot.waitUntil(dialog._go.isEnabled, timeout=LONG)
    dialog._go.click()
    document = window.keeping.document
    assert document.settings[Kept.PLAN] == plan_to_text(plan)
    assert document.unsaved
    kept = document.contents
    document.open(Contents())
    assert window.showing.plan == DEFAULT_PLAN
    assert not document.unsaved
    document.open(kept)
    assert window.showing.plan == plan
    assert not document.unsaved
    window.menus.present.trigger()
    assert "Parent" in {person.name for person in window.showing.whole.people}


def test_a_plan_that_cannot_be_read_is_the_usual_one(window: MainWindow) -> None:
    window.showing.set_plan(replace(DEFAULT_PLAN, dates=DateGrain.YEAR))
    window.keeping.document.open(Contents(a_history(), settings={Kept.PLAN: "no plan"}))
    assert window.showing.plan == DEFAULT_PLAN


def test_a_plan_is_undone_by_itself_and_by_no_other_step(window: MainWindow) -> None:
    window.keeping.document.open(Contents(a_history()))
    plan = replace(DEFAULT_PLAN, dates=DateGrain.YEAR)
    window.showing.set_plan(plan)
    window.selection.select(frozenset({"e1"}))
    window.menus.delete.trigger()
    window.menus.undo.trigger()
    assert (window.showing.plan, window.history.undo_name) == (plan, "Change how the case leaves")
    window.menus.undo.trigger()
    assert window.showing.plan == DEFAULT_PLAN
    window.menus.redo.trigger()
    assert window.showing.plan == plan
