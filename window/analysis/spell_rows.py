"""The spells of involvement as rows: who, what, for whom, from when to when, how it is known and what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from case.dates import When, on
from case.decisions import Ruling, SpellDecision
from case.model import Case, Event
from case.showing_dates import show_dated
from ui.translating import said, translate
from window import wording

if TYPE_CHECKING:
    from analysis.spells import InvolvementSpell
    from analysis.summary import Summary

LETTERS = 220  # of a sentence


class SpellRow(NamedTuple):
    """A spell in words. `spell` is the value behind it; a refused one has none, only the id of its `decision`.

    `since` and `until` say when it started and ended as far as that is known, `start` and `last` are the days counted.
    """

    agency: str
    service: str
    people: str
    start: date | None
    last: date | None
    days: int
    inferred: bool
    open: bool
    events: tuple[str, ...]
    ruling: Ruling | None = None
    reason: str = ""
    decision: str = ""
    spell: InvolvementSpell | None = None
    since: When | None = None
    until: When | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What stays the same whatever is decided."""
        return self.service, self.events[0], self.events[-1]

    @property
    def known(self) -> str:
        """How it is known, in words: 'as written', 'inferred', 'inferred, accepted'."""
        if not self.inferred:
            return translate("Involvement", "as written")
        return {
            None: translate("Involvement", "inferred"),
            Ruling.ACCEPTED: translate("Involvement", "inferred, accepted"),
            Ruling.CORRECTED: translate("Involvement", "inferred, corrected"),
            Ruling.REFUSED: translate("Involvement", "inferred, refused"),
        }[self.ruling]


def spell_rows(shown: Case, summary: Summary) -> tuple[SpellRow, ...]:
    """Return a row for each spell in the order of the summary, then those that were refused."""
    case = summary.read.case
    refused = (one for one in case.spell_decisions if one.ruling is Ruling.REFUSED and one.event in shown.event_by_id)
    return (*(_row(case, spell) for spell in summary.spells), *(_refused(case, one) for one in refused))


def _row(case: Case, spell: InvolvementSpell) -> SpellRow:
    people = wording.listed(case.person_by_id[person].name for person in spell.people if person in case.person_by_id)
    span = spell.span
    return SpellRow(
        agency=_name(case, spell.agency),
        service=said(spell.service),
        people=people or said(wording.HOUSEHOLD),
        start=span.start,
        last=span.last,
        days=span.days,
        inferred=spell.inferred,
        open=spell.open,
        events=spell.events,
        ruling=spell.ruling,
        reason=spell.reason,
        decision=spell.decision,
        spell=spell,
        since=_moment(spell.span.start, case.event_by_id[spell.events[0]].when),
        until=_moment(spell.span.last, _end_of(case.event_by_id[spell.events[-1]], spell.inferred)),
    )


def _end_of(event: Event, inferred: bool) -> When | None:
    """Return when an entry ends: its own day where only a later entry told of an end."""
    return event.when if inferred else event.until if isinstance(event.until, When) else None


def _moment(day: date, told: When | None) -> When:
    """Return the moment that an entry tells of, or the day where a person set another."""
    return told if told is not None and day in (told.first, told.last) else on(day)


def _refused(case: Case, decision: SpellDecision) -> SpellRow:
    events = tuple(dict.fromkeys(id for id in (decision.event, decision.last) if id in case.event_by_id))
    first, last = (case.event_by_id[id].when for id in (events[0], events[-1]))
    days = (last.last - first.first).days + 1 if first.first and last.last and len(events) > 1 else 0
    return SpellRow(
        agency=_name(case, decision.agency),
        service=said(decision.service),
        people=wording.people_of(case, case.event_by_id[events[0]]) or said(wording.HOUSEHOLD),
        start=first.first,
        last=last.last if len(events) > 1 else None,
        days=days,
        inferred=True,
        open=False,
        events=events,
        ruling=Ruling.REFUSED,
        reason=decision.reason,
        decision=decision.id,
        since=first,
        until=last if len(events) > 1 else None,
    )


def _name(case: Case, agency: str) -> str:
    found = case.agency_by_id.get(agency)
    return found.name if found else agency


def grounds(case: Case, row: SpellRow) -> str:
    """Return why a spell is there: the entries behind it with their days and the words that turned it."""
    return "\n".join(_ground(case.event_by_id[id]) for id in row.events if id in case.event_by_id)


def _ground(event: Event) -> str:
    words = " ".join(_turning_words(event.text))
    sentence = next((said for said in _sentences(event.text) if words and words in said), event.text)
    short = " ".join((event.text if len(event.text) <= LETTERS else sentence).split())
    short = short if len(short) <= LETTERS else f"{short[:LETTERS].rstrip()}…"
    said = f"{show_dated(event.when, event.until)}: {short}"
    marked = translate("Involvement", "{entry} (said by “{words}”)")
    return marked.format(entry=said, words=words) if words and event.until is None else said


def _sentences(text: str) -> list[str]:
    from analysis.cues import sentences

    return sentences(text)


def _turning_words(text: str) -> Iterator[str]:
    """Yield the words of the first turn that a text tells of."""
    from analysis.cues import cues_in

    for sentence in _sentences(text):
        for cue in cues_in(sentence):
            yield sentence[cue.start : cue.end]
            return
