"""Puts a finished file in its place, only after it was scanned; whatever fails leaves nothing behind."""

from __future__ import annotations

import errno
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from exports.scan.file_passages import Sources
from exports.scan.leaks import Leak, ScanResult, scan_bytes
from privacy.secrets import Secret

MOST_PLACES = 6


class ExportError(Exception):
    """A file that cannot be written; the sentence says why."""


class LeakFoundError(Exception):
    """A finished file held what must not leave, or what the scan cannot read; it was removed.

    The sentence counts and says where, by ids and kinds: never the words that leaked.
    """

    def __init__(self, result: ScanResult) -> None:
        self.result = result
        super().__init__(" ".join((*_leak_words(result.leaks), *_unreadable_words(result))))


def _leak_words(leaks: Sequence[Leak]) -> Iterator[str]:
    if not leaks:
        return
    places = Counter(f"{leak.secret.kind} {leak.secret.id} on {leak.place} ({leak.form})" for leak in leaks)
    shown = "; ".join(list(places)[:MOST_PLACES])
    more = f"; and {len(places) - MOST_PLACES} more" if len(places) > MOST_PLACES else ""
    finds = "one identifying word" if len(leaks) == 1 else f"{len(leaks)} identifying words"
    if all(leak.place == "file name" for leak in leaks):
        yield f"The file was not kept: its own name identifies somebody ({shown}{more}); give it another name."
    else:
        yield f"The file was not kept: the scan found {finds} in it: {shown}{more}."


def _unreadable_words(result: ScanResult) -> Iterator[str]:
    if result.unreadable:
        first = result.unreadable[0]
        yield (
            f"The file was not kept: the scan cannot read {len(result.unreadable)} of its parts"
            f" (the first: {first.place}, {first.why})."
        )


def write_file(
    data: bytes, target: Path, secrets: Sequence[Secret] | None, sources: Sources = MappingProxyType({})
) -> None:
    """Write a file beside its target, scan it, sync it and put it in place.

    With None for `secrets` nothing is scanned. `sources` has what the pictures in the file were made from.
    An existing file stays as it is until the new one is whole.
    """
    _check(target)
    with _written(data, target) as beside:
        if secrets is not None:
            result = scan_bytes(beside.read_bytes(), secrets, target.name, sources)
            if not result.clean:
                raise LeakFoundError(result)
        try:
            beside.replace(target)
        except OSError as error:
            raise ExportError(_reason(error, target)) from None
        _sync_folder(target.parent)


def _check(target: Path) -> None:
    if target.is_dir():
        raise ExportError(f"{target} is a folder: give the name of a file in it.")
    if not target.parent.is_dir():
        raise ExportError(f"The folder {target.parent} does not exist.")


@contextmanager
def _written(data: bytes, target: Path) -> Iterator[Path]:
    """Yield a synced file beside the target that only its owner may read; afterwards it is gone."""
    try:
        handle, name = tempfile.mkstemp(prefix=".kinline-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise ExportError(_reason(error, target)) from None
    beside = Path(name)
    try:
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
        except OSError as error:
            raise ExportError(_reason(error, target)) from None
        yield beside
    finally:
        beside.unlink(missing_ok=True)


def _reason(error: OSError, target: Path) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"There is no room left for {target}."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"Nothing may be written in {target.parent}: there is no permission."
        case errno.ENAMETOOLONG:
            return f"The name {target.name[:40]}… is too long."
        case _:
            return f"{target} cannot be written: {error.strerror or error.__class__.__name__}."


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
