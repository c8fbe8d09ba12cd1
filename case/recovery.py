"""Unsaved work, kept sealed while it is worked on, and found again after a crash.

What is worked on has a file of its own in the private folder. It is sealed under the key of the case where that
has a passphrase, and otherwise under a random key that is kept apart. In the open stand only counts and a time.
A file that no running program holds was left behind by a crash.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import struct
import sys
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

from case.contents import Contents, from_bytes, to_bytes
from case.private_folder import KeyRing, made
from case.sealing import DamagedError, Keys, SealError, seal, unseal, unseal_with
from case.storage import write_whole

MAGIC = b"KINREC\x00\x01"
SUFFIX = ".kinline-recovery"
_LENGTH = struct.Struct(">I")
_MOST_FRONT = 4096


class Front(NamedTuple):
    """What may be read without a key: when it was kept (ISO, UTC), how much it is, what opens it."""

    at: str
    events: int
    people: int
    sources: int
    locked: bool  # by the passphrase of its case
    has_file: bool  # whether it was ever saved to a case file


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was worked on; `path` and `stamp` are of the case file that it was opened from, where there is one."""

    contents: Contents
    keys: Keys | None
    path: Path | None
    stamp: bytes


class Recovery:
    """Keep the unsaved work of one open case, in a file that this program holds until it ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "recovery"
        self._ring = KeyRing(folder)
        self._name = secrets.token_hex(8)
        self._lock: IO[bytes] | None = None
        self._own: Keys | None = None
        self._gone = False

    def keep(self, contents: Contents, at: str, keys: Keys | None, path: Path | None, stamp: bytes = b"") -> None:
        """Keep this state in place of the one before. Raises OSError."""
        if self._gone:
            return
        self._hold()
        locked = keys is not None and keys.locked
        sealing = keys if keys is not None and locked else self._own_keys()
        case = contents.case
        counts = len(case.events), len(case.people), len(case.sources)
        front = json.dumps(Front(at, *counts, locked, path is not None)._asdict()).encode()
        inside = {
            "front": b64encode(front).decode(),
            "path": str(path) if path else "",
            "stamp": b64encode(stamp).decode(),
            "slots": keys.slots if keys and not locked else (),
            "key": b64encode(keys.data_key).decode() if keys and not locked else "",
        }
        body = seal(_framed(json.dumps(inside).encode(), to_bytes(contents)), sealing)
        write_whole(self._file, MAGIC + _framed(front, body), lambda _: None)
        if self._gone:
            self.drop()

    def drop(self) -> None:
        """Let go of what was kept: it is saved, or nobody wants it. A `keep` still under way leaves nothing either."""
        self._gone = True
        for file in (self._file, self._file.with_suffix(".lock")):
            with contextlib.suppress(OSError):
                file.unlink()
        self._ring.drop(self._name)
        if self._lock:
            self._lock.close()
            self._lock = None

    @property
    def _file(self) -> Path:
        return self._folder / f"{self._name}{SUFFIX}"

    def _hold(self) -> None:
        if self._lock is None:
            made(self._folder)
            self._lock = _locked(self._file.with_suffix(".lock"))

    def _own_keys(self) -> Keys:
        if self._own is None:
            self._own = self._ring.make(self._name)
        return self._own


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Unsaved work of a program that ended without saving it; held by us as long as `lock` is open."""

    file: Path
    front: Front
    ring: KeyRing
    lock: IO[bytes]

    def open(self, passphrase: str | None = None) -> Recovered:
        """Return what was kept. Raises WrongKeyError or another SealError, ContentsError or OSError."""
        front, body = _unframed(self.file.read_bytes()[len(MAGIC) :])
        if self.front.locked:
            plain, keys = unseal(body, passphrase)
        else:
            found = self.ring.find(self.file.name.removesuffix(SUFFIX))
            if found is None:
                raise DamagedError
            plain, keys = unseal_with(body, found), None
        said, data = _unframed(plain)
        inside: Mapping[str, Any] = json.loads(said)
        if b64decode(inside["front"]) != front:
            raise DamagedError
        if inside["key"]:
            keys = Keys(b64decode(inside["key"]), tuple(inside["slots"]))
        path = Path(inside["path"]) if inside["path"] else None
        return Recovered(from_bytes(data), keys, path, b64decode(inside["stamp"]))

    def drop(self) -> None:
        """Remove it for good."""
        for file in (self.file, self.file.with_suffix(".lock")):
            with contextlib.suppress(OSError):
                file.unlink()
        self.ring.drop(self.file.name.removesuffix(SUFFIX))
        self.lock.close()

    def leave(self) -> None:
        """Keep it for another time."""
        self.lock.close()


def left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """Return the unsaved work that no running program holds, the newest first; whoever asks holds it then."""
    found = []
    files = sorted((folder / "recovery").glob(f"*{SUFFIX}"))
    for file in files:
        lock = _locked(file.with_suffix(".lock"))
        if lock is None:
            continue
        try:
            found.append(LeftBehind(file, _front_of(file), KeyRing(folder), lock))
        except (OSError, SealError):
            lock.close()
    return tuple(sorted(found, key=lambda left: left.front.at, reverse=True))


def _front_of(file: Path) -> Front:
    with file.open("rb") as stream:
        start = stream.read(len(MAGIC) + _LENGTH.size + _MOST_FRONT)
    if not start.startswith(MAGIC):
        raise DamagedError
    front, _ = _unframed(start[len(MAGIC) :])
    try:
        return Front(**json.loads(front))
    except (ValueError, TypeError):
        raise DamagedError from None


def _framed(front: bytes, body: bytes) -> bytes:
    return _LENGTH.pack(len(front)) + front + body


def _unframed(data: bytes) -> tuple[bytes, bytes]:
    if len(data) < _LENGTH.size:
        raise DamagedError
    (length,) = _LENGTH.unpack_from(data)
    if _LENGTH.size + length > len(data):
        raise DamagedError
    return data[_LENGTH.size : _LENGTH.size + length], data[_LENGTH.size + length :]


def _locked(file: Path) -> IO[bytes] | None:
    """Return the file, open and held until it is closed or the program ends; None where somebody else holds it."""
    try:
        stream = file.open("a+b")
    except OSError:
        return None
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        return None
    return stream
