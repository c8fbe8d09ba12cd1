"""What the whole record shows, remembered by a copy that is less exact: nothing else is drawn from the copy.

Such a copy has coarser days and perhaps no words. Read alone it would show services that a word denies, an
assessment 'again' that was another kind of one, and need that a word has ended. `Case.seen` holds what was seen
as words of a closed list and ids of the copy.
"""

from __future__ import annotations

from collections.abc import Iterable

from case.decisions import FindingKind
from case.model import Case

_AT_ONCE = "at once "


def spell_word(agency: str, starts: str) -> str:
    """Return the word for a spell: whose it is, and the entry that starts it."""
    return f"spell {agency} {starts}"


def level_end_word(event: str) -> str:
    """Return the word for an entry that ends a level of need."""
    return f"level ends {event}"


def finding_word(kind: FindingKind, events: Iterable[str]) -> str:
    """Return the word for a finding: its kind and entries."""
    return " ".join((kind.name.lower(), *sorted(events)))


def at_once_word(count: int) -> str:
    """Return the word for the most agencies at once."""
    return f"{_AT_ONCE}{count}"


def most_at_once(case: Case) -> int | None:
    """Return how many agencies were there at once by the days as recorded; None for a case that is no copy."""
    counts = (word.removeprefix(_AT_ONCE) for word in case.seen or () if word.startswith(_AT_ONCE))
    return next(map(int, counts), None)


def was_seen(case: Case, word: str) -> bool:
    """Tell whether the whole record shows something; a case that is no copy is the whole record."""
    return case.seen is None or word in case.seen


def ends_level(case: Case, event: str) -> bool:
    """Tell whether the whole record says that a level ends with an entry, which a copy may say no more."""
    return case.seen is not None and level_end_word(event) in case.seen
