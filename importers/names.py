"""Names of people brought to what makes a difference."""

from __future__ import annotations

import re
from itertools import takewhile

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


def in_order(words: str) -> str:
    """Return 'Mel Brown' for 'BROWN, Mel', 'BROWN Mel' and 'MEL BROWN'; other words as they are."""
    parts = forename_first(words).split()
    family = list(takewhile(_in_capitals, parts))
    if family and len(family) < len(parts) and not any(map(_in_capitals, parts[len(family) :])):
        parts = [*parts[len(family) :], *family]
    return " ".join(map(cased, parts))


def cased(word: str) -> str:
    """Return a name that is written in capitals as it is spelt: "O'Brien", 'McKay', 'Smith-Jones'."""
    if not word.isupper() or sum(map(str.isalpha, word)) < 3:  # 'TJ' is two initials
        return word
    return re.sub(r"\bMc([a-z])", lambda found: f"Mc{found[1].upper()}", word.title())


def full_name(given: str, family: str) -> str:
    """Return the name of whom two columns name."""
    return " ".join(map(cased, f"{given} {family}".split()))


def _in_capitals(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1
