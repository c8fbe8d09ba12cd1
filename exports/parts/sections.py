"""The sections that a report may have, in the order in which it has them unless another is asked for; the tables."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Section(StrEnum):
    COVER = "cover"
    TIMELINE = "timeline"
    FAMILY = "family"
    IMPACT = "impact"
    FINDINGS = "findings"
    LEVELS = "levels"
    CONTACTS = "contacts"  # people against agencies, who knows of whom
    COMPARISON = "comparison"  # before and after
    INDICATORS = "indicators"
    COSTS = "costs"
    VOICES = "voices"
    RETURNS = "returns"
    EVENTS = "events"
    METHOD = "method"


USUAL = (
    Section.COVER,
    Section.TIMELINE,
    Section.FAMILY,
    Section.IMPACT,
    Section.FINDINGS,
    Section.LEVELS,
    Section.RETURNS,
    Section.EVENTS,
    Section.METHOD,
)
TABLES = (
    "events", "agencies", "people", "spells", "overlaps", "findings", "contacts", "knowing", "indicators", "costs",
    "voices",
)  # fmt: skip
PICTURES = (Section.TIMELINE, Section.FAMILY, Section.IMPACT)


def with_comparison(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return sections with the comparison of two windows where it belongs."""
    return with_also(sections, (Section.COMPARISON,))


def with_also(sections: Sequence[Section], also: Sequence[str]) -> tuple[Section, ...]:
    """Return sections with others, which stand before the returns in their usual order."""
    more = tuple(section for section in Section if section in also and section not in sections)
    at = sections.index(Section.RETURNS) if Section.RETURNS in sections else len(sections)
    return (*sections[:at], *more, *sections[at:])


def sections_for(also: Sequence[str], compared: bool) -> tuple[Section, ...]:
    """Return the usual sections with others that are asked for, and with the comparison where there is one."""
    return with_also(USUAL, (*also, *((Section.COMPARISON,) if compared else ())))


class SectionError(ValueError):
    """Sections that no report can have; the sentence says which there are."""


def read_sections(words: str) -> tuple[Section, ...]:
    """Return the sections that 'cover,timeline,...' names, in its order; 'all' stands for every one."""
    if words.strip().casefold() == "all":
        return tuple(Section)
    names = [name.strip().casefold() for name in words.split(",") if name.strip()]
    if not names:
        raise SectionError(f"No section is named. There are: {_listed(tuple(Section))}.")
    wrong = [name for name in names if name not in set(Section)]
    if wrong:
        raise SectionError(f"There is no section '{wrong[0]}'. There are: {_listed(tuple(Section))}.")
    return tuple(dict.fromkeys(Section(name) for name in names))


def _listed(sections: Sequence[Section]) -> str:
    return ", ".join(sections)
