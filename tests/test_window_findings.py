"""The panel of findings: shown by kind and weight, decided with a reason, undone, by thresholds of the case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from case.decisions import DEFAULT_THRESHOLDS, Ruling, Thresholds
from case.edits import add_events
from case.filters import Filter
from case.model import Event, EventKind
from tests.building import an_event
from tests.test_window_presenting import NAMES, words_in
from tests.window_fixtures import app, empty_window, window
from window.asking import WordsDialog
from window.findings.finding_rows import FindingRow
from window.findings.thresholds import FIELDS, ThresholdsDialog
from window.main import MainWindow
from window.views import EVENTS, TIMELINE

__all__ = ["app", "empty_window", "window"]


def referrals() -> tuple[Event, ...]:
    """Return a referral of Tom that waits for eight months and comes twice, and a waiting list."""
    refers = "The school refers Tom to Northmoor Homes."
    return (
        an_event("e7", "2009-04-01", agencies=("a3",), people=("p2",), text=refers, kind=EventKind.REFERRAL),
        an_event("e8", "2009-12-01", agencies=("a3",), people=("p2",), text="First visit.", kind=EventKind.VISIT),
        an_event("e9", "2010-01-04", agencies=("a3",), people=("p2",), text=refers, kind=EventKind.REFERRAL),
        an_event("e10", "2010-09-01", agencies=("a3",), people=("p2",), text="A visit.", kind=EventKind.VISIT),
        an_event("e11", "2010-10-01", agencies=("a2",), people=("p3",), text="On a waiting list for 39 weeks."),
    )


@pytest.fixture
def panel_window(window: MainWindow) -> MainWindow:
    """A window with its findings in sight."""
    window.history.change("Add", add_events(window.history.case, referrals()))
    window.deciding.show_panel()
    return window


def rows(window: MainWindow) -> list[FindingRow]:
    return window.deciding.panel.findChildren(FindingRow)


def press(window: MainWindow, words: str) -> None:
    found = window.deciding.panel.findChildren(QPushButton)
    next(button for button in found if button.text().replace("&", "") == words).click()


def answer(window: MainWindow, words: str) -> None:
    dialog = window.findChildren(WordsDialog)[-1]
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText(words)
    dialog.accept()


def test_findings_stand_by_kind_the_weightiest_first(panel_window: MainWindow) -> None:
    found = [row.finding for row in rows(panel_window)]
    assert len(found) >= 2
    kinds = list(dict.fromkeys(one.kind for one in found))
    assert [one.kind for one in found] == [kind for kind in kinds for one in found if one.kind is kind]
    for kind in kinds:
        weights = [one.weight for one in found if one.kind is kind]
        assert weights == sorted(weights, reverse=True)


def test_a_finding_selects_its_entries_on_the_timeline(panel_window: MainWindow, qtbot: QtBot) -> None:
    panel_window.look_at(EVENTS)
    row = rows(panel_window)[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert panel_window.selection.ids == frozenset(row.finding.events)
    assert panel_window.pages.current == TIMELINE
    assert panel_window.deciding.panel.isVisible()
    assert row.isChecked()


def test_what_is_accepted_is_said_and_can_be_undone(panel_window: MainWindow) -> None:
    before = panel_window.history.case
    rows(panel_window)[0].click()
    press(panel_window, "Accept")
    assert panel_window.history.case.finding_decisions[0].ruling is Ruling.ACCEPTED
    assert any(label.text() == "Accepted" for label in panel_window.deciding.panel.findChildren(QLabel))
    assert rows(panel_window)[0].isChecked()
    panel_window.menus.undo.trigger()
    assert panel_window.history.case == before


def test_what_is_dismissed_needs_a_reason_and_stands_last(panel_window: MainWindow) -> None:
    first = rows(panel_window)[0]
    sentence = first.finding.sentence
    first.click()
    press(panel_window, "Dismiss…")
    dialog = panel_window.findChild(WordsDialog)
    assert dialog is not None
    assert not next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == "OK").isEnabled()
    answer(panel_window, "It was agreed\nwith the family.")
    last = rows(panel_window)[-1]
    assert last.finding.sentence == sentence
    assert last.finding.reason == "It was agreed with the family."
    press(panel_window, "Take back")
    assert panel_window.history.case.finding_decisions == ()


def test_a_comment_is_kept_beside_what_was_decided(panel_window: MainWindow) -> None:
    rows(panel_window)[0].click()
    press(panel_window, "Accept")
    press(panel_window, "Comment…")
    answer(panel_window, "Ask the school.")
    (decision,) = panel_window.history.case.finding_decisions
    assert (decision.ruling, decision.comment) == (Ruling.ACCEPTED, "Ask the school.")


def test_thresholds_are_those_of_the_case_and_can_be_undone(panel_window: MainWindow) -> None:
    before = len(rows(panel_window))
    press(panel_window, "Thresholds…")
    dialog = panel_window.findChild(ThresholdsDialog)
    assert dialog is not None
    box = dialog._boxes["wait_weeks"]
    assert box.text() == "4 weeks"
    box.setValue(500)
    dialog._boxes["repeat_referral_months"].setValue(1)
    dialog.accept()
    assert panel_window.history.case.thresholds == replace(DEFAULT_THRESHOLDS, wait_weeks=500, repeat_referral_months=1)
    assert len(rows(panel_window)) < before
    panel_window.menus.undo.trigger()
    assert len(rows(panel_window)) == before


def test_every_threshold_is_in_the_form_with_its_unit(panel_window: MainWindow) -> None:
    dialog = ThresholdsDialog(DEFAULT_THRESHOLDS, panel_window)
    assert {field for field, *_ in FIELDS} == set(Thresholds.__dataclass_fields__)
    assert all(box.suffix().strip() and box.accessibleName() for box in dialog.findChildren(QSpinBox))
    assert dialog.limits == DEFAULT_THRESHOLDS


def test_the_filter_leaves_the_findings_of_what_is_shown(panel_window: MainWindow) -> None:
    panel_window.selection.set_filter(Filter(people=frozenset({"p3"})))
    assert all("e7" not in row.finding.events for row in rows(panel_window))


def test_presenting_shows_no_name_and_decides_nothing(panel_window: MainWindow) -> None:
    rows(panel_window)[0].click()
    panel_window.menus.present.trigger()
    panel = panel_window.deciding.panel
    assert rows(panel_window)
    assert not [words for words in words_in(panel_window) if any(name in words.split() for name in NAMES)]
    assert not panel._accept.isEnabled()
    rows(panel_window)[0].click()
    assert not panel._accept.isEnabled()
    assert panel_window.selection.ids


def test_a_hidden_panel_holds_no_words(window: MainWindow) -> None:
    window.history.change("Add", add_events(window.history.case, referrals()))
    assert not rows(window)
    button = next(b for b in window.counts.findChildren(QPushButton) if "to weigh" in b.text())
    button.click()
    assert rows(window)
