"""What is written under each person: from the person, their ties and the events that name them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analysis.agencies import agencies_of_person
from analysis.household import concerned, members
from case.dates import When
from case.model import Case, Factor, Person, Tie
from case.sectors import agency_codes
from case.showing_dates import show
from case.worded import Say, counted, retold, worded
from graph.dating import age_words
from graph.family.badges import BADGES, factors_of_people
from graph.family.kinship import COUPLE, Kin
from graph.family.symbols import Cell, Pill, agency_pills, badge_pill, in_rows, shape_of, wrapped_names, wrapped_notes

MOST_BADGES = 8


def cells_of(
    case: Case,
    kin: Kin,
    as_of: date | None,
    rooms: Mapping[str, float],
    beside: frozenset[str] = frozenset(),
    say: Say = str,
) -> dict[str, Cell]:
    """Return the cell of everyone in the family in a language; words wrap within as many points as `rooms` says.

    The words of those in `beside` stand at the side of their symbol.
    """
    agencies = _agencies(case)
    codes = agency_codes(case)
    factors = factors_of_people(case)
    housed = any(person.household for person in kin.people.values())
    cells = {}
    for id, person in kin.people.items():
        own = [(a, codes.get(a, "?"), case.agency_by_id[a].name) for a in agencies.get(id, ())]
        age, room = age_words(person, as_of), rooms[id]
        note = note_of(person, _couples_of(case, id), age, say)
        cells[id] = Cell(
            person,
            age,
            shape_of(person),
            outside=housed and not person.household and person.died is None,
            names=wrapped_names(person.name, room),
            notes=wrapped_notes(note, room),
            pills=(
                *in_rows(_badges(id, factors.get(id, {}), say), room),
                *in_rows(agency_pills(id, own, room, say), room),
            ),
            beside=id in beside,
            says=_says(person, age, note, list(factors.get(id, {})), [name for _, _, name in own], say),
        )
    return cells


def _agencies(case: Case) -> dict[str, list[str]]:
    """Return the agencies that count with each person, those with most occurrences first."""
    household = members(case)
    times: dict[tuple[str, str], int] = {}
    for event in case.events:
        for agency in {case.top_agency(id) for id in event.agencies}:
            for person in concerned(event, household):
                times[person, agency] = times.get((person, agency), 0) + event.occurrences
    return {
        person: sorted(agencies, key=lambda agency: -times.get((person, agency), 0))
        for person, agencies in agencies_of_person(case).items()
    }


def _badges(person: str, factors: Mapping[Factor, tuple[str, ...]], say: Say) -> list[Pill]:
    pills = []
    for factor, events in factors.items():
        says = f"{say(BADGES[factor].words)}: {say(counted(len(events), 'entry', 'entries'))}"
        pills.append(badge_pill(BADGES[factor], f"{person}:factor:{factor.value}", says))
    return pills[:MOST_BADGES]


def _couples_of(case: Case, person: str) -> list[Tie]:
    return [tie for tie in case.ties if tie.kind in COUPLE and person in (tie.a, tie.b)]


def note_of(person: Person, couples: list[Tie], age: str, say: Say = str) -> str:
    """Return the small line: the role, or the time as somebody's partner; birth or death where told."""
    words = [retold(person.role, say)] if person.role else []
    if not person.role:
        words += [say(told) for tie in couples[:1] if (told := _partner_words(tie))]
    if person.died is not None:
        words.append(say(worded("died {day}" if person.died.dated else "died", day=show(person.died))))
    elif age == "?" and person.born is not None and person.born.dated:
        words.append(say(worded("born {day}", day=show(person.born))))
    return ", ".join(words)


def _partner_words(tie: Tie) -> str:
    since = _year(tie.since)
    until = _year(tie.until)
    if since and until:
        return worded("partner {since}\u2013{until}", since=since, until=until)
    if until:
        return worded("partner until {until}", until=until)
    return worded("partner since {since}", since=since) if since else ""


def _year(when: object) -> str:
    if not isinstance(when, When) or when.first is None or when.last is None:
        return ""
    return str(when.first.year) if when.first.year == when.last.year else show(when)


def _says(person: Person, age: str, note: str, factors: list[Factor], agencies: list[str], say: Say) -> str:
    """Return the person in words, for a screen reader and a tooltip."""
    told = [person.name]
    if age != "?" and person.died is None:
        told.append(say(worded("aged {age}", age=age)))
    if note:
        told.append(note)
    said = ", ".join(told)
    if factors:
        named = ", ".join(say(BADGES[factor].words).casefold() for factor in factors)
        said += ". " + say(worded("Factors: {factors}", factors=named))
    if agencies:
        said += f". {say(counted(len(agencies), 'agency', 'agencies'))}: " + ", ".join(agencies)
    return said
