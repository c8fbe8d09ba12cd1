"""Agencies that stand in no register, placed by a person: of a kind, a team of another, another name of one, or none.

Each placing is a function from case to case, so that it is one step that can be taken back.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from case.edits import add_agencies, merge_agencies
from case.ids import new_id
from case.model import Agency, Case
from case.register import uk_register
from importers.review.suggestions import Unknown


class Place(NamedTuple):
    """Where it belongs: its `kind`, the agency it is a team of, the one it is `same_as`; `none`: no agency at all."""

    kind: str = ""
    parent: str = ""
    same_as: str = ""
    none: bool = False


def place(case: Case, unknown: Unknown, where: Place) -> Case:
    """Return the case with an unknown agency where it belongs, named by the entries that name it."""
    if where.none:
        return _without(case, unknown.agency)
    if where.same_as in case.agency_by_id:
        if unknown.agency:
            return merge_agencies(case, where.same_as, unknown.agency)
        return _named_in(_with_alias(case, where.same_as, unknown.words), where.same_as, unknown.events)
    id = unknown.agency
    if not id:
        id = next((one.id for one in case.agencies if one.name == unknown.words), "")
    if not id:
        id = new_id(case, "a")
        case = add_agencies(case, (Agency(id, unknown.words),))
    above = case.agency_by_id.get(where.parent) if can_be_under(case, id, where.parent) else None
    kind = above.kind if above else where.kind or unknown.kind
    counted = above.counted if above else not _is_universal(kind)
    placed = replace(case.agency_by_id[id], kind=kind, parent=above.id if above else None, counted=counted)
    agencies = tuple(placed if one.id == id else one for one in case.agencies)
    return _named_in(replace(case, agencies=agencies), id, unknown.events)


def can_be_under(case: Case, agency: str, above: str) -> bool:
    """Tell whether an agency can be a team of another: not of itself, nor of a team of its own."""
    seen: set[str] = set()
    at: str | None = above
    while at and at not in seen:
        if at == agency:
            return False
        seen.add(at)
        found = case.agency_by_id.get(at)
        at = found.parent if found else None
    return True


def _is_universal(kind: str) -> bool:
    """Tell whether everybody gets a kind of service, so that the register does not count it."""
    counted = [one.counted for one in uk_register() if one.kind == kind and one.parent is None]
    return bool(counted) and not any(counted)


def _with_alias(case: Case, id: str, words: str) -> Case:
    agencies = tuple(
        replace(one, aliases=(*one.aliases, words)) if one.id == id and words not in (one.name, *one.aliases) else one
        for one in case.agencies
    )
    return replace(case, agencies=agencies)


def _named_in(case: Case, id: str, events: Collection[str]) -> Case:
    named = tuple(
        replace(event, agencies=(*event.agencies, id)) if event.id in events and id not in event.agencies else event
        for event in case.events
    )
    return replace(case, events=named) if named != case.events else case


def _without(case: Case, id: str) -> Case:
    """Return the case without what is no agency; its entries stay. One that was asked for a return stays, too."""
    kept_by = {one.agency for one in case.returns} | {one.parent for one in case.agencies}
    if not id or id in kept_by:
        return case
    return replace(
        case,
        agencies=tuple(one for one in case.agencies if one.id != id),
        events=tuple(
            replace(event, agencies=tuple(one for one in event.agencies if one != id))
            if id in event.agencies
            else event
            for event in case.events
        ),
        verdicts=tuple(one for one in case.verdicts if one.agency != id),
        spell_decisions=tuple(one for one in case.spell_decisions if id not in (one.agency, one.whose)),
    )
