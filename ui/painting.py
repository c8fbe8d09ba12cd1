"""Paints a drawing with Qt: the same marks as on paper, as fast as they come.

One point is one pixel at 100 %. Plain boxes are painted without antialiasing, small shapes are stamped, text
is laid out once and kept (`ui.lettering`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from PySide6.QtGui import QPainter

from drawing.marks import Crowd, Drawing, Group
from drawing.theme import Theme
from ui.brushes import Hand
from ui.kept import paint_kept
from ui.single_marks import paint_mark


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a drawing with its top left corner at the painter's origin."""
    _paint(painter, drawing.groups, theme)


def paint_group(painter: QPainter, group: Group, theme: Theme) -> None:
    """Paint one group: its marks, then its crowds."""
    _paint(painter, (group,), theme)


def _paint(painter: QPainter, groups: tuple[Group, ...], theme: Theme) -> None:
    hand = Hand(painter, theme)
    for group in groups:
        if not (group.still and hand.plain and paint_kept(hand, group, _paint_group)):
            _paint_group(hand, group)


def _paint_group(hand: Hand, group: Group) -> None:
    for mark in group.marks:
        paint_mark(hand, mark)
    if group.crowds:
        _crowds()(hand, group.crowds)


@cache
def _crowds() -> Callable[[Hand, Sequence[Crowd]], None]:
    """Return what paints crowds: it needs numpy, which the first window can do without."""
    from ui.crowds import paint_crowds

    return paint_crowds
