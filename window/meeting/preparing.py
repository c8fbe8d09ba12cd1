"""Scenes are kept, shown again and changed, and a meeting is started from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from case.dates import Span
from case.scenes import Scene, ScenePage, Scenes, keep_scene, missing_from, shows_nobody, update_scene
from drawing.theme import LIGHT, Theme
from ui.history import History
from ui.jobs import Jobs, Report
from ui.messages import warn
from ui.settings import Settings
from window.analysis.topics import topic_of
from window.desk import Desk
from window.filing.locking import Lock
from window.meeting.displays import IN_A_WINDOW, Place, usual
from window.meeting.scenes_panel import ScenesPanel
from window.pages import Pages
from window.pictures.pictures import translated
from window.selection import Selection
from window.showing import Showing

if TYPE_CHECKING:
    from analysis.local import Local
    from privacy.scenes import AnonymisedMeeting
    from window.meeting.meeting import Meeting


class Preparing(QObject):
    """Hold the panel of scenes and start meetings, on behalf of `window`.

    Signals: `audience_chosen(name)` of the display, to be remembered; `view_wanted(number)` when a scene is shown here.
    """

    audience_chosen = Signal(str)
    view_wanted = Signal(int)

    def __init__(
        self, window: QMainWindow, desk: Desk, history: History, showing: Showing, selection: Selection, pages: Pages,
        jobs: Jobs, lock: Lock, local: Callable[[], Local | None], windows: Callable[[], tuple[Span, Span] | None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._desk, self._history = window, desk, history
        self._showing, self._selection, self._pages = showing, selection, pages
        self._jobs, self._lock = jobs, lock
        self._local, self._windows = local, windows
        self.theme: Theme = LIGHT
        self._settings = Settings()
        self.meeting: Meeting | None = None
        self._wanted: Scene | None = None  # to be shown once its filter has gone through the case
        self.panel = ScenesPanel()
        self._dock = desk.add_panel("Scenes", self.tr("Scenes"), self.panel)
        self._connect()

    @property
    def changeable(self) -> bool:
        return not self._showing.presenting and bool(self._history.case.events)

    def take(self, settings: Settings) -> None:
        """Keep to other settings."""
        self._settings = settings

    def show_panel(self) -> None:
        self._desk.show_panel(self._dock)

    def keep(self) -> None:
        """Keep what is looked at as a scene, after the one that is chosen."""
        if not self.changeable:
            return
        before = self._history.scenes
        made = keep_scene(before, replace(self._now(), title=""), after=self.panel.chosen)
        self._history.stage(self.tr("Keep a scene"), made)
        self.show_panel()
        known = {scene.id for scene in before}
        self.panel.choose(next(scene.id for scene in made if scene.id not in known), rename=True)

    def show_scene(self, id: str) -> None:
        """Show a scene here, as the case is shown now."""
        at = next((place for place, scene in enumerate(self._history.scenes) if scene.id == id), None)
        if at is None:
            return
        if not self._showing.presenting:
            self._show(self._history.scenes[at])
            return
        self._jobs.newest("scene", self._anonymising(self._history.scenes), lambda made: self._show(made.scenes[at]))

    def ask_start(self) -> None:
        """Ask where the audience looks, then start."""
        from window.meeting.start_dialog import StartDialog

        if self.meeting or not self._history.case.events:
            return
        screens, here = QGuiApplication.screens(), self._window.screen().name()
        place = usual(screens, here, self._settings.audience)
        dialog = StartDialog(screens, place, here, len(self._history.scenes), self._window)
        dialog.started.connect(self.start)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def start(self, place: Place) -> None:
        """Anonymise the case and its scenes beside the window; then show them."""
        self.audience_chosen.emit(place.display if place.full else IN_A_WINDOW)
        scenes = self._history.scenes or (self._unkept(),)
        anonymising, words = self._anonymising(scenes), self.tr("Anonymising for the meeting")

        def work(report: Report) -> AnonymisedMeeting | None:
            report(0.1, words)
            made = anonymising()
            return made if report(0.9, words) else None

        self._jobs.queue(work, lambda made: self._begin(made, scenes, place))

    def _begin(self, made: AnonymisedMeeting | None, scenes: Scenes, place: Place) -> None:
        """Begin, unless it was cancelled."""
        from window.meeting.meeting import Meeting

        if made is None or self.meeting or self._lock.locked:
            return
        case = self._history.case
        positions = translated(self._history.positions, made.twins, case, made.shared.case)
        missing = tuple(missing_from(scene, case) for scene in scenes)
        self.meeting = Meeting(made, scenes, positions, self.theme, self._jobs, missing)
        self.meeting.ended.connect(self._ended)
        self._lock.hold(not self._settings.lock_in_meetings)
        self.meeting.begin(place, self._window.screen().name())

    def _ended(self) -> None:
        self.meeting = None
        self._lock.hold(False)
        self._window.activateWindow()

    def _anonymising(self, scenes: Scenes) -> Callable[[], AnonymisedMeeting]:
        case, plan, local = self._history.case, self._showing.plan, self._local()
        windows = self._windows()

        def work() -> AnonymisedMeeting:
            from privacy.scenes import anonymise_meeting

            _load_pictures(scenes)
            made = anonymise_meeting(case, scenes, plan, local, windows)
            pairs = zip(made.scenes, scenes, strict=True)
            return replace(made, scenes=tuple(replace(there, topic=topic_of(here.topic)) for there, here in pairs))

        return work

    def _now(self) -> Scene:
        return replace(self._pages.scene_now, filter=self._selection.filter)

    def _unkept(self) -> Scene:
        """Return what is looked at; where that is anonymised already, only its page and its lanes."""
        now = self._now()
        return Scene("m1", page=now.page, lane_by=now.lane_by) if self._showing.presenting else replace(now, id="m1")

    def _show(self, scene: Scene) -> None:
        if shows_nobody(scene, self._showing.whole):
            said = self.tr("Whom this scene was to show is no longer in the case.")
            more = self.tr("Look at something else and let the scene take that view, or delete the scene.")
            warn(self._window, self.tr("Nobody to show"), said, more)
            return
        self._wanted = scene
        if scene.filter == self._selection.filter:
            self._take()
        else:
            self._selection.set_filter(scene.filter)

    def _take(self) -> None:
        """Show the scene that is waited for, where its filter has gone through the case."""
        scene, self._wanted = self._wanted, None
        if scene is None or scene.filter != self._selection.filter:
            return
        shown = self._showing.shown
        self._selection.select(scene.selected & shown.event_by_id.keys(), scene.about)
        self._pages.show_scene(scene, shown, self._showing.whole)
        self.view_wanted.emit(self._pages.current)

    def _show_scenes(self) -> None:
        case, scenes = self._history.case, self._history.scenes
        empty = frozenset(scene.id for scene in scenes if shows_nobody(scene, case))
        self.panel.show_scenes(scenes, self.changeable, self._showing.presenting, empty)

    def _update(self, id: str) -> None:
        if self.changeable:
            self._history.stage(self.tr("Change a scene"), update_scene(self._history.scenes, id, self._now()))

    def _connect(self) -> None:
        panel, history = self.panel, self._history
        history.staged.connect(lambda _: self._show_scenes())
        self._showing.changed.connect(self._show_scenes)
        self._showing.changed.connect(self._take)
        panel.changed.connect(history.stage)
        panel.keep_wanted.connect(self.keep)
        panel.update_wanted.connect(self._update)
        panel.show_wanted.connect(self.show_scene)
        panel.start_wanted.connect(self.ask_start)
        self._show_scenes()


def _load_pictures(scenes: Scenes) -> None:
    """Load what draws the pictures of some scenes, so that no audience waits for it."""
    from window.pictures.pictures import family_picture, impact_picture, network_picture

    makers = {
        ScenePage.FAMILY: family_picture,
        ScenePage.IMPACT: lambda: impact_picture(lambda: None),
        ScenePage.NETWORK: network_picture,
    }
    for page in {scene.page for scene in scenes} & makers.keys():
        makers[page]()
