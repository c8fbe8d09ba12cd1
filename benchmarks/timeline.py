"""How long a frame of the timeline takes, beside what others would take in the same run.

Run it with no other load: `python -m benchmarks.timeline [--json] [--quick]`. It is offscreen, 1600 by 900; a
frame is one layout and one painting of a scripted pan and zoom. Each size is measured in a process of its own, so
that none pays for another's memory. Peers run in the same run: a QGraphicsScene with an item and a label for each
event, put through the whole of the pan and zoom once, and matplotlib where it can be imported.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import importlib
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._script import FIRST, HEIGHT, WIDTH, YEARS, make_case, timed
from case.dates import When
from drawing.theme import LIGHT
from timeline.arrangement import Arrangement, arrange
from timeline.hits import Finder
from timeline.projection import project
from timeline.reading import UNREAD, read
from timeline.scale import View, fitted, zoomed
from timeline.view.canvas import TimelineCanvas
from ui.fonts import load_fonts
from ui.painting import paint

ROOT = Path(__file__).resolve().parents[1]
HUGE = 20_000  # as in window/timeline_page.py
READABLE = 200_000  # more takes minutes to read: only what the window shows first is measured


def measure(count: int, frames: int) -> dict[str, Any]:
    """Measure our own timeline with so many events: the first picture before the words are read, as in the window.

    Memory is what is held and what it took at most, beside the case itself and bare Qt.
    """
    case = make_case(count)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0)  # a bare window has its pixels too
    gc.collect()
    held, most = _held(), _most()
    start, busy = time.perf_counter(), time.process_time()
    arrangement = arrange(case, reading=UNREAD if count > HUGE else None)
    laid_out = time.perf_counter() - start
    view = whole(arrangement)
    _frame(image, arrangement, view)
    found: dict[str, Any] = {
        "events": count,
        "arrange_ms": round(laid_out * 1e3, 1),
        "first_picture_ms": round((time.perf_counter() - start) * 1e3, 1),
        "first_picture_cpu_ms": round((time.process_time() - busy) * 1e3, 1),
    }
    if count > HUGE:
        start = time.perf_counter()
        reading = read(case) if count <= READABLE else UNREAD
        found["read_ms"] = round((time.perf_counter() - start) * 1e3, 1) if count <= READABLE else None
        arrangement = arrange(case, reading=reading)
    gc.freeze()
    found |= timed(lambda shown: _frame(image, arrangement, shown), view, frames)
    found["hit_ms"] = round(_hits(arrangement, view), 4)
    found["held_mb"], found["most_mb"] = round(_held() - held, 1), round(_most() - most, 1)
    found["sweep_longest_ms"] = _sweep(image, arrangement, view)
    return found


def _frame(image: QImage, arrangement: Arrangement, view: View) -> None:
    painter = QPainter(image)
    paint(painter, project(arrangement, view), LIGHT)
    painter.end()


def _sweep(image: QImage, arrangement: Arrangement, view: View) -> float:
    """Return the processor time of the longest frame while zooming from all of it to days, after a first time."""
    longest = 0.0
    for _ in range(2):
        shown, longest = view, 0.0
        for _ in range(90):
            busy = time.process_time()
            shown = zoomed(shown, 1.06, shown.left + shown.plot_width * 0.6)
            _frame(image, arrangement, shown)
            longest = max(longest, (time.process_time() - busy) * 1e3)
    return round(longest, 2)


def apart(count: int, frames: int) -> dict[str, Any]:
    """Measure in a process of its own, with compiled files, as everybody has from the second start on."""
    command = [sys.executable, "-m", "benchmarks.timeline", "--only", str(count), "--frames", str(frames)]
    made = subprocess.run(command, check=True, capture_output=True, text=True, env=_compiling())
    found: dict[str, Any] = json.loads(made.stdout.splitlines()[-1])
    return found


def _compiling() -> dict[str, str]:
    """Return the environment without the wish to leave nothing compiled behind."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def compile_all() -> None:
    """Compile what is imported late, so that no first picture pays for it."""
    for room in ("analysis", "case", "drawing", "timeline", "ui"):
        compileall.compile_dir(ROOT / room, quiet=2)


def whole(arrangement: Arrangement) -> View:
    extent = arrangement.extent or (FIRST, FIRST + 365.0)
    return fitted(View(0.0, 1.0, float(WIDTH), float(HEIGHT), strips=arrangement.strips.height), *extent)


