"""The timeline panel: the tools, the canvas with its scroll bar, the overview and the key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QVBoxLayout, QWidget

from case.dates import Windows
from case.model import Case
from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from timeline import choosing
from timeline.arrangement import Arrangement, arrange
from timeline.keys import draw_key
from timeline.lanes import AS_IT_COMES, Choice, LaneBy
from timeline.reading import Reading
from timeline.scale import Calendar, View
from timeline.scene import PLAIN, scroll_to_lane, top_lane
from timeline.searching import find_events
from timeline.view.canvas import TimelineCanvas
from timeline.view.keyboard import STEP_ZOOM
from timeline.view.lane_menu import fill_menu
from timeline.view.overview import Overview
from timeline.view.play import Player
from timeline.view.reader import Reader
from timeline.view.tools import Tools
from ui.actions import is_escape_asked_for
from ui.painting import paint
from ui.style import text_scale
from ui.translating import said

Made = Callable[[Arrangement], None]
LOW = 300  # pixels of the panel below which the lanes have all of it
LEAST_KEY = 320.0  # points


class KeyStrip(QWidget):
    """Paints the key of an arrangement along the foot of the panel."""

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Key of the timeline"))
        self.theme: Theme = LIGHT
        self.scale = 1.0
        self._arrangement = arrangement
        self._drawn: Drawing | None = None  # of this arrangement, as wide as it was last asked for
        self._low = False

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show the key of another arrangement."""
        self._arrangement, self._drawn = arrangement, None
        self._fit()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def set_scale(self, scale: float) -> None:
        """Show the key larger, or as large as usual at 1."""
        self.scale = scale
        self._fit()
        self.update()

    def give_way(self, low: bool) -> None:
        """Leave the room to the lanes in a low window."""
        self._low = low
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(int(LEAST_KEY), self._needed())

    def minimumSizeHint(self) -> QSize:
        """In a low window the lanes go before the key."""
        return QSize(0, 0 if self._low else min(self._needed(), self.fontMetrics().height() + 6))

    def _needed(self) -> int:
        return int(self._drawing().height * self.scale) + 1

    def _drawing(self) -> Drawing:
        """Return the key as wide as it stands; its size is asked for again and again."""
        wide = max(self.width() / self.scale, LEAST_KEY)
        if self._drawn is None or self._drawn.width != wide:
            self._drawn = draw_key(self._arrangement, wide)
        return self._drawn

    def _fit(self) -> None:
        self.setMaximumHeight(0 if self._low else self._needed())
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.height() < self._needed() - 1:
            painter.setPen(QColor(self.theme[Ink.SOFT]))
            painter.drawText(
                self.rect().adjusted(8, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter,
                self.tr("The key needs a higher window."),
            )
            painter.end()
            return
        painter.scale(self.scale, self.scale)
        paint(painter, self._drawing(), self.theme)
        painter.end()


class TimelinePanel(QWidget):
    """Shows the timeline of a case.

    Signals: `selected` with the ids of the events that were chosen here, `opened` with the id of an event
    that was double-clicked, `choices_changed` with what the reader chose of the lanes, `choices_lent` with what a
    scene chose, `windows_off` when the windows that are compared shall be shown no longer.
    """

    selected = Signal(object)
    opened = Signal(str)
    choices_changed = Signal(object)
    choices_lent = Signal(object)
    windows_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = Case()
        self._whole: Case | None = None
        self._reading: Reading | None = None
        self._found: tuple[str, ...] = ()
        self.lane_by = LaneBy.PERSON
        self.choices: choosing.Choices = {}
        self._twins: Mapping[str, str] = {}
        self._windows: Windows | None = None
        self._working: Callable[[Callable[[], Arrangement], Made], None] = lambda work, made: made(work())
        arrangement = arrange(self._case, self.lane_by, say=said)
        self.tools = Tools(self)
        self.canvas = TimelineCanvas(arrangement, self)
        self.reader = Reader(self.canvas)
        self.player = Player(self.canvas)
        self.overview = Overview(self.canvas, self)
        self.key_strip = KeyStrip(arrangement, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Scroll the lanes"))
        self._lay_out()
        self._connect()

    def work_with(self, working: Callable[[Callable[[], Arrangement], Made], None]) -> None:
        """Let something else lay out anew when other lanes are wished, and hand over what it made."""
        self._working = working

    def show_case(self, case: Case, whole: Case | None = None, arrangement: Arrangement | None = None) -> None:
        """Show a case; for a filtered one give the `whole` one too, which spells are found in.

        Where it was laid out already, beside the window, give its `arrangement`.
        """
        twins, self._twins = self._twins, {}
        other = bool(twins) or case.title != self._case.title or not self._case.events
        top, beyond = top_lane(self.arrangement, self.view)
        if other:
            self._leave(twins)
        self._case, self._whole = case, whole
        self.player.end()
        reading = arrangement.strips.reading if arrangement else None
        if arrangement is None or arrangement.lane_by is not self.lane_by:
            arrangement = arrange(case, self.lane_by, whole, reading, self.choice, said)
        self._show(arrangement)
        self._seek(self.tools.field.text())
        if other and not twins:
            self.canvas.fit()
        scroll = scroll_to_lane(arrangement, twins.get(top, top), beyond)
        if scroll is not None:
            self.canvas.scroll_to(scroll)

    def _leave(self, twins: Mapping[str, str]) -> None:
        """Let go of what belongs to the case that was shown; its `twins` in the next one take over what stands out."""
        self.tools.field.clear()
        self.canvas.chosen.focused = twins.get(self.canvas.focused, "")
        emphasis = self.canvas.emphasis
        lanes = tuple(twins[key] for key in emphasis.lanes if key in twins)
        self.canvas.set_emphasis(replace(PLAIN, lanes=lanes, spotlight=twins.get(emphasis.spotlight, "")))
        self.canvas.sight.set_view(replace(self.view, zero=None))

    def take_choices(self, choices: choosing.Choices, twins: Mapping[str, str]) -> None:
        """Order, fold and hide lanes so when the next case is shown.

        Give the `twins` where that is the same case with other ids: the same lane stays on top then.
        """
        self.choices, self._twins = choices, twins or self._twins

    def show_windows(self, windows: Windows | None) -> None:
        """Show two windows that are compared as bands behind the lanes, or none."""
        if windows != self._windows:
            self._windows = windows
            self.tools.compared.setVisible(windows is not None)
            self._show(self.arrangement)

    def select(self, ids: frozenset[str], about: str = "") -> None:
        """Show these events as selected, and about whom they are where they were chosen so."""
        self.canvas.select(ids, about)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        for part in (self.canvas, self.overview, self.key_strip):
            part.set_theme(theme)

    def set_lanes(self, lane_by: LaneBy) -> None:
        """Give each person, each agency or each theme a lane."""
        if lane_by is not self.lane_by:
            self.lane_by = lane_by
            self._lay_out_again(top=True)

    @property
    def choice(self) -> Choice:
        """What the reader chose of the lanes that are shown now."""
        return self.choices.get(self.lane_by, AS_IT_COMES)

    def choose(self, choice: Choice) -> None:
        """Order, fold and hide lanes."""
        self._go_by(choice)
        self.choices_changed.emit(self.choices)

    def lend(self, choice: Choice) -> None:
        """Order, fold and hide lanes as a scene does."""
        self._go_by(choice)
        self.choices_lent.emit(self.choices)

    def _go_by(self, choice: Choice) -> None:
        self.choices = {**self.choices, self.lane_by: choice}
        self._lay_out_again()

    def count_by(self, calendar: Calendar) -> None:
        """Let years begin in January, with the school year or with the financial year."""
        self.canvas.sight.set_view(replace(self.view, calendar=calendar, zero=None))

    def spotlight(self, key: str) -> None:
        """Veil all lanes but one; again, and none is veiled."""
        emphasis = self.canvas.emphasis
        self.canvas.set_emphasis(replace(emphasis, spotlight="" if emphasis.spotlight == key else key))

    def event(self, event: QEvent) -> bool:
        """Have Escape to let go of what stands out, before the window takes it to select nothing."""
        if is_escape_asked_for(event) and self.canvas.hasFocus() and self.canvas.emphasis.of_lanes:
            event.accept()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window let the overview and the key give way to the lanes."""
        super().resizeEvent(event)
        low = event.size().height() < LOW * text_scale(self)
        self.overview.setVisible(not low and not self.tools.isHidden())
        self.key_strip.give_way(low)

    @property
    def view(self) -> View:
        """What is shown now."""
        return self.canvas.view

    @property
    def arrangement(self) -> Arrangement:
        """What is laid out now."""
        return self.canvas.arrangement

    def _lay_out_again(self, top: bool = False) -> None:
        """Lay out the same case in other lanes, and go to the `top` of them."""
        case, lane_by, whole, reading, choice = self._case, self.lane_by, self._whole, self._reading, self.choice

        def show(made: Arrangement) -> None:
            self._show(made)
            if top:
                self.canvas.scroll_to(0.0)

        self._working(lambda: arrange(case, lane_by, whole, reading, choice, said), show)

    def _show(self, arrangement: Arrangement) -> None:
        self._reading = arrangement.strips.reading
        if arrangement.windows != self._windows:
            arrangement = replace(arrangement, windows=self._windows)
        self.canvas.show_arrangement(arrangement)
        self.key_strip.show_arrangement(arrangement)
        self.overview.update()
        self.tools.show_lanes(self.lane_by, len(arrangement.found.left_out))

    def _follow(self) -> None:
        """Bring the scroll bar in line with the view."""
        view = self.canvas.view
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, max(0, round(self.canvas.arrangement.height - view.lanes_height)))
            self._bar.setPageStep(max(1, round(view.lanes_height)))
            self._bar.setSingleStep(42)
            self._bar.setValue(round(view.scroll))
        self._bar.setVisible(self._bar.maximum() > 0)

    def _seek(self, words: str) -> None:
        """Let stand out what holds these words."""
        self._found = find_events(self._case, words)
        self.canvas.set_emphasis(replace(self.canvas.emphasis, found=frozenset(self._found)))
        self.tools.show_found(0, len(self._found) if words.strip() else -1)

    def _step(self, by: int) -> None:
        """Go to the next event that was found, or to the one before."""
        self._seek(self.tools.field.text())
        reachable = [id for id in self._found if id in self.arrangement.place_of]
        if not reachable:
            return
        here = reachable.index(self.canvas.focused) if self.canvas.focused in reachable else -(by > 0)
        at = (here + by) % len(reachable)
        self.canvas.focus_event(reachable[at])
        self.tools.show_found(at + 1, len(reachable))

    def _open_menu(self, key: str, at: QPoint) -> None:
        fill_menu(self, self.arrangement.lanes, self.choice, key, self.choose, self.spotlight).popup(at)

    def _connect(self) -> None:
        canvas, tools = self.canvas, self.tools
        canvas.picked.connect(self.selected)
        canvas.opened.connect(self.opened)
        canvas.moved.connect(self._follow)
        canvas.lane_menu.connect(self._open_menu)
        canvas.lane_mouse.folded.connect(lambda key: self.choose(choosing.folded(self.choice, key)))
        canvas.lane_mouse.moved.connect(
            lambda key, before: self.choose(choosing.moved(self.choice, self.arrangement.lanes, key, before))
        )
        self._bar.valueChanged.connect(lambda value: canvas.scroll_to(float(value)))
        tools.lanes_wanted.connect(lambda lane_by: self.set_lanes(LaneBy(lane_by)))
        tools.calendar_wanted.connect(lambda calendar: self.count_by(Calendar(calendar)))
        for part in (canvas, self.key_strip, self.overview):
            tools.scale_wanted.connect(part.set_scale)
        tools.zero_wanted.connect(canvas.count_from_chosen)
        tools.zoom_wanted.connect(lambda way: canvas.zoom(STEP_ZOOM**way))
        tools.fit_wanted.connect(canvas.fit)
        tools.key_wanted.connect(self.key_strip.setVisible)
        tools.all_lanes_wanted.connect(lambda: self.choose(choosing.all_shown(self.choice)))
        tools.windows_off.connect(self.windows_off)
        tools.lanes_reset.connect(lambda: self.choose(AS_IT_COMES))
        tools.field.sought.connect(self._seek)
        tools.field.stepped.connect(self._step)
        tools.field.left.connect(canvas.setFocus)
        tools.play_wanted.connect(self.player.toggle)
        tools.end_wanted.connect(self.player.end)
        tools.speed_wanted.connect(self.player.set_speed)
        self.player.changed.connect(lambda playing: tools.show_playing(playing, canvas.emphasis.now is not None))

    def _lay_out(self) -> None:
        middle = QGridLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 0, 0)
        middle.addWidget(self._bar, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addLayout(middle, 1)
        layout.addWidget(self.overview)
        layout.addWidget(self.key_strip)
