"""The pages of the family history diagram and of the impact map."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from case.model import Case
from drawing.marks import Drawing
from drawing.theme import Theme
from graph.view.panel import STEP, GraphPanel
from ui.jobs import Jobs
from ui.waiting import Waiting
from window.showing import LARGE


class Picture(NamedTuple):
    """How a picture is drawn, and which events stand behind a key of it."""

    draw: Callable[[Case], Drawing]
    behind: Callable[[Case, str], frozenset[str]]


class PicturePage(QWidget):
    """Show one picture of the case.

    Signals: `picked(ids, key, words)` with the events behind what was clicked, its key and what it says.
    """

    picked = Signal(object, str, str)

    def __init__(self, name: str, picture: Picture, jobs: Jobs) -> None:
        super().__init__()
        self._name = name
        self._picture = picture
        self._jobs = jobs
        self._case = Case()
        self._selected: tuple[frozenset[str], str] = (frozenset(), "")
        self._whole = Case()
        self._panel = GraphPanel()
        self._waiting = Waiting(self._panel)
        self._panel.selected.connect(self._pick)
        self.setFocusProxy(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._waiting)
        self._tools = self._make_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tools in the corner above the picture."""
        super().resizeEvent(event)
        self._tools.adjustSize()
        self._tools.move(self.width() - self._tools.width() - 8, 8)
        self._tools.raise_()

    def _make_tools(self) -> QWidget:
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for text, words, does in (
            ("−", "Zoom out (-)", lambda: self._panel.zoom(1 / STEP)),
            ("+", "Zoom in (+)", lambda: self._panel.zoom(STEP)),
            ("Whole picture", "Fit the whole picture to the window (0)", self._panel.fit),
        ):
            button = QToolButton(tools)
            button.setText(text)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, does=does: does())
            row.addWidget(button)
        return tools

    def show_case(self, case: Case, whole: Case) -> None:
        self._case = case
        if len(case.events) > LARGE:
            if whole is not self._whole:
                self._waiting.cover()
            self._jobs.newest(self._name, lambda: self._picture.draw(case), self._show)
        else:
            self._jobs.forget(self._name)
            self._show(self._picture.draw(case))
        self._whole = whole

    def select(self, ids: frozenset[str], about: str) -> None:
        """Light up whom the selection is about, or else everybody whom the selected events name."""
        self._selected = (ids, about)
        self._panel.select(frozenset((about,)) if about else keys_of(self._case, ids))

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)

    def _pick(self, key: str) -> None:
        ids = self._picture.behind(self._case, key) if key else frozenset()
        self.picked.emit(ids, key, self._panel.says(key))

    def _show(self, drawing: Drawing) -> None:
        self._panel.show_drawing(drawing)
        self.select(*self._selected)
        self._waiting.uncover()


def keys_of(case: Case, ids: frozenset[str]) -> frozenset[str]:
    """Return the people and the agencies, with those that teams belong to, of some events."""
    events = [event for event in case.events if event.id in ids]
    people = {person for event in events for person in event.person_ids}
    agencies = {agency for event in events for agency in event.agencies}
    return frozenset(people | agencies | {case.top_agency(agency) for agency in agencies})


def family_picture() -> Picture:
    """Return the family history diagram; what draws it is loaded with the first one."""
    from graph.genogram import draw_family
    from graph.picked import events_behind

    return Picture(draw_family, events_behind)


def impact_picture(centre: Callable[[], str | None]) -> Picture:
    """Return the impact map around a person, or around whom the case is about."""
    from graph.impact import draw_impact
    from graph.picked import events_on_map

    def known(case: Case) -> str | None:
        return chosen if (chosen := centre()) in case.person_by_id else None

    return Picture(lambda case: draw_impact(case, known(case)), lambda case, key: events_on_map(case, key, known(case)))
