"""What stands at the edge of a page beside what it tells: page numbers, print marks, protective markings, totals."""

from __future__ import annotations

import re

from case.date_words import MONTH_NAMES

LONGEST_MARK = 80  # letters

_PRINTED = r"(?:date )?(?:printed|produced|generated)"
_MARKING = (
    r"official(?:[ :–-]+sensitive(?:[ :–-]+personal(?: data)?)?)?|(?:not )?protectively marked|restricted"
    r"|(?:(?:strictly )?private (?:and|&) |strictly )?confidential(?: document)?"
)
_PAGE = r"page \d+(?: ?(?:of|/) ?\d+)?"
_AROUND = re.compile(
    r"(?:grand |sub-? ?)?totals?:?"
    rf"|\*+ ?end of (?:report|document|chronology) ?\**|end of (?:report|document|chronology)\.?"
    rf"|(?:(?:{_MARKING}|{_PAGE})(?:[ |·,;:–-]+|$))+",
    re.IGNORECASE,
)
_STAMP = re.compile(
    rf"(?:printed|generated) by:? [\w. -]{{1,40}}?,? (?:on|at):? (?P<then>.+)|{_PRINTED}(?: on| at)?:? ?(?P<day>.+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d/:.,-]*\d[\d/:.,-]*(?:st|nd|rd|th|am|pm|hrs)?,?", re.IGNORECASE)
_OF_DAYS = frozenset(
    word
    for name in (*MONTH_NAMES, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for word in (name.lower(), name[:3].lower())
) | {"at", "on", "am", "pm", "hrs", "the", "of", "-"}
_SENTENCE = re.compile("[a-z]")  # broken off a line above


def is_mark(words: str) -> bool:
    """Tell whether a cell holds such a mark and nothing else."""
    if len(words) > LONGEST_MARK:
        return False
    stamp = _STAMP.fullmatch(words)
    return _is_day(stamp["then"] or stamp["day"]) if stamp else _AROUND.fullmatch(words) is not None


def is_mark_line(line: str) -> bool:
    """Tell whether a line of running text is such a mark, and no part of a sentence that was broken there."""
    return is_mark(line) and (_SENTENCE.match(line) is None or line.startswith("page "))


def _is_day(words: str) -> bool:
    """Tell whether words are a day or time and nothing else: 'printed 3 May 2010', not 'printed 3 letters'."""
    parts = words.split()
    return any(map(_NUMBER.fullmatch, parts)) and all(
        _NUMBER.fullmatch(part) or part.strip(",.").lower() in _OF_DAYS for part in parts
    )
