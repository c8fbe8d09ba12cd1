"""Changes of what the reader chose of the lanes: each makes a new choice of an old one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from case.model import EventKind, Factor
from case.scenes import AS_IT_COMES, EVERYONE, NO_AGENCY, NO_FACTOR, Choice, LaneBy

if TYPE_CHECKING:
    from timeline.lanes import Lane

Choices = Mapping[LaneBy, Choice]
CLOSED = frozenset((*EventKind, *Factor, EVERYONE, NO_AGENCY, NO_FACTOR))
"""Keys of lanes that are nobody's id."""


def folded(choice: Choice, key: str) -> Choice:
    """Return the choice with a lane folded to one row, or opened again."""
    return replace(choice, folded=choice.folded ^ {key})


def hidden(choice: Choice, key: str) -> Choice:
    """Return the choice without a lane."""
    return replace(choice, hidden=choice.hidden | {key})


def all_shown(choice: Choice) -> Choice:
    """Return the choice with every lane that was hidden."""
    return replace(choice, hidden=frozenset())


def teams_apart(choice: Choice, key: str) -> Choice:
    """Return the choice with a lane for each team of an agency, or with the teams folded into it again."""
    return replace(choice, unfolded=choice.unfolded ^ {key})


def moved(choice: Choice, lanes: Sequence[Lane], key: str, before: str) -> Choice:
    """Return the choice with a lane set before another; '' sets it last. Teams go with their agency."""
    keys = [lane.key for lane in lanes if not lane.inside and lane.key != key]
    at = keys.index(before) if before in keys else len(keys)
    return replace(choice, order=(*keys[:at], key, *keys[at:]))


def for_twins(choices: Choices, twins: Mapping[str, str]) -> Choices:
    """Return the choices for a case in which everybody has another id; who is not in it is left out."""

    def twin(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(twins.get(key, key) for key in keys if key in twins or key in CLOSED)

    return {
        lane_by: Choice(
            twin(one.order), frozenset(twin(one.hidden)), frozenset(twin(one.folded)), frozenset(twin(one.unfolded))
        )
        for lane_by, one in choices.items()
    }


def to_text(choices: Choices) -> str:
    """Return the choices as they are kept with a case: ids and closed words only; '' where nothing was chosen."""
    kept = {
        lane_by.value: {
            "order": list(one.order),
            "hidden": sorted(one.hidden),
            "folded": sorted(one.folded),
            "unfolded": sorted(one.unfolded),
        }
        for lane_by, one in choices.items()
        if one != AS_IT_COMES
    }
    return json.dumps(kept) if kept else ""


def from_text(text: str) -> Choices:
    """Return the choices that a case keeps; what makes no sense counts as none."""
    try:
        kept = json.loads(text or "{}")
        return {LaneBy(name): _choice(one) for name, one in kept.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _choice(kept: Mapping[str, Any]) -> Choice:
    order, *sets = ([str(key) for key in kept.get(part, ())] for part in ("order", "hidden", "folded", "unfolded"))
    return Choice(tuple(order), *map(frozenset, sets))
