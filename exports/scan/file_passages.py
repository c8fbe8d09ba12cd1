"""Every passage of a file of any kind that Kinline writes: PDF, Office, SVG, text, pictures."""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from types import MappingProxyType

from fontTools.ttLib import TTFont, TTLibError

from exports.scan.passages import HARD, SOFT, Passage, Unreadable, decoded, joined, printable_runs
from exports.scan.pdf_passages import Piece, pdf_pieces

MOST = 400_000_000  # bytes that an archive may unpack to
_DEEPEST = 3
_LOCAL_HEADER, _DESCRIPTOR = 30, 24  # bytes before and after what a member of an archive holds
_WRAPPED = ("{\\rtf", "MIME-Version")
_FONTS = (b"\0\1\0\0", b"OTTO", b"true", b"wOFF")
_SHAPES = frozenset({"glyf", "loca", "hmtx", "head", "hhea", "maxp", "cmap", "CFF ", "GPOS", "GSUB", "GDEF", "OS/2"})
_DATA = re.compile(r"data:[\w/+.;=-]*?base64,([A-Za-z0-9+/=\s]+)")

_TAG = re.compile(r"<!--(.*?)-->|<!\[CDATA\[(.*?)\]\]>|<([^<>]*)>", re.S)
_VALUE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BREAKS = re.compile(r"/?(?:\w+:)?(?:p|tr|tc|br|row|c|si|li|div|td|th|h\d|text|title|desc|a:p|sheet)\b")
_NAMES = re.compile(r"</?([\w:.-]+)|\s([\w:.-]+)\s*=")
_JSON_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")


Sources = Mapping[bytes, bytes]
"""By the SHA-256 of a picture made of dots: the file of vectors and words that it was made from."""


