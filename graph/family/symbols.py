"""A person of the family history: symbol, age, name, what is known, badges and agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from case.model import Person, Sex
from case.worded import Say, counted
from drawing.marks import DASHED, SOLID, Anchor, Box, Group, Ink, Label, Mark, Oval, Path
from drawing.text import ASCENT, width, wrap
from graph.family.badges import Badge

SIZE = 40.0  # of a symbol
ROOM = 98.0  # widest column of words
NAME, SMALL, CODE = 9.5, 8.0, 8.0
PILL, PILL_GAP = 12.0, 2.5
MOST_CODE_ROWS = 2
AIR = 7.0  # between a symbol and words at its side


@dataclass(frozen=True, slots=True)
class Pill:
    """A code in a small box: `key` opens what is behind it, `says` tells it."""

    code: str
    key: str
    says: str
    fill: Ink | None
    line: Ink | None
    ink: Ink
    round: bool = False

    @property
    def width(self) -> float:
        return max(width(self.code, CODE, True) + 7.0, 15.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """All that is written under one symbol, measured."""

    person: Person
    age: str
    shape: str  # square, circle, diamond, triangle
    outside: bool
    names: tuple[str, ...]
    notes: tuple[str, ...]
    pills: tuple[tuple[Pill, ...], ...]  # rows
    says: str
    beside: bool = False  # the words stand at the right, so that a line can leave the foot

    @property
    def left(self) -> float:
        """From the middle of the symbol to the left edge."""
        return SIZE / 2 + 3.0 if self.beside else max(SIZE / 2 + 3.0, self._words / 2)

    @property
    def right(self) -> float:
        """From the middle of the symbol to the right edge."""
        return SIZE / 2 + AIR + self._words if self.beside else self.left

    @property
    def _words(self) -> float:
        """How wide the words are."""
        widths = [width(text, NAME, True) for text in self.names]
        widths += [width(text, SMALL) for text in self.notes]
        widths += [row_width(row) for row in self.pills]
        return max(widths, default=0.0)

    @property
    def height(self) -> float:
        """From the foot of the symbol to the foot of the words."""
        return max(self.high - SIZE, 0.0) if self.beside else self.high

    @property
    def high(self) -> float:
        return 4.0 + len(self.names) * 12.0 + len(self.notes) * 10.5 + len(self.pills) * (PILL + 3.0) + 2.0


def row_width(row: Sequence[Pill]) -> float:
    return sum(pill.width for pill in row) + PILL_GAP * (len(row) - 1)


def shape_of(person: Person) -> str:
    role = person.role.casefold()
    if any(
        word in role
        for word in (
            "unborn",
            "pregnan",
            "expected baby",
            "expected child",
            "baby expected",
            "miscarr",
            "stillb",
            "termination",
        )
    ):
        return "triangle"
    return {Sex.MALE: "square", Sex.FEMALE: "circle", Sex.UNKNOWN: "diamond"}[person.sex]


def is_loss(person: Person) -> bool:
    """Tell whether a pregnancy ended without a living child."""
    role = person.role.casefold()
    return person.died is not None or any(word in role for word in ("miscarr", "stillb", "termination", "loss"))


def pregnancy_size(person: Person) -> float:
    """Return the size of a pregnancy's triangle: small for a loss."""
    return SIZE * (0.55 if is_loss(person) else 0.8)


def in_rows(pills: Sequence[Pill], room: float = ROOM) -> list[tuple[Pill, ...]]:
    """Wrap pills into rows of about the same length."""
    rows: list[list[Pill]] = []
    for pill in pills:
        if not rows or row_width([*rows[-1], pill]) > room:
            rows.append([])
        rows[-1].append(pill)
    return [tuple(row) for row in rows]


def badge_pill(badge: Badge, key: str, says: str) -> Pill:
    if badge.filled:
        return Pill(badge.code, key, says, badge.ink, None, Ink.ON_DARK, True)
    return Pill(badge.code, key, says, Ink.PAPER, badge.ink, badge.ink, True)


def agency_pills(person: str, codes: Sequence[tuple[str, str, str]], room: float, say: Say = str) -> list[Pill]:
    """Return the number of agencies and, in two rows at most, their codes.

    `codes` holds id, code and name of each, the most involved first.
    """
    if not codes:
        return []
    for shown in range(len(codes), 0, -1):
        pills = _agency_pills(person, codes, shown, say)
        if len(in_rows(pills, room)) <= MOST_CODE_ROWS:
            return pills
    return _agency_pills(person, codes, 1, say)


