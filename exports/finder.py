"""Finds secrets in passages: as written, split, spaced out, hyphenated, reversed.

Names count as whole words, so that 'Annual' is not 'Ann'; longer ones count when put together from pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick
from privacy.secrets import Secret

from case.date_words import MONTH_NAMES
from exports.passages import HARD, Passage, folded

SQUEEZED_LEAST = 5  # letters that a form needs to count when it is put together from pieces
REVERSED_LEAST = 3
ORDINARY_LEAST = 7  # letters from which a form in small letters, reversed, is no accident

_NOT_LETTER = re.compile(r"[\W_]+")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[ \t.\-_·•*|/,\n]{1,3}[^\W_](?![^\W_])){2,}")
_BROKEN = re.compile(r"[-\u2010\u2011]\s*\n\s*")
_MONTHS = frozenset(name.casefold() for full in MONTH_NAMES for name in (full, full[:3]))
_IN_DATE = re.compile(r"(?:\d(?:st|nd|rd|th)?|early|mid|late|to|and|between|around|before|after|in|–|-)\W*$", re.I)
_DATED = re.compile(r"^\W*(?:\d|to\b|and\b|–)", re.I)


class Found(NamedTuple):
    """A secret that was found, and the form it had."""

    secret: Secret
    form: str


class _Needle(NamedTuple):
    secret: Secret
    text: str  # folded
    by_words: bool  # a name: whole words, capitals matter
    words: int


class Finder:
    """Looks for many secrets at once."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._whole: dict[str, list[_Needle]] = {}
        self._squeezed: dict[str, list[_Needle]] = {}
        for secret in secrets:
            needle = _needle(secret)
            if needle is None:
                continue
            self._whole.setdefault(needle.text.lower(), []).append(needle)
            squeezed = _NOT_LETTER.sub("", needle.text.lower())
            if len(squeezed) >= 2:
                self._squeezed.setdefault(squeezed, []).append(needle)
        self._words = _automaton(self._whole)
        self._pieces = _automaton(key for key in self._squeezed if len(key) >= SQUEEZED_LEAST)
        self._mirrored = _automaton(key for key in self._whole if len(key) >= REVERSED_LEAST)

    def find(self, passage: Passage) -> Iterator[Found]:
        """Yield each secret that a passage holds, once for each form it has there."""
        plain = passage if passage.joints else passage._replace(text=folded(passage.text))
        if not plain.text:
            return
        seen: set[Found] = set()
        for found in self._all(plain):
            if found not in seen:
                seen.add(found)
                yield found

    def find_anywhere(self, passage: Passage) -> Iterator[Found]:
        """Yield secrets that a name of a file or an object holds: there words run together."""
        text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", folded(passage.text))
        yield from self.find(passage._replace(text=text, joints={}))
        squeezed = _NOT_LETTER.sub("", text.lower())
        for _, key in _hits(self._pieces, squeezed):
            for needle in self._squeezed[key]:
                yield Found(needle.secret, "run together")

    def _all(self, passage: Passage) -> Iterator[Found]:
        lower = _lower(passage.text)
        yield from self._as_written(passage, lower)
        yield from self._hyphenated(passage)
        yield from self._put_together(passage.text, lower)
        yield from self._spaced(passage.text)
        yield from self._reversed(passage.text, lower)

    def _as_written(self, passage: Passage, lower: str) -> Iterator[Found]:
        text, joints = passage.text, passage.joints
        for end, key in _hits(self._words, lower):
            start = end - len(key)
            across = [joints[at] for at in range(start + 1, end) if at in joints]
            if HARD in across and len(key) < 4:
                continue
            free = _bounded(text, start, end, joints)
            for needle in self._whole[key]:
                if needle.by_words and not (free and _counts(needle, text, start, end, joints)):
                    continue
                yield Found(needle.secret, "split over runs" if across else "as written")

    def _hyphenated(self, passage: Passage) -> Iterator[Found]:
        """Yield secrets broken by a hyphen at the end of a line."""
        text, joints = passage.text, passage.joints
        if joints:
            cuts = [at for at, joint in joints.items() if joint == HARD and at and text[at - 1] in "-\u2010\u2011"]
            windows = [text[max(0, at - 61) : at - 1] + text[at : at + 60] for at in cuts]
        else:
            windows = [
                text[max(0, cut.start() - 60) : cut.start()] + text[cut.end() : cut.end() + 60]
                for cut in _BROKEN.finditer(text)
            ]
        for window in windows:
            for end, key in _hits(self._words, _lower(window)):
                start = end - len(key)
                for needle in self._whole[key]:
                    if _bounded(window, start, end, {}) and _counts(needle, window, start, end, {}):
                        yield Found(needle.secret, "hyphenated")

    def _put_together(self, text: str, lower: str) -> Iterator[Found]:
        """Yield secrets whose letters stand in order with anything but letters between them."""
        squeezed = _NOT_LETTER.sub("", lower)
        places: list[int] = []
        for end, key in _hits(self._pieces, squeezed):
            if not places:
                places = [at for at, letter in enumerate(lower) if letter.isalnum()]
                if len(places) != len(squeezed):
                    return
            start, stop = places[end - len(key)], places[end - 1] + 1
            needles = self._squeezed[key]
            if stop - start == len(key) and any(needle.words == 1 for needle in needles):
                continue  # as written, or within a longer word
            if not _bounded(text, start, stop, {}):
                continue
            for needle in needles:
                if not (needle.by_words and needle.words == 1 and text[start].islower()):
                    yield Found(needle.secret, "pieces put together")

    def _spaced(self, text: str) -> Iterator[Found]:
        """Yield secrets whose letters stand apart."""
        for run in _SPACED.finditer(text):
            letters = _NOT_LETTER.sub("", run.group()).lower()
            for key, needles in self._squeezed.items():
                if key in letters and len(key) >= 3:
                    yield from (Found(needle.secret, "letters spaced out") for needle in needles)

    def _reversed(self, text: str, lower: str) -> Iterator[Found]:
        mirror, seen = lower[::-1], text[::-1]
        for end, key in _hits(self._mirrored, mirror):
            start = end - len(key)
            if not _bounded(seen, start, end, {}):
                continue
            found = seen[start:end]
            for needle in self._whole[key]:
                if key == key[::-1] or not any(letter.isalpha() for letter in key):
                    continue
                if found == needle.text or (found.isupper() and len(key) >= 4) or len(key) >= ORDINARY_LEAST:
                    yield Found(needle.secret, "reversed")


