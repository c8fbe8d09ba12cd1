"""The whole history on paper: pages that line up by time and by lanes, each with its strip and its key.

For paper the rows are packed anew at the scale of the page, as many as it takes: a page cannot be zoomed.
A page is a drawing of its own in which every event is one group that says itself, for the tagged PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import ceil
from typing import NamedTuple

import numpy as np

from analysis.days import data_span
from case.worded import worded
from drawing.marks import Box, Boxes, Crowd, Drawing, Group, Label, Labels, Mark, Oval, Path, Shapes
from drawing.rows import Lines, Rows, Signs, lines_of
from timeline.arrangement import Arrangement, restack
from timeline.axis import FULL_MONTHS
from timeline.headings import draw_headings
from timeline.keys import draw_key
from timeline.look import GROUP, ROW
from timeline.projection import project
from timeline.scale import View
from timeline.stacking import LABEL_ROOM
from timeline.words import event_words

HEADING = 170.0
SMALLER = (0.76, 0.73)
POORLY_FILLED = 0.45
BALANCE_STEPS = 12
HALF_FILLED = 0.55
SCALE = 0.8  # of the sizes on a screen: paper is read from nearer; the smallest writing is 6.6 points
MOST_COLUMNS = 12
OVERLAP = 0.06  # of the days of a page
WELL_FILLED = 0.75  # of a page: then it ends with a lane
AIR_DAYS = 10.0
LAST_WORDS = 0.05  # of all days: room for the words of the last events
ROWS_WANTED = 12  # of the fullest lane, with labels
LEAST_PAGE = 320.0  # points: a page lower or narrower than this is laid out as if it were so large


class Cut(NamedTuple):
    """The part of the lanes that one page shows, from `top` down to `bottom`."""

    top: float
    bottom: float


def page_views(arrangement: Arrangement, width: float, height: float) -> tuple[Drawing, ...]:
    """Return the pages, first down the lanes of the first days, then those of the next; none without events.

    Where a little less size saves a page that would be nearly empty, all are drawn smaller.
    """
    found = _pages(arrangement, width, height, SCALE)
    if found.last_filled < POORLY_FILLED:
        for scale in SMALLER:
            smaller = _pages(arrangement, width, height, scale)
            if len(smaller.drawings) < len(found.drawings):
                return smaller.drawings
    return found.drawings


class _Pages(NamedTuple):
    """Pages, and how much of the room for lanes the last one would take if those before it were full."""

    drawings: tuple[Drawing, ...]
    last_filled: float


def _pages(arrangement: Arrangement, width: float, height: float, scale: float) -> _Pages:
    wide, high = max(width, LEAST_PAGE) / scale, max(height, LEAST_PAGE) / scale
    key = draw_key(arrangement, wide, zooms=False)
    columns = _columns(arrangement, wide - HEADING)
    view = View(0.0, 100.0, wide, high - key.height, heading=HEADING, strips=arrangement.strips.height)
    if not columns:
        return _Pages((resized(with_key(project(arrangement, view), key, high), scale),), 1.0)
    start, end = columns[0]
    on_paper = restack(arrangement, (wide - HEADING) / (end - start))
    foot = _lowered(resized(key, scale), high * scale)
    pages = [
        replace(_finished(drawing, on_paper, foot, scale, high), title=_period(on_paper, first, last))
        for first, last in columns
        for cut in _balanced(on_paper, view.lanes_height)
        if _holds_marks(drawing := _page(on_paper, replace(view, start=first, end=last), cut))
    ]
    full = on_paper.height / max(view.lanes_height, 1.0)
    last_filled = full % 1.0 if full > 1.0 else 1.0
    if len(pages) == 1:
        return _Pages((replace(pages[0], title=arrangement.say("Timeline")),), last_filled)
    titles = (
        worded("Timeline {number} of {all}: {period}", number=number, all=len(pages), period=page.title)
        for number, page in enumerate(pages, 1)
    )
    said = map(arrangement.say, titles)
    titled = tuple(replace(page, title=title) for page, title in zip(pages, said, strict=True))
    return _Pages(titled, last_filled)


def _finished(
    drawing: Drawing, arrangement: Arrangement, foot: tuple[Group, ...], scale: float, high: float
) -> Drawing:
    """Return a page at its size on paper, each event one group, with the key along its foot."""
    page = spelled_out(resized(drawing, scale), arrangement)
    return replace(page, height=high * scale, groups=(*page.groups, *foot))


def _balanced(arrangement: Arrangement, room: float) -> list[Cut]:
    """Cut the lanes into as few pages as there must be, each about as full as the others."""
    cuts = _cuts(arrangement, room)
    if len(cuts) < 2:
        return cuts
    even, tops = arrangement.height / len(cuts), set(arrangement.lane_top.tolist())
    tried = (
        _cuts(arrangement, even + (room - even) * part / BALANCE_STEPS, filled)
        for part in range(BALANCE_STEPS + 1)
        for filled in (WELL_FILLED, HALF_FILLED)
    )
    fitting = [one for one in tried if len(one) == len(cuts) and all(cut.bottom - cut.top <= room for cut in one)]
    whole = (one for one in fitting if all(cut.bottom in tops for cut in one))
    return next(whole, fitting[0] if fitting else cuts)


def _page(arrangement: Arrangement, view: View, cut: Cut) -> Drawing:
    """Draw a part of the lanes; one that was cut has its heading again."""
    view = replace(view, scroll=cut.top, height=view.top + cut.bottom - cut.top)
    drawing, headings = project(arrangement, view), draw_headings(arrangement, view, continuing=True)
    return replace(drawing, groups=tuple(headings if one.key == headings.key else one for one in drawing.groups))


def _holds_marks(drawing: Drawing) -> bool:
    return any(crowd.keys for group in drawing.groups for crowd in group.crowds)


def _columns(arrangement: Arrangement, plot_width: float) -> list[tuple[float, float]]:
    """Return the days of each column of pages: all as long, so many that labels have room in few rows.

    Neighbours overlap a little, so that what stands at an edge is whole on one of them.
    """
    extent = arrangement.extent
    if extent is None:
        return []
    first, last = extent[0] - AIR_DAYS, extent[1] + max(AIR_DAYS, (extent[1] - extent[0]) * LAST_WORDS)
    fullest = int(np.bincount(arrangement.items.lane).max())
    wanted = fullest * LABEL_ROOM / (plot_width * ROWS_WANTED)
    count = min(max(1, ceil(wanted)), MOST_COLUMNS)
    days = (last - first) / count
    more = days * OVERLAP if count > 1 else 0.0
    return [(first + days * number, first + days * (number + 1) + more) for number in range(count)]


def _cuts(arrangement: Arrangement, room: float, filled: float = WELL_FILLED) -> list[Cut]:
    """Cut the lanes where a page ends: between lanes where that wastes little, else between rows."""
    tops = arrangement.lane_top.tolist()
    ends = sorted({*tops[1:], *(arrangement.row_middle + ROW / 2).tolist()})
    cuts, top = [], 0.0
    while top < arrangement.height - 1.0:
        fitting = [end for end in ends if top < end <= top + room] or [top + room]
        whole = [end for end in tops if top + room * filled <= end <= top + room]
        bottom = max(whole) if whole and arrangement.height > top + room else max(fitting)
        bottom = _without_widow(arrangement, bottom)
        cuts.append(Cut(top, bottom if bottom > top else top + room))
        top = cuts[-1].bottom
    return cuts or [Cut(0.0, room)]


def _without_widow(arrangement: Arrangement, bottom: float) -> float:
    """Return the cut moved up to the top of a lane that would show no row of its own before it."""
    tops = arrangement.lane_top.tolist()
    for top, following in pairwise(tops):
        if top < bottom < following and bottom < top + GROUP + ROW:
            return float(top)
    return bottom


def _period(arrangement: Arrangement, first: float, last: float) -> str:
    """Return the months that a page shows, within those of the data: what is open is drawn beyond them."""
    start, end = date.fromordinal(int(first)), date.fromordinal(int(last) - 1)
    if known := data_span(arrangement.case):
        start, end = max(start, known.start), min(end, known.last)
        start, end = min(start, end), max(start, end)
    first_month, last_month = (f"{FULL_MONTHS[day.month - 1]} {day.year}" for day in (start, end))
    return arrangement.say(worded("{first} to {last}", first=first_month, last=last_month))


def with_key(drawing: Drawing, key: Drawing, height: float) -> Drawing:
    """Return a page with the key along its foot."""
    return replace(drawing, height=height, groups=(*drawing.groups, *_lowered(key, height)))


def _lowered(key: Drawing, height: float) -> tuple[Group, ...]:
    """Return the key where the foot of a page is."""
    return tuple(
        replace(group, marks=tuple(moved_mark(mark, 1.0, height - key.height) for mark in group.marks))
        for group in key.groups
    )


def resized(drawing: Drawing, scale: float) -> Drawing:
    """Return the drawing at another size, letters and all."""
    groups = tuple(
        Group(
            group.key,
            group.says,
            tuple(moved_mark(mark, scale, 0.0) for mark in group.marks),
            tuple(_resized_crowd(crowd, scale) for crowd in group.crowds),
        )
        for group in drawing.groups
    )
    return replace(drawing, width=drawing.width * scale, height=drawing.height * scale, groups=groups)


def _resized_crowd(crowd: Crowd, scale: float) -> Crowd:
    """Return a crowd at another size, still as one value: its marks are then made once."""
    match crowd:
        case Boxes(places=Rows() as rows):
            return replace(crowd, places=rows.times(scale), radius=crowd.radius * scale)
        case Boxes():
            resized_ones = tuple((x * scale, y * scale, w * scale, h * scale) for x, y, w, h in crowd.places)
            return replace(crowd, places=resized_ones, radius=crowd.radius * scale)
        case Labels(places=lines):
            lines = lines if isinstance(lines, Lines) else lines_of(lines)
            return replace(crowd, places=lines.times(scale), size=crowd.size * scale)
        case Shapes(places=Signs() as signs):
            return replace(crowd, places=signs.times(scale))
        case Shapes():
            found = tuple(
                (x * scale, y * scale, shape, ink, size * scale, o) for x, y, shape, ink, size, o in crowd.places
            )
            return replace(crowd, places=found)


def moved_mark(mark: Mark, scale: float, down: float) -> Mark:
    """Return a mark scaled about the corner, then moved down."""
    match mark:
        case Label():
            return replace(mark, x=mark.x * scale, y=mark.y * scale + down, size=mark.size * scale)
        case Path():
            points = tuple((x * scale, y * scale + down) for x, y in mark.points)
            return replace(mark, points=points, line_width=mark.line_width * scale)
        case Oval():
            x, y = mark.x * scale, mark.y * scale + down
            return replace(mark, x=x, y=y, rx=mark.rx * scale, ry=mark.ry * scale, line_width=mark.line_width * scale)
        case Box():
            return replace(
                mark,
                x=mark.x * scale,
                y=mark.y * scale + down,
                width=mark.width * scale,
                height=mark.height * scale,
                radius=mark.radius * scale,
                line_width=mark.line_width * scale,
            )


def spelled_out(drawing: Drawing, arrangement: Arrangement) -> Drawing:
    """Return the drawing with one group for each event, which holds its marks and says what they are."""
    case = arrangement.case
    groups: list[Group] = []
    marks: dict[str, list[Mark]] = {}
    for group in drawing.groups:
        keyed = {crowd for crowd in group.crowds if crowd.keys} if group.crowds else set[Crowd]()
        if not keyed:
            groups.append(group)
            continue
        rest = tuple(crowd for crowd in group.crowds if crowd not in keyed)
        loose = tuple(mark for mark in group.marks if not mark.key)
        groups.append(Group(group.key, group.says, loose, rest))
        for mark in _keyed(group, keyed):
            marks.setdefault(mark.key, []).append(mark)
    where = next((n for n, group in enumerate(groups) if group.key == "headings"), len(groups))
    known = ((case.event_by_id.get(id), Group(id, "", tuple(own))) for id, own in marks.items())
    events = [replace(own, says=event_words(case, event, arrangement.say)) if event else own for event, own in known]
    return replace(drawing, groups=(*groups[:where], *events, *groups[where:]))


def _keyed(group: Group, crowds: set[Crowd]) -> Iterator[Mark]:
    yield from (mark for mark in group.marks if mark.key)
    for crowd in group.crowds:
        if crowd in crowds:
            yield from crowd.each()
