"""Agencies that stand in no register, placed by a person: nothing is lost, and one step takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from case.model import Case
from importers.review.placing import Place, can_be_under, place
from importers.review.suggestions import Unknown, unknown_agencies
from importers.run import import_files
from tests.importing import EMPTY, write

TEXT = """Date,Agency,Event
1/2/2009,Housing,Seen at Elm Road Surgery
2/2/2009,Bright Futures,Session
3/2/2009,Housing,Referred to Elm Road Surgery
"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return import_files(EMPTY, [write(tmp_path, TEXT)]).case


def unknown(case: Case, words: str) -> Unknown:
    return next(one for one in unknown_agencies(case) if one.words == words)


def id_of(case: Case, name: str) -> str:
    return next(agency.id for agency in case.agencies if agency.name == name)


def named(case: Case, name: str) -> list[str]:
    return [event.text for event in case.events if id_of(case, name) in event.agencies]


def test_a_name_in_words_becomes_an_agency_of_its_kind(case: Case) -> None:
    after = place(case, unknown(case, "Elm Road Surgery"), Place(kind="gp practice"))
    agency = after.agency_by_id[id_of(after, "Elm Road Surgery")]
    assert (agency.kind, agency.local, agency.parent) == ("gp practice", True, None)
    assert len(named(after, "Elm Road Surgery")) == 2
    assert "Elm Road Surgery" not in [one.words for one in unknown_agencies(after)]


def test_a_team_has_the_kind_of_its_agency(case: Case) -> None:
    housing = id_of(case, "Housing")
    after = place(case, unknown(case, "Bright Futures"), Place(parent=housing))
    team = after.agency_by_id[id_of(after, "Bright Futures")]
    assert (team.parent, team.kind) == (housing, case.agency_by_id[housing].kind)
    assert len(after.agencies) == len(case.agencies)


def test_another_name_of_an_agency_stands_with_it(case: Case) -> None:
    housing = id_of(case, "Housing")
    after = place(case, unknown(case, "Bright Futures"), Place(same_as=housing))
    assert "Bright Futures" in after.agency_by_id[housing].aliases
    assert named(after, "Housing") == [event.text for event in case.events]
    loose = place(case, unknown(case, "Elm Road Surgery"), Place(same_as=housing))
    assert "Elm Road Surgery" in loose.agency_by_id[housing].aliases


def test_what_is_no_agency_leaves_and_its_entries_stay(case: Case) -> None:
    after = place(case, unknown(case, "Bright Futures"), Place(none=True))
    assert "Bright Futures" not in [agency.name for agency in after.agencies]
    assert [event.text for event in after.events] == [event.text for event in case.events]
    assert place(case, unknown(case, "Elm Road Surgery"), Place(none=True)) == case


def test_no_agency_is_a_team_of_itself_or_its_own_team(case: Case) -> None:
    housing, futures = id_of(case, "Housing"), id_of(case, "Bright Futures")
    after = place(case, unknown(case, "Bright Futures"), Place(parent=housing))
    assert not can_be_under(after, housing, housing)
    assert not can_be_under(after, housing, futures)
    assert can_be_under(after, futures, housing)
