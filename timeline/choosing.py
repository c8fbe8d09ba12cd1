"""Changes of what the reader chose of the lanes: each makes a new choice of an old one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.lanes import Choice, Lane


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
