"""Which days are shown, and where: the one value that panning and zooming change.

Days are ordinals (`date.toordinal`), as floats; a day runs from its number up to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

FIRST_DAY = float(date(1850, 1, 1).toordinal())
LAST_DAY = float(date(2131, 1, 1).toordinal())
FEWEST_DAYS = 10.0

AXIS_HEIGHT = 36.0
AT_ONCE_HEIGHT = 62.0
MONTHLY_HEIGHT = 34.0
LEVELS_HEIGHT = 36.0
FINDINGS_HEIGHT = 20.0
HEADING = 196.0
LEAST_HEADING = 124.0
LEAST_LANES = 80.0


class Calendar(StrEnum):
    """Where the years of the axis begin."""

    YEARS = "years"  # January
    SCHOOL = "school years"  # September
    FINANCIAL = "financial years"  # 6 April


@dataclass(frozen=True, slots=True)
class View:
    """Days from `start` up to `end`, `width` by `height` points in all, lanes scrolled down by `scroll`.

    `heading` is the width of the column of lane headings, `strips` the height of the strips above the axis.
    With a day `zero` the axis counts from it.
    """

    start: float
    end: float
    width: float
    height: float
    scroll: float = 0.0
    heading: float = HEADING
    strips: float = AT_ONCE_HEIGHT + MONTHLY_HEIGHT
    calendar: Calendar = Calendar.YEARS
    zero: float | None = None

    @property
    def left(self) -> float:
        """Where the lanes begin, right of the headings."""
        return self.heading

    @property
    def plot_width(self) -> float:
        return max(1.0, self.width - self.heading)

    @property
    def top(self) -> float:
        """Where the lanes begin, below the strips and the axis."""
        return AXIS_HEIGHT + self.strips

    @property
    def all_strips(self) -> bool:
        """Whether there is more than the strip of agencies at once."""
        return self.strips > AT_ONCE_HEIGHT

    @property
    def findings_top(self) -> float:
        """Where the strip of findings begins: the last one above the axis."""
        return self.strips - FINDINGS_HEIGHT

    @property
    def lanes_height(self) -> float:
        return max(0.0, self.height - self.top)

    @property
    def per_day(self) -> float:
        """Points a day."""
        return max(1.0, self.width - self.heading) / (self.end - self.start)

    def x(self, day: float) -> float:
        """Return where a day begins; asked hundreds of times a frame."""
        return self.heading + (day - self.start) * (max(1.0, self.width - self.heading) / (self.end - self.start))

    def day(self, x: float) -> float:
        return self.start + (x - self.left) / self.per_day


def sized(view: View, width: float, height: float, strips: float) -> View:
    """Return the view in a room of another size, where all strips need so much: they give way before the lanes do."""
    room = height - AXIS_HEIGHT - LEAST_LANES
    kept = next((high for high in (strips, AT_ONCE_HEIGHT) if high <= room), 0.0)
    heading = min(max(width * 0.3, LEAST_HEADING), HEADING)
    return replace(view, width=width, height=height, heading=heading, strips=kept)


def zoomed(view: View, factor: float, x: float) -> View:
    """Return the view with `factor` times as many points a day; the day at `x` stays where it is."""
    days = min(max((view.end - view.start) / factor, FEWEST_DAYS), LAST_DAY - FIRST_DAY)
    still = view.day(x)
    start = still - (x - view.left) / view.plot_width * days
    return shown(view, start, start + days)


def panned(view: View, points: float) -> View:
    """Return the view moved right by so many points."""
    days = points / view.per_day
    return shown(view, view.start + days, view.end + days)


def scrolled(view: View, scroll: float, content: float) -> View:
    """Return the view with the lanes scrolled down to `scroll`, as far as `content` points of lanes allow."""
    return replace(view, scroll=min(max(scroll, 0.0), max(0.0, content - view.lanes_height)))


def shown(view: View, start: float, end: float) -> View:
    """Return the view of these days, kept within the calendar."""
    days = min(max(end - start, FEWEST_DAYS), LAST_DAY - FIRST_DAY)
    start = min(max(start, FIRST_DAY), LAST_DAY - days)
    return replace(view, start=start, end=start + days)


def fitted(view: View, first: float, last: float) -> View:
    """Return the view that shows all days from `first` up to `last` with some air, and room for words at the end."""
    days = last - first
    return shown(view, first - max(days * 0.02, 10.0), last + max(days * 0.06, 20.0))
