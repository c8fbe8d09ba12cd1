"""Silence while need is high, and services that end with nothing after them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from analysis.agencies import name_of
from analysis.cues import services
from analysis.days import after, last_day
from analysis.finding import Finding, FindingKind, Thresholds, same_people, whom
from analysis.levels import Ladder
from analysis.spells import InvolvementSpell
from case.dates import Span, When
from case.model import Case, Event
from case.showing_dates import show_span
from case.worded import counted, worded


class _Lasting(NamedTuple):
    """From when until when a service runs, and for whom."""

    start: date
    end: date
    people: tuple[str, ...]


def silences(
    case: Case, ladders: Sequence[Ladder], spells: Sequence[InvolvementSpell], limits: Thresholds
) -> Iterator[Finding]:
    """Yield weeks without any entry, all at a high level, that no service covers.

    A status alone ('child protection plan') does not cover them: it says what is due, not what was done.
    """
    household = next((ladder for ladder in ladders if ladder.person is None), None)
    if household is None:
        return
    dated = sorted((event for event in case.events if event.when.dated), key=lambda event: event.when.first or date.max)
    high = [step for step in household.steps if step.level is not None and step.level >= limits.silence_level]
    work = [spell.span for spell in spells if not (spell.service and services()[spell.service].status)]
    for earlier, later, gap in _gaps(dated, limits.silence_weeks * 7):
        step = next((step for step in high if _within(gap, step.span)), None)
        if step and not any(_within(gap, span) for span in work):
            sentence = worded(
                "Nothing is recorded for {weeks} ({days}), while need stood at level {level}.",
                weeks=counted(gap.days // 7, "week"),
                days=show_span(gap),
                level=step.level,
            )
            yield Finding(FindingKind.SILENCE, sentence, gap, (earlier.id, later.id), gap.days)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _gaps(dated: Sequence[Event], least: int) -> Iterator[tuple[Event, Event, Span]]:
    """Yield the days between entries that no entry may lie on, with the entries on both sides."""
    reached: Event | None = None
    for event in dated:
        first, end = event.when.first, reached.when.last if reached else None
        if reached and first and end and (first - end).days - 1 >= least:
            yield reached, event, Span(after(end), first)
        if reached is None or (event.when.last or date.min) >= (end or date.min):
            reached = event


def cliffs(case: Case, spells: Sequence[InvolvementSpell], limits: Thresholds) -> Iterator[Finding]:
    """Yield services after whose end no entry tells of any agency for some weeks, though the data goes on."""
    end = last_day(case)
    contacts = sorted({first for event in case.events if event.agencies and (first := event.when.first)})
    wait = timedelta(weeks=limits.cliff_weeks)
    others = sorted(_Lasting(spell.span.start, spell.span.end, spell.people) for spell in spells)
    for spell in spells:
        if end is None or spell.open or spell.span.end + wait > after(end):
            continue
        number = bisect_left(contacts, spell.span.end)
        following = contacts[number] if number < len(contacts) else after(end)
        if following < spell.span.end + wait or _others_go_on(spell, others, wait):
            continue
        gap = Span(spell.span.end, following)
        sentence = worded(
            "After {service} with {agency} ended for {people} ({days}), no agency is recorded for {weeks}."
            if spell.service
            else "After the work of {agency} with {people} ended ({days}), no agency is recorded for {weeks}.",
            agency=name_of(case, spell.agency),
            service=worded(spell.service),
            people=whom(case, spell.people),
            days=show_span(spell.span),
            weeks=counted(gap.days // 7, "week"),
        )
        yield Finding(FindingKind.CLIFF, sentence, gap, spell.events, gap.days, (spell.agency, *spell.people))


def _others_go_on(spell: InvolvementSpell, others: Sequence[_Lasting], wait: timedelta) -> bool:
    """Tell whether another service for these people runs on after a spell, or starts soon after.

    The others stand in the order of their starts; the last ones are the likeliest to run on.
    """
    end = spell.span.end
    soon = bisect_left(others, (end + wait,))
    return any(
        others[number].end > end and same_people(others[number].people, spell.people)
        for number in range(soon - 1, -1, -1)
    )


def endings_at_adulthood(case: Case, spells: Sequence[InvolvementSpell], limits: Thresholds) -> Iterator[Finding]:
    """Yield services that ended within some weeks of an 18th birthday of somebody they were for."""
    near = timedelta(weeks=limits.adulthood_weeks)
    for spell in spells:
        for person in spell.people:
            known = case.person_by_id.get(person)
            birthday = _eighteenth(known.born) if known else None
            if spell.open or birthday is None:
                continue
            if birthday.start - near <= spell.span.last < birthday.end + near:
                sentence = worded(
                    "{person} turned 18 ({day}) within {weeks} of the end of {service} with {agency}."
                    if spell.service
                    else "{person} turned 18 ({day}) within {weeks} of the end of the work of {agency}.",
                    agency=name_of(case, spell.agency),
                    service=worded(spell.service),
                    weeks=counted(limits.adulthood_weeks, "week"),
                    person=whom(case, (person,)),
                    day=show_span(birthday),
                )
                about = (spell.agency, person)
                yield Finding(FindingKind.ADULTHOOD, sentence, birthday, spell.events, near.days, about)


def _eighteenth(born: When | None) -> Span | None:
    """Return the days on which somebody may turn 18; None where the birth is not known to three months."""
    if born is None or born.earliest is None or born.latest is None:
        return None
    if (born.latest - born.earliest).days > 92:
        return None
    first, last = (_years_on(day, 18) for day in (born.earliest, born.latest))
    return Span(first, after(last))


def _years_on(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)
