"""Shared wording, generations instead of ages, and events that leave without their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from case.dates import UNDATED, on
from case.model import Case, Event, EventKind
from privacy.anonymise import anonymise
from privacy.plan import AgeStyle, Plan, TextStyle
from privacy.secrets import secrets_of
from tests.planted_notes import a_hard_case

SHARED = Plan(text=TextStyle.SHARED)


def one(text: str = "Rose shouted.", shared: str = "", shared_by: str = "", kind: EventKind = EventKind.VISIT) -> Case:
    event = Event("e7", kind=kind, text=text, voice="I like it.", shared=shared, shared_by=shared_by)
    return replace(a_hard_case(), events=(event,))


def test_reviewed_wording_leaves_in_place_of_the_text() -> None:
    case = one(shared="The mother raised her voice.", shared_by="J. Marsh, review author")
    (event,) = anonymise(case, SHARED).case.events
    assert event.text == "The mother raised her voice."
    assert (event.shared, event.shared_by, event.voice) == ("", "", "")


def test_wording_that_nobody_named_has_reviewed_stays_here() -> None:
    (event,) = anonymise(one(shared="The mother raised her voice.", shared_by=" "), SHARED).case.events
    assert event.text == "Visit"


def test_a_reviewer_who_missed_a_name_is_caught_by_the_scrubber() -> None:
    said = anonymise(one(shared="Rose Park met Zorblat.", shared_by="J. Marsh"), SHARED)
    assert said.case.events[0].text == "Mother met [name]."
    assert said.for_review == ("Zorblat",)


def test_who_reviewed_it_is_a_secret() -> None:
    assert "jo marsh" in {secret.form.casefold() for secret in secrets_of(one(shared="x", shared_by="Jo Marsh"))}


def test_shared_wording_leaves_only_when_it_is_asked_for() -> None:
    case = one(text="", shared="The mother raised her voice.", shared_by="J. Marsh")
    assert anonymise(case).case.events[0].text == ""


def test_generations_give_no_birth_and_no_age_away() -> None:
    case = one(text="Ann, aged 7, born 3 May 2004, is nine years old.")
    people = tuple(replace(person, born=on(date(2004, 5, 3)), died=on(date(2019, 1, 2))) for person in case.people)
    shared = anonymise(replace(case, people=people), Plan(ages=AgeStyle.GENERATION)).case
    assert {(person.born, person.died) for person in shared.people} == {(None, UNDATED)}
    assert shared.events[0].text == "Child B, [age], born [date], is [age]."


def test_an_event_can_leave_without_its_words() -> None:
    shared = anonymise(one(), Plan(quiet=frozenset({"e7"}))).case.events[0]
    assert (shared.text, shared.voice) == ("Visit", "")


def test_what_was_set_by_hand_is_said_in_numbers() -> None:
    said = " ".join(anonymise(one(), Plan(quiet=frozenset({"e7"}), reviewed=frozenset({"zorblat"}))).statement)
    assert "1 event leaves without words" in said
    assert "1 word that no list knows was reviewed" in said
    assert "zorblat" not in said


def test_the_anonymised_case_knows_which_event_is_which_but_does_not_say() -> None:
    shared = anonymise(one())
    assert shared.event_ids == ("e7",)
    assert "e7" not in repr(shared)
