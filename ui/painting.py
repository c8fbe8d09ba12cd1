"""Paints a drawing with Qt: the same marks as on paper, as fast as they come.

One point is one pixel at 100 %. Plain boxes are painted without antialiasing, small shapes are stamped, text
is laid out once and kept (`ui.lettering`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from drawing.marks import (
    Box,
    Boxes,
    Crowd,
    Drawing,
    Group,
    Label,
    Labels,
    Mark,
    Oval,
    Path,
    Pattern,
    Shapes,
)
from drawing.rows import Signs
from drawing.shapes import Shape
from drawing.theme import Theme
from ui.lettering import draw_texts, resized
from ui.outlines import shape_path, upright

FADE = 26.0  # points over which an edge runs out
TEXTURE = 6  # pixels from line to line of a hatching
MOST_NICKS = 3.0  # points: corners rounder than this are antialiased
GROUND = 0.4  # of its opacity: the tint below a pattern
_AA = QPainter.RenderHint.Antialiasing


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a drawing with its top left corner at the painter's origin."""
    for group in drawing.groups:
        paint_group(painter, group, theme)


def paint_group(painter: QPainter, group: Group, theme: Theme) -> None:
    """Paint one group: its marks, then its crowds."""
    for mark in group.marks:
        _paint_mark(painter, mark, theme)
    for nicked, crowds in groupby(group.crowds, _is_nicked):
        if nicked and not resized(painter):
            _nicked(painter, crowds, theme)
        else:
            for crowd in crowds:
                _paint_crowd(painter, crowd, theme)


def _paint_mark(painter: QPainter, mark: Mark, theme: Theme) -> None:
    match mark:
        case Label():
            _label(painter, mark, theme)
        case Box():
            _box(painter, mark, theme)
        case Oval():
            _dress(painter, mark, theme)
            painter.setRenderHint(_AA, True)
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.rx, mark.ry)
        case Path():
            _path(painter, mark, theme)


def _paint_crowd(painter: QPainter, crowd: Crowd, theme: Theme) -> None:
    match crowd:
        case Boxes():
            _boxes(painter, crowd, theme)
        case Shapes():
            _shapes(painter, crowd, theme)
        case Labels():
            draw_texts(painter, crowd.places, crowd.size, crowd.bold, crowd.anchor, _colour(theme[crowd.ink], 1.0))


@lru_cache(maxsize=1024)
def _colour(name: str, opacity: float) -> QColor:
    made = QColor(name)
    made.setAlphaF(min(max(opacity, 0.0), 1.0))
    return made


@lru_cache(maxsize=256)
def _mixed(name: str, opacity: float, ground: str) -> QColor:
    """Return what a colour looks like on a ground: what covers nothing but that is painted faster when opaque."""
    above, below = QColor(name), QColor(ground)
    pairs = ((above.red(), below.red()), (above.green(), below.green()), (above.blue(), below.blue()))
    return QColor(*(round(under + (over - under) * opacity) for over, under in pairs))


@lru_cache(maxsize=512)
def _pen(name: str, line_width: float, dash: tuple[float, ...]) -> QPen:
    made = QPen(QColor(name), line_width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([part / line_width for part in dash])
    return made


@lru_cache(maxsize=256)
def _texture(name: str, opacity: float, pattern: Pattern) -> QBrush:
    """Return a brush that repeats diagonal lines or dots."""
    tile = QPixmap(TEXTURE, TEXTURE)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(_AA, True)
    if pattern is Pattern.HATCH:
        painter.setPen(QPen(_colour(name, opacity), 1.0))
        for shift in (-TEXTURE, 0, TEXTURE):
            painter.drawLine(QPointF(shift - 1, TEXTURE + 1), QPointF(shift + TEXTURE + 1, -1))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(name, opacity))
        painter.drawEllipse(QPointF(TEXTURE / 2, TEXTURE / 2), 1.1, 1.1)
    painter.end()
    return QBrush(tile)


def _dress(painter: QPainter, mark: Box | Oval | Path, theme: Theme) -> None:
    """Set the pen and the brush of a mark; a pattern lies on a tint that is painted first."""
    painter.setPen(_pen(theme[mark.line], mark.line_width, mark.dash) if mark.line else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(theme[mark.fill], mark.opacity) if mark.fill else Qt.BrushStyle.NoBrush)


def _box(painter: QPainter, box: Box, theme: Theme) -> None:
    if box.width <= 0 or box.height <= 0:
        return
    if box.fades:
        _fading_box(painter, box, theme)
        return
    rectangle = QRectF(box.x, box.y, box.width, box.height)
    plain = box.radius <= 0 and box.pattern is Pattern.SOLID
    if plain and box.line is None:
        if box.fill:
            painter.setRenderHint(_AA, False)
            painter.fillRect(rectangle, _colour(theme[box.fill], box.opacity))
        return
    path = QPainterPath()
    path.addRoundedRect(rectangle, box.radius, box.radius)
    _fill_and_line(painter, box, path, theme)


