"""Labels of households on the lower border of their outlines, off the lines that cross it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from case.households import household_words
from case.worded import retold
from drawing.marks import Anchor, Box, Group, Ink, Label, Mark
from drawing.text import elide, width
from graph.family.frame import Frame
from graph.family.households import (
    MARGIN,
    Bridge,
    Run,
    aligned,
    bridges_of,
    rect_of,
    runs_of,
    spans_of,
)
from graph.family.outlines import Rect

SIZE = 8.5
Stretch = tuple[float, float]


def draw_labels(frame: Frame, dated: str, crossing: Mapping[int, Sequence[float]]) -> Iterator[Group]:
    """Yield the households' labels; `crossing` holds the x of lines that go down from each row."""
    runs = runs_of(frame.lines, {id: person.household for id, person in frame.kin.people.items()})
    spans = spans_of(frame, runs)
    bridges = bridges_of(runs, spans)
    for name in dict.fromkeys(run.household for run in runs):
        joined = [bridge for bridge in bridges if bridge.upper.household == name]
        rects = aligned({run: rect_of(frame, run, spans[run]) for run in runs if run.household == name}, joined)
        for piece in _pieces(list(rects), joined):
            if not any(frame.is_there(id) for run in piece for id in run.people):
                continue
            title = retold(household_words(name), frame.say)
            text, x, y = _spot(frame, piece, rects, joined, crossing, (title + dated, title))
            room = _room(text)
            marks: list[Mark] = [
                Box(x, y - 7.0, room, 14.0, Ink.PAPER, Ink.HOUSEHOLD, 0.9, radius=3.0),
                Label(x + room / 2, y + 3.2, text, SIZE, Ink.HOUSEHOLD, True, Anchor.MIDDLE),
            ]
            yield Group(f"household:{name}", title + dated, tuple(marks))


def _pieces(runs: Sequence[Run], bridges: Sequence[Bridge]) -> list[list[Run]]:
    """Return the runs that hang together."""
    pieces = [[run] for run in runs]
    for bridge in bridges:
        first = next(piece for piece in pieces if bridge.upper in piece)
        second = next(piece for piece in pieces if bridge.lower in piece)
        if first is not second:
            first.extend(second)
            pieces.remove(second)
    return pieces


def _room(text: str) -> float:
    return width(text, SIZE, True) + 10.0


def _spot(
    frame: Frame,
    piece: Sequence[Run],
    rects: Mapping[Run, Rect],
    bridges: Sequence[Bridge],
    crossing: Mapping[int, Sequence[float]],
    words: Sequence[str],
) -> tuple[str, float, float]:
    """Return the text of a label, where it starts and the border on which it stands: the lowest with room."""
    runs = sorted(piece, key=lambda run: (-run.row, rects[run][0]))
    for text in words:
        for run in runs:
            left, _, right, bottom = rects[run]
            blocked = [(x - 3.0, x + 3.0) for x in crossing.get(run.row, ())]
            blocked += _openings(run, rects, bridges)
            start = _free(left + 9.0, right - 9.0 - _room(text), _room(text), blocked)
            if start is not None:
                return text, start, bottom
    return _overhanging(frame, runs[0], rects[runs[0]], words[-1])


def _openings(run: Run, rects: Mapping[Run, Rect], bridges: Sequence[Bridge]) -> list[Stretch]:
    """Return where a run has no lower border, because its outline goes on there."""
    found: list[Stretch] = []
    own = rects[run]
    for bridge in bridges:
        if bridge.band and run in (bridge.upper, bridge.lower) and run.row == bridge.upper.row:
            found.append((own[0], own[2]))
        elif run == bridge.upper:
            other = rects[bridge.lower]
            found.append((max(own[0], other[0]) - 9.0, min(own[2], other[2]) + 9.0))
    return found


def _free(first: float, last: float, room: float, blocked: Sequence[Stretch]) -> float | None:
    """Return the leftmost start of a label that keeps clear of what is blocked."""
    start = first
    while start <= last:
        if not any(low < start + room and start < high for low, high in blocked):
            return start
        start += 5.0
    return None


def _overhanging(frame: Frame, run: Run, rect: Rect, text: str) -> tuple[str, float, float]:
    """Return a spot under a run too narrow for the text: as far out as the neighbours' words allow."""
    left, _, right, bottom = rect
    others = [frame.edges(id) for id in frame.lines[run.row] if id not in run.people and frame.foot(id) > bottom - 9.0]
    low = max([edge[1] + 6.0 for edge in others if edge[1] <= left + MARGIN], default=left - 90.0)
    high = min([edge[0] - 6.0 for edge in others if edge[0] >= right - MARGIN], default=right + 90.0)
    text = text if _room(text) <= high - low else elide(text, high - low - 10.0, SIZE, True)
    return text, min(max((left + right - _room(text)) / 2, low), high - _room(text)), bottom
