"""Sheets of paper, and what stands on each: marking top and bottom, title, section, page x of y, version."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from drawing.marks import Anchor, Ink
from drawing.theme import PRINT
from exports.pdf.metadata import NAME, version
from exports.pdf.sheet import Sheet

SIDE = 36.0  # margins, in points
HEAD = 40.0
FOOT = 40.0


class Paper(NamedTuple):
    """A size of paper in points, and the room that is left for content."""

    name: str
    width: float
    height: float

    @property
    def left(self) -> float:
        return SIDE

    @property
    def right(self) -> float:
        return self.width - SIDE

    @property
    def high(self) -> float:
        """The top of the content."""
        return self.height - HEAD

    @property
    def low(self) -> float:
        """The bottom of the content."""
        return FOOT

    @property
    def room(self) -> float:
        return self.right - self.left

    @property
    def rise(self) -> float:
        return self.high - self.low

    @property
    def upright(self) -> bool:
        return self.height > self.width

    def turned(self) -> Paper:
        return Paper(self.name, self.height, self.width)


A4 = Paper("A4", 841.89, 595.28)
A3 = Paper("A3", 1190.55, 841.89)
A2 = Paper("A2", 1683.78, 1190.55)
A1 = Paper("A1", 2383.94, 1683.78)
SIZES = (A4, A3, A2, A1)


class Page(NamedTuple):
    """A page that is laid out: its section, the bookmark it begins, and how it is drawn."""

    section: str
    paper: Paper
    draw: Callable[[Sheet], None]
    bookmark: str = ""
    level: int = 0


class Furniture(NamedTuple):
    """What every page carries."""

    title: str
    marking: str
    loud: bool  # the marking in the colour of a warning


def draw_pages(sheet: Sheet, pages: Sequence[Page], furniture: Furniture) -> None:
    """Draw pages with what every page carries."""
    for index, page in enumerate(pages, 1):
        sheet.resize(page.paper.width, page.paper.height)
        if page.bookmark:
            sheet.bookmark(page.bookmark, page.level)
        page.draw(sheet)
        _draw_furniture(sheet, page, furniture, index, len(pages))
        sheet.next_page()


def _draw_furniture(sheet: Sheet, page: Page, furniture: Furniture, number: int, count: int) -> None:
    """Draw what stands on every page, a little larger on larger paper."""
    paper = page.paper
    middle = paper.width / 2
    grown = min(1.3, (min(paper.width, paper.height) / A4.height) ** 0.5)
    size, small = 8 * grown, 7.5 * grown
    mark, soft = PRINT[Ink.IMPACT if furniture.loud else Ink.TEXT], PRINT[Ink.FAINT]
    with sheet.artifact():
        sheet.text(middle, paper.height - 22, furniture.marking, size, mark, True, Anchor.MIDDLE)
        sheet.text(middle, 12, furniture.marking, size, mark, True, Anchor.MIDDLE)
        sheet.stroke(PRINT[Ink.RULE])
        sheet.set("width", "0.5 w")
        sheet.put(f"{paper.left:.2f} 34 m {paper.right:.2f} 34 l S")
        sheet.text(paper.left, 23, furniture.title, small, soft)
        sheet.text(middle, 23, page.section, small, soft, anchor=Anchor.MIDDLE)
        sheet.text(paper.right, 23, f"Page {number} of {count}", small, soft, anchor=Anchor.RIGHT)
        sheet.text(paper.right, 12, f"{NAME} {version()}", small, soft, anchor=Anchor.RIGHT)
