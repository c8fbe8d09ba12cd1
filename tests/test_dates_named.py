"""Days that have a name: read from the calendar, shown so that they read back, and never more exact than they are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.dates import Precision, Qualifier, When
from case.named_days import NAMES, easter
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show, show_dated
from importers.readers.narrative import looks_like_narrative, narrative_table

YEARS = st.integers(1900, 2090)
SPELLINGS = st.sampled_from([words for name, some in NAMES.items() for words in some if name != "mayday"])


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "2 April"), (2000, "23 April"), (2008, "23 March"), (2009, "12 April"), (2038, "25 April")]
)
def test_easter_is_where_the_church_has_it(year: int, day: str) -> None:
    assert read(f"{day} {year}").when.earliest == easter(year)


KEPT = {  # days on which the feasts were kept in Britain
    "Eid al-Fitr": "20/9/2009 10/9/2010 30/8/2011 19/8/2012 8/8/2013 28/7/2014 17/7/2015 6/7/2016 25/6/2017 15/6/2018"
    " 4/6/2019 24/5/2020 13/5/2021 2/5/2022 21/4/2023 10/4/2024 31/3/2025",
    "Eid al-Adha": "27/11/2009 16/11/2010 6/11/2011 26/10/2012 15/10/2013 4/10/2014 24/9/2015 12/9/2016 1/9/2017"
    " 21/8/2018 11/8/2019 31/7/2020 20/7/2021 9/7/2022 28/6/2023 16/6/2024",
}


@pytest.mark.parametrize(("feast", "day"), [(feast, day) for feast, days in KEPT.items() for day in days.split()])
def test_a_feast_after_the_moon_is_a_window_that_holds_the_day_it_was_kept(feast: str, day: str) -> None:
    window, kept = read(f"{feast} {day[-4:]}").when, read(day).when.earliest
    assert window.earliest
    assert window.latest
    assert kept
    assert window.earliest < kept < window.latest
    assert window.qualifier is Qualifier.BETWEEN


def test_two_feasts_of_one_name_in_a_year_are_one_window() -> None:
    when = read("Eid al-Fitr 2000").when  # in January and in December
    assert when.earliest
    assert when.latest
    assert (when.earliest.month, when.latest.month) == (1, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Easter 2009", "2009-04-10 2009-04-13 range on"),
        ("Good Friday 2009", "2009-04-10 2009-04-10 day on"),
        ("Easter Sunday '09", "2009-04-12 2009-04-12 day on"),
        ("over the Easter weekend 2009", "2009-04-10 2009-04-13 range on"),
        ("Xmas 08", "2008-12-24 2008-12-26 range on"),
        ("Boxing Day 2008", "2008-12-26 2008-12-26 day on"),
        ("around Christmas 2008", "2008-12-24 2008-12-26 range around"),
        ("shortly before Christmas 2008", "None 2008-12-23 range before"),
        ("just after Easter 2009", "2009-04-14 None range after"),
        ("New Year 2010", "2009-12-31 2010-01-01 range on"),
        ("New Year 2009/10", "2009-12-31 2010-01-01 range on"),
        ("Christmas/New Year 2008", "2008-12-24 2009-01-01 range on"),
        ("early in the New Year 2010", "2010-01-01 2010-01-10 part on"),
        ("August bank holiday 2009", "2009-08-31 2009-08-31 day on"),
        ("early May bank holiday 2020", "2020-05-08 2020-05-08 day on"),
        ("Spring Bank Holiday 2012", "2012-06-04 2012-06-04 day on"),
        ("May bank holiday 2009", "2009-05-04 2009-05-25 range between"),
        ("August bank holiday weekend 2009", "2009-08-29 2009-08-31 range on"),
        ("bank holiday Monday, 31 August 2009", "2009-08-31 2009-08-31 day on"),
        ("26/12/2008 (Boxing Day)", "2008-12-26 2008-12-26 day on"),
        ("February half term 2010", "2010-02-08 2010-02-28 range between"),
        ("half-term, October 2009", "2009-10-16 2009-11-05 range between"),
        ("May half term 2009", "2009-05-23 2009-05-31 range on"),
        ("summer holidays 2009", "2009-07-17 2009-09-07 range between"),
        ("Mother's Day 2009", "2009-03-22 2009-03-22 day on"),
        ("Ash Wednesday 2009", "2009-02-25 2009-02-25 day on"),
        ("Hogmanay 2009", "2009-12-31 2009-12-31 day on"),
        ("Eid al-Fitr 2012", "2012-08-17 2012-08-21 range between"),
        ("Eid 2009", "2009-09-19 2009-11-30 range between"),
        ("Ramadan 2009", "2009-08-20 2009-09-22 range between"),
        ("Diwali 2009", "2009-10-13 2009-11-16 range between"),
        ("Hanukkah 2009", "2009-11-27 2010-01-07 range between"),
        ("Christmas", "None None unknown on"),
        ("bank holiday Monday", "None None unknown on"),
        ("half term", "None None unknown on"),
    ],
)
def test_a_named_day_is_read_from_the_calendar(text: str, expected: str) -> None:
    when, until = read(text)
    assert f"{when.earliest} {when.latest} {when.precision} {when.qualifier}" == expected
    assert until is None
    assert when.written == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Easter 2009", "Easter 2009"),
        ("before Xmas 2008", "before Christmas 2008"),
        ("just after Easter 2009", "after Easter 2009"),
        ("Christmas 2008 to Easter 2009", "Christmas 2008 to Easter 2009"),
        ("w/c 24 December 2012", "week commencing 24 December 2012"),
        ("weekend of 10/11 May 2008", "weekend of 10 May 2008"),
        ("fortnight beginning 12 May 2008", "fortnight commencing 12 May 2008"),
        ("H1 2009", "the first half of 2009"),
        ("2nd half of March 2009", "the second half of March 2009"),
        ("late summer '09", "late summer 2009"),
        ("12/13 May 2008", "12 to 13 May 2008"),
        ("3, 4 and 5 May 2010", "3 to 5 May 2010"),
        ("May and June 2009", "May to June 2009"),
        ("2008, 2009", "2008 to 2009"),
        ("Spring/Summer 2009", "between March and August 2009"),
        ("late 2008/early 2009", "between September 2008 and April 2009"),
        ("May 2009 (exact date unknown)", "May 2009"),
        ("first week of May 2008", "week commencing 1 May 2008"),
        ("mid-90s", "the mid 1990s"),
        ("2008/9", "2008/09"),
        ("20090503", "3 May 2009"),
        ("3 5 2009", "3 May 2009"),
        ("TBC", "undated"),
        ("Monday", "undated"),
    ],
)
def test_what_is_written_otherwise_is_shown_plainly(text: str, shown: str) -> None:
    assert show_dated(*read(text)) == shown


@given(SPELLINGS, YEARS, st.sampled_from(["", "before ", "after ", "around ", "by ", "not before "]))
def test_what_is_shown_of_a_named_day_reads_back(words: str, year: int, qualifier: str) -> None:
    when = read(f"{qualifier}{words} {year}").when
    back = read(show(when)).when
    assert (back.earliest, back.latest, back.precision, back.qualifier) == (
        when.earliest,
        when.latest,
        when.precision,
        when.qualifier,
    ), show(when)


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 40), st.booleans())
def test_any_stretch_of_days_is_shown_so_that_it_reads_back(first: date, days: int, before: bool) -> None:
    last = date.fromordinal(first.toordinal() + days)
    when = When(None if before else first, last, Precision.RANGE, Qualifier.BEFORE if before else Qualifier.ON)
    back = read(show(when)).when
    assert (back.earliest, back.latest) == (when.earliest, when.latest), show(when)


@pytest.mark.parametrize("text", ["5 May and 7 June 2009", "3 and 9 May 2010", "2008 and 2011"])
def test_dates_that_do_not_touch_are_no_stretch(text: str) -> None:
    with pytest.raises(UnreadableDateError, match="row of its own"):
        read(text)


def test_a_narrative_may_begin_its_entries_with_named_days() -> None:
    text = "Easter 2009: Moved to the new flat.\nShortly before Christmas 2009: A visit.\n12/13 May 2010: Stayed away."
    assert looks_like_narrative(text)
    assert [row.cells[0] for row in narrative_table("", text).rows] == [
        "Easter 2009",
        "Shortly before Christmas 2009",
        "12/13 May 2010",
    ]


def test_before_and_after_are_not_said_of_one_date() -> None:
    with pytest.raises(UnreadableDateError):
        read("by after 2010")
    assert show(read("probably before 2010").when) == "before 2010"
