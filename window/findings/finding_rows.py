"""One finding as a row: its sentence in full, its days and entries, and what a person decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from case.decisions import Ruling
from case.showing_dates import show_span
from drawing.marks import Ink
from drawing.theme import Theme
from window.wording import count

if TYPE_CHECKING:
    from analysis.finding import Finding

CHOSEN, POINTED = 0.09, 0.05  # shares of the accent in the ground: words must stay readable on it
RULINGS = {Ruling.ACCEPTED: "Accepted", Ruling.CORRECTED: "Corrected", Ruling.REFUSED: "Dismissed"}


class FindingRow(QAbstractButton):
    """Show a finding; checked is the one that is chosen."""

    def __init__(self, finding: Finding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._theme = theme
        decided = decision_of(finding)
        self.setCheckable(True)
        self.setText(finding.sentence)
        self.setAccessibleName(finding.sentence)
        self.setAccessibleDescription(". ".join(part for part in (finding.kind.value.capitalize(), decided) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(2)
        refused = finding.ruling is Ruling.REFUSED
        column.addWidget(_words(finding.sentence, "soft" if refused else ""))
        column.addWidget(_words(f"{show_span(finding.span)} · {entries_of(finding)}", "beside"))
        if decided:
            column.addWidget(_words(decided, "decided"))
        if finding.comment:
            column.addWidget(_words(f"Comment: {finding.comment}", "beside"))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._theme[Ink.ACCENT])
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            ground = QColor(accent)
            ground.setAlphaF(CHOSEN if self.isChecked() else POINTED)
            painter.setPen(QPen(accent, 1.2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(ground)
            painter.drawRoundedRect(room, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(room.left() + 2, room.top() + 6, 3, room.height() - 12), 1.5, 1.5)
        painter.end()


def decision_of(finding: Finding) -> str:
    """Return what a person decided in words: 'Dismissed: both were agreed'."""
    if finding.ruling is None:
        return ""
    said = RULINGS[finding.ruling]
    return f"{said}: {finding.reason}" if finding.reason else said


def entries_of(finding: Finding) -> str:
    return count(len(finding.events), "entry", "entries")


def _words(said: str, role: str) -> QLabel:
    label = QLabel(said)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if role:
        label.setProperty("role", role)
    return label
