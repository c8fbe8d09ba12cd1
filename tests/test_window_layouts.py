"""Lay-outs of a large case are worked out beside the window, and once: what one stage has made the other shows."""

from __future__ import annotations

from threading import current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import window.timeline_page as timeline_page
from case.filters import EVERYTHING, Filter
from case.model import Case
from case.scenes import LaneBy, Scene
from drawing.theme import DARK, LIGHT
from tests.meeting_fixtures import LONG, Start, start
from tests.window_fixtures import a_history, app, empty_window, window
from timeline.arrangement import Arrangement, arrange
from timeline.lanes import AS_IT_COMES
from timeline.view.panel import TimelinePanel
from ui import style
from window.main import MainWindow
from window.meeting.stage import Prepared
from window.timeline_page import MOST_KEPT, Layouts

__all__ = ["app", "empty_window", "start", "window"]
BY_PERSON, BY_AGENCY = Scene("m1"), Scene("m2", lane_by=LaneBy.AGENCY)


class Laid:
    """Counts what is laid out: in which lanes, of how many events, and whether beside the window."""

    def __init__(self) -> None:
        self.made: list[tuple[LaneBy, int]] = []
        self.beside: list[bool] = []

    def __call__(self, case: Case, lane_by: LaneBy, *rest: object, **more: object) -> Arrangement:
        self.made.append((lane_by, len(case.events)))
        self.beside.append(current_thread() is not main_thread())
        return arrange(case, lane_by, *rest, **more)  # type: ignore[arg-type]


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> Laid:
    """Take every case of more than an event for a large one."""
    counted = Laid()
    monkeypatch.setattr(timeline_page, "LARGE", 1)
    monkeypatch.setattr(timeline_page, "arrange", counted)
    monkeypatch.setattr("timeline.view.panel.arrange", counted)
    return counted


def the_panel(window: MainWindow) -> TimelinePanel:
    panel = window.pages.findChild(TimelinePanel)
    assert isinstance(panel, TimelinePanel)
    return panel


def test_other_lanes_of_a_large_case_are_laid_out_beside_the_window(
    laid: Laid, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    panel = the_panel(window)
    laid.beside.clear()
    panel.set_lanes(LaneBy.AGENCY)
    qtbot.waitUntil(lambda: panel.arrangement.lane_by is LaneBy.AGENCY, timeout=LONG)
    assert laid.beside == [True]


def test_lanes_wished_while_another_case_is_laid_out_are_those_of_that_case(
    laid: Laid, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    panel = the_panel(window)
    window.selection.set_filter(Filter(people=frozenset(("p2",))))
    panel.set_lanes(LaneBy.AGENCY)
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    assert panel.arrangement.lane_by is LaneBy.AGENCY
    assert len(panel.arrangement.case.events) == len(window.showing.shown.events) < 6


def test_a_meeting_lays_out_each_scene_once_and_beside_the_window(laid: Laid, start: Start, qtbot: QtBot) -> None:
    few = Scene("m3", filter=Filter(people=frozenset(("p2",))))
    scenes = (BY_PERSON, BY_AGENCY, few, BY_PERSON, BY_AGENCY)
    meeting = start(scenes)
    laid.made.clear()
    laid.beside.clear()
    for number in range(len(scenes)):
        meeting.go_to(number)
        panel = meeting.audience.stage._pages.findChild(TimelinePanel)
        qtbot.waitUntil(lambda: meeting._stage.jobs.is_settled, timeout=LONG)
        qtbot.waitUntil(lambda: not meeting._looking.isActive() and not meeting._rehearsing.isActive(), timeout=LONG)
        qtbot.waitUntil(lambda: meeting._rehearsal.jobs.is_settled, timeout=LONG)
        assert isinstance(panel, TimelinePanel)
        assert panel.arrangement.lane_by is scenes[number].lane_by
        assert (len(panel.arrangement.case.events) < 6) == (scenes[number] is few)
    of_the_case = [one for one in laid.made if one[1]]
    assert len(of_the_case) == len(set(of_the_case))
    assert all(beside for beside, (_, events) in zip(laid.beside, laid.made, strict=True) if events)


def test_stages_share_what_a_filter_leaves() -> None:
    case = a_history()
    prepared, only = Prepared(case), Filter(people=frozenset(("p2",)))
    assert prepared.shown(only) is prepared.shown(Filter(people=frozenset(("p2",))))
    assert len(prepared.shown(only).events) < len(prepared.shown(EVERYTHING).events)


def test_of_many_lay_outs_the_oldest_go() -> None:
    kept, cases = Layouts(), [a_history() for _ in range(MOST_KEPT + 1)]
    for case in cases:
        kept.keep(case, case, AS_IT_COMES, arrange(case))
    assert kept.find(cases[0], cases[0], LaneBy.PERSON, AS_IT_COMES) is None
    assert all(kept.find(case, case, LaneBy.PERSON, AS_IT_COMES) for case in cases[1:])
    assert kept.find(cases[1], cases[1], LaneBy.AGENCY, AS_IT_COMES) is None


def test_the_program_is_dressed_anew_only_in_other_clothes(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    style.dress(app, LIGHT)
    sheets: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _, sheet: sheets.append(sheet))
    style.dress(app, LIGHT)
    assert not sheets
    style.dress(app, DARK)
    assert len(sheets) == 1
