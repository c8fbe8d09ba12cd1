"""One frame of a picture: the drawing as it lies in a widget, and over it what is lit and what is dragged."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import LIGHT, Theme
from graph.hits import extent_of
from graph.view.canvas import HINTS, Canvas
from graph.view.drag import Way
from graph.view.highlight import Lights, halo_of, is_ground
from graph.view.mouse import Mouse
from graph.view.overlay import CHOSEN, FOUND, HOVERED, paint_band, paint_dragged, paint_frame, paint_halos
from graph.view.viewport import Viewport
from ui.painting import paint_group

REST = 140  # milliseconds after which a moving picture is painted sharp
NO_KEYS: frozenset[str] = frozenset()


class Lit(NamedTuple):
    """The keys that are lit; `framed` is the one that the keyboard is on, '' for none."""

    chosen: frozenset[str] = NO_KEYS
    found: frozenset[str] = NO_KEYS
    hovered: frozenset[str] = NO_KEYS
    framed: str = ""


class Frames(QObject):
    """Paints the frames of a picture. Signals: `sharpened()` when it rested and can be painted sharp."""

    sharpened = Signal()

    def __init__(self, ground: QWidget, port: Viewport) -> None:
        super().__init__(ground)
        self._ground, self._port = ground, port
        self._theme = LIGHT
        self._drawing = Drawing(1.0, 1.0)
        self._lights = Lights(self._drawing)
        self._canvas: Canvas | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._sharpen)

    def show_drawing(self, drawing: Drawing, lights: Lights) -> None:
        """Paint another drawing from now on."""
        self._drawing, self._lights, self._canvas = drawing, lights, None

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self._theme, self._canvas = theme, None

    def paint(self, lit: Lit, mouse: Mouse) -> None:
        """Paint the widget."""
        painter, port = QPainter(self._ground), self._port
        painter.fillRect(self._ground.rect(), QColor(self._theme[Ink.PAPER]))
        painter.setRenderHints(HINTS)
        self._paint_drawing(painter)
        painter.translate(port.x, port.y)
        painter.scale(port.scale, port.scale)
        self._paint_lit(painter, lit)
        if mouse.drag.is_moving:
            self._paint_drag(painter, mouse)
        painter.end()

    def _paint_drawing(self, painter: QPainter) -> None:
        if self._canvas is None:
            self._canvas = Canvas(self._drawing, self._theme)
        width, height = self._ground.width(), self._ground.height()
        self._canvas.paint(painter, self._port, width, height)
        if not self._canvas.is_sharp(self._port, width, height):
            self._resting.start()

    def _sharpen(self) -> None:
        ground = self._ground
        if self._canvas is not None:
            self._canvas.sharpen(self._port, ground.width(), ground.height(), ground.devicePixelRatioF())
            self.sharpened.emit()

    def _paint_lit(self, painter: QPainter, lit: Lit) -> None:
        lights = self._lights
        for keys, strength in ((lit.chosen, CHOSEN), (lit.found, FOUND), (lit.hovered, HOVERED)):
            paint_halos(painter, lights.groups(keys), self._theme, strength)
        over = lights.groups(lit.chosen | lit.hovered | lit.found)
        for group in sorted(over, key=lambda group: not group.joins):
            if group.joins or not is_ground(group.key):
                paint_group(painter, group, self._theme)
        for group in list(lights.groups((lit.framed,)))[:1] if lit.framed else ():
            paint_frame(painter, group, self._theme, self._port.scale)

    def _paint_drag(self, painter: QPainter, mouse: Mouse) -> None:
        drag, lights = mouse.drag, self._lights
        if drag.way is Way.MOVE:
            moving = mouse.moving(lights.by_key)
            paint_halos(painter, lights.lines_at(frozenset(moving)), self._theme, HOVERED)
            groups = [group for group in lights.groups(moving) if not group.joins]
            paint_dragged(painter, groups, QPointF(*mouse.step()), self._theme)
        elif drag.way is Way.JOIN:
            for group in list(lights.groups((drag.key,)))[:1]:
                start = (halo_of(group) or [extent_of(group)])[0]
                end = QPointF(*self._port.to_drawing(drag.last.x(), drag.last.y()))
                paint_band(painter, start, end, self._theme, self._port.scale)
