"""What calamine does not tell of an XLSX sheet: number formats, errors, hidden rows, comments, what is struck out.

Excel stores 'June 2006' as 1 June 2006 and shows the month alone by its number format. One scan of the
sheet's XML finds the cells whose format shows no day, so that a month stays a month.
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from importers.readers.unpacking import part

Coarse = Literal["month", "year"]
Place = tuple[int, int]  # row and column, from 0

_BUILT_IN: Mapping[int, Coarse] = {17: "month"}
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\b([^>]*)>")
_XF = re.compile(rb"<(?:\w+:)?xf\b([^>]*)>")
_TOKEN = re.compile(
    rb"<(?:\w+:)?(row|c)\b([^>]*)>(?:(<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>))?(<(?:\w+:)?v\b[^>]*/?>)?([^<]*))"
)
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_FONT = re.compile(rb"<(?:\w+:)?font\b")
_STRIKE = re.compile(rb"<(?:\w+:)?strike\b(?![^<>]*val=\"(?:0|false)\")")
_COMMENT = re.compile(rb"<(?:\w+:)?comment\b([^<>]*)>")
_TEXT = re.compile(rb"<(?:\w+:)?t\b[^<>/]*>([^<]*)<")
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_MINUTES = re.compile(r"h+[^a-z]*m+|m+[^a-z]*s+")


@dataclass
class SheetNotes:
    """The cells of one sheet that need a second look, by row and column from 0."""

    coarse: dict[Place, Coarse] = field(default_factory=dict)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: int = 0
    struck: dict[int, list[int]] = field(default_factory=dict)
    spans: list[tuple[Place, Place]] = field(default_factory=list)
    """The first and last cell of those merged, where calamine does not tell them."""
    comments: list[tuple[str, str]] = field(default_factory=list)
    """Where a comment is pinned ('B7'), and its words."""


class Formats:
    """The number formats of a workbook and the notes of its sheets."""

    def __init__(self, archive: zipfile.ZipFile, limit: int) -> None:
        self._archive = archive
        self._limit = limit
        styles = part(archive, "xl/styles.xml", limit)
        self._coarse, self._struck = coarse_styles(styles), struck_styles(styles)
        self._parts = _sheet_parts(archive, limit)

    def notes(self, sheet: str) -> SheetNotes:
        """Return the notes of a sheet by its name."""
        path = self._parts.get(sheet)
        if not path:
            return SheetNotes()
        notes = scan(part(self._archive, path, self._limit), self._coarse, self._struck)
        notes.comments += self._comments(path)
        return notes

    def _comments(self, sheet: str) -> Iterator[tuple[str, str]]:
        """Yield the comments on a sheet, which stand in a part of their own."""
        folder, _, name = sheet.rpartition("/")
        for found in _RELATION.finditer(part(self._archive, f"{folder}/_rels/{name}.rels", self._limit)):
            if _attribute(found[1], b"Type").endswith(b"/comments"):
                target = html.unescape(_attribute(found[1], b"Target").decode("utf-8", "replace"))
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                for comment, inside in _each(_COMMENT, part(self._archive, path, self._limit)):
                    words = b"".join(_TEXT.findall(inside)).decode("utf-8", "replace")
                    yield _attribute(comment[1], b"ref").decode("ascii", "replace"), html.unescape(words).strip()


def coarse_format(code: str) -> Coarse | None:
    """Return 'month' or 'year' when a number format shows no day; None when it shows one, or no date."""
    shown = _MINUTES.sub("h", _NOT_SHOWN.sub("", code.split(";")[0]).casefold())
    if "d" in shown or "h" in shown or "general" in shown:
        return None
    if "y" not in shown:
        return None
    return "month" if "m" in shown else "year"


def coarse_styles(styles: bytes) -> Mapping[bytes, Coarse]:
    """Return the cell styles whose format shows no day, by their number as cells write it."""
    codes = {
        _number(found[1], b"numFmtId"): html.unescape(_attribute(found[1], b"formatCode").decode("utf-8", "replace"))
        for found in _FORMAT.finditer(styles)
    }
    section = _section(styles, b"cellXfs")
    coarse: dict[bytes, Coarse] = {}
    for number, xf in enumerate(_XF.finditer(section)):
        wanted = _number(xf[1], b"numFmtId")
        found = coarse_format(codes[wanted]) if wanted in codes else _BUILT_IN.get(wanted)
        if found:
            coarse[b"%d" % number] = found
    return coarse


def struck_styles(styles: bytes) -> frozenset[bytes]:
    """Return the cell styles whose letters are struck through, by their number as cells write it."""
    fonts = enumerate(_each(_FONT, _section(styles, b"fonts")))
    struck = {number for number, (_, font) in fonts if _STRIKE.search(font)}
    xfs = enumerate(_XF.finditer(_section(styles, b"cellXfs")) if struck else ())
    return frozenset(b"%d" % number for number, xf in xfs if _number(xf[1], b"fontId") in struck)


def _section(xml: bytes, name: bytes) -> bytes:
    """Return what stands within the first element of a name; searched once, however often it is opened."""
    opened = re.search(rb"<(?:\w+:)?" + name + rb"\b", xml)
    closed = re.compile(rb"</(?:\w+:)?" + name + rb">").search(xml, opened.end()) if opened else None
    return xml[opened.start() : closed.end()] if opened and closed else b""


def _each(opening: re.Pattern[bytes], xml: bytes) -> Iterator[tuple[re.Match[bytes], bytes]]:
    """Yield each place where an element opens, and what follows up to the next one."""
    before: re.Match[bytes] | None = None
    for found in opening.finditer(xml):
        if before:
            yield before, xml[before.end() : found.start()]
        before = found
    if before:
        yield before, xml[before.end() :]


def scan(xml: bytes, coarse: Mapping[bytes, Coarse], struck: Collection[bytes] = ()) -> SheetNotes:
    """Return the notes of a sheet; a sheet that can have none is not searched through."""
    notes = SheetNotes()
    if not (_uses(xml, (*coarse, *struck)) or b't="e"' in xml or b"<f" in xml or b":f" in xml or b'hidden="1"' in xml):
        return notes
    row = column = -1
    for token in _TOKEN.finditer(xml):
        attributes = token[2]
        if token[1] == b"row":
            row, column = _row(attributes, row), -1
            notes.hidden_rows += b'hidden="1"' in attributes
            continue
        column = _column(attributes, column)
        style = _attribute(attributes, b"s")
        if style in coarse:
            notes.coarse[row, column] = coarse[style]
        if style in struck:
            notes.struck.setdefault(row, []).append(column)
        if b't="e"' in attributes:
            notes.errors.setdefault(row, {})[column] = token[5].decode("utf-8", "replace") or "an error"
        elif token[3] and b't="str"' not in attributes and (not token[5] or not token[4]):
            notes.errors.setdefault(row, {})[column] = "a formula without a stored value"
    return notes


def column_name(column: int) -> str:
    """Return the letters above a column counted from 0: 'A', 'Z', 'AA'."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _uses(xml: bytes, styles: Iterable[bytes]) -> bool:
    """Tell whether a cell has one of some styles: one look for all of them."""
    numbers = b"|".join(styles)
    return bool(numbers) and re.search(rb' s="(?:%s)"' % numbers, xml) is not None


