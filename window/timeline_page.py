"""The page of the timeline: which way its lanes run is the window's to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from case.model import Case
from drawing.theme import Theme
from timeline.lanes import LaneBy
from timeline.view.panel import TimelinePanel


class TimelinePage(QWidget):
    """Show the timeline. Signals: `selected(ids)`, `opened(id)`."""

    selected = Signal(object)
    opened = Signal(str)

    def __init__(self, lanes: Callable[[], str]) -> None:
        super().__init__()
        self._lanes = lanes
        self._panel = TimelinePanel()
        self._panel.selected.connect(self.selected)
        self._panel.opened.connect(self.opened)
        self.setFocusProxy(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)

    def show_case(self, case: Case) -> None:
        self._panel.set_lane_by(LaneBy(self._lanes()))
        self._panel.show_case(case)

    def select(self, ids: frozenset[str]) -> None:
        self._panel.select(ids)

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)
