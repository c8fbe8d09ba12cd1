"""The timeline on the screen: one widget that paints the projection of its view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from timeline.arrangement import Arrangement
from timeline.projection import in_words, project
from timeline.scale import View
from timeline.scene import Emphasis
from timeline.view.card import Card, card_words
from timeline.view.chosen import Chosen
from timeline.view.keyboard import act_on
from timeline.view.lane_mouse import LaneMouse
from timeline.view.mouse import Mouse
from timeline.view.sight import Sight
from ui.keyboard_frame import KeyboardFrame
from ui.painting import paint


class TimelineCanvas(QWidget):
    """Shows one arrangement: `sight` is where it is looked at, `chosen` what is selected and stands out in it.

    Signals: `picked` with the ids that are selected now, `opened` with the id of a double-clicked event,
    `moved` when the view has changed, `marked` when something else is selected, `stepped` with the id of the event
    that the keyboard is on now, `lane_menu(key, place)` when the menu of a lane is asked for, `lanes_chosen` when
    other lanes stand out.
    """

    picked = Signal(object)
    opened = Signal(str)
    moved = Signal()
    marked = Signal()
    stepped = Signal(str)
    lane_menu = Signal(str, QPoint)
    lanes_chosen = Signal()

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(280, 90)
        self.theme: Theme = LIGHT
        self.sight = Sight(arrangement, self)
        self.chosen = Chosen(self)
        self.lane_mouse = LaneMouse(self)
        self._card = Card(self, self.theme)
        self._mouse = Mouse(self, self.sight, self.chosen, self.lane_mouse, self._card)
        KeyboardFrame(self)
        self._connect()
        self.show_arrangement(arrangement)

    def _connect(self) -> None:
        self.sight.moved.connect(self._card.hide)
        self.sight.moved.connect(self.moved)
        self.chosen.picked.connect(self.picked)
        self.chosen.marked.connect(self.marked)
        self.chosen.lanes_chosen.connect(self.lanes_chosen)
        self._mouse.opened.connect(self.opened)
        self._mouse.lane_menu.connect(self.lane_menu)
        self.lane_mouse.chosen.connect(self.chosen.choose_lane)
        for change in (self.sight.moved, self.chosen.changed, self.lane_mouse.aiming):
            change.connect(self.update)

    @property
    def arrangement(self) -> Arrangement:
        return self.sight.arrangement

    @property
    def view(self) -> View:
        return self.sight.view

    @property
    def scale(self) -> float:
        """How much larger than usual everything is shown."""
        return self.sight.scale

    @property
    def selected(self) -> frozenset[str]:
        return self.chosen.selected

    @property
    def focused(self) -> str:
        """The event that the keys are on, '' for none."""
        return self.chosen.focused

    @property
    def emphasis(self) -> Emphasis:
        return self.chosen.emphasis

    @property
    def card_text(self) -> str:
        """What the card says; '' when it is hidden."""
        return self._card.words

    def sizeHint(self) -> QSize:
        return QSize(1100, 620)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show another arrangement; a view of the whole history stays one, any other stays where it is."""
        if self.focused not in arrangement.place_of:
            self.chosen.focused = ""
        self.setAccessibleName(in_words(arrangement))
        self.sight.show_arrangement(arrangement)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self.theme = theme
        self._card.set_theme(theme)
        self.update()

    def set_scale(self, scale: float) -> None:
        """Show everything larger, or as large as usual at 1."""
        self._card.set_scale(scale)
        self.sight.fill(self.width(), self.height(), scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sight.fill(self.width(), self.height(), self.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.scale != 1.0:
            painter.scale(self.scale, self.scale)
        paint(painter, self.drawing(), self.theme)
        if self.lane_mouse.target is not None:
            y = round(self.lane_mouse.target)
            painter.fillRect(0, y - 1, round(self.view.width), 3, QColor(self.theme[Ink.ACCENT]))
        painter.end()

    def drawing(self) -> Drawing:
        """Return what is on the screen."""
        return project(self.arrangement, self.view, self.selected, self.focused, self.emphasis)

    def fit(self) -> None:
        """Show the whole history."""
        self.sight.fit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer days or more; the day at `x`, or in the middle, stays where it is."""
        self.sight.zoom(factor, x)

    def pan(self, points: float) -> None:
        """Move through time."""
        self.sight.pan(points)

    def show_days(self, start: float, end: float) -> None:
        """Show these days."""
        self.sight.show_days(start, end)

    def scroll_to(self, scroll: float) -> None:
        """Move through the lanes."""
        self.sight.scroll_to(scroll)

    def count_from(self, id: str) -> None:
        """Count the axis from the day of an event, or from none: '' goes back to dates."""
        self.sight.count_from(id)

    def count_from_chosen(self) -> None:
        """Count from the event that the keys are on or that is selected; where it counts already, by date again."""
        chosen = self.focused or min(self.selected, default="")
        self.count_from(chosen if self.view.zero is None else "")

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let other things stand out."""
        self.chosen.set_emphasis(emphasis)

    def select(self, ids: frozenset[str], about: str = "") -> None:
        """Show these events as selected; bring one of them into sight, and the lane of whom they are about."""
        if ids != self.selected:
            self.sight.bring_one_of(ids)
            self.sight.bring_lane(about)
            self.chosen.take(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not act_on(self, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from event to event in order of time; past the last one, to the next widget."""
        ids = self.arrangement.ids_by_time
        at = self.arrangement.order_of.get(self.focused, -1 if forward else len(ids)) + (1 if forward else -1)
        if not self.hasFocus() or not 0 <= at < len(ids):
            self.chosen.focus("")
            return super().focusNextPrevChild(forward)
        self.focus_event(ids[at])
        return True

    def focus_event(self, id: str) -> None:
        """Move the keyboard to an event: into sight, with its card, and read out."""
        self.chosen.focus(id)
        place = self.arrangement.place_of[id]
        self.sight.bring(place)
        case = self.arrangement.case
        words = card_words(case, case.event_by_id[id], self.theme)
        self._card.show_words(words, self.sight.to_widget(self.sight.spot(place)))
        self.stepped.emit(id)
