"""What calamine does not tell of an ODS sheet, as `importers.readers.formats` finds it in XLSX: months, merged cells,
comments, what is struck out."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Mapping

from importers.readers.formats import Coarse, SheetNotes, column_name
from importers.readers.unpacking import part

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
_PARAGRAPH = re.compile(r"<text:p\b[^>]*>(.*?)</text:p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class OdsFormats:
    """The date formats of an ODS workbook and the notes of its sheets."""

    def __init__(self, archive: zipfile.ZipFile, limit: int) -> None:
        content = part(archive, "content.xml", limit).decode("utf-8", "replace")
        styles = part(archive, "styles.xml", limit).decode("utf-8", "replace")
        self._notes = dict(_sheets(content, _coarse_styles(styles + content), _struck_styles(styles + content)))

    def notes(self, sheet: str) -> SheetNotes:
        """Return the notes of a sheet by its name."""
        return self._notes.get(sheet, SheetNotes())


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
