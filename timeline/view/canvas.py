"""The timeline on the screen: one widget that paints the projection of its view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from drawing.theme import LIGHT, Theme
from timeline.arrangement import Arrangement
from timeline.hits import Finder
from timeline.projection import in_words, project
from timeline.scale import View, fitted, panned, scrolled, shown, zoomed
from timeline.scene import NOTHING
from timeline.view.card import Card, card_words
from timeline.words import event_words
from ui.painting import load_fonts, paint

STEP_ZOOM = 1.25
DRAG_FROM = 4
KEY_PAN = 0.15  # of the width
LINE_SCROLL = 42.0


class TimelineCanvas(QWidget):
    """Shows one arrangement.

    Signals: `picked` with the ids that are selected now, `opened` with the id of a double-clicked event,
    `moved` when the view has changed.
    """

    picked = Signal(object)
    opened = Signal(str)
    moved = Signal()

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(420, 220)
        self.arrangement = arrangement
        self.theme: Theme = LIGHT
        self.selected = NOTHING
        self.focused = ""
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
        self._view = replace(self._view, strips=arrangement.strips.height)
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
        self.update()

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
        if not view.start + days * 0.03 <= anchor <= view.end - days * 0.15:
            self._whole = False
            view = shown(view, anchor - days * 0.35, anchor + days * 0.65)
        y = float(self.arrangement.row_middle[self.arrangement.row[place]])
        if not view.scroll + 20.0 <= y <= view.scroll + view.lanes_height - 20.0:
            view = scrolled(view, y - view.lanes_height / 2, self.arrangement.height)
        self.set_view(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, project(self.arrangement, self._view, self.selected, self.focused), self.theme)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._view = replace(self._view, width=float(self.width()), height=float(self.height()))
        if self._whole:
            self.fit()
        else:
            self.set_view(self._view)

    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if sideways or abs(across) > abs(down):
            self.pan(-(across or down) / 120.0 * self._view.plot_width * 0.1)
        elif event.position().x() < self._view.left:
            self.scroll_to(self._view.scroll - down / 120.0 * LINE_SCROLL)
        else:
            self.zoom(STEP_ZOOM ** (down / 120.0), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._dragged = event.position()
            self._card.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
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
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        clicked = self._dragged == self._pressed
        self._pressed = self._dragged = None
        if clicked:
            self._click(event.position(), event.modifiers())
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._hit(event.position())
        if found:
            self.opened.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        self._card.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Act on a key; tell whether it meant anything here."""
        step = self._view.plot_width * KEY_PAN
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: self.pan(-step),
            Qt.Key.Key_Right: lambda: self.pan(step),
            Qt.Key.Key_Up: lambda: self.scroll_to(self._view.scroll - LINE_SCROLL),
            Qt.Key.Key_Down: lambda: self.scroll_to(self._view.scroll + LINE_SCROLL),
            Qt.Key.Key_PageUp: lambda: self.scroll_to(self._view.scroll - self._view.lanes_height * 0.9),
            Qt.Key.Key_PageDown: lambda: self.scroll_to(self._view.scroll + self._view.lanes_height * 0.9),
            Qt.Key.Key_Plus: lambda: self.zoom(STEP_ZOOM),
            Qt.Key.Key_Equal: lambda: self.zoom(STEP_ZOOM),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / STEP_ZOOM),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Home: lambda: self._to_end(0),
            Qt.Key.Key_End: lambda: self._to_end(-1),
            Qt.Key.Key_Return: lambda: self.opened.emit(self.focused) if self.focused else None,
            Qt.Key.Key_Enter: lambda: self.opened.emit(self.focused) if self.focused else None,
            Qt.Key.Key_Space: lambda: self._choose(self.focused, modifiers) if self.focused else None,
            Qt.Key.Key_Escape: lambda: self._choose("", modifiers),
        }
        action = actions.get(key)
        if action:
            action()
        return action is not None

    def _to_end(self, which: int) -> None:
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
        self._card.show_words(card_words(self.arrangement.case, event, self.theme), QPoint(int(x), int(y)))
        self._read_out(event_words(self.arrangement.case, event))

    def _read_out(self, words: str) -> None:
        """Tell a screen reader what the keyboard is on."""
        self.setAccessibleDescription(words)
        for kind in (QAccessible.Event.DescriptionChanged, QAccessible.Event.Focus):
            QAccessible.updateAccessibility(QAccessibleEvent(self, kind))

    def _hit(self, at: QPointF) -> str | None:
        return self._finder.hit(at.x(), at.y())

    def _hover(self, at: QPointF) -> None:
        found = self._hit(at)
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        if found:
            event = self.arrangement.case.event_by_id[found]
            self._card.show_words(card_words(self.arrangement.case, event, self.theme), at.toPoint())
        elif more := self._finder.hidden(at.x(), at.y()):
            words = f"{more:,} more here: zoom in to see {'it' if more == 1 else 'them'}"
            self._card.show_words(words, at.toPoint())
        else:
            self._card.hide()

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        found = self._hit(at)
        if found:
            self.focused = ""
        self._choose(found or "", modifiers)

    def _choose(self, id: str, modifiers: Qt.KeyboardModifier) -> None:
        """Select an event, with control or shift one more or one less; nothing where there is none."""
        adding = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        only = frozenset({id}) if id else NOTHING
        chosen = self.selected ^ only if adding else only
        if chosen != self.selected:
            self.selected = chosen
            self.picked.emit(self.selected)
            self.update()
