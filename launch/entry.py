"""Where an installed Kinline starts: the program lies whole in one folder, out of the way of other packages.

`case`, `graph` or `timeline` would otherwise stand beside packages of the same names on PyPI; here the program's
own folder comes first on the path of its own process, and no other program sees it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent / "program"


def main() -> int:
    """Run the program with the arguments of this process."""
    sys.path.insert(0, str(PROGRAM))
    status: int = import_module("app").main(sys.argv[1:])
    return status