def _hits(arrangement: Arrangement, view: View) -> float:
    chance = random.Random(1)
    points = [(chance.uniform(200, WIDTH), chance.uniform(150, HEIGHT)) for _ in range(2_000)]
    start = time.perf_counter()
    finder = Finder(arrangement, view)
    for x, y in points:
        finder.hit(x, y)
    return (time.perf_counter() - start) / len(points) * 1e3


def _most() -> float:
    """Return the most memory there was, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _held() -> float:
    """Return the memory that is held now; the most there was where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return _most()
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure_scene(count: int, frames: int) -> dict[str, Any]:
    """Measure what most would write: a QGraphicsScene with an item and a label for each event."""
    case = make_case(count)
    start = time.perf_counter()
    scene = QGraphicsScene()
    rows = [0.0] * 32
    for number, event in enumerate(case.events):
        first = event.when.first
        day = float(first.toordinal() - FIRST) if first else 0.0
        last = event.until.last if isinstance(event.until, When) else event.when.last
        wide = float((last - first).days + 1) if first and last else 0.0
        y = 22.0 * (number % len(rows))
        item = scene.addRect(QRectF(day, y, max(wide, 12.0), 14.0), Qt.PenStyle.NoPen, QBrush(QColor("#0b6fb8")))
        label = scene.addSimpleText(event.text)
        label.setFlag(label.GraphicsItemFlag.ItemIgnoresTransformations)
        label.setPos(item.rect().right(), y)
    window = QGraphicsView(scene)
    window.resize(WIDTH, HEIGHT)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    made = time.perf_counter() - start

    def frame(shown: View) -> None:
        painter = QPainter(image)
        days = QRectF(shown.start - FIRST, 0.0, shown.end - shown.start, 22.0 * len(rows))
        scene.render(painter, QRectF(0, 0, WIDTH, HEIGHT), days, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

    view = fitted(View(0.0, 1.0, float(WIDTH), float(HEIGHT)), FIRST, FIRST + YEARS * 365.0)
    found = timed(frame, view, frames)
    window.deleteLater()
    return {"events": count, "made_ms": round(made * 1e3, 1), **found}


def measure_pyqtgraph(count: int, frames: int) -> dict[str, Any]:
    """Measure the same drawing as one object in a pyqtgraph view, grabbed, and in the bare widget, grabbed."""
    import pyqtgraph

    arrangement = arrange(make_case(count))
    view = whole(arrangement)
    canvas = TimelineCanvas(arrangement)
    canvas.resize(WIDTH, HEIGHT)

    class Lanes(pyqtgraph.GraphicsObject):  # type: ignore[misc]
        shown = view

        def boundingRect(self) -> QRectF:  # noqa: N802
            return QRectF(FIRST, 0.0, YEARS * 366.0, 1.0)

        def paint(self, painter: QPainter, *_: object) -> None:
            painter.resetTransform()
            paint(painter, project(arrangement, self.shown), LIGHT)

    plot = pyqtgraph.PlotWidget()
    plot.hideAxis("bottom")
    plot.hideAxis("left")
    plot.resize(WIDTH, HEIGHT)
    lanes = Lanes()
    plot.addItem(lanes)

    def in_pyqtgraph(shown: View) -> None:
        lanes.shown = shown
        plot.setXRange(shown.start, shown.end, padding=0)
        plot.grab()

    def bare(shown: View) -> None:
        canvas.sight.set_view(shown)
        canvas.grab()

    found = {"bare": timed(bare, view, frames), "pyqtgraph": timed(in_pyqtgraph, view, frames)}
    plot.close()
    canvas.deleteLater()
    return {"events": count, **{f"{name}_{key}": v for name, row in found.items() for key, v in row.items()}}


def measure_matplotlib(count: int, frames: int) -> dict[str, Any] | None:
    """Measure matplotlib: bars and labels of what is in sight, redrawn for each view; None where it is not there."""
    try:
        drawn = importlib.import_module("matplotlib.figure")
        backend = importlib.import_module("matplotlib.backends.backend_agg")
    except ImportError:
        return None
    case = make_case(count)
    figure = drawn.Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100)
    canvas = backend.FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    days = [event.when.first.toordinal() if event.when.first else 0 for event in case.events]
    axes.barh([n % 32 for n in range(count)], [12.0] * count, left=days, height=0.7)
    for number, (day, event) in enumerate(zip(days, case.events, strict=True)):
        axes.text(day + 12.0, number % 32, event.text, fontsize=6, clip_on=True)

    def frame(shown: View) -> None:
        axes.set_xlim(shown.start, shown.end)
        canvas.draw()

    view = fitted(View(0.0, 1.0, float(WIDTH), float(HEIGHT)), FIRST, FIRST + YEARS * 365.0)
    return {"events": count, **timed(frame, view, frames)}


