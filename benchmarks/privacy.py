"""How well and how fast texts are scrubbed and a case is anonymised: python3 -m benchmarks.privacy [--json].

Recall of planted identifiers by kind, the share of innocent words harmed, words held back in a thousand, times.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._figures import Figure, run
from case.model import Case, Event
from privacy.anonymise import anonymise
from privacy.scrub import scrubber_of
from privacy.secrets import secrets_of
from tests.planted_notes import Note, a_hard_case, harmed, leaked, notes

UNLISTED = "unlisted"  # names of nobody in the case: review marks count
TIMES = 3
HOSTILE = ("a", "a.", "1, ", "ab_", "a/", "A1", "@", "Ab-", "1st and ", "the red pub ", "o'", "St ")


def figures() -> tuple[Figure, ...]:
    """Return every figure."""
    some = notes(2000)
    return (*_scrubbing(some), *_times(some))


def _scrubbing(some: tuple[Note, ...]) -> Iterator[Figure]:
    scrubber = scrubber_of(a_hard_case())
    planted: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    lost = innocent = held = 0
    for note in some:
        said = scrubber.scrub(note.text)
        planted.update(kind for kind, _ in note.planted)
        missed.update(kind for kind, _ in leaked(note, said.text))
        lost += len(harmed(note, said.text))
        innocent += len(note.innocent)
        held += len(said.review)
    for kind in sorted(planted):
        recall = 1 - missed[kind] / planted[kind]
        yield Figure(
            f"recall of {kind}, {planted[kind]:,} planted", recall, "", 0.98 if kind == UNLISTED else 1.0, True
        )
    yield Figure("recall of all", 1 - missed.total() / planted.total(), "", 0.98, True)
    yield Figure(f"innocent words harmed of {innocent:,}", 100 * lost / innocent, "%", 0.5)
    yield Figure("held back for review in 1,000 words", 1000 * held / innocent, "", 20.0)


def _times(some: tuple[Note, ...]) -> Iterator[Figure]:
    events = tuple(Event(f"e{n}", text=f"{note.text} Entry {n}.") for n, note in enumerate(some * 3, 1))
    case = replace(a_hard_case(), events=events[:5000])
    anonymise(replace(case, events=events[:10]))  # the lexicon is read once
    yield Figure("anonymise 5,000 events", _best(lambda: anonymise(case)), "s of processor", 1.0)
    yield Figure("secrets of 5,000 events", _best(lambda: secrets_of(case)), "s of processor", 0.5)
    yield Figure("anonymise 5,000 events against 500, each", _ratio(case), "times", 1.5)
    yield Figure("the worst hostile text of 40,000 letters against 5,000", _worst(), "times", 24.0)


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _ratio(case: Case) -> float:
    few = replace(case, events=case.events[:500])
    return _best(lambda: anonymise(case)) / 10 / _best(lambda: anonymise(few))


def _worst() -> float:
    """Return how many times longer a text without an end to its pieces takes when it is eight times as long."""
    scrubber = scrubber_of(a_hard_case())

    def seconds(piece: str, letters: int) -> float:
        text = f"{piece * (letters // len(piece))}1@"
        return _best(lambda: replace(scrubber, seen={}).scrub(text))

    return max(seconds(piece, 40_000) / max(seconds(piece, 5_000), 0.001) for piece in HOSTILE)


def main() -> int:
    """Measure and tell."""
    return run(__doc__, figures)


if __name__ == "__main__":
    raise SystemExit(main())
