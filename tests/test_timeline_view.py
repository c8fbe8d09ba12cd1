"""The timeline in a window: mouse, wheel, keys, selection, screen reader."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from case.model import Case
from drawing.theme import DARK, LIGHT
from tests.building import a_family, an_agency, an_event
from timeline.lanes import LaneBy
from timeline.placing import place
from timeline.view.panel import TimelinePanel

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def a_case() -> Case:
    return replace(
        a_family(),
        agencies=(an_agency("a1"),),
        events=(
            an_event("e1", "2006-06", agencies=("a1",), people=("p1",), text="First"),
            an_event("e2", "2008-03-14", agencies=("a1",), people=("p2",), text="<b>Second</b>"),
            an_event("e3", "2010-01-05", "2010-09-01", people=("p1",), text="Third"),
            an_event("e4", text="Nobody knows when"),
        ),
    )


@pytest.fixture
def panel(qtbot: QtBot) -> TimelinePanel:
    made = TimelinePanel()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_case(a_case())
    made.show()
    qtbot.waitExposed(made)
    return made


def at(panel: TimelinePanel, id: str) -> QPoint:
    """Return where the shape of an event stands on the canvas."""
    arrangement, view = panel.arrangement, panel.view
    placed = place(arrangement, view)
    found = next(n for n, i in enumerate(placed.items.tolist()) if arrangement.items.id(i) == id)
    return QPoint(round(placed.x[found]), round(placed.y[found]))


def nowhere(panel: TimelinePanel) -> QPoint:
    return QPoint(round(panel.view.left) + 3, round(panel.view.top) + 3)


def turn(
    panel: TimelinePanel, where: QPoint, down: int = 120, across: int = 0, keys: Qt.KeyboardModifier = NONE
) -> None:
    """Turn the wheel over the canvas."""
    event = QWheelEvent(
        QPointF(where), panel.canvas.mapToGlobal(QPointF(where)), QPoint(), QPoint(across, down),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel.canvas, event)


def test_a_case_is_shown_whole(panel: TimelinePanel) -> None:
    extent = panel.arrangement.extent
    assert extent and panel.view.start < extent[0] and panel.view.end > extent[1]


def test_the_wheel_zooms_at_the_pointer(panel: TimelinePanel) -> None:
    where, days = at(panel, "e2"), panel.view.end - panel.view.start
    day = panel.view.day(where.x())
    turn(panel, where)
    assert panel.view.end - panel.view.start < days
    assert abs(panel.view.x(day) - where.x()) < 0.01


def test_the_wheel_with_shift_or_sideways_moves_through_time(panel: TimelinePanel) -> None:
    turn(panel, at(panel, "e2"))
    for keys, down, across in ((Qt.KeyboardModifier.ShiftModifier, -120, 0), (NONE, 0, -120)):
        before = panel.view
        turn(panel, at(panel, "e2"), down, across, keys)
        assert panel.view.start > before.start
        assert abs((panel.view.end - panel.view.start) - (before.end - before.start)) < 0.01


def test_dragging_takes_the_picture_along(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.canvas.zoom(3.0)
    before, canvas = panel.view, panel.canvas
    qtbot.mousePress(canvas, LEFT, pos=QPoint(600, 300))
    qtbot.mouseMove(canvas, QPoint(500, 300))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(500, 300))
    assert abs(panel.view.x(before.day(600.0)) - 500.0) < 0.01


def test_a_click_selects_and_a_click_beside_lets_go(panel: TimelinePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.selected) as told:
        qtbot.mouseClick(panel.canvas, LEFT, pos=at(panel, "e2"))
    assert told.args == [frozenset({"e2"})]
    with qtbot.waitSignal(panel.selected) as told:
        qtbot.mouseClick(panel.canvas, LEFT, pos=nowhere(panel))
    assert told.args == [frozenset()]


def test_control_adds_one_more_and_takes_it_away_again(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.canvas, LEFT, pos=at(panel, "e2"))
    qtbot.mouseClick(panel.canvas, LEFT, Qt.KeyboardModifier.ControlModifier, at(panel, "e1"))
    assert panel.canvas.selected == {"e1", "e2"}
    qtbot.mouseClick(panel.canvas, LEFT, Qt.KeyboardModifier.ControlModifier, at(panel, "e2"))
    assert panel.canvas.selected == {"e1"}


def test_a_double_click_opens_the_event(panel: TimelinePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.opened) as told:
        qtbot.mouseDClick(panel.canvas, LEFT, pos=at(panel, "e3"))
    assert told.args == ["e3"]


def test_selecting_from_outside_tells_nobody_and_brings_it_into_sight(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.canvas.zoom(30.0, 300.0)
    with qtbot.assertNotEmitted(panel.selected):
        panel.select(frozenset({"e3"}))
    assert panel.canvas.rect().contains(at(panel, "e3"))


def test_the_whole_history_stays_in_sight_where_the_lanes_are_scrolled_to_an_event(panel: TimelinePanel) -> None:
    last = an_event("e5", "2010-12-20", people=("p1",), text="Last")
    panel.show_case(replace(a_case(), events=(*a_case().events, last)))
    panel.resize(1200, 330)
    panel.canvas.scroll_to(10_000.0)
    days = (panel.view.start, panel.view.end)
    panel.select(frozenset({"e5"}))
    assert panel.view.scroll < 10_000.0
    assert panel.canvas.sight.sees(panel.arrangement.place_of["e5"])
    assert (panel.view.start, panel.view.end) == days


def test_whom_the_selected_events_are_about_is_brought_into_sight(panel: TimelinePanel) -> None:
    shared = tuple(an_event(f"e{n}", f"2008-03-{n}", people=("p1", "p2")) for n in range(10, 29))
    panel.show_case(replace(a_case(), events=(*a_case().events, *shared)))
    panel.resize(1200, 330)
    lane = panel.arrangement.found.place["p2"]
    top = float(panel.arrangement.lane_top[lane])
    panel.canvas.scroll_to(0.0)
    assert top > panel.view.scroll + panel.view.lanes_height
    panel.select(frozenset(event.id for event in shared), "p2")
    assert panel.view.scroll <= top <= panel.view.scroll + panel.view.lanes_height


def test_the_card_shows_an_event_as_plain_words(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.mouseMove(panel.canvas, at(panel, "e2"))
    words = panel.canvas.card_text
    assert "14 March 2008" in words and "&lt;b&gt;Second&lt;/b&gt;" in words and "test.csv, line 2" in words
    qtbot.mouseMove(panel.canvas, nowhere(panel))
    assert panel.canvas.card_text == ""


def test_tab_goes_from_event_to_event_and_reads_it_out(panel: TimelinePanel, qtbot: QtBot) -> None:
    canvas = panel.canvas
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.focused == "e2"
    assert canvas.accessibleDescription().startswith("14 March 2008. Other. Police. Tom Example.")
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert interface is not None and interface.text(QAccessible.Text.Name).startswith("Timeline of 4 events")
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab)
    assert canvas.focused == "e1"


def test_space_selects_and_return_opens_where_the_keys_are(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.canvas.focus_event("e3")
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Space)
    assert panel.canvas.selected == {"e3"}
    with qtbot.waitSignal(panel.opened) as told:
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert told.args == ["e3"]
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert panel.canvas.selected == frozenset()


def test_keys_zoom_and_move(panel: TimelinePanel, qtbot: QtBot) -> None:
    views = [panel.view]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Minus, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(panel.canvas, key)
        assert panel.view != views[-1], key
        views.append(panel.view)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_0)
    assert panel.view == views[0]


def test_lanes_by_agency_show_the_agency(panel: TimelinePanel) -> None:
    panel.set_lanes(LaneBy.AGENCY)
    assert [lane.title for lane in panel.arrangement.lanes] == ["Police", "No agency named"]


def test_a_filter_does_not_move_the_view(panel: TimelinePanel) -> None:
    panel.canvas.zoom(2.0)
    before = panel.view
    case = a_case()
    panel.show_case(replace(case, events=case.events[:2]), case)
    assert panel.view == before


def test_more_lanes_than_fit_can_be_scrolled(panel: TimelinePanel, qtbot: QtBot) -> None:
    events = tuple(an_event(f"e{n}", "2009-04-03", people=("p1",)) for n in range(60))
    panel.show_case(replace(a_case(), title="Other", events=events))
    panel.resize(900, 420)
    turn(panel, QPoint(40, 200), -120)
    assert panel.view.scroll > 0
    qtbot.keyClick(panel.canvas, Qt.Key.Key_PageDown)
    bottom = panel.arrangement.height - panel.view.lanes_height
    for _ in range(20):
        qtbot.keyClick(panel.canvas, Qt.Key.Key_PageDown)
    assert abs(panel.view.scroll - bottom) < 1.0


def test_a_theme_changes_the_ground(panel: TimelinePanel) -> None:
    grounds = []
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        grounds.append(panel.canvas.grab().toImage().pixelColor(panel.width() - 60, 400).name())
    assert grounds[0] != grounds[1]


def test_an_empty_case_can_be_looked_at_zoomed_and_walked(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.show_case(Case())
    panel.canvas.grab()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_0):
        qtbot.keyClick(panel.canvas, key)
    qtbot.mouseMove(panel.canvas, QPoint(600, 400))
    assert panel.canvas.focused == ""
