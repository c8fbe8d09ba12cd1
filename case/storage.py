"""One case file on disk: saved whole beside the old one, read back, then put in its place.

At every moment the name holds either the old file or the new one, whole. QSaveFile is not used: on a full disk it
replaced good files by cut ones.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import secrets
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from case.contents import Contents, ContentsError, from_bytes, to_bytes
from case.sealing import MOST_FRONT, Keys, SealError, WrongKeyError, needs_passphrase, seal, unseal, unseal_with

SUFFIX = ".kinline"
MOST_BYTES = 4 * 1024**3
LEFT_OVER = 3600  # seconds after which a half-written file beside a case is nobody's any more
_SESSION = secrets.token_hex(8)  # tells this process from an ended one with the same number

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


class ChangedElsewhereError(CannotSaveError):
    """The file on disk is not the one that was opened or saved last: somebody else has written it since."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "somebody else has saved it since it was opened here")


class CaseStore(Protocol):
    """Where case files live; the program knows no more of it than this."""

    def load(self, path: Path, passphrase: str | None) -> tuple[Contents, Keys]: ...

    def load_with(self, path: Path, keys: Keys) -> Contents: ...

    def save(self, path: Path, contents: Contents, keys: Keys) -> None: ...

    def asks_passphrase(self, path: Path) -> bool: ...

    def stamp(self, path: Path) -> bytes: ...


class SealedFiles:
    """The store on the file system."""

    def load(self, path: Path, passphrase: str | None) -> tuple[Contents, Keys]:
        """Return what a file holds. Raises CannotOpenError; WrongKeyError where only the passphrase is wrong."""
        body, keys = _explained(path, lambda: unseal(_read(path), passphrase))
        return _explained(path, lambda: from_bytes(body)), keys

    def load_with(self, path: Path, keys: Keys) -> Contents:
        """Return the contents of a file sealed under keys that are open already. Raises CannotOpenError."""
        return _explained(path, lambda: from_bytes(unseal_with(_read(path), keys)))

    def save(self, path: Path, contents: Contents, keys: Keys) -> None:
        """Write the contents, whole or not at all. Raises CannotSaveError, with the old file untouched."""
        sealed = seal(to_bytes(contents), keys)
        try:
            write_whole(path, sealed, lambda written: unseal_with(written, keys))
        except (OSError, SealError) as trouble:
            raise CannotSaveError(path, _plain(trouble)) from None

    def asks_passphrase(self, path: Path) -> bool:
        """Tell whether a file needs a passphrase. Raises CannotOpenError."""
        return _explained(path, lambda: needs_passphrase(_read_front(path)))

    def stamp(self, path: Path) -> bytes:
        """Return bytes that differ from one save of a file to the next; none where there is no file to read."""
        try:
            return _read_front(path)
        except OSError:
            return b""


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


def _read_front(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_FRONT)


def write_whole(path: Path, data: bytes, check: Callable[[bytes], object]) -> None:
    """Write beside, sync, read back, have it checked, put in place, sync the folder."""
    start = f".~{path.name}."
    handle, name = tempfile.mkstemp(prefix=start, suffix=".saving", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written = beside.read_bytes()
        if written != data:
            raise OSError("the disk did not keep what was written")
        check(written)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)
    _clear_left_overs(path.parent, start)


def _clear_left_overs(folder: Path, start: str) -> None:
    """Remove what a power cut left half-written beside the file."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            is_ours = entry.name.startswith(start) and entry.name.endswith(".saving")
            if is_ours and entry.stat().st_mtime < time.time() - LEFT_OVER:
                Path(entry.path).unlink()


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
    session: str = ""


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
                self._break()
                continue
            except OSError:
                return None
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump([system_user(), socket.gethostname(), os.getpid(), _SESSION], file)
            self._held = True
            return None
        return Holder("", "", 0)

    def seize(self) -> None:
        """Take the right from whoever has it, which the user must have asked for in so many words."""
        self._break()
        self.take()

    def _break(self) -> None:
        with contextlib.suppress(OSError):
            self._file.unlink()

    def let_go(self) -> None:
        """Give the right up; nothing happens where it was never taken."""
        if self._held:
            self._held = False
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _read(self) -> Holder | None:
        try:
            user, machine, process, *session = json.loads(self._file.read_text(encoding="utf-8"))
            return Holder(str(user), str(machine), int(process), str(session[0]) if session else "")
        except (OSError, ValueError, TypeError):
            return None


def _gone(holder: Holder) -> bool:
    """Tell whether a holder on this machine has ended; of other machines nothing is known."""
    if holder.machine != socket.gethostname():
        return False
    if holder.process == os.getpid():
        return holder.session != _SESSION
    return not _runs(holder.process)


def _runs(process: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        limited_query, still_active = 0x1000, 259
        handle = ctypes.windll.kernel32.OpenProcess(limited_query, False, process)
        if not handle:
            return False
        code = ctypes.c_ulong()
        known = ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return not known or code.value == still_active
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def system_user() -> str:
    """Return who is signed in to this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
