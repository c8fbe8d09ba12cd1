"""A GEDCOM file made fit for its parser: lines that are none are told and left out, the rest keeps its numbers."""

from __future__ import annotations

import bisect
import io
import re
from typing import BinaryIO

from importers.readers.raw import RawProblem

DEEPEST = 20
LONGEST_LINE = 100_000
MOST_PROBLEMS = 500

_LINE = re.compile(rb"[ \t]*(\d{1,3})[ ]+(?:(@[^@\s][^@]*@)[ ]+)?([A-Za-z0-9_]{1,31})(?: (.*))?$")
_VERSION_7 = re.compile(rb"^\s*2 VERS 7", re.MULTILINE)
_CHARSET = re.compile(rb"^\s*1 CHAR (\S+)", re.MULTILINE)

_NO_LINE = "this is no line of a family tree, so it was left out"
_TOO_DEEP = "this line stands deeper than what is above it, so it was left out"


class Sound:
    """The sound lines of a file as bytes, and where each record began in the file itself."""

    def __init__(self, file: BinaryIO) -> None:
        self.problems: list[RawProblem] = []
        self._starts: list[int] = []
        self._numbers: list[int] = []
        data = _as_bytes(file.read())
        self.encoding = _encoding(data)
        self.data = io.BytesIO(self._sound(data))

    def place(self, offset: int) -> str:
        """Return the line of the file from which a record at an offset of the sound bytes came."""
        found = bisect.bisect_right(self._starts, offset) - 1
        return f"line {self._numbers[found]}" if found >= 0 else ""

    def _sound(self, data: bytes) -> bytes:
        lines: list[bytes] = []
        length, level = 0, -1
        for number, line in enumerate(re.split(rb"\r\n|\n|\r", data), start=1):
            if not line.strip():
                continue
            found = _LINE.match(line) if len(line) <= LONGEST_LINE else None
            if found is None or (level < 0 and int(found[1])):
                self._tell(number, line, _NO_LINE)
                continue
            if int(found[1]) > level + 1 or int(found[1]) > DEEPEST:
                self._tell(number, line, _TOO_DEEP)
                continue
            level = int(found[1])
            made = line.strip(b" \t") + b"\n"
            self._starts.append(length)
            self._numbers.append(number)
            length += len(made)
            lines.append(made)
        return b"".join(lines)

    def _tell(self, number: int, line: bytes, why: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(RawProblem(f"line {number}", line[:200].decode("utf-8", "replace"), why))


def _as_bytes(data: bytes) -> bytes:
    """Return a file in UTF-16 as UTF-8, others as they are without the mark at their start."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").encode("utf-8")
    return data.removeprefix(b"\xef\xbb\xbf")


def _encoding(data: bytes) -> str:
    """Return how a file is written: as it says, where that is the old ANSEL; else UTF-8, or else Windows-1252."""
    head = data[: 1 << 16]
    said = _CHARSET.search(head)
    if said and said[1].upper() == b"ANSEL" and not _VERSION_7.search(head) and not data.isascii():
        return "gedcom"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
