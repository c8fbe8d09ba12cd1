"""Paints marks one by one: boxes, ovals, paths and lines of text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainterPath, QPen, QPolygonF

from drawing.marks import Box, Label, Mark, Oval, Path, Pattern
from ui.brushes import NO_BRUSH, NO_PEN, Hand, colour_of, hatch_of, pen_of
from ui.lettering import draw_texts
from ui.outlines import upright

FADE = 26.0  # points over which an edge runs out
GROUND = 0.4  # of its opacity: the tint below a pattern
_SOLID = Pattern.SOLID


def paint_mark(hand: Hand, mark: Mark) -> None:
    """Paint one mark."""
    match mark:
        case Box():
            _box(hand, mark)
        case Label():
            _label(hand, mark)
        case Path():
            paint_path(hand, mark)
        case Oval():
            _dress(hand, mark)
            hand.smooth(True)
            hand.painter.drawEllipse(QPointF(mark.x, mark.y), mark.rx, mark.ry)


def _dress(hand: Hand, mark: Box | Oval | Path) -> None:
    """Set the pen and the brush of a mark; a pattern lies on a tint that is painted first."""
    theme, painter = hand.theme, hand.painter
    painter.setPen(pen_of(theme[mark.line], mark.line_width, mark.dash) if mark.line else NO_PEN)
    painter.setBrush(colour_of(theme[mark.fill], mark.opacity) if mark.fill else NO_BRUSH)


def _box(hand: Hand, box: Box) -> None:
    if box.width <= 0 or box.height <= 0:
        return
    if box.fades:
        _fading_box(hand, box)
        return
    rectangle = QRectF(box.x, box.y, box.width, box.height)
    if box.radius <= 0 and box.line is None and box.pattern is _SOLID:
        if box.fill:
            hand.smooth(False)
            hand.painter.fillRect(rectangle, colour_of(hand.theme[box.fill], box.opacity))
        return
    path = QPainterPath()
    path.addRoundedRect(rectangle, box.radius, box.radius)
    _fill_and_line(hand, box, path)


def paint_path(hand: Hand, path: Path) -> None:
    """Paint straight lines through points."""
    painter = hand.painter
    polygon = QPolygonF([QPointF(x, y) for x, y in path.points])
    straight = upright(path.points)
    if straight and path.closed and path.fill and path.line is None and path.pattern is _SOLID:
        _dress(hand, path)
        hand.smooth(False)
        painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
        return
    if path.closed:
        made = QPainterPath()
        made.setFillRule(Qt.FillRule.WindingFill)
        made.addPolygon(polygon)
        made.closeSubpath()
        _fill_and_line(hand, path, made)
        return
    _dress(hand, path)
    if path.line and straight:
        painter.setPen(hand.even_pen(hand.theme[path.line], path.line_width, path.dash))
    painter.setBrush(NO_BRUSH)
    hand.smooth(not straight)
    painter.drawPolyline(polygon)


def _fill_and_line(hand: Hand, mark: Box | Path, path: QPainterPath) -> None:
    painter, theme = hand.painter, hand.theme
    hand.smooth(True)
    if mark.pattern is not _SOLID and mark.fill:
        painter.fillPath(path, colour_of(theme[mark.fill], mark.opacity * GROUND))
        painter.fillPath(path, hatch_of(theme[mark.fill], min(1.0, mark.opacity + 0.25)))
    elif mark.fill:
        painter.fillPath(path, colour_of(theme[mark.fill], mark.opacity))
    if mark.line:
        painter.strokePath(path, pen_of(theme[mark.line], mark.line_width, mark.dash))


def _fading_box(hand: Hand, box: Box) -> None:
    """Paint a box whose left or right edge runs out."""
    painter, theme = hand.painter, hand.theme
    start, end = "start" in box.fades, "end" in box.fades
    rectangle = QRectF(box.x, box.y, box.width, box.height)
    part = min(FADE / box.width, 1.0 if start != end else 0.5)
    hand.smooth(box.radius > 0)
    if box.fill:
        patterned = box.pattern is not _SOLID
        strength = box.opacity * (GROUND if patterned else 1.0)
        brush = _gradient(rectangle, theme[box.fill], strength, part, start, end)
        painter.fillRect(rectangle, brush)
        if patterned:
            inner = rectangle.adjusted(FADE * 0.6 * start, 0, -FADE * 0.6 * end, 0)
            if inner.width() > 0:
                painter.fillRect(inner, hatch_of(theme[box.fill], min(1.0, box.opacity + 0.25)))
    if box.line:
        pen = QPen(_gradient(rectangle, theme[box.line], 1.0, part, start, end), box.line_width)
        painter.setPen(pen)
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(rectangle, box.radius, box.radius)


def _gradient(rectangle: QRectF, name: str, opacity: float, part: float, start: bool, end: bool) -> QBrush:
    gradient = QLinearGradient(rectangle.topLeft(), rectangle.topRight())
    full, none = colour_of(name, opacity), colour_of(name, 0.0)
    gradient.setColorAt(0.0, none if start else full)
    gradient.setColorAt(1.0, none if end else full)
    if start:
        gradient.setColorAt(part, full)
    if end:
        gradient.setColorAt(1.0 - part, full)
    return QBrush(gradient)


def _label(hand: Hand, label: Label) -> None:
    painter, colour = hand.painter, colour_of(hand.theme[label.ink], 1.0)
    style = label.size, label.bold, label.anchor, colour
    if not label.turn:
        draw_texts(painter, ((label.x, label.y, label.text),), *style, hand.resized)
        return
    painter.save()
    painter.translate(label.x, label.y)
    painter.rotate(label.turn)
    draw_texts(painter, ((0.0, 0.0, label.text),), *style, True)
    painter.restore()
