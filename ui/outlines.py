"""The outlines of marks as Qt paths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from drawing.shapes import Shape, outline


def shape_path(shape: Shape, x: float, y: float, size: float) -> QPainterPath:
    """Return the outline of a shape."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([QPointF(*point) for point in outline(shape, x, y, size)]))
    path.closeSubpath()
    return path


def upright(points: Sequence[tuple[float, float]]) -> bool:
    """Tell whether all lines run straight across or down, so that they need no antialiasing."""
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))
