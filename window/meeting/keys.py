"""What keys and a presenter's remote do in a meeting, the same in both windows."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Wish(Enum):
    """What the presenter wants."""

    NEXT = auto()
    BACK = auto()
    FIRST = auto()
    LAST = auto()
    BLACK = auto()
    LARGER = auto()
    SMALLER = auto()
    END = auto()


KEYS = {
    Wish.NEXT: ("Right", "PgDown", "Space", "Return", "Enter"),
    Wish.BACK: ("Left", "PgUp", "Backspace"),
    Wish.FIRST: ("Home",),
    Wish.LAST: ("End",),
    Wish.BLACK: ("B", "."),
    Wish.LARGER: ("+", "="),
    Wish.SMALLER: ("-",),
    Wish.END: ("Escape",),
}


def listen(window: QWidget, wished: Callable[[Wish], None]) -> None:
    """Let a window tell of wishes, whatever in it has the keyboard."""
    for wish, keys in KEYS.items():
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(wish in (Wish.LARGER, Wish.SMALLER))
            shortcut.activated.connect(lambda wish=wish: wished(wish))
