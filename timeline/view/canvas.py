"""The timeline on the screen: one widget that paints the projection of its view."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from timeline.arrangement import Arrangement
from timeline.finding_marks import finding_at
from timeline.hits import Finder, lane_at
from timeline.peak import is_peak_at, peak_events
from timeline.projection import in_words, project
from timeline.scale import View, fitted, panned, scrolled, shown, sized, zoomed
from timeline.scene import NOTHING, PLAIN, Emphasis
from timeline.view.card import Card, card_words, words_at
from timeline.view.keyboard import LINE_SCROLL, STEP_ZOOM, act_on
from timeline.view.lane_mouse import LaneMouse
from ui.painting import paint

DRAG_FROM = 4
IDLE = 40  # milliseconds after the last move


class TimelineCanvas(QWidget):
    """Shows one arrangement.

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
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(280, 90)
        self.arrangement = arrangement
        self.theme: Theme = LIGHT
        self.selected = NOTHING
        self.focused = ""
        self.emphasis = PLAIN
        self.scale = 1.0
        self.lane_mouse = LaneMouse(self)
        self.lane_mouse.aiming.connect(self.update)
        self.lane_mouse.chosen.connect(self._choose_lane)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._prepare)
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self._whole = True
        self._view = View(0.0, 100.0, 800.0, 400.0)
        self._finder = Finder(arrangement, self._view)
        self._card = Card(self)
        self._card.set_theme(self.theme)
        self.show_arrangement(arrangement)

    @property
    def view(self) -> View:
        return self._view

    @property
    def card_text(self) -> str:
        """What the card says; '' when it is hidden."""
        return self._card.words

    def sizeHint(self) -> QSize:
        return QSize(1100, 620)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show another arrangement; a view of the whole history stays one, any other stays where it is."""
        self.arrangement = arrangement
        self._view = sized(self._view, self._view.width, self._view.height, arrangement.strips.height)
        self.focused = self.focused if self.focused in arrangement.place_of else ""
        self._card.hide()
        self.setAccessibleName(in_words(arrangement))
        if self._whole or not self._sees_something():
            self.fit()
        else:
            self.set_view(scrolled(self._view, self._view.scroll, arrangement.height))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self.theme = theme
        self._card.set_theme(theme)
        self.update()

    def set_view(self, view: View) -> None:
        """Show other days."""
        self._view = scrolled(view, view.scroll, self.arrangement.height)
        self._finder = Finder(self.arrangement, self._view)
        self._card.hide()
        self._idle.start()
        self.moved.emit()
        self.update()

    def fit(self) -> None:
        """Show the whole history."""
        extent = self.arrangement.extent
        self._whole = True
        self.set_view(fitted(self._view, *extent) if extent else self._view)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer days or more; the day at `x` stays where it is."""
        middle = self._view.left + self._view.plot_width / 2
        self._whole = False
        self.set_view(zoomed(self._view, factor, middle if x is None else max(x, self._view.left)))

    def pan(self, points: float) -> None:
        """Move through time."""
        self._whole = False
        self.set_view(panned(self._view, points))

    def show_days(self, start: float, end: float) -> None:
        """Show these days."""
        self._whole = False
        self.set_view(shown(self._view, start, end))

    def scroll_to(self, scroll: float) -> None:
        """Move through the lanes."""
        self.set_view(scrolled(self._view, scroll, self.arrangement.height))

    def select(self, ids: frozenset[str]) -> None:
        """Show these events as selected, and bring one of them into sight."""
        if ids == self.selected:
            return
        self.selected = ids
        places = [self.arrangement.place_of[id] for id in ids if id in self.arrangement.place_of]
        if places and not any(self._in_sight(place) for place in places):
            self._bring(min(places))
        self.marked.emit()
        self.update()

    def _prepare(self) -> None:
        """Make ready what the next steps of a zoom need, between frames."""
        for factor in (2**0.5, 2**-0.5):
            self.arrangement.level(self._view.per_day * factor)

    def count_from(self, id: str) -> None:
        """Count the axis from the day of an event, or from none: '' goes back to dates."""
        place = self.arrangement.place_of.get(id)
        zero = None if place is None else float(self.arrangement.items.start[place])
        self.set_view(replace(self._view, zero=zero))

    def count_from_chosen(self) -> None:
        """Count from the event that the keys are on or that is selected; where it counts already, by date again."""
        chosen = self.focused or min(self.selected, default="")
        self.count_from(chosen if self._view.zero is None else "")

    def _sees_something(self) -> bool:
        extent = self.arrangement.extent
        return bool(extent and extent[0] < self._view.end and extent[1] > self._view.start)

    def _in_sight(self, place: int) -> bool:
        view, items = self._view, self.arrangement.items
        y = self.arrangement.row_middle[self.arrangement.row[place]] - view.scroll
        seen = items.start[place] < view.end and items.end[place] > view.start
        return bool(seen and 0 <= y <= view.lanes_height)

    def _bring(self, place: int) -> None:
        """Move as little as needed to bring an item into sight, with some air around it."""
        view, items = self._view, self.arrangement.items
        anchor, days = float(items.anchor[place]), view.end - view.start
        if not self._whole and not view.start + days * 0.03 <= anchor <= view.end - days * 0.15:
            view = shown(view, anchor - days * 0.35, anchor + days * 0.65)
        y = float(self.arrangement.row_middle[self.arrangement.row[place]])
        if not view.scroll + 20.0 <= y <= view.scroll + view.lanes_height - 20.0:
            view = scrolled(view, y - view.lanes_height / 2, self.arrangement.height)
        self.set_view(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.scale != 1.0:
            painter.scale(self.scale, self.scale)
        paint(painter, self.drawing(), self.theme)
        if self.lane_mouse.target is not None:
            y = round(self.lane_mouse.target)
            painter.fillRect(0, y - 1, round(self._view.width), 3, QColor(self.theme[Ink.ACCENT]))
        painter.end()

    def drawing(self) -> Drawing:
        """Return what is on the screen."""
        return project(self.arrangement, self._view, self.selected, self.focused, self.emphasis)

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let other things stand out."""
        chosen = emphasis.lanes != self.emphasis.lanes
        self.emphasis = emphasis
        self.update()
        if chosen:
            self.lanes_chosen.emit()

    def set_scale(self, scale: float) -> None:
        """Show everything larger, or as large as usual at 1."""
        self.scale = scale
        self._card.set_scale(scale)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fill()

    def _fill(self) -> None:
        """Take up all the room there is."""
        width, height = self.width() / self.scale, self.height() / self.scale
        self._view = sized(self._view, width, height, self.arrangement.strips.height)
        if self._whole:
            self.fit()
        else:
            self.set_view(self._view)

    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        x = self._at(event.position()).x()
        if sideways or abs(across) > abs(down):
            self.pan(-(across or down) / 120.0 * self._view.plot_width * 0.1)
        elif x < self._view.left:
            self.scroll_to(self._view.scroll - down / 120.0 * LINE_SCROLL)
        else:
            self.zoom(STEP_ZOOM ** (down / 120.0), x)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._card.hide()
            if not self.lane_mouse.press(self.arrangement, self._view, self._at(event.position())):
                self._pressed = self._dragged = self._at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if self.lane_mouse.drag(self.arrangement, self._view, at):
            return
        if self._pressed is None or self._dragged is None:
            self._hover(at)
            return
        if self._dragged == self._pressed and (at - self._pressed).manhattanLength() < DRAG_FROM:
            return
        by = at - self._dragged
        self._dragged = at
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._whole = self._whole and by.x() == 0
        moved = panned(self._view, -by.x()) if by.x() else self._view
        self.set_view(scrolled(moved, moved.scroll - by.y(), self.arrangement.height))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = self._at(event.position())
        if self.lane_mouse.release(self.arrangement, self._view, at, event.modifiers()) or self._pressed is None:
            return
        clicked = self._dragged == self._pressed
        self._pressed = self._dragged = None
        if clicked:
            self._click(at, event.modifiers())
        self._hover(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        found = self._hit(at)
        if found:
            self.opened.emit(found)
        elif at.x() < self._view.left and (index := lane_at(self.arrangement, self._view, at.y())) is not None:
            self.lane_mouse.folded.emit(self.arrangement.lanes[index].key)

    def leaveEvent(self, event: QEvent) -> None:
        self._card.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self._at(QPointF(event.pos()))
        index = lane_at(self.arrangement, self._view, at.y()) if at.x() < self._view.left else None
        if index is None:
            event.ignore()
        else:
            self.lane_menu.emit(self.arrangement.lanes[index].key, event.globalPos())

    def _at(self, position: QPointF) -> QPointF:
        """Return a place of the widget as one of the picture."""
        return position / self.scale

    def _shown_at(self, at: QPointF) -> QPoint:
        return (at * self.scale).toPoint()

    def _choose_lane(self, key: str, adding: bool) -> None:
        """Let a lane stand out, with control one more or one less; again, and it does not."""
        lanes = self.emphasis.lanes
        if adding:
            lanes = tuple(lane for lane in lanes if lane != key) if key in lanes else (*lanes, key)
        else:
            lanes = () if lanes == (key,) else (key,)
        self.set_emphasis(replace(self.emphasis, lanes=lanes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not act_on(self, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def go_to_end(self, which: int) -> None:
        """Go to the first or the last day, at the zoom that is shown."""
        extent, view = self.arrangement.extent, self._view
        if extent is None:
            return
        days = view.end - view.start
        start = extent[0] - days * 0.05 if which == 0 else extent[1] - days * 0.95
        self._whole = False
        self.set_view(shown(view, start, start + days))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from event to event in order of time; past the last one, to the next widget."""
        ids = self.arrangement.ids_by_time
        at = self.arrangement.order_of.get(self.focused, -1 if forward else len(ids)) + (1 if forward else -1)
        if not self.hasFocus() or not 0 <= at < len(ids):
            self.focused = ""
            self.update()
            return super().focusNextPrevChild(forward)
        self.focus_event(ids[at])
        return True

    def focus_event(self, id: str) -> None:
        """Move the keyboard to an event: into sight, with its card, and read out."""
        self.focused = id
        place = self.arrangement.place_of[id]
        self._bring(place)
        event = self.arrangement.case.event_by_id[id]
        x = self._view.x(float(self.arrangement.items.anchor[place]))
        y = self._view.top + float(self.arrangement.row_middle[self.arrangement.row[place]]) - self._view.scroll
        words = card_words(self.arrangement.case, event, self.theme)
        self._card.show_words(words, self._shown_at(QPointF(x, y)))
        self.stepped.emit(id)

    def _hit(self, at: QPointF) -> str | None:
        return self._finder.hit(at.x(), at.y())

    def _hover(self, at: QPointF) -> None:
        words, is_clickable = words_at(self.arrangement, self._view, self._finder, (at.x(), at.y()), self.theme)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_clickable else Qt.CursorShape.ArrowCursor)
        if words:
            self._card.show_words(words, self._shown_at(at))
        else:
            self._card.hide()

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        found = self._hit(at)
        finding = finding_at(self.arrangement, self._view, at.x(), at.y())
        if finding:
            self.choose_all(frozenset(finding.events))
        elif is_peak_at(self.arrangement, self._view, at.x(), at.y()):
            self.choose_peak()
        else:
            self.focused = "" if found else self.focused
            self.choose(found or "", modifiers)

    def choose_peak(self) -> None:
        """Select what makes the peak, and let the lanes of its agencies stand out."""
        there = tuple(id for id in self.arrangement.strips.reading.peak.agencies if id in self.arrangement.found.place)
        self.set_emphasis(replace(self.emphasis, lanes=there))
        self.choose_all(peak_events(self.arrangement))

    def choose(self, id: str, modifiers: Qt.KeyboardModifier) -> None:
        """Select an event, with control or shift one more or one less; nothing where there is none."""
        adding = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        only = frozenset({id}) if id else NOTHING
        self.choose_all(self.selected ^ only if adding else only)

    def let_go(self) -> None:
        """Select nothing, and let nothing stand out."""
        self.set_emphasis(replace(self.emphasis, lanes=(), spotlight=""))
        self.choose_all(NOTHING)

    def choose_all(self, chosen: frozenset[str]) -> None:
        """Select these events, and say so."""
        if chosen != self.selected:
            self.selected = chosen
            self.picked.emit(self.selected)
            self.marked.emit()
            self.update()
