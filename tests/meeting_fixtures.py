"""A meeting on a few scenes, started from the small case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from case.filters import Filter
from case.scenes import Scene, ScenePage
from tests.test_window_presenting import words_of
from window.main import MainWindow
from window.meeting.displays import Place
from window.meeting.meeting import Meeting

LONG = 60_000  # milliseconds: on a busy machine too
NOTE = "Say that Tom was late."
SCENES = (
    Scene(
        "m1", "How Tom came to Hillside School", "Say that Tom was late.", spotlight="p2", selected=frozenset(("e1",))
    ),
    Scene("m2", "", "Liz", ScenePage.FAMILY),
    Scene("m3", "Rob Stone", page=ScenePage.IMPACT, centre="p2", about="p3"),
    Scene("m4", page=ScenePage.NETWORK),
    Scene("m5", page=ScenePage.EVENTS, filter=Filter(people=frozenset(("p2",)), words="Tom")),
    Scene("m6", page=ScenePage.ANALYSIS),
)
Start = Callable[..., Meeting]
T = TypeVar("T", bound=QWidget)


@pytest.fixture
def start(window: MainWindow, qtbot: QtBot) -> Iterator[Start]:
    """Start a meeting on some scenes, in a window beside the presenter's."""

    def begin(scenes: tuple[Scene, ...] = SCENES, full: bool = False) -> Meeting:
        window.history.stage("Scenes", scenes)
        window.preparing.start(Place(window.screen().name(), full))
        qtbot.waitUntil(lambda: window.preparing.meeting is not None, timeout=LONG)
        meeting = window.preparing.meeting
        assert meeting is not None
        return meeting

    yield begin
    if window.preparing.meeting:
        window.preparing.meeting.end()
    QApplication.sendPostedEvents(None, 52)


def a_child(whole: QWidget, kind: type[T]) -> T:
    found = whole.findChild(kind)
    assert isinstance(found, kind)
    return found


def said_to(widget: QWidget) -> list[str]:
    return [words for child in widget.findChildren(QWidget) for words in words_of(child)]
