"""Overlaps and levels of need in the window: the figures of the summary, each leading to its entries."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from analysis.summary import summarise
from case.edits import add_events
from case.model import EventKind
from tests.building import an_event
from tests.window_fixtures import app, empty_window, window
from window.analysis.ladder_chart import NARROWEST, SCALE, LadderChart
from window.analysis.levels import LevelsSection
from window.analysis.overlaps import OverlapsSection
from window.analysis.page import AnalysisPage
from window.analysis.section import Section
from window.analysis.table import Table
from window.analysis.topics import Topic
from window.main import MainWindow
from window.views import ANALYSIS

__all__ = ["app", "empty_window", "window"]


@pytest.fixture
def busy(window: MainWindow) -> MainWindow:
    """A window on a case in which the police and the homes overlap, and Tom has a plan and is then looked after."""
    plan = an_event("e8", "2010-01-01", "2010-06-30", ("a3",), ("p2",), "Child in need plan.", kind=EventKind.STATUS)
    events = (
        an_event("e7", "2008-09-01", "2009-02-28", ("a1",), ("p2",), "Weekly visits.", kind=EventKind.VISIT),
        replace(plan, level=4),
        replace(an_event("e9", "2010-07-01", agencies=("a3",), people=("p2",), text="Moves to carers."), level=5),
        replace(an_event("e10", "2010-12-01", agencies=("a3",), people=("p2",), text="Back home."), level=3),
    )
    window.history.change("Add", add_events(window.history.case, events))
    return window


def section_of(window: MainWindow, topic: Topic) -> Section:
    window.look_into(topic)
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    assert page.section is not None
    return page.section


def words(section: Section) -> str:
    return "\n".join(label.text() for label in section.findChildren(QLabel))


def test_the_peak_stands_with_its_members_and_beside_the_sure_one(busy: MainWindow) -> None:
    section = section_of(busy, Topic.OVERLAPS)
    summary = summarise(busy.history.case)
    assert isinstance(section, OverlapsSection)
    said = words(section).split("\n")
    assert str(summary.peak.count) in said
    assert str(summary.sure_peak.count) in said
    assert all(busy.history.case.agency_by_id[a].name in words(section) for a in summary.peak.agencies)


def test_the_entries_of_the_peak_are_selected(busy: MainWindow) -> None:
    section = section_of(busy, Topic.OVERLAPS)
    next(one for one in section.findChildren(QPushButton) if one.text() == "Select their entries").click()
    summary = summarise(busy.history.case)
    agencies = {a for id in busy.selection.ids for a in busy.history.case.event_by_id[id].agencies}
    assert set(summary.peak.agencies) <= agencies


def test_a_pair_selects_the_entries_of_the_spells_that_it_shares(busy: MainWindow) -> None:
    section = section_of(busy, Topic.OVERLAPS)
    days, pairs = section.findChildren(Table)
    assert [(row.agencies, row.days) for row in days.rows] == list(summarise(busy.history.case).days_with)
    (row,) = [row for row in pairs.rows if {row.a, row.b} == {"Northmoor Homes", "Northmoor Police"}]
    (pair,) = [one for one in summarise(busy.history.case).overlaps if {one.a, one.b} == {"a1", "a3"}]
    assert row.days == pair.days
    pairs.setCurrentIndex(pairs.model().index(pairs.rows.index(row), 0))
    assert busy.selection.ids == {"e3", "e7"}


def test_days_with_so_many_agencies_select_what_puts_them_there(busy: MainWindow) -> None:
    days, _ = section_of(busy, Topic.OVERLAPS).findChildren(Table)
    days.setCurrentIndex(days.model().index(1, 0))
    assert {"e3", "e7"} <= busy.selection.ids
    assert "e6" not in busy.selection.ids


def test_levels_are_counted_for_each_child_and_select_the_entries_behind_them(busy: MainWindow) -> None:
    section = section_of(busy, Topic.LEVELS)
    assert isinstance(section, LevelsSection)
    people, steps = section.findChildren(Table)
    tom = next(row for row in people.rows if row.name == "Tom Example")
    assert (tom.ladder.ups, tom.ladder.downs, tom.ups, tom.downs) == (1, 1, {"e9"}, {"e10"})
    at = people.rows.index(tom)
    for column, events in ((1, {"e9"}), (2, {"e10"}), (3 + 4, {"e8"}), (3 + 5, {"e9"}), (0, {"e8", "e9", "e10"})):
        people.setCurrentIndex(people.model().index(at, column))
        assert busy.selection.ids == events
    ways = [(row.step.level, row.way) for row in steps.rows if row.name == "Tom Example"]
    assert ways == [(4, "first"), (5, "step-up"), (3, "step-down")]


def test_a_step_of_the_picture_leads_to_its_entries(app: object, qtbot: QtBot, busy: MainWindow) -> None:
    section = section_of(busy, Topic.LEVELS)
    chart = section.findChild(LadderChart)
    assert chart is not None
    assert "level 4, January to June 2010" in chart.accessibleName()
    qtbot.waitUntil(lambda: chart.height() == chart.sizeHint().height())
    wide = max(NARROWEST, chart.width() / SCALE)
    assert chart.events_at(wide - 10, 10) == {"e9"}
    assert chart.events_at(10, 10) == frozenset()
    assert chart.events_at(wide - 2, 10_000) == frozenset()


def test_a_case_without_levels_says_so(window: MainWindow) -> None:
    section = section_of(window, Topic.LEVELS)
    assert "No entry tells a level of need" in words(section)
    assert not [table for table in section.findChildren(Table) if table.isVisibleTo(section)]
