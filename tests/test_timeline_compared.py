"""The windows that are compared, as bands on the timeline: where their days are, said, and only when there are any."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.dates import Span, Windows
from drawing.marks import Box, Drawing, Ink, Label
from exports.parts.sections import Section
from exports.pictures import framed
from exports.report import report_of
from privacy.anonymise import identifiable_copy
from tests.test_timeline_layout import a_crowd
from timeline.arrangement import Arrangement, arrange
from timeline.compared import draw_windows
from timeline.keys import draw_key
from timeline.pages import page_views
from timeline.projection import in_words, project
from timeline.scale import View, fitted

HALVES = (Span(date(2008, 7, 1), date(2009, 1, 1)), Span(date(2009, 1, 1), date(2009, 7, 1)))
ENTRY = "compared: before and after"


def a_timeline(windows: Windows | None = HALVES) -> Arrangement:
    return replace(arrange(a_crowd(40)), windows=windows)


def a_view(days: Windows = HALVES, width: float = 1200.0) -> View:
    return fitted(View(0.0, 100.0, width, 700.0), days[0].start.toordinal(), days[1].end.toordinal())


def bands(drawn: list[Box], ink: Ink) -> list[Box]:
    return [box for box in drawn if box.fill is ink]


def boxes(windows: Windows, view: View) -> list[Box]:
    groups = draw_windows(a_timeline(windows), view)
    return [mark for group in groups for mark in group.marks if isinstance(mark, Box)]


def words(drawing: Drawing) -> str:
    return " ".join(mark.text for mark in drawing.marks() if isinstance(mark, Label))


@given(st.integers(0, 400), st.integers(1, 700), st.integers(0, 90), st.integers(1, 700))
def test_bands_cover_the_days_of_their_windows_and_the_moment_those_between(
    begin: int, before: int, between: int, after: int
) -> None:
    first = date(2008, 1, 1) + timedelta(days=begin)
    moment = first + timedelta(days=before)
    second = moment + timedelta(days=between)
    windows = (Span(first, moment), Span(second, second + timedelta(days=after)))
    view = a_view(windows)
    early, late, *more = boxes(windows, view)
    assert (early.fill, late.fill) == (Ink.SOFT, Ink.ACCENT)
    assert early.x == pytest.approx(view.x(first.toordinal()))
    assert early.x + early.width == pytest.approx(view.x(moment.toordinal()))
    assert late.x == pytest.approx(view.x(second.toordinal()))
    (line,) = more
    assert early.x + early.width - 1.6 <= line.x
    assert line.x + line.width <= max(late.x, early.x + early.width + 1.6) + 0.1


def test_windows_widened_to_whole_months_share_the_month_of_the_moment() -> None:
    windows = (Span(date(2008, 9, 1), date(2009, 4, 1)), Span(date(2009, 3, 1), date(2009, 10, 1)))
    view = a_view(windows)
    moment = boxes(windows, view)[-1]
    assert moment.x == pytest.approx(view.x(date(2009, 3, 1).toordinal()))
    assert moment.width == pytest.approx(31 * view.per_day)


def test_what_is_out_of_sight_is_not_drawn() -> None:
    view = fitted(View(0.0, 100.0, 1200.0, 700.0), date(2001, 1, 1).toordinal(), date(2002, 1, 1).toordinal())
    assert boxes(HALVES, view) == []


def test_both_windows_are_named_and_no_date_is_cut() -> None:
    wide = words(project(a_timeline(), a_view()))
    assert "Before: July to December 2008" in wide
    assert "After: January to June 2009" in wide
    narrow = words(project(a_timeline(), replace(a_view(), width=400.0)))
    assert "Before" in narrow
    assert "Before: July" not in narrow


def test_the_timeline_and_its_key_say_what_is_compared_only_where_something_is() -> None:
    shown, plain = a_timeline(), a_timeline(None)
    assert "Compared: before, July to December 2008; after, January to June 2009." in in_words(shown)
    assert "Compared" not in in_words(plain)
    assert ENTRY in words(draw_key(shown, 900.0))
    assert ENTRY not in words(draw_key(plain, 900.0))
    assert list(draw_windows(plain, a_view())) == []


def test_on_paper_the_windows_that_the_report_holds_are_drawn_with_their_entry_in_the_key() -> None:
    page = page_views(a_timeline(), 770.0, 500.0)[0]
    assert "windows" in {group.key for group in page.groups}
    assert ENTRY in words(page)
    shareable = identifiable_copy(a_crowd(40))
    assert ENTRY in words(framed(Section.TIMELINE, report_of(shareable, HALVES)))
    assert ENTRY not in words(framed(Section.TIMELINE, report_of(shareable)))
