"""What calamine does not tell of an ODS sheet, as `importers.readers.formats` finds it in XLSX: months, merged cells,
comments, what is struck out."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Mapping

from importers.readers.formats import Coarse, SheetNotes, column_name
from importers.readers.sniffing import UnusableError
from importers.readers.unpacking import part

MOST_COPIES = 10_000  # rows of a workbook that say they are copies of another, and cells of a row
MOST_REPEATED = 4096  # beyond it a repeated cell is the empty rest of a row or sheet

_DATE_STYLE = re.compile(r"<number:date-style\b([^>]*)>(.*?)</number:date-style>", re.DOTALL)
_CELL_STYLE = re.compile(r"<style:style\b([^>]*)>")
_STRUCK = re.compile(r"text-line-through-(?:style|type)=\"(?!none)")
_STYLE_AND_TEXT = re.compile(r"<style:style\b([^>]*?)(?<!/)>(.*?)</style:style>", re.DOTALL)
_TOKEN = re.compile(
    r"<table:(table-column|table-row|table-cell|covered-table-cell|table)(?=[\s>/])([^>]*?)/?>"
    r"|<office:annotation\b[^>]*>(.*?)</office:annotation>",
    re.DOTALL,
)
_COPIED_ROW = re.compile(r'<table:table-row\b[^>]*?table:number-rows-repeated="(\d{2,})"[^>]*?(?<!/)>')
_COPIED_CELL = re.compile(r'<table:table-cell\b(?=[^>]*value-type=)[^>]*?number-columns-repeated="(\d{4,})"')
_PARAGRAPH = re.compile(r"<text:p\b[^>]*>(.*?)</text:p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

_COPIES = (
    "holds the row at {place} or its cells over and over: more than {most:,} copies, as after filling down by mistake. "
    "Delete the copies and import it again"
)


class OdsFormats:
    """The date formats of an ODS workbook and the notes of its sheets."""

    def __init__(self, archive: zipfile.ZipFile, limit: int) -> None:
        content = part(archive, "content.xml", limit).decode("utf-8", "replace")
        _refuse_copies(content)
        styles = part(archive, "styles.xml", limit).decode("utf-8", "replace")
        self._notes = dict(_sheets(content, _coarse_styles(styles + content), _struck_styles(styles + content)))

    def notes(self, sheet: str) -> SheetNotes:
        """Return the notes of a sheet by its name."""
        return self._notes.get(sheet, SheetNotes())


def _refuse_copies(xml: str) -> None:
    """Refuse a workbook in which a row that says something stands a million times: it would be read as a million rows.

    What is repeated and empty, as the rest of a sheet is, costs nothing and does no harm.
    """
    copies = 0
    for found in _COPIED_ROW.finditer(xml):
        if "value-type=" in xml[found.end() : xml.find("</table:table-row>", found.end())]:
            copies += int(found[1])
            if copies > MOST_COPIES:
                raise UnusableError(_COPIES.format(place=_row_at(xml, found.start()), most=MOST_COPIES))
    for found in _COPIED_CELL.finditer(xml):
        if int(found[1]) > MOST_COPIES:
            row = xml.rfind("<table:table-row", 0, found.start())
            raise UnusableError(_COPIES.format(place=_row_at(xml, row), most=MOST_COPIES))


def _row_at(xml: str, end: int) -> str:
    """Return the place of the row that is told of at some letter of the contents."""
    start = max(xml.rfind("<table:table ", 0, end), 0)
    rows = re.compile(r"<table:table-row(?=[\s>/])([^>]*)").findall(xml, start, end)
    before = sum(_number(attributes, "table:number-rows-repeated") for attributes in rows)
    name = html.unescape(_attribute(xml[start : xml.find(">", start)], "table:name"))
    return f"{name}!{before + 1}"


def _coarse_styles(xml: str) -> Mapping[str, Coarse]:
    """Return the cell styles whose dates show no day, by name."""
    coarse: dict[str, Coarse] = {}
    for found in _DATE_STYLE.finditer(xml):
        shown = found[2]
        if "number:year" in shown and "number:day" not in shown and "number:hours" not in shown:
            coarse[_attribute(found[1], "style:name")] = "month" if "number:month" in shown else "year"
    return {
        _attribute(found[1], "style:name"): coarse[data]
        for found in _CELL_STYLE.finditer(xml)
        if (data := _attribute(found[1], "style:data-style-name")) in coarse
    }


def _struck_styles(xml: str) -> frozenset[str]:
    """Return the cell styles whose letters are struck through, by name."""
    return frozenset(
        _attribute(found[1], "style:name") for found in _STYLE_AND_TEXT.finditer(xml) if _STRUCK.search(found[2])
    )


def _sheets(xml: str, coarse: Mapping[str, Coarse], struck: frozenset[str]) -> Iterator[tuple[str, SheetNotes]]:
    """Yield each sheet's name and notes. A cell without a style has that of its column."""
    if not (coarse or struck or "number-rows-spanned" in xml or "<office:annotation" in xml):
        return
    name, notes = "", SheetNotes()
    row, column, repeated, times = -1, 0, 1, 0
    defaults: list[str] = []
    for token in _TOKEN.finditer(xml):
        kind, attributes = token[1], token[2]
        if kind is None:
            words = " ".join(_TAG.sub("", paragraph) for paragraph in _PARAGRAPH.findall(token[3]))
            notes.comments.append((f"{column_name(max(column - times, 0))}{row + 1}", html.unescape(words).strip()))
        elif kind == "table":
            if name:
                yield name, notes
            name, notes = html.unescape(_attribute(attributes, "table:name")), SheetNotes()
            row, column, repeated, defaults = -1, 0, 1, []
        elif kind == "table-column":
            style = _attribute(attributes, "table:default-cell-style-name")
            defaults += [style] * min(_number(attributes, "table:number-columns-repeated"), MOST_REPEATED)
        elif kind == "table-row":
            row, column = row + repeated, 0
            repeated = _number(attributes, "table:number-rows-repeated")
        else:
            times = _number(attributes, "table:number-columns-repeated")
            style = _attribute(attributes, "table:style-name") or (defaults[column] if column < len(defaults) else "")
            if style in coarse and "date-value" in attributes:
                places = (
                    (r, c) for r in range(row, row + min(repeated, 64)) for c in range(column, column + min(times, 64))
                )
                notes.coarse.update(dict.fromkeys(places, coarse[style]))
            if style in struck and "value-type" in attributes:
                notes.struck.setdefault(row, []).append(column)
            if (down := _number(attributes, "table:number-rows-spanned")) > 1:
                notes.spans.append(((row, column), (row + down - 1, column)))
            column += times
    if name:
        yield name, notes


def _attribute(attributes: str, name: str) -> str:
    start = attributes.find(f' {name}="')
    if start < 0:
        return ""
    start += len(name) + 3
    return attributes[start : attributes.find('"', start)]


def _number(attributes: str, name: str) -> int:
    digits = _attribute(attributes, name)
    return int(digits) if digits.isdigit() and len(digits) < 8 else 1
