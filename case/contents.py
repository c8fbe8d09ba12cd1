"""What one case file holds, and its form inside the seal: an SQLite database, serialised from memory.

SQLite because the form is documented, readable in fifty years, and grows by tables; in memory because nothing in
plain text may reach the disk.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    FindingDecision,
    Person,
    Source,
    SpellDecision,
    Thresholds,
    Tie,
    Verdict,
    Voice,
)
from case.scenes import Scene

SCHEMA = 5
KEPT_VERSIONS = 5

_TABLES: Mapping[str, type[Any]] = {
    "people": Person,
    "agencies": Agency,
    "events": Event,
    "ties": Tie,
    "returns": AgencyReturn,
    "sources": Source,
    "voices": Voice,
    "verdicts": Verdict,
    "spell_decisions": SpellDecision,
    "finding_decisions": FindingDecision,
}
SCENES = "scenes"
_COLUMNS = "(place INTEGER PRIMARY KEY, id TEXT UNIQUE, data TEXT NOT NULL)"


class ContentsError(Exception):
    """The seal is whole, but what is inside cannot be used."""


class NewerSchemaError(ContentsError):
    def __init__(self, found: int) -> None:
        super().__init__(f"The case was saved by a newer Kinline (schema {found}, this one knows {SCHEMA})")


class UnusableContentsError(ContentsError):
    def __init__(self) -> None:
        super().__init__("The case file opens, but what it holds is not a case")


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier saved state: when it was saved (ISO, UTC) and the case, packed."""

    saved: str
    packed: bytes

    def case(self) -> Case:
        return msgspec.json.decode(zlib.decompress(self.packed), type=Case)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the audit trail: when (ISO, UTC), which system user, what; counts and ids, never names."""

    at: str
    user: str
    what: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything in a case file. `positions` are nodes the user dragged, by picture and id."""

    case: Case = field(default_factory=Case)
    saved: str = ""
    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    log: tuple[LogEntry, ...] = ()
    versions: tuple[Version, ...] = ()
    scenes: tuple[Scene, ...] = ()


def next_contents(before: Contents | None, case: Case, at: str, entry: LogEntry | None = None) -> Contents:
    """Return what to save now: the case, with the state saved before it kept as a version."""
    before = before or Contents()
    versions = before.versions
    if before.saved and before.case != case:
        packed = zlib.compress(msgspec.json.encode(before.case))
        versions = (*versions, Version(before.saved, packed))[-KEPT_VERSIONS:]
    log = before.log if entry is None else (*before.log, entry)
    return replace(before, case=case, saved=at, versions=versions, log=log)


def to_bytes(contents: Contents) -> bytes:
    """Return the contents as the bytes of an SQLite database."""
    database = _in_memory()
    try:
        database.execute(f"PRAGMA user_version = {SCHEMA}")
        database.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
        encode = msgspec.json.encode
        meta = {
            "title": contents.case.title,
            "saved": contents.saved,
            "positions": encode(contents.positions).decode(),
            "settings": encode(contents.settings).decode(),
            "thresholds": encode(contents.case.thresholds).decode(),
            "gone": encode(contents.case.gone).decode(),
            "merged": encode(contents.case.merged).decode(),
        }
        database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        for table in (*_TABLES, SCENES):
            database.execute(f"CREATE TABLE {table} {_COLUMNS}")
            held = contents.scenes if table == SCENES else getattr(contents.case, table)
            rows = ((i, row.id, encode(row).decode()) for i, row in enumerate(held))
            database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)  # noqa: S608 - names from here
        database.execute("CREATE TABLE log (at TEXT, user TEXT, what TEXT)")
        database.executemany("INSERT INTO log VALUES (?, ?, ?)", ((e.at, e.user, e.what) for e in contents.log))
        database.execute("CREATE TABLE versions (saved TEXT, packed BLOB)")
        database.executemany("INSERT INTO versions VALUES (?, ?)", ((v.saved, v.packed) for v in contents.versions))
        database.commit()
        return database.serialize()
    finally:
        database.close()


def from_bytes(data: bytes) -> Contents:
    """Return the contents of an SQLite database made by `to_bytes`, of this schema or an older one.

    Raises NewerSchemaError or UnusableContentsError.
    """
    database = _in_memory()
    try:
        database.deserialize(data)
        _migrate(database)
        return _read(database)
    except (sqlite3.Error, msgspec.MsgspecError, ValueError, KeyError, TypeError, MemoryError):
        raise UnusableContentsError from None
    finally:
        database.close()


def _read(database: sqlite3.Connection) -> Contents:
    decode = msgspec.json.decode
    meta = dict(database.execute("SELECT key, value FROM meta"))

    def rows(table: str, kind: type[Any]) -> tuple[Any, ...]:
        found = database.execute(f"SELECT data FROM {table} ORDER BY place")  # noqa: S608 - names from here
        return tuple(decode(row, type=kind) for (row,) in found)

    log = tuple(LogEntry(*row) for row in database.execute("SELECT at, user, what FROM log ORDER BY rowid"))
    gone = decode(meta["gone"], type=dict[str, int]) if "gone" in meta else _spent(log)
    parts: dict[str, Any] = {table: rows(table, kind) for table, kind in _TABLES.items()}
    return Contents(
        case=Case(
            title=meta["title"],
            thresholds=decode(meta.get("thresholds", "{}"), type=Thresholds),
            gone=gone,
            merged=decode(meta.get("merged", "{}"), type=dict[str, str]),
            **parts,
        ),
        saved=meta["saved"],
        positions=decode(meta["positions"], type=dict[str, tuple[float, float]]),
        settings=decode(meta["settings"], type=dict[str, str]),
        log=log,
        versions=tuple(Version(*row) for row in database.execute("SELECT saved, packed FROM versions ORDER BY rowid")),
        scenes=rows(SCENES, Scene),
    )


def _spent(log: Iterable[LogEntry]) -> dict[str, int]:
    """Return the highest number of each kind of id that an audit trail tells of, for files that do not say it."""
    found: dict[str, int] = {}
    for entry in log:
        for letter, number in re.findall(r"\b([a-z])(\d{1,9})\b", entry.what):
            found[letter] = max(int(number), found.get(letter, 0))
    return found


def _add_decisions(database: sqlite3.Connection) -> None:
    for table in ("verdicts", "spell_decisions", "finding_decisions"):
        database.execute(f"CREATE TABLE {table} {_COLUMNS}")


def _add_scenes(database: sqlite3.Connection) -> None:
    database.execute(f"CREATE TABLE {SCENES} {_COLUMNS}")


def _add_voices(database: sqlite3.Connection) -> None:
    database.execute(f"CREATE TABLE voices {_COLUMNS}")


def _add_left_rows(_database: sqlite3.Connection) -> None:
    """Leave all as it is: the sources of older files tell of no rows that need a look, which is how they are read."""


# One function a step; the key is the schema it starts from. Schema 1 is the first.
MIGRATIONS: Mapping[int, Callable[[sqlite3.Connection], None]] = {
    1: _add_decisions,
    2: _add_scenes,
    3: _add_voices,
    4: _add_left_rows,
}


def _migrate(database: sqlite3.Connection) -> None:
    (found,) = database.execute("PRAGMA user_version").fetchone()
    if found > SCHEMA:
        raise NewerSchemaError(found)
    for step in range(found, SCHEMA):
        MIGRATIONS[step](database)
        database.execute(f"PRAGMA user_version = {step + 1}")


def _in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute("PRAGMA trusted_schema = OFF")
    return database
