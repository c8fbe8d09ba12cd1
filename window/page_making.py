"""Making the views: each is imported and made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from case.model import Case
from ui.jobs import Jobs
from window.analysis.topics import Topic
from window.passing_on import PassingOn
from window.pictures.pictures import Picture
from window.views import ANALYSIS, EVENTS, FAMILY, IMPACT, JOBS, NETWORK, PICTURES, TIMELINE

if TYPE_CHECKING:
    from analysis.summary import Summary
    from window.timeline_page import Layouts


class Wishes(QObject):
    """What is wished for in any of the views.

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


class PageMaking:
    """Make the page of a view, with what it begins with, and connect it to the wishes.

    `centre` says whom the impact map is about, `counted` the figures that the analysis shows.
    """

    def __init__(
        self,
        jobs: Jobs,
        wishes: Wishes,
        passing: PassingOn,
        centre: Callable[[], str | None],
        counted: Callable[[], tuple[Case, Summary | None]],
    ) -> None:
        self._jobs, self._wishes, self._passing = jobs, wishes, passing
        self._centre, self._counted = centre, counted
        self.lanes = "person"
        self.topic = next(iter(Topic))
        self.columns = b""
        self.layouts: Layouts | None = None
        self.row_actions: tuple[QAction, ...] = ()

    def make(self, number: int) -> QWidget:
        """Return a new page of a view."""
        makers: dict[int, Callable[[], QWidget]] = {
            TIMELINE: self._make_timeline,
            **dict.fromkeys(PICTURES, lambda: self._make_picture(number)),
            EVENTS: self._make_events,
            ANALYSIS: self._make_analysis,
        }
        return makers[number]()

    def _make_timeline(self) -> QWidget:
        from window.timeline_page import TimelinePage

        page = TimelinePage(JOBS[TIMELINE], self.lanes, self._jobs, self.layouts)
        page.selected.connect(self._wishes.selected)
        page.opened.connect(self._wishes.opened)
        page.choices_changed.connect(self._wishes.lanes_changed)
        page.choices_lent.connect(self._wishes.lanes_lent)
        page.windows_off.connect(self._wishes.windows_off)
        page.take_choices(self._passing.choices, {})
        page.show_windows(self._passing.windows)
        return page

    def _make_picture(self, number: int) -> QWidget:
        from window.pictures.picture_page import PicturePage
        from window.pictures.pictures import family_picture, impact_picture, network_picture

        pictures: dict[int, Callable[[], Picture]] = {
            FAMILY: family_picture,
            IMPACT: lambda: impact_picture(self._centre),
            NETWORK: network_picture,
        }
        page = PicturePage(JOBS[number], pictures[number](), self._jobs)
        page.picked.connect(self._wishes.picked)
        page.placed.connect(self._wishes.placed)
        page.joined.connect(self._wishes.joined)
        page.asked.connect(self._wishes.asked)
        page.set_changeable(self._passing.changeable)
        page.show_positions(self._passing.positions)
        return page

    def _make_events(self) -> QWidget:
        from window.events_page import EventsPage

        page = EventsPage()
        page.selected.connect(self._wishes.selected)
        page.opened.connect(self._wishes.opened)
        page.corrected.connect(self._wishes.corrected)
        page.refused.connect(self._wishes.refused)
        page.offer(self.row_actions)
        page.set_changeable(self._passing.changeable)
        page.restore_columns(self.columns)
        return page

    def _make_analysis(self) -> QWidget:
        from window.analysis.page import AnalysisPage

        page = AnalysisPage(self._jobs, self._counted)
        page.selected.connect(self._wishes.selected)
        page.section_made.connect(self._wishes.section_made)
        page.topic_changed.connect(self._keep_topic)
        page.set_changeable(self._passing.changeable)
        page.look_at(self.topic)
        return page

    def _keep_topic(self, topic: Topic) -> None:
        self.topic = topic
