"""The second step from row to event: who is named in the words, and what the words describe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from case.ids import new_id
from case.mentions import Matcher
from case.model import Case, Event, Part
from case.values import columns_of
from importers.matching import People
from importers.meaning.agencies import Agencies
from importers.meaning.general_words import GeneralWords
from importers.meaning.once import Once
from importers.meaning.wording import parts as parts_in
from importers.rows import Drafts

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
        self._gone = case.gone.get("e", 0)
        self._first = self._next = int(new_id(case, "e")[1:])
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._together: dict[tuple[tuple[str, ...], tuple[str, ...], bool], tuple[str, ...]] = {}
        self._names = Once(self._find)

    def told(self, event: Event) -> Event:
        """Return an event that was told whole, under its own id where that is free."""
        if not _ID.fullmatch(event.id) or event.id in self._taken or self._is_spent(int(event.id[1:])):
            return replace(event, id=self._new_id())
        self._taken.add(event.id)
        return event

    def _is_spent(self, number: int) -> bool:
        """Tell whether a number was given in this import, or to an event that is no more."""
        return number <= self._gone or self._first <= number < self._next

    def events(self, drafts: Drafts, structured: bool = False) -> list[Event]:
        """Return the events of drafts. Who a column names goes before whom the text names.

        In a `structured` row a general word ('school') means the agency that the row or the case names.
        """
        if not drafts.events:
            return []
        _, whens, untils, agencies, people, *others = columns_of(drafts.events)
        named = self._names(drafts.texts)
        together = [
            self._agencies_of(mentioned, own, structured) if mentioned else own
            for (mentioned, _), own in zip(named, agencies, strict=True)
        ]
        parts = [told or found for (_, found), told in zip(named, people, strict=True)]
        return list(map(Event, self._new_ids(len(named)), whens, untils, together, parts, *others))

    def _new_id(self) -> str:
        while (id := f"e{self._next}") in self._taken:
            self._next += 1
        self._next += 1
        return id

    def _new_ids(self, number: int) -> Sequence[str]:
        """Return ids that no event has; nearly always the next ones are free."""
        ids = [f"e{n}" for n in range(self._next, self._next + number)]
        if not self._taken.isdisjoint(ids):
            return [self._new_id() for _ in range(number)]
        self._next += number
        return ids

    def _find(self, texts: Sequence[str]) -> list[tuple[tuple[str, ...], tuple[Part, ...]]]:
        """Return the agencies that each text mentions, and the people with their parts."""
        found = [_NOBODY] * len(texts)
        for number, mentions in self._matcher.find_each(texts).items():
            ids = dict.fromkeys(mention.id for mention in mentions if mention.kind == "agency")
            found[number] = tuple(ids), parts_in(texts[number], mentions)
        return found

    def _agencies_of(self, mentioned: tuple[str, ...], own: tuple[str, ...], structured: bool) -> tuple[str, ...]:
        """Return the agencies of a row with those that its text mentions; the same few are mentioned in many rows."""
        key = mentioned, own, structured
        if key not in self._together:
            together = tuple(dict.fromkeys((*own, *self._named(mentioned, own, structured))))
            self._together[key] = self._same.setdefault(together, together)
        return self._together[key]

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
