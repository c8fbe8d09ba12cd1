"""Scans a file that is to leave for everything that must not: the last look before it goes.

What cannot be read counts as not clean: the scan never says that a file is safe without having seen it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from exports.scan.file_passages import Sources, pieces_of
from exports.scan.finder import Finder
from exports.scan.passages import Passage, Unreadable
from privacy.secrets import Secret

_BASE64 = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")
_CELL_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how cells of a workbook write a letter by its number
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){8,}")
_MARKDOWN = re.compile(r"\\([\\`*_\[\]<>|#])")  # letters that a Markdown page shows as they are
_PLACES = re.compile(r"(?:, |: |^)(?:its name|a name|file name)$|, (?:its|a) name$|^file name$")


FILED_UNDER = frozenset({"family", "file"})  # kinds of secret that people name files by


class Leak(NamedTuple):
    """A secret that stands in a file: which, where, and in what form."""

    secret: Secret
    place: str
    form: str


class ScanResult(NamedTuple):
    """What a scan found, and what it could not read."""

    leaks: tuple[Leak, ...]
    unreadable: tuple[Unreadable, ...]

    @property
    def clean(self) -> bool:
        return not self.leaks and not self.unreadable


def scan_file(path: Path, secrets: Sequence[Secret]) -> ScanResult:
    """Return every secret that a file and its name give away."""
    return scan_bytes(path.read_bytes(), secrets, path.name)


def scan_bytes(
    data: bytes, secrets: Sequence[Secret], name: str = "", sources: Sources = MappingProxyType({})
) -> ScanResult:
    """Return every secret that the bytes of a file and its name give away.

    A picture made of dots cannot be read, and its file is not clean, unless `sources` has what it was made from.
    """
    finder = Finder(secrets)
    leaks: dict[Leak, None] = {}
    unreadable: dict[Unreadable, None] = {}
    if name:
        leaks.update({leak: None for leak in _leaks_of_name(finder, name) if leak.secret.kind not in FILED_UNDER})
    for piece in pieces_of("", data, sources=sources):
        if isinstance(piece, Unreadable):
            unreadable[piece._replace(place=piece.place or "the file")] = None
            continue
        for passage in _readings(piece):
            look = finder.find_anywhere if _PLACES.search(passage.place) else finder.find
            for found in look(passage):
                leaks[Leak(found.secret, passage.place or "the text", found.form)] = None
    plainest = {(leak.secret, leak.place): leak for leak in reversed(leaks)}
    return ScanResult(tuple(reversed(plainest.values())), tuple(unreadable))


def name_hint(name: str, secrets: Sequence[Secret]) -> str:
    """Return what is to be said of a file's name that holds no more than the family's name; '' where it does not.

    Who writes `brown.pdf` chose so, and the file itself gives nothing away: it is kept, and they are told.
    """
    held = any(leak.secret.kind in FILED_UNDER for leak in _leaks_of_name(Finder(secrets), name))
    return "The file's own name holds the family's name: give it another before it leaves." if held else ""


def _leaks_of_name(finder: Finder, name: str) -> Iterator[Leak]:
    passage = Passage("file name", Path(name).stem)
    return (Leak(found.secret, passage.place, found.form) for found in finder.find_anywhere(passage))


def _readings(passage: Passage) -> Iterator[Passage]:
    """Yield a passage as it stands, and as what its codes stand for."""
    yield passage
    text = passage.text
    if "_x" in text and (shown := _CELL_CODE.sub(lambda code: chr(int(code[1], 16)), text)) != text:
        yield Passage(passage.place, shown)
    if "\\" in text and (shown := _MARKDOWN.sub(r"\1", text)) != text:
        yield Passage(passage.place, shown)
    if "%" in text and (shown := unquote(text)) != text:
        yield Passage(passage.place, shown)
    if len(text) >= 16 and not passage.joints:
        yield from _unwrapped(passage.place, text)


def _unwrapped(place: str, text: str) -> Iterator[Passage]:
    for run in _HEX.findall(text):
        words = bytes.fromhex(run)
        yield Passage(f"{place}, in hex", words.decode("utf-8", "replace"))
        yield Passage(f"{place}, in hex", words.decode("utf-16-be", "replace"))
    for run in _BASE64.findall(text):
        try:
            words = base64.b64decode(run[: len(run) // 4 * 4], validate=True)
        except binascii.Error:
            continue
        if sum(32 <= byte < 127 for byte in words) > len(words) * 0.8:
            yield Passage(f"{place}, in base64", words.decode("latin-1"))
