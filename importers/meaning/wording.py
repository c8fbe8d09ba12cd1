"""What the words of an entry say of it: its kind, what burdens the family, the level of need, how often.

The rules are the phrases of `importers.meaning.cues`. They are cautious: a burden denied is not set, a status that
ends sets no level, and a number counts only before a noun that can be counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from case.model import EventKind, Factor
from case.phrases import Hit, Phrases, exactly, flatten
from importers.meaning.cues import COUNTED, FACTORS, KINDS, LEVELS, NO_FACTOR
from importers.meaning.occurrences import occurrences_in
from importers.meaning.taking_part import parts

__all__ = ["Wording", "describe", "describe_each", "parts"]

LONGEST = 20_000  # characters; what stands after them is not looked at
REMEMBERED = 4096  # what cues say together


class Wording(NamedTuple):
    """What the words say of an entry."""

    kind: EventKind
    factors: tuple[Factor, ...]
    level: int | None
    occurrences: int


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """What a phrase says, and of what."""

    of: Literal["kind", "factor", "level", "counted", "first of"]
    kind: EventKind | None = None
    factor: Factor | None = None
    number: int = 0


def _table() -> list[tuple[str, Cue]]:
    rows = [(p, Cue("kind", kind, number=n)) for n, (kind, words) in enumerate(KINDS) for p in words.split("|")]
    rows += [(p, Cue("factor", factor=factor)) for factor, words in FACTORS for p in words.split("|")]
    rows += [(p, Cue("factor")) for p in NO_FACTOR.split("|")]
    rows += [(p, Cue("level", number=level)) for level, words in LEVELS for p in words.split("|")]
    rows += [(p, Cue("counted", kind)) for kind, words in COUNTED for p in words.split("|")]
    return [*rows, ("first of", Cue("first of"))]


_PHRASES = Phrases(_table())
_NOTHING = Wording(EventKind.OTHER, (), None, 1)


def describe(text: str) -> Wording:
    """Return what the words of an entry say of it."""
    return describe_each((text,))[0]


def describe_each(texts: Sequence[str]) -> list[Wording]:
    """Return what the words of each of many entries say of it."""
    laid = [flatten(text[:LONGEST]) for text in texts]
    flats = [flat for flat, _ in laid]
    exacts = [exactly(text[:LONGEST], places) for text, (_, places) in zip(texts, laid, strict=True)]
    wordings = [_NOTHING] * len(texts)
    for number, hits in _PHRASES.find_each(flats, exacts).items():
        wordings[number] = _wording(flats[number], hits)
    for number, flat in enumerate(flats):
        if ("level" in flat or "tier" in flat) and (level := _stated_level(flat)) is not None:
            wordings[number] = wordings[number]._replace(level=level)
    return wordings


class _Sorted(NamedTuple):
    """Cues that stand together, by what they tell of, as numbers of the hits.

    `whole` is what they say where they stand in one sentence and the words around them make no difference.
    """

    whole: Wording
    kinds: tuple[int, ...]
    factors: tuple[int, ...]
    levels: tuple[int, ...]
    counted: tuple[int, ...]
    firsts: tuple[int, ...]


@lru_cache(REMEMBERED)
def _sorted(cues: tuple[Cue, ...]) -> _Sorted:
    """Sort cues; the same few stand together in text after text."""
    kinds, *others = (
        tuple(number for number, cue in enumerate(cues) if cue.of == of)
        for of in ("kind", "factor", "level", "counted", "first of")
    )
    strongest = min((cues[number] for number in kinds), key=lambda cue: cue.number, default=None)
    kind = strongest.kind if strongest and strongest.kind else EventKind.OTHER
    return _Sorted(Wording(kind, (), None, 1), kinds, *others)


def _wording(flat: str, hits: list[Hit[Cue]]) -> Wording:
    """Return what the cues in a text say."""
    whole, kinds, factors, levels, counted, firsts = _sorted(tuple([hit.value for hit in hits]))
    kind, occurrences = whole.kind, 1
    if len(kinds) > 1 and ". " in flat:
        kind = _kind(flat, [hits[n] for n in kinds])
    elif len(kinds) == len(hits):
        return whole
    if counted or firsts:
        nouns = [(hits[n].start, hits[n].end, hits[n].value.kind) for n in counted]
        occurrences, counts = occurrences_in(flat, nouns, [hits[n].end for n in firsts])
        kind = counts or kind
    return Wording(
        kind,
        _factors(flat, [hits[n] for n in factors]) if factors else (),
        _level(flat, [hits[n] for n in levels]) if levels else None,
        occurrences,
    )


def _kind(flat: str, hits: list[Hit[Cue]]) -> EventKind:
    """Return the kind of the strongest cue in the first sentence that has any."""
    end = flat.find(". ", hits[0].start)
    first = [hit for hit in hits if end < 0 or hit.start < end]
    return min(first, key=lambda hit: hit.value.number).value.kind or EventKind.OTHER


_CLAUSE = re.compile(r"[.;:!?,(]|\b(?:but|due to|because|owing to|as a result of|following|after|with|and)\b")
_DENIED = re.compile(
    r"\b(?:no|not|nor|never|nil|neither|without|deny|denies|denied|denying|free (?:of|from)|ruled? out|rules out"
    r"|cleared of|no longer|unfounded|negative for)(?: \S+){0,3} $"
)
_DENIED_AFTER = re.compile(
    r" (?:free\b|(?:is |are |was |were )?(?:denied|ruled out|unfounded|not (?:found|seen|proven)))"
)


def _factors(flat: str, hits: list[Hit[Cue]]) -> tuple[Factor, ...]:
    """Return the factors of the cues that are not denied nor part of a longer phrase, as the text has them."""
    found: dict[Factor, None] = {}
    for hit in hits:
        factor = hit.value.factor
        if factor is None or _within_longer(hit, hits):
            continue
        ended = factor in (Factor.CHILD_PROTECTION, Factor.IN_CARE) and _ended(flat, hit)
        if not ended and not _denied(flat, hit):
            found[factor] = None
    return tuple(found)


def _within_longer(hit: Hit[Cue], hits: list[Hit[Cue]]) -> bool:
    """Say whether a longer phrase of another meaning holds this one: 'domestic violence' is not 'violence'."""
    return len(hits) > 1 and any(
        other.value.factor is not hit.value.factor
        and other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        for other in hits
    )


def _denied(flat: str, hit: Hit[Cue]) -> bool:
    before = flat[max(0, hit.start - 60) : hit.start]
    if _DENIED.search(before) and _DENIED.search(_CLAUSE.split(before)[-1]):
        return True
    return _DENIED_AFTER.match(flat, hit.end) is not None


_STATED = re.compile(r"\b(?:level|tier) ([1-5])\b(?! ?(?:teaching|nvq|award|qualification|course|maths|english))")
_NVQ = re.compile(r"(?:nvq|btec|key skills|qualification)(?: at)? $")
_OFF = re.compile(
    r"\b(?:no longer|not|off|from|without|cease[sd]?|ends?|ended|end of|removed|discharged?|close[sd]?|former|previous"
    r"|prevent|avoid|instead of|rather than|threshold for|request for|refuse[sd]?|declined?)"
    r"(?: (?:a|an|the|their|his|her|on|from|subject|to|of|deemed|as|under|being|considered))* ?'?$"
)
_THEN_OFF = re.compile(
    r"(?:\)|')?(?: (?:is|are|was|were|has|have|been|now|then|status|plans?|order|case|framework|\(?[a-z]{2,4}\)?))*"
    r" (?:ceas|end|clos|discontinu|finish|expire|revok|discharg|lapse|declin|refus|not |no longer)"
)


def _stated_level(flat: str) -> int | None:
    """Return the level that is given as a number: 'level 4'."""
    for found in _STATED.finditer(flat):
        if not _NVQ.search(flat, 0, found.start()):
            return int(found[1])
    return None


def _level(flat: str, hits: list[Hit[Cue]]) -> int | None:
    """Return the highest level whose status is stated and does not end."""
    return max((hit.value.number for hit in hits if not _ended(flat, hit)), default=None)


def _ended(flat: str, hit: Hit[Cue]) -> bool:
    """Say whether a status is left behind: 'no longer in need', 'off the CP register', 'CAF ceases'."""
    before = re.split(r"[.;!?]", flat[max(0, hit.start - 50) : hit.start])[-1]
    return bool(_OFF.search(before) or _THEN_OFF.match(flat, hit.end))
