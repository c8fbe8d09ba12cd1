"""In which lane each event is drawn, and in which others it shows that it concerns them too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from case.model import Case, Event, Part, PartKind
from case.worded import Say
from timeline.lane_lists import list_lanes
from timeline.lanes import AS_IT_COMES, EVERYONE, HIDDEN, NO_AGENCY, NO_FACTOR, Choice, Ints, Lane, LaneBy, Lanes
from timeline.told import PIECE

_Several = tuple[str, ...]
_PART_ORDER = {PartKind.SUBJECT: 0, PartKind.CAUSED: 1, PartKind.CARED: 2, PartKind.VICTIM: 3}


def find_lanes(case: Case, lane_by: LaneBy, choice: Choice = AS_IT_COMES, say: Say = str) -> Lanes:
    """Return the lanes of a case, named in a language."""
    lanes = list_lanes(case, lane_by, choice, say)
    place = {lane.key: index for index, lane in enumerate(lanes)}
    known = _Known(place, _spare(place))
    keys = _Keys(case, lane_by, choice).of
    events, more, dateless = case.events, [], []
    home = np.empty(len(events), np.int32)
    for first in range(0, len(events), PIECE):
        some = events[first : first + PIECE]
        found = [known[of] for of in keys(some)]
        home[first : first + PIECE] = [places[0] for places in found]
        more += [(at, lane) for at, places in enumerate(found, first) if len(places) > 1 for lane in places[1:]]
        whens = [event.when for event in some]
        dateless += [at for at, w in enumerate(whens, first) if w.latest is None and w.earliest is None]
    also = np.array(more, np.int32).reshape(-1, 2)
    kept = _kept(_counted(case, lanes, home, also, dateless), home, also, choice)
    return replace(kept, undated=len(dateless))


class _Known(dict[_Several, tuple[int, ...]]):
    """The lanes of each set of keys, worked out once."""

    def __init__(self, place: Mapping[str, int], spare: int) -> None:
        super().__init__()
        self._place = place
        self._spare = spare

    def __missing__(self, keys: _Several) -> tuple[int, ...]:
        found = tuple(dict.fromkeys(self._place[key] for key in keys if key in self._place))
        self[keys] = found or (self._spare,)
        return self[keys]


def _spare(place: Mapping[str, int]) -> int:
    """Return the lane of what belongs to no other."""
    return next((place[key] for key in (EVERYONE, NO_AGENCY, NO_FACTOR) if key in place), 0)


class _Keys:
    """The keys of the lanes of events, the one where each is drawn first."""

    def __init__(self, case: Case, lane_by: LaneBy, choice: Choice) -> None:
        used = {agency.id: case.top_agency(agency.id) for agency in case.agencies}
        self._lane_of = {id: id if top in choice.unfolded else top for id, top in used.items()}
        self.of = {
            LaneBy.PERSON: self._people,
            LaneBy.AGENCY: self._agencies,
            LaneBy.BOTH: self._both,
            LaneBy.KIND: self._kind,
            LaneBy.FACTOR: self._factors,
        }[lane_by]

    def _people(self, events: Sequence[Event]) -> list[_Several]:
        found = [event.people for event in events]
        return [(people[0].person,) if len(people) == 1 else _in_order(people) for people in found]

    def _agencies(self, events: Sequence[Event]) -> list[_Several]:
        lane_of, nobody = self._lane_of, (NO_AGENCY,)
        return [tuple([lane_of.get(agency, agency) for agency in event.agencies]) or nobody for event in events]

    def _both(self, events: Sequence[Event]) -> list[_Several]:
        both = zip(events, self._people(events), self._agencies(events), strict=True)
        return [(*people, *agencies) if event.agencies else people for event, people, agencies in both]

    def _kind(self, events: Sequence[Event]) -> list[_Several]:
        return [(event.kind,) for event in events]

    def _factors(self, events: Sequence[Event]) -> list[_Several]:
        return [event.factors or (NO_FACTOR,) for event in events]


def _in_order(people: tuple[Part, ...]) -> _Several:
    """Return those whom an event concerns, the one whom most first."""
    if not people:
        return (EVERYONE,)
    return tuple([part.person for part in sorted(people, key=lambda part: _PART_ORDER.get(part.kind, 4))])


def _counted(case: Case, lanes: Sequence[Lane], home: Ints, also: Ints, dateless: Sequence[int]) -> list[Lane]:
    """Write the counts on the lanes."""
    number = len(lanes)
    times = np.fromiter(map(attrgetter("occurrences"), case.events), np.int32, len(home))
    undated = np.zeros(len(home), np.bool_)
    undated[dateless] = True
    events, occurrences, without = np.zeros((3, number))
    for of, where in ((home, slice(None)), (also[:, 1], also[:, 0])):
        events += np.bincount(of, minlength=number)
        occurrences += np.bincount(of, weights=times[where], minlength=number)
        without += np.bincount(of[undated[where]], minlength=number)
    events, occurrences, without = (column.astype(int) for column in (events, occurrences, without))
    counts = zip(lanes, events.tolist(), occurrences.tolist(), without.tolist(), strict=True)
    return [replace(lane, events=e, occurrences=o, undated=u) for lane, e, o, u in counts]


def _kept(lanes: Sequence[Lane], home: Ints, also: Ints, choice: Choice) -> Lanes:
    """Leave out lanes that hold nothing and stand for nobody at home, and those that the reader has hidden."""
    wanted = [lane for lane in lanes if lane.events or lane.silent or lane.home]
    kept = [lane for lane in wanted if lane.key not in choice.hidden] or wanted[:1]
    left_out = tuple(lane for lane in wanted if lane not in kept)
    place = {lane.key: index for index, lane in enumerate(kept)}
    number = np.array([place.get(lane.key, HIDDEN) for lane in lanes] or [HIDDEN], np.int32)
    home, event, lane = number[home] if len(home) else home, also[:, 0], number[also[:, 1]] if len(also) else also[:, 1]
    home, event, lane = _moved_up(home, event, lane)
    return Lanes(tuple(kept), home, event, lane, left_out, place)


def _moved_up(home: Ints, event: Ints, lane: Ints) -> tuple[Ints, Ints, Ints]:
    """Draw events whose own lane is hidden in the first of their others that is not."""
    shown = lane != HIDDEN
    event, lane = event[shown], lane[shown]
    orphans = home[event] == HIDDEN
    if not orphans.any():
        return home, event, lane
    first = np.zeros(len(event), np.bool_)
    ids, at = np.unique(event[orphans], return_index=True)
    places = np.flatnonzero(orphans)[at]
    home = home.copy()
    home[ids] = lane[places]
    first[places] = True
    return home, event[~first], lane[~first]
