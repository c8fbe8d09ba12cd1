"""Ties, returns and voices: put in, corrected, taken out, kept in the file, told in the report, never by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.voices import find_voices
from case.contents import Contents, from_bytes, to_bytes
from case.decisions import FindingDecision, FindingKind, Ruling, SpellDecision, Verdict
from case.deleting import Named, delete_parties, named
from case.edits import add_people, delete_events, merge_agencies, merge_people
from case.listed import Listed, new_listed_id, put, take_out
from case.model import AgencyReturn, Case, Person, Tie, TieKind
from case.voices import Saying, Side, Voice
from privacy.anonymise import anonymise
from tests.building import day
from tests.window_fixtures import a_history

ROOT = Path(__file__).resolve().parents[1]
CASE = a_history()
ONE_OF_EACH: tuple[Listed, ...] = (
    Tie("t9", TieKind.FRIEND, "p1", "p4"),
    AgencyReturn("r1", "a1", asked=day("2010-01-04")),
    Voice("w1", speaker="p1", words="They listened to us.", event="e3"),
)


@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: type(one).__name__)
def test_what_is_put_in_is_taken_out_to_the_very_same(one: Listed) -> None:
    case = put(CASE, one)
    assert case != CASE
    assert put(case, one) is case
    assert len(getattr(put(case, replace(one)), _list_of(one))) == len(getattr(case, _list_of(one)))
    assert take_out(case, type(one), (one.id,)) == CASE
    assert take_out(CASE, type(one), ("none",)) is CASE


def _list_of(one: Listed) -> str:
    return {Tie: "ties", AgencyReturn: "returns", Voice: "voices"}[type(one)]


@given(st.lists(st.sampled_from([Tie, AgencyReturn, Voice]), max_size=8))
def test_ids_are_never_given_twice(kinds: list[type[Listed]]) -> None:
    case = Case()
    for kind in kinds:
        case = put(case, kind(new_listed_id(case, kind), TieKind.FRIEND, "p1", "p2") if kind is Tie else
                   kind(new_listed_id(case, kind), "a1") if kind is AgencyReturn else
                   Voice(new_listed_id(case, kind)))  # fmt: skip
    ids = [*(tie.id for tie in case.ties), *(one.id for one in case.returns), *(voice.id for voice in case.voices)]
    assert len(ids) == len(set(ids)) == len(kinds)


def some_voices() -> Case:
    return replace(
        CASE,
        voices=(
            Voice("w1", Saying.QUOTE, Side.FAMILY, "p1", "They listened to us.", event="e3"),
            Voice("w2", Saying.MISS_MOST, Side.FAMILY, "p1", "The visits of Ann's worker", ("a3",)),
            Voice("w3", Saying.DID_NOT_HELP, Side.AGENCY, "a1", "Letters were not read.", ("a2", "a3"), "e5"),
            Voice("w4", Saying.RATING, Side.FAMILY, "p2", rating=2, about="home", when=day("2009-03-02")),
            Voice("w5", Saying.RATING, Side.FAMILY, "p2", rating=4, about="home", event="e5"),
        ),
    )


def test_voices_that_were_noted_are_told_with_those_of_the_entries() -> None:
    before, found = find_voices(CASE), find_voices(some_voices())
    assert found.quotes[-1][:] == ("They listened to us.", Side.FAMILY, "p1", "e3")
    assert found.losses[-1].agencies == ("a3",)
    assert [(one.agency, one.helped) for one in found.effects[-2:]] == [("a2", False), ("a3", False)]
    assert [(one.value, one.what) for one in found.ratings[-2:]] == [(2, "home"), (4, "home")]
    assert found.ratings[-1].when == day("2009-03-02")
    assert len(found.quotes) == len(before.quotes) + 1


def test_a_voice_whose_entry_was_deleted_stands_alone() -> None:
    found = find_voices(delete_events(some_voices(), frozenset({"e3"})))
    assert found.quotes[-1].event == ""


def test_voices_go_with_those_who_are_merged() -> None:
    people = merge_people(some_voices(), "p3", "p1")
    assert [voice.speaker for voice in people.voices] == ["p3", "p3", "a1", "p2", "p2"]
    agencies = merge_agencies(some_voices(), "a3", "a2")
    assert agencies.voices[2].agencies == ("a3",)
    assert merge_agencies(some_voices(), "a3", "a1").voices[2].speaker == "a3"


def test_voices_are_kept_in_the_file_and_older_files_have_none() -> None:
    contents = Contents(some_voices())
    assert from_bytes(to_bytes(contents)).case == some_voices()
    old = from_bytes((ROOT / "tests" / "files" / "schema-3.sqlite").read_bytes())
    assert old.case.voices == ()
    assert len(old.case.events) == 2


def test_an_anonymised_voice_names_nobody() -> None:
    made = anonymise(some_voices()).case
    assert [(voice.kind, voice.rating) for voice in made.voices] == [(v.kind, v.rating) for v in some_voices().voices]
    assert made.voices[0].speaker in made.person_by_id
    assert made.voices[2].speaker in made.agency_by_id
    assert made.voices[0].event in made.event_by_id
    assert "Ann" not in repr(made.voices)


def everything_named() -> Case:
    """Return a case in which people and agencies stand everywhere where they can."""
    about = FindingDecision("f1", FindingKind.WAIT, ("e1",), ("p1", "a1"))
    spell = SpellDecision("s1", "a1", "visits", "e1", Ruling.CORRECTED, whose="a2", people=("p1", "p2"))
    other = replace(spell, id="s2", agency="a3", whose="a1")
    returns = (AgencyReturn("r1", "a1"), AgencyReturn("r2", "a2"))
    verdicts = (Verdict("v1", "a1", True, "asked for"), Verdict("v2", "a3", False))
    teams = tuple(replace(one, parent="a1") if one.id == "a3" else one for one in CASE.agencies)
    return replace(some_voices(), agencies=teams, returns=returns, verdicts=verdicts, spell_decisions=(spell, other),
                   finding_decisions=(about,))  # fmt: skip


@given(st.sets(st.sampled_from(["p1", "p2", "p3", "p4", "a1", "a2", "a3"])))
def test_what_is_deleted_is_named_nowhere_and_no_event_goes(ids: set[str]) -> None:
    before = everything_named()
    after = delete_parties(before, ids)
    assert [event.id for event in after.events] == [event.id for event in before.events]
    assert [event.text for event in after.events] == [event.text for event in before.events]
    assert len(after.voices) == len(before.voices)
    assert not any(named(after, ids))
    left = to_bytes(Contents(after)) if ids else b""
    assert from_bytes(left).case == after if ids else after is before


def test_how_often_somebody_is_named_is_counted_by_what_names_them() -> None:
    case = everything_named()
    assert named(case, ("a1",)) == Named(events=3, returns=1, voices=1, teams=1, decisions=4)
    assert named(case, ("a1", "a3")).teams == 0
    assert named(add_people(case, (Person("p9", "Nobody Named"),)), ("p9",)) == Named()
