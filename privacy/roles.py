"""What a person is in the case, in words of a closed list: 'Mother', 'Child', 'Maternal grandmother'.

Taken from the role as given, or else from the ties; free words of a role never leave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from case.model import Case, Person, PersonKind, Sex, TieKind
from privacy.words import words_of

PARENTAL = frozenset((TieKind.PARENT, TieKind.ADOPTIVE_PARENT))
PAIRED = frozenset((TieKind.MARRIED, TieKind.PARTNER))


class Age(StrEnum):
    ELDER = "elder"
    ADULT = "adult"
    CHILD = "child"


class Role(NamedTuple):
    """A label stem; `single` when the first of its kind needs no number; the generation for a stand-in name."""

    stem: str
    single: bool = False
    age: Age = Age.ADULT
    word: str = ""  # the role in small letters that the anonymised person keeps


# Whole words or phrases looked for in the role as given, the first that fits; {side} is maternal or paternal.
_WORDS: tuple[tuple[tuple[str, ...], Role], ...] = (
    (("victim",), Role("Victim", word="victim")),
    (("witness",), Role("Witness", word="witness")),
    (("neighbour", "neighbor"), Role("Neighbour", word="neighbour")),
    (("friend",), Role("Friend", word="friend")),
    (("community", "resident"), Role("Community member", word="community")),
    (("maternal grandmother",), Role("Maternal grandmother", True, Age.ELDER, "maternal grandmother")),
    (("maternal grandfather",), Role("Maternal grandfather", True, Age.ELDER, "maternal grandfather")),
    (("paternal grandmother",), Role("Paternal grandmother", True, Age.ELDER, "paternal grandmother")),
    (("paternal grandfather",), Role("Paternal grandfather", True, Age.ELDER, "paternal grandfather")),
    (("grandmother", "gran", "nan", "grandma", "nana"), Role("Grandmother", True, Age.ELDER, "grandmother")),
    (("grandfather", "grandad", "granddad", "grandpa"), Role("Grandfather", True, Age.ELDER, "grandfather")),
    (("grandparent",), Role("Grandparent", False, Age.ELDER, "grandparent")),
    (("grandchild", "grandson", "granddaughter"), Role("Grandchild", False, Age.CHILD, "grandchild")),
    (("great aunt", "great uncle"), Role("Relative", False, Age.ELDER, "relative")),
    (("stepmother", "step mother", "stepmum", "step mum"), Role("Stepmother", True, word="stepmother")),
    (("stepfather", "step father", "stepdad", "step dad"), Role("Stepfather", True, word="stepfather")),
    (("foster mother", "foster father", "foster carer", "foster parent"), Role("Foster carer", word="foster carer")),
    (("aunt", "auntie", "aunty"), Role("Aunt", word="aunt")),
    (("uncle",), Role("Uncle", word="uncle")),
    (("cousin",), Role("Cousin", word="cousin")),
    (("nephew", "niece", "relative", "in law"), Role("Relative", word="relative")),
    (
        ("former partner", "ex partner", "ex husband", "ex wife", "ex boyfriend", "ex girlfriend"),
        Role("Former partner", word="former partner"),
    ),
    (("partner", "husband", "wife", "boyfriend", "girlfriend", "spouse"), Role("Partner", word="partner")),
    (("mother", "mum", "mam"), Role("Mother", True, word="mother")),
    (("father", "dad"), Role("Father", True, word="father")),
    (("adult child", "adult son", "adult daughter"), Role("Adult child", word="adult child")),
    (("child", "son", "daughter", "baby", "pupil"), Role("Child", False, Age.CHILD, "child")),
    (("sibling", "brother", "sister", "half brother", "half sister"), Role("Sibling", word="sibling")),
    (("parent",), Role("Parent", word="parent")),
    (("carer", "guardian"), Role("Carer", word="carer")),
    (("associate", "co offender"), Role("Associate", word="associate")),
    (("lodger", "tenant"), Role("Lodger", word="lodger")),
)  # fmt: skip

_GROUPS: tuple[tuple[str, Role], ...] = (
    ("neighbour", Role("Neighbours", True, word="neighbours")),
    ("customer", Role("Customers", True, word="customers")),
    ("resident", Role("Residents", True, word="residents")),
    ("victim", Role("Victims", True, word="victims")),
    ("friend", Role("Friends", True, word="friends")),
    ("pupil", Role("Pupils", True, word="pupils")),
    ("staff", Role("Staff", True, word="staff")),
    ("community", Role("Community", True, word="community")),
    ("shop", Role("Shop", True, word="shop")),
    ("play", Role("Play area", True, word="play area")),
    ("park", Role("Park", True, word="park")),
    ("school", Role("School building", True, word="school")),
)

_PERSON = Role("Person")


def roles_of(case: Case) -> Mapping[str, Role]:
    """Return the role of each person by id."""
    kin = _Kin(case)
    return {person.id: _role(person, kin) for person in case.people}


class _Kin:
    """The ties of a case, looked up from either end."""

    def __init__(self, case: Case) -> None:
        self.people = case.person_by_id
        self.parents: defaultdict[str, list[str]] = defaultdict(list)
        self.children: defaultdict[str, list[str]] = defaultdict(list)
        self.siblings: defaultdict[str, list[str]] = defaultdict(list)
        self.partners: defaultdict[str, list[str]] = defaultdict(list)
        self.other: dict[str, TieKind] = {}
        for tie in case.ties:
            if tie.kind in PARENTAL:
                self.parents[tie.b].append(tie.a)
                self.children[tie.a].append(tie.b)
            elif tie.kind in (TieKind.SIBLING, TieKind.TWIN):
                self.siblings[tie.a].append(tie.b)
                self.siblings[tie.b].append(tie.a)
            elif tie.kind in PAIRED:
                self.partners[tie.a].append(tie.b)
                self.partners[tie.b].append(tie.a)
            else:
                self.other.setdefault(tie.a, tie.kind)
        focus = [person.id for person in case.people if person.focus]
        self.parent_ids = frozenset(
            [id for id in focus if self.children[id] or _given_role(self.people[id]).stem in ("Mother", "Father")]
            or [p.id for p in case.people if _given_role(p).stem in ("Mother", "Father")]
        )
        self.focus = frozenset(focus)


def _role(person: Person, kin: _Kin) -> Role:
    if person.kind is not PersonKind.PERSON:
        return _group(person)
    given = _given_role(person)
    if given.stem in ("Grandmother", "Grandfather"):
        return _sided(person, given, kin)
    if given is not _PERSON:
        return given
    return _from_ties(person, kin)


def _given_role(person: Person) -> Role:
    words = f" {' '.join(words_of(person.role))} "
    for phrases, role in _WORDS:
        if any(f" {phrase} " in words or f" {phrase}s " in words for phrase in phrases):
            return role
    return _PERSON


def _group(person: Person) -> Role:
    for words in (person.name.casefold(), person.role.casefold()):
        for word, role in _GROUPS:
            if word in words:
                return role
    return Role("Place" if person.kind is PersonKind.PLACE else "Group")


def _sided(person: Person, role: Role, kin: _Kin) -> Role:
    for child in kin.children[person.id]:
        if (child in kin.people and kin.children[child]) or child in kin.parent_ids:
            sex = kin.people[child].sex
            if sex is not Sex.UNKNOWN:
                side = "Maternal" if sex is Sex.FEMALE else "Paternal"
                stem = f"{side} {role.stem.lower()}"
                return Role(stem, True, Age.ELDER, stem.lower())
    return role


def _from_ties(person: Person, kin: _Kin) -> Role:
    id = person.id
    female, male = person.sex is Sex.FEMALE, person.sex is Sex.MALE
    if any(child in kin.parent_ids for child in kin.children[id]):
        stem = "Grandmother" if female else "Grandfather" if male else "Grandparent"
        return _sided(person, Role(stem, stem != "Grandparent", Age.ELDER, stem.lower()), kin)
    if kin.children[id]:
        stem = "Mother" if female else "Father" if male else "Parent"
        return Role(stem, stem != "Parent", Age.ADULT, stem.lower())
    if kin.parents[id] and not any(brother in kin.parent_ids for brother in kin.siblings[id]):
        return Role("Child", False, Age.CHILD, "child")
    if any(brother in kin.parent_ids for brother in kin.siblings[id]):
        stem = "Aunt" if female else "Uncle" if male else "Relative"
        return Role(stem, word=stem.lower())
    if kin.siblings[id]:
        return Role("Sibling", word="sibling")
    if kin.partners[id]:
        return Role("Partner", word="partner")
    return _TIED.get(kin.other.get(id, TieKind.PARENT), _PERSON)


_TIED: Mapping[TieKind, Role] = {
    TieKind.VICTIM: Role("Victim", word="victim"),
    TieKind.NEIGHBOUR: Role("Neighbour", word="neighbour"),
    TieKind.FRIEND: Role("Friend", word="friend"),
    TieKind.CARER: Role("Carer", word="carer"),
    TieKind.GUARDIAN: Role("Carer", word="carer"),
    TieKind.FOSTER_PARENT: Role("Foster carer", word="foster carer"),
    TieKind.STEP_PARENT: Role("Step-parent", word="stepparent"),
    TieKind.GRANDPARENT: Role("Grandparent", False, Age.ELDER, "grandparent"),
    TieKind.RELATIVE: Role("Relative", word="relative"),
    TieKind.CO_OFFENDER: Role("Associate", word="associate"),
}
