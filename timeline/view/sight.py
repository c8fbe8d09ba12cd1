"""Which days and lanes of an arrangement are in sight, and going elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal

from timeline.arrangement import Arrangement
from timeline.hits import Finder
from timeline.scale import View, fitted, panned, scrolled, shown, sized, zoomed

IDLE = 40  # milliseconds after the last move


class Sight(QObject):
    """Holds what is looked at and the view of it, for a widget of some size.

    A view of the whole history stays one, whatever is shown and however large. Signals: `moved` when the view has
    changed.
    """

    moved = Signal()

    def __init__(self, arrangement: Arrangement, parent: QObject) -> None:
        super().__init__(parent)
        self.arrangement = arrangement
        self.view = View(0.0, 100.0, 800.0, 400.0)
        self.scale = 1.0
        self.finder = Finder(arrangement, self.view)
        self._whole = True
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._prepare)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Look at another arrangement, at the same days if there is something in them."""
        self.arrangement = arrangement
        self.view = sized(self.view, self.view.width, self.view.height, arrangement.strips.height)
        if self._whole or not self._sees_something():
            self.fit()
        else:
            self.set_view(self.view)

    def set_view(self, view: View) -> None:
        """Show other days."""
        self.view = scrolled(view, view.scroll, self.arrangement.height)
        self.finder = Finder(self.arrangement, self.view)
        self._idle.start()
        self.moved.emit()

    def fill(self, width: int, height: int, scale: float) -> None:
        """Take up all the room of a widget so large in pixels, with everything `scale` times as large as usual."""
        self.scale = scale
        self.view = sized(self.view, width / scale, height / scale, self.arrangement.strips.height)
        if self._whole:
            self.fit()
        else:
            self.set_view(self.view)

    def fit(self) -> None:
        """Show the whole history."""
        extent = self.arrangement.extent
        self._whole = True
        self.set_view(fitted(self.view, *extent) if extent else self.view)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer days or more; the day at `x` stays where it is."""
        middle = self.view.left + self.view.plot_width / 2
        self._whole = False
        self.set_view(zoomed(self.view, factor, middle if x is None else max(x, self.view.left)))

    def pan(self, points: float) -> None:
        """Move through time."""
        self._whole = False
        self.set_view(panned(self.view, points))

    def drag(self, by: QPointF) -> None:
        """Follow a hand that moves the picture."""
        self._whole = self._whole and by.x() == 0
        moved = panned(self.view, -by.x()) if by.x() else self.view
        self.set_view(scrolled(moved, moved.scroll - by.y(), self.arrangement.height))

    def show_days(self, start: float, end: float) -> None:
        """Show these days."""
        self._whole = False
        self.set_view(shown(self.view, start, end))

    def go_to_end(self, which: int) -> None:
        """Go to the first or the last day, at the zoom that is shown."""
        extent = self.arrangement.extent
        if extent is not None:
            days = self.view.end - self.view.start
            start = extent[0] - days * 0.05 if which == 0 else extent[1] - days * 0.95
            self.show_days(start, start + days)

    def scroll_to(self, scroll: float) -> None:
        """Move through the lanes."""
        self.set_view(scrolled(self.view, scroll, self.arrangement.height))

    def count_from(self, id: str) -> None:
        """Count the axis from the day of an event, or from none: '' goes back to dates."""
        place = self.arrangement.place_of.get(id)
        zero = None if place is None else float(self.arrangement.items.start[place])
        self.set_view(replace(self.view, zero=zero))

    def bring_one_of(self, ids: Iterable[str]) -> None:
        """Bring one of some events into sight where none of them is."""
        places = [self.arrangement.place_of[id] for id in ids if id in self.arrangement.place_of]
        if places and not any(self.sees(place) for place in places):
            self.bring(min(places))

    def bring_lane(self, key: str) -> None:
        """Bring the heading of a lane into sight, where there is such a lane."""
        place, view = self.arrangement.found.place.get(key), self.view
        if place is None:
            return
        top = float(self.arrangement.lane_top[place])
        if not view.scroll <= top <= view.scroll + view.lanes_height * 0.8:
            self.set_view(scrolled(view, top, self.arrangement.height))

    def bring(self, place: int) -> None:
        """Move as little as needed to bring an item into sight, with some air around it."""
        view, items = self.view, self.arrangement.items
        anchor, days = float(items.anchor[place]), view.end - view.start
        if not self._whole and not view.start + days * 0.03 <= anchor <= view.end - days * 0.15:
            view = shown(view, anchor - days * 0.35, anchor + days * 0.65)
        y = self._middle(place)
        if not view.scroll + 20.0 <= y <= view.scroll + view.lanes_height - 20.0:
            view = scrolled(view, y - view.lanes_height / 2, self.arrangement.height)
        self.set_view(view)

    def sees(self, place: int) -> bool:
        """Tell whether an item is in sight."""
        view, items = self.view, self.arrangement.items
        seen = items.start[place] < view.end and items.end[place] > view.start
        return bool(seen and 0 <= self._middle(place) - view.scroll <= view.lanes_height)

    def spot(self, place: int) -> QPointF:
        """Return where an item is in the picture."""
        x = self.view.x(float(self.arrangement.items.anchor[place]))
        return QPointF(x, self.view.top + self._middle(place) - self.view.scroll)

    def to_picture(self, at: QPointF) -> QPointF:
        """Return a place of the widget as one of the picture."""
        return at / self.scale

    def to_widget(self, at: QPointF) -> QPoint:
        """Return a place of the picture as one of the widget."""
        return (at * self.scale).toPoint()

    def _middle(self, place: int) -> float:
        """Return how far down the lanes the middle of an item's row is."""
        return float(self.arrangement.row_middle[self.arrangement.row[place]])

    def _sees_something(self) -> bool:
        extent = self.arrangement.extent
        return bool(extent and extent[0] < self.view.end and extent[1] > self.view.start)

    def _prepare(self) -> None:
        """Make ready what the next steps of a zoom need, between frames."""
        for factor in (2**0.5, 2**-0.5):
            self.arrangement.level(self.view.per_day * factor)
