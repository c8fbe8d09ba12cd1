"""Tables and words for Markdown pages: whatever a case holds shows as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.agencies import name_of
from case.model import Case


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Return a table; the columns numbered in `right` stand to the right."""
    numbers = set(right)
    rule = ["---:" if column in numbers else "---" for column in range(len(headings))]
    lines = [[plain(heading) for heading in headings], rule, *([plain(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def plain(text: str) -> str:
    """Return words on one line that Markdown shows as they are."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    for letter in "\\`*_[]<>|#":
        line = line.replace(letter, f"\\{letter}")
    return line


def listed(sentences: Iterable[str]) -> str:
    """Return sentences as points of a list."""
    return "\n".join(f"- {plain(sentence)}" for sentence in sentences)


def days(number: int) -> str:
    """Return a number of days in words."""
    return "1 day" if number == 1 else f"{number} days"


def many(number: int, one: str, more: str) -> str:
    """Return a number with the word for one or for several."""
    return f"{number} {one if number == 1 else more}"


def names_of(case: Case, ids: Iterable[str]) -> str:
    """Return the names of agencies and people, with commas."""
    people = case.person_by_id
    return ", ".join(people[id].name if id in people else name_of(case, id) for id in ids)
