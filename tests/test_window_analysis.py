"""The page of the analysis: its sections show the figures of the counts panel, and only what is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from case.filters import Filter
from tests.test_window_presenting import NAMES, words_in
from tests.window_fixtures import app, empty_window, window
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from window.analysis.involvement import InvolvementSection
from window.analysis.page import AnalysisPage
from window.analysis.table import FIRST, Table, shared
from window.analysis.topics import Topic, title_of, topic_of
from window.main import MainWindow
from window.views import ANALYSIS, EVENTS

__all__ = ["app", "empty_window", "window"]


def page_of(window: MainWindow) -> AnalysisPage:
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    return page


def table_of(window: MainWindow) -> Table:
    section = page_of(window).section
    assert section is not None
    found = section.findChild(Table)
    assert found is not None
    return found


def test_involvement_lists_the_spells_of_the_summary(window: MainWindow) -> None:
    window.look_into(Topic.INVOLVEMENT)
    (row,) = table_of(window).rows
    assert (row.agency, row.people, row.inferred, row.events) == ("Northmoor Homes", "Ann Example", False, ("e3",))


def test_a_row_selects_the_entries_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    window.look_into(Topic.INVOLVEMENT)
    table = table_of(window)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
    )
    assert window.selection.ids == {"e3"}


def test_a_filter_narrows_what_a_section_shows(window: MainWindow) -> None:
    window.look_into(Topic.INVOLVEMENT)
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    assert table_of(window).rows == []
    window.selection.set_filter(Filter())
    assert len(table_of(window).rows) == 1


def test_a_page_that_is_not_looked_at_is_told_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.look_into(Topic.INVOLVEMENT)
    window.look_at(EVENTS)
    told: list[object] = []
    monkeypatch.setattr(InvolvementSection, "show_case", lambda self, shown, summary: told.append(summary))
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    assert not told
    window.look_at(ANALYSIS)
    assert len(told) == 1


def test_a_case_shown_anonymised_shows_no_name_in_any_section(window: MainWindow) -> None:
    for topic in Topic:
        window.look_into(topic)
    window.showing.present(True)
    for topic in Topic:
        window.look_into(topic)
        QApplication.sendPostedEvents(None, 52)  # deferred deletion of what was shown before
        said = " ".join(words_in(window))
        assert not [name for name in NAMES if name in said]


def test_every_section_is_in_the_menu_and_is_remembered(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for topic, found in zip(Topic, window.menus.topics, strict=True):
        found.trigger()
        page = page_of(window)
        assert (page.topic, found.text(), window.pages.current) == (topic, title_of(topic), ANALYSIS)
    window.keeping.document.drop_changes()
    window.close()
    again = MainWindow(History(), Jobs(), open_store(tmp_path / "settings.ini"))
    qtbot.addWidget(again)
    assert again.pages.topic is list(Topic)[-1]


def test_a_section_that_nobody_knows_gives_the_first() -> None:
    assert topic_of("costs of last year") is Topic.INVOLVEMENT


def test_the_arrows_lead_through_the_sections(window: MainWindow, qtbot: QtBot) -> None:
    window.look_into(Topic.INVOLVEMENT)
    sections = page_of(window).findChild(QListWidget)
    assert sections is not None
    sections.setFocus()
    for _ in Topic:
        qtbot.keyClick(sections, Qt.Key.Key_Down)
    assert page_of(window).topic is list(Topic)[-1]


def test_without_a_case_every_section_still_stands(empty_window: MainWindow) -> None:
    for topic in Topic:
        empty_window.look_into(topic)
        assert page_of(empty_window).section is not None


@given(st.integers(100, 2000), st.lists(st.tuples(st.integers(20, 900), st.integers(10, 400)), min_size=1, max_size=9))
def test_columns_fill_the_room_and_what_fits_is_never_cut(room: int, columns: list[tuple[int, int]]) -> None:
    needed, least = [need for need, _ in columns], [low for _, low in columns]
    widths = shared(room, needed, least)
    if sum(needed) <= room:
        assert all(width >= need for width, need in zip(widths, needed, strict=True))
        assert room - len(columns) <= sum(widths) <= room
    else:
        assert all(min(need, low) <= width <= need for width, need, low in zip(widths, needed, least, strict=True))
        lows = [min(need, low) for need, low in columns]
        lows[0] = max(lows[0], min(needed[0], int(room * FIRST)))
        assert sum(widths) <= max(room, sum(lows))
        assert widths[0] >= min(needed[0], int(room * FIRST))
