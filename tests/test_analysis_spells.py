"""Involvement spells: said outright, or inferred from a start and a later end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from analysis.cues import Turn, cues_in, sentences, services
from analysis.spells import InvolvementSpell, find_spells
from case.dates import Span
from case.model import Agency, Case, Event, Person
from tests.building import an_event

SOCIAL_CARE = Agency("a1", "Children's services", "children's social care", aliases=("CS", "social worker"))
SUPPORT_TEAM = Agency("a2", "Home support team", "children's social care", "a1", aliases=("HST",))
ASSESSMENT_TEAM = Agency("a3", "Assessment team", "children's social care", "a1", aliases=("AT",))
CHARITY = Agency("a4", "Haven House", "domestic abuse support")
PRISON = Agency("a5", "Prison", "prison", aliases=("prison",))
AGENCIES = (SOCIAL_CARE, SUPPORT_TEAM, ASSESSMENT_TEAM, CHARITY, PRISON)
PEOPLE = tuple(
    Person(id, f"{name} Example", (name,), household="Example")
    for id, name in (("p1", "Ann"), ("p2", "Tom"), ("p3", "Liz"))
)


def told(*lines: tuple[str, str, str]) -> Case:
    """Return a case of entries: the month or day, the agencies' ids with spaces between, the text."""
    events = (
        an_event(f"e{number}", when, agencies=tuple(agencies.split()), text=text)
        for number, (when, agencies, text) in enumerate(lines, start=1)
    )
    return Case("Example", PEOPLE, AGENCIES, tuple(events))


def brief(spells: Iterable[InvolvementSpell]) -> list[tuple[str, str, str, str]]:
    return [(s.agency, s.service, f"{s.span.start:%Y-%m-%d}", f"{s.span.last:%Y-%m-%d}") for s in spells]


def inferred(*lines: tuple[str, str, str]) -> list[tuple[str, str, str, str]]:
    return brief(find_spells(told(*lines)))


def explicit(*events: Event) -> tuple[InvolvementSpell, ...]:
    return find_spells(Case("Example", PEOPLE, AGENCIES, events))


def test_an_entry_with_an_end_is_a_spell_from_its_earliest_to_its_latest_day() -> None:
    (spell,) = explicit(an_event("e1", "2009-04", "2009-06", agencies=("a1",), people=("p2",)))
    most, sure = Span(date(2009, 4, 1), date(2009, 7, 1)), Span(date(2009, 4, 30), date(2009, 6, 2))
    assert spell == InvolvementSpell("a1", ("p2",), most, False, False, "", ("e1",), sure)


def test_a_lasting_entry_is_of_its_own_agency_and_not_of_one_that_its_text_mentions() -> None:
    entry = an_event("e1", "2009-04", "2009-06", ("a4", "a1"), text="Weekly talks, agreed with the social worker.")
    assert [spell.agency for spell in explicit(entry)] == ["a4"]


def test_the_letter_of_a_stand_in_is_no_article_that_bars_a_cue() -> None:
    assert [cue.turn for cue in cues_in("Child A released.")] == [Turn.END]
    assert not cues_in("A released man was seen.")


def test_a_lasting_entry_whose_text_names_all_its_agencies_is_of_them_all() -> None:
    entry = an_event("e1", "2009-04", "2009-06", ("a4", "a1"), text="Haven House and CS talk to Ann weekly.")
    assert [spell.agency for spell in explicit(entry)] == ["a1", "a4"]


def test_what_is_ongoing_runs_to_the_last_day_of_the_data_and_is_open() -> None:
    (spell,) = explicit(an_event("e1", "2009-04", "ongoing", agencies=("a1",)), an_event("e2", "2010-02"))
    assert spell.span.last == date(2010, 2, 28)
    assert spell.open and not spell.inferred


def test_a_single_contact_and_an_undated_entry_are_no_spells() -> None:
    assert not explicit(an_event("e1", "2009-04", agencies=("a1",)), an_event("e2", "", "2009-06", agencies=("a1",)))


def test_a_start_and_a_later_end_of_the_same_service_are_an_inferred_spell() -> None:
    (spell,) = find_spells(told(("2008-04", "a2", "HST starts work in the home."), ("2008-10", "a2", "HST ceases.")))
    assert (spell.agency, spell.inferred, spell.open, spell.events) == ("a2", True, False, ("e1", "e2"))
    assert (spell.span.start, spell.span.last) == (date(2008, 4, 1), date(2008, 10, 31))


def test_a_start_without_an_end_is_no_spell() -> None:
    assert not inferred(("2008-04", "a4", "Haven House begins support."), ("2008-10", "a4", "Haven House calls."))


def test_the_end_of_one_team_does_not_end_the_work_of_another() -> None:
    assert inferred(
        ("2008-04", "a2", "HST starts work in the home."),
        ("2008-05", "a1 a3", "CS assessment team (AT) undertakes a parenting assessment."),
        ("2008-10", "a3", "AT assessment ceases."),
    ) == [("a3", "parenting assessment", "2008-05-01", "2008-10-31")]


def test_a_team_that_stops_and_one_that_starts_in_one_sentence_are_kept_apart() -> None:
    assert inferred(
        ("2008-04", "a2", "HST starts work in the home."),
        ("2008-10", "a2 a3", "HST ceases, AT undertakes a parenting assessment in the new home."),
        ("2009-01", "a3", "AT assessment ceases."),
    ) == [("a2", "", "2008-04-01", "2008-10-31"), ("a3", "parenting assessment", "2008-10-01", "2009-01-31")]


def test_the_end_of_one_service_does_not_end_another_of_the_same_agency() -> None:
    assert not inferred(("2008-04", "a1", "CS starts a parenting course."), ("2008-10", "a1", "CS counselling ends."))


