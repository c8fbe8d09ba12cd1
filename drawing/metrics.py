"""How wide the characters of a TrueType font are, read from its tables: a few milliseconds, where others take fifty.

Only what widths need is read: the size of the em, the advance of each glyph, and which glyph a character has.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from pathlib import Path
from struct import unpack_from

UNICODE = {(3, 10): 2, (0, 4): 2, (0, 6): 2, (3, 1): 1, (0, 3): 1}  # platform and encoding: the fuller the better


class NotTrueTypeError(ValueError):
    """The file is no TrueType font with a table of Unicode characters."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"Not a font with Unicode characters: {file.name}")


def read_advances(file: Path) -> tuple[Mapping[int, float], float]:
    """Return the advance of each character for size 1, and that of a missing one."""
    data = file.read_bytes()
    tables = _tables(data)
    if not {"head", "hhea", "hmtx", "cmap"} <= tables.keys():
        raise NotTrueTypeError(file)
    (em,) = unpack_from(">H", data, tables["head"] + 18)
    (count,) = unpack_from(">H", data, tables["hhea"] + 34)
    advances = _numbers(data, tables["hmtx"], 2 * count)[::2]
    last = count - 1
    glyphs = _characters(data, tables["cmap"])
    if not glyphs:
        raise NotTrueTypeError(file)
    return {code: advances[min(glyph, last)] / em for code, glyph in glyphs.items()}, advances[0] / em


def _tables(data: bytes) -> dict[str, int]:
    """Return where each table begins."""
    (count,) = unpack_from(">H", data, 4)
    found = (unpack_from(">4sLLL", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in found}


def _numbers(data: bytes, start: int, count: int) -> array[int]:
    """Return numbers of 16 bits."""
    found = array("H", data[start : start + 2 * count])
    if sys.byteorder == "little":
        found.byteswap()
    return found


def _characters(data: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each character, from the fullest of the tables that there are."""
    (count,) = unpack_from(">H", data, start + 2)
    listed = [unpack_from(">HHL", data, start + 4 + 8 * number) for number in range(count)]
    known = [(UNICODE[platform, kind], start + at) for platform, kind, at in listed if (platform, kind) in UNICODE]
    for _, at in sorted(known, reverse=True):
        (form,) = unpack_from(">H", data, at)
        if form in (4, 12):
            return _ranges(data, at) if form == 12 else _segments(data, at)
    return {}


def _ranges(data: bytes, start: int) -> dict[int, int]:
    (count,) = unpack_from(">L", data, start + 12)
    found: dict[int, int] = {}
    for number in range(count):
        first, last, glyph = unpack_from(">LLL", data, start + 16 + 12 * number)
        found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found


def _segments(data: bytes, start: int) -> dict[int, int]:
    """Return the glyphs of a table of format 4: stretches that are moved by a number, or that point to glyphs."""
    (double,) = unpack_from(">H", data, start + 6)
    count = double // 2
    ends, starts, deltas, offsets = (
        _numbers(data, start + at, count) for at in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    found: dict[int, int] = {}
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        codes = range(first, min(last, 0xFFFE) + 1)
        if offset:
            place = start + 16 + 3 * double + 2 * number + offset
            glyphs = [glyph and (glyph + delta) & 0xFFFF for glyph in _numbers(data, place, len(codes))]
        else:
            glyphs = [(code + delta) & 0xFFFF for code in codes]
        found.update((code, glyph) for code, glyph in zip(codes, glyphs, strict=True) if glyph)
    return found
