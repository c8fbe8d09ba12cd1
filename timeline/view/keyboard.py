"""What the keys do on the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance

from timeline.scale import View

STEP_ZOOM = 1.25
PAN = 0.15  # of the width
LINE_SCROLL = 42.0
PAGE = 0.9  # of the height


class Canvas(Protocol):
    """What the keys move."""

    focused: str

    @property
    def view(self) -> View: ...

    @property
    def opened(self) -> SignalInstance: ...

    def pan(self, points: float) -> None: ...

    def zoom(self, factor: float) -> None: ...

    def scroll_to(self, scroll: float) -> None: ...

    def fit(self) -> None: ...

    def go_to_end(self, which: int) -> None: ...

    def choose(self, id: str, modifiers: Qt.KeyboardModifier) -> None: ...

    def count_from_chosen(self) -> None: ...

    def let_go(self) -> None: ...


def act_on(canvas: Canvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Act on a key; tell whether it meant anything here."""
    action = _moves(canvas).get(key) or _choices(canvas, modifiers).get(key)
    if action:
        action()
    return action is not None


def _moves(canvas: Canvas) -> dict[Qt.Key, Callable[[], object]]:
    view = canvas.view
    step, page = view.plot_width * PAN, view.lanes_height * PAGE
    return {
        Qt.Key.Key_Left: lambda: canvas.pan(-step),
        Qt.Key.Key_Right: lambda: canvas.pan(step),
        Qt.Key.Key_Up: lambda: canvas.scroll_to(view.scroll - LINE_SCROLL),
        Qt.Key.Key_Down: lambda: canvas.scroll_to(view.scroll + LINE_SCROLL),
        Qt.Key.Key_PageUp: lambda: canvas.scroll_to(view.scroll - page),
        Qt.Key.Key_PageDown: lambda: canvas.scroll_to(view.scroll + page),
        Qt.Key.Key_Plus: lambda: canvas.zoom(STEP_ZOOM),
        Qt.Key.Key_Equal: lambda: canvas.zoom(STEP_ZOOM),
        Qt.Key.Key_Minus: lambda: canvas.zoom(1 / STEP_ZOOM),
        Qt.Key.Key_0: canvas.fit,
        Qt.Key.Key_Home: lambda: canvas.go_to_end(0),
        Qt.Key.Key_End: lambda: canvas.go_to_end(-1),
    }


def _choices(canvas: Canvas, modifiers: Qt.KeyboardModifier) -> dict[Qt.Key, Callable[[], object]]:
    focused = canvas.focused
    return {
        Qt.Key.Key_Return: lambda: canvas.opened.emit(focused) if focused else None,
        Qt.Key.Key_Enter: lambda: canvas.opened.emit(focused) if focused else None,
        Qt.Key.Key_Space: lambda: canvas.choose(focused, modifiers) if focused else None,
        Qt.Key.Key_D: canvas.count_from_chosen,
        Qt.Key.Key_Escape: canvas.let_go,
    }
