"""How many things one entry stands for: 'First of 37 incidents' stands for 37, 'a further two complaints' for two.

A number counts only before a noun that can be counted. Ages, lengths of time, levels, rooms, money, rates ('four
to five times a week') and 'every six weeks' count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from case.model import EventKind

MOST = 9_999  # that one entry may stand for

Noun = tuple[int, int, EventKind | None]  # where what is counted stands, and the kind of entry it makes


_UNITS_IN_ORDER = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS_IN_ORDER = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = _UNITS_IN_ORDER.split()
_NUMBERS = {word: number for number, word in enumerate(_UNITS, start=1)}
_TENS = {word: 10 * number for number, word in enumerate(_TENS_IN_ORDER.split(), start=2)}
_NUMBERS |= _TENS | {"a couple of": 2, "a dozen": 12, "dozen": 12, "hundred": 100, "a hundred": 100}
_NUMBERS |= {f"{ten} {unit}": _TENS[ten] + _NUMBERS[unit] for ten in _TENS for unit in _UNITS[:9]}

# Every number above, tens before units: a list of all would be tried one by one at every letter.
_WORDS = (
    rf"(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS[:9])}))?|{'|'.join(_UNITS)}|a couple of|(?:a )?dozen|(?:a )?hundred"
)
_NUMBER = rf"(?<![\w£$€.,/:'-])(\d{{1,3}},\d{{3}}|\d{{1,4}}|{_WORDS})"
_ABOUT = r"(?:about |around |approximately |some |over |at least |more than |the |these |up to )*"
# What may stand between a number and what it counts: no people, no lengths of time, no joining words.
_BETWEEN = (
    r"(?!(?:years?|months?|weeks?|days?|hours?|minutes?|mins|nights?|old|weekly|monthly|daily|fortnightly|times?"
    r"|children|child|boys?|girls?|sons?|daughters?|people|adults?|men|women|officers?|workers?|siblings|neighbours"
    r"|agencies|professionals|bedrooms?|of|the|and|or|to|in|on|at|with|by|per|a|an|who|from|for|her|his|their"
    r"|is|are|was|were|he|she|they|that|which|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b)[a-z0-9'/]+"
)
_COUNT = re.compile(rf"{_NUMBER}((?: {_BETWEEN}){{0,3}}) $")
_NOT_COUNTED_BEFORE = re.compile(
    r"\b(?:every|each|per|within|after|following|despite|of|out of|section|s|level|tier|stage|year|grade|age|aged"
    r"|week|day|number|no|phase|room|flat|band|key stage|last|next|previous|than|or|page|route|code) $"
    rf"|\b(?:up|due|prior|next|subject|{_WORDS}|\d+) to $"
)
_TOTAL_BEFORE = re.compile(r"\b(?:total|series|string|number|spate|further|another) of $")
_RATE = re.compile(r" (?:per |a (?:day|week|month|year|term)\b|each |every |weekly|monthly|daily|fortnightly)")
_FIRST_OF = re.compile(rf" {_ABOUT}{_NUMBER} (?!(?:years?|months?|weeks?|days?|children)\b)")
_FIRST_OF_BEFORE = re.compile(rf"first of {_ABOUT}$")
_EMERGENCY = frozenset({"999", "101", "111"})


def occurrences_in(flat: str, nouns: Sequence[Noun], firsts: Sequence[int]) -> tuple[int, EventKind | None]:
    """Return how many things an entry stands for, and the kind of what is counted; 1 and None where it is one.

    `flat` is the text in small letters; `nouns` are what can be counted in it, `firsts` where a 'first of' ends.
    """
    numbers = [(number, noun[2]) for noun in nouns if (number := _number_before(flat, noun)) > 1]
    most, kind = max(numbers, key=lambda pair: pair[0], default=(1, None))
    for end in firsts:
        found = _FIRST_OF.match(flat, end)
        if found and _value(found[1]) > most:
            most = _value(found[1])
            kind = next((kind for start, _, kind in nouns if 0 <= start - found.end() <= 40), None)
    return (most, kind) if most > 1 else (1, None)


def _number_before(flat: str, noun: Noun) -> int:
    """Return the number that counts a noun, 0 where none does."""
    start, end, _ = noun
    window = flat[max(0, start - 70) : start]
    found = _COUNT.search(window)
    if found is None or _RATE.match(flat, end) or (found[1] in _EMERGENCY and flat.startswith("call", start)):
        return 0
    head = window[: found.start()]
    if _NOT_COUNTED_BEFORE.search(head) and not (_FIRST_OF_BEFORE.search(head) or _TOTAL_BEFORE.search(head)):
        return 0
    number = _value(found[1])
    return 0 if 1900 <= number <= 2100 and "," not in found[1] else number


def _value(words: str) -> int:
    number = _NUMBERS[words] if words in _NUMBERS else int(words.replace(",", ""))
    return number if number <= MOST else 0
