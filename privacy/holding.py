"""Which words of a text are held back: those that no list knows, and ordinary ones that name somebody here."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from privacy.forms import service_word
from privacy.words import Token, begins, lexicon, word_group

_TITLES = word_group("ranks")
_OF_ONE = _TITLES - {"dr", "judge", "lady", "lord"}  # 'PC Court' is somebody, 'Dr Surgery' a surgery
_LABEL_NOUNS = word_group("label nouns")
_VERBS = word_group("verbs")
_GLUED = re.compile(r"\w[._+&/,-]\w")
_MIXED = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|s|am|pm|mg|ml|g|kg|x|ft|in|cm|mm|lbs?|oz|hrs?|k|m|yo|d|wks?|p)"
    r"|(?:s|p|y|ks|q|w|b|x)\d{1,3}",
    re.I,
)
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|a\.m|p\.m|n/a|c/o|w/c|w/e|t/c|p/c|f/u|n/k|r/v|h/v|s/w|o/b|b/f|y/o|h/t|A&E|B&B|Q&A|R&R|D&V)"
    r"\b\.?",
    re.I,
)
_SIGNED = re.compile(r"\w[./&]\w")


@dataclass(slots=True)
class Holder:
    """Says which words wait for review; `names` are the single words by which the case knows somebody."""

    reviewed: frozenset[str]
    acronyms: frozenset[str]
    names: Container[str]
    free: dict[str, bool] = field(default_factory=dict)

    def flags(self, text: str, words: Sequence[Token], taken: Sequence[bool]) -> list[bool]:
        """Return for each word whether it is held back; what is `taken` is dealt with already."""
        short = [found.span() for found in _SHORTENED.finditer(text)] if _SIGNED.search(text) else []
        flagged = [
            not taken[i]
            and (not self._free(token) or (i > 0 and words[i - 1].word in _BEFORE_ANY_NAME))
            and self._unknown(text, words, i, short)
            for i, token in enumerate(words)
        ]
        if _GLUED.search(text):
            self._hold_glued(text, words, taken, flagged)
        if any(flagged) or not _LANDMARKS.isdisjoint([token.word for token in words]):
            _spread(text, words, taken, flagged)
        return flagged

    def _hold_glued(self, text: str, words: Sequence[Token], taken: Sequence[bool], flagged: list[bool]) -> None:
        """Hold back known names in small letters that are glued together: 'rose.hope'."""
        for i in range(len(words) - 1):
            if text[words[i].end : words[i + 1].start] not in (".", "_", "-", "+", "&", "/", ","):
                continue
            known = [flagged[k] or taken[k] or words[k].word in self.names for k in (i, i + 1)]
            if all(known):
                flagged[i], flagged[i + 1] = not taken[i], not taken[i + 1]

    def _free(self, token: Token) -> bool:
        """Tell whether a word may leave wherever it stands."""
        raw, word = token.raw, token.word
        if raw not in self.free:
            ordinary = lexicon()
            plain = len(word) > 1 and word.isalpha() and ordinary.knows(word) and _is_spelt_so(raw, word)
            plain = plain and word not in _ORIGINS
            self.free[raw] = word in self.reviewed or (plain and (not token.capital or word in _CALENDAR))
        return self.free[raw]

    def _unknown(self, text: str, words: Sequence[Token], i: int, short: Sequence[tuple[int, int]]) -> bool:
        token, ordinary = words[i], lexicon()
        word = token.word
        if word in self.reviewed or token.raw in ordinary.acronyms or token.raw in self.acronyms:
            return False
        if short and any(start <= token.start < end for start, end in short):
            return False
        if any(letter.isdigit() for letter in word):
            return not (word.isascii() and (word.isdigit() or _MIXED.fullmatch(word)))
        if len(word) == 1:
            return self._lone_letter(words, i)
        if not ordinary.knows(word) or not _is_spelt_so(token.raw, word) or word in _ORIGINS:
            return True
        if i and words[i - 1].word in _BEFORE_ANY_NAME and word not in _AFTER_TITLES:
            return True
        if not token.capital or word in _CALENDAR:
            return False
        if (
            i
            and words[i - 1].word in _TITLES
            and words[i - 1].capital
            and (not service_word(word) or words[i - 1].word in _OF_ONE)
        ):
            return True
        if _is_called_so(words, i) or _is_a_place(text, words, i):
            return True
        return word in ordinary.names and self._named_here(text, words, i)

    def _lone_letter(self, words: Sequence[Token], i: int) -> bool:
        word, raw = words[i].word, words[i].raw
        if word in ("a", "i") or (i and words[i - 1].word in _LABEL_NOUNS):
            return False
        return raw.isupper() or not raw.isascii() or word not in "bcdghklmnopstwxy"

    def _named_here(self, text: str, words: Sequence[Token], i: int) -> bool:
        """Tell whether a word that is a name too ('Rose', 'Grant') is one here."""
        token = words[i]
        before = words[i - 1].word if i else ""
        if before in _TITLES or token.owns:
            return True
        if service_word(token.word) and i + 1 < len(words) and _goes_with(words[i + 1]):
            return False
        if not begins(text, token.start):
            return not (token.raw.isupper() and len(token.raw) > 1 and _shouted(words, i))
        after = words[i + 1] if i + 1 < len(words) else None
        if after is None or text[token.end : after.start].strip():
            return False
        ordinary = lexicon()
        verb = after.word in _VERBS or (after.word.endswith(("ed", "s")) and not after.capital and len(after.word) > 4)
        other = after.capital and not service_word(after.word) and after.raw not in ordinary.acronyms
        return verb or other or (after.capital and after.word in _SURNAMES_TOO)


def _spread(text: str, words: Sequence[Token], taken: Sequence[bool], flagged: list[bool]) -> None:
    """Hold back the ordinary words that belong to a held name: 'Kylie Long', 'kylie_long'."""
    for i in (*range(len(words) - 1), *range(len(words) - 2, -1, -1)):
        if (flagged[i] or flagged[i + 1]) and text[words[i].end : words[i + 1].start] == "_":
            flagged[i], flagged[i + 1] = not taken[i], not taken[i + 1]
    for i in range(len(words) - 1):
        a, b = words[i], words[i + 1]
        if flagged[i] and a.capital and not a.owns and not flagged[i + 1] and not taken[i + 1] and _may_be_name(b):
            gap = text[a.end : b.start]
            flagged[i + 1] = gap in (" ", "-", ". ") or (gap == ", " and b.word in lexicon().names)
    for i in range(len(words) - 1, 0, -1):
        a, b = words[i - 1], words[i]
        if flagged[i] and b.capital and not a.owns and not flagged[i - 1] and not taken[i - 1] and _may_be_name(a):
            beside = text[a.end : b.start] in (" ", ". ", "-")
            flagged[i - 1] = beside and (a.word in lexicon().names or not begins(text, a.start))
    _hold_landmarks(text, words, taken, flagged)
    for i in range(1, len(words) - 1):  # 'Dr A Patel'
        if words[i].raw in ("A", "I") and flagged[i + 1] and words[i + 1].capital and words[i - 1].word in _TITLES_ALL:
            flagged[i] = not taken[i]


def _may_be_name(token: Token) -> bool:
    """Tell whether a word with a capital may be part of a name beside one."""
    if not token.capital or token.raw == "I" or token.raw in lexicon().acronyms or token.word in _CALENDAR:
        return False
    return token.word in _SURNAMES_TOO or not (service_word(token.word) or token.word in _TITLES)


def _hold_landmarks(text: str, words: Sequence[Token], taken: Sequence[bool], flagged: list[bool]) -> None:
    """Hold back the capitals before 'pub', 'flats', 'church': 'the Red Lion pub'."""
    for i, token in enumerate(words):
        if token.word not in _LANDMARKS or taken[i]:
            continue
        j = i - 1
        if token.word in _PUBS and i and words[i - 1].raw.islower():
            _hold_small_letters(words, taken, flagged, i)
        while (
            j >= 0 and not taken[j] and _may_be_name(words[j]) and text[words[j].end : words[j + 1].start] in (" ", "-")
        ):
            flagged[j] = flagged[j] or not begins(text, words[j].start)
            j -= 1


def _hold_small_letters(words: Sequence[Token], taken: Sequence[bool], flagged: list[bool], i: int) -> None:
    """Hold back a pub's name in small letters: 'the red lion pub', not 'the local pub'."""
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j].word == "the":
            named = [k for k in range(j + 1, i) if not taken[k]]
            if not any(words[k].word in _ANY_PUB for k in named):
                for k in named:
                    flagged[k] = True
            return


