"""Paints crowds: many rectangles, shapes or lines of text of one style in a few calls."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from drawing.marks import Anchor, Boxes, Crowd, Labels, Pattern, Shapes
from drawing.rows import Signs
from drawing.shapes import Shape
from ui.batches import draw_nicked, draw_plates, draw_rects, draw_signs, numbers_of
from ui.brushes import NO_PEN, Hand, colour_of, hatch_of, mixed
from ui.lettering import draw_texts, from_left, is_whole
from ui.outlines import shape_path
from ui.single_marks import GROUND, paint_path
from ui.words import draw_words

MOST_NICKS = 3.0  # points: corners rounder than this are antialiased
MANY = 6  # lines of text from which on a sheet of words is worth it
_SOLID = Pattern.SOLID


def paint_crowds(hand: Hand, crowds: Iterable[Crowd]) -> None:
    """Paint crowds in order; slightly round boxes that follow each other are painted together."""
    for nicked, some in groupby(crowds, _is_nicked):
        if nicked and not hand.resized:
            _nicked(hand, some)
        else:
            for crowd in some:
                _crowd(hand, crowd)


def _crowd(hand: Hand, crowd: Crowd) -> None:
    match crowd:
        case Boxes():
            _boxes(hand, crowd)
        case Shapes():
            _shapes(hand, crowd)
        case Labels():
            _labels(hand, crowd)


def _is_nicked(crowd: Crowd) -> bool:
    return isinstance(crowd, Boxes) and 0 < crowd.radius <= MOST_NICKS and crowd.pattern is _SOLID


def _nicked(hand: Hand, crowds: Iterable[Crowd]) -> None:
    """Paint slightly round boxes of several styles together."""
    found = [
        (numbers_of(boxes.places, 4), colour_of(hand.theme[boxes.fill], boxes.opacity))
        for boxes in crowds
        if isinstance(boxes, Boxes)
    ]
    hand.smooth(False)
    draw_nicked(hand.painter, found)


def _boxes(hand: Hand, boxes: Boxes) -> None:
    theme, painter = hand.theme, hand.painter
    name, patterned = theme[boxes.fill], boxes.pattern is not _SOLID
    if boxes.over:
        colour = mixed(name, boxes.opacity, theme[boxes.over])
    else:
        colour = colour_of(name, boxes.opacity * (GROUND if patterned else 1.0))
    places = numbers_of(boxes.places, 4)
    if boxes.radius > 0 and hand.resized:
        painter.setPen(NO_PEN)
        hand.smooth(True)
        painter.setBrush(colour)
        for x, y, wide, high in places.tolist():
            painter.drawRoundedRect(QRectF(x, y, wide, high), boxes.radius, boxes.radius)
        return
    if boxes.radius > MOST_NICKS:
        draw_plates(painter, places, boxes.radius, colour)
        return
    hand.smooth(False)
    draw_rects(painter, places, colour)
    if patterned:
        draw_rects(painter, places, hatch_of(name, min(1.0, boxes.opacity + 0.25)))


def _labels(hand: Hand, labels: Labels) -> None:
    """Cut lines of text out of a sheet of words where points are pixels; elsewhere draw them one by one."""
    places, size, bold, anchor = labels.places, labels.size, labels.bold, labels.anchor
    colour = colour_of(hand.theme[labels.ink], 1.0)
    if len(places) >= MANY and is_whole(size) and hand.plain:
        if anchor is not Anchor.LEFT:
            places, anchor = from_left(places, size, bold, anchor), Anchor.LEFT
        places = draw_words(hand.painter, places, round(size), bold, colour)
    if places:
        draw_texts(hand.painter, places, size, bold, anchor, colour, hand.resized)


def _shapes(hand: Hand, shapes: Shapes) -> None:
    """Stamp small shapes on whole pixels; paint them one by one where the painter is turned or scaled."""
    painter = hand.painter
    transform = painter.transform()
    if transform.isScaling() or transform.isRotating():
        for mark in shapes.each():
            paint_path(hand, mark)
        return
    if isinstance(shapes.places, Signs):
        draw_signs(painter, shapes.places, hand.theme)
        return
    ratio = painter.device().devicePixelRatio()
    draw = painter.drawPixmap
    for x, y, shape, ink, size, opacity in shapes.places:
        half, stamp = _stamp(shape, size, hand.theme[ink], opacity, ratio)
        if ratio == 1.0:
            draw(round(x - half), round(y - half), stamp)
        else:
            draw(QPointF(round((x - half) * ratio) / ratio, round((y - half) * ratio) / ratio), stamp)


@lru_cache(maxsize=4096)
def _stamp(shape: Shape, size: float, fill: str, opacity: float, ratio: float) -> tuple[float, QPixmap]:
    """Return a shape as a picture, and half of how wide that is."""
    side = int(size * 1.25 + 4.0) // 2 * 2 + 1
    stamp = QPixmap(round(side * ratio), round(side * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.fillPath(shape_path(shape, side / 2, side / 2, size), colour_of(fill, opacity))
    painter.end()
    return side / 2, stamp
