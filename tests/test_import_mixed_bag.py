"""A mixed bag with the mess of the real world gives the same case, event for event, as the clean CSV files."""

from __future__ import annotations

import pytest

from case.model import Case, Tie
from case.originals import row_of
from importers.report import ImportReport
from importers.run import import_files
from tests.importing import EMPTY
from tests.mixed_bag import CALDER, make_bag, told


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> ImportReport:
    return import_files(EMPTY, make_bag(tmp_path_factory.mktemp("bag")))


@pytest.fixture(scope="module")
def clean() -> ImportReport:
    return import_files(EMPTY, sorted(CALDER.iterdir()))


def test_the_bag_gives_the_same_events_as_the_clean_files(bag: ImportReport, clean: ImportReport) -> None:
    assert [file.kind for file in bag.files if file.kind == "unreadable"] == []
    assert len(clean.case.events) > 100
    assert told(bag.case) == told(clean.case)


def test_the_bag_gives_the_same_parents(bag: ImportReport, clean: ImportReport) -> None:
    def parents(case: Case) -> set[tuple[str, str]]:
        def names(tie: Tie) -> tuple[str, str]:
            return case.person_by_id[tie.a].name, case.person_by_id[tie.b].name

        return {names(tie) for tie in case.ties if tie.kind == "parent"}

    assert parents(bag.case) <= parents(clean.case)
    assert len(parents(bag.case)) >= 6


def test_every_event_of_the_bag_leads_back_to_its_row(bag: ImportReport) -> None:
    places = [(event.source.file, event.source.place) for event in bag.case.events if event.source]
    assert len(set(places)) == len(bag.case.events)


def test_the_row_of_every_event_opens_as_its_file_has_it(bag: ImportReport) -> None:
    for event in bag.case.events:
        assert event.source is not None
        row = row_of(bag.case, event.source, event.text)
        assert row is not None, event.source
        assert any(cell and cell in event.text for cell in row.cells), event.source
