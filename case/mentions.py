"""Where known people and agencies are named in a text: one matcher for importing and for scrubbing.

All names go into one Aho-Corasick automaton, so that thousands cost no more than a few. A match must stand
between word boundaries and carry the capitals that its kind of name needs: acronyms all of theirs ('CIS'),
proper names the first of each proper word ('Baseline', 'Mel'), words of service none ('housing office').
The longest match wins and matches never overlap.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import ahocorasick

from case.model import Agency, Person, PersonKind
from case.phrases import beginnings, exactly, flatten, is_capital, joined_up
from case.register import forms_of, ordinary_names, service_words, short_forms, words_of

# Ordinary words that hold the name of a service without naming it; longer than it, they win and say nothing.
NOT_AGENCIES = (
    "housing benefit|housing conditions|housing condition|housing situation|housing needs|housing need"
    "|housing issues|housing problems|housing estate|school age|school aged|school holidays|school holiday"
    "|school uniform|school run|school friend|school friends|school leaver|school dinners|school meals"
    "|after school club|after school clubs|home schooled|home schooling|school refuser|school refusal|school year"
    "|the council house|the council houses|the council home|the council flat|the council property"
    "|the council estate|the council tenancy|the council tenant|the council tenants|the council tax"
    "|council tax|council tenant|council tenants|council tenancy|council house|council houses|council flat"
    "|council estate|council property|council home|council accommodation|the council accommodation"
    "|music teacher|court order|court costs|court of protection"
    "|prison sentence|prison sentences|prison term|took refuge|hospital bed|mental health act"
)
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mx", "rev", "sir", "child", "baby"})
STREETS = r"(?:Road|Street|Lane|Avenue|Close|Drive|Way|Walk|Place|Crescent|Terrace|Gardens|Hill|Green|Row|Mews)"
MONTHS = frozenset({"april", "may", "june", "august"})  # first names that are months too
SCHOOLS = frozenset({"Infant", "Infants", "Junior", "Primary", "Middle", "High", "Secondary", "Grammar", "First"})

_SURGERY = re.compile(r" (?:Medical Centre|Health Centre|Medical Practice|Surgery|Practice)$")
_STREET = re.compile(rf" {STREETS}\b")
_PROPER_BEFORE = re.compile(r"(?:^|[^.!?:;\s]\s)([A-Z][a-z']+) $")
_COURTS = frozenset({"The", "Crown", "County", "Family", "Youth", "Magistrates", "Magistrates'", "High", "At", "In"})
_MONTH_BEFORE = re.compile(
    r"(?:\d|\d(?:st|nd|rd|th)|\b(?:in|since|of|until|from|by|early|late|mid|during|last|next|to|and)) $", re.I
)
_MONTH_AFTER = re.compile(r"(?: |, )(?:\d|to [A-Z]|and [A-Z][a-z]+ \d)")
_BODY_BEFORE = re.compile(
    r"\b(?:(?:refer|writ|wrote|report|complain|letter|call|speak|spoke|talk|appl|liais|me[et]t)\w*"
    r"(?: \w+){0,3} (?:to|with|by)"
    r"|(?:contact|phon|inform|notif)\w*|rings?|rang|tells?|told|asks?|asked|by"
    r"|(?:police|cs|services|school|wardens?|probation|yot|gp) and) $"
)
_BODY_AFTER = re.compile(
    r"$|[.,;:)!?]| (?:(?:to|re|about|and|for|who|that|regarding|asking|requesting|after|on|in|is|are|has|will|met)\b"
    r"|(?:meet|agree|visit|attend|report|confirm|writ|say|ask|inform|refer|offer|issu|send|serv|liais))"
)


class Mention(NamedTuple):
    """A stretch of a text that names a person or an agency."""

    start: int
    end: int
    kind: Literal["person", "agency"]
    id: str
    words: str


class _Form(NamedTuple):
    """One way of writing a name: which letters must be capitals, and how loosely it is taken."""

    kind: Literal["person", "agency", "neither"]
    id: str
    capitals: tuple[int, ...]
    plural: bool = False
    single: bool = False
    short: bool = False
    month: bool = False


class _Found(NamedTuple):
    start: int
    end: int
    form: _Form


class Matcher:
    """Finds the people and agencies of a case, or of a register, in texts.

    `shared` holds names that belong to several people: they are nobody's mention, since that would be a guess.
    """

    def __init__(self, people: Sequence[Person], agencies: Sequence[Agency]) -> None:
        self._agencies = {agency.id: agency for agency in agencies}
        names: dict[str, _Form] = {}
        owners: dict[str, set[str]] = {}
        for name, form in _people_forms(people):
            names.setdefault(flatten(name)[0], form)
            owners.setdefault(flatten(name)[0], set()).add(form.id)
        self.shared = tuple(sorted(key for key, ids in owners.items() if len(ids) > 1))
        for key in self.shared:
            del names[key]
        for name, form in _agency_forms(agencies):
            names.setdefault(flatten(name)[0], form)
        for name in NOT_AGENCIES.split("|"):
            names.setdefault(name, _Form("neither", "", ()))
        self._automaton = ahocorasick.Automaton()
        for key, form in names.items():
            if key:
                self._automaton.add_word(key, (len(key), form))
        self._automaton.make_automaton()

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions in a text in order, none overlapping another, the longest first choice."""
        return self.find_each((text,)).get(0, ())

    def find_each(self, texts: Sequence[str]) -> dict[int, tuple[Mention, ...]]:
        """Return the mentions of every text that has any, under its number."""
        laid = [flatten(text) for text in texts]
        flats = [flat for flat, _ in laid]
        exacts = [exactly(text, places) for text, (_, places) in zip(texts, laid, strict=True)]
        begins = beginnings(flats)
        found: dict[int, list[_Found]] = {}
        for last, (length, form) in self._automaton.iter(joined_up(flats)):
            number = bisect(begins, last) - 1
            end = last + 1 - begins[number]
            if match := _match(flats[number], exacts[number], end - length, end, form):
                found.setdefault(number, []).append(match)
        told = ((number, self._mentions(texts[number], laid[number][1], some)) for number, some in found.items())
        return {number: mentions for number, mentions in told if mentions}

    def _mentions(self, text: str, places: list[int] | None, found: list[_Found]) -> tuple[Mention, ...]:
        """Return what a text mentions of all that matches in it."""
        kept = _without_short_forms(_longest_first(found)) if len(found) > 1 else found
        mentions = [_mention(text, places, match) for match in kept if match.form.kind != "neither"]
        return tuple(self._told_apart(mentions)) if len(mentions) > 1 else tuple(mentions)

    def _told_apart(self, mentions: list[Mention]) -> Iterator[Mention]:
        """Let a universal word ('school', 'SENCO') mean the agency of its kind that the same text names."""
        for mention in mentions:
            agency = self._agencies.get(mention.id) if mention.kind == "agency" else None
            if agency is None or (agency.counted and agency.local):
                yield mention
                continue
            named = {
                other.id
                for other in mentions
                if other.kind == "agency" and _is_named_one(self._agencies[other.id], agency)
            }
            yield mention._replace(id=next(iter(named))) if len(named) == 1 else mention


def _is_named_one(other: Agency, universal: Agency) -> bool:
    """Say whether an agency is a local one of the kind that a universal or generic one stands for."""
    return (
        other.id != universal.id
        and other.local
        and other.counted
        and other.parent is None
        and universal.parent is None
        and other.kind.casefold() == universal.kind.casefold()
    )


def _match(flat: str, exact: str, start: int, end: int, form: _Form) -> _Found | None:
    """Return the match if it stands between boundaries, has its capitals and is no part of another name."""
    if start and (flat[start - 1].isalnum() or flat[start - 1] == "_"):
        return None
    if end < len(flat) and (flat[end].isalnum() or flat[end] == "_"):
        if not _is_plural(flat, exact, end, form):
            return None
        end += 1
    small = form.capitals and not all(is_capital(exact[start + place]) for place in form.capitals)
    if small and not _is_body(flat, start, end):
        return None
    if form.single and not _stands_alone(exact, start, end, form):
        return None
    if end < len(flat) and not flat[end].isascii() and unicodedata.combining(flat[end]):
        return None
    return _Found(start, end, form)


def _is_body(flat: str, start: int, end: int) -> bool:
    """Say whether small 'housing' is the department and no roof: 'wrote to housing about the fence'."""
    if flat[start:end] != "housing":
        return False
    return bool(_BODY_BEFORE.search(flat[max(0, start - 60) : start]) and _BODY_AFTER.match(flat, end))


def _is_plural(flat: str, exact: str, end: int, form: _Form) -> bool:
    """Say whether an s ends the word: 'GPs', never 'GPS'; 'schools' and in a line of capitals 'SCHOOLS'."""
    ended = form.plural and flat[end] == "s" and not flat[end + 1 : end + 2].isalnum()
    return ended and (exact[end] == "s" or not form.capitals)


def _stands_alone(exact: str, start: int, end: int, form: _Form) -> bool:
    """Say whether a name of one word is no part of a longer name: 'Jo-Anne', 'School Lane', 'Elm Court'."""
    before, after = exact[max(0, start - 30) : start], exact[end : end + 20]
    hyphened = len(before) > 1 and before[-1] in "-‐‑'’" and before[-2].isalnum()
    if form.kind == "person":
        if hyphened or (len(after) > 1 and after[0] in "-‐‑" and after[1].isalnum()):
            return False
        return not form.month or not (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after))
    if hyphened or (exact[start].isupper() and _STREET.match(after)):
        return False
    if exact[start : start + 5] == "Court" and (name := _PROPER_BEFORE.search(before)):
        return name[1] in _COURTS
    return True


def _longest_first(found: list[_Found]) -> list[_Found]:
    """Keep the longest matches, then those that overlap none of them, in the order of the text."""
    kept: list[_Found] = []
    for match in sorted(found, key=lambda match: (match.start - match.end, match.start)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept)


