"""Agencies, indicators, costs, voices and returns in the window: what they show, what a click selects, what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from case.dates import on
from case.edits import add_events
from case.filters import Filter
from case.model import AgencyReturn, Event, EventKind, Factor
from tests.building import an_event
from tests.test_window_presenting import NAMES, words_in
from tests.window_fixtures import app, empty_window, window
from ui.word_rows import WordRow
from window.analysis.agencies import AgenciesSection
from window.analysis.costs import CostsSection
from window.analysis.indicators import IndicatorsSection
from window.analysis.matrix_table import MatrixTable
from window.analysis.page import AnalysisPage
from window.analysis.section import Section
from window.analysis.table import Table
from window.analysis.topics import Topic
from window.analysis.voices import VoicesSection
from window.asking import WordsDialog
from window.day_field import DayField
from window.exports.exporting import ExportDialog
from window.main import MainWindow
from window.views import ANALYSIS
from window.who.dialog import WhoDialog
from window.who.tabs import Tab

__all__ = ["app", "empty_window", "window"]

FRAMEWORK = "# title: Tom's signs\n# bands: 1\nindicator,factors,words\nMissing Tom,missing,\nLate,,late\n"
PRICES = "item,kinds,per,low,high,price_year,value,source\nVisit,visit,occurrence,10,20,2024,fiscal,Tom's own\n"


def section(window: MainWindow, topic: Topic) -> Section:
    window.look_into(topic)
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    assert page.section is not None
    return page.section


def agencies(window: MainWindow) -> AgenciesSection:
    found = section(window, Topic.AGENCIES)
    assert isinstance(found, AgenciesSection)
    return found


def add(window: MainWindow, *events: Event) -> None:
    window.history.change("Add", add_events(window.history.case, events))


def names(table: Table) -> list[str]:
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def go_to(table: Table, row: int, column: int = 0) -> None:
    table.setCurrentIndex(table.model().index(row, column))


def said(part: Section) -> str:
    QApplication.processEvents()  # what was put into a layout just now is shown
    return " ".join(label.text() for label in part.findChildren(QLabel) if not label.isHidden())


def press(part: Section, words: str) -> None:
    found = (button for button in part.findChildren(QPushButton) if button.text().replace("&", "") == words)
    next(found).click()


def opening(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))


def test_the_count_stands_beside_its_rule_and_is_that_of_the_counts_panel(window: MainWindow) -> None:
    part = agencies(window)
    assert "3 agencies count" in said(part)
    assert "over and above universal provision" in said(part)
    assert names(part._table) == ["Northmoor Police", "Hillside School", "Northmoor Homes"]


def test_an_agency_says_how_long_ago_its_last_contact_was(window: MainWindow) -> None:
    part = agencies(window)
    since = {line.name: line.since for line in part._table.rows}
    assert since == {"Northmoor Homes": 0, "Northmoor Police": 90, "Hillside School": 90}  # 2 March to 31 May 2009
    assert "31 May 2009, the last day of the data" in said(part)


def test_a_person_and_a_period_are_counted_by_themselves(window: MainWindow) -> None:
    part = agencies(window)
    part._whom.choose("p3")
    assert names(part._table) == ["Northmoor Police", "Hillside School"]
    since, until = part.findChildren(DayField)
    since.setText("February 2009")
    since.editingFinished.emit()
    until.setText("28/2/2009")
    until.editingFinished.emit()
    assert names(part._table) == ["Northmoor Police"]
    go_to(part._table, 0)
    assert window.selection.ids == {"e4"}


def test_a_word_on_an_agency_is_kept_with_its_reason_as_one_step(window: MainWindow) -> None:
    before = window.history.case
    part = agencies(window)
    go_to(part._table, names(part._table).index("Hillside School"))
    press(part, "Do not count…")
    dialog = window.findChild(WordsDialog)
    assert dialog is not None
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText("Only the register.")
    dialog.accept()
    (verdict,) = window.history.case.verdicts
    assert (verdict.agency, verdict.counted, verdict.reason) == ("a2", False, "Only the register.")
    assert "2 agencies count" in said(part)
    line = part._table.rows[names(part._table).index("Hillside School")]
    assert "Only the register." in line.why
    assert part._table.row == line
    press(part, "Back to the rule")
    assert window.history.case.verdicts == ()
    window.menus.undo.trigger()
    window.menus.undo.trigger()
    assert window.history.case == before


def test_a_cell_of_the_matrix_selects_its_events(window: MainWindow, qtbot: QtBot) -> None:
    part = agencies(window)
    matrix = part.findChild(MatrixTable)
    assert matrix is not None
    model = matrix.model()
    heads = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
    people = [str(model.headerData(n, Qt.Orientation.Vertical)) for n in range(model.rowCount())]
    cell = model.index(people.index("Tom Example"), heads.index("Hillside School"))
    assert cell.data() == "2"
    assert "Tom Example, Hillside School: 2 events" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    qtbot.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualRect(cell).center())
    assert window.selection.ids == {"e2", "e5"}


def test_who_knows_of_whom_selects_what_shows_it(window: MainWindow) -> None:
    part = agencies(window)
    (pair,) = part._knows.rows
    assert {pair.a, pair.b} == {"a1", "a2"}
    go_to(part._knows, 0, 2)
    assert window.selection.ids == {"e5"}


def test_an_indicator_selects_the_events_that_say_so(window: MainWindow) -> None:
    add(window, replace(an_event("e7", "2009-04"), factors=(Factor.DOMESTIC_ABUSE,)))
    part = section(window, Topic.INDICATORS)
    assert isinstance(part, IndicatorsSection)
    part._which.choose("toxic-mix")
    assert "1 of 7 yes" in said(part)
    go_to(part._table, names(part._table).index("Domestic abuse"), 3)
    assert window.selection.ids == {"e7"}


def test_a_local_framework_is_checked_shown_kept_and_removed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "tom.csv"
    file.write_text(FRAMEWORK, encoding="utf-8")
    opening(monkeypatch, file)
    part = section(window, Topic.INDICATORS)
    assert isinstance(part, IndicatorsSection)
    press(part, "Open a local framework…")
    assert part._which.currentText() == "Tom's signs"
    assert [one.answer.value for one in part._table.rows] == ["not known", "yes"]
    assert "the band of 1 or more is reached" in said(part)
    assert window.keeping.document.unsaved
    contents = window.keeping.document.contents
    window.keeping.document.drop_changes()
    window.keeping.document.open(replace(contents, case=contents.case))
    part = section(window, Topic.INDICATORS)
    assert isinstance(part, IndicatorsSection)
    assert "Tom's signs" in [part._which.itemText(n) for n in range(part._which.count())]
    part._which.choose("tom")
    press(part, "Remove this one")
    assert window.local_files.whole is None
    assert part._which.findText("Tom's signs") < 0
    assert window.history.undo_name == "Use a framework no longer"
    window.history.undo()
    part = section(window, Topic.INDICATORS)
    assert isinstance(part, IndicatorsSection)
    assert part._which.findText("Tom's signs") >= 0


def test_a_file_that_cannot_be_used_is_told_with_its_line_and_not_kept(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("indicator,factors\nX,dept\n", encoding="utf-8")
    opening(monkeypatch, file)
    press(section(window, Topic.INDICATORS), "Open a local framework…")
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "bad.csv, line 2: there is no factor 'dept'" in f"{box.text()} {box.informativeText()}"
    assert window.local_files.whole is None


def test_costs_stand_as_ranges_with_what_is_not_costed_and_no_total(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = section(window, Topic.COSTS)
    assert isinstance(part, CostsSection)
    assert "There is no total" in said(part)
    file = tmp_path / "own.csv"
    file.write_text(PRICES, encoding="utf-8")
    opening(monkeypatch, file)
    press(part, "Open unit costs…")
    (line,) = part._lines.rows
    assert (line.low, line.high, line.unit.price_year) == (120, 240, "2024")
    assert "own.csv, in place of those that ship" in said(part)
    go_to(part._sums, names(part._sums).index("Northmoor Homes"))
    assert window.selection.ids == {"e3"}
    part._by.choose("kind")
    assert "Visit" in names(part._sums)
    since, _ = part.findChildren(DayField)
    since.setText("2010")
    since.editingFinished.emit()
    press(part, "Use those that ship")
    assert window.local_files.whole is None


def test_shipped_examples_are_marked_as_such(window: MainWindow) -> None:
    event = an_event("e7", "2009-04", agencies=("a2",), text="He was permanently excluded: a permanent exclusion.")
    add(window, event)
    part = section(window, Topic.COSTS)
    assert isinstance(part, CostsSection)
    assert names(part._lines) == ["Permanent exclusion (example)"]
    assert "check them against the current edition" in said(part)


def voices(window: MainWindow) -> VoicesSection:
    texts: Sequence[str] = (
        "Ann says that Hillside School helped. Ann rates home life 2 of 5.",
        "Ann says that Northmoor Homes did not help. Ann rates home life 4 of 5.",
        "Ann would miss Hillside School most.",
        "The police officer says: “We were called out night after night.”",
    )
    events = (an_event(f"e{n}", f"2009-0{n - 6}-05", agencies=("a1",), text=t) for n, t in enumerate(texts, 10))
    add(window, *events)
    found = section(window, Topic.VOICES)
    assert isinstance(found, VoicesSection)
    return found


def test_voices_say_who_speaks_what_helped_and_how_lives_are_rated(window: MainWindow) -> None:
    part = voices(window)
    rows = {row.text(): row for row in part.findChildren(WordRow)}
    rows["“We were called out night after night.”"].click()
    assert window.selection.ids == {"e13"}
    assert "Hillside School" in rows["Ann would miss Hillside School most."].accessibleDescription()
    assert names(part._effects) == ["Hillside School", "Northmoor Homes"]
    go_to(part._effects, 1, 1)
    assert window.selection.ids == {"e11"}
    assert [one.value for one in part._ratings.rows] == [2, 4]
    assert "home life: 2 to 4" in part._chart.accessibleName()


def test_returns_say_who_replied_and_what_cannot_be_known(window: MainWindow) -> None:
    asked = on(date(2009, 6, 1))
    returns = (
        AgencyReturn("r1", "a1", asked=asked, replied=asked),
        AgencyReturn("r2", "a2", asked=asked),
    )
    window.history.change("Ask", replace(window.history.case, returns=returns))
    part = section(window, Topic.RETURNS)
    assert "1 of 2 agencies asked have replied" in said(part)
    assert "Hillside School was asked and has not replied" in said(part)
    press(part, "Add or correct returns…")
    dialog = window.findChild(WhoDialog)
    assert dialog is not None
    assert dialog._tabs.currentIndex() == Tab.RETURNS


def test_the_filter_reaches_every_section(window: MainWindow) -> None:
    part = agencies(window)
    window.selection.set_filter(Filter(agencies=frozenset({"a3"})))
    assert names(part._table) == ["Northmoor Homes"]
    assert "1 agency counts" in said(part)


def test_presenting_changes_nothing_and_says_local_words_otherwise(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text, topic, button in (
        ("tom.csv", FRAMEWORK, Topic.INDICATORS, "Open a local framework…"),
        ("ann-stone.csv", PRICES, Topic.COSTS, "Open unit costs…"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        opening(monkeypatch, tmp_path / name)
        press(section(window, topic), button)
    window.showing.present(True)
    part = section(window, Topic.INDICATORS)
    assert isinstance(part, IndicatorsSection)
    part._which.choose("local-1")
    for topic in Topic:
        section(window, topic)
        QApplication.sendPostedEvents(None, 52)  # deferred deletion of what was shown before
        assert not [words for words in words_in(window) if any(name in words for name in NAMES)]
        assert "ann-stone" not in " ".join(words_in(window))
    opens = [b for b in part.findChildren(QPushButton) if "Open" in b.text() or "Remove" in b.text()]
    assert opens
    assert not any(button.isEnabled() for button in opens)
    assert not any(b.isEnabled() for b in (agencies(window)._count, agencies(window)._leave))
    assert window.history.case.events[2].kind is EventKind.VISIT


def test_the_pdf_holds_the_chapters_that_were_asked_for_with_the_local_framework(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdfium2 import PdfDocument

    (tmp_path / "own.csv").write_text("indicator,words\nComes late,late\n", encoding="utf-8")
    window.local_files.add_framework(tmp_path / "own.csv")
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    window.menus.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog._go.isEnabled)
    for box in dialog.also.findChildren(QCheckBox):
        box.setChecked(True)
    with qtbot.waitSignal(window.jobs.settled):
        dialog._go.click()
    words = " ".join(page.get_textpage().get_text_range() for page in PdfDocument(target.read_bytes()))
    for expected in ("Who knows of whom", "Comes late", "Not costed", "Voices"):
        assert expected in words
