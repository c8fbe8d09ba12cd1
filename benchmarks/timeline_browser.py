"""How long a frame of the timeline takes beside two that run in a browser: plotly and vis-timeline.

Run it with no other load: `python -m benchmarks.timeline_browser [--json] [--frames 96]`. It takes a Chromium or Chrome
from the path, and the libraries from the folders that `KINLINE_PLOTLY` (with plotly.min.js) and
`KINLINE_VIS_TIMELINE` (with standalone/umd/vis-timeline-graph2d.min.js) name; what is not there is not measured.
A page without a window, 1600 by 900, shows the same 5,000 events with their labels and measures itself along the same
scripted pan and zoom: a frame lasts from setting the days until the browser has handed over the picture, as fast as it
can, without waiting for a screen; the first picture from the data at hand to the first frame. Ours is measured in the
same run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._script import FIRST, HEIGHT, WIDTH, YEARS, make_case, script
from benchmarks.timeline import apart
from case.model import Case, Event
from timeline.scale import View, fitted

EVENTS = 5_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
EPOCH = 719_163  # the ordinal of 1 January 1970
DAY = 86_400_000  # milliseconds
PATIENCE = 600  # seconds for one page
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-frame-rate-limit",
    "--disable-gpu-vsync",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
    "--enable-logging=stderr",
    f"--window-size={WIDTH},{HEIGHT}",
)
MARK = "MEASURED "

PAGE = """<!doctype html><meta charset="utf-8">{style}
<style>body {{ margin: 0; font: 10px sans-serif }} #there {{ width: {width}px; height: {height}px }}</style>
<div id="there"></div><script src="{library}"></script><script>
const data = {data}, views = {views}, there = document.getElementById("there");
const painted = () => new Promise(done => requestAnimationFrame(() => {{
  const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }}));
{peer}
(async () => {{
  const begun = performance.now(); const show = await make(); await painted();
  const first = performance.now() - begun, taken = [];
  for (const view of views) {{
    const start = performance.now();
    await show(view[0], view[1]); await painted(); taken.push(performance.now() - start);
  }}
  console.log("{mark}" + JSON.stringify({{first, taken, nodes: document.querySelectorAll("*").length}}));
}})();
</script>"""

PLOTLY = """async function make() {
  const trace = {type: "scatter", mode: "markers+text", textposition: "middle right", textfont: {size: 10},
    x: data.map(e => new Date(e.start)), y: data.map((e, n) => n % 32), text: data.map(e => e.text),
    marker: {size: 9, symbol: "square"}, hoverinfo: "text"};
  const layout = {width: there.clientWidth, height: there.clientHeight, margin: {l: 60, r: 10, t: 10, b: 30},
    xaxis: {type: "date", range: views[0].map(d => new Date(d))}};
  await Plotly.newPlot(there, [trace], layout, {staticPlot: false});
  return (from, to) => Plotly.relayout(there, {"xaxis.range": [new Date(from), new Date(to)]});
}"""

VIS = """async function make() {
  const items = new vis.DataSet(data.map(e => e.end ?
    {id: e.id, content: e.text, start: e.start, end: e.end, group: e.group} :
    {id: e.id, content: e.text, start: e.start, group: e.group, type: "box"}));
  const groups = new vis.DataSet([...new Set(data.map(e => e.group))].sort().map(id => ({id, content: id})));
  const timeline = new vis.Timeline(there, items, groups, {height: there.clientHeight, verticalScroll: true,
    start: views[0][0], end: views[0][1]});
  await new Promise(done => timeline.once("changed", done));
  return (from, to) => timeline.setWindow(from, to, {animation: false});
}"""


@dataclass(frozen=True)
class Peer:
    """A library: its name, the variable that names its folder, its files there, its script, and what it must reach."""

    name: str
    variable: str
    library: str
    style: str
    script: str
    times: float
    times_first: float | None


PEERS = (
    Peer("plotly", "KINLINE_PLOTLY", "plotly.min.js", "", PLOTLY, 30.0, None),
    Peer(
        "vis-timeline",
        "KINLINE_VIS_TIMELINE",
        "standalone/umd/vis-timeline-graph2d.min.js",
        "styles/vis-timeline-graph2d.min.css",
        VIS,
        3.0,
        60.0,
    ),
)


def measure(peer: Peer, browser: str, frames: int) -> dict[str, float] | None:
    """Return the median and the 95th percentile of a frame and the first picture, in milliseconds; None without it."""
    folder = Path(os.environ.get(peer.variable, "")).absolute()
    if not os.environ.get(peer.variable) or not (folder / peer.library).is_file():
        return None
    with tempfile.TemporaryDirectory() as place:
        page = Path(place, "page.html")
        page.write_text(_page(peer, folder, frames), encoding="utf-8")
        found = _run((browser, *SWITCHES, f"--user-data-dir={place}/profile", page.as_uri()))
    if found is None:
        return None
    taken = sorted(found["taken"])
    return {
        "median_ms": round(taken[len(taken) // 2], 2),
        "p95_ms": round(taken[int(len(taken) * 0.95)], 2),
        "first_picture_ms": round(found["first"], 1),
        "elements": found["nodes"],
    }


def _run(command: Sequence[str]) -> dict[str, Any] | None:
    """Run a browser until its page has said what it measured; None where it ends or takes too long without a word."""
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    watch = threading.Timer(PATIENCE, browser.kill)
    watch.start()
    try:
        for line in browser.stderr or ():
            if MARK in line:
                found: dict[str, Any] = json.JSONDecoder().raw_decode(line.split(MARK, 1)[1])[0]
                return found
        return None
    finally:
        watch.cancel()
        browser.kill()
        browser.wait()


def _page(peer: Peer, folder: Path, frames: int) -> str:
    whole = fitted(View(0.0, 1.0, float(WIDTH), float(HEIGHT)), FIRST, FIRST + YEARS * 365.0)
    views = [(_stamp(view.start), _stamp(view.end)) for view in (whole, *script(whole, frames))]
    style = f'<link rel="stylesheet" href="{(folder / peer.style).as_uri()}">' if peer.style else ""
    return PAGE.format(
        style=style,
        width=WIDTH,
        height=HEIGHT,
        library=(folder / peer.library).as_uri(),
        data=json.dumps(_rows(make_case(EVENTS))),
        views=json.dumps(views),
        peer=peer.script,
        mark=MARK,
    )


def _rows(case: Case) -> list[dict[str, Any]]:
    return [_row(case, event) for event in case.events]


def _row(case: Case, event: Event) -> dict[str, Any]:
    first = event.when.first
    last = getattr(event.until, "last", None)
    return {
        "id": event.id,
        "start": _stamp(first.toordinal() if first else FIRST),
        "end": _stamp(last.toordinal() + 1) if last else None,
        "text": event.text,
        "group": case.person_by_id[event.people[0].person].name,
    }


def _stamp(day: float) -> float:
    """Return a day as a browser counts it."""
    return round((day - EPOCH) * DAY)


def figure(what: str, value: float | None, goal: float) -> dict[str, Any]:
    """Return a measured ratio beside the least it must be; without a value it was not measured here."""
    return {
        "what": what,
        "value": value,
        "unit": "times",
        "goal": goal,
        "holds": None if value is None else value >= goal,
    }


def figures(ours: dict[str, Any], found: dict[str, dict[str, float] | None]) -> list[dict[str, Any]]:
    """Return how many times as long each peer takes."""
    shown = []
    for peer in PEERS:
        row = found[peer.name]
        times = round(row["median_ms"] / ours["median_ms"], 1) if row else None
        shown.append(figure(f"a frame, {EVENTS:,} events, against {peer.name}", times, peer.times))
        if peer.times_first:
            first = round(row["first_picture_ms"] / ours["first_picture_ms"], 1) if row else None
            shown.append(figure(f"first picture, {EVENTS:,} events, against {peer.name}", first, peer.times_first))
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print what has a goal, as JSON")
    parser.add_argument("--frames", type=int, default=96, help="frames of each peer")
    options = parser.parse_args()
    browser = next((there for name in BROWSERS if (there := shutil.which(name))), None)
    found = {peer.name: measure(peer, browser, options.frames) if browser else None for peer in PEERS}
    ours = apart(EVENTS, 480)
    shown = figures(ours, found)
    if options.json:
        print(json.dumps(shown, indent=2))
        return
    for name, row in {"ours": ours, **found}.items():
        print(f"{name:>15}", "  ".join(f"{key} {value}" for key, value in row.items()) if row else "not measured here")
    for one in shown:
        verdict = "not measured here" if one["holds"] is None else "holds" if one["holds"] else "MISSED"
        print(f"{one['what']:55} {one['value']} times, goal {one['goal']}: {verdict}")


if __name__ == "__main__":
    main()
