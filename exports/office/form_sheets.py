"""The form as a workbook: questions, chronology and people on a sheet each, with lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.office.form import ANSWER, CHRONOLOGY, GUIDANCE, PEOPLE, QUESTION, TITLE, Field, questions

ROWS = 500  # that are made ready; more may be added below
TEXT = "@"  # what is typed stays as it is typed: 'March 2008' is never turned into a day

_HEAD = PatternFill("solid", fgColor="1F3A5F")
_PALE = PatternFill("solid", fgColor="F2F5F9")
_LINE = Border(bottom=Side("thin", color="C9D2DE"))


def write_workbook(target: Path) -> None:
    """Write the form as a workbook."""
    book = Workbook()
    about = book.active
    if about is None:
        about = book.create_sheet()
    _about(about)
    _table(book.create_sheet("Chronology"), CHRONOLOGY)
    _table(book.create_sheet("People"), PEOPLE)
    book.properties.creator = "Kinline"
    book.properties.title = TITLE
    book.save(target)


def _about(sheet: Worksheet) -> None:
    """Write what to do, and the questions with room for the answers."""
    sheet.title = "About this return"
    sheet.column_dimensions["A"].width = QUESTION.width
    sheet.column_dimensions["B"].width = ANSWER.width
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(bold=True, size=15)
    for number, words in enumerate(GUIDANCE, start=2):
        sheet.cell(number, 1, words).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=2)
        sheet.row_dimensions[number].height = 32 if len(words) > 100 else 17
    first = len(GUIDANCE) + 3
    _headings(sheet, (QUESTION, ANSWER), first)
    for number, asked in enumerate(questions(), start=first + 1):
        sheet.cell(number, 1, asked.question).font = Font(bold=True)
        answer = sheet.cell(number, 2)
        answer.number_format = TEXT
        for cell in (sheet.cell(number, 1), answer):
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = _LINE
        answer.fill = _PALE
        sheet.row_dimensions[number].height = 30
        prompt = DataValidation(showInputMessage=True, promptTitle=asked.question[:32], prompt=asked.guidance)
        prompt.add(answer.coordinate)
        sheet.add_data_validation(prompt)
    sheet.page_setup.orientation = "portrait"
    _fit(sheet)


def _table(sheet: Worksheet, fields: Sequence[Field]) -> None:
    """Write the headings of a table over rows that are ready to be filled in."""
    _headings(sheet, fields, 1)
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "C2" if len(fields) > len(PEOPLE) else "B2"
    for column, field in enumerate(fields, start=1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = field.width
        for row in range(2, ROWS + 2):
            cell = sheet.cell(row, column)
            cell.number_format = TEXT
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = _LINE
        sheet.add_data_validation(_validation(field, f"{letter}2:{letter}{ROWS + 1}"))
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:1"
    _fit(sheet)


def _headings(sheet: Worksheet, fields: Sequence[Field], row: int) -> None:
    for column, field in enumerate(fields, start=1):
        cell = sheet.cell(row, column, field.heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _validation(field: Field, cells: str) -> DataValidation:
    """Return what a column shows when a cell is chosen: what to write, and the words to choose from."""
    made = DataValidation(
        type="list" if field.choices else None,
        formula1=f'"{",".join(field.choices)}"' if field.choices else None,
        allow_blank=True,
        showErrorMessage=False,  # other words may be typed; the importer says what it cannot read
        showInputMessage=True,
        promptTitle=field.heading,
        prompt=field.guidance,
    )
    made.add(cells)
    return made


def _fit(sheet: Worksheet) -> None:
    """Print on A4, as many pages high as it takes, one wide."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
