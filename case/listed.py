"""What a case lists beside its events: ties, agency returns and voices, put in, corrected and taken out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from case.ids import new_id
from case.model import AgencyReturn, Case, Tie
from case.voices import Voice

Listed = Tie | AgencyReturn | Voice
_LISTS: Mapping[type, tuple[str, str]] = {Tie: ("ties", "t"), AgencyReturn: ("returns", "r"), Voice: ("voices", "w")}


def new_listed_id(case: Case, kind: type[Listed]) -> str:
    """Return an id that none of this kind has."""
    _, prefix = _LISTS[kind]
    return new_id(case, prefix)


def put(case: Case, one: Listed) -> Case:
    """Return the case with this one in place of the one of its id, or at the end."""
    name, _ = _LISTS[type(one)]
    before: tuple[Listed, ...] = getattr(case, name)
    if one in before:
        return case
    known = any(other.id == one.id for other in before)
    after = tuple(one if other.id == one.id else other for other in before) if known else (*before, one)
    return _with(case, name, after)


def take_out(case: Case, kind: type[Listed], ids: Collection[str]) -> Case:
    """Return the case without those of a kind that are named."""
    name, _ = _LISTS[kind]
    before: tuple[Listed, ...] = getattr(case, name)
    kept = tuple(one for one in before if one.id not in ids)
    return case if len(kept) == len(before) else _with(case, name, kept)


def _with(case: Case, name: str, listed: tuple[Listed, ...]) -> Case:
    changes: dict[str, Any] = {name: listed}
    return replace(case, **changes)
