"""Involvement spells: from when to when an agency gave a service, said outright or inferred.

A spell is explicit when an entry gives its end, or says that it goes on. It is inferred when one entry
starts a service and a later one ends it. A single contact is not a spell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from analysis.agencies import involved, name_of
from analysis.cues import only_service
from analysis.days import after, last_day, lasting
from analysis.household import concerned
from analysis.inferring import infer
from analysis.seen import spell_word, was_seen
from case.dates import ONGOING, Span, Until, When, on
from case.mentions import Matcher
from case.model import Case, Event, Ruling, SpellDecision
from case.worded import worded

SPELL_RULE = worded(
    "A spell runs from the earliest day of its start to the latest day of its end. It is explicit when one "
    "entry gives both, and is then of the agencies whose entry it is. It is inferred when one entry says "
    "that a service starts and a later one says that the same service of the same agency ends, for the same "
    "people; inferred spells are marked. A service said to be ongoing runs to the last day of the data and "
    "is marked open; one said to remain runs to the entry that says so. A start without an end is not a "
    "spell, and neither is a single contact. What a person has accepted, corrected or refused goes before what "
    "was inferred."
)


@dataclass(frozen=True, slots=True)
class InvolvementSpell:
    """An agency's service to some people over some days.

    `agency` is the id of the agency or team. No people means the whole household. `open` is True when the
    service was still running at the end of the data, where `span` stops. `service` is the kind of work in
    plain words, empty when the entries do not say. `events` are the ids of the entries that tell of it.
    `sure` are the days that it certainly covers, where dates are known only to a month or a year; `ruling`
    is what a person decided about it, `reason` why, and `decision` the id of that.
    """

    agency: str
    people: tuple[str, ...]
    span: Span
    inferred: bool
    open: bool
    service: str
    events: tuple[str, ...]
    sure: Span | None = None
    ruling: Ruling | None = None
    reason: str = ""
    decision: str = ""

    @property
    def settled(self) -> bool:
        """Whether the entries say it outright, or a person has agreed to what was inferred."""
        return not self.inferred or self.ruling is not None


def find_spells(case: Case, whole: Case | None = None) -> tuple[InvolvementSpell, ...]:
    """Return the spells of a case by their first day, then by the name of the agency.

    For a filtered case give the `whole` one too: spells are then found in it, and kept when the filter
    shows at least one of their entries. So a filter hides spells, and never makes or stretches one.
    """
    source = whole or case
    found = [*_explicit(source), *decided_spells(source, _inferred(source))]
    if whole is not None:
        found = [spell for spell in found if any(event in case.event_by_id for event in spell.events)]
    found = [spell for spell in found if was_seen(source, spell_word(spell.agency, spell.events[0]))]
    return tuple(
        sorted(
            found, key=lambda s: (s.span.start, s.span.end, name_of(source, s.agency), s.service, s.people, s.events)
        )
    )


def _explicit(case: Case) -> Iterator[InvolvementSpell]:
    data_end = last_day(case)
    matcher: Matcher | None = None
    for event in case.events:
        if event.until is None or not event.agencies:
            continue
        span = lasting(event.when, event.until, data_end)
        if span is None:
            continue
        people, service = concerned(event, ()), only_service(event.text)
        if len(event.agencies) > 1 and matcher is None:
            matcher = Matcher((), involved(case))
        for agency in _working(event, matcher):
            sure = _sure(event.when, event.until, data_end)
            yield InvolvementSpell(agency, people, span, False, event.until is ONGOING, service, (event.id,), sure)


def _working(event: Event, matcher: Matcher | None) -> tuple[str, ...]:
    """Return whose involvement a lasting entry is: the row's own agencies, not those that its text mentions.

    Where the text names them all, nobody stands apart, and it is that of all.
    """
    agencies = tuple(dict.fromkeys(event.agencies))
    if len(agencies) == 1 or matcher is None:
        return agencies
    mentioned = {mention.id for mention in matcher.find(event.text)}
    return tuple(agency for agency in agencies if agency not in mentioned) or agencies


def _inferred(case: Case) -> Iterator[InvolvementSpell]:
    data_end = last_day(case)
    for run in infer(case):
        first, last = case.event_by_id[run.events[0]].when, case.event_by_id[run.events[-1]].when
        sure = _sure(first, ONGOING if run.open else last, data_end)
        yield InvolvementSpell(run.agency, run.people, run.span, True, run.open, run.service, run.events, sure)


def _sure(when: When, until: Until, data_end: date | None) -> Span | None:
    """Return the days from the latest start to the earliest end; None when they cannot be told or there are none."""
    end = data_end if until is ONGOING else until.earliest if isinstance(until, When) else None
    if when.latest is None or when.earliest is None or end is None or end < when.latest:
        return None
    return Span(when.latest, after(end))


def decided_spells(case: Case, inferred: Iterable[InvolvementSpell]) -> Iterator[InvolvementSpell]:
    """Yield inferred spells as a person decided: those refused are left out, those corrected have their true days."""
    data_end = last_day(case)
    found = list(inferred)
    alike = Counter(_key(spell) for spell in found)
    decided: dict[tuple[str, str, str], list[SpellDecision]] = {}
    for one in case.spell_decisions:
        decided.setdefault((one.agency, one.service, one.event), []).append(one)
    for spell in found:
        same = decided.get(_key(spell), ())
        decision = _decision(spell, same, alone=alike[_key(spell)] == 1)
        if decision is None:
            yield spell
        elif decision.ruling is Ruling.ACCEPTED:
            yield replace(spell, ruling=decision.ruling, reason=decision.reason, decision=decision.id)
        elif decision.ruling is Ruling.CORRECTED:
            yield _corrected(case, spell, decision, data_end)


def _key(spell: InvolvementSpell) -> tuple[str, str, str]:
    return spell.agency, spell.service, spell.events[0]


def _decision(spell: InvolvementSpell, same: Sequence[SpellDecision], alone: bool) -> SpellDecision | None:
    """Return what was decided about a spell; the entry that ends it tells apart those that one entry starts."""
    exact = [one for one in same if one.last == spell.events[-1]]
    return next(iter(exact or [one for one in same if alone or not one.last]), None)


def _corrected(case: Case, spell: InvolvementSpell, decision: SpellDecision, data_end: date | None) -> InvolvementSpell:
    """Return a spell with the days that a person gave; a side that they did not give stays as inferred."""
    since = decision.since or on(spell.span.start)
    until = decision.until or (ONGOING if spell.open else on(spell.span.last))
    span = lasting(since, until, data_end) or spell.span
    sure = _sure(since, until, data_end)
    return replace(
        spell,
        agency=decision.whose if decision.whose in case.agency_by_id else spell.agency,
        people=spell.people if decision.people is None else decision.people,
        span=span,
        open=until is ONGOING,
        sure=sure,
        ruling=Ruling.CORRECTED,
        reason=decision.reason,
        decision=decision.id,
    )
