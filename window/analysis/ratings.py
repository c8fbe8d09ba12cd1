"""How people rate parts of their life over time, from 1 (low) to 5 (high): a line each, its name at its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from drawing.marks import Ink
from drawing.theme import LIGHT, Theme

LOWEST, HIGHEST = 1, 5
STEP, LEFT, TOP, FOOT, NAMES = 26.0, 28.0, 12.0, 26.0, 220.0  # pixels
DOT = 4.5
DASHES: tuple[list[float], ...] = ([], [5, 3], [1.5, 2.5], [7, 2.5, 1.5, 2.5])  # lines differ without colour too
SAMPLE = 22.0  # pixels of a line beside its name
INKS = (Ink.ACCENT, Ink.CONFLICT, Ink.HEALTH, Ink.COUNCIL, Ink.VICTIMS, Ink.FAMILY)


class Rated(NamedTuple):
    """Ratings of one thing by one person: the words for it, and days (as ordinals) with values, in order."""

    words: str
    points: tuple[tuple[int, int], ...]


class RatingsChart(QWidget):
    """Show ratings over time."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._rated: tuple[Rated, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ratings(self, rated: Sequence[Rated]) -> None:
        """Show other ratings; a screen reader is told the first and the last of each."""
        self._rated = tuple(rated)
        said = (
            self.tr("{words}: {first} to {last}").format(
                words=one.words, first=one.points[0][1], last=one.points[-1][1]
            )
            for one in rated
        )
        self.setAccessibleName(self.tr("Self-ratings over time: {said}").format(said="; ".join(said)))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, round(TOP + STEP * (HIGHEST - LOWEST) + FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        days = [day for one in self._rated for day, _ in one.points]
        if not days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = min(days), max(days)
        right = max(LEFT + 80, self.width() - NAMES)
        self._paint_grid(painter, first, last, right)
        taken: list[float] = []
        for number, one in enumerate(self._rated):
            places = [QPointF(_x(day, first, last, right), _y(value)) for day, value in one.points]
            pen = self._pen(number)
            self._paint_line(painter, places, pen)
            self._paint_name(painter, one.words, places[-1], right, taken, pen)
        painter.end()

    def _paint_grid(self, painter: QPainter, first: int, last: int, right: float) -> None:
        metrics = self.fontMetrics()
        for value in range(LOWEST, HIGHEST + 1):
            painter.setPen(QPen(QColor(self._theme[Ink.GRID]), 1))
            painter.drawLine(QPointF(LEFT, _y(value)), QPointF(right, _y(value)))
            painter.setPen(QColor(self._theme[Ink.FAINT]))
            painter.drawText(QPointF(8, _y(value) + metrics.ascent() / 2 - 1), str(value))
        foot = _y(LOWEST) + metrics.height() + 4
        for day in dict.fromkeys((first, last)):
            words = f"{date.fromordinal(day):%b %Y}"
            wide = metrics.horizontalAdvance(words)
            at = _x(day, first, last, right)
            painter.drawText(QPointF(min(max(LEFT, at - wide / 2), right - wide), foot), words)

    def _pen(self, number: int) -> QPen:
        pen = QPen(QColor(self._theme[INKS[number % len(INKS)]]), 1.8)
        if dashes := DASHES[number % len(DASHES)]:
            pen.setDashPattern(dashes)
        return pen

    def _paint_line(self, painter: QPainter, places: list[QPointF], pen: QPen) -> None:
        line = QPainterPath(places[0])
        for place in places[1:]:
            line.lineTo(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(line)
        painter.setBrush(pen.color())
        painter.setPen(QPen(QColor(self._theme[Ink.PAPER]), 1.4))
        for place in places:
            painter.drawEllipse(place, DOT, DOT)

    def _paint_name(
        self, painter: QPainter, words: str, end: QPointF, right: float, taken: list[float], pen: QPen
    ) -> None:
        """Write what a line is beside its end, lower where another name stands there."""
        metrics = self.fontMetrics()
        top = end.y() - metrics.height() / 2
        while any(abs(top - other) < metrics.height() for other in taken):
            top += metrics.height()
        taken.append(top)
        middle = top + metrics.height() / 2
        painter.setPen(pen)
        painter.drawLine(QPointF(right + 12, middle), QPointF(right + 12 + SAMPLE, middle))
        left = right + 12 + SAMPLE + 6
        room = QRectF(left, top, self.width() - left - 4, metrics.height())
        painter.setPen(QColor(self._theme[Ink.SOFT]))
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, elided)


def _x(day: int, first: int, last: int, right: float) -> float:
    inner = right - LEFT - 2 * DOT
    return LEFT + DOT + (inner * (day - first) / (last - first) if last > first else inner / 2)


def _y(value: int) -> float:
    return TOP + STEP * (HIGHEST - value)
