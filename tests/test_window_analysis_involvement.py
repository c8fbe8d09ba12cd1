"""Involvement in the window: spells with their grounds; inferred ones accepted, corrected, refused and given back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton

from analysis.summary import summarise
from case.dates import Span
from case.decisions import Ruling
from case.edits import add_events
from tests.building import an_event
from tests.window_fixtures import app, empty_window, window
from ui.choices import Choices
from window.analysis.correct_spell import CorrectSpell
from window.analysis.involvement import InvolvementSection
from window.analysis.page import AnalysisPage
from window.analysis.span_line import SpanLine
from window.analysis.spell_rows import SpellRow
from window.analysis.table import Table
from window.analysis.topics import Topic
from window.asking import WordsDialog
from window.choice_box import ChoiceBox
from window.main import MainWindow
from window.views import ANALYSIS

__all__ = ["app", "empty_window", "window"]


@pytest.fixture
def section(window: MainWindow) -> InvolvementSection:
    """The section, on a case in which mentoring of Tom is inferred from January to June 2009."""
    events = (
        an_event("e7", "2009-01-05", agencies=("a3",), people=("p2",), text="Mentoring starts for Tom."),
        an_event("e8", "2009-06-30", agencies=("a3",), people=("p2",), text="Mentoring ends for Tom."),
    )
    window.history.change("Add", add_events(window.history.case, events))
    window.look_into(Topic.INVOLVEMENT)
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    assert isinstance(page.section, InvolvementSection)
    return page.section


def table_of(section: InvolvementSection) -> Table:
    found = section.findChild(Table)
    assert found is not None
    return found


def choose_inferred(section: InvolvementSection) -> SpellRow:
    table = table_of(section)
    at = next(place for place, row in enumerate(table.rows) if row.inferred)
    table.setCurrentIndex(table.model().index(at, 0))
    assert section.row is not None
    return section.row


def button(section: InvolvementSection, words: str) -> QPushButton:
    return next(one for one in section.findChildren(QPushButton) if one.text().replace("&", "").startswith(words))


def test_an_inferred_spell_says_which_words_it_is_known_from(section: InvolvementSection, window: MainWindow) -> None:
    row = choose_inferred(section)
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "5 January 2009: Mentoring starts for Tom. (said by “starts”)" in said
    assert "30 June 2009: Mentoring ends for Tom. (said by “ends”)" in said
    assert window.selection.ids == set(row.events) == {"e7", "e8"}


def test_a_spell_known_to_the_month_is_told_by_the_month(section: InvolvementSection, window: MainWindow) -> None:
    lasting = an_event("e9", "2010-04", "2010-06", agencies=("a1",), people=("p2",))
    window.history.change("Add", add_events(window.history.case, (lasting,)))
    table = table_of(section)
    at = next(place for place, row in enumerate(table.rows) if row.events == ("e9",))
    told = [table.model().index(at, column).data() for column in (3, 4)]
    assert told == ["Apr 2010", "Jun 2010"]


def test_only_the_inferred_ones_can_be_listed(section: InvolvementSection) -> None:
    assert len(table_of(section).rows) == 2
    box = section.findChild(QCheckBox)
    assert box is not None
    box.click()
    assert [row.inferred for row in table_of(section).rows] == [True]


def test_accepting_is_one_step_that_undo_takes_back(section: InvolvementSection, window: MainWindow) -> None:
    choose_inferred(section)
    button(section, "Accept").click()
    assert window.history.undo_name == "Accept an inferred spell"
    assert section.row is not None
    assert section.row.known == "inferred, accepted"
    assert not button(section, "Accept").isEnabled()
    window.history.undo()
    assert not window.history.case.spell_decisions
    assert section.row.known == "inferred"


def test_refusing_asks_why_and_lists_the_spell_as_refused(section: InvolvementSection, window: MainWindow) -> None:
    choose_inferred(section)
    button(section, "Refuse").click()
    dialog = window.findChildren(WordsDialog)[-1]
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText("It was only planned.")
    dialog.accept()
    assert window.history.undo_name == "Refuse an inferred spell"
    assert not [spell for spell in summarise(window.history.case).spells if spell.inferred]
    row = choose_inferred(section)
    assert (row.known, row.reason, row.agency) == ("inferred, refused", "It was only planned.", "Northmoor Homes")
    button(section, "Take back").click()
    assert not window.history.case.spell_decisions
    assert choose_inferred(section).known == "inferred"


def correcting(section: InvolvementSection, window: MainWindow) -> tuple[CorrectSpell, SpanLine, SpanLine]:
    choose_inferred(section)
    button(section, "Correct").click()
    dialog = window.findChildren(CorrectSpell)[-1]
    since, until = dialog.findChildren(SpanLine)
    return dialog, since, until


def test_correcting_reads_dates_as_words_and_takes_agency_and_people(
    section: InvolvementSection, window: MainWindow
) -> None:
    dialog, since, until = correcting(section, window)
    assert (since.line.text(), until.line.text()) == ("5 January 2009", "30 June 2009")
    since.set_words("feb 2009")
    until.set_words("15/5/2009")
    assert "Understood as: February 2009" in [label.text() for label in since.findChildren(QLabel)]
    agency, people = dialog.findChild(ChoiceBox), dialog.findChild(Choices)
    assert agency is not None
    assert people is not None
    agency.choose("a2")
    people.show_choices(people._choices, frozenset({"p2", "p3"}))
    dialog.accept()
    (spell,) = [one for one in summarise(window.history.case).spells if one.inferred]
    assert (spell.agency, spell.people, spell.ruling) == ("a2", ("p2", "p3"), Ruling.CORRECTED)
    assert spell.span == Span(date(2009, 2, 1), date(2009, 5, 16))
    assert window.history.undo_name == "Correct an inferred spell"
    again, since, until = correcting(section, window)
    assert (since.line.text(), until.line.text()) == ("February 2009", "15 May 2009")
    again.reject()


@pytest.mark.parametrize(
    ("since", "until"),
    [("nonsense", "June 2009"), ("June 2009", "May 2009"), ("March to May 2009", "June 2009"), ("", "June 2009"),
     ("June 2009", "")],
)  # fmt: skip
def test_days_that_no_spell_can_have_are_not_taken(
    section: InvolvementSection, window: MainWindow, since: str, until: str
) -> None:
    dialog, first, last = correcting(section, window)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    first.set_words(since)
    last.set_words(until)
    assert not ok.isEnabled()
    last.set_words("ongoing")
    first.set_words("June 2008")
    assert ok.isEnabled()
    dialog.reject()


def test_nothing_is_decided_while_the_case_is_presented(section: InvolvementSection, window: MainWindow) -> None:
    choose_inferred(section)
    window.showing.present(True)
    page = window.pages.widget(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    shown = page.section
    assert isinstance(shown, InvolvementSection)
    choose_inferred(shown)
    assert not [one for one in shown.findChildren(QPushButton) if one.isEnabled() and not one.property("link")]
