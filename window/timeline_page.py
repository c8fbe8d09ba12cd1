"""The page of the timeline."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from case.dates import Windows
from case.model import Case
from case.scenes import Scene
from drawing.marks import Drawing
from drawing.theme import Theme
from timeline.arrangement import Arrangement, arrange
from timeline.choosing import Choices
from timeline.lanes import Choice, LaneBy
from timeline.projection import project
from timeline.reading import UNREAD, Reading
from timeline.view import staging
from timeline.view.panel import TimelinePanel
from ui.jobs import Jobs
from ui.translating import said
from ui.waiting import Waiting
from window.showing import LARGE

HUGE = 20_000  # events from which on the first picture does not wait until their words are read
MOST_KEPT = 12


class _Kept(NamedTuple):
    case: Case
    whole: Case
    arrangement: Arrangement


class Layouts:
    """What was laid out is kept for when it is shown again, as in a meeting; the oldest goes when there are many."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, LaneBy, Choice], _Kept] = {}

    def find(self, case: Case, whole: Case, lane_by: LaneBy, choice: Choice) -> Arrangement | None:
        """Return how a case was laid out in these lanes."""
        kept = self._kept.get((id(case), id(whole), lane_by, choice))
        return kept.arrangement if kept else None

    def keep(self, case: Case, whole: Case, choice: Choice, arrangement: Arrangement) -> None:
        """Keep how a case is laid out, but for a huge one."""
        if len(case.events) > HUGE:
            return
        self._kept[id(case), id(whole), arrangement.lane_by, choice] = _Kept(case, whole, arrangement)
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]


class TimelinePage(QWidget):
    """Show the timeline; a large case is laid out beside the window.

    Signals: `selected(ids)`, `opened(id)`, `choices_changed(choices)` when lanes were ordered, folded or hidden,
    `choices_lent(choices)` when a scene did so, `windows_off()` when the windows that
    are compared shall be shown no longer.
    """

    selected = Signal(object)
    opened = Signal(str)
    choices_changed = Signal(object)
    choices_lent = Signal(object)
    windows_off = Signal()

    def __init__(self, name: str, lanes: str, jobs: Jobs, layouts: Layouts | None = None) -> None:
        super().__init__()
        self._layouts = layouts
        self._name = name
        self._jobs = jobs
        self._whole = self._case = Case()
        self._ids: frozenset[str] = frozenset()
        self._laying_out = False
        self._scene: Scene | None = None  # to be shown as soon as it is laid out
        self._panel = TimelinePanel()
        self._panel.set_lanes(LaneBy(lanes))
        self._panel.work_with(self._work)
        self._panel.selected.connect(self.selected)
        self._panel.opened.connect(self.opened)
        self._panel.choices_changed.connect(self.choices_changed)
        self._panel.choices_lent.connect(self.choices_lent)
        self._panel.windows_off.connect(self.windows_off)
        self._waiting = Waiting(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._waiting)

    @property
    def lanes(self) -> str:
        """What there is a lane for now: 'person', 'agency', 'kind' ..."""
        return self._panel.lane_by.value

    def take_choices(self, choices: Choices, twins: Mapping[str, str]) -> None:
        """Order, fold and hide lanes so in the case that is shown next."""
        self._panel.take_choices(choices, twins)

    def show_windows(self, windows: Windows | None) -> None:
        """Show two windows that are compared, or none."""
        self._panel.show_windows(windows)

    def show_case(self, case: Case, whole: Case) -> None:
        self._case = case
        if len(case.events) <= LARGE:
            self._jobs.forget(self._name)
            self._laying_out = False
            self._panel.show_case(case, whole)
            self._waiting.uncover()
            gc.freeze()  # what is laid out stays: looking through it again and again would make frames wait
        else:
            if whole is not self._whole and not self._find(case, whole):
                self._waiting.cover()
            self._lay_out(case, whole, UNREAD if len(case.events) > HUGE else None)
        self._whole = whole

    def select(self, ids: frozenset[str], about: str) -> None:
        self._ids = ids
        self._panel.select(ids, about)

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)

    def scene_now(self, scene: Scene) -> Scene:
        """Return the scene with what is shown now."""
        return staging.kept(self._panel, scene)

    def expect_scene(self, scene: Scene) -> None:
        """Lay out the case that is shown next as a scene wants it."""
        staging.expect(self._panel, scene)

    def show_scene(self, scene: Scene) -> None:
        """Show what a scene keeps, once the case is laid out."""
        self._scene = scene
        if len(self._case.events) > LARGE and not staging.is_laid_out(self._panel, scene):
            staging.expect(self._panel, scene)
            self.choices_lent.emit(self._panel.choices)
            known = None if self._laying_out else self._panel.arrangement.strips.reading
            self._lay_out(self._case, self._whole, known)
        elif not self._laying_out:
            self._take_scene()

    def dress_for_room(self, scale: float) -> None:
        """Show only the picture and its key, at a size for a room."""
        staging.dress_for_room(self._panel, scale)

    def _take_scene(self) -> None:
        if self._scene:
            staging.show(self._panel, self._scene)
        self._scene = None

    def _find(self, case: Case, whole: Case) -> Arrangement | None:
        """Return how a case was laid out before in the lanes that are wished now."""
        return self._layouts.find(case, whole, self._panel.lane_by, self._panel.choice) if self._layouts else None

    def _lay_out(self, case: Case, whole: Case, reading: Reading | None) -> None:
        """Lay out beside the window; a huge case once before its words are read and once after."""
        self._laying_out = True
        lane_by, choice = self._panel.lane_by, self._panel.choice
        if kept := self._find(case, whole):
            self._jobs.forget(self._name)
            self._show(case, whole, kept)
            return

        def show(made: Arrangement) -> None:
            if self._layouts and made.strips.reading.known:
                self._layouts.keep(case, whole, choice, made)
            self._show(case, whole, made)

        self._jobs.newest(self._name, lambda: arrange(case, lane_by, whole, reading, choice, said), show)

    def _work(self, work: Callable[[], Arrangement], made: Callable[[Arrangement], None]) -> None:
        """Lay out the case that is shown in other lanes: a large one beside the window."""
        if self._laying_out:
            self._lay_out(self._case, self._whole, None)
        elif len(self._case.events) > LARGE:
            self._laying_out = True
            self._jobs.newest(self._name, work, lambda arrangement: self._show_lanes(arrangement, made))
        else:
            made(work())

    def _show_lanes(self, arrangement: Arrangement, made: Callable[[Arrangement], None]) -> None:
        made(arrangement)
        self._laying_out = False
        self._take_scene()

    def picture(self) -> Drawing:
        """Return the days that are shown now."""
        return project(self._panel.arrangement, self._panel.view)

    def on_paper(self, width: float, height: float) -> tuple[Drawing, ...]:
        """Return the whole timeline as pages that line up."""
        from timeline.pages import page_views

        return page_views(self._panel.arrangement, width, height)

    def _show(self, case: Case, whole: Case, arrangement: Arrangement) -> None:
        if not arrangement.strips.reading.known:
            self._lay_out(case, whole, None)
        self._panel.show_case(case, whole, arrangement)
        self._laying_out = False
        self._panel.select(self._ids)
        self._take_scene()
        self._waiting.uncover()
        gc.freeze()  # what is laid out stays: looking through it again and again would make frames wait