_CALENDAR = word_group("calendar")
_ACCENTED = word_group("accented")
_PLACES = word_group("places")
_ORIGINS = word_group("origins")
_BY_WHICH_NAME = word_group("by which name")
_TO_PLACES = frozenset(("at", "behind", "from", "in", "near", "of", "on", "opposite", "outside", "to", "towards"))
_PUBS = frozenset(("hotel", "inn", "pub", "tavern"))
_OF_THE_TRADE = word_group("of the trade") | word_group("common") | word_group("function") | _TO_PLACES
_ANY_PUB = word_group("any pub")
_AFTER_TITLES = word_group("common") | word_group("titles") | word_group("function")
_TITLES_ALL = word_group("titles") | word_group("ranks")
_BEFORE_ANY_NAME = frozenset(("mr", "mrs", "ms", "mx"))
_LANDMARKS = word_group("landmarks")
_SURNAMES_TOO = frozenset(("young", "day", "church", "foster", "ward", "nurse", "park"))


def _goes_with(after: Token) -> bool:
    """Tell whether a word makes one of service of the one before it: 'Foster Care', not 'Foster family'."""
    return after.word in ("care", "carer", "carers", "placement") or (after.capital and service_word(after.word))


def _is_called_so(words: Sequence[Token], i: int) -> bool:
    """Tell whether a word with a capital is said to be a name: 'known as Foxy', 'aka "Foxy"'."""
    before = [token.word for token in words[max(0, i - 3) : i]]
    if before[-2:] in (["known", "as"], ["goes", "by"]) or before == ["a", "k", "a"]:
        return True
    return before[-1:] != [] and before[-1] in _BY_WHICH_NAME and not service_word(words[i].word)


