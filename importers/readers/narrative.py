"""A narrative to rows: one entry a line, each beginning with its date.

`JUNE 2006<tab>text`, `June 2006: text`, `12/03/2008 - text`, `On 3rd April 2009 text`, or a date on a line of its
own with the text below; `May 2005 had been quiet` or `From March 2020 until July 2020 text` begins a paragraph. A
line without a date goes on with the entry above it; lines above the first entry are told as problems. An entry whose
date cannot be read stays an entry, so that the row is told with its reason. A page number or print mark between them
is a row without a date, which is left out as it is in a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from case.date_words import read_time
from case.dates import ONGOING
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show_dated
from importers.readers.page_marks import is_mark_line
from importers.readers.raw import RawProblem, RawRow, RawTable

HEADINGS = ("Date", "Event")
LONGEST_DATE = 60  # characters before the text of an entry
MOST_WORDS = 12  # of a date that runs on into the text without a mark
SAMPLE = 300  # lines that are looked at to tell a narrative
FEWEST = 12  # at least one line in so many begins with a date
LONGEST_LINE = 4000  # characters of a line that a person is asked to put right
SHOWN = 200  # characters of a line that a problem shows


class Style(IntEnum):
    """How an entry sets its date off from its text; the lower the clearer."""

    TAB = 1
    MARK = 2  # a colon, a dash, or the end of the line
    RUN_ON = 3


class _Line(NamedTuple):
    number: int
    text: str
    style: Style | None  # None: no date at its beginning
    date: str = ""
    rest: str = ""


_ENDS = re.compile(r"\r\n|\n|\r")
_MARKS = re.compile(r"\s*:(?=\s|$)|\s+[-–—](?=\s)|(?<=\d)[–—-](?=\s)|\.(?=\s+[A-Z])")
_LIKE_A_DATE = re.compile(r"[\d?x]{1,4}[/.-][\d?x]{1,4}[/.-][\d?x]{1,5}", re.ASCII | re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:on|in|during|by|from|since|between|before|after|around|circa|c\.|about|early|mid|late|sometime|the|w/c"
    r"|easter|christmas|xmas|new year|half|boxing|good friday|bank hol|halloween|bonfire|whitsun|mother|summer hol"
    r"|until|at the|over|throughout|shortly|just|first|second|last|fortnight|weekend|wk"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twent|thirt|for|ash wed"
    r"|eid|ramad|ramz|diwali|deepavali|hanukkah|chanukah|passover|pesach|chinese new|lunar new|hogmanay|burns night"
    r"|week|spring|summer|autumn|winter|q[1-4]|end|beginning|\(?\?|\(?\d"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|undated|date|ongoing)",
    re.IGNORECASE,
)
_SPEAKS_OF = re.compile(  # '2009 saw', 'The May 2009 report', 'June, 14, was seen', 'June 14 was fine'
    r"\d{4}$|the (?:\d|(?:early |mid-?|late )?[a-z]+ \d)|[a-z]+(?:, \d\d| [1-9]\d)$", re.IGNORECASE
)
_LASTS = re.compile(r"(?:from|between) ", re.IGNORECASE)  # a dash after the first date leads to the second
_ADDS = re.compile(
    r"\d|onward", re.IGNORECASE
)  # in words of a date that are its own even where it means no more by them
_CLOSED = re.compile(r"[.!?:;…][)\]\"'’”]*$")  # what a line ends with after which a sentence may begin


def looks_like_narrative(text: str) -> bool:
    """Say whether a text is a list of dated entries."""
    lines = [line for line in _lines(text, SAMPLE) if line.text.strip()]
    begun = [line for line in lines if line.style is not None and _is_date(line.date)]
    dated = any(_is_dated(line.date) for line in begun)
    return dated and (len(begun) > 1 or len(lines) <= 3) and len(begun) * FEWEST >= len(lines)


def narrative_table(name: str, text: str) -> RawTable:
    """Return the entries of a narrative as rows of date and event, placed by line."""
    lines = list(_lines(text))
    accepted = _accepted(lines)
    width = _wrapped_at(lines)
    rows: list[RawRow] = []
    problems: list[RawProblem] = []
    entry: _Line | None = None
    words: list[str] = []
    marks: list[RawRow] = []
    before = ""
    for line in lines:
        if is_mark_line(line.text.strip()):
            marks.append(RawRow(f"line {line.number}", ("", line.text.strip())))
            continue
        if line.style in accepted or _opens_paragraph(line, before, width):
            _close(entry, words, rows, problems)
            entry, words = line, [line.rest] if line.rest else []
        elif entry is not None:
            words.append(line.text.strip())
        elif line.text.strip():
            why = "This line stands above the first dated entry, so it belongs to none."
            problems.append(_problem(line, why, ("", line.text.strip())))
        before = line.text.strip()
    _close(entry, words, rows, problems)
    return RawTable(name, HEADINGS, (*rows, *marks), tuple(problems))


def _close(entry: _Line | None, words: list[str], rows: list[RawRow], problems: list[RawProblem]) -> None:
    """Put an entry among the rows, or among the problems where nothing stands beside its date."""
    if entry is None:
        return
    text = _joined(words)
    if text:
        rows.append(RawRow(f"line {entry.number}", (entry.date, text)))
    else:
        why = "Nothing stands beside this date."
        problems.append(_problem(entry, why, (entry.date, "")))


def _problem(line: _Line, why: str, cells: tuple[str, str]) -> RawProblem:
    """Return a line that is no entry; given a date or words by a person, it is one."""
    fits = sum(map(len, cells)) <= LONGEST_LINE
    return RawProblem(f"line {line.number}", line.text.strip()[:SHOWN], why, cells if fits else ())


def _joined(words: list[str]) -> str:
    """Join wrapped lines with a space; a blank line between them stays a new paragraph."""
    return re.sub(r" *\n[ \n]*", "\n", " ".join(word or "\n" for word in words)).strip()


def _lines(text: str, most: int = 0) -> Iterator[_Line]:
    """Yield the lines with what their beginning says; only the first `most` where given."""
    start, number = 1 if text.startswith("\ufeff") else 0, 0
    while start <= len(text) and (not most or number < most):
        found = _ENDS.search(text, start)
        line = text[start : found.start() if found else len(text)]
        number += 1
        yield _seen(number, line)
        if not found:
            return
        start = found.end()


def _seen(number: int, line: str) -> _Line:
    """Return a line with its date set apart, in the clearest style that fits."""
    head, tab, rest = line.partition("\t")
    if tab and head.strip() and len(head) <= LONGEST_DATE:
        return _Line(number, line, Style.TAB, head.strip(), " ".join(rest.split()))
    if not _BEGINS.match(line.lstrip()):
        return _Line(number, line, None)
    start = line.lstrip()
    for end, after in _cuts(start):
        if _is_date(start[:end]) and not (_LASTS.match(start) and _run_on(start) > after):
            return _Line(number, line, Style.MARK, start[:end].strip(), start[after:].strip())
    if end := _run_on(start):
        date, rest = start[:end].rstrip(", "), start[end:].lstrip(", ")
        return _Line(number, line, Style.RUN_ON if rest else Style.MARK, date, rest)
    return _Line(number, line, None)


def _run_on(line: str) -> int:
    """Return where a date ends that runs on into its text, 0 where the line begins with none.

    The most words that are a date are taken, less those at their end that add nothing ('On 3 May 2010 the').
    """
    best, meaning = 0, ""
    for end in _word_ends(line):
        words = line[:end].rstrip(", ")
        if not _is_dated(words):
            continue
        means = f"{show_dated(*read(words))} {read_time(words)}"
        if best and (means != meaning or _ADDS.search(line[end:best])):
            break
        best, meaning = end, means
    return best


def _cuts(line: str) -> list[tuple[int, int]]:
    """Return where a mark may end the date, the longest date first, with where the text then begins."""
    return [(mark.start(), mark.end()) for mark in _MARKS.finditer(line[: LONGEST_DATE + 2])][::-1]


def _word_ends(line: str) -> list[int]:
    """Return where each of the first words ends, the last first."""
    ends = [word.end() for word in re.finditer(r"\S+", line[: LONGEST_DATE + 20])][:MOST_WORDS]
    return [end for end in ends if end <= LONGEST_DATE][::-1]


def _is_date(words: str) -> bool:
    """Say whether words are a date, or look like one that cannot be."""
    if _LIKE_A_DATE.fullmatch(words.strip()):
        return True
    try:
        when, until = read(words)
    except UnreadableDateError:
        return False
    return when.dated or until is ONGOING or any(letter.isdigit() for letter in words) or "undated" in words.lower()


def _is_dated(words: str) -> bool:
    """Say whether words place an entry on the calendar."""
    try:
        return read(words).when.dated
    except UnreadableDateError:
        return False


def _accepted(lines: list[_Line]) -> frozenset[Style]:
    """Return the styles that begin an entry here.

    Where most dates are set off by a tab or a mark, a line that only happens to begin with a date goes on with the
    entry above, unless it opens a paragraph.
    """
    marked = sum(1 for line in lines if line.style in (Style.TAB, Style.MARK))
    run_on = sum(1 for line in lines if line.style is Style.RUN_ON)
    return frozenset(Style) if run_on >= marked else frozenset({Style.TAB, Style.MARK})


def _opens_paragraph(line: _Line, before: str, width: int) -> bool:
    """Say whether a line like 'May 2011 had been quiet' begins a paragraph, so that it is an entry.

    It goes on with the sentence above where that has not ended, or where it may only have been broken there; and so
    does one that begins with a year alone, or only speaks of what is dated ('The May 2009 report was late').
    """
    start = line.text.strip()
    if line.style is not Style.RUN_ON or start[0].islower() or _SPEAKS_OF.match(line.date):
        return False
    fitted = len(before) + 1 + len(start.split(maxsplit=1)[0]) <= width
    return not before or (bool(_CLOSED.search(before)) and (not width or fitted))


def _wrapped_at(lines: list[_Line]) -> int:
    """Return the width at which the sentences of a text are broken into lines, 0 where each paragraph is one line."""
    texts = [line.text.strip() for line in lines]
    broken = any(above and text[:1].islower() and not _CLOSED.search(above) for above, text in pairwise(texts))
    return max(map(len, texts)) if broken else 0
