"""What the keys do on the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance

from timeline.scale import View
from timeline.view.chosen import Chosen
from timeline.view.sight import Sight

STEP_ZOOM = 1.25
PAN = 0.15  # of the width
LINE_SCROLL = 42.0
PAGE = 0.9  # of the height


class Canvas(Protocol):
    """What the keys move."""

    sight: Sight
    chosen: Chosen

    @property
    def view(self) -> View: ...

    @property
    def focused(self) -> str: ...

    @property
    def opened(self) -> SignalInstance: ...

    def count_from_chosen(self) -> None: ...


def act_on(canvas: Canvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Act on a key; tell whether it meant anything here."""
    action = _moves(canvas).get(key) or _choices(canvas, modifiers).get(key)
    if action:
        action()
    return action is not None


def _moves(canvas: Canvas) -> dict[Qt.Key, Callable[[], object]]:
    view, sight = canvas.view, canvas.sight
    step, page = view.plot_width * PAN, view.lanes_height * PAGE
    return {
        Qt.Key.Key_Left: lambda: sight.pan(-step),
        Qt.Key.Key_Right: lambda: sight.pan(step),
        Qt.Key.Key_Up: lambda: sight.scroll_to(view.scroll - LINE_SCROLL),
        Qt.Key.Key_Down: lambda: sight.scroll_to(view.scroll + LINE_SCROLL),
        Qt.Key.Key_PageUp: lambda: sight.scroll_to(view.scroll - page),
        Qt.Key.Key_PageDown: lambda: sight.scroll_to(view.scroll + page),
        Qt.Key.Key_Plus: lambda: sight.zoom(STEP_ZOOM),
        Qt.Key.Key_Equal: lambda: sight.zoom(STEP_ZOOM),
        Qt.Key.Key_Minus: lambda: sight.zoom(1 / STEP_ZOOM),
        Qt.Key.Key_0: sight.fit,
        Qt.Key.Key_Home: lambda: sight.go_to_end(0),
        Qt.Key.Key_End: lambda: sight.go_to_end(-1),
    }


def _choices(canvas: Canvas, modifiers: Qt.KeyboardModifier) -> dict[Qt.Key, Callable[[], object]]:
    focused = canvas.focused
    return {
        Qt.Key.Key_Return: lambda: canvas.opened.emit(focused) if focused else None,
        Qt.Key.Key_Enter: lambda: canvas.opened.emit(focused) if focused else None,
        Qt.Key.Key_Space: lambda: canvas.chosen.choose(focused, modifiers) if focused else None,
        Qt.Key.Key_D: canvas.count_from_chosen,
        Qt.Key.Key_Escape: canvas.chosen.let_go,
    }
