"""Many phrases looked up in a text at once, quickly: only those are tried of which a telling word is there.

In a phrase '...' stands for some words in between and a closing ' $' for the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

WORD = re.compile(r"\w+")
Value = TypeVar("Value")


class Hit(NamedTuple, Generic[Value]):
    """Where a phrase stands in a text, and what it stands for."""

    start: int
    end: int
    value: Value


class PhraseIndex(Generic[Value]):
    """Phrases by the longest of their words; letters count alike whether capital or small."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, list[tuple[re.Pattern[str], Value]]] = {}
        for phrase, value in phrases:
            words = WORD.findall(phrase.casefold())
            self._by_word.setdefault(max(words, key=len), []).append((_pattern(phrase), value))

    def may_hold(self, words: Iterable[str]) -> bool:
        """Tell whether a text of these words, in small letters, may hold a phrase at all."""
        return not self._by_word.keys().isdisjoint(words)

    def find(self, text: str) -> list[Hit[Value]]:
        """Return the phrases in a text in order; where two overlap, the earlier, and then the longer one."""
        hits = [
            Hit(match.start(), match.end(), value)
            for word in self._by_word.keys() & set(WORD.findall(text.casefold()))
            for pattern, value in self._by_word[word]
            for match in pattern.finditer(text)
        ]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        kept: list[Hit[Value]] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept


def _pattern(phrase: str) -> re.Pattern[str]:
    ends_clause = phrase.endswith(" $")
    words = re.escape(phrase.removesuffix(" $")).replace(r"\ \.\.\.\ ", r"\b[^.;]{0,80}?\b")
    closing = r"(?=\s*(?:[.;,:)!?]|$))" if ends_clause else r"(?!\w)"
    return re.compile(r"(?<!\w)" + words + closing, re.IGNORECASE)
