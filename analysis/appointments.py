"""Appointments: how many a week, how many are missed, meetings that decide nothing, waiting lists that are told of.

The words are data: data/appointment-cues.csv. An entry of several occurrences is one appointment, unless it
tells of missed ones: then all of them are missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from analysis.agencies import in_order, name_of
from analysis.cues import sentences
from analysis.days import data_span
from analysis.finding import Finding, FindingKind, Thresholds, same_people, whom
from analysis.household import concerned
from analysis.rules import said
from analysis.telling import told
from case.dates import Span, When
from case.model import Case, Event, EventKind
from case.showing_dates import show, show_span
from case.worded import counted, listed, worded

APPOINTMENTS = frozenset({EventKind.VISIT, EventKind.MEETING, EventKind.ASSESSMENT, EventKind.CONTACT})
WEEK = timedelta(weeks=1)
UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
NUMBERS = {
    word: number
    for number, word in enumerate(
        re.findall(
            r"\w+",
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty",
        ),
        1,
    )
} | {"a": 1, "an": 1}
LENGTH = re.compile(r"\b(\d{1,3}|" + "|".join(NUMBERS) + r")[\s-]+(day|week|month|year)s?\b", re.IGNORECASE)
APPOINTMENT_RULE = worded(
    "Appointments are visits, meetings, assessments and contacts; one is missed when its entry says so. An entry "
    "that stands for several is one appointment, unless it tells of missed ones. The week starts on Monday and "
    "takes only entries known to a week or better."
)


class Attendance(NamedTuple):
    """The appointments of a top agency that entries tell of, and how many of them were missed."""

    agency: str
    missed: int
    kept: int
    events: tuple[str, ...]

    @property
    def share(self) -> float:
        """The missed ones of all, 0 to 1."""
        return self.missed / (self.missed + self.kept)


@dataclass(frozen=True, slots=True)
class Burden:
    """Appointments a week: how many in all, over how many weeks of data, and the week with the most."""

    appointments: int
    weeks: int
    most: int
    busiest: Span | None

    @property
    def a_week(self) -> float:
        return self.appointments / self.weeks if self.weeks else 0.0


@dataclass(frozen=True, slots=True)
class Appointments:
    """What the entries tell of appointments, read once: attendance by agency, and what each week and list holds."""

    attendance: tuple[Attendance, ...]
    burden: Burden
    weeks: Mapping[date, Sequence[Event]]
    waiting: tuple[Event, ...]


def read_appointments(case: Case) -> Appointments:
    """Return what the entries tell of appointments."""
    missed: dict[str, list[Event]] = {}
    kept: dict[str, int] = {}
    weeks: dict[date, list[Event]] = {}
    waiting: list[Event] = []
    for event in case.events:
        cues = told(said(event)).cues
        if "waiting" in cues:
            waiting.append(event)
        if "missed" in cues:
            for top in {case.top_agency(agency) for agency in event.agencies}:
                missed.setdefault(top, []).append(event)
        elif event.kind in APPOINTMENTS:
            for top in {case.top_agency(agency) for agency in event.agencies}:
                kept[top] = kept.get(top, 0) + 1
            if event.until is None and (monday := _monday(event)):
                weeks.setdefault(monday, []).append(event)
    attended = (
        Attendance(agency, sum(e.occurrences for e in events), kept.get(agency, 0), tuple(e.id for e in events))
        for agency, events in missed.items()
    )
    ordered = tuple(sorted(attended, key=lambda one: (-one.missed, name_of(case, one.agency), one.agency)))
    return Appointments(ordered, _burden(weeks, data_span(case)), weeks, tuple(waiting))


def _burden(weeks: Mapping[date, Sequence[Event]], span: Span | None) -> Burden:
    busiest = max(weeks, key=lambda week: (len(weeks[week]), -week.toordinal()), default=None)
    return Burden(
        sum(map(len, weeks.values())),
        -(-span.days // 7) if span else 0,
        len(weeks[busiest]) if busiest else 0,
        Span(busiest, busiest + WEEK) if busiest else None,
    )


def _monday(event: Event) -> date | None:
    """Return the Monday of the week that an entry surely lies in; None when it is not known so closely."""
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None or (last - first).days > 6:
        return None
    monday = first - timedelta(days=min(first.weekday(), first.toordinal() - 1))
    return monday if last < monday + WEEK else None


def appointment_findings(case: Case, read: Appointments, limits: Thresholds) -> Iterator[Finding]:
    """Yield missed appointments, full weeks, meetings without a decision and waiting lists."""
    yield from _missed(case, read.attendance, limits)
    yield from _full_weeks(case, read.weeks, limits)
    yield from _undecided(case, limits)
    yield from _waiting(case, read.waiting, limits)


def _missed(case: Case, attended: Iterable[Attendance], limits: Thresholds) -> Iterator[Finding]:
    for one in attended:
        span = _around(case.event_by_id[event].when for event in one.events)
        if one.missed < limits.missed_appointments or span is None:
            continue
        sentence = worded(
            "{missed} of {all} appointments recorded with {agency} were missed ({share}; {days}).",
            missed=one.missed,
            all=one.missed + one.kept,
            agency=name_of(case, one.agency),
            share=f"{one.share:.0%}",
            days=show_span(span),
        )
        yield Finding(FindingKind.MISSED, sentence, span, one.events, 7 * one.missed, (one.agency,))


def _full_weeks(case: Case, weeks: Mapping[date, Sequence[Event]], limits: Thresholds) -> Iterator[Finding]:
    """Yield runs of weeks that each have as many appointments as the threshold, or more."""
    full = sorted(week for week in weeks if len(weeks[week]) >= limits.appointments_a_week)
    for run in _runs(full):
        numbers = [len(weeks[week]) for week in run]
        events = [event for week in run for event in weeks[week]]
        agencies = in_order(case, (case.top_agency(agency) for event in events for agency in event.agencies))
        span = Span(run[0], run[-1] + WEEK)
        told = worded(
            "There were {number} appointments in the week {days}"
            if len(run) == 1
            else "There were {number} appointments a week for {weeks} ({days})",
            number=_from_to(min(numbers), max(numbers)),
            weeks=counted(len(run), "week"),
            days=show_span(span),
        )
        names = listed(name_of(case, agency) for agency in agencies)
        sentence = worded("{told}, with {agencies}." if names else "{told}.", told=told, agencies=names)
        yield Finding(FindingKind.CONTACT_BURDEN, sentence, span, tuple(e.id for e in events), span.days)


def _from_to(least: int, most: int) -> str:
    return str(least) if least == most else worded("{least} to {most}", least=least, most=most)


def _runs(weeks: Sequence[date]) -> Iterator[list[date]]:
    run: list[date] = []
    for week in weeks:
        if run and week - run[-1] != WEEK:
            yield run
            run = []
        run.append(week)
    if run:
        yield run


def _undecided(case: Case, limits: Thresholds) -> Iterator[Finding]:
    """Yield runs of meetings about the very same people, within some weeks and without a decision about any of them."""
    meetings = [event for event in case.events if event.kind is EventKind.MEETING and event.when.first]
    meetings.sort(key=lambda event: (event.when.first or date.max, event.when.last or date.max))
    going: dict[tuple[str, ...], list[Event]] = {}
    for event in meetings:
        about, decides = concerned(event, ()), _decides(event)
        for people in [people for people in going if same_people(people, about)] if decides else [about]:
            run = going.get(people, [])
            if decides or (run and _days_from(run[0], event) > 7 * limits.meetings_weeks):
                yield from _as_repeated(case, going.pop(people), limits)
        if not decides:
            going.setdefault(about, []).append(event)
    for run in going.values():
        yield from _as_repeated(case, run, limits)


def _decides(event: Event) -> bool:
    return bool(event.decision.strip() or event.action.strip()) or "decided" in told(event.text).cues


def _days_from(earlier: Event, later: Event) -> int:
    return ((later.when.first or date.max) - (earlier.when.last or date.min)).days


def _as_repeated(case: Case, run: Sequence[Event], limits: Thresholds) -> Iterator[Finding]:
    span = _around(event.when for event in run)
    if len(run) < limits.meetings_without_decision or span is None:
        return
    people = concerned(run[0], ())
    sentence = worded(
        "{meetings} about {people} took place within {weeks}; no decision is recorded ({days}).",
        meetings=counted(len(run), "meeting"),
        people=whom(case, people),
        weeks=counted(limits.meetings_weeks, "week"),
        days="; ".join(show(event.when) for event in run),
    )
    yield Finding(FindingKind.REPEATED_QUESTIONS, sentence, span, tuple(e.id for e in run), span.days, people)


def _waiting(case: Case, events: Iterable[Event], limits: Thresholds) -> Iterator[Finding]:
    """Yield the waiting lists that entries tell of, with their length where they say it."""
    for event in events:
        span = event.when.span
        if span is None:
            continue
        days = _told_length(said(event))
        if days < 7 * limits.waiting_list_weeks:
            continue
        names = listed(name_of(case, agency) for agency in in_order(case, event.agencies))
        sentence = worded(
            "{list} in an entry of {agencies} ({day})." if names else "{list} ({day}).",
            list=worded("A waiting list of {length} is recorded", length=_length(days))
            if days
            else worded("A waiting list is recorded"),
            agencies=names,
            day=show(event.when),
        )
        yield Finding(FindingKind.WAITING_LIST, sentence, span, (event.id,), max(days, 1))


def _told_length(text: str) -> int:
    """Return the longest length of time in the sentences that tell of waiting, in days; 0 when none does."""
    lengths = [
        round(_number(match[1]) * UNITS[match[2].casefold()])
        for sentence in sentences(text)
        if "waiting" in told(sentence).cues
        for match in LENGTH.finditer(sentence)
    ]
    return max(lengths, default=0)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.casefold()]


def _length(days: int) -> str:
    return counted(days // 7, "week") if days >= 14 else counted(days, "day")


def _around(whens: Iterable[When]) -> Span | None:
    spans = [when.span for when in whens if when.span]
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
