"""Families of known shapes for the tests of family histories and impact maps."""

from __future__ import annotations

from collections.abc import Iterable

from case.dates import month_of, year_of
from case.model import (
    Agency,
    Case,
    Ending,
    Event,
    EventKind,
    Factor,
    Part,
    PartKind,
    Person,
    PersonKind,
    Quality,
    Sex,
    Tie,
    TieKind,
)

MALE, FEMALE, UNKNOWN = Sex.MALE, Sex.FEMALE, Sex.UNKNOWN
Draft = tuple[TieKind, str, str, Quality, Ending]


def person(id: str, sex: Sex = UNKNOWN, born: int | None = None, household: str = "", **more: object) -> Person:
    """Return someone whose name says their id, so that pictures of failing tests can be read."""
    when = year_of(born) if born else None
    return Person(id, f"Name {id}", (), sex, when, household=household, **more)  # type: ignore[arg-type]


def tie(kind: TieKind, a: str, b: str, quality: Quality = Quality.PLAIN, ending: Ending = Ending.TOGETHER) -> Draft:
    return kind, a, b, quality, ending


def couple(a: str, b: str, *children: str, ending: Ending = Ending.TOGETHER, married: bool = True) -> list[Draft]:
    """Return the ties of a couple and their children by birth."""
    kind = TieKind.MARRIED if married else TieKind.PARTNER
    parents = [tie(TieKind.PARENT, parent, child) for child in children for parent in (a, b)]
    return [tie(kind, a, b, ending=ending), *parents]


def a_case(people: Iterable[Person], ties: Iterable[Draft], events: Iterable[Event] = (), title: str = "Test") -> Case:
    drafts = list(ties)
    return Case(
        title,
        tuple(people),
        agencies(),
        tuple(events),
        tuple(Tie(f"t{n}", kind, a, b, quality, ending) for n, (kind, a, b, quality, ending) in enumerate(drafts, 1)),
    )


def agencies() -> tuple[Agency, ...]:
    kinds = (
        ("Police", "police"),
        ("Children's services", "children's social care"),
        ("School", "school"),
        ("Housing", "housing"),
        ("Youth offending team", "youth justice"),
        ("Health visitor", "community health"),
        ("Mental health service", "adult mental health"),
        ("Wardens", "community safety"),
    )
    return tuple(Agency(f"a{n}", name, kind) for n, (name, kind) in enumerate(kinds, 1))


def an_entry(
    number: int,
    parts: dict[str, PartKind],
    agencies: tuple[str, ...] = ("a1",),
    kind: EventKind = EventKind.CONTACT,
    factors: tuple[Factor, ...] = (),
    occurrences: int = 1,
) -> Event:
    when = month_of(2006 + number % 5, 1 + number % 12)
    people = tuple(Part(id, part) for id, part in parts.items())
    return Event(
        f"e{number}", when, None, agencies, people, kind, factors, occurrences=occurrences, text=f"Entry {number}."
    )


