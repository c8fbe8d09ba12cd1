"""How fast and how steady the pictures are, in one run: python3 -m benchmarks.graph [--json].

Times are the shortest processor time of several rounds. Where graphviz is installed, `dot` lays out the same
family, and its crossings and time stand beside ours.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from case.model import Case, Tie, TieKind
from graph.channels import zones_of
from graph.generations import rows_of
from graph.genogram import draw_family
from graph.impact import draw_impact
from graph.kinship import Kin
from graph.network import kin_of
from graph.ordering import crossings_of, order_of
from graph.placing import place
from tests.families import MALE, a_map, large, park, person, three_partners
from tests.looking import symbols

ROUNDS = 9


class Figure(NamedTuple):
    what: str
    value: float
    unit: str
    goal: float
    more_is_better: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.goal if self.more_is_better else self.value <= self.goal


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    wanted = parser.parse_args()
    figures = [*speed(), *steadiness(), *against_dot()]
    if wanted.json:
        print(json.dumps([{**figure._asdict(), "holds": figure.holds} for figure in figures], indent=1))
    else:
        for figure in figures:
            sign = "at least" if figure.more_is_better else "at most"
            verdict = "holds" if figure.holds else "MISSED"
            print(f"{figure.what:48} {figure.value:8.1f} {figure.unit:3} {sign} {figure.goal:.1f}  {verdict}")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
