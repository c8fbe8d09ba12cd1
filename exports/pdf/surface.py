"""Paints a drawing on a page: the same marks as on the screen, as vectors and selectable text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drawing.marks import Box, Drawing, Ink, Label, Mark, Oval, Path, Pattern, Point
from drawing.theme import PRINT, Theme
from exports.pdf.sheet import Sheet, number

CURVE = 0.5523  # how far the control points of a quarter circle stand off, for radius 1
FADE = 18.0  # points over which an edge runs out
FADE_STEPS = 6
HATCH_GAP = 4.5


class Frame(NamedTuple):
    """Where a drawing's top left corner stands on the page, and its scale."""

    x: float
    y: float
    scale: float

    def at(self, x: float, y: float) -> Point:
        return self.x + x * self.scale, self.y - y * self.scale


def paint(canvas: Sheet, drawing: Drawing, x: float, y: float, scale: float = 1.0, theme: Theme = PRINT) -> None:
    """Paint a drawing with its top left corner at (x, y)."""
    frame = Frame(x, y, scale)
    for mark in drawing.marks():
        paint_mark(canvas, mark, frame, theme)


def paint_mark(canvas: Sheet, mark: Mark, frame: Frame, theme: Theme) -> None:
    """Paint one mark."""
    match mark:
        case Label():
            _label(canvas, mark, frame, theme)
        case Box():
            _box(canvas, mark, frame, theme)
        case Oval():
            outline = _oval(mark, frame)
            _shape(canvas, mark, outline, frame.scale, theme)
        case Path():
            _path(canvas, mark, frame, theme)


def _label(canvas: Sheet, label: Label, frame: Frame, theme: Theme) -> None:
    x, y = frame.at(label.x, label.y)
    size = label.size * frame.scale
    canvas.text(x, y, label.text, size, theme[label.ink], label.bold, label.anchor, label.turn)


def _shape(canvas: Sheet, mark: Box | Oval | Path, outline: str, scale: float, theme: Theme) -> None:
    """Fill and stroke an outline."""
    if mark.fill:
        canvas.fill(theme[mark.fill])
        canvas.fill_opacity(mark.opacity)
    if mark.line:
        _pen(canvas, mark.line, mark.line_width, mark.dash, scale, theme)
    if mark.fill or mark.line:
        canvas.put(f"{outline} {'B' if mark.fill and mark.line else 'f' if mark.fill else 'S'}")


def _pen(canvas: Sheet, ink: Ink, width: float, dash: Sequence[float], scale: float, theme: Theme) -> None:
    canvas.stroke(theme[ink])
    canvas.set("width", f"{number(width * scale)} w")
    canvas.set("dash", f"[{' '.join(number(part * scale) for part in dash)}] 0 d")
    canvas.set("join", "1 J 1 j" if not dash else "0 J 1 j")


def _box(canvas: Sheet, box: Box, frame: Frame, theme: Theme) -> None:
    if box.width <= 0 or box.height <= 0:
        return
    if box.fades:
        _fading_box(canvas, box, frame, theme)
        return
    outline = _rectangle(box.x, box.y, box.width, box.height, box.radius, frame)
    if box.pattern is Pattern.SOLID or box.fill is None:
        _shape(canvas, box, outline, frame.scale, theme)
        return
    _hatched(canvas, box, outline, (box.x, box.y, box.width, box.height), frame, theme)


def _path(canvas: Sheet, path: Path, frame: Frame, theme: Theme) -> None:
    if len(path.points) < 2:
        return
    outline = _polyline(path.points, path.closed, frame)
    if path.pattern is Pattern.SOLID or path.fill is None:
        _shape(canvas, path, outline, frame.scale, theme)
        return
    across = [x for x, _ in path.points]
    down = [y for _, y in path.points]
    extent = (min(across), min(down), max(across) - min(across), max(down) - min(down))
    _hatched(canvas, path, outline, extent, frame, theme)


def _hatched(
    canvas: Sheet,
    mark: Box | Path,
    outline: str,
    extent: tuple[float, float, float, float],
    frame: Frame,
    theme: Theme,
) -> None:
    """Fill with a light tint and a hatch that a grey printer keeps, then stroke the outline."""
    if mark.fill is None:
        return
    canvas.fill(theme[mark.fill])
    canvas.fill_opacity(mark.opacity * 0.35)
    canvas.put(f"{outline} f")
    with canvas.kept():
        canvas.put(f"{outline} W n")
        _pen(canvas, mark.fill, 0.55, (), frame.scale, theme)
        canvas.put(f"{' '.join(_hatch(extent, frame))} S")
    if mark.line:
        _pen(canvas, mark.line, mark.line_width, mark.dash, frame.scale, theme)
        canvas.put(f"{outline} S")


