"""A bar of parts that make a whole, each with its words, and marks at numbers that matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from drawing.marks import Ink
from drawing.theme import LIGHT, Theme

HIGH, DOT, GAP = 14.0, 9.0, 18.0  # pixels


class Share(NamedTuple):
    """A part of the whole: its words, its number, its ink; a `hollow` one is drawn as an outline."""

    words: str
    number: int
    ink: Ink
    hollow: bool = False


class ShareBar(QWidget):
    """Show shares side by side with their words below; `marks` are numbers with a line across the bar."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._shares: tuple[Share, ...] = ()
        self._marks: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Share], marks: Sequence[int] = ()) -> None:
        """Show other shares."""
        self._shares, self._marks = tuple(shares), tuple(marks)
        self.setAccessibleName(", ".join(self._said(share) for share in shares))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(320, round(HIGH + line + 14 + (line if self._marks else 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = sum(share.number for share in self._shares)
        if not whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.fontMetrics().height() if self._marks else 0
        self._paint_bar(painter, whole, top)
        self._paint_words(painter, top + HIGH + 6)
        painter.end()

    def _paint_bar(self, painter: QPainter, whole: int, top: float) -> None:
        unit, left = (self.width() - 2.0) / whole, 1.0
        for share in self._shares:
            if share.number:
                room = QRectF(left, top + 1, unit * share.number - 2, HIGH - 2)
                self._paint_share(painter, share, room)
                left += unit * share.number
        painter.setPen(QPen(QColor(self._theme[Ink.TEXT]), 1.4))
        for mark in self._marks:
            if mark < whole:
                x = 1.0 + unit * mark - 1
                painter.drawLine(QPointF(x, top - 2), QPointF(x, top + HIGH + 2))
                words = f"{mark}+"
                wide = self.fontMetrics().horizontalAdvance(words)
                painter.drawText(QPointF(x - wide / 2, top - 5), words)

    def _paint_share(self, painter: QPainter, share: Share, room: QRectF) -> None:
        ink = QColor(self._theme[share.ink])
        painter.setPen(QPen(ink, 1.2) if share.hollow else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(Qt.BrushStyle.NoBrush if share.hollow else ink)
        painter.drawRoundedRect(room, 3, 3)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        metrics, left = self.fontMetrics(), 1.0
        for share in self._shares:
            self._paint_share(painter, share, QRectF(left, top + (metrics.height() - DOT) / 2, DOT, DOT))
            painter.setPen(QColor(self._theme[Ink.SOFT]))
            painter.drawText(QPointF(left + DOT + 6, top + metrics.ascent()), self._said(share))
            left += DOT + 6 + metrics.horizontalAdvance(self._said(share)) + GAP

    @staticmethod
    def _said(share: Share) -> str:
        return f"{share.number:,} {share.words}"
