"""The column of headings at the left: who or which agency, and how much."""

from __future__ import annotations

from collections.abc import Iterator

from drawing.marks import Box, Group, Ink, Label, Mark, Oval
from timeline.arrangement import Arrangement, starts_group
from timeline.ground import lane_band, lanes_shown
from timeline.labels import fitted
from timeline.lanes import Lane
from timeline.look import GROUP
from timeline.scale import View

TITLE = 10.5
NOTE = 8.5
INSET = 16.0


def draw_headings(arrangement: Arrangement, view: View) -> Group:
    """Draw the headings of the lanes that are shown; a tall lane's heading stays in sight."""
    marks: list[Mark] = [Box(0, view.top, view.heading, view.lanes_height, fill=Ink.PANEL)]
    for index in lanes_shown(arrangement, view):
        lane = arrangement.lanes[index]
        top, bottom = lane_band(arrangement, view, index)
        if starts_group(arrangement.lanes, index):
            marks += _group(lane, view, top - GROUP)
        marks.append(Box(0, round(bottom) - 1.0, view.heading, 1.0, fill=Ink.RULE))
        if lane.ink:
            marks.append(Box(0, top + 1.0, 4.0, bottom - top - 3.0, fill=lane.ink))
        marks += _lane(lane, view, top, bottom)
    marks.append(Box(view.heading - 1.0, view.top, 1.0, view.lanes_height, fill=Ink.RULE))
    return Group("", "", tuple(marks))


def _group(lane: Lane, view: View, top: float) -> Iterator[Mark]:
    yield Box(0, top, view.heading, GROUP, fill=Ink.PANEL)
    title = fitted(lane.group, view.heading - INSET - 6.0, NOTE + 0.5, True)
    yield Label(INSET - 6.0, top + GROUP - 7.5, title, NOTE + 0.5, Ink.FAINT, bold=True)


def _lane(lane: Lane, view: View, top: float, bottom: float) -> Iterator[Mark]:
    lines = [(lane.note, Ink.SOFT)] if lane.note else []
    lines.append((lane.counts, Ink.FAINT))
    shown = lane.teams if len(lane.teams) <= 4 else (*lane.teams[:3], f"{len(lane.teams) - 3} more teams")
    lines += [(team, Ink.FAINT) for team in shown]
    needed = 20.0 + 12.0 * len(lines)
    start = min(max(top, view.top), max(bottom - needed - 4.0, top))
    room = view.heading - INSET - 10.0
    if lane.focus:
        yield Oval(INSET - 7.0, start + 13.0, 2.6, 2.6, fill=Ink.ACCENT)
    yield Label(INSET, start + 17.0, fitted(lane.title, room, TITLE, True), TITLE, Ink.TEXT, bold=True)
    for number, (text, ink) in enumerate(lines):
        yield Label(INSET, start + 30.0 + 12.0 * number, fitted(text, room, NOTE), NOTE, ink)