def ford() -> Case:
    """Return a mother of six by three men; two children live elsewhere, one has left, two are twins."""
    people = [
        person("mum", FEMALE, 1976, "Home", focus=True),
        person("jack", MALE, 1993, role="left home"),
        person("sara", FEMALE, 1996, "Home"),
        person("becca", FEMALE, 2001, "Home"),
        person("josh", MALE, 2001, "Home"),
        person("marie", FEMALE, 2002, role="child in care"),
        person("ben", MALE, 2008, role="child in care"),
        person("first", MALE),
        person("second", MALE),
        person("third", MALE),
        person("grandad", MALE),
        person("gran", FEMALE),
        Person("shop", "Corner shop", kind=PersonKind.PLACE),
        Person("near", "Neighbours", kind=PersonKind.GROUP, role="neighbours"),
        Person("hurt", "Somebody hurt", role="victim", sex=MALE),
    ]
    ties = [
        *couple("mum", "first", "jack", "sara", ending=Ending.ENDED, married=False),
        *couple("mum", "second", "becca", "josh", "marie", ending=Ending.ENDED, married=False),
        *couple("mum", "third", "ben", ending=Ending.SEPARATED),
        *couple("grandad", "gran", "mum", ending=Ending.ENDED),
        tie(TieKind.TWIN, "becca", "josh"),
        tie(TieKind.PARTNER, "third", "mum", Quality.VIOLENCE),
        tie(TieKind.PARENT, "mum", "jack", Quality.CONFLICT),
        tie(TieKind.PARENT, "mum", "marie", Quality.CUT_OFF),
        tie(TieKind.PARENT, "gran", "mum", Quality.CUT_OFF),
    ]
    caused, subject, victim = PartKind.CAUSED, PartKind.SUBJECT, PartKind.VICTIM
    events = [
        an_entry(1, {"jack": subject}, ("a5",), EventKind.COURT, (Factor.OFFENDING,), 50),
        an_entry(2, {"jack": caused, "mum": victim}, ("a1",), EventKind.INCIDENT, (Factor.VIOLENCE,), 37),
        an_entry(3, {"jack": caused, "near": victim}, ("a8",), EventKind.COMPLAINT, (Factor.ANTI_SOCIAL,), 11),
        an_entry(4, {"jack": caused, "shop": victim}, ("a1",), EventKind.OFFENCE, (Factor.OFFENDING,), 7),
        an_entry(5, {"jack": caused, "hurt": victim}, ("a1",), EventKind.OFFENCE, (), 3),
        an_entry(6, {"jack": subject}, ("a1", "a5"), EventKind.SUPPORT, (Factor.STRENGTH,), 22),
        an_entry(7, {"mum": subject}, ("a2", "a7", "a4", "a6"), EventKind.SUPPORT, (Factor.MENTAL_HEALTH,)),
        an_entry(8, {"sara": subject, "becca": subject}, ("a2", "a3"), EventKind.STATUS, (Factor.CHILD_PROTECTION,)),
        an_entry(9, {}, ("a4",), EventKind.COMPLAINT, (), 4),
    ]
    return a_case(people, ties, events, "Ford")


def park() -> Case:
    """Return a widowed grandmother, three sons with partners, grandchildren and fostered children."""
    people = [
        person("angela", FEMALE, 1958, "Angela's", focus=True),
        Person("husband", "Husband", (), MALE, died=year_of(2003)),
        *(person(f"son{n}", MALE, 1980 + 3 * n, "Angela's" if n == 3 else "") for n in (1, 2, 3)),
        *(person(f"wife{n}", FEMALE, 1982 + 3 * n, "Angela's" if n == 3 else "") for n in (1, 2, 3)),
        *(person(f"grand{n}", (MALE, FEMALE)[n % 2], 2004 + n, "Angela's" if n == 5 else "") for n in range(1, 6)),
        *(person(f"foster{n}", UNKNOWN, 1992 + n, "Angela's" if n > 6 else "") for n in range(1, 10)),
        person("inlaw1", MALE, 1955),
        person("inlaw2", FEMALE, 1957),
        person("sister", FEMALE, 1991),
    ]
    ties = [
        *couple("husband", "angela", "son1", "son2", "son3"),
        *couple("son1", "wife1", "grand1", "grand2"),
        *couple("son2", "wife2", "grand3", "grand4", ending=Ending.ENDED, married=False),
        *couple("son3", "wife3", "grand5", married=False),
        *couple("inlaw1", "inlaw2", "wife1", "sister", ending=Ending.ENDED),
        *(tie(TieKind.FOSTER_PARENT, "angela", f"foster{n}") for n in range(1, 10)),
        tie(TieKind.GUARDIAN, "angela", "grand2", Quality.CLOSE),
        tie(TieKind.PARTNER, "son2", "wife2", Quality.CONFLICT),
        tie(TieKind.PARTNER, "son3", "wife3", Quality.VIOLENCE),
    ]
    return a_case(people, ties, [an_entry(1, {"angela": PartKind.SUBJECT})], "Park")


