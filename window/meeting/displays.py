"""Which display the audience sees, and whether the presenter has one of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRect

IN_A_WINDOW = "window"
"""What is remembered instead of a display: a window of its own, to share in a call."""


class Display(Protocol):
    """What is asked of a screen."""

    def name(self) -> str: ...

    def geometry(self) -> QRect: ...


class Place(NamedTuple):
    """Where the audience looks: the display, and whether the whole of it."""

    display: str
    full: bool = True


def separate(displays: Sequence[Display]) -> tuple[Display, ...]:
    """Return the displays that show something of their own: one of those that mirror each other."""
    found: list[Display] = []
    for display in displays:
        if not any(_alike(display, other) for other in found):
            found.append(display)
    return tuple(found)


def usual(displays: Sequence[Display], here: str, remembered: str) -> Place:
    """Return where the audience looks unless somebody says otherwise: as last time, or the other display."""
    names = [display.name() for display in separate(displays)]
    if remembered == IN_A_WINDOW:
        return Place(here, full=False)
    others = [name for name in names if name != here]
    if remembered in names and (remembered != here or not others):
        return Place(remembered)
    return Place(others[0] if others else here)


def own_display(displays: Sequence[Display], place: Place, here: str) -> str | None:
    """Return the display for the presenter alone; None where the audience would see it too."""
    if not place.full:
        return here
    seen = [display for display in displays if display.name() == place.display]
    free = [one.name() for one in separate(displays) if not any(_alike(one, other) for other in seen)]
    return here if here in free else next(iter(free), None)


def _alike(one: Display, other: Display) -> bool:
    """Tell whether two displays show the same, or a part of it."""
    return one.geometry().intersects(other.geometry())
