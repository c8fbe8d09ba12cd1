"""Many phrases looked up in a text at once, quickly: only those are tried of which a telling word is there.

In a phrase '...' stands for some words in between and a closing ' $' for the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

WORD = re.compile(r"\w+")
# The letters of ASCII that stand in no word, each to a space; bytes are translated three times as fast as letters.
NO_WORD = bytes(code if WORD.match(chr(code)) else 32 for code in range(128)) + bytes(range(128, 256))
REMEMBERED = 8_192  # texts; a filter asks about the same ones again and again
Value = TypeVar("Value")


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    folded = text.casefold()
    if folded.isascii():  # nearly always, and quicker
        return frozenset(folded.encode().translate(NO_WORD).decode().split())
    return frozenset(WORD.findall(folded))


class Hit(NamedTuple, Generic[Value]):
    """Where a phrase stands in a text, and what it stands for."""

    start: int
    end: int
    value: Value


class PhraseIndex(Generic[Value]):
    """Phrases by the longest of their words; letters count alike whether capital or small."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, list[tuple[frozenset[str], str, Value]]] = {}
        for phrase, value in phrases:
            words = words_of(phrase)
            self._by_word.setdefault(max(words, key=len), []).append((words, phrase, value))
        self.telling = frozenset(self._by_word)

    def may_hold(self, text: str) -> bool:
        """Tell quickly whether a text may hold a phrase at all: whether it has all words of one."""
        if words_of(text).isdisjoint(self.telling):
            return False
        return next(self._possible(text), None) is not None

    def find(self, text: str) -> list[Hit[Value]]:
        """Return the phrases in a text in order; where two overlap, the earlier, and then the longer one."""
        kept: list[Hit[Value]] = []
        for hit in self.find_all(text):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def find_all(self, text: str) -> list[Hit[Value]]:
        """Return the phrases in a text in order, those that overlap too."""
        if words_of(text).isdisjoint(self.telling):
            return []
        hits = [
            Hit(match.start(), match.end(), value)
            for pattern, value in self._possible(text)
            for match in pattern.finditer(text)
        ]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits

    def _possible(self, text: str) -> Iterator[tuple[re.Pattern[str], Value]]:
        there = words_of(text)
        for word in there & self.telling:
            for words, phrase, value in self._by_word[word]:
                if words <= there:
                    yield _pattern(phrase), value


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase, made when it is first looked for: most phrases stand in no text."""
    ends_clause = phrase.endswith(" $")
    words = re.escape(phrase.removesuffix(" $")).replace(r"\ \.\.\.\ ", r"\b[^.;]{0,80}?\b")
    closing = r"(?=\s*(?:[.;,:)!?]|$))" if ends_clause else r"(?!\w)"
    return re.compile(r"(?<!\w)" + words + closing, re.IGNORECASE)
