"""Scenes: the views that were prepared for a meeting, in order, each with what its presenter means to say.

They belong to the case file and are undone like the case, but are no part of the case: what leaves as a file
never holds one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import msgspec

from case.dates import Span
from case.edits import UnknownIdError
from case.filters import EVERYTHING, Filter
from case.ids import next_id
from case.model import Case

EVERYONE = "everyone"
NO_AGENCY = "no agency"
NO_FACTOR = "no factor"
BESIDE_DAY = "before and after"


class ScenePage(StrEnum):
    """The view that a scene shows."""

    TIMELINE = "timeline"
    FAMILY = "family"
    IMPACT = "impact"
    NETWORK = "network"
    ANALYSIS = "analysis"
    EVENTS = "events"


class LaneBy(StrEnum):
    """What the timeline has a lane for."""

    PERSON = "person"
    AGENCY = "agency"
    BOTH = "person and agency"
    KIND = "kind"
    FACTOR = "factor"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose: lanes in an order of their own, lanes left out, folded to one row, teams unfolded.

    Lanes that `order` does not name come after those that it does, in their own order.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()


AS_IT_COMES = Choice()


@dataclass(frozen=True, slots=True)
class Scene:
    """One prepared view. `notes` are for the presenter alone; `title` is shown, scrubbed, to everybody.

    Of the timeline: the days from `since` to `until`, both or neither (then all of them); which `lane_by`, how the
    lanes were chosen, `top` the first lane in sight, `lit` those that stand out, `spotlight` the only one that is
    not veiled. Of the impact map its `centre` and what it is compared with, `beside`; of the analysis its `topic` and
    the two `windows` that are compared.
    `as_of` is the day up to which things are shown, on the timeline and in the pictures. `about` is a person or an
    agency whom the selection is about.
    """

    id: str
    title: str = ""
    notes: str = ""
    page: ScenePage = ScenePage.TIMELINE
    since: date | None = None
    until: date | None = None
    lane_by: LaneBy = LaneBy.PERSON
    lanes: Choice = AS_IT_COMES
    top: str = ""
    lit: tuple[str, ...] = ()
    spotlight: str = ""
    as_of: date | None = None
    centre: str = ""
    beside: str = ""
    selected: frozenset[str] = frozenset()
    about: str = ""
    topic: str = ""
    filter: Filter = EVERYTHING
    windows: tuple[Span, Span] | None = None


Scenes = tuple[Scene, ...]


def read_scenes(text: bytes) -> Scenes:
    """Return scenes that were written as JSON, in the form that case files hold them in."""
    return msgspec.json.decode(text, type=Scenes)


def keep_scene(scenes: Scenes, scene: Scene, after: str = "") -> Scenes:
    """Return the scenes with one more, under an id of its own, after the one named or else at the end."""
    made = replace(scene, id=next_id("m", (one.id for one in scenes)))
    at = next((place for place, one in enumerate(scenes, 1) if one.id == after), len(scenes))
    return (*scenes[:at], made, *scenes[at:])


def correct_scene(scenes: Scenes, scene: Scene) -> Scenes:
    """Return the scenes with the one of this id as given."""
    if all(one.id != scene.id for one in scenes):
        raise UnknownIdError(scene.id)
    return tuple(scene if one.id == scene.id else one for one in scenes)


def update_scene(scenes: Scenes, id: str, view: Scene) -> Scenes:
    """Return the scenes with one showing what `view` shows; its title and its notes stay."""
    old = next((one for one in scenes if one.id == id), None)
    if old is None:
        raise UnknownIdError(id)
    return correct_scene(scenes, replace(view, id=id, title=old.title, notes=old.notes))


def delete_scene(scenes: Scenes, id: str) -> Scenes:
    return tuple(one for one in scenes if one.id != id)


def order_scenes(scenes: Scenes, ids: Sequence[str]) -> Scenes:
    """Return the scenes in the order of their ids; those that it does not name come last."""
    place = {id: number for number, id in enumerate(ids)}
    return tuple(sorted(scenes, key=lambda one: place.get(one.id, len(place))))


def missing_from(scene: Scene, case: Case) -> int:
    """Count what a scene names that the case does not hold any more."""
    wanted = scene.filter
    somebody = {scene.top, scene.spotlight, scene.centre, scene.beside, *scene.lit, *scene.lanes.order, *wanted.people}
    known = {*case.person_by_id, *case.agency_by_id, *case.event_by_id}
    return len(_ids({*somebody, *wanted.agencies, *scene.selected}) - known)


def shows_nobody(scene: Scene, case: Case) -> bool:
    """Tell whether a scene is about people or agencies of whom none is left: it would show something else."""
    known = case.person_by_id.keys() | case.agency_by_id.keys()
    narrowed: list[Iterable[str]] = [scene.filter.people, scene.filter.agencies]
    if scene.page is ScenePage.IMPACT:
        narrowed += [(scene.centre,), (scene.beside,)]
    elif scene.page is ScenePage.TIMELINE:
        narrowed.append((scene.spotlight,))
    return any(bool(ids) and known.isdisjoint(ids) for ids in map(_ids, narrowed))


def _ids(words: Iterable[str]) -> set[str]:
    return {word for word in words if word[:1] in ("p", "a", "e") and word[1:].isdigit()}
