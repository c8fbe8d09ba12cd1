"""Word documents for tests: made by python-docx where it can, by their XML where marks are wanted."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Rows = Sequence[Sequence[str]]


def put_table(document: Any, rows: Rows) -> Any:
    """Add a table to a python-docx document and return it."""
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    return table


def write_paper(path: Path, *blocks: str | Rows) -> Path:
    """Write a document of paragraphs and tables; a paragraph that begins with # is a heading."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            if block.startswith("#"):
                document.add_heading(block.lstrip("# "), level=1)
            else:
                document.add_paragraph(block)
        else:
            put_table(document, block)
    document.save(str(path))
    return path


def write_xml(path: Path, body: str, parts: dict[str, str] | None = None) -> Path:
    """Write a document from the XML of its body, and of other parts by name ('comments')."""
    content = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
    )
    related = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", content)
        archive.writestr("_rels/.rels", related)
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, inner in (parts or {}).items():
            archive.writestr(f"word/{name}.xml", inner)
    return path


def run(text: str, properties: str = "") -> str:
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def deleted(text: str) -> str:
    return f'<w:del w:id="1" w:author="x"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="2" w:author="x">{run(text)}</w:ins>'


def para(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def cell(*runs: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{para(*runs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def plain_row(*cells: str) -> str:
    return "".join(cell(run(words)) for words in cells)
