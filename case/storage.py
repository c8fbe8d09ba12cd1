"""One case file on disk: saved whole beside the old one, read back, then put in its place.

At every moment the name holds either the old file or the new one, whole. QSaveFile is not used: on a full disk it
replaced good files by cut ones.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from case.contents import Contents, ContentsError, from_bytes, to_bytes
from case.sealing import Keys, SealError, WrongKeyError, needs_passphrase, seal, unseal, unseal_with

SUFFIX = ".kinline"
MOST_BYTES = 4 * 1024**3

T = TypeVar("T")


class StorageError(Exception):
    """A case file cannot be read or written; the sentence says what to do."""


class CannotOpenError(StorageError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path.name} cannot be opened: {why}.")


class CannotSaveError(StorageError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path.name} could not be saved: {why}. The file on disk is as it was, and the case is still open: "
            "save it somewhere else."
        )


class CaseStore(Protocol):
    """Where case files live; the program knows no more of it than this."""

    def load(self, path: Path, passphrase: str | None) -> tuple[Contents, Keys]: ...

    def save(self, path: Path, contents: Contents, keys: Keys) -> None: ...

    def asks_passphrase(self, path: Path) -> bool: ...


class SealedFiles:
    """The store on the file system."""

    def load(self, path: Path, passphrase: str | None) -> tuple[Contents, Keys]:
        """Return what a file holds. Raises CannotOpenError; WrongKeyError where only the passphrase is wrong."""
        body, keys = _explained(path, lambda: unseal(_read(path), passphrase))
        return _explained(path, lambda: from_bytes(body)), keys

    def save(self, path: Path, contents: Contents, keys: Keys) -> None:
        """Write the contents, whole or not at all. Raises CannotSaveError, with the old file untouched."""
        sealed = seal(to_bytes(contents), keys)
        try:
            _replace(path, sealed, keys)
        except (OSError, SealError) as trouble:
            raise CannotSaveError(path, _plain(trouble)) from None

    def asks_passphrase(self, path: Path) -> bool:
        """Tell whether a file needs a passphrase. Raises CannotOpenError."""
        return _explained(path, lambda: needs_passphrase(_read(path)))


def _explained(path: Path, work: Callable[[], T]) -> T:
    try:
        return work()
    except WrongKeyError:
        raise
    except (OSError, SealError, ContentsError) as trouble:
        raise CannotOpenError(path, _plain(trouble)) from None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise OSError("the file is too large to be a case")
    return data


def _replace(path: Path, sealed: bytes, keys: Keys) -> None:
    """Write beside, sync, read back, put in place, sync the folder."""
    handle, name = tempfile.mkstemp(prefix=".kinline-", suffix=".saving", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        written = beside.read_bytes()
        if written != sealed:
            raise OSError("the disk did not keep what was written")
        unseal_with(written, keys)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _plain(trouble: Exception) -> str:
    if isinstance(trouble, OSError):
        return (trouble.strerror or str(trouble)).rstrip(".").lower()
    return str(trouble)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a case file open for writing."""

    user: str
    machine: str
    process: int


class Hold:
    """The right to write a case file, held by a small file beside it until it is let go."""

    def __init__(self, path: Path) -> None:
        self._file = path.with_name(f".~{path.name}.open")
        self._held = False

    def take(self) -> Holder | None:
        """Take the right; return who has it where somebody else does, and None where it is now ours.

        A holder on this machine whose process has ended is passed over. Where the folder cannot be written
        to there is nothing to protect: None, and saving will say why it cannot.
        """
        for _ in range(2):
            try:
                handle = os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            except FileExistsError:
                holder = self._read()
                if holder is not None and not _gone(holder):
                    return holder
                with contextlib.suppress(OSError):
                    self._file.unlink()
                continue
            except OSError:
                return None
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump([_user(), socket.gethostname(), os.getpid()], file)
            self._held = True
            return None
        return Holder("", "", 0)

    def let_go(self) -> None:
        """Give the right up; nothing happens where it was never taken."""
        if self._held:
            self._held = False
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _read(self) -> Holder | None:
        try:
            user, machine, process = json.loads(self._file.read_text(encoding="utf-8"))
            return Holder(str(user), str(machine), int(process))
        except (OSError, ValueError, TypeError):
            return None


def _gone(holder: Holder) -> bool:
    if holder.machine != socket.gethostname() or sys.platform == "win32":
        return False
    try:
        os.kill(holder.process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
