"""What the program says and asks in a box of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def tell(parent: QWidget, title: str, text: str, more: str = "") -> None:
    """Say something that went well, without stopping the program."""
    _box(parent, QMessageBox.Icon.Information, title, text, more).open()


def warn(parent: QWidget, title: str, text: str, more: str = "") -> None:
    """Say what went wrong, without stopping the program."""
    _box(parent, QMessageBox.Icon.Warning, title, text, more).open()


class Answer(NamedTuple):
    """A button of a question, and what follows when it is pressed."""

    words: str
    does: Callable[[], object]
    grave: bool = False


def choose(parent: QWidget, title: str, text: str, more: str, *answers: Answer, cancel: str = "") -> QMessageBox:
    """Ask without stopping the program; the first answer is the default unless it is grave; Escape does nothing."""
    box = _box(parent, QMessageBox.Icon.Question, title, text, more)
    stay = box.addButton(QMessageBox.StandardButton.Cancel)
    if cancel:
        stay.setText(cancel)
    does = {}
    for answer in answers:
        role = QMessageBox.ButtonRole
        button = box.addButton(answer.words, role.DestructiveRole if answer.grave else role.AcceptRole)
        button.setAutoDefault(False)
        does[button] = answer.does
    box.setDefaultButton(stay if answers[0].grave else next(iter(does)))
    box.setEscapeButton(stay)
    box.finished.connect(lambda _: does.get(box.clickedButton(), lambda: None)())  # type: ignore[call-overload]
    box.open()
    return box


def ask(parent: QWidget, title: str, text: str, more: str, yes: str, grave: bool = False) -> bool:
    """Ask before doing something; the safe answer is the default."""
    icon = QMessageBox.Icon.Warning if grave else QMessageBox.Icon.Question
    box = _box(parent, icon, title, text, more)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is agree


def _box(parent: QWidget, icon: QMessageBox.Icon, title: str, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    if label := box.findChild(QLabel, "qt_msgbox_label"):
        label.setWordWrap(True)
    return box
