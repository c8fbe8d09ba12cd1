"""The dates of a family tree in the words of ours: 'ABT 1950' is 'around 1950', 'BET 1990 AND 1992' a window."""

from __future__ import annotations

from ged4py.calendar import CalendarDate, CalendarType
from ged4py.date import DateValue, DateValueTypes

from case.date_words import MONTH_NAMES

_NUMBER = {name[:3].upper(): name for name in MONTH_NAMES}


def in_words(value: object, since: bool = False) -> str:
    """Return a date as words that our own reader takes; what it cannot say stays as it was written.

    With `since`, only the beginning of a period is wanted.
    """
    if not isinstance(value, DateValue):
        return " ".join(str(value).split()) if value else ""
    match value.kind:
        case DateValueTypes.SIMPLE | DateValueTypes.INTERPRETED:
            words = _day(value.date)  # type: ignore[attr-defined]
        case DateValueTypes.ABOUT | DateValueTypes.CALCULATED | DateValueTypes.ESTIMATED:
            words = f"around {_day(value.date)}"  # type: ignore[attr-defined]
        case DateValueTypes.BEFORE | DateValueTypes.TO:
            words = f"before {_day(value.date)}"  # type: ignore[attr-defined]
        case DateValueTypes.AFTER | DateValueTypes.FROM:
            words = f"after {_day(value.date)}"  # type: ignore[attr-defined]
            if since and value.kind is DateValueTypes.FROM:
                words = words.removeprefix("after ")
        case DateValueTypes.RANGE:
            words = f"between {_day(value.date1)} and {_day(value.date2)}"  # type: ignore[attr-defined]
        case DateValueTypes.PERIOD if since:
            words = _day(value.date1)  # type: ignore[attr-defined]
        case DateValueTypes.PERIOD:
            words = f"between {_day(value.date1)} and {_day(value.date2)}"  # type: ignore[attr-defined]
        case _:
            phrase = str(getattr(value, "phrase", None) or value)
            words = " ".join(phrase.strip("()").split())
    return words


def _day(day: CalendarDate) -> str:
    """Return a day, month or year; one of another calendar, or before Christ, is named as that and read by nobody."""
    if day.calendar is not CalendarType.GREGORIAN or getattr(day, "bc", False):
        return f"{day} ({day.calendar.name.title()} calendar)"
    year = str(day.year)
    month = _NUMBER.get((day.month or "").upper(), "")
    return " ".join(filter(None, (str(day.day) if day.day and month else "", month, year)))
