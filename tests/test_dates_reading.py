"""Dates as people write them, read day first and never guessed."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.date_words import read_time
from case.dates import ONGOING, Precision, Qualifier, When, month_of
from case.reading_dates import UnreadableDateError, doubt_about, read
from case.showing_dates import show_dated
from tests.counting import calls
from tests.test_dates_showing import moments, same

ORDINALS = re.findall(
    r"\S+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
)


def meaning(text: str, born: When | None = None) -> str:
    """Return what is read in one line: '2009-04-01 2009-06-30 range between'."""
    when, until = read(text, born)
    words = _words(when)
    if until is None:
        return words
    return f"{words} | {_words(until) if isinstance(until, When) else 'ongoing'}"


def _words(when: When) -> str:
    return f"{when.earliest or '-'} {when.latest or '-'} {when.precision} {when.qualifier}"


def refusal(text: str) -> str:
    with pytest.raises(UnreadableDateError) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2010", "3/4/10", "3.4.2010", "03-04-2010", "2010-04-03", "2010/04/03", "3 April 2010",
        "3rd April 2010", "the 3rd of April, 2010", "Sat 3 Apr 2010", "Saturday, 3rd April 2010", "3-Apr-10",
        "3APR2010", "April 3rd, 2010", "3 Apirl 2010", "on 3 april 2010", "03/04/2010 14:30", "3 April 2010 at 2.30pm",
        "2010-04-03T10:30:00Z", "2010-04-03 00:00:00", "3 April 2010 10:00 - 11:15", "\u200f03/04/2010\u00a0",
        "３/４/２０１０", "3 April 2010.", "1430 hrs 3 April 2010", "3 Apr. 2010 (am)",
    ],
)  # fmt: skip
def test_a_day_is_read_day_first_in_every_spelling(text: str) -> None:
    assert meaning(text) == "2010-04-03 2010-04-03 day on"


@pytest.mark.parametrize(
    "text",
    [
        "February 2008", "FEBRUARY 2008", "Feb 2008", "feb. 2008", "Feb-08", "Feb '08", "02/2008", "2/2008",
        "2008-02", "Febuary 2008", "Feburary 2008", "Febrary 2008", "sometime in February 2008",
        "during Feb 2008", "??/02/2008", "xx/02/2008", "00/02/2008", "2008-02-??", "2008 February", "?? Feb 2008",
    ],
)  # fmt: skip
def test_a_month_stays_a_month(text: str) -> None:
    assert meaning(text) == "2008-02-01 2008-02-29 month on"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2006", "2006-01-01 2006-12-31 year on"),
        ("the year 2006", "2006-01-01 2006-12-31 year on"),
        ("08/??/1999", "1999-01-01 1999-12-31 year on"),
        ("??/??/1999", "1999-01-01 1999-12-31 year on"),
        ("2008/09", "2008-04-01 2009-03-31 year on"),
        ("2008/2009", "2008-04-01 2009-03-31 year on"),
        ("2008–09", "2008-04-01 2009-03-31 year on"),
        ("financial year 2008-09", "2008-04-01 2009-03-31 year on"),
        ("school year 2008/09", "2008-09-01 2009-08-31 year on"),
        ("2008/09 academic year", "2008-09-01 2009-08-31 year on"),
        ("2009/04", "2009-04-01 2009-04-30 month on"),
        ("Q2 2009", "2009-04-01 2009-06-30 quarter on"),
        ("2009 q2", "2009-04-01 2009-06-30 quarter on"),
        ("second quarter of 2009", "2009-04-01 2009-06-30 quarter on"),
        ("Q4 2008/09", "2009-01-01 2009-03-31 quarter on"),
        ("spring 2009", "2009-03-01 2009-05-31 season on"),
        ("Autumn of 2009", "2009-09-01 2009-11-30 season on"),
        ("winter 2009/10", "2009-12-01 2010-02-28 season on"),
        ("early 2010", "2010-01-01 2010-04-30 part on"),
        ("mid-2008", "2008-05-01 2008-08-31 part on"),
        ("late March 2007", "2007-03-21 2007-03-31 part on"),
        ("mid-March 2007", "2007-03-11 2007-03-20 part on"),
        ("end of February 2007", "2007-02-21 2007-02-28 part on"),
        ("the 1990s", "1990-01-01 1999-12-31 range on"),
        ("early 1990s", "1990-01-01 1993-12-31 range on"),
        ("199?", "1990-01-01 1999-12-31 range on"),
        ("w/c 12 May 2008", "2008-05-12 2008-05-18 range on"),
        ("week commencing 12/05/08", "2008-05-12 2008-05-18 range on"),
        ("W/E 18th May 2008", "2008-05-12 2008-05-18 range on"),
        ("between April and June 2009", "2009-04-01 2009-06-30 range between"),
        ("sometime between 2008 and 2009", "2008-01-01 2009-12-31 range between"),
        ("between 3 and 5 May 2010", "2010-05-03 2010-05-05 range between"),
        ("March or April 2009", "2009-03-01 2009-04-30 range between"),
        ("March/April 2009", "2009-03-01 2009-04-30 range between"),
        ("autumn term 2009", "2009-09-01 2009-12-31 range between"),
        ("c. 2004", "2004-01-01 2004-12-31 year around"),
        ("circa June 2004", "2004-06-01 2004-06-30 month around"),
        ("about 3 May 2010", "2010-05-03 2010-05-03 day around"),
        ("?22 May 2016", "2016-05-22 2016-05-22 day around"),
        ("22/05/2016?", "2016-05-22 2016-05-22 day around"),
        ("22 May 2016 (approx)", "2016-05-22 2016-05-22 day around"),
        ("before June 2009", "- 2009-05-31 month before"),
        ("by June 2009", "- 2009-06-30 month before"),
        ("pre-2008", "- 2007-12-31 year before"),
        ("after 3 May 2010", "2010-05-04 - day after"),
        ("on or after 3 May 2010", "2010-05-03 - day after"),
        ("after 3 May", "- - unknown after"),
        ("3 May", "- - unknown on"),
        ("not known", "- - unknown on"),
        ("", "- - unknown on"),
    ],
)  # fmt: skip
def test_one_moment_is_read_as_exactly_as_it_is_known(text: str, expected: str) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 2007 – May 2008", "2007-03-01 2007-03-31 month on | 2008-05-01 2008-05-31 month on"),
        ("from March to May 2008", "2008-03-01 2008-03-31 month on | 2008-05-01 2008-05-31 month on"),
        ("April - June 2009", "2009-04-01 2009-04-30 month on | 2009-06-01 2009-06-30 month on"),
        ("December to January 2010", "2009-12-01 2009-12-31 month on | 2010-01-01 2010-01-31 month on"),
        ("November 2009 to March", "2009-11-01 2009-11-30 month on | 2010-03-01 2010-03-31 month on"),
        ("2007-2008", "2007-01-01 2007-12-31 year on | 2008-01-01 2008-12-31 year on"),
        ("3rd-5th May 2010", "2010-05-03 2010-05-03 day on | 2010-05-05 2010-05-05 day on"),
        ("3/5/2010-5/5/2010", "2010-05-03 2010-05-03 day on | 2010-05-05 2010-05-05 day on"),
        ("03-05-2010 - 05-05-2010", "2010-05-03 2010-05-03 day on | 2010-05-05 2010-05-05 day on"),
        ("03/05 - 05/05/2010", "2010-05-03 2010-05-03 day on | 2010-05-05 2010-05-05 day on"),
        ("3/5/10 10:00 to 5/5/10 11:00", "2010-05-03 2010-05-03 day on | 2010-05-05 2010-05-05 day on"),
        ("around 3 to 5 May 2010", "2010-05-03 2010-05-03 day around | 2010-05-05 2010-05-05 day on"),
        ("early to mid 2009", "2009-01-01 2009-04-30 part on | 2009-05-01 2009-08-31 part on"),
        ("June 2006 - ongoing", "2006-06-01 2006-06-30 month on | ongoing"),
        ("June 2006 to date", "2006-06-01 2006-06-30 month on | ongoing"),
        ("June 2006 – present", "2006-06-01 2006-06-30 month on | ongoing"),
        ("June 2006 onwards", "2006-06-01 2006-06-30 month on | ongoing"),
        ("since 2008", "2008-01-01 2008-12-31 year on | ongoing"),
        ("ongoing", "- - unknown on | ongoing"),
        ("3 May 2009 for 6 weeks", "2009-05-03 2009-05-03 day on | 2009-06-13 2009-06-13 day around"),
        ("from 3 May 2009 for six weeks", "2009-05-03 2009-05-03 day on | 2009-06-13 2009-06-13 day around"),
        ("3 May 2009 (6 wks)", "2009-05-03 2009-05-03 day on | 2009-06-13 2009-06-13 day around"),
        ("for two months from 3 May 2009", "2009-05-03 2009-05-03 day on | 2009-07-02 2009-07-02 day around"),
        ("for a fortnight from 3rd May 2009", "2009-05-03 2009-05-03 day on | 2009-05-16 2009-05-16 day around"),
        ("31 August 2009 for about 6 months", "2009-08-31 2009-08-31 day on | 2010-02-27 2010-02-27 day around"),
        ("June 2009 for 3 months", "2009-06-01 2009-06-30 month on | 2009-08-31 2009-09-29 range between"),
        ("the third to the fifth of May 2009", "2009-05-03 2009-05-03 day on | 2009-05-05 2009-05-05 day on"),
        ("until June 2008", "- 2008-06-30 month before | 2008-06-01 2008-06-30 month on"),
    ],
)
def test_what_lasts_has_an_end(text: str, expected: str) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize("text", ["3 May 2009 for 2 hours", "for some weeks from 3 May 2009", "3 May 2009 for a day"])
def test_a_length_that_gives_no_later_day_gives_no_end(text: str) -> None:
    assert meaning(text) == "2009-05-03 2009-05-03 day on"


@given(
    moments(),
    st.integers(1, 90),
    st.sampled_from("day week fortnight month".split()),  # noqa: SIM905
)
def test_what_lasted_so_long_is_shown_so_that_it_reads_back(start: str, number: int, unit: str) -> None:
    dated = read(f"{start} for {number} {unit}s")
    back = read(show_dated(*dated))
    assert same(back.when, dated.when)
    if isinstance(dated.until, When):
        assert isinstance(back.until, When)
        assert same(back.until, dated.until), show_dated(*dated)


@pytest.mark.parametrize(
    ("words", "day"), [(word, day) for day, word in enumerate(ORDINALS, start=1)], ids=lambda value: str(value)
)
def test_the_days_of_a_month_are_read_in_words(words: str, day: int) -> None:
    for text in (f"{words} May 2009", f"the {words} of May 2009", f"May the {words.replace('-', ' ')} 2009"):
        assert read(text).when.earliest == date(2009, 5, day), text


def test_an_s_that_scanning_made_a_dollar_is_an_s() -> None:
    assert [read(text).when.earliest for text in ("$EPTEMBER 2007", "AUGU$T 2007")] == [
        date(2007, 9, 1),
        date(2007, 8, 1),
    ]


def test_on_or_around_a_day_is_around_it() -> None:
    assert {read(f"on or {word} 3 May 2010").when.qualifier for word in ("around", "about")} == {Qualifier.AROUND}


def test_a_window_and_a_stretch_of_the_same_months_are_told_apart() -> None:
    assert read("between April and June 2009").until is None
    assert read("April to June 2009").until is not None


def test_an_age_is_placed_by_the_date_of_birth() -> None:
    exact = month_of(1999, 4)
    assert meaning("age 14", exact) == "2013-04-01 2014-04-29 range between"
    assert meaning("aged 8 months", exact) == "1999-12-01 2000-01-29 range between"
    assert meaning("at the age of 12", read("c. 1993").when) == "2005-01-01 2006-12-30 range around"
    assert "date of birth" in refusal("age 14")


def test_the_words_are_kept_as_written() -> None:
    when, until = read(" March 2007 – May 2008 ")
    assert when.written == "March 2007 – May 2008"
    assert isinstance(until, When)
    assert until.written == "March 2007 – May 2008"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2010", "There is no 31 February 2010."),
        ("29 February 2009", "There is no 29 February 2009."),
        ("04/13/2010", "day first"),
        ("2010-13-04", "There is no month 13"),
        ("03/04/0006", "1850 to 2100"),
        ("0006", "1850 to 2100"),
        ("3 May 2199", "2199"),
        ("May 2008 to March 2007", "ends before it starts"),
        ("25/12", "two ways"),
        ("03042010", "two ways"),
        ("39965", "number alone"),
        ("3 May 20100", "four digits"),
        ("see above", "not a date"),
        ("6 weeks from 3 May 2009", "write 'for' before it"),
        ("3 to 5 May 2009 for 2 days", "not a date"),
        ("for 6 weeks", "not a date"),
        ("3 May 2009 for 2 weeks'", "not a date"),
        ("3 May 2090 for 99 years", "end after 2100"),
        ("thirty-second May 2009", "not a date"),
        ("3 - 5/2010", "not a date"),
        ("tomorrow", "not a date"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(text: str, reason: str) -> None:
    assert reason in refusal(text)


def test_an_enormous_text_is_refused_at_once() -> None:
    assert calls(lambda: refusal("9" * 50_000_000)) == calls(lambda: refusal("9" * 5_000))
    assert "too long" in refusal("9" * 50_000_000)


@pytest.mark.parametrize("filler", ["1-", "- ", "to ", "? ", "3/", "12:30 ", "and ", "mid ", "between ", "a."])
def test_no_words_make_the_grammar_slow(filler: str) -> None:
    def work() -> None:
        with pytest.raises(UnreadableDateError):
            read((filler * 120)[:118] + " z")

    assert calls(work) < 50_000


@given(st.text(max_size=40) | st.text("0123456789/-.? :tomarchjune", max_size=30))
def test_reading_any_text_answers_or_refuses(text: str) -> None:
    try:
        dated = read(text, month_of(2090, 2))
    except UnreadableDateError as error:
        assert str(error)
    else:
        assert isinstance(dated.when, When)


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_day_first(day: date) -> None:
    for text in (f"{day.day}/{day.month}/{day.year}", f"{day.day:02}.{day.month:02}.{day.year}", day.isoformat()):
        when = read(text).when
        assert (when.earliest, when.latest, when.precision) == (day, day, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/04/2010 14:30", "14:30"), ("3 April 2010 at 2.30pm", "14:30"), ("3 April 9am", "09:00"),
        ("1430hrs", "14:30"), ("2010-04-03T10:30:00", "10:30"), ("2010-04-03 00:00:00", ""), ("3.4.2010", ""),
        ("12am", "00:00"), ("12.15pm", "12:15"), ("3 April 2-3pm", "14:00"), ("10:00 - 11:30", "10:00"),
        ("3 April 2010", ""), ("930am", "09:30"), ("", ""),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_apart(text: str, expected: str) -> None:
    assert read_time(text) == expected


def test_a_weekday_that_contradicts_the_date_raises_a_doubt() -> None:
    assert doubt_about("Monday 3 May 2010") == ""
    assert doubt_about("Tuesday 3 May 2010") == "03/05/2010 was a Monday, not a Tuesday."
    assert doubt_about("Tuesday in May 2010") == ""


def test_an_open_end_is_neither_a_point_nor_a_date() -> None:
    assert read("since 3 May 2010").until is ONGOING
    assert read("3 May 2010").until is None
    assert read("before 2009").when.qualifier is Qualifier.BEFORE
