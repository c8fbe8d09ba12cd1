"""The strip of the level of need: steps from 1 to 5, each with its number, and gaps where nobody says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.levels import LevelStep
from case.worded import Say
from drawing.marks import Box, Boxes, Crowd, Ink, Label, Labels, Mark
from timeline.labels import fitted, text_width
from timeline.scale import LEVELS_HEIGHT, View

HIGHEST = 5
NUMBER = 9.0
AIR = 8.0
INSET = 16.0


def head_levels(view: View, top: float, say: Say) -> Iterator[Mark]:
    """Yield what stands still: the heading, and the line that the steps stand on."""
    room = view.heading - INSET - 10.0
    title, below = say("Level of need"), say("1 to 5, the highest of any child")
    yield Label(INSET, top + 15.0, fitted(title, room, 10.0, True), 10.0, Ink.TEXT, bold=True)
    yield Label(INSET, top + 27.0, fitted(below, room, 9.0), 9.0, Ink.FAINT)
    yield Box(0, top + LEVELS_HEIGHT - 1.0, view.width, 1.0, fill=Ink.RULE)


def draw_levels(steps: Sequence[LevelStep], view: View, top: float) -> Iterator[Crowd]:
    """Yield the steps within a view below `top`; a step up from the one before is written bold."""
    base = top + LEVELS_HEIGHT - 1.0
    shown = list(_shown(steps, view))
    unit = (LEVELS_HEIGHT - AIR) / HIGHEST
    ground = tuple((left, base - unit * level, right - left, unit * level) for left, right, level, _ in shown)
    edges = tuple((left, base - unit * level, right - left, 1.0) for left, right, level, _ in shown)
    yield Boxes(ground, Ink.GRID)
    yield Boxes(edges, Ink.SOFT)
    for bold in (False, True):
        places = tuple(
            (left + 4.0, base - 4.0, str(level))
            for left, right, level, up in shown
            if up is bold and right - left >= text_width(str(level), NUMBER, bold) + 6.0
        )
        yield Labels(places, NUMBER, Ink.TEXT if bold else Ink.SOFT, bold)


def _shown(steps: Sequence[LevelStep], view: View) -> Iterator[tuple[float, float, int, bool]]:
    """Yield the left, the right and the level of each known step in sight, and whether it goes up."""
    before = 0
    for step in steps:
        if step.level is None:
            continue
        left = max(round(view.x(step.span.start.toordinal())), view.left)
        right = min(round(view.x(step.span.end.toordinal())), view.width)
        if right > left:
            yield left, right, step.level, step.level > before > 0
        before = step.level
