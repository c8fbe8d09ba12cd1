"""In the pictures of the window: dragging, tidying, days, finding, comparing, ties and people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from case.model import Case, Quality, Tie, TieKind
from graph.view.panel import GraphPanel
from tests.families import ford
from tests.looking import symbols
from tests.window_fixtures import app, empty_window
from window.main import MainWindow
from window.pictures.picture_page import PicturePage
from window.pictures.pictures import BESIDE_DAY, translated
from window.pictures.tie_form import TieForm, new_tie
from window.views import FAMILY, IMPACT, NETWORK
from window.who.person_form import PersonForm

__all__ = ["app", "empty_window"]
Left, No, Shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(empty_window: MainWindow) -> Iterator[MainWindow]:
    empty_window.resize(1500, 950)
    empty_window.history.change("Open", ford(), fresh=True)
    yield empty_window
    for dialog in empty_window.findChildren(QDialog):
        dialog.close()


def a_page(window: MainWindow, number: int) -> PicturePage:
    window.look_at(number)
    page = window.pages.currentWidget()
    assert isinstance(page, PicturePage)
    return page


def panel_of(page: PicturePage) -> GraphPanel:
    return page._panel


def spot(panel: GraphPanel, key: str) -> QPoint:
    left, top, right, bottom = symbols(panel.drawing, [key])[key]
    return QPoint(*(round(side) for side in panel._port.to_widget((left + right) / 2, (top + bottom) / 2)))


def drag(panel: GraphPanel, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = No) -> None:
    QTest.mousePress(panel, Left, keys, start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(panel, start + (end - start) * part)
    QTest.mouseRelease(panel, Left, keys, end)


@pytest.mark.parametrize(("number", "key"), [(FAMILY, "gran"), (IMPACT, "a2"), (NETWORK, "a1")])
def test_what_is_dragged_stays_until_it_is_undone_or_tidied(window: MainWindow, number: int, key: str) -> None:
    page = a_page(window, number)
    panel = panel_of(page)
    before = spot(panel, key)
    drag(panel, before, before + QPoint(70, 0))
    assert abs(spot(panel, key).x() - before.x() - 70) <= 12  # the picture may have grown a little
    assert len(window.history.positions) == 1
    window.history.undo()
    assert spot(panel, key) == before
    window.history.redo()
    page._tidy()
    assert spot(panel, key) == before
    assert window.history.positions == {}


def test_what_was_dragged_stays_when_the_case_changes(window: MainWindow) -> None:
    panel = panel_of(a_page(window, NETWORK))
    before = symbols(panel.drawing, ["a1", "a5"])
    drag(panel, spot(panel, "a1"), spot(panel, "a1") + QPoint(50, 30))
    dragged = symbols(panel.drawing, ["a1"])["a1"]
    window.history.change("Add", replace(window.history.case, ties=(*window.history.case.ties, a_tie("mum", "hurt"))))
    after = symbols(panel.drawing, ["a1", "a5"])
    assert after["a1"] == pytest.approx(dragged)
    assert after["a5"] == pytest.approx(before["a5"])


def a_tie(a: str, b: str) -> Tie:
    return Tie("t99", TieKind.FRIEND, a, b)


def test_a_filter_moves_nothing_in_the_network(window: MainWindow) -> None:
    panel = panel_of(a_page(window, NETWORK))
    before = symbols(panel.drawing, ["a1", "mum"])
    window.show_only("a1")
    assert symbols(panel.drawing, ["a1", "mum"]) == before
    assert "a7" not in {group.key for group in panel.drawing.groups}


def test_the_slider_shows_a_day_and_the_right_end_everything(window: MainWindow) -> None:
    page = a_page(window, IMPACT)
    bar, panel = page._bar.time, panel_of(page)
    everything = len(panel.drawing.groups)
    bar._slider.setValue(0)
    assert bar.day == date(2006, 6, 30)
    assert len(panel.drawing.groups) < everything
    assert "30 June 2006" in " ".join(group.says for group in panel.drawing.groups)
    bar._slider.setValue(bar._slider.maximum())
    assert bar.day is None
    assert len(panel.drawing.groups) == everything


def test_playing_walks_to_the_end_and_stops(window: MainWindow, qtbot: QtBot) -> None:
    bar = a_page(window, FAMILY)._bar.time
    bar._start_or_stop()
    assert bar.is_playing
    bar._timer.setInterval(1)
    qtbot.waitUntil(lambda: not bar.is_playing)
    assert bar.day is None


def test_finding_lights_up_and_counts(window: MainWindow) -> None:
    page = a_page(window, FAMILY)
    page._bar._find.setText("ben")
    assert panel_of(page)._found == ("ben",)
    assert page._bar._count.text() == "1"
    QTest.keyClick(page._bar._find, Qt.Key.Key_Return)
    assert panel_of(page)._focused == "ben"
    page._bar._find.setText("")
    assert panel_of(page)._found == ()


def test_a_drag_with_shift_asks_what_ties_the_two_and_can_be_undone(window: MainWindow) -> None:
    panel = panel_of(a_page(window, FAMILY))
    drag(panel, spot(panel, "gran"), spot(panel, "sara"), Shift)
    form = window.findChild(TieForm)
    assert form is not None
    form._kind.setCurrentIndex(form._kind._values.index(TieKind.CARER))
    form._quality.setCurrentIndex(form._quality._values.index(Quality.CLOSE))
    form.accept()
    tie = window.history.case.ties[-1]
    assert (tie.kind, tie.a, tie.b, tie.quality) == (TieKind.CARER, "gran", "sara", Quality.CLOSE)
    assert tie.id in {group.key for group in panel.drawing.groups}
    window.history.undo()
    assert window.history.case == ford()


def test_drawing_a_tie_onto_the_ground_adds_a_person_in_one_step(window: MainWindow) -> None:
    panel = panel_of(a_page(window, FAMILY))
    panel.mouse.let_join(True)
    drag(panel, spot(panel, "mum"), QPoint(8, 8))
    person = window.findChild(PersonForm)
    assert person is not None
    person._name.setText("Aunt Example")
    person._born.setText("around 1950")
    person.accept()
    tie = window.findChild(TieForm)
    assert tie is not None
    tie.accept()
    case = window.history.case
    assert case.people[-1].name == "Aunt Example"
    assert {case.ties[-1].a, case.ties[-1].b} == {"mum", case.people[-1].id}
    window.history.undo()
    assert window.history.case == ford()


def test_a_tie_is_changed_and_removed_from_its_menu(window: MainWindow) -> None:
    offers = dict(window.picturing.offers("jack"))
    words = next(words for words in offers if words.startswith("Name mum is a parent of Name jack"))
    offers[words]()
    form = window.findChild(TieForm)
    assert form is not None
    form._quality.setCurrentIndex(form._quality._values.index(Quality.CUT_OFF))
    form.accept()
    changed = [tie for tie in window.history.case.ties if (tie.a, tie.b) == ("mum", "jack")]
    assert Quality.CUT_OFF in {tie.quality for tie in changed}
    window.picturing.change_tie(changed[0])
    form = window.findChildren(TieForm)[-1]
    form._remove()
    assert changed[0] not in window.history.case.ties


def test_a_person_is_corrected_and_a_date_that_was_not_touched_stays_as_it_was(window: MainWindow) -> None:
    before = window.history.case.person_by_id["ben"]
    window.picturing.correct("ben")
    form = window.findChild(PersonForm)
    assert form is not None
    form._name.setText("Benjamin")
    assert form.person_as_filled_in() == replace(before, name="Benjamin")
    form._born.setText("nonsense")
    assert not form._buttons.button(form._buttons.StandardButton.Ok).isEnabled()


def test_who_is_much_older_is_taken_for_a_parent() -> None:
    case = ford()
    assert new_tie(case, "ben", "mum").kind is TieKind.PARENT
    assert (new_tie(case, "ben", "mum").a, new_tie(case, "first", "mum").kind) == ("mum", TieKind.PARTNER)


def test_two_maps_stand_beside_each_other_and_open_their_own_events(window: MainWindow) -> None:
    page = a_page(window, IMPACT)
    window.pages.set_centre("jack")
    page._compare("mum")
    keys = {group.key for group in panel_of(page).drawing.groups}
    assert {"1|a1", "2|a2"} <= keys
    page._pick("2|a2")
    assert window.selection.ids == {"e7"}
    assert window.selection.about == "a2"


def test_before_and_after_the_day_of_the_slider(window: MainWindow) -> None:
    page = a_page(window, IMPACT)
    page._bar.time._slider.setValue(12)
    page._compare(BESIDE_DAY)
    said = panel_of(page).drawing.says
    assert "before" in said
    assert {key[:2] for key in (group.key for group in panel_of(page).drawing.groups) if "|" in key} == {"1|", "2|"}


def test_while_presenting_nothing_can_be_dragged_but_what_was_stays(window: MainWindow) -> None:
    panel = panel_of(a_page(window, NETWORK))
    drag(panel, spot(panel, "a1"), spot(panel, "a1") + QPoint(60, 40))
    window.showing.present(True)
    page = a_page(window, NETWORK)
    assert page._positions
    assert not page._changeable
    assert all("a1" not in key or key.endswith("/a1") for key in page._positions)
    positions = window.history.positions
    shown = panel_of(page)
    key = next(iter(page._positions)).partition("/")[2]
    drag(shown, spot(shown, key), spot(shown, key) + QPoint(30, 0))
    assert window.history.positions == positions
    assert window.findChild(TieForm) is None


def test_positions_are_those_of_the_stand_ins() -> None:
    here = Case(people=(replace(ford().people[0], id="p7"),))
    there = Case(people=(replace(here.people[0], id="p1", household="Household A"),))
    positions = {"network/household:Home": (1.0, 2.0), "impact p7/a4": (3.0, 4.0), "family/p7": (5.0, 0.0)}
    found = translated(positions, {"p7": "p1", "a4": "a9"}, here, there)
    assert found == {"network/household:Household A": (1.0, 2.0), "impact p1/a9": (3.0, 4.0), "family/p1": (5.0, 0.0)}


def test_alt_and_an_arrow_move_what_the_keyboard_is_on(window: MainWindow) -> None:
    page = a_page(window, NETWORK)
    panel = panel_of(page)
    panel._go_to("a1")
    QTest.keyClick(panel, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert set(window.history.positions) == {"network/a1"}
