"""A screen reader finds what a picture shows: its words, place and state; and nothing is worked out for nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from case.model import Case
from drawing.marks import Drawing
from graph.family.genogram import draw_family
from graph.hits import extent_of
from graph.impact.impact_map import draw_impact
from graph.network.network_map import draw_network
from graph.view.panel import GraphPanel
from tests.building import a_family, an_agency, an_event
from tests.families import ford
from tests.window_fixtures import a_history, app, empty_window, window
from timeline.placing import place
from timeline.view.panel import TimelinePanel
from timeline.view.reader import MOST
from ui.mark_list import MarkList
from window.main import MainWindow
from window.views import FAMILY, IMPACT, NETWORK, TIMELINE

__all__ = ["app", "empty_window", "window"]


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """Somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def timeline(qtbot: QtBot) -> TimelinePanel:
    made = TimelinePanel()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_case(a_history())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def family(qtbot: QtBot) -> GraphPanel:
    made = GraphPanel()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_drawing(draw_family(ford()))
    made.show()
    qtbot.waitExposed(made)
    return made


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def children(marks: QWidget) -> list[QAccessibleInterface]:
    there = interface(marks)
    return [child for n in range(there.childCount()) if (child := there.child(n))]


def said(marks: QWidget) -> list[str]:
    return [child.text(QAccessible.Text.Name) for child in children(marks)]


def everything_said(top: QWidget) -> str:
    """Return all that a screen reader finds in the pictures of a window."""
    found = []
    for marks in top.findChildren(MarkList):
        picture = marks.parentWidget()
        assert picture is not None
        found += [*said(marks), interface(picture).text(QAccessible.Text.Description)]
    return " ".join(found)


def press(child: QAccessibleInterface) -> None:
    action = child.actionInterface()
    assert action is not None
    action.doAction(action.actionNames()[0])


def test_the_events_in_sight_are_children_that_say_themselves(timeline: TimelinePanel) -> None:
    assert interface(timeline.reader.events).role() is QAccessible.Role.List
    words = said(timeline.reader.events)
    assert len(words) == 5
    assert words[0] == "14 March 2008. Other. Northmoor Police. Tom Example. Tom was found in the park."
    assert {child.role() for child in children(timeline.reader.events)} == {QAccessible.Role.ListItem}
    assert interface(timeline.reader.events).text(QAccessible.Text.Name) == "5 events in sight"


def test_a_mark_is_where_it_is_painted(timeline: TimelinePanel) -> None:
    placed = place(timeline.arrangement, timeline.view)
    at = next(n for n, i in enumerate(placed.items.tolist()) if timeline.arrangement.items.id(i) == "e1")
    point = timeline.canvas.mapToGlobal(QPoint(round(placed.x[at]), round(placed.y[at])))
    first = children(timeline.reader.events)[0]
    assert first.rect().contains(point)
    found = interface(timeline.reader.events).childAt(point.x(), point.y())
    assert found is not None and found.text(QAccessible.Text.Name) == first.text(QAccessible.Text.Name)


def test_pressing_a_mark_selects_it_and_its_state_says_so(timeline: TimelinePanel, qtbot: QtBot) -> None:
    first = children(timeline.reader.events)[0]
    with qtbot.waitSignal(timeline.selected) as told:
        press(first)
    assert told.args == [frozenset({"e1"})]
    assert first.state().selected
    press(first)
    assert timeline.canvas.selected == frozenset()
    timeline.select(frozenset({"e4"}))
    assert [bool(child.state().selected) for child in children(timeline.reader.events)].count(True) == 1


def test_tab_moves_the_focus_of_the_marks(timeline: TimelinePanel, qtbot: QtBot) -> None:
    timeline.canvas.setFocus()
    qtbot.waitUntil(timeline.canvas.hasFocus)
    for _ in range(2):
        qtbot.keyClick(timeline.canvas, Qt.Key.Key_Tab)
    focused = [child.text(QAccessible.Text.Name) for child in children(timeline.reader.events) if child.state().focused]
    assert len(focused) == 1
    assert focused[0].startswith("June 2008")


