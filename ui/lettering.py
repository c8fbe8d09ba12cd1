"""Text in the bundled font: laid out once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText, QTransform

from drawing.marks import Anchor
from drawing.text import width
from ui.fonts import ascent, font

LAID_KEPT = 3_000  # lines of text of one font
Texts = Sequence[tuple[float, float, str]]
SHARE = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}


def draw_texts(
    painter: QPainter, places: Texts, size: float, bold: bool, anchor: Anchor, colour: QColor, between: bool
) -> None:
    """Draw lines of text of one style by their baselines, on whole pixels unless they go `between`."""
    pixels = max(1, round(size))
    painter.setFont(font(pixels, bold))
    painter.setPen(colour)
    if not is_whole(size):
        _between(painter, places, size, bold, SHARE[anchor])
        return
    if anchor is not Anchor.LEFT:
        places = from_left(places, size, bold, anchor)
    draw, laid, above = painter.drawStaticText, _laid(pixels, bold), ascent(pixels, bold)
    for left, y, text in places:
        if between:
            draw(QPointF(left, y - above), laid[text])
        else:
            draw(round(left), round(y - above), laid[text])


def is_whole(size: float) -> bool:
    """Tell whether Qt has a font of a size: whole pixels."""
    return abs(size - max(1, round(size))) <= 0.01


def from_left(places: Texts, size: float, bold: bool, anchor: Anchor) -> Texts:
    """Return places as those of left ends."""
    share = SHARE[anchor]
    return [(x - share * width(text, size, bold), y, text) for x, y, text in places]


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
