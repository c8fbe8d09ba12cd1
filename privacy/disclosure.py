"""How identifying is what is left: singling out, linkability and inference, each with what lessens it.

Sentences hold counts and kinds only, never a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from case.dates import Precision
from case.model import Case, EventKind, TieKind
from privacy.anonymise import AnonymisedCase
from privacy.plan import AgencyStyle, AgeStyle, DateGrain, Plan, TextStyle

RARE_KINDS = frozenset((EventKind.CUSTODY, EventKind.PLACEMENT, EventKind.LIFE))
MANY_CHILDREN = 4
MANY_AGENCIES = 12


class Standard(StrEnum):
    """The three tests of the Information Commissioner's Office."""

    SINGLING_OUT = "singling out"
    LINKABILITY = "linkability"
    INFERENCE = "inference"


class Risk(NamedTuple):
    """A way in which the case may still be known, what lessens it, and the plan that would."""

    test: Standard
    sentence: str
    mitigation: str
    plan: Plan


MOTIVATED_INTRUDER = (
    "Would a local newspaper search of the months and kinds of events find the family?",
    "Would a neighbour know the family by its children's ages and what happened to them?",
    "Would somebody who works for one of the agencies know the case from its own events?",
    "Would a member of the family learn from this something that another told in confidence?",
    "Can this be put beside another published review or court report of the same time?",
)


def risks_of(shared: AnonymisedCase) -> tuple[Risk, ...]:
    """Return the risks that an anonymised case still holds, gravest test first."""
    found = [risk for look in _LOOKS for risk in look(shared.case, shared.plan)]
    found += _quotes(shared)
    order = list(Standard)
    return tuple(sorted(found, key=lambda risk: order.index(risk.test)))


def _days(case: Case, plan: Plan) -> Iterator[Risk]:
    exact = sum(event.when.precision is Precision.DAY for event in case.events)
    if not exact:
        return
    if plan.dates is DateGrain.AS_IS:
        said = f"{_are(exact, 'event')} dated to the day; a day and a kind of event can be looked up."
        yield Risk(Standard.SINGLING_OUT, said, "Give dates by the month.", replace(plan, dates=DateGrain.MONTH))
    else:
        said = f"The days between {exact:,} events are exact; one known date gives all the others away."
        yield Risk(Standard.LINKABILITY, said, "Give dates by the month.", replace(plan, dates=DateGrain.MONTH))


def _rare(case: Case, plan: Plan) -> Iterator[Risk]:
    kinds = Counter(event.kind for event in case.events)
    rare = sum(event.kind in RARE_KINDS and kinds[event.kind] <= 2 for event in case.events)
    if rare and plan.dates not in (DateGrain.YEAR, DateGrain.QUARTER):
        said = f"{_are(rare, 'event')} of a rare kind (custody, placement, birth or death) and dated closely."
        yield Risk(Standard.SINGLING_OUT, said, "Give dates by the quarter.", replace(plan, dates=DateGrain.QUARTER))


def _children(case: Case, plan: Plan) -> Iterator[Risk]:
    children = {tie.b for tie in case.ties if tie.kind in (TieKind.PARENT, TieKind.ADOPTIVE_PARENT)}
    born = sum(1 for person in case.people if person.id in children and person.born)
    twins = sum(tie.kind is TieKind.TWIN for tie in case.ties)
    if (born >= MANY_CHILDREN or (twins and born)) and plan.ages is AgeStyle.EXACT:
        said = (
            f"The years of birth and the sex of {_many(born, 'child', 'children')} make a pattern few families share."
        )
        yield Risk(Standard.SINGLING_OUT, said, "Give ages in bands.", replace(plan, ages=AgeStyle.BANDS))


def _deaths(case: Case, plan: Plan) -> Iterator[Risk]:
    died = sum(1 for person in case.people if person.died)
    if died and plan.ages is AgeStyle.EXACT:
        said = f"The year of {_many(died, 'death')} is given; deaths are public records."
        yield Risk(Standard.LINKABILITY, said, "Give ages in bands.", replace(plan, ages=AgeStyle.BANDS))


def _agencies(case: Case, plan: Plan) -> Iterator[Risk]:
    seen = {case.top_agency(agency) for event in case.events for agency in event.agencies}
    if plan.agencies is AgencyStyle.AS_IS and seen:
        said = f"{_are(len(seen), 'agency', 'agencies')} named as they are; local names say where the family lives."
        yield Risk(Standard.LINKABILITY, said, "Call agencies by their kind.", replace(plan, agencies=AgencyStyle.KIND))
    elif plan.agencies is AgencyStyle.KIND and len(seen) >= MANY_AGENCIES:
        said = f"{len(seen)} agencies are named, counted or not; their mix can be matched with another list of cases."
        yield Risk(
            Standard.LINKABILITY, said, "Call agencies by their sector.", replace(plan, agencies=AgencyStyle.SECTOR)
        )


def _texts(case: Case, plan: Plan) -> Iterator[Risk]:
    texts = sum(bool(event.text) for event in case.events)
    if plan.text is TextStyle.SCRUBBED and texts:
        said = f"{_many(texts, 'text')} tell what happened in words; details may be known to others."
        yield Risk(Standard.INFERENCE, said, "Replace texts by the kind of event.", replace(plan, text=TextStyle.KIND))


def _quotes(shared: AnonymisedCase) -> Iterator[Risk]:
    quoting = [
        id for id, event in zip(shared.event_ids, shared.case.events, strict=True) if '"' in event.text or event.voice
    ]
    if quoting:
        said = (
            f"{_many(len(quoting), 'entry quotes', 'entries quote')} somebody; the speaker may be known by the words."
        )
        quiet = replace(shared.plan, quiet=shared.plan.quiet.union(quoting))
        yield Risk(Standard.SINGLING_OUT, said, "Leave out the words of these entries.", quiet)


def _reviewed(case: Case, plan: Plan) -> Iterator[Risk]:
    if plan.reviewed:
        said = f"{_many(len(plan.reviewed), 'word')} that no list knows pass because somebody reviewed them."
        yield Risk(Standard.INFERENCE, said, "Hold them back.", replace(plan, reviewed=frozenset()))


_LOOKS: tuple[Callable[[Case, Plan], Iterator[Risk]], ...] = (
    _days,
    _rare,
    _children,
    _deaths,
    _agencies,
    _texts,
    _reviewed,
)


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _are(number: int, one: str, more: str = "") -> str:
    return f"{_many(number, one, more)} {'is' if number == 1 else 'are'}"
