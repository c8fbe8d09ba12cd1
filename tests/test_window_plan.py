"""Choosing how a case leaves: the plan, its risks, the words held back, names by hand, the key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from case.contents import LogEntry
from case.edits import add_events
from privacy.key import open_key
from privacy.looking import outlook, plan_from_text, plan_to_text
from privacy.plan import DEFAULT_PLAN, AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle, shifted
from privacy.words import fold, words_of
from tests.building import an_event
from tests.test_privacy_intruder import UGLY, an_ugly_case
from tests.test_window_presenting import words_in
from tests.window_fixtures import a_history, app, empty_window, window
from window.exports.exporting import ExportDialog
from window.exports.plan_form import AGENCIES, AGES, DATES, PEOPLE, TEXTS, PlanForm
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]
LONG = 60_000  # milliseconds


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    """The dialog on a case with a word that no list knows."""
    case = add_events(window.history.case, (an_event("e7", text="Tom hid with Zorblat in the gloom."),))
    window.history.change("Add", case)
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    window.menus.export.trigger()
    found = window.findChildren(ExportDialog)[-1]
    said(found, qtbot)
    return found


def said(dialog: ExportDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: dialog._looked, timeout=LONG)
    return dialog._statement.text()


def choose(dialog: ExportDialog, field: str, words: str) -> None:
    box = dialog.form._boxes[field]
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def cell(dialog: ExportDialog, row: int, column: int) -> str:
    assert dialog.held is not None
    item = dialog.held.table.item(row, column)
    return item.text() if item else ""


def test_every_style_can_be_chosen_in_plain_words() -> None:
    for words, kind in ((PEOPLE, PeopleStyle), (DATES, DateGrain), (AGES, AgeStyle)):
        assert set(words) == set(kind)
    assert (set(AGENCIES), set(TEXTS)) == (set(AgencyStyle), set(TextStyle))


def test_another_choice_is_said_again_before_anything_leaves(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "dates", "The quarter")
    assert not dialog._go.isEnabled()
    assert "Dates are given by the quarter." in said(dialog, qtbot)
    assert dialog.plan.dates is DateGrain.QUARTER


def test_shifting_makes_a_secret(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "dates", "Shifted by a secret number of days")
    assert dialog.plan.shift_days
    assert str(abs(dialog.plan.shift_days)) not in said(dialog, qtbot)


def test_a_risk_is_lessened_by_one_click(dialog: ExportDialog, qtbot: QtBot) -> None:
    button = next(b for b in dialog.risks.findChildren(QPushButton) if b.text() == "Replace texts by the kind of event")
    button.click()
    assert "Texts are replaced by the kind of event." in said(dialog, qtbot)
    assert dialog.form._boxes["text"].currentText() == TEXTS[TextStyle.KIND]


def test_the_questions_of_an_intruder_are_asked(dialog: ExportDialog) -> None:
    assert any("newspaper" in label.text() for label in dialog.risks.findChildren(QLabel))


def test_a_held_word_leaves_only_after_a_yes(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.held is not None
    rows = [cell(dialog, row, 0) for row in range(dialog.held.table.rowCount())]
    assert "Zorblat" in rows
    assert not dialog.held.let_leave.isEnabled()
    dialog.held.table.selectRow(rows.index("Zorblat"))
    assert "hid with Zorblat" in cell(dialog, rows.index("Zorblat"), 1)
    dialog.held.let_leave.click()
    said(dialog, qtbot)
    assert dialog.plan.reviewed == {"zorblat"}
    rows = [cell(dialog, row, 0) for row in range(dialog.held.table.rowCount())]
    assert "Zorblat" not in rows


def test_an_event_can_lose_its_words(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.held is not None
    dialog.held.table.selectRow(0)
    dialog.held.quiet.click()
    said(dialog, qtbot)
    assert dialog.plan.quiet == {"e7"}


def test_a_name_by_hand_is_checked_as_it_is_typed(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.names is not None
    line = dialog.names.lines["p2"]
    line.setText("Tommy")
    line.textEdited.emit("Tommy")
    assert "looks like a real name" in dialog.names.wrong.text()
    assert not dialog._go.isEnabled()
    line.setText("Mother")
    line.textEdited.emit("Mother")
    assert "another person has it too" in dialog.names.wrong.text()
    line.setText("Younger boy")
    line.textEdited.emit("Younger boy")
    line.editingFinished.emit()
    said(dialog, qtbot)
    assert dialog.plan.names == (("p2", "Younger boy"),)
    assert dialog._go.isEnabled()


def test_presenting_goes_by_the_plan_of_the_last_export(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[LogEntry] = []
    window.doing.note = noted.append
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.pdf"), ""))
    choose(dialog, "people", PEOPLE[PeopleStyle.CODES])
    said(dialog, qtbot)
    with qtbot.waitSignal(window.jobs.settled, timeout=LONG):
        dialog._go.click()
    assert noted[0].what.startswith("Exported pdf; anonymised; people: codes; dates: month")
    window.menus.present.trigger()
    assert [person.name for person in window.showing.whole.people] == ["P1", "P2", "P3", "P4"]


def test_while_presenting_the_dialog_shows_nobody(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.present.trigger()
    dialog = opened(window, qtbot)
    assert (dialog.held, dialog.names) == (None, None)
    assert not any("Tom" in label.text() or "Ann" in label.text() for label in dialog.findChildren(QLabel))


def test_what_was_set_by_hand_for_one_case_does_not_touch_the_next(window: MainWindow) -> None:
    plan = Plan(dates=DateGrain.YEAR, names=(("p1", "Parent X"),), reviewed=frozenset({"zorblat"}))
    window.showing.set_plan(plan)
    window.history.change("Edit", add_events(window.history.case, (an_event("e8"),)))
    assert window.showing.plan == plan
    other = replace(a_history(), people=tuple(replace(p, name=f"Zed {p.id}") for p in a_history().people))
    window.history.change("Another", other)
    assert window.showing.plan == Plan(dates=DateGrain.YEAR)
    window.history.change("Another", a_history(), fresh=True)
    assert window.showing.plan == Plan()


@pytest.mark.parametrize(("name", "family"), UGLY)
def test_an_ugly_case_is_presented_without_a_name(window: MainWindow, qtbot: QtBot, name: str, family: str) -> None:
    window.history.change("Ugly", an_ugly_case(name, family), fresh=True)
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    window.menus.present.trigger()
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    for page in range(4):
        window.look_at(page)
        qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    window.selection.select(frozenset(window.showing.shown.event_by_id))
    secret = {fold(f"{name}{family}"), *words_of(family)} - {"ng"}
    for said in words_in(window):
        assert not secret & set(words_of(said)), said


def test_the_key_is_saved_apart(dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "who.kinline-key"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("long enough words", True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert dialog.names is not None
    dialog.names.key.click()
    key = open_key(target.read_bytes(), "long enough words")
    assert ("person", "Ann Example") in [(line.kind, line.real) for line in key.lines]


def test_the_form_shows_a_plan_without_wanting_another(app: object) -> None:
    form = PlanForm(DEFAULT_PLAN)
    wanted: list[Plan] = []
    form.changed.connect(wanted.append)
    form.show_plan(Plan(people=PeopleStyle.FAMILY, title="Family B"))
    assert (wanted, form._title.text()) == ([], "Family B")


def test_a_plan_is_kept_as_text_and_comes_back() -> None:
    plan = replace(shifted(DEFAULT_PLAN), names=(("p1", "Parent X"),), reviewed=frozenset({"a", "b"}))
    assert plan_from_text(plan_to_text(plan)) == plan
    for broken in ("", "[]", "{}", '{"people": "KINGS"}'):
        assert plan_from_text(broken) == DEFAULT_PLAN


def test_held_words_tell_their_event_and_labels_their_person() -> None:
    case = add_events(a_history(), (an_event("e7", text="x " * 90 + "Zorblat" + " y" * 90),))
    found = outlook(case, DEFAULT_PLAN)
    held = next(held for held in found.held if held.words == "Zorblat")
    assert held.event == "e7"
    assert held.around.startswith("…")
    assert len(held.around) < 140
    assert dict(found.labels)["p1"] == "Mother"
