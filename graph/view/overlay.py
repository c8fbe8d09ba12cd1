"""What lies over a drawing: halos of what is lit, the keyboard's frame, what is being dragged."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from drawing.marks import Group, Ink
from drawing.theme import Theme
from graph.hits import Rect, extent_of
from graph.view.highlight import halo_of, lines_of
from ui.painting import paint_group

CHOSEN, HOVERED, FOUND = 0.32, 0.18, 0.26


def paint_halos(painter: QPainter, groups: Iterable[Group], theme: Theme, strength: float) -> None:
    """Tint behind symbols, and along lines."""
    accent = QColor(theme[Ink.ACCENT])
    accent.setAlphaF(strength)
    for group in groups:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for left, top, right, bottom in halo_of(group):
            painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), 6.0, 6.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in lines_of(group):
            painter.setPen(QPen(accent, path.line_width + 6.0))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in path.points]))


def paint_frame(painter: QPainter, group: Group, theme: Theme, scale: float) -> None:
    """Frame where the keyboard is."""
    left, top, right, bottom = extent_of(group)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme[Ink.ACCENT]), 2.0 / scale))
    painter.drawRoundedRect(QRectF(left - 5, top - 5, right - left + 10, bottom - top + 10), 5, 5)


def paint_dragged(painter: QPainter, groups: Iterable[Group], by: QPointF, theme: Theme) -> None:
    """Paint groups where they would be dropped."""
    painter.save()
    painter.translate(by)
    groups = list(groups)
    paint_halos(painter, groups, theme, CHOSEN)
    for group in groups:
        paint_group(painter, group, theme)
    painter.restore()


def paint_band(painter: QPainter, start: Rect, end: QPointF, theme: Theme, scale: float) -> None:
    """Paint a line that is being drawn from a symbol to the pointer."""
    painter.setPen(QPen(QColor(theme[Ink.ACCENT]), 2.5 / scale, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF((start[0] + start[2]) / 2, (start[1] + start[3]) / 2), end)
