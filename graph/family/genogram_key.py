"""What the key of a family history holds: the basics, and every symbol that the picture uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from case.model import Case, Ending, Factor, Quality
from case.sectors import agency_codes
from case.worded import worded
from drawing.marks import DASHED, Box, Ink, Mark
from graph.family.badges import BADGES
from graph.family.kinship import Kin, Link
from graph.family.notation import COUPLE_UNKNOWN, LINK_DASH, adopted_marks, ending_marks, line, quality_marks
from graph.family.symbols import Cell, Pill, badge_pill, cross_marks, pill_marks, symbol_marks
from graph.key import Entry, Section

Y = 6.0  # the middle of a sample
QUALITY_WORDS = {
    Quality.CLOSE: worded("Close"),
    Quality.FUSED: worded("Fused"),
    Quality.DISTANT: worded("Distant"),
    Quality.CUT_OFF: worded("Cut off"),
    Quality.CONFLICT: worded("Conflict, hostile"),
    Quality.VIOLENCE: worded("Violence or abuse, towards"),
}
LINK_WORDS = {
    Link.BIRTH: worded("Child by birth"),
    Link.ADOPTED: worded("Adopted"),
    Link.FOSTERED: worded("Fostered, guardian, or placed away"),
    Link.UNRECORDED: worded("Step, or not fully recorded"),
}


def key_sections(case: Case, kin: Kin, cells: Mapping[str, Cell]) -> list[Section]:
    """Return the sections of the key."""
    return [
        Section(worded("People"), tuple(_people(cells.values()))),
        Section(worded("Couples"), tuple(_couples(kin))),
        Section(worded("Children"), tuple(_children(kin))),
        Section(worded("Relationships"), tuple(_qualities(kin))),
        Section(worded("Household and agencies"), tuple(_surroundings(cells.values()))),
        Section(worded("Factors"), tuple(_factors(cells.values()))),
        Section(worded("Agencies"), tuple(_agencies(case, cells.values()))),
    ]


def _people(cells: Iterable[Cell]) -> Iterable[Entry]:
    cells = list(cells)
    shapes = {cell.shape for cell in cells}
    yield Entry(tuple(symbol_marks("square", 7.0, Y, 11.5)), worded("Male, age inside"))
    yield Entry(tuple(symbol_marks("circle", 7.0, Y, 11.5)), worded("Female"))
    if "diamond" in shapes:
        yield Entry(tuple(symbol_marks("diamond", 7.0, Y, 11.5)), worded("Other or not known"))
    if "triangle" in shapes:
        yield Entry(tuple(symbol_marks("triangle", 7.0, Y, 12.0)), worded("Pregnancy; small: loss"))
    if any(cell.person.focus for cell in cells):
        marks = (*symbol_marks("square", 7.0, Y, 12.5), *symbol_marks("square", 7.0, Y, 7.5, line_width=1.0))
        yield Entry(marks, worded("Focus person"))
    if any(cell.person.died for cell in cells):
        marks = (*symbol_marks("square", 7.0, Y, 11.5), *cross_marks("square", 7.0, Y, 11.5))
        yield Entry(marks, worded("Died"))
    if any(cell.outside for cell in cells):
        yield Entry(tuple(symbol_marks("square", 7.0, Y, 11.5, outside=True)), worded("Outside the household"))


def _couples(kin: Kin) -> Iterable[Entry]:
    couples = kin.couples
    if any(c.married for c in couples):
        yield Entry((line(((0, Y), (30, Y))),), worded("Married"))
    if any(c.recorded and not c.married for c in couples) or not couples:
        yield Entry((line(((0, Y), (30, Y)), DASHED),), worded("Partners, living together"))
    if any(not c.recorded for c in couples):
        yield Entry((line(((0, Y), (30, Y)), COUPLE_UNKNOWN),), worded("Parents; tie not recorded"))
    for ending, words in ((Ending.SEPARATED, worded("Separated")), (Ending.ENDED, worded("Divorced or ended"))):
        if any(c.ending is ending for c in couples):
            yield Entry((line(((0, Y), (30, Y))), *ending_marks(ending, 15.0, Y)), words)


def _children(kin: Kin) -> Iterable[Entry]:
    children = [child for sibship in kin.sibships for child in sibship.children]
    used = {Link.FOSTERED if child.away else child.link for child in children}
    for link in Link:
        if link in used:
            marks: list[Mark] = [line(((10.0, -1.0), (10.0, 13.0)), LINK_DASH[link])]
            if link is Link.ADOPTED:
                marks += adopted_marks(10.0, 2.0)
            yield Entry(tuple(marks), LINK_WORDS[link])
    if any(sibship.twins for sibship in kin.sibships):
        yield Entry((line(((2.0, 13.0), (10.0, -1.0), (18.0, 13.0))),), worded("Twins"))


def _qualities(kin: Kin) -> Iterable[Entry]:
    used = {tie.quality for tie in kin.qualities}
    for quality, words in QUALITY_WORDS.items():
        if quality in used:
            yield Entry(tuple(quality_marks(quality, [(0.0, Y), (32.0, Y)])), words)


def _surroundings(cells: Iterable[Cell]) -> Iterable[Entry]:
    cells = list(cells)
    if any(cell.person.household for cell in cells):
        outline = Box(0, 0, 28, 12, Ink.HOUSEHOLD, Ink.HOUSEHOLD, 1.0, DASHED, 4.0, 0.07)
        yield Entry((outline,), worded("Live together"))
    if any(":agenc" in pill.key for cell in cells for row in cell.pills for pill in row):
        yield Entry(tuple(pill_marks(Pill("7", "", "", Ink.TEXT, None, Ink.PAPER), 0, 0)), worded("Number of agencies"))
        code = Pill("CS", "", "", Ink.PAPER, Ink.FAINT, Ink.TEXT)
        yield Entry(tuple(pill_marks(code, 0, 0)), worded("An agency, by its code"))


def _factors(cells: Iterable[Cell]) -> Iterable[Entry]:
    used = {pill.key.split(":factor:")[1] for c in cells for row in c.pills for pill in row if ":factor:" in pill.key}
    for factor in Factor:
        if factor.value in used:
            badge = BADGES[factor]
            yield Entry(tuple(pill_marks(badge_pill(badge, "", ""), 0, 0)), badge.words)


def _agencies(case: Case, cells: Iterable[Cell]) -> Iterable[Entry]:
    used = {pill.key.split(":agency:")[1] for c in cells for row in c.pills for pill in row if ":agency:" in pill.key}
    codes = agency_codes(case)
    for agency in case.agencies:
        if agency.id in used:
            pill = Pill(codes[agency.id], "", "", Ink.PAPER, Ink.FAINT, Ink.TEXT)
            yield Entry(tuple(pill_marks(pill, 0, 0)), agency.name)
