"""The views of the case: made when they are first looked at, brought up to date when they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from case.ids import survivor
from case.model import Case
from case.scenes import Scene, ScenePage
from drawing.marks import Drawing
from ui.jobs import Jobs
from ui.translating import said
from window.analysis.topics import Topic
from window.page_making import PageMaking, Wishes
from window.passing_on import PassingOn
from window.views import ANALYSIS, EVENTS, IMPACT, JOBS, TIMELINE, TITLES, Made, Page

if TYPE_CHECKING:
    from analysis.summary import Summary


class Pages(QStackedWidget):
    """Hold the views and give each what is shown, when it is looked at.

    `wishes` signals what is wished for in any of them, `making` knows what a new one begins with, and `passing` tells
    them what holds for all.
    """

    def __init__(self, jobs: Jobs, lanes: str, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._counted: tuple[Case, Summary | None] = (Case(), None)
        self.centre: str | None = None
        self._case = self._whole = Case()
        self._selected: tuple[frozenset[str], str] = (frozenset(), "")
        self._made = Made()
        self._pages = self._made.pages
        self._stale: set[int] = set()
        self.wishes = Wishes(self)
        self.passing = PassingOn(self._made)
        self.making = PageMaking(jobs, self.wishes, self.passing, lambda: self.centre, lambda: self._counted)
        self.making.lanes, self.making.topic = lanes, topic
        for _ in TITLES:
            self.addWidget(QWidget())

    @property
    def current(self) -> int:
        """The view that is looked at, -1 before the first."""
        return self.currentIndex() if self._pages else -1

    @property
    def lanes(self) -> str:
        """What the timeline has a lane for: 'person', 'agency', 'kind' ..."""
        timeline = self._made.timeline
        return timeline.lanes if timeline else self.making.lanes

    @property
    def topic(self) -> Topic:
        """The section of the analysis that is looked at there."""
        return self.making.topic

    def make_ready(self) -> None:
        """Make the view that a case is looked at in first, before there is one."""
        if TIMELINE not in self._pages:
            current = self.currentIndex()
            self._put(TIMELINE)
            self.setCurrentIndex(current)

    def look_at(self, number: int) -> None:
        """Show one of the views."""
        if number not in self._pages:
            self._put(number)
        self.setCurrentIndex(number)
        self._refresh()

    def show_case(self, case: Case, whole: Case) -> None:
        """Show what the filter leaves of a case."""
        self._case, self._whole = case, whole
        self.centre = survivor(whole, self.centre or "") or None
        self._stale.update(self._pages)
        self._refresh()

    def show_summary(self, shown: Case, summary: Summary | None) -> None:
        """Take the figures of what is shown; the analysis shows them where it is looked at."""
        self._counted = (shown, summary)
        if ANALYSIS in self._pages:
            self._stale.add(ANALYSIS)
            self._refresh()

    @property
    def scene_now(self) -> Scene:
        """Return what is looked at as a scene; the filter is not known here."""
        number, (ids, about) = max(self.current, TIMELINE), self._selected
        about = about if about in self._whole.person_by_id or about in self._whole.agency_by_id else ""
        scene = Scene("", page=ScenePage(JOBS[number]), centre=self.centre or "", selected=ids, about=about)
        keeping = getattr(self._pages.get(number), "scene_now", None)
        return keeping(scene) if keeping else scene

    def show_scene(self, scene: Scene, case: Case, whole: Case) -> None:
        """Show what a scene keeps of a case, which its filter has gone through already."""
        number = JOBS.index(scene.page.value)
        if case is not self._case or whole is not self._whole:
            self._case, self._whole = case, whole
            self._stale.update(self._pages)
        if self.centre != (scene.centre or None):
            self.centre = scene.centre or None
            self._stale.add(IMPACT)
        self._selected = (scene.selected & case.event_by_id.keys(), scene.about)
        if number not in self._pages:
            self._put(number)
        if number in self._stale and (expecting := getattr(self._pages[number], "expect_scene", None)):
            expecting(scene)
        self.look_at(number)
        page = self._pages[number]
        page.select(*self._selected)
        if showing := getattr(page, "show_scene", None):
            showing(scene)

    def look_into(self, topic: Topic) -> None:
        """Show a section of the analysis."""
        self.making.topic = topic
        self.look_at(ANALYSIS)
        if analysis := self._made.analysis:
            analysis.look_at(topic)

    def select(self, ids: frozenset[str], about: str) -> None:
        """Show events as selected, and about whom they are where they were chosen so."""
        self._selected = (ids, about)
        for number, page in self._pages.items():
            if number not in self._stale:
                page.select(ids, about)

    def fill_columns(self, menu: QMenu) -> None:
        """Offer the columns of the table of events, where it is looked at."""
        table = self._made.events
        if table and self.currentIndex() == EVENTS:
            table.fill_columns(menu)
        else:
            menu.clear()

    def keep_columns(self) -> bytes:
        """Return which columns the table of events shows, to be remembered."""
        if table := self._made.events:
            self.making.columns = table.columns
        return self.making.columns

    def set_centre(self, person: str | None) -> None:
        """Put another person into the centre of the impact map; None for who is in focus."""
        if person != self.centre:
            self.centre = person
            if IMPACT in self._pages:
                self._stale.add(IMPACT)
                self._refresh()

    def drop_hidden(self) -> None:
        """Let go of the views that are not looked at, with every word that they still hold."""
        self.making.lanes = self.lanes
        self.keep_columns()
        current = self.currentIndex()
        for number in [number for number in self._pages if number != current]:
            del self._pages[number]
            self._jobs.forget(JOBS[number])
            self._stale.discard(number)
            self._replace(number, QWidget())
        for page in self._made.pictures:
            page.forget_words()
        self.setCurrentIndex(current)
        self.renew_analysis()

    def renew_analysis(self) -> None:
        """Make the analysis anew, without a word of what was shown in it or typed into it before."""
        self._counted = (Case(), None)
        if ANALYSIS in self._pages:
            current = self.currentIndex()
            self._put(ANALYSIS)
            self.setCurrentIndex(current)

    @property
    def _here(self) -> Page | None:
        return self._pages.get(self.currentIndex())

    def copy(self) -> None:
        """Copy the selected rows, where a table is looked at."""
        copying = getattr(self._here, "copy", None)
        if copying:
            copying()

    @property
    def has_picture(self) -> bool:
        """Whether what is looked at is a picture."""
        return hasattr(self._here, "picture")

    @property
    def has_paper(self) -> bool:
        """Whether what is looked at can be printed."""
        return hasattr(self._here, "on_paper")

    def picture(self) -> Drawing | None:
        """Return what is looked at as one picture, where it is one."""
        looking = getattr(self._here, "picture", None)
        return looking() if looking else None

    def on_paper(self, width: float, height: float) -> tuple[Drawing, ...]:
        """Return what is looked at as pages of a size in points."""
        paging = getattr(self._here, "on_paper", None)
        return paging(width, height) if paging else ()

    def _refresh(self) -> None:
        number = self.currentIndex()
        if number in self._stale:
            self._stale.discard(number)
            self._pages[number].show_case(self._case, self._whole)
            self._pages[number].select(*self._selected)

    def _put(self, number: int) -> None:
        """Make a view, in the place of the one that was there."""
        page = self.making.make(number)
        page.setAccessibleName(said(TITLES[number]))
        self._replace(number, page)
        made = self._pages[number] = cast("Page", page)
        self._stale.add(number)
        made.set_theme(self.passing.theme)
        if self.passing.room is not None:
            made.dress_for_room(self.passing.room)

    def _replace(self, number: int, page: QWidget) -> None:
        if before := self.widget(number):
            self.removeWidget(before)
            before.deleteLater()
        self.insertWidget(number, page)