def _row(attributes: bytes, before: int) -> int:
    number = _attribute(attributes, b"r")
    return int(number) - 1 if number.isdigit() and len(number) < 8 else before + 1


def _column(attributes: bytes, before: int) -> int:
    place = _attribute(attributes, b"r")
    if not place or len(place) > 11:
        return before + 1
    number = 0
    for letter in place.upper():
        if not 65 <= letter <= 90:
            break
        number = number * 26 + letter - 64
    return number - 1


def _attribute(attributes: bytes, name: bytes) -> bytes:
    start = attributes.find(b" " + name + b'="')
    if start < 0:
        return b""
    start += len(name) + 3
    return attributes[start : attributes.find(b'"', start)]


def _number(attributes: bytes, name: bytes) -> int:
    digits = _attribute(attributes, name)
    return int(digits) if digits.isdigit() and len(digits) < 8 else 0


def _sheet_parts(archive: zipfile.ZipFile, limit: int) -> Mapping[str, str]:
    """Return the part of the archive that holds each sheet, by the sheet's name."""
    targets = {
        _attribute(found[1], b"Id"): html.unescape(_attribute(found[1], b"Target").decode("utf-8", "replace"))
        for found in _RELATION.finditer(part(archive, "xl/_rels/workbook.xml.rels", limit))
    }
    parts: dict[str, str] = {}
    for found in _SHEET.finditer(part(archive, "xl/workbook.xml", limit)):
        target = targets.get(_attribute(found[1], b"r:id"), "")
        name = html.unescape(_attribute(found[1], b"name").decode("utf-8", "replace"))
        parts[name] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts
