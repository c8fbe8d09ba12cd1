"""What is typed into a cell of the table of events: read into the event, or refused with a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from case.dates import ONGOING, UNDATED, When
from case.model import Agency, Case, Event, EventKind, Factor, Part, Person, Significance, Standing
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show_dated

Word = TypeVar("Word", bound=StrEnum)
One = TypeVar("One", Agency, Person)

LEVELS = (1, 5)
_APART = re.compile(r"\s*[;,\n]\s*")


class RefusedError(ValueError):
    """What was typed cannot stand there; the sentence says why, and what can."""


def written_dates(event: Event) -> str:
    """Return the words of the date to correct: those of the source where they say all of it."""
    if isinstance(event.until, When) or event.until is ONGOING or not event.when.written:
        return show_dated(event.when, event.until) if event.when.dated or event.until else ""
    return event.when.written


def with_dates(case: Case, event: Event, words: str) -> Event:
    """Return the event with the dates that the words say; none where they are empty."""
    if words.strip() == written_dates(event):
        return event
    if not words.strip():
        return replace(event, when=UNDATED, until=None)
    try:
        dated = read(words.strip())
    except UnreadableDateError as error:
        raise RefusedError(str(error)) from None
    return replace(event, when=dated.when, until=dated.until)


def with_agencies(case: Case, event: Event, words: str) -> Event:
    """Return the event with the agencies that are named, apart by commas or semicolons."""
    found = _all_named(words, case.agencies, _names_of_agency, "agency")
    return replace(event, agencies=tuple(agency.id for agency in found))


def with_people(case: Case, event: Event, words: str) -> Event:
    """Return the event with the people that are named; each keeps the part they had."""
    parts = {part.person: part for part in event.people}
    found = _all_named(words, case.people, _names_of_person, "person")
    return replace(event, people=tuple(parts.get(person.id, Part(person.id)) for person in found))


def with_kind(case: Case, event: Event, words: str) -> Event:
    return replace(event, kind=_one_of(words, EventKind, "kind"))


def with_factors(case: Case, event: Event, words: str) -> Event:
    """Return the event with the factors that are named, apart by commas or semicolons."""
    found = (_one_of(part, Factor, "factor") for part in _APART.split(words.strip()) if part)
    return replace(event, factors=tuple(dict.fromkeys(found)))


def with_standing(case: Case, event: Event, words: str) -> Event:
    return replace(event, standing=_one_of(words, Standing, "standing"))


def with_significance(case: Case, event: Event, words: str) -> Event:
    return replace(event, significance=_one_of(words, Significance, "significance"))


def with_level(case: Case, event: Event, words: str) -> Event:
    """Return the event with a level of need; none where nothing is typed."""
    first, last = LEVELS
    typed = words.strip()
    if typed in ("", "–", "-"):
        return replace(event, level=None)
    if not (typed.isascii() and typed.isdecimal()) or not first <= int(typed) <= last:
        raise RefusedError(f"A level of need is a number from {first} to {last}; leave it empty where none is stated.")
    return replace(event, level=int(typed))


def with_times(case: Case, event: Event, words: str) -> Event:
    """Return the event standing for another number of times."""
    typed = words.strip().replace(",", "")
    if not (typed.isascii() and typed.isdecimal()) or not 1 <= int(typed) <= 9_999:
        raise RefusedError("How many times an entry stands for is a whole number from 1 to 9,999.")
    return replace(event, occurrences=int(typed))


def _one_of(words: str, kind: type[Word], name: str) -> Word:
    typed = _folded(words)
    found = [one for one in kind if one.value == typed] or [
        one for one in kind if typed and one.value.startswith(typed)
    ]
    if len(found) != 1:
        raise RefusedError(f"No {name} is called that. Choose one of: {', '.join(one.value for one in kind)}.")
    return found[0]


def _names_of_agency(agency: Agency) -> Sequence[str]:
    return (agency.name, *agency.aliases)


def _names_of_person(person: Person) -> Sequence[str]:
    return (person.name, *person.other_names)


def _all_named(
    words: str, known: Iterable[One], names_of: Callable[[One], Sequence[str]], name: str
) -> tuple[One, ...]:
    """Return those whose names are typed, in order and each once."""
    called: dict[str, dict[str, One]] = {}
    for one in known:
        for said in names_of(one):
            called.setdefault(_folded(said), {})[one.id] = one
    found: dict[str, One] = {}
    rest = words.strip()
    while rest:
        said, rest = _next_name(rest, called)
        those = called.get(_folded(said)) or _beginning(said, called)
        if not those:
            raise RefusedError(f"No {name} of this case is called ‘{said}’. Add it in People and agencies first.")
        if len(those) > 1:
            raise RefusedError(f"‘{said}’ may be {len(those)} of this case. Type the full name, or use the form.")
        found.update(those)
    return tuple(found.values())


def _next_name(words: str, called: Mapping[str, object]) -> tuple[str, str]:
    """Return the first name and what follows it; a name may hold a comma itself."""
    ends = [match.span() for match in _APART.finditer(words)] + [(len(words), len(words))]
    for start, end in reversed(ends):
        if _folded(words[:start]) in called:
            return words[:start], words[end:]
    start, end = next(((s, e) for s, e in ends if s), (len(words), len(words)))
    return words[:start].strip(" ,;"), words[end:]


def _beginning(said: str, called: Mapping[str, dict[str, One]]) -> dict[str, One]:
    """Return all who have a name that begins so."""
    start = _folded(said)
    return {id: one for name, those in called.items() if start and name.startswith(start) for id, one in those.items()}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
