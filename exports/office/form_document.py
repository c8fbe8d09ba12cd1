"""The form as a Word document: guidance, questions, chronology and people, with lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from exports.office.form import ANSWER, CHRONOLOGY, GUIDANCE, PEOPLE, QUESTION, TITLE, Field, questions

ROWS = 20
PEOPLE_ROWS = 10
ROOM = 28.1  # centimetres between the margins of A4 across
SMALL, PLAIN = Pt(7), Pt(10)


def write_document(target: Path) -> None:
    """Write the form as a Word document."""
    document = Document()
    _page(document)
    document.add_heading(TITLE, level=1)
    for words in GUIDANCE:
        document.add_paragraph(words, style="List Bullet")
    asked = _table(document, (QUESTION, ANSWER), len(questions()), PLAIN)
    for row, one in zip(asked.rows[1:], questions(), strict=True):
        _write(row.cells[0], one.question, PLAIN, bold=True)
        _ask(row.cells[1], one.guidance, ())
    document.add_heading("Chronology", level=2).paragraph_format.page_break_before = True
    _filled(_table(document, CHRONOLOGY, ROWS, SMALL), CHRONOLOGY)
    document.add_heading("People", level=2).paragraph_format.page_break_before = True
    _filled(_table(document, PEOPLE, PEOPLE_ROWS, SMALL), PEOPLE)
    document.core_properties.title = TITLE
    document.core_properties.author = "Kinline"
    document.save(str(target))


def _page(document: Any) -> None:
    """Lay the page across, with narrow margins."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(0.8)
    section.top_margin = section.bottom_margin = Cm(1.2)


def _table(document: Any, fields: Sequence[Field], rows: int, size: Any) -> Any:
    """Add a ruled table under headings that come again on every page."""
    table = document.add_table(rows + 1, len(fields), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    least = 4
    total = sum(field.width + least for field in fields)
    for column, field in zip(table.columns, fields, strict=True):
        width = Cm(ROOM * (field.width + least) / total)
        for cell in column.cells:
            cell.width = width
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cell, field in zip(head.cells, fields, strict=True):
        _write(cell, field.heading, size, bold=True, ink=RGBColor(255, 255, 255))
        shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="1F3A5F"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(shade))
    return table


def _filled(table: Any, fields: Sequence[Field]) -> None:
    """Put a control into the cells that offer a choice; in the first row, what to write into the others too."""
    for number, row in enumerate(table.rows[1:]):
        for cell, field in zip(row.cells, fields, strict=True):
            if field.choices or number == 0:
                _ask(cell, "choose" if field.choices else field.guidance, field.choices)


def _write(cell: Any, words: str, size: Any, bold: bool = False, ink: Any = None) -> None:
    made = cell.paragraphs[0].add_run(words)
    made.bold = bold
    made.font.size = size
    if ink is not None:
        made.font.color.rgb = ink


def _ask(cell: Any, words: str, choices: Sequence[str]) -> None:
    """Put a control into a cell that shows what to write until it is filled in."""
    items = "".join(f"<w:listItem w:displayText={quoteattr(c)} w:value={quoteattr(c)}/>" for c in choices)
    kind = f"<w:dropDownList>{items}</w:dropDownList>" if choices else "<w:text/>"
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val={quoteattr(words[:60])}/><w:showingPlcHdr/>{kind}</w:sdtPr>"
        f'<w:sdtContent><w:r><w:rPr><w:color w:val="808080"/><w:sz w:val="14"/></w:rPr><w:t></w:t></w:r>'
        f"</w:sdtContent></w:sdt>"
    )
    control.find(f".//{qn('w:t')}").text = words
    cell.paragraphs[0]._p.append(control)