def _path(painter: QPainter, path: Path, theme: Theme) -> None:
    polygon = QPolygonF([QPointF(x, y) for x, y in path.points])
    straight = upright(path.points)
    if straight and path.closed and path.fill and path.line is None and path.pattern is Pattern.SOLID:
        _dress(painter, path, theme)
        painter.setRenderHint(_AA, False)
        painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
        return
    if path.closed:
        made = QPainterPath()
        made.setFillRule(Qt.FillRule.WindingFill)
        made.addPolygon(polygon)
        made.closeSubpath()
        _fill_and_line(painter, path, made, theme)
        return
    _dress(painter, path, theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(_AA, not straight)
    painter.drawPolyline(polygon)


def _fill_and_line(painter: QPainter, mark: Box | Path, path: QPainterPath, theme: Theme) -> None:
    painter.setRenderHint(_AA, True)
    if mark.pattern is not Pattern.SOLID and mark.fill:
        painter.fillPath(path, _colour(theme[mark.fill], mark.opacity * GROUND))
        painter.fillPath(path, _texture(theme[mark.fill], min(1.0, mark.opacity + 0.25), mark.pattern))
    elif mark.fill:
        painter.fillPath(path, _colour(theme[mark.fill], mark.opacity))
    if mark.line:
        painter.strokePath(path, _pen(theme[mark.line], mark.line_width, mark.dash))


def _fading_box(painter: QPainter, box: Box, theme: Theme) -> None:
    """Paint a box whose left or right edge runs out."""
    start, end = "start" in box.fades, "end" in box.fades
    rectangle = QRectF(box.x, box.y, box.width, box.height)
    part = min(FADE / box.width, 1.0 if start != end else 0.5)
    painter.setRenderHint(_AA, box.radius > 0)
    if box.fill:
        patterned = box.pattern is not Pattern.SOLID
        strength = box.opacity * (GROUND if patterned else 1.0)
        brush = _gradient(rectangle, theme[box.fill], strength, part, start, end)
        painter.fillRect(rectangle, brush)
        if patterned:
            inner = rectangle.adjusted(FADE * 0.6 * start, 0, -FADE * 0.6 * end, 0)
            if inner.width() > 0:
                painter.fillRect(inner, _texture(theme[box.fill], min(1.0, box.opacity + 0.25), box.pattern))
    if box.line:
        pen = QPen(_gradient(rectangle, theme[box.line], 1.0, part, start, end), box.line_width)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rectangle, box.radius, box.radius)


def _gradient(rectangle: QRectF, name: str, opacity: float, part: float, start: bool, end: bool) -> QBrush:
    gradient = QLinearGradient(rectangle.topLeft(), rectangle.topRight())
    full, none = _colour(name, opacity), _colour(name, 0.0)
    gradient.setColorAt(0.0, none if start else full)
    gradient.setColorAt(1.0, none if end else full)
    if start:
        gradient.setColorAt(part, full)
    if end:
        gradient.setColorAt(1.0 - part, full)
    return QBrush(gradient)


def _is_nicked(crowd: Crowd) -> bool:
    return isinstance(crowd, Boxes) and 0 < crowd.radius <= MOST_NICKS and crowd.pattern is Pattern.SOLID


def _nicked(painter: QPainter, crowds: Iterable[Crowd], theme: Theme) -> None:
    """Paint slightly round boxes of several styles together."""
    from ui.batches import draw_nicked, numbers_of

    found = [
        (numbers_of(boxes.places, 4), _colour(theme[boxes.fill], boxes.opacity))
        for boxes in crowds
        if isinstance(boxes, Boxes)
    ]
    painter.setRenderHint(_AA, False)
    draw_nicked(painter, found)


def _boxes(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    from ui.batches import draw_plates, draw_rects, numbers_of  # numpy, which the first window can do without

    name, patterned = theme[boxes.fill], boxes.pattern is not Pattern.SOLID
    colour = _colour(name, boxes.opacity * (GROUND if patterned else 1.0))
    if boxes.over:
        colour = _mixed(name, boxes.opacity, theme[boxes.over])
    places = numbers_of(boxes.places, 4)
    if boxes.radius > 0 and resized(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(_AA, True)
        painter.setBrush(colour)
        for x, y, wide, high in places.tolist():
            painter.drawRoundedRect(QRectF(x, y, wide, high), boxes.radius, boxes.radius)
        return
    if boxes.radius > MOST_NICKS:
        draw_plates(painter, places, boxes.radius, colour)
        return
    painter.setRenderHint(_AA, False)
    draw_rects(painter, places, colour)
    if patterned:
        draw_rects(painter, places, _texture(name, min(1.0, boxes.opacity + 0.25), boxes.pattern))


def _shapes(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    """Stamp small shapes on whole pixels; paint them one by one where the painter is turned or scaled."""
    transform = painter.transform()
    if transform.isScaling() or transform.isRotating():
        for mark in shapes.each():
            _path(painter, mark, theme)
        return
    if isinstance(shapes.places, Signs):
        from ui.batches import draw_signs

        draw_signs(painter, shapes.places, theme)
        return
    ratio = painter.device().devicePixelRatio()
    draw = painter.drawPixmap
    for x, y, shape, ink, size, opacity in shapes.places:
        half, stamp = _stamp(shape, size, theme[ink], opacity, ratio)
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
    painter.setRenderHint(_AA, True)
    painter.fillPath(shape_path(shape, side / 2, side / 2, size), _colour(fill, opacity))
    painter.end()
    return side / 2, stamp


def _label(painter: QPainter, label: Label, theme: Theme) -> None:
    style = label.size, label.bold, label.anchor, _colour(theme[label.ink], 1.0)
    if not label.turn:
        draw_texts(painter, ((label.x, label.y, label.text),), *style)
        return
    painter.save()
    painter.translate(label.x, label.y)
    painter.rotate(label.turn)
    draw_texts(painter, ((0.0, 0.0, label.text),), *style)
    painter.restore()