def _hatch(extent: tuple[float, float, float, float], frame: Frame) -> Iterator[str]:
    """Return rising diagonals over a rectangle, standing still on the page from bar to bar."""
    left, top, width, height = extent
    start = left - height - (left - height) % HATCH_GAP
    while start < left + width:
        low, high = frame.at(start, top + height), frame.at(start + height, top)
        yield f"{_at(low)} m {_at(high)} l"
        start += HATCH_GAP


def _fading_box(canvas: Sheet, box: Box, frame: Frame, theme: Theme) -> None:
    """Paint a box whose edges run out: layers that lie over each other, each a little shorter."""
    start, end = "start" in box.fades, "end" in box.fades
    sides = start + end
    fade = min(FADE, box.width / (1 + sides))
    if box.fill:
        layer = 1 - (1 - min(box.opacity, 0.97)) ** (1 / FADE_STEPS)
        canvas.fill(theme[box.fill])
        canvas.fill_opacity(max(layer, 0.01))
        for step in range(FADE_STEPS):
            cut = fade * step / FADE_STEPS
            x = box.x + (cut if start else 0)
            width = box.width - cut * sides
            radius = box.radius if step else 0.0
            canvas.put(f"{_rectangle(x, box.y, width, box.height, radius, frame)} f")
        if box.pattern is Pattern.HATCH:
            inner = (box.x + fade * start, box.y, box.width - fade * sides, box.height)
            with canvas.kept():
                canvas.put(f"{_rectangle(*inner, 0.0, frame)} W n")
                _pen(canvas, box.fill, 0.55, (), frame.scale, theme)
                canvas.put(f"{' '.join(_hatch(inner, frame))} S")
    if box.line:
        _pen(canvas, box.line, box.line_width, box.dash, frame.scale, theme)
        canvas.put(f"{_open_outline(box, fade, start, end, frame)} S")


def _open_outline(box: Box, fade: float, start: bool, end: bool, frame: Frame) -> str:
    """Return the outline without the edges that run out."""
    left = box.x + (fade * 0.6 if start else 0)
    right = box.x + box.width - (fade * 0.6 if end else 0)
    top, bottom = box.y, box.y + box.height
    if start and end:
        upper = _polyline(((left, top), (right, top)), False, frame)
        return f"{upper} {_polyline(((left, bottom), (right, bottom)), False, frame)}"
    if end:
        return _polyline(((right, top), (left, top), (left, bottom), (right, bottom)), False, frame)
    return _polyline(((left, top), (right, top), (right, bottom), (left, bottom)), False, frame)


def _polyline(points: Sequence[Point], closed: bool, frame: Frame) -> str:
    left, top, scale = frame
    places = [f"{number(left + x * scale)} {number(top - y * scale)}" for x, y in points]
    lines = " ".join(f"{place} l" for place in places[1:])
    return f"{places[0]} m {lines}{' h' if closed else ''}"


def _rectangle(x: float, y: float, width: float, height: float, radius: float, frame: Frame) -> str:
    left, bottom = frame.at(x, y + height)
    wide, high = width * frame.scale, height * frame.scale
    round_by = min(radius * frame.scale, wide / 2, high / 2)
    if round_by <= 0.05:
        return f"{number(left)} {number(bottom)} {number(wide)} {number(high)} re"
    right, top, off = left + wide, bottom + high, round_by * (1 - CURVE)
    across = (left, left + off, left + round_by, right - round_by, right - off, right)
    up = (bottom, bottom + off, bottom + round_by, top - round_by, top - off, top)
    (x0, x1, x2, x3, x4, x5), (y0, y1, y2, y3, y4, y5) = map(number, across), map(number, up)
    return (
        f"{x2} {y0} m {x3} {y0} l {x4} {y0} {x5} {y1} {x5} {y2} c {x5} {y3} l {x5} {y4} {x4} {y5} {x3} {y5} c "
        f"{x2} {y5} l {x1} {y5} {x0} {y4} {x0} {y3} c {x0} {y2} l {x0} {y1} {x1} {y0} {x2} {y0} c h"
    )


def _oval(oval: Oval, frame: Frame) -> str:
    x, y = frame.at(oval.x, oval.y)
    rx, ry = oval.rx * frame.scale, oval.ry * frame.scale
    cx, cy = rx * CURVE, ry * CURVE
    return " ".join(
        (
            f"{_at((x + rx, y))} m",
            _curve((x + rx, y + cy), (x + cx, y + ry), (x, y + ry)),
            _curve((x - cx, y + ry), (x - rx, y + cy), (x - rx, y)),
            _curve((x - rx, y - cy), (x - cx, y - ry), (x, y - ry)),
            _curve((x + cx, y - ry), (x + rx, y - cy), (x + rx, y)),
            "h",
        )
    )


def _curve(first: Point, second: Point, end: Point) -> str:
    return f"{_at(first)} {_at(second)} {_at(end)} c"


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
