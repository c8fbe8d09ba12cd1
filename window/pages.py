"""The views of the case: made when they are first looked at, brought up to date when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from case.dates import Windows
from case.ids import survivor
from case.model import Case
from case.scenes import Scene, ScenePage
from drawing.marks import Drawing
from drawing.theme import LIGHT, Theme
from timeline.choosing import Choices
from ui.jobs import Jobs
from ui.translating import mark, said
from window.analysis.topics import Topic, title_of, topic_of
from window.pictures.pictures import Picture, Points

if TYPE_CHECKING:
    from analysis.summary import Summary
    from window.events_page import EventsPage
    from window.pictures.picture_page import PicturePage
    from window.timeline_page import Layouts

TIMELINE, FAMILY, IMPACT, NETWORK, EVENTS, ANALYSIS = range(6)
JOBS = ("timeline", "family", "impact", "network", "events", "analysis")  # the keys of what the views have worked out
TITLES = (
    mark("Timeline"),
    mark("Family history"),
    mark("Impact map"),
    mark("Network"),
    mark("Events"),
    mark("Analysis"),
)
PICTURES = (FAMILY, IMPACT, NETWORK)


class Page(Protocol):
    """What a view can do."""

    def show_case(self, case: Case, whole: Case) -> None: ...

    def select(self, ids: frozenset[str], about: str) -> None: ...

    def set_theme(self, theme: Theme) -> None: ...

    def dress_for_room(self, scale: float) -> None: ...


def title_of_view(scene: Scene) -> str:
    """Return how the view of a scene is called: the section where it is the analysis."""
    page = JOBS.index(scene.page.value)
    return title_of(topic_of(scene.topic)) if page == ANALYSIS else said(TITLES[page])


class Pages(QStackedWidget):
    """Hold the views and give each what is shown, when it is looked at.

    Signals: `selected(ids)` of events; `picked(ids, key, words)` of what a picture shows; `opened(id)` of an event;
    `corrected(Event, column)` and `refused(sentence)` of a cell that was typed over; `placed(words, positions)`,
    `joined(key, key)` and `asked(key, place)` of what is done in a picture; `section_made(Section)` of the analysis;
    `lanes_changed(choices)` by the reader, `lanes_lent(choices)` by a scene; `windows_off()` when none shall be shown.
    """

    selected = Signal(object)
    picked = Signal(object, str, str)
    opened = Signal(str)
    corrected = Signal(object, str)
    refused = Signal(str)
    placed = Signal(str, object)
    joined = Signal(str, str)
    asked = Signal(str, QPoint)
    section_made = Signal(object)
    lanes_changed = Signal(object)
    lanes_lent = Signal(object)
    windows_off = Signal()

    def __init__(self, jobs: Jobs, lanes: str, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._lanes = lanes
        self.topic = topic
        self._counted: tuple[Case, Summary | None] = (Case(), None)
        self.centre: str | None = None
        self._positions: Points = {}
        self._choices: Choices = {}
        self._windows: Windows | None = None
        self._changeable = True
        self._case = self._whole = Case()
        self._selected: tuple[frozenset[str], str] = (frozenset(), "")
        self._theme = LIGHT
        self.columns = b""
        self.layouts: Layouts | None = None
        self.row_actions: tuple[QAction, ...] = ()
        self._pages: dict[int, Page] = {}
        self._stale: set[int] = set()
        self._room: float | None = None
        for _ in TITLES:
            self.addWidget(QWidget())

    @property
    def current(self) -> int:
        """The view that is looked at, -1 before the first."""
        return self.currentIndex() if self._pages else -1

    @property
    def lanes(self) -> str:
        """What the timeline has a lane for: 'person', 'agency', 'kind' ..."""
        return getattr(self._pages.get(TIMELINE), "lanes", self._lanes)

    def make_ready(self) -> None:
        """Make the view that a case is looked at in first, before there is one."""
        if TIMELINE not in self._pages:
            current = self.currentIndex()
            self._put(TIMELINE, self._made(TIMELINE))
            self.setCurrentIndex(current)

    def look_at(self, number: int) -> None:
        """Show one of the views."""
        if number not in self._pages:
            self._put(number, self._made(number))
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
            self._put(number, self._made(number))
        if number in self._stale and (expecting := getattr(self._pages[number], "expect_scene", None)):
            expecting(scene)
        self.look_at(number)
        page = self._pages[number]
        page.select(*self._selected)
        if showing := getattr(page, "show_scene", None):
            showing(scene)

    def dress_for_room(self, scale: float) -> None:
        """Leave nothing but the pictures, at a size for a room, from now on."""
        self._room = scale
        for page in self._pages.values():
            page.dress_for_room(scale)

    def look_into(self, topic: Topic) -> None:
        """Show a section of the analysis."""
        self.topic = topic
        self.look_at(ANALYSIS)
        self._pages[ANALYSIS].look_at(topic)  # type: ignore[attr-defined]

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

    def take_choices(self, choices: Choices, twins: Mapping[str, str]) -> None:
        """Order, fold and hide the lanes so in the case that is shown next; `twins` where it has other ids."""
        self._choices = choices
        if timeline := self._pages.get(TIMELINE):
            timeline.take_choices(choices, twins)  # type: ignore[attr-defined]

    def show_windows(self, windows: Windows | None) -> None:
        """Show on the timeline which windows are compared, or none."""
        self._windows = windows
        if timeline := self._pages.get(TIMELINE):
            timeline.show_windows(windows)  # type: ignore[attr-defined]

    def show_positions(self, positions: Points) -> None:
        """Show in the pictures what was dragged where."""
        self._positions = positions
        for page in self._picture_pages():
            page.show_positions(positions)

    def set_changeable(self, on: bool) -> None:
        """Let things be changed in the pictures, or not."""
        self._changeable = on
        for page in self._picture_pages():
            page.set_changeable(on)
        if ANALYSIS in self._pages:
            self._pages[ANALYSIS].set_changeable(on)  # type: ignore[attr-defined]
        if table := self._table():
            table.set_changeable(on)

    def fill_columns(self, menu: QMenu) -> None:
        """Offer the columns of the table of events, where it is looked at."""
        table = self._table()
        if table and self.currentIndex() == EVENTS:
            table.fill_columns(menu)
        else:
            menu.clear()

    def keep_columns(self) -> bytes:
        """Return which columns the table of events shows, to be remembered."""
        if table := self._table():
            self.columns = table.columns
        return self.columns

    def _table(self) -> EventsPage | None:
        return self._pages.get(EVENTS)  # type: ignore[return-value]

    def _picture_pages(self) -> Iterator[PicturePage]:
        yield from (page for number, page in self._pages.items() if number in PICTURES)  # type: ignore[misc]

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
        self.keep_columns()
        current = self.currentIndex()
        for number in [number for number in self._pages if number != current]:
            del self._pages[number]
            self._jobs.forget(JOBS[number])
            self._stale.discard(number)
            self._replace(number, QWidget())
        for page in self._picture_pages():
            page.forget_words()
        self.setCurrentIndex(current)
        self.renew_analysis()

    def renew_analysis(self) -> None:
        """Make the analysis anew, without a word of what was shown in it or typed into it before."""
        self._counted = (Case(), None)
        if ANALYSIS in self._pages:
            current = self.currentIndex()
            self._put(ANALYSIS, self._make_analysis())
            self.setCurrentIndex(current)

    def copy(self) -> None:
        """Copy the selected rows, where a table is looked at."""
        copying = getattr(self._pages.get(self.currentIndex()), "copy", None)
        if copying:
            copying()

    @property
    def has_picture(self) -> bool:
        """Whether what is looked at is a picture."""
        return hasattr(self._pages.get(self.currentIndex()), "picture")

    @property
    def has_paper(self) -> bool:
        """Whether what is looked at can be printed."""
        return hasattr(self._pages.get(self.currentIndex()), "on_paper")

    def picture(self) -> Drawing | None:
        """Return what is looked at as one picture, where it is one."""
        looking = getattr(self._pages.get(self.currentIndex()), "picture", None)
        return looking() if looking else None

    def on_paper(self, width: float, height: float) -> tuple[Drawing, ...]:
        """Return what is looked at as pages of a size in points."""
        paging = getattr(self._pages.get(self.currentIndex()), "on_paper", None)
        return paging(width, height) if paging else ()

    def _refresh(self) -> None:
        number = self.currentIndex()
        if number in self._stale:
            self._stale.discard(number)
            self._pages[number].show_case(self._case, self._whole)
            self._pages[number].select(*self._selected)

    def _put(self, number: int, page: QWidget) -> None:
        page.setAccessibleName(said(TITLES[number]))
        self._replace(number, page)
        self._pages[number] = page  # type: ignore[assignment]
        self._stale.add(number)
        self._pages[number].set_theme(self._theme)
        if self._room is not None:
            self._pages[number].dress_for_room(self._room)

    def _replace(self, number: int, page: QWidget) -> None:
        if before := self.widget(number):
            self.removeWidget(before)
            before.deleteLater()
        self.insertWidget(number, page)

    def _made(self, number: int) -> QWidget:
        makers: dict[int, Callable[[], QWidget]] = {
            TIMELINE: self._make_timeline,
            **dict.fromkeys(PICTURES, lambda: self._make_picture(number)),
            EVENTS: self._make_events,
            ANALYSIS: self._make_analysis,
        }
        return makers[number]()

    def _make_timeline(self) -> QWidget:
        from window.timeline_page import TimelinePage

        page = TimelinePage(JOBS[TIMELINE], self._lanes, self._jobs, self.layouts)
        page.selected.connect(self.selected)
        page.opened.connect(self.opened)
        page.choices_changed.connect(self.lanes_changed)
        page.choices_lent.connect(self.lanes_lent)
        page.windows_off.connect(self.windows_off)
        page.take_choices(self._choices, {})
        page.show_windows(self._windows)
        return page

    def _make_picture(self, number: int) -> QWidget:
        from window.pictures.picture_page import PicturePage
        from window.pictures.pictures import family_picture, impact_picture, network_picture

        pictures: dict[int, Callable[[], Picture]] = {
            FAMILY: family_picture,
            IMPACT: lambda: impact_picture(lambda: self.centre),
            NETWORK: network_picture,
        }
        picture = pictures[number]()
        page = PicturePage(JOBS[number], picture, self._jobs)
        page.picked.connect(self.picked)
        page.placed.connect(self.placed)
        page.joined.connect(self.joined)
        page.asked.connect(self.asked)
        page.set_changeable(self._changeable)
        page.show_positions(self._positions)
        return page

    def _make_events(self) -> QWidget:
        from window.events_page import EventsPage

        page = EventsPage()
        page.selected.connect(self.selected)
        page.opened.connect(self.opened)
        page.corrected.connect(self.corrected)
        page.refused.connect(self.refused)
        page.offer(self.row_actions)
        page.set_changeable(self._changeable)
        page.restore_columns(self.columns)
        return page

    def _make_analysis(self) -> QWidget:
        from window.analysis.page import AnalysisPage

        page = AnalysisPage(self._jobs, lambda: self._counted)
        page.selected.connect(self.selected)
        page.section_made.connect(self.section_made)
        page.topic_changed.connect(self._keep_topic)
        page.set_changeable(self._changeable)
        page.look_at(self.topic)
        return page

    def _keep_topic(self, topic: Topic) -> None:
        self.topic = topic
