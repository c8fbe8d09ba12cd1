"""The last pages: what was changed, what is left, and the rule behind each figure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from analysis.returns import unknowns
from case.model import Case
from drawing.marks import Ink
from exports.parts.contents import Report
from exports.pdf.lines import height, lines, put_lines
from exports.pdf.metadata import NAME
from exports.pdf.paper import Page, Paper
from exports.pdf.scripts import MISSING, missing
from exports.pdf.sheet import Sheet

SIZE = 9.5
HEADING = 12.0
GUTTER = 30.0
TOP = 30.0
CHECKED = (
    f"{NAME} read this file again after it was written: what the pages show and what stands behind them, in its "
    "properties, bookmarks, descriptions of pictures, fonts and older versions. It looked for every form of every "
    "name, local agency and reference that the case knows, also split, spaced out, hyphenated and reversed, and "
    "keeps a file only when none is found and nothing is left unread. Where a file holds a picture made of dots, the "
    "page of shapes and words that the picture was made from was read in its place."
)
NOT_CHECKED = "This copy names real people and was not scanned. It was asked for in so many words."
UNSEEN = (
    "Figures rest on what agencies returned. Where an agency has no entry it may have had no involvement, "
    "may not have been asked or may not have answered."
)


class Block(NamedTuple):
    """A heading and paragraphs below it, or paragraphs alone."""

    heading: str
    paragraphs: tuple[str, ...]


def blocks(report: Report) -> tuple[Block, ...]:
    """Return what the last pages say."""
    summary = report.summary
    return (
        Block("What was changed", report.statement),
        Block("How the file was checked", (NOT_CHECKED if report.identifiable else CHECKED,)),
        Block(
            "How the figures are counted",
            (
                summary.rule,
                summary.occurrence_rule,
                summary.spell_rule,
                summary.at_once_rule,
                summary.overlap_rule,
            ),
        ),
        Block("What the figures do not say", (UNSEEN, *unknowns(report.case))),
        *_undrawn(report.case),
    )


def _undrawn(case: Case) -> Iterator[Block]:
    """Yield a block that names the letters which no font of ours has: they stand as a sign, never as a blank."""
    letters = missing(_texts(case))
    if letters:
        told = ", ".join(f"U+{ord(one):04X} {unicodedata.name(one, 'unnamed').lower()}" for one in letters[:40])
        more = f" and {len(letters) - 40:,} more" if len(letters) > 40 else ""
        yield Block(
            "Letters that could not be drawn",
            (
                f"{len(letters):,} kinds of letter of this case are in no font that comes with {NAME}. Each is drawn "
                f"as {MISSING}; the letter itself can be copied, searched for and read aloud: {told}{more}.",
            ),
        )


def _texts(case: Case) -> Iterator[str]:
    yield case.title
    for person in case.people:
        yield from (person.name, person.role)
    yield from (agency.name for agency in case.agencies)
    for event in case.events:
        yield from (event.text, event.action, event.decision, event.voice, event.impact, event.analysis)


class _Set(NamedTuple):
    """Lines of one paragraph or heading, as set in a column."""

    lines: tuple[str, ...]
    heading: bool

    @property
    def height(self) -> float:
        return height(len(self.lines), HEADING if self.heading else SIZE) + (5 if self.heading else 6)


def method_pages(report: Report, paper: Paper) -> Iterator[Page]:
    """Yield the pages, set in two columns."""
    wide = (paper.room - GUTTER) / 2
    columns = _in_columns(list(_sets(report, wide)), paper.rise - TOP)
    for index in range(0, len(columns), 2):
        yield _page(paper, columns[index : index + 2], wide, first=index == 0)


def _sets(report: Report, wide: float) -> Iterator[_Set]:
    for block in blocks(report):
        yield _Set((block.heading,), heading=True)
        for words in block.paragraphs:
            yield _Set(lines(words, wide, SIZE), heading=False)


def _in_columns(sets: list[_Set], room: float) -> list[list[_Set]]:
    """Return what stands in each column; a heading stays with what follows, two columns are even."""
    total = sum(item.height for item in sets)
    target = min(room, max(total / 2 + 30, 200.0))
    columns: list[list[_Set]] = [[]]
    used = 0.0
    for index, item in enumerate(sets):
        following = sets[index + 1].height if item.heading and index + 1 < len(sets) else 0.0
        limit = target if len(columns) == 1 else room
        if columns[-1] and used + item.height + min(following, room / 3) > limit:
            columns.append([])
            used = 0.0
        columns[-1].append(item)
        used += item.height
    return columns


def _page(paper: Paper, columns: list[list[_Set]], wide: float, first: bool) -> Page:
    def draw(sheet: Sheet) -> None:
        if first:
            with sheet.tag("H1"):
                put_lines(sheet, paper.left, paper.high, ("Method and anonymisation",), 15, bold=True)
        for index, column in enumerate(columns):
            x, y = paper.left + index * (wide + GUTTER), paper.high - TOP
            for item in column:
                with sheet.tag("H2" if item.heading else "P"):
                    size = HEADING if item.heading else SIZE
                    ink = Ink.TEXT if item.heading else Ink.SOFT
                    put_lines(sheet, x, y, item.lines, size, ink, bold=item.heading)
                y -= item.height

    return Page("Method", paper, draw, "Method and anonymisation" if first else "")
