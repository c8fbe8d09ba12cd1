"""Plays a history through: day after day at a chosen speed, in steps where motion is not wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QStyle

from timeline.view.canvas import TimelineCanvas
from ui.translating import mark

MONTH = 30.4375
SPEEDS = (
    (mark("Play 1 month a second"), 1.0),
    (mark("Play 3 months a second"), 3.0),
    (mark("Play 1 year a second"), 12.0),
)
TICK = 33  # milliseconds
STEP = 700  # milliseconds from step to step without motion


class Player(QObject):
    """Moves the day up to which a canvas shows events. Signals: `changed(playing)`."""

    changed = Signal(bool)

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.months_a_second = SPEEDS[0][1]
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def set_speed(self, months_a_second: float) -> None:
        self.months_a_second = months_a_second

    def toggle(self) -> None:
        """Play from where it stands, or halt there."""
        extent = self._canvas.arrangement.extent
        if self.playing or extent is None:
            self._timer.stop()
        else:
            if self._canvas.emphasis.now is None:
                self._show(extent[0])
            self._clock.start()
            self._timer.start(TICK if self.smooth else STEP)
        self.changed.emit(self.playing)

    def end(self) -> None:
        """Show the whole history again."""
        self._timer.stop()
        self._show(None)
        self.changed.emit(False)

    @property
    def smooth(self) -> bool:
        """Whether the system wants things to move; where animations are switched off, it goes in steps."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._canvas.style().styleHint(hint, None, self._canvas) > 0

    def _go_on(self) -> None:
        extent, now = self._canvas.arrangement.extent, self._canvas.emphasis.now
        if extent is None or now is None:
            self.end()
            return
        seconds = self._clock.restart() / 1000.0
        now += max(seconds, 0.001) * self.months_a_second * MONTH
        if now > extent[1]:
            self.end()
        else:
            self._show(now)

    def _show(self, now: float | None) -> None:
        self._canvas.set_emphasis(replace(self._canvas.emphasis, now=now))
