"""Workbooks written by hand, so that a test says which bytes it means."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
STYLES = ("General", "d/m/yyyy", "mmm-yy", "yyyy", 'mmmm" "yyyy', "dd/mm/yyyy hh:mm")  # the styles 0, 1, 2 ...

Cell = str | int | float | tuple[float, int]  # a number with its style where it is a pair


def write_book(path: Path, rows: Iterable[Sequence[Cell]], name: str = "Sheet1") -> Path:
    """Write an XLSX workbook of one sheet."""
    return write_sheets(path, {name: sheet_xml(rows)})


def write_sheets(
    path: Path,
    sheets: Mapping[str, str],
    hidden: Sequence[str] = (),
    settings: str = "",
    comments: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> Path:
    """Write an XLSX workbook from the XML of its sheets; `comments` are words by cell and sheet."""
    numbered = list(enumerate(sheets.items(), start=1))
    states = {name: ' state="hidden"' if name in hidden else "" for name in sheets}
    listed = "".join(f'<sheet name="{escape(n)}" sheetId="{i}"{states[n]} r:id="rId{i}"/>' for i, (n, _) in numbered)
    related = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i, _ in numbered
    )
    parts = {
        "[Content_Types].xml": _content_types(len(numbered)),
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{settings}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}'
        f'<Relationship Id="rId900" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _styles(),
    }
    parts |= {f"xl/worksheets/sheet{i}.xml": xml for i, (_, xml) in numbered}
    for i, (name, _) in numbered:
        pinned = "".join(
            f'<comment ref="{cell}" authorId="0"><text><r><t>{escape(words)}</t></r></text></comment>'
            for cell, words in comments.get(name, {}).items()
        )
        if pinned:
            parts[f"xl/comments{i}.xml"] = f'<comments xmlns="{MAIN}"><commentList>{pinned}</commentList></comments>'
            parts[f"xl/worksheets/_rels/sheet{i}.xml.rels"] = (
                f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/comments" '
                f'Target="../comments{i}.xml"/></Relationships>'
            )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, xml in parts.items():
            archive.writestr(part, xml)
    return path


def sheet_xml(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the XML of a sheet that holds rows from A1 on."""
    lines = []
    for number, cells in enumerate(rows, start=1):
        made = "".join(_cell(f"{letters(column)}{number}", cell) for column, cell in enumerate(cells) if cell != "")
        lines.append(f'<row r="{number}">{made}</row>')
    return sheet_of("".join(lines))


def sheet_of(rows: str) -> str:
    """Return the XML of a sheet around its rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def letters(column: int) -> str:
    """Return the letters above a column counted from 0."""
    return chr(65 + column) if column < 26 else letters(column // 26 - 1) + chr(65 + column % 26)


def write_ods(path: Path, rows: Iterable[Sequence[str]], month: str = "", copies: Sequence[int] = ()) -> Path:
    """Write an ODS workbook of one sheet; '2006-06-01' becomes a real date, shown as a month in style `month`.

    A word that begins with SPAN is merged with the cell below, with STRUCK is struck out; NOTE parts off a comment.
    `copies` says of each of the first rows how often it stands there.
    """
    times = (f' table:number-rows-repeated="{copies[n]}"' if n < len(copies) else "" for n in itertools.count())
    made = "".join(
        f"<table:table-row{often}>{''.join(map(_ods_cell, cells))}</table:table-row>"
        for cells, often in zip(rows, times, strict=False)
    )
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for short, full in {n: n for n in ("office", "table", "text", "style")}.items() | {("number", "datastyle")}
    )
    styles = (
        f'<office:automatic-styles><number:date-style style:name="N1"><number:month number:textual="true"/>'
        '<number:text> </number:text><number:year number:style="long"/></number:date-style>'
        f'<style:style style:name="{month}" style:family="table-cell" style:data-style-name="N1"/>'
        "</office:automatic-styles>"
    )
    styles = (
        styles
        if month
        else (
            '<office:automatic-styles><style:style style:name="gone" style:family="table-cell"><style:text-properties '
            'style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
        )
    )
    column = f'<table:table-column table:default-cell-style-name="{month}"/>' if month else ""
    content = (
        f'<office:document-content{names} office:version="1.2">{styles}<office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1">{column}{made}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def _cell(place: str, cell: Cell) -> str:
    if isinstance(cell, tuple):
        return f'<c r="{place}" s="{cell[1]}"><v>{cell[0]}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def _ods_cell(words: str) -> str:
    if len(words) == 10 and words[4] == words[7] == "-":
        day = f'office:value-type="date" office:date-value="{words}"'
        return f"<table:table-cell {day}><text:p>x</text:p></table:table-cell>"
    if not words:
        return "<table:table-cell/>"
    words, _, note = words.partition("NOTE")
    told = f"<office:annotation><text:p>{escape(note)}</text:p></office:annotation>" if note else ""
    look = ' table:number-columns-spanned="1" table:number-rows-spanned="2"' if words.startswith("SPAN") else ""
    look += ' table:style-name="gone"' if words.startswith("STRUCK") else ""
    words = escape(words.removeprefix("SPAN").removeprefix("STRUCK"))
    return f'<table:table-cell{look} office:value-type="string">{told}<text:p>{words}</text:p></table:table-cell>'


def _content_types(sheets: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{listed}'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>'
    )


def _styles() -> str:
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for number, code in enumerate(STYLES, start=164)
    )
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in range(164, 164 + len(STYLES)))
    styles += '<xf numFmtId="164" fontId="1"/>'  # the last style is struck out
    fonts = '<fonts><font><sz val="11"/></font><font><strike/></font></fonts>'
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>{fonts}<cellXfs>{styles}</cellXfs></styleSheet>'
