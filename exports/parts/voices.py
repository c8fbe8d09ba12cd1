"""The chapter of two voices: what the family and what the agencies say."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.agencies import name_of
from analysis.voices import Side, Voices
from case.model import Case, Event
from case.showing_dates import show
from exports.parts.blocks import Block, Grid, Heading, Words
from exports.parts.contents import Report

_SIDES = ((Side.FAMILY, "The family"), (Side.AGENCY, "The agencies"), (Side.UNKNOWN, "Speaker not told"))


def voice_blocks(report: Report) -> Iterator[Block]:
    """Yield quotes by side, what would be missed, what helped, and ratings."""
    case = report.case
    voices = report.summary.voices
    yield Words(voices.rule, soft=True)
    if not (voices.quotes or voices.losses or voices.effects or voices.ratings):
        yield Words("No entry holds the words of anyone.")
        return
    for side, title in _SIDES:
        rows = tuple(
            (_speaker(case, quote.speaker), f"“{quote.words}”", _date(case, quote.event))
            for quote in voices.quotes
            if quote.side is side
        )
        if rows:
            yield Heading(f"{title}: in their words")
            yield Grid(("Who", "Words", "Entry of"), rows, (18, 64, 18))
    yield from _effects(case, voices)
    yield from _ratings(case, voices)


def _effects(case: Case, voices: Voices) -> Iterator[Block]:
    if voices.losses:
        yield Heading("What would be missed most")
        rows = tuple((_speaker(case, one.speaker), one.words, _date(case, one.event)) for one in voices.losses)
        yield Grid(("Who", "Words", "Entry of"), rows, (18, 64, 18))
    if voices.effects:
        yield Heading("What helped, and what did not")
        told = tuple(
            (
                name_of(case, one.agency), "helped" if one.helped else "did not help", one.side.value, one.words,
                _date(case, one.event),
            )
            for one in voices.effects
        )  # fmt: skip
        yield Grid(("Agency", "Said", "Side", "Words", "Entry of"), told, (20, 12, 10, 44, 16))


def _ratings(case: Case, voices: Voices) -> Iterator[Block]:
    if voices.ratings:
        yield Heading("Ratings from 1 (low) to 5 (high)")
        rows = tuple((_speaker(case, one.person), one.what, str(one.value), show(one.when)) for one in voices.ratings)
        yield Grid(("Who", "What", "Rating", "When"), rows, (22, 44, 10, 20), frozenset({2}))


def _speaker(case: Case, id: str) -> str:
    if id in case.person_by_id:
        return case.person_by_id[id].name
    return name_of(case, id) if id in case.agency_by_id else "Not told"


def _date(case: Case, event: str) -> str:
    found: Event | None = case.event_by_id.get(event)
    return show(found.when) if found else ""
