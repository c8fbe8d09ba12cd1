"""Findings as quiet marks along the foot of the axis: a line over their days, in full words when pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.finding import Finding
from drawing.marks import Anchor, Box, Boxes, Group, Ink, Label, Shapes
from drawing.shapes import Shape
from timeline.arrangement import Arrangement
from timeline.scale import FINDINGS_HEIGHT, View

INSET = 16.0
LINE = 4.0  # points from one finding's line to the next
HEAD = 3.0
LEAST = 6.0  # points that the line of a short finding takes
REACH = 2.5  # points around a line that still mean it


class Placed(NamedTuple):
    """A finding on the picture: from `left` to `right` about `y`."""

    finding: Finding
    left: float
    right: float
    y: float


def place_findings(arrangement: Arrangement, view: View) -> Iterator[Placed]:
    """Yield the findings in sight, each on its line; the lines are the same at every zoom."""
    if not view.strips:
        return
    base = view.findings_top + 6.0
    scale, zero = view.per_day, view.left - view.start * view.per_day
    for finding, line, start, end in arrangement.strips.reading.finding_lines:
        left = zero + start * scale
        right = max(zero + end * scale, left + LEAST)
        if right > view.left and left < view.width:
            yield Placed(finding, max(left, view.left), min(right, view.width), base + LINE * line)


def draw_findings(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Draw the findings as one group; where several would cover each other, one mark stands for them."""
    findings = arrangement.strips.reading.findings
    if not findings or not view.strips:
        return
    top = view.findings_top
    rule = Box(0, top + FINDINGS_HEIGHT - 1.0, view.width, 1.0, fill=Ink.RULE)
    title = Label(INSET, top + 12.5, "Findings", 10.0, Ink.TEXT, bold=True)
    count = Label(view.heading - 8.0, top + 12.5, f"{len(findings):,}", 9.0, Ink.FAINT, anchor=Anchor.RIGHT)
    marks = dict.fromkeys((round(one.left), round(one.right), one.y) for one in place_findings(arrangement, view))
    lines = Boxes(tuple((left, y, max(right - left, 2), 2.0) for left, right, y in marks), Ink.IMPACT, 0.5)
    heads = dict.fromkeys((left, y) for left, _, y in marks)
    signs = Shapes(tuple((left + HEAD, y + 1.0, Shape.RIGHT, Ink.IMPACT, HEAD * 2, 1.0) for left, y in heads))
    words = f"{len(findings):,} finding{'' if len(findings) == 1 else 's'}"
    crowds = (lines, signs) if marks else ()
    yield Group("findings", words, (rule, title, count), crowds)


def finding_at(arrangement: Arrangement, view: View, x: float, y: float) -> Finding | None:
    """Return the finding whose mark lies under a point."""
    if not view.findings_top <= y <= view.findings_top + FINDINGS_HEIGHT:
        return None
    near = (one for one in place_findings(arrangement, view) if one.left - REACH <= x <= one.right + REACH)
    found = min(near, key=lambda one: (abs(one.y - y), one.right - one.left), default=None)
    return found.finding if found else None
