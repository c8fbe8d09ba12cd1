"""How fast reports and scans are: python3 -m benchmarks.exports [--json]."""

from __future__ import annotations

import importlib.util
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path as File

sys.path.insert(0, str(File(__file__).resolve().parents[1]))

from benchmarks._figures import Figure, run
from case.dates import When, month_of
from case.edits import in_order
from case.model import Agency, Case, Event, EventKind, Part, Person, SourceRef
from drawing.marks import Box, Drawing, Label, Oval, Path
from drawing.theme import PRINT
from exports.pdf.pages import timeline_room
from exports.pdf.paper import A4
from exports.report import make_report
from exports.scan.leaks import scan_bytes
from privacy.anonymise import anonymise
from privacy.secrets import secrets_of
from timeline.arrangement import arrange
from timeline.lanes import LaneBy
from timeline.pages import page_views

ROOT = File(__file__).resolve().parents[1]
WORDS = (
    "visited",
    "the",
    "home",
    "with",
    "a",
    "colleague",
    "after",
    "call",
    "about",
    "noise",
    "agreed",
    "week",
    "next",
)
KINDS = (
    "police", "children's social care", "school", "housing", "youth justice", "court", "primary care", "probation",
    "community safety", "community health", "voluntary sector", "domestic abuse support",
)  # fmt: skip


def a_case(count: int) -> Case:
    """Return an invented household with so many entries over six years."""
    chance = random.Random(2009)
    agencies = tuple(Agency(f"a{n}", f"Heronsgate {kind}", kind) for n, kind in enumerate(KINDS))
    people = tuple(Person(f"p{n}", f"Person{chr(97 + n)} Marlowe", household="Marlowe", focus=n == 0) for n in range(8))

    def entry(number: int) -> Event:
        day = date(2005, 1, 1) + timedelta(days=chance.randrange(6 * 365))
        end = day + timedelta(days=chance.randint(60, 400))
        return Event(
            f"e{number}",
            when=month_of(day.year, day.month),
            until=month_of(end.year, end.month) if number % 9 == 0 else None,
            agencies=(chance.choice(agencies).id,),
            people=(Part(chance.choice(people).id),),
            kind=chance.choice(list(EventKind)),
            occurrences=chance.choice((1, 1, 1, 12)),
            text=" ".join(chance.choices(WORDS, k=chance.randint(8, 30))).capitalize() + ".",
            source=SourceRef("police.csv", f"line {number}"),
        )

    return Case("Marlowe", people, agencies, in_order([entry(number) for number in range(count)]))


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest processor time of several rounds in seconds."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def large() -> list[Figure]:
    case = a_case(5_000)
    shared, secrets = anonymise(case), secrets_of(case)
    data = make_report(shared)[0]
    return [
        Figure("report of 5,000 entries", best(lambda: make_report(shared), 2), "s", 5.0),
        Figure("size of that report", len(data) / 1e6, "MB", 5.0),
        Figure("scan of that report", best(lambda: scan_bytes(data, secrets), 3), "s", 1.0),
    ]


def memory() -> Figure:
    """Return the most memory that making and scanning the large report takes, in a process of its own."""
    code = "from benchmarks.exports import one_large; print(one_large())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return Figure("memory for 5,000 entries", float(done.stdout), "MB", 300.0)


def one_large() -> float:
    case = a_case(5_000)
    scan_bytes(make_report(anonymise(case))[0], secrets_of(case))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def against_matplotlib() -> list[Figure]:
    """Return the time of a whole report of 500 entries as a share of what matplotlib takes for its timeline alone.

    Two peers. The plain one is what somebody would write by hand: one page, all bars in one call, all signs in
    another, a text for each label. The other draws the very pictures of the report, mark by mark.
    """
    if importlib.util.find_spec("matplotlib") is None:
        print("matplotlib is not installed: not compared with it", file=sys.stderr)
        return []
    shared = anonymise(a_case(500))
    drawings = page_views(arrange(shared.case, LaneBy.AGENCY), *timeline_room(A4))
    ours = best(lambda: make_report(shared), 5)
    plain = best(lambda: _by_hand(shared.case), 5)
    same = best(lambda: _plotted(drawings), 3)
    return [
        Figure("report of 500 entries, of matplotlib's plain timeline", ours / plain, "times", 0.2),
        Figure("report of 500 entries, of the same pictures in matplotlib", ours / same, "times", 0.2),
    ]


