"""What making two people, or two agencies, one will do, in words."""

from __future__ import annotations

from collections.abc import Iterator

from case.model import Agency, Case, Person, Sex
from case.showing_dates import show
from window.wording import count


def merge_words(case: Case, kept: str, gone: str) -> tuple[str, ...]:
    """Return what happens when `gone` becomes one with `kept`, a sentence each."""
    if kept in case.person_by_id:
        return tuple(_people(case, case.person_by_id[kept], case.person_by_id[gone]))
    return tuple(_agencies(case, case.agency_by_id[kept], case.agency_by_id[gone]))


def _people(case: Case, kept: Person, gone: Person) -> Iterator[str]:
    named = sum(gone.id in event.person_ids for event in case.events)
    ties = [tie for tie in case.ties if gone.id in (tie.a, tie.b)]
    between = sum(kept.id in (tie.a, tie.b) for tie in ties)
    if kept.name != gone.name:
        yield f"{gone.name} becomes another name of {kept.name}."
    yield f"{count(named, 'event')} and {count(len(ties) - between, 'tie')} pass over."
    if between:
        yield (
            f"{count(between, 'tie')} between the two is dropped."
            if between == 1
            else (f"{between} ties between the two are dropped.")
        )
    for what, first, second in (
        ("Born", show(kept.born) if kept.born else "", show(gone.born) if gone.born else ""),
        ("Died", show(kept.died) if kept.died else "", show(gone.died) if gone.died else ""),
        ("Role", kept.role, gone.role),
        ("Household", kept.household, gone.household),
        ("Sex", _sex(kept), _sex(gone)),
    ):
        yield from _field(what, first, second)


def _agencies(case: Case, kept: Agency, gone: Agency) -> Iterator[str]:
    named = sum(gone.id in event.agencies for event in case.events)
    teams = sum(agency.parent == gone.id for agency in case.agencies)
    returns = sum(one.agency == gone.id for one in case.returns)
    if kept.name != gone.name:
        yield f"{gone.name} becomes another name of {kept.name}."
    yield f"{count(named, 'event')} pass over." if named != 1 else "1 event passes over."
    if teams:
        yield f"{count(teams, 'team')} of {gone.name} will belong to {kept.name}."
    if returns:
        yield f"{count(returns, 'return')} will be one of {kept.name}."
    yield from _field("Kind", kept.kind, gone.kind)
    reasons = {one.agency: one for one in case.verdicts}
    if kept.id in reasons and gone.id in reasons:
        yield f"What was decided about counting {kept.name} stands; the other decision is dropped."


def _field(what: str, first: str, second: str) -> Iterator[str]:
    """Tell what stands where the two differ."""
    if first and second and first != second:
        yield f"{what}: {first} stays, {second} is dropped."
    elif second and not first:
        yield f"{what}: {second} is taken over."


def _sex(person: Person) -> str:
    return "" if person.sex is Sex.UNKNOWN else person.sex.value
