"""A drop-down in which several things can be ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from ui.choices import SEARCHED_FROM, Choice, Choices

MANY = tuple(Choice(f"a{n}", f"Agency {n}") for n in range(SEARCHED_FROM))


def a_drop_down(qtbot: QtBot, *choices: Choice, ticked: frozenset[str] = frozenset()) -> Choices:
    button = Choices("Agencies")
    qtbot.addWidget(button)
    button.show_choices(choices, ticked)
    button.show()
    return button


def test_it_says_how_many_are_ticked(qtbot: QtBot) -> None:
    button = a_drop_down(qtbot, *MANY, ticked=frozenset({"a1", "a2"}))
    assert button.text() == "Agencies: 2"
    assert "Agency 1, Agency 2" in button.toolTip()


def test_ticking_with_the_keys_tells_what_is_ticked(qtbot: QtBot) -> None:
    button = a_drop_down(qtbot, *MANY[:3])
    button.open()
    rows = button._list.findChild(QListWidget)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(button.picked) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert told.args == [frozenset({"a1"})]
    with qtbot.waitSignal(button.picked) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert told.args == [frozenset()]


def test_a_click_on_the_words_ticks(qtbot: QtBot) -> None:
    button = a_drop_down(qtbot, *MANY)
    button.open()
    rows = button._list.findChild(QListWidget)
    assert isinstance(rows, QListWidget)
    place = rows.visualItemRect(rows.item(3)).center()
    with qtbot.waitSignal(button.picked) as told:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [frozenset({"a3"})]


def test_a_long_list_can_be_searched_without_losing_ticks(qtbot: QtBot) -> None:
    button = a_drop_down(qtbot, *MANY, ticked=frozenset({"a0"}))
    button.open()
    button._list._search.setText("agency 7")
    rows = button._list._list
    assert [rows.item(n).text() for n in range(rows.count()) if not rows.item(n).isHidden()] == ["Agency 7"]
    with qtbot.waitSignal(button.picked) as told:
        rows.itemClicked.emit(rows.item(7))
    assert told.args == [frozenset({"a0", "a7"})]


def test_choices_shown_anew_make_no_signal(qtbot: QtBot) -> None:
    button = a_drop_down(qtbot, *MANY)
    with qtbot.assertNotEmitted(button.picked):
        button.show_choices(MANY, frozenset({"a5"}))
    assert button.ticked == {"a5"}
