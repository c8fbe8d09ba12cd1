"""Pages that hold one picture: the picture as large as the paper lets it, on larger paper where type would shrink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drawing.marks import Drawing, Ink, Label
from drawing.text import width
from exports.pdf.extents import lift
from exports.pdf.lines import lines, put_lines
from exports.pdf.paper import SIZES, Page, Paper
from exports.pdf.sheet import Sheet
from exports.pdf.surface import paint

LEAST_TYPE = 6.5  # points, for the smallest label of a picture
LARGEST = 1.35  # a small picture grows no more than this
HEADING = 15.0
NOTE = 8.5
SHRUNK = 0.985  # of the timeline: its smallest type is a little larger than paper asks for
TURN = 1.12  # how much larger a picture must get before its paper is turned
TOP = 30.0  # from the top of the content to the picture
MOST_SAID = 6_000  # letters of alternative text


class Fit(NamedTuple):
    """The paper a picture goes on, and its scale there."""

    paper: Paper
    scale: float


def fit(wide: float, high: float, least: float, smallest: Paper) -> Fit:
    """Return the smallest paper on which a picture stays readable; `least` is the size of its smallest label.

    Paper is turned where that makes the picture clearly larger.
    """
    best = Fit(smallest, 0.0)
    for paper in (smallest, *(size for size in SIZES if size.width > smallest.width)):
        upright = Fit(paper, _scale(paper, wide, high))
        turned = Fit(paper.turned(), _scale(paper.turned(), wide, high))
        best = turned if turned.scale > upright.scale * TURN else upright
        if best.scale * least >= LEAST_TYPE - 0.01:
            break
    return best


def _scale(paper: Paper, wide: float, high: float) -> float:
    return min(paper.room / wide, (paper.rise - TOP) / high, LARGEST)


def smallest_type(drawing: Drawing) -> float:
    """Return the size of the smallest label; 10 where there is none."""
    return min((mark.size for mark in drawing.marks() if isinstance(mark, Label)), default=10.0)


def picture_page(section: str, drawing: Drawing, smallest: Paper) -> Page:
    """Return a page with a heading and a picture in the middle of the rest."""
    lifted = lift(drawing, section)
    shown = lifted.extent
    paper, scale = fit(shown.width, shown.height, smallest_type(drawing), smallest)
    wide, high = shown.width * scale, shown.height * scale
    x = paper.left + (paper.room - wide) / 2
    y = paper.high - TOP - max(0.0, (paper.rise - TOP - high) / 2)

    def draw(sheet: Sheet) -> None:
        heading_of_page(sheet, paper, lifted.heading, lifted.note)
        with sheet.tag("Figure", alt=spoken(drawing, section), box=(x, y - high, x + wide, y)):
            paint(sheet, lifted.drawing, x - shown.left * scale, y + shown.top * scale, scale)

    return Page(section, paper, draw, section)


def heading_of_page(sheet: Sheet, paper: Paper, words: str, note: str = "", role: str = "H1") -> None:
    """Draw a heading at the top left, and a softer note beside it where there is room."""
    with sheet.tag(role):
        put_lines(sheet, paper.left, paper.high, (words,), HEADING, bold=True)
    if note:
        x = paper.left + width(words, HEADING, bold=True) + 14
        with sheet.tag("P"):
            put_lines(sheet, x, paper.high - 6.2, lines(note, paper.right - x, NOTE)[:1], NOTE, Ink.FAINT)


def timeline_pages(drawings: Sequence[Drawing], paper: Paper) -> Iterator[Page]:
    """Yield a page for each part of the timeline; all stand at the same place, so that pages line up."""
    for index, drawing in enumerate(drawings):
        heading = drawing.title or "Timeline"
        yield timeline_page(heading, drawing, paper, first=index == 0)


def timeline_page(heading: str, drawing: Drawing, paper: Paper, first: bool) -> Page:
    """Return a page with one part of the timeline, as wide as the paper has room."""
    scale = paper.room / drawing.width
    high = drawing.height * scale
    x, y = paper.left, paper.high - TOP

    def draw(sheet: Sheet) -> None:
        heading_of_page(sheet, paper, heading, role="H1" if first else "H2")
        with sheet.tag("Figure", alt=spoken(drawing, heading), box=(x, y - high, paper.right, y)):
            paint(sheet, drawing, x, y, scale)

    return Page("Timeline", paper, draw, heading, 0 if first else 1)


def timeline_room(paper: Paper) -> tuple[float, float]:
    """Return the width and height in points of the part of the timeline that a page takes, shrunk."""
    return paper.room / SHRUNK, (paper.rise - TOP) / SHRUNK


def spoken(drawing: Drawing, otherwise: str) -> str:
    """Return a picture in words: the whole, then each thing in it, as far as that can be listened to."""
    parts = [drawing.says or otherwise]
    parts += [group.says for group in drawing.groups if group.says and group.says not in parts[0]]
    said = ". ".join(part.strip().rstrip(".") for part in dict.fromkeys(parts))
    if len(said) > MOST_SAID:
        return f"{parts[0].strip().rstrip('.')}. Every entry is in the event table."
    return f"{said}."
