"""The same return, sent again: only what changed is changed, and a person hears of all of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from case.edits import correct_event, delete_events
from case.merging import merge_events
from case.model import Case
from case.originals import row_of
from importers.again import compare, earlier_version
from importers.report import FileReport, ImportReport
from importers.review.corrections import Choices
from importers.run import ImportOptions, import_files
from tests.importing import EMPTY, imported, write

HEADER = "Ref,Date,Agency,Event\n"
FIRST = (
    "1,1/2/2008,Police,Noise at night reported by a neighbour\n"
    "2,2/2/2008,Police,Home visit and nobody was in\n"
    "3,3/2/2008,Housing,Warning letter about the garden\n"
)


def again(folder: Path, first: str, second: str, choices: Choices | None = None) -> tuple[Case, ImportReport]:
    """Return the case after the first version, and the report of the second."""
    case = imported(folder, HEADER + first).case
    path = write(folder, HEADER + second)
    options = ImportOptions(choices={path: choices} if choices else {})
    return case, import_files(case, [path], options)


def file_of(report: ImportReport) -> FileReport:
    (file,) = report.files
    return file


def texts(case: Case) -> list[str]:
    return [event.text for event in case.events]


def test_a_row_more_adds_one_event_and_leaves_the_others_alone(tmp_path: Path) -> None:
    case, report = again(tmp_path, FIRST, FIRST + "4,4/2/2008,Housing,Second warning letter\n")
    assert [event for event in report.case.events if event.id in case.event_by_id] == list(case.events)
    assert len(file_of(report).added) == 1
    assert (file_of(report).same, file_of(report).changed, file_of(report).withdrawn) == (3, (), ())


def test_a_changed_row_changes_its_event_under_its_old_id(tmp_path: Path) -> None:
    case, report = again(tmp_path, FIRST, FIRST.replace("nobody was in", "the mother was in"))
    (change,) = file_of(report).changed
    assert change.cells == (("Event", "Home visit and nobody was in", "Home visit and the mother was in"),)
    assert report.case.event_by_id[change.event].text == "Home visit and the mother was in"
    assert {event.id for event in report.case.events} == {event.id for event in case.events}


def test_rows_that_moved_are_as_they_were_and_lead_to_their_new_place(tmp_path: Path) -> None:
    lines = FIRST.splitlines(keepends=True)
    _, report = again(tmp_path, FIRST, "9,1/1/2007,Police,Something earlier\n" + "".join(reversed(lines)))
    assert (len(file_of(report).added), file_of(report).same, file_of(report).changed) == (1, 3, ())
    for event in report.case.events:
        assert event.source is not None
        row = row_of(report.case, event.source)
        assert row is not None
        assert event.text in row.cells


def test_what_is_no_longer_told_is_listed_and_stays(tmp_path: Path) -> None:
    _, report = again(tmp_path, FIRST, FIRST.rpartition("3,")[0])
    (gone,) = file_of(report).withdrawn
    assert report.case.event_by_id[gone].text == "Warning letter about the garden"


def test_what_is_no_longer_told_goes_when_the_person_asks(tmp_path: Path) -> None:
    _, report = again(tmp_path, FIRST, FIRST.rpartition("3,")[0], Choices(withdraw=True))
    assert len(report.case.events) == 2


def test_what_a_person_corrected_stays_where_the_row_is_as_it_was(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + FIRST).case
    corrected = replace(case.events[0], text="Noise at night, not confirmed")
    case = correct_event(case, corrected)
    report = import_files(case, [write(tmp_path, HEADER + FIRST + "4,4/2/2008,Housing,x\n")])
    assert report.case.event_by_id[corrected.id] == corrected


def test_what_a_person_deleted_stays_deleted_and_is_counted(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + FIRST).case
    case = delete_events(case, frozenset((case.events[0].id,)))
    report = import_files(case, [write(tmp_path, HEADER + FIRST + "4,4/2/2008,Housing,x\n")])
    assert len(report.case.events) == 3
    assert any("1 left out, for they were deleted here" in note for note in file_of(report).notes)


def test_another_agencys_file_of_the_same_name_is_another_file(tmp_path: Path) -> None:
    other = "1,9/9/2011,School,Pupil absent for a week without a reason\n2,8/8/2010,School,Parents' evening\n"
    _, report = again(tmp_path, FIRST, other)
    assert len(report.case.events) == 5
    assert (file_of(report).withdrawn, file_of(report).same) == ((), 0)


def test_a_new_column_without_words_changes_nothing(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + FIRST).case
    wider = "".join(f"{line},\n" for line in FIRST.splitlines())
    report = import_files(case, [write(tmp_path, f"Ref,Date,Agency,Event,Decision\n{wider}")])
    assert file_of(report).same == 3
    assert texts(report.case) == texts(case)


def test_wording_for_sharing_stays_with_a_changed_row_and_loses_its_review(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + FIRST).case
    case = correct_event(case, replace(case.events[1], shared="A visit was made.", shared_by="A. Reader"))
    changed = FIRST.replace("nobody was in", "nobody answered")
    report = import_files(case, [write(tmp_path, HEADER + changed)])
    event = report.case.event_by_id[case.events[1].id]
    assert (event.shared, event.shared_by) == ("A visit was made.", "")


def test_a_row_whose_event_was_made_one_with_another_is_told_as_that_and_leads_to_its_new_place(tmp_path: Path) -> None:
    case = imported(tmp_path, HEADER + FIRST).case
    kept, gone = (event.id for event in case.events[:2])
    case = merge_events(case, kept, gone)
    second = write(tmp_path, HEADER + "4,4/1/2008,Housing,A new first line\n" + FIRST)
    report = import_files(case, [second])
    (note,) = (note for note in file_of(report).notes if "newer version" in note)
    assert "1 part of an entry here that was made one of two" in note
    assert "deleted" not in note
    assert len(report.case.events) == 3
    assert [place.place for place in report.case.event_by_id[kept].also] == ["line 4"]


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 12), max_size=8),
    st.lists(st.integers(0, 12), max_size=8),
)
def test_no_row_is_lost_and_none_told_twice(old: list[int], new: list[int]) -> None:
    from case.model import Event, Source, SourceRef
    from case.originals import keep, pack, rows_of

    def version(numbers: list[int]) -> Source:
        places = [f"line {n}" for n in range(len(numbers))]
        part = pack(["rows", 0, places, [[f"text {n}" for n in numbers]]])
        return Source("s1", "a.csv", "", len(numbers), keep([["Event"]], [part] if numbers else []))

    def events(numbers: list[int], first: int) -> tuple[Event, ...]:
        ids = enumerate(numbers, first)
        return tuple(
            Event(f"e{id}", text=f"text {n}", source=SourceRef("a.csv", f"line {id - first}")) for id, n in ids
        )

    case = Case(events=events(old, 1), sources=(version(old),))
    fresh = events(new, 100)
    found = compare(case, case.sources[0], rows_of(version(new)), fresh)
    if found is None:
        assert not set(old) & set(new)
        return
    assert sorted(event.text for event in found.events) == sorted(event.text for event in fresh)
    assert len({event.id for event in found.events}) == len(new)
    kept = {event.id for event in found.events} | set(found.withdrawn)
    assert set(case.event_by_id) <= kept


def test_a_case_without_kept_rows_has_no_earlier_version() -> None:
    assert earlier_version(EMPTY, "a.csv") is None
