"""A meeting while it runs: two windows, what the presenter wants, and everything back as it was in the end."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from case.scenes import Scenes
from drawing.theme import Theme
from privacy.scenes import AnonymisedMeeting
from ui.jobs import Jobs
from ui.messages import Answer, choose
from window.meeting.audience import AudienceWindow
from window.meeting.displays import Place, own_display
from window.meeting.keys import Wish
from window.meeting.presenter import PresenterWindow
from window.meeting.stage import Prepared, Stage
from window.pictures.pictures import Points
from window.wording import count

SETTLE = 350  # milliseconds after which what is shown is taken as a small picture
BETWEEN = 20  # milliseconds between two pictures: each takes the window some time
FOLLOW = 2_000  # milliseconds after which it is taken again while somebody moves in it


class Meeting(QObject):
    """Show scenes to an audience; `scenes` are those of the case with their notes, at the places of the anonymised.

    Signals: `ended()`.
    """

    ended = Signal()

    def __init__(
        self,
        meeting: AnonymisedMeeting,
        scenes: Scenes,
        positions: Points,
        theme: Theme,
        jobs: Jobs,
        missing: tuple[int, ...],
    ) -> None:
        super().__init__()
        self._scenes, self._missing, self._jobs = scenes, missing, jobs
        prepared = Prepared(meeting.shared.case)
        self._stage = Stage(meeting, prepared, positions, theme)
        self._rehearsal = Stage(meeting, prepared, positions, theme)
        self.audience = AudienceWindow(self._stage)
        self.presenter = PresenterWindow([self._stage.title_of(n) for n in range(len(scenes))])
        self._place = self._standing = Place("")  # where the audience is to look, and where it looks now
        self._here = ""
        self._agreed = self._over = False
        self._hidden: list[QWidget] = []
        self._looking = QTimer(self, singleShot=True, interval=SETTLE)
        self._looking.timeout.connect(self._take_pictures)
        self._rehearsing = QTimer(self, singleShot=True, interval=BETWEEN)
        self._rehearsing.timeout.connect(self._rehearse)
        self._following = QTimer(self, interval=FOLLOW)
        self._following.timeout.connect(self._follow)
        self._tells = False
        self._connect()

    @property
    def number(self) -> int:
        """The place of the scene that is shown."""
        return self._stage.number

    def begin(self, place: Place, here: str) -> None:
        """Show the first scene to the audience, then hide every window that may show a name."""
        self._place = self._standing = place
        self._here = here
        self.go_to(0)
        self.audience.appear(self._screen(place.display), place.full)
        ours = (self.audience, self.presenter)
        self._hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one not in ours]
        for widget in self._hidden:
            widget.hide()
        self._see_displays()
        self._stage.take_keys()
        self._following.start()

    def go_to(self, number: int) -> None:
        """Show a scene by its place; before the first and after the last nothing changes."""
        if not 0 <= number < len(self._scenes):
            return
        self.audience.set_black(False)
        self.presenter.show_black(False)
        if number == self.number:
            return
        self._stage.show_scene(number)
        self._stage.take_keys()
        self.presenter.show_scene(number, self._scenes[number].notes, self._what_is_missing(number))
        following = number + 1 < len(self._scenes)
        self.presenter.now.show_title(self._stage.title_of(number))
        self.presenter.next.show_title(self._stage.title_of(number + 1) if following else self.tr("the end"))
        self._looking.start()

    def do(self, wish: Wish) -> None:
        """Do what a key or a remote asks for."""
        match wish:
            case Wish.NEXT:
                self.go_to(self.number + 1)
            case Wish.BACK:
                self.go_to(self.number - 1)
            case Wish.FIRST:
                self.go_to(0)
            case Wish.LAST:
                self.go_to(len(self._scenes) - 1)
            case Wish.BLACK:
                self.audience.set_black(not self.audience.is_black)
                self.presenter.show_black(self.audience.is_black)
            case Wish.LARGER | Wish.SMALLER:
                self._stage.resize_words(1 if wish is Wish.LARGER else -1)
                self._looking.start()
            case Wish.END:
                self._ask_end()

    def _ask_end(self) -> None:
        """End; where the window would come back before the eyes of the audience, ask first."""
        screen = self.audience.screen()
        if not self._place.full or all(widget.screen() is not screen for widget in self._hidden):
            self.end()
            return
        choose(
            self.audience,
            self.tr("End the meeting"),
            self.tr("The window that comes back may show names."),
            self.tr("It stands on this display. Turn the projector off first if the audience is still looking."),
            Answer(self.tr("End the meeting"), self.end, grave=True),
            cancel=self.tr("Go on"),
        )

    def end(self) -> None:
        """Let the window come back as it was, then close what belongs to the meeting."""
        if self._over:
            return
        self._over = True
        self._looking.stop()
        self._rehearsing.stop()
        self._following.stop()
        for widget in self._hidden:
            widget.show()
        for stage in (self._stage, self._rehearsal):
            stage.close_down()
        for window in (self.audience, self.presenter):
            window.close()
            window.deleteLater()
        self._rehearsal.deleteLater()
        self.ended.emit()
        self.deleteLater()

    def _connect(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - a window stands in one
        for told in (self.audience, self.presenter):
            told.wished.connect(self.do)
            told.closed.connect(self.end)
        self.presenter.scene_chosen.connect(self.go_to)
        self.presenter.notes_wanted.connect(self._agree)
        self._stage.settled.connect(self._looking.start)
        self._rehearsal.settled.connect(self._rehearsing.start)
        for stage in (self._stage, self._rehearsal):
            stage.jobs.unexpected.connect(self._jobs.unexpected)
        for changed in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            changed.connect(self._displays_changed)
        for screen in app.screens():
            self._hear(screen)
        app.screenAdded.connect(self._hear)

    def _hear(self, screen: QScreen) -> None:
        """Look again when a display shows another part of the desktop, as when it begins to mirror one."""
        screen.geometryChanged.connect(self._displays_changed)

    def _displays_changed(self, _: object) -> None:
        """Cover the notes at once: who sees what has to be agreed anew."""
        self._agreed = False
        self.presenter.let_read(False)
        QTimer.singleShot(0, self, self._see_displays)

    def _see_displays(self) -> None:
        """Stand where the displays are now; where there is none for the presenter alone, show no notes."""
        if self._over:
            return
        screens = QGuiApplication.screens()
        gone = all(screen.name() != self._place.display for screen in screens)
        place = Place(self.audience.screen().name(), self._place.full) if gone else self._place
        if place != self._standing:
            self._standing = place
            self.audience.appear(self._screen(place.display), place.full)
        own = own_display(screens, place, self._here)
        if own is not None:
            self.presenter.appear(self._screen(own), beside=not place.full)
            self._hear_moves()
        else:
            self.presenter.hide()
        self._show_notes()
        foremost = self.audience if place.full else self.presenter
        foremost.raise_()
        foremost.activateWindow()

    def _hear_moves(self) -> None:
        """Cover the notes when their window comes to the display of the audience."""
        if not self._tells:
            self._tells = True
            self.presenter.windowHandle().screenChanged.connect(lambda _: self._show_notes())

    def _agree(self) -> None:
        self._agreed = True
        self._show_notes()

    def _show_notes(self) -> None:
        """Show the notes where the presenter has agreed to, and nobody else looks at that display."""
        seen = self._place.full and self.presenter.screen() is self.audience.screen()
        why = self.tr("This is the display that the audience sees: move this window to another.") if seen else ""
        self.presenter.let_read(self._agreed and not seen, why)

    def _follow(self) -> None:
        """Let the presenter see where the audience's picture was moved to."""
        if self.presenter.isVisible() and self.audience.underMouse():
            self.presenter.now.show_picture(self._stage.grab())

    def _take_pictures(self) -> None:
        """Show the presenter what the audience sees, and then, apart from that, what comes next."""
        if self._over:
            return
        if self.presenter.isVisible():
            self.presenter.now.show_picture(self._stage.grab())
        self._rehearsing.start()

    def _rehearse(self) -> None:
        """Show the presenter the next scene, once it has been worked out; the stage can then show it at once."""
        following, rehearsal = self.number + 1, self._rehearsal
        if self._over or following >= len(self._scenes):
            self.presenter.next.show_picture(QPixmap())
            return
        now = (following, self._stage.words_size, self._stage.size())
        if (rehearsal.number, rehearsal.words_size, rehearsal.size()) != now:
            rehearsal.set_size(self._stage.words_size)
            rehearsal.rehearse(self._stage.size())
            rehearsal.show_scene(following)
            self._rehearsing.start()
        elif rehearsal.jobs.is_settled and self.presenter.isVisible():
            self.presenter.next.show_picture(rehearsal.grab())

    def _what_is_missing(self, number: int) -> str:
        said = []
        if missing := self._missing[number]:
            things = count(missing, "thing", "things")
            said.append(self.tr("The case no longer holds {things} of this scene: left out.").format(things=things))
        if self._scenes[number].filter.words:
            said.append(self.tr("The words that this scene searches for are left out: they may be names."))
        return " ".join(said)

    def _screen(self, name: str) -> QScreen:
        screens = QGuiApplication.screens()
        return next((screen for screen in screens if screen.name() == name), QGuiApplication.primaryScreen())
