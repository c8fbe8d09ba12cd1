"""How many agencies at once over time, as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from analysis.overlaps import AtOnce
from analysis.summary import Summary
from case.showing_dates import show_span
from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Path, Point
from drawing.text import width

AXIS = 16.0  # under the steps, for the years
SCALE = 18.0  # left of the steps, for the numbers
HEAD = 18.0  # above the steps, for the peak's words
SIZE = 7.5


class _Frame(NamedTuple):
    """The days and the counts that a chart shows, and its size."""

    first: int
    last: int
    most: int
    width: float
    height: float

    def x(self, day: float) -> float:
        return SCALE + (day - self.first) / max(1, self.last - self.first) * (self.width - SCALE)

    def y(self, count: float) -> float:
        return self.height - AXIS - count / max(1, self.most) * (self.height - AXIS - HEAD)


def at_once_chart(summary: Summary, wide: float, high: float) -> Drawing | None:
    """Return the steps of agencies at once with the peak marked; None where nothing is dated."""
    counts = summary.at_once
    if not len(counts.starts) or summary.peak.span is None:
        return None
    frame = _Frame(int(counts.starts[0]), int(counts.starts[-1]), _round_up(int(counts.counts.max())), wide, high)
    groups = (
        Group("grid", "", tuple(_grid(frame))),
        Group("steps", "", tuple(_steps(counts, frame))),
        Group("peak", "", tuple(_peak(summary, frame))),
    )
    return Drawing(wide, high, groups, "Agencies at once", says(summary))


def says(summary: Summary) -> str:
    """Return the chart in words, year by year."""
    counts = summary.at_once
    if summary.peak.span is None:
        return ""
    most = _most_by_year(counts)
    years = "; ".join(f"{year} up to {count}" for year, count in most.items())
    return (
        "Chart of how many agencies were involved at once over time. "
        f"Most in {show_span(summary.peak.span)}: {summary.peak.count}. By year: {years}."
    )


def _most_by_year(counts: AtOnce) -> dict[int, int]:
    most: dict[int, int] = {}
    for start, end, count in zip(counts.starts[:-1], counts.starts[1:], counts.counts[:-1], strict=True):
        for year in range(date.fromordinal(int(start)).year, date.fromordinal(int(end) - 1).year + 1):
            most[year] = max(most.get(year, 0), int(count))
    return most


def _round_up(most: int) -> int:
    """Return the top of the scale, which its steps divide."""
    step = _step(most)
    return -(-most // step) * step


def _step(most: int) -> int:
    return next((step for step in (1, 2, 5, 10, 20) if most <= 5 * step), 50)


def _grid(frame: _Frame) -> Iterator[Mark]:
    """Yield lines for counts and years, with their numbers."""
    step = _step(frame.most)
    for count in range(0, frame.most + 1, step):
        y = frame.y(count)
        ink = Ink.FAINT if count == 0 else Ink.GRID
        yield Path(((SCALE, y), (frame.width, y)), line=ink, line_width=0.5)
        yield Label(SCALE - 5, y + 2.6, str(count), SIZE, Ink.FAINT, anchor=Anchor.RIGHT)
    years = range(date.fromordinal(frame.first).year, date.fromordinal(frame.last).year + 1)
    every = next(n for n in (1, 2, 5, 10, 25, 100) if len(years) / n * 34 <= frame.width)
    base = frame.y(0)
    for year in years:
        day = date(year, 1, 1).toordinal()
        if day > frame.first:
            x = frame.x(day)
            yield Path(((x, frame.y(frame.most)), (x, base + 4)), line=Ink.GRID, line_width=0.5)
        if (year - years[0]) % every == 0:
            x = frame.x(max(day, frame.first))
            if x + width(str(year), SIZE) + 3 <= frame.width:
                yield Label(x + 3, base + 12, str(year), SIZE, Ink.SOFT)


def _steps(counts: AtOnce, frame: _Frame) -> Iterator[Mark]:
    points = _outline(counts, frame)
    base = frame.y(0)
    ground = ((points[0][0], base), *points, (points[-1][0], base))
    yield Path(ground, closed=True, fill=Ink.RESPONSE, opacity=0.16)
    yield Path(points, line=Ink.RESPONSE, line_width=1.1)


def _outline(counts: AtOnce, frame: _Frame) -> tuple[Point, ...]:
    points: list[Point] = []
    for start, end, count in zip(counts.starts[:-1], counts.starts[1:], counts.counts[:-1], strict=True):
        y = frame.y(int(count))
        points += [(frame.x(int(start)), y), (frame.x(int(end)), y)]
    return tuple(points)


def _peak(summary: Summary, frame: _Frame) -> Iterator[Mark]:
    """Yield the band of the peak and its words, kept within the picture."""
    peak = summary.peak
    if peak.span is None:
        return
    left, right = frame.x(peak.span.start.toordinal()), frame.x(peak.span.end.toordinal())
    wide = max(right - left, 2.0)
    top = frame.y(peak.count)
    yield Box(left, top, wide, frame.y(0) - top, fill=Ink.ACCENT, opacity=0.85)
    unsure = "up to " if summary.sure_peak.count < peak.count else ""
    words = f"{unsure}{peak.count} at once, {show_span(peak.span)}"
    room = width(words, 8.0, bold=True)
    middle = min(max(left + wide / 2, SCALE + room / 2), frame.width - room / 2)
    yield Box(middle - room / 2 - 3, top - 13, room + 6, 11, fill=Ink.PAPER, opacity=0.9)
    yield Label(middle, top - 5, words, 8.0, Ink.ACCENT, bold=True, anchor=Anchor.MIDDLE)


def named(agencies: Sequence[str], most: int = 0) -> str:
    """Return names in a row: 'A, B and C'; with `most`, the rest as a number."""
    shown = list(agencies[:most] if most and len(agencies) > most + 1 else agencies)
    if len(shown) < len(agencies):
        shown.append(f"{len(agencies) - len(shown)} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""
