"""Who says what: quotes with speakers, what would be missed most, what helped, ratings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.voices import Side, find_voices
from case.model import Case, Event
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    an_agency("a1", "Children's services", "children's social care", aliases=("CS",)),
    an_agency("a2", "Baseline", "voluntary sector"),
)


def a_case(*events: Event) -> Case:
    """Return a case in which both agencies are involved."""
    return replace(a_family(), agencies=AGENCIES, events=(an_event("e0", agencies=("a1", "a2")), *events))


def said(text: str, agencies: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> Case:
    return a_case(an_event("e1", "2009-03", agencies=agencies, people=people, text=text))


def test_the_voice_column_is_the_familys_and_of_the_one_it_names() -> None:
    voice = replace(an_event("e1", "2009-03", people=("p1",)), voice="Tom: 'I like it here.'")
    alone = replace(an_event("e2", "2009-03", people=("p3",)), voice="It is too loud.")
    first, second = find_voices(a_case(voice, alone)).quotes
    assert (first.words, first.side, first.speaker, first.event) == ("I like it here.", Side.FAMILY, "p2", "e1")
    assert (second.words, second.speaker) == ("It is too loud.", "p3")


@pytest.mark.parametrize(
    ("text", "side", "speaker"),
    [
        ("Ann says: “nobody ever listened to us”.", Side.FAMILY, "p1"),
        ("Ann: “nobody ever listened to us”", Side.FAMILY, "p1"),
        ("“Nobody ever listened to us,” says Ann.", Side.FAMILY, "p1"),
        ("Baseline reports that “the family is doing well”.", Side.AGENCY, "a2"),
        ("The mother says “nobody ever listened to us”.", Side.FAMILY, ""),
        ("The health visitor says “the flat is warm now”.", Side.AGENCY, ""),
        ("The health visitor says Ann was told “the flat is too cold”.", Side.AGENCY, ""),
        ("On the wall stands “nobody ever listened to us”.", Side.UNKNOWN, ""),
    ],
)
def test_a_quotation_has_the_speaker_that_its_sentence_names(text: str, side: Side, speaker: str) -> None:
    (quote,) = find_voices(said(text)).quotes
    assert (quote.side, quote.speaker) == (side, speaker)


def test_a_name_between_marks_is_no_quotation() -> None:
    assert find_voices(said("The plan 'Staying Safe' begins; parents' evening and children's club.")).quotes == ()


def test_what_would_be_missed_most_names_who_says_it_and_whom() -> None:
    (loss,) = find_voices(said("Liz would miss Baseline most.")).losses
    assert (loss.speaker, loss.agencies) == ("p3", ("a2",))


def test_both_sides_tell_whether_a_service_helped() -> None:
    """Ann speaks of Baseline and Baseline of itself; an entry that nobody is said to tell is on neither side."""
    found = find_voices(
        a_case(
            an_event("e1", "2009-03", text="Ann says that Baseline helped her a lot."),
            an_event("e2", "2009-03", text="Baseline reports that the visits made no difference.", agencies=("a2",)),
            an_event("e3", "2009-03", text="Baseline helped to move the furniture.", agencies=("a2",)),
            an_event("e4", "2009-03", text="Ann says CS did not help."),
        )
    ).effects
    assert [(one.agency, one.side, one.helped) for one in found] == [
        ("a2", Side.FAMILY, True),
        ("a2", Side.AGENCY, False),
        ("a1", Side.FAMILY, False),
    ]


def test_nobody_speaks_in_the_passive() -> None:
    assert find_voices(said("CS refers to Baseline, which is said to have been useless.")).effects == ()


@pytest.mark.parametrize(
    ("text", "person", "what", "value"),
    [
        ("Ann rates home life 4 of 5.", "p1", "home life", 4),
        ("Tom scores his happiness as 2/5 now.", "p2", "happiness", 2),
        ("Liz rated school 5 out of 5.", "p3", "school", 5),
    ],
)
def test_ratings_from_one_to_five_are_read_with_what_they_are_about(
    text: str, person: str, what: str, value: int
) -> None:
    (rating,) = find_voices(said(text)).ratings
    assert (rating.person, rating.what, rating.value) == (person, what, value)


def test_ratings_beyond_the_scale_are_left_alone() -> None:
    assert find_voices(said("Ann rates home life 7 of 5, and 15 of 52.")).ratings == ()