def _without_short_forms(kept: list[_Found]) -> list[_Found]:
    """Leave out the short form of a body where another of its services follows at once."""
    last = len(kept) - 1
    return [
        match
        for i, match in enumerate(kept)
        if not (match.form.short and i < last and kept[i + 1].start - match.end <= 1)
    ]


def _mention(text: str, places: list[int] | None, match: _Found) -> Mention:
    start = match.start if places is None else places[match.start]
    end = match.end if places is None else places[match.end - 1] + 1
    assert match.form.kind != "neither"  # noqa: S101 - left out by the caller
    return Mention(start, end, match.form.kind, match.form.id, text[start:end])


def _people_forms(people: Sequence[Person]) -> Iterator[tuple[str, _Form]]:
    """Yield every name of each person; a first name alone where only one person has it."""
    for person in people:
        for name in dict.fromkeys((person.name, *person.other_names)):
            yield name.strip(), _person_form(person, name.strip())
    known = {flatten(name)[0] for person in people for name in (person.name, *person.other_names)}
    firsts = [(_first_name(person), person) for person in people]
    given = [first.casefold() for first, _ in firsts]
    for first, person in firsts:
        if first and given.count(first.casefold()) == 1 and flatten(first)[0] not in known:
            yield first, _person_form(person, first)


def _first_name(person: Person) -> str:
    """Return the first name of a full name, '' for what is no full name ('Mel's mother', 'Mr Stone')."""
    words = person.name.split()
    if person.kind is not PersonKind.PERSON or len(words) < 2 or "'s" in flatten(person.name)[0]:
        return ""
    first = words[0]
    whole = len(first) > 1 and first[0].isupper() and words[1][0].isupper()
    return first if whole and first.casefold().strip(".") not in TITLES else ""


def _person_form(person: Person, name: str) -> _Form:
    """Return the form of a person's name: one word needs its capital, several are clear without."""
    single = len(name.split()) == 1
    proper = single and person.kind is PersonKind.PERSON and name[:1].isupper()
    month = single and name.casefold() in MONTHS
    return _Form("person", person.id, (0,) if proper else (), single=single, month=month)


def _agency_forms(agencies: Sequence[Agency]) -> Iterator[tuple[str, _Form]]:
    """Yield every spelling of each agency's names, then the short forms of bodies."""
    for agency in agencies:
        for name in forms_of(agency):
            for spelling in _spellings(name.strip()):
                form = _agency_form(agency.id, spelling)
                yield spelling, form._replace(short=agency.kind == "council")
    for name, id in short_forms(agencies).items():
        yield name, _agency_form(id, name)._replace(short=True)
    for agency in agencies:
        if agency.local:
            for name in forms_of(agency):
                yield from ((loose, _agency_form(agency.id, loose)) for loose in _loosely(name.strip(), agency.kind))


def _spellings(name: str) -> Iterable[str]:
    """Return a name as written, with 'and' for '&' or the other way, without 'The', without apostrophes."""
    found = [name]
    if " & " in name or " and " in name:
        found.append(name.replace(" & ", " and ") if " & " in name else name.replace(" and ", " & "))
    if name.startswith("The ") and " " in name[4:]:
        found.append(name[4:])
    if name.isupper() and name.isalpha() and len(name) < 6:
        found += [".".join(name), ".".join(name) + "."]
    found += [spelling.replace("'", "").replace("’", "") for spelling in found if "'" in spelling or "’" in spelling]
    return found


def _loosely(name: str, kind: str) -> Iterator[str]:
    """Yield how people also write a local name: 'Elm Infants', 'Elm Green surgery', 'Alcohol and Drug Service'."""
    words = name.split()
    if len(words) < 3 or not words[0][0].isupper():
        return
    if words[-1] == "School" and words[-2] in SCHOOLS:
        yield " ".join(words[:-1])
    if kind.casefold() == "primary care" and (head := _SURGERY.sub("", name)) != name:
        yield from (f"{head} {last}" for last in ("surgery", "practice", "medical practice", "health centre"))
    for spelling in _spellings(name):
        words = spelling.split()
        for i, word in enumerate(words):
            if i and len(word) > 3 and word.isalpha() and not word.endswith("ss"):
                other = word[:-1] if word.endswith("s") else f"{word}s"
                yield " ".join((*words[:i], other, *words[i + 1 :]))


def _agency_form(id: str, name: str) -> _Form:
    """Return the form of an agency's name, with the capitals that its words need."""
    words = words_of(name)
    single = len(words) == 1
    capitals: list[int] = []
    place = 0
    for word in words:
        if len(word) > 1 and word == word.upper() and any(letter.isalpha() for letter in word):
            capitals += [place + i for i, letter in enumerate(word) if letter.isalpha()]
        elif word[0].isupper() and not _ordinary(word.lower(), single):
            capitals.append(place)
        place += len(word) + 1
    last = words[-1] if words else ""
    acronym = single and len(capitals) > 1
    plural = acronym or (not capitals and not last.endswith("s"))
    return _Form("agency", id, tuple(capitals), plural=plural, single=single)


def _ordinary(word: str, single: bool) -> bool:
    """Say whether a word needs no capital: alone, an ordinary name; within a name, any word of service."""
    return word in ordinary_names() if single else word in service_words()
