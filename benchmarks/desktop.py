"""How fast the program starts, opens and saves, what it weighs, and whether its window ever stands still.

`python -m benchmarks.desktop [--json] [--runs 5]`: offscreen, every figure beside what it must reach. Starts are
processes of their own, ours and a bare PySide6 and pyqtgraph window in turn. How long the window stands still is
given by the clock and by the processor time of its thread: on a busy machine the two part.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._script import make_case
from case.contents import Contents, to_bytes
from case.sealing import Keys, new_keys
from case.storage import SealedFiles

ROOT = Path(__file__).resolve().parents[1]
EVENTS = 5_000
PASSPHRASE = "seven quiet herons wade"

BARE = """
import sys, time
import pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
print(time.time() - float(sys.argv[1]))
"""
OURS = """
import sys, time
from pathlib import Path
from window.starting import make_application
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from window.main import MainWindow
app = make_application()
window = MainWindow(History(), Jobs(), open_store(Path(sys.argv[2]) / "settings.ini"))
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
print(time.time() - float(sys.argv[1]))
"""
WORKING = """
import json, resource, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from case import sealing
from case.edits import delete_events
from case.filters import Filter
from case.scenes import LaneBy, Scene, ScenePage
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from window.main import MainWindow
from window.filing.passphrases import PassphraseDialog
from window.meeting.displays import Place
from window.meeting.keys import Wish
from window.starting import make_application, warm_up

derived = 0.0
derive = sealing._derive
def timed(*given):
    global derived
    start = time.perf_counter()
    made = derive(*given)
    derived += time.perf_counter() - start
    return made
sealing._derive = timed

app = make_application()
warm_up()
folder, file, secret = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
window = MainWindow(History(), Jobs(), open_store(folder / "settings.ini"))
window.resize(1366, 768)
window.show()
window.pages.make_ready()
app.processEvents()
stalls, beats = {}, []

def beat():
    return time.perf_counter(), time.thread_time()

def longest():
    gaps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(beats, beats[1:])]
    wall, own = max(gaps)
    return wall * 1000, max(gap[1] for gap in gaps) * 1000

heart = QTimer(interval=2)
heart.timeout.connect(lambda: beats.append(beat()))
heart.start()

def until(done):
    end = time.monotonic() + 60
    while not done():
        app.processEvents()
        time.sleep(0.0005)
        assert time.monotonic() < end, "it never ended"

def watched(name, does):
    until(lambda: window.jobs.is_settled)
    beats.clear()
    beats.append(beat())
    does()
    app.processEvents()
    until(lambda: window.jobs.is_settled)
    for _ in range(5):
        app.processEvents()
    beats.append(beat())
    stalls[name] = longest()

def drawn():
    return bool(window.history.case.events) and window.jobs.is_settled

window.keeping.filing.open(file)
until(lambda: window.findChild(PassphraseDialog) is not None)
dialog = window.findChild(PassphraseDialog)
dialog._field.setText(secret)
beats.clear()
start = time.perf_counter()
beats.append(beat())
dialog._ok.click()
until(drawn)
window.grab()
opened = time.perf_counter() - start
beats.append(beat())
stalls["open"] = longest()

for number, name in ((1, "family history"), (2, "impact map"), (4, "events"), (0, "timeline")):
    watched(name, lambda: window.look_at(number))
agency = frozenset({window.history.case.agencies[0].id})
watched("filter", lambda: window.selection.set_filter(Filter(agencies=agency)))
watched("clear filter", lambda: window.menus.clear.trigger())
watched("select", lambda: window.choose(window.history.case.people[0].id))
events = window.history.case.events
watched("delete", lambda: window.history.change("Delete", delete_events(window.history.case, {events[0].id})))
watched("undo", lambda: window.menus.undo.trigger())
watched("redo", lambda: window.menus.redo.trigger())
watched("keep unsaved work", lambda: window.keeping.autosave.keep_now())
watched("save", lambda: window.menus.file.save.trigger())
watched("present", lambda: window.menus.present.trigger())
watched("back from presenting", lambda: window.menus.present.trigger())

case = window.history.case
scenes = (
    Scene("m1"), Scene("m2", lane_by=LaneBy.AGENCY), Scene("m3", page=ScenePage.FAMILY),
    Scene("m4", page=ScenePage.IMPACT, centre=case.people[0].id), Scene("m5", page=ScenePage.NETWORK),
    Scene("m6", page=ScenePage.EVENTS, filter=Filter(agencies=agency)), Scene("m7", page=ScenePage.ANALYSIS),
    Scene("m8", filter=Filter(agencies=agency)),
)
window.history.stage("Scenes", scenes)
beats.clear()
beats.append(beat())
window.preparing.start(Place(window.screen().name(), False))
until(lambda: window.preparing.meeting is not None)
meeting = window.preparing.meeting
timers = meeting._looking, meeting._rehearsing

def ready():
    stages = meeting._stage, meeting._rehearsal
    return all(stage.jobs.is_settled for stage in stages) and not any(timer.isActive() for timer in timers)

