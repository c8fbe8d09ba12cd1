"""The words in which dates are written in Britain, brought to a few plain ones.

`plain` turns 'Mon. 3rd of Febuary, 2010 at 2.30pm' into '3 feb 2010': lower case, months by three letters,
no ordinals, weekdays, times or filling words, every dash a hyphen, every phrase for the same thing one word.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from case.named_days import NAMES

LONGEST = 120  # characters; no date needs more
LAST_SHORT_YEAR = 39  # two-digit years: 00 to 39 are 2000 to 2039, 40 to 99 are 1940 to 1999

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Written otherwise than their beginning: what neither a prefix nor a near match finds.
MISSPELT = {"mrach": "mar", "marhc": "mar", "apirl": "apr", "aprl": "apr", "jne": "jun", "agust": "aug"}
NEAR_ENOUGH = 0.82  # of difflib's ratio; only for the long names, and the first letter must agree
LONG_MONTHS = [name.lower() for name in MONTH_NAMES if len(name) > 5]

PHRASES = {
    "around": "on or around|on or about|in or around|in or about|circa|ca|c|approximately|approx|about|around|roughly"
    "|probably|possibly|perhaps|maybe|estimated|est|thought to be|believed to be|some time around|~",
    "before": "before|prior to|earlier than|pre|just before|shortly before|soon before",
    "after": "after|later than|following|post|just after|shortly after|soon after",
    "by": "by|no later than|not later than|on or before",
    "notbefore": "on or after|not before|no earlier than",
    "since": "since|starting|ever since",
    "ongoing": "ongoing|on going|to date|to the present day|to the present|to present|until present|present day"
    "|present|to now|until now|now|currently|current|continuing|continues|still open|onwards|onward",
    "until": "until|till|til|up until|up to|through to|through|thru",
    "wc": "week commencing|week beginning|week starting|week comm|week beg|week of|wk commencing|wk comm|wk beginning"
    "|wk beg|wk starting|wk of|w/c|w/b|wc",
    "we": "week ending|wk ending|week end date|w/e",
    "fn": "fortnight commencing|fortnight beginning|fortnight starting|fortnight of|fortnight from|f/c|f/b",
    "weekend": "weekend of|weekend",
    "early": "early in|early part of|early|beginning of|start of|beginning|start",
    "mid": "mid|middle of|middle|mid part of",
    "late": "late in|late|latter part of|later part of|end of|end",
    "autumn": "fall",
    "fy": "financial year|fiscal year|tax year|fy",
    "sy": "school year|academic year|schoolyear",
    "q": "quarter",
    "age": "at the age of|when aged|at age|aged|age",
    "undated": "date not known|date unknown|unknown dates|unknown date|not known|unknown|undated|not dated"
    "|no date|n/k|n/a|nk|exact date not known|exact date unknown|exact date unclear|exact day unknown|day unknown"
    "|day not known|month unknown|month not known|tbc|tba|to be confirmed|date to be confirmed|date tbc|date unclear"
    "|unclear|date illegible|illegible|date missing|date not given|date not stated|date not recorded|not given"
    "|not stated|not recorded|various dates|several dates|various",
    "1960s": "sixties",
    "1970s": "seventies",
    "1980s": "eighties",
    "1990s": "nineties",
    "2000s": "noughties",
    "": "for the month of|for the whole of|for the whole month of|for the entire month of"
    "|early hours of|early hours|early morning|late evening|late night|late at night|late afternoon",
}
PHRASES |= {name: "|".join(words) for name, words in NAMES.items()}
_FILLING = (
    "the a an of in on at sometime some time during dated calendar morning afternoon evening night overnight"
    " noon midday midnight am pm hrs hours gmt bst utc over throughout whole all entire month inclusive inc"
    " weekly daily monthly fortnightly regularly"
)
FILLING = frozenset(_FILLING.split())

_TIDY: dict[int, str | None] = {ord(dash): "-" for dash in "‐‑‒–—―−"}
_TIDY |= {ord(mark): " " for mark in ",;()[]\t\r\n\u00a0\u2007\u202f"}
_TIDY |= {ord(mark): None for mark in "'’‘`\"“”*\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"}
_MEANS = {phrase: word for word, phrases in PHRASES.items() for phrase in phrases.split("|")}
_PHRASE = re.compile(
    r"(?<![\w/])(?:" + "|".join(re.escape(p) for p in sorted(_MEANS, key=len, reverse=True)) + r")(?![a-z/])",
    re.ASCII,
)
_SHORT_YEAR = re.compile(r"(?<=[a-z] )['’‘`](\d\d)(?=$|\s*[-–—,;)]|\s+(?:to|until|and)\b)", re.ASCII | re.IGNORECASE)
_CIRCA = re.compile(r"(?<![\w/])c\.? ?(?=[0-9])", re.ASCII)
_YEAR_PAIR = re.compile(r"(?<!\d)(\d{4})[–—](\d{2})(?!\d)", re.ASCII)  # a hyphen here would be ISO's
_WORD = re.compile(r"[a-z]+\.?", re.ASCII)
_ORDINAL = re.compile(r"(?<=[0-9]) ?(?:st|nd|rd|th)\b", re.ASCII)
_NAMED_QUARTER = re.compile(r"\b(first|1st|second|2nd|third|3rd|fourth|4th|last) quarter\b", re.ASCII)
_NAMED_HALF = re.compile(r"\b(first|1st|second|2nd|last|latter|later) half(?! ?-?term)\b", re.ASCII)
_NAMED_WEEK = re.compile(r"\b(first|1st|second|2nd|third|3rd|fourth|4th|last|final) (?:week|wk)\b", re.ASCII)
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ROUND = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth")
_ORDINALS = (*_UNITS, *_ROUND, "eighteenth", "nineteenth", "twentieth", *(f"twenty-{unit}" for unit in _UNITS))
_DAY_NUMBERS = {word: number for number, word in enumerate((*_ORDINALS, "thirtieth", "thirty-first"), start=1)}
SPELT_DAY = rf"\b(?:(?:twenty|thirty)[ -]?)?(?:{'|'.join(word for word in _DAY_NUMBERS if '-' not in word)})\b"
_SPELT_DAY = re.compile(SPELT_DAY, re.ASCII)
_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}

_CLOCK = r"(?<![\d:/.-])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?(?![\d:])"
_HALVES = r"(?:am|pm|a\.m\.?|p\.m\.?)(?![a-z])"
_HOURS = r"(?:hrs|hours|h)(?![a-z])"
_SPOKEN = (
    rf"(?<![\d:/.-])(?:\d\d?-)?(?:(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?\s?(?:{_HALVES}|{_HOURS})"
    rf"|[1-9][0-5]\d\s?{_HALVES}|(?:[01]\d|2[0-3])[0-5]\d\s?{_HOURS})"
)
_AT = r"(?<=at )(?:[01]?\d|2[0-3])[.:]?[0-5]\d(?![\d./-])"
_ONE_TIME = rf"(?:{_CLOCK}(?:\s?(?:{_HALVES}|{_HOURS}))?|{_SPOKEN}|{_AT})"
_SECOND = (
    rf"(?:{_CLOCK}(?:\s?(?:{_HALVES}|{_HOURS}))?|(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?\s?(?:{_HALVES}|{_HOURS})|{_AT})"
)
_TIMES = re.compile(rf"(?:\b(?:at|from|between)\s|@\s?)?{_ONE_TIME}(?:\s?(?:-|to|until|and)\s?{_SECOND})?", re.ASCII)
_PARTS_OF_TIME = re.compile(r"([01]?\d|2[0-3])(?:[.:]?([0-5]\d))?(?!\d)(?::\d\d\S*)?\s?(am|pm|a\.m|p\.m)?", re.ASCII)
_ISO_T = re.compile(r"(?<=\d)t(?=\d\d:)", re.ASCII)


def tidy(text: str) -> str:
    """Return the text in lower case with one kind of dash, space and no quotes or invisible marks."""
    text = _SHORT_YEAR.sub(lambda found: f"{20 if int(found[1]) <= LAST_SHORT_YEAR else 19}{found[1]}", text)
    if not text.isascii():
        text = _YEAR_PAIR.sub(_year_pair, text)
        text = unicodedata.normalize("NFKC", text.translate(_TIDY))
    return _ISO_T.sub(" ", " ".join(text.lower().translate(_TIDY).split()))


_HALF_OF_DAY = re.compile(r" ?- ?(?:am|pm|a\.m\.?|p\.m\.?|morning|afternoon|evening|night)(?![a-z])", re.ASCII)
_SCANNED = re.compile(r"\$(?=[a-z])|(?<=[a-z])\$")  # a scanned S: '$EPTEMBER', 'AUGU$T'


def plain(text: str) -> str:
    """Return the words of a date in the few plain words that the grammar knows."""
    words = _HALF_OF_DAY.sub(" ", _TIMES.sub(" ", _SCANNED.sub("s", tidy(text))))
    words = _NAMED_QUARTER.sub(lambda m: f"q{_QUARTERS[m[1]]}", words)
    words = _NAMED_HALF.sub(lambda m: "h1" if m[1] in ("first", "1st") else "h2", words)
    words = _NAMED_WEEK.sub(lambda m: "wklast" if m[1] in ("last", "final") else f"wk{_QUARTERS[m[1]]}", words)
    words = _SPELT_DAY.sub(lambda m: str(spelt_day(m[0]) or m[0]), words)
    words = _CIRCA.sub("around ", words)
    words = _PHRASE.sub(lambda m: f" {_MEANS[m[0]]} ", words)
    words = _WORD.sub(_plain_word, _ORDINAL.sub("", words))
    words = re.sub(r"\bq ?(?=[1-4]\b)", "q", words)
    words = " ".join(words.split()).strip(" .:").removeprefix("- ")
    return f"around {words.removesuffix(' around')}" if words.endswith(" around") else words


def read_time(text: str) -> str:
    """Return the time of day that the words give, as 'HH:MM'; '' where they give none.

    A midnight to the second, '00:00:00', is how spreadsheets write a date without a time.
    """
    if len(text) > LONGEST:
        return ""
    found = _TIMES.search(tidy(text))
    parts = found and _PARTS_OF_TIME.search(found[0])
    if not found or not parts or "00:00:00" in found[0]:
        return ""
    hour, minute, half = int(parts[1]), int(parts[2] or 0), (parts[3] or "").replace(".", "")
    if not half and not parts[2] and "pm" in found[0]:  # '2-3pm'
        half = "pm"
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}"


def weekday_in(text: str) -> int | None:
    """Return which weekday the words name, Monday being 0, where they name exactly one."""
    named = {_weekday(word.rstrip(".")) for word in _WORD.findall(tidy(text))} - {None}
    return named.pop() if len(named) == 1 else None


def spelt_day(words: str) -> int | None:
    """Return the day of a month that 'twenty-first' names, None for words that name none."""
    return _DAY_NUMBERS.get(re.sub(r"^(twenty|thirty)[\s-]?(?=[a-z])", r"\1-", words.lower()))


def _year_pair(found: re.Match[str]) -> str:
    """Turn the '2008–09' of a financial year into '2008/09'."""
    return f"{found[1]}/{found[2]}" if (int(found[1]) + 1) % 100 == int(found[2]) else found[0]


def _plain_word(found: re.Match[str]) -> str:
    word = found[0].rstrip(".")
    if word in FILLING or _weekday(word) is not None:
        return " "
    return _month(word) or found[0]


def _month(word: str) -> str:
    """Return the three letters of the month a word names or misspells, '' for any other word."""
    if word in MISSPELT:
        return MISSPELT[word]
    if word[:3] in MONTHS and MONTH_NAMES[MONTHS.index(word[:3])].lower().startswith(word):
        return word[:3]
    if len(word) > 4:
        near = get_close_matches(word, LONG_MONTHS, n=1, cutoff=NEAR_ENOUGH)
        if near and near[0][0] == word[0]:
            return near[0][:3]
    return ""


def _weekday(word: str) -> int | None:
    if len(word) < 3:
        return None
    for number, name in enumerate(WEEKDAYS):
        if name.startswith(word) or (word == "wensday" and number == 2):
            return number
    return None
