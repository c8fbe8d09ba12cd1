"""The column of headings at the left: who or which agency, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from case.worded import Say, worded
from drawing.marks import Anchor, Box, Group, Ink, Label, Mark, Oval
from timeline.arrangement import Arrangement, starts_group
from timeline.labels import fitted, name_fitted, text_width
from timeline.lanes import Lane
from timeline.look import GROUP
from timeline.scale import View
from timeline.scene import lane_band, lanes_shown, within

TITLE = 11.0
NOTE = 9.0
GROUP_TITLE = 9.0
INSET = 16.0


def still_headings(arrangement: Arrangement, view: View, chosen: Sequence[str] = ()) -> Group:
    """Return the headings, the same value while neither the lanes nor what is chosen move."""
    depends = "headings", tuple(chosen), view.heading, view.height, view.strips, view.scroll
    return arrangement.still(depends, lambda: draw_headings(arrangement, view, chosen))


def draw_headings(arrangement: Arrangement, view: View, chosen: Sequence[str] = (), continuing: bool = False) -> Group:
    """Draw the headings of the lanes that are shown; a tall lane's heading stays in sight, chosen ones stand out.

    With `continuing`, for paper, what is left of a lane that began on the page before has its heading too.
    """
    marks: list[Mark] = [Box(0, view.top, view.heading, view.lanes_height, fill=Ink.PANEL)]
    for index in lanes_shown(arrangement, view):
        lane = arrangement.lanes[index]
        top, bottom = lane_band(arrangement, view, index)
        if starts_group(arrangement.lanes, index) and top - GROUP >= view.top and top <= view.height:
            title = fitted(lane.group, view.heading - INSET - 6.0, GROUP_TITLE, True)
            marks.append(Label(INSET - 6.0, top - 7.5, title, GROUP_TITLE, Ink.FAINT, bold=True))
        if bottom <= view.height:
            marks.append(Box(0, round(bottom) - 1.0, view.heading, 1.0, fill=Ink.RULE))
        low, high = within(view, top, bottom)
        if lane.key in chosen and high > low:
            marks.append(Box(0, low, view.heading, high - low - 1.0, fill=Ink.ACCENT, opacity=0.14))
        if lane.ink and high - low > 4.0:
            marks.append(Box(0, low + 1.0, 4.0, high - low - 3.0, fill=lane.ink))
        if continuing and top < view.top - 1.0:
            marks += _continued(lane, view, bottom, arrangement.say)
        else:
            marks += _lane(lane, view, top, bottom, arrangement.say)
    marks.append(Box(view.heading - 1.0, view.top, 1.0, view.lanes_height, fill=Ink.RULE))
    return Group("headings", "", tuple(marks), still=True)


def _lane(lane: Lane, view: View, top: float, bottom: float, say: Say) -> Iterator[Mark]:
    lines = [(lane.note, Ink.SOFT)] if lane.note else []
    lines.append((say(lane.counts), Ink.FAINT))
    if lane.folded:
        yield from _folded(lane, view, top, bottom)
        return
    more = worded("{number} more teams", number=len(lane.teams) - 3)
    shown = lane.teams if len(lane.teams) <= 4 else (*lane.teams[:3], say(more))
    lines += [(team, Ink.FAINT) for team in shown]
    needed = 20.0 + 12.0 * len(lines)
    start = min(max(top, view.top), max(bottom - needed - 4.0, top))
    room = view.heading - INSET - 10.0
    foot = min(bottom, view.height) - 2.0
    if start < view.top - 6.0 or start + 17.0 > foot:
        return
    if lane.focus:
        yield Oval(INSET - 7.0, start + 13.0, 2.6, 2.6, fill=Ink.ACCENT)
    yield Label(INSET, start + 17.0, name_fitted(lane.title, room, TITLE, True), TITLE, Ink.TEXT, bold=True)
    for number, (text, ink) in enumerate(lines):
        y = start + 30.0 + 12.0 * number
        if y <= foot:
            yield Label(INSET, y, name_fitted(text, room, NOTE), NOTE, ink)


def _continued(lane: Lane, view: View, bottom: float, say: Say) -> Iterator[Mark]:
    """Yield the heading of a lane that began on the page before."""
    room, foot = view.heading - INSET - 10.0, min(bottom, view.height) - 2.0
    if view.top + 17.0 > foot:
        return
    yield Label(INSET, view.top + 17.0, name_fitted(lane.title, room, TITLE, True), TITLE, Ink.TEXT, bold=True)
    if view.top + 30.0 <= foot:
        yield Label(INSET, view.top + 30.0, say("continued"), NOTE, Ink.FAINT)


def _folded(lane: Lane, view: View, top: float, bottom: float) -> Iterator[Mark]:
    """Yield the one line that a folded lane has room for: its name, and how many events."""
    y = (top + bottom) / 2 + 3.0
    if not view.top + TITLE <= y <= view.height - 4.0:
        return
    count = f"{lane.events:,}"
    room = view.heading - INSET - 16.0 - text_width(count, NOTE)
    yield Label(INSET, y, name_fitted(lane.title, room, TITLE), TITLE, Ink.SOFT)
    yield Label(view.heading - 8.0, y, count, NOTE, Ink.FAINT, anchor=Anchor.RIGHT)
