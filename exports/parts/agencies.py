"""Agencies on paper: the table of them, and pages with all of them beside their overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from analysis.agencies import AgencyRow, name_of
from case.date_words import MONTH_NAMES
from case.sectors import sector_of_agency
from drawing.marks import Anchor, Ink
from exports.parts.contents import Report
from exports.pdf.lines import put_lines
from exports.pdf.paper import Page, Paper
from exports.pdf.sheet import Sheet
from exports.pdf.tables import Column, Piece, Row, Table, TableDrawing, balanced, heading_height, lay_out

HEADING = 15.0
TOP = 46.0
GUTTER = 24.0
BETWEEN = 18.0  # from one table down to the next


class _Placed(NamedTuple):
    """A page's share of a table, and where it stands."""

    drawing: TableDrawing
    share: tuple[Piece, ...]
    left: float
    down: float = 0.0


def agency_pages(report: Report, paper: Paper) -> Iterator[Page]:
    """Yield pages with every agency and team on the left and every overlap on the right; upright: after them."""
    if paper.upright:
        yield from _upright_pages(report, paper)
        return
    wide = paper.room * 0.62
    room = paper.rise - TOP
    agencies = agency_table(report, wide)
    shown = lay_out(agencies, room, room)
    overlaps = _as_many(overlap_table(report, paper.room - wide - GUTTER), len(shown), room)
    left, right = TableDrawing(agencies), TableDrawing(overlaps)
    shares = zip_longest(shown, lay_out(overlaps, room, room), fillvalue=())
    for index, (one, other) in enumerate(shares):
        beside = paper.left + wide + GUTTER
        tables = (_Placed(left, tuple(one), paper.left), _Placed(right, tuple(other), beside))
        yield _page(paper, tables, first=index == 0)


def _upright_pages(report: Report, paper: Paper) -> Iterator[Page]:
    """Yield the agencies over the whole width, and below them, where there are any, the overlaps."""
    room = paper.rise - TOP
    table, shares = balanced(agency_table(report, paper.room), room)
    placed: list[list[_Placed]] = [[_Placed(TableDrawing(table), shares[0], paper.left, 0.0)]]
    placed += [[placed[0][0]._replace(share=share)] for share in shares[1:]]
    if report.summary.overlaps:
        overlaps = overlap_table(report, paper.room)
        used = heading_height(table) + sum(piece.height(table) for piece in shares[-1]) + BETWEEN
        together = room - used > room / 5
        more = lay_out(overlaps, room - used if together else room, room)
        first = _Placed(TableDrawing(overlaps), more[0], paper.left, used if together else 0.0)
        if together:
            placed[-1].append(first)
        else:
            placed.append([first])
        placed += [[first._replace(share=share, down=0.0)] for share in more[1:]]
    for index, tables in enumerate(placed):
        yield _page(paper, tables, first=index == 0)


def _as_many(table: Table, pages: int, room: float) -> Table:
    """Return the table with as many rows as fit so many pages, and a last one that counts the rest."""
    shares = lay_out(table, room, room)
    if len(shares) <= pages:
        return table
    keep = sum(len(share) for share in shares[:pages]) - 1
    words = f"and {len(table.rows) - keep:,} more, none of more days"
    return replace(table, rows=(*table.rows[:keep], Row((words, ""), soft=True)))


def _page(paper: Paper, tables: Sequence[_Placed], first: bool) -> Page:
    def draw(sheet: Sheet) -> None:
        words = "Agencies and overlaps" if first else "Agencies and overlaps, continued"
        with sheet.tag("H1") if first else sheet.artifact():
            put_lines(sheet, paper.left, paper.high, (words,), HEADING, bold=True)
        for table in tables:
            if table.share:
                table.drawing.draw(sheet, table.share, table.left, paper.high - TOP + 16 - table.down)

    return Page("Summary", paper, draw, "Agencies and overlaps" if first else "", 1)


def overlap_table(report: Report, wide: float) -> Table:
    """Return the pairs of agencies by the days they were involved at the same time."""
    columns = (Column("Involved at the same time", wide - 56), Column("Days", 56, Anchor.RIGHT))
    rows = tuple(
        Row((f"{name_of(report.case, pair.a)} and {name_of(report.case, pair.b)}", f"{pair.days:,}"))
        for pair in report.summary.overlaps
    )
    return Table(columns, rows or (Row(("No two agencies at the same time", "")),), 7.5, pad=2.2)


def agency_table(report: Report, wide: float) -> Table:
    """Return every agency with its teams: kind, entries, occurrences, first and last contact."""
    entries, occurrences, dates = 48.0, 66.0, 100.0
    name = (wide - entries - occurrences - dates) * 0.52
    columns = (
        Column("Agency", name, bold=True),
        Column("Kind", wide - name - entries - occurrences - dates, ink=Ink.SOFT),
        Column("Entries", entries, Anchor.RIGHT),
        Column("Occurrences", occurrences, Anchor.RIGHT),
        Column("First and last", dates, ink=Ink.SOFT),
    )
    return Table(columns, tuple(_agency_row(report, row) for row in report.summary.rows), 7.5, dotted=0, pad=2.2)


def _agency_row(report: Report, row: AgencyRow) -> Row:
    case = report.case
    agency = case.agency_by_id.get(row.agency)
    team = row.parent is not None
    dates = f"{_month(row.first)} – {_month(row.last)}" if row.first and row.last else "undated"
    if row.first and row.last and _month(row.first) == _month(row.last):
        dates = _month(row.first)
    return Row(
        (
            name_of(case, row.agency),
            _kind(row),
            f"{row.events:,}",
            f"{row.occurrences:,}",
            dates,
        ),
        dot=None if team or agency is None else Ink(sector_of_agency(agency).value),
        indent=10.0 if team else 0.0,
        soft=team,
    )


def _kind(row: AgencyRow) -> str:
    if not row.counted:
        return "not counted: universal"
    return "counts with its agency" if row.parent else row.kind


def _month(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1][:3]} {day.year}"
