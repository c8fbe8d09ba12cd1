"""Case files opened of late: shown by file name, kept sealed, since a file name may be a family's name."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from case.private_folder import KeyRing, made
from case.storage import write_whole

MOST = 8


class Recent:
    """Remember case files from one session to the next; `enabled` off forgets them at once."""

    def __init__(self, folder: Path, enabled: bool = True) -> None:
        self._folder = folder
        self._file = folder / "recent"
        self._ring = KeyRing(folder)
        self._enabled = enabled
        self._known: tuple[Path, ...] | None = None

    @property
    def enabled(self) -> bool:
        return self._enabled

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._enabled = on
        if not on:
            self.forget()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, the latest first."""
        if not self._enabled:
            return ()
        if self._known is None:
            self._known = self._read()
        return self._known

    def add(self, path: Path) -> None:
        """Put a file first. Where that cannot be written it is remembered for this session."""
        if self._enabled:
            self._keep((path, *(known for known in self.paths if known != path))[:MOST])

    def drop(self, path: Path) -> None:
        """Forget a file that is not there any more."""
        self._keep(tuple(known for known in self.paths if known != path))

    def forget(self) -> None:
        """Forget all of them."""
        self._known = ()
        with contextlib.suppress(OSError):
            self._file.unlink()

    def _keep(self, paths: tuple[Path, ...]) -> None:
        self._known = paths
        with contextlib.suppress(OSError):
            made(self._folder)
            write_whole(self._file, self._ring.seal(json.dumps([str(path) for path in paths]).encode()), lambda _: 0)

    def _read(self) -> tuple[Path, ...]:
        try:
            opened = self._ring.unseal(self._file.read_bytes())
            return tuple(Path(str(path)) for path in json.loads(opened or b"[]"))
        except (OSError, ValueError, TypeError):
            return ()
