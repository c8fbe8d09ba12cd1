"""Takes a PDF apart byte by byte: every object of every revision, every stream decoded.

A PDF library shows the newest revision only. What an older one held is still in the file, and so are
objects that nothing points to: here all of them are found by their marks in the bytes.
"""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from typing import NamedTuple

MOST = 300_000_000  # bytes that the streams of a file may grow to, all together

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})\s+\d{1,5}\s+obj\b")
_STREAM = re.compile(rb"\bstream(\r\n|\n|\r)|\bendobj\b")
_LENGTH = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)")
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/[A-Za-z0-9]+)|/F\s*(\[\s*/[^\]]*\]|/(?:Fl|AHx|A85|LZW|RL)\b)")
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%]+)")
_NUMBER = {
    key: re.compile(rb"/" + key + rb"\s+(\d+)") for key in (b"Predictor", b"Columns", b"Colors", b"BitsPerComponent")
}


class StreamError(ValueError):
    """A stream that cannot be decoded."""


class Carved(NamedTuple):
    """An object as it stands in the file: number, place, its text, and its stream decoded."""

    number: int
    offset: int
    head: bytes
    stream: bytes | None
    trouble: str = ""


class Carving(NamedTuple):
    """Everything that a file holds, and the bytes that belong to no stream."""

    objects: tuple[Carved, ...]
    outside: bytes


def carve(data: bytes) -> Carving:
    """Return every object of every revision of a file."""
    objects: list[Carved] = []
    outside: list[bytes] = []
    done, left = 0, MOST
    for match in _OBJECT.finditer(data):
        if match.start() < done:
            continue
        mark = _STREAM.search(data, match.end())
        if mark is None or mark.group().startswith(b"endobj"):
            head_end = mark.start() if mark else len(data)
            objects.append(Carved(int(match.group(1)), match.start(), data[match.end() : head_end], None))
            continue
        head = data[match.end() : mark.start()]
        raw, end = _raw(data, head, mark.end())
        outside.append(data[done : mark.end()])
        done = end
        objects.append(_with_stream(int(match.group(1)), match.start(), head, raw, left))
        left -= len(objects[-1].stream or b"")
    outside.append(data[done:])
    return Carving(tuple(objects), b"\n".join(outside))


def _raw(data: bytes, head: bytes, start: int) -> tuple[bytes, int]:
    """Return the bytes of a stream and where they end."""
    stated = _LENGTH.search(head)
    if stated:
        end = start + int(stated.group(1))
        if data[end : end + 12].lstrip().startswith(b"endstream"):
            return data[start:end], end
    end = data.find(b"endstream", start)
    end = len(data) if end < 0 else end
    return data[start:end], end


def _with_stream(number: int, offset: int, head: bytes, raw: bytes, most: int) -> Carved:
    try:
        return Carved(number, offset, head, decode_stream(head, raw, most))
    except (StreamError, zlib.error, ValueError, IndexError) as error:
        why = str(error) if isinstance(error, StreamError) else "its stream is damaged"
        return Carved(number, offset, head, None, why)


def filters_of(head: bytes) -> list[str]:
    """Return the names of the filters a stream went through."""
    found = _FILTER.search(head)
    if not found:
        return []
    return [name.decode("latin-1") for name in _NAME.findall(found.group(1) or found.group(2))]


def decode_stream(head: bytes, raw: bytes, most: int = MOST) -> bytes:
    """Return a stream's content of `most` bytes; a StreamError names the filter that cannot be undone."""
    data = raw
    for name in filters_of(head):
        match name:
            case "FlateDecode" | "Fl":
                data = _unpredicted(_inflated(data, most), head)
            case "ASCIIHexDecode" | "AHx":
                data = bytes.fromhex(_even(re.sub(rb"[^0-9A-Fa-f]", b"", data.split(b">")[0])).decode())
            case "ASCII85Decode" | "A85":
                data = a85decode(re.sub(rb"\s", b"", data).split(b"~>")[0].removeprefix(b"<~"))
            case "RunLengthDecode" | "RL":
                data = _run_lengths(data)
            case "LZWDecode" | "LZW":
                data = _unpredicted(_lzw(data, early=b"/EarlyChange 0" not in head), head)
            case _:
                raise StreamError(f"it is packed as {name}, which holds a picture or cannot be undone")
    return data


def _even(digits: bytes) -> bytes:
    return digits + b"0" if len(digits) % 2 else digits


def _inflated(data: bytes, most: int) -> bytes:
    unpack = zlib.decompressobj()
    out = unpack.decompress(data, max(1, most))
    if unpack.unconsumed_tail:
        raise StreamError("it unpacks to more than can be read")
    if not unpack.eof and not out:
        raise StreamError("its stream is damaged")
    return out + unpack.unused_data.strip(b"\r\n\0 ")


def _unpredicted(data: bytes, head: bytes) -> bytes:
    """Undo the PNG or TIFF predictor of a stream."""

    def value(key: bytes, default: int) -> int:
        found = _NUMBER[key].search(head)
        return int(found.group(1)) if found else default

    predictor = value(b"Predictor", 1)
    if predictor < 2:
        return data
    step = max(1, value(b"Colors", 1) * value(b"BitsPerComponent", 8) // 8)
    width = step * value(b"Columns", 1)
    if predictor == 2:
        return b"".join(_tiff_rows(data, width, step))
    return b"".join(_png_rows(data, width, step))


def _tiff_rows(data: bytes, width: int, step: int) -> Iterator[bytes]:
    for start in range(0, len(data), width):
        row = bytearray(data[start : start + width])
        for at in range(step, len(row)):
            row[at] = row[at] + row[at - step] & 255
        yield bytes(row)


def _sum(one: int, other: int) -> int:
    return one + other & 255


def _png_rows(data: bytes, width: int, step: int) -> Iterator[bytes]:
    before = bytes(width)
    for start in range(0, len(data), width + 1):
        kind, row = data[start], bytearray(data[start + 1 : start + 1 + width].ljust(width, b"\0"))
        if kind == 2:
            row = bytearray(map(_sum, row, before))
        elif kind:
            for at in range(width):
                left = row[at - step] if at >= step else 0
                corner = before[at - step] if at >= step else 0
                row[at] = (row[at] + _predicted(kind, left, before[at], corner)) & 255
        before = bytes(row)
        yield before


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        guess = left + up - corner
        distance = {abs(guess - corner): corner, abs(guess - up): up, abs(guess - left): left}
        return distance[min(distance)]
    return {1: left, 3: (left + up) // 2}.get(kind, 0)


def _run_lengths(data: bytes) -> bytes:
    out, at = bytearray(), 0
    while at < len(data) and data[at] != 128:
        length = data[at]
        if length < 128:
            out += data[at + 1 : at + 2 + length]
            at += length + 2
        else:
            out += data[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(out)


def _lzw(data: bytes, early: bool) -> bytes:
    table = [bytes([code]) for code in range(256)] + [b"", b""]
    out, bits, held, size = bytearray(), 0, 0, 9
    last = b""
    for byte in data:
        bits, held = bits << 8 | byte, held + 8
        while held >= size:
            code = bits >> (held - size) & (1 << size) - 1
            held -= size
            bits &= (1 << held) - 1
            if code == 257:
                return bytes(out)
            if code == 256:
                table, size, last = table[:258], 9, b""
                continue
            entry = table[code] if code < len(table) else last + last[:1]
            out += entry
            if last:
                table.append(last + entry[:1])
            last = entry
            size = max(9, min(12, (len(table) + (1 if early else 0)).bit_length()))
    return bytes(out)
