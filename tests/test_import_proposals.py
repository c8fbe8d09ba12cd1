"""What an import leaves to decide is offered, and done only when it is accepted."""

from __future__ import annotations

from pathlib import Path

from importers.review.proposals import accept, proposals
from importers.run import import_files
from tests.importing import EMPTY, write

HEADER = "Date,Agency,Subject,Event\n"


def test_what_is_accepted_is_done_and_nothing_else(tmp_path: Path) -> None:
    police = write(tmp_path, HEADER + "12/3/2008,Police,J Example,Loud argument heard by a neighbour\n", "police.csv")
    housing = write(
        tmp_path, HEADER + "12/3/2008,Housing,John Example,Loud argument was heard by a neighbour\n", "housing.csv"
    )
    case = import_files(EMPTY, [police, housing]).case
    found = proposals(case, EMPTY)
    assert "same person" in {one.what for one in found}
    people = [one for one in found if one.what == "same person"]
    after = accept(case, people)
    assert len(after.people) == len(case.people) - 1
    assert len(after.events) == len(case.events)
    assert accept(case, ()) is case


def test_an_implied_agency_comes_in_where_its_words_stand(tmp_path: Path) -> None:
    text = HEADER + "12/3/2008,Housing,Tom Example,Tom pleads guilty\n13/3/2008,Housing,,Rent paid\n"
    case = import_files(EMPTY, [write(tmp_path, text)]).case
    implied = [one for one in proposals(case, EMPTY) if one.what == "agency implied"]
    assert implied
    after = accept(case, implied)
    guilty = next(event for event in after.events if "guilty" in event.text)
    assert len(guilty.agencies) > 1
    assert next(event for event in after.events if event is not guilty).agencies == case.events[1].agencies


def test_three_accounts_of_one_event_become_one(tmp_path: Path) -> None:
    files = [
        write(tmp_path, f"{HEADER}12/3/2008,{name},Tom Example,Window of the shop broken by Tom {end}\n", f"{name}.csv")
        for name, end in (("Police", "at night"), ("Housing", "at night time"), ("School", "in the night"))
    ]
    case = import_files(EMPTY, files).case
    same = [one for one in proposals(case, EMPTY) if one.what == "same event"]
    assert len(same) == 3
    after = accept(case, same)
    (event,) = after.events
    assert len(event.also) == 2
    assert len(event.agencies) == 3
