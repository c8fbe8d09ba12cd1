"""Stand-in names: steady, consistent, unlike any real name, and telling nothing by order or initials."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.model import Agency, Case, Person, PersonKind, Sex, Tie, TieKind
from case.sectors import agency_kinds
from privacy.plan import DEFAULT_PLAN, AgencyStyle, PeopleStyle, Plan, PlanError
from privacy.pseudonyms import PSEUDONYMS_FILE, ClashError, real_words, register_of, similar
from privacy.words import words_of
from tests.planted_notes import a_hard_case

FAMILY = Plan(people=PeopleStyle.FAMILY)


def test_roles_come_from_role_sex_and_ties() -> None:
    people = (
        Person("p1", "Zed Quill", sex=Sex.FEMALE, focus=True),
        Person("p2", "Bea Quill"),
        Person("p3", "Cy Quill"),
        Person("p4", "Dot Ember", sex=Sex.FEMALE),
        Person("p5", "Eli Ember", sex=Sex.MALE),
        Person("p6", "Fi Ember", sex=Sex.FEMALE),
        Person("p7", "Gus Moth", sex=Sex.MALE),
        Person("p8", "Hal Ray", role="victim of the burglary"),
        Person("p9", "Neighbours", kind=PersonKind.GROUP, role="neighbours"),
        Person("p10", "Ida Fall"),
    )
    ties = (
        Tie("t1", TieKind.PARENT, "p1", "p2"),
        Tie("t2", TieKind.PARENT, "p1", "p3"),
        Tie("t3", TieKind.PARENT, "p4", "p1"),
        Tie("t4", TieKind.PARENT, "p5", "p1"),
        Tie("t5", TieKind.SIBLING, "p6", "p1"),
        Tie("t6", TieKind.PARTNER, "p7", "p1"),
        Tie("t7", TieKind.NEIGHBOUR, "p10", "p1"),
    )
    labels = register_of(Case(people=people, ties=ties), DEFAULT_PLAN).people
    assert list(labels.values()) == [
        *("Mother", "Child A", "Child B", "Maternal grandmother", "Maternal grandfather", "Aunt 1"),
        *("Partner 1", "Victim 1", "Neighbours", "Neighbour 1"),
    ]


def test_labels_follow_ids_and_not_names_or_places_in_the_case() -> None:
    people = (Person("p10", "Abe Quill", role="child"), Person("p2", "Zoe Quill", role="child"))
    labels = register_of(Case(people=people), DEFAULT_PLAN).people
    assert labels == {"p2": "Child A", "p10": "Child B"}


@pytest.mark.parametrize("style", PeopleStyle)
def test_labels_stay_when_the_case_grows(style: PeopleStyle) -> None:
    case = a_hard_case()
    plan = Plan(people=style)
    grown = replace(
        case,
        people=(Person("p90", "Xq Vv", role="child"), *case.people, Person("p91", "Wq Vv", role="mother")),
        agencies=(*case.agencies, Agency("a90", "Zzyx School", "school")),
    )
    before, after = register_of(case, plan), register_of(grown, plan)
    assert {id: after.people[id] for id in before.people} == before.people
    assert {id: after.agencies[id] for id in before.agencies} == before.agencies


@given(st.lists(st.sampled_from(["Petra", "Tamsin", "Kit", "Gideon", "Juno", "Ackerley", "Thea", "Lorna"]), max_size=6))
def test_no_stand_in_looks_like_a_real_name(names: list[str]) -> None:
    people = tuple(
        Person(f"p{n}", f"{name} {name}son", sex=sex, household="Home")
        for n, (name, sex) in enumerate(zip(names, [*Sex] * 2, strict=False))
    )
    case = Case(people=people)
    real = real_words(case)
    labels = register_of(case, FAMILY).people
    assert len(set(labels.values())) == len(people)
    for label in labels.values():
        assert not any(
            similar(word, real) for word in words_of(label) if word not in ("person",) and not word.isdigit()
        )


def test_a_role_that_is_a_surname_is_said_otherwise() -> None:
    case = Case(people=(Person("p1", "Lee Child", role="child"), Person("p2", "Ann Partner", role="partner")))
    assert list(register_of(case, DEFAULT_PLAN).people.values()) == ["Person 1", "Person 2"]


def test_a_label_set_by_hand_is_checked() -> None:
    case = a_hard_case()
    assert register_of(case, Plan(names=(("p1", "Greta"),))).people["p1"] == "Greta"
    for label in ("Rosy", "Will", "Kayley", ""):
        with pytest.raises(ClashError):
            register_of(case, Plan(names=(("p3", label),)))
    with pytest.raises(ClashError):
        register_of(case, Plan(names=(("p1", "Greta"), ("p2", "greta"))))
    with pytest.raises(PlanError):
        register_of(case, Plan(title="The Park case"))


def test_agencies_become_kind_or_sector() -> None:
    case = a_hard_case()
    assert list(register_of(case, DEFAULT_PLAN).agencies.values()) == [
        *("School 1", "Voluntary organisation 1", "GP practice 1", "Police", "Early help service"),
    ]
    sectors = register_of(case, Plan(agencies=AgencyStyle.SECTOR)).agencies
    assert sectors["a1"] == "Education agency 1"
    assert register_of(case, Plan(agencies=AgencyStyle.AS_IS)).agencies["a1"] == "Marlfield Primary School"


def test_every_stand_in_of_an_agency_reads_as_an_agency() -> None:
    """A task alone ('Homelessness', 'Benefits') cannot visit anybody."""
    kinds = agency_kinds()
    case = Case(agencies=tuple(Agency(f"a{n}", f"Quill {n}", kind) for n, kind in enumerate(kinds, 1)))
    nouns = {
        *("service", "practice", "police", "court", "prison", "institution", "care", "association", "council"),
        *("hospital", "school", "centre", "unit", "college", "organisation", "group", "bank"),
    }
    labels = [label.rstrip(" 1").rpartition(" ")[2].casefold() for label in register_of(case, Plan()).agencies.values()]
    assert set(labels) == nouns
    assert len(labels) == len(kinds)


def test_an_agency_named_after_somebody_is_never_kept_as_it_is() -> None:
    case = Case(people=(Person("p1", "Zed Quill"),), agencies=(Agency("a1", "Quill House", "housing association"),))
    assert register_of(case, Plan(agencies=AgencyStyle.AS_IS)).agencies["a1"] == "Housing association 1"


def test_invented_names_are_all_different() -> None:
    with PSEUDONYMS_FILE.open(encoding="utf-8", newline="") as lines:
        names = [row["name"] for row in csv.DictReader(lines)]
    assert len(names) == len(set(names))
