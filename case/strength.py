"""How long a passphrase withstands guessing, by zxcvbn, for a thief who has the file and some good machines."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

GUESSES_A_SECOND = 1e4  # against Argon2id as we set it, with dozens of machines
WEAK, STRONG = 1e8, 1e12  # guesses: below hours, above years
MOST = 72  # characters that are looked at; more can only be better
DAY = 86_400.0


class Grade(StrEnum):
    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class Strength(NamedTuple):
    """What is said of a passphrase: its grade, the seconds it holds, and how to better it."""

    grade: Grade
    seconds: float
    advice: str = ""


def strength_of(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """Estimate a passphrase; words `known` from the case itself, as names, are worth nothing in it."""
    if not passphrase:
        return Strength(Grade.NONE, 0.0)
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:MOST], user_inputs=list(known))
    guesses = float(found["guesses"])
    grade = Grade.WEAK if guesses < WEAK else Grade.FAIR if guesses < STRONG else Grade.STRONG
    advice = found["feedback"]["warning"] or next(iter(found["feedback"]["suggestions"]), "")
    return Strength(grade, guesses / GUESSES_A_SECOND, advice)
