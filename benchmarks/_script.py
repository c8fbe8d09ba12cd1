"""A made-up case of any size, and the pan and zoom that every timeline is put through: ours and its peers'."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date

from case.dates import month_of, on
from case.model import Agency, Case, Event, EventKind, Part, Person, Significance
from timeline.scale import View, panned, zoomed

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
