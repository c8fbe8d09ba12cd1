"""Who may import whom. The table is the documentation; every file's imports are held against it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FLOOR_0 = {"case", "drawing"}
READS = {"numpy", "pandas", "networkx", "rapidfuzz"}

ROOMS: dict[str, set[str]] = {
    # room            may import, besides itself and the standard library
    "launch": set(),
    "case": {"cryptography", "ahocorasick", "msgspec", "zxcvbn"},
    "drawing": set(),
    "analysis": FLOOR_0 | READS,
    "importers": FLOOR_0 | READS | {"python_calamine", "openpyxl", "docx", "lxml", "ged4py", "pdfplumber", "pdfminer"},
    "privacy": FLOOR_0 | READS | {"analysis"},  # says how coarser dates change a count
    "timeline": FLOOR_0 | READS | {"analysis"},
    "graph": FLOOR_0 | READS | {"analysis"},
    "exports": FLOOR_0
    | {"analysis", "privacy", "timeline", "graph"}
    | {"reportlab", "pikepdf", "PIL", "fontTools", "ahocorasick", "openpyxl", "docx", "pptx", "lxml", "msgspec"}
    | {"pypdfium2", "uharfbuzz"},
    "ui": FLOOR_0 | {"PySide6", "shiboken6", "numpy"},
    "timeline/view": FLOOR_0 | {"analysis", "timeline", "ui", "PySide6", "pyqtgraph", "numpy"},
    "graph/view": FLOOR_0 | {"analysis", "graph", "ui", "PySide6"},
    "commands": FLOOR_0 | {"analysis", "importers", "privacy", "exports", "timeline", "graph", "launch"},
    "window": FLOOR_0
    | {"analysis", "importers", "privacy", "exports", "timeline", "graph", "ui", "commands", "launch"}
    | {"timeline/view", "graph/view", "PySide6"},
    "app.py": {"launch", "commands", "window", "PySide6"},
}
QT = {"PySide6", "pyqtgraph"}
QT_ROOMS = {"ui", "timeline/view", "graph/view", "window", "app.py"}


def source_files() -> list[str]:
    rooms = {room.split("/")[0] for room in ROOMS}
    paths = (
        path for room in rooms for path in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))
    )
    return sorted(path.relative_to(ROOT).as_posix() for path in paths)


def room_of(file: str) -> str:
    """Return the room of a file: the longest folder in the table that holds it."""
    return max((room for room in ROOMS if file == room or file.startswith(f"{room}/")), key=len)


def imports_of(file: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of every import, wherever in the file it stands."""
    for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports relatively"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def room_imported(name: str) -> str:
    """Return the room or the outside package that a dotted name belongs to."""
    path = name.replace(".", "/")
    rooms = [room for room in ROOMS if path == room or path.startswith(f"{room}/")]
    return max(rooms, key=len) if rooms else name.split(".")[0]


@pytest.mark.parametrize("file", source_files())
def test_a_file_imports_only_what_its_room_may(file: str) -> None:
    room = room_of(file)
    allowed = ROOMS[room] | {room}
    wrong = [
        f"{file}:{line} imports {name}"
        for line, name in imports_of(file)
        if room_imported(name) not in allowed and name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert not wrong


@pytest.mark.parametrize("file", source_files())
def test_qt_stands_only_in_its_rooms(file: str) -> None:
    if room_of(file) not in QT_ROOMS:
        assert not [name for _, name in imports_of(file) if name.split(".")[0] in QT]


@pytest.mark.parametrize("file", [file for file in source_files() if file.endswith("__init__.py")])
def test_a_package_file_holds_one_line_that_says_what_it_is_for(file: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert len(tree.body) == 1
    assert ast.get_docstring(tree)


def test_no_two_files_import_each_other_in_a_ring() -> None:
    known = {file.removesuffix(".py").replace("/", "."): file for file in source_files()}
    graph = {
        file: {known[m] for _, name in imports_of(file) for m in modules(name) if m in known} for file in known.values()
    }
    done: set[str] = set()

    def walk(file: str, trail: tuple[str, ...]) -> None:
        assert file not in trail, " -> ".join((*trail, file))
        if file not in done:
            for other in graph[file] - {file}:
                walk(other, (*trail, file))
            done.add(file)

    for file in graph:
        walk(file, ())


def modules(name: str) -> tuple[str, str]:
    """Return what `from a.b import c` may mean as a module: a.b.c or a.b."""
    return name, name.rpartition(".")[0]


@pytest.mark.parametrize("file", source_files())
def test_no_file_is_longer_than_400_lines(file: str) -> None:
    assert len((ROOT / file).read_text(encoding="utf-8").splitlines()) <= 400


def test_only_the_jobs_start_threads() -> None:
    starters = {"threading", "concurrent.futures", "multiprocessing"}
    found = {
        file
        for file in source_files()
        for _, name in imports_of(file)
        if any(name == starter or name.startswith(f"{starter}.") for starter in starters)
    }
    assert found <= {"ui/jobs.py"}
