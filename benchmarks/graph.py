"""How fast and how steady the pictures are, in one run: python3 -m benchmarks.graph [--json].

Times are the shortest processor time of several rounds. Where graphviz is installed, `dot` lays out the same
family, and its crossings and time stand beside ours.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._figures import Figure, run
from case.edits import add_people, add_ties
from case.model import Case, Tie, TieKind
from graph.family.channels import zones_of
from graph.family.generations import rows_of
from graph.family.genogram import draw_family
from graph.family.kinship import Kin
from graph.family.network import kin_of
from graph.family.ordering import crossings_of, order_of
from graph.family.placing import place
from graph.impact.impact_map import draw_impact
from graph.network.network_map import draw_network, place_network
from tests.families import MALE, a_map, large, park, person, three_partners
from tests.looking import symbols
from tests.neighbourhoods import crowd, related_families

ROUNDS = 9
FRAMES = 240


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest processor time of several rounds in milliseconds."""
    work()
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return 1000 * min(times)


def speed() -> list[Figure]:
    family, around, many = large(60), a_map(60), large(240)
    return [
        Figure("family history of 60 people", best(lambda: draw_family(family)), "ms", 50.0),
        Figure("family history of 240 people", best(lambda: draw_family(many), 3), "ms", 1000.0),
        Figure("impact map of 60", best(lambda: draw_impact(around)), "ms", 20.0),
        *network_speed(),
    ]


def network_speed() -> list[Figure]:
    """Lay out networks from nothing, and add one household to a known one."""
    connected, figures = related_families(), []
    figures.append(Figure("network of 40 related families", best(lambda: draw_network(connected), 3), "ms", 1000.0))
    for size, goal in ((500, 1_000.0), (5_000, 15_000.0)):
        case = crowd(size)
        figures.append(Figure(f"network of {size}", best(lambda c=case: draw_network(c), 2), "ms", goal))  # type: ignore[misc]
    tangle = tangled(5_000)
    figures.append(Figure("network of 5000 without households", best(lambda: draw_network(tangle), 1), "ms", 15_000.0))
    known = place_network(connected)
    grown = add_people(connected, (person("new", MALE, household="New"),))
    after = place_network(add_ties(grown, (Tie("tn", TieKind.FRIEND, "new", "p4"),)), known)
    stays = sum(after[id] == spot for id, spot in known.items()) / len(known)
    return [*figures, Figure("same place after one more household", 100 * stays, "%", 95.0, True)]


