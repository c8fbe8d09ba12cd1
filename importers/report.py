"""What an import did: the case it made, each file's part in it, and every piece that needs a person."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from case.model import Case

SHOWN = 120


class CannotReadError(Exception):
    """A whole file cannot be used; the message names it and says why in one line."""

    def __init__(self, file: str, why: str) -> None:
        self.file = visible(file)
        self.why = why
        super().__init__(f"{self.file} {why}")


class ImportCancelledError(Exception):
    """The person stopped the import; the case is as it was."""

    def __init__(self) -> None:
        super().__init__("The import was stopped. The case is as it was.")


class RowProblem(NamedTuple):
    """A row, or a cell of it, that could not be taken as it stands.

    `place` is where to look ('line 4', 'Sheet1!7'; empty for the whole file), `column` the heading as the
    file has it, `text` the words in question, shortened and with control characters made visible.
    """

    file: str
    place: str
    column: str
    text: str
    why: str


class Change(NamedTuple):
    """A row of a newer version of a file that says something else: its event, and under which heading what words.

    `cells` are triples of a heading, the words before and the words now.
    """

    event: str
    place: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file.

    `kind` is 'chronology', 'narrative', 'people', 'agencies', several of them joined with ' and ',
    'seen before' or 'unreadable'. `rows` counts rows that hold anything, `events` those that came in.
    `kept_columns` have no field of their own: their values stand at the end of the event's text.
    `ignored_columns` were left out. `notes` are plain sentences about how the file was understood.
    Of a newer version of a file imported before, `events` counts what was added or has changed, `same` what is as it
    was; `withdrawn` are events that it no longer tells of, which stay in the case unless the person asks.
    """

    file: str
    kind: str
    rows: int = 0
    events: int = 0
    problems: tuple[RowProblem, ...] = ()
    kept_columns: tuple[str, ...] = ()
    ignored_columns: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    same: int = 0
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The case after the import and what happened on the way; `problems` gathers those of all files."""

    case: Case
    files: tuple[FileReport, ...]
    problems: tuple[RowProblem, ...]


def problem(file: str, place: str, column: str, text: str, why: str) -> RowProblem:
    """Return a problem whose words are short enough to show and hide nothing."""
    return RowProblem(visible(file), place, short(column, 60), short(text), why)


def short(text: str, limit: int = SHOWN) -> str:
    """Return the beginning of a text, one line, control characters visible."""
    shown = visible(text[: limit + 1].strip())
    return shown if len(text) <= limit and len(shown) <= limit else f"{shown[: limit - 1]}…"


def visible(text: str) -> str:
    """Return text with what cannot be seen or printed written out: NUL as ␀, a direction mark as \\u202e."""
    if text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter.isprintable():
        return letter
    if letter in "\t\r\n" or unicodedata.category(letter) == "Zs":
        return " "
    return chr(0x2400 + ord(letter)) if ord(letter) < 0x20 else f"\\u{ord(letter):04x}"