def three_partners() -> Case:
    """Return a man with three partners in turn, who have partners and children of their own."""
    people = [
        person("lee", MALE, 1970, "Marsh", focus=True),
        person("w1", FEMALE, 1971),
        person("w2", FEMALE, 1975),
        person("w3", FEMALE, 1980, "Marsh"),
        person("c1", MALE, 1992),
        person("c2", FEMALE, 1994),
        person("c3", FEMALE, 2001),
        person("c4", MALE, 2008, "Marsh"),
        person("h1", MALE, 1969),
        person("c5", FEMALE, 1998),
        person("h3", MALE, 1978),
        person("c6", FEMALE, 2003, "Marsh"),
        person("adopted", FEMALE, 2006, "Marsh"),
        person("expected", UNKNOWN, household="Marsh", role="pregnancy"),
        person("gran", FEMALE, 1945),
        Person("grandad", "Grandad", (), MALE, year_of(1940), year_of(2001)),
        person("aunt", FEMALE, 1968),
        person("cousin", MALE, 1995),
    ]
    ties = [
        *couple("lee", "w1", "c1", "c2", ending=Ending.ENDED),
        *couple("lee", "w2", "c3", ending=Ending.SEPARATED, married=False),
        *couple("lee", "w3", "c4", "expected"),
        *couple("h1", "w1", "c5"),
        *couple("h3", "w3", "c6", ending=Ending.ENDED, married=False),
        *couple("grandad", "gran", "lee", "aunt"),
        tie(TieKind.ADOPTIVE_PARENT, "lee", "adopted"),
        tie(TieKind.ADOPTIVE_PARENT, "w3", "adopted"),
        tie(TieKind.PARENT, "aunt", "cousin"),
        tie(TieKind.SIBLING, "c1", "c6", Quality.CONFLICT),
        tie(TieKind.MARRIED, "lee", "w3", Quality.FUSED),
    ]
    return a_case(people, ties, [an_entry(1, {"lee": PartKind.SUBJECT})], "Marsh")


def large(size: int = 60) -> Case:
    """Return four generations of descent from one couple, cousins and in-laws included."""
    people = [person("p1", MALE, 1925), person("p2", FEMALE, 1927)]
    ties = couple("p1", "p2")
    pairs = [("p1", "p2", 1)]
    youngest: list[tuple[str, str]] = []
    while pairs and len(people) < size:
        father, mother, generation = pairs.pop(0)
        if generation >= 4:
            break
        for n in range(2 + len(people) % 3):
            if len(people) + 2 > size:
                break
            child = f"p{len(people) + 1}"
            born = 1925 + 26 * generation + 2 * n
            people.append(person(child, (MALE, FEMALE)[len(people) % 2], born))
            ties += [tie(TieKind.PARENT, father, child), tie(TieKind.PARENT, mother, child)]
            if generation < 3 and (n + generation) % 4 != 3:
                mate = f"p{len(people) + 1}"
                people.append(person(mate, (MALE, FEMALE)[len(people) % 2], born + 1, f"H{child}"))
                ties += couple(child, mate)
                pairs.append((child, mate, generation + 1))
                if generation == 2:
                    youngest.append((child, mate))
    while len(people) < size:
        father, mother = youngest[len(people) % len(youngest)]
        child = f"p{len(people) + 1}"
        people.append(person(child, MALE, 2000))
        ties += [tie(TieKind.PARENT, father, child), tie(TieKind.PARENT, mother, child)]
    return a_case(people, ties, [an_entry(1, {"p1": PartKind.SUBJECT})], "Large")


def a_map(size: int) -> Case:
    """Return a case in which `size` people, places and agencies are tied to the focus person."""
    kinds = ("police", "housing", "primary care", "school", "charity", "court", "hospital", "college")
    some = size * 5 // 8
    bodies = tuple(Agency(f"a{n}", f"Agency number {n}", kinds[n % len(kinds)]) for n in range(some))
    people = [person("p0", MALE, 1993, focus=True)]
    events: list[Event] = []
    for n, body in enumerate(bodies):
        events.append(an_entry(len(events), {"p0": PartKind.SUBJECT}, (body.id,), EventKind.VISIT, (), 1 + n * 3 % 50))
        if n % 3 == 0:
            events.append(an_entry(len(events), {"p0": PartKind.CAUSED}, (body.id,), EventKind.OFFENCE, (), 1 + n))
    for n in range(size - some):
        kind = (PersonKind.PERSON, PersonKind.PERSON, PersonKind.GROUP)[n % 3]
        role = ("relative", "victim", "neighbours")[n % 3]
        people.append(Person(f"q{n}", f"Somebody {n}", sex=MALE, role=role, kind=kind))
        parts = {"p0": PartKind.CAUSED, f"q{n}": PartKind.VICTIM}
        events.append(an_entry(len(events), parts, (), EventKind.INCIDENT, (), 1 + n * 7 % 30))
    return Case("Map", tuple(people), bodies, tuple(events))
