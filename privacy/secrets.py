"""Every form that must not be found in what leaves: names, local agencies, references, addresses.

A form in small letters counts in any case form; one with capitals only as it stands or all in capitals:
those are the forms that are ordinary words too ('Brown', 'Sharp') or acronyms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from case.model import Case, Event
from case.sectors import Sector, agency_kinds
from privacy.forms import NameForm, agency_forms, families_of, is_description, is_relation, person_forms
from privacy.identifiers import identifiers
from privacy.plan import DEFAULT_PLAN, AgencyStyle, Plan
from privacy.professionals import name_in
from privacy.scrub import texts_of
from privacy.words import clean, fold, lexicon, word_group, words_of

_SHAPES = frozenset(
    ("email", "url", "handle", "file", "iban", "ni", "upn", "nhs", "phone", "postcode", "address", "vehicle")
)


class Secret(NamedTuple):
    """A form to look for, and whose it is: the id in the case, 'household', 'title' or 'text'."""

    id: str
    kind: str
    form: str

    @property
    def cased(self) -> bool:
        """Whether the capitals count: found only as it stands, or all in capitals."""
        return self.form != self.form.lower()

    @property
    def anywhere(self) -> bool:
        """Whether it counts inside longer words too: references, and long forms that no word holds."""
        return any(letter.isdigit() for letter in self.form) or "@" in self.form


def secrets_of(case: Case, plan: Plan = DEFAULT_PLAN) -> tuple[Secret, ...]:
    """Return every form that gives the case away, each once, in a fixed order.

    Names of agencies are no secrets under a plan that keeps them.
    """
    found: dict[tuple[str, bool], Secret] = {}
    for secret in _all(case):
        if secret.kind == "agency" and plan.agencies is AgencyStyle.AS_IS:
            continue
        found.setdefault((fold(secret.form), secret.cased), secret)
    return tuple(found.values())


def _all(case: Case) -> Iterator[Secret]:
    for family in families_of(case):
        if len(family) > 2:
            yield from _words("household", "family", tuple(family.split()))
    for person in case.people:
        for form in person_forms(person):
            yield from _person(person.id, form)
        for name in (person.name, *person.other_names):
            if is_relation(name) and not is_description(words_of(name)):
                yield Secret(person.id, "person", fold(clean(name)))
    for agency in case.agencies:
        for name in agency_forms(agency):
            yield _agency(agency.id, clean(name).strip())
    for event in case.events:
        yield from _event(event)
    said = [(verdict.id, verdict.reason) for verdict in case.verdicts]
    said += [(decision.id, decision.reason) for decision in case.spell_decisions]
    said += [(decision.id, f"{decision.reason}\n{decision.comment}") for decision in case.finding_decisions]
    said += [(voice.id, f"{voice.words}\n{voice.about}") for voice in case.voices]
    for id, words in said:
        yield from _shapes(id, words)
    for file in dict.fromkeys(source.file for source in case.sources):
        yield from _file(file)


def _person(id: str, form: NameForm) -> Iterator[Secret]:
    """Yield a form unless it is too short or too common to tell anything: initials, 'Jo' in small letters."""
    if form.kind in ("initials", "nickname"):
        return
    if len(form.words) == 1 and len(form.words[0]) < 3:
        if form.kind == "given" and len(form.words[0]) == 2 and not _furniture(form.words[0]):
            yield Secret(id, "person", form.words[0].capitalize())
        return
    if len(form.words) == 2 and len(form.words[0]) == 1 and _ordinary(form.words[1:]):
        yield Secret(id, "person", f"{form.words[0].upper()} {form.words[1].capitalize()}")
        return
    yield from _words(id, "person", form.words)


def _words(id: str, kind: str, words: tuple[str, ...]) -> Iterator[Secret]:
    if not _ordinary(words):
        yield Secret(id, kind, " ".join(words))
    elif len(words) > 1:
        yield Secret(id, kind, " ".join(word.capitalize() for word in words))
    elif not _furniture(words[0]):
        yield Secret(id, kind, words[0].capitalize())
    else:
        for after in ("family", "household"):
            yield Secret(id, kind, f"{words[0].capitalize()} {after}")
        for title in ("Mr", "Mrs", "Miss", "Ms"):
            yield Secret(id, kind, f"{title} {words[0].capitalize()}")


def _agency(id: str, name: str) -> Secret:
    """Return an agency's name: as it stands where it is an acronym or made of ordinary words."""
    acronym = name.isupper() and len(name) <= 6
    return Secret(id, "agency", name if acronym or _ordinary(words_of(name)) else fold(name))


def _event(event: Event) -> Iterator[Secret]:
    if len(event.ref) > 4 and any(letter.isdigit() for letter in event.ref):
        yield Secret(event.id, "reference", fold(clean(event.ref)))
    for professional in event.professionals:
        words = name_in(professional)
        if words:
            yield from _words(event.id, "professional", words)
        for word in words:
            if len(word) > 2:
                yield from _words(event.id, "professional", (word,))
    if reviewer := name_in(event.shared_by):
        yield from _words(event.id, "reviewer", reviewer)
    for text in texts_of(event):
        yield from _shapes(event.id, text)


def _shapes(id: str, text: str) -> Iterator[Secret]:
    plain = clean(text)
    for span in identifiers(plain):
        said = plain[span.start : span.end].strip(" .,;")
        if span.kind in _SHAPES or (span.kind in ("reference", "number") and len(said) > 5):
            yield Secret(id, span.kind, said if span.kind == "address" else fold(said))


def _file(file: str) -> Iterator[Secret]:
    stem = PurePath(file).stem
    words = words_of(stem)
    if len(stem) > 3 and words and not all(word.isdigit() or lexicon().knows(word) for word in words):
        yield Secret("source", "file", fold(clean(file)))


def _ordinary(words: Iterable[str]) -> bool:
    ordinary = lexicon()
    return all(ordinary.knows(word) or len(word) < 3 or word.isdigit() for word in words)


def _furniture(word: str) -> bool:
    """Tell whether a word stands in every report of ours, with a capital: months, roles, kinds of agency."""
    groups = ("calendar", "kinship", "service", "report")
    return (
        any(word in word_group(group) for group in groups)
        or any(word in words_of(kind) for kind in agency_kinds())
        or any(word in words_of(sector.value) for sector in Sector)
    )
