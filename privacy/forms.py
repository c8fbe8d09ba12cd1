"""Every form in which a person or an agency may be named, and which of them give somebody away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from case.model import Agency, Case, Person, PersonKind
from case.nicknames import nicknames
from case.register import uk_register
from case.sectors import agency_kinds
from privacy.words import clean, lexicon, tokens, word_group, words_of

TITLES = word_group("titles")
KINSHIP = word_group("kinship")
_COMMON = word_group("common")
_SERVICE = word_group("service")
_OF_WORKERS = word_group("of workers")


class NameForm(NamedTuple):
    """The folded words of a form; `exact` is the one spelling that counts where capitals matter."""

    words: tuple[str, ...]
    kind: str  # 'full', 'given', 'family', 'initials'
    exact: str = ""

    @property
    def text(self) -> str:
        return self.exact or " ".join(self.words)


@cache
def other_names() -> frozenset[str]:
    """Return given names that many bear: one that is near a known person's is most likely somebody else's."""
    return frozenset(nicknames())


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, folded, without title."""
    words = words_of(name)
    while words and words[0] in TITLES:
        words = words[1:]
    return words


def is_description(words: Iterable[str]) -> bool:
    """Tell whether words describe somebody and name nobody: 'older sister', 'unknown male'."""
    return all(word in KINSHIP or word in _COMMON or word in _SERVICE for word in words)


def is_relation(name: str) -> bool:
    """Tell whether a name only points to somebody by way of another: 'Mel's mother'."""
    found = list(tokens(clean(name)))
    return len(found) > 1 and any(t.owns for t in found[:-1]) and found[-1].word in KINSHIP


def plain_words(words: Iterable[str]) -> bool:
    """Tell whether a group or place is called by plain words: 'Neighbours in the close', 'play area'."""
    plain = word_group("groups")
    return all(word in plain or word in _COMMON or word in _SERVICE or word in KINSHIP for word in words)


def given_and_family(name: str) -> tuple[tuple[str, ...], str]:
    """Return the given names and the family name ('' where there is none); a hyphen makes one name of two words."""
    raw = clean(name)
    if raw.count(",") == 1:
        last, first = raw.split(",")
        raw = f"{first} {last}"
    parts = [" ".join(words) for part in raw.split() if (words := words_of(part))]
    while parts and parts[0] in TITLES:
        parts = parts[1:]
    if len(parts) < 2:
        return tuple(parts), ""
    return tuple(parts[:-1]), parts[-1]


def person_forms(person: Person) -> tuple[NameForm, ...]:
    """Return the forms of one person's name, the given names' short forms included."""
    if person.kind is not PersonKind.PERSON:
        return tuple(dict.fromkeys(_place_forms((person.name, *person.other_names))))
    forms: dict[NameForm, None] = {}
    for index, name in enumerate((person.name, *person.other_names)):
        if is_description(words_of(name)):
            continue
        if is_relation(name) or len(name_words(name)) > 5:
            forms[NameForm(words_of(name), "full")] = None
            continue
        _name_forms(name, forms, is_alias=index > 0)
    return tuple(forms)


def _place_forms(names: Iterable[str]) -> Iterator[NameForm]:
    """Yield the names of a group or a place, and the proper names in them."""
    ordinary = lexicon()
    for name in names:
        words = words_of(name)
        if plain_words(words):
            continue
        yield NameForm(words, "full")
        for word in words:
            if len(word) > 2 and (not ordinary.knows(word) or word in ordinary.names):
                yield NameForm((word,), "middle")


