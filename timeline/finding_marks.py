"""Findings as quiet marks along the foot of the axis: a line over their days, in full words when pointed at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.finding import Finding
from drawing.marks import Anchor, Box, Group, Ink, Label, Mark, Path
from timeline.arrangement import Arrangement
from timeline.scale import FINDINGS_HEIGHT, View

INSET = 16.0
LINE = 4.0  # points from one finding's line to the next
HEAD = 3.0
LEAST = 6.0  # points that the line of a short finding takes
MOST_LINES = 3
REACH = 2.5  # points around a line that still mean it


class Placed(NamedTuple):
    """A finding on the picture: from `left` to `right` about `y`."""

    finding: Finding
    left: float
    right: float
    y: float


def place_findings(arrangement: Arrangement, view: View) -> Iterator[Placed]:
    """Yield the findings in sight, each on its line; the lines are the same at every zoom."""
    findings = arrangement.strips.reading.findings
    if not view.strips:
        return
    base = view.findings_top + 6.0
    for finding, line in zip(findings, _lines(findings), strict=True):
        left = view.x(finding.span.start.toordinal())
        right = max(view.x(finding.span.end.toordinal()), left + LEAST)
        if right > view.left and left < view.width:
            yield Placed(finding, max(left, view.left), min(right, view.width), base + LINE * line)


@lru_cache(maxsize=8)
def _lines(findings: tuple[Finding, ...]) -> Sequence[int]:
    """Return a line for each finding: the lowest that is free, the weightiest first; what finds none is on the last."""
    taken: list[list[tuple[int, int]]] = [[] for _ in range(MOST_LINES)]
    found: list[int] = []
    for finding in findings:
        start, end = finding.span.start.toordinal(), finding.span.end.toordinal()
        free = (n for n, spans in enumerate(taken) if all(end <= a or b <= start for a, b in spans))
        line = next(free, MOST_LINES - 1)
        taken[line].append((start, end))
        found.append(line)
    return found


def draw_findings(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Draw the findings: one group each, which says its sentence."""
    findings = arrangement.strips.reading.findings
    if not findings or not view.strips:
        return
    top = view.findings_top
    rule = Box(0, top + FINDINGS_HEIGHT - 1.0, view.width, 1.0, fill=Ink.RULE)
    count = Label(view.heading - 8.0, top + 12.5, f"{len(findings):,}", 9.0, Ink.FAINT, anchor=Anchor.RIGHT)
    yield Group("", "", (rule, Label(INSET, top + 12.5, "Findings", 10.0, Ink.TEXT, bold=True), count))
    for finding, left, right, y in place_findings(arrangement, view):
        marks: tuple[Mark, ...] = (
            Box(round(left), y, max(round(right) - round(left), 2), 1.5, fill=Ink.IMPACT, opacity=0.75),
            Path(
                ((left, y - HEAD), (left + 2 * HEAD, y + 0.75), (left, y + HEAD + 1.5)),
                closed=True,
                fill=Ink.IMPACT,
            ),
        )
        yield Group(f"finding {finding.id}", finding.sentence, marks)


def finding_at(arrangement: Arrangement, view: View, x: float, y: float) -> Finding | None:
    """Return the finding whose mark lies under a point."""
    if not view.findings_top <= y <= view.findings_top + FINDINGS_HEIGHT:
        return None
    near = (one for one in place_findings(arrangement, view) if one.left - REACH <= x <= one.right + REACH)
    found = min(near, key=lambda one: (abs(one.y - y), one.right - one.left), default=None)
    return found.finding if found else None
