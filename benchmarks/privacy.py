"""How well and how fast texts are scrubbed and a case is anonymised.

Run as `python -m benchmarks.privacy`. Prints recall of planted identifiers by kind, the share of innocent words
harmed, words held back in a thousand, and times.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

from case.model import Event
from privacy.anonymise import anonymise
from privacy.scrub import scrubber_of
from privacy.secrets import secrets_of
from tests.planted_notes import Note, a_hard_case, harmed, leaked, notes


def main() -> None:
    some = notes(2000)
    _measure(some)
    _times(some)


def _measure(some: tuple[Note, ...]) -> None:
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
        print(f"{kind:12} recall {1 - missed[kind] / planted[kind]:.4f} of {planted[kind]:5,}")
    print(f"{'all':12} recall {1 - missed.total() / planted.total():.4f} of {planted.total():5,}")
    print(
        f"innocent words harmed {lost / innocent:.3%} of {innocent:,}; {1000 * held / innocent:.1f} held back in 1,000"
    )


def _times(some: tuple[Note, ...]) -> None:
    events = tuple(Event(f"e{n}", text=f"{note.text} Entry {n}.") for n, note in enumerate(some * 3, 1))
    case = replace(a_hard_case(), events=events[:5000])
    for name, work in (("anonymise", lambda: anonymise(case)), ("secrets", lambda: secrets_of(case))):
        start = time.perf_counter()
        work()
        print(f"{name} 5,000 events: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
