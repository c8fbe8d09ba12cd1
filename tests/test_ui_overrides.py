"""Errors in what Qt calls: they reach whoever asked Qt, or the net, and never end the program."""

from __future__ import annotations

from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

Kind = TypeVar("Kind")


class Shown(QWidget):
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        int("no number")


class Filtering(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        return bool(int("no number"))


class Listed(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return int("no number")


class Generally(Listed, Generic[Kind]):
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 1


class Asking(QDialog):
    """Counts how it is left: one of its slots takes nothing, the other whether the button is checked."""

    left = 0

    def reject(self) -> None:
        self.left += 1

    def done(self, result: int = 7) -> None:
        self.left += result


def test_an_error_of_what_is_within_reaches_whoever_shows_the_whole(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    Shown(around)
    with pytest.raises(ValueError, match="no number"):
        around.show()


def test_an_error_of_an_event_filter_reaches_whoever_sent_the_event(qtbot: QtBot) -> None:
    watched, filtering = QWidget(), Filtering()
    qtbot.addWidget(watched)
    watched.installEventFilter(filtering)
    with pytest.raises(ValueError, match="no number"):
        QApplication.sendEvent(watched, QEvent(QEvent.Type.User))
    watched.removeEventFilter(filtering)


def test_a_list_of_things_of_one_kind_can_be_made() -> None:
    assert Generally[int].__args__ == (int,)  # type: ignore[attr-defined]


def test_an_error_of_a_list_reaches_whoever_asks_for_its_rows(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="no number"):
        Listed().match(QModelIndex(), Qt.ItemDataRole.DisplayRole, "a")


def test_what_is_called_by_a_signal_is_given_as_much_as_it_takes(qtbot: QtBot) -> None:
    button, asking = QPushButton(), Asking()
    qtbot.addWidget(button)
    qtbot.addWidget(asking)
    button.clicked.connect(asking.reject)
    button.click()
    assert asking.left == 1
    button.clicked.disconnect()
    button.clicked.connect(asking.done)
    button.click()
    assert asking.left == 1  # the button is not checked


def test_an_error_without_anybody_to_reach_is_told_by_the_net(qtbot: QtBot) -> None:
    watched, filtering = QWidget(), Filtering()
    qtbot.addWidget(watched)
    watched.installEventFilter(filtering)
    with qtbot.captureExceptions() as caught:
        QApplication.postEvent(watched, QEvent(QEvent.Type.User))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ValueError
    watched.removeEventFilter(filtering)
