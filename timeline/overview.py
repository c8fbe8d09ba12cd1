"""The whole history in a narrow strip, with the part that is shown: to see where one is, and to go elsewhere."""

from __future__ import annotations

from datetime import date

import numpy as np

from drawing.marks import Box, Boxes, Drawing, Group, Ink, Label, Labels
from timeline.arrangement import Arrangement
from timeline.scale import View, fitted
from timeline.scene import rows

EPOCH = date(1970, 1, 1).toordinal()
AIR = 3.0
YEAR_ROOM = 46.0
FINEST = 3.0


def overview_scale(arrangement: Arrangement, width: float, heading: float) -> View | None:
    """Return the scale of the strip: all days of the history; None when nothing is dated."""
    extent = arrangement.extent
    return fitted(View(0.0, 1.0, width, 1.0, heading=heading, strips=0.0), *extent) if extent else None


def draw_overview(arrangement: Arrangement, view: View, height: float) -> Drawing:
    """Draw how much there is over the whole history, and a frame around the days that `view` shows."""
    depends = "overview", view.width, view.heading, height
    groups = [arrangement.still(depends, lambda: _still(arrangement, view, height))]
    if whole := overview_scale(arrangement, view.width, view.heading):
        left, right = (min(max(whole.x(day), view.left), view.width) for day in (view.start, view.end))
        wide = max(right - left, 3.0)
        frame = (
            Box(left, 1.0, wide, height - 1.0, fill=Ink.ACCENT, opacity=0.12),
            Box(left, 1.0, wide, height - 2.0, line=Ink.ACCENT, line_width=1.0),
        )
        groups.append(Group("shown", arrangement.say("The part that is shown"), frame))
    return Drawing(view.width, height, tuple(groups), arrangement.say("Overview"))


def _still(arrangement: Arrangement, view: View, height: float) -> Group:
    """Return the whole history, which stays as it is whatever part of it is shown."""
    ground = (
        Box(0, 0, view.width, height, fill=Ink.PAPER),
        Box(0, 0, view.heading, height, fill=Ink.PANEL),
        Box(0, 0, view.width, 1.0, fill=Ink.RULE),
        Box(view.heading - 1.0, 0, 1.0, height, fill=Ink.RULE),
        Label(16.0, height / 2 + 3.5, arrangement.say("Whole history"), 10.0, Ink.SOFT),
    )
    whole = overview_scale(arrangement, view.width, view.heading)
    crowds = (_columns(arrangement, whole, height), _years(whole, height)) if whole else ()
    return Group("", "", ground, crowds, still=True)


def _columns(arrangement: Arrangement, whole: View, height: float) -> Boxes:
    """Return columns of occurrences, by as many months as have room."""
    monthly = arrangement.strips.monthly
    if not len(monthly.events):
        return Boxes((), Ink.SOFT)
    months = next((m for m in (1, 3, 6, 12, 60) if whole.per_day * 30.4 * m >= FINEST), 120)
    starts = np.arange(0, len(monthly.events), months)
    counts = np.sqrt(np.add.reduceat(monthly.occurrences, starts))
    days = (monthly.first + starts - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + EPOCH
    left = np.round(whole.left + (days - whole.start) * whole.per_day)
    wide = max(np.floor(whole.per_day * 30.4 * months) - 0.5, 1.0)
    high = np.where(counts > 0, np.maximum(counts / max(float(counts.max()), 1.0) * (height - 2 * AIR), 1.5), 0.0)
    return Boxes(rows(left, height - 1.0 - high, wide, high), Ink.SOFT, 0.5)


def _years(whole: View, height: float) -> Labels:
    first, last = date.fromordinal(int(whole.start)).year + 1, date.fromordinal(int(whole.end)).year
    step = next((step for step in (1, 2, 5, 10, 20, 50) if whole.per_day * 365.25 * step >= YEAR_ROOM), 100)
    years = range(first + (-first) % step, last + 1, step)
    found = ((whole.x(date(year, 1, 1).toordinal()), str(year)) for year in years)
    shown = tuple((x + 3.0, 11.0, text) for x, text in found if whole.left <= x < whole.width - 30.0)
    return Labels(shown, 8.5, Ink.FAINT)
