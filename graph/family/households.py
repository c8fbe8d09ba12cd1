"""Outlines round those who live together, leaving out everybody else.

People of one household who stand side by side share a run. Runs of one household are joined through the
room between rows, where nobody stands; only runs very far apart stay separate, each with the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from case.households import household_words
from case.worded import retold
from drawing.marks import DASHED, Group, Ink, Mark, Path
from graph.family.frame import Frame
from graph.family.outlines import Rect, outline

MARGIN, HEAD, FOOT = 7.0, 10.0, 8.0
FARTHEST = 520.0  # a band between two runs
OVERLAP = 30.0
SNAP = 9.0


@dataclass(frozen=True, slots=True)
class Run:
    """Members of one household side by side in a row."""

    household: str
    row: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two runs to be joined, in the room below the upper row (or below both)."""

    upper: Run
    lower: Run
    band: bool  # False where they overlap far enough to join straight


def runs_of(lines: Sequence[Sequence[str]], households: Mapping[str, str]) -> list[Run]:
    """Return the runs of every household, from the top."""
    runs: list[Run] = []
    for row, people in enumerate(lines):
        last = ""
        for id in people:
            own = households.get(id, "")
            if own and own == last:
                runs[-1] = Run(own, row, (*runs[-1].people, id))
            elif own:
                runs.append(Run(own, row, (id,)))
            last = own
    return runs


def bridges_of(runs: Sequence[Run], spans: Mapping[Run, tuple[float, float]]) -> list[Bridge]:
    """Join the runs of each household, the nearest first, until they are one or too far apart."""
    chosen: list[Bridge] = []
    group = {run: n for n, run in enumerate(runs)}
    pairs = [
        (_distance(spans[a], spans[b]), a.row, n, m)
        for n, a in enumerate(runs)
        for m, b in enumerate(runs)
        if n < m and a.household == b.household and b.row - a.row <= 1
    ]
    for distance, _, n, m in sorted(pairs, key=lambda pair: (pair[0], pair[1], pair[2], pair[3])):
        a, b = runs[n], runs[m]
        if group[a] == group[b] or distance > FARTHEST:
            continue
        old, new = group[b], group[a]
        for run in runs:
            if group[run] == old:
                group[run] = new
        chosen.append(Bridge(a, b, a.row == b.row or distance > -OVERLAP))
    return chosen


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the room between two stretches; less than nothing where they overlap."""
    return max(a[0], b[0]) - min(a[1], b[1])


def spans_of(frame: Frame, runs: Sequence[Run]) -> dict[Run, tuple[float, float]]:
    return {
        run: (
            min(frame.edges(id)[0] for id in run.people) - MARGIN,
            max(frame.edges(id)[1] for id in run.people) + MARGIN,
        )
        for run in runs
    }


def draw_households(frame: Frame, dated: str) -> Iterator[Group]:
    """Yield each household's outline; `dated` says as of when."""
    households = {id: person.household for id, person in frame.kin.people.items()}
    runs = runs_of(frame.lines, households)
    spans = spans_of(frame, runs)
    bridges = bridges_of(runs, spans)
    names = list(dict.fromkeys(run.household for run in runs))
    for number, name in enumerate(names):
        own = [run for run in runs if run.household == name]
        there = [id for run in own for id in run.people if frame.is_there(id)]
        if not there:
            continue
        joined = [bridge for bridge in bridges if bridge.upper.household == name]
        rects = aligned({run: rect_of(frame, run, spans[run]) for run in own}, joined)
        shapes = [*rects.values(), *_joints(frame, rects, joined, number)]
        marks: list[Mark] = [Path(loop, True, Ink.HOUSEHOLD, None, opacity=0.07) for loop in outline(shapes, 9.0)]
        marks += [Path(loop, True, None, Ink.HOUSEHOLD, 1.1, DASHED) for loop in outline(shapes, 9.0)]
        members = ", ".join(frame.kin.people[id].name for id in there)
        yield Group(f"household:{name}", f"{retold(household_words(name), frame.say)}{dated}: {members}", tuple(marks))


def rect_of(frame: Frame, run: Run, span: tuple[float, float]) -> Rect:
    foot = max(frame.foot(id) for id in run.people)
    return span[0], frame.top[run.row] - HEAD, span[1], foot + FOOT


def aligned(rects: dict[Run, Rect], bridges: Sequence[Bridge]) -> dict[Run, Rect]:
    """Let edges that nearly meet above each other meet."""
    made = dict(rects)
    for bridge in bridges:
        a, b = made[bridge.upper], made[bridge.lower]
        if not bridge.band:
            left = min(a[0], b[0]) if abs(a[0] - b[0]) < SNAP else None
            right = max(a[2], b[2]) if abs(a[2] - b[2]) < SNAP else None
            for run, rect in ((bridge.upper, a), (bridge.lower, b)):
                sides = rect[0] if left is None else left, rect[2] if right is None else right
                made[run] = (sides[0], rect[1], sides[1], rect[3])
    return made


def _joints(frame: Frame, rects: dict[Run, Rect], bridges: Sequence[Bridge], number: int) -> list[Rect]:
    """Return the rectangles that join runs; they lie in the room between rows."""
    made: list[Rect] = []
    for bridge in bridges:
        a, b = rects[bridge.upper], rects[bridge.lower]
        if not bridge.band:
            made.append((max(a[0], b[0]), a[3] - 1.0, min(a[2], b[2]), b[1] + 1.0))
            continue
        low = frame.zones[bridge.upper.row].top + 2.0 + number * 5.0
        high = low + 20.0
        made.append((a[0], a[3] - 12.0, a[2], high))
        if bridge.lower.row == bridge.upper.row:
            made.append((b[0], b[3] - 12.0, b[2], high))
        else:
            made.append((b[0], low, b[2], b[1] + 12.0))
        made.append((min(a[0], b[0]), low, max(a[2], b[2]), high))
    return made
