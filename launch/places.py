"""Where the set-up lives: beside the code, or in the user's cache where the code cannot be written to."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "launch" / "requirements.lock"


def environment_folder() -> Path:
    """Return the folder of the virtual environment, whether it exists or not."""
    beside = ROOT / ".venv"
    if os.access(beside if beside.exists() else ROOT, os.W_OK):
        return beside
    name = hashlib.sha256(str(ROOT).encode()).hexdigest()[:16]
    return cache_folder() / "kinline" / name / "venv"


def cache_folder() -> Path:
    """Return the user's folder for what can be made again."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def environment_python(folder: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def fingerprint() -> str:
    """Return a hash of all that an environment is made from: Python, machine and the lock file."""
    made_from = "\n".join((sys.version, sys.platform, platform.machine(), LOCK.read_text(encoding="utf-8")))
    return hashlib.sha256(made_from.encode()).hexdigest()


def version() -> str:
    """Return the project's version, from the one place that states it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])
