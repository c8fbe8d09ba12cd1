"""Build a folder that runs without Python and without administrator's rights: `python3 -m launch.bundle`.

The folder is `dist/kinline`: copy it anywhere and start `kinline` (`kinline.exe`) in it. A bundle is of the system
that it is built on. PyInstaller is fetched into `build/`, pinned by hash, and is no part of the environment.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from launch.bootstrap import PIP, ensure
from launch.places import ROOT

LOCK = ROOT / "launch" / "bundle.lock"
TOOLS = ROOT / "build" / "pyinstaller"
ROOMS = (
    "case", "drawing", "privacy", "analysis", "importers", "timeline", "graph", "exports", "ui", "window",
    "commands", "launch",
)  # fmt: skip
DATA = ("data", "samples", "docs/help", "pyproject.toml", "LICENSE")
UNUSED = ("tkinter", "matplotlib", "IPython", "pytest", "hypothesis", "mypy", "ruff", "PySide6.QtQml",
          "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtDesigner", "PySide6.QtTest", "PySide6.QtSql")  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Build the bundle and say where it is, how large it is and how fast it starts."""
    parser = argparse.ArgumentParser(prog="python3 -m launch.bundle", description=__doc__.partition("\n")[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="where the folder is put")
    wanted = parser.parse_args(arguments)
    fetch_tools()
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options(wanted.output)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(TOOLS), str(ROOT)))},
    )
    if done.returncode:
        return done.returncode
    folder = wanted.output / "kinline"
    program = folder / ("kinline.exe" if sys.platform == "win32" else "kinline")
    print(f"{folder}: {size_of(folder) / 1e6:.0f} MB, built in {time.perf_counter() - began:.0f} s")
    began = time.perf_counter()
    said = subprocess.run([str(program), "--version"], capture_output=True, text=True)
    print(f"{said.stdout.strip() or 'no answer'} after {time.perf_counter() - began:.2f} s")
    return said.returncode


def fetch_tools() -> None:
    """Put PyInstaller into its own folder, once."""
    if (TOOLS / "PyInstaller").is_dir():
        return
    shutil.rmtree(TOOLS, ignore_errors=True)
    pip = [sys.executable, str(PIP / "pip"), "install", "-q", "--disable-pip-version-check", "--no-input"]
    subprocess.run(
        [*pip, "--require-hashes", "--only-binary=:all:", "--target", str(TOOLS), "-r", str(LOCK)], check=True
    )


def options(output: Path) -> list[str]:
    """Return what PyInstaller is told."""
    given = ["--noconfirm", "--clean", "--onedir", "--name", "kinline", "--log-level", "WARN"]
    given += [
        "--distpath",
        str(output),
        "--workpath",
        str(ROOT / "build" / "bundle"),
        "--specpath",
        str(ROOT / "build"),
    ]
    given += ["--windowed"] if sys.platform in ("win32", "darwin") else []
    for module in modules():
        given += ["--hidden-import", module]
    for name in packages():
        given += ["--copy-metadata", name]
    for name in DATA:
        target = Path(name) if (ROOT / name).is_dir() else Path(name).parent
        given += ["--add-data", f"{ROOT / name}{os.pathsep}{target.as_posix()}"]
    for name in UNUSED:
        given += ["--exclude-module", name]
    return [*given, str(ROOT / "launch" / "frozen.py")]


def modules() -> Iterator[str]:
    """Yield every module of the program: many are imported late, by name."""
    yield "app"
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            name = file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
            yield name.removesuffix(".__init__")


def packages() -> Iterator[str]:
    """Yield the packages that the program needs, whose licences go with it."""
    lock = (ROOT / "launch" / "requirements.lock").read_text(encoding="utf-8")
    from importlib.metadata import distributions

    here = {str(found.metadata["Name"]).casefold().replace("_", "-") for found in distributions()}
    tools = {"pytest", "pytest-qt", "pytest-xdist", "hypothesis", "ruff", "mypy", "pandas-stubs"}
    named = (line.partition("==")[0].strip() for line in lock.splitlines() if "==" in line and not line.startswith(" "))
    yield from (name for name in named if name.casefold().replace("_", "-") in here - tools)


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    ensure(["-m", "launch.bundle", *sys.argv[1:]])
    raise SystemExit(main(sys.argv[1:]))
