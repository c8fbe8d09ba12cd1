"""What is kept beside a case: where things were dragged to, scenes, and what was chosen for the case and no other.

All of it names people, agencies and events by id. Where two of them were made one, it goes on to the one kept; who was
deleted is dropped from it. Only scenes go on naming them: ids are never given again, so a scene can say whom it misses,
and one that shows nobody else shows nobody, where without the id it would show everybody.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from case.ids import survivor
from case.model import Case
from case.scenes import Scenes

T = TypeVar("T")
Positions = Mapping[str, tuple[float, float]]
Settings = Mapping[str, str]
Now = Callable[[str], str]


class Kept(StrEnum):
    """What is chosen for a case, by the key under which its file holds it."""

    LANES = "lanes"
    PLAN = "plan"
    WINDOWS = "windows"
    REVIEW = "review"
    FRAMEWORKS = "frameworks"
    PRICES = "unit costs"


NAMING: Mapping[Kept, bool] = {
    Kept.LANES: True,
    Kept.PLAN: True,
    Kept.WINDOWS: False,  # two stretches of days
    Kept.REVIEW: False,  # a day
    Kept.FRAMEWORKS: False,  # files of one's own
    Kept.PRICES: False,
}
"""Whether what is kept names people, agencies or events, by id, as members of lists or keys (in JSON)."""

_NAMING_IDS = frozenset(key.value for key, naming in NAMING.items() if naming)

WORDS = frozenset(("id", "title", "notes", "words", "topic"))
"""Fields that hold a person's words, or a word of a closed list."""


@dataclass(frozen=True, slots=True)
class Beside:
    """All that is kept beside a case."""

    positions: Positions = field(default_factory=dict)
    scenes: Scenes = ()
    settings: Settings = field(default_factory=dict)


def following(beside: Beside, before: Case, after: Case) -> Beside:
    """Return what was kept beside one case for the one that it became."""
    lost = before.party_ids - after.party_ids
    if not lost:
        return beside

    def now(id: str) -> str:
        return survivor(after, id) if id in lost else id

    return Beside(
        _moved(beside.positions, now),
        tuple(follow(scene, lambda id: now(id) or id) for scene in beside.scenes),
        {key: _told(key, words, now) for key, words in beside.settings.items()},
    )


def follow(value: T, now: Now) -> T:
    """Return a value in which every id is what it has become."""
    changes: dict[str, Any] = {}
    for one in fields(value):  # type: ignore[arg-type]
        if one.name not in WORDS:
            changes[one.name] = _followed(getattr(value, one.name), now)
    return replace(value, **changes)  # type: ignore[type-var]


def _followed(held: Any, now: Now) -> Any:
    if type(held) is str:
        return now(held)
    if type(held) is frozenset:
        return frozenset(_each(held, now))
    if type(held) is tuple:
        return tuple(_each(held, now))
    return follow(held, now) if is_dataclass(held) and not isinstance(held, type) else held


def _each(held: Iterable[Any], now: Now) -> Iterable[Any]:
    """Return what is held, once each and without who is gone."""
    return dict.fromkeys(found for one in held if (found := now(one) if type(one) is str else one))


def _moved(positions: Positions, now: Now) -> Positions:
    """Return where things stand under the keys of pictures ('family/p3', 'impact p3/a2'); the one kept stays put."""
    found: dict[str, tuple[float, float]] = {}
    for key, spot in sorted(positions.items(), key=lambda held: _key(held[0], now) != held[0]):
        if to := _key(key, now):
            found.setdefault(to, spot)
    return found


def _key(key: str, now: Now) -> str:
    """Return the key of a place in a picture, '' where the picture or what stood there is gone."""
    room, slash, id = key.partition("/")
    name, space, centre = room.partition(" ")
    there, who = now(centre) if centre else "", now(id)
    return f"{name}{space}{there}{slash}{who}" if who and bool(there) == bool(centre) else ""


def _told(key: str, words: str, now: Now) -> str:
    if key not in _NAMING_IDS:
        return words
    try:
        before = json.loads(words)
    except ValueError:
        return words
    after = _within(before, now)
    return words if after == before else json.dumps(after)


def _within(held: Any, now: Now) -> Any:
    if isinstance(held, list):
        return list(_each(held, now)) if all(isinstance(one, str) for one in held) else held
    if not isinstance(held, dict):
        return held
    ordered = sorted(held.items(), key=lambda pair: now(pair[0]) != pair[0])
    found: dict[str, Any] = {}
    for key, inner in ordered:
        if to := now(key):
            found.setdefault(to, _within(inner, now))
    return found
