"""The lists of a case: ties, returns and voices added, corrected and deleted; sources with their rows; all undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from case.model import AgencyReturn, Case, Source, TieKind, Voice
from case.originals import keep, pack
from case.voices import Saying, Side
from tests.building import day
from tests.window_fixtures import a_history, app, empty_window, window
from window.editing.return_form import ReturnForm
from window.editing.voice_form import VoiceForm
from window.imports.file_rows import FileRows
from window.main import MainWindow
from window.pictures.tie_form import TieForm
from window.who.agency_form import AgencyForm
from window.who.dialog import WhoDialog
from window.who.person_form import PersonForm
from window.who.tabs import Tab

Form = TypeVar("Form", bound=QDialog)
__all__ = ["app", "empty_window", "window"]


@pytest.fixture
def dialog(window: MainWindow) -> WhoDialog:
    window.menus.who.trigger()
    found = window.findChild(WhoDialog)
    assert found is not None
    return found


def form_of(dialog: WhoDialog, kind: type[Form]) -> Form:
    found = [one for one in dialog.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def ok_of(form: TieForm | ReturnForm | VoiceForm) -> bool:
    return form._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


@pytest.mark.parametrize("number", [Tab.TIES, Tab.RETURNS, Tab.VOICES, Tab.SOURCES])
def test_each_list_is_opened_from_the_menu_of_the_case(window: MainWindow, number: int) -> None:
    window.menus.lists[number - Tab.TIES].trigger()
    dialog = window.findChild(WhoDialog)
    assert dialog is not None
    assert dialog._tabs.currentIndex() == number
    assert dialog._hint.text()


def test_a_person_and_an_agency_are_added(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.look_at(Tab.PEOPLE)
    dialog._add.click()
    person = form_of(dialog, PersonForm)
    person._name.setText("Zoe Field")
    person.accept()
    dialog.look_at(Tab.AGENCIES)
    dialog._add.click()
    agency = form_of(dialog, AgencyForm)
    agency._name.setText("Dale Clinic")
    agency.accept()
    assert window.history.case.people[-1].name == "Zoe Field"
    assert window.history.case.agencies[-1].name == "Dale Clinic"
    assert window.history.names[-2:] == ("Add a person", "Add an agency")
    window.history.undo()
    window.history.undo()
    assert window.history.case == before


def test_a_tie_is_added_between_any_two_corrected_and_deleted(window: MainWindow, dialog: WhoDialog) -> None:
    before = window.history.case
    dialog.look_at(Tab.TIES)
    dialog._add.click()
    form = form_of(dialog, TieForm)
    form._first.choose("p2")  # type: ignore[union-attr]
    form._second.choose("p2")  # type: ignore[union-attr]
    form._take_ends()
    assert not ok_of(form)
    assert "between two" in form._why.text()
    form._second.choose("p4")  # type: ignore[union-attr]
    form._take_ends()
    form._kind.choose(TieKind.FRIEND)
    assert ok_of(form)
    form.accept()
    made = window.history.case.ties[-1]
    assert (made.a, made.b, made.kind) == ("p2", "p4", TieKind.FRIEND)
    assert window.history.undo_name == "Add a tie"
    dialog.choose((made.id,))
    dialog._correct.click()
    again = form_of(dialog, TieForm)
    again._kind.choose(TieKind.NEIGHBOUR)
    again.accept()
    assert window.history.case.ties[-1].kind is TieKind.NEIGHBOUR
    assert dialog.chosen == (made.id,)
    dialog._delete.click()
    assert window.history.case.ties == before.ties
    assert window.history.undo_name == "Delete 1 tie"


def test_a_return_is_added_with_all_that_is_asked_about_it(window: MainWindow, dialog: WhoDialog) -> None:
    dialog.look_at(Tab.RETURNS)
    dialog._add.click()
    form = form_of(dialog, ReturnForm)
    form._agency.choose("a2")
    form._asked.line.setText("4 January 2010")
    form._consent.setCurrentText("yes")
    assert form._none.isChecked()
    assert form.return_as_filled_in() == AgencyReturn("r1", "a2", form._asked.when, "yes")
    form._none.setChecked(False)
    assert "Say when it replied" in form._wrong.text()
    form._replied.line.setText("3 January 2010")
    assert "before it was asked" in form._wrong.text()
    form._replied.line.setText("1 February 2010")
    form._from.line.setText("2009")
    form._until.line.setText("2005")
    assert "ends before it begins" in form._wrong.text()
    assert not ok_of(form)
    form._until.line.setText("December 2009")
    form._current.line.setText("31 December 2009")
    assert ok_of(form)
    form.accept()
    (made,) = window.history.case.returns
    assert made.replied is not None
    assert made.covers_until is not None
    assert made.current_as_of is not None
    assert window.history.undo_name == "Add a return"
    assert dialog._tables[Tab.RETURNS].model().index(0, 3).data() == "1 February 2010"


@pytest.mark.parametrize(
    ("fill", "made"),
    [
        (lambda form: form._words.setPlainText("They listened."), Voice("w1", words="They listened.")),
        (
            lambda form: (
                form._speaker.choose("a1"), form._kind.choose(Saying.HELPED),
                form._words.setPlainText("Visits worked."),
                form._agencies.show_choices(form._agencies._choices, frozenset({"a3"})),
                form._event.choose("e3"),
            ),
            Voice("w1", Saying.HELPED, Side.AGENCY, "a1", "Visits worked.", ("a3",), "e3"),
        ),
        (
            lambda form: (
                form._speaker.choose("p2"), form._kind.choose(Saying.RATING), form._about.setText("home"),
                form._rating.setValue(4),
            ),
            Voice("w1", Saying.RATING, Side.FAMILY, "p2", rating=4, about="home"),
        ),
    ],
    ids=["quote", "effect", "rating"],
)  # fmt: skip
def test_a_voice_is_added(
    window: MainWindow, dialog: WhoDialog, fill: Callable[[VoiceForm], object], made: Voice
) -> None:
    dialog.look_at(Tab.VOICES)
    dialog._add.click()
    form = form_of(dialog, VoiceForm)
    assert not ok_of(form)
    fill(form)
    form._check()
    assert ok_of(form)
    form.accept()
    assert window.history.case.voices == (made,)
    assert window.history.undo_name == "Add a voice"


def test_a_form_left_as_it_is_changes_nothing(window: MainWindow, dialog: WhoDialog) -> None:
    case = replace(
        a_history(),
        returns=(AgencyReturn("r1", "a1", day("2010-01"), "no", day("2010-02-03"), day("2009-01"), None, None),),
        voices=(
            Voice("w1", Saying.MISS_MOST, Side.FAMILY, "p1", "Her visits", ("a3", "a1"), "e3", when=day("2010-02-03")),
        ),
    )
    window.history.change("More", case)
    for id in (*(tie.id for tie in case.ties), "r1", "w1"):
        window.who.correct(id, dialog)
        open_now = [one for one in dialog.findChildren(QDialog) if one.isVisible()]
        open_now[-1].accept()
        assert window.history.case is case
        open_now[-1].setParent(None)


def with_rows() -> Case:
    kept = keep([("Date", "What")], [pack(["rows", 0, ["line 2", "line 3"], [["2009", "2010"], ["Seen", "Moved"]]])])
    return replace(a_history(), sources=(Source("s1", "test.csv", rows=2, original=kept),))


def test_a_source_opens_its_rows_and_selects_its_events(window: MainWindow, dialog: WhoDialog, qtbot: QtBot) -> None:
    window.history.change("Keep rows", with_rows())
    dialog.look_at(Tab.SOURCES)
    dialog.choose(("s1",))
    assert dialog._tables[Tab.SOURCES].model().index(0, 2).data() == "6"
    dialog._rows.click()
    rows = form_of(dialog, FileRows)
    assert rows._model.rowCount() == 2
    rows._words.setText("mov")
    assert [row.place for row in rows._model.rows] == ["line 3"]
    rows.reject()
    dialog._of_source.click()
    assert len(window.selection.ids) == 6


def test_each_list_offers_only_what_can_be_done_with_it(dialog: WhoDialog) -> None:
    for number, hidden in ((Tab.PEOPLE, dialog._rows), (Tab.TIES, dialog._merge), (Tab.SOURCES, dialog._add)):
        dialog.look_at(number)
        assert not hidden.isVisible()
    dialog.look_at(Tab.TIES)
    dialog.choose(("t1", "t2"))
    assert dialog._delete.text() == "&Delete 2"


def test_the_lists_close_when_names_are_hidden(window: MainWindow, dialog: WhoDialog) -> None:
    window.menus.present.trigger()
    assert not dialog.isVisible()
    assert not [found for found in window.menus.lists if found.isEnabled()]


def test_a_tie_needs_two_people(empty_window: MainWindow) -> None:
    empty_window.history.change("Open", Case(people=a_history().people[:1]), fresh=True)
    empty_window.who.add(Tab.TIES, empty_window)
    (box,) = [one for one in empty_window.findChildren(QMessageBox) if one.isVisible()]
    assert box.text() == "A tie needs two people."
    box.reject()
