"""The rows of a file as they came: kept packed with its source, so that every event leads back to its row.

A kept file is a tuple of parts, each JSON that is packed: first what its tables and headings are, then rows column
by column, as the process that reads files sends them. They are opened only when somebody asks.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the process that reads files packs its answer here and needs no case
    from case.model import Case, Event, Source, SourceRef

LONGEST_PART = 64 << 20  # bytes of one part, unpacked


class Row(NamedTuple):
    """One row of a file: its place, the headings above it, its cells."""

    place: str
    headings: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The cells that hold anything, each with its heading."""
        return tuple((heading, cell) for heading, cell in zip(self.headings, self.cells, strict=False) if cell)


def pack(answer: object) -> bytes:
    """Return a value as packed JSON."""
    return zlib.compress(json.dumps(answer, separators=(",", ":")).encode("ascii"), 3)


def unpack(packed: bytes) -> bytes | None:
    """Return the JSON of a part; None where it is longer than any part may be, or damaged."""
    opening = zlib.decompressobj()
    try:
        opened = opening.decompress(packed, LONGEST_PART)
    except zlib.error:
        return None
    return opened if opening.eof else None


def keep(headings: Sequence[Sequence[str]], parts: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return what a source keeps: the headings of every table of a file, and its rows in packed parts."""
    return (pack(headings), *parts) if parts else ()


def rows_of(source: Source) -> Iterator[Row]:
    """Yield the rows of a source as they came; none where it keeps none."""
    first, *parts = source.original or (b"",)
    headings = [tuple(map(str, one)) for one in _opened(first) or () if isinstance(one, list)]
    for part in parts:
        table, places, columns = _columns(part)
        if 0 <= table < len(headings):
            for place, *cells in zip(places, *columns, strict=True):
                yield Row(place, headings[table], tuple(cells))


def tables_of(source: Source, places: Collection[str]) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return the rows at some places, as the file has them: the number of the table of each, and its cells."""
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for part in source.original[1:] if places else ():
        table, here, columns = _columns(part)
        for number, place in enumerate(here):
            if place in places:
                found[place] = table, tuple(column[number] for column in columns)
    return found


def row_of(case: Case, found: SourceRef, words: str = "") -> Row | None:
    """Return the row that a source names; where several files of one name have it, one with these words, the newest."""
    rows = [
        row
        for source in reversed(case.sources)
        if source.file == found.file
        for row in rows_of(source)
        if row.place == found.place
    ]
    telling = (row for row in rows if any(cell and cell in words for cell in row.cells if len(cell) > 3))
    return next(telling, rows[0] if rows else None)


def rows_behind(case: Case, event: Event) -> tuple[tuple[SourceRef, Row | None], ...]:
    """Return every place that tells of an event, with the row that stands there."""
    places = [*((event.source,) if event.source else ()), *event.also]
    return tuple((place, row_of(case, place, event.text)) for place in places)


def only_rows_in_use(case: Case) -> Case:
    """Return the case with only those rows of its files kept that an event was read from, or that need a look."""
    told = [place for event in case.events for place in (event.source, *event.also) if place]
    used = {(place.file, place.place) for place in told}
    used |= {(source.file, one.place) for source in case.sources for one in source.left}
    sources = tuple(_trimmed(source, {place for file, place in used if file == source.file}) for source in case.sources)
    return case if sources == case.sources else replace(case, sources=sources)


def _trimmed(source: Source, used: set[str]) -> Source:
    if not source.original:
        return source
    first, *parts = source.original
    return replace(source, original=(first, *filter(None, (_part(part, used) for part in parts))))


def _part(part: bytes, used: set[str]) -> bytes:
    """Return a part with the rows at some places only; nothing where it has none of them."""
    table, places, columns = _columns(part)
    kept = [number for number, place in enumerate(places) if place in used]
    if len(kept) == len(places):
        return part if places else b""
    rows = [[column[number] for number in kept] for column in columns]
    return pack(["rows", table, [places[number] for number in kept], rows]) if kept else b""


def _columns(part: bytes) -> tuple[int, list[str], list[list[str]]]:
    """Return the table, the places and the columns of a part; no rows where it is damaged."""
    match _opened(part):
        case ["rows", int(table), list(places), list(columns)] if all(
            isinstance(column, list) and len(column) == len(places) for column in columns
        ):
            return table, places, columns
    return 0, [], []


def _opened(part: bytes) -> list[Any] | None:
    opened = unpack(part)
    try:
        found = json.loads(opened) if opened else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else None
