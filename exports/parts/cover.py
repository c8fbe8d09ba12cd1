"""The first page: what the history shows, in figures that carry their rule, a chart and two lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from analysis.agencies import name_of
from analysis.summary import Summary
from case.dates import Span
from case.model import PersonKind
from case.showing_dates import show_span
from drawing.marks import Anchor, Ink
from drawing.theme import PRINT
from exports.parts.agencies import agency_pages, agency_table
from exports.parts.charts import at_once_chart, named
from exports.parts.contents import Report
from exports.pdf.lines import height, lines, paragraph, put_lines
from exports.pdf.paper import Page, Paper
from exports.pdf.sheet import Sheet, number
from exports.pdf.surface import paint
from exports.pdf.tables import Table, TableDrawing, lay_out

CARD_GAP = 10.0
CARD_HEIGHT = 68.0
CARDS = 60.0  # from the top of the content to the cards
GUTTER = 24.0
UPRIGHT_FOOT = 206.0  # what the overlaps and the note take below the agencies
HEADING = 11.5

READING = (
    "Each lane of the timeline is one agency or one person; a bar is a time of involvement, a mark one entry, "
    "and a month is drawn as wide as a month. The family history shows who belongs to whom, the impact map who "
    "is affected and who responds. Every mark is an entry of the event table at the end. "
    "No entry means that none was returned, not that nothing happened."
)


class Card(NamedTuple):
    """A figure, what it counts, and what is to know about it."""

    figure: str
    name: str
    note: str
    ink: Ink = Ink.TEXT


def cards(report: Report) -> tuple[Card, ...]:
    """Return the key figures."""
    case, summary = report.case, report.summary
    teams, peak = summary.team_count, summary.peak
    people = [person for person in case.people if person.kind is PersonKind.PERSON]
    home = sum(bool(person.household) for person in people)
    undated = f", {summary.undated} undated" if summary.undated else ""
    return (
        Card(
            f"{summary.agency_count:,}",
            "agencies involved",
            f"over and above universal provision; {_many(teams, 'team')} of theirs named",
        ),
        Card(
            f"{peak.count if summary.recorded_peak is None else summary.recorded_peak:,}",
            "agencies at once",
            _most(summary),
            Ink.ACCENT,
        ),
        Card(f"{summary.event_count:,}", "entries", f"{_period(summary.days)}{undated}"),
        Card(
            f"{summary.occurrence_count:,}",
            "occurrences",
            "entries that stand for several count as that many",
        ),
        Card(f"{len(people):,}", "people", f"{home} of them in the household" if home else "named in the case"),
    )


def _most(summary: Summary) -> str:
    """Return how surely so many were there at once: by the days as recorded, or else for certain, and when."""
    if summary.peak.span is None:
        return "nothing is dated"
    if summary.recorded_peak is not None:
        return f"at most, by the days recorded; by the coarser dates here up to {summary.peak.count:,}"
    sure = summary.sure_peak.count
    certain = f"; {sure:,} for certain" if 0 < sure < summary.peak.count else ""
    return f"at most, in {show_span(summary.peak.span)}{certain}"


def peak_words(summary: Summary, who: str) -> str:
    """Return what stands below the chart of agencies at once: how sure its peak is, and who is there then."""
    if summary.recorded_peak is None:
        return f"At the peak: {who}."
    return (
        f"By the days recorded, at most {summary.recorded_peak:,} agencies at once. The dates of this copy are "
        f"coarser: they allow up to {summary.peak.count:,} and make {summary.sure_peak.count:,} certain. "
        f"At that peak: {who}."
    )


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _period(days: Span | None) -> str:
    return show_span(days) if days else "no dates"


class _Plan(NamedTuple):
    """Where the parts of the cover stand: beside each other on wide paper, below each other on upright paper."""

    per_row: int  # cards
    chart: float  # its top
    chart_height: float
    lists: float  # the top of the table of agencies
    table_width: float
    table_low: float  # where the table must end
    side: float  # left of the overlaps and the note
    side_top: float


def _plan(paper: Paper) -> _Plan:
    if paper.upright:
        chart = paper.high - CARDS - 2 * CARD_HEIGHT - CARD_GAP - 12
        high = 104.0
        foot = paper.low + UPRIGHT_FOOT
        return _Plan(3, chart, high, chart - high - 50, paper.room, foot + 8, paper.left, foot)
    chart = paper.high - CARDS - CARD_HEIGHT - 12
    high = 104.0 if paper.rise < 600 else 190.0
    lists, wide = chart - high - 50, paper.room * 0.62
    return _Plan(5, chart, high, lists, wide, paper.low, paper.left + wide + GUTTER, lists)


def cover_pages(report: Report, paper: Paper) -> Iterator[Page]:
    """Yield the cover, and pages of agencies and overlaps where they do not fit on it."""
    plan = _plan(paper)
    table = agency_table(report, plan.table_width)
    room = plan.lists - 20 - plan.table_low
    whole = lay_out(table, room, room)
    if len(whole) > 1:
        table = first_agencies(table, room - 14)
    drawing = TableDrawing(table)
    pieces = lay_out(table, room, room)[0]

    def draw(sheet: Sheet) -> None:
        _title(sheet, report, paper)
        _cards(sheet, report, paper, paper.high - CARDS, plan.per_row)
        _chart(sheet, report, paper, plan.chart, plan.chart_height)
        with sheet.tag("H2"):
            put_lines(sheet, paper.left, plan.lists, ("Agencies",), HEADING, bold=True)
        end = drawing.draw(sheet, pieces, paper.left, plan.lists - 20)
        if len(whole) > 1:
            words = f"The first {len(pieces)} of {len(report.summary.rows)} agencies and teams; the next page has all."
            with sheet.tag("P"):
                put_lines(sheet, paper.left, end - 3, (words,), 7.5, Ink.FAINT)
        _side(sheet, report, paper, plan.side, plan.side_top)

    yield Page("Summary", paper, draw, "Summary")
    if len(whole) > 1:
        yield from agency_pages(report, paper)


def first_agencies(table: Table, room: float) -> Table:
    """Return the table with its first agencies, without teams, as many as fit."""
    tops = replace(table, rows=tuple(row for row in table.rows if not row.soft))
    fitting = lay_out(tops, room, room)[0]
    return replace(tops, rows=tops.rows[: len(fitting)])


def _title(sheet: Sheet, report: Report, paper: Paper) -> None:
    with sheet.tag("H1"):
        put_lines(sheet, paper.left, paper.high - 4, (report.title,), 22, bold=True)
    kind = "Identifiable copy: it names real people" if report.identifiable else "Anonymised"
    words = f"{_period(report.summary.days)}  ·  {kind}  ·  {report.marking}"
    with sheet.tag("P"):
        ink = Ink.IMPACT if report.identifiable else Ink.SOFT
        put_lines(sheet, paper.left, paper.high - 36, (words,), 10, ink)


def _cards(sheet: Sheet, report: Report, paper: Paper, y: float, per_row: int) -> None:
    wide = (paper.room - CARD_GAP * (per_row - 1)) / per_row
    with sheet.group("L"):
        for index, card in enumerate(cards(report)):
            down, across = divmod(index, per_row)
            _card(sheet, card, paper.left + across * (wide + CARD_GAP), y - down * (CARD_HEIGHT + CARD_GAP), wide)


def _card(sheet: Sheet, card: Card, x: float, y: float, wide: float) -> None:
    with sheet.artifact():
        sheet.fill(PRINT[Ink.PANEL])
        sheet.fill_opacity(1.0)
        sheet.stroke(PRINT[Ink.RULE])
        sheet.set("width", "0.6 w")
        sheet.put(f"{number(x)} {number(y - CARD_HEIGHT)} {number(wide)} {number(CARD_HEIGHT)} re B")
    with sheet.group("LI"), sheet.tag("LBody"):
        sheet.text(x + 10, y - 28, card.figure, 23, PRINT[card.ink], bold=True)
        sheet.text(x + 10, y - 42, card.name, 9, PRINT[Ink.TEXT], bold=True)
        put_lines(sheet, x + 10, y - 46, lines(card.note, wide - 18, 7.5)[:2], 7.5, Ink.FAINT)


def _chart(sheet: Sheet, report: Report, paper: Paper, y: float, high: float) -> None:
    summary = report.summary
    with sheet.tag("H2"):
        put_lines(sheet, paper.left, y, ("Agencies involved at once",), HEADING, bold=True)
    chart = at_once_chart(summary, paper.room, high)
    if chart is None:
        paragraph(sheet, paper.left, y - 24, paper.room, "No entry is dated to within three months.", 9)
        return
    box = (paper.left, y - 14 - high, paper.right, y - 14)
    with sheet.tag("Figure", alt=chart.says, box=box):
        paint(sheet, chart, paper.left, y - 14)
    who = named([name_of(report.case, agency) for agency in summary.peak.agencies], 14)
    words = lines(peak_words(summary, who), paper.room, 8.5)[:2]
    with sheet.tag("P"):
        put_lines(sheet, paper.left, y - 18 - high, words, 8.5, Ink.SOFT)


def _side(sheet: Sheet, report: Report, paper: Paper, x: float, y: float) -> None:
    """Draw the longest overlaps and the note on how to read the report."""
    room = paper.right - x
    note = lines(READING, room, 8)
    low = paper.low + 6 + height(len(note), 8) + 18
    with sheet.tag("H2"):
        put_lines(sheet, x, y, ("Longest overlaps",), HEADING, bold=True)
    end = _overlaps(sheet, report, x, y - 20, room, low + 10)
    _years(sheet, report, x, end - 8, room, low + 10)
    with sheet.tag("H2"):
        put_lines(sheet, x, low, ("How to read this report",), HEADING, bold=True)
    with sheet.tag("P"):
        put_lines(sheet, x, low - 18, note, 8, Ink.SOFT)


def _overlaps(sheet: Sheet, report: Report, x: float, y: float, room: float, low: float) -> float:
    case, overlaps = report.case, report.summary.overlaps
    if not overlaps:
        words = "No two agencies have an involvement spell on the same day."
        return paragraph(sheet, x, y, room, words, 8, Ink.SOFT)
    longest = max(pair.days for pair in overlaps)
    fits = max(1, int((y - low) / 25))
    with sheet.group("L"):
        for pair in overlaps[:fits]:
            with sheet.group("LI"), sheet.tag("LBody"):
                words = f"{name_of(case, pair.a)} and {name_of(case, pair.b)}"
                days = _many(pair.days, "day")
                put_lines(sheet, x, y, lines(words, room - 60, 8)[:1], 8)
                put_lines(sheet, x + room, y, (days,), 8, Ink.SOFT, anchor=Anchor.RIGHT)
            with sheet.artifact():
                bar = max(2.0, room * pair.days / longest)
                sheet.fill(PRINT[Ink.RESPONSE])
                sheet.fill_opacity(0.35)
                sheet.put(f"{number(x)} {number(y - 17.5)} {number(bar)} 3.2 re f")
                sheet.fill_opacity(1.0)
            y -= 25
    return y


def _years(sheet: Sheet, report: Report, x: float, y: float, room: float, low: float) -> None:
    """Draw the entries of each year, where there is room for all of them."""
    years = report.summary.years
    step = 13.0
    if not years or y - low < 20 + step * len(years):
        return
    most = max(year.events for year in years)
    with sheet.tag("H2"):
        put_lines(sheet, x, y, ("Entries by year",), HEADING, bold=True)
    y -= 20
    with sheet.group("L"):
        for year in years:
            name = str(year.year) if year.year else "Undated"
            words = (
                f"{year.events:,} for {year.occurrences:,}" if year.occurrences > year.events else f"{year.events:,}"
            )
            with sheet.group("LI"), sheet.tag("LBody"):
                put_lines(sheet, x, y, (name,), 8)
                put_lines(sheet, x + room, y, (words,), 8, Ink.SOFT, anchor=Anchor.RIGHT)
            with sheet.artifact():
                bar = max(2.0, (room - 120) * year.events / most)
                sheet.fill(PRINT[Ink.RESPONSE])
                sheet.fill_opacity(0.35)
                sheet.put(f"{number(x + 50)} {number(y - 8.2)} {number(bar)} 6 re f")
                sheet.fill_opacity(1.0)
            y -= step
