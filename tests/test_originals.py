"""The rows of a file are kept with its source, found again, and let go of when what they told was purged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from case.contents import Contents, from_bytes, next_contents, to_bytes
from case.edits import delete_events
from case.model import Case, Event, Source, SourceRef
from case.originals import keep, only_rows_in_use, pack, row_of, rows_behind, rows_of, unpack
from privacy.anonymise import anonymise
from tests.importing import imported

TEXT = "Ref,Date,Agency,Event\n1,1/2/2008,Police,Noise\n2,2/2/2008,Housing,Letter\n"


def test_every_event_finds_its_row(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    first, second = case.events
    assert first.source is not None
    row = row_of(case, first.source)
    assert row is not None
    assert row.told == (("Ref", "1"), ("Date", "1/2/2008"), ("Agency", "Police"), ("Event", "Noise"))
    ((place, found),) = rows_behind(case, second)
    assert (place.place, found and found.cells[0]) == ("line 3", "2")


def test_of_two_files_of_one_name_the_row_with_the_events_words_is_meant() -> None:
    def source(id: str, words: str) -> Source:
        return Source(id, "a.csv", original=keep([["Event"]], [pack(["rows", 0, ["line 2"], [[words]]])]))

    case = Case(sources=(source("s1", "A letter was sent"), source("s2", "Nobody was in")))
    row = row_of(case, SourceRef("a.csv", "line 2"), "A letter was sent\nPostcode: NR1")
    assert row is not None
    assert row.cells == ("A letter was sent",)


def test_rows_are_saved_with_the_case_and_never_leave_it(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    back = from_bytes(to_bytes(next_contents(Contents(), case, "now"))).case
    assert list(rows_of(back.sources[0])) == list(rows_of(case.sources[0]))
    assert all(source.original == () for source in anonymise(case).case.sources)


def test_purging_keeps_the_rows_that_need_a_look(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT + "3,31/2/2008,Police,Never\n").case
    assert only_rows_in_use(case) is case
    done = replace(case, sources=tuple(replace(source, left=()) for source in case.sources))
    (source,) = only_rows_in_use(done).sources
    assert [row.cells[0] for row in rows_of(source)] == ["1", "2"]


def test_purging_lets_go_of_the_rows_that_no_event_is_from(tmp_path: Path) -> None:
    case = imported(tmp_path, TEXT).case
    less = delete_events(case, frozenset((case.events[0].id,)))
    (source,) = only_rows_in_use(less).sources
    assert [row.cells[0] for row in rows_of(source)] == ["2"]
    assert b"Noise" not in b"".join(unpack(part) or b"" for part in source.original)


@pytest.mark.parametrize(
    "part", [b"", b"rubbish", pack("x"), pack(["rows", 9, [], []]), pack(["rows"]), pack(["rows", 0, ["a"], [[]]])]
)
def test_damaged_rows_are_no_rows(part: bytes) -> None:
    source = Source("s1", "a.csv", original=(pack([["Event"]]), part))
    assert list(rows_of(source)) == []
    case = Case(events=(Event("e1", source=SourceRef("a.csv", "line 2")),), sources=(source,))
    assert row_of(case, SourceRef("a.csv", "line 2")) is None
    assert only_rows_in_use(case).events == case.events
    assert list(rows_of(replace(source, original=(part,)))) == []
