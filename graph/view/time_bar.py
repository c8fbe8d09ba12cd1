"""A slider through the months of a case, which also plays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from case.dates import on
from case.showing_dates import show
from ui.translating import mark, said

WHOLE = mark("All dates")
SHORTEST, LONGEST, PLAYED = 90, 500, 24_000  # milliseconds: of a step, and about of a whole case
WIDEST_DAY = "30 September 2008"


class TimeBar(QWidget):
    """Choose the day as of which a picture is shown; at the right end is the whole case.

    Signals: `day_chosen(day)`, None for the whole case.
    """

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._play = QToolButton()
        self._play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Day of the picture"))
        self._slider.setMinimumWidth(120)
        self._slider.setPageStep(12)
        self._said = QLabel(said(WHOLE))
        self._said.setMinimumWidth(self._said.fontMetrics().horizontalAdvance(WIDEST_DAY) + 8)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._play)
        row.addWidget(self._slider, 1)
        row.addWidget(self._said)
        self._play.clicked.connect(self._start_or_stop)
        self._slider.valueChanged.connect(self._tell)
        self._slider.sliderPressed.connect(self.stop)
        self._say_playing()

    @property
    def day(self) -> date | None:
        """The day that is chosen, None for the whole case."""
        at = self._slider.value()
        return self._days[at] if at < len(self._days) else None

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def show_days(self, days: Sequence[date]) -> None:
        """Offer other days; who looked at a day keeps it, or the last one before."""
        if tuple(days) == self._days:
            return
        day = self.day
        self._days = tuple(days)
        self._slider.blockSignals(True)
        self._slider.setRange(0, len(self._days))
        at = len(self._days) if day is None else max(sum(known <= day for known in self._days) - 1, 0)
        self._slider.setValue(at)
        self._slider.blockSignals(False)
        self._say()
        self.setEnabled(bool(self._days))

    def choose(self, day: date | None) -> None:
        """Go to a day, or to the last one before it that is offered; None for the whole case. No signal tells of it."""
        self.stop()
        at = len(self._days) if day is None else max(sum(known <= day for known in self._days) - 1, 0)
        self._slider.blockSignals(True)
        self._slider.setValue(at)
        self._slider.blockSignals(False)
        self._say()

    def stop(self) -> None:
        self._timer.stop()
        self._say_playing()

    def _start_or_stop(self) -> None:
        if self.is_playing:
            self.stop()
            return
        if self._slider.value() >= len(self._days):
            self._slider.setValue(0)
        self._timer.start(min(max(PLAYED // max(len(self._days), 1), SHORTEST), LONGEST))
        self._say_playing()

    def _step(self) -> None:
        self._slider.setValue(self._slider.value() + 1)
        if self._slider.value() >= len(self._days):
            self.stop()

    def _tell(self) -> None:
        self._say()
        self.day_chosen.emit(self.day)

    def _say(self) -> None:
        words = show(on(self.day)) if self.day else said(WHOLE)
        self._said.setText(words)
        self._slider.setAccessibleDescription(words)

    def _say_playing(self) -> None:
        words = self.tr("Stop") if self.is_playing else self.tr("Play through the months")
        self._play.setText("\u25a0" if self.is_playing else "\u25b6")
        self._play.setToolTip(words)
        self._play.setAccessibleName(words)
