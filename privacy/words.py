"""Words of a text, disguises undone, and the list of words that name nobody.

The law of the scrubber: a word leaves only when it is in the lexicon. The lexicon is plain English from
data/lexicon (given names taken out) and the words of the trade; words that are names as well ('Rose',
'Mark') are known as such.
"""

from __future__ import annotations

import gzip
import html
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parents[1] / "data" / "lexicon"

_QUOTES = str.maketrans(dict.fromkeys("’‘‛ʼʹ`´′＇", "'") | dict.fromkeys("“”„‟″", '"'))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒−﹣－", "-"))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
_KEPT = frozenset("LMNPZ")
_ENDINGS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")
_WHOLE = frozenset(("can't", "won't", "shan't", "o'clock", "ma'am", "i'm"))


class Token(NamedTuple):
    """A word with its place; `word` is folded, without the 's of a possessive (`end` excludes it too)."""

    start: int
    end: int
    raw: str
    word: str
    owns: bool

    @property
    def capital(self) -> bool:
        return self.raw[:1].isupper()


class Lexicon(NamedTuple):
    """Ordinary words; those of them that are names too; acronyms of the trade, capitals as they stand."""

    words: frozenset[str]
    names: frozenset[str]
    acronyms: frozenset[str]

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is an ordinary one: itself, shortened, or with a common prefix."""
        if word in self.words or word in _WHOLE:
            return True
        if "'" in word:
            return any(word.endswith(e) and word[: -len(e)] in self.words for e in _ENDINGS)
        for prefix in ("re", "non", "un", "anti", "pre", "co", "over", "under", "mis"):
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) > 3 and rest in self.words and rest not in self.names:
                return True
        return False


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon."""
    plain = gzip.decompress((FOLDER / "words.txt.gz").read_bytes()).decode("utf-8").split()
    trade = [
        word
        for line in (FOLDER / "trade-words.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for word in line.split()
    ]
    words = {line.rstrip("*") for line in plain} | {word for word in trade if word.islower()}
    names = {line[:-1] for line in plain if line.endswith("*")}
    return Lexicon(frozenset(words), frozenset(names), frozenset(w for w in trade if not w.islower()))


@cache
def _word_groups() -> dict[str, frozenset[str]]:
    lines = (FOLDER / "word-groups.txt").read_text(encoding="utf-8").splitlines()
    groups: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            groups.setdefault(name, []).extend(line.split())
    return {name: frozenset(words) for name, words in groups.items()}


def word_group(name: str) -> frozenset[str]:
    """Return one of the groups of data/lexicon/word-groups.txt."""
    return _word_groups()[name]


def clean(text: str) -> str:
    """Return the text with disguises undone: compatibility forms, invisible characters, quotes, hyphens."""
    if "&" in text:
        text = html.unescape(text)
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES).translate(_HYPHENS)
    return plain if plain.isascii() and plain.isprintable() else "".join(map(_shown, plain))


@cache
def _shown(letter: str) -> str:
    if letter in "\n\t" or letter.isascii():
        return letter if letter.isprintable() or letter in "\n\t" else " "
    category = unicodedata.category(letter)
    if category in ("Cf", "Cc", "Cs", "Co", "Cn"):
        return ""
    return letter if category[0] in _KEPT or category in ("Sc", "Sm") else " "


@cache
def fold(word: str) -> str:
    """Return a word as it is compared: small letters, no accents."""
    small = word.casefold().translate(_LETTERS)
    if small.isascii():
        return small
    parts = unicodedata.normalize("NFD", small)
    return "".join(letter for letter in parts if not "\u0300" <= letter <= "\u036f")


@cache
def _pattern() -> re.Pattern[str]:
    marks = "".join(chr(n) for n in range(0x10000) if unicodedata.category(chr(n)) in ("Mn", "Mc"))
    letter = rf"(?:[^\W_]|[{re.escape(marks)}])"
    return re.compile(rf"{letter}+(?:'{letter}+)*")


_PLAIN = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a cleaned text."""
    for found in (_PLAIN if text.isascii() else _pattern()).finditer(text):
        raw = found[0]
        owns = len(raw) > 2 and raw[-2:] in ("'s", "'S")
        end = found.end() - 2 if owns else found.end()
        raw = raw[:-2] if owns else raw
        yield Token(found.start(), end, raw, fold(raw), owns)


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of any text."""
    return tuple(token.word for token in tokens(clean(text)))


def begins(text: str, at: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins at a place."""
    while at and text[at - 1] in " \t(\"'":
        at -= 1
    return at == 0 or text[at - 1] in ".!?:;\n•–—-|"
