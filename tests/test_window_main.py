"""The window: one filter and one selection through all views."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from case.filters import EVERYTHING, Filter
from tests.window_fixtures import a_history, app, empty_window, window
from ui.settings import ThemeChoice
from ui.tables import RowsModel
from window.analysis.page import AnalysisPage
from window.events_page import EventsPage
from window.main import MainWindow
from window.pictures.picture_page import PicturePage
from window.timeline_page import TimelinePage
from window.views import ANALYSIS, EVENTS, FAMILY, IMPACT, NETWORK, TIMELINE

__all__ = ["app", "empty_window", "window"]


def rows_of(window: MainWindow) -> list[str]:
    window.look_at(EVENTS)
    page = window.findChild(EventsPage)
    assert page is not None
    model = page._view.model()
    assert isinstance(model, RowsModel)
    return [event.id for event in model.rows]


def chosen_rows(window: MainWindow) -> frozenset[str]:
    page = window.findChild(EventsPage)
    assert page is not None
    return page._chosen()


def test_the_empty_window_offers_files_and_samples(empty_window: MainWindow) -> None:
    assert empty_window.welcome.isVisible()
    assert not empty_window.desk.isVisible()
    assert not empty_window.menus.export.isEnabled()


def test_a_maximised_window_is_maximised_again_after_the_full_screen(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.setWindowState(Qt.WindowState.WindowMaximized)
    empty_window.menus.full.trigger()
    qtbot.waitUntil(empty_window.isFullScreen)
    empty_window.menus.full.trigger()
    qtbot.waitUntil(lambda: empty_window.isMaximized() and not empty_window.isFullScreen())


def test_an_open_case_shows_in_all_views(window: MainWindow) -> None:
    for number, kind in ((TIMELINE, TimelinePage), (FAMILY, PicturePage), (IMPACT, PicturePage),
                         (NETWORK, PicturePage), (EVENTS, EventsPage),
                         (ANALYSIS, AnalysisPage)):  # fmt: skip
        window.look_at(number)
        page = window.pages.currentWidget()
        assert isinstance(page, kind)
        assert page.isVisible()
    assert rows_of(window) == ["e1", "e2", "e3", "e4", "e5", "e6"]


def test_the_views_are_named_in_full_as_soon_as_a_case_is_open(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.resize(1366, 700)
    empty_window.history.change("Open", a_history(), fresh=True)
    tabs = empty_window.top._tabs
    qtbot.waitUntil(lambda: tabs.width() >= tabs.sizeHint().width())
    assert tabs.tabText(0) == "Timeline"


def test_the_title_says_counts_and_no_name(window: MainWindow) -> None:
    assert window.windowTitle() == "Kinline – 1 file, 6 events"


def test_a_filter_goes_through_table_counts_and_status(window: MainWindow) -> None:
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    assert rows_of(window) == ["e1", "e4", "e5"]
    assert window.counts._given is not None
    assert window.counts._given[0].event_count == 3
    assert "3 of 6 events, 3 hidden" in window.status._said.text()


def test_clearing_the_filter_shows_everything(window: MainWindow) -> None:
    window.selection.set_filter(Filter(words="Tom"))
    assert rows_of(window) == ["e1", "e2"]
    window.menus.clear.trigger()
    assert rows_of(window) == ["e1", "e2", "e3", "e4", "e5", "e6"]
    assert window.selection.filter == EVERYTHING


def test_words_typed_take_effect_after_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.selection.filter_changed):
        qtbot.keyClicks(window.filter_bar._words, "missing")
    assert rows_of(window) == ["e4"]


def test_a_month_typed_as_the_end_means_its_last_day(window: MainWindow, qtbot: QtBot) -> None:
    field = window.filter_bar._until
    qtbot.keyClicks(field, "June 2008")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.selection.filter.until == date(2008, 6, 30)
    assert field.property("wrong") is False


def test_words_that_are_no_date_are_marked_and_change_nothing(window: MainWindow, qtbot: QtBot) -> None:
    field = window.filter_bar._since
    qtbot.keyClicks(field, "the other day")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("wrong") is True
    assert window.selection.filter == EVERYTHING


@pytest.mark.parametrize(
    ("key", "events"),
    [("p2", {"e1", "e2", "e5"}), ("a1", {"e1", "e4", "e5"}), ("p4", set())],
)
def test_choosing_somebody_selects_what_is_about_them(window: MainWindow, key: str, events: set[str]) -> None:
    window.look_at(EVENTS)
    window.choose(key)
    assert window.selection.ids == chosen_rows(window) == events


def test_rows_selected_in_the_table_show_in_the_card(window: MainWindow) -> None:
    window.look_at(EVENTS)
    page = window.findChild(EventsPage)
    assert page is not None
    page._view.selectRow(3)
    assert window.selection.ids == {"e4"}
    said = window.card._text.toPlainText()
    assert "February 2009" in said
    assert "Liz was missing." in said
    assert "3 times" in said


def test_a_selection_made_on_the_timeline_is_selected_in_the_table(window: MainWindow) -> None:
    window.look_at(EVENTS)
    window.look_at(TIMELINE)
    window.pages.wishes.selected.emit(frozenset({"e2", "e5"}))
    assert chosen_rows(window) == {"e2", "e5"}


def test_what_the_filter_hides_is_not_selected_any_more(window: MainWindow) -> None:
    window.selection.select(frozenset({"e1", "e3"}))
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    assert window.selection.ids == {"e1"}


def test_show_only_filters_to_the_person_or_the_agency(window: MainWindow) -> None:
    window.show_only("p3")
    assert window.selection.filter == Filter(people=frozenset({"p3"}))
    window.show_only("a2")
    assert window.selection.filter == Filter(agencies=frozenset({"a2"}))


def test_deleting_is_undone_to_the_very_case(window: MainWindow) -> None:
    before = window.history.case
    window.selection.select(frozenset({"e1", "e2"}))
    window.menus.delete.trigger()
    assert rows_of(window) == ["e3", "e4", "e5", "e6"]
    assert window.menus.undo.text() == "&Undo delete 2 events"
    window.menus.undo.trigger()
    assert window.history.case is before
    assert len(rows_of(window)) == 6


def test_settings_are_kept_from_one_window_to_the_next(window: MainWindow) -> None:
    window.set_theme(ThemeChoice.DARK)
    window.keeping.document.drop_changes()
    window.close()
    window._store.sync()
    assert window._store.value("theme") == "dark"
    kept = {str(window._store.value(key)) for key in window._store.allKeys()}
    assert not any("Example" in value for value in kept)


def test_every_control_that_can_be_reached_has_a_name(window: MainWindow) -> None:
    window.look_at(EVENTS)
    for widget in QApplication.allWidgets():
        if widget.window() is window and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = getattr(widget, "text", None)
            said = widget.accessibleName() or (text() if callable(text) else "")
            assert said, f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def test_the_same_case_is_shown_after_any_theme(window: MainWindow) -> None:
    for choice in ThemeChoice:
        window.set_theme(choice)
        assert rows_of(window) == [event.id for event in a_history().events]


def a_picture(window: MainWindow, number: int) -> PicturePage:
    window.look_at(number)
    page = window.pages.currentWidget()
    assert isinstance(page, PicturePage)
    return page


def test_a_click_on_a_person_of_the_family_selects_their_events(window: MainWindow) -> None:
    a_picture(window, FAMILY)._panel.selected.emit("p2")
    assert window.selection.ids == {"e1", "e2", "e5"}
    assert "Tom Example" in window.card._text.toPlainText()
    assert window.card._only.text() == "Show only this person"


def test_a_click_on_a_tie_says_what_it_is(window: MainWindow) -> None:
    a_picture(window, FAMILY)._panel.selected.emit("t3")
    assert window.selection.ids == frozenset()
    assert "Ann Example and Rob Stone" in window.card._text.toPlainText()


def test_a_click_on_the_ground_lets_go_of_the_selection(window: MainWindow) -> None:
    page = a_picture(window, IMPACT)
    page._panel.selected.emit("a3")
    assert window.selection.ids == {"e3"}
    page._panel.selected.emit("")
    assert window.selection.ids == frozenset()


def test_entries_selected_elsewhere_light_up_whom_they_name(window: MainWindow) -> None:
    page = a_picture(window, FAMILY)
    window.selection.select(frozenset({"e5"}))
    assert {"p2", "p3", "a1", "a2"} <= page._panel._chosen


def test_another_centre_draws_another_map(window: MainWindow) -> None:
    page = a_picture(window, IMPACT)
    before = page._panel.drawing
    window.top.centre_chosen.emit("p2")
    assert page._panel.drawing != before
    assert "Tom Example" in page._panel.drawing.title
