"""Dates written for people read back as the same moment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.dates import UNDATED, Precision, Qualifier, Span, When
from case.reading_dates import read
from case.showing_dates import show, show_dated, show_span

MONTHS = st.sampled_from("January February March April May June September December".split())  # noqa: SIM905
YEARS = st.integers(1860, 2090)
PARTS = st.sampled_from(["early", "mid", "late"])


def _day(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(1860, 1, 1), date(2090, 12, 31)))
    return f"{day.day}/{day.month}/{day.year}"


@st.composite
def moments(draw: st.DrawFn) -> str:
    """Return the words of one moment in one of the forms, without a qualifier."""
    year = draw(YEARS)
    forms = [
        _day(draw),
        f"{draw(MONTHS)} {year}",
        str(year),
        f"Q{draw(st.integers(1, 4))} {year}",
        f"{draw(st.sampled_from(['spring', 'summer', 'autumn', 'winter']))} {year}",
        f"{draw(PARTS)} {year}",
        f"{draw(PARTS)} {draw(MONTHS)} {year}",
        f"{year}/{(year + 1) % 100:02}",
        f"school year {year}/{(year + 1) % 100:02}",
        f"w/c {_day(draw)}",
        f"the {year // 10 * 10}s",
        f"{draw(PARTS)} {year // 10 * 10}s",
    ]
    return draw(st.sampled_from(forms))


@st.composite
def whens(draw: st.DrawFn) -> When:
    qualifier = draw(st.sampled_from(["", "around ", "before ", "after ", "by ", "not before ", "between "]))
    if qualifier == "between ":
        low, high = read(draw(moments())).when, read(draw(moments())).when
        assert low.earliest and low.latest and high.earliest and high.latest
        return When(min(low.earliest, high.earliest), max(low.latest, high.latest), Precision.RANGE, Qualifier.BETWEEN)
    return read(qualifier + draw(moments())).when


def same(a: When, b: When) -> bool:
    return (a.earliest, a.latest, a.precision, a.qualifier) == (b.earliest, b.latest, b.precision, b.qualifier)


@given(whens())
def test_what_is_shown_reads_back_as_the_same_moment(when: When) -> None:
    back = read(show(when))
    assert back.until is None
    assert same(back.when, when), show(when)


@given(whens())
def test_what_goes_on_reads_back_as_going_on(when: When) -> None:
    once = read(f"{show(when)}, ongoing")
    back = read(show_dated(once.when, once.until))
    assert same(back.when, when)
    assert back.until == once.until


@given(moments(), moments())
def test_what_lasts_reads_back_with_the_same_ends(start: str, end: str) -> None:
    first, last = sorted((read(start).when, read(end).when), key=lambda w: (w.earliest or date.min, w.latest))
    back = read(show_dated(first, last))
    assert same(back.when, first), show_dated(first, last)
    if (first.earliest, first.latest) == (last.earliest, last.latest):
        return
    assert isinstance(back.until, When)
    assert same(back.until, last), show_dated(first, last)


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_an_undated_moment_reads_back_with_its_qualifier(qualifier: Qualifier) -> None:
    when = When(None, None, Precision.UNKNOWN, qualifier)
    assert same(read(show(when)).when, when)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("14/03/2008", "14 March 2008"),
        ("03/2008", "March 2008"),
        ("2008", "2008"),
        ("c.2004", "around 2004"),
        ("before 06/2009", "before June 2009"),
        ("after 03/05/2010", "after 3 May 2010"),
        ("not before 03/05/2010", "after 2 May 2010"),
        ("between Apr and Jun 09", "between April and June 2009"),
        ("April - June 2009", "April to June 2009"),
        ("3rd-5th May 2010", "3 to 5 May 2010"),
        ("28/12/2009 - 2/1/2010", "28 December 2009 to 2 January 2010"),
        ("w/c 12/5/08", "week commencing 12 May 2008"),
        ("winter 2009", "winter 2009/10"),
        ("mid 2008", "mid-2008"),
        ("since June 2006", "June 2006, ongoing"),
        ("to date", "ongoing"),
        ("2008/09", "2008/09"),
        ("unknown", "undated"),
    ],
)
def test_dates_are_shown_in_plain_words(text: str, shown: str) -> None:
    assert show_dated(*read(text)) == shown


def test_a_span_is_shown_by_its_first_and_last_day() -> None:
    assert show_span(Span(date(2009, 1, 1), date(2010, 1, 1))) == "2009"
    assert show_span(Span(date(2009, 4, 1), date(2009, 7, 1))) == "April to June 2009"
    assert show_span(Span(date(2010, 5, 3), date(2010, 5, 4))) == "3 May 2010"
    assert show_span(Span(date(2010, 5, 3), date(2010, 5, 6))) == "3 to 5 May 2010"


@given(st.dates(date(1860, 1, 1), date(2090, 1, 1)), st.integers(1, 4000))
def test_a_shown_span_names_its_own_days(start: date, days: int) -> None:
    span = Span(start, start + timedelta(days=days))
    back = read(show_span(span))
    end = back.until if isinstance(back.until, When) else back.when
    assert (back.when.earliest, end.latest) == (span.start, span.last)


def test_an_undated_moment_is_shown_as_undated() -> None:
    assert show(UNDATED) == "undated"


def test_what_begins_and_ends_in_one_month_names_it_once() -> None:
    month, day = read("June 2008").when, read("3 June 2008").when
    assert show_dated(month, month) == "June 2008"
    assert show_dated(day, day) == "3 June 2008"
    assert show_dated(month, read("July 2008").when) == "June to July 2008"


def test_a_spell_as_long_as_a_school_year_is_named_by_its_months() -> None:
    assert show_span(Span(date(2008, 9, 1), date(2009, 9, 1))) == "September 2008 to August 2009"
    assert show_span(Span(date(2008, 4, 1), date(2009, 4, 1))) == "April 2008 to March 2009"
    assert show_span(Span(date(2008, 1, 1), date(2009, 1, 1))) == "2008"
    assert show(read("school year 2008/09").when) == "school year 2008/09"
