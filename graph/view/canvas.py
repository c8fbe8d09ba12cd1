"""A drawing recorded once and put on the widget quickly, however much it holds.

A drawing of a few thousand marks is played back at every frame. A larger one is kept as a picture of the
whole and, sharp, of what was last in sight; while it moves these are shifted and scaled, and when it rests the
part in sight is painted sharp again.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPicture, QPixmap

from drawing.marks import Drawing, Ink
from drawing.theme import Theme
from graph.view.viewport import Viewport
from ui.painting import paint

CROWDED = 2_500  # marks from which on a drawing is kept as a picture
WHOLE = 2_000.0  # pixels of the longer side of the picture of the whole
HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
Sight = tuple[float, float, float, int, int]  # scale, x, y, width and height in pixels


class Canvas:
    """Paints one drawing in one theme; `is_sharp` is False where a moving picture should be painted again."""

    def __init__(self, drawing: Drawing, theme: Theme) -> None:
        self._drawing, self._theme = drawing, theme
        self._picture = QPicture()
        painter = QPainter(self._picture)
        painter.setRenderHints(HINTS)
        paint(painter, drawing, theme)
        painter.end()
        self.is_crowded = sum(len(group.marks) for group in drawing.groups) > CROWDED
        self._whole: QPixmap | None = None
        self._sharp: tuple[Sight, QPixmap] | None = None

    def is_sharp(self, port: Viewport, width: int, height: int) -> bool:
        return not self.is_crowded or (self._sharp is not None and self._sharp[0] == _sight(port, width, height))

    def paint(self, painter: QPainter, port: Viewport, width: int, height: int) -> None:
        """Paint what is in sight, with the painter in pixels of the widget."""
        if not self.is_crowded:
            painter.save()
            painter.translate(port.x, port.y)
            painter.scale(port.scale, port.scale)
            painter.drawPicture(0, 0, self._picture)
            painter.restore()
            return
        if self._sharp is None:
            self.sharpen(port, width, height, painter.device().devicePixelRatioF())
        assert self._sharp is not None  # noqa: S101 - it has just been painted
        sight, pixmap = self._sharp
        if sight == _sight(port, width, height):
            painter.drawPixmap(QPointF(), pixmap)
            return
        painter.drawPixmap(
            QRectF(port.x, port.y, self._drawing.width * port.scale, self._drawing.height * port.scale),
            self._overview(),
            QRectF(self._overview().rect()),
        )
        grown = port.scale / sight[0]
        left, top = port.x - sight[1] * grown, port.y - sight[2] * grown
        painter.drawPixmap(QRectF(left, top, sight[3] * grown, sight[4] * grown), pixmap, QRectF(pixmap.rect()))

    def sharpen(self, port: Viewport, width: int, height: int, ratio: float) -> None:
        """Paint anew what is in sight."""
        pixmap = QPixmap(max(round(width * ratio), 1), max(round(height * ratio), 1))
        pixmap.setDevicePixelRatio(ratio)
        self._play(pixmap, port.x, port.y, port.scale)
        self._sharp = (_sight(port, width, height), pixmap)

    def _overview(self) -> QPixmap:
        if self._whole is None:
            scale = WHOLE / max(self._drawing.width, self._drawing.height)
            size = round(self._drawing.width * scale), round(self._drawing.height * scale)
            self._whole = QPixmap(max(size[0], 1), max(size[1], 1))
            self._play(self._whole, 0.0, 0.0, scale)
        return self._whole

    def _play(self, pixmap: QPixmap, x: float, y: float, scale: float) -> None:
        pixmap.fill(QColor(self._theme[Ink.PAPER]))
        painter = QPainter(pixmap)
        painter.setRenderHints(HINTS)
        painter.translate(x, y)
        painter.scale(scale, scale)
        painter.drawPicture(0, 0, self._picture)
        painter.end()


def _sight(port: Viewport, width: int, height: int) -> Sight:
    return port.scale, port.x, port.y, width, height
