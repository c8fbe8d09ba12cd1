"""The user's own folder for what must outlive a crash: readable by nobody else, and nothing in it in plain text.

Keys and what they open lie in different folders, so that one of them alone, in a backup or on a lost stick, gives
nothing away.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from case.sealing import KEY_LENGTH, Keys, SealError, keys_apart, new_keys, seal, unseal_with

DEVICE = "device"


def private_folder() -> Path:
    """Return where this user's private state belongs on this system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Kinline"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Kinline"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kinline"


def made(folder: Path) -> Path:
    """Return a folder that only the user can look into, made where it was not there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with contextlib.suppress(OSError):
        folder.chmod(0o700)
    return folder


class KeyRing:
    """Random keys of this machine, each a file of its own that only the user can read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "keys"

    def make(self, name: str) -> Keys:
        """Return a new key, kept under a name. Raises OSError."""
        keys = new_keys(None)
        file = made(self._folder) / name
        handle = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(keys.data_key)
            stream.flush()
            os.fsync(stream.fileno())
        return keys_apart(keys.data_key)

    def find(self, name: str) -> Keys | None:
        """Return the key that is kept under a name."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return None
        return keys_apart(data) if len(data) == KEY_LENGTH else None

    def drop(self, name: str) -> None:
        with contextlib.suppress(OSError):
            (self._folder / name).unlink()

    def seal(self, body: bytes) -> bytes:
        """Return bytes that only this user on this machine can open. Raises OSError."""
        return seal(body, self.find(DEVICE) or self.make(DEVICE))

    def unseal(self, sealed: bytes) -> bytes | None:
        """Return what `seal` was given; None where it cannot be opened any more."""
        keys = self.find(DEVICE)
        try:
            return unseal_with(sealed, keys) if keys else None
        except SealError:
            return None
