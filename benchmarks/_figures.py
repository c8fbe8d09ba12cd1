"""A measured figure beside its goal, and how figures are told: one a line, or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """A measure and what it must reach: at most the goal, or at least where `least`."""

    what: str
    value: float
    unit: str
    goal: float
    least: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.goal if self.least else self.value <= self.goal


def run(about: str | None, measure: Callable[[], Sequence[Figure]]) -> int:
    """Measure and tell as the command line asks; return 0 where every figure holds, otherwise 1."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    wanted = parser.parse_args()
    figures = measure()
    if wanted.json:
        print(json.dumps([{**figure._asdict(), "holds": figure.holds} for figure in figures], indent=1))
    else:
        for figure in figures:
            print(line_of(figure))
    return 0 if all(figure.holds for figure in figures) else 1


def line_of(figure: Figure) -> str:
    """Return a figure with its goal and its verdict."""
    goal = f"at {'least' if figure.least else 'most'} {figure.goal:g}"
    verdict = "holds" if figure.holds else "MISSED"
    return f"{figure.what:60} {figure.value:9.4g} {figure.unit:5} ({goal}) {verdict}"
