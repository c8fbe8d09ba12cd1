"""Files read in a child process each: what is it, its tables, its rows, without ever trusting it.

The child is a plain Python that reads under limits of its own (see `importers.readers.limits`) and answers in JSON,
so whatever it dies of, the parent sees a pipe that ends. (A frozen program would start itself with an
argument that leads to `importers.readers.reader.main` in place of `-m importers.readers.reader`.)
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple

from case.originals import LONGEST_PART, unpack
from importers.columns import TableKind
from importers.readers.limits import LIMITS, Limits
from importers.readers.raw import RawProblem, RawRow
from importers.readers.reader import LENGTH, ask
from importers.report import CannotReadError

ROOT = Path(__file__).resolve().parents[2]
SEARCHED = str(ROOT)  # where the child finds our modules, and nowhere else
HELD = 2  # children that may wait at a time; further answers are kept as bytes

_DIED = (
    "could not be read: its contents stop the reader. A cell far outside the table, or a damaged or hostile "
    "workbook, does this; copy the table into a new workbook and import that"
)
_TOO_MUCH = "holds more than Kinline takes from one file"
_TOO_LONG = "took too long to read and was given up"


class TableOutline(NamedTuple):
    """A table before its rows: its sheet's name, its headings and where they stand, the families of a tree."""

    name: str
    headings: tuple[str, ...]
    place: str
    families: int = 0


class Outline(NamedTuple):
    """What a file is, told before its rows are read."""

    format: str
    encoding: str
    digest: str
    notes: tuple[str, ...]
    tables: tuple[TableOutline, ...]


class Piece(NamedTuple):
    """A part of the answer: rows of one table, column by column, or problems of the file.

    `packed` is the part as the child sent it, to be kept where the rows may be asked for again.
    """

    table: int
    places: Sequence[str]
    columns: Sequence[Sequence[str]]
    problems: Sequence[RawProblem]
    packed: bytes = b""

    @property
    def rows(self) -> list[RawRow]:
        return list(map(RawRow, self.places, zip(*self.columns, strict=True)))


class Reading:
    """One file being read. Use it as a context manager: leaving it ends the child.

    `outline` is there at once; `pieces` may be walked through once, rows in their order.
    """

    def __init__(self, path: Path, kind: TableKind | None = None, limits: Limits = LIMITS, loose: bool = False) -> None:
        self.file = path.name or str(path)
        check_file(path)
        self._limits = limits
        self._taken = self._opened = 0
        self._kept: Iterator[bytes] | None = None
        self._child = _start()
        self._out = _pipe(self._child.stdout)
        try:
            with _pipe(self._child.stdin) as asked:
                asked.write(ask(str(path.absolute()), kind, limits, loose))
        except OSError:
            pass  # the child died at once: what follows says so
        try:
            self.outline = _outline(self._next()[1][1])
        except BaseException:
            self.close()
            raise

    def pieces(self) -> Iterator[Piece]:
        """Yield what the file holds; raises `CannotReadError` where its reader gives up on the way."""
        while True:
            packed, told = self._next()
            match told:
                case ["rows", int(table), list(places), list(columns)] if self._fits(table, places, columns):
                    yield Piece(table, places, columns, (), packed)
                case ["problems", int(table), list(problems)]:
                    yield Piece(
                        table,
                        (),
                        (),
                        [RawProblem(place, text, why, tuple(cells)) for place, text, why, cells in problems],
                    )
                case ["end"]:
                    return
                case _:
                    raise CannotReadError(self.file, _DIED)

    def hold(self) -> None:
        """Take the whole answer now and let the child go; the bytes are kept until they are walked through."""
        if self._kept is None:
            kept: list[bytes] = []
            while part := self._part():
                kept.append(part)
            self._kept = _used_up(kept)
            self.close()

    def close(self) -> None:
        """End the child, if it still runs."""
        self._out.close()
        self._child.kill()
        self._child.wait()

    @property
    def ended(self) -> bool:
        return self._child.poll() is not None

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _next(self) -> tuple[bytes, list[Any]]:
        """Return the next part of the answer, packed and open, or raise with the reason why there is none."""
        packed = self._part() if self._kept is None else next(self._kept, b"")
        if not packed:
            raise CannotReadError(self.file, self._death())
        opened = unpack(packed)
        self._opened += len(opened or b"")
        if opened is None or self._opened > self._limits.answer:
            raise CannotReadError(self.file, _TOO_MUCH)
        answer: list[Any] = json.loads(opened)
        if answer[0] == "refused":
            raise CannotReadError(self.file, str(answer[1]))
        return packed, answer

    def _fits(self, table: int, places: list[str], columns: list[list[str]]) -> bool:
        """Tell whether rows are as the outline has said."""
        wide = 0 <= table < len(self.outline.tables) and len(columns) == len(self.outline.tables[table].headings)
        return wide and all(isinstance(column, list) and len(column) == len(places) for column in columns)

    def _part(self) -> bytes:
        length = int.from_bytes(self._out.read(LENGTH), "big")
        self._taken += length
        if length > LONGEST_PART or self._taken > self._limits.answer:
            raise CannotReadError(self.file, _TOO_MUCH)
        part = self._out.read(length)
        return part if len(part) == length else b""

    def _death(self) -> str:
        """Return what ended the child, in words."""
        try:
            status = self._child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return _DIED
        timed_out = {-14, -24}  # SIGALRM, SIGXCPU
        return _TOO_LONG if status in timed_out else _DIED


def check_file(path: Path) -> None:
    """Raise `CannotReadError` for what is no readable file; nothing is opened that could make us wait."""
    name = path.name or str(path)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise CannotReadError(name, "is not there: no file of this name was found") from None
    except (OSError, ValueError) as trouble:
        reason = getattr(trouble, "strerror", None) or "the system gives no reason"
        raise CannotReadError(name, f"cannot be read: {reason}") from None
    if stat.S_ISDIR(mode):
        raise CannotReadError(name, "is a folder; name the files in it")
    if not stat.S_ISREG(mode):
        raise CannotReadError(name, "is not a file that can be read, but a device or a pipe")
    if not os.access(path, os.R_OK):
        raise CannotReadError(name, "may not be read: you have no permission for it")


def _used_up(kept: list[bytes]) -> Iterator[bytes]:
    """Yield lines in their order, letting go of each."""
    kept.reverse()
    while kept:
        yield kept.pop()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "importers.readers.reader"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": SEARCHED, "PYTHONDONTWRITEBYTECODE": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RuntimeError("The child process was started without a pipe.")
    return pipe


def _outline(told: dict[str, Any]) -> Outline:
    tables = tuple(
        TableOutline(name, tuple(headings), place, families) for name, headings, place, families in told["tables"]
    )
    return Outline(told["format"], told["encoding"], told["digest"], tuple(told["notes"]), tables)
