"""Stand-in names for people, agencies, households and professionals: one register for a case.

Labels are given out by id, never by name, date or age, so that order and initials reveal nothing and
labels stay as they are when people and agencies are added.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.distance import JaroWinkler

from case.model import Agency, Case, Person, PersonKind, Sex
from case.register import uk_register
from case.sectors import agency_kinds, sector_of_agency
from privacy.forms import KINSHIP, agency_forms, families_of, person_forms, service_word
from privacy.plan import AgencyStyle, PeopleStyle, Plan, PlanError
from privacy.professionals import ANY_ROLE, name_in, role_in
from privacy.roles import Role, roles_of
from privacy.words import fold, word_group, words_of

PSEUDONYMS_FILE = Path(__file__).resolve().parents[1] / "data" / "pseudonyms.csv"
SIMILAR = 0.88  # Jaro-Winkler: 'Ella' and 'Ellie' are similar, 'Ella' and 'Greta' are not

# Kinds of which a place has one: the first needs no number.
_SINGLE_KINDS = frozenset(
    (
        "police",
        "probation",
        "youth justice",
        "children's social care",
        "adult social care",
        "housing",
        "homelessness",
        "council",
        "immigration",
        "crown prosecution",
        "fire and rescue",
        "ambulance",
        "benefits",
        "early help",
        "community safety",
        "environmental health",
        "family intervention",
        "education welfare",
        "special educational needs",
        "child and adolescent mental health",
        "adult mental health",
        "community health",
        "school nursing",
        "fostering",
    )
)
_SERVICES = frozenset(  # their name alone is a task, and reads as an agency with 'service'
    (
        "ambulance",
        "benefits",
        "careers",
        "advice",
        "community health",
        "community safety",
        "early help",
        "education welfare",
        "educational psychology",
        "employment",
        "environmental health",
        "family court advice",
        "family intervention",
        "fire and rescue",
        "fostering",
        "homelessness",
        "housing",
        "immigration",
        "maternity",
        "probation",
        "school nursing",
        "sexual health",
        "special educational needs",
        "speech and language therapy",
        "substance misuse",
        "victim support",
        "young carers",
        "youth justice",
    )
)
_KIND_WORDS = {
    "primary care": "GP practice",
    "dental": "Dental practice",
    "child and adolescent mental health": "Child mental health service",
    "adult mental health": "Mental health service",
    "voluntary sector": "Voluntary organisation",
    "early years": "Early years centre",
    "domestic abuse support": "Domestic abuse service",
    "crown prosecution": "Prosecution service",
    "faith": "Faith group",
}

_SAID_ANYHOW = word_group("common") | word_group("titles")


class ClashError(PlanError):
    """A label set by hand that names somebody, or two."""

    def __init__(self, id: str, why: str) -> None:
        super().__init__(f"The label chosen for {id} cannot be used: {why}.")


@dataclass(frozen=True, slots=True)
class Register:
    """Who is called what. Only labels in here may stand for people, agencies and households."""

    people: Mapping[str, str]
    roles: Mapping[str, Role]
    agencies: Mapping[str, str]
    households: Mapping[str, str]
    professionals: Mapping[str, str]
    title: str


def register_of(case: Case, plan: Plan) -> Register:
    """Return the register of stand-in names for a case."""
    roles = roles_of(case)
    real = real_words(case)
    return Register(
        people=_people(case, plan, roles, real),
        roles=roles,
        agencies=_agencies(case, plan, real),
        households=_households(case),
        professionals=_professionals(case),
        title=_title(plan, real),
    )


def by_id(id: str) -> tuple[str, int, str]:
    """Return the key that orders ids by their number: 'p2' before 'p10'."""
    found = re.search(r"\d{1,15}$", id)
    return (id[: found.start()] if found else id, int(found[0]) if found else -1, id)


def real_words(case: Case) -> frozenset[str]:
    """Return every word of a name that is real in the case: what a stand-in must not look like."""
    words = set(_names_of_people(case))
    for agency in case.agencies:
        for name in agency_forms(agency):
            words.update(word for word in words_of(name) if not service_word(word))
    return frozenset(word for word in words if len(word) > 1 and word not in _SAID_ANYHOW)


def _names_of_people(case: Case) -> Iterator[str]:
    for person in case.people:
        for form in person_forms(person):
            if form.kind != "initials":
                yield from (w for w in form.words if len(form.words) == 1 or w not in KINSHIP)
    for family in families_of(case):
        yield from family.split()
    for event in case.events:
        for text in event.professionals:
            yield from name_in(text)


def similar(word: str, real: Iterable[str]) -> bool:
    """Tell whether a word could be taken for a real one."""
    small = fold(word)
    return any(
        small == other
        or (len(other) > 2 and (small.startswith(other) or other.startswith(small)))
        or JaroWinkler.similarity(small, other) >= SIMILAR
        for other in real
    )


def _people(case: Case, plan: Plan, roles: Mapping[str, Role], real: frozenset[str]) -> dict[str, str]:
    people = sorted(case.people, key=lambda person: by_id(person.id))
    chosen = dict(plan.names)
    labels = {p.id: _checked(p.id, chosen[p.id], real) for p in people if p.id in chosen}
    taken = Counter(fold(label) for label in labels.values())
    if doubled := [id for id, label in labels.items() if taken[fold(label)] > 1]:
        raise ClashError(doubled[0], "another person has it too")
    if plan.people is PeopleStyle.FAMILY:
        fresh = _family_labels(people, roles, real)
    elif plan.people is PeopleStyle.CODES:
        fresh = iter([(person.id, f"P{n}") for n, person in enumerate(people, 1)])
    else:
        fresh = _role_labels(people, roles, real)
    for id, label in fresh:
        if id not in labels:
            labels[id] = label if fold(label) not in taken else f"{label} (2)"
    return labels


def clash_of(label: str, real: frozenset[str], others: Iterable[str] = ()) -> str:
    """Return why a label set by hand cannot be used, '' where it can; `others` are the labels of the others."""
    words = words_of(label)
    if not words:
        return "it is empty"
    if any(word in real for word in words) or any(similar(w, real) for w in words if len(w) > 2):
        return "it looks like a real name in the case"
    return "another person has it too" if fold(label) in map(fold, others) else ""


def _checked(id: str, label: str, real: frozenset[str]) -> str:
    if why := clash_of(label, real):
        raise ClashError(id, why)
    return label


def _role_labels(
    people: Iterable[Person], roles: Mapping[str, Role], real: frozenset[str]
) -> Iterator[tuple[str, str]]:
    counts: Counter[str] = Counter()
    for person in people:
        role = roles[person.id]
        stem = role.stem if not real.intersection(words_of(role.stem)) else "Person"
        counts[stem] += 1
        yield person.id, _numbered(stem, counts[stem], role.single and stem == role.stem)


def _numbered(stem: str, number: int, single: bool) -> str:
    if single and number == 1:
        return stem
    return f"{stem} {_letters(number)}" if stem in ("Child", "Adult child") else f"{stem} {number}"


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def _invented() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    with PSEUDONYMS_FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["sex"], row["generation"]].append(row["name"])
    return {key: tuple(names) for key, names in found.items()}


def _family_labels(people: list[Person], roles: Mapping[str, Role], real: frozenset[str]) -> Iterator[tuple[str, str]]:
    households = list(dict.fromkeys(person.household for person in people if person.household))
    surnames = _free(_invented()["any", "family"], real)
    surname = dict(zip(households, surnames, strict=False))
    ready: dict[tuple[str, str], Iterator[str]] = {}
    for number, person in enumerate(people, 1):
        if person.kind is not PersonKind.PERSON:
            yield person.id, f"{roles[person.id].stem} {number}"
            continue
        key = (person.sex.value if person.sex is not Sex.UNKNOWN else "unknown", roles[person.id].age.value)
        names = ready.setdefault(key, _free(_invented()[key], real))
        given = next(names, f"Person {number}")
        yield person.id, f"{given} {surname[person.household]}" if person.household in surname else given


def _free(names: Iterable[str], real: frozenset[str]) -> Iterator[str]:
    return (name for name in names if not similar(name, real))


def _agencies(case: Case, plan: Plan, real: frozenset[str]) -> dict[str, str]:
    generic = {agency.name.casefold(): agency.name for agency in uk_register()}
    people = frozenset(_names_of_people(case))
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    own = sorted(case.agencies, key=lambda agency: by_id(agency.id))
    for agency in (a for a in own if case.top_agency(a.id) == a.id):
        labels[agency.id] = _agency_label(agency, plan, generic, counts, real, people)
    for agency in (a for a in own if a.id not in labels):
        top = labels.get(case.top_agency(agency.id), "Agency")
        counts[f"{top} team"] += 1
        labels[agency.id] = f"{top} team {counts[f'{top} team']}"
    return labels


def _agency_label(
    agency: Agency,
    plan: Plan,
    generic: Mapping[str, str],
    counts: Counter[str],
    real: frozenset[str],
    people: frozenset[str],
) -> str:
    if plan.agencies is AgencyStyle.AS_IS and not people.intersection(words_of(agency.name)):
        return agency.name
    stem, single = _kind_words(agency)
    if plan.agencies is AgencyStyle.SECTOR:
        stem, single = f"{sector_of_agency(agency).value} agency", False
    elif not agency.local and agency.name.casefold() in generic:
        stem, single = generic[agency.name.casefold()], True
    if real.intersection(words_of(stem)):
        stem, single = "Agency", False
    counts[stem] += 1
    return stem if single and counts[stem] == 1 else f"{stem} {counts[stem]}"


def _kind_words(agency: Agency) -> tuple[str, bool]:
    kind = agency_kinds().get(agency.kind.casefold())
    if kind is None:
        return "Agency", False
    plain = f"{kind.name} service" if kind.name in _SERVICES else kind.name
    words = _KIND_WORDS.get(kind.name, plain[:1].upper() + plain[1:])
    return words, kind.name in _SINGLE_KINDS


def _households(case: Case) -> dict[str, str]:
    people = sorted(case.people, key=lambda person: by_id(person.id))
    names = dict.fromkeys(person.household for person in people if person.household)
    return {name: f"Household {number}" for number, name in enumerate(names, 1)}


def _professionals(case: Case) -> dict[str, str]:
    """Return a role and a number for each professional; spellings that share all words of a name are one."""
    texts = dict.fromkeys(text for event in case.events for text in event.professionals if text.strip())
    somebody = {text: name_in(text) or (fold(text).strip(),) for text in texts}
    roles: dict[tuple[str, ...], str] = {}
    for text, who in somebody.items():
        if roles.get(who, ANY_ROLE) == ANY_ROLE:
            roles[who] = role_in(text)
    counts: Counter[str] = Counter()
    labels: dict[tuple[str, ...], str] = {}
    for who, role in roles.items():
        counts[role] += 1
        labels[who] = f"{role} {counts[role]}"
    return {fold(text).strip(): labels[who] for text, who in somebody.items()}


def _title(plan: Plan, real: frozenset[str]) -> str:
    if real.intersection(words_of(f"{plan.title} {plan.marking}")):
        raise PlanError("The title or the marking chosen for the anonymised case holds a real name of the case.")
    return plan.title
