"""A PDF canvas that knows what its marks mean: text, tagged content, bookmarks.

reportlab draws but writes no tags. This canvas writes marked content beside the marks and remembers the
tree of elements; `exports.pdf.finish` turns that tree into the structure of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache
from io import BytesIO
from math import cos, radians, sin
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from drawing import text
from drawing.marks import Anchor
from exports.pdf.scripts import MISSING, Run, advance, drawable, face_name, is_plain, runs, shaped, width

Rectangle = tuple[float, float, float, float]


class Content(NamedTuple):
    """A piece of marked content: its page, counted from 0, and its number there."""

    page: int
    number: int


class Bookmark(NamedTuple):
    """An entry of the outline: its words, its level from 0, its page."""

    title: str
    level: int
    page: int


@dataclass(slots=True)
class Element:
    """A node of the document's structure: what it is, its words, and what is in it."""

    role: str
    alt: str = ""
    scope: str = ""
    box: Rectangle | None = None
    kids: list[Element | Content] = field(default_factory=list)


@cache
def _face(bold: bool) -> TTFont:
    """Return the bundled font, parsed once; each document keeps its own subset of it."""
    name = "KinlineBold" if bold else "KinlineRegular"
    return TTFont(name, str(text.BOLD if bold else text.REGULAR), shapable=False, asciiReadable=True)


