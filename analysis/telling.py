"""What a text tells, read once for all: the cues of appointments and voices.

A text is looked through once for the words of every list; the answer is remembered by the text itself.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from analysis.phrases import REMEMBERED, PhraseIndex
from analysis.rules import DATA, denied, parts, read_rows

CUE_FILES = ("appointment-cues.csv", "voice-cues.csv")


class Telling(NamedTuple):
    """The cues that a text holds, those that its own words deny left out; `any_way` holds these too."""

    cues: frozenset[str]
    any_way: frozenset[str]


NOTHING = Telling(frozenset(), frozenset())


@lru_cache(maxsize=REMEMBERED)
def told(text: str) -> Telling:
    """Return the cues of a text."""
    hits = cue_index().find_all(text)
    if not hits:
        return NOTHING
    return Telling(
        frozenset(hit.value for hit in hits if not denied(text, hit.start)), frozenset(hit.value for hit in hits)
    )


@cache
def cue_index() -> PhraseIndex[str]:
    """Return the phrases of all cues."""
    rows = [row for file in CUE_FILES for _, row in read_rows(DATA / file)]
    return PhraseIndex((phrase, row["cue"]) for row in rows for phrase in parts(row["phrases"]))
