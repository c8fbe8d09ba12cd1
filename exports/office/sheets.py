"""Tables to calculate with: CSV, and a workbook with a sheet for each table; no cell can act as a formula."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from analysis.agencies import name_of
from case.model import Case
from case.showing_dates import show, show_span
from exports.office.columns import AND, EVENT_COLUMNS, event_rows
from exports.office.figures import SheetTable, figures_of
from exports.office.settled import settled
from exports.parts.contents import Report
from exports.parts.sections import TABLES
from exports.pdf.metadata import About, producer

ACTIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet may take for the start of a formula
MOST_LETTERS = 32_767  # in a cell of a workbook


def table_of(name: str, report: Report) -> SheetTable:
    """Return one of TABLES."""
    match name:
        case "events":
            headings = tuple((column.heading, column.width) for column in EVENT_COLUMNS)
            return SheetTable("Events", headings, tuple(event_rows(report.case)))
        case "agencies":
            return _agencies(report)
        case "people":
            return _people(report.case)
        case "spells":
            return _spells(report)
        case "overlaps":
            return _overlaps(report)
        case "findings":
            return _findings(report)
        case _:
            return figures_of(name, report)


def _agencies(report: Report) -> SheetTable:
    case = report.case
    headings = (
        ("Name", 34), ("Kind", 26), ("Parent", 30), ("Counted", 9), ("Events of it", 12), ("Occurrences of it", 16),
        ("First contact", 18), ("Last contact", 18),
    )  # fmt: skip
    rows = tuple(
        (
            name_of(case, row.agency), row.kind, name_of(case, row.parent) if row.parent else "",
            "yes" if row.counted else "no", row.events, row.occurrences,
            show(row.since) if row.since else "", show(row.latest) if row.latest else "",
        )
        for row in report.summary.rows
    )  # fmt: skip
    return SheetTable("Agencies", headings, rows)


def _people(case: Case) -> SheetTable:
    headings = (("Name", 26), ("Role", 22), ("Sex", 10), ("Born", 18), ("Died", 18), ("Household", 18), ("Focus", 8))
    rows = tuple(
        (
            person.name, person.role, person.sex.value, show(person.born) if person.born else "",
            show(person.died) if person.died else "", person.household, "yes" if person.focus else "",
        )
        for person in case.people
    )  # fmt: skip
    return SheetTable("People", headings, rows)


def _spells(report: Report) -> SheetTable:
    case = report.case
    headings = (
        ("Involved agency", 30), ("Service given", 26), ("With whom", 30), ("First day", 14), ("Last day", 14),
        ("Days of it", 10), ("How known", 14),
    )  # fmt: skip
    known = case.person_by_id
    rows = tuple(
        (
            name_of(case, spell.agency), spell.service, AND.join(known[id].name for id in spell.people if id in known),
            spell.span.start.isoformat(), "still open" if spell.open else spell.span.last.isoformat(), spell.span.days,
            f"inferred, {spell.ruling}" if spell.ruling else "inferred" if spell.inferred else "explicit",
        )
        for spell in report.summary.spells
    )  # fmt: skip
    return SheetTable("Spells", headings, rows)


def _overlaps(report: Report) -> SheetTable:
    headings = (("One agency", 34), ("Another agency", 34), ("Days at the same time", 20))
    case = report.case
    rows = tuple((name_of(case, pair.a), name_of(case, pair.b), pair.days) for pair in report.summary.overlaps)
    return SheetTable("Overlaps", headings, rows)


def _findings(report: Report) -> SheetTable:
    headings = (
        ("What stands out", 28), ("Finding", 90), ("Days of it", 24), ("Entries of it", 12), ("Decided on it", 14),
        ("Reason given", 40),
    )  # fmt: skip
    rows = tuple(
        (
            one.kind.value, one.sentence, show_span(one.span), len(one.events), one.ruling.value if one.ruling else "",
            AND.join(part for part in (one.reason, one.comment) if part),
        )
        for one in report.summary.findings
    )  # fmt: skip
    return SheetTable("Findings", headings, rows)


def as_csv(name: str, report: Report) -> bytes:
    """Return a table as CSV with the marking above; a cell that could act as a formula begins with an apostrophe."""
    table = table_of(name, report)
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([report.marking])
    writer.writerow([heading for heading, _ in table.headings])
    writer.writerows([_inert(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _inert(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(ACTIVE) else cell


def as_xlsx(report: Report) -> bytes:
    """Return a workbook with a sheet for each table; every text is typed as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in TABLES:
        _fill(book.create_sheet(), table_of(name, report), report)
    about = About(report.title, report.marking)
    book.properties.creator = producer()
    out = BytesIO()
    book.save(out)
    return settled(out.getvalue(), about)


def _fill(sheet: Worksheet, table: SheetTable, report: Report) -> None:
    sheet.title = table.name
    _text(sheet, 1, 1, f"{report.marking}  ·  {report.title}").font = Font(bold=True)
    for column, (heading, width) in enumerate(table.headings, 1):
        cell = _text(sheet, 2, column, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E6EAEF")
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    wrapped = Alignment(vertical="top", wrap_text=True)
    for number, row in enumerate(table.rows, 3):
        for column, value in enumerate(row, 1):
            if isinstance(value, int):
                sheet.cell(number, column, value).alignment = wrapped
            elif value:
                _text(sheet, number, column, value).alignment = wrapped
    last = f"{get_column_letter(len(table.headings))}{len(table.rows) + 2}"
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = f"A2:{last}"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _print(sheet, report)


def _print(sheet: Worksheet, report: Report) -> None:
    """Mark every printed page at its top and foot."""
    marking, title = (words.replace("&", "&&") for words in (report.marking, report.title))
    for place in (sheet.oddHeader, sheet.oddFooter):
        if place is not None:
            place.center.text = marking
    if sheet.oddFooter is not None:
        sheet.oddFooter.left.text = title
        sheet.oddFooter.right.text = "Page &P of &N"


def _text(sheet: Worksheet, row: int, column: int, words: str):  # type: ignore[no-untyped-def]
    """Write words that stay words, also where somebody edits the cell."""
    cell = sheet.cell(row, column)
    cell.value = _storable(words)
    cell.data_type = "s"
    if words.startswith(ACTIVE):
        cell.quotePrefix = True
    return cell


def _storable(words: str) -> str:
    """Return the words as a cell can hold them."""
    plain = "".join(letter for letter in words if letter >= " " or letter in "\n\t")
    return plain if len(plain) <= MOST_LETTERS else f"{plain[: MOST_LETTERS - 1]}…"
