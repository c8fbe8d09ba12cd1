"""Pages that hold one picture: the picture as large as the paper lets it, its key on a page after it where type would
shrink, and on larger paper where it would even then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from drawing.marks import Drawing, Ink, Label
from drawing.text import width
from exports.pdf.extents import Lifted, lift
from exports.pdf.lines import lines, put_lines
from exports.pdf.paper import SIZES, Page, Paper
from exports.pdf.sheet import Sheet
from exports.pdf.surface import paint
from graph.key import Apart, key_alone

LEAST_TYPE = 6.5  # points, for the smallest label of a picture
LARGEST = 1.35  # a small picture grows no more than this
HEADING = 15.0
MIDDLE_DOT = " \u00b7 "
NOTE = 8.5
SHRUNK = 0.985  # of the timeline: its smallest type is a little larger than paper asks for
TURN = 1.12  # how much larger a picture must get before its paper is turned
TOP = 30.0  # from the top of the content to the picture
BEYOND = 6.0  # how far a picture may reach past the margins where its letters would be too small within them
KEY_SCALES = (1.2, 1.0, 0.82)  # of a key on a page of its own
MOST_SAID = 6_000  # letters of alternative text


class Whole(Protocol):
    """Draws a picture with its key; a `tight` one takes less room."""

    def __call__(self, *, tight: bool = False) -> Drawing: ...


class Fit(NamedTuple):
    """The paper a picture goes on, and its scale there."""

    paper: Paper
    scale: float


def fit(wide: float, high: float, least: float, smallest: Paper) -> Fit:
    """Return the smallest paper on which a picture stays readable; `least` is the size of its smallest label."""
    best = Fit(smallest, 0.0)
    for paper in papers_from(smallest):
        best = fit_on(paper, wide, high, least)
        if is_readable(best, least):
            break
    return best


def papers_from(smallest: Paper) -> tuple[Paper, ...]:
    """Return the sizes of paper that a picture may go on."""
    longest = max(smallest.width, smallest.height)
    return smallest, *(size for size in SIZES if size.width > longest)


def fit_on(paper: Paper, wide: float, high: float, least: float, beyond: float = 0.0) -> Fit:
    """Return a picture's scale on paper that is turned where the picture gets clearly larger, or readable, by it."""
    upright, turned = (Fit(p, _scale(p, wide, high, beyond)) for p in (paper, paper.turned()))
    clearly = 1.0 if is_readable(turned, least) and not is_readable(upright, least) else TURN
    return turned if turned.scale > upright.scale * clearly else upright


def is_readable(found: Fit, least: float) -> bool:
    return found.scale * least >= LEAST_TYPE - 0.01


def _scale(paper: Paper, wide: float, high: float, beyond: float) -> float:
    return min((paper.room + 2 * beyond) / wide, (paper.rise - TOP + beyond) / high, LARGEST)


def smallest_type(drawing: Drawing) -> float:
    """Return the size of the smallest label; 10 where there is none."""
    return min((mark.size for mark in drawing.marks() if isinstance(mark, Label)), default=10.0)


def picture_pages(section: str, whole: Whole, alone: Callable[[], Apart], smallest: Paper) -> Iterator[Page]:
    """Yield the page of a picture, and one with its key where the picture is readable on the paper only without it.

    Where it is not even then, it goes on larger paper and says so. `whole` draws it with its key, `alone` without.
    """
    usual = lift(whole(), section)
    if _is_readable_on(smallest, usual):
        yield _picture_page(section, usual, _fit_of(usual, smallest))
        return
    tight, apart = lift(whole(tight=True), section), alone()
    bare = lift(apart.picture, section)
    for paper in papers_from(smallest):
        size = f"this page is {paper.name}" if paper.name != smallest.name else ""
        for lifted, beyond in ((usual, 0.0), (usual, BEYOND), (tight, BEYOND)):
            if _is_readable_on(paper, lifted, beyond):
                yield _picture_page(section, _noted(lifted, size), _fit_of(lifted, paper, beyond))
                return
        if _is_readable_on(paper, bare, BEYOND):
            found = _fit_of(bare, paper, BEYOND)
            yield _picture_page(section, _noted(bare, "the key is on the next page", size), found)
            yield _key_page(section, apart, _key_paper(found.paper, smallest))
            return
    yield _picture_page(section, _noted(usual, size), _fit_of(usual, SIZES[-1]))


def _noted(lifted: Lifted, *words: str) -> Lifted:
    """Return a picture with more words in the note beside its heading."""
    return lifted._replace(note=MIDDLE_DOT.join(part for part in (lifted.note, *words) if part))


def _is_readable_on(paper: Paper, lifted: Lifted, beyond: float = 0.0) -> bool:
    return is_readable(_fit_of(lifted, paper, beyond), smallest_type(lifted.drawing))


def _fit_of(lifted: Lifted, paper: Paper, beyond: float = 0.0) -> Fit:
    shown = lifted.extent
    return fit_on(paper, shown.width, shown.height, smallest_type(lifted.drawing), beyond)


def _key_paper(paper: Paper, smallest: Paper) -> Paper:
    """Return the paper asked for, lying as that of the picture does."""
    return smallest if smallest.upright == paper.upright else smallest.turned()


def _picture_page(section: str, lifted: Lifted, found: Fit) -> Page:
    """Return a page with a heading and a picture in the middle of the rest."""
    (paper, scale), shown = found, lifted.extent
    wide, high = shown.width * scale, shown.height * scale
    x = paper.left + (paper.room - wide) / 2
    y = paper.low + high + max(0.0, (paper.rise - TOP - high) / 2)

    def draw(sheet: Sheet) -> None:
        heading_of_page(sheet, paper, lifted.heading, lifted.note)
        with sheet.tag("Figure", alt=spoken(lifted.drawing, section), box=(x, y - high, x + wide, y)):
            paint(sheet, lifted.drawing, x - shown.left * scale, y + shown.top * scale, scale)

    return Page(section, paper, draw, section)


def _key_page(section: str, apart: Apart, smallest: Paper) -> Page:
    """Return the page after a picture: its key as wide as the paper and as large as it has room, from the top."""
    for scale in KEY_SCALES:
        key = key_alone(apart.sections, smallest.room / scale)
        if key.height * scale <= smallest.rise - TOP:
            break
    fitting = fit(key.width, key.height, smallest_type(key), smallest)
    paper, scale = fitting.paper, min(fitting.scale, KEY_SCALES[0])
    heading = f"Key to the {section.casefold()}"
    x, y = paper.left, paper.high - TOP

    def draw(sheet: Sheet) -> None:
        heading_of_page(sheet, paper, heading, role="H2")
        with sheet.tag("Figure", alt=spoken(key, heading), box=(x, y - key.height * scale, x + key.width * scale, y)):
            paint(sheet, key, x, y, scale)

    return Page(section, paper, draw, heading, 1)


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
