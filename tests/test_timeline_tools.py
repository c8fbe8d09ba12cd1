"""The tools of the timeline, driven as a person would: lanes, search, overview, play, sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from case.model import Case
from tests.building import a_family, an_agency, an_event
from timeline import choosing
from timeline.lanes import LaneBy
from timeline.peak import peak_band
from timeline.scale import Calendar
from timeline.view.lane_menu import fill_menu
from timeline.view.panel import TimelinePanel

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def a_case() -> Case:
    return replace(
        a_family(),
        agencies=(an_agency("a1"), an_agency("a2", "School", "school")),
        events=(
            an_event("e1", "2006-06-01", "2008-01-01", ("a1",), ("p1",), "First words"),
            an_event("e2", "2007-03-14", "2009-01-01", ("a2",), ("p2",), "Second words"),
            an_event("e3", "2010-01-05", people=("p1",), text="Third"),
        ),
    )


@pytest.fixture
def panel(qtbot: QtBot) -> TimelinePanel:
    made = TimelinePanel()
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_case(a_case())
    made.show()
    qtbot.waitExposed(made)
    return made


def heading(panel: TimelinePanel, key: str) -> QPoint:
    """Return a place on the heading of a lane."""
    arrangement, view = panel.arrangement, panel.view
    top = arrangement.lane_top[arrangement.found.place[key] + 1] - 12.0
    return QPoint(60, round(view.top + float(top) - view.scroll))


def keys_of(panel: TimelinePanel) -> list[str]:
    return [lane.key for lane in panel.arrangement.lanes]


def test_the_lanes_can_be_chosen_from_the_list(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.tools.lanes.setFocus()
    for expected in (LaneBy.AGENCY, LaneBy.BOTH, LaneBy.KIND):
        qtbot.keyClick(panel.tools.lanes, Qt.Key.Key_Down)
        assert panel.lane_by is expected


def test_control_and_click_on_two_agencies_lights_up_their_days(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.set_lanes(LaneBy.AGENCY)
    qtbot.mouseClick(panel.canvas, LEFT, pos=heading(panel, "a1"))
    qtbot.mouseClick(panel.canvas, LEFT, CONTROL, heading(panel, "a2"))
    assert panel.canvas.emphasis.lanes == ("a1", "a2")
    said = [group.says for group in panel.canvas.drawing().groups if group.key == "together"]
    assert said and "at the same time" in said[0]
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert not panel.canvas.emphasis.lanes


def test_a_heading_is_dragged_above_another(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.set_lanes(LaneBy.AGENCY)
    canvas, start, end = panel.canvas, heading(panel, "a2"), heading(panel, "a1") - QPoint(0, 40)
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, start - QPoint(0, 20))
    qtbot.mouseMove(canvas, end)
    assert canvas.lane_mouse.dragging
    qtbot.mouseRelease(canvas, LEFT, pos=end)
    assert keys_of(panel)[:2] == ["a2", "a1"]


def test_a_double_click_on_a_heading_folds_its_lane(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.mouseDClick(panel.canvas, LEFT, pos=heading(panel, "p1"))
    assert panel.choice.folded == {"p1"}


def test_the_button_of_a_menu_does_not_stay_lit_when_the_pointer_has_left_it(panel: TimelinePanel) -> None:
    button = next(one for one in panel.tools.findChildren(QToolButton) if one.menu())
    QCursor.setPos(panel.mapToGlobal(panel.rect().bottomLeft()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.menu().aboutToHide.emit()
    assert not button.underMouse()


def test_the_menu_of_a_lane_hides_it_and_the_tools_bring_it_back(panel: TimelinePanel, qtbot: QtBot) -> None:
    menu = fill_menu(panel, panel.arrangement.lanes, panel.choice, "p2", panel.choose, panel.spotlight)
    actions = {action.text(): action for action in menu.actions()}
    actions["Hide the lane"].trigger()
    assert "p2" not in keys_of(panel)
    assert panel.tools.hidden_lanes.text() == "1 hidden lane"
    qtbot.mouseClick(panel.tools.hidden_lanes, LEFT)
    assert "p2" in keys_of(panel)


def test_the_menu_moves_a_lane_down_and_up_and_lights_it(panel: TimelinePanel) -> None:
    first = keys_of(panel)
    for text, expected in (("Move down", [first[1], first[0]]), ("Move up", first[:2])):
        menu = fill_menu(panel, panel.arrangement.lanes, panel.choice, first[0], panel.choose, panel.spotlight)
        next(action for action in menu.actions() if action.text() == text).trigger()
        assert keys_of(panel)[:2] == expected
    panel.spotlight(first[0])
    assert panel.canvas.emphasis.spotlight == first[0]


def test_each_way_of_lanes_keeps_its_own_choice(panel: TimelinePanel) -> None:
    panel.choose(choosing.folded(panel.choice, "p1"))
    panel.set_lanes(LaneBy.AGENCY)
    assert not panel.choice.folded
    panel.set_lanes(LaneBy.PERSON)
    assert panel.choice.folded == {"p1"}


def test_a_search_marks_what_it_finds_and_goes_from_one_to_the_next(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.tools.field, "words")
    qtbot.waitUntil(lambda: panel.tools.found.text() == "2 found")
    assert panel.canvas.emphasis.found == {"e1", "e2"}
    for words, focused in (("1 of 2", "e1"), ("2 of 2", "e2"), ("1 of 2", "e1")):
        qtbot.keyClick(panel.tools.field, Qt.Key.Key_Return)
        assert (panel.tools.found.text(), panel.canvas.focused) == (words, focused)
    qtbot.keyClick(panel.tools.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.canvas.emphasis.found)


def test_words_that_were_searched_for_go_with_the_case(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.tools.field, "Ann")
    panel.show_case(replace(a_case(), title="Other"))
    assert panel.tools.field.text() == "" and not panel.canvas.emphasis.found


def test_the_overview_moves_what_is_shown(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.canvas.zoom(4.0)
    before = panel.view
    qtbot.mouseClick(panel.overview, LEFT, pos=QPoint(1200, 15))
    assert panel.view.start > before.start
    assert abs((panel.view.end - panel.view.start) - (before.end - before.start)) < 0.01
    middle = panel.view
    qtbot.mousePress(panel.overview, LEFT, pos=QPoint(1200, 15))
    qtbot.mouseMove(panel.overview, QPoint(900, 15))
    qtbot.mouseRelease(panel.overview, LEFT, pos=QPoint(900, 15))
    assert panel.view.start < middle.start


def test_day_0_counts_from_the_selected_event_and_back(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.select(frozenset({"e2"}))
    qtbot.keyClick(panel.canvas, Qt.Key.Key_D)
    place = panel.arrangement.place_of["e2"]
    assert panel.view.zero == float(panel.arrangement.items.start[place])
    qtbot.keyClick(panel.canvas, Qt.Key.Key_D)
    assert panel.view.zero is None


def test_years_can_begin_with_the_school_year(panel: TimelinePanel) -> None:
    panel.count_by(Calendar.SCHOOL)
    labels = {mark.text for mark in panel.canvas.drawing().marks() if hasattr(mark, "text")}
    assert "2007/08" in labels


def test_larger_type_keeps_what_is_hit_under_the_pointer(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.canvas.set_scale(1.6)
    items, place = panel.arrangement.items, panel.arrangement.place_of["e3"]
    x = panel.view.x(float(items.anchor[place]))
    y = panel.view.top + float(panel.arrangement.row_middle[panel.arrangement.row[place]])
    qtbot.mouseClick(panel.canvas, LEFT, pos=QPoint(round(x * 1.6), round(y * 1.6)))
    assert panel.canvas.selected == {"e3"}


def test_a_play_goes_through_time_halts_and_ends(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.player.set_speed(12.0)
    qtbot.mouseClick(panel.tools.play, LEFT)
    qtbot.waitUntil(lambda: (panel.canvas.emphasis.now or 0.0) > (panel.arrangement.extent or (0.0,))[0] + 20)
    qtbot.mouseClick(panel.tools.play, LEFT)
    assert not panel.player.playing and panel.tools.play.text() == "Go on"
    panel.player.end()
    assert panel.canvas.emphasis.now is None and panel.tools.play.text() == "Play"


def test_a_play_comes_to_its_end_by_itself(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.player.set_speed(3_000.0)
    panel.player.toggle()
    qtbot.waitUntil(lambda: not panel.player.playing and panel.canvas.emphasis.now is None)


def test_a_click_on_a_finding_selects_the_entries_that_show_it(panel: TimelinePanel, qtbot: QtBot) -> None:
    from timeline.finding_marks import place_findings

    placed = place_findings(panel.arrangement, panel.view)
    where = QPoint(round((placed.left[0] + placed.right[0]) / 2), round(placed.y[0]))
    finding = panel.arrangement.strips.reading.findings[int(placed.at[0])]
    qtbot.mouseMove(panel.canvas, where)
    assert "entries show it" in panel.canvas.card_text
    qtbot.mouseClick(panel.canvas, LEFT, pos=where)
    assert panel.canvas.selected == frozenset(finding.events)


def test_a_click_on_the_peak_selects_what_makes_it_and_shows_its_agencies(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.set_lanes(LaneBy.AGENCY)
    band = peak_band(panel.arrangement, panel.view)
    assert band is not None
    where = QPoint(round(sum(band) / 2), 40)
    qtbot.mouseMove(panel.canvas, where)
    assert "Peak: 2 agencies at once" in panel.canvas.card_text
    assert "Police, School" in panel.canvas.card_text
    qtbot.mouseClick(panel.canvas, LEFT, pos=where)
    assert panel.canvas.selected == {"e1", "e2"}
    assert panel.canvas.emphasis.lanes == ("a1", "a2")
    qtbot.mouseClick(panel.canvas, LEFT, pos=QPoint(round(band[1]) + 60, 40))
    assert panel.canvas.selected == frozenset()


def test_every_tool_has_a_name_for_a_screen_reader(panel: TimelinePanel) -> None:
    for widget in (
        panel.tools.lanes,
        panel.tools.field,
        panel.tools.play,
        panel.canvas,
        panel.overview,
        panel.key_strip,
    ):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None and interface.text(QAccessible.Text.Name), widget