def _by_hand(case: Case) -> None:
    """Draw a timeline as one does with matplotlib: a row for each agency, bars, signs and the words of each entry."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure as Plot

    rows = {agency.id: number for number, agency in enumerate(case.agencies)}
    plot = Plot(figsize=(23.4, 16.5))
    FigureCanvasPdf(plot)
    axes = plot.add_axes((0.1, 0.05, 0.88, 0.92))
    dated = [event for event in case.events if event.when.earliest and event.agencies]
    starts = [event.when.earliest.toordinal() for event in dated if event.when.earliest]
    ends = [event.until.latest if isinstance(event.until, When) else None for event in dated]
    lengths = [(end.toordinal() if end else start + 30) - start for start, end in zip(starts, ends, strict=True)]
    places = [rows[event.agencies[0]] + 0.8 * (number % 12) / 12 - 0.4 for number, event in enumerate(dated)]
    axes.barh(places, lengths, left=starts, height=0.05, color="#9aa7b5")
    axes.scatter(starts, places, s=14, marker="D", color="#132c7a")
    for start, place, event in zip(starts, places, dated, strict=True):
        axes.text(start + 8, place, event.text[:40], fontsize=6.5, va="center")
    axes.set_yticks(list(rows.values()), [agency.name for agency in case.agencies])
    years = range(2005, 2013)
    axes.set_xticks([date(year, 1, 1).toordinal() for year in years], [str(year) for year in years])
    axes.grid(axis="x", linewidth=0.4)
    plot.savefig(BytesIO(), format="pdf")


def _plotted(drawings: Sequence[Drawing]) -> None:
    """Draw the same pictures with matplotlib, laid out already: a patch for each shape, a text for each label."""
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure as Plot
    from matplotlib.patches import Ellipse, Polygon, Rectangle

    with PdfPages(BytesIO()) as pages:
        for drawing in drawings:
            plot = Plot(figsize=(drawing.width / 72, drawing.height / 72))
            axes = plot.add_axes((0, 0, 1, 1))
            axes.set(xlim=(0, drawing.width), ylim=(drawing.height, 0))
            axes.set_axis_off()
            for mark in drawing.marks():
                if isinstance(mark, Label):
                    axes.text(mark.x, mark.y, mark.text, fontsize=mark.size, color=PRINT[mark.ink])
                    continue
                style = {
                    "facecolor": PRINT[mark.fill] if mark.fill else "none",
                    "edgecolor": PRINT[mark.line] if mark.line else "none",
                    "linewidth": mark.line_width,
                }
                match mark:
                    case Box():
                        axes.add_patch(Rectangle((mark.x, mark.y), mark.width, mark.height, **style))
                    case Oval():
                        axes.add_patch(Ellipse((mark.x, mark.y), 2 * mark.rx, 2 * mark.ry, **style))
                    case Path():
                        axes.add_patch(Polygon(mark.points, closed=mark.closed, **style))
            pages.savefig(plot)


def figures() -> list[Figure]:
    return [*large(), *kinds(), memory(), *against_matplotlib()]


def kinds() -> list[Figure]:
    """Return how long the other kinds of files take for 500 entries."""
    from exports.parts.sections import Section
    from exports.shares import Wishes, make

    shared = anonymise(a_case(500))

    def one(kind: str, goal: float, section: Section | None = None) -> Figure:
        wishes = Wishes(picture=section)
        return Figure(f"{kind} of 500 entries", best(lambda: make(shared, kind, wishes), 2), "s", goal)

    return [
        one("docx", 10.0),
        one("pptx", 10.0),
        one("xlsx", 2.0),
        one("csv", 1.0),
        one("json", 1.0),
        one("svg", 3.0),
        one("png", 5.0, Section.FAMILY),
    ]


def main() -> int:
    """Measure and tell."""
    return run(__doc__, figures)


if __name__ == "__main__":
    sys.exit(main())
