"""How long a picture takes after the mouse has moved, under a real drag in a real window.

Run it with no other load: `python -m benchmarks.timeline_drag [--json]`. It starts a virtual screen (Xvfb) and
drags with xdotool; where either is missing, nothing is measured. The time runs from the arrival of a mouse move in
the window to the end of the painting that follows it, with handing the picture over to the screen; processor time is
what a quiet machine would take.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

GOAL = 10.0  # milliseconds
EVENTS = 5_000
MOVES = 400
PAUSE = 0.012  # seconds between two moves: a quick hand on a mouse that tells 80 times a second
WIDTH, HEIGHT = 1600, 900


@contextmanager
def screen() -> Iterator[str]:
    """Start a virtual screen and yield its name."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp")
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def drag() -> list[tuple[float, float]]:
    """Drag the timeline to and fro; return what it took from each mouse move to the end of its painting.

    Each as milliseconds by the clock, and of processor time.
    """
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks._script import make_case
    from timeline.arrangement import arrange
    from timeline.view.canvas import TimelineCanvas

    class Watched(TimelineCanvas):
        """Takes the time at each move, and when the window has painted."""

        moved_at: tuple[float, float] | None = None

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.MouseMove:
                self.moved_at = self.moved_at or (time.perf_counter(), time.process_time())
            return False

        def event(self, event: QEvent) -> bool:
            done = super().event(event)
            if event.type() is QEvent.Type.UpdateRequest and self.moved_at:
                clock, busy = self.moved_at
                taken.append(((time.perf_counter() - clock) * 1e3, (time.process_time() - busy) * 1e3))
                self.moved_at = None
            return done

    taken: list[tuple[float, float]] = []
    app = QApplication([])
    canvas = Watched(arrange(make_case(EVENTS)))
    canvas.installEventFilter(canvas)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    canvas.zoom(4.0)
    hand: list[subprocess.Popen[bytes]] = []
    watch = QTimer(interval=50)

    def begin() -> None:
        taken.clear()
        hand.append(subprocess.Popen(("xdotool", *_moves())))
        watch.start()

    watch.timeout.connect(lambda: app.quit() if hand[0].poll() is not None else None)
    QTimer.singleShot(500, begin)
    QTimer.singleShot(120_000, app.quit)
    app.exec()
    canvas.deleteLater()
    return taken


def _moves() -> Iterator[str]:
    yield from ("mousemove", "1200", "500", "mousedown", "1")
    for number in range(MOVES):
        step = "-5" if number % 200 < 100 else "5"
        yield from ("mousemove_relative", "--", step, "0", "sleep", str(PAUSE))
    yield from ("mouseup", "1")


def measured() -> list[tuple[float, float]] | None:
    """Return what a drag on a screen of its own took; None where it cannot be done here."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        return None
    with screen() as name:
        seen = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        command = (sys.executable, "-m", "benchmarks.timeline_drag", "--only")
        root = Path(__file__).resolve().parents[1]
        made = subprocess.run(command, env=seen, cwd=root, capture_output=True, text=True, check=False)
    found: list[tuple[float, float]] = (
        json.loads(made.stdout.splitlines()[-1]) if made.returncode == 0 and made.stdout else []
    )
    return found or None


def figures(taken: list[tuple[float, float]] | None) -> list[dict[str, Any]]:
    """Return what was measured beside its goal; without a value it was not measured here."""
    shown = []
    for which, kind in enumerate(("", ", processor time")):
        ordered = sorted(one[which] for one in taken or ())
        for words, part in (("median", 0.5), ("95 of 100 within", 0.95)):
            value = round(ordered[int(len(ordered) * part)], 2) if ordered else None
            holds = None if value is None else value <= GOAL
            what = f"mouse to paint, {EVENTS:,} events, {words}{kind}"
            shown.append({"what": what, "value": value, "unit": "ms", "goal": GOAL, "holds": holds})
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print what has a goal, as JSON")
    parser.add_argument("--only", action="store_true", help="drag on the screen that is there, and print the times")
    options = parser.parse_args()
    if options.only:
        print(json.dumps(drag()))
        return
    taken = measured()
    shown = figures(taken)
    if options.json:
        print(json.dumps(shown, indent=2))
        return
    print(f"{len(taken or ())} moves painted, load {os.getloadavg()[0]:.1f}")
    for one in shown:
        verdict = "not measured here" if one["holds"] is None else "holds" if one["holds"] else "MISSED"
        print(f"{one['what']:65} {one['value']} ms, goal {one['goal']}: {verdict}")


if __name__ == "__main__":
    main()
