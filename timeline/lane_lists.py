"""Which lanes there are for a case, in which order and in which groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from case.households import household_words
from case.model import Agency, Case, EventKind, Factor, Person, PersonKind, TieKind
from case.sectors import Sector, agency_codes, sector_of_agency
from case.showing_dates import show
from case.worded import Say, retold, worded
from drawing.marks import Ink
from timeline.lanes import EVERYONE, NO_AGENCY, NO_FACTOR, Choice, Lane, LaneBy

PARENTS = {
    TieKind.PARENT,
    TieKind.ADOPTIVE_PARENT,
    TieKind.FOSTER_PARENT,
    TieKind.STEP_PARENT,
    TieKind.GUARDIAN,
}


def list_lanes(case: Case, lane_by: LaneBy, choice: Choice, say: Say) -> list[Lane]:
    """Return all lanes that a case may need, as the reader has ordered and folded them."""
    match lane_by:
        case LaneBy.PERSON:
            lanes = _people(case, say)
        case LaneBy.AGENCY:
            lanes = _agencies(case, choice, say)
        case LaneBy.BOTH:
            agencies = (lane for lane in _agencies(case, choice, say) if lane.key != NO_AGENCY)
            lanes = [*_people(case, say), *agencies]
        case LaneBy.KIND:
            lanes = [Lane(kind, say(kind.value).capitalize()) for kind in EventKind]
        case LaneBy.FACTOR:
            lanes = [Lane(factor, say(factor.value).capitalize()) for factor in Factor]
            lanes.append(Lane(NO_FACTOR, say("No factor named")))
    order = {key: number for number, key in enumerate(choice.order)}
    lanes.sort(key=lambda lane: order.get(lane.inside or lane.key, len(order)))
    return [replace(lane, folded=lane.key in choice.folded) for lane in lanes]


def _people(case: Case, say: Say) -> list[Lane]:
    homes = _households(case)
    depth = _generations(case)

    def order(person: Person) -> tuple[int, bool, int, date, str]:
        born = person.born.first if person.born and person.born.first else date.max
        home = homes.get(person.household, len(homes)) if person.household else len(homes)
        return (home, not person.focus, depth.get(person.id, 0), born, person.id)

    first_home = next(iter(homes), "")
    title = retold(household_words(first_home), say) if first_home else say("Household")
    lanes = [Lane(EVERYONE, say("Whole household"), say("entries that name nobody"), title)]
    outside = say("Outside the household" if homes else "People")
    for person in sorted(case.people, key=order):
        group = retold(household_words(person.household), say) if person.household in homes else outside
        lanes.append(
            Lane(
                person.id,
                person.name,
                person.role,
                group,
                focus=person.focus,
                born=person.born,
                died=person.died,
                home=at_home(case, person.id),
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


def _agencies(case: Case, choice: Choice, say: Say) -> list[Lane]:
    """Return a lane for each agency that events name or that was asked, its teams folded into it or after it."""
    sectors = list(Sector)
    codes, teams, silent = agency_codes(case), teams_of(case), _silent(case, say)
    times = Counter(agency for event in case.events for agency in event.agencies)
    folded: Counter[str] = Counter()
    for agency, number in times.items():
        folded[case.top_agency(agency)] += number
    tops = [case.agency_by_id[id] for id in {**folded, **silent} if id in case.agency_by_id]
    lanes: list[Lane] = []
    for top in sorted(tops, key=lambda a: (sectors.index(sector_of_agency(a)), -folded[a.id], a.name)):
        own = [case.agency_by_id[id] for id in teams.get(top.id, ())]
        apart = top.id in choice.unfolded
        names = () if apart else tuple(f"{codes[team.id]} {team.name}" for team in own)
        lane = replace(_agency_lane(top, say), teams=names)
        if top.id in silent:
            lane = replace(lane, silent=True, note=silent[top.id])
        lanes.append(lane)
        if apart:
            lanes += [replace(_agency_lane(team, say), inside=top.id, group=lane.group) for team in own]
    return [*lanes, Lane(NO_AGENCY, say("No agency named"), "", say("Without an agency"), Ink.FAMILY)]


def _agency_lane(agency: Agency, say: Say) -> Lane:
    sector = sector_of_agency(agency)
    note = "" if agency.counted else say("not counted: universal service")
    return Lane(agency.id, agency.name, note, say(sector.value), Ink(sector.value))


def _silent(case: Case, say: Say) -> dict[str, str]:
    """Return the agencies that were asked and have not replied, with the words that say so."""
    return {agency: say(words) for agency, words in _asked(case)}


def _asked(case: Case) -> Iterator[tuple[str, str]]:
    answered = {case.top_agency(one.agency) for one in case.returns if one.replied}
    for one in case.returns:
        top = case.top_agency(one.agency)
        if top not in answered:
            dated = one.asked is not None and one.asked.dated
            day = show(one.asked) if one.asked else ""
            yield top, worded("asked {day}, no reply" if dated else "asked, no reply", day=day)


def teams_of(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return the teams that events name, by the agency they belong to."""
    found: dict[str, list[str]] = defaultdict(list)
    for id in dict.fromkeys(agency for event in case.events for agency in event.agencies):
        top = case.top_agency(id)
        if id != top and id in case.agency_by_id and top in case.agency_by_id:
            found[top].append(id)
    return {top: tuple(teams) for top, teams in found.items()}


def at_home(case: Case, key: str) -> bool:
    """Tell whether a lane stands for somebody of a household or in focus, who keeps a lane without events."""
    person = case.person_by_id.get(key)
    return bool(person and (person.household or person.focus) and person.kind is PersonKind.PERSON)
