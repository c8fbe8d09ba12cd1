"""One event told by two agencies: suggested, never merged by itself, and merged without a loss."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.merging import merge_events
from case.model import Case, Event, Factor, Standing
from importers.review.duplicates import suggest_same_events
from importers.run import import_files
from tests.importing import EMPTY, write

HEADER = "Date,Time,Agency,Subject,Event\n"


def two(folder: Path, police: str, housing: str) -> Case:
    files = [
        write(folder, HEADER + police, "police.csv"),
        write(folder, HEADER + housing, "housing.csv"),
    ]
    return import_files(EMPTY, files).case


def test_one_incident_told_by_two_agencies_is_suggested(tmp_path: Path) -> None:
    case = two(
        tmp_path,
        "12/3/2008,22:10,Police,Ann Example,Called to a noisy argument at the home address by a neighbour\n",
        "12/3/2008,,Housing,Ann Example,Neighbour rang about a noisy argument at the home address\n",
    )
    assert len(case.events) == 2
    (pair,) = suggest_same_events(case)
    assert pair.evidence == (
        "the same day",
        "words that are much alike",
        "the same people",
        "told by two agencies",
    )


def test_other_people_other_times_and_other_words_are_two_events(tmp_path: Path) -> None:
    told = "12/3/2008,22:10,Police,Ann Example,Called to a noisy argument by a neighbour\n"
    for other in (
        "12/3/2008,,Housing,Tom Stone,Called to a noisy argument by a neighbour\n",
        "12/3/2008,09:00,Housing,Ann Example,Called to a noisy argument by a neighbour\n",
        "12/3/2008,,Housing,Ann Example,Rent paid in full for the first time this year\n",
        "13/3/2008,,Housing,Ann Example,Rent paid in full for the first time this year\n",
        "19/3/2008,,Housing,Ann Example,Called to a noisy argument by a neighbour\n",
        "2008,,Housing,Ann Example,Called to a noisy argument by a neighbour\n",
        "April 2008,,Housing,Ann Example,Called to a noisy argument by a neighbour\n",
        "13/3/2008,,Police,Ann Example,Called to a noisy argument by a neighbour\n",
    ):
        assert suggest_same_events(two(tmp_path, told, other)) == ()


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("13/3/2008", "one day apart"),
        ("9/3/2008", "3 days apart"),
        ("March 2008", "the days may be the same: March 2008"),
        ("w/c 10 March 2008", "the days may be the same: week commencing 10 March 2008"),
    ],
)
def test_accounts_whose_days_are_near_or_less_known_are_suggested_with_less_certainty(
    date: str, said: str, tmp_path: Path
) -> None:
    words = "Called to a noisy argument by a neighbour"
    case = two(tmp_path, f"12/3/2008,22:10,Police,Ann Example,{words}\n", f"{date},,Housing,Ann Example,{words}\n")
    (pair,) = suggest_same_events(case)
    assert pair.evidence[0] == said
    assert pair.evidence[-1] == "less certain than on the same day"
    same_day = two(tmp_path, f"12/3/2008,,Police,Ann Example,{words}\n", f"12/3/2008,,Housing,Ann Example,{words}\n")
    assert pair.score < suggest_same_events(same_day)[0].score
    assert len(case.events) == 2
    kept = case.event_by_id[pair.kept]
    assert kept.source is not None
    assert kept.source.file == "police.csv" or date.endswith("/3/2008")


def test_two_like_rows_of_one_file_are_two_events(tmp_path: Path) -> None:
    row = "12/3/2008,,Police,Ann Example,Called to a noisy argument by a neighbour\n"
    assert suggest_same_events(two(tmp_path, row + row, "")) == ()


def test_merging_keeps_both_accounts_and_both_sources(tmp_path: Path) -> None:
    case = two(
        tmp_path,
        "12/3/2008,22:10,Police,Ann Example,Called to a noisy argument at the home address by a neighbour\n",
        "12/3/2008,,Housing,Ann Example,Neighbour rang about a noisy argument at the home address\n",
    )
    (pair,) = suggest_same_events(case)
    merged = merge_events(case, pair.kept, pair.gone)
    (event,) = merged.events
    assert event.text.splitlines() == [
        "Police: Called to a noisy argument at the home address by a neighbour",
        "Housing: Neighbour rang about a noisy argument at the home address",
    ]
    assert {case.agency_by_id[id].name for id in event.agencies} == {"Police", "Housing"}
    assert event.time == "22:10"
    files = {place.file for place in (event.source, *event.also) if place}
    assert files == {"police.csv", "housing.csv"}


def test_a_third_account_stands_below_the_other_two() -> None:
    from case.model import Agency

    agencies = tuple(Agency(f"a{n}", name) for n, name in enumerate(("Police", "Housing", "School"), 1))
    events = tuple(Event(f"e{n}", agencies=(f"a{n}",), text=f"told so {n}") for n in (1, 2, 3))
    case = merge_events(Case(agencies=agencies, events=events), "e1", "e2")
    case = merge_events(case, "e1", "e3")
    assert case.events[0].text.endswith("School: told so 3")
    assert case.events[0].text.count("told so") == 3


def test_the_more_exact_date_stands_and_the_other_is_told() -> None:
    from case.reading_dates import read

    one = Event("e1", when=read("March 2008").when, text="A fire in the kitchen")
    other = Event("e2", when=read("12/3/2008").when, text="The fire brigade came", standing=Standing.DISPUTED)
    (event,) = merge_events(Case(events=(one, other)), "e1", "e2").events
    assert event.when == other.when
    assert "(March 2008): A fire in the kitchen" in event.text
    assert event.standing is Standing.DISPUTED


WORDS = st.text("ab c", max_size=8)


@st.composite
def accounts(draw: st.DrawFn, id: str) -> Event:
    return Event(
        id,
        text=draw(WORDS),
        action=draw(WORDS),
        analysis=draw(WORDS),
        occurrences=draw(st.integers(1, 9)),
        factors=tuple(draw(st.sets(st.sampled_from(Factor), max_size=2))),
        level=draw(st.none() | st.integers(1, 5)),
    )


@given(accounts("e1"), accounts("e2"))
def test_no_word_and_no_factor_is_lost(one: Event, other: Event) -> None:
    (merged,) = merge_events(Case(events=(one, other)), "e1", "e2").events
    for field in ("text", "action", "analysis"):
        both = " ".join(getattr(merged, field).split())
        for event in (one, other):
            assert " ".join(getattr(event, field).split()) in both
    assert set(merged.factors) == {*one.factors, *other.factors}
    assert merged.occurrences == max(one.occurrences, other.occurrences)
