"""How fast the counts are, as ratios within one run: python3 -m benchmarks.analysis [--json]."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from analysis import occupancy
from analysis.summary import forget, summarise
from analysis.whole import read_whole
from benchmarks._figures import Figure, run
from case.dates import month_of, on
from case.filters import Filter, apply
from case.model import Agency, Case, Event, EventKind, Factor, Part, Person

TEN_YEARS = 3652
AGENCIES = 30
ROUNDS = 7


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest processor time of several rounds in seconds: what the machine can do undisturbed."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def spells(number: int) -> tuple[occupancy.Days, occupancy.Days, occupancy.Days]:
    chance = np.random.default_rng(2010)
    starts = chance.integers(733_000, 733_000 + TEN_YEARS - 400, number)
    return starts, starts + chance.integers(1, 400, number), chance.integers(0, AGENCIES, number)


def peak_and_curve() -> Figure:
    starts, ends, agencies = spells(1_000_000)
    day = np.zeros(TEN_YEARS, np.int64)

    def yardstick() -> None:
        np.sort(starts)
        np.cumsum(day)

    def work() -> None:
        table = occupancy.occupy(starts, ends, agencies, AGENCIES)
        occupancy.steps(table)
        occupancy.peak(table)

    ratio = best(work) / best(yardstick)
    return Figure("peak and curve of 1,000,000 spells, against a sort and a pass", ratio, "times", 4)


def pairs() -> Figure:
    starts, ends, agencies = spells(100_000)
    taken = best(lambda: occupancy.pairs(occupancy.occupy(starts, ends, agencies, AGENCIES)))
    return Figure("pairwise overlap of 30 agencies over ten years, 100,000 spells", taken * 1000, "ms", 10)


def large_case(events: int, words: bool) -> Case:
    """Return a case of some 40 agencies; with `words`, each seventh entry speaks of a start or an end."""
    chance = np.random.default_rng(2011)
    agencies = tuple(
        Agency(f"a{n}", f"Agency {n}", "housing", f"a{n - 30}" if n >= 30 else None, aliases=(f"AG{n}",))
        for n in range(40)
    )
    people = tuple(Person(f"p{n}", f"Person{n} Example", (f"Person{n}",), household="Example") for n in range(12))
    return Case("Example", people, agencies, tuple(_event(n, chance, words) for n in range(events)))


def _event(number: int, chance: np.random.Generator, words: bool) -> Event:
    day = date(2005, 1, 1) + timedelta(days=int(chance.integers(0, TEN_YEARS)))
    agency, person, kind = (int(n) for n in chance.integers(0, (40, 12, 18)))
    event = Event(
        f"e{number}",
        month_of(day.year, day.month) if number % 3 else on(day),
        agencies=(f"a{agency}",),
        people=(Part(f"p{person}"),),
        kind=list(EventKind)[kind],
        factors=(list(Factor)[number % len(Factor)],),
        level=number % 5 + 1 if number % 11 == 0 else None,
        text=f"Visit to the home of Person{person} by AG{agency} about rent, routines and the garden, entry {number}.",
    )
    if number % 5 == 0:
        return replace(event, until=on(day + timedelta(days=int(chance.integers(31, 400)))))
    if words and number % 7 == 0:
        verb = "starts" if number % 2 else "ceases"
        return replace(event, text=f"AG{agency} parenting course {verb} for Person{person}, entry {number}.")
    return event


def whole_case() -> list[Figure]:
    """Measure a case just opened, whose texts nothing has read yet, and one whose filter changes."""
    case = large_case(5_000, words=True)

    def unread() -> None:
        forget()
        summarise(replace(case))

    read = read_whole(case)
    wanted = Filter(factors=frozenset(list(Factor)[::2]))
    first, again = best(unread), best(lambda: summarise(replace(case)))
    filtered = best(lambda: summarise(apply(case, wanted), read))
    return [
        Figure("everything for a case of 5,000 entries, when it changes", again * 1000, "ms", 100),
        Figure("the same, the first time", first * 1000, "ms", 100),
        Figure("the same, when the filter changes", filtered * 1000, "ms", 100),
    ]


def main() -> int:
    """Measure and tell."""
    return run(__doc__, lambda: [peak_and_curve(), pairs(), *whole_case()])


if __name__ == "__main__":
    sys.exit(main())
