"""Spells that nobody wrote down as such: one entry starts a service, a later one ends it.

A service keeps its first start until it ends, unless a later entry says that it starts again. An end that
names no service ends whatever that agency had begun; one that names some people ends it for them alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from analysis.cues import Turn, services
from analysis.days import after, last_day
from analysis.turnings import Turning, turnings
from case.dates import Span
from case.model import Case


class Run(NamedTuple):
    """A service found to run from one entry to another."""

    agency: str
    people: tuple[str, ...]
    span: Span
    open: bool
    service: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A service that has started: for whom, and the entries since."""

    agency: str | None
    people: frozenset[str]
    service: str
    since: date
    events: tuple[str, ...]
    held: date | None = None
    ongoing: bool = False


def infer(case: Case) -> Iterator[Run]:
    """Yield the runs that start and end words of the entries tell of."""
    begun: dict[str | None, list[_Begun]] = {}  # by top agency; None where no entry says whose
    for turning in turnings(case):
        top = turning.agency and case.top_agency(turning.agency)
        anybodys = turning.agency is None or (turning.service and services()[turning.service].status)
        places = list(begun) if anybodys else [place for place in (top, None) if place in begun]
        near = [one for place in places for one in begun[place]]
        runs, kept = _turn(case, turning, near)
        for place in places:
            begun[place] = []
        for one in kept:
            begun.setdefault(one.agency and case.top_agency(one.agency), []).append(one)
        yield from runs
    data_end = last_day(case)
    for one in (one for place in begun.values() for one in place):
        yield from _unended(one, data_end)


def _turn(case: Case, turning: Turning, begun: list[_Begun]) -> tuple[list[Run], list[_Begun]]:
    """Return the runs that a turn closes, and what has begun after it."""
    if turning.turn is Turn.START:
        return _start(case, turning, begun)
    if turning.turn is Turn.END:
        return _end(case, turning, begun)
    return [], [_go_on(case, turning, one) for one in begun]


def _start(case: Case, turning: Turning, begun: list[_Begun]) -> tuple[list[Run], list[_Begun]]:
    """Open a service, unless it is open already; 'again' closes the one before at what is known of it."""
    first = turning.event.when.first
    if first is None or not (turning.agency or turning.service):
        return [], begun
    new = _Begun(turning.agency, turning.people, turning.service, first, (turning.event.id,))
    same = [one for one in begun if one.service == turning.service and _fits(case, turning, one)]
    if not same:
        return [], [*begun, new]
    if not turning.again:
        return [], begun
    runs = [run for one in same for run in _unended(replace(one, ongoing=False), None)]
    return runs, [*(one for one in begun if one not in same), new]


def _end(case: Case, turning: Turning, begun: list[_Begun]) -> tuple[list[Run], list[_Begun]]:
    last = turning.event.when.last
    runs: list[Run] = []
    kept: list[_Begun] = []
    for one in begun:
        if last is None or not _ends(case, turning, one):
            kept.append(one)
            continue
        people = one.people & turning.people or one.people or turning.people
        runs.extend(_run(one, turning.agency, people, last, (turning.event.id,)))
        left = one.people - people
        if left:
            kept.append(replace(one, people=left))
    return runs, kept


def _go_on(case: Case, turning: Turning, one: _Begun) -> _Begun:
    """Note that a service still runs at the day of an entry, or that it is ongoing."""
    specific = turning.service or turning.turn is Turn.OPEN
    if not specific or not _same_service(turning.service, one.service) or not _fits(case, turning, one):
        return one
    events = tuple(dict.fromkeys((*one.events, turning.event.id)))
    if turning.turn is Turn.OPEN:
        return replace(one, ongoing=True, events=events)
    return replace(one, held=turning.event.when.last, events=events)


def _ends(case: Case, turning: Turning, one: _Begun) -> bool:
    if turning.event.id in one.events[:1] or not _fits(case, turning, one):
        return False
    if turning.service:
        return _same_service(turning.service, one.service)
    return turning.agency is not None and turning.agency == one.agency


def _fits(case: Case, turning: Turning, one: _Begun) -> bool:
    """Tell whether agency and people of a turn can be those of a service that has begun."""
    if turning.agency == one.agency:
        fits = turning.agency is not None or bool(turning.service)
    elif not turning.service or not _same_service(turning.service, one.service):
        fits = False
    elif turning.agency is None or one.agency is None or services()[turning.service].status:
        fits = True
    else:
        tops = case.top_agency(one.agency), case.top_agency(turning.agency)
        fits = turning.agency == tops[0] or one.agency == tops[1]
    return fits and not (turning.people and one.people and turning.people.isdisjoint(one.people))


def _same_service(a: str, b: str) -> bool:
    """Tell whether two services are one, or one is a kind of the other ('assessment')."""
    if a == b or not a or not b:
        return a == b
    return services()[a].part_of == b or services()[b].part_of == a


def _unended(one: _Begun, data_end: date | None) -> Iterator[Run]:
    """Yield the run of a service without an end: to where it was last said to go on, or to the data's end."""
    if one.ongoing and data_end:
        yield from _run(one, None, one.people, data_end, (), still=True)
    elif one.held:
        yield from _run(one, None, one.people, one.held, ())


def _run(
    one: _Begun,
    agency: str | None,
    people: frozenset[str],
    last: date,
    events: tuple[str, ...],
    still: bool = False,
) -> Iterator[Run]:
    whose = one.agency or agency
    if whose is None or last < one.since:
        return
    told = tuple(dict.fromkeys((*one.events, *events)))
    yield Run(whose, tuple(sorted(people)), Span(one.since, after(last)), still, one.service, told)
