"""The panel shows a drawing, follows mouse and keyboard, and tells what was picked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from drawing.marks import Drawing, Ink
from drawing.theme import DARK, LIGHT
from graph.family.genogram import draw_family
from graph.hits import Hits, extent_of
from graph.impact.impact_map import draw_impact
from graph.view.highlight import Lights, reading_order
from graph.view.panel import GraphPanel
from graph.view.viewport import Viewport
from tests.families import ford
from tests.looking import symbols


@pytest.fixture
def panel(qtbot: QtBot) -> GraphPanel:
    made = GraphPanel()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_drawing(draw_family(ford()))
    made.show()
    qtbot.waitExposed(made)
    return made


def spot(panel: GraphPanel, key: str) -> QPoint:
    """Return where the symbol of a key is in the panel."""
    left, top, right, bottom = symbols(panel.drawing, [key])[key]
    port = panel._port
    return QPoint(round((left + right) / 2 * port.scale + port.x), round((top + bottom) / 2 * port.scale + port.y))


def test_a_hit_finds_the_topmost_group() -> None:
    drawing = draw_family(ford())
    left, top, right, bottom = symbols(drawing, ["jack"])["jack"]
    assert Hits(drawing).at((left + right) / 2, (top + bottom) / 2) == "jack"
    assert Hits(drawing).at(2.0, 2.0) is None


def test_a_click_selects_and_the_ground_selects_nothing(panel: GraphPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.selected) as heard:
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=spot(panel, "jack"))
    assert heard.args == ["jack"]
    with qtbot.waitSignal(panel.selected) as heard:
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert heard.args == [""]


def test_dragging_pans_and_selects_nothing(panel: GraphPanel, qtbot: QtBot) -> None:
    before = panel._port.x
    with qtbot.assertNotEmitted(panel.selected):
        qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
        qtbot.mouseMove(panel, QPoint(430, 310))
        qtbot.mouseMove(panel, QPoint(460, 320))
        qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=QPoint(460, 320))
    assert panel._port.x > before


def test_keys_zoom_pan_and_fit(panel: GraphPanel, qtbot: QtBot) -> None:
    fitted = panel._port.scale
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    assert panel._port.scale > fitted
    x = panel._port.x
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    assert panel._port.x < x
    qtbot.keyClick(panel, Qt.Key.Key_0)
    assert panel._port.scale == fitted


def test_tab_walks_through_the_people_and_return_selects(panel: GraphPanel, qtbot: QtBot) -> None:
    panel.setFocus()
    order = reading_order(panel.drawing)
    assert set(order) >= {"mum", "jack", "gran"}
    qtbot.keyClick(panel, Qt.Key.Key_Tab)
    with qtbot.waitSignal(panel.selected) as heard:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert heard.args == [order[0]]
    assert panel.says("jack").startswith("Name jack")


def test_a_selection_shows(panel: GraphPanel) -> None:
    before = panel.grab().toImage()
    panel.select(frozenset({"jack"}))
    assert panel.grab().toImage() != before
    panel.select(frozenset())
    assert panel.grab().toImage() == before


def test_the_theme_colours_the_ground(panel: GraphPanel) -> None:
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        assert panel.grab().toImage().pixelColor(1, 1) == QColor(theme[Ink.PAPER])


def test_the_picture_has_a_name_and_words(panel: GraphPanel) -> None:
    assert panel.accessibleName() == "Family history – Ford family"
    assert "Name mum" in panel.accessibleDescription()


def test_a_node_of_the_map_lights_up_with_its_lines() -> None:
    lights = Lights(draw_impact(ford(), "jack"))
    assert lights.with_neighbours("a1") == {"a1", "a1>impact caused", "a1>response or support", "jack"}
    assert lights.with_neighbours("a1>impact caused") == {"a1", "a1>impact caused", "jack"}
    assert lights.with_neighbours("") == frozenset()


def test_a_person_of_the_family_lights_up_with_partners_parents_and_children() -> None:
    lit = Lights(draw_family(ford())).with_neighbours("mum")
    assert {"first", "second", "third", "grandad", "gran", "jack", "ben"} <= lit
    assert "near" not in lit


def test_an_empty_drawing_is_shown_without_trouble(qtbot: QtBot) -> None:
    panel = GraphPanel()
    qtbot.addWidget(panel)
    panel.show_drawing(Drawing(0.0, 0.0))
    assert not panel.grab().isNull()


def test_the_wheel_zooms_about_the_pointer() -> None:
    port = Viewport()
    port.resize(800, 600)
    port.show(1600, 1200)
    x, y = port.to_drawing(200, 150)
    port.zoom(2.0, 200, 150)
    assert port.to_drawing(200, 150) == pytest.approx((x, y))


def test_a_drawing_cannot_be_lost_by_panning() -> None:
    port = Viewport()
    port.resize(800, 600)
    port.show(1600, 1200)
    port.pan(99_999, -99_999)
    assert port.x < 800
    assert port.y + 1200 * port.scale > 0


def test_extents_hold_what_is_drawn(panel: GraphPanel) -> None:
    for group in panel.drawing.groups:
        left, top, right, bottom = extent_of(group)
        assert left <= right
        assert top <= bottom


def test_hovering_changes_the_pointer(panel: GraphPanel, qtbot: QtBot) -> None:
    qtbot.mouseMove(panel, spot(panel, "jack"))
    panel._hover(panel.key_at(QPointF(spot(panel, "jack"))))
    assert panel.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_a_panel_tells_when_it_becomes_as_wide_as_a_projector(panel: GraphPanel, qtbot: QtBot) -> None:
    panel.resize(800, 600)
    assert panel.shape < 1.5
    with qtbot.waitSignal(panel.reshaped):
        panel.resize(1200, 600)
    assert panel.shape > 1.6
    with qtbot.assertNotEmitted(panel.reshaped):
        panel.resize(1300, 620)
