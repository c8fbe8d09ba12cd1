"""Days with a name in a text, 'Boxing Day 2009', leave at the grain of all other days."""

from __future__ import annotations

from datetime import date

import pytest

from case.dates import on
from case.model import Case, Event
from case.named_days import NAMES
from case.reading_dates import read
from privacy.anonymise import anonymise
from privacy.plan import DateGrain, Plan

PHRASES = [words for phrases in NAMES.values() for words in phrases]
WEEKS = 27  # days: what is wider says no more than a month does


def said(text: str, grain: DateGrain = DateGrain.MONTH) -> str:
    case = Case(events=(Event("e1", on(date(2009, 4, 3)), text=text),))
    plan = Plan(dates=grain, shift_days=-371 if grain is DateGrain.SHIFTED else 0)
    return anonymise(case, plan).case.events[0].text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Seen on Easter Sunday 2009.", "Seen in April 2009."),
        ("Christmas Eve 2010 call", "December 2010 call"),
        ("on Good Friday", "on [date]"),
        ("New Year's Day", "January"),
        ("New Year’s Eve 2010", "December 2010"),
        ("May half term 2011", "between May and June 2011"),
        ("on the August bank holiday", "in August"),
        ("bank holiday Monday 2009", "2009"),
        ("on Xmas Day 2009", "in December 2009"),
        ("over the Easter weekend 2009", "in April 2009"),
        ("before Boxing Day '09", "before December 2009"),
        ("2009 Boxing Day", "December 2009"),
        ("Boxing Day 09.", "December 2009."),
        ("Christmas-Eve", "December"),
        ("at Easter", "at [date]"),
        ("Christmas presents", "Christmas presents"),
        ("the summer holidays 2010", "the summer holidays 2010"),
        ("last Friday in May 2009", "May 2009"),
        ("in week 23 of 2009", "in [date]"),
        ("Maundy Thursday 2009", "[date]"),
        ("on St Patrick's Day", "in March"),
        ("3rd 4th and 5th of May 2009", "May 2009"),
        ("Seen on the third of May 2009.", "Seen in May 2009."),
        ("Seen on the twenty-first of June", "Seen in June"),
        ("third and fourth May 2009", "May 2009"),
        ("May the third, 2009", "May 2009"),
        ("The first may have been late", "The first may have been late"),
    ],
)
def test_a_day_with_a_name_is_said_by_its_month(text: str, left: str) -> None:
    assert said(text) == left


@pytest.mark.parametrize("words", PHRASES)
def test_every_name_that_can_be_read_as_a_day_is_made_coarser(words: str) -> None:
    when = read(f"{words} 2009").when
    wide = bool(when.first and when.last and (when.last - when.first).days >= WEEKS)
    for written in (f"{words} 2009", f"{words.title()}, 2009", f"{words.upper()} 2009"):
        assert wide or words not in said(f"It was {written}.").casefold()
    for grain in (DateGrain.QUARTER, DateGrain.YEAR, DateGrain.SHIFTED, DateGrain.DAY_0):
        assert words not in said(f"It was {words} 2009.", grain).casefold()
        assert words not in said(f"It was over {words}.", grain).casefold()


@pytest.mark.parametrize("grain", [DateGrain.SHIFTED, DateGrain.DAY_0])
def test_days_that_are_moved_do_not_tell_by_their_length_which_they_were(grain: DateGrain) -> None:
    assert said("over the Easter weekend 2009", grain) == "over the [date]"
    assert said("at Christmas 2009", grain) == "at [date]"


def test_dates_as_they_are_keep_their_names() -> None:
    assert said("seen on Easter Monday 2009", DateGrain.AS_IS) == "seen on Easter Monday 2009"
