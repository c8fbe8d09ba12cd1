"""Dialogs fit the screen, say all their words, and keep their buttons in sight."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.window_fixtures import app
from ui.dialogs import Dialog, make_room
from window.filing.passphrases import NewPassphraseDialog

__all__ = ["app"]
ROOT = Path(__file__).resolve().parents[1]


def of_rows(number: int) -> Dialog:
    dialog = Dialog()
    column = QVBoxLayout(dialog)
    for row in range(number):
        column.addWidget(QLineEdit(str(row)))
    column.addWidget(QDialogButtonBox(QDialogButtonBox.StandardButton.Ok))
    return dialog


@pytest.mark.usefixtures("app")
def test_a_dialog_taller_than_the_screen_scrolls_above_its_buttons(qtbot: QtBot) -> None:
    dialog = of_rows(60)
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height()
    rolled = dialog.findChild(QScrollArea)
    assert rolled is not None
    inside = rolled.widget()
    assert inside is not None
    assert inside.height() > rolled.height()
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    place = QRect(buttons.mapTo(dialog, buttons.rect().topLeft()), buttons.size())
    assert dialog.rect().contains(place)


@pytest.mark.usefixtures("app")
def test_a_dialog_that_fits_is_left_as_it_is(qtbot: QtBot) -> None:
    dialog = of_rows(3)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChild(QScrollArea) is None


@pytest.mark.usefixtures("app")
def test_a_dialog_grows_by_what_it_says(qtbot: QtBot) -> None:
    dialog = of_rows(3)
    qtbot.addWidget(dialog)
    words = QLabel("")
    words.setWordWrap(True)
    dialog.layout().addWidget(words)  # type: ignore[union-attr]
    dialog.show()
    words.setText("a long sentence " * 40)
    make_room(dialog)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))


@pytest.mark.usefixtures("app")
def test_a_passphrase_says_why_it_is_not_taken_yet(qtbot: QtBot) -> None:
    parent = of_rows(1)
    qtbot.addWidget(parent)
    dialog = NewPassphraseDialog(parent)
    dialog.show()
    dialog._first.setText("seven quiet herons wade")
    assert "Type the same again" in dialog._said.text()
    dialog._second.setText("seven quiet")
    assert "not complete" in dialog._said.text()
    dialog._second.setText("seven quiex")
    assert dialog._said.text() == "The two differ."
    dialog._none.setChecked(True)
    told = dialog._consequence
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()))
    for label in (dialog._said, told):
        assert label.height() >= label.heightForWidth(label.width())


def test_every_dialog_of_ours_fits_the_screen() -> None:
    bare = [
        f"{file.name}: {found.name}"
        for file in (ROOT / "window").rglob("*.py")
        for found in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(found, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id == "QDialog" for b in found.bases)
    ]
    assert not bare
