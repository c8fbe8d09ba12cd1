"""The second step from row to event: who is named in the words, and what the words describe."""

from __future__ import annotations

from case.edits import next_id
from case.mentions import Matcher, Mention
from case.model import Case, Event, EventKind, Part, SourceRef
from importers.agencies import Agencies
from importers.matching import People
from importers.rows import Draft
from importers.wording import Wording, describe, parts

REMEMBERED = 4096  # texts that come again and again are looked through once
LONGEST_REMEMBERED = 200


class Finisher:
    """Makes events of drafts once all people and agencies of the import are known."""

    def __init__(self, case: Case, people: People, agencies: Agencies) -> None:
        agencies.learn()
        self._agencies = agencies
        self._matcher = Matcher(tuple(people.all.values()), agencies.known)
        self._stands = agencies.standing_for()
        self._next = int(next_id("e", case.event_by_id)[1:])
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._read: dict[str, tuple[tuple[str, ...], tuple[Part, ...], Wording]] = {}

    def event(self, draft: Draft, file: str) -> Event:
        """Return the event of a draft. Who a column names goes before whom the text names."""
        named, people, wording = self._words(draft.text or draft.action)
        agencies = draft.agencies
        if named:
            agencies = tuple(dict.fromkeys((*agencies, *named))) if agencies else named
            agencies = self._same.setdefault(agencies, agencies)
        number = self._next
        self._next += 1
        return Event(
            f"e{number}",
            draft.when,
            draft.until,
            agencies,
            draft.people or people,
            wording.kind if draft.kind is None or draft.kind is EventKind.OTHER else draft.kind,
            tuple(dict.fromkeys((*draft.factors, *wording.factors))) if draft.factors else wording.factors,
            draft.level if draft.level is not None else wording.level,
            draft.occurrences if draft.occurrences is not None else wording.occurrences,
            f"{draft.text}\n{draft.extra}".strip() if draft.extra else draft.text,
            draft.action,
            draft.decision,
            draft.voice,
            draft.impact,
            draft.analysis,
            draft.professionals,
            draft.significance,
            draft.standing,
            draft.recorded,
            draft.ref,
            draft.time,
            SourceRef(file, draft.place),
        )

    def _words(self, text: str) -> tuple[tuple[str, ...], tuple[Part, ...], Wording]:
        found = self._read.get(text)
        if found is None:
            mentions = self._matcher.find(text)
            found = (self._named(mentions), parts(text, mentions), describe(text))
            if len(text) <= LONGEST_REMEMBERED:
                if len(self._read) >= REMEMBERED:
                    self._read.clear()
                self._read[text] = found
        return found

    def _named(self, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
        """Return the agencies of the case that mentions name; generic ones are taken into the case."""
        ids = (mention.id for mention in mentions if mention.kind == "agency")
        return tuple(dict.fromkeys(self._stands.get(id) or self._agencies.use(id) for id in ids))
