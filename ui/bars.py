"""A row with a name, a number and a bar for its size, to click or to press."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from drawing.marks import Ink
from drawing.theme import Theme

MARGIN = 8.0
INNER = 16.0
POINTED = 0.05  # share of the accent in the ground: the smaller words must stay readable on it


@dataclass(frozen=True, slots=True)
class BarText:
    """What a row says: its name, its number, smaller words below, its share of the widest bar, its colour.

    An `inner` row belongs to the one above it; a `pale` one does not count.
    """

    name: str
    number: str
    below: str = ""
    share: float = 0.0
    ink: Ink = Ink.ACCENT
    pale: bool = False
    inner: bool = False
    tip: str = ""


class BarRow(QAbstractButton):
    """Show one `BarText`; `clicked` when it is chosen."""

    def __init__(self, text: BarText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = text
        self._theme = theme
        self._left = MARGIN + (INNER if text.inner else 0.0)
        words = ", ".join(part for part in (text.name, text.number, text.below) if part)
        self.setText(text.name)
        self.setAccessibleName(words)
        self.setToolTip(text.tip or words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        below = round(line * 0.92) if self._bar.below else 0
        return QSize(240, line + below + 18)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        self._paint_bar(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.hasFocus():
            ground = QColor(self._theme[Ink.ACCENT])
            ground.setAlphaF(POINTED)
            focus = QPen(QColor(self._theme[Ink.ACCENT]), 1.2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(focus)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        line = metrics.height()
        room = self.width() - self._left - MARGIN
        number = metrics.horizontalAdvance(self._bar.number) + 12
        painter.setPen(QColor(self._theme[Ink.FAINT if self._bar.pale else Ink.TEXT]))
        name = metrics.elidedText(self._bar.name, Qt.TextElideMode.ElideRight, int(room - number))
        painter.drawText(QRectF(self._left, 5, room - number, line), Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(QRectF(self._left, 5, room, line), Qt.AlignmentFlag.AlignRight, self._bar.number)
        if self._bar.below:
            small = QFont(self.font())
            small.setPointSizeF(self.font().pointSizeF() * 0.88)
            painter.setFont(small)
            painter.setPen(QColor(self._theme[Ink.FAINT]))
            below = painter.fontMetrics().elidedText(self._bar.below, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(self._left, 5 + line, room, line), Qt.AlignmentFlag.AlignLeft, below)

    def _paint_bar(self, painter: QPainter) -> None:
        room = self.width() - self._left - MARGIN
        top = self.height() - 9.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme[Ink.GRID]))
        painter.drawRoundedRect(QRectF(self._left, top, room, 4), 2, 2)
        if self._bar.share > 0:
            colour = QColor(self._theme[self._bar.ink])
            colour.setAlphaF(0.35 if self._bar.pale else 0.9)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(self._left, top, max(4.0, room * self._bar.share), 4), 2, 2)
