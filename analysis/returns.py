"""Who was asked, who replied, and for which time: no return is not no involvement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from analysis.agencies import in_order, name_of
from analysis.days import after, data_span
from case.dates import Span, When
from case.model import AgencyReturn, Case
from case.showing_dates import show, show_span
from case.worded import counted, worded

RETURN_RULE = worded(
    "An agency that was asked and has not replied may have been involved: nothing here counts it as absent. A "
    "reply speaks only of the days that it covers."
)


class Reply(StrEnum):
    REPLIED = "replied"
    NO_REPLY = "no reply"
    REFUSED = "no consent"


class Returned(NamedTuple):
    """What became of one question to an agency; `entries` of the case name it or a team of it."""

    agency: str
    reply: Reply
    asked: When | None
    replied: When | None
    covers: str
    current_as_of: When | None
    consent: str
    entries: int


def find_returns(case: Case) -> tuple[Returned, ...]:
    """Return what became of each question, those without a reply first, then by name."""
    entries: dict[str, int] = {}
    for event in case.events if case.returns else ():
        for top in {case.top_agency(agency) for agency in event.agencies}:
            entries[top] = entries.get(top, 0) + 1
    found = [
        Returned(
            one.agency,
            reply_of(one),
            one.asked,
            one.replied,
            _covers(one),
            one.current_as_of,
            one.consent,
            entries.get(case.top_agency(one.agency), 0),
        )
        for one in case.returns
    ]
    return tuple(sorted(found, key=lambda one: (one.reply is Reply.REPLIED, name_of(case, one.agency), one.agency)))


def reply_of(one: AgencyReturn) -> Reply:
    """Return whether an agency replied; where it did not, whether that was for want of consent."""
    if one.replied is not None:
        return Reply.REPLIED
    words = one.consent.casefold().split()
    return Reply.REFUSED if {"no", "refused", "withheld", "declined"} & set(words) else Reply.NO_REPLY


def complete_return(case: Case, one: AgencyReturn) -> bool:
    """Tell whether an agency replied, and said that its reply covers all days that entries of the case tell of."""
    span = data_span(case)
    if reply_of(one) is not Reply.REPLIED or span is None or not _says_what_it_covers(one):
        return False
    return not _missing(one, span)


def unknowns(case: Case) -> tuple[str, ...]:
    """Return in sentences which agencies and which times the counts cannot know about."""
    if not case.returns:
        if not case.events:
            return ()
        return (
            worded(
                "The case does not say which agencies were asked, so nobody can tell which of them were not involved "
                "and which only sent nothing."
            ),
        )
    return tuple(_unknowns(case))


def _unknowns(case: Case) -> Iterator[str]:
    span = data_span(case)
    returns = find_returns(case)
    replied = sum(one.reply is Reply.REPLIED for one in returns)
    yield worded("{replied} of {all} agencies asked have replied.", replied=replied, all=len(returns))
    for reply in (Reply.NO_REPLY, Reply.REFUSED):
        yield from (_unknown(case, one) for one in returns if one.reply is reply)
    for answer in case.returns:
        name = name_of(case, answer.agency)
        if span and reply_of(answer) is Reply.REPLIED:
            for gap in _missing(answer, span):
                days = show_span(gap)
                yield worded("{agency} tells nothing of {days}: its return does not cover it.", agency=name, days=days)
            if not _says_what_it_covers(answer):
                yield worded("{agency} does not say from when to when its return covers.", agency=name)
            if answer.current_as_of and answer.current_as_of.dated:
                yield worded("{agency} was current as of {day}.", agency=name, day=show(answer.current_as_of))
    asked = {case.top_agency(one.agency) for one in case.returns}
    named = {case.top_agency(agency) for event in case.events for agency in event.agencies}
    for agency in in_order(case, named - asked):
        name = name_of(case, agency)
        yield worded("{agency} is named by entries and is not in the list of those asked.", agency=name)


def _unknown(case: Case, one: Returned) -> str:
    """Return in a sentence that an agency told nothing, and how many entries of others name it."""
    why = (
        worded("was asked and has not replied")
        if one.reply is Reply.NO_REPLY
        else worded("gave nothing: there is no consent")
    )
    return worded(
        "{agency} {why}, and {entries}; what it knows is not counted."
        if one.entries
        else "{agency} {why}; what it knows is not counted.",
        agency=name_of(case, one.agency),
        why=why,
        entries=counted(one.entries, "entry of others names it", "entries of others name it"),
    )


def _says_what_it_covers(one: AgencyReturn) -> bool:
    return _since(one) is not None and _until(one) is not None


def _since(one: AgencyReturn) -> date | None:
    """Return the first day that a return covers: of a month or a year that it names, the first."""
    return one.covers_from.earliest if one.covers_from else None


def _until(one: AgencyReturn) -> date | None:
    until = one.covers_until or one.current_as_of
    return until.latest if until else None


def _missing(one: AgencyReturn, span: Span) -> list[Span]:
    """Return the days of the data that a return does not cover."""
    gaps: list[Span] = []
    since, until = _since(one), _until(one)
    if since and since > span.start:
        gaps.append(Span(span.start, min(since, span.end)))
    if until and until < span.last:
        gaps.append(Span(max(after(until), span.start), span.end))
    return gaps


def _covers(one: AgencyReturn) -> str:
    since = show(one.covers_from) if one.covers_from and one.covers_from.dated else ""
    until = show(one.covers_until) if one.covers_until and one.covers_until.dated else ""
    if since and until:
        return worded("{since} to {until}", since=since, until=until)
    if since:
        return worded("from {since}", since=since)
    return worded("until {until}", until=until) if until else ""
