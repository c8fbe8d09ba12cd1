"""The page of the timeline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from case.model import Case
from drawing.theme import Theme
from timeline.arrangement import Arrangement, arrange
from timeline.lanes import LaneBy
from timeline.view.panel import TimelinePanel
from ui.jobs import Jobs
from ui.waiting import Waiting
from window.showing import LARGE


class TimelinePage(QWidget):
    """Show the timeline; a large case is laid out beside the window. Signals: `selected(ids)`, `opened(id)`."""

    selected = Signal(object)
    opened = Signal(str)

    def __init__(self, name: str, lanes: str, jobs: Jobs) -> None:
        super().__init__()
        self._name = name
        self._jobs = jobs
        self._whole = Case()
        self._ids: frozenset[str] = frozenset()
        self._panel = TimelinePanel()
        self._panel.set_lanes(LaneBy(lanes))
        self._panel.selected.connect(self.selected)
        self._panel.opened.connect(self.opened)
        self._waiting = Waiting(self._panel)
        self.setFocusProxy(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._waiting)

    @property
    def lanes(self) -> str:
        """Which way the lanes run now: 'person' or 'agency'."""
        return self._panel.lane_by.value

    def show_case(self, case: Case, whole: Case) -> None:
        if len(case.events) <= LARGE:
            self._jobs.forget(self._name)
            self._panel.show_case(case, whole)
            self._waiting.uncover()
        else:
            if whole is not self._whole:
                self._waiting.cover()
            lane_by = self._panel.lane_by
            self._jobs.newest(
                self._name, lambda: arrange(case, lane_by, whole), lambda made: self._show(case, whole, made)
            )
        self._whole = whole

    def select(self, ids: frozenset[str], about: str) -> None:
        self._ids = ids
        self._panel.select(ids)

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)

    def _show(self, case: Case, whole: Case, arrangement: Arrangement) -> None:
        current = arrangement if arrangement.lane_by is self._panel.lane_by else None
        self._panel.show_case(case, whole, current)
        self._panel.select(self._ids)
        self._waiting.uncover()
