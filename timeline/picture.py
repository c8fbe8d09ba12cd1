"""One picture to hand over: what a view shows, with a title above it and the key below."""

from __future__ import annotations

from dataclasses import replace

from drawing.marks import Box, Drawing, Group, Ink, Label
from timeline.arrangement import Arrangement
from timeline.keys import draw_key
from timeline.pages import moved_mark, with_key
from timeline.projection import project
from timeline.scale import View, scrolled

TITLE = 15.0
TITLE_HEIGHT = 34.0


def picture(arrangement: Arrangement, view: View, key: bool = True, title: str = "") -> Drawing:
    """Draw what a view shows, as large as the view; the title and the key take their room from the lanes."""
    foot = draw_key(arrangement, view.width, zooms=False) if key else None
    head = TITLE_HEIGHT if title else 0.0
    room = view.height - head - (foot.height if foot else 0.0)
    drawing = project(arrangement, scrolled(replace(view, height=room), view.scroll, arrangement.height))
    if title:
        drawing = _with_title(drawing, title)
    return with_key(drawing, foot, view.height) if foot else replace(drawing, height=view.height)


def _with_title(drawing: Drawing, title: str) -> Drawing:
    lowered = tuple(
        Group(group.key, group.says, tuple(moved_mark(mark, 1.0, TITLE_HEIGHT) for mark in group.each()))
        for group in drawing.groups
    )
    band = Box(0, 0, drawing.width, TITLE_HEIGHT, fill=Ink.PAPER)
    words = Label(16.0, TITLE_HEIGHT - 12.0, title, TITLE, Ink.TEXT, bold=True)
    head = Group("title", title, (band, words))
    return replace(drawing, height=drawing.height + TITLE_HEIGHT, groups=(*lowered, head), title=title)
