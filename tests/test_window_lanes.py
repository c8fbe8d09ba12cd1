"""The lanes stay as they were put: in the case file, for any kind of lane, and for an audience without names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from case.beside import Kept
from case.contents import Contents, from_bytes, to_bytes
from case.model import Case
from case.scenes import AS_IT_COMES, Choice, LaneBy
from tests.building import an_event
from tests.window_fixtures import a_history, app, empty_window, window
from timeline import choosing
from timeline.scene import top_lane
from timeline.view.panel import TimelinePanel
from ui.settings import Settings, load, open_store, save
from window.main import MainWindow
from window.views import EVENTS, TIMELINE

__all__ = ["app", "empty_window", "window"]
SOME = st.frozensets(st.sampled_from(("p1", "a2", "everyone", "violence")), max_size=3)
CHOICES = st.dictionaries(
    st.sampled_from(LaneBy), st.builds(Choice, SOME.map(lambda keys: tuple(sorted(keys))), SOME, SOME, SOME)
)


def timeline(window: MainWindow) -> TimelinePanel:
    window.look_at(TIMELINE)
    panel = window.pages.findChild(TimelinePanel)
    assert isinstance(panel, TimelinePanel)
    return panel


def keys_of(panel: TimelinePanel) -> list[str]:
    return [lane.key for lane in panel.arrangement.lanes]


def saved(window: MainWindow) -> Contents:
    """Return what is open as its file would give it back."""
    return from_bytes(to_bytes(window.keeping.document.contents))


@given(CHOICES)
def test_what_is_kept_of_the_lanes_is_what_was_chosen(choices: dict[LaneBy, Choice]) -> None:
    chosen = {lane_by: one for lane_by, one in choices.items() if one != AS_IT_COMES}
    assert choosing.from_text(choosing.to_text(choices)) == chosen


@pytest.mark.parametrize("text", ["", "[]", "7", "{", '{"person": 3}', '{"person": {"order": 3}}', '{"nobody": {}}'])
def test_what_makes_no_sense_counts_as_nothing_chosen(text: str) -> None:
    assert choosing.from_text(text) == {}


def test_order_folded_and_hidden_lanes_are_kept_with_the_case_and_come_back(window: MainWindow) -> None:
    panel = timeline(window)
    panel.choose(choosing.moved(panel.choice, panel.arrangement.lanes, "p3", "p1"))
    panel.choose(choosing.folded(panel.choice, "p2"))
    panel.choose(choosing.hidden(panel.choice, "p1"))
    order = keys_of(panel)
    assert window.keeping.document.unsaved
    contents = saved(window)
    assert "Tom" not in contents.settings[Kept.LANES]
    document = window.keeping.document
    document.open(Contents(replace(a_history(), title="Another case")))
    assert keys_of(timeline(window)) != order
    document.open(contents)
    panel = timeline(window)
    assert keys_of(panel) == order
    assert [lane.key for lane in panel.arrangement.lanes if lane.folded] == ["p2"]


def test_lanes_in_their_first_order_leave_nothing_in_the_case(window: MainWindow) -> None:
    panel = timeline(window)
    panel.choose(choosing.folded(panel.choice, "p2"))
    panel.choose(AS_IT_COMES)
    assert Kept.LANES not in window.keeping.document.settings


@pytest.mark.parametrize("lane_by", list(LaneBy))
def test_every_kind_of_lane_is_there_again_at_the_next_start(lane_by: LaneBy, tmp_path: Path) -> None:
    store = open_store(tmp_path / "settings.ini")
    save(store, replace(Settings(), lanes=lane_by.value))
    assert load(store).lanes == lane_by.value


def test_a_kind_of_lane_that_nobody_knows_is_the_usual_one(tmp_path: Path) -> None:
    store = open_store(tmp_path / "settings.ini")
    store.setValue("lanes", "colour")
    assert load(store).lanes == "person"


def test_an_audience_sees_the_lanes_in_the_same_order_and_can_change_them(window: MainWindow, qtbot: QtBot) -> None:
    panel = timeline(window)
    panel.choose(choosing.moved(panel.choice, panel.arrangement.lanes, "p3", "p1"))
    panel.choose(choosing.folded(panel.choice, "p2"))
    before = keys_of(panel)
    window.showing.present(True)
    twins = window.showing.stand_ins
    panel = timeline(window)
    assert keys_of(panel) == [twins.get(key, key) for key in before]
    panel.choose(choosing.folded(panel.choice, twins["p3"]))
    window.showing.present(False)
    panel = timeline(window)
    assert keys_of(panel) == before
    assert panel.choice.folded == {"p2", "p3"}
    assert choosing.from_text(window.keeping.document.settings[Kept.LANES])[LaneBy.PERSON].folded == {"p2", "p3"}


def test_a_view_that_is_made_again_has_the_same_lanes(window: MainWindow) -> None:
    panel = timeline(window)
    panel.choose(choosing.folded(panel.choice, "p2"))
    window.look_at(EVENTS)
    window.showing.present(True)
    assert timeline(window).choice.folded == {window.showing.stand_ins["p2"]}


def test_the_same_lane_stays_on_top_for_an_audience(empty_window: MainWindow) -> None:
    empty_window.history.open(a_tall_history())
    panel = timeline(empty_window)
    place = panel.arrangement.found.place["p2"]
    panel.canvas.scroll_to(float(panel.arrangement.lane_top[place]) + 4.0)
    panel.tools.field.setText("Tom")
    assert top_lane(panel.arrangement, panel.view)[0] == "p2"
    empty_window.showing.present(True)
    assert empty_window.showing.stand_ins["p2"] != "p2"
    panel = timeline(empty_window)
    assert top_lane(panel.arrangement, panel.view)[0] == empty_window.showing.stand_ins["p2"]
    assert panel.tools.field.text() == ""
    empty_window.showing.present(False)
    panel = timeline(empty_window)
    assert top_lane(panel.arrangement, panel.view)[0] == "p2"


def a_tall_history() -> Case:
    """Return a case whose lanes do not fit on a screen, and in which everybody has another id for an audience."""
    case = a_history()
    many = tuple(
        an_event(f"e{n}", f"2008-{n % 12 + 1:02}-{n % 27 + 1:02}", agencies=("a1",), people=(f"p{n % 3 + 2}",))
        for n in range(1, 400)
    )
    return replace(case, people=tuple(one for one in case.people if one.id != "p1"), ties=(), events=many)


def test_what_is_done_to_the_lanes_is_undone_by_name(window: MainWindow) -> None:
    panel = timeline(window)
    before = keys_of(panel)
    panel.choose(choosing.moved(panel.choice, panel.arrangement.lanes, "p3", "p1"))
    panel.choose(choosing.hidden(panel.choice, "p1"))
    panel.choose(choosing.all_shown(panel.choice))
    assert window.history.names[-3:] == ("Move a lane", "Hide a lane", "Show hidden lanes")
    window.history.undo()
    assert "p1" not in keys_of(timeline(window))
    window.history.undo()
    window.history.undo()
    assert keys_of(timeline(window)) == before
    window.history.redo()
    assert keys_of(timeline(window)) != before


def test_a_scene_lends_its_lanes_and_makes_no_step(window: MainWindow) -> None:
    panel = timeline(window)
    before = window.history.names
    panel.lend(choosing.folded(panel.choice, "p2"))
    assert panel.choice.folded == {"p2"}
    assert window.history.names == before
    window.history.change("Change", replace(window.history.case, title="Example "))
    assert timeline(window).choice.folded == {"p2"}


def test_a_hidden_lane_goes_on_to_the_one_kept_and_to_no_newcomer(window: MainWindow) -> None:
    panel = timeline(window)
    panel.choose(choosing.hidden(panel.choice, "p3"))
    window.who.merge("p2", "p3")
    assert timeline(window).choice.hidden == {"p2"}
    window.history.undo()
    assert timeline(window).choice.hidden == {"p3"}
