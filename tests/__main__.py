"""Set everything up and run all tests: `python3 -m tests [pytest's options]`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from launch.bootstrap import ensure
from launch.libraries import DRAWING, MissingLibrariesError, ensure_libraries

ROOT = Path(__file__).resolve().parents[1]


def main(options: list[str]) -> int:
    os.chdir(ROOT)
    ensure(["-m", "tests", *options])
    try:
        ensure_libraries(DRAWING)
    except MissingLibrariesError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    workers = [] if any(option.startswith("-n") for option in options) else ["-n", str(max(2, os.cpu_count() or 2))]
    command = [sys.executable, "-m", "pytest", *workers, *options]
    return subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
