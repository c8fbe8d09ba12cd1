"""Where a bundle starts: the program, or the child process that reads one file, which is the same executable."""

from __future__ import annotations

import importlib
import runpy
import sys

READER = ["-P", "-m", "importers.readers.reader"]  # how `importers.readers.reading` calls Python


def main() -> int:
    """Run what this process was started for."""
    if sys.argv[1:4] == READER:
        sys.argv[1:4] = []
        runpy.run_module("importers.readers.reader", run_name="__main__")
        return 0
    status: int = importlib.import_module("app").main(sys.argv[1:])
    return status


if __name__ == "__main__":
    raise SystemExit(main())
