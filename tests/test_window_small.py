"""On a small display, or with large words, everything can be reached: what has no room folds away and comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from case.filters import Filter
from tests.window_fixtures import app, empty_window, window
from timeline.scale import AT_ONCE_HEIGHT, LEAST_HEADING, LEAST_LANES, View, sized
from ui.style import POINTS
from window.analysis.page import AnalysisPage
from window.analysis.topics import Topic
from window.main import MainWindow
from window.views import ANALYSIS, EVENTS, TITLES

__all__ = ["app", "empty_window", "window"]
SMALL, USUAL = (455, 230), (790, 700)  # 1366 x 768 at 300 %; a display that a test has


def make(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.showNormal()
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)


def dock(window: MainWindow, name: str) -> QDockWidget:
    found = window.findChild(QDockWidget, name)
    assert isinstance(found, QDockWidget)
    return found


def seen(window: MainWindow) -> list[str]:
    return sorted(found.objectName() for found in window.findChildren(QDockWidget) if found.isVisible())


def test_no_view_is_larger_than_a_small_display_at_300_percent(window: MainWindow, qtbot: QtBot) -> None:
    make(window, SMALL, qtbot)
    for presenting in (False, True):
        window.showing.present(presenting)
        qtbot.waitUntil(lambda: window.jobs.is_settled)
        for number, title in enumerate(TITLES):
            window.look_at(number)
            QApplication.processEvents()
            assert (window.width(), window.height()) == SMALL, title
            desk = window.desk.minimumSizeHint()
            assert desk.width() <= SMALL[0], title


def test_the_panels_go_where_there_is_no_room_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    make(window, USUAL, qtbot)
    qtbot.waitUntil(lambda: dock(window, "Counts").isVisible())
    before = seen(window)
    make(window, (600, 600), qtbot)
    assert seen(window) == []
    assert window.desk._panels.isVisible()
    assert window.pages.isVisible()
    make(window, USUAL, qtbot)
    assert seen(window) == before
    assert not window.desk._panels.isVisible()


def test_panels_come_back_where_the_user_had_put_them(window: MainWindow, qtbot: QtBot) -> None:
    make(window, USUAL, qtbot)
    inner, counts = window.desk._inner, dock(window, "Counts")
    inner.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, counts)
    make(window, (600, 600), qtbot)
    make(window, USUAL, qtbot)
    assert inner.dockWidgetArea(counts) is Qt.DockWidgetArea.LeftDockWidgetArea
    assert dock(window, "Selection") not in inner.tabifiedDockWidgets(counts)


def test_a_panel_asked_for_stands_in_place_of_the_views(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (600, 600), qtbot)
    window.preparing.show_panel()
    assert dock(window, "Scenes").isVisible()
    assert not window.pages.isVisible()
    window.look_at(EVENTS)
    assert window.pages.isVisible()
    assert seen(window) == []
    window.desk._panels.click()
    assert "Scenes" in seen(window)
    make(window, USUAL, qtbot)
    assert dock(window, "Scenes").isVisible()
    assert window.pages.isVisible()


def test_a_panel_closed_while_there_is_no_room_stays_closed(window: MainWindow, qtbot: QtBot) -> None:
    make(window, USUAL, qtbot)
    make(window, (600, 600), qtbot)
    window.desk._panels.click()
    for action in window.desk.dock_actions:
        if action.isChecked():
            action.trigger()
    assert window.pages.isVisible()
    make(window, USUAL, qtbot)
    assert seen(window) == []


def test_a_layout_is_restored_in_a_small_window_too(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (600, 600), qtbot)
    inner: QMainWindow = window.desk._inner
    kept = window.desk.layout_bytes()
    window.desk.restore_layout(kept)
    assert window.desk.layout_bytes() == kept
    assert inner.isVisible()
    assert seen(window) == []


def test_the_filter_folds_in_a_low_window_and_comes_when_it_is_sought(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (700, 340), qtbot)
    assert not window.filter_bar.isVisible()
    window.menus.find.trigger()
    assert window.filter_bar.isVisible()
    make(window, USUAL, qtbot)
    assert window.filter_bar.isVisible()
    assert not window.desk._filter.isVisible()


def test_sections_of_the_analysis_are_no_wider_than_a_small_display_shows(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (700, 600), qtbot)
    window.look_at(ANALYSIS)
    page = window.pages.currentWidget()
    assert isinstance(page, AnalysisPage)
    for topic in Topic:
        page.look_at(topic)
        qtbot.waitUntil(lambda: window.jobs.is_settled)
        assert page.section is not None
        assert page.section.minimumSizeHint().width() <= 520, topic


def test_the_folded_filter_says_that_it_leaves_something_out(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (700, 340), qtbot)
    funnel = window.desk._filter
    assert funnel.isVisible()
    said, seen = funnel.accessibleName(), funnel.icon().pixmap(24).toImage()
    window.selection.set_filter(Filter(people=frozenset(("p2",))))
    assert funnel.accessibleName() == funnel.toolTip() == "Filter: it leaves something out"
    assert funnel.icon().pixmap(24).toImage() != seen
    window.filter_bar.clear()
    assert (funnel.accessibleName(), funnel.icon().pixmap(24).toImage()) == (said, seen)


def test_large_words_fold_as_a_small_display_does(window: MainWindow, qtbot: QtBot) -> None:
    make(window, USUAL, qtbot)
    font = window.desk.font()
    font.setPointSizeF(POINTS * 2)
    window.desk.setFont(font)
    qtbot.waitUntil(lambda: window.desk._panels.isVisible())
    assert seen(window) == []


def test_sections_are_chosen_in_a_field_where_the_list_has_no_room(window: MainWindow, qtbot: QtBot) -> None:
    make(window, (500, 400), qtbot)
    window.look_at(ANALYSIS)
    page = window.pages.currentWidget()
    assert isinstance(page, AnalysisPage)
    assert not page._list.isVisible()
    field = page.findChild(QComboBox)
    assert isinstance(field, QComboBox)
    assert field.isVisible()
    field.setCurrentIndex(list(Topic).index(Topic.LEVELS))
    field.activated.emit(field.currentIndex())
    assert page.topic is Topic.LEVELS
    window.look_into(Topic.COSTS)
    assert field.currentIndex() == list(Topic).index(Topic.COSTS)


@given(
    width=st.floats(200, 4000),
    height=st.floats(60, 3000),
    strips=st.sampled_from((0.0, AT_ONCE_HEIGHT, AT_ONCE_HEIGHT + 34.0, 152.0)),
)
def test_the_strips_give_way_before_the_lanes_do(width: float, height: float, strips: float) -> None:
    made = sized(View(0.0, 100.0, 800.0, 400.0), width, height, strips)
    assert made.strips in (0.0, AT_ONCE_HEIGHT, strips)
    assert made.strips == 0.0 or made.lanes_height >= LEAST_LANES
    assert made.heading <= max(width * 0.3, LEAST_HEADING)


@pytest.mark.parametrize("width", [300, 500, 1400])
def test_what_is_presented_is_always_said(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.menus.present.trigger()
    banner = window.banner
    banner.resize(width, banner.height())
    assert banner._words.text().startswith("Presenting anonymised")
    assert "months instead of days" in banner._words.toolTip()
