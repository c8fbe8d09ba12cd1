"""Two fields for the days of which a section tells; empty ones mean the whole time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from window.day_field import DayField


class Period(QWidget):
    """Ask for a first and a last day. Signals: `changed()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since: date | None = None
        self.until: date | None = None
        first, last = DayField(self.tr("From"), "first"), DayField(self.tr("Until"), "last")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (first, last):
            row.addWidget(field.label)
            row.addWidget(field)
        first.typed.connect(self._take_first)
        last.typed.connect(self._take_last)

    @property
    def chosen(self) -> bool:
        return self.since is not None or self.until is not None

    def _take_first(self, day: date | None) -> None:
        self.since = day
        self.changed.emit()

    def _take_last(self, day: date | None) -> None:
        self.until = day
        self.changed.emit()