def test_lanes_say_who_they_are_for_and_how_much_they_hold(timeline: TimelinePanel) -> None:
    words = said(timeline.reader.lanes)
    assert len(words) == len(timeline.arrangement.lanes)
    assert any("Tom Example" in one and "events" in one for one in words)
    number = next(n for n, one in enumerate(words) if "Tom Example" in one)
    press(children(timeline.reader.lanes)[number])
    assert timeline.canvas.emphasis.lanes == ("p2",)


def test_the_peak_and_the_findings_are_told_and_choose_what_they_stand_for(timeline: TimelinePanel) -> None:
    words = said(timeline.reader.strips)
    assert words[0].startswith("Peak: 3 agencies at once")
    assert "Hillside School" in words[0]
    press(children(timeline.reader.strips)[0])
    assert {"e3", "e5"} <= timeline.canvas.selected


def test_of_very_many_events_the_most_important_are_told(timeline: TimelinePanel) -> None:
    many = tuple(an_event(f"e{n}", f"20{n // 336 % 20:02}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}") for n in range(4_000))
    timeline.show_case(replace(a_family(), agencies=(an_agency("a1"),), events=many))
    assert len(children(timeline.reader.events)) == MOST
    assert interface(timeline.reader.events).text(QAccessible.Text.Name).startswith(f"{MOST} of ")
    timeline.canvas.focus_event("e2001")
    assert any(child.state().focused for child in children(timeline.reader.events))


def test_nothing_is_worked_out_before_a_screen_reader_asks(timeline: TimelinePanel) -> None:
    timeline.canvas.zoom(2.0)
    timeline.canvas.repaint()
    lists = timeline.findChildren(MarkList)
    assert lists and not any(marks._rows.is_known for marks in lists)


def test_what_was_told_follows_the_view(timeline: TimelinePanel, qtbot: QtBot) -> None:
    assert len(said(timeline.reader.events)) == 5
    first = timeline.arrangement.items.start.min()
    timeline.canvas.show_days(float(first) - 3.0, float(first) + 20.0)
    qtbot.waitUntil(lambda: len(said(timeline.reader.events)) < 5)


def test_people_and_ties_of_a_family_history_are_told(family: GraphPanel, qtbot: QtBot) -> None:
    words = said(family.reader)
    assert any(one.startswith("Name jack") for one in words)
    assert any(one.startswith("Children of") for one in words)
    jack = next(child for child in children(family.reader) if child.text(QAccessible.Text.Name).startswith("Name jack"))
    with qtbot.waitSignal(family.selected) as told:
        press(jack)
    assert told.args == ["jack"]
    assert jack.state().selected
    left, top = family._port.to_widget(*_corner(family, "jack"))
    assert jack.rect().contains(family.mapToGlobal(QPoint(round(left) + 3, round(top) + 3)))


def _corner(panel: GraphPanel, key: str) -> tuple[float, float]:
    return extent_of(next(panel._lights.groups((key,))))[:2]


def test_tab_moves_the_focus_in_a_picture(family: GraphPanel, qtbot: QtBot) -> None:
    family.setFocus()
    qtbot.waitUntil(family.hasFocus)
    qtbot.keyClick(family, Qt.Key.Key_Tab)
    focused = [child.text(QAccessible.Text.Name) for child in children(family.reader) if child.state().focused]
    assert focused == [family.says(family._focused)]


@pytest.mark.parametrize("draw", [draw_impact, draw_network])
def test_maps_tell_what_they_show(draw: Callable[[Case], Drawing], family: GraphPanel) -> None:
    family.show_drawing(draw(a_history()))
    words = said(family.reader)
    assert len(words) > 3
    assert all(words)


@pytest.mark.parametrize("view", [TIMELINE, FAMILY, IMPACT, NETWORK])
def test_no_real_name_is_told_while_presented_anonymised(window: MainWindow, view: int, qtbot: QtBot) -> None:
    window.look_at(view)
    names = ("Example", "Tom", "Northmoor", "Hillside", "Ann ")
    assert any(name in everything_said(window.pages) for name in names)
    window.showing.present(True)
    qtbot.waitUntil(lambda: window.showing.presenting and not window.jobs.is_busy)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the views that were let go
    told = everything_said(window.pages)
    assert told.strip()
    assert not [name for name in names if name in told]