def pieces_of(place: str, data: bytes, depth: int = 0, sources: Sources = MappingProxyType({})) -> Iterator[Piece]:
    """Yield every passage of a file's bytes and everything in it that cannot be read.

    Dots cannot be read; but where `sources` has what a picture was made from, that is read in its place.
    """
    if depth > _DEEPEST:
        yield Unreadable(place, "it is packed too deep")
    elif b"%PDF-" in data[:1024]:
        yield from _placed(place, pdf_pieces(data, lambda inner, it: pieces_of(inner, it, depth + 1, sources)))
    elif data.startswith(b"PK\x03\x04"):
        yield from _archive(place, data, depth, sources)
    elif data.startswith(b"\x89PNG\r\n"):
        yield from _png(place, data)
        source = sources.get(sha256(data).digest())
        if source is None:
            yield Unreadable(place, "a picture made of dots")
        else:
            yield from pieces_of(f"{place}, what the picture was made from".removeprefix(", "), source, depth + 1)
    elif data[:4] in _FONTS:
        yield from _font(place, data)
    elif data.startswith((b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF")):
        yield from (Passage(place, run) for run in printable_runs(data))
        yield Unreadable(place, "a picture made of dots")
    elif (text := decoded(data)) is not None:
        yield from text_pieces(place, text, depth, sources)
    elif data:
        yield from (Passage(place, run) for run in printable_runs(data))
        yield Unreadable(place, "its kind is not known")


def _placed(place: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece._replace(place=f"{place}: {piece.place}") if place else piece


def text_pieces(place: str, text: str, depth: int, sources: Sources) -> Iterator[Piece]:
    """Yield a text as it is, and as a reader of its format shows it; files packed into it one by one."""
    if "base64," in text:
        for number, packed in enumerate(_DATA.findall(text), 1):
            here = f"{place}, packed file {number}".removeprefix(", ")
            try:
                yield from pieces_of(here, base64.b64decode("".join(packed.split()) + "=="), depth + 1, sources)
            except binascii.Error:
                yield Unreadable(here, "it cannot be unpacked")
        text = _DATA.sub("data:", text)
    if text.lstrip()[:1] == "<":
        yield from _markup(place, text)
        return
    if text.lstrip().startswith(_WRAPPED):
        yield Unreadable(place, "words wrapped in codes of their own (RTF, MIME)")
    yield Passage(place, text)
    if _JSON_ESCAPE.search(text):
        shown = _JSON_ESCAPE.sub(lambda code: json.loads(f'"{code.group()}"'), text)
        yield Passage(place, shown)


def _markup(place: str, text: str) -> Iterator[Piece]:
    """Yield the words between the tags, with joints at the tags, then values and comments."""
    runs: list[tuple[int, str]] = []
    asides: list[str] = []
    joint, done = HARD, 0
    for tag in _TAG.finditer(text):
        words = html.unescape(text[done : tag.start()])
        if words.strip() or (words and joint == SOFT):
            runs.append((joint, words))
            joint = SOFT
        done = tag.end()
        comment, cdata, inside = tag.groups()
        if cdata is not None:
            runs.append((joint, cdata))
        elif comment is not None:
            asides.append(comment)
        elif inside[:1] in ("!", "?"):
            asides.append(html.unescape(inside))
        else:
            joint = HARD if _BREAKS.match(inside) else joint
            asides.extend(html.unescape(one or two) for one, two in _VALUE.findall(inside))
    runs.append((joint, html.unescape(text[done:])))
    yield joined(place, runs)
    yield Passage(f"{place}, values and comments" if place else "values and comments", "\n".join(asides))


def _archive(place: str, data: bytes, depth: int, sources: Sources) -> Iterator[Piece]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield Passage(f"{place}, archive comment", archive.comment.decode("utf-8", "replace"))
            yield from _between(place, data, archive)
            left = MOST
            for number, member in enumerate(archive.infolist(), 1):
                left -= member.file_size
                here = f"{place}, member {number}".removeprefix(", ")
                yield Passage(f"{here}, its name", member.filename.replace("/", " / "))
                yield Passage(f"{here}, its comment", member.comment.decode("utf-8", "replace"))
                yield from (Passage(f"{here}, its notes", run) for run in printable_runs(member.extra, 4))
                if left < 0 or member.flag_bits & 1:
                    yield Unreadable(here, "it is encrypted or unpacks to more than can be read")
                elif not member.is_dir():
                    content = archive.read(member)
                    yield from pieces_of(here, content, depth + 1, sources)
                    if member.filename.startswith("customXml/"):
                        names = sorted(
                            {one or other for one, other in _NAMES.findall(content.decode("utf-8", "replace"))}
                        )
                        yield Passage(f"{here}, names", "\n".join(names).replace("_", " "))
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError):
        yield Unreadable(place, "the archive is damaged")


def _between(place: str, data: bytes, archive: zipfile.ZipFile) -> Iterator[Piece]:
    """Yield what lies between the members that an archive lists: what was deleted from it, or hidden in it."""
    end = 0
    members = sorted(archive.infolist(), key=lambda member: member.header_offset)
    spans = [(one.header_offset, one.compress_size) for one in members]
    for start, size in (*spans, (archive.start_dir, 0)):
        if start > end + _DESCRIPTOR:
            yield from (Passage(f"{place}, between members", run) for run in printable_runs(data[end:start]))
            yield Unreadable(place, "bytes between the members of the archive")
        header = data[start : start + _LOCAL_HEADER]
        if start < archive.start_dir and len(header) == _LOCAL_HEADER:
            name, notes = struct.unpack("<HH", header[26:30])
            end = max(end, start + _LOCAL_HEADER + name + notes + size)
    tail = data[data.rfind(b"PK\5\6") + 22 + len(archive.comment) :]
    if tail.strip(b"\0\r\n"):
        yield from (Passage(f"{place}, after the archive", run) for run in printable_runs(tail, 4))
        yield Unreadable(place, "bytes after the end of the archive")


def _png(place: str, data: bytes) -> Iterator[Piece]:
    """Yield the texts of a picture."""
    at = 8
    while at + 8 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if kind in {b"tEXt", b"iTXt", b"zTXt", b"eXIf"} or kind not in {b"IDAT", b"PLTE", b"IHDR", b"IEND"}:
            yield from _png_text(place, body)
        at += length + 12
    if data[at:]:
        yield from (Passage(place, run) for run in printable_runs(data[at:], 4))


def _png_text(place: str, body: bytes) -> Iterator[Piece]:
    keyword, _, rest = body.partition(b"\0")
    yield Passage(place, keyword.decode("latin-1"))
    for start in range(min(len(rest), 64)):
        if rest[start : start + 1] == b"\x78":
            try:
                rest = rest[:start] + b" " + zlib.decompressobj().decompress(rest[start:], MOST)
            except zlib.error:
                continue
            break
    yield Passage(place, rest.decode("utf-8", "replace"))
    yield from (Passage(place, run) for run in printable_runs(rest, 4))


def _font(place: str, data: bytes) -> Iterator[Piece]:
    """Yield what a font says beside its letters."""
    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            for tag in sorted(set(font.reader.keys()) - _SHAPES):
                yield from (Passage(f"{place}, font", run) for run in printable_runs(font.reader[tag], 4))
    except (TTLibError, struct.error, zlib.error, AssertionError, KeyError, ValueError):
        yield Unreadable(place, "a damaged font")