class Sheet(Canvas):  # type: ignore[misc]
    """Pages with tagged content. Coordinates are PDF's own: points, y upwards."""

    def __init__(self, width: float, height: float, language: str = "en-GB") -> None:
        self.buffer = BytesIO()
        super().__init__(
            self.buffer,
            pagesize=(width, height),
            invariant=1,
            pageCompression=0,  # the finished file is packed once, as a whole
            pdfVersion=(1, 7),
            lang=language,
        )
        self.width, self.height = width, height
        self.document = Element("Document")
        self.page = 0
        self._open = [self.document]
        self._numbers = 0
        self._state: dict[str, str] = {}
        self._first_parts: dict[bool, str] = {}  # of the faces: their names in this file
        self.bookmarks: list[Bookmark] = []
        self.opacities: set[int] = set()
        self.glyphs: dict[str, dict[int, str]] = {}  # of each face: the glyphs used, and their words

    def _make_preamble(self) -> None:
        """Start pages without reportlab's own font, which is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    # Structure

    @contextmanager
    def group(self, role: str, alt: str = "", box: Rectangle | None = None) -> Iterator[Element]:
        """Open an element that holds others."""
        element = Element(role, alt, box=box)
        self._open[-1].kids.append(element)
        self._open.append(element)
        try:
            yield element
        finally:
            self._open.pop()

    @contextmanager
    def tag(self, role: str, alt: str = "", scope: str = "", box: Rectangle | None = None) -> Iterator[Element]:
        """Open an element and its marked content: what is drawn within is the element."""
        element = Element(role, alt, scope, box)
        self._open[-1].kids.append(element)
        self._begin(element)
        try:
            yield element
        finally:
            self.put("EMC")

    @contextmanager
    def resume(self, element: Element) -> Iterator[None]:
        """Draw more of an element, on this page or a later one."""
        self._begin(element)
        try:
            yield
        finally:
            self.put("EMC")

    def _begin(self, element: Element) -> None:
        """Begin marked content that belongs to an element."""
        element.kids.append(Content(self.page, self._numbers))
        self.put(f"/{element.role} <</MCID {self._numbers}>> BDC")
        self._numbers += 1

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Go on inside an element that was opened before."""
        self._open.append(element)
        try:
            yield
        finally:
            self._open.pop()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is not content: rules, running headings, repeated table headings."""
        self.put("/Artifact BMC")
        try:
            yield
        finally:
            self.put("EMC")

    def bookmark(self, title: str, level: int = 0) -> None:
        """Add an entry to the outline that leads to this page."""
        self.bookmarks.append(Bookmark(title, level, self.page))

    def resize(self, width: float, height: float) -> None:
        """Set the size of this page."""
        self.width, self.height = width, height
        self.setPageSize((width, height))

    def next_page(self) -> None:
        """Finish this page and begin the next."""
        self.showPage()
        drawn = self._doc.Pages.pages[-1]
        drawn.stream = drawn.stream.encode("ascii")  # reportlab's own encoding looks each letter up
        self.page += 1
        self._numbers = 0
        self._state = {}

    def finished(self) -> bytes:
        """Return the untagged file; the structure is in `document`."""
        self.save()
        return self.buffer.getvalue()

    # Drawing

    def put(self, operators: str) -> None:
        """Write operators to the page's content."""
        self._code.append(operators)

    def set(self, name: str, operators: str) -> None:
        """Write operators that change the graphics state, unless it is so already."""
        if self._state.get(name) != operators:
            self._state[name] = operators
            self._code.append(operators)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Restore the graphics state afterwards (clipping)."""
        before = dict(self._state)
        self.put("q")
        try:
            yield
        finally:
            self.put("Q")
            self._state = before

    def fill(self, colour: str) -> None:
        self.set("fill", rgb(colour) + " rg")

    def stroke(self, colour: str) -> None:
        self.set("stroke", rgb(colour) + " RG")

    def fill_opacity(self, opacity: float) -> None:
        """Set the opacity of fills, in hundredths; `exports.pdf.finish` writes the states so named."""
        hundredths, operators = _hundredths(opacity)
        if hundredths < 100 or "opacity" in self._state:
            self.opacities.add(hundredths)
            self.set("opacity", operators)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: str,
        bold: bool = False,
        anchor: Anchor = Anchor.LEFT,
        turn: float = 0.0,
    ) -> None:
        """Draw a line of text on its baseline; `turn` is in degrees clockwise."""
        shown = drawable(words, bold)
        if not shown.strip():
            return
        across = (cos(radians(turn)), -sin(radians(turn))) if turn else (1.0, 0.0)
        if anchor is not Anchor.LEFT:
            back = width(shown, size, bold) * (0.5 if anchor is Anchor.MIDDLE else 1.0)
            x, y = x - across[0] * back, y - across[1] * back
        self.fill(colour)
        self.fill_opacity(1.0)
        if turn:
            place = f"{number(across[0])} {number(across[1])} {number(-across[1])} {number(across[0])}"
            place = f"{place} {number(x)} {number(y)} Tm"
        else:
            place = f"{number(x)} {number(y)} Td"
        if is_plain(shown, bold) and MISSING not in shown:
            self.put(f"BT {place} {self._shows(shown, size, bold)} ET")
        else:
            self._shaped(words if MISSING in shown else shown, runs(shown, bold), size, bold, place)

    def _shaped(self, said: str, parts: Sequence[Run], size: float, bold: bool, place: str) -> None:
        """Draw runs of several faces one after the other; where glyphs do not tell the words, the words stand by."""
        shows = [self._glyphs(run, size) if run.face else self._shows(run.words, size, bold) for run in parts]
        line = f"BT {place} {' '.join(shows)} ET"
        if any(run.backwards for run in parts) and MISSING not in "".join(run.words for run in parts):
            self.put(line)
        else:
            self.put(f"/Span <</ActualText <{_utf16(said)}>>> BDC {line} EMC")

    def _glyphs(self, run: Run, size: float) -> str:
        """Return the operators that show a run by the numbers of its glyphs, each where the shaper wants it."""
        used = self.glyphs.setdefault(run.face, {})
        parts = [f"/{face_name(run.face)} {number(size)} Tf"]
        rise = 0.0
        for glyph in shaped(run):
            used[glyph.number] = used.get(glyph.number) or glyph.words
            if glyph.up != rise:
                rise = glyph.up
                parts.append(f"{number(rise * size)} Ts")
            before, after = -glyph.across, glyph.across + advance(run.face, glyph.number) - glyph.advance
            shown = f"[{number(before * 1000)} <{glyph.number:04X}> {number(after * 1000)}] TJ"
            hidden = glyph.silent and run.backwards
            parts.append(f"/Span <</ActualText <FEFF>>> BDC {shown} EMC" if hidden else shown)
        if rise:
            parts.append("0 Ts")
        return " ".join(parts)

    def _shows(self, words: str, size: float, bold: bool) -> str:
        font = _face(bold)
        if words.isascii():  # each letter is its own number in the first part of the face
            name = self._first_parts.get(bold)
            if name is None:
                name = self._first_parts[bold] = font.getSubsetInternalName(0, self._doc)
            return f"{name} {number(size)} Tf ({words.translate(_ESCAPES)}) Tj"
        parts = []
        for subset, codes in font.splitString(words, self._doc):
            name = font.getSubsetInternalName(subset, self._doc)
            parts.append(f"{name} {number(size)} Tf ({codes.decode('latin-1').translate(_ESCAPES)}) Tj")
        return " ".join(parts)


@cache
def rgb(colour: str) -> str:
    """Return '#rrggbb' as three PDF numbers."""
    return " ".join(number(int(colour[i : i + 2], 16) / 255, 3) for i in (1, 3, 5))


@lru_cache(maxsize=20_000)
def number(value: float, places: int = 2) -> str:
    """Return a number as short as PDF allows; what stands in rows and columns has the same numbers again and again."""
    text = "%.2f" % value if places == 2 else f"{value:.{places}f}"  # noqa: UP031 - twice as fast, and called most
    if text[-1] != "0" or "." not in text:
        return text
    text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(maxsize=200)
def _hundredths(opacity: float) -> tuple[int, str]:
    """Return an opacity in hundredths, and the operators that set it."""
    found = round(100 * min(max(opacity, 0.0), 1.0))
    return found, f"/A{found} gs"


_ESCAPES = {code: chr(code) if 32 <= code < 127 and chr(code) not in "()\\" else f"\\{code:03o}" for code in range(256)}


def _utf16(words: str) -> str:
    return f"feff{words.encode('utf-16-be', 'replace').hex()}"
