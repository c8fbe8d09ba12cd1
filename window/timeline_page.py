"""The page of the timeline."""

from __future__ import annotations

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

    def __init__(self, lanes: str) -> None:
        super().__init__()
        self._panel = TimelinePanel()
        self._panel.set_lanes(LaneBy(lanes))
        self._panel.selected.connect(self.selected)
        self._panel.opened.connect(self.opened)
        self.setFocusProxy(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)

    @property
    def lanes(self) -> str:
        """Which way the lanes run now: 'person' or 'agency'."""
        return self._panel.lane_by.value

    def show_case(self, case: Case, whole: Case) -> None:
        self._panel.show_case(case, whole)

    def select(self, ids: frozenset[str]) -> None:
        self._panel.select(ids)

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)
