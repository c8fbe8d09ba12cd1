"""Which display the audience sees, and which the presenter has alone."""

from __future__ import annotations

from PySide6.QtCore import QRect

from window.meeting.displays import IN_A_WINDOW, Place, own_display, separate, usual


class ADisplay:
    """A display of a name somewhere."""

    def __init__(self, name: str, *place: int) -> None:
        self._name, self._place = name, QRect(*place)

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return self._place


HERE, THERE, WALL = (
    ADisplay("here", 0, 0, 1366, 768), ADisplay("there", 1366, 0, 1920, 1080), ADisplay("wall", 3286, 0, 800, 600),
)  # fmt: skip


def test_the_audience_looks_at_the_other_display_or_where_it_looked_last() -> None:
    assert usual((HERE, THERE), "here", "") == Place("there")
    assert usual((HERE, THERE, WALL), "here", "wall") == Place("wall")
    assert usual((HERE, THERE), "here", "gone") == Place("there")
    assert usual((HERE,), "here", "") == Place("here")
    assert usual((HERE, THERE), "here", IN_A_WINDOW) == Place("here", full=False)


def test_displays_that_mirror_each_other_leave_none_for_the_presenter() -> None:
    mirror = ADisplay("there", 0, 0, 1366, 768)
    assert len(separate((HERE, mirror))) == 1
    assert own_display((HERE, mirror), Place("here"), "here") is None
    assert own_display((HERE, mirror), Place("there"), "here") is None
    assert own_display((HERE, ADisplay("small", 0, 0, 800, 600)), Place("small"), "here") is None
    assert own_display((HERE, THERE), Place("there"), "here") == "here"
    assert own_display((HERE, THERE), Place("here"), "here") == "there"
    assert own_display((HERE,), Place("here", full=False), "here") == "here"
