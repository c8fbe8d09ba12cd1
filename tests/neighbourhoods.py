"""Many families at once: connected ones as in a small town, and crowds of any size."""

from __future__ import annotations

from case.dates import ONGOING, month_of, year_of
from case.model import Agency, Case, Event, EventKind, Part, PartKind, Person, Sex, Tie, TieKind

NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fern", "Gorse", "Hazel", "Ivy", "Juniper"]
GIVEN = [
    "Ada",
    "Ben",
    "Cara",
    "Dan",
    "Eve",
    "Finn",
    "Gia",
    "Hal",
    "Ina",
    "Jon",
    "Kit",
    "Lea",
    "Max",
    "Nia",
    "Oli",
    "Pia",
]
KINDS = (
    ("Police", "police"),
    ("Children's services", "children's social care"),
    ("Primary school", "school"),
    ("Housing association", "housing"),
    ("Youth offending team", "youth justice"),
    ("Health visitors", "community health"),
    ("Adult mental health", "adult mental health"),
    ("Probation", "probation"),
    ("Drug and alcohol service", "substance misuse"),
    ("Family centre", "charity"),
    ("Secondary school", "school"),
    ("Wardens", "community safety"),
)


def related_families(count: int = 40, open_cases: int = 93) -> Case:
    """Return nuclear families, each related to an earlier one, with open cases spread over them.

    Every family is tied to another by a brother or sister of one of its parents; some young men offend
    together across families.
    """
    people: list[Person] = []
    ties: list[Tie] = []
    homes: list[list[str]] = []
    for n in range(count):
        own = _family(n, people, ties)
        if n:
            other = homes[(n * 7 // 11) % n]
            ties.append(Tie(f"t{len(ties)}", TieKind.SIBLING, other[n % 2], own[0]))
        homes.append(own)
    for n in range(3, count, 4):
        ties.append(Tie(f"t{len(ties)}", TieKind.CO_OFFENDER, homes[n][-1], homes[n - 3][-1]))
    agencies = tuple(Agency(f"a{n}", name, kind) for n, (name, kind) in enumerate(KINDS, 1))
    events = tuple(_open_case(n, homes) for n in range(open_cases))
    return Case("Connected", tuple(people), agencies, events, tuple(ties))


def _family(number: int, people: list[Person], ties: list[Tie]) -> list[str]:
    family = f"{NAMES[number % 10]}{'' if number < 10 else ' ' + 'ABCDEF'[number // 10 - 1]}"
    ids = [f"p{len(people) + k}" for k in range(2 + 1 + number % 4)]
    for k, id in enumerate(ids):
        sex = (Sex.FEMALE, Sex.MALE)[(k + number * (k > 1)) % 2]
        born = 1975 + number % 9 + 2 * k if k < 2 else 1998 + (number * 3 + k * 2) % 12
        given = GIVEN[(number * 5 + k * 3) % len(GIVEN)]
        role = "parent" if k < 2 else "child"
        people.append(Person(id, f"{given} {family}", (), sex, year_of(born), role=role, household=family))
    ties.append(Tie(f"t{len(ties)}", TieKind.PARTNER, ids[0], ids[1]))
    for child in ids[2:]:
        ties.extend(Tie(f"t{len(ties) + k}", TieKind.PARENT, ids[k], child) for k in (0, 1))
    return ids


def _open_case(number: int, homes: list[list[str]]) -> Event:
    """Return an entry that opens a case and has not ended: no agency has two with one family."""
    family, turn = number % len(homes), number // len(homes)
    agency = (family * 5 + turn * 4 + family * family % 3) % len(KINDS)
    about = homes[family][-1 if turn else 0]
    part = PartKind.SUBJECT
    when = month_of(2008 + number % 3, 1 + number % 12)
    return Event(
        f"e{number}", when, ONGOING, (f"a{agency + 1}",), (Part(about, part),), EventKind.SUPPORT,
        text=f"Case {number} is open.", occurrences=1 + number % 5,
    )  # fmt: skip


def crowd(nodes: int) -> Case:
    """Return households of four, each tied to another, that twenty agencies work with: so many nodes in all."""
    agencies = tuple(Agency(f"a{n}", f"Agency {n}", KINDS[n % len(KINDS)][1]) for n in range(20))
    homes = max((nodes - len(agencies)) // 5, 1)
    people = tuple(
        Person(f"p{n}", f"Name {n}", (), (Sex.MALE, Sex.FEMALE)[n % 2], household=f"House {n // 4}")
        for n in range(homes * 4)
    )
    ties = [Tie(f"t{n}", TieKind.SIBLING, f"p{4 * (n * 5 // 8)}", f"p{4 * n + 1}") for n in range(1, homes)]
    ties += [Tie(f"o{n}", TieKind.CO_OFFENDER, f"p{4 * n + 3}", f"p{4 * (n // 3) + 3}") for n in range(3, homes, 3)]
    events = tuple(
        Event(
            f"e{n}", month_of(2008 + n % 3, 1 + n % 12), None, (f"a{n * n * 7 % 20}",),
            (Part(f"p{n * 2 % (homes * 4)}"),), EventKind.SUPPORT, text="At work."
        )
        for n in range(homes * 2)
    )  # fmt: skip
    return Case("Crowd", people, agencies, events, tuple(ties))
