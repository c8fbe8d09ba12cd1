"""A field for a day, typed in any way that dates are written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from case.reading_dates import UnreadableDateError, read
from ui.labels import name_of_field
from window import wording


class DayField(QLineEdit):
    """A day typed in any way that dates are written; a month means its first or its last day.

    Signals: `typed(date or None)`.
    """

    typed = Signal(object)

    def __init__(self, name: str, side: str) -> None:
        super().__init__(placeholderText=self.tr("any day"), clearButtonEnabled=True)
        self.label = name_of_field(name, self)
        self.setAccessibleName(self.tr("{name}, a date").format(name=name))
        self.setToolTip(self.tr("A date in words or figures: June 2006, 3/4/2010, 2008"))
        self.setMinimumWidth(56)
        self.setMaximumWidth(124)
        self._side = side
        self._day: date | None = None
        self.editingFinished.connect(self._read)
        self.textChanged.connect(lambda words: None if words else self._read())

    def show_day(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.setText(wording.day(day))
            self._mark(False)

    def _read(self) -> None:
        words = self.text().strip()
        try:
            when = read(words).when if words else None
        except UnreadableDateError:
            self._mark(True)
            return
        self._mark(False)
        day = None if when is None else when.first if self._side == "first" else when.last
        if day != self._day:
            self._day = day
            self.typed.emit(day)

    def _mark(self, wrong: bool) -> None:
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().polish(self)
