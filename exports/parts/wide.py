"""The whole timeline as one picture: on one page as wide and as high as it needs."""

from __future__ import annotations

from drawing.marks import Drawing
from exports.pdf.extents import reaches
from exports.pdf.pages import TOP, timeline_page
from exports.pdf.paper import FOOT, HEAD, SIDE, SIZES, Page, Paper
from timeline.arrangement import Arrangement
from timeline.pages import page_views

LARGEST = 14_400.0  # points: a page of a PDF can be no larger
MOST_WIDE, MOST_HIGH = LARGEST - 2 * SIDE, LARGEST - HEAD - FOOT - TOP
GROWTH = 1.25
LANDSCAPE = 1.25  # the width for a height of 1
AIR = 12.0  # between the lanes and the key


def whole_timeline(arrangement: Arrangement) -> Drawing:
    """Return the timeline as one drawing, clearly wider than high, and no higher than its lanes are."""
    wide = SIZES[0].room
    while True:
        found = page_views(arrangement, wide, MOST_HIGH)
        high = max(found[0].height - _empty(found[0]) + AIR, SIZES[0].rise - TOP)
        if wide >= MOST_WIDE or (len(found) == 1 and wide > high * LANDSCAPE):
            break
        wide = min(wide * GROWTH, MOST_WIDE)
    closer = page_views(arrangement, wide, high)
    return closer[0] if len(closer) == 1 else found[0]


def _empty(drawing: Drawing) -> float:
    """Return the height of the highest stripe that holds no mark: between the lanes and the key."""
    spans = sorted((one.top, one.bottom) for one in reaches(drawing) if one.height < drawing.height / 2)
    gap, end = 0.0, spans[0][1] if spans else drawing.height
    for top, bottom in spans:
        gap, end = max(gap, top - end), max(end, bottom)
    return gap


def wide_page(arrangement: Arrangement) -> Page:
    """Return one page with the whole timeline, on paper of a standard size where one is large enough."""
    drawing = whole_timeline(arrangement)
    fitting = (paper for paper in SIZES if paper.room >= drawing.width - 1 and paper.rise - TOP >= drawing.height - 1)
    own = Paper("own size", drawing.width + 2 * SIDE, drawing.height + HEAD + FOOT + TOP)
    return timeline_page("Timeline", drawing, next(fitting, own), first=True)
