"""People against agencies: who had contact with whom, how often, since when and how long ago; who knows of whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import NamedTuple

from analysis.agencies import in_order, name_of
from analysis.days import last_day
from analysis.household import concerned, members
from analysis.referrals import Referral, find_referrals
from case.dates import When
from case.filters import Filter, apply
from case.model import Case, Event
from case.worded import worded

MATRIX_RULE = worded(
    "A contact of an agency is one with each person whom the entry concerns; an entry that names nobody concerns "
    "everybody in the household, and being only named or a witness is no contact. Agencies stand with their "
    "teams, those left out of the count too. Days since the last contact run from the latest day on which it may "
    "lie to the last day of the data."
)
KNOWING_RULE = worded(
    "Two agencies know of each other for certain when one entry names both, or when one refers to the other. What "
    "they told each other elsewhere is not in the entries."
)


class Contact(NamedTuple):
    """The contacts of a person with a top agency, a team's included.

    `since` and `latest` are the first and the last as exactly as known, `days_since` the days from the last
    contact to the end of the data; None when no entry is dated.
    """

    person: str
    agency: str
    occurrences: int
    since: When | None
    latest: When | None
    days_since: int | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """People in the order of the case, agencies with the most contacts first, and a cell for each pair that met."""

    people: tuple[str, ...]
    agencies: tuple[str, ...]
    cells: tuple[Contact, ...]
    as_of: date | None

    def cell(self, person: str, agency: str) -> Contact | None:
        """Return the contacts of a pair; None when no entry tells of any."""
        return next((cell for cell in self.cells if (cell.person, cell.agency) == (person, agency)), None)


class Knowing(NamedTuple):
    """Two top agencies that know of each other, `a` before `b` by name, and the entries that show it."""

    a: str
    b: str
    together: tuple[str, ...]
    a_to_b: tuple[str, ...]
    b_to_a: tuple[str, ...]


def contact_matrix(case: Case) -> Matrix:
    """Return who had contact with whom."""
    household, end = members(case), last_day(case)
    found: dict[tuple[str, str], list[Event]] = {}
    tops = {agency.id: case.top_agency(agency.id) for agency in case.agencies}
    for event in case.events:
        if event.agencies:
            for agency in {tops.get(agency, agency) for agency in event.agencies}:
                for person in concerned(event, household):
                    found.setdefault((person, agency), []).append(event)
    contacts: dict[str, int] = {}
    for (_, agency), events in found.items():
        contacts[agency] = contacts.get(agency, 0) + len(events)
    agencies = tuple(sorted(contacts, key=lambda agency: (-contacts[agency], name_of(case, agency), agency)))
    met = {person for person, _ in found}
    people = tuple(person.id for person in case.people if person.id in met)
    cells = (_contact(pair, found[pair], end) for pair in ((p, a) for p in people for a in agencies) if pair in found)
    return Matrix(people, agencies, tuple(cells), end)


def _contact(pair: tuple[str, str], events: Sequence[Event], end: date | None) -> Contact:
    since: When | None = None
    latest: When | None = None
    first, last = date.max, date.min
    for event in events:
        until = event.until if isinstance(event.until, When) and event.until.dated else event.when
        if (begin := event.when.first) and begin < first:
            since, first = event.when, begin
        if (finish := until.last) and finish > last:
            latest, last = until, finish
    days = (end - last).days if end and latest else None
    occurrences = sum(event.occurrences for event in events)
    return Contact(*pair, occurrences, since, latest, days, tuple(event.id for event in events))


def within(case: Case, since: date | None = None, until: date | None = None, person: str | None = None) -> Case:
    """Return the case with the entries of some days, of those that concern a person, or both."""
    shown = apply(case, Filter(since=since, until=until)) if since or until else case
    if person is not None:
        household = members(case)
        shown = replace(shown, events=tuple(e for e in shown.events if person in concerned(e, household)))
    return shown


def who_knows_whom(case: Case, referrals: Iterable[Referral] | None = None) -> tuple[Knowing, ...]:
    """Return the pairs of top agencies that know of each other, by the entries that show it, most first."""
    together: dict[tuple[str, str], list[str]] = {}
    asked: dict[tuple[str, str], list[str]] = {}
    tops = {agency.id: case.top_agency(agency.id) for agency in case.agencies}
    for event in case.events:
        if len(event.agencies) > 1:
            for pair in combinations(in_order(case, (tops.get(agency, agency) for agency in event.agencies)), 2):
                together.setdefault(pair, []).append(event.id)
    for referral in find_referrals(case) if referrals is None else referrals:
        for sender in referral.senders:
            if sender != referral.agency:
                asked.setdefault((sender, referral.agency), []).append(referral.event.id)
    pairs = dict.fromkeys((*together, *(_pair(case, pair) for pair in asked)))
    found = [_knowing(pair, together, asked) for pair in pairs]
    return tuple(sorted(found, key=lambda one: (-len(one.together), name_of(case, one.a), name_of(case, one.b))))


def _pair(case: Case, pair: tuple[str, str]) -> tuple[str, str]:
    first, second = in_order(case, pair)
    return first, second


def _knowing(
    pair: tuple[str, str],
    together: Mapping[tuple[str, str], Sequence[str]],
    asked: Mapping[tuple[str, str], Sequence[str]],
) -> Knowing:
    a, b = pair
    return Knowing(
        a, b, *(tuple(found.get(key, ())) for found, key in ((together, pair), (asked, pair), (asked, (b, a))))
    )
