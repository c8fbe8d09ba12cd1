"""The event table: every entry with its date, people, agencies, kind and words."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.agencies import name_of
from case.dates import When
from case.model import Case, Event
from case.sectors import sector_of_agency
from case.showing_dates import show, show_dated
from drawing.marks import Anchor, Ink
from exports.parts.contents import Report
from exports.pdf.lines import put_lines
from exports.pdf.paper import Page, Paper
from exports.pdf.sheet import Sheet
from exports.pdf.tables import Column, Piece, Row, Table, TableDrawing, balanced

TOP = 26.0
HEADING = 15.0
BETWEEN = "  ·  "
_MORE = (("action", "Action"), ("decision", "Decision"), ("voice", "Voice"), ("impact", "Impact"))


def event_pages(report: Report, paper: Paper) -> Iterator[Page]:
    """Yield the pages of the event table."""
    room = paper.rise - TOP
    table, shares = balanced(event_table(report.case, paper), room)
    drawing = TableDrawing(table)
    for index, share in enumerate(shares):
        yield _page(drawing, share, paper, first=index == 0)


def _page(drawing: TableDrawing, share: tuple[Piece, ...], paper: Paper, first: bool) -> Page:
    def draw(sheet: Sheet) -> None:
        if first:
            with sheet.tag("H1"):
                put_lines(sheet, paper.left, paper.high, ("Event table",), HEADING, bold=True)
        else:
            with sheet.artifact():
                put_lines(sheet, paper.left, paper.high, ("Event table, continued",), HEADING, bold=True)
        drawing.draw(sheet, share, paper.left, paper.high - TOP)

    return Page("Event table", paper, draw, "Event table" if first else "")


def event_table(case: Case, paper: Paper) -> Table:
    """Return the entries as rows; a year begins under a stronger line."""
    shares = (0.14, 0.14, 0.17, 0.115, 0.075, 0.36) if paper.upright else (0.12, 0.135, 0.16, 0.09, 0.05, 0.445)
    date, who, agency, kind, number, text = (paper.room * share for share in shares)
    columns = (
        Column("Date", date, bold=True),
        Column("Who", who),
        Column("Agency", agency),
        Column("Kind", kind, ink=Ink.SOFT),
        Column("Times", number, Anchor.RIGHT, Ink.SOFT),
        Column("What happened", text),
    )
    rows: list[Row] = []
    year: int | None = None
    for event in case.events:
        begins = event.when.first.year if event.when.first else None
        rows.append(_row(case, event, ruled=bool(rows) and begins != year))
        year = begins
    return Table(columns, tuple(rows), 8.0, dotted=2)


def _row(case: Case, event: Event, ruled: bool) -> Row:
    people = [case.person_by_id[id].name for id in event.person_ids if id in case.person_by_id]
    agencies = [name_of(case, agency) for agency in event.agencies]
    first = case.agency_by_id.get(event.agencies[0]) if event.agencies else None
    return Row(
        (
            _date(event),
            ", ".join(people) or "Household",
            ", ".join(agencies) or "–",
            event.kind.value,
            f"{event.occurrences:,}",
            _words(event),
        ),
        ruled=ruled,
        dot=Ink(sector_of_agency(first).value) if first else None,
    )


def _date(event: Event) -> str:
    """Return the words for when; an end that is known no better than the start adds nothing."""
    until = event.until
    if isinstance(until, When) and (until.earliest, until.latest) == (event.when.earliest, event.when.latest):
        return show(event.when)
    return show_dated(event.when, until)


def _words(event: Event) -> str:
    """Return the text of an entry, and below it in a row what else it says."""
    more = []
    for field, name in _MORE:
        said = _in_a_row(getattr(event, field))
        if said:
            more.append(said if said.startswith(f"{name}:") else f"{name}: {said}")
    if event.factors:
        more.append(f"Factors: {', '.join(factor.value for factor in event.factors)}")
    parts = [event.text.strip().replace("\n", BETWEEN), BETWEEN.join(more)]
    if event.analysis.strip():
        parts.append(f"Author's comment: {_in_a_row(event.analysis)}")
    return "\n".join(part for part in parts if part)


def _in_a_row(words: str) -> str:
    """Return the lines of a field in one line, told apart: 'Decision: Close · Rationale: Risk reduced'."""
    return BETWEEN.join(" ".join(line.split()) for line in words.splitlines() if line.strip())
