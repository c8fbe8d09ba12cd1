"""The four views of the case: made when they are first looked at, brought up to date when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from case.model import Case
from drawing.theme import LIGHT, Theme
from ui.jobs import Jobs

TIMELINE, FAMILY, IMPACT, EVENTS = range(4)
JOBS = ("timeline", "family", "impact", "events")  # the keys of what the views have worked out
TITLES = ("Timeline", "Family history", "Impact map", "Events")


class Page(Protocol):
    """What a view can do."""

    def show_case(self, case: Case, whole: Case) -> None: ...

    def select(self, ids: frozenset[str], about: str) -> None: ...

    def set_theme(self, theme: Theme) -> None: ...


class Pages(QStackedWidget):
    """Hold the views and give each what is shown, when it is looked at.

    Signals: `selected(ids)` of events; `picked(ids, key, words)` of what a picture shows; `opened(id)` of an event.
    """

    selected = Signal(object)
    picked = Signal(object, str, str)
    opened = Signal(str)

    def __init__(self, jobs: Jobs, lanes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._lanes = lanes
        self.centre: str | None = None
        self._case = self._whole = Case()
        self._selected: tuple[frozenset[str], str] = (frozenset(), "")
        self._theme = LIGHT
        self._pages: dict[int, Page] = {}
        self._stale: set[int] = set()
        for _ in TITLES:
            self.addWidget(QWidget())

    @property
    def current(self) -> int:
        """The view that is looked at, -1 before the first."""
        return self.currentIndex() if self._pages else -1

    @property
    def lanes(self) -> str:
        """Which way the lanes of the timeline run: 'person' or 'agency'."""
        return getattr(self._pages.get(TIMELINE), "lanes", self._lanes)

    def look_at(self, number: int) -> None:
        """Show one of the views."""
        if number not in self._pages:
            self._put(number, self._made(number))
        self.setCurrentIndex(number)
        self._refresh()

    def show_case(self, case: Case, whole: Case) -> None:
        """Show what the filter leaves of a case."""
        self._case, self._whole = case, whole
        self._stale.update(self._pages)
        self._refresh()

    def select(self, ids: frozenset[str], about: str) -> None:
        """Show events as selected, and about whom they are where they were chosen so."""
        self._selected = (ids, about)
        for number, page in self._pages.items():
            if number not in self._stale:
                page.select(ids, about)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in self._pages.values():
            page.set_theme(theme)

    def set_centre(self, person: str | None) -> None:
        """Put another person into the centre of the impact map; None for who is in focus."""
        if person != self.centre:
            self.centre = person
            if IMPACT in self._pages:
                self._stale.add(IMPACT)
                self._refresh()

    def drop_hidden(self) -> None:
        """Let go of the views that are not looked at, with every word that they still hold."""
        self._lanes = self.lanes
        current = self.currentIndex()
        for number in [number for number in self._pages if number != current]:
            del self._pages[number]
            self._jobs.forget(JOBS[number])
            self._stale.discard(number)
            self._replace(number, QWidget())
        self.setCurrentIndex(current)

    def copy(self) -> None:
        """Copy the selected rows, where a table is looked at."""
        copying = getattr(self._pages.get(self.currentIndex()), "copy", None)
        if copying:
            copying()

    def _refresh(self) -> None:
        number = self.currentIndex()
        if number in self._stale:
            self._stale.discard(number)
            self._pages[number].show_case(self._case, self._whole)
            self._pages[number].select(*self._selected)

    def _put(self, number: int, page: QWidget) -> None:
        page.setAccessibleName(TITLES[number])
        self._replace(number, page)
        self._pages[number] = page  # type: ignore[assignment]
        self._stale.add(number)
        self._pages[number].set_theme(self._theme)

    def _replace(self, number: int, page: QWidget) -> None:
        if before := self.widget(number):
            self.removeWidget(before)
            before.deleteLater()
        self.insertWidget(number, page)

    def _made(self, number: int) -> QWidget:
        makers: dict[int, Callable[[], QWidget]] = {
            TIMELINE: self._make_timeline,
            FAMILY: self._make_family,
            IMPACT: self._make_impact,
            EVENTS: self._make_events,
        }
        return makers[number]()

    def _make_timeline(self) -> QWidget:
        from window.timeline_page import TimelinePage

        page = TimelinePage(JOBS[TIMELINE], self._lanes, self._jobs)
        page.selected.connect(self.selected)
        page.opened.connect(self.opened)
        return page

    def _make_family(self) -> QWidget:
        from window.picture_page import PicturePage, family_picture

        page = PicturePage(JOBS[FAMILY], family_picture(), self._jobs)
        page.picked.connect(self.picked)
        return page

    def _make_impact(self) -> QWidget:
        from window.picture_page import PicturePage, impact_picture

        page = PicturePage(JOBS[IMPACT], impact_picture(lambda: self.centre), self._jobs)
        page.picked.connect(self.picked)
        return page

    def _make_events(self) -> QWidget:
        from window.events_page import EventsPage

        page = EventsPage()
        page.selected.connect(self.selected)
        page.opened.connect(self.opened)
        return page
