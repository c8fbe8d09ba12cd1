"""What the key of an impact map holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from case.model import PersonKind
from case.worded import counted, worded
from drawing.marks import DASHED, Anchor, Box, Ink, Label, Mark, Path
from graph.family.symbols import symbol_marks
from graph.impact.influence import Flow, Influence, Node
from graph.impact.strands import INKS, PILL, arrow_marks, thickness
from graph.key import Entry, Section

Y = 6.0
RULES = (
    worded(
        "Impact: what the centre caused, and incidents, offences, complaints, court dates and custody of which it "
        "is the subject."
    ),
    worded("Response: every other entry of an agency; people who cared or asked for help."),
    worded("An entry that ties several counts on each of their lines, and once in totals."),
)
FLOW_WORDS = {
    Flow.CAUSED: worded("Impact caused by the centre"),
    Flow.SUFFERED: worded("Impact on the centre"),
    Flow.RESPONSE: worded("Response or support to the centre"),
    Flow.GIVEN: worded("Response or support by the centre"),
    Flow.TOGETHER: worded("Named in the same entries"),
}


def key_sections(influence: Influence, nodes: Sequence[Node]) -> list[Section]:
    """Return the sections of the key."""
    return [
        Section(worded("Lines"), tuple(_lines(influence))),
        Section(worded("Width and number: how often"), tuple(_widths(nodes))),
        Section(worded("Symbols"), tuple(_symbols(nodes))),
        Section(worded("What counts"), tuple(Entry((), words) for words in RULES), 335.0),
    ]


def _lines(influence: Influence) -> Iterable[Entry]:
    for flow in Flow:
        if flow in influence.totals or flow in (Flow.CAUSED, Flow.RESPONSE):
            if flow is Flow.TOGETHER:
                yield Entry((Path(((0, Y), (34, Y)), line=INKS[flow], line_width=2.2),), FLOW_WORDS[flow])
                continue
            points = ((0.0, Y), (34.0, Y)) if flow.outwards else ((34.0, Y), (0.0, Y))
            yield Entry(tuple(arrow_marks(points, 2.4, INKS[flow])), FLOW_WORDS[flow])


def _widths(nodes: Sequence[Node]) -> Iterable[Entry]:
    most = max((tally.occurrences for node in nodes for tally in node.flows.values()), default=1)
    scale = [1, 3, 10, 30, 100, 300, 1000, 3000]
    shown = [number for number in scale if number <= most][-4:]
    for number in shown:
        mark = Path(((0, Y), (34, Y)), line=Ink.FAINT, line_width=thickness(number))
        yield Entry((mark,), counted(number, "event"))


def _symbols(nodes: Sequence[Node]) -> Iterable[Entry]:
    people = [node.person for node in nodes if node.person]
    if any(person.kind is PersonKind.PERSON for person in people):
        marks = (
            *symbol_marks("square", 6.0, Y, 11.0),
            *symbol_marks("circle", 20.0, Y, 11.0),
            *symbol_marks("diamond", 34.0, Y, 12.0),
        )
        yield Entry(marks, worded("Man, woman, other or not known"))
    yield Entry((Box(0, 0, 26, 12, Ink.PAPER, Ink.SOFT, 1.2, radius=3.5),), worded("Agency, by its code"))
    if any(person.kind is not PersonKind.PERSON for person in people):
        yield Entry(tuple(symbol_marks("hexagon", 8.0, Y, 13.0, Ink.SOFT)), worded("Place or group of people"))
    if any(node.folded for node in nodes):
        yield Entry((Box(0, 0, 26, 12, Ink.PAPER, Ink.SOFT, 1.2, DASHED, 3.5),), worded("Several, folded together"))
    number: list[Mark] = [
        Box(0, 0, 16, PILL - 0.5, Ink.PAPER, Ink.SOFT, 0.9, radius=6.0),
        Label(8, 9.4, "7", 9.0, Ink.SOFT, True, Anchor.MIDDLE),
    ]
    yield Entry(tuple(number), worded("Number of events on a line"))
