"""A table of phrases and where they stand in a text, all found in one pass.

In a phrase, capitals must be met ('ASB', 'CP plan'), small letters stand for either, a hyphen is a space, and a
star at the end allows any ending ('arrest*').

`analysis.phrases` looks up phrases too, and the two are not one on purpose. Here are tables of hundreds or thousands of
fixed phrases, against every cell of an import and every text that is scrubbed: one automaton goes through all texts
at once, whatever the table's length, but can neither leap over words nor look ahead. There, a cue may have words
between its words or must end its clause, which takes a pattern each; that is quick because only the few patterns are
tried whose words are all in the text. An automaton with gaps would be a matcher of patterns of our own, and a pattern
for each name of a table would be far slower. What capitals mean differs as well: here they tell a name or a short
form from a word ('ASB', 'Will'), there all letters count alike.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

import ahocorasick
import msgspec

T = TypeVar("T")

_SAME = {ord(mark): "'" for mark in "‘’ʼ´`"}
_SAME |= {ord(mark): " " for mark in "-‐‑‒–—\t\r\n\u00a0\u2007\u202f\u00ad"}
_SCANNED = re.compile(r"\$(?=[a-z])|(?<=[a-z])\$")  # scanning makes a $ of an S: '$chool', 'HOU$ING'


class Hit(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """A phrase in a text; the places count the flat text's letters."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """Finds the phrases of a table."""

    def __init__(self, table: Iterable[tuple[str, T]]) -> None:
        rows: dict[str, list[tuple[tuple[int, ...], bool, T]]] = {}
        for phrase, value in table:
            bare = phrase.removesuffix("*")
            capitals = tuple(place for place, letter in enumerate(bare) if letter.isupper())
            rows.setdefault(flatten(bare)[0], []).append((capitals, bare != phrase, value))
        self._automaton = ahocorasick.Automaton()
        for key, forms in rows.items():
            self._automaton.add_word(key, (len(key), forms))
        self._automaton.make_automaton()

    def find(self, flat: str, exact: str) -> list[Hit[T]]:
        """Return every hit in a text given flat and exact, letter for letter; hits may overlap."""
        return self.find_each((flat,), (exact,)).get(0, [])

    def find_each(self, flats: Sequence[str], exacts: Sequence[str]) -> dict[int, list[Hit[T]]]:
        """Return the hits of every text that has any, under its number.

        All are gone through as one, for thousands of short texts twice as quick as one by one.
        """
        joined, exact, begins = joined_up(flats), joined_up(exacts), beginnings(flats)
        whole = len(joined)
        hits: dict[int, list[Hit[T]]] = defaultdict(list)
        for last, (length, forms) in self._automaton.iter(joined):
            end = last + 1
            start = end - length
            if start and joined[start - 1].isalnum():
                continue
            ends = end == whole or not joined[end].isalnum()
            for capitals, any_ending, value in forms:
                if (ends or any_ending) and (not capitals or _has(exact, start, capitals)):
                    number = bisect(begins, last) - 1
                    begin = begins[number]
                    hits[number].append(Hit(start - begin, end - begin, value))
        return hits


def joined_up(texts: Sequence[str]) -> str:
    """Return flat texts as one; none holds the newline that parts them, which is in no phrase."""
    return "\n".join(texts)


def beginnings(texts: Sequence[str]) -> list[int]:
    """Return where each text begins when they are joined up."""
    return list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))


def _has(exact: str, start: int, capitals: tuple[int, ...]) -> bool:
    return all(is_capital(exact[start + place]) for place in capitals)


def is_capital(letter: str) -> bool:
    """Say whether a letter is a capital, also one that scanning made a $ of."""
    return letter.isupper() or letter == "$"


def flatten(text: str) -> tuple[str, list[int] | None]:
    """Return the text in small letters with plain marks and single spaces, and where each letter stood.

    The places are None where every letter stands where it stood.
    """
    flat = text.lower()
    if flat.isascii():  # nearly always, and three times quicker than a translation
        flat = flat.replace("-", " ")
        if not flat.isprintable():
            flat = flat.replace("\n", " ").replace("\r", " ").replace("\t", " ")
        if "`" in flat:
            flat = flat.replace("`", "'")
    else:
        if len(flat) != len(text):
            flat = "".join(letter.lower()[:1] or letter for letter in text)
        flat = flat.translate(_SAME)
    if "$" in flat:
        flat = _SCANNED.sub("s", flat)
    if "  " not in flat:
        return flat, None
    places = [i for i, letter in enumerate(flat) if letter != " " or flat[i - 1 : i] != " "]
    return "".join(flat[place] for place in places), places


def exactly(text: str, places: list[int] | None) -> str:
    """Return the text letter for letter beside its flat form."""
    return text if places is None else "".join(text[place] for place in places)
