"""Paints a drawing with Qt: the same marks as on paper, as fast as they come.

One point is one pixel at 100 %. Plain boxes are painted without antialiasing, small shapes are stamped, text
is laid out once and kept. The fonts are the bundled files without kerning and hinting, so that widths agree
with `drawing.text` and with the PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QStaticText,
    QTransform,
)

from drawing.marks import (
    Anchor,
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
from drawing.text import BOLD, FAMILY, REGULAR, width
from drawing.theme import Theme
from ui.outlines import shape_path, upright

FADE = 26.0  # points over which an edge runs out
TEXTURE = 6  # pixels from line to line of a hatching
MOST_NICKS = 3.0  # points: corners rounder than this are antialiased
LAID_KEPT = 6_000  # lines of text of one font
GROUND = 0.4  # of its opacity: the tint below a pattern
_AA = QPainter.RenderHint.Antialiasing
_Texts = Sequence[tuple[float, float, str]]


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, str]:
    """Load the bundled fonts into Qt, once; return the families of the regular and the bold one."""
    families = []
    for file in (REGULAR, BOLD):
        found = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        families.append(found[0] if found else FAMILY)
    return families[0], families[1]


@lru_cache(maxsize=256)
def font(pixels: int, bold: bool = False) -> QFont:
    """Return the bundled font at a size in whole pixels."""
    made = QFont(load_fonts()[bold])
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setPixelSize(max(1, pixels))
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a drawing with its top left corner at the painter's origin."""
    for group in drawing.groups:
        paint_group(painter, group, theme)


def paint_group(painter: QPainter, group: Group, theme: Theme) -> None:
    """Paint one group: its marks, then its crowds."""
    for mark in group.marks:
        _paint_mark(painter, mark, theme)
    for crowd in group.crowds:
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
            _texts(painter, crowd.places, crowd.size, crowd.bold, crowd.anchor, theme[crowd.ink])


@lru_cache(maxsize=1024)
def _colour(name: str, opacity: float) -> QColor:
    made = QColor(name)
    made.setAlphaF(min(max(opacity, 0.0), 1.0))
    return made


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


def _boxes(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    from ui.batches import draw_plates, draw_rects, nicked, numbers_of  # numpy, which the first window can do without

    name, patterned = theme[boxes.fill], boxes.pattern is not Pattern.SOLID
    colour = _colour(name, boxes.opacity * (GROUND if patterned else 1.0))
    places = numbers_of(boxes.places, 4)
    if boxes.radius > 0 and _resized(painter):
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
    draw_rects(painter, nicked(places) if boxes.radius > 0 else places, colour)
    if patterned:
        draw_rects(painter, places, _texture(name, min(1.0, boxes.opacity + 0.25), boxes.pattern))


def _resized(painter: QPainter) -> bool:
    """Tell whether points are not pixels: zoomed, turned, or on a screen of higher density."""
    transform = painter.transform()
    return transform.isScaling() or transform.isRotating() or painter.device().devicePixelRatio() != 1.0


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
    place = ((label.x, label.y, label.text),)
    if not label.turn:
        _texts(painter, place, label.size, label.bold, label.anchor, theme[label.ink])
        return
    painter.save()
    painter.translate(label.x, label.y)
    painter.rotate(label.turn)
    _texts(painter, ((0.0, 0.0, label.text),), label.size, label.bold, label.anchor, theme[label.ink])
    painter.restore()


def _texts(painter: QPainter, places: _Texts, size: float, bold: bool, anchor: Anchor, colour: str) -> None:
    """Paint lines of text of one style by their baselines, on whole pixels where points are pixels."""
    pixels = max(1, round(size))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    painter.setFont(font(pixels, bold))
    painter.setPen(_colour(colour, 1.0))
    ascent, whole = _ascent(pixels, bold), not _resized(painter)
    share = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}[anchor]
    if abs(size - pixels) > 0.01:
        _texts_between(painter, places, size, bold, share)
        return
    draw, laid = painter.drawStaticText, _laid(pixels, bold)
    for x, y, text in places:
        left = x - share * width(text, size, bold) if share else x
        if whole:
            draw(round(left), round(y - ascent), laid[text])
        else:
            draw(QPointF(left, y - ascent), laid[text])


def _texts_between(painter: QPainter, places: _Texts, size: float, bold: bool, share: float) -> None:
    """Paint text of a size between two whole ones: Qt has fonts of whole pixels, so the painter is scaled."""
    pixels = max(1, round(size))
    for x, y, text in places:
        painter.save()
        painter.translate(x - share * width(text, size, bold), y)
        painter.scale(size / pixels, size / pixels)
        painter.drawStaticText(QPointF(0.0, -_ascent(pixels, bold)), _laid(pixels, bold)[text])
        painter.restore()


class _Laid(dict[str, QStaticText]):
    """Lines of text of one font, laid out when they are first asked for; too many are let go together."""

    def __init__(self, pixels: int, bold: bool) -> None:
        super().__init__()
        self._font = font(pixels, bold)

    def __missing__(self, text: str) -> QStaticText:
        if len(self) >= LAID_KEPT:
            self.clear()
        laid = self[text] = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid.prepare(QTransform(), self._font)
        return laid


@lru_cache(maxsize=64)
def _laid(pixels: int, bold: bool) -> _Laid:
    return _Laid(pixels, bold)


@lru_cache(maxsize=128)
def _ascent(pixels: int, bold: bool) -> float:
    """Return the height of a line above its baseline."""
    return QFontMetricsF(font(pixels, bold)).ascent()
