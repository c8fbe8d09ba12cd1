"""The same work twice: two agencies at once, or one assessment after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from analysis.agencies import in_order, name_of
from analysis.cues import services, services_in
from analysis.finding import Finding, FindingKind, Thresholds, same_people, whom
from analysis.household import concerned
from analysis.spells import InvolvementSpell
from case.dates import Span, When
from case.model import Case, Event, EventKind
from case.showing_dates import show_dated, show_span
from case.worded import counted, worded


def duplications(case: Case, spells: Sequence[InvolvementSpell], limits: Thresholds) -> Iterator[Finding]:
    """Yield pairs of agencies that did the same kind of work for the same people on the same days."""
    by_service: dict[str, list[InvolvementSpell]] = {}
    for spell in spells:
        if spell.service and not services()[spell.service].status:
            by_service.setdefault(spell.service, []).append(spell)
    for service, found in by_service.items():
        for number, first in enumerate(found):
            latest = first.span.end - timedelta(days=limits.duplication_days)
            for second in islice(found, number + 1, None):
                if second.span.start > latest:
                    break
                if second.agency != first.agency:
                    yield from _duplicated(case, service, first, second, limits)


def _duplicated(
    case: Case, service: str, first: InvolvementSpell, second: InvolvementSpell, limits: Thresholds
) -> Iterator[Finding]:
    if not same_people(first.people, second.people):
        return
    start, end = max(first.span.start, second.span.start), min(first.span.end, second.span.end)
    together = not set(first.events).isdisjoint(second.events)  # one entry names both: joint work
    if together or (end - start).days < limits.duplication_days:
        return
    one, other = in_order(case, (first.agency, second.agency))
    shared = Span(start, end)
    people = tuple(p for p in first.people if p in second.people) or first.people or second.people
    sentence = worded(
        "{one} and {other} both provided {service} for {people} at the same time, for {days} ({span}).",
        one=name_of(case, one),
        other=name_of(case, other),
        service=worded(service),
        people=whom(case, people),
        span=show_span(shared),
        days=counted(shared.days, "day"),
    )
    events = tuple(dict.fromkeys((*first.events, *second.events)))
    about = (one, other, *people)
    yield Finding(FindingKind.DUPLICATION, sentence, shared, events, shared.days, about)


def repeated_assessments(case: Case, spells: Sequence[InvolvementSpell], limits: Thresholds) -> Iterator[Finding]:
    """Yield assessments of the same kind and people that start within weeks of the one before.

    Entries of one and the same spell tell of one assessment.
    """
    together: dict[str, set[str]] = {}
    for spell in spells:
        for id in spell.events:
            together.setdefault(id, set()).update(spell.events)
    latest: dict[str, list[Event]] = {}
    most = timedelta(weeks=limits.reassessment_weeks)
    assessments = (e for e in case.events if e.kind is EventKind.ASSESSMENT and e.when.first and e.agencies)
    for event in sorted(assessments, key=lambda event: (event.when.first or date.max, event.id)):
        kind = _kind_of_assessment(event)
        before = latest.setdefault(kind, [])
        for earlier in reversed(before):
            ended = _end(earlier)
            if event.when.first is None or event.when.first - ended > most:
                break
            if earlier.id in together.get(event.id, ()):
                continue
            if same_people(concerned(earlier, ()), concerned(event, ())):
                yield _repeated(case, kind, earlier, event, limits)
                break
        before.append(event)


def _kind_of_assessment(event: Event) -> str:
    kinds = [hit.value for hit in services_in(event.text) if "assessment" in (hit.value, services()[hit.value].part_of)]
    return kinds[0] if kinds else "assessment"


def _repeated(case: Case, kind: str, earlier: Event, later: Event, limits: Thresholds) -> Finding:
    own, their = concerned(earlier, ()), concerned(later, ())
    people = tuple(p for p in their if p in own) or their or own
    agencies = in_order(case, (*earlier.agencies, *later.agencies))
    sentence = worded(
        "Another {kind} of {people} followed within {weeks}: {first}, then {second} ({agencies}).",
        kind=worded(kind),
        people=whom(case, people),
        weeks=counted(limits.reassessment_weeks, "week"),
        first=show_dated(earlier.when, earlier.until),
        second=show_dated(later.when, later.until),
        agencies=", ".join(name_of(case, agency) for agency in agencies),
    )
    first, last = earlier.when.first or _end(earlier), max(_end(earlier), _end(later))
    span = Span(first, last + timedelta(days=1))
    return Finding(FindingKind.REPEATED_ASSESSMENT, sentence, span, (earlier.id, later.id), span.days, people)


def _end(event: Event) -> date:
    end = event.until.last if isinstance(event.until, When) else None
    return end or event.when.last or date.min
