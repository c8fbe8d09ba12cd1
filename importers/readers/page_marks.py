"""What stands at the edge of a page beside what it tells: page numbers, print marks, protective markings, totals."""

from __future__ import annotations

import re

LONGEST_MARK = 80  # letters

_PRINTED = r"(?:date )?(?:printed|produced|generated)"
_MARKING = (
    r"official(?:[ :–-]+sensitive(?:[ :–-]+personal(?: data)?)?)?|(?:not )?protectively marked|restricted"
    r"|(?:(?:strictly )?private (?:and|&) |strictly )?confidential(?: document)?"
)
_PAGE = r"page \d+(?: ?(?:of|/) ?\d+)?"
_AROUND = re.compile(
    rf"{_PRINTED}(?: on| by| at|:)? ?.*\d.*|(?:grand |sub-? ?)?totals?:?"
    rf"|\*+ ?end of (?:report|document|chronology) ?\**|end of (?:report|document|chronology)\.?"
    rf"|(?:(?:{_MARKING}|{_PAGE})(?:[ |·,;:–-]+|$))+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(rf"{_PRINTED} (?!on |by |at )|[a-z]")  # 'produced 3 letters', broken off a line above


def is_mark(words: str) -> bool:
    """Tell whether a cell holds such a mark and nothing else."""
    return len(words) <= LONGEST_MARK and _AROUND.fullmatch(words) is not None


def is_mark_line(line: str) -> bool:
    """Tell whether a line of running text is such a mark, and no part of a sentence that was broken there."""
    return is_mark(line) and (_SENTENCE.match(line) is None or line.startswith("page "))
