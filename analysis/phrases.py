"""Many phrases looked up in a text at once, quickly: only those are tried of which a telling word is there.

In a phrase '...' stands for some words in between and a closing ' $' for the end of the clause. For fixed phrases, in
any number and through many texts at once, there is `case.phrases`, which also says why these are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from sys import intern
from typing import Generic, NamedTuple, TypeVar

WORD = re.compile(r"\w+")
# The letters of ASCII that stand in no word, each to a space; bytes are translated three times as fast as letters.
NO_WORD = bytes(code if WORD.match(chr(code)) else 32 for code in range(128)) + bytes(range(128, 256))
REMEMBERED = 6_144  # texts, those of 5,000 entries; a filter asks about the same ones again and again
Value = TypeVar("Value")


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, shared with other texts: thousands of sets are kept."""
    folded = text.casefold()
    if folded.isascii():  # nearly always, and quicker
        return frozenset(map(intern, folded.encode().translate(NO_WORD).decode().split()))
    return frozenset(map(intern, WORD.findall(folded)))


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
        there = words_of(text)
        return any(words <= there for word in there & self.telling for words, _, _ in self._by_word[word])

    def find(self, text: str) -> list[Hit[Value]]:
        """Return the phrases in a text in order; where two overlap, the earlier, and then the longer one."""
        kept: list[Hit[Value]] = []
        for hit in self.find_all(text):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def find_all(self, text: str) -> list[Hit[Value]]:
        """Return the phrases in a text in order, those that overlap too."""
        there = words_of(text)
        telling = there & self.telling
        if not telling:
            return []
        plain = text.isascii()
        folded = text.lower() if plain else text
        hits = [
            Hit(match.start(), match.end(), value)
            for word in telling
            for words, phrase, value in self._by_word[word]
            if words <= there
            for match in _pattern(phrase, plain).finditer(folded)
        ]
        if len(hits) > 1:
            hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits


@cache
def _pattern(phrase: str, folded: bool) -> re.Pattern[str]:
    """Return the pattern of a phrase, made when it is first looked for: most phrases stand in no text.

    For a text in small letters of ASCII no letter needs looking up. What stands before the phrase is looked at after
    its first words, because a search leaps to words, and not to a look behind.
    """
    ends_clause = phrase.endswith(" $")
    first, *more = map(re.escape, phrase.casefold().removesuffix(" $").split(" ... "))
    words = r"\b[^.;]{0,80}?\b".join((rf"{first}(?<!\w{first})", *more))
    closing = r"(?=\s*(?:[.;,:)!?]|$))" if ends_clause else r"(?!\w)"
    return re.compile(words + closing, 0 if folded else re.IGNORECASE)
