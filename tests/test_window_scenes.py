"""Scenes: kept from a view, put in order and told of, and shown as they were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from case.dates import Span
from case.filters import Filter
from case.scenes import LaneBy, Scene, ScenePage, missing_from, read_scenes
from privacy.plan import DEFAULT_PLAN
from privacy.scenes import anonymise_meeting
from tests.building import an_event
from tests.meeting_fixtures import LONG, SCENES, Start, a_child, said_to, start
from tests.test_window_presenting import named
from tests.window_fixtures import app, empty_window, window
from timeline.view.canvas import TimelineCanvas
from window.analysis.before_after import BeforeAfterSection
from window.analysis.topics import Topic
from window.main import MainWindow
from window.meeting import scenes_panel
from window.samples import samples
from window.showing import LARGE
from window.views import EVENTS, IMPACT, TIMELINE

__all__ = ["app", "empty_window", "start", "window"]


def test_a_scene_keeps_the_windows_that_are_typed_whatever_the_report_holds(window: MainWindow, start: Start) -> None:
    days = (Span(date(2008, 7, 1), date(2008, 10, 1)), Span(date(2008, 10, 1), date(2009, 1, 1)))
    window.look_into(Topic.BEFORE_AFTER)
    a_child(window, BeforeAfterSection).show_windows(days)
    window.preparing.keep()
    (scene,) = window.history.scenes
    assert scene.windows == days
    assert scenes_panel.title_of(scene) == "Before and after"
    assert read_scenes(msgspec.json.encode((scene,))) == (scene,)
    assert a_child(start((scene,)).audience, BeforeAfterSection).windows == days


def test_a_scene_shows_the_days_and_the_lanes_that_it_was_kept_with(start: Start) -> None:
    kept = Scene("m1", since=date(2008, 6, 1), until=date(2008, 12, 31), lane_by=LaneBy.AGENCY, spotlight="a2")
    canvas = a_child(start((kept,)).audience, TimelineCanvas)
    assert canvas.arrangement.lane_by is LaneBy.AGENCY
    assert (date.fromordinal(round(canvas.view.start)), date.fromordinal(round(canvas.view.end) - 1)) == (
        kept.since, kept.until,
    )  # fmt: skip
    assert canvas.arrangement.case.agency_by_id[canvas.emphasis.spotlight].name == "School 1"


def test_a_large_case_shows_the_scene_once_it_is_laid_out(window: MainWindow, start: Start, qtbot: QtBot) -> None:
    many = tuple(
        an_event(f"e{n}", f"20{8 + n % 4:02}-05-{n % 28 + 1:02}", agencies=("a1",)) for n in range(1, LARGE + 20)
    )
    window.history.change("More", replace(window.history.case, events=many))
    kept = Scene("m1", lane_by=LaneBy.AGENCY, since=date(2009, 1, 1), until=date(2009, 12, 31))
    meeting = start((kept, replace(kept, id="m2", lane_by=LaneBy.PERSON, filter=Filter(until=date(2010, 1, 1)))))
    canvas = a_child(meeting.audience, TimelineCanvas)
    for number, lane_by in ((0, LaneBy.AGENCY), (1, LaneBy.PERSON), (0, LaneBy.AGENCY)):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        assert canvas.arrangement.lane_by is lane_by
        assert date.fromordinal(round(canvas.view.start)) == kept.since


def test_without_scenes_what_is_looked_at_is_shown(window: MainWindow, start: Start) -> None:
    window.look_at(IMPACT)
    meeting = start(())
    assert meeting.audience.stage.title_of(0) == "Impact map"


def test_a_view_is_kept_shown_again_and_changed_in_steps_of_one_each(window: MainWindow) -> None:
    preparing, history = window.preparing, window.history
    window.selection.set_filter(Filter(agencies=frozenset(("a1",))))
    window.selection.select(frozenset(("e5",)))
    window.menus.keep_scene.trigger()
    window.selection.reset()
    window.look_at(EVENTS)
    window.menus.keep_scene.trigger()
    assert [scene.page for scene in history.scenes] == [ScenePage.TIMELINE, ScenePage.EVENTS]
    preparing.show_scene("m1")
    assert window.pages.current == TIMELINE
    assert (window.selection.filter.agencies, window.selection.ids) == (frozenset(("a1",)), frozenset(("e5",)))
    preparing.panel.choose("m2")
    preparing.panel.update_wanted.emit("m2")
    assert history.scenes[1].page is ScenePage.TIMELINE
    for _ in range(3):
        history.undo()
    assert history.scenes == ()


def test_scenes_are_reordered_renamed_and_told_of_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    history, panel = window.history, window.preparing.panel
    history.stage("Scenes", SCENES[:3])
    window.preparing.show_panel()
    rows = a_child(panel, QListWidget)
    rows.setCurrentRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [scene.id for scene in history.scenes] == ["m2", "m1", "m3"]
    assert panel.chosen == "m1"
    a_child(panel, QPlainTextEdit).setPlainText("Begin with the move.")
    qtbot.waitUntil(lambda: history.scenes[1].notes == "Begin with the move.")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert [scene.id for scene in history.scenes] == ["m2", "m3"]
    history.undo()
    assert history.scenes[1].notes == "Begin with the move."


def test_while_presenting_the_panel_says_no_title_and_no_note(window: MainWindow) -> None:
    window.history.stage("Scenes", SCENES)
    window.preparing.panel.choose("m1")
    assert any(named(words) for words in said_to(window.preparing.panel))
    window.menus.present.trigger()
    assert not [words for words in said_to(window.preparing.panel) if named(words)]
    items = a_child(window.preparing.panel, QListWidget)
    assert not any(named(items.item(row).text()) for row in range(items.count()))
    assert not window.menus.keep_scene.isEnabled()
    window.preparing.show_scene("m5")
    assert not [words for words in said_to(window) if named(words)]


def test_the_sample_of_the_first_five_minutes_comes_with_scenes_to_show(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.desktop.open_sample(samples()[0])
    qtbot.waitUntil(lambda: bool(empty_window.history.case.events))
    scenes = empty_window.history.scenes
    assert len(scenes) == 4
    assert all(scene.title and scene.notes for scene in scenes)
    made = anonymise_meeting(empty_window.history.case, scenes, DEFAULT_PLAN).scenes
    assert [scene.title for scene in made] == [scene.title for scene in scenes]
    assert [missing_from(scene, empty_window.history.case) for scene in scenes] == [0] * 4
    empty_window.history.undo()
    assert empty_window.history.scenes == ()
