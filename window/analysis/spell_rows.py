"""The spells of involvement as rows: who, what, for whom, from when to when, and how it is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from window import wording

if TYPE_CHECKING:
    from analysis.spells import InvolvementSpell
    from analysis.summary import Summary
    from case.model import Case


class SpellRow(NamedTuple):
    """A spell in words; the value behind it is `spell`."""

    agency: str
    service: str
    people: str
    start: date
    last: date
    days: int
    inferred: bool
    open: bool
    events: tuple[str, ...]
    spell: InvolvementSpell


def spell_rows(summary: Summary) -> tuple[SpellRow, ...]:
    """Return a row for each spell, in the order of the summary."""
    case = summary.read.case
    return tuple(_row(case, spell) for spell in summary.spells)


def _row(case: Case, spell: InvolvementSpell) -> SpellRow:
    agency = case.agency_by_id.get(spell.agency)
    people = wording.listed(case.person_by_id[person].name for person in spell.people if person in case.person_by_id)
    span = spell.span
    return SpellRow(
        agency.name if agency else spell.agency,
        spell.service,
        people,
        span.start,
        span.last,
        span.days,
        spell.inferred,
        spell.open,
        spell.events,
        spell,
    )
