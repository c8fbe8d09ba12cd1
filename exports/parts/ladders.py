"""The level of need over time as a picture: a row of steps for the household and for each child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from analysis.levels import Ladder
from case.model import Case
from case.showing_dates import show_span
from case.worded import Say, worded
from drawing.marks import DOTTED, Anchor, Box, Drawing, Group, Ink, Label, Mark, Path
from drawing.text import elide, width

LABELS = 110.0
HIGHEST = 5
STEP = 4.4  # points for each level
ROW = HIGHEST * STEP + 15.0
AXIS = 16.0
SIZE = 7.5


class _Frame(NamedTuple):
    first: int
    last: int
    width: float

    def x(self, day: int) -> float:
        return LABELS + (day - self.first) / max(1, self.last - self.first) * (self.width - LABELS)


def ladder_chart(ladders: tuple[Ladder, ...], case: Case, wide: float, say: Say = str) -> Drawing | None:
    """Return the steps of all ladders under each other in a language; None where there are none."""
    steps = [step for ladder in ladders for step in ladder.steps]
    if not steps:
        return None
    first = min(step.span.start for step in steps).toordinal()
    last = max(step.span.end for step in steps).toordinal()
    frame = _Frame(first, last, wide)
    high = ROW * len(ladders) + AXIS
    groups = [Group("years", "", tuple(_years(frame, high)))]
    for number, ladder in enumerate(ladders):
        name = say(worded("Household")) if ladder.person is None else whose(ladder, case)
        groups.append(Group("", _says(ladder, name, say), tuple(_row(ladder, name, frame, ROW * number))))
    said = " ".join(group.says for group in groups if group.says)
    told = worded("Level of need over time, from 1 to 5. {levels}", levels=said)
    return Drawing(wide, high, tuple(groups), say(worded("Level of need")), say(told))


def whose(ladder: Ladder, case: Case) -> str:
    """Return whose levels a ladder has."""
    if ladder.person is None:
        return "Household"
    known = case.person_by_id.get(ladder.person)
    return known.name if known else ladder.person


def _says(ladder: Ladder, name: str, say: Say) -> str:
    levels = (
        worded("level {number}", number=step.level) if step.level else worded("not known") for step in ladder.steps
    )
    told = (f"{say(level)}, {show_span(step.span)}" for level, step in zip(levels, ladder.steps, strict=True))
    return f"{name}: {'; '.join(told)}."


def _years(frame: _Frame, high: float) -> Iterator[Mark]:
    years = range(date.fromordinal(frame.first).year, date.fromordinal(frame.last).year + 1)
    every = next(n for n in (1, 2, 5, 10, 25, 100) if len(years) / n * 34 <= frame.width - LABELS)
    for year in years[::every]:
        day = max(date(year, 1, 1).toordinal(), frame.first)
        x = frame.x(day)
        yield Path(((x, 0.0), (x, high - AXIS)), line=Ink.GRID, line_width=0.5)
        end = frame.x(date(min(year + every, date.max.year), 1, 1).toordinal()) if year != years[-1] else frame.width
        if x + width(str(year), SIZE) + 3 <= min(end, frame.width):
            yield Label(x + 3, high - 4, str(year), SIZE, Ink.SOFT)


def _row(ladder: Ladder, name: str, frame: _Frame, top: float) -> Iterator[Mark]:
    base = top + ROW - 6.0
    yield Label(0.0, base - 2.0, elide(name, LABELS - 14, 8.5, True) or name[:3], 8.5, Ink.TEXT, True)
    yield Path(((LABELS, base), (frame.width, base)), line=Ink.FAINT, line_width=0.5)
    for step in ladder.steps:
        left, right = frame.x(step.span.start.toordinal()), frame.x(step.span.end.toordinal())
        wide = max(right - left, 0.8)
        if step.level is None:
            yield Path(((left, base - 3), (left + wide, base - 3)), line=Ink.FAINT, line_width=0.8, dash=DOTTED)
            continue
        high = step.level * STEP
        yield Box(left, base - high, wide, high, fill=Ink.RESPONSE, opacity=0.12 + 0.11 * step.level)
        yield Path(((left, base - high), (left + wide, base - high)), line=Ink.RESPONSE, line_width=1.2)
        if wide > 8:
            yield Label(left + wide / 2, base - high - 2.5, str(step.level), SIZE, Ink.TEXT, True, Anchor.MIDDLE)