until(ready)
beats.append(beat())
stalls["a meeting begins"] = longest()
shown = []
for way in (*[Wish.NEXT] * (len(scenes) - 1), Wish.FIRST, Wish.LAST):
    beats.clear()
    beats.append(beat())
    meeting.do(way)
    app.processEvents()
    until(ready)
    beats.append(beat())
    shown.append(longest())
stalls["the next scene of a meeting, of all the worst"] = tuple(map(max, zip(*shown)))
meeting.end()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
now = int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20 if sys.platform == "linux" else peak
print(json.dumps({"opened": opened, "derived": derived, "stalls": stalls, "memory": now, "peak": peak}))
window.keeping.document.drop_changes()
window.close()
"""


@dataclass(frozen=True)
class Figure:
    """One measured value beside what it must not exceed."""

    what: str
    value: float
    unit: str
    goal: float | None = None

    @property
    def holds(self) -> bool:
        return self.goal is None or self.value <= self.goal


def child(code: str, *arguments: str) -> str:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout.strip().splitlines()[-1]


def starts(runs: int, folder: Path) -> list[Figure]:
    """Measure our first window beside a bare one, in turn."""
    ours, bare = [], []
    for _ in range(runs + 1):
        bare.append(float(child(BARE, str(time.time()))))
        ours.append(float(child(OURS, str(time.time()), str(folder))))
    a, b = statistics.median(ours[1:]), statistics.median(bare[1:])
    return [
        Figure("start, bare window", b, "s"),
        Figure("start, empty case", a, "s"),
        Figure("start, ratio", a / b, "", 1.5),
    ]


def saves(runs: int, folder: Path) -> list[Figure]:
    """Measure saving over a case of 5,000 events beside plain SQLite with the same rows."""
    contents, keys, store = Contents(make_case(EVENTS)), new_keys(None), SealedFiles()
    ours, plain = [], []
    for _ in range(runs + 1):
        start = time.perf_counter()
        store.save(folder / "ours.kinline", contents, keys)
        ours.append(time.perf_counter() - start)
        plain.append(_plainly(folder / "plain.sqlite", contents))
    a, b = statistics.median(ours[1:]), statistics.median(plain[1:])
    return [
        Figure("save, plain SQLite", b * 1000, "ms"),
        Figure("save, sealed", a * 1000, "ms"),
        Figure("save, of which packing", _packing(contents) * 1000, "ms"),
        Figure("save, ratio", a / b, "", 2.0),
        Figure("file of 5,000 events", (folder / "ours.kinline").stat().st_size / 1e6, "MB"),
    ]


def _plainly(file: Path, contents: Contents) -> float:
    """Write the rows to a database on disk as one does, and return the seconds."""
    start = time.perf_counter()
    database = sqlite3.connect(file)
    database.execute("PRAGMA synchronous = FULL")
    case = contents.case
    for table in ("people", "agencies", "events", "ties", "returns", "sources"):
        database.execute(f"CREATE TABLE IF NOT EXISTS {table} (place INTEGER PRIMARY KEY, id TEXT UNIQUE, data TEXT)")
        database.execute(f"DELETE FROM {table}")
        rows = ((i, row.id, msgspec.json.encode(row).decode()) for i, row in enumerate(getattr(case, table)))
        database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
    database.commit()
    database.close()
    return time.perf_counter() - start


def _packing(contents: Contents) -> float:
    start = time.perf_counter()
    to_bytes(contents)
    return time.perf_counter() - start


def working(folder: Path, keys: Keys) -> list[Figure]:
    """Measure opening, memory and how long the window stands still at 5,000 events."""
    file = folder / "working.kinline"
    SealedFiles().save(file, Contents(make_case(EVENTS)), keys)
    found = json.loads(child(WORKING, str(folder), str(file), PASSPHRASE))
    stalls = [
        figure
        for name, (wall, own) in found["stalls"].items()
        for figure in (
            Figure(f"stands still: {name}", wall, "ms", 100.0),
            Figure(f"stands still: {name}, own work", own, "ms", 100.0),
        )
    ]
    return [
        Figure("key derivation", found["derived"], "s"),
        Figure("open and draw 5,000 events, after the key", found["opened"] - found["derived"], "s", 1.0),
        Figure("memory with 5,000 events", found["memory"], "MB", 300.0),
        Figure("memory at its highest", found["peak"], "MB"),
        *stalls,
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = [
            *starts(wanted.runs, folder),
            *saves(wanted.runs, folder),
            *working(folder, new_keys(PASSPHRASE)),
        ]
    if wanted.json:
        print(json.dumps([{**asdict(figure), "holds": figure.holds} for figure in figures], indent=2))
    else:
        for figure in figures:
            limit = f"   at most {figure.goal:g}" if figure.goal else ""
            print(f"{figure.what:45} {figure.value:9.2f} {figure.unit:3}{limit}{'' if figure.holds else '   MISSED'}")
    return int(not all(figure.holds for figure in figures))


if __name__ == "__main__":
    raise SystemExit(main())