def _is_a_place(text: str, words: Sequence[Token], i: int) -> bool:
    """Tell whether ordinary words with capitals are a place here: 'moved to Bath', 'lives in Mile Cross'."""
    token = words[i]
    if begins(text, token.start):
        return False
    before = words[i - 1].word if i else ""
    if token.word in _PLACES:
        return before in _TO_PLACES
    return _in_capitals(text, words, i) and any(
        words[j - 1].word in _TO_PLACES or (words[j - 1].word == "the" and j > 1 and words[j - 2].word in _TO_PLACES)
        for j in (i, i - 1)
        if j > 0
    )


def _in_capitals(text: str, words: Sequence[Token], i: int) -> bool:
    """Tell whether a word stands in a pair of ordinary words with capitals, neither of the trade nor shouted."""
    for a, b in ((i - 1, i), (i, i + 1)):
        if a < 0 or b >= len(words) or text[words[a].end : words[b].start] != " ":
            continue
        pair = (words[a], words[b])
        if all(_may_be_name(token) and not token.raw.isupper() for token in pair) and not any(
            token.word in _OF_THE_TRADE for token in (*pair, *words[b + 1 : b + 2])
        ):
            return True
    return False


def _is_spelt_so(raw: str, word: str) -> bool:
    """Tell whether an ordinary word has its own letters: 'café', not 'đặng'."""
    return raw.isascii() or word in _ACCENTED


def _shouted(words: Sequence[Token], i: int) -> bool:
    near = words[max(0, i - 2) : i] + words[i + 1 : i + 3]  # type: ignore[operator]
    return bool(near) and all(token.raw.isupper() for token in near)