def test_a_closed_case_ends_whatever_the_agency_had_begun() -> None:
    assert inferred(
        ("2008-04", "a4", "Haven House begins counselling for Ann."),
        ("2008-10", "a4", "Haven House closes the case."),
    ) == [("a4", "counselling", "2008-04-01", "2008-10-31")]


def test_a_status_belongs_to_the_only_agency_that_can_give_it() -> None:
    assert inferred(
        ("2007-08", "", "Tom and Liz made subject of a child protection plan."),
        ("2008-01", "a1", "CS visits."),
        ("2009-04", "", "Tom and Liz come off the CP register."),
    ) == [("a1", "child protection plan", "2007-08-01", "2009-04-30")]


def test_a_status_that_begins_again_makes_two_spells() -> None:
    assert inferred(
        ("2007-08", "a1", "Child protection plan by CS for Tom and Liz."),
        ("2009-04", "a1", "CS moves Tom and Liz from the child protection plan to support as children in need."),
        ("2010-01", "a1", "Second child protection plan by CS for Tom and Liz."),
        ("2010-12", "a1", "Child protection plan ends for Tom and Liz."),
    ) == [
        ("a1", "child protection plan", "2007-08-01", "2009-04-30"),
        ("a1", "child protection plan", "2010-01-01", "2010-12-31"),
    ]


def test_an_end_without_agency_or_service_ends_nothing() -> None:
    assert not inferred(
        ("2007-08", "a1 a4", "Liz made subject of a CP plan. CS commences home visits. Haven House calls."),
        ("2008-02", "a1 a4", "CS child in need plan starts. Haven House calls. Work allegedly breaks down."),
    )


def test_an_end_for_one_child_leaves_the_other_until_its_own_end() -> None:
    spells = find_spells(
        told(
            ("2007-08", "a1", "Tom and Liz made subject of a CP plan."),
            ("2008-02", "a1", "Tom comes off the CP plan."),
            ("2008-09", "a1", "Liz comes off the CP plan."),
        )
    )
    assert [(spell.people, spell.span.last) for spell in spells] == [
        (("p2",), date(2008, 2, 29)),
        (("p3",), date(2008, 9, 30)),
    ]


def test_an_end_for_somebody_else_ends_nothing() -> None:
    assert not inferred(
        ("2007-08", "a4", "Haven House starts counselling with Ann."),
        ("2008-02", "a4", "Haven House counselling with Liz ends."),
    )


def test_a_sentence_served_is_a_spell_of_the_prison() -> None:
    assert inferred(
        ("2007-12", "", "Ann begins a custodial sentence of six months."),
        ("2008-02", "a5", "Ann leaves prison after three months."),
    ) == [("a5", "custody", "2007-12-01", "2008-02-29")]


def test_a_suspended_sentence_is_no_custody() -> None:
    assert not inferred(
        ("2007-07", "a5", "New order issued with a suspended custodial sentence for Ann."),
        ("2008-02", "a5", "Ann released from prison."),
    )


def test_ongoing_beside_a_start_makes_an_open_spell() -> None:
    (spell,) = find_spells(
        told(("2008-04", "a4", "Haven House support begins with ongoing involvement."), ("2009-01", "", "Later."))
    )
    assert spell.open and spell.inferred
    assert spell.span.last == date(2009, 1, 31)


def test_ongoing_worries_are_no_ongoing_service() -> None:
    assert not inferred(
        ("2008-04", "a4", "Haven House begins support after ongoing concerns."), ("2009-01", "", "Later.")
    )


def test_what_remains_runs_to_the_entry_that_says_so() -> None:
    assert inferred(
        ("2007-08", "a1", "CS commences weekly home visits."),
        ("2009-04", "a1", "Weekly home visits by CS remain."),
        ("2010-12", "", "Later."),
    ) == [("a1", "home visits", "2007-08-01", "2009-04-30")]


def test_a_start_while_the_service_runs_keeps_the_first_start() -> None:
    assert inferred(
        ("2008-04", "a4", "Haven House starts counselling."),
        ("2008-06", "a4", "Haven House starts counselling on Mondays."),
        ("2008-09", "a4", "Haven House counselling ends."),
    ) == [("a4", "counselling", "2008-04-01", "2008-09-30")]


def test_an_end_in_one_entry_with_the_start_makes_no_spell() -> None:
    assert not inferred(("2008-04", "a4", "Haven House starts counselling. Haven House counselling ends."))


@pytest.mark.parametrize(
    "text",
    [
        "First of 50 court dates through the five years under review.",
        "Haven House hopes to start counselling.",
        "Haven House never starts counselling.",
        "At the start of term.",
        "Sure Start calls.",
    ],
)
def test_wishes_denials_and_nouns_start_nothing(text: str) -> None:
    assert not [cue for sentence in sentences(text) for cue in cues_in(sentence) if cue.turn is Turn.START]


def test_a_filter_hides_spells_and_never_stretches_one() -> None:
    whole = told(
        ("2008-01", "a4", "Haven House starts counselling."),
        ("2008-02", "a4", "Haven House counselling ends."),
        ("2008-11", "a4", "Haven House starts counselling."),
        ("2008-12", "a4", "Haven House counselling ends."),
    )
    shown = Case("Example", PEOPLE, AGENCIES, (whole.events[0], whole.events[3]))
    assert brief(find_spells(shown)) == [("a4", "counselling", "2008-01-01", "2008-12-31")]
    assert brief(find_spells(shown, whole)) == [
        ("a4", "counselling", "2008-01-01", "2008-02-29"),
        ("a4", "counselling", "2008-11-01", "2008-12-31"),
    ]


def test_every_service_that_is_part_of_another_names_a_known_one() -> None:
    assert {service.part_of for service in services().values() if service.part_of} <= services().keys()
