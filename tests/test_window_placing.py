"""Agencies are placed by mouse, menu and keys; each placing is one step that can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from importers.review.placing import Place
from importers.run import import_files
from tests.importing import EMPTY, write
from tests.window_fixtures import app, empty_window
from window.main import MainWindow
from window.who.placing import WHERE, PlacingDialog

__all__ = ["app", "empty_window"]
TEXT = """Date,Agency,Event
1/2/2009,Housing,Seen at Elm Road Surgery
2/2/2009,Bright Futures,Session
"""


@pytest.fixture
def dialog(empty_window: MainWindow, tmp_path: Path) -> PlacingDialog:
    empty_window.history.change("Import", import_files(EMPTY, [write(tmp_path, TEXT)]).case)
    empty_window.who.open_placing()
    return empty_window.findChildren(PlacingDialog)[-1]


def listed(dialog: PlacingDialog) -> list[str]:
    return [one.words for one in dialog._unknown]


def choose(dialog: PlacingDialog, words: str) -> None:
    dialog._list.setCurrentRow(listed(dialog).index(words))


def item_at(dialog: PlacingDialog, where: Place) -> QTreeWidgetItem:
    every = dialog.tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return next(item for item in every if item.data(0, WHERE) == where)


def test_a_kind_is_given_by_the_tree_and_taken_back(
    empty_window: MainWindow, dialog: PlacingDialog, qtbot: QtBot
) -> None:
    assert set(listed(dialog)) == {"Elm Road Surgery", "Bright Futures"}
    choose(dialog, "Bright Futures")
    dialog.tree.setCurrentItem(item_at(dialog, Place(kind="family intervention")))
    qtbot.mouseClick(dialog._here, Qt.MouseButton.LeftButton)
    agency = next(one for one in empty_window.history.case.agencies if one.name == "Bright Futures")
    assert agency.kind == "family intervention"
    assert listed(dialog) == ["Elm Road Surgery"]
    assert empty_window.history.undo_name == "Place an agency"
    qtbot.mouseClick(dialog._undo, Qt.MouseButton.LeftButton)
    assert set(listed(dialog)) == {"Elm Road Surgery", "Bright Futures"}


def test_what_is_dragged_onto_an_agency_becomes_its_team(empty_window: MainWindow, dialog: PlacingDialog) -> None:
    case = empty_window.history.case
    housing = next(one for one in case.agencies if one.name == "Housing")
    choose(dialog, "Bright Futures")
    item = item_at(dialog, Place(parent=housing.id))
    dialog.tree.scrollToItem(item)
    where = dialog.tree.place_at(dialog.tree.visualItemRect(item).center())
    assert where == Place(parent=housing.id)
    assert dialog.tree.place_at(QPoint(5, 100_000)) is None
    dialog.tree.dropped.emit(where)
    team = next(one for one in empty_window.history.case.agencies if one.name == "Bright Futures")
    assert team.parent == housing.id


def test_the_menu_is_reached_with_enter(empty_window: MainWindow, dialog: PlacingDialog, qtbot: QtBot) -> None:
    choose(dialog, "Elm Road Surgery")
    qtbot.keyClick(dialog._list, Qt.Key.Key_Return)
    menu = dialog.findChildren(QMenu)[0]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Its &kind", "A &team of", "&Another name of", "&Not an agency",
    ]  # fmt: skip
    menu.actions()[-1].trigger()
    menu.close()
    assert listed(dialog) == ["Bright Futures"]
    assert empty_window.history.undo_name == "Import"


def test_nothing_is_placed_while_the_case_is_shown_anonymised(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.history.change("Import", import_files(EMPTY, [write(tmp_path, TEXT)]).case)
    empty_window.showing.presenting = True
    before = len(empty_window.findChildren(PlacingDialog))
    empty_window.who.open_placing()
    assert len(empty_window.findChildren(PlacingDialog)) == before
