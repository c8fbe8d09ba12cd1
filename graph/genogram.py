"""The family history of a case as a drawing: a genogram with factors and agencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from analysis.agencies import count_agencies
from case.model import Case, Tie
from drawing.marks import Drawing, Group, Ink, Label
from drawing.text import wrap
from graph.cells import cells_of
from graph.channels import loose_links, zones_of
from graph.dating import covered, covered_words, month_words
from graph.descending import LINK_WORDS, draw_lines
from graph.frame import Frame, stack_rows
from graph.generations import Rows, rows_of
from graph.genogram_key import QUALITY_WORDS, key_sections
from graph.households import bridges_of, draw_households, runs_of, spans_of
from graph.key import draw_key
from graph.network import Child, Kin, kin_of
from graph.notation import LINK_DASH, line, quality_marks
from graph.ordering import Order, order_of
from graph.placing import place
from graph.symbols import Cell, draw_person
from graph.ways import Passage, Router, Wanted, passages

EDGE = 28.0  # of the paper
LABELS = 88.0  # the column of generations
HEADER = 74.0
LEAST_WIDTH = 780.0
GENERATIONS = ("Children", "Parents", "Grandparents", "Great-grandparents", "Great-great-grandparents")


def draw_family(case: Case) -> Drawing:
    """Return the family history diagram of a case, with its key.

    Groups are keyed by the ids of people and ties; 'household:NAME' is an outline, 'p3:factor:NAME' a
    badge, 'p3:agencies' and 'p3:agency:a4' the agencies with a person.
    """
    kin = kin_of(case)
    days = covered(case.events)
    as_of = days[1] if days else None
    rows = rows_of(kin)
    order = order_of(kin, rows)
    cells = cells_of(case, kin, as_of, _room(order))
    frame, ways = _measure(kin, rows, order, cells)
    groups = list(_groups(frame, ways, as_of))
    return _compose(case, frame, groups, (*kin.troubles, *rows.troubles))


def _room(order: Order) -> float:
    """Return how wide words may run: less in a wide family."""
    most = max((sum(len(b.members) for b in blocks) for blocks in order.rows.values()), default=0)
    return 98.0 if most <= 10 else 88.0 if most <= 16 else 78.0


Ways = Sequence[tuple[Passage, Tie | Child]]


def _measure(kin: Kin, rows: Rows, order: Order, cells: Mapping[str, Cell]) -> tuple[Frame, Ways]:
    """Place everybody and reserve room for every line."""
    places = place(kin, order, {id: cell.width for id, cell in cells.items()}, rows.homes)
    left = EDGE + LABELS
    xs = {id: x + left for id, x in places.x.items()}
    zones = zones_of(kin, rows, order, places.moved(left))
    last = max(rows.row.values(), default=-1)
    lines = tuple(tuple(id for block in order.rows.get(row, []) for id in block.members) for row in range(last + 1))
    wanted: list[tuple[Wanted, Tie | Child]] = [(Wanted(t.id, t.a, t.b), t) for t in kin.qualities]
    wanted += [(Wanted(c.key, parent, c.person), c) for parent, c in loose_links(kin, rows)]
    passed = passages(rows.row, lines, [want for want, _ in wanted], zones)
    frame = Frame(kin, rows, order, cells, xs, {}, zones, lines)
    runs = runs_of(lines, {id: person.household for id, person in kin.people.items()})
    for bridge in bridges_of(runs, spans_of(frame, runs)):
        zones[bridge.upper.row].bands += bridge.band
    heights = {row: max(cells[id].height for id in line) for row, line in enumerate(lines) if line}
    tops = stack_rows(zones, heights, HEADER)
    return replace(frame, top=tops), [(p, thing) for p, (_, thing) in zip(passed, wanted, strict=True)]


def _groups(frame: Frame, ways: Ways, as_of: date | None) -> Iterator[Group]:
    yield from draw_households(frame, f", {month_words(as_of)}" if as_of else "")
    yield from _generations(frame)
    yield from draw_lines(frame)
    router = Router(frame)
    for passage, thing in ways:
        points = router.way(passage)
        names = [frame.kin.people[id].name for id in (passage.wanted.a, passage.wanted.b)]
        if isinstance(thing, Tie):
            says = f"{names[0]} and {names[1]}: {QUALITY_WORDS[thing.quality].casefold()}"
            yield Group(thing.id, says, tuple(quality_marks(thing.quality, points)))
        else:
            mark = line(points, LINK_DASH[thing.link], 1.1)
            yield Group(thing.key, f"{names[1]}: {LINK_WORDS[thing.link]} {names[0]}", (mark,))
    for row, people in enumerate(frame.lines):
        for id in people:
            yield from draw_person(frame.cells[id], frame.x[id], frame.top[row])


def _generations(frame: Frame) -> Iterator[Group]:
    """Yield the names of the rows, at the left."""
    last = len(frame.lines) - 1
    for row in range(len(frame.lines)):
        name = "Family" if last == 0 else GENERATIONS[min(last - row, len(GENERATIONS) - 1)]
        lines = wrap(name, LABELS - 12.0, 9.0, True)
        y = frame.top[row] + 23.0 - (len(lines) - 1) * 6.0
        labels = [Label(EDGE, y + n * 12.0, text, 9.0, Ink.FAINT, True) for n, text in enumerate(lines)]
        yield Group("", name, tuple(labels))


def _compose(case: Case, frame: Frame, groups: list[Group], troubles: tuple[str, ...]) -> Drawing:
    """Add title, key and notes, and set the size."""
    right = max((frame.edges(id)[1] for id in frame.kin.people), default=0.0)
    width = max(LEAST_WIDTH, right + EDGE + 14.0)
    foot = max((frame.foot(id) for id in frame.kin.people), default=HEADER) + 30.0
    title = f"Family history \u2013 {case.title} family" if case.title else "Family history"
    subtitle = _subtitle(case, frame)
    head = Group(
        "",
        f"{title}. {subtitle}",
        (
            Label(EDGE, 38.0, title, 17.0, Ink.TEXT, True),
            Label(EDGE, 55.0, subtitle, 9.5, Ink.SOFT),
        ),
    )
    for trouble in troubles:
        groups.append(Group("", trouble, (Label(EDGE, foot, trouble, 8.5, Ink.IMPACT),)))
        foot += 12.0
    key, height = draw_key(key_sections(case, frame.kin, frame.cells), EDGE, foot + 2.0, width - 2 * EDGE)
    return Drawing(width, foot + 2.0 + height + EDGE * 0.8, (head, *groups, key), title, _in_words(frame))


def _subtitle(case: Case, frame: Frame) -> str:
    people = len(frame.kin.people)
    if not people:
        return "No family members are on record."
    parts = [f"{people} {'person' if people == 1 else 'people'}"]
    if case.agencies and case.events:
        count = count_agencies(case).agency_count
        parts.append(f"{count} {'agency' if count == 1 else 'agencies'}")
    days = covered(case.events)
    if days:
        parts.append(f"entries from {covered_words(days)}")
        parts.append("ages and households at the end")
    return " \u00b7 ".join(parts)


def _in_words(frame: Frame) -> str:
    """Return the whole picture in words."""
    names = [", ".join(frame.kin.people[id].name for id in people) for people in frame.lines]
    return "Family history diagram. From the oldest generation: " + "; ".join(names) + "."
