"""Pens, brushes and a painter's state: made once and kept, because a picture asks for them a hundred times."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPixmap

from drawing.theme import Theme
from ui.lettering import resized

HATCH_GAP = 6  # pixels from line to line
NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
_AA = QPainter.RenderHint.Antialiasing
_TEXT_AA = QPainter.RenderHint.TextAntialiasing
_RASTER = QPaintEngine.Type.Raster


class Hand:
    """A painter with its theme; remembers what would take long to ask Qt for each mark.

    `resized`: points are not pixels; `plain`: they are, and it paints pixels, not a page. The painter keeps its
    transform and its device while the hand is used.
    """

    __slots__ = ("_dots", "_smooth", "painter", "plain", "resized", "theme")

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self.theme = theme
        self.resized = resized(painter)
        self.plain = not self.resized and painter.paintEngine().type() == _RASTER
        self._smooth: bool | None = None
        shape = painter.deviceTransform()
        self._dots = hypot(shape.m11(), shape.m12()) or 1.0  # of the device to a point
        painter.setRenderHint(_TEXT_AA, True)

    def smooth(self, wanted: bool) -> None:
        """Paint with antialiasing from now on, or without."""
        if wanted is not self._smooth:
            self._smooth = wanted
            self.painter.setRenderHint(_AA, wanted)

    def even_pen(self, name: str, line_width: float, dash: tuple[float, ...]) -> QPen:
        """Return the pen for lines along the axes: so many whole dots wide that none looks stronger than another.

        Rather a dot too many than one too few: on a projector a hair is lost.
        """
        dots = self._dots
        return _even_pen(name, max(1, int(line_width * dots + 0.6)), tuple(part * dots for part in dash))


@lru_cache(maxsize=1024)
def colour_of(name: str, opacity: float) -> QColor:
    """Return a colour ('#rrggbb') so opaque."""
    made = QColor(name)
    made.setAlphaF(min(max(opacity, 0.0), 1.0))
    return made


@lru_cache(maxsize=256)
def mixed(name: str, opacity: float, ground: str) -> QColor:
    """Return what a colour looks like on a ground: what covers nothing but that is painted faster when opaque."""
    above, below = QColor(name), QColor(ground)
    pairs = ((above.red(), below.red()), (above.green(), below.green()), (above.blue(), below.blue()))
    return QColor(*(round(under + (over - under) * opacity) for over, under in pairs))


@lru_cache(maxsize=512)
def pen_of(name: str, line_width: float, dash: tuple[float, ...]) -> QPen:
    """Return the pen for a line."""
    made = QPen(QColor(name), line_width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([part / line_width for part in dash])
    return made


@lru_cache(maxsize=256)
def _even_pen(name: str, dots: int, dash: tuple[float, ...]) -> QPen:
    made = QPen(pen_of(name, dots, dash))
    made.setCosmetic(True)
    return made


@lru_cache(maxsize=256)
def hatch_of(name: str, opacity: float) -> QBrush:
    """Return a brush that repeats diagonal lines."""
    tile = QPixmap(HATCH_GAP, HATCH_GAP)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(_AA, True)
    painter.setPen(QPen(colour_of(name, opacity), 1.0))
    for shift in (-HATCH_GAP, 0, HATCH_GAP):
        painter.drawLine(QPointF(shift - 1, HATCH_GAP + 1), QPointF(shift + HATCH_GAP + 1, -1))
    painter.end()
    return QBrush(tile)
