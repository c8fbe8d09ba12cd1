"""Findings as quiet marks along the foot of the axis: a line over their days, in full words when pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from analysis.finding import Finding
from case.worded import counted
from drawing.marks import Anchor, Box, Boxes, Group, Ink, Label, Shapes
from drawing.rows import Look, Signs
from drawing.shapes import Shape
from timeline.arrangement import Arrangement
from timeline.items import Floats, Ints
from timeline.scale import FINDINGS_HEIGHT, View
from timeline.scene import firsts, rows

INSET = 16.0
LINE = 4.0  # points from one finding's line to the next
HEAD = 3.0
LEAST = 6.0  # points that the line of a short finding takes
LOOKS = (Look(Shape.RIGHT, Ink.IMPACT, HEAD * 2),)
REACH = 2.5  # points around a line that still mean it


class Placed(NamedTuple):
    """Findings on the picture: their numbers, and from where to where on which height each is drawn."""

    at: Ints
    left: Floats
    right: Floats
    y: Floats


def place_findings(arrangement: Arrangement, view: View) -> Placed:
    """Return the findings in sight; their lines are the same at every zoom."""
    start, end, line = arrangement.strips.reading.finding_lines.T
    left = view.left + (start - view.start) * view.per_day
    right = np.maximum(view.left + (end - view.start) * view.per_day, left + LEAST)
    at = ((right > view.left) & (left < view.width)).nonzero()[0]
    y = view.findings_top + 6.0 + LINE * line[at]
    return Placed(at, np.maximum(left[at], view.left), np.minimum(right[at], view.width), y)


def draw_findings(arrangement: Arrangement, view: View) -> Iterator[Group]:
    """Draw the findings as one group; where several would cover each other, one mark stands for them."""
    findings = arrangement.strips.reading.findings
    if not findings or not view.all_strips:
        return
    top = view.findings_top
    rule = Box(0, top + FINDINGS_HEIGHT - 1.0, view.width, 1.0, fill=Ink.RULE)
    title = Label(INSET, top + 12.5, arrangement.say("Findings"), 10.0, Ink.TEXT, bold=True)
    count = Label(view.heading - 8.0, top + 12.5, f"{len(findings):,}", 9.0, Ink.FAINT, anchor=Anchor.RIGHT)
    placed = place_findings(arrangement, view)
    left, right = np.rint(placed.left), np.rint(placed.right)
    lines = Boxes(rows(left, placed.y, np.maximum(right - left, 2.0), 2.0), Ink.IMPACT, 0.5)
    first = firsts(left * 1024.0 + placed.y)
    heads = rows(left[first] + HEAD, placed.y[first] + 1.0, 0.0, 1.0)
    signs = Shapes(Signs(heads.numbers, LOOKS))
    words = arrangement.words("findings", lambda: counted(len(findings), "finding", form=","))
    crowds = (lines, signs) if len(first) else ()
    yield Group("findings", words, (rule, title, count), crowds)


def finding_at(arrangement: Arrangement, view: View, x: float, y: float) -> Finding | None:
    """Return the finding whose mark lies under a point."""
    if not view.all_strips or not view.findings_top <= y <= view.findings_top + FINDINGS_HEIGHT:
        return None
    placed = place_findings(arrangement, view)
    near = np.flatnonzero((placed.left - REACH <= x) & (x <= placed.right + REACH))
    if not len(near):
        return None
    order = np.lexsort((placed.right[near] - placed.left[near], np.abs(placed.y[near] - y)))
    return arrangement.strips.reading.findings[int(placed.at[near[order[0]]])]
