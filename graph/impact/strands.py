"""The lines of an impact map: from the centre's ports to the nodes, each with its number on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, hypot, log, pi, sin

from drawing.marks import Anchor, Box, Ink, Label, Mark, Path, Point
from drawing.text import width
from graph.impact.influence import Flow, Node
from graph.impact.radial import Spot, direction, distance_to_line, ports

INKS = {
    Flow.CAUSED: Ink.IMPACT,
    Flow.SUFFERED: Ink.IMPACT,
    Flow.RESPONSE: Ink.RESPONSE,
    Flow.GIVEN: Ink.RESPONSE,
    Flow.TOGETHER: Ink.FAINT,
}
NUMBER, PILL = 9.75, 14.0
FRACTIONS = (0.60, 0.48, 0.72, 0.54, 0.66, 0.42, 0.78, 0.36)
APART = 4.0  # between two lines


def thickness(occurrences: int) -> float:
    """Return the width of a line: growing with the logarithm, so that 50 does not drown 5."""
    return min(1.3 + 1.75 * log(max(occurrences, 1)), 13.0)


@dataclass(frozen=True, slots=True)
class Strand:
    """One line between the hub and a node, from the hub outwards."""

    node: Node
    flow: Flow
    occurrences: int
    start: Point
    end: Point
    pill: Point = (0.0, 0.0)

    @property
    def thickness(self) -> float:
        return thickness(self.occurrences)


def strands_of(placed: Sequence[tuple[Node, Spot]], least: float) -> tuple[list[Strand], float]:
    """Return the lines in order round the centre, and the radius of the hub that has room for all."""
    wanted = [
        (direction(spot.x, spot.y), n, rank, flow)
        for n, (node, spot) in enumerate(placed)
        for rank, flow in enumerate(node.flows)
    ]
    wanted.sort()
    widths = [_room(placed[n][0].flows[flow].occurrences, flow) for _, n, _, flow in wanted]
    radius = max(least, sum(widths) / (2 * pi) * 1.06)
    angles = ports([wish for wish, *_ in wanted], widths, radius)
    sides: dict[int, list[int]] = {}
    for index, (_, n, _, _) in enumerate(wanted):
        sides.setdefault(n, []).append(index)
    made = []
    for index, (_, n, _, flow) in enumerate(wanted):
        node, spot = placed[n]
        start = (radius * sin(angles[index]), -radius * cos(angles[index]))
        end = _end(spot, start, _shift(index, sides[n], widths), _reach(node))
        made.append(Strand(node, flow, node.flows[flow].occurrences, start, end))
    return with_pills(made), radius


def _room(occurrences: int, flow: Flow) -> float:
    """Return the room that a line needs at the hub, its arrow head included."""
    own = thickness(occurrences)
    head = 0.0 if flow.outwards or flow is Flow.TOGETHER else head_width(own) - own
    return own + head * 0.7 + APART


def _shift(index: int, mates: Sequence[int], widths: Sequence[float]) -> float:
    """Return how far to the side a line ends at its node, so that two ways stay apart."""
    whole = sum(widths[mate] + 1.5 for mate in mates)
    before = sum(widths[mate] + 1.5 for mate in mates if mate < index)
    return before + (widths[index] + 1.5) / 2 - whole / 2


def _reach(node: Node) -> tuple[float, float]:
    """Return half the width and height of a node's symbol with some air."""
    return (22.0, 15.5) if node.person is None else (18.0, 18.0)


def _end(spot: Spot, start: Point, shift: float, reach: tuple[float, float]) -> Point:
    dx, dy = spot.x - start[0], spot.y - start[1]
    far = hypot(dx, dy) or 1.0
    dx, dy = dx / far, dy / far
    x, y = spot.x - dy * shift, spot.y + dx * shift
    back = min(
        (reach[0] + abs(dy * shift)) / abs(dx) if abs(dx) > 1e-6 else 1e9,
        (reach[1] + abs(dx * shift)) / abs(dy) if abs(dy) > 1e-6 else 1e9,
        hypot(*reach),
    )
    return x - dx * back, y - dy * back


