"""Paints thousands of small marks in a few calls: rectangles, shapes and rounded plates from one buffer of numbers.

Qt takes arrays of its own structures; ours are numpy arrays of the same layout, handed over by address, so
that no mark becomes a Python object. Shapes are cut out of one picture that holds each look once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from drawing.rows import Look, Rows, Signs
from drawing.theme import Theme
from ui.outlines import shape_path

Numbers = npt.NDArray[np.float64]

CELL = 22  # points: the room of one shape in the picture that they are cut out of; the largest is a halo
ACROSS = 32  # cells
NICKED = 5  # rectangles that make a round one
_AA = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen  # looked up once: Qt's own lists are slow to ask
_FRAGMENT = QPainter.PixmapFragment


def numbers_of(places: Sequence[Sequence[float]], across: int) -> Numbers:
    """Return places as an array of so many columns; those of a buffer are not copied."""
    if isinstance(places, Rows):
        return np.frombuffer(places.numbers, np.float64).reshape(-1, across)
    return np.array(places, np.float64).reshape(-1, across)


def draw_rects(painter: QPainter, places: Numbers, brush: QBrush | QColor) -> None:
    """Fill rectangles of x, y, width and height."""
    if len(places):
        rows = np.ascontiguousarray(places, np.float64)
        painter.setPen(_NO_PEN)
        painter.setBrush(brush)
        first = shiboken6.wrapInstance(rows.__array_interface__["data"][0], QRectF)
        painter.drawRects(first, len(rows))  # type: ignore[call-overload]


def draw_nicked(painter: QPainter, crowds: Sequence[tuple[Numbers, QColor]]) -> None:
    """Fill rectangles on whole pixels whose corners are taken off pixel by pixel: round without antialiasing."""
    pieces, first = nicked(np.concatenate([places for places, _ in crowds])), 0
    for places, colour in crowds:
        last = first + len(places) * NICKED
        draw_rects(painter, pieces[first:last], colour)
        first = last


def nicked(places: Numbers) -> Numbers:
    """Return five rectangles for each, one below the other: painting takes as long as there are rows of pixels."""
    left, top = np.rint(places[:, 0]), np.rint(places[:, 1])
    wide = np.maximum(np.rint(places[:, 0] + places[:, 2]) - left, 1.0)
    high = np.rint(places[:, 1] + places[:, 3]) - top
    round_ones = (wide >= 5.0) & (high >= 5.0)
    found = np.empty((len(places), NICKED, 4))
    for at, (nick, below) in enumerate(((2.0, 0.0), (1.0, 1.0), (0.0, 2.0), (1.0, high - 2.0), (2.0, high - 1.0))):
        found[:, at, 0] = left + nick
        found[:, at, 1] = top + below
        found[:, at, 2] = (wide - 2.0 * nick) * round_ones
        found[:, at, 3] = 1.0
    found[:, 2, 1] = np.where(round_ones, top + 2.0, top)
    found[:, 2, 2] = wide
    found[:, 2, 3] = np.where(round_ones, high - 4.0, high)
    return found.reshape(-1, 4)


def draw_plates(painter: QPainter, places: Numbers, radius: float, colour: QColor) -> None:
    """Draw rounded rectangles on whole pixels; those of one size are one stamp."""
    for x, y, wide, high in np.round(places).astype(int).tolist():
        painter.drawPixmap(x, y, _plate(wide, high, radius, colour.name(QColor.NameFormat.HexArgb)))


@lru_cache(maxsize=256)
def _plate(wide: int, high: int, radius: float, colour: str) -> QPixmap:
    stamp = QPixmap(wide, high)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(_AA, True)
    painter.setPen(_NO_PEN)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0, 0, wide, high), radius, radius)
    painter.end()
    return stamp


def draw_signs(painter: QPainter, signs: Signs, theme: Theme) -> None:
    """Draw shapes on whole pixels in one call."""
    rows = numbers_of(signs, 4)
    if not len(rows):
        return
    ratio = painter.device().devicePixelRatio()
    sheet = _sheet(signs.looks, theme.name, ratio)
    codes = rows[:, 2].astype(np.int64)
    sheet.hold(codes, theme)
    side = sheet.side
    pieces = np.empty((len(rows), 10))
    odd = (side % 2) / (2.0 * ratio)
    pieces[:, 0:2] = np.round((rows[:, 0:2] - odd) * ratio) / ratio + odd
    pieces[:, 2] = codes % ACROSS * side
    pieces[:, 3] = codes // ACROSS * side
    pieces[:, 4:6] = side
    pieces[:, 6:8] = 1.0 / ratio
    pieces[:, 8] = 0.0
    pieces[:, 9] = rows[:, 3]
    fragments = shiboken6.wrapInstance(pieces.__array_interface__["data"][0], _FRAGMENT)
    painter.drawPixmapFragments(fragments, len(pieces), sheet.picture)  # type: ignore[arg-type]


class _Sheet:
    """One picture with a cell for each look; a look is drawn when it is first asked for."""

    def __init__(self, looks: tuple[Look, ...], ratio: float) -> None:
        self.looks = looks
        self.side = round(CELL * ratio) | 1
        self._ratio = ratio
        self._held = np.zeros(len(looks), np.bool_)
        rows = -(-len(looks) // ACROSS)
        self.picture = QPixmap(self.side * ACROSS, self.side * rows)
        self.picture.fill(Qt.GlobalColor.transparent)

    def hold(self, codes: npt.NDArray[np.int64], theme: Theme) -> None:
        """Draw the looks that are not there yet."""
        missing = codes[~self._held[codes]]
        if not len(missing):
            return
        painter = QPainter(self.picture)
        painter.setRenderHint(_AA, True)
        for code in sorted(set(missing.tolist())):
            look = self.looks[code]
            middle = self.side / 2
            x, y = code % ACROSS * self.side + middle, code // ACROSS * self.side + middle
            painter.fillPath(shape_path(look.shape, x, y, look.size * self._ratio), QColor(theme[look.ink]))
        painter.end()
        self._held[missing] = True


@lru_cache(maxsize=8)
def _sheet(looks: tuple[Look, ...], _theme: str, ratio: float) -> _Sheet:
    return _Sheet(looks, ratio)