def times_faster(ours: list[dict[str, Any]], peers: list[dict[str, Any]]) -> dict[str, float]:
    """Return how many times as long a peer takes for a frame, by processor time."""
    own = {row["events"]: row["cpu_median_ms"] for row in ours}
    return {f"{p['events']:,}": round(p["cpu_median_ms"] / own[p["events"]], 1) for p in peers if p["events"] in own}


# A frame's median and 95th percentile (ms), the first picture (s), memory held (MB), by number of events.
GOALS = {
    1_000: (3.0, 6.0, 0.1, 40.0),
    5_000: (5.0, 9.0, 0.15, 50.0),
    100_000: (4.0, 7.0, 0.3, 60.0),
    1_000_000: (4.0, 7.0, 2.0, 150.0),
}
FASTER_THAN_SCENE = {5_000: 5.0, 100_000: 300.0}


def figure(what: str, value: float, unit: str, goal: float, least: bool = False) -> dict[str, Any]:
    """Return a measured value beside its goal: the most it may be, or the least with `least`."""
    return {
        "what": what,
        "value": value,
        "unit": unit,
        "goal": goal,
        "holds": value >= goal if least else value <= goal,
    }


def figures(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what was measured and has a goal."""
    shown: list[dict[str, Any]] = []
    for row in found["ours"]:
        events = f"{row['events']:,} events"
        shown.append(figure(f"hit test, {events}", row["hit_ms"], "ms", 0.02))
        if row["events"] in GOALS:
            median, most, first, memory = GOALS[row["events"]]
            shown.append(figure(f"a frame, median, {events}", row["median_ms"], "ms", median))
            shown.append(figure(f"a frame, 95 of 100 within, {events}", row["p95_ms"], "ms", most))
            shown.append(figure(f"first picture, {events}", row["first_picture_ms"] / 1000, "s", first))
            shown.append(figure(f"memory held, {events}", row["held_mb"], "MB", memory))
        if row["events"] == 10_000:
            shown.append(figure(f"longest frame of a zoom sweep, {events}", row["sweep_longest_ms"], "ms", 16.0))
    shown.append(figure("a frame of the largest against 10,000", found["largest to 10,000"], "times", 1.5))
    for peer, goals in (("QGraphicsScene", FASTER_THAN_SCENE), ("matplotlib", {5_000: 30.0})):
        times = found[f"times faster than {peer}"]
        shown += [
            figure(f"faster than {peer}, {count:,} events", times[f"{count:,}"], "times", goal, least=True)
            for count, goal in goals.items()
            if f"{count:,}" in times
        ]
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print what has a goal, as JSON")
    parser.add_argument("--quick", action="store_true", help="fewer frames, up to 100,000 events")
    parser.add_argument("--only", type=int, help="measure our own with so many events, and print that")
    parser.add_argument("--frames", type=int, default=480)
    options = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    load_fonts()
    if options.only:
        print(json.dumps(measure(options.only, options.frames)))
        return
    sizes = (1_000, 5_000, 10_000, 100_000) if options.quick else (1_000, 5_000, 10_000, 100_000, 1_000_000)
    compile_all()
    ours = [apart(size, 96 if options.quick else 480) for size in sizes]
    scenes = [measure_scene(1_000, 48), measure_scene(5_000, 48), measure_scene(100_000, 48)]
    charts = [row for row in (measure_matplotlib(5_000, 4),) if row]
    widgets = [measure_pyqtgraph(5_000, 96)]
    own = {row["events"]: row["cpu_median_ms"] for row in ours}
    found = {
        "ours": ours,
        "QGraphicsScene": scenes,
        "matplotlib": charts,
        "widgets": widgets,
        "times faster than QGraphicsScene": times_faster(ours, scenes),
        "times faster than matplotlib": times_faster(ours, charts),
        "largest to 10,000": round(own[max(own)] / own[10_000], 2),
        "load": os.getloadavg()[0],
    }
    if options.json:
        print(json.dumps(figures(found), indent=2))
        return
    for name, rows in found.items():
        for row in rows if isinstance(rows, list) else [rows]:
            words = "  ".join(f"{key} {value}" for key, value in row.items()) if isinstance(row, dict) else row
            print(f"{name:>15}", words)
    del app


if __name__ == "__main__":
    main()
