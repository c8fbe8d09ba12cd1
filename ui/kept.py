"""Pixels of still groups: painted once, and copied from then on."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from drawing.marks import Box, Group
from drawing.theme import Theme
from ui.brushes import Hand

KEPT = 6  # groups: some windows' headings and strips


class _Kept:
    """The pixels of the groups that were painted last, each known by being the very same value in the same theme.

    A group is painted as usual the first time, so that one that is never seen again costs nothing.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, int], tuple[Group, Theme, QImage | None]] = OrderedDict()

    def find(self, group: Group, theme: Theme) -> tuple[bool, QImage | None]:
        """Tell whether a group was painted before, and return its pixels where they were kept."""
        key = id(group), id(theme)
        if key not in self._known:
            self.keep(group, theme, None)
            return False, None
        self._known.move_to_end(key)
        return True, self._known[key][2]

    def keep(self, group: Group, theme: Theme, pixels: QImage | None) -> None:
        """Hold on to a group, its theme and its pixels; while they are held, nothing else can have their ids."""
        self._known[id(group), id(theme)] = group, theme, pixels
        while len(self._known) > KEPT:
            self._known.popitem(last=False)


@cache
def _kept() -> _Kept:
    return _Kept()


def paint_kept(hand: Hand, group: Group, paint: Callable[[Hand, Group], None]) -> bool:
    """Copy the pixels of a still group to where it lies; tell whether that could be done."""
    ground = group.marks[0]
    if not isinstance(ground, Box) or not _on_pixels(ground):
        return False
    again, pixels = _kept().find(group, hand.theme)
    if not again:
        return False
    if pixels is None:
        pixels = _painted(group, ground, hand.theme, paint)
        _kept().keep(group, hand.theme, pixels)
    hand.painter.drawImage(int(ground.x), int(ground.y), pixels)
    return True


def _on_pixels(box: Box) -> bool:
    return (
        all(float(side).is_integer() for side in (box.x, box.y, box.width, box.height)) and box.width * box.height > 0
    )


def _painted(group: Group, ground: Box, theme: Theme, paint: Callable[[Hand, Group], None]) -> QImage:
    pixels = QImage(int(ground.width), int(ground.height), QImage.Format.Format_RGB32)
    pixels.fill(Qt.GlobalColor.white)
    painter = QPainter(pixels)
    painter.translate(-ground.x, -ground.y)
    paint(Hand(painter, theme), group)
    painter.end()
    return pixels