def _agency_pills(person: str, codes: Sequence[tuple[str, str, str]], shown: int, say: Say) -> list[Pill]:
    many = say(counted(len(codes), "agency with this person", "agencies with this person"))
    pills = [Pill(str(len(codes)), f"{person}:agencies", many, Ink.TEXT, None, Ink.PAPER)]
    for id, code, name in codes[:shown]:
        pills.append(Pill(code, f"{person}:agency:{id}", name, Ink.PAPER, Ink.FAINT, Ink.TEXT))
    if shown < len(codes):
        rest = ", ".join(name for _, _, name in codes[shown:])
        pills.append(Pill(f"+{len(codes) - shown}", f"{person}:agencies", rest, None, None, Ink.SOFT))
    return pills


def wrapped_names(name: str, room: float = ROOM) -> tuple[str, ...]:
    return wrap(name, room, NAME, True, most=2)


def wrapped_notes(text: str, room: float = ROOM) -> tuple[str, ...]:
    return wrap(text, room, SMALL, most=2)


def symbol_marks(
    shape: str,
    x: float,
    y: float,
    size: float = SIZE,
    ink: Ink = Ink.TEXT,
    outside: bool = False,
    focus: bool = False,
    line_width: float = 1.3,
) -> list[Mark]:
    """Return a symbol round the centre (x, y); a dashed border is someone outside the household."""
    dash = DASHED if outside else SOLID
    half = size / 2
    marks: list[Mark] = []
    for inset in (0.0, 3.5) if focus else (0.0,):
        r = half - inset
        paper = Ink.PAPER
        if shape == "square":
            marks.append(Box(x - r, y - r, 2 * r, 2 * r, paper, ink, line_width, dash))
        elif shape == "circle":
            marks.append(Oval(x, y, r, r, paper, ink, line_width, dash))
        else:
            points = _corners(shape, x, y, r)
            marks.append(Path(points, True, paper, ink, line_width, dash))
    return marks


def _corners(shape: str, x: float, y: float, r: float) -> tuple[tuple[float, float], ...]:
    if shape == "diamond":
        return (x, y - r), (x + r, y), (x, y + r), (x - r, y)
    if shape == "triangle":
        return (x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)
    w, h = r * 1.05, r * 0.92  # hexagon
    return (x - w, y), (x - w / 2, y - h), (x + w / 2, y - h), (x + w, y), (x + w / 2, y + h), (x - w / 2, y + h)


def cross_marks(shape: str, x: float, y: float, size: float = SIZE) -> list[Mark]:
    """Return the X of someone who has died, from corner to corner."""
    r = size / 2 * {"square": 1.0, "circle": 0.707, "diamond": 0.5, "triangle": 0.42}[shape]
    return [
        Path(((x - r, y - r), (x + r, y + r)), line=Ink.TEXT, line_width=1.0),
        Path(((x - r, y + r), (x + r, y - r)), line=Ink.TEXT, line_width=1.0),
    ]


def draw_person(cell: Cell, x: float, top: float) -> list[Group]:
    """Return the person as a group keyed by their id, and a group for each pill."""
    person = cell.person
    size = SIZE
    if cell.shape == "triangle":
        size = pregnancy_size(person)
    middle = top + SIZE / 2
    marks = symbol_marks(cell.shape, x, middle, size, outside=cell.outside, focus=person.focus)
    if person.died is not None:
        marks += cross_marks(cell.shape, x, middle, size)
    elif cell.age and (cell.shape != "triangle" or cell.age != "?"):
        drop = 3.0 if cell.shape == "triangle" else 0.0
        marks.append(Label(x, middle + drop + 10.5 * ASCENT / 2, cell.age, 10.5, bold=True, anchor=Anchor.MIDDLE))
    y, at, anchor = top + SIZE + 4.0, x, Anchor.MIDDLE
    if cell.beside:
        y, at, anchor = top + max((SIZE - cell.high) / 2, -2.0), x + SIZE / 2 + AIR, Anchor.LEFT
    for text in cell.names:
        marks.append(Label(at, y + 9.0, text, NAME, bold=True, anchor=anchor))
        y += 12.0
    for text in cell.notes:
        marks.append(Label(at, y + 7.5, text, SMALL, Ink.SOFT, anchor=anchor))
        y += 10.5
    groups = [Group(person.id, cell.says, tuple(marks))]
    y += 2.0
    for row in cell.pills:
        left = at if cell.beside else at - row_width(row) / 2
        for pill in row:
            groups.append(Group(pill.key, pill.says, tuple(pill_marks(pill, left, y))))
            left += pill.width + PILL_GAP
        y += PILL + 3.0
    return groups


def pill_marks(pill: Pill, x: float, y: float) -> list[Mark]:
    """Return a pill with its top left corner at (x, y)."""
    radius = PILL / 2 if pill.round else 2.5
    label = Label(x + pill.width / 2, y + PILL / 2 + CODE * 0.36, pill.code, CODE, pill.ink, True, Anchor.MIDDLE)
    if pill.fill is None and pill.line is None:
        return [label]
    return [Box(x, y, pill.width, PILL, pill.fill, pill.line, 0.9, radius=radius), label]
