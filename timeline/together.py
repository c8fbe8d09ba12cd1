"""Where chosen agencies worked at the same time: lit up across the picture, with the days in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from analysis.occupancy import occupy
from case.dates import Span
from case.showing_dates import show_span
from case.worded import counted, listed, worded
from drawing.marks import Box, Group, Ink, Label
from timeline.arrangement import Arrangement
from timeline.labels import fitted, text_width
from timeline.scale import AXIS_HEIGHT, View

SIZE = 10.0
LIGHT = 0.13


class Together(NamedTuple):
    """The days on which all of some agencies have a spell: how many, and in which spans."""

    days: int
    spans: tuple[Span, ...]


def find_together(arrangement: Arrangement, keys: Sequence[str]) -> Together | None:
    """Return when the agencies of some lanes worked at the same time; None for fewer than two agencies.

    It is the rule of the overlaps: spells count, single contacts do not, a team counts for its agency.
    """
    case = arrangement.case
    tops = list(dict.fromkeys(case.top_agency(key) for key in keys if key in case.agency_by_id))
    if len(tops) < 2:
        return None
    row = {top: number for number, top in enumerate(tops)}
    spells = [
        (spell.span.start.toordinal(), spell.span.end.toordinal(), row[top])
        for spell in arrangement.strips.reading.spells
        if (top := case.top_agency(spell.agency)) in row
    ]
    if not spells:
        return Together(0, ())
    starts, ends, rows = (np.ascontiguousarray(column) for column in np.array(spells, np.int64).T)
    table = occupy(starts, ends, rows, len(tops))
    both = np.concatenate(([False], table.there.all(axis=0), [False])).astype(np.int8)
    begins, finishes = np.flatnonzero(np.diff(both) == 1), np.flatnonzero(np.diff(both) == -1)
    pairs = zip(table.days[begins].tolist(), table.days[finishes].tolist(), strict=True)
    spans = tuple(Span(date.fromordinal(start), date.fromordinal(end)) for start, end in pairs)
    return Together(sum(span.days for span in spans), spans)


def together_words(arrangement: Arrangement, keys: Sequence[str], found: Together) -> str:
    """Return what the chosen agencies have in common, in words."""
    case = arrangement.case
    names = [case.agency_by_id[key].name for key in keys if key in case.agency_by_id]
    once = len(found.spans) == 1
    return worded(
        "{agencies}: no day at the same time" if not found.days
        else "{agencies}: {days} at the same time, {span}" if once
        else "{agencies}: {days} at the same time in {number} stretches",
        agencies=listed(names),
        days=counted(found.days, "day", form=","),
        span=show_span(found.spans[0]) if once else "",
        number=len(found.spans),
    )  # fmt: skip


def draw_together(arrangement: Arrangement, view: View, keys: Sequence[str]) -> Iterator[Group]:
    """Light up the days on which the chosen agencies all worked."""
    found = find_together(arrangement, keys)
    for span in found.spans if found else ():
        left = max(view.x(span.start.toordinal()), view.left)
        right = min(view.x(span.end.toordinal()), view.width)
        if right > left:
            wide = max(right - left, 2.0)
            yield Group("", "", (Box(left, view.top, wide, view.lanes_height, fill=Ink.ACCENT, opacity=LIGHT),))


def say_together(arrangement: Arrangement, view: View, keys: Sequence[str]) -> Iterator[Group]:
    """Write under the axis how many days that is."""
    found = find_together(arrangement, keys)
    if found is None:
        return
    words = arrangement.say(together_words(arrangement, keys, found))
    text = fitted(words, view.plot_width - 24.0, SIZE, True)
    wide = text_width(text, SIZE, True) + 14.0
    y = view.top - AXIS_HEIGHT - 20.0 if view.strips else view.top + 2.0
    x = view.left + 6.0
    plate = Box(x, y, wide, 18.0, fill=Ink.PAPER, line=Ink.ACCENT, radius=3.0)
    yield Group("together", words, (plate, Label(x + 7.0, y + 12.6, text, SIZE, Ink.ACCENT, bold=True)))
