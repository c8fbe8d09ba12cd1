"""The system libraries that Qt needs on Linux: which are missing, and how to get them.

Libraries are looked for by the name that the loader uses, not by package: Debian renamed several packages.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

DRAWING: Mapping[str, str] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class MissingLibrariesError(Exception):
    """Qt cannot start before the system has these libraries."""

    def __init__(self, missing: Sequence[str], packages: Sequence[str]) -> None:
        how = f"Install them with:  sudo apt-get install {' '.join(packages)}"
        super().__init__(f"Qt needs system libraries that are not here: {', '.join(missing)}. {how}")


def ensure_libraries(wanted: Mapping[str, str]) -> None:
    """Install what is missing where that can be done (root on Debian or Ubuntu), or raise MissingLibrariesError."""
    missing = find_missing(wanted)
    if missing and _may_install():
        _install([wanted[name] for name in missing])
        missing = find_missing(wanted)
    if missing:
        raise MissingLibrariesError(missing, [wanted[name] for name in missing])


def find_missing(wanted: Mapping[str, str]) -> list[str]:
    """Return the libraries that the loader does not find; none on Windows and macOS, where Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in wanted if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(packages: Sequence[str]) -> None:
    print(f"Installing system libraries for Qt: {' '.join(packages)}", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
