"""How long a frame of the timeline takes, beside what others would take in the same run.

Run it with no other load: `python -m benchmarks.timeline [--json] [--quick] [--peers]`. It is offscreen,
1600 by 900; a frame is one layout and one painting of a scripted pan and zoom.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from case.dates import month_of, on
from case.model import Agency, Case, Event, EventKind, Part, Person, Significance
from drawing.theme import LIGHT
from timeline.arrangement import Arrangement, arrange
from timeline.hits import Finder
from timeline.projection import project
from timeline.scale import View, fitted, panned, zoomed
from timeline.view.canvas import TimelineCanvas
from ui.painting import load_fonts, paint

WIDTH, HEIGHT = 1600, 900
FIRST = date(2000, 1, 1).toordinal()
YEARS = 20
KINDS = tuple(EventKind)
SERVICES = ("police", "housing", "children's social care", "school", "primary care", "probation")
WORDS = ("Home visit", "Police called to the address", "Core group meeting", "Rent arrears letter", "Arrest")


def make_case(count: int) -> Case:
    """Return a made-up case of so many events for eight people over twenty years."""
    chance = random.Random(count)
    people = tuple(Person(f"p{n}", f"Person {n}", household="Made up", focus=n == 0) for n in range(8))
    agencies = tuple(Agency(f"a{n}", kind.capitalize(), kind) for n, kind in enumerate(SERVICES))
    days = sorted(FIRST + int(YEARS * 365 * chance.random()) for _ in range(count))
    return Case("Made up", people, agencies, tuple(_event(n, day, chance) for n, day in enumerate(days)))


def _event(number: int, ordinal: int, chance: random.Random) -> Event:
    day = date.fromordinal(ordinal)
    lot = chance.random()
    return Event(
        f"e{number}",
        when=month_of(day.year, day.month) if lot < 0.15 else on(day),
        until=on(date.fromordinal(ordinal + chance.randint(30, 200))) if lot > 0.88 else None,
        agencies=(f"a{chance.randrange(len(SERVICES))}",),
        people=(Part(f"p{chance.randrange(8)}"),),
        kind=chance.choice(KINDS),
        text=f"{chance.choice(WORDS)} {number}",
        occurrences=chance.randint(2, 60) if lot < 0.05 else 1,
        significance=Significance.KEY if lot > 0.95 else Significance.NORMAL,
    )


def script(view: View, frames: int) -> Iterator[View]:
    """Yield a zoom from all of it down to weeks and back, with pans between."""
    for number in range(frames):
        part = number % 48
        if part < 12:
            view = zoomed(view, 1.18, view.left + view.plot_width * 0.6)
        elif part < 24:
            view = panned(view, 37.0)
        elif part < 36:
            view = zoomed(view, 1 / 1.18, view.left + view.plot_width * 0.4)
        else:
            view = panned(view, -29.0)
        yield view


def timed(frame: Callable[[View], None], view: View, frames: int) -> dict[str, float]:
    """Return median, p95 and the longest of the frames in milliseconds, and the median of processor time.

    Processor time is what a quiet machine would take; the others are what this one took.
    """
    taken, used = [], []
    for shown in script(view, frames):
        start, busy = time.perf_counter(), time.process_time()
        frame(shown)
        used.append((time.process_time() - busy) * 1e3)
        taken.append((time.perf_counter() - start) * 1e3)
    taken.sort()
    return {
        "median_ms": round(taken[len(taken) // 2], 2),
        "p95_ms": round(taken[int(len(taken) * 0.95)], 2),
        "longest_ms": round(taken[-1], 2),
        "cpu_median_ms": round(sorted(used)[len(used) // 2], 2),
    }


def measure(count: int, frames: int) -> dict[str, Any]:
    """Measure our own timeline with so many events."""
    case = make_case(count)
    gc.collect()
    before = _memory()
    start = time.perf_counter()
    arrangement = arrange(case)
    laid_out = time.perf_counter()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    view = whole(arrangement)

    def frame(shown: View) -> None:
        painter = QPainter(image)
        paint(painter, project(arrangement, shown), LIGHT)
        painter.end()

    frame(view)
    first = time.perf_counter() - start
    found: dict[str, Any] = {
        "events": count,
        "arrange_ms": round((laid_out - start) * 1e3, 1),
        "first_picture_ms": round(first * 1e3, 1),
        **timed(frame, view, frames),
        "hit_ms": round(_hits(arrangement, view), 4),
        "memory_mb": round(_memory() - before, 1),
    }
    return found


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


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_scene(count: int, frames: int) -> dict[str, Any]:
    """Measure what most would write: a QGraphicsScene with an item and a label for each event."""
    case = make_case(count)
    start = time.perf_counter()
    scene = QGraphicsScene()
    rows = [0.0] * 32
    for number, event in enumerate(case.events):
        first = event.when.first
        day = float(first.toordinal() - FIRST) if first else 0.0
        y = 22.0 * (number % len(rows))
        item = scene.addRect(QRectF(day, y, 12.0, 14.0), Qt.PenStyle.NoPen, QBrush(QColor("#0b6fb8")))
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
        canvas.set_view(shown)
        canvas.grab()

    found = {"bare": timed(bare, view, frames), "pyqtgraph": timed(in_pyqtgraph, view, frames)}
    plot.close()
    canvas.deleteLater()
    return {"events": count, **{f"{name}_{key}": v for name, row in found.items() for key, v in row.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quick", action="store_true", help="fewer frames, up to 100,000 events")
    options = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    load_fonts()
    sizes = (1_000, 5_000, 10_000, 100_000) if options.quick else (1_000, 5_000, 10_000, 100_000, 1_000_000)
    frames = 96 if options.quick else 480
    ours = [measure(size, frames) for size in sizes]
    peers = [measure_scene(1_000, 48), measure_scene(5_000, 24), measure_scene(100_000, 3)]
    widgets = [measure_pyqtgraph(5_000, 96)]
    result = {"ours": ours, "scene": peers, "widgets": widgets, "load": os.getloadavg()[0]}
    if options.json:
        print(json.dumps(result, indent=2))
    else:
        for name, rows in (("ours", ours), ("QGraphicsScene", peers), ("widgets", widgets)):
            for row in rows:
                print(f"{name:>15}", "  ".join(f"{key} {value}" for key, value in row.items()))
    del app


if __name__ == "__main__":
    main()
