"""Text in the bundled font: laid out once and kept, and in a raster picture cut out of a sheet of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QStaticText, QTransform

from drawing.marks import Anchor
from drawing.text import width
from ui.fonts import ascent, font

LAID_KEPT = 3_000  # lines of text of one font
MANY = 6  # lines of text from which on a sheet is worth it
Texts = Sequence[tuple[float, float, str]]
SHARE = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}


def draw_texts(painter: QPainter, places: Texts, size: float, bold: bool, anchor: Anchor, colour: QColor) -> None:
    """Draw lines of text of one style by their baselines, on whole pixels where points are pixels."""
    pixels = max(1, round(size))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    painter.setFont(font(pixels, bold))
    painter.setPen(colour)
    share = SHARE[anchor]
    if abs(size - pixels) > 0.01:
        _between(painter, places, size, bold, share)
        return
    above, whole = ascent(pixels, bold), not resized(painter)
    if share:
        places = [(x - share * width(text, size, bold), y, text) for x, y, text in places]
    if whole and len(places) >= MANY and painter.paintEngine().type() == QPaintEngine.Type.Raster:
        from ui.words import draw_words  # numpy, which the first window can do without

        places = draw_words(painter, places, pixels, bold, colour)
    draw, laid = painter.drawStaticText, _laid(pixels, bold)
    for left, y, text in places:
        if whole:
            draw(round(left), round(y - above), laid[text])
        else:
            draw(QPointF(left, y - above), laid[text])


def resized(painter: QPainter) -> bool:
    """Tell whether points are not pixels: zoomed, turned, or on a screen of higher density."""
    transform = painter.transform()
    return transform.isScaling() or transform.isRotating() or painter.device().devicePixelRatio() != 1.0


def _between(painter: QPainter, places: Texts, size: float, bold: bool, share: float) -> None:
    """Draw text of a size between two whole ones: Qt has fonts of whole pixels, so the painter is scaled."""
    pixels = max(1, round(size))
    for x, y, text in places:
        painter.save()
        painter.translate(x - share * width(text, size, bold), y)
        painter.scale(size / pixels, size / pixels)
        painter.drawStaticText(QPointF(0.0, -ascent(pixels, bold)), _laid(pixels, bold)[text])
        painter.restore()


class _Laid(dict[str, QStaticText]):
    """Lines of text of one font, laid out when they are first asked for; too many are let go together."""

    def __init__(self, pixels: int, bold: bool) -> None:
        super().__init__()
        self._font = font(pixels, bold)

    def __missing__(self, text: str) -> QStaticText:
        if len(self) >= LAID_KEPT:
            self.clear()
        laid = self[text] = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid.prepare(QTransform(), self._font)
        return laid


@lru_cache(maxsize=64)
def _laid(pixels: int, bold: bool) -> _Laid:
    return _Laid(pixels, bold)
