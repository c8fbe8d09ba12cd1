"""Single pictures: a page of vectors of just their size, the dots of that page, and a frame that says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Oval, Path
from drawing.text import width
from drawing.theme import PRINT, Theme
from exports.parts.contents import Report, timeline_of
from exports.parts.sections import Section
from exports.parts.wide import whole_timeline
from exports.pdf.extents import extent, lift
from exports.pdf.finish import finish
from exports.pdf.metadata import NAME, About, version
from exports.pdf.pages import spoken
from exports.pdf.sheet import Sheet, number
from exports.pdf.surface import paint
from exports.writing import ExportError
from graph.family.genogram import draw_family
from graph.impact.impact_map import draw_impact

EDGE = 24.0  # points round a picture
TITLE = 15.0
SMALL = 8.5
HEAD = 58.0  # for marking and title
FOOT = 34.0
MOST_DOTS = 120_000_000


class Dots(NamedTuple):
    """A picture made of dots, and the page of vectors and words that it was made from."""

    png: bytes
    page: bytes


def sources_of(pictures: Iterable[Dots]) -> dict[bytes, bytes]:
    """Return what each picture was made from, as the scan asks for it."""
    return {sha256(one.png).digest(): one.page for one in pictures}


def picture_of(section: Section, report: Report) -> Drawing:
    """Return the timeline, the family history or the impact map of a case as one picture."""
    match section:
        case Section.TIMELINE:
            return whole_timeline(timeline_of(report))
        case Section.FAMILY:
            return draw_family(report.case)
        case Section.IMPACT:
            return draw_impact(report.case)
        case _:
            raise ExportError(f"There is no picture of {section}: there are timeline, family and impact.")


def framed(section: Section, report: Report) -> Drawing:
    """Return a picture with its title, and with the marking above and below, as it leaves on its own."""
    name = {Section.TIMELINE: "Timeline", Section.FAMILY: "Family history"}.get(section, "Impact map")
    lifted = lift(picture_of(section, report), name)
    shown = lifted.extent if section is not Section.TIMELINE else extent(lifted.drawing)
    least = width(lifted.heading, TITLE, bold=True)
    wide = max(shown.width, least, width(report.marking, SMALL, bold=True)) + 2 * EDGE
    high = shown.height + HEAD + FOOT
    moved = _moved(lifted.drawing, (wide - shown.width) / 2 - shown.left, HEAD - shown.top).groups
    ground = Group("", "", (Box(0, 0, wide, high, fill=Ink.PAPER),))
    words = Group("", "", tuple(_words(report, lifted.heading, lifted.note, wide, high)))
    title = lifted.heading if report.title in lifted.heading else f"{lifted.heading}, {report.title}"
    return Drawing(wide, high, (ground, *moved, words), title, spoken(lifted.drawing, lifted.heading))


def _words(report: Report, heading: str, note: str, wide: float, high: float) -> Iterator[Mark]:
    ink = Ink.IMPACT if report.identifiable else Ink.TEXT
    for y in (14.0, high - 8.0):
        yield Label(wide / 2, y, report.marking, SMALL, ink, True, Anchor.MIDDLE)
    yield Label(EDGE, 40.0, heading, TITLE, Ink.TEXT, True)
    start = EDGE + width(heading, TITLE, bold=True) + 14
    if note and start + width(note, SMALL) < wide - EDGE:
        yield Label(start, 40.0, note, SMALL, Ink.FAINT)
    yield Label(EDGE, high - 20.0, report.title, SMALL, Ink.FAINT)
    yield Label(wide - EDGE, high - 20.0, f"{NAME} {version()}", SMALL, Ink.FAINT, anchor=Anchor.RIGHT)


def cropped(drawing: Drawing, heading: str) -> Drawing:
    """Return a picture without its own heading and without empty margins, for a page that has a heading of its own."""
    lifted = lift(drawing, heading)
    shown = lifted.extent
    moved = _moved(lifted.drawing, -shown.left, -shown.top)
    return Drawing(shown.width, shown.height, moved.groups, lifted.heading, spoken(lifted.drawing, heading))


def _moved(drawing: Drawing, across: float, down: float) -> Drawing:
    groups = tuple(
        replace(group, marks=tuple(_moved_mark(mark, across, down) for mark in group.each()), crowds=())
        for group in drawing.groups
    )
    return replace(drawing, groups=groups)


def _moved_mark(mark: Mark, across: float, down: float) -> Mark:
    match mark:
        case Path():
            return replace(mark, points=tuple((x + across, y + down) for x, y in mark.points))
        case Oval() | Box() | Label():
            return replace(mark, x=mark.x + across, y=mark.y + down)


def as_pdf(drawing: Drawing, about: About, theme: Theme = PRINT) -> bytes:
    """Return a picture as a page of its size, tagged with what it says."""
    sheet = Sheet(drawing.width, drawing.height)
    with sheet.artifact():
        sheet.fill(theme[Ink.PAPER])
        sheet.put(f"0 0 {number(drawing.width)} {number(drawing.height)} re f")
    with sheet.tag("Figure", alt=drawing.says or drawing.title, box=(0, 0, drawing.width, drawing.height)):
        paint(sheet, drawing, 0, drawing.height, theme=theme)
    sheet.next_page()
    return finish(sheet, about)


def as_png(drawing: Drawing, about: About, dpi: int, theme: Theme = PRINT) -> Dots:
    """Return a picture as dots; the page it is made from is the one that `as_pdf` gives."""
    dots = drawing.width * drawing.height * (dpi / 72) ** 2
    if dots > MOST_DOTS:
        most = int(dpi * (MOST_DOTS / dots) ** 0.5)
        raise ExportError(f"At {dpi} dots per inch the picture is too large; at most {most} will do.")
    import pypdfium2  # a large library, which only dots need

    page = as_pdf(drawing, about, theme)
    with pypdfium2.PdfDocument(page) as pdf:
        image = pdf[0].render(scale=dpi / 72).to_pil().convert("RGB")
    out = BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi))
    return Dots(out.getvalue(), page)