def tangled(size: int) -> Case:
    """Return people without households of whom each offended with two others."""
    people = tuple(person(f"p{n}", MALE) for n in range(size))
    pairs = [(n, n * 7 // 9) for n in range(1, size)] + [(n, n * n * 13 % size) for n in range(0, size, 2)]
    ties = (Tie(f"t{k}", TieKind.CO_OFFENDER, f"p{a}", f"p{b}") for k, (a, b) in enumerate(pairs) if a != b)
    return Case("Tangle", people, ties=tuple(ties))


def frames() -> list[Figure]:
    """Pan and zoom through the network of 5,000 and note how long frames take, where Qt can be had."""
    try:
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QImage
        from PySide6.QtWidgets import QApplication

        from graph.view.panel import GraphPanel
    except ImportError:
        return []
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    panel = GraphPanel()
    panel.resize(1600, 900)
    panel.show_drawing(draw_network(crowd(5_000)))
    panel.show()
    screen = QImage(1600, 900, QImage.Format.Format_ARGB32_Premultiplied)
    panel.render(screen)
    times = []
    for n in range(FRAMES):
        if n % 3 == 0:
            panel.zoom(1.06 if n % 90 < 45 else 1 / 1.06, QPointF(500 + n % 400, 400))
        panel.pan(11.0 if n % 60 < 30 else -11.0, 5.0 if n % 44 < 22 else -5.0)
        begin = time.perf_counter()
        panel.render(screen)
        times.append(1000 * (time.perf_counter() - begin))
    begin = time.perf_counter()
    for n in range(FRAMES):
        panel.key_at(QPointF(400 + n, 300 + n / 2))
    hit = 1000 * (time.perf_counter() - begin) / FRAMES
    app.processEvents()
    middle, worst = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    return [
        Figure("frame at 5000 nodes, median", middle, "ms", 16.0),
        Figure("frame at 5000 nodes, 95 of 100 within", worst, "ms", 16.0),
        Figure("what lies under the pointer at 5000 nodes", hit, "ms", 2.0),
    ]


def neighbours(case: Case, people: frozenset[str]) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return for each person the row, and who stands at either side."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for id, (left, top, _, bottom) in symbols(draw_family(case), people).items():
        rows.setdefault(round(top + bottom), []).append((left, id))
    found = {}
    for number, y in enumerate(sorted(rows)):
        line = [id for _, id in sorted(rows[y])]
        found.update({id: (number, tuple(line[max(n - 1, 0) : n + 2])) for n, id in enumerate(line)})
    return found


def steadiness() -> list[Figure]:
    """Add a child to each couple in turn: who keeps the row, and who the neighbours?"""
    case = large(60)
    people = frozenset(case.person_by_id)
    before = neighbours(case, people)
    same_row = same_side = 1.0
    for couple in (tie for tie in case.ties if tie.kind is TieKind.MARRIED):
        ties = [Tie(f"new-{id}", TieKind.PARENT, id, "new") for id in (couple.a, couple.b)]
        grown = replace(case, people=(*case.people, person("new", MALE, 2013)), ties=(*case.ties, *ties))
        after = neighbours(grown, people)
        same_row = min(same_row, sum(before[id][0] == after[id][0] for id in people) / len(people))
        same_side = min(same_side, sum(before[id][1] == after[id][1] for id in people) / len(people))
    return [
        Figure("same row after one more child, at worst", 100 * same_row, "%", 100.0, True),
        Figure("same neighbours after one more child, at worst", 100 * same_side, "%", 95.0, True),
    ]


def our_crossings(case: Case) -> int:
    """Return how often lines of descent cross in our layout."""
    kin = kin_of(case)
    rows = rows_of(kin)
    order = order_of(kin, rows)
    places = place(kin, order, dict.fromkeys(kin.people, (45.0, 45.0)), rows.homes)
    total = 0
    for zone in zones_of(kin, rows, order, places).values():
        for a, b in combinations(zone.bars, 2):
            if a.ends[0] < b.ends[1] and b.ends[0] < a.ends[1]:
                upper, lower = sorted((a, b), key=lambda bar: bar.track)
                total += crossings_of(upper.drop, upper.xs, lower.drop, lower.xs)
    return total


def as_dot(kin: Kin) -> str:
    """Return the family for dot: every couple a point between its partners, children below it."""
    lines = ["digraph { edge [dir=none]; node [shape=box, width=0.8, height=0.6, fixedsize=true];"]
    for sibship in kin.sibships:
        knot = f"s{sibship.id}"
        lines.append(f"{knot} [shape=point, width=0.01];")
        lines += [f'"{parent}" -> {knot};' for parent in sibship.parents]
        lines += [f'{knot} -> "{child.person}";' for child in sibship.children if child.home]
        if len(sibship.parents) == 2:
            lines.append("{rank=same; " + "; ".join(f'"{parent}"' for parent in sibship.parents) + "}")
    return "\n".join([*lines, "}"])


def dot_crossings(plain: str) -> int:
    """Return how often the straight edges of dot's layout cross."""
    nodes, edges = {}, []
    for line in plain.splitlines():
        words = line.split()
        if words[0] == "node":
            nodes[words[1]] = (float(words[2]), float(words[3]))
        elif words[0] == "edge":
            edges.append((words[1], words[2]))
    total = 0
    for (a, b), (c, d) in combinations(edges, 2):
        if len({a, b, c, d}) == 4:
            total += _cross(nodes[a], nodes[b], nodes[c], nodes[d])
    return total


Spot = tuple[float, float]


def _cross(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    def side(p: Spot, q: Spot, r: Spot) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def against_dot() -> list[Figure]:
    """Compare crossings and time with dot, where it is installed."""
    families = {"60 people": large(60), "Park": park(), "three partners": three_partners()}
    dot = shutil.which("dot")
    figures = []
    for name, case in families.items():
        ours = our_crossings(case)
        if dot is None:
            figures.append(Figure(f"crossings, {name}", ours, "", 2.0))
            continue
        source = as_dot(kin_of(case))
        begin = time.perf_counter()
        run = subprocess.run([dot, "-Tplain"], input=source, capture_output=True, text=True, check=True)
        spent = 1000 * (time.perf_counter() - begin)
        figures.append(Figure(f"crossings, {name}", ours, "", dot_crossings(run.stdout)))
        figures.append(Figure(f"time, {name}", best(lambda c=case: draw_family(c)), "ms", spent))  # type: ignore[misc]
    return figures


def main() -> int:
    """Measure and tell."""
    return run(__doc__, lambda: [*speed(), *frames(), *steadiness(), *against_dot()])


if __name__ == "__main__":
    raise SystemExit(main())
