"""The cells of an XLS sheet whose format shows no day, as `importers.readers.formats` finds them in XLSX.

An XLS workbook is a stream of records inside an OLE file. Records that do not fit are passed over: the worst
that comes of a broken workbook is that a month is not noticed, and calamine refuses what is broken.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from importers.readers.formats import Coarse, SheetNotes, coarse_format

_END = 0xFFFFFFFA  # from here on a sector number is a mark
_FORMAT, _XF, _SHEET, _BEGIN, _FINISH = 0x041E, 0x00E0, 0x0085, 0x0809, 0x000A
_NUMBER, _SMALL_NUMBER, _NUMBERS, _FORMULA = 0x0203, 0x027E, 0x00BD, 0x0006
_MONTH_FORMAT = 17

Record = tuple[int, int, bytes]  # where it begins, what it is, what it holds


class XlsFormats:
    """The number formats of an XLS workbook and the notes of its sheets."""

    def __init__(self, data: bytes) -> None:
        self._notes: dict[str, SheetNotes] = {}
        try:
            self._read(_workbook_stream(data))
        except (struct.error, IndexError):
            return

    def notes(self, sheet: str) -> SheetNotes:
        """Return the notes of a sheet by its name."""
        return self._notes.get(sheet, SheetNotes())

    def _read(self, stream: bytes) -> None:
        codes: dict[int, Coarse | None] = {_MONTH_FORMAT: "month"}
        styles: list[int] = []
        sheets: dict[int, str] = {}
        notes: SheetNotes | None = None
        for start, kind, held in _records(stream):
            if kind == _FORMAT:
                codes[struct.unpack_from("<H", held)[0]] = coarse_format(_text(held[2:], wide_length=True))
            elif kind == _XF:
                styles.append(struct.unpack_from("<H", held, 2)[0])
            elif kind == _SHEET:
                sheets[struct.unpack_from("<I", held)[0]] = _text(held[6:], wide_length=False)
            elif kind == _BEGIN and start in sheets:
                notes = self._notes.setdefault(sheets[start], SheetNotes())
            elif notes is not None:
                for row, column, style in _styled(kind, held):
                    found = codes.get(styles[style]) if style < len(styles) else None
                    if found:
                        notes.coarse[row, column] = found


def _styled(kind: int, held: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield row, column and style of the number cells of a record."""
    if kind in (_NUMBER, _SMALL_NUMBER, _FORMULA):
        row, column, style = struct.unpack_from("<HHH", held)
        yield row, column, style
    elif kind == _NUMBERS:
        row, first = struct.unpack_from("<HH", held)
        for number in range((len(held) - 6) // 6):
            yield row, first + number, struct.unpack_from("<H", held, 4 + 6 * number)[0]


def _records(stream: bytes) -> Iterator[Record]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _text(held: bytes, wide_length: bool) -> str:
    """Return the letters of a BIFF8 text: its length, a flag for wide letters, the letters."""
    count = struct.unpack_from("<H" if wide_length else "<B", held)[0]
    begin = 2 if wide_length else 1
    wide = held[begin] & 1
    letters = held[begin + 1 : begin + 1 + count * (2 if wide else 1)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


def _workbook_stream(data: bytes) -> bytes:
    """Return the stream of an OLE file that holds the workbook."""
    shift, small_shift = struct.unpack_from("<HH", data, 30)
    if not 7 <= shift <= 16 or not 4 <= small_shift <= shift:
        return b""
    size, first_directory, cutoff, first_small = (
        1 << shift,
        *struct.unpack_from("<I", data, 48),
        *struct.unpack_from("<I", data, 56),
        *struct.unpack_from("<I", data, 60),
    )
    listed = struct.unpack_from("<109I", data, 76)
    chains = b"".join(data[(n + 1) * size : (n + 2) * size] for n in listed if n < _END)
    directory = _chain(data[size:], chains, first_directory, size)
    root: bytes | None = None
    for place in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, place + 64)
        name = directory[place : place + max(length - 2, 0)].decode("utf-16-le", "replace")
        start, long = struct.unpack_from("<II", directory, place + 116)
        if kind == 5:
            root = _chain(data[size:], chains, start, size)
        elif name in ("Workbook", "Book"):
            if long >= cutoff:
                return _chain(data[size:], chains, start, size)[:long]
            small_chains = _chain(data[size:], chains, first_small, size)
            return _chain(root or b"", small_chains, start, 1 << small_shift)[:long]
    return b""


def _chain(sectors: bytes, chains: bytes, first: int, size: int) -> bytes:
    """Return the bytes of a chain of sectors; one that goes round in circles is left."""
    found: list[bytes] = []
    sector = first
    while sector < _END and sector * 4 + 4 <= len(chains) and len(found) * 4 <= len(chains):
        found.append(sectors[sector * size : (sector + 1) * size])
        sector = struct.unpack_from("<I", chains, sector * 4)[0]
    return b"".join(found)
