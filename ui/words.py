"""Words cut out of a sheet: each line of text is drawn once, and all that a picture shows go to it in one call.

For pixels only; on paper words stay text. A line of twenty letters takes 0.4 µs instead of 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from drawing.rows import Lines, lines_of
from ui.fonts import ascent, font

Texts = Sequence[tuple[float, float, str]]

ACROSS = 1024  # pixels
START = 8  # lines of a new sheet
MOST = 64  # lines
ACROSS_PIECE = 10  # numbers: the middle, the part of the sheet, how large, turned, opaque
AIR = 2  # pixels around a line of text: letters may reach over their room


def draw_words(painter: QPainter, places: Texts, pixels: int, bold: bool, colour: QColor) -> Texts:
    """Draw lines of text from their left ends and baselines; return those for which there is no room on the sheet."""
    sheet = _sheet(pixels, bold, colour.rgba())
    lines = places if isinstance(places, Lines) else lines_of(places)
    numbers = sheet.numbers(lines.texts)
    at = np.frombuffer(lines.numbers, np.float64).reshape(-1, 2)
    if -1 not in numbers:
        sheet.draw(painter, at, numbers)
        return ()
    known = [place for place, number in enumerate(numbers) if number >= 0]
    sheet.draw(painter, at[known], [numbers[place] for place in known])
    return [places[place] for place, number in enumerate(numbers) if number < 0]


class _Sheet:
    """Lines of text of one font and colour in one picture, one after the other; when it is full it begins anew."""

    def __init__(self, pixels: int, bold: bool, colour: QColor) -> None:
        self.known: dict[str, int] = {}
        self._font, self._colour = font(pixels, bold), colour
        self._metrics = QFontMetricsF(self._font)
        self._ascent = ascent(pixels, bold)
        self._high = ceil(self._metrics.height()) + 2 * AIR
        self._picture = QPixmap()
        self._cells: list[tuple[float, ...]] = []
        self._table = np.zeros((0, ACROSS_PIECE))
        self._grow(START)
        self._start()

    def _start(self) -> None:
        self.known.clear()
        self._cells.clear()
        self._picture.fill(Qt.GlobalColor.transparent)
        self._across = self._line = 0

    def _grow(self, lines: int) -> None:
        grown = QPixmap(ACROSS, lines * self._high)
        grown.fill(Qt.GlobalColor.transparent)
        if not self._picture.isNull():
            painter = QPainter(grown)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
        self._picture, self._lines = grown, lines

    def numbers(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of words, written where they are not there yet; -1 for what finds no room."""
        known = self.known
        try:
            return [known[text] for text in words]
        except KeyError:
            missing = [text for text in words if text not in known]
        if not self._write(dict.fromkeys(missing)):
            self._start()
            self._write(dict.fromkeys(words))
        return [known.get(text, -1) for text in words]

    def _write(self, words: Iterable[str]) -> bool:
        """Write words until the sheet is full; tell whether it is not."""
        painter = self._painter()
        for text in words:
            wide = ceil(self._metrics.horizontalAdvance(text)) + 2 * AIR
            if wide > ACROSS:
                continue
            if self._across + wide > ACROSS:
                self._across, self._line = 0, self._line + 1
            if self._line >= self._lines:
                if self._lines >= MOST:
                    break
                painter.end()
                self._grow(self._lines * 2)
                painter = self._painter()
            top = self._line * self._high
            painter.drawText(QPointF(self._across + AIR, top + AIR + self._ascent), text)
            self.known[text] = len(self._cells)
            middle = wide / 2 - AIR, self._high / 2 - AIR
            self._cells.append((*middle, self._across, top, wide, self._high, 1.0, 1.0, 0.0, 1.0))
            self._across += wide
        painter.end()
        self._table = np.array(self._cells, np.float64).reshape(-1, ACROSS_PIECE)
        return self._line < self._lines

    def _painter(self) -> QPainter:
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        return painter

    def draw(self, painter: QPainter, at: npt.NDArray[np.float64], numbers: Sequence[int]) -> None:
        """Draw the words of these numbers from their left ends and baselines."""
        if not numbers:
            return
        pieces = self._table[numbers]
        pieces[:, 0] += np.rint(at[:, 0])
        pieces[:, 1] += np.rint(at[:, 1] - self._ascent)
        fragments = shiboken6.wrapInstance(pieces.__array_interface__["data"][0], QPainter.PixmapFragment)
        painter.drawPixmapFragments(fragments, len(pieces), self._picture)  # type: ignore[arg-type]


@lru_cache(maxsize=32)
def _sheet(pixels: int, bold: bool, colour: int) -> _Sheet:
    return _Sheet(pixels, bold, QColor.fromRgba(colour))
