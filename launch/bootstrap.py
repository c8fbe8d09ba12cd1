"""Set everything up and go on inside: what stands behind `python3 app.py` and `python3 -m tests`.

Standard library only. The environment is made once from `requirements.lock`, where every file is pinned by its
hash, by the pip that ships in this folder (Debian's Python has none). A mark, written last, says that it is whole.
"""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from launch.locking import held
from launch.places import LOCK, ROOT, environment_folder, environment_python, fingerprint

OLDEST, NEWEST = (3, 11), (3, 13)
SOURCE_ONLY = "pymeeus"  # published as source alone, of Python only: built here, its hash checked
PIP = ROOT / "launch" / "pip-26.3-py3-none-any.whl"
MARK = "kinline-ready"


class SetUpError(Exception):
    """The set-up cannot go on; the sentence says what is missing and how to get it."""


def ensure(again: Sequence[str]) -> None:
    """Return when everything needed can be imported; otherwise make the environment and run `again` inside it.

    `again` is the command line after the interpreter. Leaves the process with one plain sentence when
    the set-up cannot be made.
    """
    try:
        _check_python()
        if _everything_here():
            return
        folder = environment_folder()
        python = environment_python(folder)
        if not _ready(folder):
            with held(folder.with_name(folder.name + ".lock")):
                if not _ready(folder):
                    _make(folder)
        if Path(sys.prefix).resolve() == folder.resolve():
            return
    except SetUpError as trouble:
        print(f"Kinline cannot start: {trouble}", file=sys.stderr)
        raise SystemExit(2) from None
    _run_inside(python, again)


def _check_python() -> None:
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        wanted = f"Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
        raise SetUpError(f"it needs {wanted}; this is Python {sys.version.split()[0]}. Get one from python.org.")


def _everything_here() -> bool:
    """Tell whether this interpreter is a virtual environment with all the project's packages, however made."""
    if getattr(sys, "frozen", False):
        return True
    prefix = Path(sys.prefix)
    if sys.prefix == sys.base_prefix:
        return False
    return _ready(prefix) if (prefix / MARK).exists() else all(map(_installed, _wanted()))


def _wanted() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return [line.partition(">")[0].strip() for line in lines]


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _ready(folder: Path) -> bool:
    try:
        return (folder / MARK).read_text(encoding="utf-8") == fingerprint()
    except OSError:
        return False


def _make(folder: Path) -> None:
    print("Setting Kinline up in", folder, "(once, about a minute) ...", file=sys.stderr, flush=True)
    (folder / MARK).unlink(missing_ok=True)
    if not _runs_this_python(folder):
        _make_environment(folder)
    _install(folder)
    (folder / MARK).write_text(fingerprint(), encoding="utf-8")


def _runs_this_python(folder: Path) -> bool:
    """Tell whether the environment stands and is of this very version of Python."""
    question = [str(environment_python(folder)), "-c", "import sys; print(sys.version)"]
    try:
        answer = subprocess.run(question, capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return answer.stdout.strip() == sys.version.strip()


def _make_environment(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], capture_output=True, text=True)
    if made.returncode == 0:
        return
    shutil.rmtree(folder, ignore_errors=True)
    if uv := shutil.which("uv"):
        made = subprocess.run([uv, "venv", "-q", "-p", sys.executable, str(folder)], capture_output=True, text=True)
        if made.returncode == 0:
            return
    raise SetUpError(f"no virtual environment could be made in {folder}: {_last_line(made)}{_venv_hint()}")


def _venv_hint() -> str:
    if shutil.which("apt-get"):
        return ". Install the missing part with:  sudo apt-get install python3-venv"
    return ""


def _install(folder: Path) -> None:
    python = str(environment_python(folder))
    options = ["--require-hashes", "--only-binary=:all:", f"--no-binary={SOURCE_ONLY}", "-r", str(LOCK)]
    pip = [python, str(PIP / "pip"), "install", "-q", "--disable-pip-version-check", "--no-input", *options]
    done = subprocess.run(pip, capture_output=True, text=True)
    if done.returncode == 0:
        return
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "-q", "--python", python, "--system-certs", *options]
        if subprocess.run(command, capture_output=True, text=True).returncode == 0:
            return
    raise SetUpError(f"its packages could not be installed: {_last_line(done)}. {_index_hint(done.stderr)}")


def _index_hint(errors: str) -> str:
    if "HASHES" in errors or "hash" in errors.casefold():
        return "A file does not have the hash that requirements.lock names: nothing of it was installed."
    if "No space left" in errors:
        return "Make room on the disk and start again."
    return "Check the connection to the package index (pip's settings for index and proxy apply) and start again."


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in (done.stderr + "\n" + done.stdout).splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["no reason given"])[-1].rstrip(".")


def _run_inside(python: Path, again: Sequence[str]) -> None:
    command = [str(python), *again]
    if sys.platform == "win32":
        raise SystemExit(subprocess.run(command).returncode)
    os.execv(command[0], command)