def _needle(secret: Secret) -> _Needle | None:
    text = " ".join(folded(secret.form).split())
    letters = _NOT_LETTER.sub("", text)
    if len(letters) < 2:
        return None
    by_words = not any(letter.isdigit() for letter in letters)
    return _Needle(secret, text, by_words or len(letters) < 6, len(text.split()))


def _automaton(keys: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for key in keys:
        automaton.add_word(key, key)
    automaton.make_automaton()
    return automaton


def _hits(automaton: ahocorasick.Automaton, text: str) -> Iterator[tuple[int, str]]:
    """Yield the end and the key of each hit."""
    if len(automaton):
        for last, key in automaton.iter(text):
            yield last + 1, key


def _bounded(text: str, start: int, end: int, joints: dict[int, int]) -> bool:
    """Tell whether a hit begins and ends where words do."""
    before = start == 0 or not text[start - 1].isalnum() or not text[start].isalnum() or start in joints
    after = end == len(text) or not text[end].isalnum() or not text[end - 1].isalnum() or end in joints
    return before and after


def _counts(needle: _Needle, text: str, start: int, end: int, joints: dict[int, int]) -> bool:
    """Tell whether a hit is the name and not a word of everyday that is written the same.

    A name of one word, written with a capital, does not count in small letters ('rose'), and one that is a
    month does not count as part of a date.
    """
    if needle.words > 1:
        return True
    found = text[start:end]
    if needle.text[:1].isupper() and found[:1].islower():
        return False
    if needle.text.isupper() and len(needle.text) <= 3 and not found.isupper():
        return False
    return needle.text.casefold() not in _MONTHS or not _is_month(text, start, end, joints)


def _is_month(text: str, start: int, end: int, joints: dict[int, int]) -> bool:
    if start in joints and (end in joints or end == len(text)):
        return True
    return bool(_DATED.search(text[end : end + 8]) or _IN_DATE.search(text[max(0, start - 12) : start]))


def _lower(text: str) -> str:
    """Return small letters, one for one."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def find_all(finder: Finder, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Found]]:
    """Yield what a finder finds in passages, with where."""
    for passage in passages:
        for found in finder.find(passage):
            yield passage, found
