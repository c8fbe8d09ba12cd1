"""Names of people brought to what makes a difference."""

from __future__ import annotations

import re

_TITLES = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|master|sir)\b\.?\s+", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[^\w']+")


def name_key(name: str) -> str:
    """Return a name without title, capitals, signs and spaces that make no difference."""
    words = _NOT_LETTERS.sub(" ", _TITLES.sub("", name.strip()).replace("’", "'")).split()
    return " ".join(words).casefold()


def forename_first(words: str) -> str:
    """Return 'Mel Brown' for 'BROWN, Mel'; other words as they are."""
    before, comma, after = words.partition(",")
    return f"{after.strip()} {before.strip()}" if comma and "," not in after and after.strip() else words
