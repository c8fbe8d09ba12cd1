"""The panel of counts: figures, the rule beside each, and what stands behind them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from case.filters import Filter
from tests.window_fixtures import app, empty_window, window
from ui.bars import BarRow
from window.main import MainWindow

__all__ = ["app", "empty_window", "window"]


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.counts.findChildren(QLabel)]


def rows(window: MainWindow) -> list[str]:
    return [row.text() for row in window.counts.findChildren(BarRow)]


def test_the_figures_are_those_of_the_summary(window: MainWindow) -> None:
    assert window.counts._given is not None
    summary = window.counts._given[0]
    for figure in (summary.agency_count, summary.event_count, summary.occurrence_count, summary.peak.count):
        assert str(figure) in said(window)
    assert summary.occurrence_count == 6 + 11 + 2


def test_the_rule_stands_beside_the_count_and_comes_in_full_on_request(window: MainWindow) -> None:
    assert window.counts._given is not None
    rule = window.counts._given[0].rule
    assert any(rule.startswith(words) and words != rule for words in said(window) if len(words) > 40)
    for button in window.counts.findChildren(QPushButton):
        if button.text() == "More":
            button.click()
    assert rule in said(window)


def test_every_agency_is_listed_with_its_contacts(window: MainWindow) -> None:
    assert {"Northmoor Police", "Hillside School", "Northmoor Homes"} <= set(rows(window))
    row = next(r for r in window.counts.findChildren(BarRow) if r.text() == "Northmoor Police")
    assert "3 (5)" in row.accessibleName()
    assert "Counted" in row.toolTip()


def test_a_click_on_an_agency_selects_its_events(window: MainWindow) -> None:
    row = next(r for r in window.counts.findChildren(BarRow) if r.text() == "Northmoor Police")
    row.click()
    assert window.selection.ids == {"e1", "e4", "e5"}
    assert window.card._only.isVisible()


def test_under_a_filter_the_panel_says_what_is_left_out(window: MainWindow) -> None:
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    assert "Of what is shown; the filter hides 3 events." in said(window)
    assert "Northmoor Homes" not in rows(window)