def _name_forms(name: str, forms: dict[NameForm, None], is_alias: bool) -> None:
    names, family = given_and_family(name)
    if not names:
        return
    last, first, given = tuple(family.split()), tuple(names[0].split()), tuple(" ".join(names).split())
    if len(first) < 2 or len(first[0]) > 1:
        forms[NameForm(first, "given")] = None
    if len(first) > 1:
        forms[NameForm(("".join(first),), "given")] = None
        for part in first:
            forms[NameForm((part,), "middle")] = None
    _short_forms(" ".join(first), last, forms, is_alias)
    if not last:
        return
    for full in ((*given, *last), (*first, *last), (*last, *first), (first[0][0], *last), given):
        if len(full) > 1:
            forms[NameForm(full, "full")] = None
    forms[NameForm(("".join((*first, *last)),), "full")] = None
    for middle in given[len(first) :]:
        if len(middle) > 2:
            forms[NameForm((middle,), "middle")] = None
    forms[NameForm(last, "family")] = None
    if any("'" in word for word in last):
        for spelt in (" ".join(last).replace("'", " "), " ".join(last).replace("'", "")):
            forms[NameForm(tuple(spelt.split()), "family")] = None
            forms[NameForm((*first, *spelt.split()), "full")] = None
    if len(last) > 1:
        forms[NameForm(("".join(last),), "family")] = None
        for part in last:
            forms[NameForm((part,), "family")] = None
    _initials(given, last, forms)


def _initials(given: tuple[str, ...], last: tuple[str, ...], forms: dict[NameForm, None]) -> None:
    letters = {given[0][0] + last[0][0], "".join(word[0] for word in (*given, *last))}
    for found in sorted(letters):
        if found.isalpha():
            forms[NameForm(tuple(found), "initials", ".".join(found.upper()) + ".")] = None
            if found.upper() not in lexicon().acronyms and found not in _COMMON:
                forms[NameForm((found,), "initials", found.upper())] = None


def _short_forms(given: str, last: tuple[str, ...], forms: dict[NameForm, None], is_alias: bool) -> None:
    if is_alias and not last:
        return
    for short in sorted(nicknames().get(given, frozenset())):
        forms.setdefault(NameForm((short,), "nickname"), None)
        if last:
            forms.setdefault(NameForm((short, *last), "full"), None)


@cache
def _register_words() -> frozenset[tuple[str, ...]]:
    names = {words_of(name) for agency in uk_register() for name in (agency.name, *agency.aliases)}
    return frozenset(names | {words_of(kind) for kind in agency_kinds()})


@cache
def is_generic_service(name: str) -> bool:
    """Tell whether a name of an agency could be any such agency's: 'housing office', 'GP', 'Families unit'.

    Small letters alone make none so: 'the willows' and 'bath clinic' are names that somebody typed in a hurry.
    """
    words = words_of(name)
    if not words or words in _register_words() or tuple(w.removesuffix("s") for w in words) in _register_words():
        return True
    if all(word in _SERVICE or word in _COMMON or word.isdigit() for word in words):
        return True
    return name.islower() and all(word in _SERVICE or word in _COMMON or word in _OF_WORKERS for word in words)


def agency_forms(agency: Agency) -> tuple[str, ...]:
    """Return the names of an agency that give a place or a neighbourhood away."""
    names = dict.fromkeys((agency.name, *agency.aliases))
    return tuple(name for name in names if name.strip() and not is_generic_service(name))


@cache
def register_acronyms() -> frozenset[str]:
    """Return the acronyms of the shipped register, capitals as they stand."""
    names = (name for agency in uk_register() for name in (agency.name, *agency.aliases))
    return frozenset(word for name in names for word in name.split() if word.isupper() and len(word) > 1)


def service_word(word: str) -> bool:
    """Tell whether a word is one that any service may have in its name."""
    return word in _SERVICE or word in _register_vocabulary()


@cache
def _register_vocabulary() -> frozenset[str]:
    return frozenset(word for words in _register_words() for word in words)


def families_of(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return each family name with the ids of those who bear it; names of households and the title too."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for person in (p for p in case.people if p.kind is PersonKind.PERSON):
        for name in (person.name, *person.other_names):
            family = "" if is_relation(name) or is_description(words_of(name)) else given_and_family(name)[1]
            if family and person.id not in found[family]:
                found[family].append(person.id)
    for name in (case.title, *(person.household for person in case.people)):
        words = tuple(w for w in words_of(name) if w not in _COMMON and w not in KINSHIP)
        if words and not is_description(words) and not all(map(_plain, words)):
            found.setdefault(" ".join(words), [])
    return {name: tuple(ids) for name, ids in found.items()}


def _plain(word: str) -> bool:
    return len(word) < 3 or word.isdigit() or word in _SERVICE
