"""The whole timeline as one picture: on one page as wide and as high as it needs."""

from __future__ import annotations

from drawing.marks import Drawing
from exports.pages import TOP, timeline_page
from exports.paper import FOOT, HEAD, SIDE, SIZES, Page, Paper
from timeline.arrangement import Arrangement
from timeline.pages import page_views

LARGEST = 14_400.0  # points: a page of a PDF can be no larger
GROWTH = 1.35


def whole_timeline(arrangement: Arrangement) -> Drawing:
    """Return the timeline as one drawing, on the smallest area that holds every lane and all labels."""
    wide, high = _rooms()[0]
    for room in _rooms():
        found = page_views(arrangement, *room)
        if len(found) == 1:
            return found[0]
        wide, high = room
    while wide < LARGEST - 2 * SIDE or high < LARGEST - HEAD - FOOT - TOP:
        wide, high = min(wide * GROWTH, LARGEST - 2 * SIDE), min(high * GROWTH, LARGEST - HEAD - FOOT - TOP)
        found = page_views(arrangement, wide, high)
        if len(found) == 1:
            break
    return found[0]


def _rooms() -> list[tuple[float, float]]:
    return [(paper.room, paper.rise - TOP) for paper in SIZES]


def wide_page(arrangement: Arrangement) -> Page:
    """Return one page with the whole timeline, on paper of a standard size where one is large enough."""
    drawing = whole_timeline(arrangement)
    fitting = (paper for paper in SIZES if paper.room >= drawing.width - 1 and paper.rise - TOP >= drawing.height - 1)
    own = Paper("own size", drawing.width + 2 * SIDE, drawing.height + HEAD + FOOT + TOP)
    return timeline_page("Timeline", drawing, next(fitting, own), first=True)
