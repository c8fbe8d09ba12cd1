"""Before and after in the window: two windows around an event or a date, and what the report keeps of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from analysis.comparison import compare
from analysis.targets import targets
from analysis.windows import WindowError, around, as_text, from_text
from case.beside import Kept
from case.contents import Contents
from case.dates import Span
from case.filters import Filter
from exports.parts.sections import USUAL, Section, with_comparison
from privacy.grains import Grain, spans_as_shared
from privacy.plan import DEFAULT_PLAN, DateGrain
from tests.building import day
from tests.window_fixtures import a_history, app, empty_window, window
from timeline.lanes import LaneBy
from timeline.view.panel import TimelinePanel
from window.analysis.before_after import BeforeAfterSection
from window.analysis.compared import AFTER, BEFORE, ComparedTables
from window.analysis.event_search import EventSearch
from window.analysis.page import AnalysisPage
from window.analysis.span_line import SpanLine
from window.analysis.table import Table
from window.analysis.topics import Topic
from window.exports.exporting import Order, windows_of
from window.main import MainWindow
from window.views import ANALYSIS, TIMELINE

__all__ = ["app", "empty_window", "window"]
HALVES = (Span(date(2008, 7, 1), date(2009, 1, 1)), Span(date(2009, 1, 1), date(2009, 7, 1)))


def section_of(window: MainWindow) -> BeforeAfterSection:
    window.look_into(Topic.BEFORE_AFTER)
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    assert isinstance(page.section, BeforeAfterSection)
    return page.section


@pytest.fixture
def section(window: MainWindow) -> BeforeAfterSection:
    return section_of(window)


def search_of(section: BeforeAfterSection) -> EventSearch:
    found = section.findChild(EventSearch)
    assert found is not None
    return found


def lines(section: BeforeAfterSection) -> tuple[SpanLine, SpanLine]:
    before, after = section.findChildren(SpanLine)
    return before, after


def tables(section: BeforeAfterSection) -> tuple[Table, Table]:
    rows, reached = section.findChildren(Table)
    return rows, reached


def button(section: BeforeAfterSection, words: str) -> QPushButton:
    return next(one for one in section.findChildren(QPushButton) if words in one.text().replace("&", ""))


def test_a_date_is_put_between_two_windows_of_equal_length(section: BeforeAfterSection, qtbot: QtBot) -> None:
    search = search_of(section)
    qtbot.keyClicks(search, "1 january 2009")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert section.windows == around(day("2009-01-01"), 183)
    assert [line.line.text() for line in lines(section)] == ["2 July to 31 December 2008", "1 January to 2 July 2009"]


def test_an_event_is_found_by_its_words(section: BeforeAfterSection, qtbot: QtBot) -> None:
    search = search_of(section)
    qtbot.keyClicks(search, "liz miss")
    assert search._words.stringList() == ["February 2009: Liz was missing."]
    qtbot.keyClick(search._popup, Qt.Key.Key_Down)
    qtbot.keyClick(search._popup, Qt.Key.Key_Return)
    assert section.windows == around(day("2009-02"), 183)


def test_the_selected_event_and_other_months_move_the_windows(section: BeforeAfterSection, window: MainWindow) -> None:
    take = button(section, "selected event")
    assert not take.isEnabled()
    window.selection.select(frozenset({"e6"}))  # undated
    assert not take.isEnabled()
    window.selection.select(frozenset({"e5"}))
    take.click()
    months = section.findChild(QSpinBox)
    assert months is not None
    months.setValue(3)
    assert section.windows == around(day("2009-03-02"), 91)


def test_the_table_says_what_the_comparison_says_and_its_numbers_select_their_events(
    section: BeforeAfterSection, window: MainWindow
) -> None:
    section.show_windows(HALVES)
    rows, reached = tables(section)
    found = compare(window.history.case, *HALVES)
    assert rows.rows == [r for r in found.rows if r.before or r.after or r.before_perhaps or r.after_perhaps]
    assert [result.target for result in reached.rows] == list(targets())
    at = next(place for place, row in enumerate(rows.rows) if row.measure == "occurrences")
    rows.setCurrentIndex(rows.model().index(at, AFTER))
    assert window.selection.ids == set(rows.rows[at].after_events)
    rows.setCurrentIndex(rows.model().index(at, BEFORE))
    assert window.selection.ids == set(rows.rows[at].before_events)


def test_cautions_are_said_in_words(section: BeforeAfterSection) -> None:
    section.show_windows((Span(date(2001, 1, 1), date(2001, 7, 1)), HALVES[1]))
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "The window before (January to June 2001) is incomplete" in said
    assert "marked small" in said


def test_the_figures_follow_the_filter(section: BeforeAfterSection, window: MainWindow) -> None:
    section.show_windows(HALVES)
    rows, _ = tables(section)
    everything = next(row for row in rows.rows if row.measure == "occurrences")
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    filtered = next(row for row in rows.rows if row.measure == "occurrences")
    assert (everything.after, filtered.after) == (4, 4)
    assert (everything.before_perhaps, filtered.before_perhaps) == (12, 0)


def test_what_is_typed_wrong_is_said_and_compares_nothing(section: BeforeAfterSection) -> None:
    section.show_windows(HALVES)
    shown = section.findChild(ComparedTables)
    assert shown is not None
    assert shown.isVisibleTo(section)
    before, _ = lines(section)
    before.set_words("some day")
    assert section.windows is None
    assert not shown.isVisibleTo(section)
    assert not button(section, "Put into").isEnabled()


def test_the_report_keeps_the_windows_with_the_case_until_they_are_taken_out(
    section: BeforeAfterSection, window: MainWindow
) -> None:
    section.show_windows(HALVES)
    button(section, "Put into").click()
    assert window.keeping.document.settings[Kept.WINDOWS] == "2008-07-01..2008-12-31 2009-01-01..2009-06-30"
    assert window.doing.windows() == HALVES
    button(section, "Take out").click()
    assert Kept.WINDOWS not in window.keeping.document.settings
    assert window.doing.windows() is None


def test_a_case_that_is_opened_shows_the_windows_that_it_keeps(window: MainWindow) -> None:
    typed = section_of(window)
    typed.show_windows((HALVES[1], HALVES[0]))
    window.keeping.document.open(Contents(a_history(), settings={Kept.WINDOWS: as_text(HALVES)}))
    assert section_of(window).windows == HALVES
    QApplication.sendPostedEvents(None, 52)  # the section before is gone now; the one that is there is told further
    window.history.choose("Choose", Kept.WINDOWS, "")
    button(section_of(window), "Put into").click()
    assert button(section_of(window), "Take out").isEnabled()
    window.keeping.document.open(Contents(a_history()))
    assert section_of(window).windows is None


def test_kept_words_that_are_no_windows_are_none(window: MainWindow) -> None:
    window.keeping.document.open(Contents(a_history(), settings={Kept.WINDOWS: "last year"}))
    assert window.doing.windows() is None
    assert section_of(window).windows is None


def test_while_the_case_is_presented_the_windows_are_as_its_dates_and_nothing_is_kept(window: MainWindow) -> None:
    window.history.choose("Choose", Kept.WINDOWS, as_text((Span(date(2008, 7, 9), date(2008, 12, 3)), HALVES[1])))
    window.showing.present(True)
    section = section_of(window)
    assert section.windows == HALVES
    assert not button(section, "report").isEnabled()


def test_what_is_tried_out_is_shown_on_the_timeline_until_it_is_taken_off(
    section: BeforeAfterSection, window: MainWindow
) -> None:
    window.pages.look_at(TIMELINE)
    panel = window.findChild(TimelinePanel)
    assert panel is not None
    assert not panel.tools.compared.isVisibleTo(panel)
    section.show_windows(HALVES)
    assert panel.arrangement.windows == HALVES
    panel.set_lanes(LaneBy.AGENCY)
    assert panel.arrangement.windows == HALVES
    panel.tools.compared.click()
    assert panel.arrangement.windows is None
    shows = section.findChild(QCheckBox)
    assert shows is not None
    assert not shows.isChecked()
    shows.click()
    assert panel.arrangement.windows == HALVES
    shows.click()
    section.show_windows((HALVES[1], HALVES[0]))
    assert panel.arrangement.windows == (HALVES[1], HALVES[0])


def test_the_timeline_shows_the_kept_windows_as_the_dates_that_are_shown_are(window: MainWindow) -> None:
    kept = (Span(date(2008, 7, 9), date(2008, 12, 3)), HALVES[1])
    window.history.choose("Choose", Kept.WINDOWS, as_text(kept))
    window.look_at(TIMELINE)

    def shown() -> object:
        panel = next(one for one in window.findChildren(TimelinePanel) if one.isVisible())
        return panel.arrangement.windows

    assert shown() == kept
    window.showing.present(True)
    assert shown() == HALVES
    section_of(window).show_windows((HALVES[1], HALVES[0]))
    window.showing.present(False)
    window.look_at(TIMELINE)
    assert shown() == kept
    window.keeping.document.open(Contents(a_history()))
    assert shown() is None


def test_another_plan_moves_the_windows_while_the_case_is_presented(window: MainWindow) -> None:
    window.history.choose("Choose", Kept.WINDOWS, as_text((Span(date(2008, 7, 9), date(2008, 12, 3)), HALVES[1])))
    window.showing.present(True)
    section = section_of(window)
    window.showing.set_plan(replace(DEFAULT_PLAN, dates=DateGrain.YEAR))
    assert section.windows == (Span(date(2008, 1, 1), date(2009, 1, 1)), Span(date(2009, 1, 1), date(2010, 1, 1)))


def test_windows_leave_as_the_dates_of_the_file_do(tmp_path: Path) -> None:
    days = (Span(date(2008, 7, 9), date(2008, 12, 3)), HALVES[1])
    case = a_history()
    assert windows_of(Order(case, case, tmp_path, windows=days)) == HALVES
    assert windows_of(Order(case, case, tmp_path, identifiable=True, windows=days)) == days
    assert windows_of(Order(case, case, tmp_path)) is None
    moved = spans_as_shared(days, Grain(DateGrain.SHIFTED, 7))
    assert moved[0] == Span(date(2008, 7, 16), date(2008, 12, 10))
    assert DEFAULT_PLAN.dates is DateGrain.MONTH


def test_the_comparison_stands_before_the_returns() -> None:
    made = with_comparison(USUAL)
    assert made.index(Section.COMPARISON) + 1 == made.index(Section.RETURNS)
    assert with_comparison(made) == made
    assert with_comparison((Section.COVER,)) == (Section.COVER, Section.COMPARISON)


def test_windows_read_back_as_they_were_written() -> None:
    assert from_text(as_text(HALVES)) == HALVES
    with pytest.raises(WindowError):
        from_text("2008-07-01..2008-12-31")


def test_an_answer_for_a_section_that_is_gone_is_dropped(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("window.analysis.before_after.LARGE", 0)
    section = section_of(window)
    with qtbot.waitSignal(window.jobs.settled):
        section.show_windows(HALVES)
        window.pages.renew_analysis()
        QApplication.sendPostedEvents(None, 52)
    assert section_of(window).windows is None
