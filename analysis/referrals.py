"""Referrals: who was asked, whether they answered, how long it took, and who was asked again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from analysis.agencies import name_of
from analysis.cues import sentences
from analysis.days import after, last_day
from analysis.finding import Finding, FindingKind, Thresholds, same_people, whom
from analysis.household import concerned
from analysis.phrases import words_of
from case.dates import Span, When
from case.mentions import Matcher
from case.model import Case, Event, EventKind
from case.showing_dates import show
from case.worded import counted, worded

REFERRING = frozenset({"refer", "refers", "referred", "referral", "referrals", "referring", "rerefer", "rereferred"})
REFERS = re.compile(r"\b(?:re)?(?:refer(?:s|red|ral|rals|ring)?)\b(?!\s+orders?\b)", re.IGNORECASE)
REFERRED_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
REFERRED_TO = re.compile(r"\bto\s+(?:the\s+|a\s+|an\s+)?(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)
RECEIVED = re.compile(r"\b(?:referral|referred)\b.*\b(?:from|by|received)\b", re.IGNORECASE)
# Words after a referral, in the same entry, that tell of an answer to it.
ANSWERED = re.compile(
    r"\b(?:leads? to|leading to|led to|assess(?:es|ed|ment)|accept(?:s|ed)|allocat(?:es|ed)|commence[sd]?"
    r"|starts?|started|begins?|began|subsequently|offer(?:s|ed)|attend(?:s|ed)|visit(?:s|ed)|support(?:s|ed)"
    r"|broke down|broken down|breaks down)\b",
    re.IGNORECASE,
)


class Referral(NamedTuple):
    """An agency is asked to do something for some people; `answered` when the same entry tells of an answer.

    `senders` are the top agencies that ask, as far as the entry tells.
    """

    event: Event
    agency: str
    people: tuple[str, ...]
    answered: bool
    senders: tuple[str, ...] = ()


class _Contact(NamedTuple):
    """An entry of an agency that may answer a referral."""

    first: date
    last: date
    event: Event


def find_referrals(case: Case) -> list[Referral]:
    """Return the dated referrals whose recipient an entry tells, in order of their days."""
    telling = [event for event in case.events if event.when.dated and _tells(event)]
    if not telling:
        return []
    named = {agency for event in telling for agency in event.agencies}
    known = [agency for agency in case.agencies if agency.id in named]
    matcher = Matcher(case.people, known)
    found = [referral for event in telling for referral in _of_event(case, event, matcher)]
    return _told_once(sorted(found, key=lambda one: (_first(one.event), _last(one.event))))


def _told_once(referrals: Sequence[Referral]) -> list[Referral]:
    """Leave out what a second agency tells of a referral: to the same one, for the same people and days."""
    kept: dict[str, list[Referral]] = {}
    for referral in referrals:
        before = kept.setdefault(referral.agency, [])
        last = before[-1] if before else None
        if last and _last(last.event) >= _first(referral.event) and same_people(last.people, referral.people):
            before[-1] = last._replace(answered=last.answered or referral.answered)
        else:
            before.append(referral)
    found = (referral for agency in kept.values() for referral in agency)
    return sorted(found, key=lambda one: (_first(one.event), _last(one.event)))


def _tells(event: Event) -> bool:
    return event.kind is EventKind.REFERRAL or not words_of(event.text).isdisjoint(REFERRING)


def _of_event(case: Case, event: Event, matcher: Matcher) -> list[Referral]:
    """Return whom an entry asks: the agencies it names after 'to', or the one that tells of receiving it.

    An agency that refers to a team of its own asks nobody else, which is left out.
    """
    parts = sentences(event.text)
    to: dict[str, None] = {}
    senders: set[str] = set()
    asking: set[str] = set()
    people: dict[str, None] = {}
    answered = False
    for sentence in parts:
        refers = REFERS.search(sentence)
        answered = answered or (bool(to) and ANSWERED.search(sentence) is not None)
        if refers is None:
            continue
        answered = answered or ANSWERED.search(sentence, refers.end()) is not None
        for mention in matcher.find(sentence):
            if mention.kind == "person":
                people[mention.id] = None
            elif _is_asked(sentence, refers.end(), mention.start):
                to[case.top_agency(mention.id)] = None
            else:
                senders.add(case.top_agency(mention.id))
                if mention.start < refers.start() or REFERRED_BY.search(sentence[: mention.start]):
                    asking.add(case.top_agency(mention.id))
    whose = tuple(people) or (concerned(event, ()) if len(parts) == 1 else ())
    asked = [agency for agency in to if agency not in senders]
    if not to and event.kind is EventKind.REFERRAL and RECEIVED.search(event.text):
        others = {case.top_agency(agency) for agency in event.agencies} - senders
        asked = list(others) if len(others) == 1 else []
    if not senders:
        asking = {case.top_agency(agency) for agency in event.agencies}.difference(to, asked)
    return [Referral(event, agency, whose, answered, tuple(sorted(asking))) for agency in asked]


def _is_asked(sentence: str, refers: int, mention: int) -> bool:
    """Tell whether a mention after the word for referring is the one asked: 'refers Jess to ...'."""
    before = sentence[refers:mention] if mention >= refers else ""
    return REFERRED_TO.search(before) is not None and REFERRED_BY.search(before) is None


def referral_findings(case: Case, referrals: Sequence[Referral], limits: Thresholds) -> Iterator[Finding]:
    """Yield waits, referrals without an answer and repeat referrals."""
    if not referrals:
        return
    contacts = _contacts(case, {referral.agency for referral in referrals})
    end = last_day(case)
    for referral in referrals:
        if end is not None and not referral.answered:
            yield from _answer(case, referral, contacts, end, limits)
    yield from _repeats(case, referrals, limits)


def _contacts(case: Case, agencies: set[str]) -> Mapping[str, list[_Contact]]:
    """Return the dated entries that name each of the agencies or a team of it and are no referrals, in order."""
    found: dict[str, list[_Contact]] = {agency: [] for agency in agencies}
    for event in case.events:
        if event.when.dated and event.kind is not EventKind.REFERRAL:
            for agency in {case.top_agency(agency) for agency in event.agencies} & agencies:
                found[agency].append(_Contact(_first(event), _last(event), event))
    for contacts in found.values():
        contacts.sort(key=lambda contact: contact[:2])
    return found


def _answer(
    case: Case, referral: Referral, contacts: Mapping[str, Sequence[_Contact]], end: date, limits: Thresholds
) -> Iterator[Finding]:
    """Yield how long the answer took when that was long for certain, or that no entry tells of one."""
    asked = referral.event.when
    since = _first(referral.event)
    answer = next(
        (
            contact.event
            for contact in contacts[referral.agency]
            if contact.last >= since
            and contact.event is not referral.event
            and same_people(concerned(contact.event, ()), referral.people)
        ),
        None,
    )
    name, people = name_of(case, referral.agency), whom(case, referral.people)
    if answer is None:
        silent = (end - (asked.last or end)).days
        if silent >= limits.no_answer_weeks * 7:
            sentence = worded(
                "No contact with {agency} is recorded after the referral of {people} ({day}); the records go on for "
                "{weeks}.",
                people=people,
                agency=name,
                day=show(asked),
                weeks=counted(silent // 7, "week"),
            )
            about = (referral.agency, *referral.people)
            yield Finding(FindingKind.NO_ANSWER, sentence, _span(asked, end), (referral.event.id,), silent, about)
        return
    shortest = (_first(answer) - _last(referral.event)).days
    longest = (_last(answer) - _first(referral.event)).days
    if shortest >= limits.wait_weeks * 7:
        sentence = worded(
            "The first contact recorded with {agency} came {days} after the referral of {people} "
            "(referred {day}, contact {answered}).",
            people=people,
            agency=name,
            day=show(asked),
            answered=show(answer.when),
            days=_between(shortest, longest),
        )
        events, about = (referral.event.id, answer.id), (referral.agency, *referral.people)
        yield Finding(FindingKind.WAIT, sentence, _span(asked, _last(answer)), events, shortest, about)


def _repeats(case: Case, referrals: Sequence[Referral], limits: Thresholds) -> Iterator[Finding]:
    """Yield a chain of referrals of the same people to one agency, each within the months of the one before."""
    by_agency: dict[str, list[Referral]] = {}
    for referral in referrals:
        by_agency.setdefault(referral.agency, []).append(referral)
    most = timedelta(days=round(limits.repeat_referral_months * 30.44))
    for agency, found in by_agency.items():
        for earlier, later in pairwise(found):
            again = same_people(earlier.people, later.people) and earlier.event.id != later.event.id
            if again and _first(later.event) - _last(earlier.event) <= most:
                people = tuple(person for person in later.people if person in earlier.people)
                sentence = worded(
                    "Another referral of {people} to {agency} followed within {months}: {first}, then {second}.",
                    agency=name_of(case, agency),
                    months=counted(limits.repeat_referral_months, "month"),
                    people=whom(case, people or later.people),
                    first=show(earlier.event.when),
                    second=show(later.event.when),
                )
                span = _span(earlier.event.when, _last(later.event))
                events = (earlier.event.id, later.event.id)
                yield Finding(FindingKind.REPEAT_REFERRAL, sentence, span, events, span.days, (agency, *people))


def _between(shortest: int, longest: int) -> str:
    if shortest == longest:
        return counted(shortest, "day")
    return worded("between {least} and {most}", least=shortest, most=counted(longest, "day"))


def _first(event: Event) -> date:
    return event.when.first or date.max


def _last(event: Event) -> date:
    return event.when.last or date.min


def _span(asked: When, last: date) -> Span:
    first = asked.first or last
    return Span(first, after(max(first, last)))
