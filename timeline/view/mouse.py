"""What the mouse does on the timeline: pan, zoom, scroll, choose, open, and show the card of what it is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from timeline.finding_marks import finding_at
from timeline.hits import lane_at
from timeline.peak import is_peak_at
from timeline.view.card import Card, words_at
from timeline.view.chosen import Chosen
from timeline.view.keyboard import LINE_SCROLL, STEP_ZOOM
from timeline.view.lane_mouse import LaneMouse
from timeline.view.sight import Sight

DRAG_FROM = 4


class Mouse(QObject):
    """Hears of the mouse before the widget that it is on, and moves what is in sight and chosen there.

    Signals: `opened` with the id of a double-clicked event, `lane_menu(key, place)` when the menu of a lane is
    asked for.
    """

    opened = Signal(str)
    lane_menu = Signal(str, QPoint)

    def __init__(self, ground: QWidget, sight: Sight, chosen: Chosen, lanes: LaneMouse, card: Card) -> None:
        super().__init__(ground)
        self._ground = ground
        self._sight, self._chosen, self._lanes, self._card = sight, chosen, lanes, card
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        ground.setMouseTracking(True)
        ground.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse says, unless the widget is switched off."""
        if event.type() is QEvent.Type.Leave:
            self._card.hide()
        elif isinstance(event, QMouseEvent) and self._ground.isEnabled():
            self._take(event)
        elif isinstance(event, QWheelEvent) and self._ground.isEnabled():
            self._turn(event)
        elif isinstance(event, QContextMenuEvent) and self._ground.isEnabled():
            self._ask(event)
        else:
            return False
        return True

    def _take(self, event: QMouseEvent) -> None:
        at, left = self._sight.to_picture(event.position()), event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseMove:
                self._move(at)
            case QEvent.Type.MouseButtonPress if left:
                self._press(at)
            case QEvent.Type.MouseButtonRelease if left:
                self._release(at, event.modifiers())
            case QEvent.Type.MouseButtonDblClick:
                self._open(at)

    def _press(self, at: QPointF) -> None:
        self._card.hide()
        if not self._lanes.press(self._sight.arrangement, self._sight.view, at):
            self._pressed = self._dragged = at

    def _move(self, at: QPointF) -> None:
        if self._lanes.drag(self._sight.arrangement, self._sight.view, at):
            return
        if self._pressed is None or self._dragged is None:
            self._hover(at)
            return
        if self._dragged == self._pressed and (at - self._pressed).manhattanLength() < DRAG_FROM:
            return
        by, self._dragged = at - self._dragged, at
        self._ground.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._sight.drag(by)

    def _release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._lanes.release(self._sight.arrangement, self._sight.view, at, modifiers) or self._pressed is None:
            return
        clicked = self._dragged == self._pressed
        self._pressed = self._dragged = None
        if clicked:
            self._click(at, modifiers)
        self._hover(at)

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        arrangement, view = self._sight.arrangement, self._sight.view
        finding = finding_at(arrangement, view, at.x(), at.y())
        if finding:
            self._chosen.choose_all(frozenset(finding.events))
        elif is_peak_at(arrangement, view, at.x(), at.y()):
            self._chosen.choose_peak(arrangement)
        else:
            found = self._sight.finder.hit(at.x(), at.y()) or ""
            if found:
                self._chosen.focused = ""
            self._chosen.choose(found, modifiers)

    def _open(self, at: QPointF) -> None:
        """Open an event, or fold a lane."""
        if found := self._sight.finder.hit(at.x(), at.y()):
            self.opened.emit(found)
        elif (key := self._lane_at(at)) is not None:
            self._lanes.folded.emit(key)

    def _ask(self, event: QContextMenuEvent) -> None:
        key = self._lane_at(self._sight.to_picture(QPointF(event.pos())))
        if key is None:
            event.ignore()
        else:
            self.lane_menu.emit(key, event.globalPos())

    def _turn(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        x, view = self._sight.to_picture(event.position()).x(), self._sight.view
        if sideways or abs(across) > abs(down):
            self._sight.pan(-(across or down) / 120.0 * view.plot_width * 0.1)
        elif x < view.left:
            self._sight.scroll_to(view.scroll - down / 120.0 * LINE_SCROLL)
        else:
            self._sight.zoom(STEP_ZOOM ** (down / 120.0), x)
        event.accept()

    def _hover(self, at: QPointF) -> None:
        sight = self._sight
        place = (at.x(), at.y())
        words, is_clickable = words_at(sight.arrangement, sight.view, sight.finder, place, self._card.theme)
        self._ground.setCursor(Qt.CursorShape.PointingHandCursor if is_clickable else Qt.CursorShape.ArrowCursor)
        if words:
            self._card.show_words(words, sight.to_widget(at))
        else:
            self._card.hide()

    def _lane_at(self, at: QPointF) -> str | None:
        """Return the key of the lane whose heading lies at a place, None where there is none."""
        view, arrangement = self._sight.view, self._sight.arrangement
        index = lane_at(arrangement, view, at.y()) if at.x() < view.left else None
        return None if index is None else arrangement.lanes[index].key
