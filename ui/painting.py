"""Paints a drawing with Qt: the same marks as on paper, as fast as they come.

One point is one pixel at 100 %. Plain boxes are painted without antialiasing, small shapes are stamped, text
is laid out once and kept (`ui.lettering`).
"""

from __future__ import annotations

from PySide6.QtGui import QPainter

from drawing.marks import Drawing, Group
from drawing.theme import Theme
from ui.brushes import Hand
from ui.single_marks import paint_mark


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a drawing with its top left corner at the painter's origin."""
    _paint(painter, drawing.groups, theme)


def paint_group(painter: QPainter, group: Group, theme: Theme) -> None:
    """Paint one group: its marks, then its crowds."""
    _paint(painter, (group,), theme)


def _paint(painter: QPainter, groups: tuple[Group, ...], theme: Theme) -> None:
    hand = Hand(painter, theme)
    if not any(group.crowds for group in groups):
        for group in groups:
            for mark in group.marks:
                paint_mark(hand, mark)
        return
    from ui.crowds import paint_crowds  # numpy, which the first window can do without

    for group in groups:
        for mark in group.marks:
            paint_mark(hand, mark)
        if group.crowds:
            paint_crowds(hand, group.crowds)
