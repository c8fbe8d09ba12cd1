"""The lanes of a timeline: one for each person or each agency, in groups, in an order a panel expects."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from case.dates import When
from case.model import Agency, Case, Event, PartKind, Person, PersonKind, TieKind
from case.sectors import Sector, agency_codes, sector_of_agency
from drawing.marks import Ink

PARENTS = {
    TieKind.PARENT,
    TieKind.ADOPTIVE_PARENT,
    TieKind.FOSTER_PARENT,
    TieKind.STEP_PARENT,
    TieKind.GUARDIAN,
}
EVERYONE = "everyone"
NO_AGENCY = "no agency"
_PART_ORDER = {PartKind.SUBJECT: 0, PartKind.CAUSED: 1, PartKind.CARED: 2, PartKind.VICTIM: 3}


class LaneBy(StrEnum):
    PERSON = "person"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane. `key` is the id of its person or agency; `group` heads it and those after it alike."""

    key: str
    title: str
    note: str = ""
    group: str = ""
    ink: Ink | None = None
    focus: bool = False
    born: When | None = None
    died: When | None = None
    teams: tuple[str, ...] = ()
    events: int = 0
    occurrences: int = 0
    undated: int = 0

    @property
    def counts(self) -> str:
        """How much the lane holds, in words."""
        if not self.events:
            return "no events recorded"
        words = f"{self.events:,} event{'' if self.events == 1 else 's'}"
        if self.occurrences > self.events:
            words += f" · {self.occurrences:,} occurrences"
        if self.undated:
            words += f" · {self.undated:,} undated"
        return words


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes from top to bottom, and for each event (by its place in the case) the lanes it is in.

    The first lane of an event is where it is drawn; the others show that it concerns them too.
    """

    lanes: tuple[Lane, ...]
    of_event: tuple[tuple[int, ...], ...]


def find_lanes(case: Case, lane_by: LaneBy) -> Lanes:
    """Return the lanes of a case."""
    lanes = _people(case) if lane_by is LaneBy.PERSON else _agencies(case)
    place = {lane.key: index for index, lane in enumerate(lanes)}
    keys = _person_keys if lane_by is LaneBy.PERSON else _agency_keys
    of_event = tuple(_places(keys(case, event), place) for event in case.events)
    return _counted(case, lanes, of_event)


def _places(keys: Sequence[str], place: Mapping[str, int]) -> tuple[int, ...]:
    found = dict.fromkeys(place[key] for key in keys if key in place)
    return tuple(found) or (place.get(EVERYONE, place.get(NO_AGENCY, 0)),)


def _counted(case: Case, lanes: Sequence[Lane], of_event: tuple[tuple[int, ...], ...]) -> Lanes:
    """Write the counts on the lanes and leave out lanes that hold nothing and stand for nobody at home."""
    events, occurrences, undated = Counter[int](), Counter[int](), Counter[int]()
    for event, places in zip(case.events, of_event, strict=True):
        for lane in places:
            events[lane] += 1
            occurrences[lane] += event.occurrences
            undated[lane] += not event.when.dated
    kept = [i for i, lane in enumerate(lanes) if events[i] or _at_home(case, lane)]
    renumbered = {old: new for new, old in enumerate(kept)}
    return Lanes(
        tuple(replace(lanes[i], events=events[i], occurrences=occurrences[i], undated=undated[i]) for i in kept),
        tuple(tuple(renumbered[lane] for lane in places) for places in of_event),
    )


def _at_home(case: Case, lane: Lane) -> bool:
    person = case.person_by_id.get(lane.key)
    return bool(person and (person.household or person.focus) and person.kind is PersonKind.PERSON)


def _person_keys(case: Case, event: Event) -> Sequence[str]:
    if len(event.people) < 2:
        return [part.person for part in event.people] or (EVERYONE,)
    parts = sorted(event.people, key=lambda part: _PART_ORDER.get(part.kind, 4))
    return [part.person for part in parts]


def _agency_keys(case: Case, event: Event) -> Sequence[str]:
    return [case.top_agency(agency) for agency in event.agencies] or (NO_AGENCY,)


def _people(case: Case) -> list[Lane]:
    homes = _households(case)
    depth = _generations(case)

    def order(person: Person) -> tuple[int, bool, int, date, str]:
        born = person.born.first if person.born and person.born.first else date.max
        home = homes.get(person.household, len(homes)) if person.household else len(homes)
        return (home, not person.focus, depth.get(person.id, 0), born, person.id)

    first_home = next(iter(homes), "")
    title = f"{first_home} household" if first_home else "Household"
    lanes = [Lane(EVERYONE, "Whole household", "entries that name nobody", title)]
    for person in sorted(case.people, key=order):
        group = f"{person.household} household" if person.household in homes else "Outside the household"
        lanes.append(
            Lane(
                person.id,
                person.name,
                person.role,
                group,
                focus=person.focus,
                born=person.born,
                died=person.died,
            )
        )
    return lanes


def _households(case: Case) -> dict[str, int]:
    """Return the households in order: the focus person's first, then as the people are listed."""
    names = [p.household for p in case.people if p.focus and p.household]
    names += [p.household for p in case.people if p.household]
    return {name: index for index, name in enumerate(dict.fromkeys(names))}


def _generations(case: Case) -> Mapping[str, int]:
    """Return how many generations of known parents stand above each person."""
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in case.ties:
        if tie.kind in PARENTS or tie.kind is TieKind.GRANDPARENT:
            parents[tie.b].append(tie.a)
    found: dict[str, int] = {}

    def depth(person: str, above: frozenset[str]) -> int:
        if person not in found:
            known = [depth(p, above | {person}) + 1 for p in parents[person] if p not in above]
            found[person] = max(known, default=0)
        return found[person]

    for person in case.people:
        depth(person.id, frozenset({person.id}))
    return found


def _agencies(case: Case) -> list[Lane]:
    sectors = list(Sector)
    tops: dict[str, Agency] = {}
    teams: dict[str, list[str]] = defaultdict(list)
    codes = agency_codes(case)
    used = dict.fromkeys(agency for event in case.events for agency in event.agencies)
    for id in used:
        agency = case.agency_by_id.get(id)
        top = case.agency_by_id.get(case.top_agency(id))
        if agency is None or top is None:
            continue
        tops[top.id] = top
        if agency.id != top.id:
            teams[top.id].append(f"{codes[agency.id]} {agency.name}")
    times = Counter(case.top_agency(agency) for event in case.events for agency in event.agencies)
    ordered = sorted(tops.values(), key=lambda a: (sectors.index(sector_of_agency(a)), -times[a.id], a.name))
    lanes = [_agency_lane(agency, teams[agency.id]) for agency in ordered]
    return [*lanes, Lane(NO_AGENCY, "No agency named", "", "Without an agency", Ink.FAMILY)]


def _agency_lane(agency: Agency, teams: Sequence[str]) -> Lane:
    sector = sector_of_agency(agency)
    note = "" if agency.counted else "not counted: universal service"
    return Lane(agency.id, agency.name, note, sector.value, Ink(sector.value), teams=tuple(teams))