def with_pills(strands: list[Strand]) -> list[Strand]:
    """Set each number where it covers no other number and, as far as may be, no other line."""
    made: list[Strand] = []
    n = len(strands)
    for index, strand in enumerate(strands):
        near = [strands[(index + k) % n] for k in (-3, -2, -1, 1, 2, 3) if n > 1]
        near = [other for other in near if other is not strand]
        spots = [_on(strand, fraction) for fraction in FRACTIONS]
        best = min(
            range(len(spots)),
            key=lambda k: (_covered(spots[k], strand, made, near), k),
        )
        x, y = spots[best]
        made.append(Strand(strand.node, strand.flow, strand.occurrences, strand.start, strand.end, (x, y)))
    return made


def _on(strand: Strand, fraction: float) -> Point:
    (ax, ay), (bx, by) = strand.start, strand.end
    return ax + (bx - ax) * fraction, ay + (by - ay) * fraction


@cache
def pill_width(occurrences: int) -> float:
    return max(width(str(occurrences), NUMBER, True) + 7.0, 14.0)


def _covered(spot: Point, strand: Strand, made: Sequence[Strand], near: Sequence[Strand]) -> int:
    """Return how badly a number at a spot would cover others: numbers count ten, lines one."""
    half = pill_width(strand.occurrences) / 2
    bad = 0
    for other in made:
        air = 7.0 if other.node is strand.node else 2.0
        if (
            abs(other.pill[0] - spot[0]) < half + pill_width(other.occurrences) / 2 + air
            and abs(other.pill[1] - spot[1]) < PILL + air
        ):
            bad += 10
    for other in near:
        if distance_to_line(spot, other.start, other.end) < PILL / 2 + other.thickness / 2 + 1.0:
            bad += 1
    return bad


def head_width(thick: float) -> float:
    return 6.0 + 1.35 * thick


def line_marks(strand: Strand, x: float, y: float) -> list[Mark]:
    """Return the line with its arrow head; (x, y) is the centre of the map."""
    ink = INKS[strand.flow]
    a, b = strand.start, strand.end
    if not strand.flow.outwards:
        a, b = b, a
    points = ((a[0] + x, a[1] + y), (b[0] + x, b[1] + y))
    thick = strand.thickness
    if strand.flow is Flow.TOGETHER:
        return [Path(points, line=ink, line_width=thick)]
    return arrow_marks(points, thick, ink)


def arrow_marks(points: tuple[Point, Point], thick: float, ink: Ink) -> list[Mark]:
    """Return a straight arrow from the first to the second point."""
    (ax, ay), (bx, by) = points
    far = hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / far, (by - ay) / far
    wide, long = head_width(thick) / 2, min(6.0 + 1.2 * thick, far / 2)
    foot = (bx - dx * long, by - dy * long)
    head = ((bx, by), (foot[0] - dy * wide, foot[1] + dx * wide), (foot[0] + dy * wide, foot[1] - dx * wide))
    line = ((ax, ay), (foot[0] + dx * 0.5, foot[1] + dy * 0.5))
    return [Path(line, line=ink, line_width=thick), Path(head, closed=True, fill=ink)]


def number_marks(strand: Strand, x: float, y: float) -> list[Mark]:
    """Return the number on a line."""
    ink = INKS[strand.flow]
    wide = pill_width(strand.occurrences)
    at = strand.pill[0] + x, strand.pill[1] + y
    return [
        Box(at[0] - wide / 2, at[1] - PILL / 2, wide, PILL, Ink.PAPER, ink, 0.9, radius=PILL / 2),
        Label(at[0], at[1] + NUMBER * 0.36, str(strand.occurrences), NUMBER, ink, True, Anchor.MIDDLE),
    ]
