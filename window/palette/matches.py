"""Finding anything by its words: actions, people, agencies, entries. Pure, so that it is quick and easy to hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from case.model import Case
from case.showing_dates import show_dated
from ui.translating import mark
from window.wording import agencies_of

MOST = 8  # of each kind, until there are letters enough to mean one
MOST_EVENTS = 40
LEAST = 2  # letters before entries are searched: of one letter everything holds some
LETTERS = 160  # of an entry that are shown


class Kind(Enum):
    ACTION = auto()
    PERSON = auto()
    AGENCY = auto()
    EVENT = auto()


KINDS = {
    Kind.ACTION: mark("Action"),
    Kind.PERSON: mark("Person"),
    Kind.AGENCY: mark("Agency"),
    Kind.EVENT: mark("Event"),
}


class Entry(NamedTuple):
    """Something that can be found: what it is, its key, its words, and what stands beside them."""

    kind: Kind
    key: str
    words: str
    beside: str = ""


class Finder:
    """Find actions and whatever a case holds; the case is read when its entries are first asked for."""

    def __init__(self, actions: Iterable[Entry], case: Case) -> None:
        self._case = case
        self._texts: tuple[str, ...] = ()
        people = (Entry(Kind.PERSON, p.id, p.name, p.role) for p in case.people)
        agencies = (Entry(Kind.AGENCY, a.id, a.name, a.kind) for a in case.agencies)
        names = {p.id: " ".join((p.name, *p.other_names, p.role)) for p in case.people}
        names |= {a.id: " ".join((a.name, *a.aliases, a.kind)) for a in case.agencies}
        self._named = [(one, one.words.casefold(), one.words.casefold()) for one in actions]
        for one in (*people, *agencies):
            self._named.append((one, one.words.casefold(), names[one.key].casefold()))

    def find(self, typed: str) -> tuple[Entry, ...]:
        """Return what holds every word that is typed: of each kind the best first, entries by date."""
        words = typed.casefold().split()
        found: dict[Kind, list[tuple[int, Entry]]] = {kind: [] for kind in Kind}
        for one, title, text in self._named:
            if all(word in text for word in words):
                found[one.kind].append((_rank(title, words), one))
        best = [
            entry
            for kind in (Kind.ACTION, Kind.PERSON, Kind.AGENCY)
            for _, entry in sorted(found[kind], key=lambda pair: pair[0])[:MOST]
        ]
        return (*best, *islice(self._events(words), MOST_EVENTS))

    def _events(self, words: Sequence[str]) -> Iterator[Entry]:
        if sum(map(len, words)) < LEAST:
            return
        if not self._texts:
            self._texts = tuple(event.text.casefold() for event in self._case.events)
        first, *more = words
        for place, text in enumerate(self._texts):
            if first in text and all(word in text for word in more):
                event = self._case.event_by_id[self._case.events[place].id]
                when = show_dated(event.when, event.until)
                beside = " · ".join(part for part in (when, agencies_of(self._case, event)) if part)
                yield Entry(Kind.EVENT, event.id, _short(event.text, first), beside)


def _rank(title: str, words: Sequence[str]) -> int:
    """Return how far a title is from what is typed: it begins so, a word of it does, or it only holds it."""
    if not words or title.startswith(words[0]):
        return 0
    return 1 if f" {words[0]}" in title else 2


def _short(text: str, word: str) -> str:
    """Return an entry's words in one line, from a little before the word that is looked for."""
    line = " ".join(text.split())
    place = line.casefold().find(word)
    if place < LETTERS // 2:
        return line[:LETTERS]
    start = line.rfind(" ", 0, place - LETTERS // 4) + 1
    return f"…{line[start : start + LETTERS]}"
