"""The second step from row to event: who is named in the words, and what the words describe."""

from __future__ import annotations

import re
from dataclasses import replace

from case.edits import next_id
from case.mentions import Matcher
from case.model import Case, Event, EventKind, Part, SourceRef
from importers.matching import People
from importers.meaning.agencies import Agencies
from importers.meaning.general_words import GeneralWords
from importers.meaning.wording import parts
from importers.rows import Draft

REMEMBERED = 4096  # texts that come again and again are looked through once
LONGEST_REMEMBERED = 200
_NOBODY: tuple[tuple[str, ...], tuple[Part, ...]] = ((), ())

_ID = re.compile(r"e[1-9]\d{0,8}", re.ASCII)


class Finisher:
    """Makes events of drafts once all people and agencies of the import are known."""

    def __init__(self, case: Case, people: People, agencies: Agencies) -> None:
        agencies.learn()
        self._agencies = agencies
        self._matcher = Matcher(tuple(people.all.values()), agencies.known)
        self._stands = agencies.standing_for()
        self._general = GeneralWords(agencies)
        self._taken = set(case.event_by_id)
        self._next = int(next_id("e", case.event_by_id)[1:])
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._read: dict[str, tuple[tuple[str, ...], tuple[Part, ...]]] = {}

    def told(self, event: Event) -> Event:
        """Return an event that was told whole, under its own id where that is free."""
        if not _ID.fullmatch(event.id) or event.id in self._taken:
            return replace(event, id=self._new_id())
        self._taken.add(event.id)
        return event

    def event(self, draft: Draft, file: str, structured: bool = False) -> Event:
        """Return the event of a draft. Who a column names goes before whom the text names.

        In a `structured` row a general word ('school') means the agency that the row or the case names.
        """
        mentioned, people = self._names(draft.text or draft.action)
        agencies, wording = draft.agencies, draft.wording
        if mentioned and (named := self._named(mentioned, agencies, structured)):
            agencies = tuple(dict.fromkeys((*agencies, *named))) if agencies else named
            agencies = self._same.setdefault(agencies, agencies)
        return Event(
            self._new_id(),
            draft.when,
            draft.until,
            agencies,
            draft.people or people,
            wording.kind if draft.kind is None or draft.kind is EventKind.OTHER else draft.kind,
            tuple(dict.fromkeys((*draft.factors, *wording.factors))) if draft.factors else wording.factors,
            wording.level if draft.level is None else draft.level,
            wording.occurrences if draft.occurrences is None else draft.occurrences,
            f"{draft.text}\n{draft.extra}".strip() if draft.extra else draft.text,
            *draft[11:22],  # from action to time
            SourceRef(file, draft.place),
            *draft[22:26],  # from shared to evidence
        )

    def _new_id(self) -> str:
        while (id := f"e{self._next}") in self._taken:
            self._next += 1
        self._next += 1
        return id

    def _names(self, text: str) -> tuple[tuple[str, ...], tuple[Part, ...]]:
        """Return the agencies that a text mentions, and the people with their parts."""
        found = self._read.get(text)
        if found is None:
            mentions = self._matcher.find(text)
            if not mentions:
                return _NOBODY
            ids = tuple(dict.fromkeys(mention.id for mention in mentions if mention.kind == "agency"))
            found = (ids, parts(text, mentions))
            if len(text) <= LONGEST_REMEMBERED:
                if len(self._read) >= REMEMBERED:
                    self._read.clear()
                self._read[text] = found
        return found

    def _named(self, mentioned: tuple[str, ...], own: tuple[str, ...], structured: bool) -> tuple[str, ...]:
        """Return the agencies of the case that are mentioned; generic ones are taken into the case."""
        found: dict[str, None] = {}
        for id in mentioned:
            stands = self._stands.get(id)
            if stands is None and structured and self._general.has(id):
                stands = self._general.meant(id, own)
                if stands is None:
                    continue
            found[stands or self._agencies.use(id)] = None
        return tuple(found)
