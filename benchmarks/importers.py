"""How fast the import is, against pandas and calamine reading the bare cells: `python -m benchmarks.importers`.

The files are made anew: 100,000 rows, a fifth of the dates in odd forms, one text in four seen before.
Ratios are taken in one run on one machine, the best of three; memory is the most that the process that
imports and the one that reads hold at a time, beyond what Python and the libraries take before.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from case.mentions import Matcher
from case.model import Agency, Case
from case.register import uk_register
from importers.review.preview import preview
from importers.run import import_files

ROWS = 100_000
HEADINGS = ("Ref", "Date", "Time", "Agency", "Subject", "Event", "Action taken", "Source of information")
AGENCIES = (
    "Police",
    "Children's services",
    "Housing",
    "Oak Primary School",
    "Health visitor",
    "GP practice",
    "Youth offending team",
    "Probation",
)
PEOPLE = ("Ann Example", "Tom Example", "Liz Example", "Rob Stone", "")
DOINGS = (
    "called after an argument that was heard by a neighbour",
    "home visit, nobody in, card left",
    "did not attend the appointment at the clinic",
    "referred to children's services because of the state of the home",
    "seen with the health visitor, weight as expected",
    "first of {n} reports of noise at night",
    "suspended from school for {n} days",
    "meeting with housing about arrears of {n} pounds",
    "warned for anti-social behaviour near the shops",
    "review of the plan, {n} actions agreed",
)


class Figure(NamedTuple):
    """One measured figure and the goal it should keep."""

    what: str
    value: float
    unit: str
    goal: float
    holds: bool


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print a list of objects")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--only-import", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only_import:
        print(_memory_of_import(asked.only_import))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        figures = list(measure(Path(folder), asked.rows))
    if asked.json:
        print(json.dumps([figure._asdict() for figure in figures], indent=1))
    else:
        for what, value, unit, goal, holds in figures:
            print(f"{'ok ' if holds else 'NOT'}  {what}: {value:.2f} {unit} (goal {goal:g})")
    return 0


def measure(folder: Path, rows: int) -> Iterator[Figure]:
    """Yield every figure."""
    import pandas
    import python_calamine

    table = folder / "chronology.csv"
    table.write_text("\n".join(_lines(rows)), encoding="utf-8")
    bare = _best(lambda: pandas.read_csv(table, dtype=str))
    whole = _best(lambda: import_files(Case(), [table]))
    yield _figure(f"{rows:,}-row CSV imported, against pandas reading it as text", whole / bare, "times", 4)
    yield _figure(f"{rows:,}-row CSV imported", whole, "s", float("inf"))
    memory = float(_run_alone(table)) / table.stat().st_size
    yield _figure("memory of that import, against the size of the file", memory, "times", 6)

    book = folder / "chronology.xlsx"
    _write_workbook(book, rows)

    def raw() -> None:
        sheets = python_calamine.CalamineWorkbook.from_path(book)
        sheets.get_sheet_by_index(0).to_python(skip_empty_area=False)

    cells = _best(raw)
    whole = _best(lambda: import_files(Case(), [book]))
    yield _figure(f"{rows:,}-row XLSX imported, against calamine reading its cells", whole / cells, "times", 1.5)

    small = folder / "small.csv"
    small.write_text("\n".join(_lines(1000)), encoding="utf-8")
    yield _figure("1,000-row CSV to its preview", _best(lambda: preview(Case(), [small])), "s", 0.3)
    yield _figure("finding 5,000 other names, against 150", _more_names(), "times", 2)


def _figure(what: str, value: float, unit: str, goal: float) -> Figure:
    return Figure(what, round(value, 3), unit, goal, value <= goal)


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _lines(rows: int) -> Iterator[str]:
    yield ",".join(HEADINGS)
    for cells in _rows(rows):
        yield ",".join(f'"{cell}"' if "," in cell else cell for cell in cells)


def _rows(rows: int) -> Iterator[tuple[str, ...]]:
    chance = random.Random(7)
    for number in range(1, rows + 1):
        doing = chance.choice(DOINGS).format(n=chance.randint(2, 90))
        if chance.random() < 0.75:
            doing += f", seen on visit {number} of the year"
        yield (
            str(number),
            _date(chance),
            f"{chance.randint(8, 19):02}:{chance.randint(0, 59):02}" if chance.random() < 0.3 else "",
            chance.choice(AGENCIES),
            chance.choice(PEOPLE),
            doing,
            "No further action" if chance.random() < 0.5 else "",
            f"log {number}",
        )


def _date(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2004, 2012)
    if chance.random() < 0.8:
        return f"{day:02}/{month:02}/{year}"
    names = ("January", "March", "May", "July", "October")
    odd = (f"{chance.choice(names)} {year}", f"early {year}", f"c. {year}", f"Q{month % 4 + 1} {year}", f"{year}")
    return chance.choice(odd)


def _write_workbook(path: Path, rows: int) -> None:
    from tests.broken.books import write_book

    write_book(path, [HEADINGS, *_rows(rows)])


def _more_names() -> float:
    """Return how many times longer finding takes with 5,000 names to look for than with 150."""
    texts = [row[5] for row in _rows(5000)]

    def finding(count: int) -> float:
        names = (f"Service {number} of Example" for number in range(count))
        local = tuple(Agency(f"a{n}", name) for n, name in enumerate(names))
        matcher = Matcher((), (*local, *uk_register()))
        return _best(lambda: [matcher.find(text) for text in texts])

    return finding(5000) / finding(150)


def _run_alone(table: Path) -> str:
    command = [sys.executable, "-m", "benchmarks.importers", "--only-import", str(table)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _memory_of_import(table: Path) -> int:
    """Return how many bytes the import of a table takes at most, in this process and the one that reads."""
    small, lasting = table.with_name("tiny.csv"), table.with_name("lasting.csv")
    small.write_text("\n".join(_lines(2500)), encoding="utf-8")
    lasting.write_text("\n".join(_lines(20_000)), encoding="utf-8")  # long enough to be seen while it is read
    _memory_of_reader(small)
    before = _peak("self")
    bare = _memory_of_reader(lasting)
    reader = _memory_of_reader(table)
    return _peak("self") - before + max(reader - bare, 0)


def _memory_of_reader(table: Path) -> int:
    """Import a table and return the most memory that the process which reads it held."""
    most = 0

    def watch(done: float, words: str) -> bool:
        nonlocal most
        children = Path(f"/proc/self/task/{os.getpid()}/children")
        for child in children.read_text().split() if children.exists() else ():
            most = max(most, _peak(child))
        return True

    assert import_files(Case(), [table], progress=watch).case.events
    return most


def _peak(process: str) -> int:
    """Return the most memory a process has held, in bytes; `ru_maxrss` would count its parent's too."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text())
        return int(found[1]) * 1024 if found else 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
