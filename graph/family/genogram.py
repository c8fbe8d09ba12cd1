"""The family history of a case as a drawing: a genogram with factors and agencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from analysis.agencies import count_agencies
from case.dates import on
from case.model import Case, Tie
from case.showing_dates import show
from case.worded import Say, counted, joined, listed, retold, worded
from drawing.marks import Drawing, Group, Ink, Label, Point
from drawing.text import wrap
from graph.as_of import as_of
from graph.dating import covered, covered_words, month_words
from graph.family.cells import cells_of
from graph.family.descending import LINK_WORDS, couple_words, draw_lines, standing
from graph.family.frame import Frame
from graph.family.generations import rows_of
from graph.family.genogram_key import QUALITY_WORDS, key_sections
from graph.family.household_labels import draw_labels
from graph.family.households import draw_households
from graph.family.kinship import Couple, Kin
from graph.family.measuring import Measured, measure
from graph.family.network import kin_of
from graph.family.notation import LINK_DASH, couple_dash, line, quality_marks
from graph.family.ordering import Order, order_of
from graph.family.symbols import Cell, draw_person
from graph.family.units import Exit
from graph.family.ways import Router
from graph.key import LANDSCAPE, Apart, Section, draw_key, shifted
from graph.roles import family_of

EDGE = 28.0  # of the paper
LABELS = 100.0  # the column of generations
HEADER = 74.0
LEAST_WIDTH = 760.0
WIDEST = 220.0  # words of one person in a tight picture
KEY_ROOMS = (200.0, 330.0, 430.0)  # of a key at the side
NO_MOVES: Mapping[str, Point] = {}
OLDER = (
    worded("Parents"), worded("Grandparents"), worded("Great-grandparents"), worded("Great-great-grandparents"),
)  # fmt: skip
YOUNGER = (worded("Children"), worded("Grandchildren"), worded("Great-grandchildren"))


def draw_family(
    case: Case,
    moved: Mapping[str, Point] = NO_MOVES,
    day: date | None = None,
    say: Say = str,
    shape: float = LANDSCAPE,
    tight: bool = False,
) -> Drawing:
    """Return the family history diagram of a case, with its key, in a language.

    `shape` is that of what it is shown on, width for height. `moved` says how far people were dragged; they stay in
    their generation. With a `day` everybody keeps the place that the whole case gives them, and the picture shows
    what was so on that day. In a `tight` picture words run wider where a row has room for them. Groups are keyed by
    the ids of people and ties; 'household:NAME' is an outline, 'p3:factor:NAME' a badge, 'p3:agencies' and
    'p3:agency:a4' the agencies with a person.
    """
    return _keyed(_family(case, moved, day, say, tight), shape)


def family_apart(case: Case) -> Apart:
    """Return the tight family history diagram of a case without its key."""
    found = _family(case, tight=True)
    picture = Drawing(found.right + EDGE, found.foot, (*found.head, *found.groups), found.title, found.says)
    return Apart(picture, tuple(found.sections))


@dataclass(frozen=True, slots=True)
class _Family:
    """A family history diagram without its key: what is drawn, how far it reaches, and what its key holds."""

    head: tuple[Group, ...]  # with the names of the generations: stays where the family moves
    groups: tuple[Group, ...]
    right: float
    foot: float
    sections: Sequence[Section]
    title: str
    says: str
    say: Say


def _family(
    case: Case,
    moved: Mapping[str, Point] = NO_MOVES,
    day: date | None = None,
    say: Say = str,
    tight: bool = False,
) -> _Family:
    kin = _named(kin_of(case), say)
    days = covered(case.events)
    rows = rows_of(kin)
    order = order_of(kin, rows)
    rooms, single = _rooms(order, tight), _single_parents(order)
    cells = cells_of(case, kin, days[1] if days else None, rooms, single, say)
    measured = measure(kin, rows, order, cells, EDGE + LABELS, HEADER, {id: dx for id, (dx, _) in moved.items()})
    measured = replace(measured, frame=replace(measured.frame, say=say))
    troubles = (*kin.troubles, *rows.troubles)
    if day is None:
        groups = _groups(measured, days[1] if days else None, cells)
        return _compose(case, measured.frame, groups, troubles, None)
    seen = as_of(case, day)
    born = {id: seen.person_by_id[id] for id in kin.people if id in seen.person_by_id}
    shown = cells_of(seen, replace(kin, people=born), day, rooms, single, say)
    measured = replace(measured, frame=_then(measured.frame, seen))
    gone = {tie.id for tie in case.ties} - {tie.id for tie in seen.ties}
    groups = (group for group in _groups(measured, day, shown) if group.key not in gone)
    return _compose(seen, measured.frame, groups, troubles, day)


def _named(kin: Kin, say: Say) -> Kin:
    """Return the family in which those of whom nothing is recorded are called so in a language."""
    people = {id: replace(one, name=retold(one.name, say)) for id, one in kin.people.items()}
    return replace(kin, people=people)


def _then(frame: Frame, seen: Case) -> Frame:
    """Return the frame with who is there, and how couples stand, in a part of the case."""
    endings = {tie.id: tie.ending for tie in seen.ties}
    return replace(frame, there=frozenset(seen.person_by_id), endings=endings)


def _single_parents(order: Order) -> frozenset[str]:
    """Return those whose children hang from the foot of their own symbol."""
    return frozenset(
        block.members[0]
        for blocks in order.rows.values()
        for block in blocks
        if any(hang.exit is Exit.BELOW for hang in block.hangs)
    )


def _rooms(order: Order, tight: bool) -> dict[str, float]:
    """Return how wide the words of each may run: less in a wide family, more in the short rows of a tight picture."""
    rows = [[id for block in blocks for id in block.members] for blocks in order.rows.values()]
    most = max(map(len, rows), default=0)
    room = 116.0 if most <= 6 else 98.0 if most <= 10 else 88.0 if most <= 16 else 78.0
    wider = {len(row): min(max(room, WIDEST), room * most / len(row)) if tight and row else room for row in rows}
    return {id: wider[len(row)] for row in rows for id in row}


def _groups(measured: Measured, at: date | None, cells: Mapping[str, Cell]) -> Iterator[Group]:
    frame = measured.frame
    dated = f", {month_words(at)}" if at else ""
    yield from draw_households(frame, dated)
    yield from draw_lines(frame)
    router = Router(frame)
    for passage, thing in measured.ways:
        points = router.way(passage)
        ends = (passage.wanted.a, passage.wanted.b)
        if not all(frame.is_there(id) for id in ends):
            continue
        names = [frame.kin.people[id].name for id in ends]
        if isinstance(thing, Tie):
            quality = frame.say(QUALITY_WORDS[thing.quality]).casefold()
            says = worded("{names}: {quality}", names=listed(names), quality=quality)
            yield Group(thing.id, frame.say(says), tuple(quality_marks(thing.quality, points)), joins=ends)
        elif isinstance(thing, Couple):
            couple = standing(frame, thing)
            yield Group(thing.key, couple_words(frame, couple), (line(points, couple_dash(thing), 1.1),), joins=ends)
        else:
            mark = line(points, LINK_DASH[thing.link], 1.1)
            says = worded(LINK_WORDS[thing.link], child=names[1], parents=names[0])
            yield Group(thing.key, frame.say(says), (mark,), joins=ends)
    yield from draw_labels(frame, dated, router.taken)
    for people in frame.lines:
        for id in people:
            if id in cells:
                yield from draw_person(cells[id], frame.x[id], frame.top_of(id))


def _generations(frame: Frame) -> Iterator[Group]:
    """Yield the names of the rows, at the left."""
    for row in range(len(frame.lines)):
        generation = worded("Family") if len(frame.lines) == 1 else _generation(row - frame.rows.parents)
        name = frame.say(generation)
        lines = wrap(name, LABELS - 6.0, 9.0, True)
        y = frame.top[row] + 23.0 - (len(lines) - 1) * 6.0
        labels = [Label(EDGE, y + n * 12.0, text, 9.0, Ink.FAINT, True) for n, text in enumerate(lines)]
        yield Group("", name, tuple(labels))


def _generation(after_parents: int) -> str:
    """Return the name of a generation, counted from that of the parents."""
    if after_parents > 0:
        return YOUNGER[min(after_parents, len(YOUNGER)) - 1]
    return OLDER[min(-after_parents, len(OLDER) - 1)]


def _compose(case: Case, frame: Frame, groups: Iterator[Group], troubles: tuple[str, ...], day: date | None) -> _Family:
    """Add title, generations and notes, and measure."""
    right = max((frame.edges(id)[1] for id in frame.kin.people), default=EDGE + LABELS) + 14.0
    foot = max((frame.foot(id) for id in frame.kin.people), default=HEADER) + 30.0
    say = frame.say
    notes = [Label(EDGE, foot + 12.0 * n, say(text), 8.5, Ink.IMPACT) for n, text in enumerate(troubles)]
    title = say(worded("Family history"))
    if case.title:
        title = say(worded("Family history \u2013 {family}", family=family_of(case.title, say)))
    subtitle = _subtitle(case, frame, day)
    head = (
        Label(EDGE, 38.0, title, 17.0, Ink.TEXT, True),
        Label(EDGE, 55.0, subtitle, 9.5, Ink.SOFT),
        *notes,
    )
    heads = (Group("", f"{title}. {subtitle}", head), *_generations(frame))
    sections = key_sections(case, frame.kin, frame.cells)
    return _Family(heads, tuple(groups), right, foot + 12.0 * len(notes), sections, title, _in_words(frame), say)


def _keyed(found: _Family, shape: float) -> Drawing:
    """Add the key, and set the size."""
    page, groups = _page(found.sections, found.right, found.foot, shape, found.say), found.groups
    if page.shift > 1.0:
        groups = tuple(replace(g, marks=tuple(shifted(mark, page.shift, 0.0) for mark in g.marks)) for g in groups)
    return Drawing(page.width, page.height, (*found.head, *groups, page.key), found.title, found.says)


@dataclass(frozen=True, slots=True)
class _Page:
    """The size of the paper, the key on it, and how far the family moves to stand in the middle."""

    width: float
    height: float
    key: Group
    shift: float


def _page(sections: Sequence[Section], right: float, foot: float, shape: float, say: Say) -> _Page:
    """Set the key below or beside the family, whichever lets the picture be larger on a page of a shape."""
    pages = []
    least = max(LEAST_WIDTH, right + EDGE)
    for width in (least, least * 1.15, least * 1.3):
        key, high = draw_key(sections, EDGE, foot + 2.0, width - 2 * EDGE, say=say)
        pages.append(_Page(width, foot + 2.0 + high + EDGE * 0.8, key, (width - EDGE - right) / 2))
    for room in KEY_ROOMS:
        left = max(right + 22.0, 420.0)
        key, high = draw_key(sections, left, HEADER - 6.0, room, say=say)
        height = max(foot, HEADER - 6.0 + high + EDGE * 0.8)
        pages.append(_Page(left + room + EDGE, height, key, left - 22.0 - right))
    return max(pages, key=lambda page: min(shape / page.width, 1.0 / page.height))


def _subtitle(case: Case, frame: Frame, day: date | None) -> str:
    people = sum(frame.is_there(id) for id in frame.kin.people)
    if not people:
        return frame.say(worded("No family members are on record."))
    parts: list[str] = [counted(people, "person", "people")]
    if case.agencies and case.events:
        parts.append(counted(count_agencies(case).agency_count, "agency", "agencies"))
    days = covered(case.events)
    if day is not None:
        parts.append(worded("as of {day}, households as recorded last", day=show(on(day))))
    elif days:
        parts.append(worded("entries from {days}", days=covered_words(days)))
        parts.append(worded("ages and households at the end"))
    return frame.say(joined(parts, " \u00b7 "))


def _in_words(frame: Frame) -> str:
    """Return the whole picture in words."""
    names = [", ".join(frame.kin.people[id].name for id in people) for people in frame.lines]
    told = worded("Family history diagram. From the oldest generation: {names}.", names="; ".join(names))
    return frame.say(told)
