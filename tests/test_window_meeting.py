"""Meetings: no name before the audience, the presenter's notes apart, everything as it was in the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import graph.view.canvas  # noqa: F401 - what it paints is recorded
from analysis.windows import as_text
from case.beside import Kept
from case.dates import Span
from case.filters import Filter
from case.scenes import Scene, ScenePage
from drawing.marks import Drawing
from privacy.plan import DateGrain
from tests.meeting_fixtures import LONG, NOTE, SCENES, Start, a_child, said_to, start
from tests.test_window_presenting import named, painted, words_drawn, words_of
from tests.window_fixtures import app, empty_window, window
from timeline.view.canvas import TimelineCanvas
from window.analysis.before_after import BeforeAfterSection
from window.analysis.compared import ComparedTables
from window.analysis.page import AnalysisPage
from window.analysis.topics import Topic
from window.main import MainWindow
from window.meeting.audience import AudienceWindow
from window.meeting.displays import IN_A_WINDOW, Place
from window.meeting.keys import KEYS, Wish
from window.meeting.start_dialog import StartDialog
from window.views import FAMILY

__all__ = ["app", "empty_window", "painted", "start", "window"]


Key = Qt.Key


def words_of_all(whole: QWidget) -> Iterator[str]:
    yield whole.windowTitle()
    for widget in (whole, *whole.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
        yield from words_of(widget)


def comes(timer: QTimer) -> bool:
    """Tell whether something is still to be done, once."""
    return timer.isActive() and timer.isSingleShot()


def test_no_name_of_the_case_is_in_any_word_before_the_audience(
    start: Start, painted: list[Drawing], qtbot: QtBot
) -> None:
    meeting = start()
    painted.clear()
    for number in range(len(SCENES)):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        meeting.audience.grab()
        qtbot.waitUntil(lambda: not [one for one in meeting.audience.findChildren(QTimer) if comes(one)], timeout=LONG)
        assert meeting.audience.stage.number == number
        assert not [words for words in words_of_all(meeting.audience) if named(words)]
    assert {drawing.title.partition(" ")[0] for drawing in painted} >= {"Timeline", "Family", "Impact", "Network"}
    for drawing in painted:
        assert not [words for words in words_drawn(drawing) if named(words)]


def test_nothing_is_before_the_audience_until_all_of_it_is_anonymised(
    start: Start, painted: list[Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    appear, words = AudienceWindow.appear, list[str]()

    def watched(audience: AudienceWindow, screen: QScreen, full: bool) -> None:
        painted.clear()  # of what the window itself painted until now
        words.extend(words_of_all(audience))
        appear(audience, screen, full)

    monkeypatch.setattr(AudienceWindow, "appear", watched)
    meeting = start()
    meeting.audience.grab()
    assert any("Child A" in said for said in words)
    assert not [said for said in words if named(said)]
    assert painted
    for drawing in painted:
        assert not [said for said in words_drawn(drawing) if named(said)]


def test_the_audience_sees_the_windows_that_the_report_compares_as_its_dates_are(
    window: MainWindow, start: Start, qtbot: QtBot
) -> None:
    days = (Span(date(2008, 7, 9), date(2008, 12, 3)), Span(date(2009, 1, 1), date(2009, 7, 1)))
    window.history.choose("Choose", Kept.WINDOWS, as_text(days))
    meeting = start((Scene("m1", page=ScenePage.ANALYSIS, topic=Topic.BEFORE_AFTER.value), Scene("m2")))
    widened = (Span(date(2008, 7, 1), date(2009, 1, 1)), days[1])
    section = a_child(meeting.audience, BeforeAfterSection)
    qtbot.waitUntil(lambda: bool(a_child(section, ComparedTables).isVisible()))
    assert section.windows == widened
    meeting.do(Wish.NEXT)
    assert a_child(meeting.audience, TimelineCanvas).arrangement.windows == widened


def test_an_audience_sees_nothing_that_only_takes_words_or_changes_the_case(window: MainWindow, start: Start) -> None:
    days = (Span(date(2008, 7, 1), date(2008, 10, 1)), Span(date(2008, 10, 1), date(2009, 1, 1)))
    window.history.choose("Choose", Kept.WINDOWS, as_text(days))
    meeting = start(tuple(Scene(f"m{n}", page=ScenePage.ANALYSIS, topic=topic.value) for n, topic in enumerate(Topic)))
    for number, topic in enumerate(Topic):
        meeting.go_to(number)
        section = a_child(meeting.audience, AnalysisPage).section
        assert section is not None and section.isVisible()
        inputs = [*section.findChildren(QLineEdit), *section.findChildren(QAbstractButton)]
        seen = [one for one in inputs if one.isVisible()]
        assert not [one for one in seen if isinstance(one, QLineEdit) or not one.isEnabled()], topic
        assert not [one for one in section.findChildren(QComboBox) if one.isVisible()], topic
        assert {one.text() for one in seen if isinstance(one, QAbstractButton)} <= {"", "More"}, topic  # "": of a table
        if topic is Topic.BEFORE_AFTER:
            assert [words for words in said_to(section) if words.startswith("Before: ") and "After: " in words]


def test_a_section_is_named_once_before_an_audience(start: Start, qtbot: QtBot) -> None:
    costs = Scene("m1", page=ScenePage.ANALYSIS, topic=Topic.COSTS.value)
    meeting = start((costs, replace(costs, id="m2", title="costs"), replace(costs, id="m3", title="What it cost")))
    for number, titles in enumerate((["Costs"], ["costs"], ["What it cost", "Costs"])):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        large = [one for one in meeting.audience.findChildren(QLabel) if one.property("role") in ("figure", "title")]
        assert [one.text() for one in large if one.isVisible() and one.text()] == titles


@pytest.mark.parametrize(("page", "shown"), [(ScenePage.TIMELINE, False), (ScenePage.ANALYSIS, True)])
def test_a_low_stage_says_why_more_agencies_may_show_where_it_shows_how_many(
    start: Start, qtbot: QtBot, page: ScenePage, shown: bool
) -> None:
    meeting = start((Scene("m1", page=page, topic=Topic.OVERLAPS.value),))
    meeting.audience.resize(455, 256)
    qtbot.waitUntil(lambda: meeting.audience.stage.height() == 256)
    assert meeting.audience.stage._widened.isVisible() == shown


def test_cards_under_the_pointer_name_nobody(start: Start) -> None:
    meeting = start(SCENES[:1])
    canvas = a_child(meeting.audience, TimelineCanvas)
    said = set()
    for x in range(300, canvas.width(), 6):
        for y in range(100, canvas.height(), 12):
            QTest.mouseMove(canvas, QPoint(x, y))
            said.add(canvas.card_text)
    assert len(said) > 1
    assert not [words for words in said if named(words)]


def test_titles_are_scrubbed_and_notes_stay_with_the_presenter(start: Start) -> None:
    meeting = start()
    notes = a_child(meeting.presenter, QPlainTextEdit)
    titles = a_child(meeting.presenter, QListWidget)
    assert titles.item(0).text() == "1  How Child A came to School 1"
    assert titles.item(1).text() == "2  Family history"
    assert not meeting.presenter.reads_notes
    meeting.presenter.notes_wanted.emit()
    assert meeting.presenter.reads_notes
    assert notes.toPlainText() == NOTE


def test_on_one_display_no_notes_are_shown(start: Start) -> None:
    meeting = start(full=True)
    assert meeting.audience.isFullScreen()
    meeting.presenter.notes_wanted.emit()
    assert not meeting.presenter.isVisible()


def test_keys_and_remotes_move_through_the_scenes(start: Start) -> None:
    meeting = start()
    for key, place in (
        (Key.Key_Right, 1), (Key.Key_PageDown, 2), (Key.Key_Left, 1), (Key.Key_PageUp, 0), (Key.Key_PageUp, 0),
        (Key.Key_End, 5), (Key.Key_Right, 5), (Key.Key_Home, 0), (Key.Key_Space, 1),
    ):  # fmt: skip
        QTest.keyClick(meeting.audience, key)
        assert meeting.number == place
    QTest.keyClick(meeting.presenter, Key.Key_Right)
    assert meeting.number == 2


def test_b_and_full_stop_make_the_screen_black_and_a_scene_ends_it(start: Start) -> None:
    meeting = start()
    for key in (Key.Key_B, Key.Key_Period):
        QTest.keyClick(meeting.audience, key)
        assert meeting.audience.is_black
        QTest.keyClick(meeting.audience, key)
        assert not meeting.audience.is_black
    QTest.keyClick(meeting.audience, Key.Key_B)
    QTest.keyClick(meeting.audience, Key.Key_Right)
    assert (meeting.audience.is_black, meeting.number) == (False, 1)


def test_shift_and_an_arrow_move_in_the_picture_and_not_through_the_scenes(start: Start) -> None:
    meeting = start(SCENES[:2])
    canvas = a_child(meeting.audience, TimelineCanvas)
    before = canvas.view.start
    QTest.keyClick(canvas, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.view.start > before
    assert meeting.number == 0


def test_plus_and_minus_change_the_size_of_words(start: Start) -> None:
    meeting = start(SCENES[:1])
    canvas = a_child(meeting.audience, TimelineCanvas)
    before = canvas.scale
    QTest.keyClick(meeting.audience, Key.Key_Plus)
    assert canvas.scale > before
    QTest.keyClick(meeting.audience, Key.Key_Minus)
    assert canvas.scale == before


def test_ending_brings_the_window_back_as_it_was(window: MainWindow, start: Start) -> None:
    window.look_at(FAMILY)
    before = (window.geometry(), window.pages.current, window.selection.filter, window.showing.presenting)
    meeting = start()
    QTest.keyClick(meeting.audience, Key.Key_Escape)
    assert window.isVisible()
    assert window.preparing.meeting is None
    assert (window.geometry(), window.pages.current, window.selection.filter, window.showing.presenting) == before


def test_before_names_come_back_to_the_display_of_the_audience_it_is_asked(window: MainWindow, start: Start) -> None:
    meeting = start(full=True)
    QTest.keyClick(meeting.audience, Key.Key_Escape)
    assert not window.isVisible()
    box = QApplication.activeModalWidget()
    assert box is not None
    box.close()
    assert window.preparing.meeting is meeting


@pytest.mark.parametrize("closed", ["audience", "presenter"])
def test_closing_either_window_ends_the_meeting_safely(window: MainWindow, start: Start, closed: str) -> None:
    meeting = start()
    getattr(meeting, closed).close()
    assert (window.preparing.meeting, window.isVisible()) == (None, True)


def test_the_program_does_not_lock_in_a_meeting_unless_that_is_set(window: MainWindow, start: Start) -> None:
    lock = window.keeping.lock
    lock.set_minutes(10)
    meeting = start()
    assert not lock._timer.isActive()
    meeting.end()
    assert lock._timer.isActive()
    window.take_settings(replace(window.settings, lock_in_meetings=True))
    start()
    assert lock._timer.isActive()


def test_a_lock_in_a_meeting_hides_it_and_unlocking_goes_on(window: MainWindow, start: Start) -> None:
    meeting = start()
    window.keeping.lock.lock()
    assert not meeting.audience.isVisible() and not meeting.presenter.isVisible()
    window.keeping.lock._unlock(True)
    assert meeting.audience.isVisible() and meeting.presenter.isVisible()
    assert not window.isVisible()


def test_what_a_scene_has_lost_is_said_to_the_presenter_alone(start: Start) -> None:
    meeting = start((Scene("m1", selected=frozenset(("e1", "e77"))), Scene("m2", filter=Filter(words="Tom"))))
    assert [words for words in said_to(meeting.presenter) if "no longer holds 1 thing" in words]
    meeting.go_to(1)
    assert [words for words in said_to(meeting.presenter) if "searches for are left out" in words]
    assert not [words for words in words_of_all(meeting.audience) if "left out" in words]


def test_a_change_of_the_displays_covers_the_notes_until_that_is_agreed_anew(start: Start, app: QApplication) -> None:
    meeting = start()
    meeting.presenter.notes_wanted.emit()
    assert meeting.presenter.reads_notes
    app.primaryScreenChanged.emit(app.primaryScreen())
    assert not meeting.presenter.reads_notes
    QApplication.processEvents()
    assert not meeting.presenter.reads_notes
    assert meeting.audience.isVisible() and meeting.presenter.isVisible()


def test_the_dialog_remembers_where_the_audience_looked(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.meeting.trigger()
    dialog = a_child(window, StartDialog)
    assert dialog is not None
    dialog._where.setCurrentIndex(dialog._where.count() - 1)
    assert dialog.place == Place(window.screen().name(), full=False)
    dialog._start()
    qtbot.waitUntil(lambda: window.preparing.meeting is not None, timeout=LONG)
    assert window.settings.audience == IN_A_WINDOW
    assert window.preparing.meeting is not None
    window.preparing.meeting.end()


def test_every_wish_has_a_key_and_no_key_has_two() -> None:
    keys = [key for given in KEYS.values() for key in given]
    assert set(KEYS) == set(Wish)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("dates", "said"),
    [(DateGrain.MONTH, "whole months"), (DateGrain.YEAR, "whole years"), (DateGrain.AS_IS, ""), (DateGrain.DAY_0, "")],
)
def test_the_audience_is_told_why_more_agencies_may_show_at_once(
    window: MainWindow, start: Start, dates: DateGrain, said: str
) -> None:
    window.showing.plan = replace(window.showing.plan, dates=dates)
    meeting = start()
    told = meeting.audience.stage._widened
    assert said in told.text()
    assert told.isVisible() == bool(said)
    meeting.go_to(1)
    assert not told.isVisible()


@pytest.mark.parametrize("size", [(455, 256), (683, 384), (1366, 768)])
def test_both_windows_of_a_meeting_fit_a_small_display(start: Start, qtbot: QtBot, size: tuple[int, int]) -> None:
    meeting = start()
    for one in (meeting.presenter, meeting.audience):
        one.resize(*size)
    meeting.audience.stage.fit_words(size[1])
    for number in range(len(SCENES)):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        for one in (meeting.presenter, meeting.audience):
            assert (one.width(), one.height()) == size, (one, number)
