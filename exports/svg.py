"""A drawing as SVG: shapes as shapes, text as text in the bundled font, said aloud by title and description."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from drawing import text
from drawing.marks import Anchor, Box, Drawing, Ink, Label, Mark, Oval, Path, Pattern
from drawing.theme import PRINT, Theme
from exports.pdf.scripts import face_file, is_plain, runs
from exports.pdf.sheet import number
from exports.pdf.surface import FADE, HATCH_GAP

_ANCHORS = {Anchor.LEFT: "", Anchor.MIDDLE: ' text-anchor="middle"', Anchor.RIGHT: ' text-anchor="end"'}


def as_svg(drawing: Drawing, theme: Theme = PRINT) -> bytes:
    """Return the picture as a file that stands alone: fonts and all."""
    wide, high = number(drawing.width), number(drawing.height)
    body = _Body(theme)
    shapes = "\n".join(body.groups(drawing))
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}"'
            ' role="img" aria-labelledby="title desc" xml:lang="en-GB">',
            f'<title id="title">{_said(drawing.title)}</title>',
            f'<desc id="desc">{_said(drawing.says)}</desc>',
            f"<style>{_style(drawing)}</style>",
            f"<defs>{''.join(body.defs.values())}</defs>" if body.defs else "",
            shapes,
            "</svg>\n",
        )
    ).encode("utf-8")


class _Body:
    """Writes marks, and gathers the patterns and gradients that they fill with."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.defs: dict[str, str] = {}

    def groups(self, drawing: Drawing) -> Iterator[str]:
        for group in drawing.groups:
            marks = [shape for mark in group.each() for shape in self.mark(mark)]
            if marks:
                title = f"<title>{_said(group.says)}</title>" if group.says else ""
                yield f"<g>{title}{''.join(marks)}</g>"

    def mark(self, mark: Mark) -> Iterator[str]:
        match mark:
            case Label():
                yield from self.label(mark)
            case Box() if mark.width > 0 and mark.height > 0:
                yield from self.box(mark)
            case Oval():
                place = (("cx", mark.x), ("cy", mark.y), ("rx", mark.rx), ("ry", mark.ry))
                yield f"<ellipse{_numbers(place)}{self.fill(mark.fill, mark.opacity)}{self.line(mark)}/>"
            case Path() if len(mark.points) > 1:
                shape = f'<path d="{_outline(mark.points, mark.closed)}"'
                yield from self.filled(shape, mark)

    def label(self, label: Label) -> Iterator[str]:
        words = _clean(label.text)
        if words.strip():
            turn = (
                f' transform="rotate({number(label.turn)} {number(label.x)} {number(label.y)})"' if label.turn else ""
            )
            bold = ' font-weight="600"' if label.bold else ""
            place = _numbers((("x", label.x), ("y", label.y), ("font-size", label.size)))
            colour = self.theme[label.ink]
            yield f'<text{place} fill="{colour}"{bold}{_ANCHORS[label.anchor]}{turn}>{escape(words)}</text>'

    def box(self, box: Box) -> Iterator[str]:
        place = _numbers((("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)))
        shape = f"<rect{place}" + (_numbers((("rx", box.radius),)) if box.radius else "")
        if not box.fades:
            yield from self.filled(shape, box)
            return
        if box.fill:
            yield f'{shape} fill="url(#{self.gradient(box, box.fill, box.opacity)})"/>'
            if box.pattern is Pattern.HATCH:
                yield f'{shape} fill="url(#{self.hatch(box.fill)})" fill-opacity="0.6"/>'
        if box.line:
            yield f'<path d="{_open(box)}" fill="none"{self.line(box)}/>'

    def filled(self, shape: str, mark: Box | Path) -> Iterator[str]:
        """Yield a shape with its fill and its line; a hatch lies upon a light tint."""
        if mark.fill is None or mark.pattern is Pattern.SOLID:
            yield f"{shape}{self.fill(mark.fill, mark.opacity)}{self.line(mark)}/>"
            return
        yield f"{shape}{self.fill(mark.fill, mark.opacity * 0.35)}/>"
        yield f'{shape} fill="url(#{self.hatch(mark.fill)})"{self.line(mark)}/>'

    def fill(self, ink: Ink | None, opacity: float) -> str:
        if ink is None:
            return ' fill="none"'
        return f' fill="{self.theme[ink]}"' + (f' fill-opacity="{number(opacity)}"' if opacity < 1 else "")

    def line(self, mark: Box | Oval | Path) -> str:
        if mark.line is None:
            return ""
        dash = " ".join(number(part) for part in mark.dash)
        ends = f' stroke-dasharray="{dash}"' if dash else ' stroke-linecap="round" stroke-linejoin="round"'
        return f' stroke="{self.theme[mark.line]}" stroke-width="{number(mark.line_width)}"{ends}'

    def hatch(self, ink: Ink) -> str:
        """Return the name of a hatch in an ink."""
        name, gap = f"hatch-{ink.name.lower()}", number(HATCH_GAP)
        drawn = f'<path d="M0 {gap}L{gap} 0" stroke="{self.theme[ink]}" stroke-width="0.55"/>'
        self.defs[name] = (
            f'<pattern id="{name}" patternUnits="userSpaceOnUse" width="{gap}" height="{gap}">{drawn}</pattern>'
        )
        return name

    def gradient(self, box: Box, ink: Ink, opacity: float) -> str:
        """Return the name of a fill that runs out at the edges."""
        sides = ("start" in box.fades) + ("end" in box.fades)
        fade = min(FADE, box.width / (1 + sides)) / box.width
        stops = [(fade, opacity), (1 - fade, opacity)]
        if "start" in box.fades:
            stops.insert(0, (0.0, 0.0))
        if "end" in box.fades:
            stops.append((1.0, 0.0))
        told = "".join(
            f'<stop offset="{number(at, 4)}" stop-color="{self.theme[ink]}" stop-opacity="{number(strong)}"/>'
            for at, strong in stops
        )
        name = f"fade-{len(self.defs)}"
        self.defs[name] = f'<linearGradient id="{name}">{told}</linearGradient>'
        return name


def _open(box: Box) -> str:
    """Return the outline of a box without the edges that run out."""
    left, right, top, bottom = box.x, box.x + box.width, box.y, box.y + box.height
    upper, lower = ((left, top), (right, top)), ((left, bottom), (right, bottom))
    if {"start", "end"} <= box.fades:
        return _outline(upper, False) + _outline(lower, False)
    if "end" in box.fades:
        return _outline(((right, top), (left, top), (left, bottom), (right, bottom)), False)
    return _outline(((left, top), (right, top), (right, bottom), (left, bottom)), False)


def _outline(points: Sequence[tuple[float, float]], closed: bool) -> str:
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}L{' '.join(rest)}{'Z' if closed else ''}"


def _numbers(values: Sequence[tuple[str, float]]) -> str:
    return "".join(f" {name}={quoteattr(number(value))}" for name, value in values)


def _said(words: str) -> str:
    return escape(_clean(words))


def _clean(words: str) -> str:
    """Return the words without what XML cannot hold."""
    if words.isprintable():
        return words
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "" for letter in words)


def _style(drawing: Drawing) -> str:
    """Return the rules for text, with the letters that are used of each face."""
    used: dict[tuple[str, int], set[str]] = {}
    for mark in drawing.marks():
        if isinstance(mark, Label):
            words = _clean(mark.text)
            used.setdefault(("", 600 if mark.bold else 400), set()).update(words)
            if not is_plain(words, mark.bold):
                for run in runs(words, mark.bold):
                    if run.face:
                        used.setdefault((run.face, 400), set()).update(run.words)
    rules, names = [], ["'Noto Sans'"]
    for (face, weight), letters in sorted(used.items()):
        name = f"Noto Sans {face}".strip()
        if face:
            names.append(f"'{name}'")
        font = base64.b64encode(_subset(face, weight, "".join(sorted(letters)))).decode("ascii")
        rules.append(f"@font-face{{font-family:'{name}';font-weight:{weight};src:url(data:font/woff;base64,{font})}}")
    families = ",".join(dict.fromkeys(names))
    rules.append(f"text{{font-family:{families},sans-serif;font-kerning:none;white-space:pre}}")
    return "".join(rules)


@lru_cache(maxsize=32)
def _subset(face: str, weight: int, letters: str) -> bytes:
    """Return a web font with these letters alone."""
    file = face_file(face) if face else str(text.BOLD if weight == 600 else text.REGULAR)
    with TTFont(file, recalcTimestamp=False) as font:
        options = Options(recalc_timestamp=False, hinting=False, layout_features=["*"] if face else [])
        options.drop_tables += ["name", "meta", "DSIG"]
        subsetter = Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(font)
        if "name" in font:
            del font["name"]
        font.flavor = "woff"
        out = BytesIO()
        font.save(out, reorderTables=None)
    return out.getvalue()
